"""Mining with the shipped model: who says what is found, in headlines and bodies apart, and nothing from the frame."""

from __future__ import annotations

from testimonia.attribution.encoder_reader import load_reader
from testimonia.attribution.mining import mine, passages
from testimonia.attribution.placed_words import LONG
from testimonia.identity import text_sha256
from testimonia.language.words import words
from testimonia.records import Article, Block, BlockKind, PassedOver, Span, Stance, Statement, StatementKind

QUOTED = "“The gate was shut at noon,” said Ilva Marren, the harbour mayor."


def mined(*blocks: tuple[BlockKind, str]) -> tuple[Article, tuple[Statement, ...], tuple[PassedOver, ...]]:
    """Return an article of the blocks, one paragraph each, with what is mined from it."""
    text, found = "", []
    for kind, written in blocks:
        found.append(Block(kind, Span(len(text), len(text) + len(written))))
        text += written + "\n\n"
    article = Article("a1", "one.txt", text, text_sha256(text), blocks=tuple(found))
    result = mine(article, load_reader())
    return article, result.statements, result.passed_over


def test_source_cue_and_content_of_a_quotation_are_found() -> None:
    article, (statement,), _ = mined((BlockKind.BODY, QUOTED))
    assert statement.source is not None
    assert statement.cue is not None
    assert statement.source.of(article.text).startswith("Ilva Marren")
    assert statement.cue.of(article.text) == "said"
    assert "gate was shut at noon" in statement.quote
    assert statement.kind is StatementKind.DIRECT


def test_nobody_is_quoted_from_comments_and_promotions() -> None:
    for kind in (BlockKind.COMMENT, BlockKind.PROMOTION, BlockKind.CAPTION, BlockKind.DISCLAIMER):
        _, statements, _ = mined((BlockKind.BODY, "The gate is green."), (kind, QUOTED))
        assert statements == ()


def test_a_headline_does_not_join_a_statement_of_the_body() -> None:
    headline = "Gate was shut at noon"
    article, statements, _ = mined((BlockKind.HEADLINE, headline), (BlockKind.BODY, QUOTED))
    assert statements
    assert all(span.start >= len(headline) for one in statements for span in one.content)
    assert not any(one.headline for one in statements)
    assert article.text.startswith(headline)


def test_a_headline_that_is_printed_twice_is_mined_once() -> None:
    headline = "Mayor: gate was shut at noon"
    _, statements, _ = mined((BlockKind.HEADLINE, headline), (BlockKind.HEADLINE, headline), (BlockKind.BODY, QUOTED))
    assert len([one for one in statements if one.headline]) <= 1


def test_a_full_stop_makes_no_other_headline() -> None:
    headline = "Mayor: gate was shut at noon"
    article, _, _ = mined((BlockKind.HEADLINE, headline), (BlockKind.HEADLINE, headline + "."))
    assert len(passages(article)) == 1


def test_a_claim_that_nobody_made_is_passed_over_with_the_reason() -> None:
    text = "If the harbour ministry says that it rescued the crew of the ferry, nobody will believe it."
    _, statements, passed_over = mined((BlockKind.BODY, text))
    assert statements == ()
    assert [one.reason for one in passed_over] == ["under a condition"]


def test_a_denial_denies() -> None:
    _, (statement,), _ = mined((BlockKind.BODY, "The shipping union denied that it had warned its members."))
    assert statement.stance is Stance.DENIES


def test_a_block_quotation_is_one_statement_of_who_introduces_it() -> None:
    words = "We saw the gate go down and nobody was at the winch. It was noon. The water took the boats."
    article, statements, _ = mined(
        (BlockKind.BODY, "The harbour master was there. Here is what Tomas Quill wrote in the Courier on Friday"),
        (BlockKind.QUOTATION, words),
        (BlockKind.BODY, "The gate has been repaired since then."),
    )
    (statement,) = [one for one in statements if words in one.quote]
    assert statement.source is not None
    assert statement.source.of(article.text) == "Tomas Quill"
    assert statement.kind is StatementKind.DIRECT


def test_mining_twice_gives_the_same() -> None:
    assert mined((BlockKind.BODY, QUOTED)) == mined((BlockKind.BODY, QUOTED))


def test_an_article_longer_than_one_part_is_read_to_its_end() -> None:
    filler = "The gate is green. " * 60
    blocks = [(BlockKind.BODY, filler)] * 80 + [(BlockKind.BODY, QUOTED)]
    article, statements, _ = mined(*blocks)
    assert len(words(article.text)) > LONG
    assert any("gate was shut at noon" in one.quote for one in statements)
