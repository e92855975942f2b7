import pytest

from tests.language.times.telling import only, told


@pytest.mark.parametrize(
    ("words", "value", "days"),
    [
        ("between September 2014 and January 2019", "2014-09/2019-01", "2014-09-01..2019-01-31"),
        ("from 2014 to 2018", "2014/2018", "2014-01-01..2018-12-31"),
        ("2014-2018", "2014/2018", "2014-01-01..2018-12-31"),
        ("15-17 April 2022", "2022-04-15/2022-04-17", "2022-04-15..2022-04-17"),
        ("April 15 to 17, 2022", "2022-04-15/2022-04-17", "2022-04-15..2022-04-17"),
        ("between the 4th and 22nd of January", "2023-01-04/2023-01-22", "2023-01-04..2023-01-22"),
        ("from Friday to Sunday", "2023-04-28/2023-04-30", "2023-04-28..2023-04-30"),
        ("from April to June 2022", "2022-04/2022-06", "2022-04-01..2022-06-30"),
        ("from November to February 2022", "2021-11/2022-02", "2021-11-01..2022-02-28"),
        ("from 28 April 2022 to 3 May", "2022-04-28/2022-05-03", "2022-04-28..2022-05-03"),
        ("between March and now", "2023-03/2023-05-04", "2023-03-01..2023-05-04"),
        ("from the end of 2021 until March 2022", "2021/2022-03", "2021-09-01..2022-03-31"),
    ],
)
def test_a_range_lies_from_its_first_day_to_its_last(words: str, value: str, days: str) -> None:
    one = only(f"It was shut {words}, he said.")
    assert (one.words, one.value, one.days) == (words, value, days)


def test_a_range_with_a_year_needs_no_published_date() -> None:
    assert only("It was shut from April to June 2022.", None)[2:] == ("2022-04-01..2022-06-30", "explicit")


def test_days_that_share_their_month_are_each_a_time() -> None:
    assert [one.value for one in told("It was shut on 15, 16 and 18 April 2022.")] == [
        "2022-04-15",
        "2022-04-16",
        "2022-04-18",
    ]


def test_a_range_backwards_is_nowhere() -> None:
    assert only("It was shut from 2018 to 2014.").days is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("between 3 p.m. and 5 p.m.", "T15/T17"),
        ("from 2:00 to 2:30 p.m.", "T14:00/T14:30"),
        ("from 9 a.m. to 5 p.m.", "T09/T17"),
        ("3-5pm", "T15/T17"),
        ("from 11 p.m. to 3 a.m.", "T23/T03"),
    ],
)
def test_hours_of_a_day_run_too(words: str, value: str) -> None:
    assert only(f"It was shut {words} there").value == value
