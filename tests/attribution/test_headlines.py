"""Headlines: a speaker stands at one end, set off by a mark or a verb; a rubric or a place is none."""

from __future__ import annotations

import pytest

from testimonia.attribution.headlines import of_headline, with_headlines
from testimonia.language.readings import Attribution, Name, NameKind, Reading
from testimonia.records import Span
from tests.attribution.trees import sentence

VERBS = frozenset({"kills", "were", "opened", "sank", "leak", "knew", "say", "says", "pays", "frees"})
PLACES = {"of", "in", "at", "on"}


def read(headline: str, *names: tuple[str, NameKind]) -> Reading:
    """Return a reading of a headline whose words are tagged by these lists alone, with names."""
    written: list[str] = []
    for word in headline.split():
        kind = "VERB" if word in VERBS else "ADP" if word in PLACES else "NUM" if word.isdigit() else "NOUN"
        written.append(f"{word}/{kind}/1/dep" if written else f"{word}/{kind}/0/root")
    _, tree, _ = sentence(" ".join(written))
    found = tuple(Name(Span(headline.index(name), headline.index(name) + len(name)), kind, 0.9) for name, kind in names)
    return Reading((tree,), found, ())


def heard(headline: str, *names: tuple[str, NameKind]) -> tuple[str, str] | None:
    """Return who says what in a headline."""
    found = of_headline(headline, Span(0, len(headline)), read(headline, *names))
    return (found.source[0].of(headline), found.content[0].of(headline)) if found else None


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Landslip at Dorrun kills 20: monitor", "monitor"),
        ("Landslip at Dorrun kills 20 – aid groups", "aid groups"),
        ("Landslip at Dorrun kills 20 Monitor", "Monitor"),
        ("Landslip at Dorrun kills 20, officials say", "officials"),
        ("Water minister: gates were opened", "Water minister"),
        ("Minister of Health: wells were opened", "Minister of Health"),
    ],
)
def test_a_word_for_a_speaker_at_one_end_speaks(headline: str, source: str) -> None:
    found = heard(headline)
    assert found is not None
    assert found[0] == source
    assert found[1] in ("Landslip at Dorrun kills 20", "gates were opened", "wells were opened")


def test_a_person_before_a_colon_speaks() -> None:
    assert heard("Ilva Marren: ferry sank in minutes", ("Ilva Marren", NameKind.PERSON)) is not None


@pytest.mark.parametrize(
    "headline",
    [
        "Live: gates were opened",
        "Opinion: ferry sank in minutes",
        "Dorrun: ferry sank in minutes",
        "Landslip at Dorrun kills 20 - Daily Courier",
        "News Agency - landslip at Dorrun kills 20",
        "Landslip at Dorrun kills 20 activists",
        "Landslip kills the governor",
    ],
)
def test_rubrics_places_outlets_and_objects_do_not(headline: str) -> None:
    assert heard(headline) is None


def test_a_name_before_a_title_without_a_verb_does_not() -> None:
    assert heard("Ilva Marren: the last days", ("Ilva Marren", NameKind.PERSON)) is None


def test_a_question_of_the_paper_is_nobodys() -> None:
    assert heard("Minister: who opened the gates?") is None


def test_a_headline_in_which_a_speaker_was_found_is_left_alone() -> None:
    text = "Minister: gates were opened"
    given = Attribution((Span(0, 8),), (), (Span(10, 27),), 0.9)
    reading = Reading(read(text).sentences, (), (given,))
    assert with_headlines(text, reading, [Span(0, len(text))]) == (given,)


def test_a_find_without_a_speaker_gives_way() -> None:
    text = "Landslip at Dorrun kills 20 Monitor"
    nobodys = Attribution((), (), (Span(0, 20),), 0.9)
    reading = Reading(read(text).sentences, (), (nobodys,))
    (found,) = with_headlines(text, reading, [Span(0, len(text))])
    assert found.source == (Span(28, 35),)
