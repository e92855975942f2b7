"""What the tests of the blocks share: a way to say which kind a text's lines have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from testimonia.reading.blocks.segments import segment

Marked = list[tuple[str, str]]


@pytest.fixture
def mark() -> Callable[[str], Marked]:
    """Return a function from a text to its blocks as (kind, words)."""

    def marked(text: str) -> Marked:
        return [(block.kind.value, block.span.of(text)) for block in segment(text)]

    return marked


@pytest.fixture
def kind_of(mark: Callable[[str], Marked]) -> Callable[[str, str], str]:
    """Return a function from a text and some words to the kind of the one block that begins with them."""

    def kind(text: str, words: str) -> str:
        found = [name for name, written in mark(text) if written.startswith(words)]
        assert len(found) == 1, f"{len(found)} blocks begin with {words!r}"
        return found[0]

    return kind
