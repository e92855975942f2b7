"""Which statements and articles speak of these words? The best matches first, by SQLite's full-text search.

Case and accents do not count. All words must be there; "words in quotation marks" stand side by side; a star at a
word's end stands for any ending. Languages written without spaces are found by whole runs only.
"""

from __future__ import annotations

import re

from testimonia.ledger.database import Database
from testimonia.ledger.rows import ARTICLE, STATEMENT, article_of, statement_of
from testimonia.records import Article, Statement

PART = re.compile(r'"([^"]*)"|([^\s"]+)')
SEARCHABLE = re.compile(r"\w")

# Inside, all matches are put in order by number alone; outside, the few that are wanted are taken out in full.
STATEMENTS = f"""{STATEMENT}
FROM (
    SELECT s.number, rank FROM statement_search
    JOIN statement s ON s.number = statement_search.rowid JOIN article a ON a.id = s.article
    WHERE statement_search MATCH ? ORDER BY rank, a.path, a.id, s.start, s.id LIMIT ?
) found JOIN statement s ON s.number = found.number JOIN article a ON a.id = s.article
ORDER BY found.rank, a.path, a.id, s.start, s.id"""
ARTICLES = f"""{ARTICLE}
JOIN (
    SELECT a.number, rank FROM article_search JOIN article a ON a.number = article_search.rowid
    WHERE article_search MATCH ? ORDER BY rank, a.path, a.id LIMIT ?
) found ON found.number = a.number
ORDER BY found.rank, a.path, a.id"""


def match_expression(words: str) -> str:
    """Return the words as an FTS5 query, in which nothing that a person types is an operator; empty if nothing is left.

    >>> match_expression('bridge "two dead" evac*')
    '"bridge" "two dead" "evac"*'
    >>> match_expression("NEAR(a OR b) -- ")
    '"NEAR(a" "OR" "b)"'
    """
    parts = []
    for phrase, word in PART.findall(words.replace("\0", " ")):
        if SEARCHABLE.search(phrase or word):
            parts.append(f'"{word[:-1]}"*' if word.endswith("*") else f'"{phrase or word}"')
    return " ".join(parts)


def statements(database: Database, words: str, limit: int) -> tuple[Statement, ...]:
    """Return the statements whose quotes match best."""
    expression = match_expression(words)
    if not expression:
        return ()
    return tuple(statement_of(database, row) for row in database.rows(STATEMENTS, [expression, limit]))


def articles(database: Database, words: str, limit: int) -> tuple[Article, ...]:
    """Return the articles whose titles and texts match best."""
    expression = match_expression(words)
    if not expression:
        return ()
    return tuple(article_of(database, row) for row in database.rows(ARTICLES, [expression, limit]))
