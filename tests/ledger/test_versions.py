from __future__ import annotations

from pathlib import Path

import pytest

from testimonia.errors import LedgerError
from testimonia.ledger import Ledger, versions
from testimonia.ledger.adding import add
from testimonia.ledger.database import Database
from testimonia.ledger.opening import Mode, open_database
from testimonia.verification import verify
from tests.ledger.sayings import BRANDT, read_article


def schema_of(database: Database) -> list[tuple[str, str]]:
    return list(database.rows("SELECT name, sql FROM sqlite_schema ORDER BY name"))


@pytest.fixture
def first_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a ledger as a release would have made it that knew the first migration alone."""
    path = tmp_path / "case.ledger"
    with monkeypatch.context() as patch:
        only = versions.migrations()[:1]
        patch.setattr(versions, "migrations", lambda: only)
        database = open_database(path, Mode.CREATE)
        add(database, read_article("a.txt", BRANDT), fingerprint="f1")
        assert versions.version_of(database) == 1
        database.connection.close()
    return path


def test_the_migrations_are_numbered_without_gaps() -> None:
    numbers = [int(path.name[:4]) for path in versions.migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_an_older_ledger_is_upgraded_when_it_is_opened_for_writing(first_version: Path) -> None:
    with Ledger.open(first_version, mode="write") as ledger:
        assert versions.version_of(ledger.database) == versions.newest()
        with Ledger.in_memory() as newest:
            assert schema_of(ledger.database) == schema_of(newest.database)
        assert [statement.quote for statement in ledger.search("weir")] == [BRANDT.content]
        assert ledger.database.row("SELECT speakers FROM statements") == ("Ilse Brandt",)
        assert ledger.knows("f1")
        assert verify(ledger) == ()


def test_an_older_ledger_says_how_to_upgrade_it_when_it_is_opened_for_reading(first_version: Path) -> None:
    before = first_version.read_bytes()
    with pytest.raises(LedgerError, match=r"tables are of version 1.*Open it once for writing"):
        Ledger.open(first_version)
    assert first_version.read_bytes() == before


def test_a_migration_that_fails_half_way_leaves_the_ledger_as_it_was(
    first_version: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "0002_broken.sql"
    broken.write_text("CREATE TABLE half (way TEXT);\nINSERT INTO nowhere VALUES (1);\n")
    both = (versions.migrations()[0], broken)
    with monkeypatch.context() as patch:
        patch.setattr(versions, "migrations", lambda: both)
        with pytest.raises(LedgerError, match="no such table: nowhere"):
            Ledger.open(first_version, mode="write")
    with Ledger.open(first_version, mode="write") as ledger:
        assert len(ledger) == 1
        assert ledger.database.row("SELECT 1 FROM sqlite_schema WHERE name = 'half'") is None
