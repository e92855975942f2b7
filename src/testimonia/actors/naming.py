"""Who is meant by the words of a source? A name, an unnamed kind of people, or nobody yet (a pronoun).

This first version names actors from the source's own words and the names in the same article. Pronouns and descriptions
("the minister") stay unresolved, metonyms and spellings apart: better no speaker than the last name seen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from testimonia.actors.lexicon import lexicon
from testimonia.actors.names import WORD, names
from testimonia.records import ActorKind

CLAUSE = re.compile(r",|;|\(|\bwho\b|\bwhich\b|\bthat\b|\bin (?:a|an|his|her|their|its)\b", re.IGNORECASE)
OWNER = re.compile(r"^[A-Z][\w-]*[’']s[ ](?=[A-Z])")  # "Delta's", of the River Guard, which is one; ministries are many
BELONGING = re.compile(r"\b(?:of|in|at|for|from|to)[ \u00a0]+(?:the[ \u00a0]+)?$", re.IGNORECASE)
UTTERED = re.compile(
    r"[’']s?[ \u00a0]+(?:comments?|statements?|remarks?|words|reports?|claims?|tweets?|letter|speech|post)$"
)


@dataclass(frozen=True, slots=True)
class Naming:
    """What a source's words name: the canonical words and the kind of actor."""

    name: str
    kind: ActorKind


def name(source: str) -> Naming | None:
    """Return what one speaker's words name; None for a pronoun or a description of somebody named elsewhere.

    >>> name("Harbour spokesman Tomas Quill, 41,")
    Naming(name='Tomas Quill', kind=<ActorKind.PERSON: 'person'>)
    >>> name("two medics at the clinic")
    Naming(name='unnamed medics', kind=<ActorKind.UNNAMED: 'unnamed'>)
    >>> name("he") is None
    True
    """
    head = CLAUSE.split(source.strip(" ,.:;“”\"'‘’"), maxsplit=1)[0] or source
    head = UTTERED.sub("", head)
    folded = " ".join(head.split()).lower()
    words = lexicon()
    if folded in words.pronouns:
        return None
    apposed = _in_apposition(source, head)
    if apposed is not None:
        return Naming(apposed, ActorKind.PERSON)
    unnamed = _unnamed(head)
    if unnamed is not None:
        return Naming(unnamed, ActorKind.UNNAMED)
    found = names(head) or names(source)
    return None if not found or _is_office(found[0], head) else _named(found, head)


def _named(found: tuple[str, ...], head: str) -> Naming | None:
    described = _described(found[-1], head)
    best = described or _best(found, head)
    if not best:
        return None
    kind = _kind(best, head)
    if described is not None:
        return Naming(described, kind if kind is not ActorKind.PERSON else ActorKind.UNKNOWN)
    return Naming(best if kind is ActorKind.GOVERNMENT else OWNER.sub("", best), kind)


def _in_apposition(source: str, head: str) -> str | None:
    """Return the person whose office the head names: "the head of the Delta Guard, Colonel Tomas Quill"."""
    after = source[source.find(head) + len(head) :].lstrip()
    office = any(word.lower() in lexicon().titles for word in WORD.findall(head))
    found = names(after) if office and after.startswith(",") else ()
    person = _without_title(found[0]) if found and after.lstrip(", ").startswith(found[0]) else ""
    return person if len(person.split()) >= 2 and _kind(person, "") is ActorKind.PERSON else None


def _is_office(first: str, head: str) -> bool:
    """Return whether the head is an office somewhere, whose holder is not named here.

    >>> _is_office("Dorrun", "the director of the hospital in Dorrun"), _is_office("Ilva Marren", "mayor Ilva Marren")
    (True, False)
    """
    before = head[: max(0, head.find(first))]
    offices = [word for word in WORD.findall(before) if word in lexicon().titles]
    return bool(offices) and BELONGING.search(before) is not None


def _described(last: str, head: str) -> str | None:
    """Return the whole head where a name only qualifies a common noun ("the Delta’s river police").

    What merely says what the named one is ("… monitoring group", a person's age) does not count.

    >>> _described("Ostran", "the Ostran river police"), _described("Delta Watch", "the Delta Watch monitoring group")
    ('Ostran river police', None)
    """
    words = WORD.findall(head)
    tail = [word for word in WORD.findall(head[head.rfind(last.rsplit(maxsplit=1)[-1]) :])[1:] if not word[0].isdigit()]
    if not tail or any(word[0].isupper() for word in tail) or tail[-1].lower() in lexicon().apposed:
        return None
    first = 1 if words[0].lower() in lexicon().determiners else 0
    return " ".join(words[first:])


def _best(found: tuple[str, ...], head: str) -> str:
    """Return the name that speaks: a person at the end of a title, else the first that is no mere adjective, or "".

    >>> _best(("Polish", "Ostrapress"), "Polish news agency Ostrapress")
    'Ostrapress'
    """
    last = _without_title(found[-1])
    person = len(last.split()) >= 2 and _kind(last, head) is ActorKind.PERSON and not re.search(r"\b(?:of|for)\b", last)
    if person:
        return last
    only_qualify = lexicon().adjectives - lexicon().governments
    first = next((one for one in found if one not in only_qualify), "")
    of_people = first and _kind(first, head) in (ActorKind.PERSON, ActorKind.UNKNOWN)
    return _without_title(first) if of_people else first


def _without_title(name: str) -> str:
    """Return the name without the offices and nationalities before it.

    >>> _without_title("President Ilva Marren")
    'Ilva Marren'
    """
    words = name.split()
    while len(words) > 1 and (words[0].lower().strip(".") in lexicon().titles or words[0] in lexicon().adjectives):
        words = words[3:] if words[1:2] == ["of"] and len(words) > 4 else words[1:]  # "Secretary of State"
    return " ".join(words)


def _unnamed(head: str) -> str | None:
    """Return "unnamed X" where the head noun is a kind of people and no personal name follows it."""
    words = WORD.findall(head)
    lower = [word.lower() for word in words]
    places = [place for place, word in enumerate(lower) if word in lexicon().unnamed]
    if not places:
        return None
    noun = places[-1] if lower[places[-1]] not in ("people",) or len(places) == 1 else places[0]
    after = words[noun + 1 :]
    if after and after[0][0].isupper() and len(after) <= 4:
        return None
    qualifier = [
        word for word in words[:noun] if word[0].isupper() and lower[words.index(word)] not in lexicon().determiners
    ]
    return " ".join(["unnamed", *(word.replace(".", "") for word in qualifier[-2:]), words[noun].lower()])


def _kind(name: str, head: str) -> ActorKind:
    words = lexicon()
    folded = {word.lower() for word in WORD.findall(name)}
    if name in words.governments:
        return ActorKind.GOVERNMENT
    for kind, nouns in words.kinds:
        if folded & nouns or name.lower() in nouns:
            return kind
    titled = any(word.lower() in words.titles for word in WORD.findall(head))
    person = len(name.split()) in (2, 3, 4) and " of " not in name and " the " not in name
    return ActorKind.PERSON if (person or titled) and not name.isupper() else ActorKind.UNKNOWN
