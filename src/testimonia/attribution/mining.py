"""Which statements does an article hold? The way from its blocks to statements with spans, kind, stance and firmness.

Who the sources are is left to `actors/`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from threadpoolctl import ThreadpoolController

from testimonia.attribution.decoding import RoleSpan, role_spans
from testimonia.attribution.hypotheticals import hypothetical
from testimonia.attribution.kinds import kind
from testimonia.attribution.linking import Group, link
from testimonia.attribution.quotation_blocks import announces, block_statements
from testimonia.attribution.stance import firmness, stance
from testimonia.identity import content_id
from testimonia.language.encoder import Encoder
from testimonia.language.words import Word, words
from testimonia.records import MINED_KINDS, Article, Block, BlockKind, PassedOver, Span, Statement, StatementKind

Placed = tuple[Word, Block]

AUTHOR = ("i", "we")  # who speaks where the article speaks for itself
LONG = 20_000  # words that are read at once: what the encoder says of them takes some 50 MB
FAINT = 0.05
"""Confidence under which a find is passed over: chosen on PolNeAR dev among 0, 0.03, 0.05, 0.1 and more. It raises the
share of right statements by about a point for about a point of those found (`python -m quality.attribution`)."""


def mine(article: Article, encoder: Encoder) -> tuple[tuple[Statement, ...], tuple[PassedOver, ...]]:
    """Return the article's statements in order of their first content, and what was passed over, with reasons."""
    made = [one for part in _parts(_place(article)) for one in _found(article, part, encoder)]
    set_off = block_statements(article, made, build=build)
    statements, passed = [], []
    for statement in [*made, *set_off]:
        announced = statement not in set_off and announces(statement, set_off)
        reason = "announces the quotation below it" if announced else _why_not(article, statement)
        if reason is None:
            statements.append(statement)
        else:
            passed.append(PassedOver(statement.content[0], reason))
    ordered = sorted({one.id: one for one in statements}.values(), key=lambda one: (one.content, one.id))
    return tuple(ordered), tuple(sorted(set(passed), key=lambda one: (one.span, one.reason)))


def _parts(placed: Sequence[Placed]) -> Iterator[Sequence[Placed]]:
    """Yield the words in parts that fit into memory, cut between blocks; nearly every article is one part."""
    first = 0
    for place in range(1, len(placed) + 1):
        at_end = place == len(placed)
        between = not at_end and placed[place][1] is not placed[place - 1][1]
        if at_end or (between and place - first >= LONG) or place - first >= 2 * LONG:
            yield placed[first:place]
            first = place


def _found(article: Article, placed: Sequence[Placed], encoder: Encoder) -> list[Statement]:
    """Return what the model finds in a part of the article's words."""
    encoded = encoder.encode([word for word, _ in placed])
    with _libraries().limit(limits=1, user_api="blas"):  # threads for such small products only get in each other's way
        groups = link(_cut(role_spans(encoded.tags), placed), encoded)
    return [_statement(article, group, placed) for group in groups]


@cache
def _libraries() -> ThreadpoolController:
    """Return the handle on the threads of numpy's libraries, which takes long to find."""
    return ThreadpoolController()


def _why_not(article: Article, statement: Statement) -> str | None:
    """Return why a find is no statement, or None where it is one."""
    first = statement.content[0]
    set_off = any(block.kind is BlockKind.QUOTATION and block.span.overlaps(first) for block in article.blocks)
    quoted = statement.kind is not StatementKind.INDIRECT
    if statement.source is None and statement.cue is None and not quoted and not set_off:
        return "nothing says whose words it is"
    if statement.confidence < FAINT:
        return "too uncertain to be one"
    return hypothetical(article.text, source=statement.source, cue=statement.cue)


def _place(article: Article) -> list[Placed]:
    """Return the words of the blocks that are mined, each with its block; of equal headlines those of the first."""
    placed: list[Placed] = []
    headlines: set[str] = set()
    for block in article.blocks:
        if block.kind not in MINED_KINDS:
            continue
        if block.kind is BlockKind.HEADLINE:
            written = " ".join(block.span.of(article.text).split()).casefold()
            if written in headlines:
                continue
            headlines.add(written)
        placed += [(word, block) for word in words(article.text, [block.span])]
    return placed


def _cut(spans: Sequence[RoleSpan], placed: Sequence[Placed]) -> list[RoleSpan]:
    """Return the spans, those cut in two that run from a headline into the text below it."""
    found = []
    for span in spans:
        first = span.first
        for place in range(span.first + 1, span.last + 1):
            if place == span.last or _in_headline(place, placed) != _in_headline(first, placed):
                found.append(replace(span, first=first, last=place))
                first = place
    return found


def _in_headline(place: int, placed: Sequence[Placed]) -> bool:
    return placed[place][1].kind is BlockKind.HEADLINE


def _statement(article: Article, group: Group, placed: Sequence[Placed]) -> Statement:
    contents = [piece for span in _under_one_head(group, placed) for piece in _pieces(span, placed, article.text)]
    source = _pieces(group.source, placed, article.text)[0] if group.source else None
    cue = _pieces(group.cue, placed, article.text)[0] if group.cue else None
    return build(article, source=source, cue=cue, content=_joined(contents, article.text), confidence=group.probability)


def _under_one_head(group: Group, placed: Sequence[Placed]) -> Sequence[RoleSpan]:
    """Return the contents in the headline if who says them stands there, else those below it; all if none is left."""
    anchor = group.cue or group.source or group.contents[0]
    wanted = _in_headline(anchor.first, placed)
    return [span for span in group.contents if _in_headline(span.first, placed) == wanted] or group.contents


def build(
    article: Article, *, source: Span | None, cue: Span | None, content: tuple[Span, ...], confidence: float
) -> Statement:
    """Return the statement that the spans make, with its quote, kind, stance and firmness."""
    text = article.text
    quote = "".join(span.of(text) for span in content)
    first, last = content[0], content[-1]
    cue_words = cue.of(text) if cue else None
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
            own_voice=source is not None and source.of(text).lower() in AUTHOR,
        ),
        stance=stance(cue_words, quote),
        firmness=firmness(cue_words, quote),
        headline=block is not None and block.kind is BlockKind.HEADLINE,
        confidence=round(confidence, 4),
    )


def _pieces(span: RoleSpan, placed: Sequence[Placed], text: str) -> list[Span]:
    """Return the characters of a run of words, cut where a block that is not mined lies between."""
    pieces: list[Span] = []
    for place in range(span.first, span.last):
        word, block = placed[place]
        joins = place > span.first and (
            block is placed[place - 1][1] or not text[pieces[-1].end : word.span.start].strip()
        )
        if joins:
            pieces[-1] = Span(pieces[-1].start, word.span.end)
        else:
            pieces.append(word.span)
    return pieces


def _joined(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Return the spans in order, those made one between which nothing but marks and blanks stands."""
    joined: list[Span] = []
    for span in sorted(spans):
        between = text[joined[-1].end : span.start] if joined else ""
        if joined and "\n" not in between and not any(character.isalnum() for character in between):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
