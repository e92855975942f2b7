from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.cli.conftest import QUOTE, Ran


def test_export_writes_json_and_nothing_else_to_standard_output(
    case: Path, process: Callable[..., CompletedProcess[bytes]]
) -> None:
    ran = process("export", case)
    assert ran.stderr == b""
    assert [statement["quote"] for statement in json.loads(ran.stdout)["statements"]] == [QUOTE, QUOTE]


def test_export_writes_csv_with_its_own_line_ends(case: Path, process: Callable[..., CompletedProcess[bytes]]) -> None:
    written = process("export", case, "--format", "csv").stdout
    assert written.count(b"\r\n") == 3
    assert b"\r\r\n" not in written
    assert len(list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))) == 2


@pytest.mark.parametrize("format", ["json", "csv"])
def test_export_writes_the_same_bytes_to_a_file_and_to_a_pipe(
    format: str,  # noqa: A002
    case: Path,
    tmp_path: Path,
    process: Callable[..., CompletedProcess[bytes]],
) -> None:
    piped = process("export", case, "-f", format, PYTHONIOENCODING="latin-1").stdout
    assert process("export", case, "-f", format, "-o", "out").returncode == 0
    assert (tmp_path / "out").read_bytes() == piped


def test_export_does_not_overwrite_the_ledger_it_reads(case: Path, testimonia: Callable[..., Ran]) -> None:
    before = case.read_bytes()
    ran = testimonia("export", case, "-o", case)
    assert (ran.code, case.read_bytes()) == (1, before)
    assert "this is the ledger itself" in ran.stderr


def test_export_of_an_unknown_format_is_a_wrong_command_line(case: Path, testimonia: Callable[..., Ran]) -> None:
    assert testimonia("export", case, "--format", "pdf").code == 2
