"""Which paragraphs are somebody else's words, set off without quotation marks?

A page shows a block quotation by its layout, and copying loses the layout. What remains is the introduction: the
paragraph before has a word of speech or writing and breaks off without a full stop, ends with a colon, or says
outright that words follow ("Here is what Ada Lindt wrote in The Post"). A quotation runs on to where the author takes
the word back: a small first letter, a sentence about "this claim" or about the speaker's words, the author's own way
of spacing sentences. Where nobody can tell, it is one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.reading.blocks.lines import Line
from testimonia.records import BlockKind

LEAST_WORDS = 5
MOST_PARAGRAPHS = 6  # of a quotation that is introduced outright and whose end shows
AFTER_COLON = 3  # of one after a colon
TAIL = 400  # characters of a paragraph in which it introduces what follows

_SPEECH = (
    r"(?:s(?:aid|ays?|aying|tat(?:e[sd]?|ing|ements?)|poke|peaks)|t(?:old|ells?|elling|weet(?:s|ed)?)|w(?:rote|rit(?:es?|ing|ten)|"
    r"arn(?:s|ed|ing)?)|claim(?:s|ed|ing)?|add(?:s|ed|ing)|accus(?:es?|ed|ing)|den(?:y|ies|ied|ying)|complain(?:s|ed|ing)?|"
    r"comment(?:s|ed|ing)?|report(?:s|ed|ing)?|announc(?:es?|ed|ing|ement)|declar(?:es?|ed|ing|ation)|explain(?:s|ed|ing)?|"
    r"insist(?:s|ed|ing)?|argu(?:es?|ed|ing)|not(?:es|ed|ing)|observ(?:es?|ed|ing)|conclud(?:es?|ed|ing)|quot(?:es?|ed|ing)|"
    r"repl(?:y|ies|ied|ying)|respon(?:ds?|ded|ding|se)|words|post(?:s|ed|ing)|publish(?:es|ed|ing)|read(?:s|ing)?|letter|speech|"
    r"interview|testif(?:y|ies|ied)|ask(?:s|ed|ing)?|recall(?:s|ed|ing)?|describ(?:es?|ed|ing)|confirm(?:s|ed|ing)?|"
    r"express(?:es|ed|ing)?|put\sit|follows|admit(?:s|ted|ting)?|alleg(?:es?|ed|ing))"
)
_HAS_SPEECH = re.compile(rf"(?i)\b{_SPEECH}\b")
_OUTRIGHT = re.compile(
    rf"(?i)\b(?:here\s(?:is|are|was)(?:,?\s[\w,]+){{0,4}}?\swhat\b|this\s(?:is|was)(?:\s\w+){{0,2}}\s(?:what|how)\b|(?:as|what)\s"
    rf"(?:\S+\s){{1,6}}{_SPEECH}(?:\s\S+){{0,12}}$|(?:the\s)?following\b|as\sfollows\b|in\s(?:his|her|their|its)\s(?:own\s)?words\b|"
    rf"(?:i|we)\squote\b)"
)
_SPEECH_NOUN = (
    r"(?:claims?|statements?|comments?|words|remarks?|accusations?|allegations?|warnings?|announcements?|declarations?|assertions?|"
    r"denials?|reports?|speech|letter|admissions?|assessments?|explanations?|testimon(?:y|ies)|tweets?|posts?|message|quotes?|"
    r"quotations?|arguments?|questions?|threats?|promises?|articles?|passages?)"
)
_RESUMES = re.compile(
    rf"(?:\S+\s){{0,10}}?(?:[Tt]h(?:is|is\slast|at|ese|ose)\s(?:\w+\s)?|[Hh]is\s|[Hh]er\s|[Tt]heir\s|[Ii]ts\s|[\w.-]+['’]s?\s"
    rf"(?:\w+\s)?){_SPEECH_NOUN}\b|(?:That|This|These|Those|Such)\s(?:is|was|are|were)\b|(?:[Tt]hus|However|Nonetheless|Yet|Indeed|In\s"
    r"(?:other\swords|short|fact|reality)|Of\scourse)\b,?|(?:He|She|They|It)\s(?:also\s)?(?:then\s|further\s|later\s)?"
    rf"{_SPEECH}\b"
)
_LIST_FOLLOWS = re.compile(
    r"(?i)\b(?:reasons?|observations?|facts?|points?|questions?|examples?|ways?|factors?|options?|items?|steps?|things?|data|"
    r"highlights|list|figures|results|countries|groups|include|including)\s*:$"
)
_VOICE = re.compile(r"\b(?:[Ww]e|I|[Oo]ur|[Mm]y|[Uu]s|[Mm]e|[Yy]ou|[Yy]our)\b")
_OWN_SPACING = re.compile(r"[.!?][\"”’)]*(?:[ \u00a0]{2,})(?=\S)")
_PLAIN_SPACING = re.compile(r"[a-z)\d][.!?][\"”’)]*[ \u00a0](?=[A-Z\"“‘])")
_MARKS = '"“”„«»'


@dataclass(frozen=True, slots=True)
class _Introduction:
    """How a paragraph introduces what follows it: outright, by a colon, or by breaking off."""

    is_outright: bool
    breaks_off: bool


def mark_quotations(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with the block quotations among the unsettled ones settled."""
    found = list(lines)
    paragraphs = [nth for nth, line in enumerate(lines) if line.kind is None]
    spaced = _wide_spacing([lines[nth] for nth in paragraphs])
    place = 1
    while place < len(paragraphs):
        before = lines[paragraphs[place - 1]]
        following = [lines[nth] for nth in paragraphs[place : place + MOST_PARAGRAPHS + 1]]
        length = _length(before, following, spaced=spaced)
        for nth in paragraphs[place : place + length]:
            found[nth] = lines[nth].of_kind(BlockKind.QUOTATION)
        place += length + 1
    return tuple(found)


def announces_words(line: Line) -> bool:
    """Return whether the line says outright that somebody's words follow."""
    introduction = _introduction(line)
    return introduction is not None and introduction.is_outright


def _length(before: Line, following: Sequence[Line], *, spaced: bool) -> int:
    """Return how many of the following paragraphs the one before introduces as a quotation."""
    introduction = _introduction(before)
    if introduction is None or not _may_be_quoted(following[0], introduction, spaced=spaced):
        return 0
    longest = MOST_PARAGRAPHS if introduction.is_outright else 1 if introduction.breaks_off else AFTER_COLON
    for length, line in enumerate(following[1 : longest + 1], start=1):
        if _is_authors(line, spaced=spaced):
            return length
        if line.is_bulleted or line.words[:1] in _MARKS:
            return 1
    return 1


def _introduction(line: Line) -> _Introduction | None:
    """Return how the paragraph introduces words that follow, or None where it does not."""
    tail = line.words[-TAIL:]
    last = tail[max(tail.rfind(". "), tail.rfind(".\u00a0"), 0) :]
    ending = line.words[-1:]
    if ending in _MARKS or line.is_bulleted or line.count < 4:
        return None
    if (line.is_ended and ending != ":") or ending in ",;–—-" or _LIST_FOLLOWS.search(last):
        return None
    is_outright = _OUTRIGHT.search(last) is not None
    if not is_outright and not _HAS_SPEECH.search(last):
        return None
    return _Introduction(is_outright, breaks_off=ending != ":")


def _may_be_quoted(line: Line, introduction: _Introduction, *, spaced: bool) -> bool:
    if line.count < LEAST_WORDS or line.starts_low or line.is_bulleted or line.words[:1] in _MARKS:
        return False
    if _is_authors(line, spaced=spaced):
        return False
    return introduction.is_outright or introduction.breaks_off or line.ending != ":"


def _is_authors(line: Line, *, spaced: bool) -> bool:
    """Return whether the paragraph is in the author's own voice: it speaks about words, or has the author's spaces."""
    if line.starts_low or _RESUMES.match(line.words, 0, TAIL):
        return True
    return spaced and _OWN_SPACING.search(line.words[:4000]) is not None


def _wide_spacing(lines: Sequence[Line]) -> bool:
    """Return whether the author puts two spaces after a full stop while some paragraphs of the text do not.

    Then two spaces show the author's own paragraphs; one space shows nothing, for a paragraph may be one sentence.
    """
    wide = sum(_OWN_SPACING.search(line.words[:4000]) is not None for line in lines)
    plain = sum(
        _OWN_SPACING.search(line.words[:4000]) is None and _PLAIN_SPACING.search(line.words[:4000]) is not None
        for line in lines
    )
    return wide > 0 and wide >= plain
