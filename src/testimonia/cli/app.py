"""Which commands are there?"""

from __future__ import annotations

from typing import Annotated

import typer

from testimonia.cli import demo, export, read, report, search, show, verify
from testimonia.cli.exits import EXIT_CODES
from testimonia.cli.outermost import Outermost
from testimonia.version import VERSION

app = typer.Typer(
    name="testimonia",
    cls=Outermost,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,  # a traceback with the texts of a private pile in it is nobody's to paste
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=EXIT_CODES,
)
app.command(epilog=read.EXAMPLES)(read.read)
app.command(epilog=show.EXAMPLES)(show.show)
app.command(epilog=search.EXAMPLES)(search.search)
app.command(epilog=report.EXAMPLES)(report.report)
app.command(epilog=export.EXAMPLES)(export.export)
app.command(epilog=verify.EXAMPLES)(verify.verify)
app.command(epilog=demo.EXAMPLES)(demo.demo)


def _version(asked: bool) -> None:  # noqa: FBT001  (typer calls it with the flag's value)
    if asked:
        typer.echo(f"testimonia {VERSION}")
        raise typer.Exit


@app.callback()
def _testimonia(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which release this is.")
    ] = False,
) -> None:
    """Read a pile of news and say who said what, on whose word, and where exactly that stands.

    Nothing leaves this machine. Start with [bold]testimonia demo[/bold].
    """
