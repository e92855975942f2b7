"""Turn trained weights into the model folder that ships: `python -m training.export [WEIGHTS.pt] [--out FOLDER]`.

The folder holds `model.onnx` (weights as 8-bit integers, activations quantised as they come), `relations.npz` (the
layer that names syntactic relations: it takes pairs of words, so it stands outside of the graph), `tokenizer.json` and
`model.json` (what the tables mean). The same graph runs in ONNX Runtime on any processor.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from tokenizers import Tokenizer

from testimonia.attribution.tags import ROLES
from testimonia.language.encoded import NAMES, UPOS
from testimonia.language.model_folder import FORMAT
from testimonia.language.pieces import WINDOW
from testimonia.language.words import Gap, Shape
from training.graph import Graph
from training.network import ByPiece, Network, encoder_folder, read_weights

PACKAGE_MODEL = Path("src/testimonia/models/reader")
WEIGHTS = Path("build/reader.pt")
INPUTS = ["pieces", "shapes", "gaps"]
OUTPUTS = list(ByPiece._fields)


def export_onnx(network: Network, path: Path) -> None:
    """Write the network as an ONNX graph with free batch and length."""
    graph = Graph(network).eval()
    examples = tuple(torch.ones(2, 16, dtype=torch.long) for _ in INPUTS)  # tensors of their own: one makes one input
    free = {0: torch.export.Dim("batch", min=1, max=1024), 1: torch.export.Dim("length", min=3, max=WINDOW)}
    torch.onnx.export(
        graph,
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
    """Write the graph with its matrix and embedding weights as integers, one scale for each output channel.

    The matrices' are kept to 7 bits: on processors without VNNI instructions ONNX Runtime adds products of 8 bits in
    16, where large sums are cut. The outputs differ from the full graph's by 5 % of their size either way.
    """
    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / "prepared.onnx"
        quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
        quantize_dynamic(
            str(prepared),
            str(target),
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        )


def write_relations(network: Network, path: Path) -> None:
    """Write the layer that names relations."""
    weight, bias = (part.detach().numpy() for part in (network.relation.weight, network.relation.bias))
    np.savez(path, weight=weight, bias=bias)


def write_tokenizer(path: Path) -> None:
    """Write the base encoder's tokenizer, which neither cuts nor pads."""
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(path), pretty=False)


def write_folder(weights: Path, out: Path) -> None:
    """Write model.onnx, relations.npz, tokenizer.json and model.json into the folder."""
    network, relations = read_weights(weights)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        export_onnx(network, full)
        quantise(full, out / "model.onnx")
    write_relations(network, out / "relations.npz")
    write_tokenizer(out / "tokenizer.json")
    tables = (out / "model.onnx").read_bytes() + (out / "relations.npz").read_bytes()
    about = {
        "format": FORMAT,
        "roles": list(ROLES),
        "names": list(NAMES),
        "upos": list(UPOS),
        "relations": list(relations),
        "window": WINDOW,
        "shapes": [shape.name for shape in Shape],
        "gaps": [gap.name for gap in Gap],
        "steps": [[round(score, 4) for score in row] for row in network.transitions.tolist()],
        "sha256": hashlib.sha256(tables).hexdigest(),
    }
    (out / "model.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Write the model folder and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, nargs="?", default=WEIGHTS)
    parser.add_argument("--out", type=Path, default=PACKAGE_MODEL)
    args = parser.parse_args()
    write_folder(args.weights, args.out)
    size = sum(path.stat().st_size for path in args.out.iterdir())
    print(f"{args.out}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
