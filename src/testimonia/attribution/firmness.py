"""How firmly does the speaker put the content? By the modals and adverbs of its main clause, and by the cue.

What stands in another clause weakens nothing: "a van supposedly carrying aid was blown up" is certain. A "could" that
is negated speaks of ability.
"""

from __future__ import annotations

from testimonia.attribution.contents import is_own, main_clauses
from testimonia.attribution.cue_acts import Performed, cue_act, performed
from testimonia.attribution.lexicon import content_words
from testimonia.attribution.said import Said
from testimonia.attribution.scope import Node, adverbs, auxiliaries, is_negated, subject
from testimonia.records import Firmness, Stance

MENTAL = frozenset({"wish", "feel", "think", "suspect"})  # acts whose content is weighed as the speaker's own thought


def firmness(said: Said) -> Firmness:
    """Return how firmly the speaker puts the content, by the weakest word of its main clause and of the cue."""
    head = next(iter(main_clauses(said)), None)
    if head is not None and any(child.lemma == "whether" for child in head.children("mark")):
        return Firmness.POSSIBLE
    found = [_of_clause(head), *_of_own_thought(head, said)] if head is not None else []
    return max([*found, _of_cue(said)], key=list(Firmness).index)


def _of_own_thought(head: Node, said: Said) -> list[Firmness]:
    """Return the firmness of what speakers say that they fear, hope or think: "said he hoped that it might help"."""
    act = performed([head]) if head.token.upos == "VERB" and is_own(subject(head), said) else None
    if act is None or act.negated or act.name not in MENTAL:
        return []
    return [_of_act(act), *(_of_clause(thought) for thought in head.children("ccomp"))]


def is_hedged(head: Node) -> bool:
    """Return whether a clause, or one that it is the complement of, is not put as certain."""
    above = head.head if head.relation == "xcomp" else None
    return _of_clause(head) is not Firmness.CERTAIN or (above is not None and is_hedged(above))


def _of_clause(head: Node) -> Firmness:
    """Return the firmness of a clause: of its modals, of its adverbs, and of what it is the complement of."""
    words = content_words()["firmness"]
    chain = [head, *head.children("xcomp")]
    beside = {word.lemma for one in chain for word in (*adverbs(one), *one.children("amod"))}
    modal = {helper.lemma for helper in auxiliaries(head)} & words["modals"]
    if beside & words["possible"] or (modal and not is_negated(head)):
        return Firmness.POSSIBLE
    if any(one.lemma in words["possible"] for one in chain):
        return Firmness.POSSIBLE
    passive = head.token.upos == "VERB" and any(helper.lemma == "be" for helper in auxiliaries(head))
    raising = head.lemma in words["raising"] or (passive and head.lemma in words["raised"])
    if beside & words["probable"] or raising or any(one.lemma in words["probable"] for one in chain):
        return Firmness.PROBABLE
    return Firmness.CERTAIN


def _of_cue(said: Said) -> Firmness:
    act = cue_act(said)
    return Firmness.CERTAIN if act is None else _of_act(act)


def _of_act(act: Performed) -> Firmness:
    words = content_words()["firmness"]
    if act.name == "suspect" and act.act.stance is Stance.SUSPECTS:
        return Firmness.PROBABLE
    if act.word.lemma in words["fearing"]:
        return Firmness.POSSIBLE
    unsure = act.word.lemma in words["thinking"] and not act.negated
    return Firmness.PROBABLE if unsure else Firmness.CERTAIN
