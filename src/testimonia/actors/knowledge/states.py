"""What are states called, and their people, capitals and governments? The built table joined with the hand-made one.

A state is an actor of the government kind, since the tables are asked who speaks; its capital is a place of its own,
and also a name that stands for the state where it speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from testimonia.actors.knowledge.entries import Belonging, KnownActor, KnownName, Role, Use
from testimonia.actors.knowledge.notation import known_name
from testimonia.actors.knowledge.tables import USES, rows, slug
from testimonia.records import ActorKind

NONE = "-"  # in the hand-made table: no capital is given
UNCHANGED = ("s", "sh", "ch", "ese", "x", "z")  # "the British", "the Swiss", "the Lebanese"


def states() -> Iterator[KnownActor]:
    """Yield the states and territories, each state followed by its capital."""
    by_hand = {row["iso"]: row for row in rows("states_by_hand")}
    for built in rows("states"):
        yield from _state(built, by_hand.get(built["iso"], {}))


def _state(built: Mapping[str, str], hand: Mapping[str, str]) -> Iterator[KnownActor]:
    role = Role(hand.get("role") or Role.STATE) if hand else Role.TERRITORY
    name = hand.get("name") or built["name"]
    capital = _capital(built, hand) if role is Role.STATE else ()
    others = [KnownName(words, Use.ALIAS) for words in (built["name"], *_parts(built, "aliases")) if words != name]
    for column, use in USES.items():
        others += [known_name(written, use) for written in _parts(hand, column)]
    others += [KnownName(plural(one.words), Use.DEMONYM) for one in _people(others) if plural(one.words) != one.words]
    others += [KnownName(town.words, Use.METONYM, town.period) for town in capital]
    yield KnownActor(slug(name), ActorKind.GOVERNMENT, tuple(dict.fromkeys((KnownName(name), *others))), role)
    if capital and capital[0].words != name:
        of = (Belonging(slug(name), "capital"),)
        yield KnownActor(slug(capital[0].words), ActorKind.PLACE, capital, Role.CAPITAL, slug(name), of)


def _capital(built: Mapping[str, str], hand: Mapping[str, str]) -> tuple[KnownName, ...]:
    """Return the names of the capital, the hand-made ones first; GeoNames's stays as another name."""
    if hand.get("capital") == NONE or not built["capital"]:
        return ()
    written = [*_parts(hand, "capital"), built["capital"]]
    names = [known_name(words, Use.ALIAS if place else Use.NAME) for place, words in enumerate(written)]
    return tuple(
        {name.words: name for name in reversed(names)}[words] for words in dict.fromkeys(n.words for n in names)
    )


def _people(names: list[KnownName]) -> list[KnownName]:
    """Return the names of a state's people: the demonyms, or the adjectives where there are none."""
    demonyms = [name for name in names if name.use is Use.DEMONYM]
    return demonyms or [name for name in names if name.use is Use.ADJECTIVE and not name.words.isupper()]


def _parts(row: Mapping[str, str], column: str) -> list[str]:
    return [written for written in row.get(column, "").split("|") if written]


def plural(demonym: str) -> str:
    """Return the word for several people of a state.

    >>> plural("Estonian"), plural("Lebanese"), plural("Frenchwoman"), plural("Swiss")
    ('Estonians', 'Lebanese', 'Frenchwomen', 'Swiss')
    """
    if demonym.endswith(("hman", "woman")):
        return demonym[:-2] + "en"
    return demonym if demonym.endswith(UNCHANGED) else f"{demonym}s"
