"""Looking a name up: every way of writing it, none of another's, and spellings only where a name is long enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.actors.knowledge.entries import KnownActor, KnownName, Use
from testimonia.actors.knowledge.index import Knowledge, knowledge
from testimonia.records import ActorKind


def ids(name: str) -> list[str]:
    return [found.actor.id for found in knowledge().lookup(name)]


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("ISIS", "islamic-state"),
        ("Daesh", "islamic-state"),
        ("Da’esh", "islamic-state"),
        ("the Islamic State of Iraq and the Levant", "islamic-state"),
        ("Jabhat al-Nusra", "hayat-tahrir-al-sham"),
        ("AFP", "agence-france-presse"),
        ("ITAR-TASS", "tass"),
        ("RIA-Novosti", "ria-novosti"),
        ("Hurriyet", "hurriyet"),
        ("SOHR", "syrian-observatory-for-human-rights"),
        ("the White Helmets", "syria-civil-defence"),
        ("Médecins sans frontières", "medecins-sans-frontieres"),
        ("the State Department", "united-states-department-of-state"),
        ("US Defence Department", "united-states-department-of-defense"),
        ("CENTCOM", "united-states-central-command"),
        ("Russian Defense Ministry", "russian-ministry-of-defence"),
        ("Main Operations Department", "main-operational-directorate-of-the-russian-general-staff"),
        ("Bashar Al Asad", "bashar-al-assad"),
        ("Dier Azzor", "deir-ez-zor"),
        ("Deir-ez-Zor", "deir-ez-zor"),
        ("Khan Shaykhun", "khan-sheikhoun"),
        ("Al-Fu'ah", "foua"),
        ("UK", "united-kingdom"),
        ("U.S.", "united-states"),
    ],
)
def test_a_name_finds_its_actor(name: str, actor: str) -> None:
    assert ids(name)[:1] == [actor]


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("Washington", "united-states"),
        ("Moscow", "russia"),
        ("Damascus", "syria"),
        ("Ankara", "turkey"),
        ("the Kremlin", "presidency-of-russia"),
        ("the Pentagon", "united-states-department-of-defense"),
        ("Foggy Bottom", "united-states-department-of-state"),
        ("No 10", "prime-minister-s-office-united-kingdom"),
        ("Downing Street", "prime-minister-s-office-united-kingdom"),
        ("the Élysée", "presidency-of-france"),
        ("Zhongnanhai", "china"),
    ],
)
def test_what_stands_for_a_government_is_told_as_a_metonym(name: str, actor: str) -> None:
    assert (actor, Use.METONYM) in [(found.actor.id, found.by.use) for found in knowledge().lookup(name)]


@pytest.mark.parametrize(("name", "actor"), [("Russians", "russia"), ("Estonian", "estonia"), ("the Turks", "turkey")])
def test_a_people_leads_to_its_state(name: str, actor: str) -> None:
    assert ids(name) == [actor]


@pytest.mark.parametrize(
    ("name", "others"),
    [("Hamas", "hama"), ("Hama", "hamas"), ("Iran", "iraq"), ("Mali", "malik"), ("Niger", "nigeria")],
)
def test_a_short_name_never_finds_its_neighbour(name: str, others: str) -> None:
    assert ids(name)
    assert others not in ids(name)


@pytest.mark.parametrize("name", ["Malik", "Iram", "Hamid", "Omran", "Hamma", "Tarek"])
def test_an_unknown_short_name_finds_nobody_by_its_sound(name: str) -> None:
    assert ids(name) == []


@pytest.mark.parametrize("name", ["who", "us", "is", "time", "the hill", "care", "smart", "trend", "Hill", "Times"])
def test_a_common_word_is_no_name(name: str) -> None:
    assert ids(name) == []


def test_a_misspelled_long_name_is_found_with_the_reason() -> None:
    (found,) = knowledge().lookup("Hayaat Tahrir as-Sham")
    assert found.actor.id == "hayat-tahrir-al-sham"
    assert found.spelling == "they sound alike"


def test_spellings_can_be_left_out() -> None:
    assert knowledge().lookup("Hayaat Tahrir as-Sham", spellings=False) == ()


def test_a_name_of_two_actors_finds_both() -> None:
    assert ids("The Daily Star") == ["the-daily-star-bangladesh", "the-daily-star-lebanon"]


def test_a_name_that_had_its_time_tells_it() -> None:
    (found,) = knowledge().lookup("Jabhat Fateh al-Sham")
    assert found.by.period.covers("2016-09-01") is True
    assert found.by.period.covers("2014") is False


def test_a_surname_is_only_a_hint() -> None:
    assert [(found.actor.id, found.by.use) for found in knowledge().lookup("Lavrov")] == [
        ("sergei-lavrov", Use.SURNAME)
    ]
    assert ids("May") == ids("Cook") == []


def test_a_possessive_finds_its_owner() -> None:
    assert ids("Syria’s") == ids("Syria's") == ["syria"]


def test_an_office_holder_speaks_for_the_office_within_its_dates() -> None:
    (found,) = knowledge().lookup("John Kerry")
    (office,) = found.actor.of
    assert office.actor == "united-states-department-of-state"
    assert (office.period.covers("2015-05-05"), office.period.covers("2018")) == (True, False)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_any_words_can_be_looked_up(words: str) -> None:
    assert Knowledge({}).lookup(words) == ()
    assert all(found.actor.id in knowledge().actors for found in knowledge().lookup(words))


@given(st.sampled_from(sorted(knowledge().actors)))
def test_every_actor_is_found_by_the_name_it_is_shown_with(identity: str) -> None:
    name = knowledge().actors[identity].name
    assert identity in ids(name.split(" (")[0])


def test_an_actor_is_given_once_for_each_use() -> None:
    names = (KnownName("Delta Guard"), KnownName("Delta-Guard", Use.ALIAS), KnownName("Delta Guard", Use.METONYM))
    own = Knowledge({"delta-guard": KnownActor("delta-guard", ActorKind.ORGANISATION, names)})
    assert [found.by.use for found in own.lookup("delta guard".title())] == [Use.NAME, Use.METONYM]
