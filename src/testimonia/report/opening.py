"""What was read, what was not and why, and what was set aside?

The facts of the report's first page, counted over the selection that the report shows.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from testimonia.records import Skipped
from testimonia.report.articles import set_aside
from testimonia.report.selection import Selection
from testimonia.report.wording import blocks_in_words, date_words

MOST_PLACES = 200  # skipped inputs that are listed by name; beyond that the reasons are counted


@dataclass(frozen=True, slots=True)
class Reason:
    """Why inputs were not read, which ones, and how many more than are named."""

    reason: str
    places: tuple[str, ...]
    inputs: int


@dataclass(frozen=True, slots=True)
class Opening:
    """The facts of the report's first page."""

    articles: int
    outlets: tuple[str, ...]
    outlet_unknown: int
    first_date: str
    last_date: str
    date_unknown: int
    statements: int
    speakers: int
    unresolved: int
    set_aside: str
    reasons: tuple[Reason, ...]
    skipped: int


def opening(selection: Selection) -> Opening:
    """Return what was read, what was not, and what was set aside."""
    outlets = Counter(article.outlet for article in selection.articles)
    dates = sorted(article.published.date for article in selection.articles if article.published.date)
    statements = [statement for _, _, statement in selection.all_statements()]
    return Opening(
        articles=len(selection.articles),
        outlets=tuple(sorted(outlet for outlet in outlets if outlet)),
        outlet_unknown=outlets[None],
        first_date=date_words(_finest(dates)[0]) if dates else "",
        last_date=date_words(_finest(dates)[-1]) if dates else "",
        date_unknown=len(selection.articles) - len(dates),
        statements=len(statements),
        speakers=len({speaker for statement in statements for speaker in statement.speakers}),
        unresolved=sum(not statement.speakers for statement in statements),
        set_aside=blocks_in_words(block for article in selection.articles for block in set_aside(article)),
        reasons=_reasons(selection.skipped),
        skipped=len(selection.skipped),
    )


def _finest(dates: list[str]) -> list[str]:
    """Return sorted dates without those that the date after them makes more precise ("2041-06" before "2041-06-03")."""
    return [
        one for one, after in zip(dates, [*dates[1:], ""], strict=True) if one == after or not after.startswith(one)
    ]


def _reasons(skipped: tuple[Skipped, ...]) -> tuple[Reason, ...]:
    places: dict[str, list[str]] = {}
    for one in skipped:
        places.setdefault(one.reason, []).append(one.place)
    ordered = sorted(places.items(), key=lambda entry: (-len(entry[1]), entry[0]))
    room = MOST_PLACES
    reasons = []
    for reason, those in ordered:
        reasons.append(Reason(reason, tuple(those[:room]), len(those)))
        room = max(0, room - len(those))
    return tuple(reasons)
