"""How does the command line begin and end?"""

from __future__ import annotations

import io
import sys

from testimonia.cli.exits import ExitCode


def main() -> None:
    """Run the command line and leave with its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # a terminal in an old encoding shows escapes, not an error
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        from testimonia.cli.app import app

        app(prog_name="testimonia")
    except KeyboardInterrupt:  # before any command has begun
        sys.exit(ExitCode.INTERRUPTED)
