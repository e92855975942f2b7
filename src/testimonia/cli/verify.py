"""`testimonia verify`: does a ledger hold? What is checked is left to `verification.py`."""

from __future__ import annotations

import typer

from testimonia.cli.exits import ExitCode
from testimonia.cli.options import AsJson, LedgerFile
from testimonia.cli.output import print_json
from testimonia.cli.sections import counted
from testimonia.cli.terminal import plain

EXAMPLES = """\
[bold]Examples[/bold]
testimonia verify case.ledger && testimonia report case.ledger
testimonia verify case.ledger --json
"""


def verify(ledger: LedgerFile, *, as_json: AsJson = False) -> None:
    """Check that every quote stands where the ledger says, that no article changed, and that its JSON is valid.

    Ends with code 4 where something does not hold, and says what.
    """
    from testimonia import verification
    from testimonia.ledger import Ledger

    with Ledger.open(ledger, mode="read") as opened:
        problems, counts = verification.verify(opened), opened.counts()
    if as_json:
        print_json({"sound": not problems, "problems": list(problems)})
    elif problems:
        for problem in problems:
            typer.echo(plain(problem))
    else:
        articles, statements = counted(counts.articles, "article"), counted(counts.statements, "statement")
        typer.echo(f"{ledger} holds: {articles}, {statements}")
    if problems:
        raise typer.Exit(ExitCode.UNSOUND)
