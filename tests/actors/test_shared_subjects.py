"""Shared subjects: a participle or a joined verb speaks for the sentence's subject, and for nobody further away."""

from __future__ import annotations

from testimonia.actors.shared_subjects import with_shared_subjects
from testimonia.records import Span, Statement


def said(text: str, source: str | None, cue: str, content: str, *, speakers: tuple[str, ...] = ()) -> Statement:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Statement(
        cue, "a1", span(source) if source else None, span(cue), (span(content),), content, speakers=speakers
    )


def second(text: str, cue: str, content: str) -> tuple[str, ...]:
    """Return who speaks the content, where Marren blames the guard before it."""
    first = said(text, "Marren", "blamed", "the guard", speakers=("p1",))
    return with_shared_subjects(text, [first, said(text, None, cue, content)])[1].speakers


def test_a_participle_shares_the_subject_of_its_sentence() -> None:
    assert second("Marren blamed the guard, claiming that it slept.", "claiming", "that it slept") == ("p1",)


def test_a_joined_verb_shares_the_subject_of_its_sentence() -> None:
    assert second("Marren blamed the guard and urged the town to wait.", "urged", "the town to wait") == ("p1",)


def test_a_subject_in_another_sentence_is_not_guessed() -> None:
    assert second("Marren blamed the guard. Claiming that it slept is easy.", "Claiming", "that it slept") == ()


def test_a_passive_shares_nothing() -> None:
    assert second("Marren blamed the guard, it was claimed that it slept.", "was claimed", "that it slept") == ()
