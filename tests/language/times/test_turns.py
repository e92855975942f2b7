import pytest

from tests.language.times.telling import only

THURSDAY, SUNDAY = "2023-05-04", "2023-05-07"


@pytest.mark.parametrize(
    ("words", "published", "day"),
    [
        ("last Wednesday", THURSDAY, "2023-04-26"),
        ("last Saturday", THURSDAY, "2023-04-29"),
        ("last Monday", SUNDAY, "2023-05-01"),
        ("next Tuesday", THURSDAY, "2023-05-09"),
        ("next Friday", THURSDAY, "2023-05-12"),
        ("this past Wednesday", THURSDAY, "2023-05-03"),
        ("this coming Thursday", THURSDAY, "2023-05-11"),
        ("this Saturday", THURSDAY, "2023-05-06"),
        ("Friday of last week", THURSDAY, "2023-04-28"),
        ("next week on Friday", THURSDAY, "2023-05-12"),
    ],
)
def test_last_and_next_weekdays_are_of_the_weeks_around(words: str, published: str, day: str) -> None:
    assert only(f"The vote, {words}", published).days == day


def test_this_weekday_is_over_where_the_past_is_told() -> None:
    assert only("The ferry sank this Tuesday.").days == "2023-05-02"


@pytest.mark.parametrize(
    ("words", "value"),
    [("last September", "2022-09"), ("next June", "2023-06"), ("last summer", "2022-SU"), ("this May", "2023-05")],
)
def test_last_and_next_months_and_seasons_are_those_around(words: str, value: str) -> None:
    assert only(f"The vote of {words}").value == value


def test_may_in_small_letters_after_this_is_a_verb() -> None:
    assert only("This may change next week.").words == "next week"
