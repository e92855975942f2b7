"""Which outlet goes by a name, a domain or a short name in a file's name?

Looks it up in `outlets.toml` and in nothing else; what evidence an article gives is left to `outlets.py`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from urllib.parse import urlsplit

_ARCHIVED = re.compile(r"^https?://(?:web\.archive\.org/web/[^/]+|archive\.\w+/[\d.-]+|archive\.\w+/o/\w+)/(?=http)")


@dataclass(frozen=True, slots=True)
class KnownOutlets:
    """Names to show, by folded name, by domain and by short name."""

    by_name: MappingProxyType[str, str]
    by_domain: MappingProxyType[str, str]
    by_code: MappingProxyType[str, str]


@cache
def listed_outlets() -> MappingProxyType[str, dict[str, list[str]]]:
    """Return the list as it is written, read once: each name with its `domains`, `also` and `codes`."""
    return MappingProxyType(tomllib.loads(files("testimonia.reading").joinpath("outlets.toml").read_text("utf-8")))


@cache
def known_outlets() -> KnownOutlets:
    """Return the list by what it is asked for."""
    listed = listed_outlets()
    by_name: dict[str, str] = {}
    by_domain: dict[str, str] = {}
    by_code: dict[str, str] = {}
    for name, entry in listed.items():
        by_name |= {folded(written): name for written in (name, *entry.get("also", ()))}
        by_domain |= dict.fromkeys(entry.get("domains", ()), name)
        by_code |= dict.fromkeys(entry.get("codes", ()), name)
    return KnownOutlets(MappingProxyType(by_name), MappingProxyType(by_domain), MappingProxyType(by_code))


def folded(name: str) -> str:
    """Return a name without case, article, spaces and punctuation, so that spellings of one name meet.

    >>> folded("The Jordan Times") == folded("Jordan-Times")
    True
    """
    return re.sub(r"[\W_]", "", re.sub(r"^the\s+", "", name.strip().casefold()))


def outlet_by_name(name: str) -> str | None:
    """Return the outlet that goes by a name (or by a short name, where only that was written), or None."""
    listed = known_outlets()
    return listed.by_name.get(folded(name)) or listed.by_code.get(folded(name))


def outlet_by_url(url: str | None) -> str | None:
    """Return the outlet whose domain an address lies under, or None."""
    host = host_of(url)
    labels = host.split(".") if host else []
    for first in range(len(labels) - 1):
        name = known_outlets().by_domain.get(".".join(labels[first:]))
        if name is not None:
            return name
    return None


def outlet_by_place(place: str) -> str | None:
    """Return the outlet whose short name is all that a file's name says besides numbers, or None.

    >>> outlet_by_place("pile/138_ahram.txt"), outlet_by_place("pile/reuters-visits-the-harbour.txt")
    ('Ahram Online', None)
    """
    stem = re.sub(r"(?:\.\w{2,6}){1,2}(?::\d+)?$", "", place.rpartition("/")[2]).casefold()
    words = [word for word in re.split(r"[\W_]+", stem) if word and not re.fullmatch(r"\d+|[0-9a-f]{8,}", word)]
    return known_outlets().by_code.get("".join(words)) if len(words) < 3 else None


def host_of(url: str | None) -> str | None:
    """Return the host of an address without "www.", seen through web archives, or None.

    >>> host_of("https://web.archive.org/web/2017/https://www.example.org/a")
    'example.org'
    """
    if not url:
        return None
    address = _ARCHIVED.sub("", url.strip())
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return None
    host = re.sub(r"^(?:www\d?|m|amp)\.", "", host.rstrip("."))
    return host if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", host) else None
