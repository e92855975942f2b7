import pytest

from testimonia.language.times.alphabet import alphabet, letters_of
from testimonia.language.times.digits import of_digits
from testimonia.language.times.patterns import Found, applied, rule
from testimonia.language.times.signs import Sign, signs_of
from testimonia.language.words import words


def test_a_name_that_no_sign_has_is_refused() -> None:
    with pytest.raises(KeyError, match="tuesdays"):
        rule("the tuesdays", lambda _: None)


def test_a_name_stands_for_every_sign_that_can_be_it() -> None:
    assert letters_of("ordinal") != letters_of("numeral")
    assert set(letters_of("numeral")) < set(letters_of("ordinal"))


def test_every_number_has_a_letter() -> None:
    written = (f"{number:0{width}}" for number in range(0, 10_000, 7) for width in (1, 2, 4))
    assert all(entry.names in alphabet() for entry in map(of_digits, written) if entry is not None)


def test_what_an_earlier_rule_takes_a_later_one_cannot_have() -> None:
    made = Sign(frozenset({"nothing"}))
    signs = signs_of(words("on Friday"))
    first, second = rule("on weekday", lambda _: made), rule("weekday", lambda _: Sign(frozenset({"span_phrase"})))
    assert made.names in [sign.names for sign in applied([first, second], signs)]
    assert frozenset({"span_phrase"}) not in [sign.names for sign in applied([first, second], signs)]


def test_a_rule_that_declines_leaves_the_words_to_the_next() -> None:
    taken = Sign(frozenset({"nothing"}))
    signs = signs_of(words("on Friday"))
    assert taken.names in [
        sign.names for sign in applied([rule("on weekday", lambda _: None), rule("weekday", lambda _: taken)], signs)
    ]


def test_only_the_marked_part_is_replaced() -> None:
    made = applied([rule("on {it:weekday}", lambda _: Sign(frozenset({"nothing"})))], signs_of(words("on Friday")))
    assert [sorted(sign.names) for sign in made] == [["on"], ["nothing"], ["break"]]


def test_a_part_that_was_not_written_has_no_sign() -> None:
    seen: list[Found] = []
    applied([rule("{early:early}? {weekday:weekday}", seen.append)], signs_of(words("on Friday")))
    assert (seen[0].has("early"), seen[0].number("weekday"), seen[0].code("early"), seen[0].has("late")) == (
        False,
        4,
        "",
        False,
    )
