"""Groups: the list with its plurals, and what is built like its entries."""

from __future__ import annotations

import pytest

from testimonia.language.groups import built_like_a_group, group_at, groups, is_ambiguous


@pytest.mark.parametrize(
    "text", ["Syrian", "Syrians", "Chinese", "Muslims", "Tories", "Yazidis", "Frenchmen", "French"]
)
def test_nationalities_and_faiths_are_groups_one_or_many(text: str) -> None:
    assert group_at([text]) == 1


@pytest.mark.parametrize("text", ["Syria", "Chineses", "Frenches", "Spanishs", "Mayor", ""])
def test_countries_and_what_is_no_word_are_not(text: str) -> None:
    assert group_at([text] if text else []) == 0


def test_the_longest_name_of_a_group_is_taken() -> None:
    assert group_at(["South", "Koreans", "spoke"]) == 2


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_apostrophes_within_a_name_may_be_curly(apostrophe: str) -> None:
    assert group_at(["Shi", apostrophe, "ites"]) == 3


def test_no_entry_has_more_words_than_are_compared() -> None:
    assert max(map(len, groups())) == 3


def test_common_words_are_ambiguous_one_or_many() -> None:
    assert is_ambiguous(["poles"])
    assert not is_ambiguous(["syrians"])


@pytest.mark.parametrize(
    ("text", "upos"), [("Veskan", "VERB"), ("Veska", "PROPN"), ("Veteran", "ADJ"), ("Iran", "PROPN")]
)
def test_other_words_are_not_built_like_groups(text: str, upos: str) -> None:
    assert not built_like_a_group(text, upos)
