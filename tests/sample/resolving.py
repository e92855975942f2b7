"""Where in the texts do the annotated strings stand? Rows become spans, and all of it becomes one gold ledger.

The gold ledger has the shape that scorers read: rows with spans, groups, denials, ladders, origins. How the strings are
written down is told in `annotations.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from testimonia.records import Span

from .annotations import Expected, Links, Row


@dataclass(frozen=True, slots=True)
class Located:
    """A row and where its strings stand."""

    row: Row
    article: str
    content: Span
    source: Span | None
    cue: Span | None


def locate(row: Row, text: str, *, article: str) -> Located:
    """Return the row with its spans: the content first, then the cue nearest to it, then the source nearest to the cue.

    Raises ValueError where a string does not occur.
    """
    content = _content(row, text)
    region = _whole(row.near, text) if row.near else Span(0, len(text))
    cue = _nearest(row.cue, text, region=region, to=content)
    source = _nearest(row.source, text, region=region, to=cue or content)
    return Located(row, article, content, source, cue)


def located_rows(articles: Sequence[Expected], texts: Mapping[str, str]) -> tuple[Located, ...]:
    """Return every row of the articles with its spans; `texts` are by place."""
    return tuple(
        locate(row, texts[article.place], article=article.place) for article in articles for row in article.rows
    )


def gold_ledger(articles: Sequence[Expected], links: Links, texts: Mapping[str, str]) -> dict[str, Any]:
    """Return the gold ledger: rows, groups, denials, ladders, origins; `gold_name` names each file."""
    located = {found.row.id: found for found in located_rows(articles, texts)}
    places = {article.key: article.place for article in articles}
    return {
        "rows": [_row(found) for found in located.values()],
        "groups": [
            {"claim": group["claim"], "members": group["members"], "against": group.get("against", [])}
            for group in links.groups
        ],
        "denials": links.denials,
        "ladders": [
            {"measure": ladder["measure"], "figures": [_figure(figure, places) for figure in ladder["figures"]]}
            for ladder in links.ladders
        ],
        "origins": [
            {
                "claim": group["claim"],
                "reports": len({located[row].article for row in group["members"]}),
                "origins": group["origins"],
            }
            for group in links.groups
        ],
    }


def gold_name(place: str) -> str:
    """Return the name of an article's text file in a gold folder.

    >>> gold_name("a.txt"), gold_name("b.jsonl:2")
    ('a.txt', 'b.jsonl.2.txt')
    """
    return place if place.endswith(".txt") else f"{place.replace(':', '.')}.txt"


def _content(row: Row, text: str) -> Span:
    begin = 0
    if row.after:
        begin = _whole(row.after, text).end
    first, _, last = row.content.partition(" ... ")
    start = text.find(first, begin)
    if start < 0:
        raise ValueError(f"{row.id}: the text does not hold {first!r}")
    end = start + len(first)
    if last:
        end = text.index(last, end) + len(last)
    return Span(start, end)


def _whole(words: str, text: str) -> Span:
    if text.count(words) != 1:
        raise ValueError(f"{words!r} stands {text.count(words)} times in the text, not once")
    start = text.index(words)
    return Span(start, start + len(words))


def _nearest(words: str | None, text: str, *, region: Span, to: Span) -> Span | None:
    """Return the occurrence of whole words nearest to a span: in its paragraph if possible, inside it if it must be."""
    if words is None:
        return None
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    found = [Span(*match.span()) for match in pattern.finditer(text, region.start, region.end)]
    if not found:
        raise ValueError(f"the text does not hold {words!r}")
    return min(found, key=lambda span: (span.overlaps(to), _paragraphs_between(span, to, text), _gap(span, to), span))


def _paragraphs_between(one: Span, other: Span, text: str) -> int:
    first, second = sorted((one, other))
    return text.count("\n", first.end, max(first.end, second.start))


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end)


def _row(found: Located) -> dict[str, Any]:
    row = found.row
    return {
        "id": row.id,
        "file": gold_name(found.article),
        "source": row.source,
        "cue": row.cue,
        "content": row.content,
        "entity": list(row.entity),
        "via": list(row.via),
        "on": list(row.on),
        "stance": row.stance,
        "kind": row.kind,
        "firmness": row.firmness,
        "core": row.core,
        "headline": row.headline,
        "content_span": _pair(found.content),
        "cue_span": _pair(found.cue),
        "source_span": _pair(found.source),
    }


def _figure(figure: Mapping[str, Any], places: Mapping[str, str]) -> dict[str, Any]:
    row = figure.get("row")
    key = figure["article"] if row is None else row.partition(".")[0]
    return {
        "row": row,
        "file": gold_name(places[key]),
        "text": figure["text"],
        "low": figure.get("low"),
        "high": figure.get("high"),
        "counter": figure["counter"],
        "status": figure["status"],
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]
