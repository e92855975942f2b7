"""What article does a line of JSON hold?

Reads the field names that news archives and scrapers export (news-please, fundus, trafilatura, Media Cloud, GDELT,
the Common Crawl news sets, newsroom APIs). The stored text is the text field's value; where a record keeps the
headline apart from a text that lacks it, the headline is put before it as its first paragraph. A field of the wrong
type is an error that names the line and the field, because a guess there would be wrong for a whole archive.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from testimonia.errors import ReadingError
from testimonia.reading.headline_paragraph import with_headline
from testimonia.reading.inputs import Input
from testimonia.reading.json_ld import names
from testimonia.reading.known_outlets import host_of
from testimonia.reading.metadata import Metadata, language_code, plain
from testimonia.reading.place_dates import dates_in_url
from testimonia.reading.stated_dates import stated_date
from testimonia.reading.text import article_from_text
from testimonia.records import Article, DateCandidate

# Field names, compared without case and with "-" as "_"; the first that holds anything counts.
TEXT_FIELDS = (
    *("text", "maintext", "main_text", "content", "body", "article_text", "articlebody", "article_body", "full_text"),
    *("fulltext", "plaintext", "plain_text", "body_text", "bodytext", "story_text", "article", "raw_text"),
)
TITLE_FIELDS = ("title", "headline", "webtitle", "article_title", "title_page")
URL_FIELDS = ("url", "link", "web_url", "weburl", "article_url", "source_url", "canonical_url", "permalink", "uri")
DATE_FIELDS = (
    *(
        "date_publish",
        "published",
        "published_at",
        "publishedat",
        "publication_date",
        "publishing_date",
        "publish_date",
    ),
    *("date_published", "datepublished", "pub_date", "pubdate", "webpublicationdate", "published_date", "publish_time"),
    *("date", "seendate", "timestamp", "datetime"),
)
OUTLET_FIELDS = (
    *("outlet", "publisher", "source_name", "source", "media_name", "sitename", "site_name", "site", "publication"),
    *("newspaper", "source_domain", "domain", "hostname", "source_hostname", "source_id"),
)
AUTHOR_FIELDS = ("authors", "author", "byline", "creator", "writers")
LANGUAGE_FIELDS = ("language", "lang", "language_code")

_NOT_STORABLE = re.compile("[\0\ud800-\udfff]")


def read_json_line(input_: Input, /) -> Article:
    """Return the article that a line holds; raise ReadingError, naming line and field, where it holds none."""
    record = _record(input_.raw, input_.place)
    text = _text(record, input_.place)
    url = _words(record, URL_FIELDS, input_.place)
    metadata = Metadata(
        title=plain(_words(record, TITLE_FIELDS, input_.place)),
        byline=", ".join(_names(record, AUTHOR_FIELDS, input_.place)) or None,
        outlet=next(iter(_names(record, OUTLET_FIELDS, input_.place)), None),
        url=url if host_of(url) else None,
        dates=tuple(dict.fromkeys((*_dates(record, input_.place), *dates_in_url(url)))),
        language=language_code(_words(record, LANGUAGE_FIELDS, input_.place)),
    )
    return article_from_text(with_headline(text, metadata.title), place=input_.place, metadata=metadata)


def _record(raw: bytes, place: str) -> Mapping[str, Any]:
    try:
        held = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ReadingError(
            place, f"not UTF-8 at byte {error.start} of the line; export the archive as UTF-8"
        ) from error
    except RecursionError as error:
        raise ReadingError(place, "JSON nested too deeply for a record of an article") from error
    except ValueError as error:
        raise ReadingError(place, f"not JSON: {error}; each line must be one JSON object") from error
    if not isinstance(held, dict):
        raise ReadingError(place, f"the line holds {_kind(held)}, not a JSON object with an article's fields")
    return {key.lower().replace("-", "_"): value for key, value in reversed(held.items())}


def _text(record: Mapping[str, Any], place: str) -> str:
    """Return the article's text: a string, or the paragraphs of a list or of fundus' sections with an empty line
    between.

    Half of a surrogate pair and NUL, which no ledger can store, become the replacement character.
    """
    for field in TEXT_FIELDS:
        value = record.get(field)
        if value is None or value in ("", [], {}):
            continue
        paragraphs = list(_paragraphs(value))
        if None in paragraphs:
            raise ReadingError(place, f'the field "{field}" holds {_kind(value)} where text should be')
        text = "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
        if text.strip():
            return _NOT_STORABLE.sub("\ufffd", text)
    fields = ", ".join(sorted(record)[:12]) or "none"
    raise ReadingError(place, f'no article text: no field "text", "content", "body" or the like (fields: {fields})')


def _paragraphs(value: object) -> Iterable[str | None]:
    """Yield the paragraphs of a text field, and None for whatever is no text."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for entry in value:
            yield entry if isinstance(entry, str) else None
    elif isinstance(value, dict) and isinstance(value.get("sections"), list):
        yield from _paragraphs(value.get("summary") or [])
        for section in value["sections"]:
            parts = section if isinstance(section, dict) else {"paragraphs": None}
            yield from _paragraphs(parts.get("headline") or [])
            yield from _paragraphs(parts.get("paragraphs") or [])
    else:
        yield None


def _words(record: Mapping[str, Any], fields: Iterable[str], place: str) -> str | None:
    """Return the first field's words; an object with a main form inside gives that (NYT's headline)."""
    for field in fields:
        value = record.get(field)
        if isinstance(value, dict):
            value = value.get("main") or value.get("name")
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            raise ReadingError(place, f'the field "{field}" holds {_kind(value)} where text should be')
        if value.strip():
            return _NOT_STORABLE.sub("\ufffd", value.strip())
    return None


def _names(record: Mapping[str, Any], fields: Iterable[str], place: str) -> tuple[str, ...]:
    """Return the names in the first field that holds any: a string, objects with a name, or a list of them."""
    for field in fields:
        value = record.get(field)
        if isinstance(value, dict) and isinstance(value.get("original"), str):
            value = value["original"]  # NYT's byline
        if value is None or isinstance(value, str | list | dict):
            if found := [name for written in names(value, ()) if (name := plain(_NOT_STORABLE.sub("\ufffd", written)))]:
                return tuple(found)
        else:
            raise ReadingError(place, f'the field "{field}" holds {_kind(value)} where a name should be')
    return ()


def _dates(record: Mapping[str, Any], place: str) -> Iterable[DateCandidate]:
    for field in DATE_FIELDS:
        value = record.get(field)
        if value is None or value == "":
            continue
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            raise ReadingError(place, f'the field "{field}" holds {_kind(value)} where a date should be')
        if (date := stated_date(value)) is not None:
            yield date


def _kind(value: object) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "an object"}
    return kinds.get(type(value), "nothing")
