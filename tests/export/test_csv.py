from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.export.csv import COLUMNS, FORMULA_MARKS, guarded, to_csv, write
from testimonia.ledger import Ledger
from testimonia.records import ReadArticle
from tests.ledger.sayings import BRANDT, OKONJO, Saying, read_article


def table(*read_articles: ReadArticle) -> list[dict[str, str]]:
    """Return the rows of the table as a program reads them."""
    ledger = Ledger.in_memory()
    for number, added in enumerate(read_articles):
        ledger.add(added, fingerprint=str(number))
    return list(csv.DictReader(StringIO(to_csv(ledger, byte_order_mark=False), newline="")))


def test_a_statement_is_one_row_with_its_place_and_words() -> None:
    first, second = table(read_article("a.txt", BRANDT, OKONJO))
    assert first["quote"] == "the weir at Korr stays open"
    assert second == {
        "statement": second["statement"],
        "article": "a.txt",
        "outlet": "The Korr Gazette",
        "date": "2031-05-03",
        "paragraph": "2",
        "sentence": "1",
        "source": "Tam Okonjo",
        "cue": "denied",
        "quote": "that the weir was ever shut",
        "kind": "indirect",
        "stance": "asserts",
        "firmness": "certain",
        "headline": "no",
        "confidence": "1.0",
        "speakers": "Tam Okonjo",
        "via": "Korr News Agency",
        "on": "",
        "source_start": "78",
        "source_end": "88",
        "cue_start": "89",
        "cue_end": "95",
        "content_spans": "96-123",
    }


def test_what_is_not_known_is_an_empty_cell() -> None:
    added = read_article("a.txt", BRANDT, outlet=None)
    voiceless = replace(added.statements[0], source=None, cue=None, speakers=())
    (row,) = table(replace(added, statements=(voiceless,)))
    empty = {"outlet", "source", "cue", "speakers", "via", "on", "source_start", "source_end", "cue_start", "cue_end"}
    assert {column for column, cell in row.items() if not cell} == empty


def test_an_empty_ledger_is_a_header() -> None:
    assert to_csv(Ledger.in_memory(), byte_order_mark=False) == ",".join(COLUMNS) + "\r\n"


def test_the_byte_order_mark_tells_excel_that_it_is_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "statements.csv"
    ledger = Ledger.in_memory()
    ledger.add(read_article("ž.txt", BRANDT), fingerprint="f1")
    with path.open("w", encoding="utf-8", newline="") as file:
        write(ledger, file)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfstatement,")
    assert "ž.txt" in path.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("mark", FORMULA_MARKS)
def test_no_cell_is_run_as_a_formula(mark: str) -> None:
    added = read_article("a.txt", Saying("Ilse Brandt", "said", f"{mark}HYPERLINK(1)"), outlet=f"{mark}cmd")
    (row,) = table(replace(added, article=replace(added.article, path=f"{mark}a.txt")))
    assert row["quote"] == f"'{mark}HYPERLINK(1)"
    assert row["outlet"] == f"'{mark}cmd"
    assert row["article"] == f"'{mark}a.txt"


@given(st.text(st.characters() | st.sampled_from("=+-@\t\r'\ud800\udfff")))
def test_a_guarded_cell_can_be_written_and_never_begins_like_a_formula(text: str) -> None:
    cell = guarded(text)
    assert isinstance(cell, str)
    writable = "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    assert cell in (writable, f"'{writable}")
    assert not cell.startswith(FORMULA_MARKS)


def test_line_breaks_and_quotation_marks_stay_in_their_cell() -> None:
    content = 'it is "open",\r\nor so; they say'
    (row,) = table(read_article("a.txt", Saying("Ilse Brandt", "said", content)))
    assert row["quote"] == content
