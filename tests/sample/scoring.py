"""How well do found statements match the hand-made ones? A content overlap of at least 0.5 is a match, one to one.

Contents are compared by character F1, best pairs first; rows that are not core are neither missed when absent nor wrong
when present. Who the speakers are is left to other tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from testimonia.records import Span, Statement

from .resolving import Located

ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Score:
    """Statements found against rows: the pairs, and which rows and statements have no partner."""

    pairs: tuple[tuple[Located, Statement], ...]
    missed: tuple[Located, ...]
    spurious: tuple[Statement, ...]

    @property
    def precision(self) -> float:
        """The share of the statements found that match a row."""
        return _share(len(self.pairs), len(self.pairs) + len(self.spurious))

    @property
    def recall(self) -> float:
        """The share of the core rows that were found."""
        core = sum(located.row.core for located, _ in self.pairs)
        return _share(core, core + len(self.missed))

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def sources(self) -> float:
        """The share of the pairs whose sources overlap, or that agree that there is none."""
        return _share(sum(_agree(located.source, found.source) for located, found in self.pairs), len(self.pairs))

    @property
    def cues(self) -> float:
        """The share of the pairs whose cues overlap, or that agree that there is none."""
        return _share(sum(_agree(located.cue, found.cue) for located, found in self.pairs), len(self.pairs))


def score(rows: Sequence[Located], statements: Sequence[Statement], *, places: dict[str, str]) -> Score:
    """Pair statements with rows, best overlap first; `places` gives each article id the place of its annotation."""
    candidates = sorted(
        (
            (overlap, located.row.core, nth, of)
            for nth, located in enumerate(rows)
            for of, statement in enumerate(statements)
            if places[statement.article] == located.article
            and (overlap := content_f1(located.content, statement.content)) >= ENOUGH
        ),
        key=lambda candidate: (-candidate[0], not candidate[1], candidate[2], candidate[3]),
    )
    paired: dict[int, int] = {}
    for _, _, nth, of in candidates:
        if nth not in paired and of not in paired.values():
            paired[nth] = of
    said_whole = {nth for nth, located in enumerate(rows) if _is_covered(located, rows, statements, paired)}
    return Score(
        pairs=tuple((rows[nth], statements[of]) for nth, of in sorted(paired.items())),
        missed=tuple(
            located
            for nth, located in enumerate(rows)
            if located.row.core and nth not in paired and nth not in said_whole
        ),
        spurious=tuple(found for of, found in enumerate(statements) if of not in paired.values()),
    )


def content_f1(one: Span, others: Iterable[Span]) -> float:
    """Return the character F1 of a content against the contents of a statement."""
    wanted = set(range(one.start, one.end))
    found = {at for span in others for at in range(span.start, span.end)}
    return 2 * len(wanted & found) / (len(wanted) + len(found))


def _is_covered(
    located: Located, rows: Sequence[Located], statements: Sequence[Statement], paired: dict[int, int]
) -> bool:
    """Return whether one statement found holds this row and another of the same saying: 'A,' she said. 'B.'"""
    wanted = set(range(located.content.start, located.content.end))
    for nth, of in paired.items():
        other = rows[nth]
        if located.cue is None or (other.article, other.source, other.cue) != (
            located.article,
            located.source,
            located.cue,
        ):
            continue
        found = {at for span in statements[of].content for at in range(span.start, span.end)}
        if 2 * len(wanted & found) >= len(wanted):
            return True
    return False


def _agree(wanted: Span | None, found: Span | None) -> bool:
    if wanted is None or found is None:
        return wanted is found
    return wanted.overlaps(found)


def _share(hits: int, of: int) -> float:
    return hits / of if of else 0.0
