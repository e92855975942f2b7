"""Which outlet published an article?

Weighs what the article shows: its address and its site's own name, the line under the headline ("Harbour Gazette,
4/16/2017"), the names that the page's frame uses for itself, and last the file's name. The agency of a dateline is
where the text comes from and not the outlet, so it is never looked at. Where nothing says it, the outlet is unknown.
"""

from __future__ import annotations

import itertools
import re
import string
from collections.abc import Iterator, Sequence

from testimonia.reading.dates import written_dates
from testimonia.reading.known_outlets import folded, host_of, outlet_by_name, outlet_by_place, outlet_by_url
from testimonia.reading.site_names import MOST_WORDS, NAME
from testimonia.reading.site_names import site_name as name_of_site
from testimonia.records import MINED_KINDS, Block, BlockKind

LONGEST_LINE = 120  # characters; a line under a headline or a slogan of the frame is shorter

_FOR = re.compile(rf"\b(?:exclusively|exclusive|specially|special|written|report(?:ing)?) (?:for|to) {NAME}")
_AUTHOR = re.compile(r"^\W*(?:written\s+)?by\b", re.IGNORECASE)
_AFTER_DATE = re.compile(r"[\s\d:.,|]+|\b[A-Z]{2,4}\b|\b[ap]\.?m\b\.?")  # a time and its zone
_STAFF = re.compile(r"(?i)\s+(?:newsroom|staff(?: writers?| reporters?)?|(?:news|web|online) ?desk|correspondents?)$")
_OUTLET_WORD = re.compile(
    r"(?i)\b(?:news|newsroom|times|agency|press|post|online|herald|tribune|gazette|journal|daily|weekly|radio|tv|television|"
    r"today|media|monitor|observer|chronicle|courier|mirror|telegraph|guardian|standard|wire|bulletin|review|magazine|"
    r"network|independent|mail|globe|register|record|sentinel|examiner|star|echo|express|dispatch|world|voice|channel|"
    r"broadcasting|service|report|reporter|\w+\.(?:com|org|net))\b"
)


def outlet(
    text: str, blocks: Sequence[Block], *, place: str, url: str | None = None, site_name: str | None = None
) -> str | None:
    """Return the name of the outlet that published the article, or None where nothing tells.

    A name that `outlets.toml` knows is shown as it is written there; any other stays as it stands in the article. An
    unknown address alone gives its host ("example.org").
    """
    return (
        outlet_by_url(url)
        or _named(site_name)
        or _from_byline(text, blocks, place)
        or _named(name_of_site(text, blocks))
        or _from_file_name(text, blocks, place)
        or host_of(url)
        or outlet_by_place(place)
    )


def _named(name: str | None) -> str | None:
    """Return a site's own name as the list writes it, or as it is; a bare domain is looked up as one."""
    if name is None or not name.strip():
        return None
    tidy = " ".join(name.split())
    shown = string.capwords(tidy) if tidy.isupper() and " " in tidy else tidy  # a banner shouts
    return outlet_by_name(tidy) or (outlet_by_url(tidy) if host_of(tidy) else None) or shown


def _from_byline(text: str, blocks: Sequence[Block], place: str) -> str | None:
    """Return the outlet of a line above the prose: 'NAME, DATE', NAME over DATE, or 'by AUTHOR for NAME'."""
    lines = list(_lines_above(text, blocks))
    for line, following in itertools.pairwise([*lines, ""]):
        joined = f"{line}, {following}" if not written_dates(line) and _is_only_date(following) else line
        name = _for_whom(line) if _AUTHOR.match(line) else _before_date(joined, text, place)
        if name is not None:
            return name
    return None


def _lines_above(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the lines between headline and prose, and bylines wherever they stand."""
    headline = next((block.span.start for block in blocks if block.kind is BlockKind.HEADLINE), 0)
    prose = [block for block in blocks if block.kind in MINED_KINDS and block.kind is not BlockKind.HEADLINE]
    body = prose[0].span.start if prose else len(text)
    for block in blocks:
        between = headline < block.span.start < body and block.kind is not BlockKind.HEADLINE
        if between or block.kind is BlockKind.BYLINE:
            yield from (line.strip() for line in block.span.of(text).splitlines())


def _is_only_date(line: str) -> bool:
    dates = written_dates(line)
    return len(dates) == 1 and not _AFTER_DATE.sub("", line[: dates[0].span.start] + line[dates[0].span.end :])


def _for_whom(line: str) -> str | None:
    match = _FOR.search(line)
    return _named(match["name"]) if match else None


def _before_date(line: str, text: str, place: str) -> str | None:
    """Return the name in 'NAME, DATE' unless it looks like a person's and nothing else calls an outlet so."""
    dates = written_dates(line)
    if len(line) > LONGEST_LINE or len(dates) != 1 or _AFTER_DATE.sub("", line[dates[0].span.end :]):
        return None
    name = line[: dates[0].span.start].rstrip()
    if not name.endswith((",", "|", "-", "–", "—")) or not (name := _STAFF.sub("", name.strip(",|-–— "))):
        return None
    known = outlet_by_name(name)
    if known is not None or len(name.split()) > MOST_WORDS or not any(character.isalpha() for character in name):
        return known
    if _looks_like_a_person(name) and folded(name) not in folded(place) and text.count(name) < 2:
        return None
    return name


def _looks_like_a_person(name: str) -> bool:
    """Return whether two or three capitalised words hold nothing that outlets call themselves.

    >>> _looks_like_a_person("Mira Tal"), _looks_like_a_person("Harbour Gazette"), _looks_like_a_person("The Quay")
    (True, False, False)
    """
    words = name.split()
    if len(words) not in (2, 3) or words[0] == "The" or name.isupper() or _OUTLET_WORD.search(name):
        return False
    return all(word[0].isupper() for word in words)


def _from_file_name(text: str, blocks: Sequence[Block], place: str) -> str | None:
    """Return a name that a part of the file's name spells and that the article writes out, as it is written there.

    "2031-05-03_meridian-wire_ferry.txt" beside "(Meridian Wire)" in the text. A person's name would fit as well, so
    it must look like an outlet's or stand alone on a line; headlines do not count, since files are often named after
    them.
    """
    stem = re.sub(r"(?:\.\w{2,6}){1,2}(?::\d+)?$", "", place.rpartition("/")[2])
    headlines = [block.span for block in blocks if block.kind is BlockKind.HEADLINE]
    for part in re.split(r"_+|\s+-\s+", stem):
        words = [word for word in re.split(r"[\W]+", part) if word and not word.isdigit()]
        if not 2 <= len(words) <= MOST_WORDS - 1:
            continue
        spelled = re.compile(r"(?:\bthe )?\b" + r"[\s-]".join(map(re.escape, words)) + r"\b", re.IGNORECASE)
        for match in spelled.finditer(text):
            name, inside = match.group(), any(span.start <= match.start() < span.end for span in headlines)
            if not inside and _is_capitalised(name) and (not _looks_like_a_person(name) or _fills_line(match)):
                return _named(name)
    return None


def _is_capitalised(name: str) -> bool:
    return all(word[0].isupper() or word in ("the", "of", "and", "for") for word in name.split())


def _fills_line(match: re.Match[str]) -> bool:
    text = match.string
    line = text[text.rfind("\n", 0, match.start()) + 1 : (text + "\n").find("\n", match.end())]
    return not line.replace(match.group(), "").strip(" |•·*\r\t-")
