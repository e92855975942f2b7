"""How is wording compared where case, punctuation, numbers and odd spaces do not matter? And where do sentences end?

Nothing here knows what any wording means; that is left to `furniture.py` and its word list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[$€£%@©®»«|#]")
_APOSTROPHES = str.maketrans("", "", "'’‘ʼ`´\u200b\u200c\u200d\ufeff\u00ad")
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"”’')\]]*+(?=\s)|[。！？]")  # possessive: a run of dots is gone through once
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sen|Rep|St|No|Jr|Sr|vs|etc|Inc|Ltd|Corp))$"
)
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts that write no spaces between words


def plain(words: str) -> str:
    """Return the words in small letters, without apostrophes and punctuation, every number written '#'.

    >>> plain("Don’t  miss: 21 Comments »")
    'dont miss # comments »'
    """
    found = _WORD.findall(words.translate(_APOSTROPHES).casefold())
    return " ".join("#" if word[0].isdigit() else word for word in found)


def tokens(words: str) -> Iterator[re.Match[str]]:
    """Yield the words as matches, so that their places are known."""
    return _TOKEN.finditer(words)


def word_count(words: str) -> int:
    """Return how many words there are; in scripts without spaces two characters count as one.

    >>> word_count("The ferry - late again - sank."), word_count("渡轮沉没")
    (5, 2)
    """
    wide = len(_WIDE.findall(words))
    if wide:
        return sum(1 for _ in _TOKEN.finditer(_WIDE.sub(" ", words))) + (wide + 1) // 2
    return sum(1 for _ in _TOKEN.finditer(words))


def sentence_ends(words: str) -> Iterator[int]:
    """Yield where the sentences but the last end, roughly: abbreviations and initials end none.

    >>> words = "Mr. Oland left. He was late! U.S. ships stayed."
    >>> [words[:end][-5:] for end in sentence_ends(words)]
    ['left.', 'late!']
    """
    for match in _END.finditer(words):
        if match[0] == "." and _ABBREVIATION.search(words, max(0, match.start() - 5), match.start()):
            continue
        yield match.end()
