"""What does the page's table of statements know of each statement, and how does it travel inside the page?

As JSON in a data block that no browser executes. Rows are lists, not objects, and repeated words are given once and
then by number, because 20,000 rows pass through here. `assets/table.js` reads exactly this.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup

from testimonia.records import Article, Firmness, Stance, Statement, StatementKind
from testimonia.report.glyphs import shown
from testimonia.report.selection import Selection
from testimonia.report.wording import date_words

_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_STANCES, _FIRMNESSES, _KINDS = list(Stance), list(Firmness), list(StatementKind)


def table_json(selection: Selection) -> Iterator[Markup]:
    """Yield the table's JSON in pieces, safe inside a `<script>` element; joined they are one object."""
    actors = {actor: index for index, actor in enumerate(selection.actors)}
    outlets = sorted({article.outlet for article in selection.articles if article.outlet})
    places = {outlet: index for index, outlet in enumerate(outlets)}
    yield _member("{", "stances", [str(stance) for stance in _STANCES])
    yield _member(",", "firmnesses", [str(firmness) for firmness in _FIRMNESSES])
    yield _member(",", "kinds", [str(kind) for kind in _KINDS])
    yield _member(",", "actors", [shown(actor.name) for actor in selection.actors.values()])
    yield _member(",", "outlets", [shown(outlet) for outlet in outlets])
    yield _member(",", "articles", [_article(article, places) for article in selection.articles])
    yield Markup(',"rows":[')
    numbers = {article.id: index for index, article in enumerate(selection.articles)}
    separator = "\n"
    for article, number, statement in selection.all_statements():
        row = _row(article, number, statement, numbers[article.id], actors)
        yield Markup(separator) + safe_json(row)
        separator = ",\n"
    yield Markup("]}")


def safe_json(value: object) -> Markup:
    r"""Return JSON that cannot end, open or comment out the `<script>` element around it.

    >>> print(safe_json("</script><!--"))
    "\u003c/script\u003e\u003c!--"
    """
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES))


def _member(before: str, name: str, value: object) -> Markup:
    return Markup(f'{before}"{name}":') + safe_json(value)


def _article(article: Article, outlets: dict[str, int]) -> list[object]:
    outlet = outlets[article.outlet] if article.outlet else None
    date = article.published.date
    return [shown(article.title or article.path), outlet, date, date_words(date)]


def _row(article: Article, number: int, statement: Statement, index: int, actors: dict[str, int]) -> list[object]:
    source = shown(statement.source.of(article.text)) if statement.source else None
    cue = shown(statement.cue.of(article.text)) if statement.cue else None
    return [
        statement.id,
        index,
        number,
        [actors[actor] for actor in statement.speakers],
        source,
        cue,
        shown(" … ".join(statement.pieces())),
        _KINDS.index(statement.kind),
        _STANCES.index(statement.stance),
        _FIRMNESSES.index(statement.firmness),
    ]
