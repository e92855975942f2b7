"""The word lists: every entry is reached through its forms, and none stands in two acts."""

from __future__ import annotations

from collections import Counter

import pytest

from testimonia.attribution.lexicon import LISTS, forms, lexicon, read
from testimonia.language.lemmas import lemma


def test_a_word_names_one_act() -> None:
    named = Counter(
        (word, key) for lists in read("cues.toml")["act"].values() for key in LISTS for word in lists.get(key, ())
    )
    assert [word for word, count in named.items() if count > 1] == []


@pytest.mark.parametrize("form", ["denies", "denied", "refuted", "imploring", "sworn", "Accused", "withheld"])
def test_inflected_forms_are_known_where_their_verb_is(form: str) -> None:
    known = (lemma(form.lower(), "VERB"), "VERB") in lexicon().words
    act = lexicon().act(form, "VERB")
    assert (act is not None) == (known or form.lower() in lexicon().forms)
    assert (act is None) == (form == "withheld")


def test_regular_verbs_are_inflected() -> None:
    assert forms("reply")[1:] == ("replies", "replied", "replying")
    assert forms("dismiss")[1] == "dismisses"
    assert forms("convey")[1:3] == ("conveys", "conveyed")
