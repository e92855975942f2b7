"""Do two names name one actor, for all that is known? What is known comes first, then how they are spelled.

A short name beside a full one ("Lavrov", "Sergei Lavrov") is the resolving's to join, within its article.
"""

from __future__ import annotations

from testimonia.actors.knowledge.entries import Use
from testimonia.actors.knowledge.index import Knowledge
from testimonia.actors.knowledge.spellings import Spelling, same_spelling

NAMING = (Use.NAME, Use.ALIAS)


def same_name(one: str, other: str, knowledge: Knowledge) -> Spelling:
    """Return whether two names name one actor, and why: never where each is known to name another.

    >>> from testimonia.actors.knowledge.index import knowledge
    >>> same_name("Daesh", "ISIS", knowledge())
    Spelling(same=True, reason='both are names of Islamic State')
    >>> same_name("Nigerian Army", "Nigerien Army", knowledge()).same, same_name("Niger", "Nigeria", knowledge()).same
    (True, False)
    """
    first, second = _known(one, knowledge), _known(other, knowledge)
    if first and second:
        shared = first.keys() & second.keys()
        if shared:
            return Spelling(same=True, reason=f"both are names of {first[min(shared)]}")
        named = f"{'/'.join(first.values())} and {'/'.join(second.values())}"
        return Spelling(same=False, reason=f"they are known as names of {named}")
    return same_spelling(one, other)


def _known(name: str, knowledge: Knowledge) -> dict[str, str]:
    """Return id and name of those who go by a name, metonyms and the names of peoples apart."""
    found = knowledge.lookup(name, spellings=False)
    return {one.actor.id: one.actor.name for one in found if one.by.use in NAMING}
