"""`testimonia search`: which statements hold these words? The search itself is the ledger's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from testimonia.cli.options import AsJson, LedgerFile
from testimonia.cli.output import print_json
from testimonia.cli.terminal import plain, say

if TYPE_CHECKING:
    from testimonia.ledger import Ledger
    from testimonia.records import Statement

EXAMPLES = """\
[bold]Examples[/bold]
testimonia search case.ledger gates opened
testimonia search case.ledger "\\"deny any involvement\\"" --limit 5 --json
"""


def search(
    ledger: LedgerFile,
    words: Annotated[list[str], typer.Argument(metavar="WORD", help="The words to look for.")],
    *,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="Show at most this many statements.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Find statements by the words in their quotes, the best first."""
    from testimonia.ledger import Ledger

    with Ledger.open(ledger, mode="read") as opened:
        found = opened.search(" ".join(words), limit=limit)
        hits = [(_hit(opened, statement), statement) for statement in found]
    if as_json:
        print_json([hit for hit, _ in hits])
        return
    if not hits:
        say("no statement has these words")
    for hit, statement in hits:
        typer.echo(f"{_line(hit)}\n    {plain(' … '.join(statement.pieces()))}")


def _hit(ledger: Ledger, statement: Statement) -> dict[str, str | list[str] | None]:
    article = ledger.article(statement.article)
    return {
        "statement": statement.id,
        "article": article.id,
        "path": article.path,
        "outlet": article.outlet,
        "published": article.published.date,
        "source": statement.source.of(article.text) if statement.source else None,
        "cue": statement.cue.of(article.text) if statement.cue else None,
        "quote": statement.quote,
    }


def _line(hit: dict[str, str | list[str] | None]) -> str:
    source = plain(str(hit["source"] or "nobody named"))
    return f"{source}  ({plain(str(hit['outlet'] or hit['path']))}, {hit['published'] or 'date unknown'})"
