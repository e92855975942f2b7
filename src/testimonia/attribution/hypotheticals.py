"""Which statements did nobody make? Those under a condition, those put into a mouth, and those that are only asked for.

"It would surprise nobody if the ministry claims the rescue" is no statement of the ministry's. Such finds are not
kept as statements, but passed over with a reason. Without a parse nothing is passed over.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.attribution.cue_acts import performed
from testimonia.attribution.lexicon import content_words, lexicon
from testimonia.attribution.said import Said
from testimonia.attribution.scope import (
    PREDICATES,
    Node,
    adverbs,
    auxiliaries,
    condition_over,
    head_of,
    is_empty,
    negations,
    nodes,
    subject,
)
from testimonia.records import Span

IMAGINING = frozenset({"would", "may", "might", "could"})
WISHING = frozenset({"like", "love", "prefer", "hope", "wish", "welcome"})  # "would like to" is a wish that is made
OF_THE_PAST = frozenset({"later", "often", "sometimes", "always", "frequently", "subsequently"})  # "would later say"


def hypothetical(said: Said) -> str | None:
    """Return why nobody made this statement, or None where it stands as made."""
    cue = nodes(said.text, said.sentences_of(said.cue), said.cue)
    head = head_of(cue)
    if head is None or head.token.upos not in PREDICATES:
        return None
    if _is_under_condition(head, said):
        return "under a condition"
    if _is_imagined(head):
        return "imagined, not made"
    if _is_awaited(head, cue):
        return "awaited, not made"
    if _is_asked_for(head, said):
        return "asked for, not made"
    return "nobody said it" if _is_nobodys(cue) else None


def _is_under_condition(head: Node, said: Said) -> bool:
    """Return whether the cue stands in a clause under a condition; one within the content is the speaker's own."""
    clause = condition_over(head)
    if clause is None:
        return False
    marks = [child.token.span for child in clause.children("mark", "aux")]
    return not any(_within(mark, said.content) for mark in marks) and not _within(clause.token.span, said.content)


def _within(span: Span, spans: tuple[Span, ...]) -> bool:
    return any(one.overlaps(span) for one in spans)


def _is_imagined(head: Node) -> bool:
    """Return whether the cue is under "would", "may", "could" and not a refusal, a past or a custom."""
    helpers = auxiliaries(head)
    modal = [helper for helper in helpers if helper.lemma in IMAGINING]
    if not modal or head.lemma in WISHING or any(helper.lemma in ("have", "be") for helper in helpers):
        return False
    beside = {word.form for word in adverbs(head)}
    if beside & OF_THE_PAST:
        return False
    return "never" in beside or not negations(head)


def _is_awaited(head: Node, cue: Sequence[Node]) -> bool:
    """Return whether the cue is what somebody is expected to do: "was expected to announce"."""
    expected = content_words()["awaiting"]["expected"]
    told = [child for child in head.children("xcomp") if child in cue and child.children("mark")]
    above = head if told else head.head if head.relation == "xcomp" and head.children("mark") else None
    return above is not None and above.lemma in expected and any(helper.lemma == "be" for helper in auxiliaries(above))


def _is_nobodys(cue: Sequence[Node]) -> bool:
    """Return whether nobody says it: "nobody has claimed", "there was no claim of"."""
    act = performed(cue)
    if act is None or act.name != "say":
        return False
    by = subject(act.word) if act.word.token.upos == "VERB" else act.word
    named = by is not act.word or act.word.lemma in lexicon().governors["sayings"]
    return by is not None and named and is_empty(by)


def _is_asked_for(head: Node, said: Said) -> bool:
    """Return whether the cue itself is a question or an order: "Did the ministry say …?", "Ask the ministry why"."""
    by = subject(head)
    helpers = auxiliaries(head)
    inverted = by is not None and bool(helpers) and helpers[0].place < by.place < head.place
    asked = inverted and helpers[0].place == head.below()[0].place
    ends = said.text[head.sentence.span.start : head.sentence.span.end + 1].rstrip("\"”’' ")
    return asked and ends.endswith("?")
