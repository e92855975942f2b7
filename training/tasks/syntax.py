"""Where do sentences begin, and what are the parts of speech and the heads? Universal Dependencies: EWT and GUM.

A word is smaller than a token of the treebanks ("U.S." is four words): the first word of a token has its part of
speech, its head (the first word of the head's token, itself at the root) and its relation; the others are said to join
it. Relations are basic, without their subtypes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from testimonia.language.encoded import UPOS
from testimonia.language.words import Gap, Word, words
from training import losses as loss
from training import universal_dependencies
from training.damage import cased, final_stop_lost
from training.labelled import IGNORED, Labelled, rewritten
from training.network import Network
from training.samples import Epoch, Sample, packed, window
from training.universal_dependencies import Sentence

WEIGHTS = {"upos": 0.5, "begins": 0.5, "joins": 0.3, "heads": 1.0, "relations": 0.7}
NEW_LINE, NEW_PARAGRAPH = 0.05, 0.05  # shares of sentences that stand on a line, in a paragraph of their own
STOP_LOST = 0.03  # share of sentences that lose their final stop


@dataclass(frozen=True, slots=True)
class Treebank:
    """The labelled sentences of each document, and the labels of relations in order."""

    documents: tuple[tuple[Labelled, ...], ...]
    relations: tuple[str, ...]


def read(data: Path, *, articles: int | None = None) -> Treebank:
    """Return the train part of the treebanks; its relations are those of all documents."""
    documents = universal_dependencies.read(data / "syntax/train.conllu")
    tokens = (token for document in documents for sentence in document.sentences for token in sentence.tokens)
    relations = tuple(sorted({token.basic for token in tokens}))
    first = None if articles is None else 5 * articles
    labelled = (tuple(_labelled(document.sentences, relations)) for document in documents[:first])
    return Treebank(tuple(labelled), relations)


def samples(corpus: Treebank, epoch: Epoch) -> list[Sample]:
    """Return the sentences of each document packed into windows."""
    found = []
    for sentences in corpus.documents:
        for group in packed(sentences, epoch):
            seen = [_seen(one, place, epoch) for place, one in enumerate(group)]
            found.append(window("syntax", seen, epoch))
    return found


def losses(network: Network, batch: loss.Batch) -> Mapping[str, Tensor]:
    """Return the losses of parts of speech, of the beginnings of sentences and tokens, of heads and of relations."""
    outputs = ("upos", "begins", "joins", "head_child", "head_anchor", "relation_child", "relation_head")
    upos, begins, joins, head_child, head_anchor, relation_child, relation_head = loss.said(network, batch, *outputs)
    heads = batch["heads"].clamp(min=0).unsqueeze(-1).expand(-1, -1, relation_head.shape[-1])
    relations = network.relation_scores(relation_child, torch.gather(relation_head, 1, heads))
    found = {
        "upos": loss.of_classes(upos, batch["upos"]),
        "begins": loss.of_classes(begins, batch["begins"]),
        "joins": loss.of_classes(joins, batch["joins"]),
        "heads": loss.of_arcs(head_child, head_anchor, batch, "heads"),
        "relations": loss.of_classes(relations, batch["relations"]),
    }
    return {name: WEIGHTS[name] * value for name, value in found.items()}


def label(sentence: Sentence, relations: Sequence[str]) -> Labelled:
    """Return the sentence's words with their labels; a head whose token has no word of its own is not learned."""
    found = words(sentence.text)
    places = _tokens_of(found, sentence)
    first = {place: i for i, place in reversed(list(enumerate(places)))}
    rows: dict[str, list[int]] = {name: [] for name in WEIGHTS}
    for i, place in enumerate(places):
        token, leads = sentence.tokens[place], first[place] == i
        head = first.get(token.head, IGNORED) if leads else IGNORED
        rows["upos"].append(UPOS.index(token.upos) if leads and token.upos in UPOS else IGNORED)
        rows["begins"].append(int(i == 0))
        rows["joins"].append(int(not leads))
        rows["heads"].append(head)
        rows["relations"].append(relations.index(token.basic) if head != IGNORED else IGNORED)
    return Labelled(found, rows)


def _tokens_of(found: Sequence[Word], sentence: Sentence) -> list[int]:
    """Return for each word the index of the token that it begins in."""
    places, place = [], 0
    for word in found:
        while place + 1 < len(sentence.tokens) and sentence.tokens[place].span.end <= word.span.start:
            place += 1
        places.append(place)
    return places


def _labelled(sentences: Sequence[Sentence], relations: Sequence[str]) -> Iterator[Labelled]:
    """Yield the sentences with labels; the gap before each is the one that the document has there."""
    blank = False
    for sentence in sentences:
        labelled = label(sentence, relations)
        if labelled.words:
            gap = Gap.PARAGRAPH if sentence.paragraph else Gap.BLANK if blank else Gap.TOUCHING
            yield _opened(labelled, gap)
        blank = sentence.blank


def _opened(sentence: Labelled, gap: Gap) -> Labelled:
    first, *rest = sentence.words
    return Labelled((rewritten(first, gap=gap), *rest), sentence.labels)


def _seen(sentence: Labelled, place: int, epoch: Epoch) -> Labelled:
    """Return a sentence as it stands in a window: the first opens a paragraph, some others a line or a paragraph."""
    drawn = epoch.chance.random()
    if place == 0 or drawn < NEW_PARAGRAPH:
        sentence = _opened(sentence, Gap.PARAGRAPH)
    elif drawn < NEW_PARAGRAPH + NEW_LINE:
        sentence = _opened(sentence, Gap.LINE)
    if epoch.damage:
        sentence = cased(sentence, chance=epoch.chance)
        if epoch.chance.random() < STOP_LOST:
            sentence = final_stop_lost(sentence)
    return sentence
