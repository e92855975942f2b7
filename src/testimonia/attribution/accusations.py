"""Does a content accuse by itself? Where its main clause lays a wrong at somebody else's door.

"Said the regime bears responsibility" accuses, "said it had carried out the attack itself" does not, and "said the
attack was carried out by a bomber" names nobody. The words are in `contents.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from testimonia.attribution.contents import is_own, main_clauses
from testimonia.attribution.lexicon import content_words
from testimonia.attribution.said import Said
from testimonia.attribution.scope import Node, auxiliaries, conjuncts, empty_arguments, is_negated, is_passive, subject


def accuses(said: Said) -> Node | None:
    """Return the clause that lays a wrong at the door of somebody other than the speaker, None where none does."""
    for head in _clauses(said):
        by = subject(head)
        if _is_responsible(head, by) or _commits(head, by) or _wrongs(head, by):
            return head
    return None


def names_author(said: Said) -> Node | None:
    """Return the clause that says of a deed by whom it was done, or that somebody may have done it; None without one.

    "Carried out by Veskan planes": put as certain that is a report, put as likely a suspicion. "May have been opened"
    leaves the doer open; what may have befallen people ("may have been hurt") has none.
    """
    return next((head for head in _clauses(said) if _has_author(head)), None)


def _has_author(head: Node) -> bool:
    words = content_words()["accusation"]
    if head.lemma in words["authored"]:
        return bool(_agents(head))
    helpers = {helper.lemma for helper in auxiliaries(head)}
    hinted = helpers >= {"have", "be"} and bool(helpers & {"may", "might"})
    return hinted and is_passive(head) and head.lemma not in words["mishaps"]


def _clauses(said: Said) -> Iterator[Node]:
    """Yield what the content's main clauses say of others: their predicates, and those under "appeared to"."""
    for main in main_clauses(said):
        for head in conjuncts(main):
            if not is_negated(head) and not is_own(subject(head), said):
                yield from (head, *head.children("xcomp"))


def _is_responsible(head: Node, by: Node | None) -> bool:
    words = content_words()["accusation"]
    if by is None or by.lemma in words["nameless"] or empty_arguments(head):
        return False
    if head.lemma in words["responsible"] or (head.lemma == "blame" and head.children("mark", "aux")):
        return True
    if any(child.lemma == "behind" for child in head.children("case")) and head.children("cop"):
        return True
    if any(child.lemma == "blame" and child.children("mark") for child in head.children("xcomp")):
        return True
    held = head.lemma in words["bearing"] and any(
        child.lemma in words["responsibility"] for child in head.children("obj")
    )
    return held or (head.lemma in ("lie", "rest", "fall") and by.lemma in words["responsibility"])


def _commits(head: Node, by: Node | None) -> bool:
    """Return whether somebody named does an outrage: "carried out the massacre", "was carried out by the guard"."""
    words = content_words()["accusation"]
    if head.lemma not in words["doing"]:
        return False
    active = by is not None and by.lemma not in words["nameless"]
    if active and any(child.lemma in words["wrong"] for child in head.children("obj")):
        return True
    return by is not None and by.lemma in words["wrong"] and bool(_agents(head))


def _agents(head: Node) -> list[Node]:
    """Return who does it by the words of a passive, where that is not only "a bomber"."""
    nameless = content_words()["accusation"]["nameless"]
    behind_by = [one for one in head.children("obl") if any(child.lemma == "by" for child in one.children("case"))]
    return [agent for agent in behind_by if agent.lemma not in nameless]


def _wrongs(head: Node, by: Node | None) -> bool:
    words = content_words()["accusation"]
    if by is None or by.lemma in words["nameless"]:
        return False
    if head.lemma in words["wronging"] or head.form in words["wronging_forms"]:
        return head.token.upos == "VERB" and not is_passive(head)
    if head.lemma not in words["towards"] or is_passive(head):
        return False
    objects = [
        one
        for child in head.children("obj", "obl", "xcomp")
        for one in (child, *child.children("amod", "compound", "nmod"))
    ]
    return any(one.lemma in words["victims"] | words["forbidden"] for one in objects)
