"""What a visitor does on a page: play a video, ask for more, filter, and all of it without JavaScript too."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.passen import GEBROKEN_WOORDEN, HEEL


def test_a_video_asks_nothing_of_its_service_before_the_click(page, addresses):
    asked, service = [], re.compile("youtube|vimeo|ytimg")
    page.on("request", lambda request: asked.append(request.url) if service.search(request.url) else None)
    page.route(service, lambda route: route.abort())
    page.goto(addresses["opgave"])
    button = page.get_by_role("button", name=re.compile("Video afspelen"))
    button.first.scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert asked == []
    # The frame is in the page before the browser asks for what is in it.
    with page.expect_request(service):
        button.first.click()
    assert len(asked) == 1
    assert asked[0].startswith("https://www.youtube-nocookie.com/embed/")


def test_a_video_can_be_stopped_and_the_focus_goes_back(page, addresses):
    page.route(re.compile("youtube|vimeo|ytimg"), lambda route: route.fulfill(body="<p>film</p>"))
    page.goto(addresses["opgave"])
    speel = page.get_by_role("button", name=re.compile("Video afspelen")).first
    for stop in ("button", "Escape"):
        speel.click()
        knop = page.get_by_role("button", name="Video stoppen")
        expect(page.locator("iframe")).to_have_count(1)
        knop.focus()
        knop.click() if stop == "button" else page.keyboard.press("Escape")
        expect(page.locator("iframe")).to_have_count(0)
        expect(speel).to_be_focused()
        expect(knop).to_be_hidden()


def test_more_messages_come_in_place_and_without_javascript_at_their_own_address(page, addresses):
    page.goto(addresses["oude regio-deal"])
    page.locator("summary").filter(has_text="Past bij deze Regio Deal").click()
    sectie = page.locator("#gerelateerd")
    meer = sectie.get_by_role("link", name="Meer berichten over deze onderwerpen")
    archief, rijen = meer.get_attribute("href"), sectie.locator(".rij")
    getoond = rijen.count()
    meer.click()
    expect(sectie.get_by_role("status")).to_have_text(re.compile(r"^\d+ berichten toegevoegd$"))
    adressen = [rij.get_attribute("href") for rij in sectie.locator(".rij-kop a").all()]
    assert getoond < len(adressen) == len(set(adressen))
    assert page.evaluate("document.activeElement.getAttribute('href')") == adressen[getoond]
    assert urlsplit(page.url).path == addresses["oude regio-deal"]
    page.goto(archief)
    assert page.locator("h1").inner_text() == "Nieuws"
    assert set(adressen[getoond:]) & {rij.get_attribute("href") for rij in page.locator(".rij-kop a").all()}


def test_without_javascript_a_page_says_the_same(browser, demo_site, addresses):
    texts = []
    for javascript in (True, False):
        context = browser.new_context(base_url=demo_site, java_script_enabled=javascript)
        tab = context.new_page()
        tab.goto(addresses["projecten"])
        texts.append([link.inner_text() for link in tab.locator("main a").all()])
        context.close()
    assert texts[0] == texts[1] != []


def test_the_filters_work_without_javascript(browser, demo_site):
    context = browser.new_context(
        base_url=demo_site, java_script_enabled=False, viewport={"width": 1280, "height": 900}
    )
    tab = context.new_page()
    tab.goto("/projecten/")
    tab.get_by_label(re.compile("^Afgerond")).check()
    tab.get_by_role("button", name="Toon resultaten").click()
    expect(tab).to_have_url(re.compile("status=afgerond"))
    tab.get_by_role("button", name="Verwijder filter: Afgerond").click()
    expect(tab).to_have_url(re.compile(r"/projecten/\?(#resultaten)?$"))
    expect(tab.get_by_role("button", name=re.compile("Verwijder filter"))).to_have_count(0)
    context.close()


def test_the_skip_link_comes_first_and_leads_to_the_content(page, addresses):
    page.goto(addresses["opgave"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.innerText") == "Direct naar de inhoud"
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#inhoud-pagina$"))


def test_on_no_screen_an_item_of_the_menu_stands_alone_and_the_name_of_the_region_is_whole(page, addresses):
    for breedte in (320, 360, 390, 420, 447, 500, 768, 1024, 1199, 1200, 1280):
        page.set_viewport_size({"width": breedte, "height": 800})
        page.goto(addresses["contact"])
        rijen = page.locator(".menu li").evaluate_all(
            "items => Object.values(Object.groupBy(items, item => Math.round(item.getBoundingClientRect().top)))"
            ".map(rij => rij.length)"
        )
        assert len(rijen) == 1 or rijen[-1] > 1, breedte
        assert page.evaluate(GEBROKEN_WOORDEN.replace("'main'", "'.merk'"), HEEL) == [], breedte
