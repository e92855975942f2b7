import pytest

from tests.language.times.telling import expressions, told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It sank on 30 April 2023. The next day divers came.", "2023-05-01"),
        ("It sank on 30 April 2023. Two days later divers came.", "2023-05-02"),
        ("It sank on 30 April 2023. A day earlier the gates were shut.", "2023-04-29"),
        ("It sank on Sunday. That night nobody came.", "2023-04-30"),
        ("It sank in 2019. That year nobody came.", "2019-01-01..2019-12-31"),
        ("It sank on 30 April 2023. The following month divers came.", "2023-05-01..2023-05-31"),
        ("It sank on 30 April 2023. The following Friday divers came.", "2023-05-05"),
        ("It sank on 30 April 2023. In the previous three days it had rained.", "2023-04-27..2023-04-30"),
    ],
)
def test_times_of_the_story_count_from_the_date_told_before(text: str, days: str) -> None:
    one = told(text)[1]
    assert (one.days, one.derivation) == (days, "told")


def test_the_anchor_is_the_place_of_the_date_told_before() -> None:
    text = "It sank on Sunday. The next day divers came."
    first, second = expressions(text)
    assert second.anchor == first.span


def test_without_a_date_told_before_the_next_day_is_nowhere() -> None:
    assert [(one.days, one.derivation) for one in told("The next day divers came.")] == [(None, "unknown")]


def test_a_year_told_before_is_too_coarse_for_the_next_day() -> None:
    assert told("The war began in 2019. The next day divers came.")[1][2:] == (None, "unknown")


def test_a_date_told_long_before_is_forgotten() -> None:
    assert told("It sank on Sunday. " + "The water rose. " * 80 + "The next day divers came.")[1].days is None


def test_what_counts_from_an_event_has_no_days() -> None:
    one = told("Divers came two days after the ferry had sunk.")[0]
    assert (one.words, one.value, one.days, one.derivation) == ("two days after", "P2D", None, "event")
