"""The reader that ships: sentences, names and attributions of a text, as characters, from one pass."""

from __future__ import annotations

import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimonia.attribution.encoder_reader import load_reader
from testimonia.errors import ModelError
from testimonia.language.model_folder import packaged_model
from testimonia.language.readings import NameKind, Passage, Reading
from testimonia.records import Span

TEXT = "Keeper blames the crew\n\nThe gate was shut at noon, said Ilva Marren, who leads the harbour of Tessary."


def reading(text: str) -> Reading:
    return load_reader().read(text, [Passage(Span(0, len(text)))])


def test_one_pass_gives_sentences_names_and_attributions() -> None:
    text = "Nobody was hurt. The gate was shut at noon, said Ilva Marren."
    found = reading(text)
    assert [one.span.of(text) for one in found.sentences] == [text[:16], text[17:]]
    assert [(one.span.of(text), one.kind) for one in found.names] == [("Ilva Marren", NameKind.PERSON)]
    (attribution,) = found.attributions
    assert [span.of(text) for span in attribution.source] == ["Ilva Marren"]
    assert [span.of(text) for span in attribution.cue] == ["said"]


def test_no_attribution_runs_from_a_passage_that_stands_apart() -> None:
    found = load_reader().read(TEXT, [Passage(Span(0, 22), apart=True), Passage(Span(24, len(TEXT)))])
    spans = [span for one in found.attributions for span in (*one.source, *one.cue, *one.content)]
    assert spans
    for one in found.attributions:
        assert len({span.start < 24 for span in (*one.source, *one.cue, *one.content)}) == 1


def test_nothing_to_read_gives_an_empty_reading() -> None:
    assert load_reader().read("", []) == Reading()
    assert load_reader().read("  ", [Passage(Span(0, 2))]) == Reading()


@settings(max_examples=25)
@given(st.text(alphabet=st.sampled_from("abT .,\"'’“”\n-5é"), min_size=1, max_size=120))
def test_everything_that_is_read_stands_in_the_text_in_order(text: str) -> None:
    found = reading(text)
    tokens = [token.span for sentence in found.sentences for token in sentence.tokens]
    assert "".join("".join(span.of(text).split()) for span in tokens) == "".join(text.split())
    assert all(one.end <= following.start for one, following in pairwise(tokens))
    assert all(one.span.end <= following.span.start for one, following in pairwise(found.names))
    assert all(0 <= one.confidence <= 1 for one in found.attributions)


def test_a_model_with_other_roles_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "model"
    shutil.copytree(packaged_model(), folder)
    about = folder / "model.json"
    about.write_text(about.read_text(encoding="utf-8").replace('"cue"', '"verb"'), encoding="utf-8")
    with pytest.raises(ModelError, match="roles are source, verb, content"):
        load_reader(folder)
