"""Spellings: what romanisations differ in is seen through, what parts two names is not, and the reason is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.actors.knowledge.index import knowledge
from testimonia.actors.knowledge.same_name import same_name
from testimonia.actors.knowledge.spellings import same_spelling

NAMES = st.text(alphabet="abdeghiklmnoqrstuwyz '-", min_size=1, max_size=24)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Lavrov", "Sergey Lavrov"),
        ("Bashar al-Assad", "Bashar Al Asad"),
        ("Mohammed", "Muhammad"),
        ("Khan Sheikhoun", "Khan Shaykhun"),
        ("Deir ez-Zor", "Deir Ezzor"),
        ("Deir ez-Zor", "Dier Azzor"),
        ("Deir ez-Zor", "Dayr az-Zawr"),
        ("Rashidin", "Rashideen"),
        ("Rami Abdel Rahman", "Rami Abdulrahman"),
        ("Hmeimim", "Khmeimim"),
        ("Suwayda", "Sweida"),
        ("Qamishli", "Kamishly"),
        ("Muammar Gaddafi", "Moammar Qaddafi"),
        ("Yevgeny Prigozhin", "Evgeny Prigozhin"),
        ("Yulia", "Julia"),
        ("Ministry of Defence", "Ministry of Defense"),
        ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
        ("Abu Kamal", "Abukamal"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert same_spelling(one, other).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hama", "Hamas"),
        ("Homs", "Hamas"),
        ("Iran", "Iraq"),
        ("Iran", "Oran"),
        ("Mali", "Malik"),
        ("Aleppo", "Alep"),
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("Slovenia", "Slovakia"),
        ("Dominica", "Dominican"),
        ("North Korea", "South Korea"),
        ("Hassan", "Hussein"),
        ("Mahmoud", "Mohammed"),
        ("Ahmed", "Hamed"),
        ("Mashara", "Masharqa"),
        ("407th Group", "408th Group"),
        ("Lavrov", "Sergei Lavrov"),
        ("Kim Jong-un", "Kim Jong-il"),
    ],
)
def test_names_that_are_merely_alike_stay_two(one: str, other: str) -> None:
    assert not same_spelling(one, other).same


def test_the_reason_names_the_words_that_part_two_names() -> None:
    assert same_spelling("John Kerry", "John Kirby").reason == "other consonants: “kerry” and “kirby”"


def test_a_slip_of_the_pen_is_seen_in_a_long_word() -> None:
    assert same_spelling("Syrian Observatory", "Syrian Obsevatory").reason == "one slip of the pen in a long word"


@given(NAMES, NAMES)
def test_it_does_not_matter_which_name_comes_first(one: str, other: str) -> None:
    assert same_spelling(one, other).same == same_spelling(other, one).same


@given(NAMES)
def test_a_name_is_a_spelling_of_itself_in_any_case(name: str) -> None:
    assert same_spelling(name, name.upper()).same


def test_what_is_known_to_be_one_is_one_whatever_its_letters() -> None:
    told = same_name("Daesh", "Islamic State of Iraq and Syria", knowledge())
    assert (told.same, told.reason) == (True, "both are names of Islamic State")


def test_what_is_known_to_be_two_is_two_whatever_its_letters() -> None:
    assert same_spelling("Nigerian", "Nigerien").same
    assert not same_name("Colombia", "Columbia University", knowledge()).same
    assert "Douma" in same_name("Douma", "State Duma", knowledge()).reason


def test_names_that_nobody_knows_are_told_by_their_letters() -> None:
    assert same_name("Ilva Marren", "Ilva Maren", knowledge()).same
    assert not same_name("Ilva Marren", "Tomas Quill", knowledge()).same
