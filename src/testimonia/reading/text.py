"""What article does a plain text hold?

Puts together what the other files of this room find in a text: its blocks, headline, byline, outlet, date and language.
What is known of the article from beside its text is believed before what the text looks like.
"""

from __future__ import annotations

from testimonia.errors import ReadingError
from testimonia.identity import content_id, text_sha256
from testimonia.reading.blocks.segments import segment
from testimonia.reading.bylines import byline
from testimonia.reading.decoding import decode
from testimonia.reading.headlines import headline
from testimonia.reading.inputs import Input
from testimonia.reading.languages import language
from testimonia.reading.metadata import Metadata
from testimonia.reading.outlets import outlet
from testimonia.reading.published import chosen, published
from testimonia.records import Article

NOTHING_KNOWN = Metadata()
MOST_LINES = 100_000  # a novel has fewer; each line becomes a block


def read_text(input_: Input, /) -> Article:
    """Return the article that a text file holds; raise ReadingError for what is empty or is no text."""
    return article_from_text(decode(input_.raw, input_.place), place=input_.place)


def article_from_text(text: str, *, place: str, metadata: Metadata = NOTHING_KNOWN) -> Article:
    """Return the article of a text and of what is known beside it; `text` is stored as it is given.

    Raises ReadingError for a text of more lines than any article has.
    """
    lines = text.count("\n") + text.count("\r")
    if lines > MOST_LINES:
        raise ReadingError(place, f"no article: it has {lines:,} lines; split it into one file for each article")
    blocks = segment(text, title=metadata.title)
    candidates = published(text, blocks, place=place, metadata_dates=metadata.dates)
    return Article(
        id=content_id("a", place.rpartition("/")[2], text),
        path=place,
        text=text,
        sha256=text_sha256(text),
        title=metadata.title or headline(text, blocks),
        outlet=outlet(text, blocks, place=place, url=metadata.url, site_name=metadata.outlet),
        byline=metadata.byline or byline(text, blocks),
        published=chosen(candidates),
        date_candidates=candidates,
        language=metadata.language or language(text),
        url=metadata.url,
        blocks=blocks,
    )
