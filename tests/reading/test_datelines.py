import pytest

from testimonia.reading.datelines import clues, first_weekday
from testimonia.records import Block, BlockKind, DateEvidence, Span

PROSE = "The harbour master of Quay Town said the ferry had been overloaded for weeks. Nobody was hurt."


def evidence_in(kind: BlockKind, words: str) -> list[DateEvidence]:
    headline = "Ferry sinks"
    text = f"{headline}\n{words}\n{PROSE}"
    start = len(headline) + 1
    blocks = (
        Block(BlockKind.HEADLINE, Span(0, len(headline))),
        Block(kind, Span(start, start + len(words))),
        Block(BlockKind.BODY, Span(start + len(words) + 1, len(text))),
    )
    return [clue.evidence for clue in clues(text, blocks)]


@pytest.mark.parametrize(
    "words",
    [
        "QUAY TOWN, April 16, 2017 (Agency) - The ferry sank.",
        "QUAY TOWN, 16 April: The ferry sank.",
        "Published April 16 2017 The ferry sank.",
        "Date of publication 16 April 2017 The ferry sank.",
        "Last updated at Apr 162017 The ferry sank.",
        "16 April 2017",
        "16.04.2017(updated 1618 16.04.2017) Get short URL The ferry sank.",
    ],
)
def test_a_date_at_the_head_of_a_paragraph_is_a_dateline(words: str) -> None:
    assert set(evidence_in(BlockKind.BODY, words)) == {DateEvidence.DATELINE}


@pytest.mark.parametrize(
    "words",
    [
        "On April 16, 2017 the ferry sank.",
        "The ferry sank on 16 April 2017 - and nobody was hurt.",
        "A report published on 16 April 2017 said the ferry had sunk.",
        "16 April 2017 was the day on which the ferry sank.",
        "The 16 April 2017 accident was the worst.",
    ],
)
def test_a_date_in_a_sentence_is_no_dateline(words: str) -> None:
    assert evidence_in(BlockKind.BODY, words) == []


def test_a_date_line_between_headline_and_prose_is_a_dateline_even_among_links() -> None:
    assert evidence_in(BlockKind.NAVIGATION, "Agency Mira Tal Region 1735 16.04.2017 Get short link") == [
        DateEvidence.DATELINE
    ]


def test_the_first_weekday_of_the_paragraphs_is_found() -> None:
    assert first_weekday("Seen on Sunday by all.", (Block(BlockKind.BODY, Span(0, 22)),)) == 6
    assert first_weekday("Seen by all.", (Block(BlockKind.BODY, Span(0, 12)),)) is None
