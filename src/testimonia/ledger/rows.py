"""How do the rows of the tables become records again? Each function yields records in the ledger's stable order.

Articles stand by path, then id; statements by article, then by where they begin; actors by name; claims by id. Records
are made as they are asked for, so that a ledger need not fit in memory.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from testimonia.errors import LedgerError
from testimonia.ledger.database import Database, Row
from testimonia.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    Claim,
    DateCandidate,
    DateEvidence,
    Firmness,
    PassedOver,
    Precision,
    PublishedDate,
    Skipped,
    Span,
    Stance,
    Statement,
    StatementKind,
)

ARTICLE = """
SELECT a.id, a.path, a.text, a.sha256, a.title, a.outlet, a.byline, a.date, a.precision, a.date_evidence,
       a.language, a.url
FROM article a"""
ARTICLE_ORDER = "ORDER BY a.path, a.id"

STATEMENT = """
SELECT s.id, s.article, s.source_start, s.source_stop, s.cue_start, s.cue_stop, s.quote, s.kind, s.stance, s.firmness,
       s.headline, s.confidence,
       (SELECT json_group_array(json_array(start, stop))
        FROM (SELECT start, stop FROM content WHERE statement = s.id ORDER BY part)),
       (SELECT json_group_array(json_array(role, actor))
        FROM (SELECT role, actor FROM statement_actor WHERE statement = s.id ORDER BY role, position))"""
STATEMENTS = f"{STATEMENT} FROM article a CROSS JOIN statement s ON s.article = a.id"
STATEMENT_ORDER = "ORDER BY a.path, a.id, s.start, s.id"

ACTORS = """
SELECT actor.id, name, kind,
       (SELECT json_group_array(alias) FROM (SELECT alias FROM actor_alias WHERE actor = actor.id ORDER BY alias)),
       (SELECT json_group_array(whole) FROM (SELECT whole FROM actor_of WHERE actor = actor.id ORDER BY whole))
FROM actor ORDER BY name, actor.id"""

CLAIMS = """
SELECT c.id,
       (SELECT r.text FROM report r JOIN article a ON a.id = r.article WHERE r.claim = c.id
        ORDER BY a.path, a.id LIMIT 1),
       (SELECT json_group_array(id) FROM (
            SELECT s.id FROM claim_statement l JOIN statement s ON s.id = l.statement JOIN article a ON a.id = s.article
            WHERE l.claim = c.id ORDER BY a.path, a.id, s.start, s.id)),
       (SELECT count(*) FROM report r WHERE r.claim = c.id),
       (SELECT json_group_array(actor) FROM (SELECT actor FROM claim_origin WHERE claim = c.id ORDER BY actor))
FROM claim c ORDER BY c.id"""


def articles(database: Database, where: str = "", *values: object) -> Iterator[Article]:
    """Yield the articles, all or those that an SQL condition on `a` picks."""
    for row in database.rows(f"{ARTICLE} {where} {ARTICLE_ORDER}", values):
        yield article_of(database, row)


def article_of(database: Database, row: Row) -> Article:
    """Return the article of a row that ARTICLE selects, with its blocks and its dates."""
    key, path, text, sha256, title, outlet, byline, date, precision, evidence, language, url = row
    with understood(database, f"article {key}"):
        return Article(
            key,
            path,
            text,
            sha256,
            title,
            outlet,
            byline,
            PublishedDate(date, Precision(precision), DateEvidence(evidence)),
            tuple(_candidates(database, key)),
            language,
            url,
            tuple(_blocks(database, key)),
        )


def statements(database: Database, where: str = "", *values: object) -> Iterator[Statement]:
    """Yield the statements, all or those that an SQL condition on `s` and `a` picks."""
    for row in database.rows(f"{STATEMENTS} {where} {STATEMENT_ORDER}", values):
        yield statement_of(database, row)


def statement_of(database: Database, row: Row) -> Statement:
    """Return the statement of a row that STATEMENT selects."""
    key, article, source_start, source_stop, cue_start, cue_stop, quote, kind, stance, firmness = row[:10]
    headline, confidence, content, links = row[10:]
    with understood(database, f"statement {key}"):
        roles: dict[str, list[str]] = {"speaker": [], "via": [], "on": []}
        for role, actor in json.loads(links):
            roles[role].append(actor)
        return Statement(
            key,
            article,
            _span(source_start, source_stop),
            _span(cue_start, cue_stop),
            tuple(Span(start, stop) for start, stop in json.loads(content)),
            quote,
            StatementKind(kind),
            Stance(stance),
            Firmness(firmness),
            bool(headline),
            tuple(roles["speaker"]),
            tuple(roles["via"]),
            tuple(roles["on"]),
            confidence,
        )


def actors(database: Database) -> Iterator[Actor]:
    """Yield the actors of all articles, each once."""
    for key, name, kind, aliases, of in database.rows(ACTORS):
        with understood(database, f"actor {key}"):
            actor = Actor(key, name, ActorKind(kind), tuple(json.loads(aliases)), tuple(json.loads(of)))
        yield actor


def claims(database: Database) -> Iterator[Claim]:
    """Yield the claims of all articles, each once, worded as the first article words it."""
    for key, text, members, reports, origins in database.rows(CLAIMS):
        yield Claim(key, text, tuple(json.loads(members)), reports, tuple(json.loads(origins)))


def skipped(database: Database) -> Iterator[Skipped]:
    """Yield what was not read, by place."""
    for place, reason in database.rows("SELECT place, reason FROM skipped ORDER BY place, reason"):
        yield Skipped(place, reason)


def passed_over(database: Database, article: str) -> Iterator[PassedOver]:
    """Yield the words of an article that look like a statement and are none, in their order."""
    select = "SELECT start, stop, reason FROM passed_over WHERE article = ? ORDER BY position"
    for start, stop, reason in database.rows(select, [article]):
        with understood(database, f"a passage passed over in article {article}"):
            one = PassedOver(Span(start, stop), reason)
        yield one


@contextmanager
def understood(database: Database, where: str) -> Iterator[None]:
    """Re-raise values that no record can hold (an impossible span, an unknown kind) as a LedgerError."""
    try:
        yield
    except ValueError as error:
        message = (
            f"{database.place}: {where} was changed from outside: {error}. `testimonia verify` shows all such places."
        )
        raise LedgerError(message) from error


def _blocks(database: Database, article: str) -> Iterator[Block]:
    for kind, start, stop in database.rows(
        "SELECT kind, start, stop FROM block WHERE article = ? ORDER BY position", [article]
    ):
        yield Block(BlockKind(kind), Span(start, stop))


def _candidates(database: Database, article: str) -> Iterator[DateCandidate]:
    select = (
        "SELECT date, precision, evidence, start, stop, words FROM date_candidate WHERE article = ? ORDER BY position"
    )
    for date, precision, evidence, start, stop, words in database.rows(select, [article]):
        published = PublishedDate(date, Precision(precision), DateEvidence(evidence))
        yield DateCandidate(published, _span(start, stop), words)


def _span(start: int | None, stop: int | None) -> Span | None:
    return None if start is None or stop is None else Span(start, stop)
