"""Labels stay with their words when runs are cut, joined and thinned."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimonia.language.words import Gap, words
from training.labelled import IGNORED, Labelled, joined, without

SAID = "Marren said the gate's shut"  # Marren said the gate ' s shut


def run(text: str, tags: list[int] | None = None, anchors: list[int] | None = None) -> Labelled:
    found = words(text)
    return Labelled(found, {"tags": tags or [0] * len(found), "anchors": anchors or [IGNORED] * len(found)})


def texts(labelled: Labelled) -> list[str]:
    return [word.text for word in labelled.words]


def test_pointer_that_leaves_a_part_points_nowhere() -> None:
    part = run("one two three four", anchors=[0, 0, 3, 3]).part(1, 4)
    assert part.labels["anchors"] == [IGNORED, 2, 2]


def test_pointers_of_later_parts_move_along() -> None:
    both = joined([run("one two", anchors=[1, 1]), run("three four", anchors=[IGNORED, 0])])
    assert both.labels["anchors"] == [1, 1, IGNORED, 2]


def test_span_that_goes_on_into_a_joined_part_begins_there() -> None:
    assert joined([run("one", tags=[1]), run("two three", tags=[2, 2])]).labels["tags"] == [1, 1, 2]


def test_lost_apostrophe_makes_one_word_of_its_neighbours() -> None:
    thinned = without(run(SAID), {4})
    assert texts(thinned) == ["Marren", "said", "the", "gates", "shut"]


def test_lost_apostrophe_of_a_negation_makes_one_word_of_all() -> None:
    assert texts(without(run("she didn't say"), {3})) == ["she", "didnt", "say"]


def test_word_after_a_lost_one_keeps_the_widest_gap() -> None:
    thinned = without(run('Shut.\n\n"Why?"'), {2})
    assert [word.gap for word in thinned.words] == [
        Gap.PARAGRAPH,
        Gap.TOUCHING,
        Gap.PARAGRAPH,
        Gap.TOUCHING,
        Gap.TOUCHING,
    ]


def test_merged_word_has_the_label_of_its_first_part() -> None:
    assert without(run(SAID, tags=[1, 3, 5, 6, 6, 6, 6]), {4}).labels["tags"] == [1, 3, 5, 6, 6]


def test_span_whose_first_word_is_lost_begins_at_its_next() -> None:
    assert without(run('said "it rains', tags=[3, 5, 6, 6]), {1}).labels["tags"] == [3, 5, 6]


def test_pointer_to_a_lost_beginning_moves_to_where_the_span_begins_now() -> None:
    thinned = without(run('now "it rains', tags=[0, 5, 6, 6], anchors=[IGNORED, 1, 1, 1]), {1})
    assert thinned.labels["anchors"] == [IGNORED, 1, 1]


def test_run_that_would_lose_all_words_stays() -> None:
    assert texts(without(run("' '"), {0, 1})) == ["'", "'"]


@given(st.text(alphabet="ab'n t,", min_size=1), st.data())
def test_every_word_keeps_one_label_and_every_pointer_its_place(text: str, data: st.DataObject) -> None:
    found = words(text)
    count = len(found)
    lost = data.draw(st.sets(st.integers(0, max(0, count - 1))))
    before = Labelled(found, {"tags": [0] * count, "anchors": list(range(count))})
    after = without(before, lost)
    assert len(after.labels["tags"]) == len(after.labels["anchors"]) == len(after.words)
    assert after.labels["anchors"] == list(range(len(after.words)))
