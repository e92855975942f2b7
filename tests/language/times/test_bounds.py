import pytest

from tests.language.times.telling import expressions, only, told


@pytest.mark.parametrize(
    ("words", "value", "days"),
    [
        ("since 2011", "2011", "2011-01-01..2023-05-04"),
        ("since Monday", "2023-05-01", "2023-05-01..2023-05-04"),
        ("before 2018", "2018", "..2017-12-31"),
        ("after 2018", "2018", "2019-01-01.."),
        ("until 2018", "2018", "..2018-12-31"),
        ("until Monday", "2023-05-01", "..2023-05-01"),
        ("by the end of March", "2023-03", "..2023-03-31"),
        ("before the end of March", "2023-03", "..2023-03-31"),
        ("no later than 2018", "2018", "..2018-12-31"),
        ("by Friday evening", "2023-04-28TEV", "..2023-04-28"),
        ("2018 or later", "2018", "2018-01-01..2023-05-04"),
    ],
)
def test_a_time_bounded_by_one_is_open_on_its_other_side(words: str, value: str, days: str) -> None:
    one = only(f"It was shut {words}, he said.")
    assert (one.words, one.value, one.days) == (words, value, days)


def test_since_has_an_open_end_where_the_published_date_is_unknown() -> None:
    assert only("It was shut since 2011, he said.", None).days == "2011-01-01.."


@pytest.mark.parametrize("text", ["before the 2003 flood", "after Friday's accident", "since Tuesday's talks"])
def test_what_an_event_bounds_is_told_by_its_date_alone(text: str) -> None:
    assert expressions(f"It was shut {text}.")[0].modifier is None


def test_hours_bound_too() -> None:
    (one,) = expressions("The ferry left before dawn on Tuesday.")
    assert (one.value, one.modifier) == ("2023-05-02TDA", "before")


def test_midnight_bounds_without_a_day() -> None:
    assert [(one.words, one.value) for one in told("It was quiet after midnight.")] == [("after midnight", "T00")]
