"""How do these tests get a read article? They say who says what; text, blocks and spans follow from that."""

from __future__ import annotations

from typing import NamedTuple

from testimonia.identity import content_id, text_sha256
from testimonia.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    Claim,
    DateCandidate,
    DateEvidence,
    Precision,
    PublishedDate,
    ReadArticle,
    Span,
    Statement,
)

HEADLINE = "Quarrel over the weir at Korr"


class Saying(NamedTuple):
    """One sentence: who, with which word, what; and through whom the article has it."""

    source: str
    cue: str
    content: str
    via: str | None = None


BRANDT = Saying("Ilse Brandt", "said", "the weir at Korr stays open")
OKONJO = Saying("Tam Okonjo", "denied", "that the weir was ever shut", via="Korr News Agency")


def person(name: str, *aliases: str) -> Actor:
    """Return a person of this name."""
    return Actor(content_id("p", name), name, ActorKind.PERSON, aliases)


def read_article(path: str, *sayings: Saying, outlet: str | None = "The Korr Gazette", day: int = 3) -> ReadArticle:
    """Return an article with a headline, and one paragraph, statement and claim for each saying."""
    lines = [f"{saying.source} {saying.cue} {saying.content}." for saying in sayings]
    text = "\n\n".join([HEADLINE, *lines])
    key = content_id("a", path.rpartition("/")[2], text)
    starts = [text.index(line) for line in lines]
    blocks = [Block(BlockKind.HEADLINE, Span(0, len(HEADLINE)))]
    blocks += [Block(BlockKind.BODY, Span(start, start + len(line))) for start, line in zip(starts, lines, strict=True)]
    date = PublishedDate(f"2031-05-{day:02}", Precision.DAY, DateEvidence.METADATA)
    article = Article(
        key,
        path,
        text,
        text_sha256(text),
        HEADLINE,
        outlet,
        "Wim Aske",
        date,
        (DateCandidate(date, None, date.date or ""),),
        "en",
        None,
        tuple(blocks),
    )
    statements = [_statement(article, start, saying) for start, saying in zip(starts, sayings, strict=True)]
    names = {name for saying in sayings for name in (saying.source, saying.via) if name}
    claims = [Claim(content_id("c", s.quote), s.quote, (s.id,), 1, s.speakers) for s in statements]
    return ReadArticle(article, tuple(statements), tuple(person(name) for name in sorted(names)), tuple(claims))


def _statement(article: Article, start: int, saying: Saying) -> Statement:
    source = Span(start, start + len(saying.source))
    cue = Span(source.end + 1, source.end + 1 + len(saying.cue))
    content = Span(cue.end + 1, cue.end + 1 + len(saying.content))
    return Statement(
        content_id("s", article.id, str(start)),
        article.id,
        source,
        cue,
        (content,),
        saying.content,
        speakers=(person(saying.source).id,),
        via=(person(saying.via).id,) if saying.via else (),
    )
