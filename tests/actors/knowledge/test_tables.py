"""The tables that ship: complete headers, ids that are there and once, dates that can be read, and little room."""

from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files

import pytest

from testimonia.actors.knowledge.entries import KnownActor, Role, Use
from testimonia.actors.knowledge.folding import folded
from testimonia.actors.knowledge.index import knowledge
from testimonia.actors.knowledge.states import plural, states
from testimonia.actors.knowledge.tables import KINDS, rows, shipped
from testimonia.reading.known_outlets import listed_outlets
from testimonia.records import ActorKind

FOLDER = files("testimonia.actors.knowledge")
TABLES = [*KINDS, "states", "states_by_hand"]


@pytest.fixture(scope="module")
def actors() -> tuple[KnownActor, ...]:
    return (*states(), *shipped())


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_where_it_is_from_and_how_it_is_rebuilt(table: str) -> None:
    header = [line for line in (FOLDER / f"{table}.csv").read_text("utf-8").splitlines() if line.startswith("#")]
    for told in ("# source: ", "# licence: ", "# reviewed: ", "# rebuild: "):
        assert any(line.startswith(told) for line in header), told


@pytest.mark.parametrize("table", TABLES)
def test_no_row_is_empty_or_stands_twice(table: str) -> None:
    keys = [row.get("iso") or row["name"] for row in rows(table)]
    assert all(keys)
    assert len(keys) == len(set(keys))


def test_the_tables_take_less_than_400_kilobytes() -> None:
    assert sum(len((FOLDER / f"{table}.csv").read_bytes()) for table in TABLES) < 400_000


def test_no_id_is_given_twice(actors: tuple[KnownActor, ...]) -> None:
    assert [identity for identity, times in Counter(actor.id for actor in actors).items() if times > 1] == []


def test_whatever_an_actor_belongs_to_is_an_actor(actors: tuple[KnownActor, ...]) -> None:
    known = {actor.id for actor in actors}
    named = {one.actor for actor in actors for one in actor.of} | {actor.country for actor in actors if actor.country}
    assert named <= known


def test_nobody_belongs_to_oneself_even_through_others() -> None:
    known = knowledge().actors
    for actor in known.values():
        above, seen = [one.actor for one in actor.of], set()
        while above:
            other = above.pop()
            assert other != actor.id
            if other not in seen:
                seen.add(other)
                above += [one.actor for one in known[other].of]


def test_an_actor_has_each_of_its_names_once(actors: tuple[KnownActor, ...]) -> None:
    for actor in actors:
        said = Counter((name.words, name.use) for name in actor.names)
        assert not [name for name, times in said.items() if times > 1], actor.id


def test_every_relay_tells_its_role(actors: tuple[KnownActor, ...]) -> None:
    roles = {actor.role for actor in actors if actor.kind is ActorKind.MEDIUM}
    assert roles <= {Role.AGENCY, Role.OUTLET, Role.CHANNEL}


def test_an_outlet_of_the_readings_list_keeps_its_other_names() -> None:
    for name, entry in listed_outlets().items():
        for written in (name, *entry.get("also", ())):
            assert knowledge().lookup(written, spellings=False), written


def test_a_table_says_nothing_that_the_readings_list_says() -> None:
    listed = {name: set(entry.get("also", ())) for name, entry in listed_outlets().items()}
    for row in rows("media"):
        assert not listed.get(row["name"], set()) & set(row["aliases"].split("|")), row["name"]


def test_only_plain_facts_of_ownership_are_told_of_media() -> None:
    told = {one.relation for row in shipped() if row.kind is ActorKind.MEDIUM for one in row.of}
    assert told <= {"state-owned", "state-funded", "public", "owned", "part"}


def test_the_hand_made_states_are_all_in_the_built_table() -> None:
    assert {row["iso"] for row in rows("states_by_hand")} <= {row["iso"] for row in rows("states")}


def test_a_state_has_its_people_its_adjective_and_its_capital() -> None:
    uses = {name.words: name.use for name in knowledge().actors["syria"].names}
    assert (uses["Syrian"], uses["Syrians"], uses["Damascus"]) == (Use.ADJECTIVE, Use.DEMONYM, Use.METONYM)


def test_a_people_named_in_ese_or_sh_is_named_alike_in_the_plural() -> None:
    assert [plural(word) for word in ("British", "Lebanese", "German", "Irishman")] == [
        "British",
        "Lebanese",
        "Germans",
        "Irishmen",
    ]


def test_the_built_table_is_plain_csv() -> None:
    lines = (FOLDER / "states.csv").read_text("utf-8").splitlines()
    table = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    assert len(table) > 240
    assert all(folded(row["name"]) for row in table)
