"""How do records become rows? The other way round is told in `rows.py`.

What articles share (an actor, a claim) is joined here, in ways that do not depend on which article came first. Text
that may hold lone surrogates goes through CAST, as `database.bindable` explains.
"""

from __future__ import annotations

from collections.abc import Iterable

from testimonia.ledger.database import Database
from testimonia.records import Actor, ActorKind, Article, Claim, ReadArticle, Span, Statement

KIND_ORDER = list(ActorKind)  # where articles disagree, the earlier kind is kept: unknown gives way to all others

ARTICLE = """
INSERT INTO article (id, path, title, outlet, byline, date, precision, date_evidence, language, url, sha256, text)
VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), ?, ?,
        CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT))"""
STATEMENT = """
INSERT INTO statement (id, article, start, source_start, source_stop, cue_start, cue_stop, quote, kind, stance,
                       firmness, headline, confidence)
VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?, ?, ?)"""
ACTOR = """
INSERT INTO actor (id, name, kind) VALUES (?, CAST(? AS TEXT), ?)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind"""


def insert(database: Database, read_article: ReadArticle) -> None:
    """Insert an article that is not there yet, with its actors, statements and claims."""
    _insert_article(database, read_article.article)
    for actor in read_article.actors:
        _insert_actor(database, actor)
    of = ((actor.id, whole) for actor in read_article.actors for whole in actor.of)
    database.run_many("INSERT OR IGNORE INTO actor_of VALUES (?, ?)", of)
    _insert_statements(database, read_article.statements)
    _insert_claims(database, read_article.claims, read_article.article)
    key = read_article.article.id
    passed_over = ((key, n, *_ends(one.span), one.reason) for n, one in enumerate(read_article.passed_over))
    database.run_many("INSERT INTO passed_over VALUES (?, ?, ?, ?, ?)", passed_over)


def _insert_article(database: Database, article: Article) -> None:
    published = article.published
    names = (article.id, article.path, article.title, article.outlet, article.byline)
    date = (published.date, published.precision, published.evidence)
    database.run(ARTICLE, (*names, *date, article.language, article.url, article.sha256, article.text))
    blocks = ((article.id, n, block.kind, *_ends(block.span)) for n, block in enumerate(article.blocks))
    database.run_many("INSERT INTO block VALUES (?, ?, ?, ?, ?)", blocks)
    for position, candidate in enumerate(article.date_candidates):
        date = (candidate.published.date, candidate.published.precision, candidate.published.evidence)
        database.run(
            "INSERT INTO date_candidate VALUES (?, ?, CAST(? AS TEXT), ?, ?, ?, ?, CAST(? AS TEXT))",
            (article.id, position, *date, *_ends(candidate.span), candidate.words),
        )


def _insert_actor(database: Database, actor: Actor) -> None:
    """Insert an actor, or join it to the one that is there: the longest name is kept, all others become aliases."""
    name, kind, aliases = actor.name, actor.kind, set(actor.aliases)
    known = database.row("SELECT name, kind FROM actor WHERE id = ?", [actor.id])
    if known is not None:
        names = {name, known[0]}
        name = min(names, key=_name_order)
        kind = min(kind, ActorKind(known[1]), key=KIND_ORDER.index)
        aliases |= names - {name}
    if known != (name, kind):
        database.run(ACTOR, [actor.id, name, kind])
    rows = ((actor.id, alias) for alias in sorted(aliases))
    database.run_many("INSERT OR IGNORE INTO actor_alias VALUES (?, CAST(? AS TEXT))", rows)


def _name_order(name: str) -> tuple[int, bool, str]:
    """Return a sort key that puts the fullest name first, and headline capitals last among names of one length.

    >>> min({"Port Council", "PORT COUNCIL", "port council"}, key=_name_order)
    'Port Council'
    """
    return -len(name), name.isupper() and " " in name, name


def _insert_statements(database: Database, statements: Iterable[Statement]) -> None:
    statements = tuple(statements)
    database.run_many(STATEMENT, map(_statement_row, statements))
    content = ((one.id, part, *_ends(span)) for one in statements for part, span in enumerate(one.content))
    database.run_many("INSERT INTO content VALUES (?, ?, ?, ?)", content)
    links = (
        (one.id, role, position, actor)
        for one in statements
        for role, actors in (("speaker", one.speakers), ("via", one.via), ("on", one.on))
        for position, actor in enumerate(actors)
    )
    database.run_many("INSERT INTO statement_actor VALUES (?, ?, ?, ?)", links)


def _statement_row(statement: Statement) -> tuple[object, ...]:
    start = min((span.start for span in statement.spans()), default=0)
    spans = (*_ends(statement.source), *_ends(statement.cue))
    labels = (statement.kind, statement.stance, statement.firmness, int(statement.headline), statement.confidence)
    return (statement.id, statement.article, start, *spans, statement.quote, *labels)


def _insert_claims(database: Database, claims: Iterable[Claim], article: Article) -> None:
    claims = tuple(claims)
    database.run_many("INSERT OR IGNORE INTO claim VALUES (?)", ((claim.id,) for claim in claims))
    reports = ((claim.id, article.id, claim.text) for claim in claims)
    database.run_many("INSERT OR IGNORE INTO report VALUES (?, ?, CAST(? AS TEXT))", reports)
    statements = ((claim.id, statement) for claim in claims for statement in claim.statements)
    database.run_many("INSERT OR IGNORE INTO claim_statement VALUES (?, ?)", statements)
    origins = ((claim.id, actor) for claim in claims for actor in claim.origins)
    database.run_many("INSERT OR IGNORE INTO claim_origin VALUES (?, ?)", origins)


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)
