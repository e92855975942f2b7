"""The ranking of pairs: what counts as one claim, as a rival, and how a ranking is scored."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from quality.similarity import average_precision, grouped_rows, ranked, roc_auc, shared_words

TEXT = "the gate was open. the gate was shut. that the gate was open. bread is dear."
LEDGER: dict[str, Any] = {
    "rows": [
        {"id": "a", "file": "one.txt", "content_span": [0, 17]},
        {"id": "b", "file": "one.txt", "content_span": [19, 36]},
        {"id": "c", "file": "one.txt", "content_span": [38, 60]},
        {"id": "d", "file": "one.txt", "content_span": [62, 75]},
    ],
    "groups": [{"claim": "The gate was open.", "members": ["a", "c"], "against": ["b"]}],
}


def test_members_of_a_group_are_the_same_and_those_against_it_rivals() -> None:
    found = grouped_rows(LEDGER, {"one.txt": TEXT})
    assert found.contents[1] == "the gate was shut"
    assert set(zip(*found.same.nonzero(), strict=True)) == {(0, 2), (2, 0)}
    assert set(zip(*found.rival.nonzero(), strict=True)) == {(0, 1), (1, 0), (2, 1), (1, 2)}


def test_opening_that_does_not_make_a_content_reworded() -> None:
    found = grouped_rows(LEDGER, {"one.txt": TEXT})
    nearness = shared_words(found.contents)
    assert nearness[0, 2] == pytest.approx(1)
    assert nearness[0, 3] == 0


def test_every_wanted_pair_first_is_a_perfect_ranking() -> None:
    scores, wanted = np.array([0.9, 0.8, 0.1]), np.array([True, True, False])
    assert roc_auc(wanted, scores) == 1
    assert average_precision(wanted, scores) == 1


def test_ties_count_half_and_share_their_precision() -> None:
    scores, wanted = np.array([0.5, 0.5, 0.1]), np.array([True, False, False])
    assert roc_auc(wanted, scores) == 0.75
    assert average_precision(wanted, scores) == 0.5


def test_pair_of_one_claim_is_ranked_against_its_rivals() -> None:
    rows = [*LEDGER["rows"], {"id": "e", "file": "one.txt", "content_span": [8, 17]}]
    groups = [{"claim": "The gate was open.", "members": ["a", "c", "e"], "against": ["b"]}]
    found = grouped_rows({"rows": rows, "groups": groups}, {"one.txt": TEXT})
    nearness = np.where(found.same, 0.9, np.where(found.rival, 0.8, 0.1))
    assert set(ranked(found, nearness).values()) == {1.0}
