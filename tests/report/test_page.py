"""Is the page one valid document that asks for nothing, hides nothing and runs nothing that an article says?"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from lxml import etree, html  # type: ignore[import-untyped]

from testimonia.errors import SettingsError
from testimonia.ledger import Ledger
from testimonia.records import BlockKind, Skipped
from testimonia.report import render

from .piles import Draft, harbour, ledger_of

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)> <!--<script> ]]> {{ 7*7 }} {% raw %} "
    "=cmd|' /C calc'!A0 \u202egnp.exe \u2028 \u2029 \x00\x01\x7f\x85 \ufdd0 \U0001fffe \U0001f600 &amp; \" ' `"
)


def parsed(ledger: Ledger) -> html.HtmlElement:
    return html.document_fromstring(render(ledger))


def hostile() -> Ledger:
    draft = Draft("</script>.txt", (BlockKind.HEADLINE, HOSTILE), HOSTILE + " it rained", title=HOSTILE, outlet=HOSTILE,
                  byline=HOSTILE, url='https://x.example/"><script>')  # fmt: skip
    draft.says("calc", "cmd", HOSTILE, by=[HOSTILE], via=[HOSTILE])
    return ledger_of(draft, skipped=[Skipped(HOSTILE, HOSTILE)])


def test_the_same_ledger_gives_the_same_bytes() -> None:
    assert render(harbour()) == render(harbour())


def test_the_policy_names_the_hashes_of_the_only_style_and_scripts() -> None:
    page = parsed(harbour())
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    runs = [*page.xpath("//style"), *page.xpath("//script[not(@type)]")]
    hashes = [base64.b64encode(hashlib.sha256(str(one.text).encode()).digest()).decode() for one in runs]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert re.findall(r"'sha256-([^']+)'", policy) == hashes


def test_nothing_is_asked_of_any_network() -> None:
    page = parsed(harbour())
    assert page.xpath("//@src | //link | //@srcset | //@action | //@background | //@poster | //@data") == []
    assert "url(" not in "".join(page.xpath("//style/text()"))
    assert "@import" not in "".join(page.xpath("//style/text()"))


def test_there_are_no_inline_styles_and_no_handlers() -> None:
    page = parsed(hostile())
    assert page.xpath("//@style") == []
    assert [name for one in page.iter(etree.Element) for name in one.attrib if str(name).startswith("on")] == []


def test_hostile_text_makes_no_element() -> None:
    page = parsed(hostile())
    assert len(page.xpath("//script")) == len(parsed(harbour()).xpath("//script"))
    assert page.xpath("//img") == []
    assert "{{ 7*7 }}" in page.text_content()


def test_hostile_text_comes_through_the_table_whole() -> None:
    (table,) = parsed(hostile()).xpath("//script[@type='application/json']/text()")
    for dangerous in ("<", ">", "&", "\u2028", "\u2029"):
        assert dangerous not in table
    quote = json.loads(table)["rows"][0][6]
    assert quote.startswith("</script><script>alert(1)</script>")
    assert "\u202e" in quote


def test_the_page_holds_no_character_that_html_forbids() -> None:
    page = render(hostile())
    assert re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\U0001fffe]", page) is None
    assert "␀" in page
    page.encode("utf-8")


def test_ids_are_unique_and_every_inner_link_has_its_target() -> None:
    page = parsed(harbour())
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.xpath("//a/@href") if link.startswith("#")} <= set(ids)


def test_every_element_is_closed_in_its_order() -> None:
    class Balance(HTMLParser):
        open: list[str]

        def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
            if tag not in {"meta", "input", "link", "br"}:
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    balance = Balance()
    balance.open = []
    balance.feed(render(harbour()))
    assert balance.open == []


def test_the_text_of_an_article_is_unchanged_between_its_marks() -> None:
    ledger = harbour()
    page = parsed(ledger)
    for number in page.xpath(
        "//*[contains(@class,'text')]//*[self::a or self::span][contains(concat(' ',@class,' '),' n ')]"
    ):
        number.text = ""
    for article in ledger.articles():
        (text,) = page.xpath(f"//article[@id='{article.id}']")
        (body,) = [each for each in text if each.get("class") == "text"]
        for block in article.blocks:
            assert block.span.of(article.text) in body.text_content()


def test_every_statement_has_its_mark_its_note_and_its_row() -> None:
    ledger = harbour()
    page = parsed(ledger)
    (table,) = page.xpath("//script[@type='application/json']/text()")
    rows = {row[0] for row in json.loads(table)["rows"]}
    for statement in ledger.statements():
        assert page.xpath(f"//a[@id='{statement.id}' and @href='#note-{statement.id}']")
        assert page.xpath(f"//li[@id='note-{statement.id}']//a[@href='#{statement.id}']")
        assert statement.id in rows


def test_what_was_not_read_is_said_with_its_reason() -> None:
    text = " ".join(parsed(harbour()).text_content().split())
    assert "3 inputs could not be read" in text
    assert "it is a picture, not a text 2 inputs photos/crane.jpg photos/pier.jpg" in text


def test_what_several_articles_carry_is_listed_with_its_reports() -> None:
    (carried,) = parsed(harbour()).xpath("//ol[@class='carried']/li")
    text = " ".join(carried.text_content().split())
    assert text.startswith("“Every brake was in order” 2 reports: Tide & Times, June 2041 (speaker unresolved);")


def test_foreign_text_finds_its_own_direction() -> None:
    page = parsed(harbour())
    assert [one.get("dir") for one in page.xpath("//div[@lang='ar']//p | //div[@lang='ar']//h3")] == ["auto", "auto"]


def test_a_limit_leaves_out_the_latest_and_says_so() -> None:
    page = render(harbour(), limit=2)
    assert page.count("<article ") == 2
    assert "4 articles with 10 statements are left out" in " ".join(page.split())
    assert "This report shows a part of the ledger" not in render(harbour(), limit=None)


def test_chosen_articles_are_shown_and_the_rest_is_said_to_be_left_out() -> None:
    ledger = harbour()
    page = render(ledger, articles=[ledger.articles()[0].id])
    assert page.count("<article ") == 1
    assert "because articles were chosen by name" in page


@pytest.mark.parametrize("options", [{"limit": 0}, {"limit": -3}, {"articles": ["a-nowhere"]}])
def test_settings_that_make_no_page_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(SettingsError):
        render(harbour(), **options)  # type: ignore[arg-type]


def test_an_empty_ledger_makes_a_page_that_says_so() -> None:
    text = parsed(Ledger.in_memory()).text_content()
    assert "This ledger holds no article." in text
    assert "No statement was found." in text


def test_a_huge_article_on_one_line_is_shown() -> None:
    draft = Draft("huge.txt", "word " * 200_000 + "The clerk said it rained.").says("The clerk", "said", "it rained")
    page = render(ledger_of(draft))
    assert page.count("word ") >= 200_000
