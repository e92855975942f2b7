"""How is a character shown that a web page cannot hold?

HTML has no way to write NUL, most control characters, lone surrogates and noncharacters. Each is shown as one visible
character in its place, so that no article breaks the page and nothing is dropped unseen. The ledger keeps the text as
it was read.
"""

from __future__ import annotations

import re

_NONCHARACTERS = "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
_FORBIDDEN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NONCHARACTERS}]")
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}  # U+2400 SYMBOL FOR NULL and on


def shown(text: str) -> str:
    """Return the text with every character that HTML forbids shown as one that it allows; the length stays the same.

    >>> shown("a" + chr(0) + "b" + chr(0xD800) + "c")
    'a␀b�c'
    """
    if text.isascii() and text.isprintable():  # most of what a page prints, and ten times as quick
        return text
    return _FORBIDDEN.sub(lambda match: _PICTURES.get(ord(match.group()), "\ufffd"), text)
