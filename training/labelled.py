"""What does a task teach? A run of words with labels for each word, which stay in step whatever is done to the words.

Labels are rows of numbers by name. Some are spans (IOB2: an odd number begins one, the next even number goes on), some
point to other words of the run by index. What the labels mean is left to `tasks/`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from testimonia.language.words import Gap, Word, shape

IGNORED = -100  # what no loss counts
SPANS = frozenset({"tags", "names"})
POINTERS = frozenset({"anchors", "heads"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """Words, and by name one label for each of them."""

    words: tuple[Word, ...]
    labels: Mapping[str, Sequence[int]]

    def part(self, first: int, last: int) -> Labelled:
        """Return the run `[first, last)`; pointers that leave it point nowhere."""
        rows = {name: list(row[first:last]) for name, row in self.labels.items()}
        for name in POINTERS & rows.keys():
            rows[name] = [i - first if first <= i < last else IGNORED for i in rows[name]]
        return Labelled(self.words[first:last], rows)


def joined(parts: Sequence[Labelled]) -> Labelled:
    """Return the parts, all with the same labels, as one run; a span that goes on into a part begins there."""
    rows: dict[str, list[int]] = {name: [] for name in parts[0].labels}
    count = 0
    for part in parts:
        for name, row in part.labels.items():
            shift = count if name in POINTERS else 0
            moved = [i if i == IGNORED else i + shift for i in row]
            if name in SPANS and moved and moved[0] > 0 and moved[0] % 2 == 0:
                moved[0] -= 1
            rows[name] += moved
        count += len(part.words)
    return Labelled(tuple(word for part in parts for word in part.words), rows)


def rewritten(word: Word, *, text: str | None = None, gap: Gap | None = None) -> Word:
    """Return the word with another text or gap, and the shape that the text has."""
    text = word.text if text is None else text
    return Word(text, word.span, shape(text), word.gap if gap is None else gap)


def changed(labelled: Labelled, change: Callable[[Word], Word]) -> Labelled:
    """Return the run with every word changed."""
    return Labelled(tuple(change(word) for word in labelled.words), labelled.labels)


def without(labelled: Labelled, lost: Collection[int]) -> Labelled:
    """Return the run without the lost words; what a lost mark held together is then one word: "there's" → "theres".

    A span whose first word is lost begins at its next one. A run that would lose all its words stays.
    """
    kept, words, place = _kept(labelled.words, lost)
    if not kept:
        return labelled
    rows = {name: [row[i] for i in kept] for name, row in labelled.labels.items()}
    heirs: dict[int, int] = {}
    for name in SPANS & rows.keys():
        heirs |= _begin_again(rows[name], labelled.labels[name], kept)
    for name in POINTERS & rows.keys():
        rows[name] = [place.get(i, heirs.get(i, IGNORED)) for i in rows[name]]
    return Labelled(tuple(words), rows)


def _kept(words: Sequence[Word], lost: Collection[int]) -> tuple[list[int], list[Word], dict[int, int]]:
    """Return the index of the first old word of each new word, the new words, and where each old word has gone."""
    kept, found, place = list[int](), list[Word](), dict[int, int]()
    gap = Gap.NONE  # the widest one since the last kept word, where words were lost since
    for i, word in enumerate(words):
        if i in lost:
            gap = max(gap, word.gap)
            continue
        after_loss, gap = gap != Gap.NONE, max(gap, word.gap)
        kept.append(i)
        found.append(rewritten(word, gap=gap))
        place[i] = len(found) - 1
        while after_loss and len(found) > 1 and _one_word(found[-2], found[-1]):
            last = found.pop()
            kept.pop()
            found[-1] = rewritten(found[-1], text=found[-1].text + last.text)
            place |= {old: len(found) - 1 for old, new in place.items() if new == len(found)}
        gap = Gap.NONE
    return kept, found, place


def _one_word(before: Word, after: Word) -> bool:
    return after.gap == Gap.TOUCHING and before.text[-1].isalnum() and after.text[0].isalnum()


def _begin_again(row: list[int], old: Sequence[int], kept: Sequence[int]) -> dict[int, int]:
    """Make spans begin at their first kept word, in place; return for each lost beginning the word that begins now."""
    heirs = {}
    for new, i in enumerate(kept):
        for before in range(kept[new - 1] + 1 if new else 0, i):
            if old[before] > 0 and old[before] % 2 == 1 and row[new] == old[before] + 1:
                heirs[before] = new
        if any(heir == new for heir in heirs.values()):
            row[new] -= 1
    return heirs
