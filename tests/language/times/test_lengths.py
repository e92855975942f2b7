import pytest

from testimonia.language.times.expressions import Modifier
from tests.language.times.telling import expressions, told


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two weeks", "P2W"),
        ("a year and a half", "P1.5Y"),
        ("two and a half hours", "PT2.5H"),
        ("half an hour", "PT0.5H"),
        ("3.5 years", "P3.5Y"),
        ("several days", "PXD"),
        ("a couple of months", "P2M"),
        ("two days and three hours", "P2DT3H"),
        ("24hours", "PT24H"),
        ("two nights", "P2D"),
        ("years", "PXY"),
        ("another week", "P1W"),
    ],
)
def test_a_duration_is_an_amount(words: str, value: str) -> None:
    (one,) = expressions(f"It was shut for {words}, he said.")
    assert (one.kind.value, one.value, one.interval) == ("duration", value, None)


def test_an_amount_before_a_noun_is_a_duration() -> None:
    assert [one.words for one in told("a 72-hour ceasefire in the six-year dispute")] == ["72-hour", "six-year"]


@pytest.mark.parametrize(
    ("words", "modifier"),
    [
        ("more than a year", Modifier.MORE),
        ("at least two days", Modifier.MORE),
        ("less than a week", Modifier.LESS),
        ("nearly two decades", Modifier.LESS),
        ("about three years", Modifier.ABOUT),
    ],
)
def test_a_duration_may_be_more_less_or_about_so_long(words: str, modifier: Modifier) -> None:
    (one,) = expressions(f"It lasted {words}, he said.")
    assert one.modifier is modifier


@pytest.mark.parametrize(
    "text", ["a 5-year-old boat", "a man of 32 years of age", "in some quarters", "three quarters of it"]
)
def test_ages_and_fractions_are_no_durations(text: str) -> None:
    assert told(text) == []
