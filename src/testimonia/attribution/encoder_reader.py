"""What does the shipped reader say of a text? One pass of the encoder, decoded into sentences, names and attributions.

It is one `Reader` (`language/readings.py`); `readers.py` finds the one that is asked for. What the attributions mean is
left to `mining.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path

from threadpoolctl import ThreadpoolController

from testimonia.attribution.decoding import RoleSpan, role_spans
from testimonia.attribution.linking import Group, link
from testimonia.attribution.placed_words import PlacedWords, characters, cut_between_zones, joined, parts, place
from testimonia.attribution.tags import ROLES
from testimonia.errors import ModelError
from testimonia.language.encoded import Encoded
from testimonia.language.encoder import Encoder, load
from testimonia.language.names import names
from testimonia.language.readings import Attribution, Passage, Reading
from testimonia.language.syntax import parse


@dataclass(frozen=True, slots=True)
class EncoderReader:
    """A `Reader` around an encoder; it is named by the encoder's weights."""

    encoder: Encoder

    @property
    def name(self) -> str:
        """Return what identifies the weights."""
        return self.encoder.name

    def read(self, text: str, passages: Sequence[Passage]) -> Reading:
        """Return what the encoder says of the passages, which are in order and do not overlap."""
        readings = [self._read(text, part) for part in parts(place(text, passages))]
        return Reading(
            sentences=tuple(chain.from_iterable(one.sentences for one in readings)),
            names=tuple(chain.from_iterable(one.names for one in readings)),
            attributions=tuple(chain.from_iterable(one.attributions for one in readings)),
        )

    def _read(self, text: str, placed: PlacedWords) -> Reading:
        encoded = self.encoder.encode(placed.words)
        with _libraries().limit(limits=1, user_api="blas"):  # threads for such small products get in each other's way
            sentences = parse(text, placed.words, encoded)
            return Reading(
                sentences=sentences,
                names=names(text, placed.words, encoded, sentences),
                attributions=attributions(text, placed, encoded),
            )


def attributions(text: str, placed: PlacedWords, encoded: Encoded) -> tuple[Attribution, ...]:
    """Return the attributions that the encoder's tags and arcs make, in order of their content."""
    groups = link(cut_between_zones(role_spans(encoded.tags), placed), encoded)
    found = [_attribution(group, placed, text) for group in groups]
    return tuple(sorted(found, key=lambda one: (one.content, one.cue, one.source)))


def load_reader(folder: Path | None = None, *, threads: int = 1) -> EncoderReader:
    """Return the reader of a model folder (None: the one that ships). Raises ModelError where it is not usable."""
    encoder = load(folder, threads=threads)
    if encoder.roles != ROLES:
        raise ModelError(
            f"{folder}: its roles are {', '.join(encoder.roles)}, not {', '.join(ROLES)}; use another model"
        )
    return EncoderReader(encoder)


@cache
def _libraries() -> ThreadpoolController:
    """Return the handle on the threads of numpy's libraries, which takes long to find."""
    return ThreadpoolController()


def _attribution(group: Group, placed: PlacedWords, text: str) -> Attribution:
    contents = [piece for span in _in_one_zone(group, placed) for piece in characters(span, placed, text)]
    return Attribution(
        source=tuple(characters(group.source, placed, text)) if group.source else (),
        cue=tuple(characters(group.cue, placed, text)) if group.cue else (),
        content=joined(contents, text),
        confidence=group.probability,
    )


def _in_one_zone(group: Group, placed: PlacedWords) -> Sequence[RoleSpan]:
    """Return the contents in the zone of who says them; all where none is there."""
    anchor = group.cue or group.source or group.contents[0]
    zone = placed.zones[anchor.first]
    return [span for span in group.contents if placed.zones[span.first] == zone] or group.contents
