"""Who says what in GUM's documents, nested statements included?

The Georgetown University Multilayer corpus (Zeldes 2017; eRST: Zeldes et al. 2025) marks attribution as a relation
between discourse units: the satellite holds source and cue, the nucleus the content. The units are read by
`discourse.py`, the spans drawn by `gum_spans.py`, as in PolNeAR; a content is looked for within its sentence.
Documents are parted into train and dev by their names, so that what is measured was not trained on.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.records import Span
from training import universal_dependencies
from training.discourse import Edge, Unit, lay_out, scope, units
from training.gum_spans import Syntax, cue, cue_chain, cue_head, runs, source, trimmed
from training.polnear import Attribution

CUES = ("lex-indwd", "lex-indph")


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution of a document; `within` is the index of the smallest one whose content holds it, None outermost.

    `positive` is False where the source is said not to say or not to know ("would not say why").
    """

    attribution: Attribution
    positive: bool
    within: int | None = None


@dataclass(frozen=True, slots=True)
class TellingDocument:
    """A document's text with its attributions in order of their contents."""

    name: str
    text: str
    told: tuple[Told, ...]


def split(name: str) -> str:
    """Return the part that a document belongs to: 'train' or 'dev', about half of the documents each.

    >>> split("GUM_news_crane"), split("GUM_news_asylum")
    ('train', 'dev')
    """
    return ("train", "dev")[zlib.crc32(name.encode()) % 2]


def read(folder: Path, part: str | None = None, *, first: int | None = None) -> tuple[TellingDocument, ...]:
    """Return the documents of a folder of CoNLL-U files in order of name: of one part, the first ones, where asked."""
    paths = [path for path in sorted(folder.glob("*.conllu")) if part is None or split(path.stem) == part]
    return tuple(document(found) for path in paths[:first] for found in universal_dependencies.read(path))


def document(found: universal_dependencies.Document) -> TellingDocument:
    """Return the document's text and attributions."""
    text, nodes = lay_out(found)
    syntax, among = Syntax(nodes), units(nodes)
    drawn = [
        roles
        for unit in among.values()
        for edge in unit.edges
        if edge.kind.startswith("attribution") and (roles := _roles(edge, among, syntax)) is not None
    ]
    drawn.sort(key=lambda roles: (min(roles.content), -len(roles.content)))
    told = [
        Told(_attribution(roles, syntax), roles.positive, _within(place, drawn)) for place, roles in enumerate(drawn)
    ]
    return TellingDocument(found.name, text, tuple(told))


@dataclass(frozen=True, slots=True)
class Roles:
    """The tokens of one attribution."""

    source: list[int]
    cue: list[int]
    content: list[int]
    positive: bool


def _roles(edge: Edge, among: Mapping[int, Unit], syntax: Syntax) -> Roles | None:
    if edge.nucleus is None or edge.nucleus not in among:
        return None
    nucleus, satellite = scope(edge, among)
    content = _tokens(nucleus, among, syntax, like=among[edge.nucleus])
    outside = set(_tokens(satellite, among, syntax, like=among[edge.unit])) - set(content)
    content = [i for run in runs(content) for i in trimmed(run, syntax)]
    if not content:
        return None
    signalled = [i for kind in CUES for i in edge.signals.get(kind, ())]
    head = cue_head(content, outside, signalled, syntax)
    words = [] if head is None else _phrasal(head, edge, outside) or cue(head, outside, syntax)
    around = cue_chain(head, outside, syntax) if head is not None else [among[edge.unit].first]
    who = source(edge.signals.get("sem-atsrc", ()), around, {*words, *content}, syntax)
    return Roles(who, words, content, positive=edge.kind == "attribution-positive")


def _phrasal(head: int, edge: Edge, outside: Collection[int]) -> list[int]:
    """Return the tokens of a signalled phrase ("according to") that the head belongs to."""
    phrase = [i for i in edge.signals.get("lex-indph", ()) if i in outside]
    return phrase if head in phrase else []


def _tokens(numbers: Collection[int], among: Mapping[int, Unit], syntax: Syntax, *, like: Unit) -> list[int]:
    """Return the tokens of the units that stand in one sentence with the unit `like`."""
    sentence = syntax.nodes[like.first].sentence
    runs_of = (range(among[number].first, among[number].last) for number in sorted(numbers) if number in among)
    return [i for run in runs_of for i in run if syntax.nodes[i].sentence == sentence]


def _attribution(roles: Roles, syntax: Syntax) -> Attribution:
    def spans(tokens: Sequence[int]) -> Iterator[Span]:
        for run in runs(tokens):
            yield Span(syntax.nodes[run[0]].span.start, syntax.nodes[run[-1]].span.end)

    return Attribution(tuple(spans(roles.source)), tuple(spans(roles.cue)), tuple(spans(roles.content)))


def _within(place: int, drawn: Sequence[Roles]) -> int | None:
    """Return the index of the smallest attribution whose content holds cue and content of the one at `place`."""
    inner = {*drawn[place].cue, *drawn[place].content}
    cued = bool(
        drawn[place].cue
    )  # without a cue of its own, an attribution with the same content would be its inner one
    holding = [i for i, outer in enumerate(drawn) if cued and i != place and inner <= set(outer.content)]
    return min(holding, key=lambda i: len(drawn[i].content), default=None)
