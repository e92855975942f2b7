"""Do the pages on words name every word that the code knows, and no other in those tables?"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

from testimonia.records import BlockKind, DateEvidence, Firmness, Stance, StatementKind

DOCS = Path(__file__).resolve().parents[2] / "docs"


@pytest.mark.parametrize(
    ("page", "heading", "words"),
    [
        ("vocabulary.md", "kind", StatementKind),
        ("vocabulary.md", "stance", Stance),
        ("vocabulary.md", "firmness", Firmness),
        ("reading.md", "kind", BlockKind),
        ("reading.md", "evidence", DateEvidence),
    ],
)
def test_a_table_lists_the_words_that_the_code_knows(page: str, heading: str, words: type[StrEnum]) -> None:
    known = {word.value for word in words} - {"unknown"}
    assert _first_column(DOCS / page, heading) == known


def _first_column(page: Path, heading: str) -> set[str]:
    """Return the words of the first column of the table that begins with a heading, bare of numbers and asterisks."""
    text = page.read_text(encoding="utf-8")
    table = re.search(rf"^\| {heading} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.MULTILINE)
    assert table is not None
    return {re.sub(r"[*\d. ]", "", row.split("|")[1]) for row in table[1].splitlines()}
