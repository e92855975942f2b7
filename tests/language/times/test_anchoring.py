import datetime

import pytest

from testimonia.language.times.anchoring import published_days
from testimonia.language.times.intervals import Interval
from testimonia.records import UNKNOWN_DATE, Precision, PublishedDate
from tests.language.times.telling import only


@pytest.mark.parametrize(
    ("date", "precision", "first", "last"),
    [
        ("2023-05-04", Precision.DAY, "2023-05-04", "2023-05-04"),
        ("2023-02", Precision.MONTH, "2023-02-01", "2023-02-28"),
        ("2023", Precision.YEAR, "2023-01-01", "2023-12-31"),
    ],
)
def test_an_article_can_have_appeared_on_any_day_of_its_date(
    date: str, precision: Precision, first: str, last: str
) -> None:
    days = Interval(datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
    assert published_days(PublishedDate(date, precision)) == days


def test_an_unknown_date_is_no_day() -> None:
    assert published_days(UNKNOWN_DATE) is None


def test_a_weekday_in_an_article_of_some_month_lies_in_it_or_the_week_before() -> None:
    one = only("It sank on Sunday.", "2023-05")
    assert (one.value, one.days) == ("XXXX-WXX-7", "2023-04-30..2023-05-28")


def test_a_month_in_an_article_of_some_year_lies_in_it_or_the_year_before() -> None:
    assert only("It sank in March.", "2023").days == "2022-03-01..2023-03-31"
