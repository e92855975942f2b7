from trafilatura import load_html

from testimonia.reading.metadata import Metadata, language_code, page_metadata, plain


def metadata_of(head: str, body: str = "<p>The ferry sank.</p>", lang: str = "en") -> Metadata:
    page = f"<html lang='{lang}'><head>{head}</head><body>{body}</body></html>"
    return page_metadata(load_html(page.encode()))


def json_ld(words: str) -> str:
    return f'<script type="application/ld+json">{words}</script>'


def test_json_ld_says_title_authors_outlet_and_date() -> None:
    found = metadata_of(
        json_ld(
            '{"@type": "NewsArticle", "headline": "Ferry sinks", "author": [{"name": "Mira Tal"}, "By Oren Vash"],'
            '"publisher": {"name": "Quay Post"}, "datePublished": "2017-04-16T09:00:00Z",'
            '"dateModified": "2019-01-01", "url": "https://quaypost.example/ferry", "inLanguage": "en-GB"}'
        )
    )
    assert (found.title, found.byline, found.outlet) == ("Ferry sinks", "Mira Tal, Oren Vash", "Quay Post")
    assert (found.url, found.language) == ("https://quaypost.example/ferry", "en")
    assert [date.published.date for date in found.dates] == ["2017-04-16"]


def test_open_graph_fills_what_json_ld_lacks() -> None:
    found = metadata_of(
        '<meta property="og:title" content="Ferry sinks"><meta property="og:site_name" content="Quay Post">'
        '<meta name="author" content="Mira Tal"><meta property="article:published_time" content="2017-04-16">'
        '<link rel="canonical" href="https://quaypost.example/ferry">'
    )
    assert (found.title, found.byline, found.outlet) == ("Ferry sinks", "Mira Tal", "Quay Post")
    assert (found.url, [date.published.date for date in found.dates]) == (
        "https://quaypost.example/ferry",
        ["2017-04-16"],
    )


def test_the_title_of_the_page_loses_the_name_of_the_site() -> None:
    found = metadata_of('<title>Ferry sinks | Quay Post</title><meta property="og:site_name" content="Quay Post">')
    assert found.title == "Ferry sinks"


def test_a_headline_that_was_cut_gives_way_to_the_whole_one() -> None:
    head = json_ld('{"@type": "NewsArticle", "headline": "Ferry sinks off Quay…"}')
    head += '<meta property="og:title" content="Ferry sinks off Quay Town">'
    assert metadata_of(head).title == "Ferry sinks off Quay Town"


def test_an_address_an_administrator_and_the_outlet_are_no_authors() -> None:
    head = '<meta property="og:site_name" content="Quay Post"><meta name="author" content="{}">'
    for author in ("https://social.example/mira", "admin", "Quay Post"):
        assert metadata_of(head.format(author)).byline is None


def test_the_address_of_the_page_carries_a_date() -> None:
    found = metadata_of('<link rel="canonical" href="https://quaypost.example/2017/04/16/ferry">')
    assert [date.published.date for date in found.dates] == ["2017-04-16"]


def test_a_page_that_says_nothing_leaves_everything_unknown() -> None:
    assert metadata_of("", lang="") == Metadata()


def test_values_of_the_wrong_type_are_passed_over() -> None:
    head = json_ld('{"@type": "NewsArticle", "headline": 7, "author": {"name": 3}, "datePublished": ["x"], "url": {}}')
    assert metadata_of(head) == Metadata(language="en")


def test_words_lose_entities_tags_and_control_characters() -> None:
    assert plain("Harbour &amp;amp; <b>quay</b>\x07\n town") == "Harbour & quay town"
    assert plain("") is plain(None) is plain("x" * 5000) is None


def test_only_a_language_tag_is_a_language() -> None:
    assert (language_code("pt_BR"), language_code("en-x"), language_code("x"), language_code(None)) == (
        "pt",
        "en",
        None,
        None,
    )
