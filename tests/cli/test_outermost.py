from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from typer.testing import CliRunner

from testimonia.cli import show
from testimonia.cli.app import app
from tests.cli.conftest import Ran


def test_an_error_of_ours_is_one_line_and_code_one(tmp_path: Path, testimonia: Callable[..., Ran]) -> None:
    ran = testimonia("show", tmp_path / "missing.ledger")
    assert (ran.code, ran.stdout) == (1, "")
    assert ran.stderr.startswith("testimonia: ")
    assert ran.stderr.count("\n") == 1
    assert "missing.ledger" in ran.stderr


def test_an_error_about_a_file_with_a_hostile_name_does_not_steer_the_terminal(
    tmp_path: Path, testimonia: Callable[..., Ran]
) -> None:
    assert "\x1b" not in testimonia("show", tmp_path / "red\x1b[31m.ledger").stderr


def test_a_file_that_is_no_ledger_is_told_without_a_traceback(
    tmp_path: Path, process: Callable[..., CompletedProcess[bytes]]
) -> None:
    (tmp_path / "notes.txt").write_text("Buy lamps.")
    ran = process("show", "notes.txt")
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert b"Traceback" not in ran.stderr


def test_an_unknown_command_is_a_wrong_command_line(testimonia: Callable[..., Ran]) -> None:
    assert testimonia("divine").code == 2


def test_an_interrupted_command_ends_as_shells_expect(
    case: Path, testimonia: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("testimonia.ledger.Ledger.open", interrupted)
    ran = testimonia("show", case)
    assert ran.code == 130
    assert "Traceback" not in ran.stderr


def test_a_reader_that_goes_away_is_no_error_worth_a_word(case: Path) -> None:
    command = [sys.executable, "-m", "testimonia", "export", str(case)]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    read_end, write_end = os.pipe()
    os.close(read_end)
    ran = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, env=env, check=False)
    os.close(write_end)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_a_mistake_of_testimonia_itself_keeps_its_traceback(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(show, "_show_articles", mistaken)
    with pytest.raises(ZeroDivisionError):
        CliRunner().invoke(app, ["show", str(case), "--articles"], catch_exceptions=False)
