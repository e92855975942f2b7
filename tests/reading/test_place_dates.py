import pytest

from testimonia.reading.place_dates import dates_in_place, dates_in_url
from testimonia.records import DateEvidence


@pytest.mark.parametrize(
    ("place", "date"),
    [
        ("2017-04-16-ferry.txt", "2017-04-16"),
        ("20170416_ferry.html", "2017-04-16"),
        ("pile/2017/04/16/ferry.txt", "2017-04-16"),
        ("ferry_2017_04.txt", "2017-04"),
        ("export-2017-04-16.jsonl:12", "2017-04-16"),
    ],
)
def test_the_date_in_a_file_name_or_its_folders_is_a_candidate(place: str, date: str) -> None:
    (candidate,) = dates_in_place(place)
    assert (candidate.published.date, candidate.published.evidence) == (date, DateEvidence.FILE_NAME)


@pytest.mark.parametrize("place", ["138_quay.txt", "000_806bbd32fe343b9f.txt", "ferry.txt", "201704_99999999.txt"])
def test_numbers_that_are_no_day_are_no_date(place: str) -> None:
    assert dates_in_place(place) == ()


def test_the_date_in_an_address_is_one_of_its_metadata() -> None:
    (candidate,) = dates_in_url("https://quaypost.example/2017/04/16/ferry?day=2019-01-01")
    assert (candidate.published.date, candidate.published.evidence) == ("2017-04-16", DateEvidence.METADATA)


def test_an_address_that_cannot_be_parsed_has_no_date() -> None:
    assert dates_in_url("https://[quay/2017/04/16") == ()
