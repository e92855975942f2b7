"""Opening a graph: a file that is none is said plainly."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimonia.errors import ModelError
from testimonia.language.graphs import open_graph


def test_file_that_is_no_graph_is_named(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"not a graph")
    with pytest.raises(ModelError, match=r"model\.onnx: the graph cannot be loaded"):
        open_graph(tmp_path / "model.onnx", threads=1)
