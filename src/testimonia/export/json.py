"""What does a ledger look like as JSON? As `ledger.schema.json` says; the same ledger always gives the same bytes.

Every record stands on a line of its own, so that two exports can be compared line by line, and a ledger of any size is
written without being held in memory. Spans are `[start, end)` in code points of the article's text, which is not
repeated.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any, TextIO

from testimonia.ledger import rows
from testimonia.ledger.database import SURROGATE
from testimonia.ledger.store import Ledger
from testimonia.records import Actor, Article, Claim, Span, Statement

Value = dict[str, Any]


def write(ledger: Ledger, file: TextIO) -> None:
    """Write the ledger to a file that takes text in UTF-8."""
    with ledger.snapshot():
        for number, (name, values) in enumerate(sections(ledger)):
            file.write(f"{',' if number else '{'}\n{json.dumps(name)}: [")
            for position, value in enumerate(values):
                file.write(f"{',' if position else ''}\n{encoded(value)}")
            file.write("\n]")
        file.write("\n}\n")


def to_json(ledger: Ledger) -> str:
    """Return what `write` writes."""
    file = StringIO()
    write(ledger, file)
    return file.getvalue()


def document(ledger: Ledger) -> dict[str, list[Value]]:
    """Return the ledger as plain lists and dictionaries, for those who go on in Python."""
    with ledger.snapshot():
        return {name: list(values) for name, values in sections(ledger)}


def sections(ledger: Ledger) -> Iterator[tuple[str, Iterable[Value]]]:
    """Yield the parts of the document in order, with their records as plain values, made as they are asked for."""
    database = ledger.database
    yield "articles", map(article_value, rows.articles(database))
    yield "actors", map(actor_value, rows.actors(database))
    yield "statements", map(statement_value, rows.statements(database))
    yield "claims", map(claim_value, rows.claims(database))
    for name in ("denials", "ladders", "accounts"):  # no room finds them yet; readers may rely on the lists being there
        yield name, ()


def encoded(value: Value) -> str:
    r"""Return the value on one line: letters of all scripts as they are, lone surrogates (they have no UTF-8) escaped.

    >>> encoded({"name": "Žofia", "path": "a\udc80.txt"})
    '{"name": "Žofia", "path": "a\\udc80.txt"}'
    """
    return SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))


def article_value(article: Article) -> Value:
    """Return what is known of an article, without its text."""
    published = article.published
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": {"date": published.date, "precision": published.precision.value, "from": published.evidence.value},
        "language": article.language,
        "sha256": article.sha256,
        "blocks": [{"kind": block.kind.value, "span": span_value(block.span)} for block in article.blocks],
    }


def actor_value(actor: Actor) -> Value:
    """Return an actor with its other names and with what it belongs to."""
    aliases, of = list(actor.aliases), list(actor.of)
    return {"id": actor.id, "name": actor.name, "kind": actor.kind.value, "aliases": aliases, "of": of}


def statement_value(statement: Statement) -> Value:
    """Return a statement with its spans."""
    return {
        "id": statement.id,
        "article": statement.article,
        "source": statement.source and span_value(statement.source),
        "cue": statement.cue and span_value(statement.cue),
        "content": [span_value(span) for span in statement.content],
        "quote": statement.quote,
        "speakers": list(statement.speakers),
        "via": list(statement.via),
        "on": list(statement.on),
        "kind": statement.kind.value,
        "stance": statement.stance.value,
        "firmness": statement.firmness.value,
        "headline": statement.headline,
        "confidence": statement.confidence,
    }


def claim_value(claim: Claim) -> Value:
    """Return a claim with the statements that carry it and the origins behind it."""
    return {
        "id": claim.id,
        "text": claim.text,
        "statements": list(claim.statements),
        "reports": claim.reports,
        "origins": list(claim.origins),
    }


def span_value(span: Span) -> list[int]:
    """Return the span as `[start, end]`."""
    return [span.start, span.end]
