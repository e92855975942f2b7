"""Office holders: those whose dates say so, and nobody where a date is not known."""

from __future__ import annotations

from testimonia.actors.knowledge.entries import Belonging, KnownActor, KnownName, Period
from testimonia.actors.knowledge.index import Knowledge
from testimonia.actors.knowledge.office_holders import holders
from testimonia.records import ActorKind


def minister(name: str, first: str | None, last: str | None) -> KnownActor:
    office = Belonging("ostran", "minister", Period(first, last))
    return KnownActor(name.lower(), ActorKind.PERSON, (KnownName(name),), of=(office,))


MARREN, QUILL = minister("Marren", "2031-04", "2033-06-15"), minister("Quill", "2033-06-15", "?")
KNOWN = Knowledge({person.id: person for person in (QUILL, MARREN)})


def names(on: str) -> list[str]:
    return [person.name for person, _ in holders(KNOWN, "ostran", on=on)]


def test_the_one_in_office_is_given() -> None:
    assert names("2032-01-01") == ["Marren"]


def test_nobody_is_guessed_where_the_end_is_not_known() -> None:
    assert names("2034") == []


def test_nobody_is_given_for_another_office() -> None:
    assert holders(KNOWN, "talmera", on="2032") == ()


def test_on_the_day_of_a_change_the_leaving_one_still_counts() -> None:
    assert names("2033-06-15") == ["Marren"]
