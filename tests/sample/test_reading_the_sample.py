"""Do the readers see the sample pile as a person does: headline, outlet, author, date, article and frame?"""

from __future__ import annotations

import pytest

from testimonia.records import MINED_KINDS, Article, BlockKind

from .annotations import Expected, expected_articles
from .articles import sample_articles

KNOWN_WRONG = {
    # the standfirst has no full stop, so that it is taken for the introduction of a block quotation
    "gazette": {
        "Readings held by the river commission",
        "A gate of the Teshke barrage was lifted by 40 centimetres",
        "Support careful reporting.",
    },
}
"""Strings whose block has another kind than a person would give it: what is mended must leave this list."""

of_each_article = pytest.mark.parametrize("expected", expected_articles(), ids=lambda expected: expected.key)
of_each_signed_article = pytest.mark.parametrize(
    "expected",
    [expected for expected in expected_articles() if expected.byline is not None],
    ids=lambda expected: expected.key,
)


@of_each_article
def test_the_headline_is_found(expected: Expected) -> None:
    assert sample_articles()[expected.place].title == expected.headline


@of_each_article
def test_the_outlet_is_found_or_honestly_unknown(expected: Expected) -> None:
    outlet = sample_articles()[expected.place].outlet
    assert outlet is None or _bare(outlet) == _bare(expected.outlet)


@of_each_signed_article
def test_the_author_is_found(expected: Expected) -> None:
    assert (sample_articles()[expected.place].byline or "").removeprefix("By ") == expected.byline


@of_each_article
def test_the_published_date_is_found_with_its_evidence(expected: Expected) -> None:
    published = sample_articles()[expected.place].published
    assert (published.date, published.precision) == (expected.date, expected.precision)
    assert published.evidence in expected.evidence


@of_each_article
def test_blocks_have_their_kinds(expected: Expected) -> None:
    article = sample_articles()[expected.place]
    wrong = {
        string
        for kind, strings in expected.blocks.items()
        for string in strings
        if not all(_is(found, kind) for found in _kinds_at(string, article))
    }
    assert wrong == KNOWN_WRONG.get(expected.key, set())


@of_each_article
def test_what_is_not_the_article_is_not_in_its_text(expected: Expected) -> None:
    text = sample_articles()[expected.place].text
    assert [string for string in expected.absent if string in text] == []


def _kinds_at(string: str, article: Article) -> list[BlockKind]:
    """Return the kinds of the blocks in which a string begins, wherever it stands in the article."""
    starts = [start for start in range(len(article.text)) if article.text.startswith(string, start)]
    return [block.kind for start in starts for block in article.blocks if block.span.start <= start < block.span.end]


def _is(found: BlockKind, kind: str) -> bool:
    return found not in MINED_KINDS if kind == "furniture" else found == kind


def _bare(outlet: str) -> str:
    return outlet.casefold().removeprefix("the ")
