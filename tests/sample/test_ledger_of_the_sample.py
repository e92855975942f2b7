"""Is the sample pile's ledger near the hand-made one? Statements against rows, with floors, and none from furniture."""

from __future__ import annotations

from functools import cache

from testimonia import pile
from testimonia.records import Article, Span, Statement
from testimonia.sample import sample_pile

from .annotations import expected_articles
from .resolving import located_rows
from .scoring import Score, score

F1_FLOOR = 0.85
SOURCE_FLOOR = 0.84
CUE_FLOOR = 0.90
OWN_VOICE_CEILING = 6  # strings in the articles' own voice that some statement takes for somebody's words


@cache
def _read() -> tuple[tuple[Article, ...], tuple[Statement, ...]]:
    with pile.read([sample_pile()], workers=1) as ledger:
        return ledger.articles(), ledger.statements()


@cache
def _score() -> Score:
    articles, statements = _read()
    rows = located_rows(expected_articles(), {article.path: article.text for article in articles})
    return score(rows, statements, places={article.id: article.path for article in articles})


def test_all_thirteen_articles_are_in_the_ledger() -> None:
    articles, _ = _read()
    assert {article.path for article in articles} == {expected.place for expected in expected_articles()}


def test_statements_match_the_hand_made_rows() -> None:
    found = _score()
    assert found.f1 >= F1_FLOOR, f"F1 {found.f1:.3f} (P {found.precision:.3f}, R {found.recall:.3f})"


def test_matched_statements_have_the_right_source_and_cue() -> None:
    found = _score()
    assert found.sources >= SOURCE_FLOOR, f"sources {found.sources:.3f}"
    assert found.cues >= CUE_FLOOR, f"cues {found.cues:.3f}"


def test_nobody_is_quoted_from_the_frame_of_a_page_or_its_comments() -> None:
    touched = [
        (expected.key, string)
        for expected in expected_articles()
        for string in expected.never
        if _touching(expected.place, string)
    ]
    assert touched == []


def test_the_articles_own_voice_is_rarely_taken_for_a_statement() -> None:
    touched = [
        (expected.key, string)
        for expected in expected_articles()
        for string in expected.own_voice
        if _touching(expected.place, string)
    ]
    assert len(touched) <= OWN_VOICE_CEILING, touched


def test_every_quote_is_the_text_at_its_spans() -> None:
    articles, statements = _read()
    texts = {article.id: article.text for article in articles}
    assert [
        statement.quote
        for statement in statements
        if statement.quote != "".join(span.of(texts[statement.article]) for span in statement.content)
    ] == []


def _touching(place: str, string: str) -> list[Statement]:
    """Return the statements of an article whose contents hold some of a string, wherever it stands."""
    articles, statements = _read()
    article = next(article for article in articles if article.path == place)
    spots = []
    start = article.text.find(string)
    while start >= 0:
        spots.append(Span(start, start + len(string)))
        start = article.text.find(string, start + 1)
    return [
        statement
        for statement in statements
        if statement.article == article.id and any(span.overlaps(spot) for span in statement.content for spot in spots)
    ]
