"""The table of states: rows of what both sources list, in order of their codes."""

from __future__ import annotations

from training.knowledge import rows

COUNTRIES = {
    "XB": {"name": "Talmera", "capital": " Port Ashel"},
    "XA": {"name": "Ostran Land", "capital": "Dorrun"},
    "AN": {"name": "Gone", "capital": "Nowhere"},
    "XC": {"name": "Unnamed by the other", "capital": "Mill"},
}
NAMES = {"XA": "Ostran", "XB": "Talmera", "AN": "Gone", "150": "The whole world"}


def test_only_what_both_sources_list_and_still_is_gets_a_row() -> None:
    assert [row[0] for row in rows(COUNTRIES, NAMES)] == ["XA", "XB"]


def test_the_second_name_is_kept_only_where_it_differs() -> None:
    assert [row[3] for row in rows(COUNTRIES, NAMES)] == ["Ostran Land", ""]


def test_a_capital_is_bare_of_white_space() -> None:
    assert [row[2] for row in rows(COUNTRIES, NAMES)] == ["Dorrun", "Port Ashel"]
