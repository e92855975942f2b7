"""How near in meaning are two texts? As near as their vectors, of which the untouched base encoder makes one a text.

What nearness says of two claims is left to `claims/`: texts on one event are near even where one denies the other or
gives another figure. `training/export_similarity.py` writes the model folder; the tokenizer is the reader's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from testimonia.errors import ModelError
from testimonia.language.graphs import open_graph
from testimonia.language.model_folder import packaged_model

FORMAT = 1  # of model.json
FILES = ("model.onnx", "model.json")
TOKENIZER = "tokenizer.json"
LONGEST = 256  # pieces with the two marks at the ends: where the base encoder's own settings cut a text
MARKS = 2  # pieces that every text has, at its ends
INPUT, OUTPUT = "pieces", "vectors"

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Similarity:
    """A loaded model folder. `name` identifies the weights, `width` is the length of a vector."""

    session: Any
    tokenizer: Tokenizer
    name: str
    width: int

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int = 1) -> Similarity:
        """Return the model in the folder (None: the one that ships), run on so many threads.

        A folder without a tokenizer uses that of the packaged reader. Raises ModelError where the folder is incomplete,
        of another format, or made for another tokenizer.
        """
        folder = packaged_similarity() if folder is None else folder
        about = _tables(folder)
        tokenizer = _tokenizer(folder)
        if vocabulary_sha256(tokenizer) != about["vocabulary"]:
            raise ModelError(
                f"{folder}: the model was made for another tokenizer; use the model that ships with this version, or "
                f"put its {TOKENIZER} into the folder"
            )
        session = open_graph(folder / "model.onnx", threads=threads)
        width = _width(folder, session)
        return cls(session, tokenizer, name=str(about["sha256"])[:16], width=width)

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Return one vector a text, [texts, width]: of length 1, so that the product of two is their cosine.

        A text that has no pieces (it is empty or blank) has zeros: it is near to nothing. Of a text of more than 256
        pieces (some 200 words) only the beginning counts. A text's vector depends on no other text.
        """
        # One text at a time, though a batch takes 0.6 of the time: the scale on which the graph rounds activations is
        # that of all texts in a batch. On the 143 contents of bus-bombing a vector moved as far for its neighbours
        # (cosine 0.993 to itself on average) as it does for the rounding, and so would what counts as the same claim.
        found = {text: self._vector(text) for text in dict.fromkeys(texts)}
        return np.array([found[text] for text in texts], np.float32).reshape(len(texts), self.width)

    def _vector(self, text: str) -> Floats:
        pieces = self.tokenizer.encode(text.encode("utf-8", "replace").decode("utf-8")).ids  # a lone surrogate has none
        if len(pieces) <= MARKS:
            return np.zeros(self.width, np.float32)
        vector: Floats = self.session.run([OUTPUT], {INPUT: np.array([pieces], np.int64)})[0][0]
        return vector


def packaged_similarity() -> Path:
    """Return the folder of the model that ships with the package."""
    return Path(str(resources.files("testimonia") / "models" / "similarity"))


def vocabulary_sha256(tokenizer: Tokenizer) -> str:
    """Return what tells one vocabulary from another: a hash of its pieces in the order of their numbers."""
    numbers = tokenizer.get_vocab(with_added_tokens=True)
    return hashlib.sha256("\n".join(sorted(numbers, key=numbers.__getitem__)).encode()).hexdigest()


def _tokenizer(folder: Path) -> Tokenizer:
    """Return the folder's tokenizer or the packaged reader's, set to cut long texts."""
    own = folder / TOKENIZER
    path = own if own.is_file() else packaged_model() / TOKENIZER
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # tokenizers raises bare Exceptions of its own
        raise ModelError(f"{path}: no tokenizer ({error}); reinstall testimonia or name another folder") from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return tokenizer


def _tables(folder: Path) -> dict[str, Any]:
    """Return what model.json says. Raises ModelError where a file is missing or says what this version cannot use."""
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        raise ModelError(f"{folder}: no {', '.join(missing)}; name a folder with {', '.join(FILES)}")
    place = folder / "model.json"
    try:
        about = json.loads(place.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{place}: not readable as JSON ({error}); reinstall testimonia") from error
    if not isinstance(about, dict) or about.get("format") != FORMAT:
        raise ModelError(f"{place}: not of format {FORMAT}; use the model that ships with this version")
    if not (about.get("vocabulary") and about.get("sha256")):
        raise ModelError(f"{place}: no vocabulary or no sha256; use the model that ships with this version")
    return about


def _width(folder: Path, session: Any) -> int:  # noqa: ANN401  # onnxruntime has no types
    """Return the length of the graph's vectors. Raises ModelError where the graph has no such input and output."""
    inputs = [place.name for place in session.get_inputs()]
    widths = [place.shape[-1] for place in session.get_outputs() if place.name == OUTPUT]
    if inputs != [INPUT] or not widths or not isinstance(widths[0], int):
        raise ModelError(
            f"{folder}/model.onnx: the graph does not take {INPUT} and give {OUTPUT}; use files of one model"
        )
    return int(widths[0])
