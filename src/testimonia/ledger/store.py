"""What can be done with a ledger? Open it, add to it, and take typed records out of it; each in a file of its own."""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from testimonia.ledger import adding, rows, search
from testimonia.ledger.batching import Batch
from testimonia.ledger.counting import Counts, count
from testimonia.ledger.database import Database
from testimonia.ledger.opening import Mode, memory_database, open_database
from testimonia.records import Actor, Article, Claim, PassedOver, ReadArticle, Skipped, Statement


class Ledger:
    """All that was read and found, in one file: `len` counts its articles, iteration yields them.

    Records come as frozen values in a stable order: articles by path, statements by article and place, actors by name,
    claims by id.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        weakref.finalize(self, database.connection.close)  # a notebook's ledger is rarely closed by hand
        self._batch: Batch | None = None

    @classmethod
    def open(cls, path: str | Path, *, mode: Mode | str = Mode.READ) -> Self:
        """Open the ledger file at a path: to "read" it, to "write" to it, or to "create" it if it is not there.

        Raises LedgerError where there is no such file, or it is not a ledger, or a newer testimonia wrote it.
        """
        return cls(open_database(Path(path), Mode(mode)))

    @classmethod
    def in_memory(cls) -> Self:
        """Return an empty ledger that lives as long as this object."""
        return cls(memory_database())

    def close(self) -> None:
        """Close the file. Closing twice does no harm."""
        self.database.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Ledger {self.database.place}>"

    def __len__(self) -> int:
        return self.counts().articles

    def __bool__(self) -> bool:
        return True  # an empty ledger is still a ledger

    def __iter__(self) -> Iterator[Article]:
        yield from rows.articles(self.database)  # in a generator of its own, which keeps the ledger open

    # Adding

    def knows(self, fingerprint: str) -> bool:
        """Return whether an input with this fingerprint has been read, or skipped for a reason."""
        return adding.knows(self.database, fingerprint)

    def add(self, read_article: ReadArticle, *, fingerprint: str) -> bool:
        """Add an article with all that was found in it, whole or not at all; return False where it is there already.

        Raises LedgerError where a span, a hash or a reference of the article does not hold, or another program writes.
        """
        new = adding.add(self.database, read_article, fingerprint=fingerprint)
        self._added()
        return new

    def skip(self, skipped: Skipped, *, fingerprint: str | None = None) -> bool:
        """Write down that an input, or a part of it, was not read, and why; return False where that is known."""
        new = adding.skip(self.database, skipped, fingerprint=fingerprint)
        self._added()
        return new

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Add much at once: quick, closed to other writers, and never more than half a second away from the disk."""
        if self._batch is not None:
            yield
            return
        batch = self._batch = Batch(self.database)
        try:
            yield
        finally:
            self._batch = None
            batch.finish()

    def _added(self) -> None:
        if self._batch is not None:
            self._batch.renew_if_old()

    def set_meta(self, key: str, value: str) -> None:
        """Write down a fact about the ledger as a whole, such as the model that read it."""
        self.database.run("INSERT OR REPLACE INTO meta VALUES (?, CAST(? AS TEXT))", [key, value])

    # Taking out

    @property
    def meta(self) -> dict[str, str]:
        """What the ledger says of itself: its format, the release that made it, and what `set_meta` wrote down."""
        return dict(self.database.rows("SELECT key, value FROM meta ORDER BY key"))

    def articles(self) -> tuple[Article, ...]:
        """Return all articles, by path."""
        return tuple(self)

    def article(self, key: str) -> Article:
        """Return the article with this id. Raises KeyError where there is none."""
        for article in rows.articles(self.database, "WHERE a.id = ?", key):
            return article
        raise KeyError(key)

    def versions_of(self, path: str) -> tuple[Article, ...]:
        """Return the articles that were read at this path, more than one where the file was edited in between."""
        return tuple(rows.articles(self.database, "WHERE a.path = CAST(? AS TEXT)", path))

    def statements(self, article: str | None = None) -> tuple[Statement, ...]:
        """Return all statements, or those of the article with this id."""
        if article is None:
            return tuple(rows.statements(self.database))
        return tuple(rows.statements(self.database, "WHERE a.id = ?", article))

    def actors(self) -> tuple[Actor, ...]:
        """Return everybody who speaks, relays or is spoken of, by name."""
        return tuple(rows.actors(self.database))

    def claims(self) -> tuple[Claim, ...]:
        """Return what is claimed, each claim with all statements that carry it."""
        return tuple(rows.claims(self.database))

    def skipped(self) -> tuple[Skipped, ...]:
        """Return what was not read and why, by place."""
        return tuple(rows.skipped(self.database))

    def passed_over(self, article: str) -> tuple[PassedOver, ...]:
        """Return the words of an article that look like a statement and are none, with the reasons."""
        return tuple(rows.passed_over(self.database, article))

    def counts(self) -> Counts:
        """Return how many articles, statements, actors, claims and skipped inputs there are."""
        return count(self.database)

    def search(self, words: str, limit: int = 50) -> tuple[Statement, ...]:
        """Return the statements whose quotes match the words best (see `search.py` for what may be typed)."""
        return search.statements(self.database, words, limit)

    def search_articles(self, words: str, limit: int = 50) -> tuple[Article, ...]:
        """Return the articles whose titles and texts match the words best."""
        return search.articles(self.database, words, limit)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read several times from one state of the ledger, whatever another process writes meanwhile."""
        with self.database.snapshot():
            yield
