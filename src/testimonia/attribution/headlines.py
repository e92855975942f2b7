"""Who speaks in a headline? A noun or a name at one end of it, set off by a colon or a dash, or by a verb of saying.

"Toll at 20: monitor", "Minister: gates were shut", "Ferry sank, officials say"; in texts that lost their marks also
"Air raid kills 20 Monitor". "Live: …" and "Dorrun: the last days" have no speaker. Only headlines in which the reader
found no speaker are looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from testimonia.attribution.lexicon import read
from testimonia.attribution.said import Said
from testimonia.attribution.scope import Node, nodes
from testimonia.language.readings import Attribution, NameKind, Reading
from testimonia.records import Span

CONFIDENCE = 0.5  # a rule's find, not the model's
COLON = re.compile(r"\s*:\s+|\s+[–—]\s+|\s+-\s+")
TRAILING_MARK = re.compile(r"[\s.]+$")
UNFINISHED = frozenset({"VERB", "AUX", "ADP", "DET", "CCONJ", "PART", "PRON"})
UNSAID = re.compile(r"[^\w\"”’'»)%]+$")
QUOTES = "\"“‘'"
LONGEST = 6  # words of a speaker
SHORTEST = 3  # words of what is said
OF = frozenset({"of", "for", "in", "and", "to", "the", "on"})
SPEAKING = frozenset({NameKind.PERSON, NameKind.ORGANISATION})


def with_headlines(text: str, reading: Reading, headlines: Sequence[Span]) -> tuple[Attribution, ...]:
    """Return a reading's attributions and those of headlines in which no speaker was found, in order."""
    kept = list(reading.attributions)
    for headline in headlines:
        within = [one for one in kept if any(headline.overlaps(span) for span in one.content)]
        if any(one.source for one in within):
            continue
        found = of_headline(text, headline, reading)
        if found is not None:
            kept = [one for one in kept if one not in within] + [found]
    return tuple(sorted(kept, key=lambda one: (one.content, one.cue)))


def of_headline(text: str, headline: Span, reading: Reading) -> Attribution | None:
    """Return what somebody says in a headline, None where nobody is seen to speak."""
    said = Said(text, (), (), (headline,), reading.sentences)
    end = headline.end - len(headline.of(text)) + len(TRAILING_MARK.sub("", headline.of(text)))
    if end <= headline.start:
        return None
    title = Span(headline.start, end)
    named = frozenset(name.span for name in reading.names if name.kind in SPEAKING)
    groups = frozenset(name.span for name in reading.names if name.kind is NameKind.GROUP)
    return _closed(text, title) or _marked(text, title, named, said) or _unmarked(text, title, said, groups)


def _closed(text: str, title: Span) -> Attribution | None:
    """Return the statement of a headline that ends with its speaker and a verb: "Ferry sank, officials say"."""
    written = list(re.finditer(r"\S+", title.of(text)))
    if len(written) < SHORTEST + 2 or written[-1].group().lower() not in word_lists()["closing"]:
        return None
    first = _speaker_start([match.group() for match in written[:-1]])
    if first is None or first < SHORTEST:
        return None
    source = _span(title, written[first].start(), written[-2].end())
    cue = _span(title, written[-1].start(), written[-1].end())
    return _attribution(text, source, cue, _span(title, 0, written[first - 1].end()))


def _marked(text: str, title: Span, named: frozenset[Span], said: Said) -> Attribution | None:
    """Return the statement of a headline with a colon or a dash between its speaker and what is said."""
    marks = list(COLON.finditer(text, title.start, title.end))
    for mark, at_end in ((marks[-1], True), (marks[0], False)) if marks else ():
        colon = ":" in mark.group()
        before, after = Span(title.start, max(mark.start(), title.start + 1)), Span(mark.end(), title.end)
        source, content = (after, before) if at_end else (before, after)
        if not colon and not at_end:  # a rubric or an outlet: "News Agency - Blast hits bus"
            continue
        noun = _is_speaker(source.of(text).split())
        speaks = noun or (colon and _is_named(text, source, named))
        if speaks and _says_something(text, content, said, bare=noun or at_end):
            return _attribution(text, source, None, content)
    return None


def _unmarked(text: str, title: Span, said: Said, groups: frozenset[Span]) -> Attribution | None:
    """Return the statement of a headline that lost the colon before its speaker: "Air raid kills 20 Monitor"."""
    written = list(re.finditer(r"\S+", title.of(text)))
    lists = word_lists()
    for length in (3, 2, 1):
        phrase = " ".join(match.group().lower() for match in written[-length:])
        if len(written) <= length + SHORTEST or phrase not in lists["unmarked"] | lists["unmarked_people"]:
            continue
        first = len(written) - length
        if _span(title, *written[first - 1].span()) in groups and length > 1:  # "Veskan state TV"
            first -= 1
        content = _span(title, 0, written[first - 1].end())
        people = phrase in lists["unmarked_people"]
        before = nodes(text, said.sentences_of([content]), [content])
        if _is_complete(before, people=people, plural=phrase.endswith("s")):
            return _attribution(text, _span(title, written[first].start(), len(title.of(text))), None, content)
    return None


def _is_complete(content: Sequence[Node], *, people: bool, plural: bool) -> bool:
    """Return whether a headline could end here, so that what follows is no part of it.

    Before words for people, who may be spoken of as well ("raid kills White Helmet activists"), only a place or a
    noun of its own will do.
    """
    if not content or content[-1].token.upos in UNFINISHED:
        return False
    last = content[-1].token.upos
    before = next((one.token.upos for one in reversed(content) if one.token.upos not in ("NOUN", "PROPN")), None)
    if not people or last == "NOUN" or (last == "PROPN" and before == "ADP"):
        return True
    return last == "NUM" and not plural


def _is_named(text: str, source: Span, named: frozenset[Span]) -> bool:
    """Return whether words end with a name that may speak; beside a dash it would as likely be an outlet's."""
    phrase = source.of(text).strip().lower()
    ends_with_name = any(name.overlaps(source) and name.end >= source.end - 1 for name in named)
    return len(phrase.split()) <= LONGEST and (ends_with_name or phrase in word_lists()["speaking"])


def _says_something(text: str, content: Span, said: Said, *, bare: bool) -> bool:
    """Return whether the other side of a mark is something said: a clause or a quotation, and no question.

    With `bare` a clause needs no verb: beside a word for a speaker headlines leave it out.
    """
    words = content.of(text)
    if any(mark in words for mark in QUOTES):
        return True
    if words.rstrip().endswith("?") or len(words.split()) < SHORTEST:
        return False
    return bare or any(
        one.token.upos in ("VERB", "AUX") for one in nodes(text, said.sentences_of([content]), [content])
    )


def _is_speaker(words: Sequence[str]) -> bool:
    """Return whether all of the words make a speaker: a noun for one, with names, modifiers and what it is of.

    >>> (
    ...     _is_speaker(["Veskan", "foreign", "minister"]),
    ...     _is_speaker(["Minister", "of", "Health"]),
    ...     _is_speaker(["Ferries"]),
    ... )
    (True, True, False)
    """
    lists = word_lists()
    if len(words) > LONGEST or " ".join(words).lower() in lists["rubrics"]:
        return False
    nouns = [word for word in words if word.lower() in lists["nouns"]]
    others = (word for word in words if word.lower() not in lists["nouns"] | lists["modifiers"] | OF)
    return bool(nouns) and all(word[0].isupper() for word in others)


def _speaker_start(words: Sequence[str]) -> int | None:
    """Return where a speaker that ends with the last word begins, None where that is no word for a speaker.

    >>> _speaker_start(["Toll", "at", "20", "war", "monitor"]), _speaker_start(["Gates", "were", "shut"])
    (3, None)
    """
    lists = word_lists()
    if words[-1].lower().strip(",") not in lists["nouns"] and words[-1].lower() not in lists["speaking"]:
        return None
    first = len(words) - 1
    while first > 0 and words[first - 1].lower() in lists["modifiers"] and not words[first - 1].endswith(","):
        first -= 1
    return first


def _span(title: Span, start: int, end: int) -> Span:
    return Span(title.start + start, title.start + end)


def _attribution(text: str, source: Span, cue: Span | None, content: Span) -> Attribution:
    """Return the attribution, the content without marks at its end."""
    end = content.start + len(UNSAID.sub("", content.of(text)))
    return Attribution((source,), (cue,) if cue else (), (Span(content.start, end),), CONFIDENCE)


@cache
def word_lists() -> Mapping[str, frozenset[str]]:
    """Return the lists of `headlines.toml` by name."""
    return {name: frozenset(words) for name, words in read("headlines.toml").items()}
