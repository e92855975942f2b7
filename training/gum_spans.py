"""Which tokens are source, cue and content of an attribution in GUM? Drawn by its syntax, after PolNeAR's habits.

The source is the whole noun phrase that the discourse signals name or that is the subject of the cue; the cue reaches
from its first auxiliary, negation or adverb to its last word ("could not also have said", "came to the conclusion"),
along open complements ("was slow to admit"); the content keeps its "that" and its quotation marks and loses the commas
and the stop at its ends. Which discourse units are content and which hold the cue is left to `discourse.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from training.discourse import Node

SUBJECTS = frozenset({"nsubj", "csubj"})
BEFORE_CUE = frozenset({"aux", "cop", "advmod"})  # relations of the words that a cue begins with
BEFORE_NOUN = frozenset({"amod", "compound"})  # the same where the cue is a bare noun
LEAD_INS = frozenset({"case", "cc", "punct", "mark", "advmod", "discourse"})  # before a noun phrase, and none of it
EDGE_MARKS = frozenset([",", ".", ";", ":", "-", "--", "–", "—"])
WORDS_THAT_CUE = frozenset({"VERB", "NOUN", "ADJ", "AUX", "PROPN"})


@dataclass(frozen=True)
class Syntax:
    """The document's tokens with the children of each."""

    nodes: Sequence[Node]
    children: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        below: list[list[int]] = [[] for _ in self.nodes]
        for i, node in enumerate(self.nodes):
            if node.head != i:
                below[node.head].append(i)
        object.__setattr__(self, "children", below)

    def relation(self, i: int) -> str:
        """Return the token's basic relation."""
        return self.nodes[i].token.basic

    def upos(self, i: int) -> str:
        """Return the token's part of speech."""
        return self.nodes[i].token.upos

    def subtree(self, i: int) -> set[int]:
        """Return the token and all below it."""
        return {i}.union(*(self.subtree(child) for child in self.children[i]))

    def tops(self, tokens: Collection[int]) -> list[int]:
        """Return those of the tokens that hang on none of the others, in order."""
        return [i for i in sorted(tokens) if self.nodes[i].head not in tokens or self.nodes[i].head == i]


def trimmed(run: Sequence[int], syntax: Syntax) -> list[int]:
    """Return the run without commas, stops and dashes at its ends; a stop within quotation marks stays.

    A closing quotation mark whose opening one is not in the run goes too.
    """
    forms = [syntax.nodes[i].token.form for i in run]
    first, last = 0, len(run)
    while first < last and forms[first] in EDGE_MARKS:
        first += 1
    while first < last and (forms[last - 1] in EDGE_MARKS or _unopened(forms[first:last])):
        last -= 1
    return list(run[first:last])


def _unopened(forms: Sequence[str]) -> bool:
    """Return whether the last form closes a quotation that none of the forms opens.

    >>> _unopened(["it", "rains", '"']), _unopened(['"', "it", "rains", '"']), _unopened(["it", "rains", "”"])
    (True, False, True)
    """
    if forms[-1] == '"':
        return forms.count('"') % 2 == 1
    return forms[-1] == "”" and forms.count("”") > forms.count("“")


def runs(tokens: Collection[int]) -> list[list[int]]:
    """Return the tokens as runs without a gap.

    >>> runs({4, 1, 2})
    [[1, 2], [4]]
    """
    found: list[list[int]] = []
    for i in sorted(tokens):
        if found and found[-1][-1] == i - 1:
            found[-1].append(i)
        else:
            found.append([i])
    return found


def cue_head(
    content: Collection[int], satellite: Collection[int], signalled: Sequence[int], syntax: Syntax
) -> int | None:
    """Return the token that the cue is built around: what governs the content, or else what is signalled."""
    within = [i for i in signalled if i in satellite]
    for top in syntax.tops(content):
        governors = [syntax.nodes[top].head, *(i for i in syntax.children[top] if syntax.relation(i) == "parataxis")]
        for i in governors:
            if i in satellite and (i in within or syntax.upos(i) in WORDS_THAT_CUE):
                return i
    return within[-1] if within else None


def cue_chain(head: int, satellite: Collection[int], syntax: Syntax) -> list[int]:
    """Return the cue's head and the words above it that it completes: admit ← slow, conclusion ← came."""
    chain = [head]
    while True:
        last, above = chain[-1], syntax.nodes[chain[-1]].head
        completes = syntax.relation(last) == "xcomp" or (
            syntax.relation(last) in {"obj", "obl"} and syntax.upos(last) == "NOUN" and syntax.upos(above) == "VERB"
        )
        if above == last or above not in satellite or not completes or above > last:
            return chain
        chain.append(above)


def cue(head: int, satellite: Collection[int], syntax: Syntax) -> list[int]:
    """Return the tokens of the cue around its head, in order."""
    chain = cue_chain(head, satellite, syntax)
    first = chain[-1]
    takes = BEFORE_NOUN if syntax.upos(first) == "NOUN" else BEFORE_CUE
    while first - 1 in satellite and syntax.nodes[first - 1].head in chain and syntax.relation(first - 1) in takes:
        first -= 1
    last = head
    while last + 1 in satellite and syntax.nodes[last + 1].token.relation == "compound:prt":
        last += 1
    return [i for i in range(first, last + 1) if i in satellite]


def source(signalled: Sequence[int], around: Collection[int], taken: Collection[int], syntax: Syntax) -> list[int]:
    """Return the tokens of the source: the noun phrase around the subject of the cue or else around the signalled word.

    `around` is the cue's chain of heads, `taken` the tokens of cue and content.
    """
    heads = _subjects(around, taken, syntax)
    sentence = {syntax.nodes[i].sentence for i in around}
    named = [i for i in signalled if syntax.nodes[i].sentence in sentence and i not in taken]
    if not heads and named:
        near = min(around)
        heads = sorted(syntax.tops(named), key=lambda i: abs(i - near))
    return _phrase(heads[0], taken, syntax) if heads else []


def _subjects(around: Collection[int], taken: Collection[int], syntax: Syntax) -> list[int]:
    """Return the active subjects of the cue's chain, or those that it shares with a verb before ("came and said")."""
    above = list(around)
    while above:
        found = [i for head in above for i in syntax.children[head] if syntax.nodes[i].token.relation in SUBJECTS]
        if found:
            return [i for i in found if i not in taken]
        above = [syntax.nodes[head].head for head in above if syntax.relation(head) == "conj"]
    return []


def _phrase(head: int, taken: Collection[int], syntax: Syntax) -> list[int]:
    """Return the noun phrase of a head: all that hangs on it in one run, without the preposition before it."""
    below = syntax.subtree(head) - set(taken)
    run = next(run for run in runs(below) if head in run)
    while run[0] != head and (syntax.relation(run[0]) in LEAD_INS and syntax.nodes[run[0]].head == head):
        run = run[1:]
    while run[-1] != head and (syntax.relation(run[-1]) == "punct" or _relative(run[-1], head, syntax)):
        run = run[:-1]
    return run


def _relative(i: int, head: int, syntax: Syntax) -> bool:
    """Return whether the token is a relative pronoun whose clause was taken away from the phrase."""
    return syntax.relation(i) in SUBJECTS and syntax.nodes[i].head != head and syntax.upos(i) == "PRON"
