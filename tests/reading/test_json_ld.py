import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.reading.json_ld import MOST_NODES, article_nodes, names, read_nodes

ARTICLE = {"@type": "NewsArticle", "headline": "Ferry sinks", "datePublished": "2017-04-16"}


@pytest.mark.parametrize(
    "held",
    [
        ARTICLE,
        [{"@type": "WebSite"}, ARTICLE],
        {"@graph": [{"@type": "Organization"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Article", "NewsArticle"]},
        {**ARTICLE, "@type": "https://schema.org/ReportageNewsArticle"},
    ],
)
def test_the_article_is_found_in_every_shape_that_sites_write(held: object) -> None:
    assert article_nodes(read_nodes([json.dumps(held)]))[0]["headline"] == "Ferry sinks"


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Ferry sinks",}',
        '<!-- {"@type": "NewsArticle", "headline": "Ferry sinks"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "headline": "Ferry sinks"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "Ferry sinks", "articleBody": "a\nb"}',
    ],
)
def test_json_that_is_broken_in_the_usual_ways_is_read(script: str) -> None:
    assert article_nodes(read_nodes([script]))[0]["headline"] == "Ferry sinks"


@pytest.mark.parametrize("script", ["", "window.x = 1", '{"@type": "NewsArticle"', "[" * 100_000, "3", "null"])
def test_what_is_no_json_holds_no_article(script: str) -> None:
    assert article_nodes(read_nodes([script])) == ()


def test_the_fullest_of_several_articles_comes_first() -> None:
    teaser = {"@type": "NewsArticle", "headline": "Other news"}
    assert article_nodes(read_nodes([json.dumps([teaser, ARTICLE])]))[0]["headline"] == "Ferry sinks"


def test_no_page_makes_more_than_so_many_nodes() -> None:
    assert len(read_nodes([json.dumps([ARTICLE] * (MOST_NODES + 10))])) == MOST_NODES


@pytest.mark.parametrize(
    "value",
    [
        "Mira Tal",
        ["Mira Tal", "Mira Tal"],
        {"@type": "Person", "name": "Mira Tal"},
        [{"name": ["Mira Tal"]}],
        {"@id": "#mira"},
    ],
)
def test_a_name_is_read_from_strings_objects_lists_and_references(value: object) -> None:
    assert names(value, ({"@id": "#mira", "name": "Mira Tal"},)) == ("Mira Tal",)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_no_value_is_ever_an_error(value: object) -> None:
    assert all(name.strip() for name in names(value, ()))
    article_nodes(read_nodes([json.dumps(value)]))
