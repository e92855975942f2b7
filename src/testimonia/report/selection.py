"""Which part of a ledger does a report show, and what does it leave out?

A page of ten thousand articles opens in no browser, so a report has a limit. What it leaves out is counted here and
said on the page. Everything else in the report speaks of the selection alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from testimonia.errors import SettingsError
from testimonia.records import Actor, Article, Claim, PassedOver, Skipped, Statement
from testimonia.report.marks import in_reading_order

if TYPE_CHECKING:
    from testimonia.ledger import Ledger

MOST_ARTICLES = 2_000
"""How many articles a report shows unless told otherwise. With ten statements each, 2,000 make a page of 27 MB; on two
busy cores its table can be used after 0.4 to 0.8 s and all is loaded after 2 to 5 s (`python benchmarks/report.py`)."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The articles of a report by date (unknown dates last), with what belongs to them, and what is left out."""

    articles: tuple[Article, ...]
    statements: dict[str, tuple[Statement, ...]]
    actors: dict[str, Actor]
    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...]
    passed_over: dict[str, tuple[PassedOver, ...]]
    articles_left_out: int = 0
    statements_left_out: int = 0
    by_choice: bool = False

    def all_statements(self) -> Iterable[tuple[Article, int, Statement]]:
        """Yield every statement with its article and its number there, in the order of the page."""
        for article in self.articles:
            for number, statement in enumerate(self.statements[article.id], start=1):
                yield article, number, statement

    def names(self, actors: Iterable[str]) -> tuple[str, ...]:
        """Return the actors' names, in the order given."""
        return tuple(self.actors[actor].name for actor in actors)


def select(ledger: Ledger, *, articles: Collection[str] | None, limit: int | None) -> Selection:
    """Return what a report shows: the named articles (all where None), at most `limit` of them (all where None).

    Where there are too many, the earliest are kept. Raises SettingsError on an unknown article or a limit below 1.
    """
    if limit is not None and limit < 1:
        raise SettingsError(f"a report shows at least one article: give a limit of 1 or more, not {limit}")
    with ledger.snapshot():
        known, every = ledger.articles(), ledger.statements()
        actors, claims, skipped = ledger.actors(), ledger.claims(), ledger.skipped()
        passed_over = {article.id: ledger.passed_over(article.id) for article in known}
    _refuse_unknown(known, articles)
    wanted = [article for article in known if articles is None or article.id in articles]
    kept = sorted(wanted, key=_by_date)[:limit]
    statements: dict[str, list[Statement]] = defaultdict(list)
    for statement in every:
        statements[statement.article].append(statement)
    shown = {article.id: in_reading_order(statements[article.id]) for article in kept}
    return Selection(
        articles=tuple(kept),
        statements=shown,
        actors={actor.id: actor for actor in actors},
        claims=claims,
        skipped=skipped,
        passed_over=passed_over,
        articles_left_out=len(known) - len(kept),
        statements_left_out=len(every) - sum(map(len, shown.values())),
        by_choice=len(wanted) < len(known),
    )


def _by_date(article: Article) -> tuple[bool, str, str, str]:
    return article.published.date is None, article.published.date or "", article.path, article.id


def _refuse_unknown(known: Iterable[Article], articles: Collection[str] | None) -> None:
    unknown = sorted(set(articles or ()) - {article.id for article in known})
    if unknown:
        raise SettingsError(f"the ledger has no article {', '.join(unknown)}; `testimonia show` lists what it has")
