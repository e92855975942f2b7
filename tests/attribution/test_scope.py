"""Scope: heads, negations and conditions are read from the tree."""

from __future__ import annotations

from testimonia.attribution.scope import (
    Node,
    auxiliaries,
    condition_over,
    empty_arguments,
    head_of,
    is_passive,
    negations,
    nodes,
    phrase,
    subject,
)
from testimonia.records import Span
from tests.attribution.trees import said, sentence


def token(words: str, form: str) -> Node:
    """Return the node of a form in a sentence of `trees.txt`."""
    statement = said(words)
    return next(one for one in nodes(statement.text, statement.sentences, whole(statement.text)) if one.form == form)


def whole(text: str) -> tuple[Span]:
    return (Span(0, len(text)),)


def test_the_head_of_a_content_is_its_main_verb() -> None:
    statement = said("The guard said the van that may have been stolen was found .")
    head = head_of(nodes(statement.text, statement.sentences, statement.content))
    assert head is not None
    assert head.form == "found"


def test_a_negation_belongs_to_its_own_verb() -> None:
    assert [one.form for one in negations(token("Marren did not deny that the gate was open .", "deny"))] == ["not"]
    assert negations(token("Marren denied that nobody had warned the crew .", "denied")) == []


def test_a_negation_that_hangs_elsewhere_is_found_by_the_order_of_the_words() -> None:
    text, tree, _ = sentence("gates/NOUN/4/nsubj were/AUX/4/aux not/PART/1/advmod moved/VERB/0/root")
    assert [one.form for one in negations(nodes(text, [tree], whole(text))[3])] == ["not"]


def test_an_auxiliary_that_lost_its_apostrophe_negates() -> None:
    text, tree, _ = sentence("gates/NOUN/3/nsubj didnt/AUX/3/aux move/VERB/0/root")
    assert len(negations(nodes(text, [tree], whole(text))[2])) == 1


def test_a_subject_that_names_nobody_is_empty() -> None:
    assert [one.form for one in empty_arguments(token("The guard said no gate had moved .", "moved"))] == ["gate"]
    assert empty_arguments(token("The guard said smugglers were suspected .", "suspected")) == []


def test_auxiliaries_stand_in_order() -> None:
    helpers = auxiliaries(token("The guard said the van that may have been stolen was found .", "stolen"))
    assert [one.form for one in helpers] == ["may", "have", "been"]


def test_been_is_an_auxiliary_whatever_a_parse_takes_it_for() -> None:
    text, tree, _ = sentence("gates/NOUN/4/nsubj have/AUX/4/aux been/VERB/4/advmod moved/VERB/0/root")
    assert is_passive(nodes(text, [tree], whole(text))[3])


def test_what_as_sets_apart_stands_under_no_condition() -> None:
    text, tree, _ = sentence(
        "If/SCONJ/8/mark as/SCONJ/4/mark Marren/PROPN/4/nsubj says/VERB/8/advcl it/PRON/6/nsubj rains/VERB/8/advcl "
        "boats/NOUN/8/nsubj stay/VERB/0/root"
    )
    assert condition_over(nodes(text, [tree], whole(text))[3]) is None


def test_a_condition_governs_its_own_clause_alone() -> None:
    assert condition_over(token("It would surprise nobody if the ministry claims the rescue .", "claims")) is not None
    assert condition_over(token("It would surprise nobody if the ministry claims the rescue .", "surprise")) is None


def test_an_infinitive_shares_the_subject_above_it() -> None:
    by = subject(token("The ministry was expected to announce the closure .", "announce"))
    assert by is not None
    assert by.form == "ministry"


def test_a_noun_phrase_leaves_out_the_clause_behind_its_noun() -> None:
    statement = said("The guard said the van that may have been stolen was found .")
    van = token("The guard said the van that may have been stolen was found .", "van")
    assert phrase(van).of(statement.text) == "the van"
