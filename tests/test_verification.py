"""A ledger that was tampered with says where. Each test changes a real file by SQL, as somebody outside could."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from testimonia.errors import LedgerError
from testimonia.ledger import Ledger
from testimonia.verification import verify
from tests.ledger.sayings import BRANDT, OKONJO, read_article

Tamper = Callable[[str], tuple[str, ...]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "case.ledger"
    with Ledger.open(path, mode="create") as ledger:
        for n in range(30):
            ledger.add(read_article(f"{n:02}.txt", BRANDT, OKONJO), fingerprint=f"f{n}")
    return path


@pytest.fixture
def tampered(path: Path) -> Tamper:
    """Return a function that runs SQL on the ledger's file and says what `verify` then finds."""

    def tamper(sql: str) -> tuple[str, ...]:
        connection = sqlite3.connect(path)
        with connection:
            assert connection.execute(sql).rowcount == 1
        connection.close()
        with Ledger.open(path) as ledger:
            return verify(ledger)

    return tamper


def test_a_sound_ledger_has_no_problems(path: Path) -> None:
    with Ledger.open(path) as ledger:
        assert verify(ledger) == ()


def test_an_empty_ledger_is_sound() -> None:
    assert verify(Ledger.in_memory()) == ()


def test_a_changed_text_is_found_with_all_that_stood_on_it(tampered: Tamper) -> None:
    found = tampered("UPDATE article SET text = replace(text, 'stays open', 'stays shut') WHERE path = '07.txt'")
    assert any("07.txt" in problem and "the hash differs" in problem for problem in found)
    assert any("07.txt" in problem and "its quote is not the text" in problem for problem in found)
    assert any("07.txt" in problem and "its id is not the one" in problem for problem in found)
    assert all("07.txt" in problem for problem in found)


def test_a_changed_quote_is_found(tampered: Tamper) -> None:
    (found,) = tampered("UPDATE statement SET quote = 'it is shut' WHERE id = (SELECT min(id) FROM statement)")
    assert "its quote is not the text" in found


def test_a_moved_span_is_found(tampered: Tamper) -> None:
    (found,) = tampered("UPDATE content SET start = start + 1 WHERE statement = (SELECT min(statement) FROM content)")
    assert "its quote is not the text" in found


def test_a_span_that_ends_before_it_begins_is_found(tampered: Tamper) -> None:
    (found,) = tampered("UPDATE statement SET cue_stop = cue_start WHERE id = (SELECT min(id) FROM statement)")
    assert "a span needs 0 <= start < end" in found


def test_a_span_beyond_the_text_is_found(tampered: Tamper) -> None:
    (found,) = tampered("UPDATE statement SET cue_stop = 99999 WHERE id = (SELECT min(id) FROM statement)")
    assert "lies beyond the text's end" in found


def test_an_unknown_word_where_a_stance_should_be_is_found(tampered: Tamper) -> None:
    (found,) = tampered("UPDATE statement SET stance = 'lies' WHERE id = (SELECT min(id) FROM statement)")
    assert "'lies' is not a valid Stance" in found


def test_an_unknown_kind_of_actor_is_found(tampered: Tamper) -> None:
    (found,) = tampered("UPDATE actor SET kind = 'ghost' WHERE name = 'Ilse Brandt'")
    assert "'ghost' is not a valid ActorKind" in found


def test_a_lost_block_is_found(tampered: Tamper) -> None:
    (found,) = tampered(
        "DELETE FROM block WHERE position = 1 AND article = (SELECT id FROM article WHERE path = '03.txt')"
    )
    assert "03.txt" in found
    assert "no block holds the text" in found


def test_a_renamed_article_is_found(tampered: Tamper) -> None:
    (found,) = tampered("UPDATE article SET path = 'other.txt' WHERE path = '03.txt'")
    assert "other.txt" in found
    assert "its id is not the one" in found


def test_a_reference_that_leads_nowhere_is_found(tampered: Tamper) -> None:
    found = tampered("DELETE FROM actor WHERE name = 'Korr News Agency'")
    assert found
    assert all("refers to a row of actor that is not there" in problem for problem in found)


def test_a_value_that_the_schema_forbids_is_found(tampered: Tamper) -> None:
    (found,) = tampered("UPDATE article SET date = 'in May' WHERE path = '03.txt'")
    assert "$.published.date" in found
    assert "'in May'" in found


def test_a_damaged_page_is_found(path: Path) -> None:
    connection = sqlite3.connect(path)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'statement'").fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with Ledger.open(path) as ledger:
        found = verify(ledger)
    assert found
    assert all("damaged" in problem for problem in found)


def test_reading_a_tampered_record_says_where_it_is(path: Path) -> None:
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE statement SET kind = 'shouted'")
    connection.close()
    with (
        Ledger.open(path) as ledger,
        pytest.raises(LedgerError, match=r"statement s[0-9a-f]+ was changed from outside"),
    ):
        ledger.statements()
