"""How is a rule of the grammar written, and how is it matched?

A pattern is a regular expression over signs instead of characters: the names of what a sign can be ("month",
"ordinal"), `{name:…}` for a part that the rule reads, and the marks of `re` between them. Each set of names is one
letter of a private alphabet, so that matching is done by `re` and takes linear time. What the rules are is left to
their own files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from testimonia.language.times.alphabet import letters_of, spelled
from testimonia.language.times.expressions import TimeKind
from testimonia.language.times.intervals import Grain
from testimonia.language.times.meanings import Meaning
from testimonia.language.times.signs import Sign

_TOKEN = re.compile(r"\{(\w+):|\}|[a-z_]+|\S")


@dataclass(frozen=True, slots=True)
class Found:
    """A match of a pattern: what its named parts are, and what stands around it."""

    match: re.Match[str]
    signs: Sequence[Sign]

    def sign(self, part: str) -> Sign | None:
        """Return the first sign of a part, or None where the part was not written or the pattern has none such."""
        return next(iter(self.all(part)), None)

    def all(self, part: str) -> Sequence[Sign]:
        """Return the signs of a part."""
        if part not in self.match.re.groupindex or self.match.start(part) < 0:
            return ()
        return self.signs[self.match.start(part) : self.match.end(part)]

    def has(self, part: str) -> bool:
        """Return whether the part was written."""
        return self.sign(part) is not None

    def number(self, part: str) -> int | None:
        """Return the number of a part as a whole number."""
        sign = self.sign(part)
        return int(sign.number) if sign is not None and sign.number is not None else None

    def meaning(self, part: str) -> Meaning | None:
        """Return what the first sign of a part means, or None."""
        sign = self.sign(part)
        return None if sign is None else sign.meaning

    def precedes(self, name: str) -> bool:
        """Return whether the sign just after the match can be what the name says."""
        end = self.match.end()
        return end < len(self.signs) and name in self.signs[end].names

    @property
    def before(self) -> str:
        """Return the word just before the match in small letters where it is no word of times, or an empty string."""
        start = self.match.start()
        return self.signs[start - 1].code or "" if start > 0 else ""

    @property
    def after(self) -> str:
        """Return the word just after the match in the same way."""
        end = self.match.end()
        return self.signs[end].code or "" if end < len(self.signs) else ""

    def code(self, part: str) -> str:
        """Return the code of a part, or an empty string."""
        sign = self.sign(part)
        return sign.code or "" if sign is not None else ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it means: `read` returns the sign that takes the place of the match, or None to decline.

    Where the pattern has a part `it`, that part alone is replaced, and the rest is its surroundings.
    """

    pattern: re.Pattern[str]
    read: Callable[[Found], Sign | None]


def rule(pattern: str, read: Callable[[Found], Sign | None]) -> Rule:
    """Return a rule from a pattern in names."""
    return Rule(re.compile(_over_letters(pattern)), read)


def phrase(meaning: Meaning | None, *, names: str = "", number: float | None = None) -> Sign | None:
    """Return the sign of what a rule has read, named by its meaning unless names are given; None of None."""
    if meaning is None:
        return None
    if not names:
        by_kind = {TimeKind.DURATION: "length", TimeKind.SET: "set_phrase", TimeKind.TIME: "dated day_part"}
        names = by_kind.get(meaning.kind) or _BY_GRAIN.get(meaning.grain, "dated long_phrase")
    return Sign(frozenset(names.split()), number=number, meaning=meaning)


_BY_GRAIN: dict[Grain | None, str] = {
    Grain.DAY: "dated day_phrase",
    Grain.HOUR: "dated day_part",
    Grain.WEEK: "dated long_phrase week_phrase",
    Grain.WEEKEND: "dated long_phrase week_phrase",
    Grain.MONTH: "dated long_phrase month_phrase",
    Grain.YEAR: "dated long_phrase year_phrase",
}


def _over_letters(pattern: str) -> str:
    made: list[str] = []
    for token in _TOKEN.finditer(pattern):
        text = token.group()
        if token[1]:
            made.append(f"(?P<{token[1]}>")
        elif text == "}":
            made.append(")")
        elif text[0].isalpha():
            made.append(letters_of(text))
        else:
            made.append(text)
    return "".join(made)


def applied(rules: Sequence[Rule], signs: Sequence[Sign]) -> list[Sign]:
    """Return the signs with what the rules read in the place of what they read it from; earlier rules come first."""
    letters = spelled(signs)
    taken: list[tuple[int, int, Sign]] = []
    read = bytearray(len(letters))  # 1 where a rule has read already
    for one in rules:
        for match in one.pattern.finditer(letters):
            start, end = match.span("it" if "it" in one.pattern.groupindex else 0)
            sign = None if 1 in read[start:end] else one.read(Found(match, signs))
            if sign is not None:
                taken.append((start, end, replace(sign, first=signs[start].first, last=signs[end - 1].last)))
                read[start:end] = b"\1" * (end - start)
    return _replaced(signs, sorted(taken, key=lambda one: one[0])) if taken else list(signs)


def _replaced(signs: Sequence[Sign], taken: Sequence[tuple[int, int, Sign]]) -> list[Sign]:
    made: list[Sign] = []
    done = 0
    for start, end, sign in taken:
        made += [*signs[done:start], sign]
        done = end
    return [*made, *signs[done:]]
