"""Who says it where a cue has no source of its own? Whoever is the subject of the clause that the cue hangs on.

"Marren blamed the guard and urged …", "Marren promised to ask …", "Marren blamed the guard, claiming that …": the
subject is written once and shared by all the verbs. The encoder links a source to one cue; here the others find it by
the parse. A subject in another sentence is not guessed, and who suffers a passive verb does not speak.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from testimonia.language.readings import Sentence
from testimonia.records import Span

SHARING = frozenset({"conj", "advcl", "xcomp"})  # clauses whose missing subject is that of the clause they hang on
SUBJECTS = frozenset({"nsubj", "csubj"})
NO_PART = frozenset({"acl", "appos", "parataxis", "conj", "cc", "punct", "dislocated"})  # not of a noun phrase proper
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET"})
REACH = 5  # clauses that are climbed at most


def shared_source(
    text: str, cue: Span, content: Sequence[Span], *, sources: Sequence[Span], sentences: Sequence[Sentence]
) -> Span | None:
    """Return the characters of who says it, None where the parse names nobody.

    `sources` are those found in the text: where the subject is one of them, it is taken as it was found. `sentences`
    are in order.
    """
    sentence = _around(cue, sentences)
    head = _head(sentence, cue) if sentence is not None else None
    if sentence is None or head is None:
        return None
    speaker = _speaker(text, sentence, head)
    if speaker is None or not _names_somebody(sentence, speaker):
        return None
    told = sentence.tokens[speaker].span
    found = next((source for source in sources if source.contains(told)), None) or _phrase(sentence, speaker)
    return None if any(found.overlaps(span) for span in (cue, *content)) else found


def _around(cue: Span, sentences: Sequence[Sentence]) -> Sentence | None:
    place = bisect_right(sentences, cue.start, key=lambda sentence: sentence.tokens[0].span.start) - 1
    return sentences[place] if place >= 0 and sentences[place].span.contains(cue) else None


def _head(sentence: Sentence, cue: Span) -> int | None:
    """Return the cue's token that hangs on none of the cue's others."""
    among = [i for i, token in enumerate(sentence.tokens) if cue.overlaps(token.span) and token.upos != "PUNCT"]
    return next((i for i in among if sentence.tokens[i].head == i or sentence.tokens[i].head not in among), None)


def _speaker(text: str, sentence: Sentence, verb: int) -> int | None:
    """Return the token of the one who does what the verb says, its own subject or a shared one."""
    if _is_passive(text, sentence, verb):
        return next((i for i in _children(sentence, verb, "obl") if _is_agent(sentence, i)), None)
    for _ in range(REACH):
        token = sentence.tokens[verb]
        subject = next((i for name in sorted(SUBJECTS) for i in _children(sentence, verb, name)), None)
        if subject is not None:
            return subject
        if token.relation == "acl":
            return token.head  # "officials claiming that …"
        if token.relation not in SHARING:
            return None
        verb = token.head
    return None


def _names_somebody(sentence: Sentence, noun: int) -> bool:
    """Return whether a subject is a noun or pronoun, and neither a clause nor a mere "there"."""
    token = sentence.tokens[noun]
    is_clause = next(_children(sentence, noun, "nsubj"), None) is not None
    return token.upos in NOMINAL and token.relation != "expl" and not is_clause


def _is_passive(text: str, sentence: Sentence, verb: int) -> bool:
    """Return whether the verb is one with "be" and a past participle."""
    token = sentence.tokens[verb]
    helped = any(sentence.tokens[i].lemma in ("be", "get") for i in _children(sentence, verb, "aux"))
    return token.upos == "VERB" and helped and not token.span.of(text).lower().endswith("ing")


def _is_agent(sentence: Sentence, noun: int) -> bool:
    return any(sentence.tokens[i].lemma == "by" for i in _children(sentence, noun, "case"))


def _below(sentence: Sentence, head: int) -> list[int]:
    return [i for i, token in enumerate(sentence.tokens) if token.head == head and i != head]


def _children(sentence: Sentence, head: int, relation: str) -> Iterator[int]:
    yield from (i for i in _below(sentence, head) if sentence.tokens[i].relation == relation)


def _phrase(sentence: Sentence, noun: int) -> Span:
    """Return the noun phrase of a token without what is only added to it."""
    first = last = noun
    waiting = [noun]
    while waiting:
        one = waiting.pop()
        first, last = min(first, one), max(last, one)
        waiting += [
            i
            for i in _below(sentence, one)
            if sentence.tokens[i].relation not in NO_PART
            and not (one == noun and sentence.tokens[i].relation == "case")
        ]
    return Span(sentence.tokens[first].span.start, sentence.tokens[last].span.end)
