"""What article does a web page hold?

trafilatura finds the article's text in the page, and that text is what is stored; title, authors, outlet and dates
come from our own reader in front (`metadata.py`), which is right more often. Extraction sometimes takes the headline
for a part of the page's frame; headlines say things too, so a headline that the extracted text lacks is put before it
as its first paragraph. Whatever of the frame is left over in the text is marked by the same blocks as in a plain
text.
"""

from __future__ import annotations

import codecs
import datetime
import logging
import re
from dataclasses import replace

from htmldate import find_date
from trafilatura import extract, load_html

from testimonia.errors import ReadingError
from testimonia.reading.decoding import decode
from testimonia.reading.headline_paragraph import with_headline
from testimonia.reading.inputs import Input
from testimonia.reading.metadata import Metadata, page_metadata
from testimonia.reading.stated_dates import stated_date
from testimonia.reading.text import article_from_text
from testimonia.reading.time_limits import TimeIsUp, time_limit
from testimonia.records import Article

MOST_SECONDS = 20.0  # of one page; a long page takes a tenth of a second
MOST_ELEMENTS = 40_000  # of one page; extraction takes quadratic time: 20,000 paragraphs take 3 seconds

_WEB_ENCODING = re.compile(
    r"utf-?8|windows-\d+|cp\d+|iso-?8859-\d+|latin-?1|us-ascii|koi8-[ru]|gbk?|gb2312|gb18030|big5|shift[_-]jis|euc-\w+|macintosh",
    re.IGNORECASE,
)
_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{3,30})", re.IGNORECASE)
_DECLARED_WITHIN = 4096  # bytes; browsers look at the first 1024
_HUGE_TAG = re.compile(
    r"<([A-Za-z][A-Za-z0-9:-]{0,40})\b[^<>]{8000,}>"
)  # an image as an attribute; thousands of attributes
OWN_PAGE = "testimonia"  # what our reports name as their generator
_PARSER_ERRORS = (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError)

for _library in ("trafilatura", "htmldate", "courlan"):  # they log what we report as reasons, and would print it
    logging.getLogger(_library).addHandler(logging.NullHandler())


def read_html(input_: Input, /) -> Article:
    """Return the article that a page holds; raise ReadingError where none is found or the page takes too long."""
    page = _page(input_.raw, input_.place)
    try:
        with time_limit(MOST_SECONDS):
            return _read(page, input_.place)
    except TimeIsUp as error:
        reason = f"the page took more than {MOST_SECONDS:.0f} seconds; save only its article, or its text as .txt"
        raise ReadingError(input_.place, reason) from error


def _read(page: bytes, place: str) -> Article:
    try:
        tree = load_html(page)
        elements = 0 if tree is None else sum(1 for _ in tree.iter())
        if tree is None or elements > MOST_ELEMENTS:
            raise ReadingError(place, f"not a page that can be read: {elements:,} elements; save its text as .txt")
        if OWN_PAGE in tree.xpath("//meta[@name='generator']/@content"):
            raise ReadingError(place, "a report of testimonia's own, not an article; move it out of the pile")
        metadata = page_metadata(tree)
        text = extract(page, url=metadata.url, include_comments=False)
    except _PARSER_ERRORS as error:
        raise ReadingError(place, f"the page is too broken to be parsed ({error}); save its text as .txt") from error
    if not text or not text.strip():
        raise ReadingError(place, "no article was found in the page; if it has one, save its text as .txt")
    text = with_headline(text, metadata.title)
    article = article_from_text(text, place=place, metadata=metadata)
    if article.published.date is None and (dated := _dated_by_tags(page, metadata)) is not None:
        article = article_from_text(text, place=place, metadata=dated)
    return article


def _dated_by_tags(page: bytes, metadata: Metadata) -> Metadata | None:
    """Return the metadata with the date that htmldate finds in the page's tags, or None.

    It is asked for the original date (its default is the date of the last change) and not for its extensive search,
    which takes any date on the page, today's in the banner too. The bounds are fixed, so that no clock decides.
    """
    try:
        found = find_date(
            page,
            original_date=True,
            extensive_search=False,
            url=metadata.url,
            min_date=datetime.datetime(1990, 1, 1),
            max_date=datetime.datetime(2100, 1, 1),
        )
    except _PARSER_ERRORS:
        return None  # it parses again what was parsed well enough for an article; only the date stays unknown
    date = stated_date(found)
    return None if date is None else replace(metadata, dates=(date,))


def _page(raw: bytes, place: str) -> bytes:
    """Return the page in UTF-8: as its bytes or its declaration say, and where that fails as text files are decoded.

    Tags with more than 8,000 characters lose their attributes: the parser compares each attribute of a tag with every
    other, inside one call that no alarm can interrupt.
    """
    try:
        raw.decode("utf-8")
        decoded = None
    except UnicodeDecodeError:
        declared = _DECLARED.search(raw[:_DECLARED_WITHIN])
        name = declared[1].decode("ascii", "replace") if declared else ""
        decoded = _as_declared(raw, name) if _WEB_ENCODING.fullmatch(name) else None
    text = decode(raw, place) if decoded is None else decoded
    return _HUGE_TAG.sub(r"<\1>", text).encode("utf-8", "replace")


def _as_declared(raw: bytes, name: str) -> str | None:
    """Return the page decoded as it declares; a page of broken UTF-8 keeps its letters and loses the broken ones."""
    try:
        encoding = codecs.lookup(name).name
        if encoding in ("iso8859-1", "ascii"):
            encoding = "cp1252"  # as every browser reads it
        if encoding == "utf-8":
            decoded = raw.decode("utf-8", "replace")
            return decoded if decoded.count("\ufffd") < len(decoded) / 100 else None
        return raw.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None
