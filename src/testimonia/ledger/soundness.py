"""Does one article with its statements hold together? Pure checks, used when it is added and when a ledger is verified.

Each check yields sentences that say what does not hold and where; none at all means that it is sound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from testimonia.identity import text_sha256
from testimonia.records import Article, ReadArticle, Span, Statement


def article_problems(article: Article) -> Iterator[str]:
    """Yield what is wrong with an article: its hash, its blocks."""
    where = f"article {article.id} ({article.path})"
    if text_sha256(article.text) != article.sha256:
        yield f"{where}: its text is not the one that was read: the hash differs"
    yield from _block_problems(article, where)


def statement_problems(article: Article, statement: Statement) -> Iterator[str]:
    """Yield what is wrong with a statement of the article: its spans, its quote."""
    where = f"statement {statement.id} in {article.path}"
    if statement.article != article.id:
        yield f"{where}: it names article {statement.article}, not {article.id}"
    outside = [span for span in statement.spans() if span.end > len(article.text)]
    for span in outside:
        yield f"{where}: the span [{span.start}, {span.end}) lies beyond the text's end at {len(article.text)}"
    if not outside and "".join(span.of(article.text) for span in statement.content) != statement.quote:
        yield f"{where}: its quote is not the text at its content spans {_written(statement.content)}"


def problems(read_article: ReadArticle) -> Iterator[str]:
    """Yield what is wrong with an article, its statements, and the ids that they refer to."""
    article = read_article.article
    yield from article_problems(article)
    for statement in read_article.statements:
        yield from statement_problems(article, statement)
    for one in read_article.passed_over:
        if one.span.end > len(article.text):
            where = f"article {article.id} ({article.path})"
            yield f"{where}: {_written([one.span])}, passed over, lies beyond the text's end"
    yield from _reference_problems(read_article)


def _block_problems(article: Article, where: str) -> Iterator[str]:
    """Yield where the blocks are out of order, overlap, or leave out characters other than white space."""
    if not article.blocks:
        return
    reached = 0
    for block in article.blocks:
        if block.span.start < reached:
            yield f"{where}: the {block.kind} block {_written([block.span])} begins before the one before it ends"
        elif article.text[reached : block.span.start].strip():
            yield f"{where}: no block holds the text at [{reached}, {block.span.start})"
        reached = max(reached, block.span.end)
    if reached > len(article.text):
        yield f"{where}: the last block lies beyond the text's end at {len(article.text)}"
    elif article.text[reached:].strip():
        yield f"{where}: no block holds the text at [{reached}, {len(article.text)})"


def _reference_problems(read_article: ReadArticle) -> Iterator[str]:
    """Yield the ids that are referred to and that the article does not bring along."""
    where = f"article {read_article.article.id} ({read_article.article.path})"
    actors = {actor.id for actor in read_article.actors}
    statements = {statement.id for statement in read_article.statements}
    for statement in read_article.statements:
        for missing in {*statement.speakers, *statement.via, *statement.on} - actors:
            yield f"{where}: statement {statement.id} names actor {missing}, which is not among its actors"
    for actor in read_article.actors:
        for missing in set(actor.of) - actors:
            yield f"{where}: actor {actor.id} belongs to actor {missing}, which is not among its actors"
    for claim in read_article.claims:
        for missing in set(claim.statements) - statements:
            yield f"{where}: claim {claim.id} names statement {missing}, which is not among its statements"
        for missing in set(claim.origins) - actors:
            yield f"{where}: claim {claim.id} has the origin {missing}, which is not among its actors"


def _written(spans: Iterable[Span]) -> str:
    return ", ".join(f"[{span.start}, {span.end})" for span in spans)
