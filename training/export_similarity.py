"""Turn the untouched base encoder into the model folder that ships: `python -m training.export_similarity`.

Nothing is trained. The graph takes the pieces of texts of one length, averages the last hidden states (marks included,
as the base does) and gives vectors of length 1. All weights are 8-bit integers, those of matrices kept to 7 bits: on
processors without VNNI instructions ONNX Runtime adds products of 8-bit weights in 16 bits, where large sums are cut.
The tokenizer is not written: it is the reader's.
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
from torch import Tensor, nn
from torch.nn.functional import normalize
from transformers import AutoModel

from testimonia.language.similarity import FORMAT, INPUT, LONGEST, OUTPUT, vocabulary_sha256
from training.network import encoder_folder

PACKAGE_MODEL = Path("src/testimonia/models/similarity")


class SentenceEncoder(nn.Module):
    """Pieces [batch, length] of texts of one length in, unit vectors [batch, width] out."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="sdpa")

    def forward(self, pieces: Tensor) -> Tensor:
        """Return the mean of the last hidden states, brought to length 1."""
        embedded = self.encoder.embeddings(pieces)
        hidden = self.encoder.encoder(embedded, attention_mask=None).last_hidden_state
        return normalize(hidden.mean(dim=1), dim=-1)


def export_onnx(path: Path) -> None:
    """Write the untouched base as an ONNX graph with free batch and length, its weights as floats."""
    network = SentenceEncoder(encoder_folder()).eval()
    free = {0: torch.export.Dim("batch", min=1, max=1024), 1: torch.export.Dim("length", min=3, max=LONGEST)}
    torch.onnx.export(
        network,
        (torch.ones(2, 16, dtype=torch.long),),
        str(path),
        input_names=[INPUT],
        output_names=[OUTPUT],
        dynamic_shapes=(free,),
        dynamo=True,
        external_data=False,
        opset_version=18,
        verbose=False,
    )


def quantise(source: Path, target: Path) -> None:
    """Write the graph with its matrices and tables as integers, the matrices with one scale for each output channel."""
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


def write_folder(out: Path) -> None:
    """Write model.onnx and model.json into the folder."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        export_onnx(full)
        quantise(full, out / "model.onnx")
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    about = {
        "format": FORMAT,
        "vocabulary": vocabulary_sha256(tokenizer),
        "sha256": hashlib.sha256((out / "model.onnx").read_bytes()).hexdigest(),
    }
    (out / "model.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Write the model folder and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=PACKAGE_MODEL)
    args = parser.parse_args()
    write_folder(args.out)
    size = sum(path.stat().st_size for path in args.out.iterdir())
    print(f"{args.out}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
