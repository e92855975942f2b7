"""Where is the sample pile? What is in it is told in its `README.md`; reading it is left to others."""

from __future__ import annotations

from pathlib import Path


def sample_pile() -> Path:
    """Return the folder of the sample pile, which is installed with the package.

    >>> sorted({file.suffix for file in sample_pile().iterdir()})
    ['.html', '.jsonl', '.txt']
    """
    return Path(__file__).parent / "pile"
