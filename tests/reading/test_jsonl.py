import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.errors import ReadingError
from testimonia.reading.inputs import Input, InputFormat
from testimonia.reading.jsonl import read_json_line
from testimonia.records import Article

TEXT = "The harbour master of Quay Town said the ferry had been overloaded for weeks.\n\nNobody was hurt, she said."


def read(record: Any) -> Article:  # noqa: ANN401  whatever a line may hold
    raw = record if isinstance(record, bytes) else json.dumps(record).encode()
    return read_json_line(Input("pile.jsonl:12", InputFormat.JSON_LINE, raw))


@pytest.mark.parametrize("field", ["text", "maintext", "content", "body", "article_text", "Article-Text", "story_text"])
def test_the_text_is_found_under_every_usual_name_and_stored_as_it_is(field: str) -> None:
    assert read({field: TEXT}).text == TEXT


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Ferry sinks", "maintext": TEXT, "authors": ["Mira Tal"], "date_publish": "2017-04-16 10:00:00"}
        | {"source_domain": "quaypost.example", "url": "https://quaypost.example/a"},
        {
            "headline": {"main": "Ferry sinks"},
            "body": TEXT,
            "byline": {"original": "Mira Tal"},
            "pub_date": "2017-04-16",
        }
        | {"source": {"name": "quaypost.example"}, "web_url": "https://quaypost.example/a"},
        {"title": "Ferry sinks", "text": TEXT, "author": "Mira Tal", "seendate": "20170416T100000Z"}
        | {"domain": "quaypost.example", "link": "https://quaypost.example/a"},
        {"title": "Ferry sinks", "text": TEXT, "author": {"name": "Mira Tal"}, "timestamp": 1492336800}
        | {"hostname": "quaypost.example", "url": "https://quaypost.example/a"},
    ],
    ids=["news-please", "newsroom", "gdelt", "trafilatura"],
)
def test_what_archives_and_scrapers_export_is_read(record: dict[str, Any]) -> None:
    article = read(record)
    assert (article.title, article.byline, article.published.date) == ("Ferry sinks", "Mira Tal", "2017-04-16")
    assert (article.outlet, article.url) == ("quaypost.example", "https://quaypost.example/a")


def test_a_headline_that_the_text_lacks_is_its_first_paragraph() -> None:
    assert read({"title": "Ferry sinks", "text": TEXT}).text == f"Ferry sinks\n\n{TEXT}"


def test_paragraphs_of_a_list_and_of_sections_are_joined_by_an_empty_line() -> None:
    assert read({"body": ["The ferry sank.", "Nobody was hurt."]}).text == "The ferry sank.\n\nNobody was hurt."
    sections = {"summary": ["A ferry."], "sections": [{"headline": ["At sea"], "paragraphs": ["It sank."]}]}
    assert read({"body": sections}).text == "A ferry.\n\nAt sea\n\nIt sank."


def test_half_a_surrogate_pair_and_nul_become_the_replacement_character() -> None:
    assert read(b'{"text": "The ferry \\ud83d sank \\u0000 today, she said."}').text.count("\ufffd") == 2


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (b"{", "not JSON"),
        (b"\xff\xfe", "not UTF-8 at byte 0"),
        (b"[" * 200_000, "nested too deeply"),
        ([1], "a list, not a JSON object"),
        ({}, "fields: none"),
        ({"title": "Ferry sinks", "text": None}, "fields: text, title"),
        ({"text": "  "}, "no article text"),
        ({"text": 7}, 'field "text" holds a number'),
        ({"text": ["a", 7]}, 'field "text" holds a list'),
        ({"text": TEXT, "title": ["Ferry"]}, 'field "title" holds a list'),
        ({"text": TEXT, "date": {"year": 2017}}, 'field "date" holds an object'),
        ({"text": TEXT, "date": True}, 'field "date" holds true or false'),
        ({"text": TEXT, "source": 3}, 'field "source" holds a number'),
    ],
)
def test_a_bad_line_is_an_error_that_names_the_line_and_the_field(record: object, reason: str) -> None:
    with pytest.raises(ReadingError) as raised:
        read(record)
    assert raised.value.place == "pile.jsonl:12"
    assert reason in raised.value.reason


@given(st.text(min_size=1).filter(lambda text: bool(text.strip())))
def test_a_text_is_stored_as_its_field_holds_it(text: str) -> None:
    stored = read({"text": text}).text
    assert stored == text.replace("\0", "\ufffd")


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "main", "sections"]), inner),
    max_leaves=6,
)
FIELDS = st.sampled_from(["text", "body", "title", "url", "date", "source", "author", "language"])


@given(st.dictionaries(FIELDS, VALUES))
def test_a_record_is_read_or_refused_whatever_its_fields_hold(record: dict[str, object]) -> None:
    with contextlib.suppress(ReadingError):
        assert read(record).text.strip()
