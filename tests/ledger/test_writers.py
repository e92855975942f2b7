"""Several processes and one ledger: these tests start real ones, and kill them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from testimonia.errors import LedgerError
from testimonia.ledger import Ledger, batching, opening
from testimonia.verification import verify
from tests.ledger.sayings import BRANDT, OKONJO, read_article

READER = """
import sys
from testimonia.ledger import Ledger
with Ledger.open(sys.argv[1]) as ledger:
    print(len(ledger), len(ledger.search("weir")), flush=True)
    sys.stdin.readline()
    print(len(ledger), len(ledger.search("weir")), flush=True)
"""

WRITER = """
import sys
from itertools import count
from testimonia.ledger import Ledger
from tests.ledger.sayings import Saying, read_article
with Ledger.open(sys.argv[1], mode="create") as ledger, ledger.batch():
    for n in count():
        sayings = [Saying("Ilse Brandt", "said", f"gate {n} of weir {m} stays open") for m in range(20)]
        ledger.add(read_article(f"{n}.txt", *sayings), fingerprint=str(n))
        print(n, flush=True)
"""


def started(script: str, path: Path) -> subprocess.Popen[str]:
    """Start a second process that runs the script on the ledger at the path."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([*sys.path, str(Path(__file__).parents[2])])}
    command = [sys.executable, "-c", script, str(path)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment)


def line_of(process: subprocess.Popen[str]) -> str:
    """Return the next line that the process prints."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_second_process_reads_while_the_first_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batching, "BATCH_SECONDS", 0.0)  # every article is committed at once
    path = tmp_path / "case.ledger"
    with Ledger.open(path, mode="create") as ledger, ledger.batch():
        ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
        with started(READER, path) as reader:
            assert line_of(reader) == "1 1"
            ledger.add(read_article("b.txt", OKONJO), fingerprint="f2")
            assert reader.stdin is not None
            reader.stdin.write("\n")
            reader.stdin.flush()
            assert line_of(reader) == "2 2"
        assert reader.returncode == 0


def test_a_reader_does_not_see_half_a_batch(tmp_path: Path) -> None:
    path = tmp_path / "case.ledger"
    with Ledger.open(path, mode="create") as writer, Ledger.open(path) as reader, writer.batch():
        writer.add(read_article("a.txt", BRANDT), fingerprint="f1")
        assert len(reader) == 0


def test_a_snapshot_stays_as_it_is_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "case.ledger"
    with Ledger.open(path, mode="create") as writer, Ledger.open(path) as reader:
        writer.add(read_article("a.txt", BRANDT), fingerprint="f1")
        with reader.snapshot():
            assert len(reader) == 1
            writer.add(read_article("b.txt", OKONJO), fingerprint="f2")
            assert len(reader) == 1
        assert len(reader) == 2


def test_a_second_writer_is_told_to_wait_and_harms_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.1)
    path = tmp_path / "case.ledger"
    with Ledger.open(path, mode="create") as first, Ledger.open(path, mode="write") as second:
        with first.batch():
            first.add(read_article("a.txt", BRANDT), fingerprint="f1")
            with pytest.raises(LedgerError, match=r"another program is writing to it\. Wait") as refused:
                second.add(read_article("b.txt", OKONJO), fingerprint="f2")
            assert str(path) in str(refused.value)
            with pytest.raises(LedgerError, match="another program is writing"), second.batch():
                pass
        second.add(read_article("b.txt", OKONJO), fingerprint="f2")  # the first is done, so now it may
    with Ledger.open(path) as ledger:
        assert len(ledger) == 2
        assert verify(ledger) == ()


def test_a_writer_waits_for_a_moment_before_it_gives_up(tmp_path: Path) -> None:
    path = tmp_path / "case.ledger"
    Ledger.open(path, mode="create").close()
    holder = (
        "import sqlite3, sys, time\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('BEGIN IMMEDIATE')\n"
        "print('held', flush=True)\n"
        "time.sleep(0.5)\n"
        "connection.execute('COMMIT')\n"
        "connection.close()\n"
    )
    with started(holder, path) as process, Ledger.open(path, mode="write") as ledger:
        assert line_of(process) == "held"
        assert ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
@pytest.mark.parametrize("after", [1, 40, 150])
def test_a_killed_writer_leaves_whole_articles_and_the_next_goes_on(tmp_path: Path, after: int) -> None:
    path = tmp_path / "case.ledger"
    with started(WRITER, path) as writer:
        for _ in range(after):
            line_of(writer)
        writer.send_signal(signal.SIGKILL)
    assert writer.returncode == -signal.SIGKILL
    with Ledger.open(path) as reader:  # the log is still there; reading leaves it to the next writer
        whole = len(reader)
        assert reader.counts().statements == 20 * whole
    with Ledger.open(path, mode="write") as ledger:
        assert all(ledger.knows(str(n)) for n in range(whole))
        assert verify(ledger) == ()
        ledger.add(read_article("next.txt", OKONJO), fingerprint="next")
        assert len(ledger) == whole + 1
    assert [file.name for file in tmp_path.iterdir()] == ["case.ledger"]


def test_what_is_older_than_half_a_second_survives_a_kill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr(batching, "monotonic", lambda: now)
    path = tmp_path / "case.ledger"
    with Ledger.open(path, mode="create") as writer, writer.batch():
        for n, now in enumerate([0.1, 0.2, 0.7, 0.8, 0.9, 1.3]):  # the clock above reads it
            writer.add(read_article(f"{n}.txt", BRANDT), fingerprint=str(n))
            with Ledger.open(path) as reader:
                committed = len(reader)
            assert committed == {0.1: 0, 0.2: 0, 0.7: 3, 0.8: 3, 0.9: 3, 1.3: 6}[now]
