"""What do the readers make of the sample pile? Its articles by place, read once for all tests."""

from __future__ import annotations

from functools import cache

from testimonia.reading.articles import read_input
from testimonia.reading.inputs import Input, find_inputs
from testimonia.records import Article
from testimonia.sample import sample_pile


@cache
def sample_articles() -> dict[str, Article]:
    """Return the pile's articles by their places."""
    articles = [read_input(found) for found in find_inputs([sample_pile()]) if isinstance(found, Input)]
    return {article.path: article for article in articles}


def sample_texts() -> dict[str, str]:
    """Return the texts of the pile's articles by their places."""
    return {place: article.text for place, article in sample_articles().items()}
