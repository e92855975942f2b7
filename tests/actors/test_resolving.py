"""Actors: names are joined within the article, unnamed people never across articles, pronouns stay unresolved."""

from __future__ import annotations

from testimonia.actors.resolving import resolve
from testimonia.identity import text_sha256
from testimonia.records import Actor, ActorKind, Article, Block, BlockKind, Span, Statement


def article(text: str, key: str = "a1") -> Article:
    return Article(key, "one.txt", text, text_sha256(text), blocks=(Block(BlockKind.BODY, Span(0, len(text))),))


def said(text: str, source: str, content: str, key: str = "s1") -> Statement:
    start, at = text.index(content), text.rindex(source)
    spans = (Span(start, start + len(content)),)
    return Statement(key, "a1", Span(at, at + len(source)), None, spans, content)


def speakers(text: str, source: str, content: str, key: str = "a1") -> tuple[Actor, ...]:
    (statement,), actors = resolve(article(text, key), [said(text, source, content)])
    return tuple(actor for actor in actors if actor.id in statement.speakers)


def test_a_surname_becomes_the_full_name_that_the_article_gives() -> None:
    text = "Harbour mayor Ilva Marren came. The gate is shut, Marren said."
    (actor,) = speakers(text, "Marren", "The gate is shut")
    assert (actor.name, actor.kind, actor.aliases) == ("Ilva Marren", ActorKind.PERSON, ("Marren",))


def test_a_surname_of_two_people_stays_as_it_is() -> None:
    text = "Ilva Marren met Otto Marren. The gate is shut, Marren said."
    assert [actor.name for actor in speakers(text, "Marren", "The gate is shut")] == ["Marren"]


def test_an_acronym_stands_for_the_name_before_its_brackets() -> None:
    text = "The Delta Harbour Observatory (DHO) met. The gate is shut, the DHO said."
    assert [actor.name for actor in speakers(text, "the DHO", "The gate is shut")] == ["Delta Harbour Observatory"]


def test_a_pronoun_is_resolved_to_nobody() -> None:
    assert speakers("Ilva Marren came. The gate is shut, she said.", "she", "The gate is shut") == ()


def test_unnamed_people_of_two_articles_stay_two_actors() -> None:
    text = "The gate is shut, two residents said."
    (first,) = speakers(text, "two residents", "The gate is shut", "a1")
    (second,) = speakers(text, "two residents", "The gate is shut", "a2")
    assert first.name == second.name == "unnamed residents"
    assert first.id != second.id


def test_two_names_are_two_speakers() -> None:
    text = "The gate is shut, Ilva Marren and Tomas Quill said."
    found = {actor.name for actor in speakers(text, "Ilva Marren and Tomas Quill", "The gate is shut")}
    assert found == {"Ilva Marren", "Tomas Quill"}


def test_a_statement_inside_anothers_content_is_relayed_by_its_speaker() -> None:
    text = "Ilva Marren said Tomas Quill told her the gate is shut."
    outer = said(text, "Ilva Marren", "Tomas Quill told her the gate is shut", "s1")
    inner = said(text, "Tomas Quill", "the gate is shut", "s2")
    statements, actors = resolve(article(text), [outer, inner])
    names = {actor.id: actor.name for actor in actors}
    assert [[names[one] for one in statement.via] for statement in statements] == [[], ["Ilva Marren"]]


def test_the_person_in_apposition_speaks_and_not_the_office() -> None:
    source = "A spokesman for the delta guard, Tomas Quill,"
    assert [actor.name for actor in speakers(f"{source} said the gate is shut.", source, "the gate is shut")] == [
        "Tomas Quill"
    ]


def test_an_organisation_is_the_same_with_and_without_its_country() -> None:
    text = "Delta's River Guard met. The gate is shut, Delta's River Guard said."
    assert [actor.name for actor in speakers(text, "Delta's River Guard", "The gate is shut")] == ["River Guard"]


def test_words_about_many_people_name_nobody() -> None:
    assert speakers("Seven countries said the gate is shut.", "Seven countries", "the gate is shut") == ()


def test_the_holder_of_an_office_is_not_the_place_of_the_office() -> None:
    source = "the director of the hospital in Senn"
    assert speakers(f"The gate is shut, {source} said.", source, "The gate is shut") == ()


def test_an_abbreviated_state_speaks_and_an_adjective_does_not() -> None:
    assert [actor.name for actor in speakers("The US said it is shut.", "The US", "it is shut")] == ["US"]
    assert speakers("Some Polish said it is shut.", "Polish", "it is shut") == ()


def test_a_question_at_the_start_of_a_sentence_makes_no_name() -> None:
    text = "Can Marren open it? Ilva Marren came. The gate is shut, Marren said."
    assert [actor.name for actor in speakers(text, "Marren", "The gate is shut")] == ["Ilva Marren"]
