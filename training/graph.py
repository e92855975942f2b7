"""Which graph ships? The network in the operators that ONNX Runtime computes fastest on a processor.

The same numbers as `Network.forward` gives in evaluation, with attention, GELU and the hidden states' normalisation as
one operator each. Windows of one run have equal lengths, so nothing is padded and attention needs no mask.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from training.network import ByPiece, Network


class Graph(nn.Module):
    """A network as it is written down for ONNX Runtime; it cannot run in PyTorch."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        for name, part in network.named_modules():
            if isinstance(part, nn.Sequential):
                setattr(network, name, nn.Sequential(*(_Gelu() if isinstance(one, nn.GELU) else one for one in part)))

    def forward(self, pieces: Tensor, shapes: Tensor, gaps: Tensor) -> ByPiece:
        """Return what is said of each piece; all inputs are [batch, pieces]."""
        network, encoder = self.network, self.network.encoder
        embedded = encoder.embeddings.word_embeddings(pieces) + network.shapes(shapes) + network.gaps(gaps)
        hidden = encoder.embeddings(inputs_embeds=embedded)
        for layer in encoder.encoder.layer:
            hidden = _layer(layer, hidden, heads=encoder.config.num_attention_heads)
        return ByPiece(*(getattr(network, name)(hidden) for name in ByPiece._fields))


def _layer(layer: Any, hidden: Tensor, *, heads: int) -> Tensor:  # noqa: ANN401  # of transformers, which has no types
    """Return the hidden states after one layer of BERT."""
    own, after = layer.attention.self, layer.attention.output
    attended = _operator(
        "MultiHeadAttention", (own.query(hidden), own.key(hidden), own.value(hidden)), {"num_heads": heads}
    )
    hidden = after.LayerNorm(after.dense(attended) + hidden)
    bent = _operator("Gelu", (layer.intermediate.dense(hidden),), {})
    states: Tensor = layer.output.LayerNorm(layer.output.dense(bent) + hidden)
    return states


class _Gelu(nn.Module):
    """GELU as one operator; exported from PyTorch it would be five."""

    def forward(self, inner: Tensor) -> Tensor:
        return _operator("Gelu", (inner,), {})


def _operator(name: str, inputs: tuple[Tensor, ...], attributes: dict[str, int]) -> Tensor:
    """Return the output of one of ONNX Runtime's own operators, which has the first input's type and shape."""
    first = inputs[0]
    found: Tensor = torch.onnx.ops.symbolic(
        f"com.microsoft::{name}", inputs, attributes, dtype=first.dtype, shape=first.shape, version=1
    )
    return found
