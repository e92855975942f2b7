"""What readers write below an article is never the article's, however they are announced."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEADLINE = "Ferry sinks off Ostra"
BODY = (
    "The ferry to Ostra sank at noon on Monday, the coast guard said, and the harbour has been closed since then.\n\n"
    "Nobody in the harbour believes that the company will ever put another ferry on the line, a clerk said.\n\n"
)
READER = "The minister lied about the ferry and everybody in the town knows that he did, my cousin says."
Mark = Callable[[str], list[tuple[str, str]]]


@pytest.mark.parametrize(
    "announced",
    [
        "1 reply »\n\n  1. ",
        "Leave a Reply\n\n",
        "21 Comments\nOldest\nNewest Most Voted\n",
        "COMMENTS (2)\nlock_keeper: ",
        "Notify of\nInline Feedbacks\nView all comments\n",
        "Ada Lindt says:\nMay 4, 2031 at 7:12 pm\n",
        "hedda\n3 days ago\nNonsense, as ever.\nReply\nbo\n2 days ago\n",
    ],
)
def test_readers_comments_are_kept_out_of_the_article(mark: Mark, announced: str) -> None:
    marked = mark(f"{HEADLINE}\n\n{BODY}{announced}{READER}\n\nReply\n")
    assert next(kind for kind, words in marked if words.endswith(READER)) == "comment"
    assert [kind for kind, _ in marked].count("body") == 2


def test_a_counter_above_the_article_opens_no_comments(mark: Mark) -> None:
    marked = mark(f"{HEADLINE}\n\n21 Comments\n\n{BODY}")
    assert [kind for kind, _ in marked] == ["headline", "navigation", "body", "body"]


def test_headlines_of_other_articles_below_the_comment_box_are_promotion(mark: Mark) -> None:
    marked = mark(
        f"{HEADLINE}\n\n{BODY}What do you think?\n\nNotify of\n\nDoes the coast have the best ferries of all?\n"
    )
    assert marked[-1] == ("promotion", "Does the coast have the best ferries of all?")
