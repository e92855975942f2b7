from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.ledger import Ledger
from testimonia.records import Statement
from tests.ledger.sayings import Saying, read_article

SAID = [
    "the weir at Korr stays open",
    "two gates of the weir broke",
    "the gate broke twice",
    "Žofia Čapek resigned over the wéir",
    "السد مفتوح",
]


@pytest.fixture(scope="module")
def ledger() -> Ledger:
    ledger = Ledger.in_memory()
    sayings = [Saying("Ilse Brandt", "said", content) for content in SAID]
    ledger.add(read_article("a.txt", *sayings), fingerprint="f1")
    return ledger


def quotes(statements: tuple[Statement, ...]) -> set[str]:
    return {statement.quote for statement in statements}


def test_all_words_must_be_there(ledger: Ledger) -> None:
    assert quotes(ledger.search("broke weir")) == {SAID[1]}


def test_words_in_quotation_marks_stand_side_by_side(ledger: Ledger) -> None:
    assert quotes(ledger.search('"gate broke"')) == {SAID[2]}
    assert quotes(ledger.search('"broke gate"')) == set()


def test_a_star_stands_for_any_ending(ledger: Ledger) -> None:
    assert quotes(ledger.search("gate")) == {SAID[2]}
    assert quotes(ledger.search("gate*")) == {SAID[1], SAID[2]}


def test_case_and_accents_do_not_count(ledger: Ledger) -> None:
    assert quotes(ledger.search("capek ZOFIA weir")) == {SAID[3]}


def test_other_scripts_are_found(ledger: Ledger) -> None:
    assert quotes(ledger.search("السد")) == {SAID[4]}


def test_the_limit_is_kept(ledger: Ledger) -> None:
    assert len(ledger.search("the", limit=2)) == 2


def test_articles_are_found_by_their_titles_and_texts(ledger: Ledger) -> None:
    assert [article.path for article in ledger.search_articles("quarrel")] == ["a.txt"]
    assert [article.path for article in ledger.search_articles("brandt said")] == ["a.txt"]
    assert ledger.search_articles("flood") == ()


@given(st.text(st.characters() | st.sampled_from("\ud800\0\"'*():^-+{}"), max_size=20))
def test_nothing_that_a_person_types_is_an_error(ledger: Ledger, words: str) -> None:
    assert set(ledger.search(words)) <= set(ledger.statements())
    assert len(ledger.search_articles(words)) <= 1
