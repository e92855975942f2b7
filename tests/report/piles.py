"""How do these tests get a ledger? They write a few lines about an invented harbour and say who says what in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from testimonia.identity import content_id, text_sha256
from testimonia.ledger import Ledger
from testimonia.records import (
    Actor,
    ActorKind,
    Article,
    Block,
    BlockKind,
    Claim,
    DateCandidate,
    DateEvidence,
    Firmness,
    Precision,
    PublishedDate,
    ReadArticle,
    Skipped,
    Span,
    Stance,
    Statement,
    StatementKind,
)

BODY = BlockKind.BODY


def day(date: str, evidence: DateEvidence = DateEvidence.DATELINE) -> PublishedDate:
    """Return a date known to the day."""
    return PublishedDate(date, Precision.DAY, evidence)


def actor(name: str) -> Actor:
    """Return a person of this name."""
    return Actor(content_id("p", name), name, ActorKind.PERSON)


class Draft:
    """An article in the making: blocks of text first, then who says what, found by the words themselves."""

    def __init__(self, path: str, *blocks: str | tuple[BlockKind, str], **known: object) -> None:
        pairs = [(BODY, block) if isinstance(block, str) else block for block in blocks]
        self.text = "\n\n".join(text for _, text in pairs)
        self.id = content_id("a", path, self.text)
        self.blocks: list[Block] = []
        at = 0
        for kind, text in pairs:
            self.blocks.append(Block(kind, Span(at, at + len(text))))
            at += len(text) + 2
        self.article = Article(self.id, path, self.text, text_sha256(self.text), blocks=tuple(self.blocks), **known)  # type: ignore[arg-type]
        self.statements: list[Statement] = []
        self.actors: dict[str, Actor] = {}

    def span(self, words: str, *, near: int = 0) -> Span:
        """Return where the words stand, as whole words and nearest to an offset."""
        places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.text)]
        start = min(places, key=lambda place: abs(place - near))
        return Span(start, start + len(words))

    def says(
        self,
        source: str | None,
        cue: str | None,
        *content: str,
        by: Sequence[str] = (),
        via: Sequence[str] = (),
        on: Sequence[str] = (),
        stance: Stance = Stance.ASSERTS,
        firmness: Firmness = Firmness.CERTAIN,
        kind: StatementKind = StatementKind.INDIRECT,
    ) -> Draft:
        """Add a statement: its words as they stand in the text, and who speaks."""
        spans = tuple(self.span(words) for words in content)
        said = self.span(source, near=spans[0].start) if source else None
        ids = {name: actor(name) for name in (*by, *via, *on)}
        self.actors |= ids
        self.statements.append(
            Statement(
                id=content_id("s", self.id, str(spans), str(len(self.statements))),
                article=self.id,
                source=said,
                cue=self.span(cue, near=(said or spans[0]).end) if cue else None,
                content=spans,
                quote="".join(content),
                kind=kind,
                stance=stance,
                firmness=firmness,
                speakers=tuple(ids[name].id for name in by),
                via=tuple(ids[name].id for name in via),
                on=tuple(ids[name].id for name in on),
            )
        )
        return self

    def actors_by_id(self) -> dict[str, Actor]:
        """Return everybody in the article by id."""
        return {one.id: one for one in self.actors.values()}

    def finished(self) -> ReadArticle:
        """Return the article with its statements, and a claim for each."""
        claims = [
            Claim(content_id("c", statement.quote.lower()), statement.quote, (statement.id,), 1)
            for statement in {statement.quote.lower(): statement for statement in self.statements}.values()
        ]
        return ReadArticle(self.article, tuple(self.statements), tuple(self.actors.values()), tuple(claims))


def ledger_of(*drafts: Draft, skipped: Sequence[Skipped] = ()) -> Ledger:
    """Return a ledger in memory that holds the drafts."""
    ledger = Ledger.in_memory()
    with ledger.batch():
        for draft in drafts:
            ledger.add(draft.finished(), fingerprint=draft.id)
        for one in skipped:
            ledger.skip(one)
    return ledger


def harbour() -> Ledger:
    """Return a ledger of six articles about the cranes of Port Ombra, with most things that make a page hard."""
    return ledger_of(
        _agency(),
        _copy(),
        _denial(),
        _opinion(),
        _foreign(),
        _bare(),
        skipped=[
            Skipped("photos/crane.jpg", "it is a picture, not a text"),
            Skipped("photos/pier.jpg", "it is a picture, not a text"),
            Skipped("empty.txt", "it is empty"),
        ],
    )


def _agency() -> Draft:
    draft = Draft(
        "coastwire/strike.txt",
        (BlockKind.HEADLINE, "Cranes stopped in Port Ombra after a night of fog"),
        (BlockKind.BYLINE, "By Ina Toller"),
        "PORT OMBRA, 3 June 2041 (Coastwire) – All nine cranes of the harbour were standing still on Monday "
        "morning, harbour "
        "master Pell Arden said. “Nobody has touched them since midnight,” he told reporters at the gate, “and "
        "nobody will "
        "before I know why.”",
        "A crane driver who did not want to be named said Arden had told the night shift that the brakes of "
        "crane four may "
        "have been loosened on purpose.",
        (BlockKind.CAPTION, "Crane four, seen from the fish market. Photo: Coastwire"),
        "The dockers’ union warned that it would close the east basin on Friday. The shipping company Halm & Daughters "
        "declined to comment.",
        (BlockKind.SUBHEADING, "A light in the bay"),
        "According to the harbour watch, a group of volunteers that follows the traffic in the bay, two "
        "residents saw a "
        "barge without lights at about two o’clock.",
        (BlockKind.PROMOTION, "Read more: What a harbour costs in a day"),
        (BlockKind.NAVIGATION, "Share this article"),
        title="Cranes stopped in Port Ombra after a night of fog",
        outlet="Coastwire",
        byline="Ina Toller",
        published=day("2041-06-03"),
        language="en",
        url="https://coastwire.example/strike",
    )
    arden, watch, driver = "Pell Arden", "Harbour Watch", "unnamed crane driver"
    still = "All nine cranes of the harbour were standing still on Monday morning"
    draft.says("harbour master Pell Arden", "said", still, by=[arden])
    parts = "“Nobody has touched them since midnight,”", "“and nobody will before I know why.”"
    draft.says("he", "told reporters at the gate", *parts, by=[arden], kind=StatementKind.DIRECT)
    brakes = "the brakes of crane four may have been loosened on purpose"
    outer = f"Arden had told the night shift that {brakes}"
    draft.says("A crane driver who did not want to be named", "said", outer, by=[driver])
    inner = draft.says("Arden", "had told the night shift", brakes, by=[arden], via=[driver], stance=Stance.SUSPECTS)
    inner.statements[-1] = replace(inner.statements[-1], firmness=Firmness.POSSIBLE)
    closing = "it would close the east basin on Friday"
    draft.says("The dockers’ union", "warned", closing, by=["Dockers’ Union of Ombra"], stance=Stance.WARNS)
    silent = "declined to comment"
    draft.says("The shipping company Halm & Daughters", silent, silent, by=["Halm & Daughters"], stance=Stance.DECLINES)
    barge = "two residents saw a barge without lights at about two o’clock"
    group = "the harbour watch, a group of volunteers that follows the traffic in the bay"
    return draft.says(group, "According to", barge, by=[watch], on=["two residents"])


def _copy() -> Draft:
    preferred, framed = day("2041-06-04", DateEvidence.METADATA), day("2041-09-30", DateEvidence.FURNITURE)
    draft = Draft(
        "bell/cranes.html",
        (BlockKind.HEADLINE, "Sabotage stops the cranes"),
        (BlockKind.STANDFIRST, "The harbour master wants to know who was on the quay at midnight."),
        "“Nobody has touched them since midnight,” harbour master Pell Arden said on Monday.",
        "Two residents saw a barge without lights, the harbour watch reported. “Every brake was in order”, said "
        "an engineer.",
        (BlockKind.COMMENT, "tidewaiter: They always say that. Arden knows very well who it was!"),
        (BlockKind.COMMENT, "old salt: A barge? In that fog?"),
        title="Sabotage stops the cranes",
        outlet="The Ombra Bell",
        published=preferred,
        date_candidates=(
            DateCandidate(preferred, None, "2041-06-04"),
            DateCandidate(framed, None, "Monday, 30 September 2041"),
        ),
        language="en",
    )
    midnight = "“Nobody has touched them since midnight,”"
    draft.says("harbour master Pell Arden", "said", midnight, by=["Pell Arden"], kind=StatementKind.DIRECT)
    draft.says("the harbour watch", "reported", "Two residents saw a barge without lights", by=["Harbour Watch"])
    return draft.says("an engineer", "said", "“Every brake was in order”", kind=StatementKind.DIRECT)


def _denial() -> Draft:
    draft = Draft(
        "isle/barge.txt",
        (BlockKind.HEADLINE, "No barge of ours, says Isle of Senn"),
        "SENN, 5 June 2041 – The Isle’s transport office rejected reports that one of its barges had been in "
        "the bay. “Our "
        "barges were at their moorings, all four of them,” spokeswoman Dara Quill said. She questioned whether "
        "the harbour "
        "watch could have seen anything in the fog.",
        (BlockKind.QUOTATION, "We ask our neighbours to look at their own quays first."),
        "The sentence stands in a letter from the Isle’s council that this paper has seen.",
        title="No barge of ours, says Isle of Senn",
        outlet="Senn Daily Register",
        published=day("2041-06-05"),
        language="en",
    )
    office, quill = ["Transport office of Senn"], ["Dara Quill"]
    denied = "one of its barges had been in the bay"
    draft.says("The Isle’s transport office", "rejected reports", denied, by=office, stance=Stance.DENIES)
    moored = "“Our barges were at their moorings, all four of them,”"
    draft.says("spokeswoman Dara Quill", "said", moored, by=quill, kind=StatementKind.DIRECT)
    seen = "whether the harbour watch could have seen anything in the fog"
    draft.says("She", "questioned", seen, by=quill, stance=Stance.QUESTIONS)
    letter = "We ask our neighbours to look at their own quays first."
    source = "a letter from the Isle’s council"
    return draft.says(source, None, letter, by=["Council of Senn"], kind=StatementKind.DIRECT, stance=Stance.EXPRESSES)


def _opinion() -> Draft:
    return Draft(
        "tide/column.txt",
        (BlockKind.NAVIGATION, "Opinion"),
        (BlockKind.HEADLINE, "Whom does the fog serve?"),
        "It would surprise nobody if the insurers were to say that there had been no fog at all. But officials "
        "who spoke on "
        "condition of anonymity said this: “Every brake was in order”.",
        (BlockKind.PULL_QUOTE, "Every brake was in order"),
        (BlockKind.BIOGRAPHY, "Orla Benn writes about the sea."),
        (BlockKind.DISCLAIMER, "The views expressed are the author’s own."),
        title="Whom does the fog serve?",
        outlet="Tide & Times",
        published=PublishedDate("2041-06", Precision.MONTH, DateEvidence.FILE_NAME),
        language="en",
    ).says(
        "officials who spoke on condition of anonymity", "said", "“Every brake was in order”", kind=StatementKind.MIXED
    )


def _foreign() -> Draft:
    draft = Draft(
        "sahil/rafiat.txt",
        (BlockKind.HEADLINE, "توقف الرافعات في ميناء أومبرا"),
        "قال مدير الميناء بيل آردن إن الرافعات التسع متوقفة منذ منتصف الليل، وأضاف أن التحقيق بدأ.",
        title="توقف الرافعات في ميناء أومبرا",
        outlet="صحيفة الساحل",
        published=day("2041-06-04", DateEvidence.METADATA),
        language="ar",
    )
    draft.says("مدير الميناء بيل آردن", "قال", "الرافعات التسع متوقفة منذ منتصف الليل", by=["Pell Arden"])
    return draft.says(None, "وأضاف", "التحقيق بدأ")


def _bare() -> Draft:
    draft = Draft("scans/page-7.txt", "A page without a headline, a date or a name. The clerk said the tide was late.")
    return draft.says("The clerk", "said", "the tide was late")
