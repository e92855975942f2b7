"""Does every measure stand above its floor? `python -m quality.gate` ends with status 1 where one does not.

The floors are in `floors.toml`, a table for each module of this folder that has a function `measure(data)`. A floor is
raised when a measure has risen for good, and lowered only by hand, with the reason beside it and in the change log.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from importlib import import_module
from pathlib import Path

from quality.data import data_folder

FLOORS = Path(__file__).with_name("floors.toml")
SLACK = 0.003  # what the order of floating-point sums may change between processors


def fallen(table: str, floors: dict[str, float], data: Path) -> list[str]:
    """Print a table's measures beside their floors; return the names of those that are under."""
    under = []
    for name, value in import_module(f"quality.{table}").measure(data).items():
        floor = floors.get(name)
        mark = "" if floor is None or value >= floor - SLACK else "  UNDER THE FLOOR"
        said = f"floor {floor:.3f}" if floor is not None else "no floor"
        print(f"{table:14} {name:52} {value:.3f}  {said}{mark}")
        if mark:
            under.append(f"{table}: {name}")
    return under


def main() -> None:
    """Measure all that has floors; without data, say so and end well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", help="measure these only")
    args = parser.parse_args()
    data = data_folder()
    if data is None:
        print("quality gate skipped: TESTIMONIA_DATA names no folder")
        return
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    under = [one for table in args.tables or floors for one in fallen(table, floors[table], data)]
    if under:
        sys.exit("under the floor: " + "; ".join(under))


if __name__ == "__main__":
    main()
