"""`testimonia export`: write a ledger in a format that other programs read.

What the formats hold is left to `export/`.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from testimonia.cli.options import LedgerFile
from testimonia.cli.output import STDOUT, writing

EXAMPLES = """\
[bold]Examples[/bold]
testimonia export case.ledger > case.json
testimonia export case.ledger --format csv -o statements.csv
"""


class Format(StrEnum):
    """What a ledger can be written as."""

    JSON = "json"
    CSV = "csv"


def export(
    ledger: LedgerFile,
    *,
    format: Annotated[Format, typer.Option("--format", "-f", help="What to write.")] = Format.JSON,  # noqa: A002
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", show_default="standard output", help="Where to write it.")
    ] = STDOUT,
) -> None:
    """Write the ledger as JSON (everything) or CSV (one row per statement).

    The same ledger gives the same bytes.
    """
    from testimonia.export import csv, json
    from testimonia.ledger import Ledger

    write = {Format.JSON: json.write, Format.CSV: csv.write}[format]
    with Ledger.open(ledger, mode="read") as opened, writing(output, never=ledger) as file:
        write(opened, file)
