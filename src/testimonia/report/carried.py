"""Which statements do several articles carry word for word?

Takes the ledger's claims, most reports first. Whether they go back to one origin is a question for the claims room.
"""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.records import Article, Claim, Statement
from testimonia.report.selection import Selection

MOST_CLAIMS = 100  # what a person reads through; the page says how many there are beyond


@dataclass(frozen=True, slots=True)
class Carrier:
    """One article that carries a claim, with the statement in it and who speaks there."""

    article: Article
    statement: Statement
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """One claim with the articles of this report that carry it; `reports` counts those in the whole ledger."""

    claim: Claim
    carriers: tuple[Carrier, ...]

    @property
    def elsewhere(self) -> int:
        """Return how many articles carry the claim beyond those in this report."""
        return max(0, self.claim.reports - len({carrier.article.id for carrier in self.carriers}))


def carried(selection: Selection) -> tuple[tuple[Carried, ...], int]:
    """Return the claims with two reports or more, at most `MOST_CLAIMS`, and how many more there are."""
    told = [(article, statement) for article, _, statement in selection.all_statements()]
    places = {statement.id: place for place, (_, statement) in enumerate(told)}
    several = [
        claim for claim in selection.claims if claim.reports > 1 and not places.keys().isdisjoint(claim.statements)
    ]
    several.sort(key=lambda claim: (-claim.reports, claim.text, claim.id))
    found = []
    for claim in several[:MOST_CLAIMS]:
        here = sorted(places[statement] for statement in claim.statements if statement in places)
        carriers = (
            Carrier(article, statement, selection.names(statement.speakers))
            for article, statement in (told[place] for place in here)
        )
        found.append(Carried(claim, tuple(carriers)))
    return tuple(found), len(several) - len(found)
