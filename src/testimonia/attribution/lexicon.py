"""Which speech act does a cue name, and which words weaken what is said? The word lists, ready to be matched."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from testimonia.records import Firmness, Stance

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled patterns, in the order in which they are asked."""

    stances: tuple[tuple[Stance, re.Pattern[str]], ...]
    firmness: tuple[tuple[Firmness, re.Pattern[str]], ...]
    contents: tuple[tuple[Stance, re.Pattern[str]], ...]
    plain: re.Pattern[str]


def forms(lemma: str) -> tuple[str, ...]:
    """Return the regular inflected forms of a verb or noun; of several words the first is inflected.

    >>> forms("deny")
    ('deny', 'denies', 'denied', 'denying')
    >>> forms("accuse")
    ('accuse', 'accuses', 'accused', 'accusing')
    >>> forms("decline to say")[2]
    'declined to say'
    """
    head, _, rest = lemma.partition(" ")
    tail = " " + rest if rest else ""
    if head.endswith("y") and len(head) > 2 and head[-2] not in VOWELS:
        made = (head, head[:-1] + "ies", head[:-1] + "ied", head + "ing")
    elif head.endswith("e"):
        made = (head, head + "s", head + "d", head[:-1] + "ing")
    elif head.endswith(("s", "sh", "ch", "x", "z")):
        made = (head, head + "es", head + "ed", head + "ing")
    else:
        made = (head, head + "s", head + "ed", head + "ing")
    return tuple(form + tail for form in made)


def _pattern(entries: list[str], *, inflect: bool) -> re.Pattern[str]:
    found = {form for entry in entries for form in (forms(entry) if inflect else (entry,))}
    choices = "|".join(
        re.escape(form).replace(r"\ ", r"\s+") for form in sorted(found, key=lambda form: (-len(form), form))
    )
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w|\s+not\b)", re.IGNORECASE)


@cache
def lexicon() -> Lexicon:
    """Return the word lists that ship with the package."""
    source = resources.files("testimonia") / "attribution" / "cues.toml"
    tables = tomllib.loads(source.read_text(encoding="utf-8"))
    return Lexicon(
        stances=tuple((Stance(name), _pattern(entries, inflect=True)) for name, entries in tables["stance"].items()),
        firmness=tuple(
            (Firmness(name), _pattern(entries, inflect=False)) for name, entries in tables["firmness"].items()
        ),
        contents=tuple((Stance(name), _pattern(entries, inflect=False)) for name, entries in tables["content"].items()),
        plain=_pattern(tables["plain"], inflect=True),
    )
