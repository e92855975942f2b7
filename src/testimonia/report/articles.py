"""What does an article look like on the page: which paragraphs, which marks and notes, what is set aside?

The text is shown as it was read, in order and complete. Blocks in which nobody is quoted stay in their place, folded.
The shapes here hold spans and words; the templates turn them into HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from testimonia.records import MINED_KINDS, Actor, Article, Block, BlockKind, PassedOver, PublishedDate, Span, Statement
from testimonia.report.marks import Segment, opening_of, segments
from testimonia.report.wording import blocks_in_words, kind_words

IN_PLACE = MINED_KINDS | {BlockKind.SUBHEADING, BlockKind.BYLINE, BlockKind.DATELINE}
"""The kinds of block that are set in the run of the article; every other kind is folded as set aside."""


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in the margin about one statement."""

    number: int
    statement: Statement
    speakers: tuple[str, ...]
    via: tuple[str, ...]
    on: tuple[str, ...]
    source: str | None
    cue: str | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of lines of one block, cut into pieces of text under the same marks, with the notes that begin in it."""

    kind: BlockKind
    span: Span
    pieces: tuple[tuple[str, Segment], ...] = ()
    notes: tuple[Note, ...] = ()
    heading: bool = False

    @property
    def kind_words(self) -> str:
        """Return the name of the paragraph's kind."""
        return kind_words(self.kind)


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs in a row that are all set in place (`aside` is empty) or all set aside (it says what they are)."""

    paragraphs: tuple[Paragraph, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article as the page shows it."""

    article: Article
    statements: tuple[Statement, ...]
    parts: tuple[Part, ...]
    set_aside: str
    has_heading: bool
    passed_over: tuple[tuple[str, str], ...] = ()

    @property
    def link(self) -> str | None:
        """Return the address of the article where it is one that a reader can safely follow."""
        url = self.article.url or ""
        return url if url.lower().startswith(("https://", "http://")) else None

    @property
    def other_dates(self) -> tuple[PublishedDate, ...]:
        """Return the dates found that say another day than the one preferred, each once."""
        found = {candidate.published.date: candidate.published for candidate in reversed(self.article.date_candidates)}
        return tuple(published for date, published in reversed(found.items()) if date != self.article.published.date)


def view(
    article: Article,
    statements: Sequence[Statement],
    actors: Mapping[str, Actor],
    passed_over: Sequence[PassedOver] = (),
) -> ArticleView:
    """Return how the page shows an article with its statements, numbered from 1 in the order given."""
    blocks = tuple(_complete(article))
    paragraphs = _with_heading(list(_run_in(article.text, _paragraphs(article, blocks))))
    filled = _fill(article, paragraphs, statements, actors)
    parts = tuple(_parts(blocks, filled))
    has_heading = any(paragraph.heading for paragraph in filled)
    words = tuple((one.span.of(article.text), one.reason) for one in passed_over)
    return ArticleView(article, tuple(statements), parts, blocks_in_words(set_aside(article)), has_heading, words)


def set_aside(article: Article) -> tuple[Block, ...]:
    """Return the blocks of an article that are folded because nobody is quoted from them."""
    return tuple(block for block in article.blocks if block.kind not in IN_PLACE)


def _complete(article: Article) -> Iterator[Block]:
    """Yield the article's blocks, and as body whatever text stands outside all of them, so that nothing is hidden."""
    at = 0
    for block in article.blocks:
        yield from _stray(article.text, at, block.span.start)
        yield block
        at = block.span.end
    yield from _stray(article.text, at, len(article.text))


def _stray(text: str, start: int, end: int) -> Iterator[Block]:
    if start < end and text[start:end].strip():
        yield Block(BlockKind.BODY, Span(start, end))


def _paragraphs(article: Article, blocks: Iterable[Block]) -> Iterator[Paragraph]:
    """Yield the runs of lines between blank lines of each block, without the white space around them."""
    for block in blocks:
        at = block.span.start
        start: int | None = None
        end = at
        for line in block.span.of(article.text).split("\n"):
            if line.strip():
                start = at + len(line) - len(line.lstrip()) if start is None else start
                end = at + len(line.rstrip())
            elif start is not None:
                yield Paragraph(block.kind, Span(start, end))
                start = None
            at += len(line) + 1
        if start is not None:
            yield Paragraph(block.kind, Span(start, end))


def _run_in(text: str, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs, a dateline joined to body in the same line ("SENN, 5 June – The fog ...")."""
    before: Paragraph | None = None
    for paragraph in paragraphs:
        if before is not None and before.kind is BlockKind.DATELINE and paragraph.kind is BlockKind.BODY:
            between = text[before.span.end : paragraph.span.start]
            if "\n" not in between:
                before = Paragraph(BlockKind.BODY, Span(before.span.start, paragraph.span.end))
                continue
        if before is not None:
            yield before
        before = paragraph
    if before is not None:
        yield before


def _with_heading(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with the first headline, where there is one, as the article's heading."""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.kind is BlockKind.HEADLINE:
            paragraphs[index] = Paragraph(paragraph.kind, paragraph.span, heading=True)
            break
    return paragraphs


def _fill(
    article: Article, paragraphs: Sequence[Paragraph], statements: Sequence[Statement], actors: Mapping[str, Actor]
) -> list[Paragraph]:
    """Return the paragraphs with their pieces and notes; a note outside all of them joins the paragraph before it."""
    edges = [edge for paragraph in paragraphs for edge in (paragraph.span.start, paragraph.span.end)]
    cut = iter(segments(len(article.text), statements, cuts=edges))
    notes = sorted((opening_of(statement), number) for number, statement in enumerate(statements, start=1))
    filled: list[Paragraph] = []
    noted = 0
    for index, paragraph in enumerate(paragraphs):
        pieces = tuple((segment.span.of(article.text), segment) for segment in _within(paragraph.span, cut))
        last = index + 1 == len(paragraphs)
        until = len(article.text) if last else paragraphs[index + 1].span.start
        here: list[Note] = []
        while noted < len(notes) and (notes[noted][0] < until or last):
            number = notes[noted][1]
            here.append(note(number, statements[number - 1], article, actors))
            noted += 1
        filled.append(Paragraph(paragraph.kind, paragraph.span, pieces, tuple(here), paragraph.heading))
    return filled


def note(number: int, statement: Statement, article: Article, actors: Mapping[str, Actor]) -> Note:
    """Return the margin note of a statement: names for ids, words for spans."""

    def names(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(actors[actor].name for actor in ids)

    source = statement.source.of(article.text) if statement.source else None
    cue = statement.cue.of(article.text) if statement.cue else None
    return Note(number, statement, names(statement.speakers), names(statement.via), names(statement.on), source, cue)


def _within(span: Span, cut: Iterator[Segment]) -> Iterator[Segment]:
    """Yield the segments of a span that begins and ends at a cut, and use up what stands before it."""
    for segment in cut:
        if segment.span.start >= span.start:
            yield segment
        if segment.span.end >= span.end:
            return


def _parts(blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> Iterator[Part]:
    for in_place, run in groupby(paragraphs, key=lambda paragraph: paragraph.kind in IN_PLACE):
        group = tuple(run)
        first, last = group[0].span.start, group[-1].span.end
        folded = (block for block in blocks if first < block.span.end and block.span.start < last)
        yield Part(group, "" if in_place else blocks_in_words(folded))
