"""How many contents are turned into vectors in a second of one core? `python -m benchmarks.similarity`.

On the contents of the sample pile's hand-made ledger. Processor time is counted, so that a busy machine says little
that is wrong; the best of some rounds is printed.
"""

from __future__ import annotations

import argparse
import time

from quality.similarity import sample
from testimonia.language.similarity import Similarity


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure how fast contents are turned into vectors.")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    contents = tuple(dict.fromkeys(sample().contents))
    begun = time.process_time()
    model = Similarity.load()
    loading = time.process_time() - begun
    seconds = min(_seconds(model, contents) for _ in range(rounds))
    pieces = sum(len(model.tokenizer.encode(content).ids) for content in contents)
    print(
        f"loaded in {loading:.2f} s; {len(contents)} contents of {pieces / len(contents):.0f} pieces: "
        f"{len(contents) / seconds:.0f} contents/s, {pieces / seconds:.0f} pieces/s"
    )


def _seconds(model: Similarity, contents: tuple[str, ...]) -> float:
    """Return the processor seconds that the contents' vectors take."""
    begun = time.process_time()
    model.vectors(contents)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
