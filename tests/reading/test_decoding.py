"""The characters of a file come out as they stand in it, and what is no text is refused with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.reading.decoding import decode

LINES = "Ferry late\r\n\r\nThe ferry to Ostra was “late”.\rNobody\u2028was\x0ctold.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_line_endings_come_out_as_they_are_in_every_unicode_encoding(encoding: str) -> None:
    assert decode(LINES.encode(encoding), "a.txt") == LINES


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_zeros(encoding: str) -> None:
    assert decode(LINES.encode(encoding), "a.txt") == LINES


def test_only_a_leading_byte_order_mark_is_dropped() -> None:
    assert decode("\ufeffFerry\ufeff late".encode(), "a.txt") == "Ferry\ufeff late"


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        ("cp1252", "The ferry “sank” at noon, the coast guard’s spokesman said – nobody was told. "),
        ("cp1252", "La traversée d'Ostra est retardée, a déclaré le préfet à la presse hier soir. "),
        ("cp1250", "Prom zatonął w południe, poinformowała w niedzielę straż przybrzeżna. "),
        ("cp1251", "Паром затонул в полдень, сообщила в воскресенье береговая охрана. "),
        ("koi8-r", "Паром затонул в полдень, сообщила в воскресенье береговая охрана. "),
        ("cp1256", "غرقت العبارة ظهرا حسبما أعلن خفر السواحل يوم الأحد. "),
        ("gb18030", "渡轮在中午沉没，海岸警卫队周日表示。"),
    ],
)
def test_a_legacy_encoding_is_guessed(encoding: str, sentence: str) -> None:
    text = sentence * 4
    assert decode(text.encode(encoding), "a.txt") == text


def test_bytes_that_no_encoding_explains_are_still_read() -> None:
    assert decode(b"The ferry \x93sank\x94 \x81 off Ostra.", "a.txt").startswith("The ferry")


@pytest.mark.parametrize("raw", [b"", b" \r\n\t ", "\ufeff".encode(), " \u00a0\u2003".encode()])
def test_a_file_of_nothing_but_white_space_is_refused_as_empty(raw: bytes) -> None:
    with pytest.raises(ReadingError, match="empty"):
        decode(raw, "a.txt")


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"%PDF-1.7 ferry", "PDF"),
        (b"PK\x03\x04ferry", "ZIP"),
        (b"\x89PNG\r\n\x1a\nferry", "PNG"),
        (b"ferry\x00\x01\x02", "binary"),
        (b"\x01\x02\x03\x04\x05 ferry", "binary"),
        (b"\xff\xfe\x00", "utf-16-le"),
    ],
)
def test_binary_data_is_refused_and_named(raw: bytes, what: str) -> None:
    with pytest.raises(ReadingError, match=what) as refusal:
        decode(raw, "pile/a.txt")
    assert refusal.value.place == "pile/a.txt"
    assert ";" in refusal.value.reason, "the reason says what to do next"


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), min_size=1))
def test_every_text_survives_utf_8(text: str) -> None:
    if text.startswith("\ufeff") or text.isspace():
        return
    if text.encode().startswith((b"%PDF-", b"BZh", b"GIF8", b"{\\rtf")):
        return
    assert decode(text.encode(), "a.txt") == text


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        text = decode(raw, "a.txt")
    except ReadingError:
        return
    assert text.strip()
