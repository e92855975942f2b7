"""Who is accused by nobody in particular? The subject of a passive cue, which is spoken of and does not speak.

"The harbour master was accused of opening the gate": the tagger may take the harbour master for the source. He is part
of the content, and the source is who stands behind "by", or nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from testimonia.attribution.cue_acts import performed
from testimonia.attribution.said import Said
from testimonia.attribution.scope import Node, is_passive, nodes, phrase, subject
from testimonia.language.readings import Attribution, Sentence
from testimonia.records import Span

SPOKEN_OF = frozenset({"accuse", "suspect", "deny", "reject", "dispute", "call"})
"""The acts whose passive has for its subject what is spoken of. Of the annotated passive cues of PolNeAR's train part
nearly all do; those of feelings ("was worried") and of telling ("was told") do not."""


def with_passive_subjects(
    text: str, attributions: Sequence[Attribution], sentences: tuple[Sentence, ...]
) -> tuple[Attribution, ...]:
    """Return attributions, those of passive cues with their subject in the content."""
    return tuple(_mended(text, one, sentences) for one in attributions)


def _mended(text: str, one: Attribution, sentences: tuple[Sentence, ...]) -> Attribution:
    said = Said(text, one.source, one.cue, one.content, sentences)
    act = performed(nodes(text, said.sentences_of(one.cue), one.cue)) if one.cue and one.source else None
    if act is None or act.name not in SPOKEN_OF or not is_passive(act.word):
        return one
    by = subject(act.word)
    if by is None or not any(by.token.span.overlaps(span) for span in one.source):
        return one
    agent = _agent(act.word, taken=[*one.cue, *one.content])
    return replace(one, source=(agent,) if agent else (), content=tuple(sorted([*one.source, *one.content])))


def _agent(word: Node, *, taken: Sequence[Span]) -> Span | None:
    """Return who does it, where "by" names them outside the other spans."""
    for child in word.children("obl"):
        if any(case.lemma == "by" for case in child.children("case")):
            span = phrase(child)
            if not any(one.overlaps(span) for one in taken):
                return span
    return None
