from __future__ import annotations

from dataclasses import replace

from testimonia.export.places import places
from testimonia.records import Article, Block, BlockKind, Span, Statement

TEXT = "Weir opens\nKorr, May 3\nThe weir is open. Nobody was hurt, she said.\nLeave a comment\nIt held. It did."
KINDS = [BlockKind.HEADLINE, BlockKind.DATELINE, BlockKind.BODY, BlockKind.COMMENT, BlockKind.QUOTATION]


def article() -> Article:
    blocks, start = [], 0
    for kind, line in zip(KINDS, TEXT.splitlines(), strict=True):
        blocks.append(Block(kind, Span(start, start + len(line))))
        start += len(line) + 1
    return Article("a1", "a.txt", TEXT, "", blocks=tuple(blocks))


def place_of(words: str) -> tuple[int, int] | None:
    start = TEXT.index(words)
    content = Span(start, start + len(words))
    return places(article())(Statement("s1", "a1", None, None, (content,), words))


def test_paragraphs_and_sentences_are_counted_from_one() -> None:
    assert place_of("The weir is open") == (1, 1)
    assert place_of("Nobody was hurt") == (1, 2)


def test_only_running_text_counts_as_a_paragraph() -> None:
    assert place_of("It held") == (2, 1)
    assert place_of("It did") == (2, 2)


def test_the_headline_is_paragraph_zero() -> None:
    assert place_of("Weir opens") == (0, 1)


def test_what_stands_outside_of_the_running_text_has_no_place() -> None:
    assert place_of("Leave a comment") is None
    assert place_of("Korr, May 3") is None


def test_an_article_without_blocks_has_no_places() -> None:
    statement = Statement("s1", "a1", None, None, (Span(0, 4),), "Weir")
    assert places(replace(article(), blocks=()))(statement) is None


def test_a_statement_without_content_stands_where_its_first_words_stand() -> None:
    start = TEXT.index("she said")
    statement = Statement("s1", "a1", Span(start, start + 3), None, (), "")
    assert places(article())(statement) == (1, 2)
