"""Sentences with their trees, for what is told from syntax: looked up in `trees.txt` by their words."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from testimonia.attribution.said import Said
from testimonia.language.lemmas import lemma
from testimonia.language.readings import Sentence, Token
from testimonia.records import Span

ROLES = {"s": "source", "q": "cue", "c": "content"}


def said(words: str) -> Said:
    """Return the statement of the sentence in `trees.txt` that has these words (marks set off by blanks)."""
    return trees()[words]


def sentence(tree: str, start: int = 0) -> tuple[str, Sentence, dict[str, list[Span]]]:
    """Return the text of a written tree that stands at `start`, its sentence, and the spans of its roles."""
    text, tokens, roles = "", [], {role: list[Span]() for role in ROLES.values()}
    for place, written in enumerate(tree.split()):
        form, upos, head, relation = written.rsplit("/", 3)
        role, mark, bare = form.partition(":")
        marked = bool(mark and bare and role in ROLES)
        form = bare if marked else form
        span = Span(start + len(text), start + len(text) + len(form))
        if marked:
            roles[ROLES[role]].append(span)
        tokens.append(Token(span, upos, lemma(form, upos), int(head) - 1 if int(head) else place, relation))
        text += form + " "
    return text, Sentence(tuple(tokens)), roles


@cache
def trees() -> dict[str, Said]:
    """Return the statements of `trees.txt` by their words."""
    lines = Path(__file__).with_name("trees.txt").read_text(encoding="utf-8").splitlines()
    found = {}
    for line in lines:
        if not line.startswith("#"):
            text, parsed, roles = sentence(line)
            source, cue, content = (joined(text, roles[role]) for role in ("source", "cue", "content"))
            found[text.strip()] = Said(text, source, cue, content, (parsed,))
    return found


def joined(text: str, spans: list[Span]) -> tuple[Span, ...]:
    """Return the spans, those made one between which only a blank stands."""
    found: list[Span] = []
    for span in spans:
        if found and not text[found[-1].end : span.start].strip():
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)
