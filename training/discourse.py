"""Which discourse units does a GUM document have, how do they hang together, and what signals their relations?

A unit begins at a token whose `misc` column holds `Discourse=`: its relations, parted by ";", the first of which is the
edge of the discourse tree and the others secondary. An edge reads `KIND:SATELLITE->NUCLEUS:DEPTH:SIGNALS`; of the units
that attach to one nucleus, those of less depth attached first and so lie within the scope of those of greater depth.
Signals name tokens of the document, counted from 1: `lex-indwd-66-_`, `sem-atsrc-647-651,653-656-gold`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from testimonia.records import Span
from training.universal_dependencies import Document, Token

EDGE = re.compile(r"(?P<kind>[^:]+):(?P<unit>\d+)(?:->(?P<nucleus>\d+))?:(?P<depth>\d+)(?::(?P<more>.*))?")
SIGNAL = re.compile(r"(?P<kind>[a-z]+-[a-z]+)-(?P<tokens>\d[\d,-]*)-(?:_|gold)")


@dataclass(frozen=True, slots=True)
class Node:
    """A token of the document: its span in the document's text, its head as an index into the document's tokens."""

    token: Token
    span: Span
    head: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Edge:
    """One relation from a unit to its nucleus, with the tokens that each kind of signal names."""

    kind: str
    unit: int
    nucleus: int | None
    depth: int
    signals: Mapping[str, tuple[int, ...]]
    primary: bool


@dataclass(frozen=True, slots=True)
class Unit:
    """An elementary discourse unit: the run `[first, last)` of the document's tokens."""

    number: int
    first: int
    last: int
    edges: tuple[Edge, ...]


def lay_out(document: Document) -> tuple[str, tuple[Node, ...]]:
    """Return the document's text (paragraphs parted by an empty line) and its tokens."""
    text, nodes, blank = "", list[Node](), False
    for place, sentence in enumerate(document.sentences):
        text += ("\n\n" if sentence.paragraph else " " if blank else "") if text else ""
        shift, base, blank = len(text), len(nodes), sentence.blank
        for token in sentence.tokens:
            span = Span(token.span.start + shift, token.span.end + shift)
            nodes.append(Node(token, span, base + token.head, place))
        text += sentence.text
    return text, tuple(nodes)


def units(nodes: Sequence[Node]) -> dict[int, Unit]:
    """Return the document's units by number, in order."""
    begins = [i for i, node in enumerate(nodes) if "Discourse" in node.token.misc]
    found = {}
    for first, last in zip(begins, [*begins[1:], len(nodes)], strict=True):
        edges = tuple(_edges(nodes[first].token.misc["Discourse"] or ""))
        if edges:
            found[edges[0].unit] = Unit(edges[0].unit, first, last, edges)
    return found


def _edges(written: str) -> Iterator[Edge]:
    for place, part in enumerate(written.split(";")):
        match = EDGE.fullmatch(part)
        if match:
            nucleus = int(match["nucleus"]) if match["nucleus"] else None
            signals = _signals(match["more"] or "")
            yield Edge(match["kind"], int(match["unit"]), nucleus, int(match["depth"]), signals, primary=place == 0)


def _signals(written: str) -> dict[str, tuple[int, ...]]:
    """Return the tokens, as indices, of each kind of signal.

    >>> _signals("sem-atsrc-7-9,12-_+lex-indwd-10-_")
    {'sem-atsrc': (6, 7, 8, 11), 'lex-indwd': (9,)}
    """
    found: dict[str, tuple[int, ...]] = {}
    for part in re.sub(r"^\d+:", "", written).split("+"):  # secondary edges carry one number more
        match = SIGNAL.fullmatch(part)
        if match:
            found[match["kind"]] = found.get(match["kind"], ()) + tuple(_numbered(match["tokens"]))
    return found


def _numbered(written: str) -> Iterator[int]:
    for piece in written.split(","):
        first, _, last = piece.partition("-")
        yield from range(int(first) - 1, int(last or first))


def scope(edge: Edge, among: Mapping[int, Unit]) -> tuple[set[int], set[int]]:
    """Return the numbers of the units in the edge's nucleus and in its satellite, with all that hangs on them.

    The second half of an interrupted unit (`same-unit`) always belongs to the first, whatever its depth.
    """
    below: dict[int, list[Edge]] = defaultdict(list)
    for unit in among.values():
        if unit.edges[0].nucleus is not None:
            below[unit.edges[0].nucleus].append(unit.edges[0])
    nucleus = {edge.nucleus} if edge.nucleus is not None else set()
    for other in below[edge.nucleus] if edge.nucleus is not None else ():
        closer = other.depth < edge.depth or other.kind.startswith("same-unit") or not edge.primary
        if other.unit != edge.unit and closer:
            nucleus |= _closure(other.unit, below, without=edge.unit)
    return nucleus, _closure(edge.unit, below, without=edge.nucleus)


def _closure(unit: int, below: Mapping[int, Sequence[Edge]], *, without: int | None) -> set[int]:
    if unit == without:
        return set()
    return {unit}.union(*(_closure(edge.unit, below, without=without) for edge in below.get(unit, ())))
