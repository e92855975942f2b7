"""How does the speaker stand to the content? Told by the act that the cue performs, then by what the content does.

A cue that only says ("said", "told", "according to") leaves it to the content: "said Russian planes had not carried out
the raid" denies. How firmly it is put is left to `firmness.py`, whether anybody said it to `hypotheticals.py`.
"""

from __future__ import annotations

from testimonia.attribution.accusations import accuses, names_author
from testimonia.attribution.contents import asks, is_own, main_clauses, wishes
from testimonia.attribution.cue_acts import Performed, cue_act, modals, performed
from testimonia.attribution.denials import denies
from testimonia.attribution.firmness import is_hedged
from testimonia.attribution.lexicon import content_words, lexicon
from testimonia.attribution.said import Said
from testimonia.attribution.scope import Node, conjuncts, is_passive, subject
from testimonia.records import Stance

NOT_PERFORMED = {  # what is left where an act is said not to be performed
    "deny": Stance.ASSERTS,
    "reject": Stance.ASSERTS,
    "dispute": Stance.ASSERTS,
    "question": Stance.ASSERTS,
    "accuse": Stance.DECLINES,
    "suspect": Stance.DENIES,
    "think": Stance.DENIES,
    "accept": Stance.DENIES,
    "know": Stance.QUESTIONS,
    "decline": Stance.ASSERTS,
}
ABLE = frozenset({"can", "could", "able", "unable"})
ASKING = frozenset({"if", "whether", "why", "how", "what", "who", "where", "when", "which"})


def stance(said: Said) -> Stance:
    """Return how the speaker stands to the content."""
    act = cue_act(said)
    if {"neither", "nor"} <= set(said.words(said.cue).lower().split()):  # "neither confirmed nor denied"
        return Stance.DECLINES
    decided = _by_act(act, said) if act is not None else None
    return decided or _by_content(said, hedged=act is not None and act.name == "think")


def stance_of_act(act: Performed) -> Stance | None:
    """Return the stance that an act gives by itself, None where the content decides."""
    return NOT_PERFORMED.get(act.name, act.act.stance) if act.negated else act.act.stance


def _by_act(act: Performed, said: Said) -> Stance | None:
    """Return the stance that an act gives, None where the content decides."""
    if act.negated:
        return _unperformed(act)
    if act.name == "decline":
        return _declining(act)
    if act.name == "ask":
        return Stance.QUESTIONS if _is_asked(said) else Stance.EXPRESSES
    if act.name == "call":
        return Stance.DENIES if _calls_it_false(said) else None
    ordered = act.word.lemma == "tell" and _is_order(said)
    return Stance.EXPRESSES if ordered or (act.name == "think" and wishes(said)) else act.act.stance


def _unperformed(act: Performed) -> Stance | None:
    """Return the stance of who does not perform an act: silence where it is one of telling, doubt where one cannot."""
    if act.word.lemma in lexicon().governors["telling"] or act.name in ("say", "confirm"):
        unable = modals(act.word) & ABLE and act.word.lemma not in lexicon().governors["withholding"]
        return Stance.QUESTIONS if unable else Stance.DECLINES
    return stance_of_act(act)


def _declining(act: Performed) -> Stance:
    """Return what a refusal is: silence, or a rejection where it is one to accept or believe."""
    refused = {child.lemma for child in act.word.children("xcomp")}
    return Stance.DENIES if refused & lexicon().governors["rejecting_refusal"] else Stance.DECLINES


def _is_asked(said: Said) -> bool:
    """Return whether what is asked is a question and not a request."""
    first = said.words(said.content).split()
    opening = {word.strip("\"“‘'").lower() for word in first[:1]} | {said.words(said.cue).split()[-1].lower()}
    return bool(opening & (ASKING | {"about"})) or asks(said)


def _calls_it_false(said: Said) -> bool:
    false = content_words()["denial"]["false"]
    return any(word.strip("\"“”‘’',.").lower() in false for word in said.words(said.content).split())


def _is_order(said: Said) -> bool:
    """Return whether the content is what somebody is told to do: "told families to collect"."""
    return any(head.relation == "xcomp" and head.children("mark") for head in main_clauses(said)[:1])


def _by_content(said: Said, *, hedged: bool) -> Stance:
    """Return what the content itself does; who only thinks that somebody did wrong suspects it."""
    if asks(said):
        return Stance.QUESTIONS
    own = _own_act(said)
    if own is not None:
        return own
    if denies(said):
        return Stance.DENIES
    accusation = accuses(said)
    if accusation is not None:
        return Stance.SUSPECTS if hedged or is_hedged(accusation) else Stance.ACCUSES
    author = names_author(said)
    if author is not None and (hedged or is_hedged(author)):
        return Stance.SUSPECTS
    return Stance.EXPRESSES if wishes(said) else Stance.ASSERTS


def _own_act(said: Said) -> Stance | None:
    """Return the stance of an act that the speaker performs in the content: "said it denied that", "We do not comment".

    A suspicion counts whosever it is: "said that smugglers were suspected".
    """
    for main in main_clauses(said)[:1]:
        for head in conjuncts(main):
            act = performed([head]) if head.token.upos == "VERB" else None
            if act is None:
                continue
            if act.name == "suspect" and not act.negated and is_passive(head):
                return Stance.SUSPECTS
            found = _of_own(act, head) if is_own(subject(head), said) else None
            if found is not None:
                return found
    return None


def _of_own(act: Performed, head: Node) -> Stance | None:
    """Return the stance of an act that speakers say they perform, or do not."""
    governors = lexicon().governors
    if act.negated:
        silent = head.lemma in governors["silence"] and not modals(head) & {"have", "be"}
        return _unperformed(act) if silent or act.name in ("think", "suspect") else None
    if act.name == "ask":
        return Stance.QUESTIONS
    return None if head.lemma in governors["told_plainly"] else act.act.stance
