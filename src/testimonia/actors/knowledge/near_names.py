"""Which known names may be other spellings of a name? Candidates by likeness, kept by `spellings.py`.

Likeness alone decides nothing: it only spares comparing a name with every known one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from testimonia.actors.knowledge.spellings import same_folded

SHORTEST = 6  # letters; among thousands of names, a shorter one has a neighbour by chance: Hamma is not yet Hama
LIKE = 60.0  # of 100; the least alike of the spellings in `tests/actors/knowledge` reach 62
MOST = 30  # candidates to look at


def near(form: str, forms: Mapping[str, object]) -> Iterable[tuple[str, str]]:
    """Yield the folded names that may be spellings of a folded one, most alike first, each with the reason.

    >>> list(near("sergej lavrov", {"sergei lavrov": 1, "sergei shoigu": 2}))
    [('sergei lavrov', 'they sound alike')]
    """
    if len(form) < SHORTEST:
        return
    for candidate, _, _ in process.extract(form, list(forms), scorer=fuzz.ratio, score_cutoff=LIKE, limit=MOST):
        if len(candidate) < SHORTEST:
            continue
        told = same_folded(form, candidate)
        if told.same:
            yield candidate, told.reason
