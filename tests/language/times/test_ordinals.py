import pytest

from tests.language.times.telling import only


@pytest.mark.parametrize(
    ("words", "value", "days"),
    [
        ("the first week of October 2022", "2022-W40", "2022-10-03..2022-10-09"),
        ("the last week of July 2022", "2022-W30", "2022-07-25..2022-07-31"),
        ("the third quarter of 2016", "2016-Q3", "2016-07-01..2016-09-30"),
        ("the second half of 2016", "2016-07-01/2016-12-31", "2016-07-01..2016-12-31"),
        ("the first half of April 2022", "2022-04-01/2022-04-15", "2022-04-01..2022-04-15"),
        ("the last three months of 2015", "2015-10-01/2015-12-31", "2015-10-01..2015-12-31"),
        ("the first two weeks of May 2022", "2022-05-02/2022-05-15", "2022-05-02..2022-05-15"),
        ("the last Friday of March 2022", "2022-03-25", "2022-03-25"),
        ("the first Monday of next month", "2023-06-05", "2023-06-05"),
        ("the last month of the year", "2023-12", "2023-12-01..2023-12-31"),
        ("the third week of 2027", "2027-W03", "2027-01-18..2027-01-24"),
    ],
)
def test_one_of_several_is_told_by_its_number(words: str, value: str, days: str) -> None:
    one = only(f"It was shut in {words}, he said.")
    assert (one.words, one.value, one.days) == (words, value, days)


def test_a_month_without_a_fifth_monday_has_none() -> None:
    assert only("It was shut on the fifth Monday of February 2022.").days is None
