"""What do the tests of the command line share? A small ledger, and two ways to run a command: here, or for real."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from typer.testing import CliRunner

from testimonia.cli.app import app
from testimonia.identity import content_id, text_sha256
from testimonia.ledger import Ledger
from testimonia.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    Claim,
    DateEvidence,
    Precision,
    PublishedDate,
    ReadArticle,
    Skipped,
    Span,
    Statement,
)

QUOTE = "the lamps were out"
HOSTILE = "Night \x1b[31mWatch\u202e"
"""The name of an outlet that would paint the terminal red and turn the rest of the line round."""


class Ran:
    """What became of a command: its exit code and what it wrote."""

    def __init__(self, code: int, stdout: str, stderr: str) -> None:
        self.code, self.stdout, self.stderr = code, stdout, stderr


@pytest.fixture
def testimonia() -> Callable[..., Ran]:
    """Return a function that runs a command line in this process."""

    def run(*arguments: str | Path) -> Ran:
        result = CliRunner().invoke(app, [str(argument) for argument in arguments], prog_name="testimonia")
        return Ran(result.exit_code, result.stdout, result.stderr)

    return run


@pytest.fixture
def process(tmp_path: Path) -> Callable[..., CompletedProcess[bytes]]:
    """Return a function that runs a command line in a process of its own, in a temporary folder."""

    def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> CompletedProcess[bytes]:
        command = [sys.executable, "-m", "testimonia", *map(str, arguments)]
        env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)} | environment
        return subprocess.run(command, input=stdin, capture_output=True, cwd=tmp_path, env=env, check=False)

    return run


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """Return the path of a ledger of two articles that carry one claim, and of one input that was not read."""
    path = tmp_path / "case.ledger"
    with Ledger.open(path, mode="create") as ledger:
        for outlet, file in (("Pier Post", "pier.txt"), (HOSTILE, "night.txt")):
            ledger.add(lighthouse(outlet, file), fingerprint=file)
        ledger.skip(Skipped("lamp.png", "it is a picture"))
    return path


def lighthouse(outlet: str, file: str) -> ReadArticle:
    """Return an article of an outlet in which the keeper says that the lamps were out."""
    text = f"The keeper said that {QUOTE} on Monday, and nobody at {file} asked since when."
    keeper = Actor(content_id("p", "keeper"), "Orla Finn", ActorKind.PERSON)
    article = Article(
        id=content_id("a", file, text),
        path=file,
        text=text,
        sha256=text_sha256(text),
        title="Lamps out",
        outlet=outlet,
        published=PublishedDate("2041-02-03", Precision.DAY, DateEvidence.DATELINE),
        language="en",
        blocks=(Block(BlockKind.BODY, Span(0, len(text))),),
    )
    at = text.index(QUOTE)
    statement = Statement(
        id=content_id("s", article.id),
        article=article.id,
        source=Span(0, 10),
        cue=Span(11, 15),
        content=(Span(at, at + len(QUOTE)),),
        quote=QUOTE,
        speakers=(keeper.id,),
    )
    claim = Claim(content_id("c", QUOTE), QUOTE, (statement.id,), reports=1)
    return ReadArticle(article, (statement,), (keeper,), (claim,))
