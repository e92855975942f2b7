"""A page's title loses the site's name and nothing else."""

from __future__ import annotations

import pytest

from testimonia.reading.blocks.segments import segment
from testimonia.reading.headlines import headline, without_site


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Ferry sinks off Ostra | The Lowland Post", "Ferry sinks off Ostra"),
        ("Ferry sinks off Ostra - Region - World - Lowland Online", "Ferry sinks off Ostra"),
        ("Ferry sinks off Ostra- Lowland TV Website Archive", "Ferry sinks off Ostra"),
        ("Ferry sinks - five dead", "Ferry sinks - five dead"),
        ("Ferry - Lowland Post", "Ferry - Lowland Post"),
    ],
)
def test_the_site_behind_a_title_is_told_from_the_title(title: str, bare: str) -> None:
    assert without_site(title) == bare


def test_the_title_is_the_headline_in_single_spaces() -> None:
    text = "Ferry sinks\u00a0 off Ostra | Lowland Post\n\nThe ferry sank at noon, the coast guard said.\n"
    assert headline(text, segment(text)) == "Ferry sinks off Ostra"


def test_a_text_without_a_headline_has_none() -> None:
    text = "The ferry sank at noon, the coast guard of Ostra said on Monday. Nobody was on board.\n"
    assert headline(text, segment(text)) is None
