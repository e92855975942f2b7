"""Train the attribution model and write it into the package: `python -m training.train`.

Needs TESTIMONIA_DATA (a folder with `polnear/train` and `polnear/dev`) and the `training` extra. The seed is fixed; two
runs on one machine with one number of threads see the same samples in the same order. Writes checkpoints to build/.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from training import polnear
from training.network import Tagger, encoder_folder, of_words
from training.samples import NO_ANCHOR, Sample, cut, label

SEED = 20
CYCLES = ((3, 1.0), (1, 0.6))  # epochs, and the share of the rates at which each cycle peaks; each decays to nothing
BATCH = 16  # windows
RATES = {"encoder": 1.5e-4, "heads": 1e-3}
WARM_UP = 0.06  # share of the steps
ARC_WEIGHT = 0.3  # of the arcs' loss beside the tags'


def data_folder() -> Path:
    """Return the folder that TESTIMONIA_DATA names, or end with a message that says what to set."""
    name = os.environ.get("TESTIMONIA_DATA")
    if not name or not Path(name, "polnear").is_dir():
        raise SystemExit("set TESTIMONIA_DATA to a folder that holds polnear/train and polnear/dev")
    return Path(name)


def batches(samples: Sequence[Sample], *, chance: random.Random) -> Iterator[dict[str, Tensor]]:
    """Yield the samples as padded batches, in random order."""
    order = chance.sample(range(len(samples)), len(samples))
    for start in range(0, len(order), BATCH):
        yield padded([samples[i] for i in order[start : start + BATCH]])


def padded(samples: Sequence[Sample]) -> dict[str, Tensor]:
    """Return the samples as tensors; the encoder's opening and closing marks are added here."""
    width = max(len(sample.pieces) for sample in samples) + 2
    count = max(len(sample.first) for sample in samples)
    rows: dict[str, list[list[int]]] = {
        name: [] for name in ("pieces", "shapes", "gaps", "mask", "first", "tags", "anchors")
    }
    for sample in samples:
        rest = width - len(sample.pieces) - 2
        rows["pieces"].append([101, *sample.pieces, 102] + [0] * rest)
        rows["shapes"].append([0, *sample.shapes, 0] + [0] * rest)
        rows["gaps"].append([0, *sample.gaps, 0] + [0] * rest)
        rows["mask"].append([1] * (len(sample.pieces) + 2) + [0] * rest)
        more = count - len(sample.first)
        rows["first"].append(sample.first + [0] * more)
        rows["tags"].append(sample.tags + [NO_ANCHOR] * more)
        rows["anchors"].append(sample.anchors + [NO_ANCHOR] * more)
    return {name: torch.tensor(lists) for name, lists in rows.items()}


def loss(network: Tagger, batch: dict[str, Tensor]) -> tuple[Tensor, Tensor]:
    """Return the losses of the tags and of the arcs."""
    with torch.autocast("cpu", torch.bfloat16):
        by_piece = network(batch["pieces"], batch["shapes"], batch["gaps"], batch["mask"])
    tags, child, anchor = (of_words(part.float(), batch["first"]) for part in by_piece)
    arcs = child @ anchor.transpose(1, 2)
    arcs = arcs.masked_fill((batch["tags"] == NO_ANCHOR).unsqueeze(1), -1e4)
    return (
        cross_entropy(tags.flatten(0, 1), batch["tags"].flatten(), ignore_index=NO_ANCHOR),
        cross_entropy(arcs.flatten(0, 1), batch["anchors"].flatten(), ignore_index=NO_ANCHOR),
    )


def optimiser(network: Tagger, *, peak: float) -> torch.optim.Optimizer:
    """Return AdamW with one rate for the encoder and a higher one for what starts from nothing."""
    encoder = list(network.encoder.parameters())
    known = {id(parameter) for parameter in encoder}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in known]
    return torch.optim.AdamW(
        [{"params": encoder, "lr": peak * RATES["encoder"]}, {"params": heads, "lr": peak * RATES["heads"]}],
        weight_decay=0.01,
    )


def train(
    network: Tagger, articles: Sequence[polnear.Annotated], *, tokenizer: Tokenizer, cycle: int, out: Path
) -> None:
    """Train the network for one cycle: a linear warm-up and decay of the rates; write its weights after each epoch."""
    epochs, peak = CYCLES[cycle]
    torch.manual_seed(SEED + cycle)
    chance = random.Random(SEED + cycle)
    labelled = [label(article) for article in articles]
    steps = epochs * (
        sum(len(cut(one, tokenizer=tokenizer, chance=random.Random(SEED))) for one in labelled) // BATCH + 2
    )
    steps = max(steps, 1)
    optimizer = optimiser(network, peak=peak)
    warm = max(1, int(WARM_UP * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (steps - step) / max(1, steps - warm)))
    )
    network.train()
    start, done = time.monotonic(), 0
    for epoch in range(epochs):
        samples = [sample for one in labelled for sample in cut(one, tokenizer=tokenizer, chance=chance)]
        for batch in batches(samples, chance=chance):
            of_tags, of_arcs = loss(network, batch)
            optimizer.zero_grad()
            (of_tags + ARC_WEIGHT * of_arcs).backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            if done % 20 == 0:
                said = f"cycle {cycle + 1} epoch {epoch + 1} step {done}/{steps} tags {of_tags:.3f} arcs {of_arcs:.3f}"
                print(said, f"{time.monotonic() - start:.0f} s", flush=True)
        torch.save(network.state_dict(), out)


def main() -> None:
    """Train, and keep the weights in build/; `training/export.py` turns them into the model that ships."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--begin", type=int, default=1, help="the cycle to begin with, going on from the weights that are there"
    )
    parser.add_argument(
        "--articles", type=int, default=None, help="train on the first N articles only, to try things out"
    )
    parser.add_argument("--out", type=Path, default=Path("build/attribution.pt"))
    args = parser.parse_args()
    torch.manual_seed(SEED)  # for the layers that start from nothing
    folder = encoder_folder()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    network = Tagger(folder)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    articles = polnear.read(data_folder() / "polnear/train")[: args.articles]
    if args.begin > 1:
        network.load_state_dict(torch.load(args.out, weights_only=True))
    for cycle in range(args.begin - 1, len(CYCLES)):
        train(network, articles, tokenizer=tokenizer, cycle=cycle, out=args.out)
    print(f"weights in {args.out}")


if __name__ == "__main__":
    main()
