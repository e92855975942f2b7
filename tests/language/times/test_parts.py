import pytest

from tests.language.times.telling import expressions, only


@pytest.mark.parametrize(
    ("words", "value", "days", "modifier"),
    [
        ("early 2015", "2015", "2015-01-01..2015-06-30", "start"),
        ("late 2015", "2015", "2015-07-01..2015-12-31", "end"),
        ("mid-2015", "2015", "2015-05-01..2015-08-31", "middle"),
        ("the beginning of 2015", "2015", "2015-01-01..2015-04-30", "start"),
        ("the end of 2015", "2015", "2015-09-01..2015-12-31", "end"),
        ("late September 2014", "2014-09", "2014-09-16..2014-09-30", "end"),
        ("mid-March 2015", "2015-03", "2015-03-10..2015-03-20", "middle"),
        ("early last week", "2023-W17", "2023-04-24..2023-04-27", "start"),
        ("the end of last week", "2023-W17", "2023-04-27..2023-04-30", "end"),
        ("the end of the month", "2023-05", "2023-05-16..2023-05-31", "end"),
        ("earlier this month", "2023-05", "2023-05-01..2023-05-04", "start"),
        ("later this year", "2023", "2023-05-04..2023-12-31", "end"),
        ("the rest of the year", "2023", "2023-05-04..2023-12-31", "end"),
        ("the early 1980s", "198", "1980-01-01..1984-12-31", "start"),
    ],
)
def test_a_part_of_something_longer_has_days(words: str, value: str, days: str, modifier: str) -> None:
    (one,) = expressions(f"It was shut {words}, he said.")
    assert (one.value, one.modifier) == (value, modifier)
    assert only(f"It was shut {words}, he said.").days == days


def test_the_week_of_a_day_is_the_week_around_it() -> None:
    assert only("It was shut the week of 3 May 2022.")[1:3] == ("2022-W18", "2022-05-02..2022-05-08")
