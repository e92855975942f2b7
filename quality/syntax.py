"""How well are sentences, tokens and trees found in raw text? `python -m quality.syntax`, on `syntax/dev.conllu`.

Counted as in the CoNLL 2018 shared task: a token found is one that stands at the same characters as the treebank's, and
its head is right where it stands at the same characters too. Relations are compared without subtypes. Each document of
the treebank (about a paragraph) is read as one passage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from quality import treebank
from quality.data import print_measures
from quality.treebank import Document
from testimonia.language import encoder
from testimonia.language.encoded import Encoded
from testimonia.language.readings import Sentence
from testimonia.language.syntax import parse
from testimonia.language.words import Word, words
from testimonia.records import Span

EWT = 2001  # sentences of EWT's development part, which stand before GUM's in the file
Parser = Callable[[str, Sequence[Word], Encoded], Sequence[Sentence]]


@dataclass(frozen=True, slots=True)
class Row:
    """What is said of a token: `head` is where its head stands, None for the root."""

    upos: str
    lemma: str
    head: Span | None
    relation: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """Where the sentences of a text stand, and what is said of the token at each place."""

    sentences: frozenset[Span]
    rows: dict[Span, Row]


def annotated(document: Document) -> Analysis:
    """Return what the treebank says of a document's text."""
    rows: dict[Span, Row] = {}
    for sentence, spans in zip(document.sentences, document.spans(), strict=True):
        for token, span in zip(sentence, spans, strict=True):
            head = spans[token.head - 1] if token.head else None
            rows[span] = Row(token.upos, token.lemma, head, token.relation)
    return Analysis(frozenset(Span(spans[0].start, spans[-1].end) for spans in document.spans()), rows)


def parsed(sentences: Iterable[Sentence]) -> Analysis:
    """Return what the reader says of a text."""
    sentences = tuple(sentences)
    rows = {
        token.span: Row(
            token.upos,
            token.lemma,
            None if token.head == place else sentence.tokens[token.head].span,
            token.relation,
        )
        for sentence in sentences
        for place, token in enumerate(sentence.tokens)
    }
    return Analysis(frozenset(sentence.span for sentence in sentences), rows)


def scores(pairs: Iterable[tuple[Analysis, Analysis]]) -> dict[str, float]:
    """Return the F1 of each measure over pairs of what the treebank and the reader say of a text."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for gold, found in pairs:
        right["sentence F1"] += len(gold.sentences & found.sentences)
        total["sentence F1"] += len(gold.sentences) + len(found.sentences)
        total["token F1"] += len(gold.rows) + len(found.rows)
        for span in gold.rows.keys() & found.rows.keys():
            right.update(_right(gold.rows[span], found.rows[span]))
    for measure in ("UPOS", "lemma", "UAS", "LAS"):
        total[measure] = total["token F1"]
    return {measure: 2 * right[measure] / count for measure, count in total.items()}


def _right(gold: Row, found: Row) -> list[str]:
    attached = gold.head == found.head
    return [
        "token F1",
        *["UPOS"] * (gold.upos == found.upos),
        *["lemma"] * (gold.lemma == found.lemma),
        *["UAS"] * attached,
        *["LAS"] * (attached and gold.relation == found.relation),
    ]


def given(document: Document, of_text: Sequence[Word], encoded: Encoded) -> Encoded:
    """Return the encoded text with the treebank's own sentences and tokens in place of the model's."""
    spans = document.spans()
    firsts = {sentence[0].start for sentence in spans}
    starts = {span.start for sentence in spans for span in sentence}
    return replace(
        encoded,
        begins=np.array([float(word.span.start in firsts) for word in of_text], np.float32),
        joins=np.array([float(word.span.start not in starts) for word in of_text], np.float32),
    )


def measure(data: Path) -> dict[str, float]:
    """Return the measures of the whole set, of its two treebanks, and with sentences and tokens given."""
    documents = treebank.read(data / "syntax" / "dev.conllu")
    reader = encoder.load()
    of_texts = [words(document.text) for document in documents]
    return compared(documents, of_texts, [reader.encode(of_text) for of_text in of_texts])


def compared(
    documents: Sequence[Document], of_texts: Sequence[Sequence[Word]], encodeds: Sequence[Encoded]
) -> dict[str, float]:
    """Return the measures of documents whose words are encoded."""
    pairs, told = [], []
    for document, of_text, encoded in zip(documents, of_texts, encodeds, strict=True):
        gold = annotated(document)
        pairs.append((gold, parsed(parse(document.text, of_text, encoded))))
        told.append((gold, parsed(parse(document.text, of_text, given(document, of_text, encoded)))))
    sentences = np.cumsum([len(document.sentences) for document in documents])
    cut = int(np.searchsorted(sentences, EWT, side="right"))
    return {
        **scores(pairs),
        **{f"EWT: {name}": value for name, value in scores(pairs[:cut]).items()},
        **{f"GUM: {name}": value for name, value in scores(pairs[cut:]).items()},
        **{f"sentences and tokens given: {name}": value for name, value in scores(told).items() if "F1" not in name},
    }


if __name__ == "__main__":
    print_measures(measure)
