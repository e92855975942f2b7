"""What is a content's main clause, whose is it, and does it ask or wish, whatever introduces it?

Whether it denies or accuses is left to `denials.py` and `accusations.py`, what the cue does to `cue_acts.py`.
"""

from __future__ import annotations

from testimonia.attribution.lexicon import content_words
from testimonia.attribution.said import Said
from testimonia.attribution.scope import Node, auxiliaries, head_of, is_negated, nodes, subject

FIRST_PERSON = frozenset({"i", "we"})
THIRD_PERSON = frozenset({"he", "she", "it", "they"})
OWNERS = frozenset({"my", "our", "his", "her", "its", "their"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
QUOTES = "\"“”„«»'‘’"


def main_clauses(said: Said) -> list[Node]:
    """Return the heads of the content, one for each of its sentences, in order."""
    found = []
    for sentence in said.sentences_of(said.content):
        head = head_of(nodes(said.text, [sentence], said.content))
        if head is not None:
            found.append(head)
    return found


def is_quoted(said: Said) -> bool:
    """Return whether the content begins with or behind a quotation mark."""
    start = said.content[0].start
    return any(mark in QUOTES for mark in said.text[max(0, start - 1) : start + 1])


def is_own(one: Node | None, said: Said) -> bool:
    """Return whether a noun phrase names the speaker or the speaker's side.

    That is "I" and "we"; "he" and "they" outside quotation marks; what is "ours" or "its"; the source's own words.
    """
    if one is None:
        return False
    if one.form in FIRST_PERSON or any(child.form in OWNERS for child in one.children("nmod", "det")):
        return True
    if one.form in THIRD_PERSON:
        return not is_quoted(said)
    return one.token.upos in NOMINAL and one.form in said.words(said.source).lower().split()


def asks(said: Said) -> bool:
    """Return whether the content is a question: "Who opened the gate?", "it was not clear whether it had moved"."""
    last = said.content[-1].end
    ends = (said.words(said.content) + said.text[last : last + 2]).rstrip(QUOTES + " ,")
    if ends.endswith("?") and not any(mark in ends for mark in ".!;"):
        return True
    head = next(iter(main_clauses(said)), None)
    words = content_words()["doubt"]
    if head is None or is_own(subject(head), said):
        return False
    unclear = head.lemma in words["unclear"] or (head.lemma in words["clear"] and is_negated(head))
    return unclear and bool(head.children("ccomp", "csubj", "advcl"))


def wishes(said: Said) -> bool:
    """Return whether the content says what ought to be, or orders it: "the gate must be shut", "Shut the gate"."""
    head = next(iter(main_clauses(said)), None)
    if head is None:
        return False
    words = content_words()["wish"]
    helpers = auxiliaries(head)
    if any(helper.lemma in words["deontic"] for helper in helpers):
        return not any(helper.lemma == "have" for helper in helpers)
    needs = head.lemma in words["needing"] and any(child.children("mark") for child in head.children("xcomp"))
    if needs:
        return not is_negated(head)
    bare = head.token.upos == "VERB" and head.form == head.lemma and not helpers and subject(head) is None
    return (
        bare
        and is_quoted(said)
        and head.relation in ("root", "ccomp", "parataxis")
        and head.place <= head.below()[0].place + 2
    )
