import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.reading.stated_dates import stated_date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2017-04-16", "2017-04-16"),
        ("2017-04-16 23:30:00+03:00", "2017-04-16"),
        ("20170416T120000Z", "2017-04-16"),
        (20170416120000, "2017-04-16"),
        ("Sun, 16 Apr 2017 09:00:00 GMT", "2017-04-16"),
        (1492300800, "2017-04-16"),
        (1492300800000.0, "2017-04-16"),
        ("2017-04", "2017-04"),
        ("2017", "2017"),
    ],
)
def test_a_field_is_read_in_every_form_that_archives_write(value: str | float, date: str) -> None:
    candidate = stated_date(value)
    assert candidate is not None
    assert candidate.published.date == date


@pytest.mark.parametrize("value", [None, "", "yesterday", "20171399", 7, float("nan"), float("inf"), 1e300])
def test_a_field_that_states_no_date_makes_no_candidate(value: str | float | None) -> None:
    assert stated_date(value) is None


@given(st.one_of(st.text(max_size=40), st.floats(), st.integers().map(float)))
def test_no_value_of_a_field_is_ever_an_error(value: str | float) -> None:
    stated_date(value)
