"""Which outlet published an article?

Weighs what the article shows: its address and its site's own name, the line under the headline ("Harbour Gazette,
4/16/2017"), the names that the page's frame uses for itself, and last the file's name. The agency of a dateline is where
the text comes from and not the outlet, so it is never looked at. Where nothing says it, the outlet is unknown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from testimonia.reading.dates import written_dates
from testimonia.reading.known_outlets import folded, host_of, outlet_by_name, outlet_by_place, outlet_by_url
from testimonia.records import MINED_KINDS, Block, BlockKind

LONGEST_LINE = 120  # characters; a line under a headline or a slogan of the frame is shorter
ENOUGH = 2  # one telling phrase, or two hints that agree
MOST_WORDS = 6

_NAME = r"(?P<name>(?:The |the )?[A-Z][\w&.-]*(?:[ -](?:[A-Z][\w&.-]*|of|the|and|for)(?![\w]))*)"
_FOR = re.compile(rf"\b(?:exclusively|exclusive|specially|special|written|report(?:ing)?) (?:for|to) {_NAME}")
_FRAME_PHRASES = {
    "welcome": re.compile(rf"^\W*Welcome to {_NAME}\W*$"),
    "copyright": re.compile(
        rf"(?:©|\([cC]\)|Copyright)\s*(?:©|\([cC]\))?\s*(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?)?,?\s*(?:by )?{_NAME}"
    ),
    "request": re.compile(
        rf"^\W*(?:Support|Follow|Subscribe to|Donate to|About|More on|Read more on) {_NAME}(?: on\b.*)?\W*$"
    ),
    "signature": re.compile(rf"^\W*{_NAME}\W*$"),
}
_TELLING = frozenset({"welcome", "copyright"})
_POLICY = re.compile(rf"(?<![.!?] ){_NAME}[’'‘]s? (?:editorial (?:policy|stance|position|line)|own editorial)")
_TITLE_TAIL = re.compile(r"\s[|–—-]\s*(?P<name>[^|–—]{2,60})$")
_AUTHOR = re.compile(r"^\W*(?:written\s+)?by\b", re.IGNORECASE)
_OUTLET_WORD = re.compile(
    r"(?i)\b(?:news|newsroom|times|agency|press|post|online|herald|tribune|gazette|journal|daily|weekly|radio|tv|television|"
    r"today|media|monitor|observer|chronicle|courier|mirror|telegraph|guardian|standard|wire|bulletin|review|magazine|"
    r"network|independent|mail|globe|register|record|sentinel|examiner|star|echo|express|dispatch|world|voice|channel|"
    r"broadcasting|service|report|reporter|\w+\.(?:com|org|net))\b"
)
_FRAME_KINDS = frozenset(
    {BlockKind.NAVIGATION, BlockKind.PROMOTION, BlockKind.DISCLAIMER, BlockKind.BIOGRAPHY, BlockKind.DATELINE}
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
        or _from_phrases(text, blocks)
        or host_of(url)
        or outlet_by_place(place)
    )


def _named(name: str | None) -> str | None:
    """Return a site's own name as the list writes it, or as it is; a bare domain is looked up as one."""
    if name is None or not name.strip():
        return None
    tidy = " ".join(name.split())
    return outlet_by_name(tidy) or (outlet_by_url(tidy) if host_of(tidy) else None) or tidy


def _from_byline(text: str, blocks: Sequence[Block], place: str) -> str | None:
    """Return the outlet of a line above the prose: 'NAME, DATE', or 'by AUTHOR for NAME'."""
    prose = next((b.span.start for b in blocks if b.kind in MINED_KINDS and b.kind is not BlockKind.HEADLINE), len(text))
    for block in blocks:
        if block.kind is not BlockKind.BYLINE and (block.kind is BlockKind.HEADLINE or block.span.start >= prose):
            continue
        for line in block.span.of(text).splitlines():
            name = _for_whom(line) if _AUTHOR.match(line) else _before_date(line, text, place)
            if name is not None:
                return name
    return None


def _for_whom(line: str) -> str | None:
    match = _FOR.search(line)
    return _named(match["name"]) if match else None


def _before_date(line: str, text: str, place: str) -> str | None:
    """Return the name in 'NAME, DATE' unless it looks like a person's and nothing else calls an outlet so."""
    dates = written_dates(line)
    if len(line) > LONGEST_LINE or len(dates) != 1 or line[dates[0].span.end :].strip(" .|"):
        return None
    name = line[: dates[0].span.start].rstrip()
    if not name.endswith((",", "|", "-", "–", "—")) or not (name := name.rstrip(",|-–— ").lstrip(" |")):
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


def _from_phrases(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the name that the page's own phrases agree on, or None where they are too few or disagree."""
    weights: Counter[str] = Counter()
    spellings: dict[str, str] = {}
    for name, _, weight in sorted(set(_phrases(text, blocks))):
        weights[folded(name)] += weight
        spellings.setdefault(folded(name), name)
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < ENOUGH or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return _named(spellings[ranked[0][0]])


def _phrases(text: str, blocks: Sequence[Block]) -> Iterator[tuple[str, str, int]]:
    """Yield each name that the page gives itself, with the kind of phrase and its weight."""
    for block in blocks:
        words = block.span.of(text)
        for match in _POLICY.finditer(words):
            yield match["name"], "policy", ENOUGH
        if block.kind is BlockKind.HEADLINE and (tail := _TITLE_TAIL.search(words)) and outlet_by_name(tail["name"]):
            yield tail["name"], "title", ENOUGH
        if block.kind in _FRAME_KINDS:
            for line in words.splitlines():
                yield from _frame_phrases(line)


def _frame_phrases(line: str) -> Iterator[tuple[str, str, int]]:
    if len(line) > LONGEST_LINE:
        return
    for kind, pattern in _FRAME_PHRASES.items():
        match = pattern.search(line)
        if match and len(match["name"].split()) <= MOST_WORDS:
            telling = kind in _TELLING or (kind == "request" and outlet_by_name(match["name"]) is not None)
            yield match["name"], kind, ENOUGH if telling else 1
            return
