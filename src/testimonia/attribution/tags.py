"""Which tags does the tagger give to words? Outside, and the beginning and inside of each role (IOB2)."""

from __future__ import annotations

ROLES = ("source", "cue", "content")
OUTSIDE = 0
BEGIN = {role: 1 + 2 * place for place, role in enumerate(ROLES)}
INSIDE = {role: 2 + 2 * place for place, role in enumerate(ROLES)}
COUNT = 1 + 2 * len(ROLES)


def role_of(tag: int) -> str | None:
    """Return the role of a tag, None outside.

    >>> role_of(BEGIN["cue"]), role_of(INSIDE["cue"]), role_of(OUTSIDE)
    ('cue', 'cue', None)
    """
    return ROLES[(tag - 1) // 2] if tag else None


def may_follow(before: int | None, tag: int) -> bool:
    """Return whether `tag` may follow `before` (None at the start of a text): no span starts with an inside tag.

    >>> may_follow(OUTSIDE, INSIDE["cue"]), may_follow(BEGIN["cue"], INSIDE["cue"]), may_follow(None, INSIDE["cue"])
    (False, True, False)
    """
    inside = tag != OUTSIDE and tag % 2 == 0
    return not inside or (before is not None and role_of(before) == role_of(tag))
