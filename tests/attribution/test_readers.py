"""Readers: the one that ships, one of another folder, and one of another package, each checked before it is trusted."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from testimonia.attribution.encoder_reader import EncoderReader
from testimonia.attribution.readers import open_reader
from testimonia.errors import ModelError
from testimonia.language.model_folder import packaged_model
from testimonia.language.readings import Attribution, Passage, Reading
from testimonia.pile import read
from testimonia.records import Span

TEXT = "The gate was shut, the keeper said."
PASSAGES = [Passage(Span(0, len(TEXT)))]


class Whole:
    """A reader that takes each passage for one content."""

    name = "whole-1"

    def read(self, text: str, passages: Sequence[Passage]) -> Reading:
        del text
        return Reading(attributions=tuple(Attribution((), (), (passage.span,), 0.5) for passage in passages))


class Beyond(Whole):
    """A reader that says something of what is not there."""

    def read(self, text: str, passages: Sequence[Passage]) -> Reading:
        del passages
        return Reading(attributions=(Attribution((), (), (Span(0, len(text) + 1),), 0.5),))


class Broken(Whole):
    """A reader that cannot be made."""

    def __init__(self) -> None:
        raise OSError("no such server")


class Spaced(Whole):
    """A reader with a name that a ledger could not keep apart from others."""

    name = "two words"


@pytest.fixture(autouse=True)
def package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand for a package of another house."""
    module = ModuleType("elsewhere")
    for made in (Whole, Beyond, Broken, Spaced):
        setattr(module, made.__name__, made)
    monkeypatch.setitem(sys.modules, "elsewhere", module)
    open_reader.cache_clear()


def test_the_reader_that_ships_is_an_encoder() -> None:
    assert isinstance(open_reader(), EncoderReader)


def test_another_folder_is_read_with() -> None:
    assert open_reader(str(packaged_model())).name == open_reader().name


def test_a_folder_without_a_model_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no model\.onnx"):
        open_reader(tmp_path)


def test_another_packages_reader_reads() -> None:
    reader = open_reader("elsewhere:Whole")
    assert reader.name == "whole-1"
    assert [one.content for one in reader.read(TEXT, PASSAGES).attributions] == [(Span(0, len(TEXT)),)]


def test_a_ledger_keeps_the_names_of_its_readers(tmp_path: Path) -> None:
    (tmp_path / "gate.txt").write_text(TEXT, encoding="utf-8")
    with read(tmp_path, workers=1, reader="elsewhere:Whole") as ledger:
        assert ledger.meta["models"] == "whole-1"


@pytest.mark.parametrize("named", ["nowhere:Reader", "elsewhere:Missing", "elsewhere:Broken"])
def test_a_reader_that_cannot_be_made_is_said_by_its_name(named: str) -> None:
    with pytest.raises(ModelError, match=f"{named}: gives no reader"):
        open_reader(named)


@pytest.mark.parametrize("named", ["pathlib:Path", "elsewhere:Spaced"])
def test_what_is_no_reader_is_refused(named: str) -> None:
    with pytest.raises(ModelError, match="which is no reader"):
        open_reader(named)


def test_a_span_beyond_the_text_is_refused() -> None:
    with pytest.raises(ModelError, match=r"\[0, 36\) is no span of a text of 35"):
        open_reader("elsewhere:Beyond").read(TEXT, PASSAGES)


def test_a_folder_that_looks_like_a_factory_is_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(packaged_model(), tmp_path / "model:second")
    monkeypatch.chdir(tmp_path)
    assert isinstance(open_reader("model:second"), EncoderReader)
