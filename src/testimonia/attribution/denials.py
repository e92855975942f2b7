"""Does a content deny by itself? Where its main clause rejects a deed, a report, or a part in something.

"Said no gate had moved" denies, "said the toll was an invention" too; "said no casualties were reported" tells of what
did not happen, and rejects nothing. The words are in `contents.toml`.
"""

from __future__ import annotations

from testimonia.attribution.contents import main_clauses
from testimonia.attribution.lexicon import content_words
from testimonia.attribution.said import Said
from testimonia.attribution.scope import Node, adverbs, auxiliaries, is_empty, is_negated

NOT_YET = frozenset({"yet", "still", "far"})
PAST_HELPERS = frozenset(
    {"did", "didnt", "had", "hadnt", "has", "hasnt", "have", "havent", "was", "wasnt", "were", "werent"}
)


def denies(said: Said) -> bool:
    """Return whether the content's first main clause rejects an act, a report or a part in something."""
    head = next(iter(main_clauses(said)), None)
    return head is not None and (_calls_false(head) or _denies_part(head) or _denies_event(head))


def _calls_false(head: Node) -> bool:
    words = content_words()["denial"]
    named = (head, *head.children("xcomp"))
    if any(one.form in words["false"] or (one.lemma in words["false"] and one.token.upos != "VERB") for one in named):
        return not is_negated(head)
    return is_negated(head) and any(one.lemma in words["true"] for one in (*named, *head.children("nsubj")))


def _denies_part(head: Node) -> bool:
    """Return whether somebody is said to have no part: "had no role", "was not involved", "nothing to do with"."""
    words = content_words()["denial"]
    if head.lemma in words["unaware"]:
        return not is_negated(head)
    if head.lemma in words["involved"] and is_negated(head):
        return True
    for one in (head, *head.children("nsubj", "obj")):
        empty = is_empty(one)
        if empty and (
            one.lemma in words["part"]
            or (one.lemma == "nothing" and any(child.lemma == "do" for child in one.below() + head.children("xcomp")))
        ):
            return True
    return is_negated(head) and any(one.lemma in words["part"] for one in head.children("obj"))


def _denies_event(head: Node) -> bool:
    """Return whether a deed is said not to have been done: "no gate moved", "had not carried out", "do not torture"."""
    words = content_words()
    if not is_negated(head):
        return False
    if head.children("cop"):
        return head.lemma in words["accusation"]["wrong"] | words["accusation"]["nameless"] - {"it", "this", "that"}
    if head.token.upos != "VERB" or any(word.lemma in NOT_YET for word in adverbs(head)):
        return False
    if head.lemma in words["accusation"]["wronging"] | words["accusation"]["towards"]:
        return True
    return _is_past(head) and head.lemma not in words["denial"]["reporting"]


def _is_past(head: Node) -> bool:
    helpers = auxiliaries(head)
    if helpers:
        return helpers[0].form in PAST_HELPERS and not head.form.endswith("ing")
    return head.form != head.lemma and not head.form.endswith(("ing", "s"))
