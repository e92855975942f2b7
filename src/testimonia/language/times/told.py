"""Which times count from what the text told before, or from an event? "the next day", "two weeks later", "that year".

Where the text has told a date, they count from it; otherwise nobody can say. What follows "after" decides too: "two
days after the attack" counts from the attack, whose date is not known here.
"""

from __future__ import annotations

from dataclasses import replace

from testimonia.language.times import hours
from testimonia.language.times.amounts import Amount, exactly
from testimonia.language.times.deictic import UNPLACED
from testimonia.language.times.distances import SPAN, away, written_days
from testimonia.language.times.expressions import Derivation, TimeKind
from testimonia.language.times.intervals import Grain, Interval, around, moved
from testimonia.language.times.meanings import Meaning, View, at_hours
from testimonia.language.times.patterns import Found, phrase, rule
from testimonia.language.times.signs import Sign

_AHEAD = frozenset({"next", "following", "later", "after", "afterwards"})


def _from_told(amount: Amount, *, ahead: bool) -> Sign | None:
    """Return the sign of a time that lies an amount before or after what was told."""
    sign = away(amount, lambda view: amount.away(view.day, 1 if ahead else -1))
    if sign is None or sign.meaning is None:
        return None
    return replace(sign, meaning=replace(sign.meaning, derivation=Derivation.TOLD))


def _later(found: Found) -> Sign | None:
    """Read "two weeks later", "a day earlier"."""
    sign, way = found.sign("length"), found.sign("way")
    if sign is None or sign.amount is None or way is None:
        return None
    return _from_told(sign.amount, ahead=not way.names.isdisjoint(_AHEAD))


def _up_to_told(found: Found) -> Sign | None:
    """Read "the previous three days"."""
    sign = found.sign("length")
    if sign is None or sign.amount is None:
        return None
    amount = sign.amount
    meaning = Meaning(
        TimeKind.DATE,
        amount.grain,
        Derivation.TOLD,
        amount.iso,
        lambda view: Interval(amount.furthest(view.day, -1), view.day),
        written_days,
    )
    return phrase(meaning, names=SPAN)


def _beside_event(found: Found) -> Sign | None:
    """Read "two days after", before words that name what happened: the day is not known from the words."""
    sign = found.sign("length")
    if sign is None or sign.amount is None:
        return None
    meaning = Meaning(TimeKind.DATE, sign.amount.grain, Derivation.EVENT, sign.amount.iso)
    return phrase(meaning, names=SPAN)


def _neighbour(found: Found) -> Sign | None:
    """Read "the next day", "the following week", "the previous night"."""
    way = found.sign("way")
    ahead = way is not None and not way.names.isdisjoint(_AHEAD)
    unit = found.sign("unit")
    if unit is not None and unit.code and "part" not in unit.names:
        return _from_told(exactly(1, Grain(unit.code)), ahead=ahead)
    sign = _from_told(exactly(1, Grain.DAY), ahead=ahead)
    if sign is None or sign.meaning is None or unit is None:
        return None
    return phrase(at_hours(sign.meaning, hours.part(unit.code or ""), Grain.PART))


def _same(found: Found) -> Sign | None:
    """Read "that day", "the same month"."""
    unit = found.sign("unit")
    if unit is None or unit.code is None or unit.code == Grain.SECOND:  # "losing that second round"
        return None
    if "part" in unit.names:
        day = Meaning(
            TimeKind.DATE, Grain.DAY, Derivation.TOLD, "XXXX-XX-XX", lambda view: Interval(view.day, view.day)
        )
        return phrase(at_hours(day, hours.part(unit.code), Grain.PART))
    grain = Grain(unit.code)
    return phrase(
        Meaning(
            TimeKind.DATE, grain, Derivation.TOLD, UNPLACED.get(grain, "XXXX"), lambda view: around(view.day, grain)
        )
    )


def _following_weekday(found: Found) -> Sign | None:
    """Read "the following Friday"."""
    number = found.number("weekday") or 0
    way = found.sign("way")
    ahead = way is not None and "following" in way.names

    def place(view: View) -> Interval:
        days = (number - view.day.weekday()) % 7 or 7
        day = moved(view.day, days if ahead else days - 7 or -7, Grain.DAY)
        return Interval(day, day)

    return phrase(Meaning(TimeKind.DATE, Grain.DAY, Derivation.TOLD, f"XXXX-WXX-{number + 1}", place))


TOLD = (
    rule("{length:length} {way:later|earlier|afterwards}", _later),
    rule(
        "{length:length} (before|after|since|following|ahead of|prior to) (?!comma|stop|close|dash|break|the? dated)",
        _beside_event,
    ),
    rule("{length:length} {way:before|after}(?=comma|stop|close|dash|break)", _later),
    rule("the? preceding {length:length}", _up_to_told),
    rule("the {way:following|preceding} {weekday:weekday_phrase}", _following_weekday),
    rule("the {way:next|following|preceding} {unit:part}", _neighbour),
    rule("the {way:next} {unit:unit_day}", _neighbour),
    rule("(the)? {way:following|preceding} {unit:unit}", _neighbour),
    rule("(that|the? same) {unit:unit|part}", _same),
)
"""Rules for times that count from what was told before."""
