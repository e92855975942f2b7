"""Which actors speak in an article's statements, and through whom? Names are joined within the article only.

A short name becomes the longer one that the article gives ("Marren" → "Ilva Marren", "the Observatory" → "Delta Harbour
Observatory"), if there is just one. Unnamed sources are actors of their article alone, however often the words recur.
A statement inside another's content is relayed by the outer one's speakers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from testimonia.actors.names import names, split
from testimonia.actors.naming import Naming, name
from testimonia.actors.shared_subjects import with_shared_subjects
from testimonia.identity import content_id
from testimonia.records import MINED_KINDS, Actor, ActorKind, Article, BlockKind, Statement

CAPITALS = {BlockKind.HEADLINE}  # where every word may have a capital, a run of capitals is no name
BRACKETED = re.compile(r"((?:[A-Z][\w’'-]+(?:\s+(?:for|of|the|and|on))*\s+){1,8})\(([A-Z][A-Za-z]{1,9})\)")


def resolve(article: Article, statements: Sequence[Statement]) -> tuple[tuple[Statement, ...], tuple[Actor, ...]]:
    """Return the statements with their speakers and relays, and the actors, in order of name and id."""
    texts = [block.span.of(article.text) for block in article.blocks if block.kind in MINED_KINDS - CAPITALS]
    known = tuple(dict.fromkeys(found for text in texts for found in names(text) if " and " not in found))
    acronyms = {short: full for text in texts for short, full in _acronyms(text).items()}
    actors: dict[str, Actor] = {}
    spoken = []
    for statement in statements:
        found = _actors(statement, article, known, acronyms)
        for actor in found:
            actors[actor.id] = _united(actors.get(actor.id), actor)
        spoken.append(replace(statement, speakers=tuple(dict.fromkeys(actor.id for actor in found))))
    spoken = with_shared_subjects(article.text, spoken)
    return tuple(_relayed(spoken)), tuple(sorted(actors.values(), key=lambda actor: (actor.name, actor.id)))


def _acronyms(text: str) -> dict[str, str]:
    """Return the acronyms introduced in brackets, with the names that they stand for.

    >>> _acronyms("said the Delta Harbour Observatory (DHO) on Friday")
    {'DHO': 'Delta Harbour Observatory'}
    """
    found = {}
    for match in BRACKETED.finditer(text):
        words = match.group(1).split()
        initials = [word for word in words if word[0].isupper()]
        short = match.group(2)
        if (
            len(initials) >= len(short)
            and "".join(word[0] for word in initials[-len(short) :]).lower() == short.lower()
        ):
            found[short] = " ".join(words[words.index(initials[-len(short)]) :])
    return found


def _actors(statement: Statement, article: Article, known: Sequence[str], acronyms: dict[str, str]) -> list[Actor]:
    if statement.source is None:
        return []
    words = statement.source.of(article.text)
    found = [(part, name(part)) for part in split(words)]
    return [_actor(part, naming, article, known, acronyms) for part, naming in found if naming is not None]


def _actor(words: str, naming: Naming, article: Article, known: Sequence[str], acronyms: dict[str, str]) -> Actor:
    if naming.kind is ActorKind.UNNAMED:
        return Actor(
            content_id("p", naming.kind, article.id, naming.name), naming.name, naming.kind, (" ".join(words.split()),)
        )
    a_state = naming.kind is ActorKind.GOVERNMENT  # longer names that end with a state's are other things
    full = acronyms.get(naming.name) or (naming.name if a_state else _longer(naming.name, known))
    kind = naming.kind
    if full != naming.name:
        again = name(full)
        full, kind = (
            (again.name, again.kind) if again is not None and again.kind is not ActorKind.UNNAMED else (full, kind)
        )
    aliases = {full, naming.name, acronyms.get(naming.name, naming.name)} - {full}
    return Actor(content_id("p", full.lower()), full, kind, tuple(sorted(aliases)))


def _longer(short: str, known: Sequence[str]) -> str:
    """Return the one longer name that ends with the short one's last word, or the short name itself.

    >>> _longer("Marren", ("Ilva Marren", "Tomas Quill", "Marren"))
    'Ilva Marren'
    >>> _longer("Marren", ("Ilva Marren", "Otto Marren"))
    'Marren'
    """
    words = set(short.split())
    if len(words) > 2:
        return short
    longer = {other for other in known if len(other.split()) > len(words) and _may_stand_for(short, words, other)}
    named = {naming.name for naming in (name(other) for other in longer) if naming is not None}
    named = {other for other in named if words < set(other.split())}
    return named.pop() if len(named) == 1 else short


def _may_stand_for(short: str, words: set[str], other: str) -> bool:
    return other.rsplit(maxsplit=1)[-1] == short or (
        words <= set(other.split()) and re.search(r"\b(?:for|of)\b", other) is not None
    )


def _united(first: Actor | None, second: Actor) -> Actor:
    if first is None:
        return second
    aliases = tuple(sorted({*first.aliases, *second.aliases}))
    kind = first.kind if first.kind is not ActorKind.UNKNOWN else second.kind
    return replace(first, aliases=aliases, kind=kind)


def _relayed(statements: Sequence[Statement]) -> list[Statement]:
    """Return the statements, those inside another's content with that one's speakers as their relay."""
    bounds = [(one.content[0].start, one.content[-1].end) for one in statements]
    found = []
    for inner in statements:
        first = min(span.start for span in inner.spans())
        around = [one for one, (start, end) in zip(statements, bounds, strict=True) if start <= first < end]
        outer = [one for one in around if one.id != inner.id and _holds(one, inner)]
        outer.sort(key=lambda one: -sum(span.end - span.start for span in one.content))
        via = tuple(dict.fromkeys(actor for one in outer for actor in one.speakers))
        found.append(replace(inner, via=via) if via else inner)
    return found


def _holds(outer: Statement, inner: Statement) -> bool:
    within = all(any(piece.contains(span) for piece in outer.content) for span in inner.spans())
    return within and outer.content != inner.content
