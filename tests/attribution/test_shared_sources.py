"""Shared sources: a verb without a subject of its own takes that of the clause it hangs on."""

from __future__ import annotations

import pytest

from testimonia.attribution.shared_sources import shared_source
from testimonia.language.readings import Sentence, Token
from testimonia.records import Span


def _sentence(*tokens: tuple[str, str, int, str]) -> tuple[str, Sentence]:
    """Return the text and the sentence of tokens (form, part of speech, head from 1, relation), one blank between."""
    text, found = "", []
    for place, (form, upos, head, relation) in enumerate(tokens):
        start = len(text)
        text += form + " "
        lemma = "be" if form in ("was", "were") else form.lower()
        found.append(Token(Span(start, start + len(form)), upos, lemma, place if head == 0 else head - 1, relation))
    return text, Sentence(tuple(found))


def _asked(text: str, sentence: Sentence, cue: str, *, sources: tuple[str, ...] = ()) -> str | None:
    at = text.index(cue)
    rest = Span(at + len(cue) + 1, len(text) - 1)
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in sources]
    found = shared_source(text, Span(at, at + len(cue)), [rest], sources=spans, sentences=[sentence])
    return found.of(text) if found else None


JOINED = _sentence(
    ("The", "DET", 2, "det"),
    ("warden", "NOUN", 3, "nsubj"),
    ("blamed", "VERB", 0, "root"),
    ("Marren", "PROPN", 3, "obj"),
    ("and", "CCONJ", 6, "cc"),
    ("urged", "VERB", 3, "conj"),
    ("calm", "NOUN", 6, "obj"),
)


def test_a_joined_verb_shares_the_subject() -> None:
    assert _asked(*JOINED, "urged") == "The warden"


def test_a_source_that_was_found_is_taken_as_it_is() -> None:
    assert _asked(*JOINED, "urged", sources=("warden",)) == "warden"


def test_a_participle_on_a_noun_is_said_by_the_noun() -> None:
    text, sentence = _sentence(
        ("Wardens", "NOUN", 4, "nsubj"),
        ("claiming", "VERB", 1, "acl"),
        ("theft", "NOUN", 2, "obj"),
        ("left", "VERB", 0, "root"),
    )
    assert _asked(text, sentence, "claiming") == "Wardens"


@pytest.mark.parametrize(("form", "said"), [("accused", None), ("accusing", "Marren")])
def test_who_suffers_a_passive_verb_does_not_say_it(form: str, said: str | None) -> None:
    text, sentence = _sentence(
        ("Marren", "PROPN", 3, "nsubj"),
        ("was", "AUX", 3, "aux"),
        (form, "VERB", 0, "root"),
        ("of", "ADP", 5, "case"),
        ("theft", "NOUN", 3, "obl"),
    )
    assert _asked(text, sentence, form) == said


def test_the_agent_of_a_passive_verb_says_it() -> None:
    text, sentence = _sentence(
        ("Theft", "NOUN", 3, "nsubj"),
        ("was", "AUX", 3, "aux"),
        ("alleged", "VERB", 0, "root"),
        ("by", "ADP", 6, "case"),
        ("two", "NUM", 6, "nummod"),
        ("wardens", "NOUN", 3, "obl"),
    )
    cue = Span(text.index("alleged"), text.index("alleged") + 7)
    found = shared_source(text, cue, [Span(0, 5)], sources=[], sentences=[sentence])
    assert found is not None
    assert found.of(text) == "two wardens"


def test_without_a_parse_nobody_is_guessed() -> None:
    text, _ = JOINED
    assert shared_source(text, Span(24, 29), [Span(30, 34)], sources=[], sentences=[]) is None


def test_a_clause_is_nobody() -> None:
    text, sentence = _sentence(
        ("Marren", "PROPN", 3, "nsubj"),
        ("was", "AUX", 3, "cop"),
        ("warden", "NOUN", 4, "nsubj"),
        ("urging", "VERB", 0, "root"),
        ("calm", "NOUN", 4, "obj"),
    )
    assert _asked(text, sentence, "urging") is None
