from __future__ import annotations

from dataclasses import replace

import pytest

from testimonia.errors import LedgerError
from testimonia.ledger import Ledger
from testimonia.records import Actor, ActorKind, Claim, ReadArticle, Skipped, Span
from tests.ledger.sayings import BRANDT, OKONJO, Saying, person, read_article


@pytest.fixture
def ledger() -> Ledger:
    return Ledger.in_memory()


def test_what_is_added_comes_back_as_it_was(ledger: Ledger) -> None:
    added = read_article("a.txt", BRANDT, OKONJO)
    assert ledger.add(added, fingerprint="f1")
    assert ledger.articles() == (added.article,)
    assert ledger.statements() == added.statements
    assert set(ledger.actors()) == set(added.actors)
    assert set(ledger.claims()) == set(added.claims)


def test_adding_twice_adds_nothing(ledger: Ledger) -> None:
    added = read_article("a.txt", BRANDT)
    ledger.add(added, fingerprint="f1")
    before = list(ledger.database.connection.iterdump())
    assert not ledger.add(added, fingerprint="f1")
    assert list(ledger.database.connection.iterdump()) == before


def test_an_input_is_known_once_it_is_read_or_skipped(ledger: Ledger) -> None:
    assert not ledger.knows("f1")
    ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
    ledger.skip(Skipped("b.txt", "not text"), fingerprint="f2")
    assert ledger.knows("f1")
    assert ledger.knows("f2")
    assert not ledger.knows("f3")


def test_the_same_text_under_the_same_name_is_one_article_at_the_first_path(ledger: Ledger) -> None:
    ledger.add(read_article("north/a.txt", BRANDT), fingerprint="f1")
    assert not ledger.add(read_article("east/a.txt", BRANDT), fingerprint="f2")
    assert [article.path for article in ledger] == ["east/a.txt"]
    assert ledger.knows("f2")


def test_an_edited_file_stands_beside_what_was_read_before(ledger: Ledger) -> None:
    ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
    ledger.add(read_article("a.txt", OKONJO), fingerprint="f2")
    ledger.add(read_article("b.txt", OKONJO), fingerprint="f3")
    assert {article.text.split()[-1] for article in ledger.versions_of("a.txt")} == {"open.", "shut."}


def test_a_repaired_file_is_no_longer_among_the_skipped(ledger: Ledger) -> None:
    ledger.skip(Skipped("a.txt", "holds no text"), fingerprint="f1")
    ledger.add(read_article("a.txt", BRANDT), fingerprint="f2")
    assert ledger.skipped() == ()


def test_a_file_that_is_broken_in_another_way_has_one_reason(ledger: Ledger) -> None:
    ledger.skip(Skipped("a.txt", "holds no text"), fingerprint="f1")
    ledger.skip(Skipped("a.txt", "is a picture"), fingerprint="f2")
    assert ledger.skipped() == (Skipped("a.txt", "is a picture"),)


def test_a_part_that_was_left_out_stays_noted_beside_the_article(ledger: Ledger) -> None:
    ledger.skip(Skipped("a.txt", "only the first megabyte was read"), fingerprint="f1")
    ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
    assert len(ledger.skipped()) == 1


def test_a_folder_that_can_be_read_again_is_no_longer_among_the_skipped(ledger: Ledger) -> None:
    ledger.skip(Skipped("north", "permission denied"))
    ledger.skip(Skipped("north-east", "permission denied"))
    ledger.add(read_article("north/deep/a.txt", BRANDT), fingerprint="f1")
    assert [skipped.place for skipped in ledger.skipped()] == ["north-east"]


def test_skipping_twice_notes_it_once(ledger: Ledger) -> None:
    assert ledger.skip(Skipped("a.txt", "holds no text"), fingerprint="f1")
    assert not ledger.skip(Skipped("a.txt", "holds no text"), fingerprint="f1")
    assert ledger.counts().skipped == 1


def _with_another_hash(added: ReadArticle) -> ReadArticle:
    return replace(added, article=replace(added.article, sha256="0" * 64))


def _with_another_quote(added: ReadArticle) -> ReadArticle:
    return replace(added, statements=(replace(added.statements[0], quote="the weir is shut"),))


def _with_a_span_beyond_the_end(added: ReadArticle) -> ReadArticle:
    return replace(added, statements=(replace(added.statements[0], cue=Span(0, 9999)),))


def _of_another_article(added: ReadArticle) -> ReadArticle:
    return replace(added, statements=(replace(added.statements[0], article="a0"),))


def _without_its_actors(added: ReadArticle) -> ReadArticle:
    return replace(added, actors=())


def _with_an_actor_of_nobody(added: ReadArticle) -> ReadArticle:
    return replace(added, actors=(*added.actors, Actor("p0", "the weir board", ActorKind.ORGANISATION, (), ("p9",))))


def _with_a_claim_of_no_statement(added: ReadArticle) -> ReadArticle:
    return replace(added, claims=(Claim("c0", "the weir stays open", ("s0",), 1),))


def _with_a_gap_between_blocks(added: ReadArticle) -> ReadArticle:
    return replace(added, article=replace(added.article, blocks=added.article.blocks[1:]))


def _with_overlapping_blocks(added: ReadArticle) -> ReadArticle:
    blocks = added.article.blocks
    return replace(added, article=replace(added.article, blocks=(blocks[0], *blocks)))


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (_with_another_hash, "the hash differs"),
        (_with_another_quote, "its quote is not the text"),
        (_with_a_span_beyond_the_end, "lies beyond the text's end"),
        (_of_another_article, "it names article a0"),
        (_without_its_actors, "which is not among its actors"),
        (_with_an_actor_of_nobody, "belongs to actor p9"),
        (_with_a_claim_of_no_statement, "names statement s0"),
        (_with_a_gap_between_blocks, "no block holds the text at [0, "),
        (_with_overlapping_blocks, "begins before the one before it ends"),
    ],
)
def test_an_unsound_article_is_refused_whole(ledger: Ledger, broken: object, said: str) -> None:
    assert callable(broken)
    with pytest.raises(LedgerError, match="Nothing of this article was added") as refused:
        ledger.add(broken(read_article("a.txt", BRANDT)), fingerprint="f1")
    assert said in str(refused.value)
    assert ledger.counts().articles == ledger.counts().actors == 0
    assert not ledger.knows("f1")


def test_an_article_that_fails_in_the_tables_leaves_the_rest_of_its_batch(ledger: Ledger) -> None:
    first, second = read_article("a.txt", BRANDT), read_article("b.txt", OKONJO)
    twin = second.statements[0]
    with ledger.batch():
        ledger.add(first, fingerprint="f1")
        with pytest.raises(LedgerError, match="Nothing of it was added"):
            ledger.add(replace(second, statements=(twin, twin)), fingerprint="f2")
        ledger.add(read_article("c.txt", BRANDT), fingerprint="f3")
    assert [article.path for article in ledger] == ["a.txt", "c.txt"]
    assert "Tam Okonjo" not in {actor.name for actor in ledger.actors()}


def test_what_was_finished_before_an_error_in_a_batch_is_kept(ledger: Ledger) -> None:
    def interrupted() -> None:
        with ledger.batch():
            ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert ledger.knows("f1")
    assert not ledger.database.connection.in_transaction


def test_a_batch_within_a_batch_is_the_same_batch(ledger: Ledger) -> None:
    with ledger.batch(), ledger.batch():
        ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
    assert len(ledger) == 1


def test_an_actor_of_two_articles_is_one_actor_with_the_aliases_of_both(ledger: Ledger) -> None:
    first, second = read_article("a.txt", BRANDT), read_article("b.txt", BRANDT)
    ledger.add(replace(first, actors=(person("Ilse Brandt", "Mayor Brandt"),)), fingerprint="f1")
    ledger.add(replace(second, actors=(person("Ilse Brandt", "Brandt"),)), fingerprint="f2")
    assert ledger.actors() == (person("Ilse Brandt", "Brandt", "Mayor Brandt"),)


def test_names_that_differ_are_all_kept_and_a_known_kind_beats_an_unknown_one(ledger: Ledger) -> None:
    first, second = read_article("a.txt", BRANDT), read_article("b.txt", BRANDT)
    key = first.actors[0].id
    ledger.add(replace(first, actors=(Actor(key, "I. Brandt", ActorKind.UNKNOWN),)), fingerprint="f1")
    ledger.add(replace(second, actors=(Actor(key, "Ilse Brandt", ActorKind.PERSON),)), fingerprint="f2")
    assert ledger.actors() == (Actor(key, "Ilse Brandt", ActorKind.PERSON, ("I. Brandt",)),)


def test_a_claim_of_two_articles_counts_its_reports_and_is_worded_as_in_the_first(ledger: Ledger) -> None:
    later, earlier = read_article("b.txt", BRANDT, OKONJO), read_article("a.txt", BRANDT)
    ledger.add(replace(later, claims=(replace(later.claims[0], text="The weir stays open"),)), fingerprint="f1")
    ledger.add(earlier, fingerprint="f2")
    (claim,) = ledger.claims()
    assert claim.reports == 2
    assert claim.text == "the weir at Korr stays open"
    assert claim.statements == (earlier.statements[0].id, later.statements[0].id)
    assert claim.origins == (person("Ilse Brandt").id,)


def test_statements_stand_by_article_and_then_by_place(ledger: Ledger) -> None:
    sayings = [Saying("Ilse Brandt", "said", f"gate {n} is open") for n in range(12)]
    ledger.add(read_article("b.txt", *sayings), fingerprint="f1")
    ledger.add(read_article("a.txt", OKONJO), fingerprint="f2")
    quotes = [statement.quote for statement in ledger.statements()]
    assert quotes == [OKONJO.content, *(saying.content for saying in sayings)]
    assert [s.quote for s in ledger.statements(ledger.versions_of("a.txt")[0].id)] == [OKONJO.content]


def test_a_ledger_is_at_home_in_a_notebook(ledger: Ledger) -> None:
    assert not len(ledger)
    assert ledger  # an empty ledger is still a ledger
    ledger.add(read_article("a.txt", BRANDT), fingerprint="f1")
    assert len(ledger) == len(list(ledger)) == 1
    assert repr(ledger) == "<Ledger ledger in memory>"
    assert ledger.article(ledger.articles()[0].id).path == "a.txt"
    with pytest.raises(KeyError):
        ledger.article("a0")


def test_a_ledger_says_what_made_it(ledger: Ledger) -> None:
    ledger.set_meta("model", "tiny 1")
    assert ledger.meta["format"] == "testimonia ledger"
    assert ledger.meta["created_by"].startswith("testimonia ")
    assert ledger.meta["model"] == "tiny 1"
