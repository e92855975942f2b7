import datetime

import pytest

from testimonia.language.times import hours
from testimonia.language.times.expressions import Hours
from tests.language.times.telling import expressions, only, told


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("4 p.m.", "T16"),
        ("4pm", "T16"),
        ("4.30 pm", "T16:30"),
        ("4:30pm", "T16:30"),
        ("430pm", "T16:30"),
        ("16:30", "T16:30"),
        ("16:30:15", "T16:30:15"),
        ("1630 GMT", "T16:30"),
        ("16:30 local time", "T16:30"),
        ("12 noon", "T12"),
        ("midnight", "T00"),
        ("half past four", "T04:30"),
        ("a quarter to six", "T05:45"),
        ("twenty minutes past eight", "T08:20"),
        ("four o'clock", "T04"),
        ("3 in the morning", "T03"),
        ("11 at night", "T23"),
        ("4:30 in the afternoon", "T16:30"),
        ("the small hours", "TEH"),
        ("dawn", "TDA"),
    ],
)
def test_a_time_of_day_without_a_day_lies_nowhere(words: str, value: str) -> None:
    one = only(f"It was quiet at {words} there")
    assert (one.words, one.value, one.days, one.derivation) == (words, value, None, "unplaced")


@pytest.mark.parametrize("text", ["at 25:30", "at 7", "12:75", "the ratio is 4:3", "Good morning"])
def test_what_no_clock_shows_is_no_time(text: str) -> None:
    assert told(text) == []


def test_two_zones_are_two_times() -> None:
    assert [one.words for one in told("at 11:30 a.m. (08:30 GMT)")] == ["11:30 a.m.", "08:30 GMT"]


def test_a_night_ends_on_the_next_day() -> None:
    (one,) = expressions("It was quiet in the night.")
    assert one.hours == hours.part("NI")
    assert one.hours.latest < one.hours.earliest


def test_a_clock_has_no_sixtieth_minute() -> None:
    assert hours.clock(16, 60) is None
    assert hours.clock(16, 30) == Hours("16:30", datetime.time(16, 30), datetime.time(16, 30))
