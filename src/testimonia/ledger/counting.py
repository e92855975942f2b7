"""How much is in the ledger?"""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.ledger.database import Database


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each a ledger holds."""

    articles: int
    statements: int
    actors: int
    claims: int
    skipped: int


def count(database: Database) -> Counts:
    """Return how many articles, statements, actors, claims and skipped inputs there are."""
    tables = ("article", "statement", "actor", "claim", "skipped")
    return Counts(*(database.number(f"SELECT count(*) FROM {table}") for table in tables))
