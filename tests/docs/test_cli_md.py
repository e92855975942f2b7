"""Does the command line do what `docs/cli.md` says? Runs every example on the page, in order, in one folder."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.cli.exits import ExitCode
from testimonia.sample import sample_pile

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
LENIENT = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def examples(page: str) -> Iterator[tuple[str, str]]:
    """Yield each command line of the page's console blocks with the output that the page shows."""
    for block in re.findall(r"^```console\n(.*?)^```", page, re.MULTILINE | re.DOTALL):
        for example in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = example.partition("\n")
            yield command, output.replace("<BLANKLINE>\n", "\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the sample pile in `news/`, and the command in `bin/`."""
    shutil.copytree(sample_pile(), tmp_path / "news")
    command = tmp_path / "bin" / "testimonia"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m testimonia "$@"\n')
    command.chmod(0o755)
    return tmp_path


def test_every_example_prints_what_the_page_shows(folder: Path) -> None:
    path = os.pathsep.join([str(folder / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
    env = os.environ | {"PATH": path, "PYTHONPATH": os.pathsep.join(sys.path)}
    checker = doctest.OutputChecker()
    wrong = []
    for command, expected in examples(PAGE.read_text(encoding="utf-8")):
        ran = subprocess.run(
            ["bash", "-c", f"set -o pipefail; {command}"],
            cwd=folder,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if ran.returncode or not checker.check_output(expected, ran.stdout, LENIENT):
            wrong.append(f"$ {command}\n(code {ran.returncode})\n{ran.stdout}")
    assert not wrong, "\n\n".join(wrong)


def test_the_page_has_an_example_of_every_command() -> None:
    commands = {command.split()[1] for command, _ in examples(PAGE.read_text()) if command.startswith("testimonia ")}
    assert commands == {"read", "show", "search", "report", "export", "verify", "demo"}


def test_the_page_explains_every_exit_code() -> None:
    explained = re.findall(r"^\| (\d+) \|", PAGE.read_text(), re.MULTILINE)
    assert [int(code) for code in explained] == [code.value for code in ExitCode]
