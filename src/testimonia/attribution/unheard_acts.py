"""Which denials and accusations did the reader not hear? Those whose verb stands in no cue and in no content yet.

They are rare, so a tagger sees few of them, and they are what a reader of contested news looks for first. Where the
verb is one of `ACTS`, its subject is who does it and its complements are what is denied or who is accused. A noun
counts where a clause says what it is ("the allegation that"); other nouns are left to the tagger.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from testimonia.attribution.lexicon import lexicon
from testimonia.attribution.scope import Node, auxiliaries, is_passive, nodes, phrase, subject
from testimonia.language.readings import Attribution, Sentence
from testimonia.records import Span

ACTS = frozenset({"deny", "reject", "dispute", "accuse", "question"})
CONFIDENCE = 0.5
"""About the share of right ones among those found on PolNeAR dev (5 of 9). With `passive_subjects.py` they raise the
recall of such acts from 0.57 to 0.69 there (`python -m quality.cues`), and leave the F1 of all statements as it is
(`python -m quality.attribution`)."""
CLAUSES = frozenset({"conj", "xcomp", "advcl", "parataxis"})  # clauses that share the subject of the clause above
LEADING = frozenset({"of", "for", "about", "with", "over", "on", "in", "that", "whether", "if"})
"""What leads a complement to what is said: "accused of", "questioned about", not "denied since Monday"."""
OWNING = frozenset({"'s", "’s", "'", "’", "by", "from"})
NOBODY = frozenset({"it", "that", "which", "what", "this", "there"})  # who says nothing, or is named elsewhere
RELATIVE = frozenset({"who", "which", "that"})
SHORTEST = 2  # words of a complement


def with_unheard_acts(
    text: str, attributions: Sequence[Attribution], sentences: Sequence[Sentence], *, least_confidence: float
) -> tuple[Attribution, ...]:
    """Return attributions and those of acts that none of them of some confidence holds, in order."""
    heard = [one for one in attributions if one.confidence >= least_confidence]
    taken = sorted(span for one in heard for span in (*one.cue, *one.content))
    found = [act for sentence in sentences for act in _acts(text, sentence, taken)]
    return tuple(sorted([*attributions, *found], key=lambda one: (one.content, one.cue)))


def _acts(text: str, sentence: Sentence, taken: Sequence[Span]) -> Iterator[Attribution]:
    for token in sentence.tokens:
        act = lexicon().words.get((token.lemma.lower(), token.upos)) if token.upos in ("VERB", "NOUN") else None
        if act is None or act.name not in ACTS or any(token.span.overlaps(span) for span in taken):
            continue
        (word,) = nodes(text, [sentence], [token.span])
        found = _of_noun(word) if token.upos == "NOUN" else _of_verb(word, act.name)
        if found is not None:
            yield found


def _of_verb(verb: Node, act: str) -> Attribution | None:
    """Return who does what with a verb, None where the tree does not show both."""
    passive = is_passive(verb)
    by = _agent(verb) if passive else _subject(verb)
    if (by is None and not passive) or (by is not None and by.lemma in NOBODY):
        return None
    content = tuple(sorted(_joined(_contents(verb, act, passive=passive))))
    if not content or sum(len(span.of(verb.text).split()) for span in content) < SHORTEST:
        return None
    source = (phrase(by),) if by is not None else ()
    cue = _cue(verb)
    if any(one.overlaps(other) for one in (*source, cue) for other in content):
        return None
    return Attribution(source, (cue,), content, CONFIDENCE)


def _of_noun(noun: Node) -> Attribution | None:
    """Return what a noun with a clause of its own says: "the guard's allegation that the gate was open"."""
    clauses = [
        one for one in noun.children("acl", "ccomp") if any(mark.lemma == "that" for mark in one.children("mark"))
    ]
    if not clauses:
        return None
    owners = [one for one in noun.children("nmod") if any(case.lemma in OWNING for case in one.children("case"))]
    source = (phrase(owners[0]),) if owners else ()
    content = _whole(clauses[0])
    overlaps = any(one.overlaps(content) for one in (*source, noun.token.span))
    return None if overlaps else Attribution(source, (noun.token.span,), (content,), CONFIDENCE)


def _subject(verb: Node) -> Node | None:
    """Return the subject of a verb, or of the clause that it shares it with."""
    while not verb.children("nsubj") and verb.head is not None and verb.relation in CLAUSES:
        verb = verb.head
    if verb.relation == "acl" and verb.form.endswith("ing"):  # a participle that a parse hangs on a noun before it
        verb = next((above for above in verb.above() if above.token.upos == "VERB"), verb)
    return next(iter(verb.children("nsubj")), None)


def _agent(verb: Node) -> Node | None:
    return next((one for one in verb.children("obl") if any(case.lemma == "by" for case in one.children("case"))), None)


def _contents(verb: Node, act: str, *, passive: bool) -> list[Span]:
    """Return the complements: what is denied; of accusations also of whom, of what."""
    direct = [one for one in verb.children("obj", "ccomp") if one.place > verb.place]
    led = [
        one
        for one in verb.children("xcomp", "obl", "advcl")
        if one.place > verb.place and any(lead.lemma in LEADING for lead in one.children("case", "mark"))
    ]
    suffering = subject(verb) if passive else None
    who = [phrase(suffering)] if suffering is not None and suffering.lemma not in RELATIVE else []
    if act == "accuse" and passive and not led:
        return []  # "was charged": of what is not said
    return [*who, *(_whole(one) for one in direct), *(_whole(one) for one in led if act == "accuse" or not direct)]


def _whole(one: Node) -> Span:
    """Return the characters of a node and all that depends on it, without marks at its ends."""
    within = [below.token for below in one.below()]
    while within[-1].upos == "PUNCT" and len(within) > 1:
        within.pop()
    return Span(within[0].span.start, within[-1].span.end)


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Return spans in order without those that others hold."""
    return [one for one in spans if not any(other != one and other.contains(one) for other in spans)]


def _cue(verb: Node) -> Span:
    """Return the verb with the auxiliaries that stand before it."""
    first = min([verb.token.span.start, *(one.token.span.start for one in auxiliaries(verb) if one.place < verb.place)])
    return Span(first, verb.token.span.end)
