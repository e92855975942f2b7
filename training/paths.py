"""How likely is the whole path of tags? A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001).

Beside each word's own scores, going from one tag to the next has a score that is learned; steps that no reading may
take (inside a span that never began) are ruled out. Decoding with these scores is left to the package.
"""

from __future__ import annotations

import torch
from torch import Tensor

from testimonia.attribution.tags import COUNT, may_follow
from training.labelled import IGNORED

RULED_OUT = -1e4


def allowed() -> Tensor:
    """Return 0 for each step between tags that may be taken, [from, to], and RULED_OUT for the others."""
    steps = [[0.0 if may_follow(before, tag) else RULED_OUT for tag in range(COUNT)] for before in range(COUNT)]
    return torch.tensor(steps)


def of_paths(logits: Tensor, tags: Tensor, transitions: Tensor, starts: Tensor) -> Tensor:
    """Return the negative log-likelihood of the paths of tags [batch, words], by word; ignored ones end a path.

    `logits` are [batch, words, tags], `transitions` [from, to] and `starts` [tags] are what is learned of steps. A
    window that begins within a span may start with an inside tag.
    """
    transitions = transitions + allowed().to(logits.device)
    scores, known, safe = logits.log_softmax(-1), tags != IGNORED, tags.clamp(min=0)
    own = scores.gather(2, safe.unsqueeze(-1)).squeeze(-1)
    steps = torch.cat([starts[safe[:, :1]], transitions[safe[:, :-1], safe[:, 1:]]], dim=1)
    of_path = ((own + steps) * known).sum(1)
    total = starts + scores[:, 0]
    for i in range(1, scores.shape[1]):
        onward = torch.logsumexp(total.unsqueeze(2) + transitions, dim=1) + scores[:, i]
        total = torch.where(known[:, i, None], onward, total)
    found: Tensor = (torch.logsumexp(total, 1) - of_path).sum() / known.sum()
    return found
