import datetime

import pytest

from tests.language.times.telling import expressions, only


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Friday night", "2023-04-28TNI"),
        ("the night of 15 April 2023", "2023-04-15TNI"),
        ("the early hours of Friday", "2023-04-28TEH"),
        ("yesterday afternoon", "2023-05-03TAF"),
        ("4 p.m. on Tuesday", "2023-05-02T16"),
        ("Tuesday at 4:30 p.m.", "2023-05-02T16:30"),
        ("Tuesday, at around 16:30", "2023-05-02T16:30"),
        ("Tuesday morning at 9 a.m.", "2023-05-02T09"),
        ("Tuesday evening at 10:15", "2023-05-02T22:15"),
        ("2 May 2023 16:58", "2023-05-02T16:58"),
    ],
)
def test_a_day_and_its_time_are_one_expression(words: str, value: str) -> None:
    one = only(f"It sank {words}, he said.")
    assert (one.words, one.value) == (words, value)


def test_late_on_a_day_is_its_evening() -> None:
    (one,) = expressions("It sank late on Tuesday.")
    assert one.hours is not None
    assert (one.value, one.modifier, one.hours.earliest) == ("2023-05-02", "end", datetime.time(18))


def test_early_morning_is_its_first_half() -> None:
    (one,) = expressions("It sank early on Tuesday morning.")
    assert one.hours is not None
    assert (one.value, one.hours.earliest) == ("2023-05-02TMO", datetime.time(5))
