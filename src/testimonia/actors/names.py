"""Where are the names in a text, and which sources name several speakers? Told by capitals and joining words.

Whom a source's words name is left to `naming.py`.
"""

from __future__ import annotations

import re

from testimonia.actors.lexicon import lexicon

NAME_WORD = r"(?:[A-Z](?:\.[A-Z])+\b\.?|[A-Z][\w’'-]*\w|[A-Z]\.|[A-Z]|[a-z]{2,3}-[A-Z][\w’'-]+)"
JOINER = r"(?:[ \u00a0\n]+(?:of|for|the|and|de|du|von|van|bin|ibn|al|el|la)){0,2}[ \u00a0\n]+"
NAME = re.compile(rf"{NAME_WORD}(?:{JOINER}{NAME_WORD})*")
PARTS = re.compile(r"[ \u00a0\n]+and[ \u00a0\n]+|,[ \u00a0\n]*(?:and[ \u00a0\n]+)?")
WORD = re.compile(r"(?:[A-Z]\.){2,}|\w[\w’'-]*")
BASED = re.compile(r"^[A-Z]\w+-based$")
DOTTED = re.compile(r"\b[A-Z](?:\.[A-Z])+\b\.?")  # "U.N." is the UN
AMONG = re.compile(r"[ \u00a0]+among others$", re.IGNORECASE)


def names(text: str) -> tuple[str, ...]:
    """Return the runs of capitalised words of a text, without the function words at their front.

    >>> names("The foreign minister, Ilva Marren of the Delta Party, and Tomas Quill")
    ('Ilva Marren of the Delta Party', 'Tomas Quill')
    """
    found = []
    for match in NAME.finditer(text):
        words = match.group().split()
        while words and (words[0].lower() in lexicon().not_names or BASED.match(words[0])):
            words = words[1:]
        if words:
            name = re.sub(r"[’']s$", "", " ".join(words))
            found.append(DOTTED.sub(lambda short: short.group().replace(".", ""), name))
    return tuple(found)


def split(source: str) -> tuple[str, ...]:
    """Return the parts of a source that names several speakers; one part where it names one.

    >>> split("Tomas Quill and Ilva Marren")
    ('Tomas Quill', 'Ilva Marren')
    >>> split("the Ministry of Water and Roads")
    ('the Ministry of Water and Roads',)
    >>> split("the head of the guard, Colonel Tomas Quill")
    ('the head of the guard, Colonel Tomas Quill',)
    """
    if not re.search(r"\band\b", source):
        return (source,)
    parts = [part.strip() for part in PARTS.split(AMONG.sub("", source)) if part.strip()]
    whole = len(parts) > 1 and all(_heads_a_speaker(part) for part in parts)
    return tuple(parts) if whole else (source,)


def _heads_a_speaker(part: str) -> bool:
    words = WORD.findall(part)
    first = words[0].lower() if words else ""
    if first == "the" and len(words) > 1:
        return True
    return (len(words) >= 2 and all(word[0].isupper() for word in words)) or part in lexicon().governments
