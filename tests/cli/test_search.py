from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import QUOTE, Ran


def test_search_shows_who_said_it_where_and_when(case: Path, testimonia: Callable[..., Ran]) -> None:
    found = testimonia("search", case, "lamps").stdout
    assert f"The keeper  (Pier Post, 2041-02-03)\n    {QUOTE}\n" in found


def test_search_as_json_tells_the_statement_and_its_article(case: Path, testimonia: Callable[..., Ran]) -> None:
    hits = json.loads(testimonia("search", case, "lamps", "--json").stdout)
    assert {hit["path"] for hit in hits} == {"pier.txt", "night.txt"}
    assert {(hit["source"], hit["cue"], hit["quote"]) for hit in hits} == {("The keeper", "said", QUOTE)}


def test_search_without_a_hit_says_so_beside_the_data(case: Path, testimonia: Callable[..., Ran]) -> None:
    ran = testimonia("search", case, "volcano")
    assert (ran.code, ran.stdout) == (0, "")
    assert "no statement" in ran.stderr
    assert testimonia("search", case, "volcano", "--json").stdout == "[]\n"


def test_search_keeps_to_the_limit(case: Path, testimonia: Callable[..., Ran]) -> None:
    assert len(json.loads(testimonia("search", case, "lamps", "--limit", "1", "--json").stdout)) == 1
