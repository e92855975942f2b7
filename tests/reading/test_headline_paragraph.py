from hypothesis import given
from hypothesis import strategies as st

from testimonia.reading.headline_paragraph import with_headline


def test_a_headline_that_the_text_lacks_becomes_its_first_paragraph() -> None:
    assert (
        with_headline("The ferry sank off Quay Town.", "Ferry sinks") == "Ferry sinks\n\nThe ferry sank off Quay Town."
    )


def test_a_headline_that_stands_below_a_section_label_is_not_repeated() -> None:
    text = "NEWS\nFerry Sinks!\nThe ferry sank off Quay Town."
    assert with_headline(text, "Ferry sinks") == text


def test_a_sentence_that_merely_begins_like_the_headline_is_no_headline() -> None:
    text = "Ferry sinks off Quay Town after being overloaded for weeks, the harbour master said on Monday evening."
    assert with_headline(text, "Ferry sinks").startswith("Ferry sinks\n\n")


@given(st.text(max_size=200), st.text(max_size=60))
def test_the_text_stays_as_it_was_behind_the_headline(text: str, title: str) -> None:
    assert with_headline(text, title).endswith(text)
