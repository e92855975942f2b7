"""What does a ledger look like as a table? One row for each statement, for a spreadsheet or a data frame.

The file is UTF-8 and, unless told otherwise, begins with a byte order mark: without it Excel takes "Žofia" for
"Å½ofia". Everything else ignores the mark, or is told to (`encoding="utf-8-sig"` in Python). Quotes may hold line
breaks, as RFC 4180 allows.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import TextIO

from testimonia.export.places import places
from testimonia.ledger import rows
from testimonia.ledger.database import SURROGATE
from testimonia.ledger.store import Ledger
from testimonia.records import Article, Span, Statement

BYTE_ORDER_MARK = "\ufeff"
SEPARATOR = "; "
COLUMNS = (
    "statement", "article", "outlet", "date", "paragraph", "sentence", "source", "cue", "quote", "kind", "stance",
    "firmness", "headline", "confidence", "speakers", "via", "on", "source_start", "source_end", "cue_start", "cue_end",
    "content_spans",
)  # fmt: skip
FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")
Names = dict[str, str]


def write(ledger: Ledger, file: TextIO, *, byte_order_mark: bool = True) -> None:
    """Write one row for each statement to a file that takes text in UTF-8 and was opened with `newline=""`."""
    if byte_order_mark:
        file.write(BYTE_ORDER_MARK)
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    with ledger.snapshot():
        writer.writerows([guarded(cell) for cell in row] for row in statement_rows(ledger))


def to_csv(ledger: Ledger, *, byte_order_mark: bool = True) -> str:
    """Return what `write` writes."""
    file = StringIO(newline="")
    write(ledger, file, byte_order_mark=byte_order_mark)
    return file.getvalue()


def statement_rows(ledger: Ledger) -> Iterator[tuple[object, ...]]:
    """Yield the cells of each statement in the order of COLUMNS; an empty cell is not known, or not there."""
    names = {actor.id: actor.name for actor in rows.actors(ledger.database)}
    for article in ledger:
        place = places(article)
        for statement in ledger.statements(article.id):
            paragraph, sentence = place(statement) or ("", "")
            yield (
                statement.id,
                article.path,
                article.outlet or "",
                article.published.date or "",
                paragraph,
                sentence,
                *_words(article, statement),
                statement.kind,
                statement.stance,
                statement.firmness,
                "yes" if statement.headline else "no",
                statement.confidence,
                *_actors(statement, names),
                *_offsets(statement),
            )


def guarded(cell: object) -> object:
    """Return the cell so that no spreadsheet runs it as a formula: a text that begins like one gets an apostrophe.

    This is what the Open Worldwide Application Security Project advises against CSV injection. Numbers stay numbers.

    >>> guarded("-2 degrees"), guarded("two"), guarded(-2)
    ("'-2 degrees", 'two', -2)
    """
    if not isinstance(cell, str):
        return cell
    writable = SURROGATE.sub("\ufffd", cell)
    return f"'{writable}" if writable.startswith(FORMULA_MARKS) else writable


def _words(article: Article, statement: Statement) -> tuple[str, str, str]:
    source = statement.source.of(article.text) if statement.source else ""
    cue = statement.cue.of(article.text) if statement.cue else ""
    return source, cue, statement.quote


def _actors(statement: Statement, names: Names) -> Iterator[str]:
    for actors in (statement.speakers, statement.via, statement.on):
        yield SEPARATOR.join(names[actor] for actor in actors)


def _offsets(statement: Statement) -> tuple[object, ...]:
    content = " ".join(f"{span.start}-{span.end}" for span in statement.content)
    return (*_ends(statement.source), *_ends(statement.cue), content)


def _ends(span: Span | None) -> tuple[object, object]:
    return ("", "") if span is None else (span.start, span.end)
