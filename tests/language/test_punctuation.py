"""Punctuation: a mark belongs to the highest word of the unit that it parts off, unless the scores say otherwise."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from testimonia.language.punctuation import attached
from testimonia.language.spanning_trees import is_tree

UNDECIDED = np.zeros((20, 20))


def _heads(sentence: str, told: Mapping[str, str]) -> dict[str, str]:
    """Return the heads of the marks, by form; `told` are the heads of words, marks begin at the first word."""
    forms = sentence.split()
    heads = np.array([forms.index(told[form]) if form in told else 0 for form in forms])
    kinds = ["X" if form.isalpha() else "PUNCT" for form in forms]
    found = attached(forms, kinds, heads, UNDECIDED)
    return {form: forms[found[place]] for place, form in enumerate(forms) if kinds[place] == "PUNCT"}


def test_a_final_mark_belongs_to_the_root() -> None:
    assert _heads("they saw old boats .", {"they": "saw", "saw": "saw", "old": "boats", "boats": "saw"}) == {".": "saw"}


def test_a_comma_belongs_to_the_clause_that_it_sets_off() -> None:
    told = {"rain": "fell", "fell": "fell", "flooding": "fell", "the": "docks", "docks": "flooding"}
    assert _heads("rain fell , flooding the docks", told) == {",": "flooding"}


def test_a_comma_after_an_opening_phrase_belongs_to_the_phrase() -> None:
    told = {"in": "Veska", "Veska": "fell", "rain": "fell", "fell": "fell"}
    assert _heads("in Veska , rain fell", told) == {",": "Veska"}


def test_a_pair_of_marks_belongs_to_the_head_of_what_it_holds() -> None:
    told = {"boats": "sank", "old": "ones", "ones": "boats", "sank": "sank"}
    assert _heads("boats ( old ones ) sank", told) == {"(": "ones", ")": "ones"}


def test_a_pair_that_holds_no_words_is_attached_as_its_marks_are() -> None:
    assert _heads("boats ( ) sank", {"boats": "sank", "sank": "sank"}) == {"(": "boats", ")": "boats"}


def test_scores_that_speak_strongly_against_the_rule_decide() -> None:
    forms, heads = ["rain", "fell", ",", "flooding"], np.array([1, 1, 0, 1])
    scores = np.zeros((4, 4))
    scores[2, 0] = 9.0
    assert attached(forms, ["X", "X", "PUNCT", "X"], heads, scores).tolist() == [1, 1, 0, 1]


def test_a_mark_with_words_below_it_is_left_where_it_stands() -> None:
    forms, heads = ["so", "--", "rain", "."], np.array([1, 1, 1, 0])
    found = attached(forms, ["X", "PUNCT", "X", "PUNCT"], heads, UNDECIDED)
    assert found.tolist() == [1, 1, 1, 1]


def test_a_sentence_of_marks_stays_a_tree() -> None:
    found = attached(["*", "*", "*"], ["PUNCT"] * 3, np.array([1, 2, 2]), UNDECIDED)
    assert is_tree(found)
