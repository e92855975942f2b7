"""What happens to an error that nobody further in could mend? It becomes one readable line and an exit code.

This is the only place that catches TestimoniaError as such. An error that is not ours is a mistake in testimonia and
keeps its traceback.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup

from testimonia.cli.exits import ExitCode
from testimonia.cli.terminal import plain, say
from testimonia.errors import TestimoniaError

if TYPE_CHECKING:
    from typer._click.core import Context


class Outermost(TyperGroup):
    """The command `testimonia` itself, around all of its commands."""

    def invoke(self, ctx: Context) -> object:
        """Run the command that was asked for, and end with the exit code that tells what came of it."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()  # here, where a closed pipe is understood, and not while Python shuts down
        except TestimoniaError as error:
            say(f"testimonia: {plain(str(error))}")
            raise typer.Exit(ExitCode.FAILED) from error
        except KeyboardInterrupt as interrupt:
            say("\ntestimonia: interrupted")
            raise typer.Exit(ExitCode.INTERRUPTED) from interrupt
        except BrokenPipeError as closed:
            _forget_output()
            raise typer.Exit(ExitCode.PIPE_CLOSED) from closed
        return result


def _forget_output() -> None:
    """Send what is still waiting to be written nowhere, so that Python can end without a complaint about it."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
