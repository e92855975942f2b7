"""A plain text becomes an article that holds it unchanged, with what is known of it."""

from __future__ import annotations

import pytest

from testimonia.errors import ReadingError
from testimonia.identity import text_sha256
from testimonia.reading.inputs import Input, InputFormat
from testimonia.reading.metadata import Metadata
from testimonia.reading.text import MOST_LINES, article_from_text, read_text

TEXT = (
    "Ferry sinks off Ostra\r\n\r\nBy Ada Lindt\r\n\r\n"
    "OSTRA, May 4, 2031 (Reuters) - The ferry sank at noon, the coast guard said on Sunday.\r\n"
)


def test_an_article_holds_the_text_as_read_and_what_it_says_of_itself() -> None:
    article = read_text(Input(place="pile/ferry.txt", format=InputFormat.TEXT, raw=TEXT.encode()))
    assert article.text == TEXT
    assert article.sha256 == text_sha256(TEXT)
    assert (article.title, article.byline) == ("Ferry sinks off Ostra", "Ada Lindt")
    assert (article.published.date, article.language) == ("2031-05-04", "en")
    assert article.path == "pile/ferry.txt"


def test_what_is_known_beside_the_text_is_believed_first() -> None:
    known = Metadata(title="Ferry sinks off Ostra, guard says", byline="Bo Rask", language="sv")
    article = article_from_text(TEXT, place="ferry.txt", metadata=known)
    assert (article.title, article.byline, article.language) == (known.title, known.byline, known.language)


def test_a_file_of_very_many_lines_is_no_article() -> None:
    with pytest.raises(ReadingError, match="lines"):
        article_from_text("a\n" * (MOST_LINES + 1), place="ferry.txt")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(ReadingError, match="empty"):
        read_text(Input(place="ferry.txt", format=InputFormat.TEXT, raw=b"\n"))
