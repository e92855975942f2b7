"""Windows of labelled words: they hold whole words in order, fit the encoder, and keep labels in step."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.encoder import load
from testimonia.language.words import words
from training.labelled import Labelled
from training.samples import ROOM, Epoch, cut, packed, sample, window

TOKENIZER = load().tokenizer
PARTS = st.lists(
    st.sampled_from(["harbourmaster", "said", "U.S.", "didn't", "quay", ",", "\n\n"]), min_size=1, max_size=300
)


def epoch(seed: int = 3) -> Epoch:
    return Epoch(TOKENIZER, random.Random(seed), damage=False)


def run(text: str) -> Labelled:
    """Return words that each point to the word before, tagged with their own index."""
    found = words(text)
    return Labelled(found, {"upos": list(range(len(found))), "anchors": [max(0, i - 1) for i in range(len(found))]})


@given(PARTS, st.integers(0, 9))
def test_windows_hold_every_word_once_with_its_label(parts: list[str], seed: int) -> None:
    article = run(" ".join(parts))
    cuts = list(cut(article, epoch(seed)))
    assert [label for part in cuts for label in part.labels["upos"]] == list(range(len(article.words)))
    assert [word for part in cuts for word in part.words] == list(article.words)


@given(PARTS, st.integers(0, 9))
def test_windows_fit_the_encoder(parts: list[str], seed: int) -> None:
    for part in cut(run(" ".join(parts)), epoch(seed)):
        assert len(sample("attributions", part, epoch()).pieces) <= ROOM


def test_pointer_never_leaves_its_window() -> None:
    for part in cut(run("the gate was shut , " * 200), epoch()):
        assert all(anchor < len(part.words) for anchor in part.labels["anchors"])
        assert part.labels["anchors"][0] < 1


def test_first_piece_of_each_word_is_where_its_labels_are_read() -> None:
    seen = sample("names", run("harbourmaster Oda"), epoch())
    assert seen.first[0] == 1
    assert seen.first[1] == 1 + len(TOKENIZER.encode("harbourmaster", add_special_tokens=False).ids)


def test_packed_runs_stay_whole_and_in_order() -> None:
    sentences = [run(f"Marren left quay {number} .") for number in range(90)]
    groups = list(packed(sentences, epoch()))
    assert len(groups) > 1
    assert [one for group in groups for one in group] == sentences
    assert all(len(window("syntax", group, epoch()).pieces) <= ROOM for group in groups)


@pytest.mark.parametrize("text", ["", "quay " * 400])
def test_run_that_makes_no_window_is_left_out_of_the_pack(text: str) -> None:
    assert [len(group) for group in packed([run("the gate"), run(text), run("the quay")], epoch())] == [2]
