"""Where is everything kept that was read and found? In one SQLite file, the ledger; SQL stands in this room only.

`store.Ledger` is the way in; `integrity.py` says whether its file holds. The tables are explained in
`docs/ledger.md`. What leaves the house in other formats is the export's business.
"""

from testimonia.ledger.counting import Counts
from testimonia.ledger.store import Ledger

__all__ = ["Counts", "Ledger"]
