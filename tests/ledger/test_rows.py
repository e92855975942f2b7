"""What goes in comes out: whatever the text, whatever the labels."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from testimonia.identity import text_sha256
from testimonia.ledger import Ledger
from testimonia.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    DateCandidate,
    DateEvidence,
    Firmness,
    PassedOver,
    Precision,
    PublishedDate,
    ReadArticle,
    Span,
    Stance,
    Statement,
    StatementKind,
)

CHARACTERS = st.characters() | st.sampled_from("\ud800\udc80\0\n\r'\";%")  # lone surrogates have no UTF-8
TEXTS = st.text(CHARACTERS, min_size=1, max_size=40)
KNOWN = st.none() | TEXTS
DATES = st.builds(
    PublishedDate, st.none() | st.just("2031-05"), st.sampled_from(Precision), st.sampled_from(DateEvidence)
)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def read_articles(draw: st.DrawFn) -> ReadArticle:
    text = draw(TEXTS)
    somewhere = spans(text)
    dates = tuple(draw(st.lists(st.builds(DateCandidate, DATES, st.none() | somewhere, TEXTS), max_size=2)))
    article = Article(
        "a1",
        draw(TEXTS),
        text,
        text_sha256(text),
        draw(KNOWN),
        draw(KNOWN),
        draw(KNOWN),
        draw(DATES),
        dates,
        draw(KNOWN),
        draw(KNOWN),
        (Block(draw(st.sampled_from(BlockKind)), Span(0, len(text))),),
    )
    names = draw(st.lists(TEXTS, min_size=1, max_size=3, unique=True))
    kinds = st.sampled_from(ActorKind)
    aliases = st.frozensets(TEXTS, max_size=3).map(lambda found: tuple(sorted(found, key=stored)))
    actors = tuple(Actor(f"p{n}", name, draw(kinds), draw(aliases)) for n, name in enumerate(names))
    who = st.lists(st.sampled_from([actor.id for actor in actors]), max_size=3).map(tuple)
    content = tuple(draw(st.lists(somewhere, max_size=3)))
    statement = Statement(
        "s1",
        "a1",
        draw(st.none() | somewhere),
        draw(st.none() | somewhere),
        content,
        "".join(span.of(text) for span in content),
        draw(st.sampled_from(StatementKind)),
        draw(st.sampled_from(Stance)),
        draw(st.sampled_from(Firmness)),
        draw(st.booleans()),
        draw(who),
        draw(who),
        draw(who),
        draw(st.floats(0, 1)),
    )
    passed_over = draw(st.lists(st.builds(PassedOver, somewhere, TEXTS), max_size=2))
    return ReadArticle(article, (statement,), actors, passed_over=tuple(passed_over))


def stored(text: str) -> bytes:
    """Return the bytes by which SQLite orders the text."""
    return text.encode("utf-8", "surrogatepass")


@given(read_articles())
def test_every_record_comes_back_as_it_was(added: ReadArticle) -> None:
    ledger = Ledger.in_memory()
    ledger.add(added, fingerprint="f1")
    assert ledger.articles() == (added.article,)
    assert ledger.statements() == added.statements
    assert ledger.actors() == tuple(sorted(added.actors, key=lambda actor: stored(actor.name)))
    assert ledger.passed_over("a1") == added.passed_over
    assert ledger.versions_of(added.article.path) == (added.article,)
    ledger.close()
