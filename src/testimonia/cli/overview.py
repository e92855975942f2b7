"""What is in a ledger, in short: outlets, dates, who is quoted most, what most articles carry, what was not read?

Pure: takes what a ledger holds and returns values. How they look on a terminal is left to `sections.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from testimonia.records import Actor, Article, Claim, Skipped, Statement

if TYPE_CHECKING:
    from testimonia.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Named:
    """How many articles there are of one outlet or in one language; the name is None where it is unknown."""

    name: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """How many statements one actor makes, in how many articles."""

    id: str
    name: str
    statements: int
    articles: int


@dataclass(frozen=True, slots=True)
class CarriedClaim:
    """A claim that several articles carry."""

    id: str
    text: str
    articles: int
    statements: int
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """A short account of a ledger; lists are complete, the greatest first."""

    articles: int
    statements: int
    unresolved: int
    first_date: str | None
    last_date: str | None
    undated: int
    outlets: tuple[Named, ...]
    languages: tuple[Named, ...]
    speakers: tuple[Speaker, ...]
    carried: tuple[CarriedClaim, ...]
    skipped: tuple[Skipped, ...]


def overview(ledger: Ledger) -> Overview:
    """Return a short account of what a ledger holds."""
    articles, statements = ledger.articles(), ledger.statements()
    dates = sorted(article.published.date for article in articles if article.published.date)
    return Overview(
        articles=len(articles),
        statements=len(statements),
        unresolved=sum(not statement.speakers for statement in statements),
        first_date=dates[0] if dates else None,
        last_date=dates[-1] if dates else None,
        undated=len(articles) - len(dates),
        outlets=_named(article.outlet for article in articles),
        languages=_named(article.language for article in articles),
        speakers=_speakers(statements, ledger.actors()),
        carried=_carried(ledger.claims(), statements, articles),
        skipped=ledger.skipped(),
    )


def _named(names: Iterable[str | None]) -> tuple[Named, ...]:
    counted = Counter(names)
    ordered = sorted(counted.items(), key=lambda entry: (-entry[1], entry[0] is None, entry[0] or ""))
    return tuple(Named(name, number) for name, number in ordered)


def _speakers(statements: Iterable[Statement], actors: Iterable[Actor]) -> tuple[Speaker, ...]:
    made = Counter[str]()
    places: dict[str, set[str]] = {}
    for statement in statements:
        for actor in statement.speakers:
            made[actor] += 1
            places.setdefault(actor, set()).add(statement.article)
    names = {actor.id: actor.name for actor in actors}
    ordered = sorted(made, key=lambda actor: (-made[actor], -len(places[actor]), names[actor], actor))
    return tuple(Speaker(actor, names[actor], made[actor], len(places[actor])) for actor in ordered)


def _carried(
    claims: Iterable[Claim], statements: Iterable[Statement], articles: Collection[Article]
) -> tuple[CarriedClaim, ...]:
    article_of = {statement.id: statement.article for statement in statements}
    outlet_of = {article.id: article.outlet for article in articles}
    found = []
    for claim in claims:
        if claim.reports > 1:
            outlets = {outlet_of[article_of[statement]] for statement in claim.statements} - {None}
            names = tuple(sorted(outlet for outlet in outlets if outlet))
            found.append(CarriedClaim(claim.id, claim.text, claim.reports, len(claim.statements), names))
    return tuple(sorted(found, key=lambda claim: (-claim.articles, -claim.statements, claim.text, claim.id)))
