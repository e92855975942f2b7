"""Are these the speaker's own words? Told by quotation marks: direct, indirect, or some of both.

Where a text has lost its marks, the first person tells: "I do not want to be there, she said" are her own words. So do
the contractions of speech before "she said"; behind "said that" the article may contract for itself.
"""

from __future__ import annotations

import re

from testimonia.records import StatementKind

OPENERS, CLOSERS, STRAIGHT = "“„«", "”»", '"'
SINGLE = re.compile(r"(?<!\w)[‘'][^‘’'\"“”]{2,}?[’'](?!\w)")
WORD = re.compile(r"\w+")
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]urs?|[Mm]e|[Uu]s|[Mm]yself|[Oo]urselves|[Ww]eve|[Ii]ve|Im)\b")
SPOKEN = re.compile(
    r"^Were\b(?!.*\?)"  # "We're": a clause that begins with "were" and asks nothing
    r"|\b(?:[Dd]ont|[Dd]oesnt|[Dd]idnt|[Cc]ant|[Ww]ont|[Tt]heres|[Tt]hats|[Ii]snt|[Aa]rent|[Ww]asnt|[Hh]asnt|[Hh]avent)\b"
)
DIRECT_SHARE = 0.9  # of a content's words within quotation marks, from which on it counts as the speaker's own
PHRASE = 2  # quoted words up to which a content is a phrase taken over, not a saying


def kind(
    content: str,
    *,
    before: str = "",
    after: str = "",
    set_off: bool = False,
    own_voice: bool = False,
    fronted: bool = False,
) -> StatementKind:
    """Return the kind of a content.

    `before` and `after` are the characters around it; `set_off` says that it is a block quotation, `own_voice` that the
    article's author speaks, `fronted` that the content stands before who says it.

    >>> kind("“We opened it at noon,”").value, kind('that it was "a mistake" to open it').value
    ('direct', 'mixed')
    >>> kind("We opened it at noon", before="“", after="”").value
    'direct'
    >>> kind("it was opened at noon").value, kind("I saw it open at noon").value
    ('indirect', 'direct')
    >>> kind("theres no water in the well").value, kind("theres no water in the well", fronted=True).value
    ('indirect', 'direct')
    >>> kind('"vandals"').value
    'mixed'
    """
    if set_off:
        return StatementKind.DIRECT
    total = len(WORD.findall(content))
    if total > PHRASE and _opens(before) and _closes(after):
        return StatementKind.DIRECT
    quoted = sum(len(WORD.findall(part)) for part in _quoted(content))
    if not quoted:
        spoken = FIRST_PERSON.search(content) or (fronted and SPOKEN.search(content))
        return StatementKind.DIRECT if spoken and not own_voice else StatementKind.INDIRECT
    return StatementKind.DIRECT if quoted > PHRASE and quoted / total >= DIRECT_SHARE else StatementKind.MIXED


def _opens(before: str) -> bool:
    return before[-1:] in (*OPENERS, STRAIGHT, "‘")


def _closes(after: str) -> bool:
    return after.lstrip(" .,?!")[:1] in (*CLOSERS, STRAIGHT, "’")


def _is_opening(content: str, place: int, *, within: bool) -> bool:
    """Return whether the mark at a place opens a quotation; a straight one does before a word and after a blank."""
    if content[place] != STRAIGHT:
        return content[place] in OPENERS
    before, after = content[max(0, place - 1) : place], content[place + 1 : place + 2]
    return not within and not after.isspace() and after != "" and (before.isspace() or before in ("", "(", "-", "—"))


def _quoted(content: str) -> list[str]:
    """Return the parts of a content within quotation marks; a part may have lost its mark at the content's edge.

    >>> _quoted('it was "a mistake" and "a shame')
    ['a mistake', 'a shame']
    >>> _quoted("a mistake,” he said")
    ['a mistake,']
    """
    parts, opened, at_first = [], None, True
    for place, character in enumerate(content):
        if character not in (*OPENERS, *CLOSERS, STRAIGHT):
            continue
        if _is_opening(content, place, within=opened is not None):
            opened = place + 1
        elif opened is not None or at_first:
            parts.append(content[opened or 0 : place])
            opened = None
        at_first = False
    if opened is not None:
        parts.append(content[opened:])
    return parts or [match.group() for match in SINGLE.finditer(content)]
