"""Does the hand-made ledger hold together? Its strings stand in the texts, and whatever it names exists."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest

from testimonia.records import Firmness, Precision, Stance, StatementKind

from .annotations import Expected, expected_articles, links
from .articles import sample_articles, sample_texts
from .resolving import gold_ledger, gold_name, located_rows

ARTICLES = expected_articles()
ROWS = [row for article in ARTICLES for row in article.rows]
DENIAL_TYPES = {
    "denies_event",
    "denies_involvement",
    "denies_having_said",
    "disputes_number",
    "blames_other",
    "declines_to_comment",
    "rejects",
}
STATUSES = {"first", "same", "compatible", "update", "other_measure", "conflict"}

of_each_article = pytest.mark.parametrize("expected", ARTICLES, ids=lambda expected: expected.key)


def test_every_article_of_the_pile_is_annotated() -> None:
    assert sorted(sample_articles()) == sorted(article.place for article in ARTICLES)


@of_each_article
def test_the_strings_of_its_rows_stand_in_an_article(expected: Expected) -> None:
    text = sample_texts()[expected.place]
    for located in located_rows([expected], {expected.place: text}):
        row = located.row
        first, _, last = row.content.partition(" ... ")
        content = located.content.of(text)
        assert content.startswith(first)
        assert content.endswith(last or first)
        assert row.source == (located.source.of(text) if located.source else None)
        assert row.cue == (located.cue.of(text) if located.cue else None)


def test_a_row_has_source_cue_and_content_near_each_other() -> None:
    texts = sample_texts()
    far = {
        located.row.id: gap
        for located in located_rows(ARTICLES, texts)
        if located.cue is not None
        and (gap := max(located.cue.start - located.content.end, located.content.start - located.cue.end)) > 150
    }
    assert not far


@of_each_article
def test_the_strings_of_an_article_stand_in_it(expected: Expected) -> None:
    text = sample_texts()[expected.place]
    strings = (*expected.never, *expected.own_voice, *chain.from_iterable(expected.blocks.values()))
    assert [string for string in strings if string not in text] == []


@of_each_article
def test_own_voice_and_forbidden_strings_are_in_no_row(expected: Expected) -> None:
    text = sample_texts()[expected.place]
    contents = [located.content.of(text) for located in located_rows([expected], {expected.place: text})]
    strings = (*expected.never, *expected.own_voice)
    assert [(string, content) for string in strings for content in contents if string in content] == []


@of_each_article
def test_rows_use_the_words_of_the_vocabulary(expected: Expected) -> None:
    assert expected.precision in list(Precision)
    for row in expected.rows:
        assert row.id.partition(".")[0] == expected.key
        assert row.entity
        assert row.stance in list(Stance)
        assert row.kind in list(StatementKind)
        assert row.firmness in list(Firmness)


def test_ids_are_given_once() -> None:
    assert [key for key, count in Counter(row.id for row in ROWS).items() if count > 1] == []
    claims = [group["claim"] for group in links().groups]
    assert len(claims) == len(set(claims))
    denials = [denial["denial"] for denial in links().denials]
    assert len(denials) == len(set(denials))


def test_links_name_rows_that_exist() -> None:
    known = {row.id for row in ROWS}
    named = {
        *chain.from_iterable((*group["members"], *group.get("against", ())) for group in links().groups),
        *chain.from_iterable((denial["denial"], *denial["denies"]) for denial in links().denials),
        *(figure["row"] for ladder in links().ladders for figure in ladder["figures"] if "row" in figure),
    }
    assert named - known == set()


def test_denials_are_typed_and_whoever_declines_has_one() -> None:
    assert {denial["type"] for denial in links().denials} <= DENIAL_TYPES
    linked = {denial["denial"] for denial in links().denials}
    assert {row.id for row in ROWS if row.stance == "declines"} - linked == set()


def test_figures_stand_in_their_articles_and_have_bounds_that_make_sense() -> None:
    texts = {gold_name(place): text for place, text in sample_texts().items()}
    for ladder in gold_ledger(ARTICLES, links(), sample_texts())["ladders"]:
        figures = ladder["figures"]
        assert figures[0]["status"] == "first"
        for figure in figures:
            assert figure["text"] in texts[figure["file"]]
            assert figure["status"] in STATUSES
            assert figure["low"] is not None or figure["high"] is not None
            assert None in (figure["low"], figure["high"]) or figure["low"] <= figure["high"]


def test_a_claim_has_no_more_origins_than_statements() -> None:
    for group in links().groups:
        assert 0 < len(group["origins"]) <= len(group["members"])
