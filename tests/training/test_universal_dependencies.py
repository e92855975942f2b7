"""CoNLL-U: documents, the text put together again, and heads as indices."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("conllu", reason="conllu is not installed")

from training.universal_dependencies import Document, read

TWO = """\
# newdoc id = quay
# newpar
1	Marren	_	PROPN	_	_	2	nsubj:pass	_	_
2	left	_	VERB	_	_	0	root	_	SpaceAfter=No
3	.	_	PUNCT	_	_	2	punct	_	SpaceAfter=No

1	Why	_	ADV	_	_	0	root	_	_
2	?	_	PUNCT	_	_	1	punct	_	_

# newdoc id = gate
1	Shut	_	ADJ	_	_	0	root	_	_

"""


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Document, ...]:
    (tmp_path / "two.conllu").write_text(TWO, encoding="utf-8")
    return read(tmp_path / "two.conllu")


def test_each_newdoc_begins_a_document(documents: tuple[Document, ...]) -> None:
    assert [(document.name, len(document.sentences)) for document in documents] == [("quay", 2), ("gate", 1)]


def test_blanks_are_where_the_file_says(documents: tuple[Document, ...]) -> None:
    first, second = documents[0].sentences
    assert (first.text, first.blank, second.text) == ("Marren left.", False, "Why ?")


def test_root_is_its_own_head_and_relations_keep_their_subtype(documents: tuple[Document, ...]) -> None:
    marren, left, stop = documents[0].sentences[0].tokens
    assert (marren.head, left.head, stop.head) == (1, 1, 1)
    assert (marren.relation, marren.basic) == ("nsubj:pass", "nsubj")


def test_spans_give_the_forms_back(documents: tuple[Document, ...]) -> None:
    for document in documents:
        for sentence in document.sentences:
            assert all(token.span.of(sentence.text) == token.form for token in sentence.tokens)
