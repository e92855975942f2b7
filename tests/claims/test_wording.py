"""Claims by wording: the same words are one claim, in whatever dress; other words are another."""

from __future__ import annotations

from testimonia.claims.wording import claims
from testimonia.records import Span, Statement


def said(key: str, quote: str, *, article: str = "a1", speakers: tuple[str, ...] = ()) -> Statement:
    return Statement(key, article, None, None, (Span(0, len(quote)),), quote, speakers=speakers)


def test_quotation_marks_case_and_that_do_not_make_another_claim() -> None:
    (claim,) = claims([said("s1", "that the gate was opened at noon"), said("s2", "“The gate was opened at noon,”")])
    assert claim.statements == ("s1", "s2")


def test_other_words_are_another_claim() -> None:
    assert len(claims([said("s1", "the gate was opened at noon"), said("s2", "the gate was not opened at noon")])) == 2


def test_few_words_never_fold_statements() -> None:
    assert len(claims([said("s1", "it was true"), said("s2", "it was true")])) == 2


def test_origins_are_the_speakers_without_repetition() -> None:
    words = "the gate was opened at noon"
    (claim,) = claims([said("s1", words, speakers=("p1",)), said("s2", words, speakers=("p1", "p2"))])
    assert claim.origins == ("p1", "p2")


def test_content_that_its_cue_interrupts_keeps_its_words_apart() -> None:
    quote = "the gate openedat noon on Friday"
    statement = Statement("s1", "a1", None, None, (Span(0, 15), Span(30, 47)), quote)
    (claim,) = claims([statement])
    assert claim.text == "the gate opened … at noon on Friday"
    assert claims([said("s2", "the gate opened at noon on Friday")])[0].id == claim.id
