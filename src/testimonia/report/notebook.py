"""How does a notebook show an article with its statements marked?

    >>> from testimonia.report import marked
    >>> marked(ledger, article.id)  # doctest: +SKIP

The last line of a cell is enough. The output runs no script, has no ids that could clash with another cell's, and its
styles reach nothing outside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from testimonia.report.articles import ArticleView, view
from testimonia.report.marks import in_reading_order
from testimonia.report.markup import asset, template
from testimonia.report.wording import counted

if TYPE_CHECKING:
    from testimonia.ledger import Ledger


@dataclass(frozen=True, slots=True, repr=False)
class MarkedArticle:
    """One article with its statements, as a notebook shows it."""

    view: ArticleView

    def __repr__(self) -> str:
        name = self.view.article.title or self.view.article.path
        return f"<MarkedArticle {name!r}, {counted(len(self.view.statements), 'statement')}>"

    def _repr_html_(self) -> str:
        return template("notebook.html").render(view=self.view, style=Markup(asset("notebook.css")))


def marked(ledger: Ledger, article_id: str) -> MarkedArticle:
    """Return an article of a ledger with its statements marked, ready for a notebook."""
    article = ledger.article(article_id)
    actors = {actor.id: actor for actor in ledger.actors()}
    statements, passed_over = in_reading_order(ledger.statements(article_id)), ledger.passed_over(article_id)
    return MarkedArticle(view(article, statements, actors, passed_over))
