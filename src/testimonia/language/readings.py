"""What does a reader say of a text? Sentences with a parse, names, and attributions, all as characters of the text.

A `Reader` is whatever can say so: the shipped one is an encoder with decoders (`attribution/encoder_reader.py`);
another can stand in its place. What the attributions mean (kind, stance, firmness) and who the sources are is left to
later rooms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from testimonia.records import Span


class NameKind(StrEnum):
    """What a name names; GROUP holds nationalities, peoples, faiths and their adjectives ("Veskan", "Sunni")."""

    PERSON = "person"
    ORGANISATION = "organisation"
    LOCATION = "location"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text that is read; `apart` says that no attribution may run from it into its neighbours (a headline)."""

    span: Span
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A syntactic word: its characters, its Universal Dependencies part of speech, its lemma, and its head.

    `head` is the index of the head among the sentence's tokens, the token's own index where it is the root; `relation`
    is the basic dependency relation without its subtype ("nsubj", "root").
    """

    span: Span
    upos: str
    lemma: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's tokens in order; there is at least one, and exactly one root."""

    tokens: tuple[Token, ...]

    @property
    def span(self) -> Span:
        """Return the characters from the first token to the last."""
        return Span(self.tokens[0].span.start, self.tokens[-1].span.end)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text, with the probability that the reader gives it."""

    span: Span
    kind: NameKind
    probability: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who (source) says (cue) what (content), each in one or more pieces in order; source and cue may be empty.

    `confidence` is the reader's probability that these spans are one attribution. `inner` says that it was found within
    the content of another one.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a reader says of a text, each list in order of the text."""

    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    attributions: tuple[Attribution, ...] = ()


class Reader(Protocol):
    """What reads: `name` identifies it (its weights, say) in a ledger, so that equal names give equal readings."""

    @property
    def name(self) -> str:
        """Return what identifies the reader."""

    def read(self, text: str, passages: Sequence[Passage]) -> Reading:
        """Return what it says of the passages of a text, which are in order and do not overlap."""
