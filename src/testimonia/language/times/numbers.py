"""Which number do words say? "twenty-two", "a hundred and fifty", "twenty-sixth" become one sign.

"second" stays what it is, since it may be the unit; "a", "few" and "half" are left to `lengths.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from testimonia.language.times.signs import NUMBER_IN_WORDS, ORDINAL_IN_WORDS, Sign

_STARTS = frozenset({"ones", "tens", "scale", "a"})


def with_numbers(signs: Sequence[Sign]) -> list[Sign]:
    """Return the signs, each number in words as one."""
    made: list[Sign] = []
    at = 0
    while at < len(signs):
        end, number, ordinal = (at, 0, False) if signs[at].names.isdisjoint(_STARTS) else _number(signs, at)
        if end == at:
            made.append(signs[at])
            at += 1
            continue
        names = ORDINAL_IN_WORDS if ordinal else NUMBER_IN_WORDS
        made.append(Sign(names, signs[at].first, signs[end - 1].last, number))
        at = end
    return made


def _number(signs: Sequence[Sign], at: int) -> tuple[int, int, bool]:
    """Return where the number that begins at a sign ends, what it is, and whether it is an ordinal."""
    end, total, ordinal = _below_hundred(signs, at)
    if ordinal:
        return end, total, True
    if end == at and not _is(signs, at, "scale"):
        if not (_is(signs, at, "a") and _is(signs, at + 1, "scale")):
            return at, 0, False
        end += 1
    while _is(signs, end, "scale"):
        total = max(total, 1) * int(signs[end].number or 1)
        end += 1
        start = end + 1 if _is(signs, end, "and") else end
        after, more, is_ordinal = _below_hundred(signs, start)
        if after > start and not is_ordinal:
            end, total = after, total + more
    return end, total, False


def _below_hundred(signs: Sequence[Sign], at: int) -> tuple[int, int, bool]:
    """Return the same for a number up to ninety-nine; an ordinal alone ("third") is left as it is."""
    if _is(signs, at, "ones"):
        return at + 1, int(signs[at].number or 0), False
    if not _is(signs, at, "tens"):
        return at, 0, False
    total, after = int(signs[at].number or 0), at + 1
    after += _is(signs, after, "dash")
    if _is(signs, after, "ones") and _below(signs, after, 10):
        return after + 1, total + int(signs[after].number or 0), False
    if _is(signs, after, "ordinal") and _below(signs, after, 10):
        return after + 1, total + int(signs[after].number or 0), True
    return at + 1, total, False


def _is(signs: Sequence[Sign], at: int, name: str) -> bool:
    return at < len(signs) and name in signs[at].names


def _below(signs: Sequence[Sign], at: int, limit: int) -> bool:
    return (signs[at].number or limit) < limit
