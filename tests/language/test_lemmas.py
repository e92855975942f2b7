"""Lemmas: from the form and the part of speech, for words that were never seen as well."""

from __future__ import annotations

import pytest

from testimonia.language.lemmas import lemma


@pytest.mark.parametrize(
    ("form", "upos", "found"),
    [
        ("said", "VERB", "say"),
        ("went", "VERB", "go"),
        ("was", "AUX", "be"),
        ("Says", "VERB", "say"),
        ("countries", "NOUN", "country"),
        ("men", "NOUN", "man"),
        ("worse", "ADJ", "bad"),
        ("n't", "PART", "not"),
        ("I", "PRON", "I"),
        ("them", "PRON", "they"),
        ("Anna", "PROPN", "Anna"),
        (",", "PUNCT", ","),
    ],
)
def test_words_have_their_dictionary_form(form: str, upos: str, found: str) -> None:
    assert lemma(form, upos) == found


@pytest.mark.parametrize(("form", "upos", "found"), [("gloaters", "NOUN", "gloater"), ("regloried", "VERB", "reglory")])
def test_unknown_words_follow_their_endings(form: str, upos: str, found: str) -> None:
    assert lemma(form, upos) == found


def test_one_form_has_a_lemma_for_each_part_of_speech() -> None:
    assert (lemma("left", "VERB"), lemma("left", "ADJ")) == ("leave", "left")


def test_curly_apostrophes_are_apostrophes() -> None:
    assert lemma("’re", "AUX") == lemma("'re", "AUX") == "be"


def test_an_unknown_part_of_speech_leaves_the_word() -> None:
    assert lemma("quux", "X") == "quux"
