"""Which last (or first) paragraphs, or which of their sentences, are about the author or disclaim the article?

A biography begins with the author's name, or says two things that biographies say. A disclaimer may follow it in the
same paragraph, so that these paragraphs are judged sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.reading.blocks.furniture import holds, wording
from testimonia.reading.blocks.lines import Line
from testimonia.reading.blocks.wording import plain, sentence_ends
from testimonia.reading.bylines import signer
from testimonia.records import BlockKind

EDGE = 3  # paragraphs from either end that may be no part of the article
MOST_WORDS = 160
_TITLES = frozenset({"dr", "prof", "professor", "mr", "ms", "mrs", "sir", "lt", "gen", "col", "ambassador", "the"})
_TELLS = ("is", "was", "has", "writes", "covers", "teaches", "works", "reports", "lives", "joined", "served")
_SENTENCE_KINDS = (BlockKind.DISCLAIMER, BlockKind.PROMOTION, BlockKind.BYLINE, BlockKind.NAVIGATION)


def mark_endings(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with biographies and disclaimers settled, paragraphs cut where their sentences differ."""
    prose = [nth for nth, line in enumerate(lines) if line.kind is None]
    names = _names(lines)
    tail = set(_tail(lines, prose, names))
    found: list[Line] = []
    for nth, line in enumerate(lines):
        if nth in tail and _is_biography(line, names):
            found += _cut(line, BlockKind.BIOGRAPHY)
        elif nth in tail or nth in prose[:1]:
            found += _cut(line, None)
        else:
            found.append(line)
    return tuple(found)


def _names(lines: Sequence[Line]) -> frozenset[str]:
    """Return the authors' names in plain form."""
    signed = (signer(" ".join(line.words[:200].split())) for line in lines if line.kind is BlockKind.BYLINE)
    return frozenset(plain(name) for name in signed if name is not None)


def _tail(lines: Sequence[Line], prose: Sequence[int], names: frozenset[str]) -> list[int]:
    """Return the last paragraphs, from the end upwards, as far as they may be no part of the article."""
    found: list[int] = []
    for nth in reversed(prose[1:][-EDGE:]):
        found.append(nth)
        if not (_is_biography(lines[nth], names) or _disclaims(lines[nth].words)):
            break
    return found


def _is_biography(line: Line, names: frozenset[str]) -> bool:
    if line.count > MOST_WORDS or line.words[:1] in "\"“‘'":
        return False
    words = line.plain.split()
    while words and words[0] in _TITLES:
        words = words[1:]
    opening = " ".join(words[:8])
    if any(opening.startswith(f"{name} {verb} ") for name in names for verb in _TELLS):
        return True
    says = holds(plain(line.words), wording(BlockKind.BIOGRAPHY).sentence)
    return says > 1 or (says == 1 and any(opening.startswith(name) for name in names))


def _disclaims(words: str) -> bool:
    said = plain(words)
    return any(holds(said, wording(kind).sentence) for kind in _SENTENCE_KINDS)


def _cut(line: Line, rest: BlockKind | None) -> tuple[Line, ...]:
    """Return the paragraph cut in runs of sentences of one kind; sentences that say nothing special are `rest`."""
    if line.count > MOST_WORDS * 4:
        return (line,)
    starts = [0, *sentence_ends(line.words)]
    cuts: list[tuple[int, BlockKind | None]] = []
    for start, end in zip(starts, [*starts[1:], len(line.words)], strict=True):
        kind = _sentence_kind(line.words[start:end]) or rest
        if not cuts or cuts[-1][1] is not kind:
            cuts.append((start, kind))
    return line.parts(cuts) if cuts != [(0, None)] else (line,)


def _sentence_kind(words: str) -> BlockKind | None:
    if words.lstrip()[:1] in "\"“‘'":
        return None
    said = plain(words)
    return next((kind for kind in _SENTENCE_KINDS if holds(said, wording(kind).sentence)), None)
