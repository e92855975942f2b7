"""Does a ledger still hold what it claims to hold: its file, its records, and the JSON that leaves it?"""

from __future__ import annotations

from itertools import islice

from testimonia.export.schema import problems as json_problems
from testimonia.ledger.integrity import file_problems, record_problems
from testimonia.ledger.store import Ledger

MOST_SHOWN = 1000  # a ledger that breaks in more places than this is not mended place by place


def verify(ledger: Ledger) -> tuple[str, ...]:
    """Return what does not hold in the ledger, at most the first thousand things; nothing where it is sound.

    Later checks build on earlier ones: a damaged file is not asked for its records, nor broken records for their JSON.
    """
    with ledger.snapshot():
        for check in (file_problems, record_problems, json_problems):
            found = tuple(islice(check(ledger), MOST_SHOWN))
            if found:
                return found
    return ()
