"""What is known of one actor: its names and their uses, what it belongs to, and when. Pure values.

A date is ISO 8601, cut to what is known of it ("2017-04-16", "2017-04", "2017").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from testimonia.records import ActorKind

UNSURE = "?"  # there was such a day, and the review could not settle it


class Role(StrEnum):
    """What part an actor of a kind plays: relays are told from speakers by it, ministries from armies."""

    STATE = "state"
    TERRITORY = "territory"
    PRESIDENCY = "presidency"
    CABINET = "cabinet"
    MINISTRY = "ministry"
    PARLIAMENT = "parliament"
    MILITARY = "military"
    SERVICE = "service"
    OFFICE = "office"
    ADMINISTRATION = "administration"
    AGENCY = "agency"
    OUTLET = "outlet"
    CHANNEL = "channel"
    MONITOR = "monitor"
    INTERNATIONAL = "international"
    COURT = "court"
    RIGHTS = "rights"
    AID = "aid"
    RESCUE = "rescue"
    THINK_TANK = "think_tank"
    OPPOSITION = "opposition"
    PARTY = "party"
    COMPANY = "company"
    GROUP = "group"
    UMBRELLA = "umbrella"
    COLLECTIVE = "collective"
    CAPITAL = "capital"
    TOWN = "town"
    DISTRICT = "district"
    REGION = "region"
    BASE = "base"
    CROSSING = "crossing"
    CAMP = "camp"
    RIVER = "river"
    ROAD = "road"
    SITE = "site"


class Use(StrEnum):
    """How a name names its actor; earlier ones are the more direct."""

    NAME = "name"
    ALIAS = "alias"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    METONYM = "metonym"  # a place or building that stands for the actor, only where it speaks
    SURNAME = "surname"  # a person's last word: a hint where the text gives no more, never a proof


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both within; None where no bound is known of, "?" where its date is not."""

    first: str | None = None
    last: str | None = None

    def covers(self, date: str) -> bool | None:
        """Return whether a date lies within, or None where what is known is too coarse to tell.

        >>> office = Period("2031-04", "2033-06-15")
        >>> office.covers("2032"), office.covers("2033-07-01"), office.covers("2031-04-02"), office.covers("2031")
        (True, False, None, None)
        """
        after = _not_before(date, self.first)
        until = _not_before(self.last, date)
        if after is False or until is False:
            return False
        return None if after is None or until is None else True


ALWAYS = Period()


def _not_before(later: str | None, earlier: str | None) -> bool | None:
    """Return whether `later` is no earlier than `earlier`; a month is no earlier than any of its days' bounds."""
    if later is None or earlier is None:
        return True
    if UNSURE in (later, earlier):
        return None
    shared = min(len(later), len(earlier))
    if later[:shared] != earlier[:shared] or len(later) == len(earlier):
        return later[:shared] >= earlier[:shared]
    return None


@dataclass(frozen=True, slots=True)
class KnownName:
    """One name of an actor as news writes it, how it names the actor, and when it was in use."""

    words: str
    use: Use = Use.NAME
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class Belonging:
    """What an actor belongs to: the id of the other, as what ("foreign minister", "state-owned", "part"), and when."""

    actor: str
    relation: str = ""
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class KnownActor:
    """What the tables say of one actor. `country` is the id of the state where it sits or acts, or None.

    `names` begins with the name to show. A qualifier in brackets at the end of a name only tells namesakes apart: it is
    shown, and the name is found without it.
    """

    id: str
    kind: ActorKind
    names: tuple[KnownName, ...]
    role: Role | None = None
    country: str | None = None
    of: tuple[Belonging, ...] = ()
    period: Period = ALWAYS

    @property
    def name(self) -> str:
        """The name to show."""
        return self.names[0].words
