"""Equal words are the same name throughout a text, where enough of them are found to be one."""

from __future__ import annotations

from testimonia.language.name_agreement import NamedRun, agreed
from testimonia.language.readings import NameKind
from testimonia.language.words import words

TEXT = words("Ashel rose. Ashel fell. Ashel froze. Anna Berg saw Ashel.")
PLACE, PERSON = NameKind.LOCATION, NameKind.PERSON


def _kinds(found: list[NamedRun]) -> list[tuple[int, NameKind]]:
    return [(run.first, run.kind) for run in agreed(TEXT, found)]


def test_a_name_that_was_missed_is_found_where_enough_of_its_kind_are() -> None:
    found = [NamedRun(0, 1, PLACE, 0.9), NamedRun(3, 4, PLACE, 0.9)]
    assert _kinds(found) == [(0, PLACE), (3, PLACE), (6, PLACE), (12, PLACE)]


def test_a_name_that_was_missed_is_less_probable_than_those_found() -> None:
    runs = agreed(TEXT, [NamedRun(0, 1, PLACE, 0.8), NamedRun(3, 4, PLACE, 0.8)])
    assert runs[2].probability == 0.4


def test_one_find_among_many_words_that_are_none_stays_alone() -> None:
    assert _kinds([NamedRun(0, 1, PLACE, 0.9)]) == [(0, PLACE)]


def test_what_was_hardly_a_name_makes_no_others() -> None:
    found = [NamedRun(0, 1, PLACE, 0.4), NamedRun(3, 4, PLACE, 0.4)]
    assert _kinds(found) == [(0, PLACE), (3, PLACE)]


def test_equal_names_have_the_kind_of_most() -> None:
    found = [
        NamedRun(first, first + 1, kind, 0.9) for first, kind in ((0, PLACE), (3, PERSON), (6, PLACE), (12, PLACE))
    ]
    assert {kind for _, kind in _kinds(found)} == {PLACE}


def test_groups_have_no_part_in_it() -> None:
    found = [NamedRun(0, 1, NameKind.GROUP, 0.9), NamedRun(3, 4, PLACE, 0.9), NamedRun(6, 7, PLACE, 0.9)]
    assert (0, NameKind.GROUP) in _kinds(found)


def test_no_name_is_found_within_another() -> None:
    found = [NamedRun(9, 11, PERSON, 0.9), NamedRun(12, 13, PLACE, 0.9)]
    assert _kinds(found)[0] == (9, PERSON)


def test_no_name_is_found_across_the_beginning_of_a_sentence() -> None:
    text = words("Anna Berg saw Anna Berg")
    assert len(agreed(text, [NamedRun(0, 2, PERSON, 0.9)], apart={0, 4})) == 1
