from __future__ import annotations

from pathlib import Path

import pytest

from testimonia.cli.output import writing
from testimonia.errors import TestimoniaError


def test_a_file_appears_whole_or_keeps_what_it_held(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old")

    def fail_half_way() -> None:
        with writing(path, never=tmp_path / "case.ledger") as file:
            file.write("half of the new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("page.html", "old")]


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with writing(tmp_path / "link", never=tmp_path / "case.ledger") as file:
        file.write("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    with writing(Path("/dev/null"), never=Path("case.ledger")) as file:
        file.write("new")
    assert Path("/dev/null").is_char_device()


def test_a_folder_in_place_of_a_file_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(TestimoniaError, match="cannot be written"), writing(tmp_path, never=tmp_path / "x") as file:
        file.write("new")
