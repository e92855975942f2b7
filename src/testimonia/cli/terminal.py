"""How are foreign words put on a terminal without letting them steer it?

A headline may hold escape codes that repaint the screen, or marks that turn the reading direction of everything after
them. Such characters are shown by their number. Messages go to standard error; data is left to `output.py`.
"""

from __future__ import annotations

import unicodedata

import typer

SPACES = "\t\n\r\v\f\x85\u2028\u2029"
HARMLESS = frozenset("\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
"""Format characters that a text may need (Persian joins with them) and that end with the letter they stand at."""

STEERING = frozenset({"Cc", "Cf", "Cs"})  # control characters, format characters, halves of a surrogate pair
_TO_SPACE = str.maketrans(dict.fromkeys(SPACES, " "))


def plain(text: str) -> str:
    r"""Return the text on one line, with what would steer a terminal shown by its number.

    >>> plain("one\ntwo \x1b[31mred\u202e")
    'one two \\x1b[31mred\\u202e'
    """
    line = text.translate(_TO_SPACE)
    if line.isprintable():
        return line
    return "".join(_shown(character) for character in line)


def shortened(text: str, width: int) -> str:
    """Return the text on one line in at most `width` characters, cut at a word where there is one.

    >>> shortened("The gates were shut all day", 17)
    'The gates were…'
    """
    line = " ".join(plain(text).split())
    if len(line) <= width:
        return line
    cut = line[: width - 1]
    words = cut.rsplit(" ", 1)[0]
    return (words if len(words) > width // 2 else cut) + "…"


def say(message: str) -> None:
    """Write a message for the person at the keyboard to standard error."""
    typer.echo(message, err=True)


def _shown(character: str) -> str:
    if character in HARMLESS or unicodedata.category(character) not in STEERING:
        return character
    return character.encode("unicode_escape").decode("ascii")
