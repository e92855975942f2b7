import pytest

from testimonia.language.times.meanings import Tense
from testimonia.language.times.tense import tense_around
from testimonia.language.words import words


def around(text: str) -> Tense:
    found = words(text)
    at = next(index for index, word in enumerate(found) if word.text == "Sunday")
    return tense_around(found, at, at + 1)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The council will meet on Sunday", Tense.FUTURE),
        ("The talks will be held on Sunday", Tense.FUTURE),
        ("The council met on Sunday", Tense.PAST),
        ("On Sunday, the council will meet", Tense.FUTURE),
        ("He said on Sunday that she will resign", Tense.PAST),
        ("He said that she will resign on Sunday", Tense.FUTURE),
        ("The talks that were due on Sunday", Tense.PAST),
        ("The talks due on Sunday", Tense.FUTURE),
        ("It was shut. Sunday is a holiday", Tense.UNKNOWN),
        ("Sunday is a holiday. It will be shut", Tense.UNKNOWN),
        ("It was shut\n\nSunday and Monday", Tense.UNKNOWN),
    ],
)
def test_the_nearest_word_of_the_sentence_that_tells_a_tense_decides(text: str, tense: Tense) -> None:
    assert around(text) is tense
