"""Which speech act does a word name? The acts of `cues.toml` by lemma and part of speech, and the phrases among them.

Which word of a cue is asked, and whether the act is negated, is left to `cue_acts.py`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from testimonia.language.lemmas import lemma
from testimonia.records import Stance

LISTS = {"verbs": "VERB", "nouns": "NOUN", "adjectives": "ADJ"}
ALIKE = {"AUX": "VERB", "PROPN": "NOUN"}


@dataclass(frozen=True, slots=True)
class Act:
    """A kind of speech act by its name in `cues.toml`; `stance` is None where what is said decides."""

    name: str
    stance: Stance | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The acts by (lemma, part of speech), the phrases by their first lemma, and the other lists of lemmas by name."""

    words: Mapping[tuple[str, str], Act]
    forms: Mapping[str, Act]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], Act], ...]]
    governors: Mapping[str, frozenset[str]]

    def act(self, form: str, upos: str) -> Act | None:
        """Return the act that a word names as that part of speech, or as another where it names none as that one.

        A tagger may take a participle for an adjective, and in a headline in capitals nearly anything for a name.

        >>> lexicon().act("denied", "VERB").name, lexicon().act("ACCUSES", "PROPN").name, lexicon().act("river", "NOUN")
        ('deny', 'accuse', None)
        """
        kind = ALIKE.get(upos, upos)
        for upos_tried in sorted(LISTS.values(), key=lambda tried: tried != kind):
            act = self.words.get((lemma(form.lower(), upos_tried), upos_tried))
            if act is not None:
                return act
        return self.forms.get(form.lower())


def forms(verb: str) -> tuple[str, ...]:
    """Return the regular forms of a verb, for verbs whose forms the table of lemmas does not know.

    >>> forms("deny"), forms("implore")[2]
    (('deny', 'denies', 'denied', 'denying'), 'implored')
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    return verb, verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"), verb + "ed", verb + "ing"


@cache
def lexicon() -> Lexicon:
    """Return the word lists of `cues.toml`."""
    tables = read("cues.toml")
    words: dict[tuple[str, str], Act] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Act]]] = {}
    for name, lists in tables["act"].items():
        act = Act(name, Stance(lists["stance"]) if "stance" in lists else None)
        for key, upos in LISTS.items():
            for word in lists.get(key, ()):
                words.setdefault((word, upos), act)
        for phrase in lists.get("phrases", ()):
            first, *others = phrase.split()
            phrases.setdefault(first, []).append((tuple(others), act))
    regular = {form: act for (word, upos), act in words.items() if upos == "VERB" for form in forms(word)}
    governors = {name: frozenset(lemmas) for name, lemmas in tables["governors"].items()}
    return Lexicon(words, regular, {first: tuple(found) for first, found in phrases.items()}, governors)


@cache
def content_words() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """Return the word lists of `contents.toml`, by table and name."""
    return {
        table: {name: frozenset(lemmas) for name, lemmas in lists.items()}
        for table, lists in read("contents.toml").items()
    }


def read(name: str) -> dict[str, Any]:
    """Return the tables of a word list that ships beside this file."""
    source = resources.files("testimonia") / "attribution" / name
    return tomllib.loads(source.read_text(encoding="utf-8"))
