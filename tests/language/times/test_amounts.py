import datetime

from testimonia.language.times.amounts import Amount, Part, exactly
from testimonia.language.times.intervals import Grain, Interval

DAY = datetime.date(2023, 5, 4)


def test_two_months_ago_is_a_month() -> None:
    assert exactly(2, Grain.MONTH).away(DAY, -1) == Interval(datetime.date(2023, 3, 1), datetime.date(2023, 3, 31))


def test_hours_reach_the_days_that_they_can_lie_on() -> None:
    assert exactly(30, Grain.HOUR).away(DAY, -1) == Interval(datetime.date(2023, 5, 2), datetime.date(2023, 5, 3))


def test_whole_days_in_hours_reach_one_day() -> None:
    assert exactly(72, Grain.HOUR).away(DAY, -1) == Interval(datetime.date(2023, 5, 1), datetime.date(2023, 5, 1))


def test_a_vague_number_lies_between_two() -> None:
    few = Amount((Part(2, 6, Grain.DAY, vague=True),))
    assert few.away(DAY, -1) == Interval(datetime.date(2023, 4, 28), datetime.date(2023, 5, 2))


def test_half_a_year_is_six_months() -> None:
    assert exactly(0.5, Grain.YEAR).away(DAY, 1) == Interval(datetime.date(2023, 1, 1), datetime.date(2023, 12, 31))
    assert exactly(0.5, Grain.YEAR).furthest(DAY, 1) == datetime.date(2023, 11, 4)


def test_amounts_are_written_from_the_coarsest_unit() -> None:
    assert Amount((Part(3, 3, Grain.HOUR), Part(1, 1, Grain.YEAR), Part(2, 2, Grain.DAY))).iso == "P1Y2DT3H"


def test_decades_and_quarters_are_written_in_years_and_months() -> None:
    assert [exactly(2, grain).iso for grain in (Grain.DECADE, Grain.QUARTER, Grain.FORTNIGHT)] == ["P20Y", "P6M", "P4W"]


def test_an_endless_number_stays_in_the_calendar() -> None:
    assert exactly(10**9, Grain.YEAR).furthest(DAY, -1) == datetime.date(1, 1, 1)


def test_less_than_a_week_before_reaches_up_to_the_day() -> None:
    whole = Interval(DAY, DAY)
    assert exactly(1, Grain.WEEK).within(whole, -1) == Interval(datetime.date(2023, 4, 27), DAY)
    assert exactly(1, Grain.WEEK).beyond(whole, -1) == Interval(None, datetime.date(2023, 4, 27))
