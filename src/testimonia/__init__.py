"""testimonia reads a pile of news and keeps the chain of custody of what is claimed in it.

    >>> import testimonia
    >>> ledger = testimonia.read(testimonia.sample_pile())  # doctest: +SKIP
    >>> for statement in ledger.statements():  # doctest: +SKIP
    ...     print(statement.stance, statement.quote)

`read` makes a ledger from files and folders, `Ledger.open` opens one that is there; its articles,
statements, actors and claims are the frozen values of `testimonia.records`. In a notebook `marked(ledger, article_id)`
shows an article with its statements marked.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from testimonia.version import VERSION

if TYPE_CHECKING:
    from testimonia.errors import TestimoniaError
    from testimonia.ledger.store import Ledger
    from testimonia.pile import read
    from testimonia.report.notebook import marked
    from testimonia.sample import sample_pile

__version__ = VERSION
__all__ = ["Ledger", "TestimoniaError", "__version__", "marked", "read", "sample_pile"]

__version__ = VERSION

_HOMES = {  # looked up when first asked for, so that the command line starts without loading a model's runtime
    "Ledger": "testimonia.ledger.store",
    "TestimoniaError": "testimonia.errors",
    "marked": "testimonia.report.notebook",
    "read": "testimonia.pile",
    "sample_pile": "testimonia.sample",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401  # any public name
    if name not in _HOMES:
        raise AttributeError(f"module 'testimonia' has no attribute {name!r}; it offers {', '.join(__all__)}")
    return getattr(import_module(_HOMES[name]), name)
