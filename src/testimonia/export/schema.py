"""Does a ledger's JSON have the shape that `ledger.schema.json` promises to everyone who reads it?"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from testimonia.export.json import sections
from testimonia.ledger.store import Ledger

SCHEMA = Path(__file__).with_name("ledger.schema.json")


@cache
def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the export."""
    value: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return value


def problems(ledger: Ledger) -> Iterator[str]:
    """Yield where the ledger's JSON breaks its schema, record by record, so that a ledger of any size can be checked."""
    from jsonschema import Draft202012Validator  # noqa: PLC0415  slow to load, and few need it

    for name, values in sections(ledger):
        record = {"$defs": schema()["$defs"], **schema()["properties"][name]["items"]}
        validator = Draft202012Validator(record)
        for value in values:
            for error in validator.iter_errors(value):
                yield f"{name}, {value['id']}: {error.json_path}: {error.message}"
