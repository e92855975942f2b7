import gzip
import io
from pathlib import Path

from testimonia.reading.inputs import Input, InputFormat, count_inputs, find_inputs
from testimonia.records import Skipped


def test_formats_go_by_the_ending_of_the_name_whatever_its_case(tmp_path: Path) -> None:
    for name in ("a.txt", "b.HTML", "c.xhtml", "d.Text"):
        (tmp_path / name).write_bytes(b"ferry")
    assert [(found.place, found.format) for found in find_inputs([tmp_path]) if isinstance(found, Input)] == [
        ("a.txt", InputFormat.TEXT),
        ("b.HTML", InputFormat.HTML),
        ("c.xhtml", InputFormat.HTML),
        ("d.Text", InputFormat.TEXT),
    ]


def test_json_lines_have_their_number_in_the_place(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "pile.jsonl").write_bytes(b'{"text": "a"}\n\n{"text": "b"}\n')
    assert [found.place for found in find_inputs([tmp_path])] == ["sub/pile.jsonl:1", "sub/pile.jsonl:3"]


def test_packed_files_are_unpacked(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"ferry"))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "a"}\n'))
    assert [found.raw for found in find_inputs([tmp_path]) if isinstance(found, Input)] == [b"ferry", b'{"text": "a"}']


def test_a_packed_bomb_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(b"\0" * 50_000_000))
    (found,) = find_inputs([tmp_path])
    assert isinstance(found, Skipped)
    assert "MiB" in found.reason


def test_a_broken_packed_file_is_passed_over_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(b"no gzip at all")
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"ferry" * 1000)[:-20])
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(b"x")[:10] + b"\xff" * 20)
    (tmp_path / "d.txt").write_bytes(b"ferry")
    found = list(find_inputs([tmp_path]))
    assert [type(each) for each in found] == [Skipped, Skipped, Skipped, Input]


def test_a_file_of_another_format_is_passed_over_with_a_reason(tmp_path: Path) -> None:
    for name in ("a.pdf", "README.md", "Makefile"):
        (tmp_path / name).write_bytes(b"ferry")
    found = [each for each in find_inputs([tmp_path]) if isinstance(each, Skipped)]
    assert [each.place for each in found] == ["Makefile", "README.md", "a.pdf"]
    assert all("not read" in each.reason for each in found)


def test_an_enormous_file_is_passed_over(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(2**33)
    (found,) = find_inputs([tmp_path])
    assert isinstance(found, Skipped)


def test_a_dash_reads_json_lines_from_standard_input() -> None:
    found = list(find_inputs(["-"], stdin=io.BytesIO(b'{"text": "a"}\n')))
    assert found == [Input("stdin:1", InputFormat.JSON_LINE, b'{"text": "a"}')]


def test_inputs_are_found_one_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"ferry")
    inputs = find_inputs([tmp_path, tmp_path / "missing"])
    assert isinstance(next(inputs), Input)
    assert isinstance(next(inputs), Skipped)


def test_a_fingerprint_depends_on_the_base_name_the_format_and_the_bytes() -> None:
    first = Input("x/a.txt", InputFormat.TEXT, b"ferry").fingerprint
    assert first == Input("y/a.txt", InputFormat.TEXT, b"ferry").fingerprint
    others = {
        Input("b.txt", InputFormat.TEXT, b"ferry").fingerprint,
        Input("a.txt", InputFormat.HTML, b"ferry").fingerprint,
        Input("a.txt", InputFormat.TEXT, b"ferry!").fingerprint,
    }
    assert len(others | {first}) == 4


def test_inputs_are_counted_without_reading_them(tmp_path: Path) -> None:
    for name in ("a.txt", "b.html", "c.pdf", "case.ledger"):
        (tmp_path / name).write_bytes(b"x")
    assert count_inputs([tmp_path]) == len(list(find_inputs([tmp_path]))) == 3


def test_json_lines_cannot_be_counted_without_reading_them(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"{}\n{}\n")
    assert count_inputs([tmp_path]) is None
    assert count_inputs(["-"]) is None
