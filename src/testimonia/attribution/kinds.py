"""Are these the speaker's own words? Told by quotation marks: direct, indirect, or some of both."""

from __future__ import annotations

import re

from testimonia.records import StatementKind

OPENERS = "\"“„«‘'"
CLOSERS = "\"”“»’'"
QUOTED = re.compile(r"[\"“„«][^\"“”„«»]{2,}|[^\"“”„«»]{2,}[\"”»]|(?<!\w)[‘'][^‘’']{2,}?[’'](?!\w)")
WORD = re.compile(r"\w+")
DIRECT_SHARE = 0.9  # of a content's words within quotation marks, from which on it counts as the speaker's own


def kind(content: str, *, before: str = "", after: str = "", set_off: bool = False) -> StatementKind:
    """Return the kind of a content; `before` and `after` are the characters around it, `set_off` a block quotation.

    >>> kind("“We opened it at noon,”").value, kind("that it was “a mistake” to open it").value
    ('direct', 'mixed')
    >>> kind("We opened it at noon", before="“", after="”").value
    'direct'
    >>> kind("it was opened at noon").value
    'indirect'
    """
    if set_off:
        return StatementKind.DIRECT
    enclosed = before.rstrip()[-1:] in tuple(OPENERS) and before.strip() != "" and not before[-1:].isspace()
    if enclosed and after.lstrip(" .,")[:1] in tuple(CLOSERS) and after.strip() != "":
        return StatementKind.DIRECT
    total = len(WORD.findall(content))
    quoted = sum(len(WORD.findall(match.group())) for match in QUOTED.finditer(content))
    if not quoted or not total:
        return StatementKind.INDIRECT
    return StatementKind.DIRECT if quoted / total >= DIRECT_SHARE else StatementKind.MIXED
