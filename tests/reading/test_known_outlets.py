import re
import tomllib
from importlib.resources import files

import pytest

from testimonia.reading.known_outlets import folded, host_of, outlet_by_name, outlet_by_place, outlet_by_url

LISTED = tomllib.loads(files("testimonia.reading").joinpath("outlets.toml").read_text("utf-8"))


def test_no_domain_name_or_short_name_is_claimed_twice() -> None:
    domains = [domain for entry in LISTED.values() for domain in entry["domains"]]
    codes = [code for entry in LISTED.values() for code in entry.get("codes", ())]
    names = [
        fold for name, entry in LISTED.items() for fold in {folded(word) for word in (name, *entry.get("also", ()))}
    ]
    for claimed in (domains, codes, names):
        assert len(claimed) == len(set(claimed))


def test_every_entry_holds_only_what_the_list_says_it_holds() -> None:
    for entry in LISTED.values():
        assert set(entry) <= {"domains", "also", "codes"}
        assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain) for domain in entry["domains"])
        assert all(re.fullmatch(r"[a-z0-9]+", code) for code in entry.get("codes", ()))


def test_spellings_of_one_name_meet() -> None:
    assert outlet_by_name("the jordan-times") == outlet_by_name("Jordan Times") == "The Jordan Times"


@pytest.mark.parametrize(
    "url",
    [
        "https://english.ahram.org.eg/News/1.aspx",
        "http://web.archive.org/web/20170416000000/http://english.ahram.org.eg/News/1.aspx",
        "english.ahram.org.eg",
    ],
)
def test_an_outlet_is_known_by_its_domain_also_through_an_archive(url: str) -> None:
    assert outlet_by_url(url) == "Ahram Online"


@pytest.mark.parametrize("url", [None, "", "not an address", "https://[broken", "https://localhost/ferry"])
def test_what_is_no_address_has_no_host(url: str | None) -> None:
    assert host_of(url) is None


@pytest.mark.parametrize("place", ["ferry.txt", "reuters-visits-the-harbour.txt", "000_806bbd32fe343b9f.txt", "12.txt"])
def test_a_file_name_that_says_more_than_a_short_name_tells_no_outlet(place: str) -> None:
    assert outlet_by_place(place) is None
