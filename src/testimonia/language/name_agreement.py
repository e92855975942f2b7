"""Do the names of a text agree? What is one name in one sentence is most often the same name in the next.

The model reads a window at a time, so that it may find "ISIL" here and miss it there, or call Ashel a place and then a
person. Equal words are given the kind that most of them have, and where enough of them are names, all are. Who bears
a name is left to `actors/`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from testimonia.language.readings import NameKind
from testimonia.language.words import Word

# The least share of equal words that must be names, and their least mean probability, for all of them to be. Measured
# by `python -m quality.names` with the other at 0.5: shares of 0.3 and 0.5, and probabilities of 0.4, 0.5, 0.6 and
# 0.7. F1 without any agreement is 0.740 on UNER-EWT dev, 0.652 on re3d and 0.839 on CrossNER politics; so it is
# 0.746, 0.667 and 0.836. The last, whose texts are sentences of many articles, have nothing to agree on: whole
# articles decided.
SHARE = 0.5
PROBABILITY = 0.5
Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedRun:
    """A name as the run `[first, last)` of words, with its kind and probability."""

    first: int
    last: int
    kind: NameKind
    probability: float


@dataclass(frozen=True, slots=True)
class Vote:
    """How often equal words are names, of which kind they are by the sum of probabilities, and their mean."""

    count: int
    kind: NameKind
    probability: float


def agreed(words: Sequence[Word], found: Sequence[NamedRun], *, apart: Container[int] = ()) -> list[NamedRun]:
    """Return the names after they have agreed, in order; groups keep their kind and have no part in it.

    No name is found that runs over a word of `apart`, where sentences begin.
    """
    texts = [word.text for word in words]
    votes = _votes(texts, found)
    runs = [_of_kind(run, votes.get(tuple(texts[run.first : run.last]))) for run in found]
    taken = {i for run in runs for i in range(run.first, run.last)}
    places = _places(texts, {name[0] for name in votes})
    for name in sorted(votes, key=lambda name: (-len(name), name)):  # the longer name first, which may hold a shorter
        missed = [
            NamedRun(first, first + len(name), votes[name].kind, votes[name].probability)
            for first in places[name[0]]
            if tuple(texts[first : first + len(name)]) == name
            and taken.isdisjoint(range(first, first + len(name)))
            and not any(i in apart for i in range(first + 1, first + len(name)))
        ]
        share = votes[name].count / (votes[name].count + len(missed))
        if share >= SHARE and votes[name].probability >= PROBABILITY and name[0][0].isupper():
            taken.update(i for run in missed for i in range(run.first, run.last))
            runs += [replace(run, probability=run.probability * share) for run in missed]
    return sorted(runs, key=lambda run: run.first)


def _votes(texts: Sequence[str], found: Sequence[NamedRun]) -> dict[Texts, Vote]:
    sums: dict[Texts, Counter[NameKind]] = defaultdict(Counter)
    counts: Counter[Texts] = Counter()
    for run in found:
        if run.kind is not NameKind.GROUP:
            name = tuple(texts[run.first : run.last])
            sums[name][run.kind] += run.probability  # type: ignore[assignment]  # a Counter may count in parts
            counts[name] += 1
    return {
        name: Vote(counts[name], kind, of_kind / counts[name])
        for name, kinds in sums.items()
        for kind, of_kind in kinds.most_common(1)
    }


def _of_kind(run: NamedRun, vote: Vote | None) -> NamedRun:
    if vote is None or run.kind in (NameKind.GROUP, vote.kind):
        return run
    return replace(run, kind=vote.kind, probability=vote.probability)


def _places(texts: Sequence[str], wanted: Container[str]) -> dict[str, list[int]]:
    """Return where each of the wanted words stands."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        if text in wanted:
            found[text].append(place)
    return found
