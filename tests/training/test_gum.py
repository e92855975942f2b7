"""Attributions of GUM: nested ones, their spans as PolNeAR draws them, and the parts that documents belong to."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimonia.records import Span

pytest.importorskip("conllu", reason="conllu is not installed")

from training import gum

NESTED = """\
# newdoc id = quay
# newpar
1	The	_	DET	_	_	2	det	_	Discourse=attribution-positive:1->3:1:sem-atsrc-1-2-_+lex-indwd-3-_
2	harbourmaster	_	NOUN	_	_	3	nsubj	_	_
3	said	_	VERB	_	_	0	root	_	_
4	that	_	SCONJ	_	_	9	mark	_	Discourse=attribution-negative:2->3:0:sem-atsrc-5-6-_+lex-indwd-9-_
5	a	_	DET	_	_	6	det	_	_
6	clerk	_	NOUN	_	_	9	nsubj	_	_
7-8	hadn't	_	_	_	_	_	_	_	_
7	had	_	AUX	_	_	9	aux	_	_
8	n't	_	PART	_	_	9	advmod	_	_
9	admitted	_	VERB	_	_	3	ccomp	_	_
10	why	_	ADV	_	_	13	advmod	_	Discourse=ROOT:3:0
11	the	_	DET	_	_	12	det	_	_
12	quay	_	NOUN	_	_	13	nsubj	_	_
13	closed	_	VERB	_	_	9	ccomp	_	SpaceAfter=No
14	.	_	PUNCT	_	_	3	punct	_	_

"""
ACCORDING = """\
# newdoc id = ferry
# newpar
1	According	_	VERB	_	_	5	case	_	Discourse=attribution-positive:1->2:0:lex-indph-1-2-_+sem-atsrc-5-_
2	to	_	ADP	_	_	1	fixed	_	_
3	the	_	DET	_	_	5	det	_	_
4	ferry	_	NOUN	_	_	5	compound	_	_
5	board	_	NOUN	_	_	9	obl	_	SpaceAfter=No
6	,	_	PUNCT	_	_	5	punct	_	_
7	no	_	DET	_	_	8	det	_	Discourse=ROOT:2:0
8	boat	_	NOUN	_	_	9	nsubj	_	_
9	sailed	_	VERB	_	_	0	root	_	SpaceAfter=No
10	.	_	PUNCT	_	_	9	punct	_	_

"""
INTERRUPTED = """\
# newdoc id = gate
1	Marren	_	PROPN	_	_	2	nsubj	_	Discourse=attribution-positive:1->2:1:sem-atsrc-1-_+lex-indwd-2-_
2	says	_	VERB	_	_	0	root	_	_
3	the	_	DET	_	_	4	det	_	Discourse=ROOT:2:0
4	gate	_	NOUN	_	_	8	nsubj	_	_
5	that	_	PRON	_	_	6	nsubj	_	Discourse=elaboration-attribute:3->2:0:_
6	leaks	_	VERB	_	_	4	acl:relcl	_	_
7	was	_	AUX	_	_	8	aux	_	Discourse=same-unit_m:4->2:2:_
8	open	_	ADJ	_	_	2	ccomp	_	SpaceAfter=No
9	.	_	PUNCT	_	_	2	punct	_	_

"""
CREDIT = """\
# newdoc id = picture
1	The	_	DET	_	_	2	det	_	Discourse=ROOT:1:0
2	quay	_	NOUN	_	_	0	root	_	_

# newpar
1	Oda	_	PROPN	_	_	0	root	_	Discourse=attribution-positive:2->1:0:sem-atsrc-3-4-gold
2	Marren	_	PROPN	_	_	1	flat	_	_

"""


def read(conllu: str, folder: Path) -> gum.TellingDocument:
    (folder / "document.conllu").write_text(conllu, encoding="utf-8")
    (document,) = gum.read(folder)
    return document


def texts(spans: tuple[Span, ...], document: gum.TellingDocument) -> list[str]:
    return [span.of(document.text) for span in spans]


def test_statement_within_a_content_knows_its_outer_one(tmp_path: Path) -> None:
    document = read(NESTED, tmp_path)
    assert [told.within for told in document.told] == [None, 0]
    assert texts(document.told[0].attribution.content, document) == ["that a clerk hadn't admitted why the quay closed"]
    assert texts(document.told[1].attribution.content, document) == ["why the quay closed"]


def test_words_written_as_one_are_put_together_again(tmp_path: Path) -> None:
    assert read(NESTED, tmp_path).text == "The harbourmaster said that a clerk hadn't admitted why the quay closed."


def test_cue_holds_its_auxiliary_and_its_negation(tmp_path: Path) -> None:
    document = read(NESTED, tmp_path)
    assert texts(document.told[1].attribution.cue, document) == ["hadn't admitted"]
    assert not document.told[1].positive


def test_phrase_that_is_signalled_is_the_whole_cue_and_no_part_of_the_source(tmp_path: Path) -> None:
    document = read(ACCORDING, tmp_path)
    (told,) = document.told
    assert texts(told.attribution.cue, document) == ["According to"]
    assert texts(told.attribution.source, document) == ["the ferry board"]


def test_content_ends_before_the_final_stop(tmp_path: Path) -> None:
    document = read(ACCORDING, tmp_path)
    assert texts(document.told[0].attribution.content, document) == ["no boat sailed"]


def test_second_half_of_an_interrupted_unit_belongs_to_the_content(tmp_path: Path) -> None:
    document = read(INTERRUPTED, tmp_path)
    assert texts(document.told[0].attribution.content, document) == ["the gate that leaks was open"]


def test_credit_has_a_source_and_no_cue(tmp_path: Path) -> None:
    document = read(CREDIT, tmp_path)
    (told,) = document.told
    assert texts(told.attribution.source, document) == ["Oda Marren"]
    assert told.attribution.cue == ()


def test_every_document_is_in_exactly_one_part(tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"{number}.conllu").write_text(CREDIT.replace("picture", f"{number}"), encoding="utf-8")
    parts = {part: {document.name for document in gum.read(tmp_path, part)} for part in ("train", "dev")}
    assert parts["train"].isdisjoint(parts["dev"])
    assert parts["train"] | parts["dev"] == {str(number) for number in range(8)}
