"""Can everybody read the page, in light and in dark? (WCAG 2.2, contrast of 4.5 for text)"""

from __future__ import annotations

import re

import pytest

from testimonia.report.markup import asset

PAIRS = [(ink, ground) for ground in ("paper", "leaf") for ink in ("ink", "soft", "link")]
PAIRS += [(ink, ground) for ground in ("tint", "tint-nested", "lit") for ink in ("ink", "source", "cue")]
PAIRS += [("source", "paper"), ("cue", "paper"), ("paper", "link")]


def colour(name: str, scheme: int) -> str:
    (found,) = re.findall(rf"--{name}: light-dark\((#\w+), (#\w+)\)", asset("colours.css"))
    return str(found[scheme])


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_ink_stands_out_from_its_ground(ink: str, ground: str, scheme: int) -> None:
    lighter, darker = sorted((luminance(colour(name, scheme)) for name in (ink, ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
