"""From when to when is the night, the morning, noon? What the words for times of a day mean in hours.

The hours are those of an almanac for the middle latitudes and of newsrooms (the small hours, before the morning
papers); they are wide, and parts overlap. Finding the words is left to `clocks.py`.
"""

from __future__ import annotations

from datetime import time

from testimonia.language.times.expressions import Hours, Modifier

PARTS = {
    "EH": (time(0), time(6)),  # the early hours
    "DA": (time(4), time(7)),
    "MO": (time(5), time(12)),
    "MI": (time(11), time(14)),
    "AF": (time(12), time(18)),
    "DU": (time(17), time(20)),
    "EV": (time(17), time(23)),
    "NI": (time(19), time(6)),
    "DT": (time(6), time(19)),
}


def part(code: str) -> Hours:
    """Return the hours of a part of the day by its code.

    >>> night = part("NI")
    >>> night.earliest < night.latest  # it ends on the next day
    False
    """
    return Hours(code, *PARTS[code])


def clock(hour: int, minute: int | None = None, second: int | None = None) -> Hours | None:
    """Return the hours of a time on the clock, or None where no clock shows it; 24:00 is 23:59.

    >>> clock(16, 30).code, clock(16).code
    ('16:30', '16')
    """
    if not (0 <= hour < 24 and 0 <= (minute or 0) < 60 and 0 <= (second or 0) < 60):
        return None
    at = time(hour, minute or 0, second or 0)
    code = ":".join(f"{number:02}" for number in (hour, minute, second) if number is not None)
    return Hours(code, at, at)


def in_part(hour: int, code: str) -> int:
    """Return the hour of 24 that an hour on the dial is in a part of the day.

    >>> in_part(4, "AF"), in_part(11, "NI"), in_part(2, "NI"), in_part(12, "NI")
    (16, 23, 2, 0)
    """
    if code == "NI":
        return {12: 0}.get(hour, hour + 12 if 5 <= hour < 12 else hour)
    return hour + 12 if code in ("AF", "EV", "DU") and 1 <= hour < 12 else hour


def later_half(hours: Hours) -> Hours | None:
    """Return the same time on the dial after noon, or None where it is after noon.

    >>> later_half(clock(2, 30)).code
    '14:30'
    """
    at = hours.earliest
    return clock(at.hour + 12, at.minute if ":" in hours.code else None) if at.hour < 12 else None


def part_of(hours: Hours, modifier: Modifier) -> Hours:
    """Return the first half, the middle third or the last half of a part of the day."""
    first, last = hours.earliest.hour, hours.latest.hour + (24 if hours.latest < hours.earliest else 0)
    middle, third = time((first + last) // 2 % 24), (last - first) // 3
    if modifier is Modifier.START:
        return Hours(hours.code, hours.earliest, middle)
    if modifier is Modifier.END:
        return Hours(hours.code, middle, hours.latest)
    return Hours(hours.code, time((first + third) % 24), time((last - third) % 24))
