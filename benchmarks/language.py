"""How fast is an article read, and with how much memory? `python -m benchmarks.language [--reader FOLDER]`.

The whole language step (words, encoder, sentences with their parse, names, attributions) on one core, for an article of
700 words made of the sample pile's, so that it runs without data. Prints medians: articles a second by the processor's
time and by the clock, the share of each step, and the process's largest resident size. Figures of a busy machine say
little, and its processor time is longer too.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any
from unittest import mock

from testimonia.attribution import encoder_reader
from testimonia.attribution.encoder_reader import EncoderReader, load_reader
from testimonia.attribution.mining import passages
from testimonia.language.encoder import Encoder
from testimonia.language.readings import Passage
from testimonia.reading.articles import read_input
from testimonia.reading.inputs import Input, find_inputs
from testimonia.records import Span
from testimonia.sample import sample_pile

WORDS = 700
STEPS = {"place": "words", "parse": "sentences and parse", "names": "names", "attributions": "attributions"}


class Clock:
    """How long the steps of one reading took, in seconds of the processor's time."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def timed(self, step: str, work: Callable[..., Any]) -> Callable[..., Any]:
        """Return the work, which tells how long it took."""

        def run(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401  # whatever the work takes and gives
            begun = time.thread_time()
            result = work(*args, **kwargs)
            self.seconds[step] = self.seconds.get(step, 0.0) + time.thread_time() - begun
            return result

        return run

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Time the steps of readings within."""
        with ExitStack() as watched:
            for name, step in STEPS.items():
                work = self.timed(step, getattr(encoder_reader, name))
                watched.enter_context(mock.patch.object(encoder_reader, name, work))
            watched.enter_context(mock.patch.object(Encoder, "encode", self.timed("encoder", Encoder.encode)))
            yield


def article() -> tuple[str, list[Passage]]:
    """Return a text of 700 words with its passages, put together from the sample pile."""
    text, found, count = "", [], 0
    inputs = [one for one in find_inputs([sample_pile()]) if isinstance(one, Input)]
    for read in cycle([read_input(one) for one in inputs]):
        for passage in passages(read):
            written = passage.span.of(read.text).split()[: WORDS - count]
            words = " ".join(written)
            found.append(Passage(Span(len(text), len(text) + len(words)), apart=passage.apart))
            text += words + "\n\n"
            count += len(written)
            if count == WORDS:
                return text, found
    raise AssertionError("a cycle has no end")


def measure(reader: EncoderReader, *, rounds: int) -> str:
    """Return what reading the article takes, in words."""
    text, found = article()
    reader.read(text, found)  # word lists are read at the first use
    cpu, wall, steps = [], [], []
    for _ in range(rounds):
        clock = Clock()
        with clock.watching():
            begun, began = time.thread_time(), time.monotonic()
            reader.read(text, found)
            cpu.append(time.thread_time() - begun)
            wall.append(time.monotonic() - began)
        steps.append(clock.seconds)
    shares = ", ".join(f"{name} {median(one[name] for one in steps) / median(cpu):.0%}" for name in steps[0])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # kibibytes on Linux
    return (
        f"{1 / median(cpu):.1f} articles/s by processor time, {1 / median(wall):.1f} by the clock "
        f"({WORDS} words, one core, medians of {rounds})\n{shares}\nlargest resident size {memory:.0f} MiB"
    )


def main() -> None:
    """Measure on one core."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", type=Path, help="a model folder, if not the one that ships")
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print(measure(load_reader(args.reader, threads=1), rounds=args.rounds))


if __name__ == "__main__":
    main()
