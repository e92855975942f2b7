"""Which statements stand within a content? Short passages, as contents are when they are read a second time.

PolNeAR marks outermost statements only, so nesting is learned from passages that look like contents: whole statements
of PolNeAR, and statements and contents of GUM, which marks inner ones too. Passages that hold no statement are as many:
sentences of PolNeAR without any, contents of GUM without any. Several passages make a window.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from testimonia.attribution.tags import OUTSIDE
from testimonia.language.words import Gap, Word
from training import gum, polnear
from training.damage import damaged
from training.labelled import IGNORED, Labelled, joined, rewritten, without
from training.samples import Epoch, Sample, packed, window
from training.tasks.attributions import covered, label, losses

__all__ = ["losses", "read", "samples"]

LONGEST = 80  # words of a passage
SHORTEST = 4
OF_ARTICLES = 0.25  # share of PolNeAR's statements that one epoch sees as passages: they are many beside GUM's …
REPEATED = 3  # … whose passages are seen so often in one epoch
FEWEST_PIECES = 100  # of a window, so that three to eight passages fill it
STOP_LOST, SMALL_FIRST, MARKS_LOST, THAT = 0.5, 0.5, 0.5, 0.2  # shares of passages
STOPS = frozenset(".?!")
OPENING, CLOSING = frozenset('"“‘'), frozenset('"”’')
FUNCTION_WORDS = frozenset(  # written small within a sentence, where contents often begin
    (
        *("a", "after", "all", "although", "an", "and", "any", "as", "at", "because", "before", "but", "by"),
        *("despite", "each", "even", "every", "for", "from", "he", "her", "his", "how", "if", "in", "it", "its"),
        *("many", "most", "my", "no", "not", "of", "on", "one", "our", "several", "she", "since", "some", "such"),
        *("that", "the", "their", "there", "these", "they", "this", "those", "to", "under", "until", "we", "what"),
        *("when", "where", "whether", "which", "while", "who", "with", "without", "you", "your"),
    )
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """The passages of each article of PolNeAR, and of each document of GUM."""

    articles: tuple[Passages, ...]
    documents: tuple[Passages, ...]


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of one text: those that hold a statement, and those that hold none."""

    told: tuple[Labelled, ...]
    untold: tuple[Labelled, ...]


def read(data: Path, *, articles: int | None = None) -> Corpus:
    """Return the passages of PolNeAR's train part and of the documents of GUM that are trained on."""
    annotated = polnear.read(data / "polnear/train")[:articles]
    documents = gum.read(data / "gum", "train", first=articles)
    return Corpus(
        tuple(of_article(label(one.text, one.attributions)) for one in annotated),
        tuple(of_document(one) for one in documents),
    )


def samples(corpus: Corpus, epoch: Epoch) -> list[Sample]:
    """Return passages packed into windows: those of a text beside each other, in random order."""
    seen: list[Labelled] = []
    sources = [(OF_ARTICLES, corpus.articles), *[(1.0, corpus.documents)] * REPEATED]
    for share, passages in ((share, one) for share, group in sources for one in group):
        told = [one for one in passages.told if epoch.chance.random() < share]
        chosen = [*told, *epoch.chance.sample(passages.untold, min(len(passages.untold), max(1, len(told))))]
        epoch.chance.shuffle(chosen)
        seen += [as_content(one, epoch) for one in chosen]
    return [window("fragments", group, epoch) for group in packed(seen, epoch, shortest=FEWEST_PIECES)]


def of_article(article: Labelled) -> Passages:
    """Return the statements of an article that stand alone, and its sentences that hold none."""
    runs = [run for run in _statements(article) if SHORTEST <= len(run) <= LONGEST]
    told = tuple(article.part(run.start, run.stop) for run in runs if _alone(article, run))
    sentences = (run for run in _sentences(article.words) if SHORTEST <= len(run) <= LONGEST)
    untold = (run for run in sentences if not any(article.labels["tags"][i] for i in run))
    return Passages(told, tuple(article.part(run.start, run.stop) for run in untold))


def of_document(document: gum.TellingDocument) -> Passages:
    """Return the document's outermost statements, and all contents with the statements that stand within them.

    Attributions without a cue are credits of pictures, which PolNeAR does not mark.
    """
    cued = [told for told in document.told if told.attribution.cue]
    outermost = label(document.text, [told.attribution for told in cued if told.within is None])
    found = [*of_article(outermost).told]
    for place, outer in enumerate(document.told):
        inner = [told.attribution for told in cued if told.within == place]
        labelled = label(document.text, inner)
        held = {i for run in covered(outer.attribution.content, labelled.words) for i in run}
        if SHORTEST <= len(held) <= LONGEST:
            first, last = min(held), max(held) + 1
            between = {i - first for i in range(first, last) if i not in held}
            found.append(without(labelled.part(first, last), between))
    told = tuple(passage for passage in found if any(passage.labels["tags"]))
    return Passages(told, tuple(passage for passage in found if not any(passage.labels["tags"])))


def _statements(article: Labelled) -> Iterator[range]:
    """Yield the run of words from the first to the last of each statement."""
    members: dict[int, list[int]] = defaultdict(list)
    for i, anchor in enumerate(article.labels["anchors"]):
        if anchor != IGNORED:
            members[anchor].append(i)
    yield from (range(run[0], run[-1] + 1) for run in members.values())


def _alone(article: Labelled, run: range) -> bool:
    """Return whether the run holds words of one statement only."""
    tags, anchors = article.labels["tags"], article.labels["anchors"]
    return len({anchors[i] for i in run if tags[i] != OUTSIDE}) == 1


def _sentences(words: Sequence[Word]) -> Iterator[range]:
    """Yield runs of words that end in a stop before a blank, or where a line ends: roughly sentences."""
    first = 0
    for i in range(1, len(words) + 1):
        ends = i == len(words) or words[i].gap >= Gap.LINE
        if ends or (words[i - 1].text in STOPS and words[i].gap == Gap.BLANK):
            yield range(first, i)
            first = i


def _opened(passage: Labelled, gap: Gap) -> Labelled:
    first, *rest = passage.words
    return Labelled((rewritten(first, gap=gap), *rest), passage.labels)


def as_content(passage: Labelled, epoch: Epoch) -> Labelled:
    """Return the passage as contents are: its marks and its stop lost, its first word written small, by chance."""
    chance, words = epoch.chance, passage.words
    last = len(words) - 1
    if words[0].text in OPENING and words[last].text in CLOSING and chance.random() < MARKS_LOST:
        passage = without(passage, {0, last})
    if passage.words[-1].text == "." and chance.random() < STOP_LOST:
        passage = without(passage, {len(passage.words) - 1})
    that = chance.random() < THAT
    first, *rest = passage.words
    if first.text.lower() in FUNCTION_WORDS and (that or chance.random() < SMALL_FIRST):
        passage = Labelled((rewritten(first, text=first.text.lower()), *rest), passage.labels)
    if that:
        opening = Labelled((rewritten(first, text="that"),), {"tags": [OUTSIDE], "anchors": [IGNORED]})
        passage = joined([opening, _opened(passage, Gap.BLANK)])
    return _opened(damaged(passage, chance=chance) if epoch.damage else passage, Gap.PARAGRAPH)
