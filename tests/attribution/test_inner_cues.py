"""Cues within contents: which say that another says or believes something."""

from __future__ import annotations

import pytest

from testimonia.attribution.inner_cues import may_cue, says
from testimonia.language.readings import Token
from testimonia.records import Span


def cue(written: str) -> list[Token]:
    """Return the tokens of lemmas with their parts of speech: "not/PART say/VERB"."""
    words = [word.split("/") for word in written.split()]
    return [Token(Span(0, 1), upos, lemma, 0, "dep") for lemma, upos in words]


@pytest.mark.parametrize(
    "written",
    ["tell/VERB she/PRON", "have/AUX call/VERB", "allegation/NOUN from/ADP", "accord/VERB to/ADP", "Deny/VERB"],
)
def test_a_word_of_saying_says(written: str) -> None:
    assert says(cue(written))


@pytest.mark.parametrize("written", ["want/VERB", "move/VERB", "support/VERB", "report/PROPN", "call/NOUN"])
def test_wanting_and_doing_do_not_say(written: str) -> None:
    assert not says(cue(written))


@pytest.mark.parametrize("written", ["will/AUX say/VERB", "to/PART tell/VERB", "could/AUX deny/VERB"])
def test_what_is_yet_to_be_said_is_not_said(written: str) -> None:
    assert not says(cue(written))


@pytest.mark.parametrize("written", ["never/ADV tell/VERB", "do/AUX not/PART show/VERB", "fail/VERB to/PART note/VERB"])
def test_who_does_not_say_says_nothing(written: str) -> None:
    assert not says(cue(written))


def test_who_does_not_believe_believes_the_contrary() -> None:
    assert says(cue("do/AUX not/PART believe/VERB"))


def test_calling_for_something_is_wanting_it() -> None:
    assert says(cue("call/VERB"))
    assert not says(cue("call/VERB for/ADP"))


def test_no_words_say_nothing() -> None:
    assert not says([])


def test_a_noun_and_a_verb_are_told_apart() -> None:
    assert [may_cue(token) for token in cue("claim/NOUN claim/VERB believe/NOUN")] == [True, True, False]
