"""What does a page's JSON-LD say about its article?

Finds the article's node in whatever shape sites write it (one object, a list, `@graph`, nested in a page's node,
slightly broken JSON) and reads names out of strings, objects and references. What the answers are used for is left to
`metadata.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

MOST_NODES = 5_000  # of one page; real pages have a few dozen, a hostile one must not take the time of a pile
MOST_NAMES = 30  # of authors
MOST_DEPTH = 5  # of a list of objects with lists of names

_ARTICLE = re.compile(r"(?:^|[/:])(?:\w*Article|\w*Posting|Report|ReviewNewsArticle|NewsMediaArticle)$")
_PAGE = re.compile(r"(?:^|[/:])\w*WebPage$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*;?\s*$"
)

Node = Mapping[str, Any]


def read_nodes(scripts: Sequence[str]) -> tuple[Node, ...]:
    """Return every object in the scripts, outer before inner, in the order of the page; what is no JSON holds none."""
    found: list[Node] = []
    for script in scripts:
        for node in _walk(_parsed(script)):
            found.append(node)
            if len(found) >= MOST_NODES:
                return tuple(found)
    return tuple(found)


def article_nodes(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the nodes that speak of the page's article, the most telling first: articles, then the page itself.

    A page may list other articles too: a node with a headline and a date comes before one with less, and then the
    first.
    """
    articles = [node for node in nodes if _is_a(node, _ARTICLE)]
    articles.sort(key=lambda node: -sum(key in node for key in ("headline", "datePublished")))
    return (*articles[:1], *(node for node in nodes if _is_a(node, _PAGE)))


def names(value: object, nodes: Sequence[Node]) -> tuple[str, ...]:
    """Return the names in an `author` or `publisher`: of strings, objects, lists, and references by `@id`.

    >>> names([{"@type": "Person", "name": "Mira Tal"}, "Oren Vash"], ())
    ('Mira Tal', 'Oren Vash')
    """
    found: dict[str, None] = {}
    waiting: list[tuple[object, int]] = [(value, 0)]
    while waiting and len(found) < MOST_NAMES:
        current, depth = waiting.pop()
        if isinstance(current, str) and current.strip():
            found[" ".join(current.split())] = None
        elif depth < MOST_DEPTH and isinstance(current, Sequence) and not isinstance(current, str):
            waiting += [(entry, depth + 1) for entry in reversed(current[:MOST_NAMES])]
        elif depth < MOST_DEPTH and isinstance(current, Mapping):
            waiting.append((current.get("name") or _referred(current, nodes), depth + 1))
    return tuple(found)


def text_of(value: object) -> str | None:
    """Return the string that a property holds, or the first of a list of strings, or None."""
    if isinstance(value, list) and value:
        value = value[0]
    return value if isinstance(value, str) and value.strip() else None


def _parsed(script: str) -> object:
    for attempt in (script, _TRAILING_COMMA.sub("", _WRAPPING.sub("", script))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(held: object) -> Iterator[Node]:
    waiting = [held]
    while waiting:
        current = waiting.pop()
        if isinstance(current, dict):
            yield current
        inside = current.values() if isinstance(current, dict) else current if isinstance(current, list) else ()
        waiting += [value for value in reversed(list(inside)) if isinstance(value, dict | list)]


def _is_a(node: Node, kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(
        isinstance(name, str) and kind.search(name) is not None
        for name in (types if isinstance(types, list) else [types])
    )


def _referred(node: Node, nodes: Sequence[Node]) -> object:
    reference = node.get("@id")
    for other in nodes:
        if reference is not None and other.get("@id") == reference and other.get("name"):
            return other["name"]
    return None
