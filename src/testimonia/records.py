"""What is an article, a statement, an actor, a claim? Pure values, in the field's own words; no input, no output.

Spans are half-open `[start, end)` in code points of the article's text as it was read. The vocabulary is explained in
`docs/vocabulary.md`; it follows PARC/PolNeAR for attribution (source, cue, content), FactBank for firmness and NIST TAC
SM-KBP for claim frames. How any of these is found is left to the rooms that find it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate


class BlockKind(StrEnum):
    """The role that a run of an article's text plays."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BODY = "body"
    QUOTATION = "quotation"
    SUBHEADING = "subheading"
    PULL_QUOTE = "pull_quote"
    CAPTION = "caption"
    BYLINE = "byline"
    DATELINE = "dateline"
    PROMOTION = "promotion"
    DISCLAIMER = "disclaimer"
    BIOGRAPHY = "biography"
    NAVIGATION = "navigation"
    COMMENT = "comment"


MINED_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.BODY, BlockKind.QUOTATION})
"""The kinds of block in which statements are looked for; everything else is kept, but nobody is quoted from it."""


class StatementKind(StrEnum):
    """Whether the content is the speaker's words, the article's words for them, or some of both (PARC 3.0)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """How the speaker stands to the content, by the speech act and not by the verb alone."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"
    SUSPECTS = "suspects"
    ACCUSES = "accuses"
    WARNS = "warns"
    EXPRESSES = "expresses"
    DECLINES = "declines"


class Firmness(StrEnum):
    """How firmly the speaker puts the content (FactBank's CT, PR and PS)."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


class ActorKind(StrEnum):
    """What sort of actor speaks, relays or is spoken of."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    ARMED_GROUP = "armed_group"
    MEDIUM = "medium"
    PLACE = "place"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class DateEvidence(StrEnum):
    """How a published date is known."""

    DATELINE = "dateline"  # stands in the text: "BEIRUT, 16 April 2017", "Sun 16 Apr 2017"
    BYLINE = "byline"  # the line under the headline that names outlet or author and date
    METADATA = "metadata"  # JSON-LD, OpenGraph, a field of a JSON line
    FILE_NAME = "file_name"
    FURNITURE = "furniture"  # a date in the page's frame, such as today's date in a banner
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open run `[start, end)` of code points of one article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not [{self.start}, {self.end})")

    def of(self, text: str) -> str:
        """Return the characters of `text` at this span.

        >>> Span(4, 10).of("The mayor spoke")
        'mayor '
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Return whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Return whether the other span lies within this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """A run of an article's text with a role."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class PublishedDate:
    """When an article was published, how finely that is known, and from what.

    `date` is ISO 8601 cut to the precision ("2017-04-16", "2017-04", "2017"), or None where it is unknown.
    """

    date: str | None = None
    precision: Precision = Precision.UNKNOWN
    evidence: DateEvidence = DateEvidence.UNKNOWN


UNKNOWN_DATE = PublishedDate()


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """One piece of evidence for a published date: what it says, and where it stands (None: not in the text)."""

    published: PublishedDate
    span: Span | None
    words: str


@dataclass(frozen=True, slots=True)
class Article:
    """One text of the pile with what is known of it; an empty string nowhere, None where unknown.

    `text` is what was read and is never rewritten; `blocks` are in order, do not overlap and hold every character that
    is not white space. `path` is relative to the folder that was read, with forward slashes. `sha256` is the hash of
    `text` in UTF-8. `date_candidates` are all dates found, the preferred one first.
    """

    id: str
    path: str
    text: str
    sha256: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: PublishedDate = UNKNOWN_DATE
    date_candidates: tuple[DateCandidate, ...] = ()
    language: str | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Actor:
    """Who speaks, relays or is spoken of. `of` holds the ids of the actors that this one belongs to."""

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution: who (source) says (cue) what (content), in which article, resolved to actors.

    `speakers`, `via` and `on` are actor ids; `via` holds the relays between the article and the speaker, outermost
    first. `quote` is the text at the content spans, joined without anything between. `confidence` is in [0, 1].
    """

    id: str
    article: str
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    quote: str
    kind: StatementKind = StatementKind.INDIRECT
    stance: Stance = Stance.ASSERTS
    firmness: Firmness = Firmness.CERTAIN
    headline: bool = False
    speakers: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    confidence: float = 1.0

    def pieces(self) -> tuple[str, ...]:
        """Return the words of each content span: the quote, cut again where the article has something between."""
        ends = list(accumulate(span.end - span.start for span in self.content))
        return tuple(self.quote[start:end] for start, end in zip([0, *ends], ends, strict=False))

    def spans(self) -> Iterable[Span]:
        """Yield every span of the statement: source, cue, then the contents."""
        if self.source is not None:
            yield self.source
        if self.cue is not None:
            yield self.cue
        yield from self.content


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition carried by one or more statements. `reports` counts the articles that carry it."""

    id: str
    text: str
    statements: tuple[str, ...]
    reports: int
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Words of an article that look like a statement and are none, and why."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """What reading and mining one article yields: the unit that a ledger takes in whole or not at all.

    `claims` speak of this article's statements alone; a ledger joins claims of one id across its articles.
    """

    article: Article
    statements: tuple[Statement, ...] = ()
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input, or a part of one, that was not read, and why."""

    place: str
    reason: str
