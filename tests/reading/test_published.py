from testimonia.reading.blocks.segments import segment
from testimonia.reading.published import chosen, published
from testimonia.reading.stated_dates import stated_date
from testimonia.records import UNKNOWN_DATE, Block, BlockKind, DateCandidate, DateEvidence, Precision, Span

PROSE = "The harbour master of Quay Town said the ferry had been overloaded for weeks. Nobody was hurt in the accident."
HEADLINE, BYLINE, BODY, FRAME = BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.BODY, BlockKind.NAVIGATION


def article(*paragraphs: tuple[BlockKind, str]) -> tuple[str, tuple[Block, ...]]:
    text, blocks = "", []
    for kind, words in paragraphs:
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += words + "\n\n"
    return text, tuple(blocks)


def dates_of(*paragraphs: tuple[BlockKind, str], place: str = "ferry.txt") -> tuple[DateCandidate, ...]:
    text, blocks = article(*paragraphs)
    return published(text, blocks, place=place)


def test_a_dateline_in_the_text_is_preferred_to_the_byline_and_both_are_kept() -> None:
    found = dates_of((HEADLINE, "Ferry sinks"), (BYLINE, "Quay Post, 4/13/2017"), (BODY, f"Sun 16 Apr 2017 {PROSE}"))
    assert [(date.published.date, date.published.evidence) for date in found] == [
        ("2017-04-16", DateEvidence.DATELINE),
        ("2017-04-13", DateEvidence.BYLINE),
    ]


def test_a_candidate_points_to_the_words_it_was_read_from() -> None:
    text, blocks = article((HEADLINE, "Ferry sinks"), (BYLINE, "Quay Post, 4/16/2017"), (BODY, PROSE))
    (candidate,) = published(text, blocks, place="ferry.txt")
    assert candidate.span is not None
    assert candidate.span.of(text) == candidate.words == "4/16/2017"


def test_the_date_in_the_banner_above_an_old_article_is_kept_and_not_believed() -> None:
    found = dates_of((FRAME, "Sunday, November 17, 2024"), (HEADLINE, "Ferry sinks"), (BODY, PROSE))
    assert chosen(found) == UNKNOWN_DATE
    assert [(date.words, date.published.evidence) for date in found] == [
        ("Sunday, November 17, 2024", DateEvidence.FURNITURE)
    ]


def test_a_month_as_a_label_above_everything_is_not_believed() -> None:
    assert chosen(dates_of((FRAME, "JUNE 2023"), (HEADLINE, "Ferry sinks"), (BODY, PROSE))) == UNKNOWN_DATE


def test_the_banner_is_believed_when_the_article_speaks_of_the_days_before() -> None:
    body = (BODY, f"{PROSE} The ferry sank on 12 November 2024.")
    date = chosen(dates_of((FRAME, "Sunday, November 17, 2024"), (HEADLINE, "Ferry sinks"), body))
    assert (date.date, date.evidence) == ("2024-11-17", DateEvidence.FURNITURE)


def test_the_banner_is_not_believed_when_the_article_speaks_of_other_years() -> None:
    body = (BODY, f"{PROSE} The ferry sank on 12 November 2017.")
    assert chosen(dates_of((FRAME, "Sunday, November 17, 2024"), (HEADLINE, "Ferry sinks"), body)) == UNKNOWN_DATE


def test_the_date_of_an_event_in_the_prose_is_no_published_date() -> None:
    assert dates_of((HEADLINE, "Ferry sinks"), (BODY, f"{PROSE} It was built on 3 May 1999."), (BODY, PROSE)) == ()


def test_a_weekday_alone_is_no_published_date() -> None:
    assert dates_of((HEADLINE, "Ferry sinks"), (BODY, f"On Thursday the ferry sank. {PROSE}")) == ()


def test_a_dateline_without_a_year_takes_it_from_the_byline() -> None:
    body = (BODY, f"QUAY TOWN, April 16 (Agency) - {PROSE}")
    date = dates_of((HEADLINE, "Ferry sinks"), (BYLINE, "Quay Post, 4/18/2017"), body)[0].published
    assert (date.date, date.precision, date.evidence) == ("2017-04-16", Precision.DAY, DateEvidence.DATELINE)


def test_a_dateline_of_december_beside_a_file_of_january_lies_in_the_year_before() -> None:
    body = (BODY, f"QUAY TOWN, December 31 (Agency) - {PROSE}")
    assert dates_of((HEADLINE, "Ferry sinks"), body, place="2018-01-01-ferry.txt")[0].published.date == "2017-12-31"


def test_a_dateline_whose_year_nothing_tells_stays_unknown() -> None:
    found = dates_of((HEADLINE, "Ferry sinks"), (BODY, f"QUAY TOWN, April 16 (Agency) - {PROSE}"))
    assert chosen(found) == UNKNOWN_DATE
    assert [date.words for date in found] == ["April 16"]


def test_an_ambiguous_byline_takes_the_order_that_the_dateline_agrees_with() -> None:
    found = dates_of((HEADLINE, "Ferry sinks"), (BYLINE, "Quay Post, 4/5/2017"), (BODY, f"5 April 2017 {PROSE}"))
    assert [date.published.date for date in found] == ["2017-04-05", "2017-04-05"]


def test_an_ambiguous_byline_takes_the_order_that_the_first_weekday_agrees_with() -> None:
    body = (BODY, f"The ferry sank on Thursday. {PROSE}")  # 4 May 2017 was a Thursday, 5 April a Wednesday
    assert dates_of((HEADLINE, "Ferry sinks"), (BYLINE, "Quay Post, 4/5/2017"), body)[0].published.date == "2017-05-04"


def test_an_ambiguous_byline_that_nothing_settles_is_known_to_the_year() -> None:
    date = dates_of((HEADLINE, "Ferry sinks"), (BYLINE, "Quay Post, 4/5/2017"), (BODY, PROSE))[0].published
    assert (date.date, date.precision) == ("2017", Precision.YEAR)


def test_metadata_is_preferred_to_the_file_name() -> None:
    text, blocks = article((HEADLINE, "Ferry sinks"), (BODY, PROSE))
    stated = stated_date("2017-04-16T10:00:00Z")
    assert stated is not None
    found = published(text, blocks, place="2017-05-01-ferry.txt", metadata_dates=(stated,))
    assert [date.published.evidence for date in found] == [DateEvidence.METADATA, DateEvidence.FILE_NAME]


def test_the_first_publication_is_preferred_to_its_update() -> None:
    found = dates_of((HEADLINE, "Ferry sinks"), (BODY, f"Updated on 3 May 2017 Published on 2 May 2017 {PROSE}"))
    assert [date.published.date for date in found] == ["2017-05-02", "2017-05-03"]


def test_a_date_between_a_repeated_headline_and_the_first_sentence_is_a_dateline() -> None:
    found = dates_of((HEADLINE, "Ferry sinks"), (BODY, f"Ferry sinks Reuters Sunday 16 Apr 2017 {PROSE}"))
    assert (found[0].published.date, found[0].published.evidence) == ("2017-04-16", DateEvidence.DATELINE)


def test_dates_of_reader_comments_are_no_candidates() -> None:
    assert dates_of((HEADLINE, "Ferry sinks"), (BODY, PROSE), (BlockKind.COMMENT, "Ann, 5 May 2019: So sad.")) == ()


def test_a_whole_text_with_its_byline_is_read_through_its_blocks() -> None:
    text = f"Ferry sinks off Quay Town\n\nQuay Post, 4/16/2017\n\n{PROSE}\n\n{PROSE}"
    date = chosen(published(text, segment(text), place="ferry.txt"))
    assert (date.date, date.evidence) == ("2017-04-16", DateEvidence.BYLINE)
