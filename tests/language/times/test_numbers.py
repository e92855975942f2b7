import pytest

from testimonia.language.times.numbers import with_numbers
from testimonia.language.times.signs import signs_of
from testimonia.language.words import words


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("two", 2),
        ("twenty-two", 22),
        ("a hundred", 100),
        ("a hundred and fifty", 150),
        ("two thousand and five", 2005),
        ("twenty-sixth", 26),
        ("ninety", 90),
    ],
)
def test_number_in_words_becomes_one_sign(written: str, number: int) -> None:
    signs = with_numbers(signs_of(words(f"{written} weeks")))
    assert signs[0].number == number
    assert "units" in signs[1].names


def test_the_unit_of_seconds_is_no_ordinal_after_a_number() -> None:
    signs = with_numbers(signs_of(words("twenty seconds")))
    assert signs[0].number == 20
    assert "units" in signs[1].names
