"""Which word governs which? Questions to the tree over a sentence: heads, negations, auxiliaries, conditions.

The relations are Universal Dependencies, basic and without subtypes. What an answer means for a statement is left to
`stance.py`, `firmness.py` and `hypotheticals.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from testimonia.language.readings import Sentence, Token
from testimonia.records import Span

NEGATORS = frozenset({"not", "never", "no", "neither", "nor", "hardly", "barely"})
FUSED_NEGATIONS = frozenset(  # auxiliaries whose apostrophe was lost
    {"didnt", "dont", "doesnt", "isnt", "arent", "wasnt", "werent", "hasnt", "havent", "hadnt", "wont", "wouldnt"}
    | {"couldnt", "cant", "shouldnt", "aint"}
)
NOBODY = frozenset({"nobody", "nothing", "none"})
NO = frozenset({"no", "neither"})
CONDITIONS = frozenset({"if", "unless", "lest", "whether"})
PREDICATES = frozenset({"VERB", "AUX"})
BESIDE_A_NAME = frozenset({"acl", "advcl", "punct", "parataxis", "case"})


@dataclass(frozen=True, slots=True)
class Node:
    """A token in the tree over its sentence; two nodes are the same where their tokens are."""

    token: Token
    place: int = field(compare=False)
    sentence: Sentence = field(compare=False, repr=False)
    text: str = field(compare=False, repr=False)

    @property
    def form(self) -> str:
        """Return the token as it is written, in small letters."""
        return self.token.span.of(self.text).lower()

    @property
    def lemma(self) -> str:
        """Return the token's lemma in small letters."""
        return self.token.lemma.lower()

    @property
    def relation(self) -> str:
        """Return the token's relation to its head."""
        return self.token.relation

    @property
    def head(self) -> Node | None:
        """Return the node that this one depends on, None for the root."""
        return None if self.token.head == self.place else self.other(self.token.head)

    def other(self, place: int) -> Node:
        """Return another node of the sentence."""
        return Node(self.sentence.tokens[place], place, self.sentence, self.text)

    def children(self, *relations: str) -> list[Node]:
        """Return the nodes that depend on this one, in order; those with these relations where any are given."""
        return [
            self.other(place)
            for place, token in enumerate(self.sentence.tokens)
            if token.head == self.place and place != self.place and (not relations or token.relation in relations)
        ]

    def above(self) -> Iterator[Node]:
        """Yield the nodes from the head up to the root."""
        upper = self.head
        while upper is not None:
            yield upper
            upper = upper.head

    def below(self) -> list[Node]:
        """Return this node and all that depend on it, in order."""
        found, pending = {self.place}, [self]
        while pending:
            children = pending.pop().children()
            found.update(child.place for child in children)
            pending += children
        return [self.other(place) for place in sorted(found)]


def nodes(text: str, sentences: Iterable[Sentence], spans: Sequence[Span]) -> list[Node]:
    """Return the nodes of the tokens that share a character with any of the spans, in order."""
    return [
        Node(token, place, sentence, text)
        for sentence in sentences
        for place, token in enumerate(sentence.tokens)
        if any(token.span.overlaps(span) for span in spans)
    ]


def tops(within: Sequence[Node]) -> list[Node]:
    """Return the nodes that depend on none of the others, in order; marks of punctuation only where nothing else is."""
    there = set(within)
    found = [one for one in within if one.head is None or one.head not in there]
    return [one for one in found if one.token.upos != "PUNCT"] or found


def head_of(within: Sequence[Node]) -> Node | None:
    """Return the node that governs the others: the first predicate of those on top, else the first on top."""
    upper = tops(within)
    return next((one for one in upper if is_predicate(one)), upper[0] if upper else None)


def is_predicate(one: Node) -> bool:
    """Return whether a node is what a clause says of its subject: a verb, or what has a copula or a subject."""
    return one.token.upos in PREDICATES or bool(one.children("cop", "nsubj", "csubj"))


def auxiliaries(one: Node) -> list[Node]:
    """Return the auxiliaries of a predicate in order, its copula included: those that depend on it or lead up to it."""
    return [word for word in _verb_group(one) if _helps(word) or word.relation in ("aux", "cop")]


def adverbs(one: Node) -> list[Node]:
    """Return the adverbs of a predicate in order: those that depend on it or stand among its auxiliaries."""
    return [word for word in _verb_group(one) if word.relation == "advmod" or word.token.upos in ("ADV", "PART")]


def _verb_group(one: Node) -> list[Node]:
    """Return what depends on a predicate as a helper, and the unbroken run of such words before it.

    The run is read from the order of the words, so that a wrong dependency loses no "not" and no "may".
    """
    first = one.place
    while first > 0 and _leads_up(one.other(first - 1)):
        first -= 1
    run = [one.other(place) for place in range(first, one.place)]
    return sorted({*run, *one.children("aux", "cop", "advmod")}, key=lambda word: word.place)


def _leads_up(word: Node) -> bool:
    return (_helps(word) or word.token.upos in ("ADV", "PART")) and word.lemma != "to"


def _helps(word: Node) -> bool:
    """Return whether a word is an auxiliary; "been" and "have" before a verb are, whatever a parse says."""
    return word.token.upos == "AUX" or word.form in ("be", "been", "being", "have", "has", "had")


def negations(one: Node) -> list[Node]:
    """Return the words that negate a node."""
    own = [child for child in one.children("det", "cc") if child.lemma in NEGATORS]
    helpers = auxiliaries(one)
    return [
        *own,
        *(word for word in {*adverbs(one), *helpers} if word.lemma in NEGATORS or word.form in FUSED_NEGATIONS),
    ]


def is_empty(one: Node) -> bool:
    """Return whether a noun phrase names nobody and nothing: "nobody", "no gate", "not one gate"."""
    if one.lemma in NOBODY or any(child.lemma in NO for child in one.children("det", "advmod")):
        return True
    first = one.below()[0]
    return first.lemma in NOBODY | NO or (first.lemma == "not" and first != one)


def empty_arguments(one: Node) -> list[Node]:
    """Return the subjects and objects of a predicate that name nobody and nothing."""
    return [child for child in one.children("nsubj", "obj") if is_empty(child)]


def is_negated(one: Node) -> bool:
    """Return whether a predicate is negated, by a word of its own or by an empty subject or object."""
    return bool(negations(one) or empty_arguments(one))


def subject(one: Node) -> Node | None:
    """Return the subject of a predicate, or of the predicate that it shares its subject with."""
    found = one.children("nsubj", "csubj")
    if found or one.relation not in ("conj", "xcomp") or one.head is None:
        return found[0] if found else None
    return subject(one.head)


def condition_over(one: Node) -> Node | None:
    """Return the clause under a condition in which a node stands, its own included; None where there is none.

    What "as" sets apart is no part of it: "if, as he says, it rains".
    """
    for clause in (one, *one.above()):
        if _is_condition(clause):
            return clause
        if any(child.lemma == "as" for child in clause.children("mark")):
            return None
    return None


def _is_condition(clause: Node) -> bool:
    """Return whether "if" or the like opens a clause, or "should" does before the subject.

    A comma between "if" and the subject ends another clause that a parse may have lost: "if it rains, he says".
    """
    subjects = clause.children("nsubj")
    until = subjects[0].place if subjects else clause.place
    for mark in clause.children("mark"):
        if mark.lemma in CONDITIONS and not any(clause.other(place).form == "," for place in range(mark.place, until)):
            return True
    inverted = [child for child in clause.children("aux") if child.lemma == "should"]
    return bool(inverted and subjects and inverted[0].place < until and clause.relation == "advcl")


def conjuncts(one: Node) -> list[Node]:
    """Return a node and those that are joined to it."""
    return [one, *one.children("conj")]


def is_passive(head: Node) -> bool:
    """Return whether a verb has "be" or "get" before its participle."""
    helped = any(helper.lemma in ("be", "get") or helper.form == "been" for helper in auxiliaries(head))
    return helped and head.token.upos == "VERB" and not head.form.endswith("ing")


def phrase(noun: Node) -> Span:
    """Return the characters of a noun phrase without its preposition and the clauses that follow its noun."""
    left = {one.place for child in noun.children(*BESIDE_A_NAME) for one in child.below()}
    kept = [one.token.span for one in noun.below() if one.place not in left]
    return Span(kept[0].start, kept[-1].end)
