"""What does an article's page say about itself, beside its text?

Reads JSON-LD, OpenGraph and the other tags that news pages carry. Sites write their newest and most careful data into
JSON-LD, so it is believed first; a field that it lacks is looked for in the tags. Scripts are read as data and never
run. Which of the dates is believed is left to `published.py`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from testimonia.reading.json_ld import Node, article_nodes, names, read_nodes, text_of
from testimonia.reading.place_dates import dates_in_url
from testimonia.reading.stated_dates import stated_date
from testimonia.records import DateCandidate

Tree: TypeAlias = Any  # an lxml element; lxml comes without types

LONGEST = 400  # characters of a title or a byline; anything longer is something else
MOST_CONTENTS = 30  # of one tag: a page repeats a tag for each author, not for each reader

TITLE_TAGS = ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
AUTHOR_TAGS = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "og:article:author",
)
SITE_TAGS = ("og:site_name", "application-name", "dc.publisher", "article:publisher")
DATE_TAGS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "date.issued",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "cxenseparse:recs:publishtime",
    "date",
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What stands beside an article's text rather than in it. `dates` are candidates, the preferred one first."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    dates: tuple[DateCandidate, ...] = ()
    language: str | None = None


def page_metadata(tree: Tree) -> Metadata:
    """Return what a parsed page (an lxml element) says about its article."""
    nodes = read_nodes([script.text_content() for script in _json_ld(tree)])
    articles = article_nodes(nodes)
    tags = _tags(tree)
    outlet = _outlet(articles, nodes, tags)
    url = _url(tree, articles, tags)
    return Metadata(
        title=_title(tree, articles, tags, outlet),
        byline=_byline(articles, nodes, tags, outlet),
        outlet=outlet,
        url=url,
        dates=_dates(tree, articles, tags, url),
        language=_language(tree, articles),
    )


def plain(words: str | None) -> str | None:
    """Return words of metadata in one line, without entities, tags and control characters; None for nothing or too
    much.

    >>> plain(" Harbour &amp;amp; quay<br/> ")
    'Harbour & quay'
    """
    if not words:
        return None
    unescaped = html.unescape(html.unescape(words[: 4 * LONGEST]))
    tidy = " ".join(
        "".join(s if s.isprintable() else " " for s in re.sub(r"</?\w[^<>]{0,200}>", " ", unescaped)).split()
    )
    return tidy if 0 < len(tidy) <= LONGEST else None


def language_code(words: str | None) -> str | None:
    """Return the ISO 639-1 code that a language tag begins with, or None.

    >>> language_code("en-GB"), language_code("English")
    ('en', None)
    """
    match = re.fullmatch(r"([A-Za-z]{2})(?:[-_]\w+)*", (words or "").strip())
    return match[1].lower() if match else None


def _json_ld(tree: Tree) -> Iterable[Any]:
    return [script for script in tree.iter("script") if "ld+json" in (script.get("type") or "").lower()]


def _tags(tree: Tree) -> dict[str, list[str]]:
    """Return the contents of the page's meta tags by lower-case name, in the page's order."""
    tags: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = meta.get("content")
        if name and content and content.strip():
            contents = tags.setdefault(name.strip().lower(), [])
            if len(contents) < MOST_CONTENTS:
                contents.append(content)
    return tags


def _first(tags: dict[str, list[str]], wanted: Iterable[str]) -> str | None:
    return next((found for name in wanted for value in tags.get(name, ()) if (found := plain(value))), None)


def _title(tree: Tree, articles: Sequence[Node], tags: dict[str, list[str]], outlet: str | None) -> str | None:
    headline = next((found for node in articles if (found := plain(text_of(node.get("headline"))))), None)
    tagged = _first(tags, TITLE_TAGS)
    if headline and tagged and headline.endswith(("…", "...")) and tagged.startswith(headline.rstrip("….")[:40]):
        headline = None  # JSON-LD headlines are cut at 110 characters by some systems
    headings = [found for heading in tree.iter("h1") if (found := plain(heading.text_content()))]
    written = next((found for title in tree.iter("title") if (found := plain(title.text_content()))), None)
    title = headline or tagged or (headings[0] if len(headings) == 1 else None) or written
    return _without_outlet(title, outlet) if title else None


def _without_outlet(title: str, outlet: str | None) -> str:
    """Return a title without the outlet's name behind a bar or a dash, which page titles carry for the browser's
    tab.
    """
    if outlet is None:
        return title
    return re.sub(rf"\s+[|–—·-]\s+(?:the )?{re.escape(outlet)}\W*$", "", title, flags=re.IGNORECASE) or title


def _byline(
    articles: Sequence[Node], nodes: Sequence[Node], tags: dict[str, list[str]], outlet: str | None
) -> str | None:
    for node in articles:
        for key in ("author", "creator"):
            if found := _people(names(node.get(key), nodes), outlet):
                return ", ".join(found)
    for tag in AUTHOR_TAGS:
        if found := _people(tags.get(tag, ()), outlet):
            return ", ".join(found)
    return None


def _people(written: Iterable[str], outlet: str | None) -> list[str]:
    """Return the names among what authors' fields hold: no addresses, and not the outlet itself."""
    tidy = [re.sub(r"^(?:by|By|BY)\s+", "", found) for name in written if (found := plain(name))]
    outlets = {(outlet or "").casefold(), "admin", "administrator", "editor"}
    return list(
        dict.fromkeys(name for name in tidy if "/" not in name and "@" not in name and name.casefold() not in outlets)
    )


def _outlet(articles: Sequence[Node], nodes: Sequence[Node], tags: dict[str, list[str]]) -> str | None:
    for node in articles:
        if found := [
            name for written in names(node.get("publisher"), nodes) if (name := plain(written)) and "/" not in name
        ]:
            return found[0]
    site = _first(tags, SITE_TAGS)
    return site if site and "/" not in site else None


def _url(tree: Tree, articles: Sequence[Node], tags: dict[str, list[str]]) -> str | None:
    canonical = [
        link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    stated = [text_of(node.get("url")) for node in articles]
    for url in (*canonical, *tags.get("og:url", ()), *stated):
        if isinstance(url, str) and re.match(r"https?://\S{4,2000}$", url.strip()):
            return url.strip()
    return None


def _dates(
    tree: Tree,
    articles: Sequence[Node],
    tags: dict[str, list[str]],
    url: str | None,
) -> tuple[DateCandidate, ...]:
    """Return the candidates for the published date in the order of trust; dates of a change are none."""
    written = [text_of(node.get("datePublished")) for node in articles]
    written += [value for name in DATE_TAGS for value in tags.get(name, ())]
    written += [
        time.get("datetime")
        for time in tree.iter("time")
        if time.get("pubdate") is not None or (time.get("itemprop") or "").lower() == "datepublished"
    ]
    found = [date for words in written if words and (date := stated_date(words[:100]))]
    return tuple(dict.fromkeys((*found, *dates_in_url(url))))


def _language(tree: Tree, articles: Sequence[Node]) -> str | None:
    stated = [text_of(node.get("inLanguage")) for node in articles]
    return next((code for words in (*stated, tree.get("lang")) if (code := language_code(words))), None)
