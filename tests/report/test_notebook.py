"""Does a notebook show an article safely, and keep its own styles?"""

from __future__ import annotations

import re

import pytest
from lxml import html  # type: ignore[import-untyped]

from testimonia.report import marked
from testimonia.report.markup import asset

from .piles import Draft, harbour, ledger_of


def test_an_article_is_shown_with_marks_and_notes_and_without_scripts_or_ids() -> None:
    ledger = harbour()
    (article,) = [one for one in ledger.articles() if one.outlet == "Coastwire"]
    shown = html.fragment_fromstring(marked(ledger, article.id)._repr_html_(), create_parent="div")
    assert len(shown.xpath(".//ul[@class='notes']/li")) == 7
    assert shown.xpath(".//script | .//@id | .//@style | .//@onclick") == []


def test_every_rule_of_style_stays_within_the_article() -> None:
    for selectors in re.findall(r"([^{}]+)\{[^{}]*\}", asset("notebook.css")):
        assert all(selector.strip().startswith(".testimonia-article") for selector in selectors.split(","))


def test_hostile_text_is_escaped() -> None:
    ledger = ledger_of(Draft("a.txt", "<img src=x onerror=alert(1)>\x00", title="</style><script>"))
    shown = marked(ledger, ledger.articles()[0].id)._repr_html_()
    assert "<img" not in shown
    assert "<script" not in shown


def test_the_plain_form_names_the_article_and_counts_its_statements() -> None:
    ledger = ledger_of(Draft("a.txt", "The clerk said it rained.").says("The clerk", "said", "it rained"))
    assert repr(marked(ledger, ledger.articles()[0].id)) == "<MarkedArticle 'a.txt', 1 statement>"


def test_an_unknown_article_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        marked(harbour(), "a-nowhere")
