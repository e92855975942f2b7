"""Times of a text: what holds for all of them, whatever the words and the published date are."""

from __future__ import annotations

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.language.times.expressions import Derivation, TimeKind
from testimonia.language.times.lexicon import lexicon
from testimonia.language.times.meanings import Tense
from testimonia.language.times.tagger import times
from testimonia.language.words import words
from testimonia.records import Precision, PublishedDate
from tests.language.times.telling import expressions, only, told

DATES = st.one_of(
    st.none(),
    st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31)).map(datetime.date.isoformat),
    st.sampled_from(["2023-05", "2023", "0001-01", "9999-12", "9999"]),
)
NUMBERS = st.sampled_from(
    ["0", "1", "12", "25", "31", "45", "2000", "2017", "9999", "16th", "99th", "1990s", "4pm", "122017"]
)
PHRASES = st.sampled_from(
    [
        *(
            "the first week of",
            "the last Friday of",
            "the second half of",
            "early",
            "mid",
            "the end of",
            "between",
            "and",
        ),
        *(
            "from",
            "to",
            "since",
            "before",
            "until",
            "two days after",
            "more than a month before",
            "the past",
            "the next",
        ),
        *("three quarters", "last", "this", "next year", "last month", "Friday", "Sunday night", "4 p.m.", "every"),
        *("30 September", "29 February", "15-17 April", "2016", "9999", "the 1990s", "Ramadan", "Easter", "winter"),
        *("in a century", "will", "was", "the following", "the next day", "later this", "two weeks ago", "December"),
    ]
)
WORDS = st.one_of(st.sampled_from(sorted(lexicon())), NUMBERS, PHRASES, PHRASES, st.just("ferry"))
LINES = st.lists(WORDS, max_size=12).map(" ".join)


@given(LINES, DATES)
@settings(max_examples=150, deadline=None)
def test_spans_slice_to_words_and_follow_each_other(line: str, published: str | None) -> None:
    found = expressions(line, published)
    ends = [0, *(one.span.end for one in found)]
    assert all(end <= one.span.start for end, one in zip(ends, found, strict=False))
    assert all(one.span.of(line) == one.span.of(line).strip() != "" for one in found)


@given(LINES, DATES)
@settings(max_examples=150, deadline=None)
def test_an_interval_is_in_order_and_has_an_end(line: str, published: str | None) -> None:
    for one in expressions(line, published):
        if one.interval is not None and one.interval.earliest is not None and one.interval.latest is not None:
            assert one.interval.earliest <= one.interval.latest
        assert one.interval is None or one.interval.earliest or one.interval.latest


@given(LINES)
@settings(max_examples=150, deadline=None)
def test_without_a_published_date_only_what_is_written_out_has_days(line: str) -> None:
    found = expressions(line, None)
    assert {one.derivation for one in found if one.interval is not None} <= {Derivation.EXPLICIT, Derivation.TOLD}


@given(LINES, DATES)
@settings(max_examples=100, deadline=None)
def test_what_is_unknown_or_unplaced_has_no_days(line: str, published: str | None) -> None:
    nowhere = {Derivation.UNKNOWN, Derivation.UNPLACED, Derivation.EVENT}
    assert all((one.interval is None) == (one.derivation in nowhere) for one in expressions(line, published))


@given(st.text(), DATES)
def test_any_text_is_read(text: str, published: str | None) -> None:
    expressions(text, published)


def test_times_of_one_sentence_are_told_in_order() -> None:
    assert [one.words for one in told("On Tuesday she denied what he had said in March and again two days ago.")] == [
        "Tuesday",
        "March",
        "two days ago",
    ]


def test_a_month_wide_published_date_makes_its_times_a_month_wide() -> None:
    one = only("The ferry sank yesterday.", "2023-05")
    assert (one.value, one.days, one.derivation) == ("XXXX-XX-XX", "2023-04-30..2023-05-30", "published")


def test_a_year_that_lies_in_it_anyway_is_known_from_a_month() -> None:
    assert only("The ferry sank last year.", "2023-05")[1:3] == ("2022", "2022-01-01..2022-12-31")


def test_the_tense_of_a_parse_decides_which_weekday_is_meant() -> None:
    line = words("The delegates on Sunday in Dorrun")
    published = PublishedDate("2023-05-04", Precision.DAY)
    (past,) = times(line, published=published, tenses=lambda *_: Tense.PAST)
    (future,) = times(line, published=published, tenses=lambda *_: Tense.FUTURE)
    assert (past.value, future.value) == ("2023-04-30", "2023-05-07")


def test_no_time_runs_over_the_end_of_a_paragraph() -> None:
    assert [one.words for one in told("The gates were shut in May\n\n2023 tickets were sold")] == ["May"]


@pytest.mark.parametrize(
    "line",
    [
        "He may march on the capital second time around.",
        "The barrage has 14 gates and 2,000 visitors.",
        "A 5-year-old child and a man aged 32 years were saved.",
        "The fall of the town, the spring of the lock and the sun over it.",
        "She reads the Daily Courier and watches Talmere Today.",
        "About 1950 fighters and 2000 people stood there.",
        "It stood 3:1 after the match.",
        "The Night Ferry Company lost a second boat and that second lost its crew.",
    ],
)
def test_words_that_only_look_like_times_are_none(line: str) -> None:
    assert told(line) == []


def test_the_kind_says_what_is_told() -> None:
    kinds = [one.kind for one in expressions("On Friday at dawn, for two hours, as every week, it was shut in 2022.")]
    assert kinds == [TimeKind.TIME, TimeKind.DURATION, TimeKind.SET, TimeKind.DATE]


def test_a_long_text_costs_about_as_much_by_the_word_as_a_short_one() -> None:
    sentence = "On Friday the River Guard said that two gates had been shut since 3 May, a day after the ferry sank. "
    short, long = words(sentence * 20), words(sentence * 200)
    expressions(sentence)  # the patterns are made on the first call
    spent = []
    for text in (short, long):
        begin = time.process_time()
        times(text)
        spent.append(time.process_time() - begin)
    assert spent[1] < 40 * max(spent[0], 0.001)
