from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from testimonia.cli.exits import ExitCode
from testimonia.version import VERSION
from tests.cli.conftest import Ran

COMMANDS = ["read", "show", "search", "report", "export", "verify", "demo"]
HEAVY = {"onnxruntime", "numpy", "tokenizers", "trafilatura", "htmldate", "jinja2", "jsonschema", "sqlite3", "lxml"}


def test_asking_for_help_loads_nothing_that_only_the_work_needs() -> None:
    program = (
        "import sys; from testimonia.cli.main import main; sys.argv = ['testimonia', '--help']\n"
        "try: main()\nexcept SystemExit: print('LOADED', *sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{program}"],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert HEAVY.isdisjoint(ran.stdout.rpartition("LOADED")[2].split())


def test_asking_for_the_version_says_it(testimonia: Callable[..., Ran]) -> None:
    assert testimonia("--version").stdout == f"testimonia {VERSION}\n"


def test_help_lists_every_command_and_every_exit_code(testimonia: Callable[..., Ran]) -> None:
    shown = testimonia("--help").stdout
    assert all(f" {command} " in shown for command in COMMANDS)
    assert all(f" {code.value}  " in shown for code in ExitCode)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_shows_an_example(command: str, testimonia: Callable[..., Ran]) -> None:
    assert f"testimonia {command}" in testimonia(command, "--help").stdout.partition("Examples")[2]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_completes_the_commands(shell: str, tmp_path: Path) -> None:
    env = {"PATH": "/usr/bin:/bin", "_TESTIMONIA_COMPLETE": f"complete_{shell}", "HOME": str(tmp_path)}
    env |= {"COMP_WORDS": "testimonia ver", "COMP_CWORD": "1", "_TYPER_COMPLETE_ARGS": "testimonia ver"}
    env |= {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.path[:0] = {sys.path!r}; import testimonia.cli.main as m; m.main()",
    ]
    assert "verify" in subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=False).stdout
