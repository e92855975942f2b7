"""Where is the sample pile? The path to its folder; what is in it is told in `README.md`, and reading it is left to others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path


@contextmanager
def sample_pile() -> Iterator[Path]:
    """Give the folder of the sample pile, unpacked first where the package is a zip file.

    >>> with sample_pile() as folder:
    ...     len(list(folder.iterdir()))
    12
    """
    with as_file(files(__name__).joinpath("pile")) as folder:
        yield folder
