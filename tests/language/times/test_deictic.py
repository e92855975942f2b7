import pytest

from tests.language.times.telling import expressions, only


@pytest.mark.parametrize(
    ("words", "value", "days"),
    [
        ("yesterday", "2023-05-03", "2023-05-03"),
        ("today", "2023-05-04", "2023-05-04"),
        ("the day before yesterday", "2023-05-02", "2023-05-02"),
        ("last week", "2023-W17", "2023-04-24..2023-04-30"),
        ("this month", "2023-05", "2023-05-01..2023-05-31"),
        ("next year", "2024", "2024-01-01..2024-12-31"),
        ("the year before last", "2021", "2021-01-01..2021-12-31"),
        ("the week after next", "2023-W20", "2023-05-15..2023-05-21"),
        ("last quarter", "2023-Q1", "2023-01-01..2023-03-31"),
        ("the 20th of next month", "2023-06-20", "2023-06-20"),
        ("30 September of last year", "2022-09-30", "2022-09-30"),
        ("September last year", "2022-09", "2022-09-01..2022-09-30"),
        ("last night", "2023-05-03TNI", "2023-05-03"),
        ("this morning", "2023-05-04TMO", "2023-05-04"),
        ("tonight", "2023-05-04TNI", "2023-05-04"),
    ],
)
def test_words_are_understood_from_the_published_day(words: str, value: str, days: str) -> None:
    one = only(f"The minister, {words}")
    assert (one.words, one.value, one.days, one.derivation) == (words, value, days, "published")


def test_a_possessive_that_lost_its_mark_is_one_month() -> None:
    assert only("Last months loss of the barrage").value == "2023-04"


def test_overnight_is_of_two_days() -> None:
    assert only("Two gates were lifted overnight.").days == "2023-05-03..2023-05-04"


def test_the_weekend_is_the_last_where_the_past_is_told() -> None:
    assert only("The ferry sank over the weekend.").days == "2023-04-29..2023-04-30"


def test_now_is_the_present() -> None:
    assert only("The gates are now shut.")[1:3] == ("PRESENT_REF", "2023-05-04")


def test_the_months_end_has_no_31st_where_there_is_none() -> None:
    assert [one.interval for one in expressions("It ends on the 31st of next month.")] == [None]
