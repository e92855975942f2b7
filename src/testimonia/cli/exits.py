"""With which code does the command end, and what does each one mean to a script?"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command's exit code says. The help text and `docs/cli.md` list them."""

    DONE = 0
    FAILED = 1  # one line on standard error says what happened and what to do next
    USAGE = 2  # the command line itself is not right; typer's own choice
    NOT_READ = 3  # nothing could be read, or, under --strict, not everything
    UNSOUND = 4  # `verify` found that the ledger does not hold
    INTERRUPTED = 130  # 128 + SIGINT, as shells count
    PIPE_CLOSED = 141  # 128 + SIGPIPE: whoever read the output went away


EXIT_CODES = """\
[bold]Exit codes[/bold]
0  done
1  it could not be done; one line says why
2  the command line is not right
3  nothing could be read, or not everything under --strict
4  verify: the ledger does not hold
130  interrupted by Ctrl-C; what was finished is kept
141  the reader of the output went away
"""
"""The exit codes as the help text shows them."""
