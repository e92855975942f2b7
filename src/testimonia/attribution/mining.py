"""Which statements does an article hold? From what a reader says of its blocks to statements with spans.

How the reader finds who says what is left to it (`encoder_reader.py` is the one that ships), who the sources are to
`actors/`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from testimonia.attribution.confidence import LEAST
from testimonia.attribution.firmness import firmness
from testimonia.attribution.headlines import with_headlines
from testimonia.attribution.hypotheticals import hypothetical
from testimonia.attribution.kinds import kind
from testimonia.attribution.passive_subjects import with_passive_subjects
from testimonia.attribution.quotation_blocks import announces, block_statements
from testimonia.attribution.said import Said
from testimonia.attribution.stance import stance
from testimonia.attribution.unheard_acts import with_unheard_acts
from testimonia.identity import content_id
from testimonia.language.readings import Attribution, Passage, Reader, Reading, Sentence
from testimonia.records import MINED_KINDS, Article, BlockKind, PassedOver, Span, Statement, StatementKind

AUTHOR = ("i", "we")  # who speaks where the article speaks for itself


class Mined(NamedTuple):
    """The statements of an article in order, what was passed over with reasons, and all that the reader said of it."""

    statements: tuple[Statement, ...]
    passed_over: tuple[PassedOver, ...]
    reading: Reading


def mine(article: Article, reader: Reader, *, least_confidence: float = LEAST) -> Mined:
    """Return the article's statements in order of their first content, what was passed over, and the reading.

    Finds of less than the least confidence are passed over.
    """
    read = passages(article)
    reading = reader.read(article.text, read)
    found = with_headlines(article.text, reading, [passage.span for passage in read if passage.apart])
    found = with_passive_subjects(article.text, found, reading.sentences)
    found = with_unheard_acts(article.text, found, reading.sentences, least_confidence=least_confidence)
    make = partial(build, sentences=reading.sentences)
    made = [_statement(article, attribution, make) for attribution in found]
    set_off = block_statements(article, made, build=make)
    statements, passed = [], []
    for statement in [*made, *set_off]:
        announced = statement not in set_off and announces(statement, set_off)
        reason = "announces the quotation below it" if announced else None
        reason = reason or hypothetical(_said(article.text, statement, reading.sentences))
        reason = reason or _why_not(article, statement, least_confidence)
        if reason is None:
            statements.append(statement)
        else:
            passed.append(PassedOver(statement.content[0], reason))
    ordered = sorted({one.id: one for one in statements}.values(), key=lambda one: (one.content, one.id))
    return Mined(tuple(ordered), tuple(sorted(set(passed), key=lambda one: (one.span, one.reason))), reading)


def passages(article: Article) -> tuple[Passage, ...]:
    """Return the blocks that are mined; of equal headlines the first."""
    found: list[Passage] = []
    headlines: set[str] = set()
    for block in article.blocks:
        if block.kind not in MINED_KINDS:
            continue
        apart = block.kind is BlockKind.HEADLINE
        written = " ".join(block.span.of(article.text).split()).casefold().rstrip(" .")
        if not apart or written not in headlines:
            found.append(Passage(block.span, apart=apart))
        if apart:
            headlines.add(written)
    return tuple(found)


def _why_not(article: Article, statement: Statement, least_confidence: float) -> str | None:
    """Return why a find is no statement, or None where it is one."""
    first = statement.content[0]
    set_off = any(block.kind is BlockKind.QUOTATION and block.span.overlaps(first) for block in article.blocks)
    quoted = statement.kind is not StatementKind.INDIRECT
    if statement.source is None and statement.cue is None and not quoted and not set_off:
        return "nothing says whose words it is"
    if statement.confidence < least_confidence:
        return "too uncertain to be one"
    return None


def _said(text: str, statement: Statement, sentences: tuple[Sentence, ...]) -> Said:
    source, cue = statement.source, statement.cue
    return Said(text, (source,) if source else (), (cue,) if cue else (), statement.content, sentences)


def _statement(article: Article, attribution: Attribution, make: Callable[..., Statement]) -> Statement:
    """Return the statement of an attribution; of a source or cue in pieces the first counts."""
    source, cue = attribution.source, attribution.cue
    return make(
        article,
        source=source[0] if source else None,
        cue=cue[0] if cue else None,
        content=attribution.content,
        confidence=attribution.confidence,
    )


def build(
    article: Article,
    *,
    source: Span | None,
    cue: Span | None,
    content: tuple[Span, ...],
    confidence: float,
    sentences: tuple[Sentence, ...] = (),
) -> Statement:
    """Return the statement that the spans make, with its quote, kind, stance and firmness."""
    text = article.text
    quote = "".join(span.of(text) for span in content)
    first, last = content[0], content[-1]
    said = Said(text, (source,) if source else (), (cue,) if cue else (), content, sentences)
    block = next((block for block in article.blocks if block.span.overlaps(first)), None)
    set_off = block is not None and block.kind is BlockKind.QUOTATION
    spans = [source, cue, *content]
    return Statement(
        id=content_id("s", article.id, *(f"{span.start}-{span.end}" if span else "" for span in spans)),
        article=article.id,
        source=source,
        cue=cue,
        content=content,
        quote=quote,
        kind=kind(
            " ".join(span.of(text) for span in content),
            before=text[max(0, first.start - 1) : first.start],
            after=text[last.end : last.end + 3],
            set_off=set_off,
            fronted=first.end <= min((span.start for span in (source, cue) if span), default=0),
            own_voice=source is not None and source.of(text).lower() in AUTHOR,
        ),
        stance=stance(said),
        firmness=firmness(said),
        headline=block is not None and block.kind is BlockKind.HEADLINE,
        confidence=round(confidence, 4),
    )
