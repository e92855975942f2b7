"""What does the encoder say of each word? One pass over a text's words in overlapping windows, in ONNX Runtime.

What the numbers mean is left to `attribution/`. The model folder holds `model.onnx`, `tokenizer.json` and `model.json`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from testimonia.errors import ModelError
from testimonia.language.pieces import Window, keepers, mark, pieces, windows
from testimonia.language.words import Gap, Shape, Word

Floats = NDArray[np.float32]
FORMAT = 1  # of model.json
OPENING, CLOSING = "[CLS]", "[SEP]"
BATCH = 8  # windows in one run: more gains no speed on one core and costs memory
FILES = ("model.onnx", "tokenizer.json", "model.json")


@dataclass(frozen=True, slots=True)
class View:
    """What one window says of its words `[first, last)`: a vector of each as child and one as anchor.

    `child[i] @ anchor[j]` scores word j as the anchor of word i (see `attribution/linking.py`). Vectors of two windows
    must not be compared: they know where words stand in their own window alone.
    """

    first: int
    last: int
    child: Floats
    anchor: Floats


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of n words: tag log-probabilities [n, 7], and the windows' views in order."""

    tags: Floats
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class Encoder:
    """A loaded model folder. `name` identifies the weights, `tags` is how many tags a word may have."""

    session: Any
    tokenizer: Tokenizer
    name: str
    tags: int

    def encode(self, words: Sequence[Word]) -> Encoded:
        """Return what the encoder says of each word; empty arrays for no words."""
        of_word = pieces(words, self.tokenizer)
        spans = windows([len(ids) for ids in of_word])
        if not spans:
            return Encoded(np.zeros((0, self.tags), np.float32), ())
        tags: list[Floats] = []
        views: list[View] = []
        for start in range(0, len(spans), BATCH):
            batch = spans[start : start + BATCH]
            for span, (of_tags, child, anchor) in zip(batch, self._run(words, of_word, batch), strict=True):
                tags.append(of_tags)
                views.append(View(span.first, span.last, child, anchor))
        kept = [
            rows[first - span.first : last - span.first]
            for rows, span, (first, last) in zip(tags, spans, keepers(spans), strict=True)
        ]
        return Encoded(log_softmax(np.concatenate(kept)), tuple(views))

    def _run(
        self, words: Sequence[Word], of_word: Sequence[list[int]], spans: Sequence[Window]
    ) -> list[tuple[Floats, Floats, Floats]]:
        """Return for each window the tags, child and anchor rows of its words."""
        width = 2 + max(sum(len(of_word[i]) for i in range(span.first, span.last)) for span in spans)
        feed = {name: np.zeros((len(spans), width), np.int64) for name in ("pieces", "shapes", "gaps", "mask")}
        opening, closing = mark(OPENING, self.tokenizer), mark(CLOSING, self.tokenizer)
        firsts: list[list[int]] = []
        for row, span in enumerate(spans):
            feed["pieces"][row, 0] = opening
            place, first = 1, []
            for i in range(span.first, span.last):
                ids = of_word[i]
                first.append(place)
                feed["pieces"][row, place : place + len(ids)] = ids
                feed["shapes"][row, place : place + len(ids)] = words[i].shape
                feed["gaps"][row, place] = words[i].gap
                place += len(ids)
            feed["pieces"][row, place] = closing
            feed["mask"][row, : place + 1] = 1
            firsts.append(first)
        tags, child, anchor = self.session.run(["tags", "child", "anchor"], feed)
        return [(tags[row, first], child[row, first], anchor[row, first]) for row, first in enumerate(firsts)]


def log_softmax(logits: Floats) -> Floats:
    """Return the logarithms of the probabilities that the rows of logits give."""
    shifted = logits - logits.max(axis=-1, keepdims=True)
    found: Floats = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return found


def packaged_model() -> Path:
    """Return the folder of the model that ships with the package."""
    return Path(str(resources.files("testimonia") / "models" / "attribution"))


@lru_cache(maxsize=2)
def load(folder: Path | None = None, *, threads: int = 1) -> Encoder:
    """Return the encoder in the folder (None: the one that ships), run on so many threads.

    Raises ModelError where the folder is incomplete, of another format, or not what its tables say.
    """
    folder = packaged_model() if folder is None else folder
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"{folder}: no {', '.join(missing)}; name a folder with {', '.join(FILES)}")
    about = _about(folder)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as error:  # onnxruntime and tokenizers raise bare Exceptions of their own
        raise ModelError(
            f"{folder}: the model cannot be loaded ({error}); reinstall testimonia or name another folder"
        ) from error
    return Encoder(
        session=session, tokenizer=tokenizer, name=str(about["sha256"])[:16], tags=1 + 2 * len(about["roles"])
    )


def _about(folder: Path) -> dict[str, Any]:
    try:
        about: dict[str, Any] = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{folder}/model.json: not readable as JSON ({error}); reinstall testimonia") from error
    tables = {"shapes": [shape.name for shape in Shape], "gaps": [gap.name for gap in Gap], "format": FORMAT}
    wrong = [name for name, expected in tables.items() if about.get(name) != expected]
    if wrong:
        raise ModelError(
            f"{folder}/model.json: {', '.join(wrong)} differ from this version's; use the model that ships with it"
        )
    return about
