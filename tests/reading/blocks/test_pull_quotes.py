"""A pull quote repeats the article; the paragraph that it repeats stays the article's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Mark = Callable[[str], list[tuple[str, str]]]
BODY = [
    "The ferry to Ostra sank at noon on Monday, and the harbour has been closed since then.",
    "Raising the wreck (a heavy one) will take three cranes and a calm sea for a month at least. The towns pay.",
    "Nobody in the harbour believes that the company will ever put another ferry on the line to Ostra.",
]
KindOf = Callable[[str, str], str]


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize(
    "pulled",
    [
        "Raising the wreck will take three cranes and a calm sea for a month at least",
        "three cranes and a calm sea for a month at least. The towns",
        "Raising the wreck (a heavy one) will take three cranes and a calm sea for a month at least.",
    ],
)
def test_a_pull_quote_is_known_before_and_after_what_it_repeats(
    mark: Mark, kind_of: KindOf, pulled: str, place: int
) -> None:
    lines = [*BODY[:place], pulled, *BODY[place:]]
    text = "\n\n".join(lines)
    kinds = [kind for kind, words in mark(text) if words == pulled]
    assert kinds == ["pull_quote"]
    assert all(kind_of(text, paragraph) == "body" for paragraph in BODY)


def test_a_sentence_that_shares_a_phrase_is_no_pull_quote(kind_of: KindOf) -> None:
    text = "\n\n".join(
        [*BODY, "The wreck will take three cranes, the mayor said, but the mayor has been wrong before."]
    )
    assert kind_of(text, "The wreck will take") == "body"
