from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import QUOTE, Ran


def test_report_stands_beside_the_ledger_unless_told_otherwise(case: Path, testimonia: Callable[..., Ran]) -> None:
    ran = testimonia("report", case)
    assert (ran.code, ran.stdout) == (0, "")
    assert QUOTE in case.with_name("case.html").read_text(encoding="utf-8")
    assert "case.html" in ran.stderr


def test_report_goes_to_standard_output_for_a_dash(case: Path, testimonia: Callable[..., Ran]) -> None:
    ran = testimonia("report", case, "-o", "-")
    assert ran.stdout.lstrip().lower().startswith("<!doctype html>")
    assert ran.stderr == ""


def test_report_carries_the_title_it_was_given(case: Path, tmp_path: Path, testimonia: Callable[..., Ran]) -> None:
    testimonia("report", case, "-o", tmp_path / "page.html", "--title", "The <lamps>")
    assert "The &lt;lamps&gt;" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_report_that_cannot_be_written_leaves_nothing_behind(
    case: Path, tmp_path: Path, testimonia: Callable[..., Ran]
) -> None:
    before = sorted(tmp_path.iterdir())
    ran = testimonia("report", case, "-o", tmp_path / "nowhere" / "page.html")
    assert ran.code == 1
    assert "cannot be written" in ran.stderr
    assert sorted(tmp_path.iterdir()) == before


def test_report_on_an_unknown_article_says_where_to_find_the_known_ones(
    case: Path, tmp_path: Path, testimonia: Callable[..., Ran]
) -> None:
    ran = testimonia("report", case, "-o", tmp_path / "page.html", "--article", "a0")
    assert ran.code == 1
    assert "a0" in ran.stderr
    assert not (tmp_path / "page.html").exists()
