"""Does the score say what it claims? Statements made from the rows score 1; fewer or other ones score less."""

from __future__ import annotations

from testimonia.records import Span, Statement

from .annotations import expected_articles
from .articles import sample_articles, sample_texts
from .resolving import Located, located_rows
from .scoring import score

ROWS = located_rows(expected_articles(), sample_texts())
PLACES = {article.id: article.path for article in sample_articles().values()}
IDS = {place: key for key, place in PLACES.items()}


def _statement(located: Located, *contents: Span) -> Statement:
    article = IDS[located.article]
    return Statement(located.row.id, article, located.source, located.cue, contents or (located.content,), quote="")


def _row(key: str) -> Located:
    return next(located for located in ROWS if located.row.id == key)


def test_the_rows_themselves_score_one() -> None:
    found = score(ROWS, [_statement(located) for located in ROWS], places=PLACES)
    assert (found.precision, found.recall, found.f1, found.sources, found.cues) == (1, 1, 1, 1, 1)


def test_a_missing_core_row_costs_recall_and_another_costs_nothing() -> None:
    core = [_statement(located) for located in ROWS if located.row.core]
    assert score(ROWS, core, places=PLACES).recall == 1
    assert score(ROWS, core[1:], places=PLACES).recall < 1


def test_a_statement_that_matches_no_row_costs_precision() -> None:
    elsewhere = _statement(_row("wire1.1"), Span(0, 5))
    found = score(ROWS, [*(_statement(located) for located in ROWS), elsewhere], places=PLACES)
    assert found.spurious == (elsewhere,)
    assert found.precision < 1


def test_a_quotation_that_its_cue_interrupts_may_be_found_as_one_statement() -> None:
    first, second = _row("wire1.4"), _row("wire1.5")
    whole = _statement(first, first.content, second.content)
    found = score([first, second], [whole], places=PLACES)
    assert (found.precision, found.recall) == (1, 1)


def test_half_a_content_is_enough_and_less_is_not() -> None:
    row = _row("wire1.1")
    length = row.content.end - row.content.start
    half = _statement(row, Span(row.content.start, row.content.start + length // 2))
    quarter = _statement(row, Span(row.content.start, row.content.start + length // 4))
    assert score([row], [half], places=PLACES).recall == 1
    assert score([row], [quarter], places=PLACES).recall == 0
