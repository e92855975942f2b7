"""How do endings become lemmas? `python -m training.lemmas` writes `language/lemmas.toml` from `syntax/train.conllu`.

An ending is kept where it sets more words right than the shorter ending that it overrules; a word that no ending sets
right is kept whole. So the table is as regular as the language, and no longer than its exceptions.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from quality import treebank
from quality.data import data_folder
from testimonia.language.lemmas import KEPT, WHOLE, with_ending

TABLE = Path(__file__).parents[1] / "src" / "testimonia" / "language" / "lemmas.toml"
HEADER = """\
# What the endings of English words become in their lemmas, by part of speech; "^" marks a whole word.
# Derived from the training parts of the Universal Dependencies treebanks English EWT and GUM (CC BY-SA 4.0), and under
# the same licence. Rebuild it with `python -m training.lemmas`; do not edit it by hand.
"""
LONGEST = 6  # letters of an ending
GAIN = 2  # words that an ending must set right more than it sets wrong
SEEN = 1  # how often an exception must have been seen
Forms = dict[str, str]


def forms(documents: Iterable[treebank.Document]) -> dict[str, Forms]:
    """Return for each part of speech the lemma that each form has most often, without what is marked as mistyped."""
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for token in (token for document in documents for sentence in document.sentences for token in sentence):
        if "Typo=Yes" not in token.features and token.lemma != "_":
            form = token.form.replace("’", "'")
            counts[token.upos][form if token.upos in KEPT else form.lower()][token.lemma.replace("’", "'")] += 1
    return {
        upos: {form: lemmas.most_common(1)[0][0] for form, lemmas in sorted(found.items()) if lemmas.total() >= SEEN}
        for upos, found in sorted(counts.items())
    }


def table(known: Forms) -> dict[str, str]:
    """Return what endings become: short ones first, then the longer ones that overrule them, then whole words.

    >>> table({"cats": "cat", "dogs": "dog", "cities": "city", "parties": "party", "bus": "bus", "hats": "hat"})
    {'s': '', 'ies': 'y', '^bus': 'bus'}
    """
    found: dict[str, str] = {}
    for length in range(1, LONGEST + 1):
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for form, lemma in known.items():
            stem = form[:-length]
            if stem and lemma.startswith(stem):
                votes[form[-length:].lower()][lemma[len(stem) :]] += 1
        right = Counter(form[-length:].lower() for form, lemma in known.items() if with_ending(form, found) == lemma)
        for ending, becomes in sorted(votes.items()):
            best, count = max(becomes.items(), key=lambda choice: (choice[1], choice[0]))
            if count - right[ending] >= GAIN:
                found[ending] = best
    wrong = {form: lemma for form, lemma in known.items() if with_ending(form, found) != lemma}
    return found | {WHOLE + form: lemma for form, lemma in wrong.items()}


def accuracy(documents: Iterable[treebank.Document], tables: Mapping[str, dict[str, str]]) -> float:
    """Return how many tokens get the treebank's lemma from their form and right part of speech."""
    right = [
        with_ending(
            token.form.replace("’", "'") if token.upos in KEPT else token.form.replace("’", "'").lower(),
            tables.get(token.upos, {}),
        )
        == token.lemma.replace("’", "'")
        for document in documents
        for sentence in document.sentences
        for token in sentence
    ]
    return sum(right) / len(right)


def main() -> None:
    """Write the table and print its accuracy on the development part, or say that there are no data."""
    data = data_folder()
    if data is None:
        print("skipped: TESTIMONIA_DATA names no folder")
        return
    tables = {upos: table(known) for upos, known in forms(treebank.read(data / "syntax" / "train.conllu")).items()}
    lines = [HEADER]
    for upos, endings in tables.items():
        lines += [f"\n[{upos}]\n", *(f"{json.dumps(key)} = {json.dumps(value)}\n" for key, value in endings.items())]
    TABLE.write_text("".join(lines), encoding="utf-8")
    found = accuracy(treebank.read(data / "syntax" / "dev.conllu"), tables)
    print(f"{sum(map(len, tables.values()))} endings, {found:.4f} of the lemmas right")


if __name__ == "__main__":
    main()
