"""Who held an office on a day? Asked where a text says "the foreign minister" and no name."""

from __future__ import annotations

from testimonia.actors.knowledge.entries import Belonging, KnownActor
from testimonia.actors.knowledge.index import Knowledge
from testimonia.records import ActorKind


def holders(knowledge: Knowledge, actor: str, *, on: str) -> tuple[tuple[KnownActor, Belonging], ...]:
    """Return the persons who belonged to an actor on a day, each as what, in order of their ids.

    Only those whose dates say so; where a date is not known, nobody is guessed. `on` is ISO 8601, cut to what is known.

    >>> from testimonia.actors.knowledge.index import knowledge
    >>> [(person.name, as_what.relation) for person, as_what in holders(knowledge(), "foreign-office", on="2017-04-16")]
    [('Boris Johnson', 'foreign secretary'), ('Tobias Ellwood', 'minister')]
    """
    return tuple(
        (person, belonging)
        for _, person in sorted(knowledge.actors.items())
        if person.kind is ActorKind.PERSON
        for belonging in person.of
        if belonging.actor == actor and belonging.period.covers(on)
    )
