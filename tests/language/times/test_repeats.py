import pytest

from tests.language.times.telling import expressions, told


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("every Friday", "XXXX-WXX-5"),
        ("every day", "P1D"),
        ("daily", "P1D"),
        ("every other week", "P2W"),
        ("every two months", "P2M"),
        ("once a year", "P1Y"),
        ("three times a day", "P1D"),
        ("every weekend", "XXXX-WXX-WE"),
        ("each December", "XXXX-12"),
        ("every night", "TNI"),
        ("every day at 4 p.m.", "T16"),
        ("Friday mornings", "XXXX-WXX-5TMO"),
    ],
)
def test_what_comes_again_lies_nowhere(words: str, value: str) -> None:
    (one,) = expressions(f"The gates are opened {words}, he said.")
    assert (one.kind.value, one.value, one.interval, one.derivation.value) == ("set", value, None, "unplaced")


def test_sundays_are_every_sunday_after_on() -> None:
    assert [one.value for one in told("The gates are opened on Sundays.")] == ["XXXX-WXX-7"]


def test_a_possessive_that_lost_its_mark_is_one_day() -> None:
    assert [one.value for one in told("Sundays accident was the worst.")] == ["2023-04-30"]
    assert [one.value for one in told("Monday nights accident was the worst.")] == ["2023-05-01TNI"]
