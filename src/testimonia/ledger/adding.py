"""How does a read article enter the ledger? Whole or not at all, and only once.

Adding commutes: whatever the order in which articles come, the ledger holds the same. Two articles of one id are the same
text under the same name; the ledger keeps one of them, at the path that comes first in the alphabet.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice
from pathlib import PurePosixPath

from testimonia.errors import LedgerError
from testimonia.ledger.database import Database
from testimonia.ledger.soundness import problems
from testimonia.records import Actor, ActorKind, Article, Claim, ReadArticle, Skipped, Span, Statement

KIND_ORDER = list(ActorKind)  # where articles disagree, the earlier kind is kept: unknown gives way to all others
SHOWN_PROBLEMS = 3


def knows(database: Database, fingerprint: str) -> bool:
    """Return whether an input with this fingerprint has been read, or skipped for a reason."""
    known = "SELECT 1 FROM input WHERE fingerprint = ?1 UNION ALL SELECT 1 FROM skipped WHERE fingerprint = ?1"
    return database.row(known, [fingerprint]) is not None


def add(database: Database, read_article: ReadArticle, *, fingerprint: str) -> bool:
    """Add an article with all that was found in it; return whether it is new. Raises LedgerError where it is unsound."""
    article = read_article.article
    with database.transaction():
        if database.row("SELECT 1 FROM input WHERE fingerprint = ?", [fingerprint]):
            return False
        found = list(islice(problems(read_article), SHOWN_PROBLEMS))
        if found:
            raise LedgerError(f"{database.place}: {'; '.join(found)}. Nothing of this article was added.")
        new = database.row("SELECT 1 FROM article WHERE id = ?", [article.id]) is None
        if new:
            _add_article(database, article)
            _add_actors(database, read_article.actors)
            for statement in read_article.statements:
                _add_statement(database, statement)
            for claim in read_article.claims:
                _add_claim(database, claim, article)
        else:
            moved = "UPDATE article SET path = CAST(?1 AS TEXT) WHERE id = ?2 AND path > CAST(?1 AS TEXT)"
            database.run(moved, [article.path, article.id])
        database.run("INSERT INTO input VALUES (?, ?)", [fingerprint, article.id])
        _unskip(database, article.path, fingerprint)
    return new


def skip(database: Database, skipped: Skipped, *, fingerprint: str | None) -> bool:
    """Write down that an input, or a part of one, was not read; return whether that is new."""
    with database.transaction():
        _unskip(database, skipped.place, fingerprint)
        insert = "INSERT OR IGNORE INTO skipped VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)"
        return database.run(insert, [skipped.place, skipped.reason, fingerprint]) > 0


def _unskip(database: Database, place: str, fingerprint: str | None) -> None:
    """Forget why an earlier version of this input was skipped, and that a folder around it could not be read."""
    earlier = "DELETE FROM skipped WHERE place = CAST(? AS TEXT) AND fingerprint IS NOT ?"
    database.run(earlier, [place, fingerprint])
    folders = [[str(folder)] for folder in PurePosixPath(place).parents]
    database.run_many("DELETE FROM skipped WHERE place = CAST(? AS TEXT) AND fingerprint IS NULL", folders)


def _add_article(database: Database, article: Article) -> None:
    published = article.published
    names = "id, path, title, outlet, byline, date, precision, date_evidence, language, url, sha256, text"
    database.run(
        f"INSERT INTO article ({names}) VALUES ({_texts(12)})",
        [article.id, article.path, article.title, article.outlet, article.byline, published.date, published.precision]
        + [published.evidence, article.language, article.url, article.sha256, article.text],
    )
    database.run_many(
        "INSERT INTO block VALUES (?, ?, ?, ?, ?)",
        ([article.id, n, block.kind, *_ends(block.span)] for n, block in enumerate(article.blocks)),
    )
    candidates = (
        [article.id, n, candidate.published.date, candidate.published.precision, candidate.published.evidence]
        + [*_ends(candidate.span), candidate.words]
        for n, candidate in enumerate(article.date_candidates)
    )
    database.run_many("INSERT INTO date_candidate VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT))", candidates)


def _add_actors(database: Database, actors: Iterable[Actor]) -> None:
    actors = tuple(actors)
    for actor in actors:
        _add_actor(database, actor)
    of = ([actor.id, whole] for actor in actors for whole in actor.of)
    database.run_many("INSERT OR IGNORE INTO actor_of VALUES (?, ?)", of)


def _add_actor(database: Database, actor: Actor) -> None:
    """Add an actor, or join it to the one that is there: the longest name, all other names as aliases."""
    name, kind, aliases = actor.name, actor.kind, set(actor.aliases)
    known = database.row("SELECT name, kind FROM actor WHERE id = ?", [actor.id])
    if known is not None:
        names = {name, known[0]}
        name = min(names, key=lambda known_name: (-len(known_name), known_name))
        kind = min(kind, ActorKind(known[1]), key=KIND_ORDER.index)
        aliases |= names - {name}
    if known != (name, kind):
        insert = "INSERT INTO actor VALUES (?, CAST(? AS TEXT), ?) ON CONFLICT (id) DO UPDATE "
        database.run(insert + "SET name = excluded.name, kind = excluded.kind", [actor.id, name, kind])
    rows = ([actor.id, alias] for alias in sorted(aliases))
    database.run_many("INSERT OR IGNORE INTO actor_alias VALUES (?, CAST(? AS TEXT))", rows)


def _add_statement(database: Database, statement: Statement) -> None:
    start = min((span.start for span in statement.spans()), default=0)
    names = "id, article, start, source_start, source_stop, cue_start, cue_stop, quote, "
    names += "kind, stance, firmness, headline, confidence"
    database.run(
        f"INSERT INTO statement ({names}) VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?)",
        [statement.id, statement.article, start, *_ends(statement.source), *_ends(statement.cue), statement.quote]
        + [statement.kind, statement.stance, statement.firmness, int(statement.headline), float(statement.confidence)],
    )
    database.run_many(
        "INSERT INTO content VALUES (?, ?, ?, ?)",
        ([statement.id, part, *_ends(span)] for part, span in enumerate(statement.content)),
    )
    roles = {"speaker": statement.speakers, "via": statement.via, "on": statement.on}
    links = chain.from_iterable(
        ([statement.id, role, position, actor] for position, actor in enumerate(actors))
        for role, actors in roles.items()
    )
    database.run_many("INSERT INTO statement_actor VALUES (?, ?, ?, ?)", links)


def _add_claim(database: Database, claim: Claim, article: Article) -> None:
    database.run("INSERT OR IGNORE INTO claim VALUES (?)", [claim.id])
    report = "INSERT OR IGNORE INTO report VALUES (?, ?, CAST(? AS TEXT))"
    database.run(report, [claim.id, article.id, claim.text])
    statements = ([claim.id, statement] for statement in claim.statements)
    database.run_many("INSERT OR IGNORE INTO claim_statement VALUES (?, ?)", statements)
    origins = ([claim.id, actor] for actor in claim.origins)
    database.run_many("INSERT OR IGNORE INTO claim_origin VALUES (?, ?)", origins)


def _texts(count: int) -> str:
    return ", ".join(["CAST(? AS TEXT)"] * count)


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)
