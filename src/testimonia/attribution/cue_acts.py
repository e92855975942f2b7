"""Which speech act does a cue perform, and is it performed? Found among the cue's words, negated by its own clause.

"Tried to deny", "expressed doubt", "was adamant": the telling word need not be the head. What the act means for the
content is left to `stance.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from testimonia.attribution.lexicon import LISTS, Act, lexicon
from testimonia.attribution.said import Said
from testimonia.attribution.scope import Node, auxiliaries, empty_arguments, head_of, is_empty, negations, nodes
from testimonia.language.lemmas import lemma
from testimonia.language.readings import Sentence, Token
from testimonia.language.words import words
from testimonia.records import Span

WEAK = frozenset(
    {"say", "ask", "think", "know", "confirm", "call"}
)  # acts beside which another word of the cue decides
LIGHT = frozenset(
    {"obj", "xcomp", "conj", "ccomp", "nsubj", "compound", "acl", "advcl", "root", "parataxis", "cop", "amod"}
)
BESIDE = frozenset(
    {"with", "as", "by"}
)  # prepositions under which a noun still names the act: "responded with a denial"
NEAR = 3  # words that may stand between the words of a phrase where no dependency joins them


@dataclass(frozen=True, slots=True)
class Performed:
    """An act, the word that names it, and whether it is said not to be performed."""

    act: Act
    word: Node
    negated: bool

    @property
    def name(self) -> str:
        """Return the act's name in `cues.toml`."""
        return self.act.name


def cue_act(said: Said) -> Performed | None:
    """Return the act that a statement's cue performs, None where no word of it is known."""
    if not said.cue:
        return None
    found = nodes(said.text, said.sentences_of(said.cue), said.cue)
    return performed(found or nodes(said.text, [_unparsed(said)], said.cue))


def act_of_words(cue: str) -> Performed | None:
    """Return the act that a cue performs by its words alone, None where no word of it is known.

    >>> act = act_of_words("never denied")
    >>> act.name, act.negated
    ('deny', True)
    """
    return cue_act(Said(cue, (), (Span(0, len(cue)),), ())) if cue else None


def performed(cue: Sequence[Node]) -> Performed | None:
    """Return the act that the words of a cue perform: of a phrase, else of the first telling word, else of the head."""
    for word in cue:
        act = _phrase(word)
        if act is not None:
            return Performed(act, word, is_denied(word))
    head = head_of(cue)
    known = [
        (word, act) for word in cue if (act := lexicon().act(word.form, word.token.upos)) and _may_tell(word, head)
    ]
    strong = [(word, act) for word, act in known if act.name not in WEAK]
    of_head = [(word, act) for word, act in known if word == head]
    chosen = next(iter([*strong, *of_head, *known]), None)
    if chosen is None:
        return None
    word, act = chosen
    return Performed(_voiced(word, act) if act.name == "voice" else act, word, is_denied(word))


def _voiced(word: Node, act: Act) -> Act:
    """Return the act of what is expressed, which may stand outside the cue: "expressed | doubts about the toll"."""
    named = (lexicon().act(child.form, child.token.upos) for child in word.children("obj"))
    return next((found for found in named if found is not None and found.name not in WEAK), act)


def _may_tell(word: Node, head: Node | None) -> bool:
    """Return whether a word of a cue may name its act: "raised questions", not "in reply to questions"."""
    if word == head or word.relation in LIGHT:
        return True
    return word.relation == "obl" and any(child.lemma in BESIDE for child in word.children("case"))


def _phrase(word: Node) -> Act | None:
    """Return the act of a phrase that begins with a word, whose other words depend on it or follow it closely."""
    for others, act in lexicon().phrases.get(lemma(word.form, "VERB"), ()):
        if all(any(True for _ in _found(other, word)) for other in others):
            return act
    return None


def _found(wanted: str, word: Node) -> Iterator[Node]:
    """Yield the words with a lemma among a verb's dependents and theirs, and closely after it."""
    near = [word.other(place) for place in range(word.place + 1, min(word.place + 1 + NEAR, len(word.sentence.tokens)))]
    children = word.children()
    below = [grandchild for child in children if child.relation != "ccomp" for grandchild in child.children()]
    yield from (one for one in (*near, *children, *below) if one.lemma == wanted and one.place > word.place)


def is_denied(word: Node) -> bool:
    """Return whether an act is said not to be performed: "did not deny", "failed to deny", "no doubt"."""
    if negations(word) or (word.token.upos == "NOUN" and is_empty(word)):
        return True
    if any(child.relation == "nsubj" for child in empty_arguments(word)):
        return True
    above = word.head
    if above is None or word.relation not in ("xcomp", "obj", "ccomp", "advcl", "acl", "obl"):
        return False
    if above.lemma in lexicon().governors["failing"] or above.lemma == "unable":
        return not negations(above)
    return word.relation in ("xcomp", "obj") and bool(negations(above))


def modals(word: Node) -> frozenset[str]:
    """Return the lemmas of the auxiliaries of a predicate, of the predicates that govern it ("able"), and theirs."""
    found = {helper.lemma for helper in auxiliaries(word)}
    while word.relation == "xcomp" and word.head is not None:
        word = word.head
        found |= {word.lemma, *(helper.lemma for helper in auxiliaries(word))}
    return frozenset(found)


def _unparsed(said: Said) -> Sentence:
    """Return the words of a cue that nobody parsed as a sentence: all hang on the first that is known."""
    found = words(said.text, said.cue)
    known = [place for place, word in enumerate(found) if lexicon().act(word.text, "X")]
    head = known[0] if known else 0
    return Sentence(
        tuple(
            Token(word.span, _kind(word.text), _plain_lemma(word.text), head, _relation(place, head, known))
            for place, word in enumerate(found)
        )
    )


def _relation(place: int, head: int, known: Sequence[int]) -> str:
    """Return the relation of an unparsed word: known words are what the first one governs, the others qualify it."""
    return "root" if place == head else "obj" if place in known else "advmod"


def _kind(form: str) -> str:
    """Return the part of speech as which the lexicon knows a form, X where it does not."""
    known = lexicon().words
    return next((upos for upos in LISTS.values() if (lemma(form.lower(), upos), upos) in known), "X")


def _plain_lemma(form: str) -> str:
    """Return a form in small letters, and "not" for the first word of a "n't"."""
    return "not" if form.lower() == "n" else form.lower()
