"""The whole way: a pile becomes a ledger; reading twice adds nothing; a killed run goes on; bad input stops nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import testimonia
from testimonia.export.json import to_json
from testimonia.ledger.store import Ledger
from testimonia.pile import Progress, read

ARTICLE = """Ferry {n} halted at Port Amsel

PORT AMSEL, 4 May 2031 – The harbour mayor, Ilva Marren, said on Sunday that ferry {n} would not sail this week.

“The hull of ferry {n} is not safe,” Marren said. The shipping union denied that anybody had warned its members.
"""


def pile(folder: Path, count: int) -> Path:
    """Return a folder with so many articles, each with words of its own."""
    folder.mkdir()
    for n in range(count):
        (folder / f"ferry-{n:02}.txt").write_text(ARTICLE.format(n=n), encoding="utf-8")
    return folder


def test_every_quote_of_a_pile_is_the_text_at_its_spans(tmp_path: Path) -> None:
    ledger = read(pile(tmp_path / "pile", 2))
    texts = {article.id: article.text for article in ledger.articles()}
    assert ledger.statements()
    for statement in ledger.statements():
        assert statement.quote == "".join(span.of(texts[statement.article]) for span in statement.content)


def test_speaker_and_words_of_a_plain_quotation_are_found(tmp_path: Path) -> None:
    ledger = read(pile(tmp_path / "pile", 1))
    names = {actor.id: actor.name for actor in ledger.actors()}
    said = {names[speaker]: one.quote for one in ledger.statements() for speaker in one.speakers if "hull" in one.quote}
    assert list(said) == ["Ilva Marren"]


def test_reading_a_pile_twice_adds_nothing(tmp_path: Path) -> None:
    folder, path = pile(tmp_path / "pile", 2), tmp_path / "case.ledger"
    read(folder, ledger=path).close()
    with Ledger.open(path) as before:
        first = to_json(before)
    read(folder, ledger=path).close()
    with Ledger.open(path) as after:
        assert to_json(after) == first


def test_worker_processes_find_what_one_process_finds(tmp_path: Path) -> None:
    folder = pile(tmp_path / "pile", 10)
    with read(folder, workers=1) as alone, read(folder, workers=2) as together:
        assert to_json(together) == to_json(alone)


def test_an_input_that_cannot_be_read_is_written_down_and_the_rest_is_read(tmp_path: Path) -> None:
    folder = pile(tmp_path / "pile", 1)
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d")
    (folder / "nothing.txt").write_bytes(b"")
    ledger = read(folder)
    assert len(ledger) == 1
    assert {skipped.place for skipped in ledger.skipped()} == {"picture.txt", "nothing.txt"}


def test_progress_names_each_input(tmp_path: Path) -> None:
    seen: list[Progress] = []
    read(pile(tmp_path / "pile", 3), progress=seen.append)
    assert [(one.done, one.place) for one in seen] == [(1, "ferry-00.txt"), (2, "ferry-01.txt"), (3, "ferry-02.txt")]
    assert {one.total for one in seen} == {3}


def test_progress_counts_what_was_known_before(tmp_path: Path) -> None:
    folder, path = pile(tmp_path / "pile", 2), tmp_path / "case.ledger"
    read(folder, ledger=path).close()
    (folder / "new.txt").write_text(ARTICLE.format(n=77), encoding="utf-8")
    seen: list[Progress] = []
    read(folder, ledger=path, progress=seen.append).close()
    assert [(one.done, one.total) for one in seen] == [(3, 3)]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no SIGKILL")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_killed_reading_keeps_what_was_finished_and_goes_on(tmp_path: Path, workers: str) -> None:
    folder, path = pile(tmp_path / "pile", 24), tmp_path / "case.ledger"
    command = [sys.executable, "-m", "testimonia", "read", str(folder), "-o", str(path), "--workers", workers]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True) as run:
        while run.poll() is None and articles(path) < 2:
            time.sleep(0.02)
        os.killpg(run.pid, signal.SIGKILL)
    kept = articles(path)
    assert kept >= 2
    seen: list[Progress] = []
    with read(folder, ledger=path, workers=1, progress=seen.append) as ledger, read(folder, workers=1) as whole:
        assert len(seen) == 24 - kept
        assert to_json(ledger) == to_json(whole)


def articles(path: Path) -> int:
    """Return how many articles a ledger file holds, 0 while there is none."""
    if not path.exists() or path.stat().st_size == 0:
        return 0
    try:
        with Ledger.open(path) as ledger:
            return len(ledger)
    except testimonia.TestimoniaError:  # still being made
        return 0


def test_the_sample_pile_gives_the_same_json_each_time() -> None:
    first, second = read(testimonia.sample_pile(), workers=1), read(testimonia.sample_pile(), workers=2)
    assert to_json(first) == to_json(second)
    assert json.loads(to_json(first))["statements"]
