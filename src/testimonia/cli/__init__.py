"""How is testimonia used from a terminal? One file per command; `main.main` is what the command `testimonia` runs.

The commands say what to do and show what came of it; how it is done is left to the rooms that do it, which each command
imports when it runs, so that `testimonia --help` comes at once. Data goes to standard output, everything else to
standard error. `docs/cli.md` shows every command at work.

A command's docstring is its help text; its lines are short because typer shows them as they stand.
"""
