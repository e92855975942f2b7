"""Names: what the model tags, cut at possessives, and the names of groups that it does not tag."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.encoded import NAMES
from testimonia.language.names import names
from testimonia.language.readings import Name, NameKind
from testimonia.language.syntax import parse
from testimonia.language.words import words
from tests.language.encoding import encoding


def _names(text: str, tags: Mapping[int, str] | None = None, upos: Mapping[int, str] | None = None) -> list[Name]:
    found = words(text)
    encoded = encoding(found, names=tags, upos=upos)
    return list(names(text, found, encoded, parse(text, found, encoded)))


def _said(text: str, tags: Mapping[int, str] | None = None, upos: Mapping[int, str] | None = None) -> list[str]:
    return [f"{name.span.of(text)}: {name.kind}" for name in _names(text, tags, upos)]


def test_names_have_the_kind_that_the_model_gives_them() -> None:
    said = _said("Anna Berg left Veska", {0: "B-PER", 1: "I-PER", 3: "B-LOC"})
    assert said == ["Anna Berg: person", "Veska: location"]


def test_a_name_is_as_probable_as_its_tags() -> None:
    (name,) = _names("They left Veska", {2: "B-LOC"})
    assert 0.98 < name.probability <= 1.0


def test_a_name_ends_before_its_possessive_mark() -> None:
    assert _said("Anna Berg's team", {0: "B-PER", 1: "I-PER", 2: "I-PER", 3: "I-PER"}) == ["Anna Berg: person"]


def test_quotation_marks_are_no_part_of_a_name() -> None:
    assert _said("the “Harbour Board” met", {1: "B-ORG", 2: "I-ORG", 3: "I-ORG", 4: "I-ORG"}) == [
        "Harbour Board: organisation"
    ]


def test_a_name_of_marks_alone_is_none() -> None:
    assert _said("he said “ so", {2: "B-ORG"}) == []


def test_a_nationality_is_a_group() -> None:
    assert _said("three Syrian officials and two Kurds") == ["Syrian: group", "Kurds: group"]


def test_a_nationality_within_a_name_is_no_group_of_its_own() -> None:
    assert _said("the Syrian Red Cross", {1: "B-ORG", 2: "I-ORG", 3: "I-ORG"}) == ["Syrian Red Cross: organisation"]


def test_a_nationality_that_the_model_takes_for_a_place_is_a_group() -> None:
    assert _said("the Syrian coast", {1: "B-LOC"}) == ["Syrian: group"]


def test_a_person_named_like_a_faith_stays_a_person() -> None:
    assert _said("They met Christian", {2: "B-PER"}) == ["Christian: person"]


def test_groups_of_several_words_are_one_name() -> None:
    assert _said("two North Koreans and a Shi'ite cleric") == ["North Koreans: group", "Shi'ite: group"]


def test_an_unlisted_adjective_with_a_capital_of_its_own_is_a_group() -> None:
    assert _said("the three Veskan boats and two Orrans", None, {2: "ADJ"}) == ["Veskan: group", "Orrans: group"]


def test_the_first_word_of_a_sentence_has_no_capital_of_its_own() -> None:
    assert _said("Artesian wells ran dry", None, {0: "ADJ"}) == []


def test_a_headline_in_capitals_names_no_unlisted_groups() -> None:
    assert _said("Harbour Board Calls Artesian Wells Safe", None, {3: "ADJ"}) == []


def test_common_words_are_no_groups_without_a_capital() -> None:
    assert _said("They polish a pole and sunni graves, said Berg") == []


def test_a_text_that_lost_its_capitals_still_names_groups() -> None:
    assert _said("syrian officials polish a pole") == ["syrian: group"]


def test_in_capitals_throughout_an_ambiguous_word_is_no_group() -> None:
    assert _said("POLISH YOUR SHOES BEFORE SYRIAN TALKS") == ["SYRIAN: group"]


@given(st.data())
def test_names_never_overlap_and_are_in_order(drawn: st.DataObject) -> None:
    text = "the Syrian Army's “Anna Berg” of North Korean Veska, 'so' he said"
    tags = {i: drawn.draw(st.sampled_from(NAMES)) for i in range(len(words(text)))}
    spans = [name.span for name in _names(text, tags)]
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_a_name_never_ends_within_a_token() -> None:
    text = "the U.S. coast"
    found = words(text)
    encoded = encoding(found, names={1: "B-LOC", 2: "I-LOC", 3: "I-LOC"}, joins=[2, 3, 4])
    assert [name.span.of(text) for name in names(text, found, encoded, parse(text, found, encoded))] == ["U.S."]


def test_an_acronym_that_is_a_proper_noun_leans_to_being_a_name() -> None:
    text = "the HBA met"
    found = words(text)
    encoded = encoding(found, upos={1: "PROPN"})
    encoded.names[1] = np.log([0.6, 0.02, 0.02, 0.3, 0.02, 0.02, 0.02])
    assert [name.kind for name in names(text, found, encoded, parse(text, found, encoded))] == [NameKind.ORGANISATION]
    encoded = replace(encoded, upos=encoding(found).upos)
    assert names(text, found, encoded, parse(text, found, encoded)) == ()
