from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from testimonia.errors import LedgerError
from testimonia.ledger import Ledger, versions
from testimonia.records import Skipped
from tests.ledger.sayings import BRANDT, OKONJO, read_article

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "case.ledger"
    with Ledger.open(path, mode="create") as ledger:
        ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
    return path


def test_a_closed_ledger_is_one_file(path: Path) -> None:
    assert [file.name for file in path.parent.iterdir()] == ["case.ledger"]


def test_creating_a_ledger_that_is_there_goes_on_with_it(path: Path) -> None:
    with Ledger.open(path, mode="create") as ledger:
        assert ledger.knows("f1")
        ledger.add(read_article("b.txt", OKONJO), fingerprint="f2")
    with Ledger.open(path) as ledger:
        assert len(ledger) == 2


def test_the_header_says_whose_file_it_is(path: Path) -> None:
    header = path.read_bytes()[:100]
    assert header[68:72] == b"TSTM"
    assert int.from_bytes(header[60:64], "big") == len(versions.migrations())


def test_reading_changes_nothing_and_leaves_nothing_behind(path: Path) -> None:
    before = path.read_bytes(), path.stat().st_mtime_ns
    with Ledger.open(path, mode="read") as ledger:
        assert ledger.search("weir")
        assert len(ledger.statements()) == 1
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [file.name for file in path.parent.iterdir()] == ["case.ledger"]


def test_a_ledger_that_nobody_holds_is_closed_but_not_while_it_is_walked_through(path: Path) -> None:
    assert [article.path for article in Ledger.open(path, mode="write")] == ["a.txt"]
    assert [file.name for file in path.parent.iterdir()] == ["case.ledger"]


def test_a_ledger_opened_for_reading_takes_nothing_in(path: Path) -> None:
    with Ledger.open(path) as ledger, pytest.raises(LedgerError, match="opened for reading"):
        ledger.skip(Skipped("b.txt", "holds no text"))
    with Ledger.open(path) as ledger:
        assert ledger.skipped() == ()


@pytest.mark.parametrize("mode", ["read", "write"])
def test_a_missing_file_is_not_made(tmp_path: Path, mode: str) -> None:
    with pytest.raises(LedgerError, match="there is no such file"):
        Ledger.open(tmp_path / "case.ledger", mode=mode)
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="Check that its folder exists"):
        Ledger.open(tmp_path / "none" / "case.ledger", mode="create")


def test_a_folder_is_not_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="this is a folder"):
        Ledger.open(tmp_path)


@pytest.mark.parametrize("mode", ["read", "write", "create"])
def test_a_text_file_is_not_a_ledger_and_stays_as_it_is(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("The weir at Korr stays open.\n" * 100)
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="not a ledger"):
        Ledger.open(path, mode=mode)
    assert path.read_bytes() == before


@pytest.mark.parametrize("mode", ["read", "write", "create"])
def test_another_database_is_not_a_ledger_and_stays_as_it_is(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE weir (height REAL)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="not a ledger"):
        Ledger.open(path, mode=mode)
    assert path.read_bytes() == before


@pytest.mark.parametrize("mode", ["read", "write"])
def test_an_empty_file_is_not_a_ledger_yet(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "case.ledger"
    path.touch()
    with pytest.raises(LedgerError, match="not a ledger"):
        Ledger.open(path, mode=mode)


def test_an_empty_file_becomes_a_ledger_when_one_is_created(tmp_path: Path) -> None:
    path = tmp_path / "case.ledger"
    path.touch()
    with Ledger.open(path, mode="create") as ledger:
        assert len(ledger) == 0


@pytest.mark.parametrize("mode", ["read", "write", "create"])
def test_a_ledger_of_a_newer_release_is_left_alone(path: Path, mode: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="newer testimonia wrote it"):
        Ledger.open(path, mode=mode)
    assert path.read_bytes() == before


def test_a_path_with_marks_that_addresses_use_is_just_a_path(tmp_path: Path) -> None:
    path = tmp_path / "who said? 50% #1.ledger"
    with Ledger.open(path, mode="create") as ledger:
        ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
    with Ledger.open(path) as ledger:
        assert len(ledger) == 1
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_an_old_sqlite_is_said_to_be_too_old(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 34, 1))
    with pytest.raises(LedgerError, match=r"a ledger needs 3\.38\.0"):
        Ledger.open(path)


def test_a_damaged_file_is_said_to_be_damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="the file is damaged"), Ledger.open(path) as ledger:
        ledger.articles()


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """Yield a folder that another user may look into, which pytest's own folders forbid."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no permissions there")
def test_a_ledger_in_a_folder_that_nobody_may_write_can_be_read(public_folder: Path) -> None:
    path = public_folder / "case.ledger"
    with Ledger.open(path, mode="create") as ledger:
        ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
    path.chmod(0o444)
    public_folder.chmod(0o555)
    if os.geteuid() != 0:
        with Ledger.open(path) as ledger:
            assert ledger.search("weir")
        return
    # The superuser may write anywhere, so the ledger is read by a process that is not the superuser's. It loads
    # everything first, because the package itself may stand where only the superuser looks.
    script = (
        "import os, sys, urllib.parse\n"
        "from testimonia.ledger import Ledger\n"
        f"os.setgid({NOBODY}); os.setuid({NOBODY})\n"
        "assert not os.access(os.path.dirname(sys.argv[1]), os.W_OK)\n"
        "with Ledger.open(sys.argv[1]) as ledger:\n"
        "    print(len(ledger.search('weir')))\n"
    )
    command = [sys.executable, "-c", script, str(path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert (run.returncode, run.stdout) == (0, "1\n"), run.stderr
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    assert [file.name for file in public_folder.iterdir()] == ["case.ledger"]
