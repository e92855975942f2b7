"""Syntax: every word is in one token of one sentence, and every sentence is a tree with one root."""

from __future__ import annotations

from testimonia.language.syntax import parse
from testimonia.language.words import words
from testimonia.records import Span
from tests.language.encoding import encoding

TEXT = "Anna Berg denied the U.S. claim."


def test_tokens_carry_their_part_of_speech_lemma_head_and_relation() -> None:
    found = words("Veska denied claims")
    encoded = encoding(found, upos={0: "PROPN", 1: "VERB"}, heads={0: 1, 1: 1, 2: 1}, relations={0: "nsubj", 2: "obj"})

    (sentence,) = parse("Veska denied claims", found, encoded)

    said = [(token.upos, token.lemma, token.head, token.relation) for token in sentence.tokens]
    assert said == [("PROPN", "Veska", 1, "nsubj"), ("VERB", "deny", 1, "root"), ("NOUN", "claim", 1, "obj")]


def test_joined_words_are_one_token() -> None:
    found = words(TEXT)
    (sentence,) = parse(TEXT, found, encoding(found, joins=[5, 6, 7]))
    assert [token.span.of(TEXT) for token in sentence.tokens] == ["Anna", "Berg", "denied", "the", "U.S.", "claim", "."]


def test_heads_count_tokens_and_not_words() -> None:
    found = words(TEXT)
    (sentence,) = parse(TEXT, found, encoding(found, joins=[5, 6, 7], heads={9: 8, 0: 8, 8: 8}))
    assert sentence.tokens[6].head == 5


def test_only_the_root_has_the_roots_relation() -> None:
    found = words("Veska denied claims")
    (sentence,) = parse("Veska denied claims", found, encoding(found, relations={0: "root", 1: "root", 2: "root"}))
    assert [token.relation == "root" for token in sentence.tokens] == [True, False, False]


def test_words_that_head_each_other_still_make_a_tree() -> None:
    found = words("Veska denied claims")
    (sentence,) = parse("Veska denied claims", found, encoding(found, heads={0: 1, 1: 2, 2: 0}))
    assert sum(token.head == place for place, token in enumerate(sentence.tokens)) == 1


def test_a_sentence_that_no_window_shows_whole_is_still_one_tree() -> None:
    text = "Rain fell all day Veska denied the old claims"
    found = words(text)
    seen_second = {5: 5, 6: 8, 7: 8, 8: 5}
    encoded = encoding(found, begins=[0, 4], edges=[5], heads={4: 4, **seen_second}, relations={7: "amod", 8: "obj"})

    _, sentence = parse(text, found, encoded)

    assert [token.head for token in sentence.tokens][2:] == [4, 4, 1]
    assert [token.relation for token in sentence.tokens][2:] == ["dep", "amod", "obj"]
    assert sorted(token.relation for token in sentence.tokens[:2]) == ["dep", "root"]


def test_no_sentence_runs_over_the_edge_of_a_passage() -> None:
    text = "Rain in Veska\n\nThe mayor spoke"
    found = words(text, [Span(0, 13), Span(15, 30)])
    assert [sentence.span.of(text) for sentence in parse(text, found, encoding(found))] == [
        "Rain in Veska",
        "The mayor spoke",
    ]


def test_a_text_without_words_has_no_sentences() -> None:
    assert parse("", (), encoding([])) == ()
