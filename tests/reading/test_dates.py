import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.reading.dates import written_dates
from testimonia.records import Precision

DAYS = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2099, 12, 31))


@pytest.mark.parametrize(
    "words",
    [
        "Sun 16 Apr 2017",
        "Sunday, April 16, 2017",
        "Apr. 16th, 2017",
        "16th of April 2017",
        "16 APRIL 2017",
        "2017-04-16T09:00",
        "16.04.2017Get short URL",
        "16-04-2017",
        "4/16/2017",
        "16/4/2017",
        "Apr 162017",
    ],
)
def test_one_day_is_read_in_every_way_of_writing_it(words: str) -> None:
    assert [date.iso for date in written_dates(words)] == ["2017-04-16"]


def test_a_month_with_its_year_is_known_to_the_month() -> None:
    (date,) = written_dates("JUNE 2023")
    assert (date.iso, date.precision) == ("2023-06", Precision.MONTH)


def test_a_numeric_date_that_could_be_either_order_is_known_to_the_year() -> None:
    (date,) = written_dates("4/5/2017")
    assert (date.iso, date.precision) == ("2017", Precision.YEAR)
    assert {reading.iso for reading in date.readings()} == {"2017-04-05", "2017-05-04"}


def test_a_weekday_settles_the_order_of_day_and_month() -> None:
    assert [date.iso for date in written_dates("Thursday 4/5/2017")] == ["2017-05-04"]


def test_a_date_without_a_year_says_no_date() -> None:
    (date,) = written_dates("QUAY TOWN, April 16 -")
    assert (date.iso, date.precision) == (None, Precision.UNKNOWN)


@pytest.mark.parametrize(
    "words", ["31 June 2017", "2017-13-01", "45/45/2017", "a toll of 12 may rise", "flight 16042017"]
)
def test_what_is_no_day_of_the_calendar_is_no_date(words: str) -> None:
    assert written_dates(words) == ()


@given(DAYS)
def test_every_day_that_is_written_in_words_is_read_back(day: datetime.date) -> None:
    words = f"The harbour opened on {day.strftime('%A')} {day.day} {day.strftime('%B')} {day.year}."
    (date,) = written_dates(words)
    assert date.iso == day.isoformat()


@given(st.text(alphabet="0123456789/.- ,AprilMayJune", max_size=60))
def test_dates_stand_in_order_within_the_text_and_do_not_overlap(words: str) -> None:
    spans = [date.span for date in written_dates(words)]
    assert all(span.end <= len(words) for span in spans)
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
