import pytest

from tests.language.times.telling import only, told


@pytest.mark.parametrize("text", ["in 2013", "since 2013", "the 2013 flood", "late 2013", "by 2013", "2013 was dry"])
def test_a_year_is_read_where_years_stand(text: str) -> None:
    assert "2013" in only(text).words


@pytest.mark.parametrize("text", ["2013 fighters", "some 2013 of them", "killed 2000", "No. 2013-17", "about 1990"])
def test_a_number_is_no_year_where_something_is_counted(text: str) -> None:
    assert told(text) == []


def test_both_years_of_a_pair_are_read() -> None:
    assert [one.value for one in told("in 2011 and 2012, or 2014")] == ["2011", "2012", "2014"]


@pytest.mark.parametrize("text", ["Good Friday Agreements", "the Sunday Times", "Black Friday"])
def test_a_weekday_in_a_name_is_not_read_as_a_weekday(text: str) -> None:
    assert [one.derivation for one in told(text) if one.derivation == "weekday"] == []


def test_may_is_a_month_after_in_and_since() -> None:
    assert [one.value for one in told("in May, since May, and Ms May said so")] == ["2023-05", "2023-05"]
