"""What article does an input hold?

Sends each input to the reader of its format and gives the article its id. How each format is read is left to `text.py`,
`html.py` and `jsonl.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from testimonia.identity import content_id
from testimonia.reading.html import read_html
from testimonia.reading.inputs import Input, InputFormat
from testimonia.reading.jsonl import read_json_line
from testimonia.reading.text import read_text
from testimonia.records import Article

READERS: dict[InputFormat, Callable[[Input], Article]] = {
    InputFormat.TEXT: read_text,
    InputFormat.HTML: read_html,
    InputFormat.JSON_LINE: read_json_line,
}


def read_input(input_: Input, /) -> Article:
    """Return the article that an input holds; raise ReadingError, which names the place, where it holds none.

    The id depends on the text and on the base name of the file, so that a pile keeps its ids when its folder moves; a
    JSON line with an address is known by the address, so that it keeps its id when the lines are sorted or split.
    """
    article = READERS[input_.format](input_)
    name = input_.place.rpartition("/")[2]
    if input_.format is InputFormat.JSON_LINE and article.url is not None:
        name = article.url
    return replace(article, id=content_id("a", name, article.text))
