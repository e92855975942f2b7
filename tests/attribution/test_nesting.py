"""Reading contents again: what is found within them is a statement of another's, or none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from testimonia.attribution.nesting import nested
from testimonia.attribution.placed_words import PlacedWords
from testimonia.language.readings import Attribution, Sentence, Token
from testimonia.language.words import Gap, words
from testimonia.records import Span

CUES = {"told": ("VERB", "tell"), "denied": ("VERB", "deny"), "said": ("VERB", "say"), "moved": ("VERB", "move")}
CUES |= {"shut": ("VERB", "shut"), "leave": ("VERB", "leave"), "believed": ("VERB", "believe")}


def span(text: str, part: str) -> Span:
    """Return where a part of a text stands."""
    return Span(text.index(part), text.index(part) + len(part))


def parsed(text: str) -> tuple[Sentence, ...]:
    """Return the text as one sentence in which the words of CUES are verbs and all others nouns."""
    known = ((word, *CUES.get(word.text, ("NOUN", word.text))) for word in words(text))
    return (Sentence(tuple(Token(word.span, upos, lemma, 0, "dep") for word, upos, lemma in known)),)


class Answers:
    """Stands in for the encoder: finds what it is told to in the words of contents, and remembers the words."""

    def __init__(self, *found: Attribution) -> None:
        self._found, self.asked = found, list[PlacedWords]()

    def __call__(self, contents: PlacedWords) -> Sequence[Attribution]:
        self.asked.append(contents)
        seen = {word.span.start for word in contents.words}
        return [one for one in self._found if one.cue[0].start in seen]


def inner(text: str, outer: Sequence[Attribution], answers: Answers) -> tuple[Attribution, ...]:
    """Return what is found within the contents of the outer attributions."""
    product = lambda own, around: own * around  # noqa: E731
    return nested(text, outer, sentences=parsed(text), attribute=answers, confidence=product)


def said(text: str, source: str, cue: str, content: str, confidence: float = 0.8) -> Attribution:
    """Return the attribution of parts of a text."""
    who, how, what = ((span(text, part),) if part else () for part in (source, cue, content))
    return Attribution(who, how, what, confidence)


TEXT = "Marren said a clerk told her that the gate was shut at noon"
OUTER = said(TEXT, "Marren", "said", "a clerk told her that the gate was shut at noon", 0.5)


def test_what_another_told_is_found_within_the_content() -> None:
    (found,) = inner(TEXT, [OUTER], Answers(said(TEXT, "a clerk", "told", "that the gate was shut at noon")))
    assert found.inner
    assert [one.of(TEXT) for one in (*found.source, *found.cue)] == ["a clerk", "told"]


def test_it_is_no_more_probable_than_what_it_stands_in() -> None:
    (found,) = inner(TEXT, [OUTER], Answers(said(TEXT, "a clerk", "told", "that the gate was shut at noon")))
    assert found.confidence == pytest.approx(0.4)


def test_contents_are_read_as_passages_of_their_own_without_what_interrupts_them() -> None:
    text = "A clerk told them, said Marren, that the gate was shut"
    outer = Attribution((span(text, "Marren"),), (span(text, "said"),), (Span(0, 17), Span(32, len(text))), 0.5)
    answers = Answers()
    inner(text, [outer], answers)
    (asked,) = answers.asked
    assert [word.text for word in asked.words] == [
        word.text for word in words("A clerk told them that the gate was shut")
    ]
    assert [word.gap for word in asked.words] == [Gap.PARAGRAPH, *[Gap.BLANK] * 8]


def test_contents_without_a_word_of_saying_are_not_read_again() -> None:
    text = "Marren said a clerk moved the gate after she had shut it"
    answers = Answers()
    assert inner(text, [said(text, "Marren", "said", "a clerk moved the gate after she had shut it")], answers) == ()
    assert answers.asked == []


@pytest.mark.parametrize("source", ["", "she", "I", "They"])
def test_a_speakers_own_thought_is_no_statement_of_another(source: str) -> None:
    text = f"Marren said {source} believed the gate was shut by the guard"
    outer = said(text, "Marren", "said", f"{source} believed the gate was shut by the guard")
    assert inner(text, [outer], Answers(said(text, source, "believed", "the gate was shut by the guard"))) == ()


def test_what_somebody_may_say_one_day_is_not_said() -> None:
    text = "Marren said the guard would have denied that the gate was shut"
    outer = said(text, "Marren", "said", "the guard would have denied that the gate was shut")
    found = said(text, "the guard", "would have denied", "that the gate was shut")
    assert inner(text, [outer], Answers(found)) == ()


def test_what_fills_the_content_but_for_its_own_source_and_cue_is_a_statement_too() -> None:
    text = "Marren said clerks denied that the gate was shut at noon by the guard who had the key of the winch"
    outer = said(text, "Marren", "said", text[12:])
    assert inner(text, [outer], Answers(said(text, "clerks", "denied", text[26:])))


def test_contents_know_nothing_of_each_other() -> None:
    text = "Marren said a clerk denied it was shut. Quill said the guard told nobody to leave"
    first = said(text, "Marren", "said", "a clerk denied it was shut")
    second = said(text, "Quill", "said", "the guard told nobody to leave")
    across = Attribution((span(text, "a clerk"),), (span(text, "told"),), (span(text, "nobody to leave"),), 0.8)
    assert inner(text, [first, second], Answers(across)) == ()


def test_a_statement_two_contents_deep_is_found() -> None:
    text = "Marren said a clerk told her that the guard denied that the gate was shut at noon"
    outer = said(text, "Marren", "said", text[12:])
    clerk = said(text, "a clerk", "told", "that the guard denied that the gate was shut at noon")
    guard = said(text, "the guard", "denied", "that the gate was shut at noon")

    def attribute(contents: PlacedWords) -> Sequence[Attribution]:
        return [clerk] if contents.words[0].text == "a" else [guard]

    found = nested(text, [outer], sentences=parsed(text), attribute=attribute, confidence=lambda own, _: own)
    assert [one.source[0].of(text) for one in found] == ["a clerk", "the guard"]


def test_the_that_before_a_source_is_none_of_it() -> None:
    text = "Marren said that the guard denied that the gate was shut at noon"
    outer = said(text, "Marren", "said", text[12:])
    (found,) = inner(text, [outer], Answers(said(text, "that the guard", "denied", "that the gate was shut at noon")))
    assert found.source[0].of(text) == "the guard"
