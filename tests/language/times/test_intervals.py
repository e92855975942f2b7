import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.times.intervals import Grain, Interval, around, hull, month_of, moved, season

DAYS = st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31))
GRAINS = st.sampled_from(list(Grain))


@given(DAYS, GRAINS)
def test_a_unit_holds_the_day_that_it_is_around(day: datetime.date, grain: Grain) -> None:
    assert grain is Grain.WEEKEND or day in around(day, grain)


@given(DAYS, GRAINS)
def test_every_day_of_a_unit_has_the_same_unit_around_it(day: datetime.date, grain: Grain) -> None:
    whole = around(day, grain)
    assert whole.earliest is not None
    assert grain in (Grain.WEEKEND, Grain.FORTNIGHT) or around(whole.earliest, grain) == whole


@given(DAYS, GRAINS, st.integers(-100_000, 100_000))
def test_moving_never_leaves_the_calendar(day: datetime.date, grain: Grain, amount: int) -> None:
    there = moved(day, amount, grain)
    assert (there >= day) if amount >= 0 else (there <= day)


def test_the_last_of_a_long_month_moves_to_the_last_of_a_short_one() -> None:
    assert moved(datetime.date(2023, 1, 31), 1, Grain.MONTH) == datetime.date(2023, 2, 28)


def test_january_lies_in_the_winter_of_the_year_before() -> None:
    assert around(datetime.date(2023, 1, 10), Grain.SEASON) == season(2022, "WI")


def test_the_last_month_of_all_ends_with_the_last_day() -> None:
    assert month_of(9999, 12).latest == around(datetime.date(9999, 11, 1), Grain.QUARTER).latest == datetime.date.max


def test_a_month_ends_on_its_last_day() -> None:
    assert month_of(2024, 2) == Interval(datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))


def test_an_interval_without_ends_is_refused() -> None:
    with pytest.raises(ValueError, match="needs an end"):
        Interval(None, None)


def test_an_interval_out_of_order_is_refused() -> None:
    with pytest.raises(ValueError, match="earliest <= latest"):
        Interval(datetime.date(2023, 5, 2), datetime.date(2023, 5, 1))


def test_an_open_end_leaves_the_hull_open() -> None:
    first, last = datetime.date(2023, 5, 1), datetime.date(2023, 5, 3)
    assert hull([Interval(first, last), Interval(last, None)]) == Interval(first, None)


def test_of_nothing_there_is_no_hull() -> None:
    assert hull([]) is None
