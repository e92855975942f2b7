import os
import socket
import sys
from pathlib import Path

import pytest

from testimonia.reading.files import FoundFile, find_files, printable
from testimonia.records import Skipped

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs what only POSIX systems have")


def places(path: Path) -> list[str]:
    return [found.place for found in find_files(path)]


def reasons(path: Path) -> dict[str, str]:
    return {found.place: found.reason for found in find_files(path) if isinstance(found, Skipped)}


def test_files_come_sorted_with_places_relative_to_the_folder(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert places(tmp_path) == ["a/b/c.txt", "a/z.txt", "b.txt", "c.txt"]


def test_a_single_file_has_its_name_as_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert places(tmp_path / "a.txt") == ["a.txt"]


def test_hidden_files_and_folders_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "a.txt").touch()
    (tmp_path / ".b.txt").touch()
    assert places(tmp_path) == []


def test_a_path_that_does_not_exist_is_said(tmp_path: Path) -> None:
    assert reasons(tmp_path / "none") == {"none": "there is no such file or folder"}


@posix
def test_a_link_that_leads_back_is_entered_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "ferry.txt").touch()
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert places(tmp_path) == ["a/ferry.txt", "a/loop"]
    assert "already read" in reasons(tmp_path)["a/loop"]


@posix
def test_a_link_that_leads_nowhere_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert reasons(tmp_path) == {"a.txt": "a link that leads nowhere"}


@posix
def test_a_link_to_itself_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert list(reasons(tmp_path)) == ["a.txt"]


@posix
def test_a_pipe_and_a_socket_are_passed_over_and_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # the path of a socket may only be short
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("socket.txt")
        found = reasons(tmp_path)
    assert "a pipe" in found["pipe.txt"]
    assert "a socket" in found["socket.txt"]


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_without_permission_is_said(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    assert "no permission" in reasons(tmp_path)["shut"]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems only take names in Unicode")
def test_a_name_that_is_no_utf_8_can_be_opened_and_shown(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("ferry")
    (found,) = find_files(tmp_path)
    assert isinstance(found, FoundFile)
    assert found.place == r"caf\xe9.txt"
    with found.open(packed=False) as stream:
        assert stream.read() == b"ferry"


def test_control_characters_in_a_name_are_shown_as_escapes() -> None:
    assert printable("a\nb\x1b[31m.txt") == r"a\nb\x1b[31m.txt"
