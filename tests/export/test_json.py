from __future__ import annotations

import json
import random
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimonia.export.json import document, encoded, to_json, write
from testimonia.ledger import Ledger
from testimonia.records import Skipped
from tests.ledger.sayings import BRANDT, OKONJO, Saying, read_article

SAYINGS = [BRANDT, OKONJO, Saying("Tam Okonjo", "said", "the gate broke"), Saying("ILSE BRANDT", "said", "it held")]
ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(["a.txt", "b.txt", "north/a.txt", "ż.txt"]), st.lists(st.sampled_from(SAYINGS), unique=True)
    ),
    max_size=8,
)


def ledger_of(*articles: tuple[str, list[Saying]]) -> Ledger:
    ledger = Ledger.in_memory()
    for path, sayings in articles:
        ledger.add(read_article(path, *sayings), fingerprint=f"{path} {sayings}")
    return ledger


def test_the_document_has_the_shape_that_was_agreed() -> None:
    added = read_article("a.txt", OKONJO)
    (statement,) = added.statements
    found = document(ledger_of(("a.txt", [OKONJO])))
    assert found["articles"] == [
        {
            "id": added.article.id,
            "path": "a.txt",
            "title": "Quarrel over the weir at Korr",
            "outlet": "The Korr Gazette",
            "byline": "Wim Aske",
            "published": {"date": "2031-05-03", "precision": "day", "from": "metadata"},
            "language": "en",
            "sha256": added.article.sha256,
            "blocks": [{"kind": "headline", "span": [0, 29]}, {"kind": "body", "span": [31, 77]}],
        }
    ]
    assert found["statements"] == [
        {
            "id": statement.id,
            "article": added.article.id,
            "source": [31, 41],
            "cue": [42, 48],
            "content": [[49, 76]],
            "quote": "that the weir was ever shut",
            "speakers": list(statement.speakers),
            "via": list(statement.via),
            "on": [],
            "kind": "indirect",
            "stance": "asserts",
            "firmness": "certain",
            "headline": False,
            "confidence": 1.0,
        }
    ]
    assert type(found["statements"][0]["kind"]) is str
    assert [actor["name"] for actor in found["actors"]] == ["Korr News Agency", "Tam Okonjo"]
    (claim,) = found["claims"]
    assert claim == {
        "id": added.claims[0].id,
        "text": "that the weir was ever shut",
        "statements": [statement.id],
        "reports": 1,
        "origins": list(statement.speakers),
    }
    assert list(found) == ["articles", "actors", "statements", "claims", "denials", "ladders", "accounts"]
    assert found["denials"] == found["ladders"] == found["accounts"] == []


def test_the_text_reads_back_as_the_document() -> None:
    ledger = ledger_of(("a.txt", [BRANDT, OKONJO]), ("b.txt", [OKONJO]))
    assert json.loads(to_json(ledger)) == document(ledger)


def test_an_empty_ledger_is_a_document_too() -> None:
    assert json.loads(to_json(Ledger.in_memory())) == document(Ledger.in_memory())


def test_every_record_stands_on_a_line_of_its_own() -> None:
    lines = to_json(ledger_of(("a.txt", [BRANDT]), ("b.txt", [OKONJO]))).splitlines()
    records = [line for line in lines if line.startswith("{") and len(line) > 1]
    assert len(records) == 2 + 3 + 2 + 2
    assert all(isinstance(json.loads(record.rstrip(",")), dict) for record in records)


def test_what_is_written_to_a_file_is_what_the_function_returns() -> None:
    ledger, file = ledger_of(("a.txt", [BRANDT])), StringIO()
    write(ledger, file)
    assert file.getvalue() == to_json(ledger)


def test_skipped_inputs_do_not_change_the_document() -> None:
    ledger = ledger_of(("a.txt", [BRANDT]))
    before = to_json(ledger)
    ledger.skip(Skipped("b.txt", "holds no text"), fingerprint="f2")
    assert to_json(ledger) == before


@given(ARTICLES, st.randoms(use_true_random=False))
def test_the_order_in_which_articles_come_does_not_matter(
    articles: list[tuple[str, list[Saying]]], order: random.Random
) -> None:
    shuffled = list(articles)
    order.shuffle(shuffled)
    assert to_json(ledger_of(*shuffled)) == to_json(ledger_of(*articles))


@given(ARTICLES)
def test_adding_everything_twice_changes_nothing(articles: list[tuple[str, list[Saying]]]) -> None:
    assert to_json(ledger_of(*articles, *articles)) == to_json(ledger_of(*articles))


@given(st.dictionaries(st.text(), st.text(st.characters(categories=["L", "Cc", "So"]))))
def test_encoded_text_has_no_line_break_and_reads_back(value: dict[str, str]) -> None:
    assert "\n" not in encoded(value)
    assert json.loads(encoded(value)) == value


@pytest.mark.parametrize("text", ["\ud800", "a\udc80.txt", "\udfff end"])
def test_a_lone_surrogate_is_escaped_so_that_the_file_is_utf_8(text: str) -> None:
    found = encoded({"path": text})
    assert found.encode("utf-8")
    assert json.loads(found) == {"path": text}
