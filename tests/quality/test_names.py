"""The measures of names: exact spans and kinds, and what of re3d's mentions is a name."""

from __future__ import annotations

import json
from pathlib import Path

from quality.names import by_ends, re3d, scores, tagged
from testimonia.language.readings import NameKind
from testimonia.records import Span

PERSON, PLACE = NameKind.PERSON, NameKind.LOCATION
GOLD = frozenset({(Span(0, 9), PERSON), (Span(15, 20), PLACE)})
KINDS = (PERSON, PLACE)


def test_what_is_right_throughout_scores_one() -> None:
    assert set(scores([(GOLD, GOLD)], KINDS).values()) == {1.0}


def test_a_name_of_another_kind_is_not_found() -> None:
    found = frozenset({(Span(0, 9), PLACE), (Span(15, 20), PLACE)})
    assert scores([(GOLD, found)], KINDS) == {"F1": 0.5, "person F1": 0.0, "location F1": 2 / 3}


def test_a_name_of_other_characters_is_not_found() -> None:
    found = frozenset({(Span(0, 4), PERSON), (Span(15, 20), PLACE)})
    assert scores([(GOLD, found)], KINDS)["person F1"] == 0.0


def test_kinds_that_a_set_does_not_know_are_not_counted() -> None:
    found = GOLD | {(Span(30, 36), NameKind.GROUP)}
    assert scores([(GOLD, found)], KINDS)["F1"] == 1.0


def test_tagged_tokens_become_spans_of_their_text(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("Anna\tB-PER\t_\nBerg\tI-PER\tSpaceAfter=No\n,\tO\t_\n\nVeska\tB-LOC\t_\n", encoding="utf-8")

    (named,) = tagged(path)

    assert {(span.of(named.text), kind) for span, kind in named.mentions} == {("Anna Berg", PERSON), ("Veska", PLACE)}


def test_two_names_side_by_side_stay_two(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("Veska\tB-LOC\t_\nOrran\tB-LOC\t_\n", encoding="utf-8")
    assert len(tagged(path)[0].mentions) == 2


def test_of_re3ds_mentions_only_names_count(tmp_path: Path) -> None:
    text = "The Harbour Board met the families; we saw Anna Berg."
    mentions = [("The Harbour Board", "Organisation"), ("the families", "Person"), ("we", "Organisation")]
    mentions += [("Anna Berg", "Person"), ("Berg", "Person"), ("families", "Vehicle")]
    entities = [
        {
            "documentId": "1",
            "begin": text.index(value),
            "end": text.index(value) + len(value),
            "type": kind,
            "value": value,
        }
        for value, kind in mentions
    ]
    folder = tmp_path / "source"
    folder.mkdir()
    (folder / "documents.json").write_text(json.dumps({"_id": "1", "text": text}), encoding="utf-8")
    (folder / "entities.json").write_text("\n".join(map(json.dumps, entities)), encoding="utf-8")

    (named,) = re3d(tmp_path)

    assert {(span.of(text), kind) for span, kind in named.mentions} == {
        ("Harbour Board", NameKind.ORGANISATION),
        ("Anna Berg", PERSON),
    }


def test_of_re3ds_names_the_ends_are_compared() -> None:
    titled, bare = frozenset({(Span(0, 14), PERSON)}), frozenset({(Span(5, 14), PERSON)})
    assert by_ends(titled) == by_ends(bare)
