"""Is one entry of a user's `actors.toml` well written, and what does it say? Each complaint says what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from rapidfuzz import process

from testimonia.actors.knowledge.entries import ALWAYS, Belonging, KnownActor, KnownName, Period, Role, Use
from testimonia.actors.knowledge.notation import belonging, known_name, period
from testimonia.actors.knowledge.tables import USES, slug
from testimonia.errors import SettingsError
from testimonia.records import ActorKind

Choice = TypeVar("Choice", bound=StrEnum)
WORDS = ("id", "name", "kind", "role", "country", "from", "to")
LISTS = (*USES, "of", "without")
KINDS = tuple(kind for kind in ActorKind if kind not in (ActorKind.UNNAMED, ActorKind.UNKNOWN))


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """What one entry says; None for what it does not say. `without` holds names that the actor is not to have."""

    line: int
    id: str
    name: str | None
    kind: ActorKind | None
    role: Role | None
    country: str | None
    other_names: tuple[KnownName, ...]
    without: frozenset[str]
    of: tuple[Belonging, ...] | None
    period: Period | None

    def onto(self, known: KnownActor) -> KnownActor:
        """Return a known actor with what this entry adds, replaces and takes away."""
        shown = (KnownName(self.name),) if self.name else ()
        kept = [name for name in known.names if name.words not in self.without]
        kept = [KnownName(one.words, Use.ALIAS, one.period) if shown and one.use is Use.NAME else one for one in kept]
        names = {name.words: name for name in (*shown, *kept, *self.other_names)}
        return KnownActor(
            known.id,
            self.kind or known.kind,
            tuple(names.values()) if not shown else (shown[0], *(n for n in names.values() if n.words != self.name)),
            self.role or known.role,
            self.country or known.country,
            known.of if self.of is None else self.of,
            self.period or known.period,
        )

    def alone(self) -> KnownActor | None:
        """Return the actor that this entry describes by itself, or None where it gives no name or no kind."""
        if self.name is None or self.kind is None:
            return None
        return self.onto(KnownActor(self.id, self.kind, (KnownName(self.name),)))


def read_entry(table: Mapping[str, Any], line: int) -> tuple[OwnEntry | None, list[str]]:
    """Return what an entry says, or None with all that is wrong in it."""
    told = [*_unknown_fields(table), *_wrong_types(table)]
    if not told and not table.get("name") and not table.get("id"):
        told = ["the actor has no name; give a name, or the id of a known actor"]
    if told:
        return None, told
    kind = _one_of(ActorKind, KINDS, table.get("kind"), "kind", told)
    role = _one_of(Role, tuple(Role), table.get("role"), "role", told)
    names = [
        name
        for column, use in USES.items()
        for written in table.get(column, ())
        if (name := _dated(written, use, told)) is not None
    ]
    of = [one for written in table.get("of", ()) if (one := _belonging(written, told)) is not None]
    identity = str(table.get("id") or slug(table["name"]))
    if identity != slug(identity):
        told.append(f"the id “{identity}” should be in small letters, digits and hyphens, such as “{slug(identity)}”")
    entry = OwnEntry(
        line, identity, table.get("name"), kind, role, table.get("country"), tuple(names),
        frozenset(table.get("without", ())), tuple(of) if "of" in table else None, _period(table, told),
    )  # fmt: skip
    return (None if told else entry), told


def _unknown_fields(table: Mapping[str, Any]) -> Iterator[str]:
    for field in table:
        if field not in WORDS + LISTS:
            near = process.extractOne(field, WORDS + LISTS, score_cutoff=60)
            yield f"“{field}” is not known; " + (f"is “{near[0]}” meant?" if near else "leave it out")


def _wrong_types(table: Mapping[str, Any]) -> Iterator[str]:
    for field in WORDS:
        if field in table and (not isinstance(table[field], str) or not table[field].strip()):
            yield f"“{field}” should be words in quotation marks"
    for field in LISTS:
        listed = table.get(field, [])
        if not isinstance(listed, list) or not all(isinstance(one, str) and one.strip() for one in listed):
            yield f'“{field}” should be a list of words, such as {field} = ["…", "…"]'


def _one_of(
    choice: type[Choice], allowed: tuple[Choice, ...], written: str | None, field: str, told: list[str]
) -> Choice | None:
    if written is None or written in allowed:
        return None if written is None else choice(written)
    told.append(f"the {field} “{written}” is not one of {', '.join(allowed)}")
    return None


def _dated(written: str, use: Use, told: list[str]) -> KnownName | None:
    try:
        return known_name(written, use)
    except SettingsError as error:
        told.append(str(error))
        return None


def _belonging(written: str, told: list[str]) -> Belonging | None:
    try:
        return belonging(written)
    except SettingsError as error:
        told.append(str(error))
        return None


def _period(table: Mapping[str, Any], told: list[str]) -> Period | None:
    try:
        given = period(table.get("from", ""), table.get("to", ""))
    except SettingsError as error:
        told.append(str(error))
        return None
    return None if given == ALWAYS else given
