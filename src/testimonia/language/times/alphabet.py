"""Which letters do the patterns of the rules run over? One for each set of names that a sign can have.

The sets are those of the listed words, of words of digits, and of what the rules make; a sign with any other set of
names would be an error of a rule, and is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from testimonia.language.times.digits import of_digits
from testimonia.language.times.lexicon import lexicon
from testimonia.language.times.signs import NAME, NUMBER_IN_WORDS, ORDINAL_IN_WORDS, OTHER, POINT, Sign

_FIRST = 0xE000  # the private use area of Unicode
_DIGITS = (
    [f"{number}" for number in range(100)]
    + [f"{number:02}" for number in range(10)]
    + ["100", "12345", "0010", "0070", "1010", "1070", "2010", "2070", "2300", "2370", "5000", "9999999", "1234567"]
    + ["12017", "122017", "1st", "41st", "90s", "1990s", "4pm", "30pm", "730pm", "72pm", "24hours"]
)
MADE = tuple(
    frozenset(names.split())
    for names in (
        "length",
        "dated day_phrase",
        "dated day_phrase weekday_phrase",
        "dated day_part",
        "dated long_phrase",
        "dated long_phrase week_phrase",
        "dated long_phrase month_phrase",
        "dated long_phrase year_phrase",
        "clock_phrase",
        "part_phrase",
        "set_phrase",
        "span_phrase",
        "nothing",
        "small_month",
        "small_weekday",
        "colon",
        "break",
    )
)


@cache
def alphabet() -> dict[frozenset[str], str]:
    """Return the letter of each set of names."""
    digits = (entry.names for entry in map(of_digits, _DIGITS) if entry is not None)
    listed = (entry.names for entry in lexicon().values())
    sets = [OTHER, POINT, NAME, NUMBER_IN_WORDS, ORDINAL_IN_WORDS, *MADE, *listed, *digits]
    return {names: chr(_FIRST + index) for index, names in enumerate(dict.fromkeys(sets))}


def spelled(signs: Sequence[Sign]) -> str:
    """Return the letters of the signs, one for each."""
    letters = alphabet()
    return "".join([letters[sign.names] for sign in signs])


@cache
def letters_of(name: str) -> str:
    """Return a character class of every letter whose signs can be what the name says; KeyError for an unknown name."""
    letters = [letter for names, letter in alphabet().items() if name in names]
    if not letters:
        raise KeyError(f"no sign is ever a {name!r}")
    return f"[{''.join(letters)}]"
