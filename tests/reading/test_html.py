import contextlib
import time

import pytest

import testimonia
from testimonia.errors import ReadingError
from testimonia.reading import html
from testimonia.reading.html import read_html
from testimonia.reading.inputs import Input, InputFormat
from testimonia.records import Article, DateEvidence
from testimonia.report.page import render

PROSE = (
    "<p>The harbour master of Quay Town said on Monday that the ferry had been overloaded for several weeks.</p>"
    "<p>“We warned them, and nobody listened,” she told reporters at the quay. The company denied that.</p>"
    "<p>Divers will return to the wreck on Tuesday, when the tide allows it, a spokesman for the navy said.</p>"
)


def read(head: str = "", body: str = f"<article>{PROSE}</article>", encoding: str = "utf-8") -> Article:
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return read_html(Input("ferry.html", InputFormat.HTML, page.encode(encoding)))


def test_the_stored_text_is_the_articles_and_not_the_frames() -> None:
    frame = "<nav><a href='/'>Home</a></nav>{}<footer>© 2024 Quay Post</footer><script>alert('run')</script>"
    article = read(body=frame.format(f"<article>{PROSE}</article>"))
    assert "overloaded" in article.text
    assert not any(words in article.text for words in ("Home", "©", "alert", "<p>"))


def test_the_headline_that_extraction_leaves_out_is_the_first_paragraph() -> None:
    article = read(head='<meta property="og:title" content="Ferry sinks off Quay Town">')
    assert article.text.startswith("Ferry sinks off Quay Town\n\nThe harbour master")
    assert article.title == "Ferry sinks off Quay Town"


def test_the_headline_that_extraction_keeps_is_not_repeated() -> None:
    head = '<meta property="og:title" content="Ferry sinks off Quay Town">'
    article = read(head=head, body=f"<article><h1>Ferry sinks off Quay Town</h1>{PROSE}</article>")
    assert article.text.count("Ferry sinks") == 1


def test_outlet_byline_and_date_come_from_the_metadata() -> None:
    article = read(
        head='<meta property="og:site_name" content="Quay Post"><meta name="author" content="Mira Tal">'
        '<meta property="article:published_time" content="2017-04-16T09:00:00Z">'
    )
    assert (article.outlet, article.byline, article.published.date) == ("Quay Post", "Mira Tal", "2017-04-16")
    assert article.published.evidence is DateEvidence.METADATA


def test_where_nothing_states_the_date_the_tags_are_searched_for_the_original_one() -> None:
    article = read(body=f'<article><abbr class="published" title="2017-04-16">long ago</abbr>{PROSE}</article>')
    assert (article.published.date, article.published.evidence) == ("2017-04-16", DateEvidence.METADATA)


def test_a_page_without_any_date_has_none() -> None:
    assert read(body=f"<div>Sunday, 17 November 2024</div><article>{PROSE}</article>").published.date is None


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-8", "iso-8859-1"), ("cp1252", "iso-8859-1"), ("cp1252", "windows-1252"), ("utf-16", "utf-8")],
)
def test_a_page_is_decoded_also_where_it_declares_its_encoding_wrongly(encoding: str, declared: str) -> None:
    assert "“We warned them" in read(head=f'<meta charset="{declared}">', encoding=encoding).text


def test_utf_8_with_a_broken_byte_keeps_its_letters() -> None:
    page = f'<html><head><meta charset="utf-8"></head><body><article>{PROSE}</article></body></html>'.encode()
    article = read_html(Input("a.html", InputFormat.HTML, page.replace(b"harbour", b"harb\xffour", 1)))
    assert "“We warned them" in article.text


@pytest.mark.parametrize("page", ["", "   ", "<html><body></body></html>", "just words", "<" * 1000, "\0" * 50])
def test_a_page_without_an_article_says_so(page: str) -> None:
    with pytest.raises(ReadingError, match=r"^a\.html: "):
        read_html(Input("a.html", InputFormat.HTML, page.encode()))


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + PROSE,
        "<table><tr><td>" * 5_000 + PROSE,
        f"<div class='{'a' * 3_000_000}'>{PROSE}</div>",
        "<div " + " ".join(f"a{n}=1" for n in range(100_000)) + f">{PROSE}</div>",
        "<i></i>" * 100_000 + PROSE,
        f'<script type="application/ld+json">{"[" * 200_000}</script>{PROSE}',
    ],
    ids=["nesting", "tables", "attribute", "attributes", "elements", "json"],
)
def test_a_hostile_page_is_read_or_refused_in_good_time(body: str) -> None:
    started = time.monotonic()
    with contextlib.suppress(ReadingError):
        assert "overloaded" in read(body=body).text
    assert time.monotonic() - started < html.MOST_SECONDS + 10


def test_a_page_that_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MOST_SECONDS", 0.001)
    with pytest.raises(ReadingError, match="took more than"):
        read(body=f"<article>{PROSE * 200}</article>")


def test_a_report_of_our_own_is_no_article() -> None:
    with testimonia.read(testimonia.sample_pile()) as ledger:
        page = render(ledger).encode("utf-8")
    with pytest.raises(ReadingError, match="report of testimonia's own"):
        read_html(Input("report.html", InputFormat.HTML, page))
