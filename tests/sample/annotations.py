"""What is the sample pile's hand-made ledger? Its statements as strings, read from `annotations/*.toml`.

One file per article holds what is known of the article and its rows; `links.toml` holds what joins rows: groups of the
same claim, denials, ladders. Where the strings stand in the texts is left to `resolving.py`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "annotations"


@dataclass(frozen=True, slots=True)
class Row:
    """One statement, in strings of its article.

    `content` may be written "first words ... last words". `after` stands before the content where its words occur
    earlier too; `near` is a longer string in which source and cue stand, where the nearest ones would be others.
    `note` explains the row to a human reader.
    """

    id: str
    content: str
    entity: tuple[str, ...]
    source: str | None = None
    cue: str | None = None
    after: str | None = None
    near: str | None = None
    via: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    stance: str = "asserts"
    kind: str = "indirect"
    firmness: str = "certain"
    core: bool = True
    headline: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """What a person knows of one article; `place` is where the readers find it in the pile.

    `byline` is empty where the article names no author, None where that is not judged. `blocks` maps a kind of block
    (or "furniture": any that is not mined) to strings that stand in such a block. No statement may touch a string of
    `never`; a string of `own_voice` is the article's own and attributed to nobody; `absent` is not part of the text.
    """

    key: str
    place: str
    headline: str
    outlet: str
    date: str
    precision: str
    evidence: tuple[str, ...]
    byline: str | None
    blocks: dict[str, list[str]]
    never: tuple[str, ...]
    own_voice: tuple[str, ...]
    absent: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """What joins the rows of several articles, as the tables of `links.toml`."""

    groups: list[dict[str, Any]] = field(default_factory=list)
    denials: list[dict[str, Any]] = field(default_factory=list)
    ladders: list[dict[str, Any]] = field(default_factory=list)


def expected_articles() -> tuple[Expected, ...]:
    """Return the annotated articles in the order of their names."""
    return tuple(_expected(file) for file in sorted(FOLDER.glob("*.toml")) if file.stem != "links")


def links() -> Links:
    """Return the groups, denials and ladders."""
    return Links(**_tables(FOLDER / "links.toml"))


def _expected(file: Path) -> Expected:
    tables = _tables(file)
    published = tables["published"]
    return Expected(
        key=file.stem,
        place=tables["place"],
        headline=tables["headline"],
        outlet=tables["outlet"],
        date=published["date"],
        precision=published["precision"],
        evidence=tuple(published["evidence"]),
        byline=tables.get("byline"),
        blocks=tables["blocks"],
        never=tuple(tables["never"]),
        own_voice=tuple(tables["own_voice"]),
        absent=tuple(tables.get("absent", ())),
        rows=tuple(_row(row) for row in tables["rows"]),
    )


def _row(table: dict[str, Any]) -> Row:
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in table.items()}
    return Row(**values)


def _tables(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))
