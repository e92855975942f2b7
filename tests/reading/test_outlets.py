from testimonia.reading.outlets import outlet
from testimonia.records import Block, BlockKind, Span

PROSE = "The harbour master of Quay Town said the ferry had been overloaded for weeks. Nobody was hurt in the accident."
HEADLINE = (BlockKind.HEADLINE, "Ferry sinks")
BODY = (BlockKind.BODY, PROSE)


def outlet_of(
    *paragraphs: tuple[BlockKind, str], place: str = "ferry.txt", url: str | None = None, site_name: str | None = None
) -> str | None:
    text, blocks = "", []
    for kind, words in paragraphs:
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    return outlet(text, blocks, place=place, url=url, site_name=site_name)


def test_the_line_under_the_headline_names_the_outlet() -> None:
    assert outlet_of(HEADLINE, (BlockKind.BYLINE, "Quay Gazette (Northern Edition), 4/16/2017"), BODY) == (
        "Quay Gazette (Northern Edition)"
    )


def test_an_outlet_over_a_line_with_the_date_is_found() -> None:
    lines = (BlockKind.BYLINE, "The Quay Courier"), (BlockKind.DATELINE, "Sunday 16 April 2017")
    assert outlet_of(HEADLINE, *lines, BODY) == "The Quay Courier"


def test_a_short_name_in_the_byline_is_shown_as_the_list_writes_it() -> None:
    assert outlet_of(HEADLINE, (BlockKind.BYLINE, "jordantimes, 4/16/2017"), BODY) == "The Jordan Times"


def test_a_person_before_the_date_is_not_the_outlet() -> None:
    assert outlet_of(HEADLINE, (BlockKind.BYLINE, "Mira Tal, 4/16/2017"), BODY) is None


def test_the_outlet_that_an_author_writes_for_is_found() -> None:
    assert outlet_of(HEADLINE, (BlockKind.BYLINE, "Written by Mira Tal exclusively for QuayFront"), BODY) == "QuayFront"


def test_the_agency_of_the_dateline_is_not_the_outlet() -> None:
    assert outlet_of(HEADLINE, (BlockKind.BODY, f"QUAY TOWN, April 16 (Reuters) - {PROSE}")) is None


def test_a_welcome_in_the_frame_names_the_outlet() -> None:
    assert outlet_of((BlockKind.NAVIGATION, "| Welcome to Quay Village Space"), HEADLINE, BODY) == "Quay Village Space"


def test_one_appeal_to_support_a_name_is_not_enough() -> None:
    assert outlet_of((BlockKind.PROMOTION, "Support Mira Tal"), HEADLINE, BODY) is None


def test_an_appeal_and_a_signature_that_agree_are_enough() -> None:
    frame = (BlockKind.PROMOTION, "Support QuayFront"), (BlockKind.NAVIGATION, "QuayFront")
    assert outlet_of(HEADLINE, BODY, *frame) == "QuayFront"


def test_names_that_rival_each_other_leave_the_outlet_unknown() -> None:
    frame = (BlockKind.NAVIGATION, "Welcome to QuayFront"), (BlockKind.NAVIGATION, "© 2017 HarbourNet")
    assert outlet_of(*frame, HEADLINE, BODY) is None


def test_a_disclaimer_names_the_outlet_whose_policy_it_is_not() -> None:
    disclaimer = "The views are the author’s own and do not necessarily reflect Quay Village Space’s editorial policy."
    assert outlet_of(HEADLINE, BODY, (BlockKind.DISCLAIMER, disclaimer)) == "Quay Village Space"


def test_a_known_domain_is_preferred_to_what_the_site_calls_itself() -> None:
    assert outlet_of(HEADLINE, BODY, url="https://www.reuters.com/world/ferry", site_name="U.S.") == "Reuters"


def test_the_name_of_the_site_is_preferred_to_an_unknown_domain() -> None:
    assert outlet_of(HEADLINE, BODY, url="https://quaypost.example/ferry", site_name="Quay Post") == "Quay Post"


def test_an_unknown_address_alone_gives_its_host() -> None:
    assert outlet_of(HEADLINE, BODY, url="https://www.quaypost.example/ferry") == "quaypost.example"


def test_a_short_name_that_the_list_knows_names_the_outlet_of_a_file() -> None:
    assert outlet_of(HEADLINE, BODY, place="pile/138_ahram.txt") == "Ahram Online"


def test_a_name_spelled_by_the_file_and_written_out_in_the_text_is_the_outlet() -> None:
    body = (BlockKind.BODY, f"QUAY TOWN (Quay Wire) - {PROSE}")
    assert outlet_of(HEADLINE, body, place="2017-04-16_quay-wire_ferry.txt") == "Quay Wire"


def test_a_person_whom_the_file_is_named_after_is_not_the_outlet() -> None:
    body = (BlockKind.BODY, f"{PROSE} Mira Tal was there.")
    assert outlet_of(HEADLINE, body, place="interview_mira-tal.txt") is None


def test_where_nothing_tells_the_outlet_is_unknown() -> None:
    assert outlet_of(HEADLINE, BODY) is None
