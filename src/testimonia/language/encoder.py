"""What does the encoder say of each word? One pass over a text's words in overlapping windows, in ONNX Runtime.

What the numbers mean is left to the decoders (`syntax.py`, `names.py`, `attribution/`), what a model folder holds to
`model_folder.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from testimonia.errors import ModelError
from testimonia.language.encoded import NAMES, UPOS, Encoded, Floats, Relations, View
from testimonia.language.graphs import open_graph
from testimonia.language.model_folder import check_complete, packaged_model, relations, steps, tables
from testimonia.language.pieces import Window, keepers, mark, pieces, windows
from testimonia.language.words import Word

OPENING, CLOSING = "[CLS]", "[SEP]"
INPUTS = ("pieces", "shapes", "gaps")
OF_WORDS = ("tags", "names", "upos", "begins", "joins")  # outputs that are kept of one window for each word
OF_VIEWS = ("child", "anchor", "head_child", "head_anchor", "relation_child", "relation_head")  # kept of all windows

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of all words in a row, with what the encoder is told of each, and where each word's first one is."""

    told: dict[str, Integers]
    first: Integers  # one more than there are words: the last is the number of pieces


@dataclass(frozen=True, slots=True)
class Encoder:
    """A loaded model folder. `name` identifies the weights, `roles` are those of its tags; `steps` as in `Encoded`."""

    session: Any
    tokenizer: Tokenizer
    relations: Relations
    steps: Floats
    name: str
    roles: tuple[str, ...]

    def encode(self, words: Sequence[Word]) -> Encoded:
        """Return what the encoder says of each word; empty arrays for no words."""
        of_word = pieces(words, self.tokenizer)
        spans = windows([len(ids) for ids in of_word])
        if not spans:
            return self._nothing()
        found = _pieces(words, of_word)
        said = [self._run(found, span) for span in spans]
        kept = {
            name: np.concatenate(
                [
                    window[name][first - span.first : last - span.first]
                    for window, span, (first, last) in zip(said, spans, keepers(spans), strict=True)
                ]
            )
            for name in OF_WORDS
        }
        return Encoded(
            tags=log_softmax(kept["tags"]),
            names=log_softmax(kept["names"]),
            upos=log_softmax(kept["upos"]),
            begins=_second(kept["begins"]),
            joins=_second(kept["joins"]),
            views=tuple(
                View(span.first, span.last, *(window[name] for name in OF_VIEWS))
                for window, span in zip(said, spans, strict=True)
            ),
            relations=self.relations,
            steps=self.steps,
        )

    def _nothing(self) -> Encoded:
        tags, names, upos, one = (
            np.zeros((0, width), np.float32) for width in (1 + 2 * len(self.roles), len(NAMES), len(UPOS), 1)
        )
        return Encoded(tags, names, upos, one[:, 0], one[:, 0], (), self.relations, self.steps)

    def _run(self, found: Pieces, span: Window) -> dict[str, Floats]:
        """Return for each output the rows of the window's words, which are those of their first pieces.

        One window in one run: runs of several gain no speed on one core, and pad all to the longest.
        """
        start, stop = found.first[span.first], found.first[span.last]
        feed = {name: np.zeros((1, stop - start + 2), np.int64) for name in INPUTS}
        for name, told in found.told.items():
            feed[name][0, 1:-1] = told[start:stop]
        feed["pieces"][0, 0] = mark(OPENING, self.tokenizer)
        feed["pieces"][0, -1] = mark(CLOSING, self.tokenizer)
        rows = found.first[span.first : span.last] - start + 1
        names = (*OF_WORDS, *OF_VIEWS)
        outputs = self.session.run(names, feed)
        return {name: output[0, rows] for name, output in zip(names, outputs, strict=True)}


def _pieces(words: Sequence[Word], of_word: Sequence[list[int]]) -> Pieces:
    """Return the pieces of the words; each is told its word's shape, the first one of a word its gap."""
    lengths = np.fromiter(map(len, of_word), np.int64, len(of_word))
    first = np.concatenate([np.zeros(1, np.int64), lengths.cumsum()])
    total = int(first[-1])
    gaps = np.zeros(total, np.int64)
    gaps[first[:-1]] = [word.gap for word in words]
    told = {
        "pieces": np.fromiter(chain.from_iterable(of_word), np.int64, total),
        "shapes": np.repeat(np.array([word.shape for word in words], np.int64), lengths),
        "gaps": gaps,
    }
    return Pieces(told, first)


def log_softmax(logits: Floats) -> Floats:
    """Return the logarithms of the probabilities that the rows of logits give."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    found: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return found


def _second(logits: Floats) -> Floats:
    """Return the probability of the second of two classes."""
    found: Floats = np.exp(log_softmax(logits)[:, 1])
    return found


@lru_cache(maxsize=2)
def load(folder: Path | None = None, *, threads: int = 1) -> Encoder:
    """Return the encoder in the folder (None: the one that ships), run on so many threads.

    Raises ModelError where the folder is incomplete, of another format, or not what its tables say.
    """
    folder = packaged_model() if folder is None else folder
    check_complete(folder)
    about = tables(folder)
    layer = relations(folder, tuple(about["relations"]))
    session = open_graph(folder / "model.onnx", threads=threads)
    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as error:  # tokenizers raises bare Exceptions of its own
        raise ModelError(
            f"{folder}/tokenizer.json: cannot be loaded ({error}); reinstall testimonia or name another folder"
        ) from error
    _check_graph(folder, session, layer=layer, tags=1 + 2 * len(about["roles"]))
    scores = steps(folder, about)
    return Encoder(session, tokenizer, layer, scores, name=str(about["sha256"])[:16], roles=tuple(about["roles"]))


def _check_graph(folder: Path, session: Any, *, layer: Relations, tags: int) -> None:  # noqa: ANN401  # of onnxruntime
    """Raise ModelError where the graph has not the inputs and outputs that are asked of it, in the tables' widths."""
    there = {place.name: place.shape[-1] for place in (*session.get_inputs(), *session.get_outputs())}
    missing = sorted({*INPUTS, *OF_WORDS, *OF_VIEWS} - there.keys())
    if missing:
        raise ModelError(f"{folder}/model.onnx: the graph has no {', '.join(missing)}; use files of one model")
    width = layer.weight.shape[1]
    widths = {"tags": tags, "names": len(NAMES), "upos": len(UPOS), "relation_child": width, "relation_head": width}
    wrong = sorted(name for name, expected in widths.items() if there[name] != expected)
    if wrong:
        raise ModelError(f"{folder}/model.onnx: {', '.join(wrong)} do not fit the tables; use files of one model")
