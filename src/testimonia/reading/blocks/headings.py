"""Which lines of a text are its headline?

A known title is looked for by its words. Otherwise the lines above the article's first paragraph compete: a headline
has some length, is often printed twice, begins with a capital, comes early, and is no date, byline, section label or
menu. A text that has no such line has no headline; nothing is made up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from testimonia.reading.blocks.credits import credit_kind
from testimonia.reading.blocks.extent import extent
from testimonia.reading.blocks.lines import Line
from testimonia.reading.blocks.wording import plain
from testimonia.reading.headlines import without_site
from testimonia.records import BlockKind

MOST_WORDS = 32
LEAST_SCORE = 2.0
COPY_LINES = 30  # around a headline in which it may be printed once more
TOP_LINES = 60  # of a page with menus above its article, counted back from the first paragraph
_LABEL_SIGNS = ("/", ">", "»", "›", "|", "•", "·")


def mark_headlines(lines: Sequence[Line], *, title: str | None = None) -> tuple[Line, ...]:
    """Return the lines with the headline settled, wherever it is printed above the article's end."""
    wanted = _forms(title) if title is not None else frozenset()
    if wanted:
        found = [nth for nth, line in enumerate(lines) if _forms(line.words[:400]) & wanted]
        if found:
            return _marked(lines, found)
        return tuple(lines)
    start, _ = extent(lines)
    best = _best(lines, start)
    if best is None:
        return tuple(lines)
    around = range(max(0, best - COPY_LINES), min(best + COPY_LINES, len(lines)))
    return _marked(lines, [nth for nth in around if lines[nth].plain == lines[best].plain])


def _forms(title: str) -> frozenset[str]:
    """Return the title in plain form, with and without the site's name."""
    return frozenset(form for form in (plain(title), plain(without_site(title))) if form)


def _marked(lines: Sequence[Line], indices: Sequence[int]) -> tuple[Line, ...]:
    """Return the lines with these settled as headline, and the site's name behind it as a part of the page's frame."""
    chosen = frozenset(indices)
    found: list[Line] = []
    for nth, line in enumerate(lines):
        if nth in chosen:
            cuts: list[tuple[int, BlockKind | None]] = [(0, BlockKind.HEADLINE)]
            length = len(without_site(line.words))
            if length < len(line.words):
                cuts.append((length, BlockKind.NAVIGATION))
            found += line.parts(cuts)
        else:
            found.append(line)
    return tuple(found)


def _best(lines: Sequence[Line], start: int) -> int | None:
    """Return the index of the line that is most like a headline, up to the article's first paragraph, or None."""
    top = range(max(0, start - TOP_LINES), min(start + 1, len(lines)))
    printed = Counter(line.plain for line in lines[: start + 1])
    candidates = [nth for nth in top if _may_be_headline(lines, nth, is_first_paragraph=nth == start)]
    scored = [
        (
            _score(lines[nth], order, copies=printed[lines[nth].plain], is_above_byline=_is_above_byline(lines, nth)),
            -nth,
        )
        for order, nth in enumerate(candidates)
    ]
    score, negative = max(scored, default=(0.0, 0))
    return -negative if score >= LEAST_SCORE else None


def _may_be_headline(lines: Sequence[Line], nth: int, *, is_first_paragraph: bool) -> bool:
    line = lines[nth]
    if line.kind is not None or not 2 <= line.count <= MOST_WORDS or line.starts_low or line.is_bulleted:
        return False
    if credit_kind(line) is not None or line.ending in (":", ","):
        return False
    has_article_below = any(other.kind is None and other.count > line.count for other in lines[nth + 1 : nth + 12])
    return has_article_below if is_first_paragraph else True


def _score(line: Line, order: int, *, copies: int, is_above_byline: bool) -> float:
    """Return how much the line is like a headline; `order` counts the candidates above it."""
    words = [word for word in line.words.split() if len(word) > 3]
    capitals = sum(word[:1].isupper() for word in words)
    score = 2.0 if 4 <= line.count <= 25 else 1.5 if line.count == 3 else 0.0
    score += 1.0 if words and capitals * 5 >= len(words) * 3 else 0.0
    score += 3.0 if copies > 1 and line.count >= 4 else 0.0
    score += 1.0 if is_above_byline else 0.0
    score += 1.0 if order == 0 else -0.5 * min(order, 4)
    score += -2.0 if line.ending == "." and not line.words.endswith("...") else 1.0
    if line.count <= 3 and (line.words.isupper() or any(sign in line.words for sign in _LABEL_SIGNS)):
        score -= 3.0  # "NEWS", "Politics/World", the name of the site
    if any(sign in line.words for sign in (" > ", " » ", " › ")) or line.words.startswith("|"):
        score -= 4.0  # a trail of links
    return score


def _is_above_byline(lines: Sequence[Line], nth: int) -> bool:
    return nth + 1 < len(lines) and credit_kind(lines[nth + 1]) is not None
