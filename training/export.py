"""Turn trained weights into the model folder that ships: `python -m training.export [WEIGHTS.pt] [--out FOLDER]`.

The folder holds `model.onnx` (weights as 8-bit integers, activations quantised as they come), `tokenizer.json` and
`model.json` (what the graph's tables mean). The same graph runs in ONNX Runtime on any processor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer

from testimonia.attribution.tags import ROLES
from testimonia.language.pieces import WINDOW
from testimonia.language.words import Gap, Shape
from training.network import ARC, Tagger, encoder_folder

PACKAGE_MODEL = Path("src/testimonia/models/attribution")
INPUTS = ["pieces", "shapes", "gaps", "mask"]
OUTPUTS = ["tags", "child", "anchor"]


def export_onnx(network: Tagger, path: Path) -> None:
    """Write the network as an ONNX graph with free batch and length."""
    network.eval()
    examples = tuple(torch.ones(2, 16, dtype=torch.long) for _ in INPUTS)  # four tensors: one would make one input
    free = {0: torch.export.Dim("batch", min=1, max=1024), 1: torch.export.Dim("length", min=3, max=WINDOW)}
    torch.onnx.export(
        network,
        examples,
        str(path),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_shapes=dict.fromkeys(INPUTS, free),
        dynamo=True,
        external_data=False,
        opset_version=18,
        verbose=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Write the graph with its matrix and embedding weights as 8-bit integers, one scale for each output channel."""
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared),
            str(target),
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )


def write_folder(weights: Path, out: Path) -> None:
    """Write model.onnx, tokenizer.json and model.json into the folder."""
    base = encoder_folder()
    network = Tagger(base)
    network.load_state_dict(torch.load(weights, weights_only=True))
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        export_onnx(network, full)
        quantise(full, out / "model.onnx")
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)
    about = {
        "format": 1,
        "roles": list(ROLES),
        "window": WINDOW,
        "arc": ARC,
        "shapes": [shape.name for shape in Shape],
        "gaps": [gap.name for gap in Gap],
        "sha256": hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest(),
    }
    (out / "model.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Write the model folder and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="?", default=Path("build/attribution.pt"))
    parser.add_argument("--out", type=Path, default=PACKAGE_MODEL)
    args = parser.parse_args()
    write_folder(args.weights, args.out)
    size = sum(path.stat().st_size for path in args.out.iterdir())
    print(f"{args.out}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
