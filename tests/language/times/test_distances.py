import pytest

from tests.language.times.telling import expressions, only, told


@pytest.mark.parametrize(
    ("words", "value", "days"),
    [
        ("two days ago", "2023-05-02", "2023-05-02"),
        ("a month ago", "2023-04", "2023-04-01..2023-04-30"),
        ("three years ago", "2020", "2020-01-01..2020-12-31"),
        ("a week ago", "2023-W17", "2023-04-24..2023-04-30"),
        ("five hours ago", "2023-05-03/2023-05-04", "2023-05-03..2023-05-04"),
        ("a few days ago", "2023-04-28/2023-05-02", "2023-04-28..2023-05-02"),
        ("more than two years ago", "../2021-05-04", "..2021-05-04"),
        ("less than a week ago", "2023-04-27/2023-05-04", "2023-04-27..2023-05-04"),
        ("two weeks from now", "2023-W20", "2023-05-15..2023-05-21"),
        ("the past 24 hours", "2023-05-03/2023-05-04", "2023-05-03..2023-05-04"),
        ("the last three years", "2020-05-04/2023-05-04", "2020-05-04..2023-05-04"),
        ("the past month", "2023-04-04/2023-05-04", "2023-04-04..2023-05-04"),
        ("recent weeks", "2023-03-02/2023-05-04", "2023-03-02..2023-05-04"),
        ("the next two weeks", "2023-05-04/2023-05-18", "2023-05-04..2023-05-18"),
        ("the last two quarters", "2022-10-01/2023-03-31", "2022-10-01..2023-03-31"),
    ],
)
def test_distances_are_counted_from_the_published_day(words: str, value: str, days: str) -> None:
    one = only(f"The gates, {words}")
    assert (one.words, one.value, one.days, one.derivation) == (words, value, days, "published")


def test_in_three_weeks_lies_ahead_where_the_future_is_told() -> None:
    one = expressions("The gates will be opened in three weeks.")[0]
    assert (one.kind.value, one.value) == ("date", "2023-05-22/2023-05-28")


def test_in_three_weeks_is_a_duration_otherwise() -> None:
    one = expressions("They repaired it in three weeks.")[0]
    assert (one.kind.value, one.value, one.derivation.value, one.interval) == ("duration", "P3W", "unplaced", None)


def test_what_lasts_two_hours_is_a_duration() -> None:
    assert only("The meeting will last two hours.").value == "PT2H"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("two days after 30 April 2023", "2023-05-02"),
        ("a week before 10 May 2023", "2023-05-03"),
        ("two weeks after Tuesday", "2023-05-16"),
        ("less than three days after 30 April 2023", "2023-04-30..2023-05-03"),
        ("more than a week before 10 May 2023", "..2023-05-03"),
    ],
)
def test_distances_from_a_date_are_counted_from_it(words: str, days: str) -> None:
    assert only(f"The gates, {words}").days == days


def test_a_distance_from_a_written_date_needs_no_published_one() -> None:
    assert only("It sank two days after 30 April 2023.", None)[2:] == ("2023-05-02", "explicit")


def test_without_a_published_date_ago_is_nowhere() -> None:
    assert [(one.days, one.derivation) for one in told("It sank two days ago, after the last two weeks.", None)] == (
        [(None, "unknown"), (None, "unknown")]
    )
