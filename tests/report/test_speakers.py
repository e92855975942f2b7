"""Is nobody lost between the rows and columns of the table of speakers?"""

from __future__ import annotations

from testimonia.report.selection import select
from testimonia.report.speakers import MOST_OUTLETS, MOST_SPEAKERS, Speakers, speakers

from .piles import Draft, harbour, ledger_of


def counted(*drafts: Draft) -> Speakers:
    return speakers(select(ledger_of(*drafts), articles=None, limit=None))


def test_the_one_who_speaks_most_comes_first_with_the_articles_that_carry_it() -> None:
    table = speakers(select(harbour(), articles=None, limit=None))
    first = table.rows[0]
    assert (first.label, first.statements, first.articles) == ("Pell Arden", 5, 3)
    assert {cell.outlet: cell.statements for cell in first.cells}["Coastwire"] == 3


def test_statements_without_a_known_speaker_have_a_row_of_their_own() -> None:
    table = counted(Draft("a.txt", "The clerk said it rained.").says("The clerk", "said", "it rained"))
    assert [(row.label, row.statements) for row in table.rows] == [("speaker unresolved", 1)]


def test_the_tail_of_speakers_and_outlets_is_summed_up_and_not_cut_off() -> None:
    drafts = [
        Draft(f"{n}.txt", f"The clerk said it rained {n}.", outlet=f"Paper {n}").says(
            "The clerk", "said", f"it rained {n}", by=[f"Clerk {n}"]
        )
        for n in range(30)
    ]
    table = counted(*drafts)
    assert table.rows[-1].label == f"{30 - MOST_SPEAKERS} other speakers"
    assert table.columns[-1].label == f"{30 - MOST_OUTLETS} other outlets"
    assert sum(row.statements for row in table.rows) == 30


def test_a_statement_of_two_speakers_counts_for_both() -> None:
    table = counted(Draft("a.txt", "Both said it rained.").says("Both", "said", "it rained", by=["Ann", "Bo"]))
    assert [(row.label, row.statements) for row in table.rows] == [("Ann", 1), ("Bo", 1)]
