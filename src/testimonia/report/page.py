"""How does a ledger become one HTML file that works offline and can be sent by post?

Joins the page's facts, its styles and its scripts into one document, written piece by piece. The document allows no
request to anywhere: its content security policy names the hashes of its own style and script and nothing else.
What the facts are is left to the modules beside this one; what they look like, to `templates/` and `assets/`.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Collection, Iterator
from io import StringIO
from typing import TYPE_CHECKING, TextIO

from markupsafe import Markup

from testimonia.report.articles import ArticleView, view
from testimonia.report.carried import carried
from testimonia.report.markup import asset, template
from testimonia.report.opening import opening
from testimonia.report.rows import table_json
from testimonia.report.selection import MOST_ARTICLES, Selection, select
from testimonia.report.speakers import speakers
from testimonia.report.wording import counted

if TYPE_CHECKING:
    from testimonia.ledger import Ledger

_STYLES = ("colours.css", "page.css", "article.css", "tables.css", "narrow.css", "print.css")
_THEME = ("theme.js",)  # in the head, so that a page of many megabytes is not first shown in the wrong colours
_SCRIPTS = ("marks.js", "rows.js", "table.js", "keys.js")
_PIECES_AT_ONCE = 500  # template pieces that are joined before they are written


def write(
    ledger: Ledger,
    file: TextIO,
    *,
    title: str | None = None,
    articles: Collection[str] | None = None,
    limit: int | None = MOST_ARTICLES,
) -> None:
    """Write the report on a ledger to a file opened for UTF-8 text.

    `articles` are the ids of the articles to show (all where None), `limit` how many at most, the earliest first (no
    limit where None). What is left out is said at the head of the page. The same ledger gives the same bytes.
    Raises SettingsError on an unknown article or a limit below 1.
    """
    selection = select(ledger, articles=articles, limit=limit)
    stream = template("page.html").stream(_context(selection, title))
    stream.enable_buffering(_PIECES_AT_ONCE)
    for piece in stream:
        file.write(piece)


def render(
    ledger: Ledger,
    *,
    title: str | None = None,
    articles: Collection[str] | None = None,
    limit: int | None = MOST_ARTICLES,
) -> str:
    """Return the report on a ledger as one HTML document; see `write` for the options."""
    file = StringIO()
    write(ledger, file, title=title, articles=articles, limit=limit)
    return file.getvalue()


def _context(selection: Selection, title: str | None) -> dict[str, object]:
    style, theme, script = (Markup("\n".join(map(asset, names))) for names in (_STYLES, _THEME, _SCRIPTS))
    claims, claims_left_out = carried(selection)
    return {
        "title": title or f"Who said what in {counted(len(selection.articles), 'article')}",
        "style": style,
        "style_hash": _hash(style),
        "theme": theme,
        "theme_hash": _hash(theme),
        "script": script,
        "script_hash": _hash(script),
        "selection": selection,
        "opening": opening(selection),
        "speakers": speakers(selection),
        "carried": claims,
        "claims_left_out": claims_left_out,
        "table_json": table_json(selection),
        "articles": _views(selection),
    }


def _views(selection: Selection) -> Iterator[ArticleView]:
    for article in selection.articles:
        yield view(article, selection.statements[article.id], selection.actors, selection.passed_over[article.id])


def _hash(source: str) -> str:
    """Return the hash of an inline style or script as a content security policy names it (CSP level 3)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
