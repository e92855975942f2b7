"""What does a page call itself?

Sites name themselves in their frame: "Welcome to NAME", "Support NAME", "© 2017 NAME", "… NAME's editorial policy", a
line that is only the name. Each phrase has a weight, and names that reach no sum, or that rival each other, are no
answer. What else tells the outlet is left to `outlets.py`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from testimonia.reading.known_outlets import folded, outlet_by_name
from testimonia.records import Block, BlockKind

LONGEST_LINE = 120  # characters; a slogan of the frame is shorter
ENOUGH = 2  # one telling phrase, or two hints that agree
MOST_WORDS = 6

NAME = r"(?P<name>(?:The |the )?[A-Z][\w&.-]*(?:[ -](?:[A-Z][\w&.-]*|of|the|and|for)(?![\w]))*)"
_FRAME_PHRASES = {
    "welcome": re.compile(rf"^\W*Welcome to {NAME}\W*$"),
    "copyright": re.compile(
        rf"(?:©|\([cC]\)|Copyright)\s*(?:©|\([cC]\))?\s*(?:\d{{4}}(?:\s*[-–]\s*\d{{4}})?)?,?\s*(?:by )?{NAME}"
    ),
    "request": re.compile(
        rf"^\W*(?:Support|Follow|More from|Subscribe to|Donate to|About|More on|Read more on) {NAME}(?: on\b.*)?\W*$"
    ),
    "browser": re.compile(rf"^\s*\|\s*{NAME}\s*$"),  # what a copied page title leaves behind its headline
    "signature": re.compile(rf"^\W*{NAME}\W*$"),
}
_TELLING = frozenset({"welcome", "copyright", "browser"})
_POLICY = re.compile(rf"(?<![.!?] ){NAME}[’'‘]s? (?:editorial (?:policy|stance|position|line)|own editorial)")
_TITLE_TAIL = re.compile(r"\s[|–—-]\s*(?P<name>[^|–—]{2,60})$")
_FRAME_KINDS = frozenset(
    {BlockKind.NAVIGATION, BlockKind.PROMOTION, BlockKind.DISCLAIMER, BlockKind.BIOGRAPHY, BlockKind.DATELINE}
)


def site_name(text: str, blocks: Sequence[Block]) -> str | None:
    """Return the name that the page's own phrases agree on, or None where they are too few or disagree."""
    weights: Counter[str] = Counter()
    spellings: dict[str, str] = {}
    for name, _, weight in sorted(set(_phrases(text, blocks))):
        weights[folded(name)] += weight
        spellings.setdefault(folded(name), name)
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < ENOUGH or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    return spellings[ranked[0][0]]


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
