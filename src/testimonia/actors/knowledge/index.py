"""Who goes by a name? Looked up in what is known, by the folded name; where that finds nobody, by its spelling.

A name may be several actors' ("the Daily Star") and one actor's in several ways ("Damascus" is a place, and stands for
a government where it speaks): all are returned, the most direct first, and the choice is left to the resolving.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from testimonia.actors.knowledge.entries import KnownActor, KnownName, Use
from testimonia.actors.knowledge.folding import all_folded, folded
from testimonia.actors.knowledge.near_names import near
from testimonia.actors.knowledge.states import states
from testimonia.actors.knowledge.tables import shipped

LONGEST_ACRONYM = 4  # letters; "WHO", "US" and "IS" are names in capitals only, "Unicef" is one either way
_AROUND = re.compile(r"^the\s+|[’']s$", re.IGNORECASE)  # what may stand around a name, in letters of its own
_BRACKETED = " ("
_USES = tuple(Use)


@dataclass(frozen=True, slots=True)
class Recognised:
    """An actor that goes by a name that was asked for: by which of its names, and why where the spelling differs."""

    actor: KnownActor
    by: KnownName
    spelling: str | None = None


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Known actors by id, ready to be asked by name. Ids are unique."""

    actors: dict[str, KnownActor]
    _by_name: dict[str, list[tuple[KnownActor, KnownName]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        pairs = [(actor, name) for actor in self.actors.values() for name in actor.names]
        by_name: dict[str, list[tuple[KnownActor, KnownName]]] = {}
        for form, pair in zip(all_folded(_plain(name.words) for _, name in pairs), pairs, strict=True):
            by_name.setdefault(form, []).append(pair)
            if form.startswith("the ") and form.count(" ") > 1:  # "The Hill" is found with its article only
                by_name.setdefault(form[4:], []).append(pair)
            if pair[1].words.endswith(")"):
                by_name.setdefault(folded(pair[1].words), []).append(pair)
        object.__setattr__(self, "_by_name", by_name)

    def lookup(self, name: str, *, spellings: bool = True) -> tuple[Recognised, ...]:
        """Return who goes by a name, each actor once per use, the most direct use first.

        Where nobody does, and unless `spellings` is false, those of whom it may be another spelling.

        >>> [(found.actor.id, found.by.use.value) for found in knowledge().lookup("Damascus")]
        [('damascus', 'name'), ('syria', 'metonym')]
        >>> [found.actor.name for found in knowledge().lookup("Jabhat Fatah al-Shaam")]
        ['Hayat Tahrir al-Sham']
        >>> knowledge().lookup("Hamma"), knowledge().lookup("who")
        ((), ())
        """
        for asked in _asked(name):
            pairs = self._by_name.get(asked, ())
            found = [Recognised(actor, by) for actor, by in pairs if _is_written_so(name, by.words)]
            if found:
                return _in_order(found)
        return self._by_spelling(name) if spellings else ()

    def _by_spelling(self, name: str) -> tuple[Recognised, ...]:
        if not any(letter.isupper() for letter in name):
            return ()
        found = [
            Recognised(actor, by, reason)
            for form, reason in near(_asked(name)[-1], self._by_name)
            for actor, by in self._by_name[form]
            if not by.words.isupper() and by.use is not Use.SURNAME
        ]
        return _in_order(found)


@cache
def knowledge() -> Knowledge:
    """Return what ships with the package, read once."""
    return Knowledge({actor.id: actor for actor in (*states(), *shipped())})


def _plain(words: str) -> str:
    """Return a name without the qualifier in brackets, which only tells namesakes apart and is seldom written.

    >>> _plain("Delta Star (Ostran)")
    'Delta Star'
    """
    return words[: words.rindex(_BRACKETED)] if words.endswith(")") and _BRACKETED in words else words


def _asked(name: str) -> tuple[str, ...]:
    """Return the forms to look for in turn: as written, without "the", without a possessive.

    >>> _asked("the Kremlin’s")
    ('the kremlins', 'kremlins', 'kremlin')
    """
    form = folded(name)
    bare = form.removeprefix("the ")
    owner = folded(name.rstrip()[:-2]).removeprefix("the ") if name.rstrip().endswith(("’s", "'s")) else bare
    return tuple(dict.fromkeys((form, bare, owner)))


def _is_written_so(name: str, known: str) -> bool:
    """Return whether capitals allow a name to be a known one: a short acronym needs its own, another name one."""
    letters = "".join(filter(str.isalpha, known))
    if letters.isupper() and len(letters) <= LONGEST_ACRONYM:
        return "".join(filter(str.isalpha, _AROUND.sub("", name))).isupper()
    return letters.islower() or any(letter.isupper() for letter in name)


def _in_order(found: Iterable[Recognised]) -> tuple[Recognised, ...]:
    first: dict[tuple[str, Use], Recognised] = {}
    for one in sorted(found, key=lambda one: (_USES.index(one.by.use), one.actor.id)):
        use = Use.NAME if one.by.use is Use.ALIAS else one.by.use
        first.setdefault((one.actor.id, use), one)
    return tuple(first.values())
