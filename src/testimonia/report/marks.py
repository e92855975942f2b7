"""Which runs of an article's text belong to which statements, when spans overlap and nest?

The text is cut at every edge of every span, so each segment lies wholly inside or wholly outside each span. Segments
in a row give back the text, character for character. How a segment looks is left to the templates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from testimonia.records import Span, Statement


class Role(StrEnum):
    """The part that a span plays in its statement."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Mark:
    """One role in one statement; `number` counts the article's statements from 1."""

    number: int
    role: Role


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text under the same marks throughout.

    `opens` and `begins` are the statements of which a content starts here: the first content, or a later one. `ends`
    are those of which a content stops here.
    """

    span: Span
    marks: tuple[Mark, ...] = ()
    opens: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of the statements that this run belongs to; the one that began last stands last."""
        return tuple(reversed(dict.fromkeys(mark.number for mark in reversed(self.marks))))

    @property
    def roles(self) -> tuple[Role, ...]:
        """Return the roles that this run plays in any statement, in the order source, cue, content."""
        played = {mark.role for mark in self.marks}
        return tuple(role for role in Role if role in played)

    @property
    def depth(self) -> int:
        """Return how many statements have this run in their content."""
        return len({mark.number for mark in self.marks if mark.role is Role.CONTENT})


def segments(length: int, statements: Sequence[Statement], *, cuts: Iterable[int] = ()) -> tuple[Segment, ...]:
    """Return the segments of a text of `length` characters, in order and without a gap.

    `cuts` are further offsets at which no segment may run on, such as the edges of paragraphs.

    >>> from testimonia.records import Span, Statement
    >>> told = Statement("s1", "a1", Span(0, 3), Span(4, 8), (Span(9, 14),), "it ra")
    >>> [(part.span.start, part.span.end, [str(role) for role in part.roles]) for part in segments(14, [told])]
    [(0, 3, ['source']), (3, 4, []), (4, 8, ['cue']), (8, 9, []), (9, 14, ['content'])]
    """
    starting: dict[int, list[Mark]] = defaultdict(list)
    stopping: dict[int, list[Mark]] = defaultdict(list)
    for number, statement in enumerate(statements, start=1):
        for mark, span in _marked_spans(number, statement):
            starting[span.start].append(mark)
            stopping[span.end].append(mark)
    opening = _openings(statements)
    edges = sorted({0, length, *cuts, *starting, *stopping})
    found: list[Segment] = []
    active: list[Mark] = []
    for start, end in pairwise(edges):
        for mark in stopping[start]:
            active.remove(mark)
        active.extend(starting[start])
        opens = opening.get(start, ())
        begins = tuple(number for number in _contents(starting[start]) if number not in opens)
        found.append(Segment(Span(start, end), tuple(active), opens, begins, _contents(stopping[end])))
    return tuple(found)


def in_reading_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements in the order in which a reader meets their numbers, the outer before the nested."""
    return tuple(
        sorted(statements, key=lambda told: (opening_of(told), -max((span.end for span in told.content), default=0)))
    )


def opening_of(statement: Statement) -> int:
    """Return the offset at which a statement's number stands: where its first content begins, or its first span."""
    return min((span.start for span in statement.content or statement.spans()), default=0)


def _marked_spans(number: int, statement: Statement) -> Iterable[tuple[Mark, Span]]:
    if statement.source is not None:
        yield Mark(number, Role.SOURCE), statement.source
    if statement.cue is not None:
        yield Mark(number, Role.CUE), statement.cue
    for span in statement.content:
        yield Mark(number, Role.CONTENT), span


def _openings(statements: Sequence[Statement]) -> dict[int, tuple[int, ...]]:
    opening: dict[int, tuple[int, ...]] = defaultdict(tuple)
    for number, statement in enumerate(statements, start=1):
        opening[opening_of(statement)] += (number,)
    return opening


def _contents(marks: Iterable[Mark]) -> tuple[int, ...]:
    return tuple(sorted({mark.number for mark in marks if mark.role is Role.CONTENT}))
