from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from testimonia.ledger import Ledger

Process = Callable[..., CompletedProcess[bytes]]


def test_the_demo_writes_a_ledger_and_a_report_and_says_where(tmp_path: Path, process: Process) -> None:
    ran = process("demo")
    folder = tmp_path / "testimonia-demo"
    assert ran.returncode == 0
    assert f"Report: {folder / 'report.html'}" in ran.stdout.decode()
    assert "13 articles" in ran.stdout.decode()
    assert process("verify", folder / "demo.ledger").returncode == 0
    assert "Ashel" in (folder / "report.html").read_text(encoding="utf-8")


def test_the_demo_starts_afresh_each_time(tmp_path: Path, process: Process) -> None:
    first = json.loads(process("demo", "-o", "here", "--json", "--workers", "1").stdout)
    again = json.loads(process("demo", "-o", "here", "--json", "--workers", "1").stdout)
    assert first == again
    with Ledger.open(tmp_path / "here" / "demo.ledger") as ledger:
        assert len(ledger) == first["articles"]


def test_the_demo_leaves_other_files_in_its_folder_alone(tmp_path: Path, process: Process) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    process("demo", "-o", ".", "--workers", "1")
    assert (tmp_path / "notes.txt").read_text() == "mine"
