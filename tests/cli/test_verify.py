from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Ran


@pytest.fixture
def broken(case: Path) -> Path:
    """Return the path of a ledger in which somebody changed a quote."""
    with closing(sqlite3.connect(case)) as connection, connection:
        connection.execute("UPDATE statement SET quote = 'the lamps were lit'")
    return case


def test_verify_says_that_a_ledger_holds(case: Path, testimonia: Callable[..., Ran]) -> None:
    ran = testimonia("verify", case)
    assert (ran.code, ran.stdout) == (0, f"{case} holds: 2 articles, 2 statements\n")
    assert json.loads(testimonia("verify", case, "--json").stdout) == {"sound": True, "problems": []}


def test_verify_ends_with_code_four_and_says_what_does_not_hold(broken: Path, testimonia: Callable[..., Ran]) -> None:
    ran = testimonia("verify", broken)
    assert ran.code == 4
    assert "night.txt: its quote is not the text" in ran.stdout


def test_verify_as_json_lists_the_problems(broken: Path, testimonia: Callable[..., Ran]) -> None:
    ran = testimonia("verify", broken, "--json")
    assert ran.code == 4
    assert json.loads(ran.stdout)["sound"] is False
    assert json.loads(ran.stdout)["problems"]
