"""How is a model's graph run? In ONNX Runtime on the processor, on as many threads as the caller allows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import onnxruntime

from testimonia.errors import ModelError

SLOW_FUSIONS = ["SkipLayerNormFusion"]
"""What ONNX Runtime is kept from: its fused operator takes several times as long as the two that it puts together, a
sixth of the whole pass of the encoder (ONNX Runtime 1.31; `python -m benchmarks.language`)."""


def open_graph(path: Path, *, threads: int) -> Any:  # noqa: ANN401  # onnxruntime has no types
    """Return a session that runs the graph. Raises ModelError where the file is no graph that can be run."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(
            str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW_FUSIONS
        )
    except Exception as error:  # onnxruntime raises bare Exceptions of its own
        raise ModelError(
            f"{path}: the graph cannot be loaded ({error}); reinstall testimonia or name another folder"
        ) from error
