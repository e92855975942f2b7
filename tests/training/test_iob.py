"""Files of names: sentences with text, spans and tags."""

from __future__ import annotations

from pathlib import Path

from training.iob import read


def test_blanks_are_where_the_file_says(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("Oda\tB-PER\nMarren\tI-PER\tSpaceAfter=No\n.\tO\n\nQuay\tB-LOC\n", encoding="utf-8")
    first, second = read(path)
    assert (first.text, second.text) == ("Oda Marren.", "Quay")
    assert [span.of(first.text) for span in first.spans] == ["Oda", "Marren", "."]
    assert first.tags == ("B-PER", "I-PER", "O")
