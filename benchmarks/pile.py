"""How fast is a pile read, with how much memory, into how large a ledger? `python -m benchmarks.pile [FOLDER]`.

Without FOLDER, the 786 articles of FA-KES in the folder `fakes` of the data folder (TESTIMONIA_DATA). The whole command
is measured from outside: wall and processor seconds, and the largest resident size of one of its processes. Figures of
a busy machine say little: run it several times and quote medians.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from testimonia.ledger import Ledger


def measure(pile: Path, *, workers: int) -> str:
    """Return what reading the pile took, in words."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "measured.ledger"
        command = [sys.executable, "-m", "testimonia", "read", str(pile), "-o", str(path), "--quiet"]
        before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
        subprocess.run([*command, "--workers", str(workers)], check=True)
        wall, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        with Ledger.open(path) as ledger:
            counts = ledger.counts()
        size = path.stat().st_size / counts.articles / 1024
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    memory = after.ru_maxrss / 1024  # kibibytes on Linux
    return (
        f"{workers} workers: {counts.articles} articles, {counts.statements} statements, {counts.skipped} not read; "
        f"{counts.articles / wall:.1f} articles/s by the clock, {counts.articles / used:.1f} by processor time; "
        f"largest process {memory:.0f} MiB; {size:.1f} KiB of ledger an article"
    )


def main() -> None:
    """Measure with one worker and with one for each processor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pile", nargs="?", type=Path)
    args = parser.parse_args()
    data = os.environ.get("TESTIMONIA_DATA")
    pile = args.pile or (Path(data) / "fakes" if data else None)
    if pile is None or not pile.is_dir():
        print("skipped: give a folder, or set TESTIMONIA_DATA to one that holds fakes/")
        return
    for workers in sorted({1, os.cpu_count() or 1}):
        print(measure(pile, workers=workers))


if __name__ == "__main__":
    main()
