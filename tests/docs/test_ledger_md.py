"""Does `docs/ledger.md` describe the ledger as it is? Its queries are run, its tables compared."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from testimonia.ledger import Ledger
from testimonia.records import Skipped
from tests.ledger.sayings import BRANDT, OKONJO, read_article

PAGE = (Path(__file__).parents[2] / "docs" / "ledger.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"^```sql\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
ROWS = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGE, re.MULTILINE))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "case.ledger"
    with Ledger.open(path, mode="create") as ledger:
        ledger.add(read_article("a.txt", BRANDT, OKONJO), fingerprint="f1")
        ledger.add(read_article("b.txt", BRANDT, outlet=None), fingerprint="f2")
        ledger.skip(Skipped("c.txt", "holds no text"), fingerprint="f3")
    return path


def test_the_page_has_queries() -> None:
    assert len(QUERIES) == 9


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_of_the_page_finds_something(path: Path, query: str) -> None:
    with Ledger.open(path) as ledger:
        assert list(ledger.database.rows(query))


def test_every_table_and_view_is_on_the_page_with_all_its_columns(path: Path) -> None:
    with Ledger.open(path) as ledger:
        kept = (
            "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_search%' ESCAPE '\\'"
        )
        names = [name for (name,) in ledger.database.rows(kept)]
        columns = {name: [row[1] for row in ledger.database.rows(f"PRAGMA table_info({name})")] for name in names}
    assert sorted(columns) == sorted(ROWS)
    for name, expected in columns.items():
        assert [column for column in expected if f"`{column}`" not in ROWS[name]] == []


def test_the_python_of_the_page_runs(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(path.parent)
    (program,) = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    exec(program, {})
    printed = capsys.readouterr().out
    assert "Counts(articles=2" in printed
    assert "a.txt the weir at Korr stays open" in printed
