"""What do the tables that ship with the package say? Every row of every table as a known actor.

The tables are CSV under a header of `#` lines; several names in one field are parted by "|", and dates are written as
`notation.py` reads them. States are joined from two tables by `states.py`, outlets with the list that the reading uses.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from importlib import resources

from testimonia.actors.knowledge.entries import ALWAYS, KnownActor, KnownName, Role, Use
from testimonia.actors.knowledge.notation import belonging, known_name, period
from testimonia.reading.known_outlets import folded as folded_outlet
from testimonia.reading.known_outlets import listed_outlets
from testimonia.records import ActorKind

KINDS = {  # the kind of what a table lists
    "media": ActorKind.MEDIUM,
    "organisations": ActorKind.ORGANISATION,
    "offices": ActorKind.GOVERNMENT,
    "groups": ActorKind.ARMED_GROUP,
    "places": ActorKind.PLACE,
    "persons": ActorKind.PERSON,
}
GOVERNING = frozenset({Role.ADMINISTRATION, Role.MILITARY})  # of the government kind in whichever table they stand
SHORTEST_SURNAME = 5  # letters; May, Cook, Ford, Hunt and Rice are also words
_MARK = re.compile(r"[\u0300-\u036f]")
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")
USES = {"aliases": Use.ALIAS, "adjectives": Use.ADJECTIVE, "demonyms": Use.DEMONYM, "metonyms": Use.METONYM}


def shipped() -> tuple[KnownActor, ...]:
    """Return what all tables but the states' list, media with the names and the outlets of the reading's list."""
    actors = [known_actor(row, kind) for table, kind in KINDS.items() for row in rows(table)]
    return tuple(_with_outlets(actors))


def rows(table: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a table, without its header of comments."""
    source = resources.files(__package__) / f"{table}.csv"
    lines = source.read_text("utf-8").splitlines()
    table_of = csv.reader(line for line in lines if not line.startswith("#"))
    columns = next(table_of)
    for fields in table_of:
        yield dict(zip(columns, fields, strict=True))


def known_actor(row: Mapping[str, str], kind: ActorKind) -> KnownActor:
    """Return what a row says of an actor.

    >>> known_actor(
    ...     {"name": "Delta Watch", "role": "monitor", "aliases": "DW|Delta Monitor"}, ActorKind.ORGANISATION
    ... ).id
    'delta-watch'
    """
    role = Role(row["role"]) if row.get("role") else None
    first, last = row.get("from") or "", row.get("to") or ""
    surname = _surname(row["name"]) if kind is ActorKind.PERSON else ()
    return KnownActor(
        slug(row["name"]),
        ActorKind.GOVERNMENT if role in GOVERNING else kind,
        (KnownName(row["name"]), *_other_names(row), *surname),
        role,
        row.get("country") or None,
        tuple(belonging(written) for written in (row.get("of") or "").split("|") if written),
        period(first, last) if first or last else ALWAYS,
    )


def _other_names(row: Mapping[str, str]) -> Iterable[KnownName]:
    return (
        known_name(written, use)
        for column, use in USES.items()
        if row.get(column)
        for written in row[column].split("|")
    )


def _surname(name: str) -> tuple[KnownName, ...]:
    """Return the last word of a person's name, unless it is so short that it may be any word.

    >>> [name.words for name in _surname("Ilva Marren (Ostran)")], _surname("Tomas Lee")
    (['Marren'], ())
    """
    last = name.split(" (", maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    return (KnownName(last, Use.SURNAME),) if len(last) >= SHORTEST_SURNAME and " " in name else ()


def slug(name: str) -> str:
    """Return the id of what goes by a name.

    >>> slug("Nahr & Fjörd’s Guard (Delta)")
    'nahr-and-fjord-s-guard-delta'
    """
    plain = name if name.isascii() else _MARK.sub("", unicodedata.normalize("NFKD", name)).replace("ı", "i")
    return _NOT_IN_IDS.sub("-", plain.lower().replace("&", " and ")).strip("-")


def _with_outlets(actors: Iterable[KnownActor]) -> Iterator[KnownActor]:
    """Yield the actors, with the other names that the reading's list has, then the outlets that only stand there."""
    listed = {folded_outlet(name): name for name in listed_outlets()}
    for actor in actors:
        name = listed.pop(folded_outlet(actor.name), None)
        also = listed_outlets()[name].get("also", ()) if name else ()
        yield replace(actor, names=_joined(actor.names, also)) if also else actor
    for name in listed.values():
        names = _joined((KnownName(name),), listed_outlets()[name].get("also", ()))
        yield KnownActor(slug(name), ActorKind.MEDIUM, names, Role.OUTLET)


def _joined(names: tuple[KnownName, ...], also: Iterable[str]) -> tuple[KnownName, ...]:
    there = {name.words for name in names}
    return (*names, *(KnownName(words, Use.ALIAS) for words in also if words not in there))
