"""Which texts, sentences and tokens does a treebank in CoNLL-U hold? Syntactic words alone, in their documents.

The treebanks measured here part every contraction ("do", "n't") in the text itself, so that each word has its own
characters: a range of words over one form is refused, since nothing here would count it rightly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from testimonia.records import Span


@dataclass(frozen=True, slots=True)
class GoldToken:
    """A syntactic word as annotated; `head` counts from 1 within the sentence, and the root's is 0."""

    form: str
    lemma: str
    upos: str
    features: str
    head: int
    relation: str
    blank_after: bool


GoldSentence = tuple[GoldToken, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A run of sentences that the treebank keeps together: here about a paragraph."""

    sentences: tuple[GoldSentence, ...]

    @property
    def text(self) -> str:
        """Return the raw text: the forms, with a blank where the treebank has one."""
        return "".join(token.form + " " * token.blank_after for token in self._tokens).rstrip()

    def spans(self) -> tuple[tuple[Span, ...], ...]:
        """Return for each sentence the characters of its tokens in `text`."""
        ends = accumulate(len(token.form) + token.blank_after for token in self._tokens)
        tokens = iter(zip(self._tokens, ends, strict=True))
        return tuple(
            tuple(
                Span(end - token.blank_after - len(token.form), end - token.blank_after)
                for _, (token, end) in zip(sentence, tokens, strict=False)
            )
            for sentence in self.sentences
        )

    @property
    def _tokens(self) -> tuple[GoldToken, ...]:
        return tuple(token for sentence in self.sentences for token in sentence)


def read(path: Path) -> tuple[Document, ...]:
    """Return the documents of a CoNLL-U file (`# newdoc` begins one), relations without their subtypes."""
    with path.open(encoding="utf-8") as lines:
        return tuple(Document(tuple(sentences)) for sentences in _documents(lines) if sentences)


def _documents(lines: Iterable[str]) -> Iterator[list[GoldSentence]]:
    document: list[GoldSentence] = []
    sentence: list[GoldToken] = []
    for line in lines:
        if line.startswith("# newdoc"):
            yield document
            document = []
        elif not line.strip() and sentence:
            document.append(tuple(sentence))
            sentence = []
        elif line.strip() and not line.startswith("#"):
            sentence.append(_token(line))
    if sentence:
        document.append(tuple(sentence))
    yield document


def _token(line: str) -> GoldToken:
    number, form, lemma, upos, _, features, head, relation, _, misc = line.rstrip("\n").split("\t")
    if not number.isdigit():
        raise ValueError(f"{number} {form}: words without characters of their own are not counted here")
    return GoldToken(
        form, lemma, upos, features, int(head), relation.partition(":")[0], "SpaceAfter=No" not in misc.split("|")
    )
