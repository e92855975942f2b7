"""What do CoNLL-U files hold? Documents of sentences of syntactic words, each with its place in the sentence's text.

Files are parsed by the library `conllu`; here the text is put together again (blanks, and words written as one, such as
"he's") and heads become indices. What the `misc` column means beyond blanks is left to those who ask (`gum.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import conllu
from conllu.models import Token as Row
from conllu.models import TokenList

from testimonia.records import Span

FIELDS = ("id", "form", "lemma", "upos", "xpos", "feats", "head", "deprel", "deps", "misc")
UNREAD = ("feats", "deps")  # columns that nobody asks for, and that take half of the parsing's time


@dataclass(frozen=True, slots=True)
class Token:
    """A syntactic word: `head` is an index into the sentence's tokens, its own at the root; `relation` is whole."""

    form: str
    span: Span
    upos: str
    head: int
    relation: str
    misc: Mapping[str, str | None]

    @property
    def basic(self) -> str:
        """Return the relation without its subtype."""
        return self.relation.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's text, its tokens with spans in that text, and whether it begins a paragraph.

    `blank` says whether a blank follows in the document.
    """

    text: str
    tokens: tuple[Token, ...]
    paragraph: bool
    blank: bool


@dataclass(frozen=True, slots=True)
class Document:
    """The sentences of a document in order."""

    name: str
    sentences: tuple[Sentence, ...]


def read(path: Path) -> tuple[Document, ...]:
    """Return the documents of a CoNLL-U file; sentences before the first `newdoc` make a document without a name."""
    found: list[tuple[str, list[Sentence]]] = []
    with path.open(encoding="utf-8") as file:
        parsers = dict.fromkeys(UNREAD, lambda *_: None)
        for rows in conllu.parse_incr(file, fields=FIELDS, field_parsers=parsers):
            begins = [key for key in ("newdoc", "newdoc id") if key in rows.metadata]
            if begins or not found:
                found.append((str(rows.metadata.get("newdoc id") or ""), []))
            found[-1][1].append(_sentence(rows))
    return tuple(Document(name, tuple(sentences)) for name, sentences in found)


def _sentence(rows: TokenList) -> Sentence:
    words = [row for row in rows if isinstance(row["id"], int)]
    forms = [row["form"] for row in words]
    text, spans = "", list[Span]()
    for form, count, misc in _surface(rows):
        spans.extend(_parts(form, forms[len(spans) : len(spans) + count], len(text)))
        text += form + ("" if (misc or {}).get("SpaceAfter") == "No" else " ")
    tokens = tuple(_token(row, place, span) for place, (row, span) in enumerate(zip(words, spans, strict=True)))
    begins = any(key.startswith(("newpar", "newdoc")) for key in rows.metadata)
    return Sentence(text.removesuffix(" "), tokens, paragraph=begins, blank=text.endswith(" "))


def _token(row: Row, place: int, span: Span) -> Token:
    head = row["head"] - 1 if row["head"] else place
    return Token(row["form"], span, row["upos"], head, row["deprel"], row["misc"] or {})


def _surface(rows: TokenList) -> Iterator[tuple[str, int, Mapping[str, str | None] | None]]:
    """Yield what is written without a blank: its form, of how many words it consists, and its `misc`."""
    done = 0
    for row in rows:
        place = row["id"]
        if isinstance(place, int) and place > done:
            yield row["form"], 1, row["misc"]
            done = place
        elif isinstance(place, tuple) and place[1] == "-":
            yield row["form"], place[2] - place[0] + 1, row["misc"]
            done = place[2]


def _parts(form: str, words: list[str], start: int) -> list[Span]:
    """Return the span of each word in the form that they are written as; the whole form's where they do not add up."""
    if "".join(words) != form:
        return [Span(start, start + len(form)) for _ in words]
    spans = []
    for word in words:
        spans.append(Span(start, start + len(word)))
        start += len(word)
    return spans
