"""The measures of syntax: tokens are compared where they stand at the same characters."""

from __future__ import annotations

from pathlib import Path

import pytest

from quality.syntax import Analysis, Row, annotated, scores
from quality.treebank import Document, read
from testimonia.records import Span

CONLLU = """\
# newdoc id = one
# text = Veska didn't vote.
1\tVeska\tVeska\tPROPN\t_\t_\t4\tnsubj\t_\t_
2\tdid\tdo\tAUX\t_\t_\t4\taux\t_\tSpaceAfter=No
3\tn't\tnot\tPART\t_\t_\t4\tadvmod:neg\t_\t_
4\tvote\tvote\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_

1\tRain\train\tNOUN\t_\t_\t0\troot\t_\t_

# newdoc id = two
1\tYes\tyes\tINTJ\t_\t_\t0\troot\t_\t_
"""
FIRST, SECOND = Span(0, 4), Span(5, 9)


@pytest.fixture
def documents(tmp_path: Path) -> tuple[Document, ...]:
    path = tmp_path / "two.conllu"
    path.write_text(CONLLU, encoding="utf-8")
    return read(path)


def _analysis(rows: dict[Span, Row]) -> Analysis:
    return Analysis(frozenset({Span(0, 9)}), rows)


GOLD = _analysis({FIRST: Row("NOUN", "rain", SECOND, "nsubj"), SECOND: Row("VERB", "fall", None, "root")})


def test_the_text_of_a_document_is_put_together_from_its_forms(documents: tuple[Document, ...]) -> None:
    assert [document.text for document in documents] == ["Veska didn't vote. Rain", "Yes"]


def test_tokens_stand_at_their_forms(documents: tuple[Document, ...]) -> None:
    document = documents[0]
    forms = [[span.of(document.text) for span in spans] for spans in document.spans()]
    assert forms == [["Veska", "did", "n't", "vote", "."], ["Rain"]]


def test_relations_are_compared_without_their_subtypes(documents: tuple[Document, ...]) -> None:
    assert annotated(documents[0]).rows[Span(9, 12)] == Row("PART", "not", Span(13, 17), "advmod")


def test_words_without_characters_of_their_own_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "range.conllu"
    path.write_text("1-2\tdel\t_\t_\t_\t_\t_\t_\t_\t_\n", encoding="utf-8")
    with pytest.raises(ValueError, match="1-2 del"):
        read(path)


def test_what_is_right_throughout_scores_one() -> None:
    assert set(scores([(GOLD, GOLD)]).values()) == {1.0}


def test_a_wrong_head_costs_both_attachment_scores_and_nothing_else() -> None:
    found = _analysis(GOLD.rows | {FIRST: Row("NOUN", "rain", None, "nsubj")})
    measured = scores([(GOLD, found)])
    assert (measured["UAS"], measured["LAS"], measured["UPOS"], measured["lemma"]) == (0.5, 0.5, 1.0, 1.0)


def test_a_wrong_relation_costs_the_labelled_score_alone() -> None:
    found = _analysis(GOLD.rows | {FIRST: Row("NOUN", "rain", SECOND, "obj")})
    measured = scores([(GOLD, found)])
    assert (measured["UAS"], measured["LAS"]) == (1.0, 0.5)


def test_a_token_at_other_characters_is_neither_found_nor_right() -> None:
    found = _analysis({Span(0, 9): Row("NOUN", "rain", None, "root")})
    measured = scores([(GOLD, found)])
    assert (measured["token F1"], measured["UPOS"], measured["sentence F1"]) == (0.0, 0.0, 1.0)


def test_a_sentence_cut_in_two_is_not_found() -> None:
    found = Analysis(frozenset({FIRST, SECOND}), GOLD.rows)
    assert scores([(GOLD, found)])["sentence F1"] == 0.0
