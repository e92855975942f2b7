"""Does the report work in a real browser: quiet, quick to the hand, and asking nothing of any network?"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

from testimonia.report import render

from .piles import harbour

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --window-size=1300,900"
)

pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no chromium with chromedriver is installed")


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for switch in QUIET.split():
        options.add_argument(switch)
    options.add_argument(f"--user-data-dir={tmp_path_factory.mktemp('chromium')}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(str(DRIVER)))
    yield driver
    driver.quit()


@pytest.fixture
def page(driver: webdriver.Chrome, tmp_path: Path) -> webdriver.Chrome:
    file = tmp_path / "report.html"
    file.write_text(render(harbour()), encoding="utf-8")
    driver.get(file.as_uri())
    return driver


def rows(page: webdriver.Chrome) -> list[str]:
    shown: list[str] = page.execute_script(
        "return [...document.querySelectorAll('#table tbody tr')].map((r) => r.innerText)"
    )
    return shown


def field(page: webdriver.Chrome, name: str) -> WebElement:
    return page.find_element(By.CSS_SELECTOR, f"#filters [name='{name}']")


def wait_for_rows(page: webdriver.Chrome, number: int) -> None:
    WebDriverWait(page, 5).until(lambda _: len(rows(page)) == number)


def press(page: webdriver.Chrome, *keys: str) -> None:
    webdriver.ActionChains(page).send_keys(*keys).perform()


def log(page: webdriver.Chrome, kind: str) -> list[dict[str, str]]:
    entries: list[dict[str, str]] = page.get_log(kind)  # type: ignore[no-untyped-call]
    return entries


def focused(page: webdriver.Chrome) -> str | None:
    return page.switch_to.active_element.get_attribute("id")


def test_the_console_stays_quiet_and_nothing_is_requested(page: webdriver.Chrome) -> None:
    events = [json.loads(entry["message"])["message"] for entry in log(page, "performance")]
    asked = [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
    assert log(page, "browser") == []
    assert [url for url in asked if not url.startswith(("file:", "chrome:", "data:", "about:"))] == []


def test_the_policy_stops_a_request_that_is_tried_all_the_same(page: webdriver.Chrome) -> None:
    stopped = page.execute_async_script(
        "const done = arguments[0];"
        "addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));"
        "document.body.append(Object.assign(new Image(), {src: 'https://unreachable.invalid/x.png'}))"
    )
    assert stopped == "img-src"


def test_words_filter_the_table(page: webdriver.Chrome) -> None:
    assert len(rows(page)) == 18
    field(page, "words").send_keys("barge LIGHTS")
    wait_for_rows(page, 2)
    assert all("barge without lights" in row for row in rows(page))
    assert page.find_element(By.ID, "found").text == "2 of 18 statements."


def test_stance_and_outlet_filter_together(page: webdriver.Chrome) -> None:
    field(page, "outlet").send_keys("Senn")
    field(page, "stance").send_keys("denies")
    wait_for_rows(page, 1)
    assert "Transport office of Senn" in rows(page)[0]


def test_a_range_of_dates_keeps_dates_known_to_the_month_and_counts_the_undated(page: webdriver.Chrome) -> None:
    page.execute_script(
        "document.forms.filters.elements.from.value = '2041-06-05';"
        "document.forms.filters.dispatchEvent(new Event('input'))"
    )
    wait_for_rows(page, 5)
    assert any("June 2041" in row and "Tide & Times" in row for row in rows(page))
    assert "1 of unknown date left out" in page.find_element(By.ID, "found").text


def test_a_column_sorts_the_table_both_ways(page: webdriver.Chrome) -> None:
    button = page.find_element(By.CSS_SELECTOR, "[data-sort='speaker']")
    button.click()
    assert rows(page)[0].startswith("Council of Senn")
    button.click()
    assert rows(page)[0].startswith("“The clerk” unresolved")
    assert button.find_element(By.XPATH, "..").get_attribute("aria-sort") == "descending"


def test_a_row_leads_to_the_place_in_the_article_and_its_note_back_to_the_row(page: webdriver.Chrome) -> None:
    row = page.find_elements(By.CSS_SELECTOR, "#table tbody tr")[3]
    statement = row.get_attribute("data-id")
    row.find_element(By.CSS_SELECTOR, ".kind").click()
    WebDriverWait(page, 5).until(lambda _: focused(page) == statement)
    assert "lit" in str(page.find_element(By.ID, f"note-{statement}").get_attribute("class"))
    page.find_element(By.CSS_SELECTOR, f"[data-row='{statement}']").click()
    assert str(page.switch_to.active_element.get_attribute("href")).endswith(f"#{statement}")


def test_j_and_k_step_through_the_statements_in_order(page: webdriver.Chrome) -> None:
    order = [one.get_attribute("id") for one in page.find_elements(By.CSS_SELECTOR, ".text a.n[id]")]
    press(page, "j")
    assert focused(page) == order[0]
    press(page, "j", "j", "k")
    assert focused(page) == order[1]


def test_all_parts_of_a_statement_light_up_together(page: webdriver.Chrome) -> None:
    press(page, "j", "j", "j")
    lit = [one.text for one in page.find_elements(By.CSS_SELECTOR, ".article .m.lit")]
    assert lit == ["“Nobody has touched them since midnight,”", "he", "told reporters at the gate",
                   "“and nobody will before I know why.”"]  # fmt: skip


def test_slash_searches_and_escape_clears_then_lets_go(page: webdriver.Chrome) -> None:
    press(page, "/", "loosened")
    wait_for_rows(page, 2)
    press(page, Keys.ESCAPE)
    wait_for_rows(page, 18)
    press(page, Keys.ESCAPE)
    assert page.switch_to.active_element.tag_name == "body"


def test_question_mark_shows_the_keys_and_escape_hides_them(page: webdriver.Chrome) -> None:
    help_dialog = page.find_element(By.ID, "help")
    press(page, "?")
    assert help_dialog.is_displayed()
    press(page, Keys.ESCAPE)
    WebDriverWait(page, 5).until(lambda _: not help_dialog.is_displayed())


def test_a_name_in_the_table_of_speakers_filters_the_statements(page: webdriver.Chrome) -> None:
    page.find_element(By.CSS_SELECTOR, "#speakers a[data-outlet='Coastwire'][data-speaker='Pell Arden']").click()
    wait_for_rows(page, 3)


def test_the_colours_change_over_without_storage(page: webdriver.Chrome) -> None:
    ground = "return getComputedStyle(document.documentElement).backgroundColor"
    before = page.execute_script(ground)
    page.execute_script("Storage.prototype.setItem = () => { throw new Error('no storage here'); }")
    page.find_element(By.ID, "theme").click()
    assert page.execute_script(ground) != before


def test_on_paper_the_marks_differ_by_line_and_weight_and_controls_are_gone(page: webdriver.Chrome) -> None:
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    look = "const s = getComputedStyle(document.querySelector(arguments[0])); return s[arguments[1]]"
    try:
        assert page.execute_script(look, ".text p .source", "fontWeight") == "600"
        assert page.execute_script(look, ".text p .cue", "fontStyle") == "italic"
        assert page.execute_script(look, ".text p .content", "borderBottomStyle") == "solid"
        assert page.execute_script(look, ".text p .source", "color") == "rgb(0, 0, 0)"
        assert page.execute_script(look, "#filters", "display") == "none"
    finally:
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert page.print_page()


def test_a_narrow_window_needs_no_scrolling_sideways(page: webdriver.Chrome) -> None:
    metrics = {"width": 400, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        assert page.execute_script("return document.documentElement.scrollWidth") <= 400
    finally:
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
