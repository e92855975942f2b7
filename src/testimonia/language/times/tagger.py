"""Which times does a text tell, on which days do they lie, and how is that known? The way from words to expressions.

Words become signs (`signs.py`), the rules put signs together in passes (each reads what the ones before have made), and
what they have made is placed in the calendar (`anchoring.py`). Cost is linear in the length of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from testimonia.language.times import (
    alone,
    bounds,
    clocks,
    days_and_times,
    deictic,
    distances,
    feasts,
    lengths,
    ordinals,
    parts,
    ranges,
    repeats,
    told,
    turns,
    written_dates,
)
from testimonia.language.times.anchoring import Placed, Told, placed, published_days, told_for
from testimonia.language.times.expressions import Derivation, TimeExpression, TimeKind
from testimonia.language.times.meanings import Meaning, Tense
from testimonia.language.times.numbers import with_numbers
from testimonia.language.times.patterns import Rule, applied
from testimonia.language.times.signs import Sign, signs_of
from testimonia.language.times.tense import tense_around
from testimonia.language.words import Word
from testimonia.records import UNKNOWN_DATE, PublishedDate, Span

PASSES: tuple[tuple[Rule, ...], ...] = (
    (
        *repeats.FREQUENCIES,
        *feasts.FEASTS,
        *ranges.DAY_RANGES,
        *deictic.DAYS_OF_NEAR_YEARS,
        *written_dates.WHOLE_DATES,
        *clocks.CLOCKS,
        *lengths.LENGTHS,
        *written_dates.DATES,
    ),
    (*lengths.SUMS,),
    (*repeats.REPEATS, *turns.TURNS, *deictic.DEICTIC),
    (*alone.ALONE,),
    (*ordinals.ORDINALS,),
    (*distances.DISTANCES, *told.TOLD),
    (*clocks.PARTS,),
    (*days_and_times.TIMES_OF_DAYS, *ranges.HOUR_RANGES, *repeats.REPEATED_HOURS),
    (*bounds.BOUND_HOURS,),
    (*days_and_times.PARTS_OF_DAYS,),
    (*days_and_times.DAYS_AND_TIMES, *parts.PARTS_OF_LONGER, *distances.FROM_DATES),
    (*ranges.RANGES,),
    (*bounds.BOUNDS, *lengths.MODIFIED, *deictic.PRESENT),
)
"""The rules in the order in which they are asked; of one pass, the first to match takes the words."""

BY_TENSE = frozenset({Derivation.WEEKDAY, Derivation.NEAREST, Derivation.PUBLISHED})

Tenses = Callable[[Sequence[Word], int, int], Tense]


def times(
    words: Sequence[Word], *, published: PublishedDate = UNKNOWN_DATE, tenses: Tenses = tense_around
) -> tuple[TimeExpression, ...]:
    """Return the time expressions of a text by its words, in order, without overlaps.

    `tenses` says whether the clause around the words `[first, last)` tells what is over or to come: it decides which
    Sunday "on Sunday" is. The default guesses it from single words.
    """
    days = published_days(published)
    found: list[TimeExpression] = []
    before: list[Told] = []
    for sign in read(signs_of(words)):
        if sign.meaning is None:
            continue
        span = Span(words[sign.first].span.start, words[sign.last - 1].span.end)
        tense = tenses(words, sign.first, sign.last) if sign.meaning.derivation in BY_TENSE else Tense.UNKNOWN
        told = told_for(sign.meaning, span.start, before) if sign.meaning.derivation is Derivation.TOLD else None
        lies = placed(sign.meaning, tense, days, told)
        found.append(_expression(sign.meaning, span, lies))
        if lies.interval is not None and sign.meaning.modifier not in bounds.SIDES:
            before.append(Told(lies.interval, span))
    return tuple(found)


def _expression(meaning: Meaning, span: Span, lies: Placed) -> TimeExpression:
    is_date = meaning.kind is TimeKind.DURATION and lies.interval is not None  # "in three weeks", of what is to come
    return TimeExpression(
        span,
        TimeKind.DATE if is_date else meaning.kind,
        lies.value,
        meaning.grain,
        lies.interval,
        lies.derivation,
        meaning.hours,
        meaning.modifier,
        lies.anchor,
    )


def read(found: Sequence[Sign]) -> list[Sign]:
    """Return the signs with what the rules make of them."""
    signs = with_numbers(found)
    for rules in PASSES:
        signs = applied(rules, signs)
    return signs
