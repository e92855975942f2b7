"""Which times are bounded by one? "since 2011", "before Friday", "by the end of March", "2012 or later", "after
midnight".

A day that bounds may itself be meant ("after Friday's attack" may be on Friday); a month or year that bounds is left
out by "before" and "after" and held by "since" and "until".
"""

from __future__ import annotations

from dataclasses import replace

from testimonia.language.times.distances import SPAN
from testimonia.language.times.expressions import Modifier
from testimonia.language.times.intervals import Grain, Interval, moved
from testimonia.language.times.meanings import Meaning, View, coded, is_day, stamp
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

SIDES = (Modifier.SINCE, Modifier.AFTER, Modifier.BEFORE, Modifier.UNTIL)


def bounded(meaning: Meaning, side: Modifier) -> Meaning:
    """Return the meaning of the days before, until, since or after a time; one end is open."""
    inner = meaning.place
    inclusive = is_day(meaning) or meaning.modifier is not None  # "before the end of March" may be late in March

    def place(view: View) -> Interval | None:
        bound = None if inner is None else inner(view)
        if bound is None or bound.earliest is None or bound.latest is None:
            return None
        return {
            Modifier.SINCE: Interval(bound.earliest, None),
            Modifier.AFTER: Interval(bound.earliest if inclusive else moved(bound.latest, 1, Grain.DAY), None),
            Modifier.BEFORE: Interval(None, bound.latest if inclusive else moved(bound.earliest, -1, Grain.DAY)),
            Modifier.UNTIL: Interval(None, bound.latest),
        }[side]

    def write(interval: Interval) -> str:
        day = interval.earliest or interval.latest
        if day is None:
            return meaning.value
        outside = 0 if inclusive else {Modifier.AFTER: -1, Modifier.BEFORE: 1}.get(side, 0)
        return stamp(moved(day, outside, Grain.DAY), meaning.grain or Grain.DAY) + coded(meaning.hours)

    return replace(meaning, place=place, write=write, modifier=side)


def _side(found: Found) -> Modifier | None:
    return next((side for side in SIDES if found.has(side.value)), None)


def _bounded(found: Found) -> Sign | None:
    """Read "since 2011", "before Friday", "by the end of March", "2012 or later"."""
    meaning, side = found.meaning("bound"), _side(found)
    if meaning is None or meaning.place is None or side is None:
        return None
    if found.has("the") and found.precedes("other"):
        return None  # "before the 2003 invasion": what bounds is the invasion
    return phrase(bounded(meaning, side), names=SPAN)


def _bound_hours(found: Found) -> Sign | None:
    """Read "before dawn", "after midnight"."""
    sign = found.sign("bound")
    if sign is None or sign.meaning is None:
        return None
    return replace(sign, meaning=replace(sign.meaning, modifier=_side(found)))


_THE = "({the:the}|about)?"
_BOUND = "{bound:dated}(?!apostrophe)"  # "after Friday's attack": what bounds is the attack

BOUND_HOURS = (
    rule(
        "({before:before|prior to|in advance of}|{after:after}|{until:until|by|no later than}|{since:since}) about? "
        "{bound:clock_phrase|part_phrase}",
        _bound_hours,
    ),
)
"""Rules for hours that bound a time of a day."""

BOUNDS = (
    rule(f"{{since:since}} {_THE} {_BOUND}", _bounded),
    rule(f"{{since:starting|beginning|from}} (on|in|from)? {_BOUND} (on|afterwards)(?!the|dated)", _bounded),
    rule(f"{{since:starting|beginning}} (on|in|from)? {_BOUND}", _bounded),
    rule(f"{{since:(on|at|in) or after}} {_BOUND}", _bounded),
    rule(f"{_BOUND} {{since:(or|and) (later|after)}}(?!the|a|other|clock_phrase|dated)", _bounded),
    rule(f"{{until:no later than|(on|in) or before|before or (on|in)}} {_THE} {_BOUND}", _bounded),
    rule(f"{{before:before|prior to|ahead of|earlier than}} {_THE} {_BOUND}", _bounded),
    rule(f"{{after:after|later than}} {_THE} {_BOUND}", _bounded),
    rule(f"{{until:up to|until|by}} {_THE} {_BOUND}", _bounded),
)
"""Rules for times bounded by one."""
