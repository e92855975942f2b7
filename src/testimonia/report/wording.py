"""How are counts, dates and kinds put into words for a reader?

Plain English, no abbreviations, unknowns said as unknown. Where the words stand is left to the templates.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from testimonia.records import Block, BlockKind, DateEvidence, PublishedDate

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_KINDS = {
    BlockKind.HEADLINE: ("headline", "headlines"),
    BlockKind.STANDFIRST: ("standfirst", "standfirsts"),
    BlockKind.BODY: ("paragraph", "paragraphs"),
    BlockKind.QUOTATION: ("quotation", "quotations"),
    BlockKind.SUBHEADING: ("subheading", "subheadings"),
    BlockKind.PULL_QUOTE: ("pull quote", "pull quotes"),
    BlockKind.CAPTION: ("caption", "captions"),
    BlockKind.BYLINE: ("byline", "bylines"),
    BlockKind.DATELINE: ("dateline", "datelines"),
    BlockKind.PROMOTION: ("promotion", "promotions"),
    BlockKind.DISCLAIMER: ("disclaimer", "disclaimers"),
    BlockKind.BIOGRAPHY: ("author’s biography", "authors’ biographies"),
    BlockKind.NAVIGATION: ("piece of page furniture", "pieces of page furniture"),
    BlockKind.COMMENT: ("reader comment", "reader comments"),
}

_EVIDENCE = {
    DateEvidence.DATELINE: "from the dateline",
    DateEvidence.BYLINE: "from the byline",
    DateEvidence.METADATA: "from the page’s metadata",
    DateEvidence.FILE_NAME: "from the file’s name",
    DateEvidence.FURNITURE: "from the page’s frame",
    DateEvidence.UNKNOWN: "",
}


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun.

    >>> counted(1, "article"), counted(12345, "article")
    ('1 article', '12,345 articles')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def date_words(date: str | None) -> str:
    """Return an ISO date, cut to the precision that is known, in words.

    >>> date_words("2031-04-06"), date_words("2031-04"), date_words("2031"), date_words(None)
    ('6 April 2031', 'April 2031', '2031', 'date unknown')
    """
    if date is None:
        return "date unknown"
    year, *rest = date.split("-")
    if not rest:
        return year
    month = _MONTHS[int(rest[0]) - 1]
    return f"{month} {year}" if len(rest) == 1 else f"{int(rest[1])} {month} {year}"


def evidence_words(published: PublishedDate) -> str:
    """Return how a date is known, in words; nothing where it is not known."""
    return _EVIDENCE[published.evidence] if published.date else ""


def kind_words(kind: BlockKind, number: int = 1) -> str:
    """Return the name of a kind of block, for one or for several."""
    one, many = _KINDS[kind]
    return one if number == 1 else many


def blocks_in_words(blocks: Iterable[Block]) -> str:
    """Return how many blocks of each kind there are, the most frequent first.

    >>> from testimonia.records import Span
    >>> comment = Block(BlockKind.COMMENT, Span(0, 1))
    >>> blocks_in_words([Block(BlockKind.CAPTION, Span(0, 1)), comment, comment])
    '2 reader comments, 1 caption'
    """
    kinds = Counter(block.kind for block in blocks)
    ordered = sorted(kinds.items(), key=lambda entry: (-entry[1], entry[0]))
    return ", ".join(counted(number, *_KINDS[kind]) for kind, number in ordered)


def joined(names: Iterable[str]) -> str:
    """Return names as a list in a sentence.

    >>> joined(["a", "b", "c"])
    'a, b and c'
    """
    *first, last = tuple(names) or ("",)
    return f"{', '.join(first)} and {last}" if first else last
