"""How many names does the reader find? `python -m quality.names`, by exact span and kind.

UNER-EWT and CrossNER (politics) know persons, organisations and locations; re3d marks every mention of an entity, so
that its names alone count here (see `_re3d`), by where they end, and its nationalities are the measure of groups.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality.data import print_measures
from testimonia.language import encoder
from testimonia.language.encoded import Encoded
from testimonia.language.names import names
from testimonia.language.readings import NameKind
from testimonia.language.syntax import parse
from testimonia.language.words import Word, words
from testimonia.records import Span

TAGS = {"PER": NameKind.PERSON, "ORG": NameKind.ORGANISATION, "LOC": NameKind.LOCATION}
RE3D = {
    "Person": NameKind.PERSON,
    "Organisation": NameKind.ORGANISATION,
    "Location": NameKind.LOCATION,
    "Nationality": NameKind.GROUP,
}
PRONOUNS = frozenset(
    {"I", "He", "She", "It", "We", "You", "They", "Us", "Them", "My", "His", "Her", "Its", "Our", "Their"}
)
CLITICS = frozenset({"'s", "n't", "'re", "'ve", "'ll", "'m", "'d", "’s", "n’t"})  # the file parts them by blanks
SENTENCES = 8  # of a tagged file that are read as one text: about a paragraph or two
Mention = tuple[Span, NameKind]


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text and the names that it holds."""

    text: str
    mentions: frozenset[Mention]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many names were found, are there, and are both."""

    found: int
    gold: int
    both: int

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, 1 where nothing was to be found and nothing was."""
        return 2 * self.both / (self.found + self.gold) if self.found + self.gold else 1.0


def tagged(path: Path) -> tuple[NamedText, ...]:
    """Return the texts of a file of tokens with BIO tags, several sentences in each."""
    sentences = [part.splitlines() for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    return tuple(_named(sentences[first : first + SENTENCES]) for first in range(0, len(sentences), SENTENCES))


def _named(sentences: Iterable[list[str]]) -> NamedText:
    text = ""
    mentions: list[tuple[int, int, str]] = []
    for sentence in sentences:
        goes_on = ""
        for form, tag, *misc in (line.split("\t") for line in sentence):
            kind = tag[2:]
            if form.lower() in CLITICS:
                text = text.rstrip()
            if tag.startswith("B") or (kind and kind != goes_on):
                mentions.append((len(text), len(text) + len(form), kind))
            elif kind:
                mentions[-1] = (mentions[-1][0], len(text) + len(form), kind)
            goes_on = kind
            text += form + ("" if "SpaceAfter=No" in misc else " ")
        text = text.rstrip() + " "
    found = frozenset((Span(start, end), TAGS[kind]) for start, end, kind in mentions)
    return NamedText(text, found)


def re3d(folder: Path) -> tuple[NamedText, ...]:
    """Return the documents of re3d with those mentions that are names, paragraph by paragraph."""
    return tuple(document for part in sorted(folder.iterdir()) if part.is_dir() for document in _re3d(part))


def _re3d(part: Path) -> Iterator[NamedText]:
    """Yield the documents of one source; a mention is a name where each of its longer words has a capital.

    "ISIL" and "Tobias Ellwood" are names, "we" and "the families of the victims" are not. Articles are not part of a
    name.
    """
    mentions: dict[str, set[Mention]] = {}
    for entity in _values(part / "entities.json"):
        kind = RE3D.get(entity["type"])
        named = mentions.setdefault(entity["documentId"], set())
        value: str = entity["value"]
        bare = value.removeprefix("the ").removeprefix("The ")
        if (
            kind
            and bare not in PRONOUNS
            and bare[:1].isupper()
            and all(word[0].isupper() or len(word) < 4 for word in bare.split())
        ):
            named.add((Span(entity["begin"] + len(value) - len(bare), entity["end"]), kind))
    for document in _values(part / "documents.json"):
        text: str = document["text"]
        held = frozenset(mentions.get(document["_id"], ()))
        yield NamedText(text, _outermost(held))


def _outermost(mentions: frozenset[Mention]) -> frozenset[Mention]:
    """Return the mentions without those that stand within another: the measured names do not nest."""
    return frozenset(
        one for one in mentions if not any(other[0] != one[0] and other[0].contains(one[0]) for other in mentions)
    )


def _values(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the JSON values that a file holds one after another."""
    written, decoder = path.read_text(encoding="utf-8").strip(), json.JSONDecoder()
    while written:
        value, end = decoder.raw_decode(written)
        yield value
        written = written[end:].lstrip()


def counts(pairs: Iterable[tuple[frozenset[Mention], frozenset[Mention]]]) -> dict[NameKind, Counts]:
    """Return for each kind how many names of it are there, were found, and both, over pairs of gold and found."""
    pairs = tuple(pairs)
    return {
        kind: Counts(
            found=sum(mention[1] is kind for _, found in pairs for mention in found),
            gold=sum(mention[1] is kind for gold, _ in pairs for mention in gold),
            both=sum(mention[1] is kind for gold, found in pairs for mention in gold & found),
        )
        for kind in NameKind
    }


def scores(
    pairs: Iterable[tuple[frozenset[Mention], frozenset[Mention]]], kinds: Iterable[NameKind]
) -> dict[str, float]:
    """Return the F1 of the kinds together, and of each."""
    of_kind = {kind: found for kind, found in counts(pairs).items() if kind in tuple(kinds)}
    every = Counts(*(sum(getattr(found, name) for found in of_kind.values()) for name in ("found", "gold", "both")))
    return {"F1": every.f1, **{f"{kind} F1": found.f1 for kind, found in of_kind.items()}}


def by_ends(mentions: frozenset[Mention]) -> frozenset[Mention]:
    """Return the mentions with their last character alone.

    re3d's persons begin with their titles and offices, which are no part of a name here.
    """
    return frozenset((Span(span.end - 1, span.end), kind) for span, kind in mentions)


def found_in(named: NamedText, encoded: Encoded, of_text: Sequence[Word]) -> frozenset[Mention]:
    """Return what the reader finds in an encoded text."""
    sentences = parse(named.text, of_text, encoded)
    return frozenset((name.span, name.kind) for name in names(named.text, of_text, encoded, sentences))


def sets(data: Path) -> dict[str, tuple[tuple[NamedText, ...], tuple[NameKind, ...]]]:
    """Return the texts of each set, with the kinds that it knows."""
    kinds = tuple(TAGS.values())
    return {
        "UNER-EWT": (tagged(data / "names" / "uner_dev.tsv"), kinds),
        "politics": (tagged(data / "names" / "crossner_politics_dev.tsv"), kinds),
        "re3d": (re3d(data / "re3d"), tuple(NameKind)),
    }


def measure(data: Path) -> dict[str, float]:
    """Return the measures of each set."""
    reader = encoder.load()
    found: dict[str, float] = {}
    for name, (texts, kinds) in sets(data).items():
        of_texts = [words(named.text) for named in texts]
        pairs = [
            (named.mentions, found_in(named, reader.encode(of_text), of_text))
            for named, of_text in zip(texts, of_texts, strict=True)
        ]
        if name == "re3d":
            pairs = [(by_ends(gold), by_ends(found_there)) for gold, found_there in pairs]
        found |= {f"{name}: {measure}": value for measure, value in scores(pairs, kinds).items()}
    return found


if __name__ == "__main__":
    print_measures(measure)
