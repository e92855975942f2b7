"""What does an article's page or record say about itself?"""

from __future__ import annotations

from dataclasses import dataclass

from testimonia.records import DateCandidate


@dataclass(frozen=True, slots=True)
class Metadata:
    """What stands beside an article's text rather than in it. `dates` are candidates, the preferred one first."""

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    url: str | None = None
    dates: tuple[DateCandidate, ...] = ()
    language: str | None = None
