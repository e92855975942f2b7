"""What does the user know of actors that the tables do not? A file `actors.toml` of their own, beside the pile.

An entry whose id is known adds its names to that actor and replaces what else it gives; any other is a new actor. All
that is wrong in the file is said at once. How it is written is told in `docs/actors.md`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from testimonia.actors.knowledge.entries import KnownActor
from testimonia.actors.knowledge.index import Knowledge
from testimonia.actors.knowledge.own_entries import KINDS, OwnEntry, read_entry
from testimonia.errors import SettingsError

FILE = "actors.toml"
_ENTRY = re.compile(r"^[ \t]*\[\[[ \t]*actor[ \t]*\]\]", re.MULTILINE)
Complaint = tuple[int, str]  # the line, and what is wrong and what to do


def with_own(knowledge: Knowledge, path: Path) -> Knowledge:
    """Return the knowledge with what a user's file adds. Raise `SettingsError` with all that is wrong in the file."""
    text = _text(path)
    entries, complaints = _entries(_tables(path, text), text)
    actors = dict(knowledge.actors)
    complaints += _merge(entries, actors)
    complaints += [(entry.line, told) for entry in entries for told in _dangling(entry, actors)]
    if complaints:
        shown = "\n".join(f"{path}, line {line}: {told}" for line, told in sorted(complaints))
        raise SettingsError(
            f"{shown}\nMend this and run the command again; docs/actors.md says how the file is written."
        )
    return Knowledge(actors)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read ({error.strerror}); check the path and who may read it") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from error


def _tables(path: Path, text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: this is not TOML: {error}; mend that place and run the command again") from error


def _entries(tables: Mapping[str, Any], text: str) -> tuple[list[OwnEntry], list[Complaint]]:
    complaints = [(1, f"“{key}” is not known; write each actor under [[actor]]") for key in tables if key != "actor"]
    listed = tables.get("actor", [])
    lines = [text.count("\n", 0, found.end()) + 1 for found in _ENTRY.finditer(text)]
    if not isinstance(listed, list) or len(lines) != len(listed):
        return [], [*complaints, (1, "write each actor under a line [[actor]] of its own")]
    entries = []
    for table, line in zip(listed, lines, strict=True):
        entry, told = read_entry(table, line)
        complaints += [(line, f"{_shown(table)}: {one}") for one in told]
        entries += [entry] if entry is not None else []
    return entries, complaints


def _shown(table: Mapping[str, Any]) -> str:
    return f"actor “{table.get('name') or table.get('id') or '?'}”"


def _merge(entries: list[OwnEntry], actors: dict[str, KnownActor]) -> Iterator[Complaint]:
    """Put the entries onto or among the actors; yield what cannot be put there."""
    lines: dict[str, int] = {}
    for entry in entries:
        before = lines.setdefault(entry.id, entry.line)
        known = actors.get(entry.id)
        actor = entry.alone() if known is None else entry.onto(known)
        if before != entry.line:
            yield entry.line, f"actor “{entry.id}” was already given in line {before}; join the two entries"
        elif actor is None:
            yield entry.line, f"actor “{entry.id}” is new here; give it a name, and a kind: {', '.join(KINDS)}"
        elif not actor.names:
            yield entry.line, f"actor “{entry.id}” is left without any name; take fewer names away"
        else:
            actors[entry.id] = actor


def _dangling(entry: OwnEntry, actors: Mapping[str, KnownActor]) -> Iterator[str]:
    """Yield the ids that the entry names and nobody has."""
    named = [*(one.actor for one in entry.of or ()), *([entry.country] if entry.country else [])]
    for missing in dict.fromkeys(one for one in named if one not in actors):
        yield f"actor “{entry.id}” names “{missing}”, which is no actor's id; give that actor an entry, or mend the id"
