"""Train the model that reads: `python -m training.train`. Its weights go to build/, `export.py` makes a model of them.

Needs TESTIMONIA_DATA (a folder with `polnear`, `gum`, `syntax` and `names`) and the `training` extra. What is taught
when stands in `schedule.py`, what each task teaches in `tasks/`. The seed is fixed: two runs on one machine with one
number of threads see the same samples in the same order. A killed run goes on with `--resume`; `--begin N` begins with
stage N of the recipe, from the weights of the stage before.
"""

from __future__ import annotations

import argparse
import math
import os
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import nn

from training import checkpoints
from training.batches import padded
from training.checkpoints import Position
from training.network import Network, encoder_folder, read_weights, write_weights
from training.samples import Epoch, Sample
from training.schedule import RECIPE, SEED, interleaved, rate
from training.tasks import TASKS

RATES = {"encoder": 1.5e-4, "heads": 1e-3, "steps between tags": 1e-2}
WEIGHT_DECAY = 0.01  # of all but the steps between tags
LARGEST_GRADIENT = 1.0
KEPT = 200  # steps between two checkpoints
SAID = 20  # steps between two lines of the log
SMOOTH = 0.9  # share of the losses of before in those that the log says


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of the training works with."""

    corpora: Mapping[str, Any]
    tokenizer: Tokenizer
    device: torch.device
    damage: bool
    out: Path

    @property
    def checkpoint(self) -> Path:
        """Return the file that a killed run goes on from."""
        return self.out.with_suffix(".checkpoint")

    @property
    def relations(self) -> tuple[str, ...]:
        """Return the labels of syntactic relations."""
        found: tuple[str, ...] = self.corpora["syntax"].relations
        return found


def data_folder() -> Path:
    """Return the folder that TESTIMONIA_DATA names, or end with a message that says what to set."""
    name = os.environ.get("TESTIMONIA_DATA")
    missing = [part for part in ("polnear", "gum", "syntax", "names") if not name or not Path(name, part).is_dir()]
    if not name or missing:
        raise SystemExit(f"set TESTIMONIA_DATA to a folder that holds {', '.join(missing)}")
    return Path(name)


def optimiser(network: Network) -> torch.optim.Optimizer:
    """Return AdamW with a low rate for the encoder and higher ones for what starts from nothing."""
    encoder, steps = list(network.encoder.parameters()), [network.transitions, network.starts]
    known = {id(parameter) for parameter in [*encoder, *steps]}
    heads = [parameter for parameter in network.parameters() if id(parameter) not in known]
    groups = [
        {"params": encoder, "lr": RATES["encoder"]},
        {"params": heads, "lr": RATES["heads"]},
        {"params": steps, "lr": RATES["steps between tags"], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY, fused=True)


def batches_of(stage: int, run: Run) -> list[list[Sample]]:
    """Return all batches of a stage (from 1) in order."""
    chance = random.Random(f"{SEED} {stage}")
    epoch = Epoch(run.tokenizer, chance, damage=run.damage)
    seen = {
        name: [TASKS[name].samples(run.corpora[name], epoch) for _ in range(epochs)]
        for name, epochs in RECIPE[stage - 1].epochs.items()
    }
    return interleaved(seen, chance=chance)


def step(network: Network, optimizer: torch.optim.Optimizer, batch: list[Sample], run: Run) -> dict[str, torch.Tensor]:
    """Move the weights by one batch; return its losses."""
    tensors = {name: rows.to(run.device) for name, rows in padded(batch, tokenizer=run.tokenizer).items()}
    losses = dict(TASKS[batch[0].task].losses(network, tensors))
    optimizer.zero_grad()
    torch.stack(list(losses.values())).sum().backward()
    nn.utils.clip_grad_norm_(network.parameters(), LARGEST_GRADIENT)
    optimizer.step()
    return {f"{batch[0].task} {name}": value.detach() for name, value in losses.items()}


def train_stage(network: Network, run: Run, position: Position) -> None:
    """Train one stage from a position on; the weights are written at its end, checkpoints on the way."""
    stream, stage = batches_of(position.stage, run), RECIPE[position.stage - 1]
    last = math.ceil(stage.until * len(stream))
    optimizer = optimiser(network)
    bases = [group["lr"] for group in optimizer.param_groups]
    if position.step:
        checkpoints.restore(run.checkpoint, network, optimizer)
    else:
        torch.manual_seed(SEED + position.stage)  # of dropout
    network.train()
    print(f"stage {position.stage}: steps {position.step} to {last} on {run.device}", flush=True)
    start, smooth = time.monotonic(), dict[str, torch.Tensor]()
    for done in range(position.step, last):
        for group, base in zip(optimizer.param_groups, bases, strict=True):
            group["lr"] = base * stage.peak * rate(done, len(stream))
        for name, value in step(network, optimizer, stream[done], run).items():
            smooth[name] = SMOOTH * smooth.get(name, value) + (1 - SMOOTH) * value
        if (done + 1) % SAID == 0 or done + 1 == last:
            said = " ".join(f"{name} {float(value):.3f}" for name, value in sorted(smooth.items()))
            where = f"stage {position.stage} step {done + 1}/{last}"
            print(f"{where} {time.monotonic() - start:.0f} s: {said}", flush=True)
        if (done + 1) % KEPT == 0:
            checkpoints.write(run.checkpoint, Position(position.stage, done + 1), network, optimizer)
    write_weights(network, run.relations, run.out)


def begun(args: argparse.Namespace, run: Run) -> tuple[Network, Position]:
    """Return the network and the position that a run begins with."""
    torch.manual_seed(SEED)  # for the layers that start from nothing
    position = checkpoints.position(run.checkpoint) if args.resume else Position(args.begin, 0)
    if position.stage == 1 or position.step:
        network = Network(encoder_folder(), relations=len(run.relations))
    else:
        network, relations = read_weights(args.weights or run.out)
        if relations != run.relations:
            raise SystemExit(f"{args.weights or run.out}: its relations are not those of the data; begin with stage 1")
    return network.to(run.device), position


def arguments() -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--begin", type=int, default=1, help="the stage to begin with, from 1")
    parser.add_argument("--until", type=int, default=len(RECIPE), help="the last stage to train")
    parser.add_argument("--weights", type=Path, help="the weights that --begin goes on from; those of --out otherwise")
    parser.add_argument("--resume", action="store_true", help="go on from the checkpoint of a run that was stopped")
    parser.add_argument("--no-damage", dest="damage", action="store_false", help="train on clean texts only")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--articles", type=int, help="train on the first articles of each corpus only, to try things")
    parser.add_argument("--out", type=Path, default=Path("build/reader.pt"))
    return parser.parse_args()


def main() -> None:
    """Train the stages that were asked for."""
    args = arguments()
    data = data_folder()
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    corpora = {name: task.read(data, articles=args.articles) for name, task in TASKS.items()}
    run = Run(corpora, tokenizer, torch.device(args.device), damage=args.damage, out=args.out)
    run.out.parent.mkdir(parents=True, exist_ok=True)
    network, position = begun(args, run)
    for stage in range(position.stage, args.until + 1):
        train_stage(network, run, position if stage == position.stage else Position(stage, 0))
    run.checkpoint.unlink(missing_ok=True)
    print(f"weights in {run.out}")


if __name__ == "__main__":
    main()
