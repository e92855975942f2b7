"""What does the shipped reader say of a text? One pass of the encoder, decoded into sentences, names and attributions.

It is one `Reader` (`language/readings.py`); `readers.py` finds the one that is asked for. What the attributions mean is
left to `mining.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import Protocol

from threadpoolctl import ThreadpoolController

from testimonia.attribution.confidence import Calibration, calibration
from testimonia.attribution.decoding import RoleSpan, role_spans
from testimonia.attribution.linking import Group, link
from testimonia.attribution.nesting import nested
from testimonia.attribution.placed_words import PlacedWords, characters, cut_between_zones, joined, parts, place
from testimonia.attribution.shared_sources import shared_source
from testimonia.attribution.tags import ROLES
from testimonia.errors import ModelError
from testimonia.language.encoded import Encoded
from testimonia.language.encoder import Encoder, load
from testimonia.language.model_folder import packaged_model
from testimonia.language.names import names
from testimonia.language.readings import Attribution, Passage, Reading, Sentence
from testimonia.language.syntax import parse
from testimonia.records import Span


@dataclass(frozen=True, slots=True)
class EncoderReader:
    """A `Reader` around an encoder; it is named by the encoder's weights.

    Without a calibration the confidence of a find is the probability of its weakest part.
    """

    encoder: Encoder
    calibration: Calibration | None = None

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
            outer = attributions(text, placed, encoded, sentences=sentences, confidence=self._confidence)
            within = partial(self._within, text, sentences)
            inner = nested(text, outer, sentences=sentences, attribute=within, confidence=self._confidence_within)
            return Reading(
                sentences=sentences,
                names=names(text, placed.words, encoded, sentences),
                attributions=tuple(sorted((*outer, *inner), key=_order)),
            )

    def _within(self, text: str, sentences: Sequence[Sentence], contents: PlacedWords) -> tuple[Attribution, ...]:
        """Return the attributions within contents of others."""
        encoded = self.encoder.encode(contents.words)
        return attributions(text, contents, encoded, sentences=sentences, confidence=self._confidence)

    def _confidence(self, group: Group, *, shared: bool) -> float:
        return group.weakest if self.calibration is None else self.calibration.confidence(group, shared=shared)

    def _confidence_within(self, inner: float, outer: float) -> float:
        return inner * outer if self.calibration is None else self.calibration.confidence_within(inner, outer)


class Confidence(Protocol):
    """Says how probable a find is; `shared` says that its source is one that it shares."""

    def __call__(self, group: Group, *, shared: bool) -> float:
        """Return the probability."""


def attributions(
    text: str, placed: PlacedWords, encoded: Encoded, *, sentences: Sequence[Sentence], confidence: Confidence
) -> tuple[Attribution, ...]:
    """Return the attributions that the encoder's tags and arcs make, in order of their content.

    Where a cue has no source of its own, the parse says whose it shares.
    """
    groups = link(cut_between_zones(role_spans(encoded.tags, encoded.steps), placed), encoded)
    drawn = [_attribution(group, placed, text) for group in groups]
    sources = [span for one in drawn for span in one.source]
    found = []
    for group, one in zip(groups, drawn, strict=True):
        source = _shared(text, one, sources=sources, sentences=sentences)
        sure = confidence(group, shared=source is not None)
        found.append(replace(one, source=one.source if source is None else (source,), confidence=sure))
    return tuple(sorted(found, key=_order))


def _shared(text: str, one: Attribution, *, sources: Sequence[Span], sentences: Sequence[Sentence]) -> Span | None:
    if one.source or not one.cue:
        return None
    return shared_source(text, one.cue[0], one.content, sources=sources, sentences=sentences)


def load_reader(folder: Path | None = None, *, threads: int = 1) -> EncoderReader:
    """Return the reader of a model folder (None: the one that ships). Raises ModelError where it is not usable."""
    encoder = load(folder, threads=threads)
    if encoder.roles != ROLES:
        raise ModelError(
            f"{folder}: its roles are {', '.join(encoder.roles)}, not {', '.join(ROLES)}; use another model"
        )
    return EncoderReader(encoder, calibration(packaged_model() if folder is None else folder))


@cache
def _libraries() -> ThreadpoolController:
    """Return the handle on the threads of numpy's libraries, which takes long to find."""
    return ThreadpoolController()


def _order(attribution: Attribution) -> tuple[tuple[Span, ...], ...]:
    return attribution.content, attribution.cue, attribution.source


def _attribution(group: Group, placed: PlacedWords, text: str) -> Attribution:
    contents = [piece for span in _in_one_zone(group, placed) for piece in characters(span, placed, text)]
    return Attribution(
        source=tuple(characters(group.source, placed, text)) if group.source else (),
        cue=tuple(characters(group.cue, placed, text)) if group.cue else (),
        content=joined(contents, text),
        confidence=group.weakest,
    )


def _in_one_zone(group: Group, placed: PlacedWords) -> Sequence[RoleSpan]:
    """Return the contents in the zone of who says them; all where none is there."""
    anchor = group.cue or group.source or group.contents[0]
    zone = placed.zones[anchor.first]
    return [span for span in group.contents if placed.zones[span.first] == zone] or group.contents
