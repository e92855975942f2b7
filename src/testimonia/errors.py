"""What can go wrong, in one tree.

    TestimoniaError          anything that testimonia raises on purpose; its text says what, where and what to do next
    ├── ReadingError         one input could not be read (the rest of the pile is read all the same)
    ├── ModelError           the model folder is missing, incomplete or of another format
    ├── LedgerError          the ledger cannot be opened, is of an unknown version, or is locked by another writer
    └── SettingsError        the settings are not usable; all that is wrong is said at once

Errors of third parties are re-raised as one of these, `from` the original, where they enter the house.
"""

from __future__ import annotations


class TestimoniaError(Exception):
    """Say that testimonia cannot go on, with what happened, where, and what to do next."""

    __test__ = False  # the name begins with "Test"; pytest must not collect it


class ReadingError(TestimoniaError):
    """Say why one input could not be read. `place` names the file, and the line where there is one."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class ModelError(TestimoniaError):
    """Say that a model folder cannot be used."""


class LedgerError(TestimoniaError):
    """Say that a ledger cannot be opened, understood or written."""


class SettingsError(TestimoniaError):
    """Say everything that is wrong with the settings at once."""
