import pytest

from tests.language.times.telling import only


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The minister spoke on Tuesday.", "2023-05-02"),
        ("The minister spoke on Thursday.", "2023-05-04"),
        ("The minister will speak on Tuesday.", "2023-05-09"),
        ("The talks that were scheduled for Friday failed.", "2023-04-28"),
        ("Talks are due on Friday.", "2023-05-05"),
    ],
)
def test_a_weekday_is_the_last_unless_the_future_is_told(text: str, day: str) -> None:
    one = only(text)
    assert (one.value, one.derivation) == (day, "weekday")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Shots were fired on 28 December.", "2022-12-28"),
        ("Shots were fired on April 30.", "2023-04-30"),
        ("He spoke of the vote of 20 May.", "2023-05-20"),
        ("They will vote on 2 April.", "2024-04-02"),
        ("It was on Sunday 28 January.", "2024-01-28"),
    ],
)
def test_a_missing_year_is_the_nearest(text: str, day: str) -> None:
    one = only(text)
    assert (one.value, one.derivation) == (day, "nearest")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The barrage was shut in March.", "2023-03"),
        ("The barrage was shut in November.", "2022-11"),
        ("The barrage was shut in May.", "2023-05"),
        ("The barrage will be shut in November.", "2023-11"),
        ("The barrage was shut in the winter.", "2022-WI"),
    ],
)
def test_a_month_alone_is_the_latest_that_has_begun(text: str, value: str) -> None:
    assert only(text).value == value


def test_without_a_published_date_a_weekday_is_nowhere() -> None:
    one = only("The minister spoke on Sunday.", None)
    assert (one.value, one.days, one.derivation) == ("XXXX-WXX-7", None, "unknown")


def test_the_29th_of_february_is_looked_for_in_leap_years() -> None:
    assert only("It will be opened on 29 February.").value == "2024-02-29"
    assert only("It sank on 29 February.").value == "2020-02-29"
