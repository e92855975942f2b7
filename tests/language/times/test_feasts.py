import pytest

from tests.language.times.telling import only


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("Christmas", "2022-12-25"),
        ("Christmas Eve 2019", "2019-12-24"),
        ("New Year's Day", "2023-01-01"),
        ("New Year's Eve", "2022-12-31"),
        ("Easter", "2023-04-09"),
        ("Good Friday", "2023-04-07"),
        ("Easter Monday 2017", "2017-04-17"),
        ("last Easter", "2023-04-09"),
        ("Ramadan", "2023-03-22..2023-04-22"),
        ("Eid al-Fitr", "2023-04-21..2023-04-23"),
        ("Eid al-Adha 2020", "2020-07-30..2020-08-01"),
    ],
)
def test_feasts_of_many_countries_have_their_days(words: str, days: str) -> None:
    one = only(f"It was shut on {words}, he said.")
    assert (one.words, one.days) == (words, days)


def test_a_feast_to_come_is_the_next() -> None:
    assert only("It will be shut until Christmas.").days == "..2023-12-25"
