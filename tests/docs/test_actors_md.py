"""Is the example of docs/actors.md a good file, and does the page name what the code knows?"""

from __future__ import annotations

import re
from pathlib import Path

from testimonia.actors.knowledge.index import knowledge
from testimonia.actors.knowledge.own import with_own
from testimonia.actors.knowledge.own_entries import KINDS, LISTS, WORDS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "actors.md").read_text("utf-8")


def test_the_example_is_read_as_the_page_says(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path / "actors.toml"
    path.write_text(example, encoding="utf-8")
    own = with_own(knowledge(), path)
    assert [found.actor.id for found in own.lookup("Port Ashel")] == ["talmera"]
    assert [found.actor.id for found in own.lookup("Banks Guard")] == ["northern-banks-front"]
    assert own.lookup("Syrian Observatory", spellings=False) == ()


def test_every_field_and_kind_is_explained() -> None:
    told = set(re.findall(r"`([a-z_]+)`", PAGE))
    assert {*WORDS, *LISTS, *KINDS} <= told


def test_every_table_is_listed() -> None:
    folder = Path(__file__).resolve().parents[2] / "src" / "testimonia" / "actors" / "knowledge"
    assert {path.name for path in folder.glob("*.csv")} <= set(re.findall(r"`([a-z_]+\.csv)`", PAGE))
