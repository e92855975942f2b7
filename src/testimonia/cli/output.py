"""How does what a command makes reach a file or standard output, whole or not at all?"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import typer

from testimonia.errors import TestimoniaError

STDOUT = Path("-")


@contextmanager
def writing(path: Path, *, never: Path) -> Iterator[TextIO]:
    r"""Open a file for UTF-8 text, or standard output for `-`; line ends are written as they are given.

    The file appears under its name once it is complete; until then its name ends in `.part`. `never` is a file that
    must not be overwritten (the ledger). Raises TestimoniaError where it cannot be written.
    """
    if path == STDOUT:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="")
        yield sys.stdout
        return
    target = path.resolve()
    if target == never.resolve():
        raise TestimoniaError(f"{path}: this is the ledger itself; give another name after -o")
    part = target.with_name(f"{target.name}.part") if target.is_file() or not target.exists() else target
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            yield file
        part.replace(target)
    except OSError as error:
        raise TestimoniaError(f"{path}: cannot be written ({error.strerror}); choose another place after -o") from error
    finally:
        if part != target:
            part.unlink(missing_ok=True)


def print_json(document: object) -> None:
    """Write a document to standard output as JSON that a person can read too."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
