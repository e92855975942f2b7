"""Which arguments and options do several commands share, and what do they mean in all of them?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LedgerFile = Annotated[Path, typer.Argument(metavar="LEDGER", help="The ledger, as `testimonia read` wrote it.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON to standard output, for other programs.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Workers = Annotated[
    int | None,
    typer.Option("--workers", "-w", min=1, show_default="one per processor", help="How many processes work."),
]
LeastConfidence = Annotated[
    float | None,
    typer.Option(
        "--least-confidence",
        metavar="SHARE",
        min=0,
        max=1,
        show_default="0.4",
        help="Keep statements that are right with at least this probability: 0.7 for few wrong ones, 0 for all.",
    ),
]
ReaderName = Annotated[
    str | None,
    typer.Option(
        "--reader",
        metavar="NAME",
        envvar="TESTIMONIA_READER",
        show_default="the model that ships",
        help="A model folder, or another package's reader as package.module:factory.",
    ),
]
