"""Who speaks most, and in whose articles?

Counts statements by speaker and outlet. A statement with two speakers counts for both; one whose speaker is not
resolved is counted as such. The tail of the table is summed up in its last row and column, never cut off unsaid.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from testimonia.report.selection import Selection
from testimonia.report.wording import counted

MOST_SPEAKERS = 20  # rows that a reader takes in at one look
MOST_OUTLETS = 8  # columns that fit beside the names on a laptop and on a page of paper
BAR = 100  # the length of the longest bar


@dataclass(frozen=True, slots=True)
class Cell:
    """How many statements of one row's speakers one column's outlets carry, and how long the bar for it is."""

    outlet: str | None
    statements: int
    bar: float


@dataclass(frozen=True, slots=True)
class Row:
    """One speaker's statements by outlet; `speaker` is None where the row sums up several, or those unresolved."""

    label: str
    speaker: str | None
    cells: tuple[Cell, ...]
    statements: int
    articles: int


@dataclass(frozen=True, slots=True)
class Column:
    """One outlet; `outlet` is None where the column sums up several, or articles of an unknown outlet."""

    label: str
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Speakers:
    """The table of speakers by outlets."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    """A row or a column before it is filled: what it is called and whom it stands for (None: those unknown)."""

    label: str
    names: tuple[str | None, ...]

    @property
    def only(self) -> str | None:
        """Return the one name that it stands for, or None where it sums up several."""
        return self.names[0] if len(self.names) == 1 else None


def speakers(selection: Selection) -> Speakers:
    """Return who speaks most, in whose articles."""
    counts: Counter[tuple[str | None, str | None]] = Counter()
    articles: dict[str | None, set[str]] = defaultdict(set)
    for article, _, statement in selection.all_statements():
        named: Iterable[str | None] = dict.fromkeys(selection.names(statement.speakers)) or (None,)
        for speaker in named:
            counts[speaker, article.outlet] += 1
            articles[speaker].add(article.id)
    rows = tuple(_groups(_totals(counts, 0), MOST_SPEAKERS, "other speaker", "speaker unresolved"))
    columns = tuple(_groups(_totals(counts, 1), MOST_OUTLETS, "other outlet", "outlet unknown"))
    table = _table(counts, rows, columns)
    filled = []
    for group, line in zip(rows, table, strict=True):
        those = set[str]().union(*(articles[name] for name in group.names))
        filled.append(Row(group.label, group.only, line, sum(cell.statements for cell in line), len(those)))
    return Speakers(tuple(Column(group.label, group.only) for group in columns), tuple(filled))


def _totals(counts: Counter[tuple[str | None, str | None]], side: int) -> Counter[str | None]:
    totals: Counter[str | None] = Counter()
    for key, number in counts.items():
        totals[key[side]] += number
    return totals


def _groups(totals: Counter[str | None], most: int, other: str, unknown: str) -> Iterator[_Group]:
    """Yield the names with the most statements one by one, then the other names together, then the unknown."""
    names = sorted((name for name in totals if name is not None), key=lambda name: (-totals[name], name))
    for name in names[:most]:
        yield _Group(name, (name,))
    if rest := names[most:]:
        yield _Group(counted(len(rest), other), tuple(rest))
    if None in totals:
        yield _Group(unknown, (None,))


def _table(
    counts: Counter[tuple[str | None, str | None]], rows: Sequence[_Group], columns: Sequence[_Group]
) -> list[tuple[Cell, ...]]:
    """Return the cells of each row, with bars in proportion to the largest."""
    row_of = {name: index for index, group in enumerate(rows) for name in group.names}
    column_of = {name: index for index, group in enumerate(columns) for name in group.names}
    cells: Counter[tuple[int, int]] = Counter()
    for (speaker, outlet), number in counts.items():
        cells[row_of[speaker], column_of[outlet]] += number
    longest = max(cells.values(), default=1)
    return [
        tuple(
            Cell(group.only, cells[row, column], round(BAR * cells[row, column] / longest, 1))
            for column, group in enumerate(columns)
        )
        for row in range(len(rows))
    ]
