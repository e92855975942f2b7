"""A user's actors.toml: it adds, extends and overrides, and all that is wrong in it is said at once, by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimonia.actors.knowledge.entries import KnownActor, KnownName, Use
from testimonia.actors.knowledge.index import Knowledge
from testimonia.actors.knowledge.own import FILE, with_own
from testimonia.errors import SettingsError
from testimonia.records import ActorKind

GUARD = KnownActor("delta-guard", ActorKind.ARMED_GROUP, (KnownName("Delta Guard"), KnownName("DG", Use.ALIAS)))
KNOWN = Knowledge({"delta-guard": GUARD})


def own(folder: Path, text: str) -> Knowledge:
    path = folder / FILE
    path.write_text(text, encoding="utf-8")
    return with_own(KNOWN, path)


def told(folder: Path, text: str) -> list[str]:
    with pytest.raises(SettingsError) as error:
        own(folder, text)
    return [line.removeprefix(f"{folder / FILE}, ") for line in str(error.value).splitlines()[:-1]]


def test_a_new_actor_is_found_by_its_names(tmp_path: Path) -> None:
    text = '[[actor]]\nname = "Talmera"\nkind = "government"\nrole = "state"\nadjectives = ["Talmeran"]\n'
    (found,) = own(tmp_path, text).lookup("Talmeran")
    assert (found.actor.id, found.by.use) == ("talmera", Use.ADJECTIVE)


def test_an_entry_with_a_known_id_adds_its_names(tmp_path: Path) -> None:
    text = '[[actor]]\nid = "delta-guard"\naliases = ["Guards of the Delta [2031..2033]"]\n'
    knowledge = own(tmp_path, text)
    assert [one.actor.id for one in knowledge.lookup("Guards of the Delta")] == ["delta-guard"]
    assert [one.actor.id for one in knowledge.lookup("DG")] == ["delta-guard"]


def test_an_entry_with_a_known_id_replaces_what_else_it_gives(tmp_path: Path) -> None:
    text = '[[actor]]\nid = "delta-guard"\nname = "River Guard"\nkind = "organisation"\nof = []\n'
    guard = own(tmp_path, text).actors["delta-guard"]
    assert (guard.name, guard.kind) == ("River Guard", ActorKind.ORGANISATION)
    assert KnownName("Delta Guard", Use.ALIAS) in guard.names


def test_a_name_can_be_taken_from_a_known_actor(tmp_path: Path) -> None:
    knowledge = own(tmp_path, '[[actor]]\nid = "delta-guard"\nwithout = ["DG"]\n')
    assert knowledge.lookup("DG") == ()


def test_entries_may_name_one_another_in_any_order(tmp_path: Path) -> None:
    text = (
        '[[actor]]\nname = "Ilva Marren"\nkind = "person"\nof = ["talmera: minister [2031-04..]"]\n'
        '[[actor]]\nname = "Talmera"\nkind = "government"\n'
    )
    (office,) = own(tmp_path, text).actors["ilva-marren"].of
    assert (office.actor, office.relation) == ("talmera", "minister")


def test_the_shipped_knowledge_is_left_as_it_was(tmp_path: Path) -> None:
    own(tmp_path, '[[actor]]\nid = "delta-guard"\nwithout = ["DG"]\n')
    assert KNOWN.lookup("DG")


def test_all_that_is_wrong_is_said_at_once_with_its_line(tmp_path: Path) -> None:
    text = (
        'title = "mine"\n'
        '[[actor]]\nname = "Front"\nkind = "army"\n'
        '\n[[actor]]\nname = "Marren"\nkind = "person"\nof = ["nowhere: x"]\n'
        '[[actor]]\nname = "Quill"\n'
    )
    assert [line.split(":")[0] for line in told(tmp_path, text)] == ["line 1", "line 2", "line 6", "line 10"]


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ('alias = ["F"]', "is “aliases” meant?"),
        ('aliases = "F"', "should be a list of words"),
        ("from = 2031", "should be words in quotation marks"),
        ('from = "2033"\nto = "2031"', "ends before it begins"),
        ('aliases = ["F [2031-4..]"]', "“2031-4” is no date"),
        ('aliases = ["F [2031"]', "should read WORDS [FIRST..LAST]"),
        ('role = "king"', "the role “king” is not one of"),
        ('country = "nowhere"', "names “nowhere”, which is no actor's id"),
        ('id = "Delta Guard"', "small letters, digits and hyphens"),
    ],
)
def test_a_complaint_says_what_is_wrong(tmp_path: Path, entry: str, complaint: str) -> None:
    (line,) = told(tmp_path, f'[[actor]]\nname = "Front"\nkind = "armed_group"\n{entry}\n')
    assert line.startswith("line 1: ")
    assert complaint in line


def test_a_name_given_twice_is_told_with_both_lines(tmp_path: Path) -> None:
    entry = '[[actor]]\nname = "Front"\nkind = "armed_group"\n'
    assert told(tmp_path, entry + entry) == ["line 4: actor “front” was already given in line 1; join the two entries"]


def test_an_actor_without_a_name_is_told(tmp_path: Path) -> None:
    assert "the actor has no name" in told(tmp_path, '[[actor]]\nkind = "person"\n')[0]


def test_an_actor_cannot_lose_all_its_names(tmp_path: Path) -> None:
    (line,) = told(tmp_path, '[[actor]]\nid = "delta-guard"\nwithout = ["Delta Guard", "DG"]\n')
    assert "without any name" in line


def test_a_file_that_is_not_toml_says_where(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"not TOML.*line 2"):
        own(tmp_path, "[[actor]]\nname = Front\n")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        with_own(KNOWN, tmp_path / FILE)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes('[[actor]]\nname = "Élan"\n'.encode("latin-1"))
    with pytest.raises(SettingsError, match="save the file as UTF-8"):
        with_own(KNOWN, tmp_path / FILE)


def test_single_brackets_are_told(tmp_path: Path) -> None:
    assert told(tmp_path, '[actor]\nname = "Front"\n') == ["line 1: write each actor under a line [[actor]] of its own"]
