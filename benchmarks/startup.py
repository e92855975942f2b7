"""How long does `testimonia` take until it answers? Its start against that of a bare Python, and of Python with typer.

Prints the medians and how many bare starts each one takes. With `--limit` it fails where a median is above it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from statistics import median

STARTS = {
    "python -c pass": ["-c", "pass"],
    "python -c 'import typer'": ["-c", "import typer"],
    "testimonia --version": ["-m", "testimonia", "--version"],
    "testimonia --help": ["-m", "testimonia", "--help"],
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how long the command line takes to start.")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--limit", type=float, help="seconds that no median of testimonia may exceed")
    options = parser.parse_args()
    medians = measure(options.rounds)
    bare = medians["python -c pass"]
    for name, seconds in medians.items():
        print(f"{name:26} {seconds * 1000:6.0f} ms  {seconds / bare:5.1f} bare starts")
    slowest = max(seconds for name, seconds in medians.items() if name.startswith("testimonia"))
    if options.limit is not None and slowest > options.limit:
        raise SystemExit(f"slower than {options.limit} s")


def measure(rounds: int) -> dict[str, float]:
    """Return the median seconds of each start, measured in turns so that a busy moment strikes all of them."""
    seconds: dict[str, list[float]] = {name: [] for name in STARTS}
    for _ in range(rounds + 1):
        for name, arguments in STARTS.items():
            began = time.perf_counter()
            subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
            seconds[name].append(time.perf_counter() - began)
    return {name: median(times[1:]) for name, times in seconds.items()}  # the first round fills the caches


if __name__ == "__main__":
    main()
