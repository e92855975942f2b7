import io

from hypothesis import given
from hypothesis import strategies as st

from testimonia.reading.records_in_files import FileRecord, json_file_records, json_lines, whole_file


def test_a_file_of_the_most_bytes_is_read_and_one_more_is_not() -> None:
    assert [record.raw for record in whole_file(io.BytesIO(b"abc"), most=3)] == [b"abc"]
    (record,) = whole_file(io.BytesIO(b"abcd"), most=3)
    assert record.raw is None
    assert "MiB" in record.reason


def test_lines_are_numbered_as_an_editor_does_and_blank_ones_passed_over() -> None:
    records = json_lines(io.BytesIO(b'\xef\xbb\xbf{"a": 1}\n\n  \r\n{"b": 2}\r\n{"c": 3}'))
    assert [(record.number, record.raw) for record in records] == [(1, b'{"a": 1}'), (4, b'{"b": 2}'), (5, b'{"c": 3}')]


def test_a_line_that_is_too_long_is_passed_over_and_the_next_is_read() -> None:
    records = list(json_lines(io.BytesIO(b"x" * 100 + b"\n{}\n"), most=10))
    assert [(record.number, record.raw) for record in records] == [(1, None), (2, b"{}")]


def test_an_endless_stream_ends_with_a_reason() -> None:
    records = list(json_lines(io.BytesIO(b"{}\n" * 1000), most=10, most_in_all=30))
    assert records[-1].raw is None
    assert "not read" in records[-1].reason


def test_a_list_holds_a_record_per_entry_and_an_object_is_one() -> None:
    assert [record.raw for record in json_file_records(io.BytesIO(b'[{"a": 1}, 2]'))] == [b'{"a": 1}', b"2"]
    assert [record.raw for record in json_file_records(io.BytesIO(b'{\n "a": 1\n}'))] == [b'{"a": 1}']


def test_json_lines_under_the_name_of_json_are_read_as_lines() -> None:
    assert [record.number for record in json_file_records(io.BytesIO(b'{"a": 1}\n{"a": 2}\n'))] == [1, 2]


def test_what_is_no_json_is_said_once() -> None:
    (record,) = json_file_records(io.BytesIO(b'[{"a": 1},\n{"a"'))
    assert record.raw is None
    assert "not JSON" in record.reason


@given(st.lists(st.binary(max_size=30).filter(lambda raw: b"\n" not in raw)), st.integers(2, 20))
def test_every_line_that_is_not_blank_comes_out_once(lines: list[bytes], most: int) -> None:
    records: list[FileRecord] = list(json_lines(io.BytesIO(b"\n".join(lines)), most=most))
    expected = [n for n, line in enumerate(lines, start=1) if line.strip() or len(line) > most]
    assert [record.number for record in records] == expected
