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
    """Yield where the ledger's JSON breaks its schema, one record at a time, so that its size does not matter."""
    # jsonschema takes a tenth of a second to load, which only those who check should wait for
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    for name, values in sections(ledger):
        validator = Draft202012Validator(_written_out(schema()["properties"][name]["items"]))
        for value in values:
            for error in validator.iter_errors(value):
                yield f"{name}, {value['id']}: {error.json_path}: {error.message}"


def _written_out(part: Any) -> Any:  # noqa: ANN401  a schema is any JSON
    """Return the part of the schema with its references replaced by what they refer to, which checks twice as fast."""
    if isinstance(part, list):
        return [_written_out(one) for one in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _written_out(schema()["$defs"][part["$ref"].removeprefix("#/$defs/")])
    return {key: _written_out(value) for key, value in part.items() if key != "description"}
