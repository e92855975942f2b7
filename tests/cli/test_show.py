from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import QUOTE, Ran


def test_show_says_how_much_there_is_and_from_when(case: Path, testimonia: Callable[..., Ran]) -> None:
    shown = testimonia("show", case).stdout
    assert "2 articles from 2 outlets, 2041-02-03 to 2041-02-03" in shown
    assert "2 statements by 1 speaker, 0 without a known speaker" in shown


def test_show_names_who_is_quoted_and_what_several_articles_carry(case: Path, testimonia: Callable[..., Ran]) -> None:
    lines = [line.strip() for line in testimonia("show", case).stdout.splitlines()]
    assert "2  Orla Finn (2 articles)" in lines
    assert any(line.startswith(f"2  {QUOTE} (") and "Pier Post" in line for line in lines)


def test_show_names_what_was_not_read_and_why(case: Path, testimonia: Callable[..., Ran]) -> None:
    assert "lamp.png: it is a picture" in testimonia("show", case).stdout


def test_show_lets_no_foreign_name_steer_the_terminal(case: Path, testimonia: Callable[..., Ran]) -> None:
    for arguments in (["show", case], ["show", case, "--articles"], ["search", case, "lamps"]):
        shown = testimonia(*arguments).stdout
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert r"Night \x1b[31mWatch\u202e" in shown


def test_show_as_json_holds_the_same_facts_uncut(case: Path, testimonia: Callable[..., Ran]) -> None:
    shown = json.loads(testimonia("show", case, "--json").stdout)
    assert (shown["articles"], shown["statements"], shown["unresolved"]) == (2, 2, 0)
    assert shown["speakers"][0]["name"] == "Orla Finn"
    assert shown["carried"][0]["text"] == QUOTE
    assert shown["skipped"] == [{"place": "lamp.png", "reason": "it is a picture"}]


def test_show_lists_articles_with_the_ids_that_report_takes(
    case: Path, tmp_path: Path, testimonia: Callable[..., Ran]
) -> None:
    first = json.loads(testimonia("show", case, "--articles", "--json").stdout)[0]
    assert first["path"] == "night.txt"
    assert testimonia("report", case, "-o", tmp_path / "one.html", "--article", first["id"]).code == 0


def test_show_lists_no_more_rows_than_asked_for_and_says_how_many_are_left(
    case: Path, testimonia: Callable[..., Ran]
) -> None:
    assert "and 1 more" in testimonia("show", case, "--rows", "1").stdout


def test_show_takes_one_list_at_a_time(case: Path, testimonia: Callable[..., Ran]) -> None:
    assert testimonia("show", case, "--articles", "--skipped").code == 2


def test_show_lists_everything_that_was_not_read(case: Path, testimonia: Callable[..., Ran]) -> None:
    assert testimonia("show", case, "--skipped").stdout == "lamp.png: it is a picture\n"
    assert json.loads(testimonia("show", case, "--skipped", "--json").stdout)[0]["place"] == "lamp.png"
