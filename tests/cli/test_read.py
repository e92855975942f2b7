from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from testimonia.attribution.confidence import LEAST
from testimonia.errors import LedgerError
from testimonia.ledger import Ledger

PIER = "Fog over the pier\n\nThe keeper, Orla Finn, said the lamps were out on Monday.\n"
MILL = "Mill closes\n\nThe miller denied that he had sold the wheel, the Pier Post reported.\n"
Process = Callable[..., CompletedProcess[bytes]]


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    """Return a folder with two articles and a file that is none."""
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / "pier.txt").write_text(PIER)
    (folder / "mill.txt").write_text(MILL)
    (folder / "lamp.txt").write_bytes(bytes(range(256)) * 8)
    return folder


def test_read_makes_a_ledger_and_tells_on_standard_error_what_is_in_it(
    pile: Path, tmp_path: Path, process: Process
) -> None:
    ran = process("read", pile, "-o", "pile.ledger")
    assert (ran.returncode, ran.stdout) == (0, b"")
    assert b"pile.ledger: 2 articles (2 new)" in ran.stderr
    assert b"not read: 1\n  lamp.txt: " in ran.stderr
    with Ledger.open(tmp_path / "pile.ledger") as ledger:
        assert [article.path for article in ledger] == ["mill.txt", "pier.txt"]


def test_read_adds_nothing_the_second_time(pile: Path, process: Process) -> None:
    process("read", pile)
    before = process("export", "case.ledger").stdout
    ran = process("read", pile, pile / "pier.txt")
    assert b"2 articles (0 new)" in ran.stderr
    assert process("export", "case.ledger").stdout == before


def test_read_as_json_writes_one_document_to_standard_output(pile: Path, process: Process) -> None:
    told = json.loads(process("read", pile, "--json").stdout)
    assert (told["ledger"], told["articles"], told["new"]) == ("case.ledger", 2, 2)
    assert [one["place"] for one in told["skipped"]] == ["lamp.txt"]


def test_read_notes_how_probable_statements_had_to_be(pile: Path, tmp_path: Path, process: Process) -> None:
    process("read", pile / "pier.txt")
    process("read", pile / "mill.txt", "--least-confidence", "0.99")
    with Ledger.open(tmp_path / "case.ledger") as ledger:
        assert ledger.meta["least_confidence"] == f"{LEAST:g} 0.99"
        assert all(one.confidence >= LEAST for one in ledger.statements())


def test_read_helps_with_the_least_confidence_that_it_takes(process: Process) -> None:
    assert f"[default: ({LEAST:g})]".encode() in process("read", "--help").stdout
    assert process("read", ".", "--least-confidence", "70").returncode == 2


def test_read_says_nothing_under_quiet(pile: Path, process: Process) -> None:
    ran = process("read", pile, "--quiet")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


def test_read_takes_json_lines_from_standard_input(tmp_path: Path, process: Process) -> None:
    lines = "".join(
        json.dumps({"title": f"Fog {n}", "text": PIER, "url": f"https://pier.example/{n}"}) + "\n" for n in (1, 2)
    )
    assert process("read", "-", stdin=lines.encode()).returncode == 0
    with Ledger.open(tmp_path / "case.ledger") as ledger:
        assert len(ledger) == 2


def test_read_under_strict_ends_with_code_three_where_something_was_not_read(pile: Path, process: Process) -> None:
    assert process("read", pile, "--strict").returncode == 3
    (pile / "lamp.txt").unlink()
    assert process("read", pile, "--strict", "-o", "other.ledger").returncode == 0


def test_read_ends_with_code_three_where_nothing_could_be_read(pile: Path, process: Process) -> None:
    assert process("read", pile / "lamp.txt").returncode == 3


def test_read_of_a_path_that_is_not_there_is_a_wrong_command_line(tmp_path: Path, process: Process) -> None:
    ran = process("read", "nowhere")
    assert ran.returncode == 2
    assert not (tmp_path / "case.ledger").exists()


def test_read_into_a_file_that_is_no_ledger_leaves_it_alone(pile: Path, process: Process) -> None:
    ran = process("read", pile, "-o", pile / "pier.txt")
    assert ran.returncode == 1
    assert (pile / "pier.txt").read_text() == PIER


def test_read_leaves_its_own_ledger_out_of_the_pile_it_lies_in(pile: Path, process: Process) -> None:
    for _ in range(2):
        ran = process("read", pile, "-o", pile / "case.ledger")
    assert b"2 articles (0 new)" in ran.stderr
    assert b"not read: 1\n" in ran.stderr


def test_an_interrupted_reading_says_what_is_kept_and_the_same_command_goes_on(
    tmp_path: Path, process: Process
) -> None:
    text = "".join(
        json.dumps({"title": f"Fog {n}", "text": f"{n} {PIER * 40}", "url": f"https://pier.example/{n}"}) + "\n"
        for n in range(400)
    )
    (tmp_path / "pile.jsonl").write_text(text)
    command = [sys.executable, "-m", "testimonia", "read", "pile.jsonl"]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = subprocess.Popen(command, cwd=tmp_path, env=env, stderr=subprocess.PIPE, start_new_session=True)
    wait_for_an_article_in(tmp_path / "case.ledger")
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to the command and to its workers
    _, told = running.communicate(timeout=120)
    assert running.returncode == 130
    assert b"Traceback" not in told
    assert b"Stopped. case.ledger keeps " in told
    assert process("verify", "case.ledger").returncode == 0
    with Ledger.open(tmp_path / "case.ledger") as ledger:
        assert 0 < len(ledger) < 400


def test_a_bar_shows_on_a_terminal_and_none_in_a_pipe(pile: Path, tmp_path: Path, process: Process) -> None:
    assert b"\x1b" not in process("read", pile).stderr
    primary, secondary = pty.openpty()
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm"}
    command = [sys.executable, "-m", "testimonia", "read", str(pile), "-o", "other.ledger"]
    running = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=secondary)
    os.close(secondary)
    shown = everything_on(primary)
    told, _ = running.communicate(timeout=120)
    assert (running.returncode, told) == (0, b"")
    assert b"\x1b" in shown
    assert "━".encode() in shown
    assert b"2 articles (2 new)" in shown


def everything_on(terminal: int) -> bytes:
    """Return what is written to a terminal until its last writer closes it."""
    shown = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # how Linux says that nobody holds the other end any more
            part = b""
        if not part:
            os.close(terminal)
            return shown
        shown += part


def wait_for_an_article_in(path: Path) -> None:
    """Return once the ledger holds an article; fail after three minutes."""
    end = time.monotonic() + 180
    while time.monotonic() < end:
        if path.exists() and path.stat().st_size:
            with suppress(LedgerError), Ledger.open(path) as ledger:  # which may still be in the making
                if len(ledger):
                    return
        time.sleep(0.05)
    raise TimeoutError("no article was written within three minutes")
