from __future__ import annotations

from copy import deepcopy
from enum import StrEnum
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from testimonia.export.json import document
from testimonia.export.schema import problems, schema
from testimonia.ledger import Ledger
from testimonia.records import (
    ActorKind,
    BlockKind,
    DateEvidence,
    Firmness,
    Precision,
    Stance,
    StatementKind,
)
from tests.ledger.sayings import BRANDT, OKONJO, read_article


@pytest.fixture
def ledger() -> Ledger:
    ledger = Ledger.in_memory()
    ledger.add(read_article("a.txt", BRANDT, OKONJO), fingerprint="f1")
    ledger.add(read_article("b.txt", BRANDT, outlet=None), fingerprint="f2")
    return ledger


@pytest.fixture
def full(ledger: Ledger) -> dict[str, list[dict[str, Any]]]:
    """Return a document with one record in every list, those of later releases too."""
    found = document(ledger)
    statement, article = found["statements"][0], found["articles"][0]
    claim = found["claims"][0]["id"]
    figure = {"article": article["id"], "span": [31, 34], "text": "at least 58", "low": 58, "high": None}
    figure |= {"counter": statement["speakers"][0], "statement": statement["id"], "status": "first"}
    found["denials"] = [{"statement": statement["id"], "denies": [statement["id"]], "type": "denies_event"}]
    found["ladders"] = [{"id": "l1", "measure": "gates broken", "figures": [figure]}]
    found["accounts"] = [{"id": "k1", "event": "the weir at Korr", "claims": [claim], "rivals": ["k2"]}]
    return found


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("block_kind", BlockKind),
        ("precision", Precision),
        ("date_evidence", DateEvidence),
        ("actor_kind", ActorKind),
        ("statement_kind", StatementKind),
        ("stance", Stance),
        ("firmness", Firmness),
    ],
)
def test_the_schema_knows_the_same_words_as_the_records(name: str, words: type[StrEnum]) -> None:
    assert schema()["$defs"][name]["enum"] == [str(word) for word in words]


def test_every_object_says_all_its_keys_and_allows_no_other() -> None:
    objects = [schema(), *(part for part in schema()["$defs"].values() if part.get("type") == "object")]
    assert len(objects) == 11
    for part in objects:
        assert part["additionalProperties"] is False
        assert part["required"] == list(part["properties"])


def test_an_export_is_valid_as_a_whole_and_record_by_record(ledger: Ledger) -> None:
    Draft202012Validator(schema()).validate(document(ledger))
    assert list(problems(ledger)) == []


def test_a_document_with_denials_ladders_and_accounts_is_valid(full: dict[str, list[dict[str, Any]]]) -> None:
    Draft202012Validator(schema()).validate(full)


@pytest.mark.parametrize(
    ("part", "key", "value"),
    [
        ("articles", "published", {"date": "May 3", "precision": "day", "from": "byline"}),
        ("articles", "sha256", "abc"),
        ("articles", "text", "The weir"),
        ("actors", "kind", "ghost"),
        ("actors", "aliases", ["Brandt", "Brandt"]),
        ("statements", "source", [3]),
        ("statements", "cue", [-1, 4]),
        ("statements", "content", [31, 41]),
        ("statements", "stance", "lies"),
        ("statements", "headline", 1),
        ("statements", "confidence", 1.5),
        ("claims", "reports", "two"),
        ("denials", "type", "says no"),
        ("ladders", "figures", []),
        ("accounts", "claims", "c1"),
    ],
)
def test_what_breaks_the_shape_is_not_valid(
    full: dict[str, list[dict[str, Any]]], part: str, key: str, value: object
) -> None:
    broken = deepcopy(full)
    broken[part][0][key] = value
    assert not Draft202012Validator(schema()).is_valid(broken)


def test_a_missing_key_is_not_valid(full: dict[str, list[dict[str, Any]]]) -> None:
    for part, records in full.items():
        for key in records[0]:
            broken = deepcopy(full)
            del broken[part][0][key]
            assert not Draft202012Validator(schema()).is_valid(broken)


def test_a_broken_record_is_named(ledger: Ledger) -> None:
    ledger.database.run("UPDATE article SET title = '' WHERE path = 'b.txt'")
    (found,) = problems(ledger)
    assert found.startswith(f"articles, {ledger.versions_of('b.txt')[0].id}: $.title: ")
