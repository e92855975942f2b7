"""Is an article shown complete, in order, with its notes where they belong?"""

from __future__ import annotations

from dataclasses import replace

from testimonia.records import Article, Block, BlockKind, DateCandidate, DateEvidence, PassedOver, Span
from testimonia.report.articles import ArticleView, Paragraph, view

from .piles import Draft, day


def paragraphs(shown: ArticleView) -> list[Paragraph]:
    return [paragraph for part in shown.parts for paragraph in part.paragraphs]


def words(paragraph: Paragraph) -> str:
    return "".join(text for text, _ in paragraph.pieces)


def shown(draft: Draft) -> ArticleView:
    return view(draft.article, draft.statements, draft.actors_by_id())


def test_all_words_are_shown_in_order() -> None:
    draft = Draft(
        "a.txt", (BlockKind.HEADLINE, "One"), "Two lines\nof text\n\nand a third", (BlockKind.COMMENT, "Four")
    )
    assert [words(paragraph) for paragraph in paragraphs(shown(draft))] == [
        "One",
        "Two lines\nof text",
        "and a third",
        "Four",
    ]


def test_a_dateline_runs_into_the_body_of_the_same_line_and_not_into_the_next() -> None:
    text = "SENN, 5 June – The fog\nSENN\nThe quay"
    kinds = [BlockKind.DATELINE, BlockKind.BODY, BlockKind.DATELINE, BlockKind.BODY]
    spans = [Span(0, 14), Span(15, 22), Span(23, 27), Span(28, 36)]
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))
    lines = [
        words(paragraph) for paragraph in paragraphs(view(Article("a1", "a.txt", text, "", blocks=blocks), (), {}))
    ]
    assert lines == ["SENN, 5 June – The fog", "SENN", "The quay"]


def test_text_outside_every_block_is_shown_as_body() -> None:
    article = Article("a1", "a.txt", "lost words. Found words.", "", blocks=(Block(BlockKind.BODY, Span(12, 24)),))
    assert [words(paragraph) for paragraph in paragraphs(view(article, (), {}))] == [
        "lost words. ".strip(),
        "Found words.",
    ]


def test_comments_in_a_row_are_folded_together_and_counted() -> None:
    draft = Draft(
        "a.txt", "Body", (BlockKind.COMMENT, "No!"), (BlockKind.COMMENT, "Yes!"), (BlockKind.PROMOTION, "Buy")
    )
    assert [part.aside for part in shown(draft).parts] == ["", "2 reader comments, 1 promotion"]


def test_a_subheading_stays_in_its_place() -> None:
    draft = Draft("a.txt", "Body", (BlockKind.SUBHEADING, "And then"), "More")
    assert [part.aside for part in shown(draft).parts] == [""]


def test_a_note_stands_beside_the_paragraph_in_which_its_statement_begins() -> None:
    draft = Draft("a.txt", "The clerk sang.", "The cook said it rained.").says(
        "The cook", "said", "it rained", by=["Cook"]
    )
    assert [[note.speakers for note in paragraph.notes] for paragraph in paragraphs(shown(draft))] == [[], [("Cook",)]]


def test_only_the_first_headline_is_the_heading() -> None:
    draft = Draft("a.txt", (BlockKind.HEADLINE, "Twice"), (BlockKind.HEADLINE, "Twice"), "Body")
    assert [paragraph.heading for paragraph in paragraphs(shown(draft))] == [True, False, False]


def test_another_date_is_shown_once_and_the_same_date_from_elsewhere_is_not() -> None:
    dates = [day("2041-06-04"), day("2041-06-04", DateEvidence.FILE_NAME), day("2041-09-30"), day("2041-09-30")]
    found = tuple(DateCandidate(date, None, "") for date in dates)
    draft = Draft("a.txt", "Body", published=dates[0], date_candidates=found)
    assert [date.date for date in shown(draft).other_dates] == ["2041-09-30"]


def test_an_address_that_runs_a_script_is_no_link() -> None:
    draft = Draft("a.txt", "Body", url="javascript:alert(1)")
    assert shown(draft).link is None
    assert view(replace(draft.article, url="https://x.example/"), (), {}).link == "https://x.example/"


def test_words_that_are_no_statement_are_named_with_the_reason() -> None:
    draft = Draft("a.txt", "It would surprise nobody if the guild claims the rescue.")
    passed_over = [PassedOver(Span(38, 55), "under a condition")]
    found = view(draft.article, (), {}, passed_over).passed_over
    assert found == (("claims the rescue", "under a condition"),)
