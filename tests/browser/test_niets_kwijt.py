"""No typed text is lost: two editors at once, a browser that closes, a server that restarts, a login that ends."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.request

import pytest
from playwright.sync_api import expect

from tests.browser.inloggen import log_in
from tests.demo_site import ROOT, demo_environment, free_port

#: An autosave waits three seconds after the last key, a check whether the site is back takes as long again, and who
#: else has a form open is asked every ten; all of it several times over, on a machine that is busy with other things.
GEDULD = 60_000


@pytest.fixture
def tabblad(browser, demo, ingelogd):
    """Return a function that opens the CMS in a browser of somebody; a script error fails the test."""
    contexten, fouten = [], []

    def open_voor(naam, site=demo.url):
        context = browser.new_context(base_url=site, locale="nl-NL", viewport={"width": 1280, "height": 900})
        context.add_cookies(ingelogd(naam))
        contexten.append(context)
        page = context.new_page()
        page.set_default_timeout(GEDULD)
        page.on("pageerror", lambda fout: fouten.append(str(fout)))
        return page

    yield open_voor
    for context in contexten:
        context.close()
    assert fouten == []


def open_project(page, nummer):
    """Open the form of one of the demo's projects, another in each test; return its address."""
    page.goto("/beheer/projecten/?ordering=title")
    page.goto(page.locator("td.title a").nth(nummer).get_attribute("href"))
    return page.url


def samenvatting(page):
    return page.locator("[name=samenvatting]")


def publiceer(page):
    page.get_by_role("button", name="Publiceren", exact=True).click()


def wacht_tot_bewaard(page):
    expect(page.locator("#w-autosave-indicator")).to_have_attribute(
        "data-w-autosave-state-value", "saved", timeout=GEDULD
    )


def melding(page, tekst):
    """What our own bar says."""
    return page.get_by_role("alert").filter(has_text=tekst)


def test_two_editors_see_each_other_and_overwrite_nothing_unasked(tabblad):
    eerste, tweede = tabblad("hoofdredacteur"), tabblad("redacteur")
    adres = open_project(eerste, 0)
    tweede.goto(adres)
    expect(tweede.get_by_text("Hoofdredacteur heeft deze pagina ook open.")).to_be_visible()
    expect(tweede.get_by_role("button", name="Hoofdredacteur", exact=True)).to_be_visible()
    samenvatting(eerste).fill("Van de eerste.")
    wacht_tot_bewaard(eerste)

    # Before anything told this browser of the other version: the form is refused by the server itself.
    samenvatting(tweede).fill("Van de tweede.")
    tweede.get_by_role("button", name="Bewaar concept").click()
    expect(tweede.locator(".messages .error")).to_contain_text("Hoofdredacteur heeft deze pagina gewijzigd")
    expect(samenvatting(tweede)).to_have_value("Van de tweede.")
    eerste.reload()
    expect(samenvatting(eerste)).to_have_value("Van de eerste.")

    # Whoever was told may go on.
    tweede.get_by_role("button", name="Bewaar concept").click()
    expect(tweede.locator(".messages .success")).to_be_visible()
    samenvatting(eerste).fill("Van de eerste, later.")
    expect(eerste.get_by_text("wordt een nieuwere versie overschreven")).to_be_visible(timeout=GEDULD)
    expect(samenvatting(eerste)).to_have_value("Van de eerste, later.")
    publiceer(eerste)
    venster = eerste.get_by_role("dialog")
    expect(venster).to_contain_text("Redacteur heeft een nieuwere versie opgeslagen")
    venster.get_by_role("button", name="Publiceren").click()
    expect(eerste.locator(".messages .success")).to_contain_text("gepubliceerd")
    eerste.goto(adres.replace("/edit/", "/history/"))
    expect(eerste.get_by_role("main")).to_contain_text(re.compile("redacteur", re.IGNORECASE))


def test_what_was_typed_is_there_after_the_browser_closed(tabblad):
    page = tabblad("communicatie")
    page.goto("/beheer/nieuws/")
    page.get_by_role("link", name="Nieuwsbericht toevoegen").click()
    # At once: Wagtail sees no change in what was typed in the first two seconds.
    page.get_by_placeholder("Paginatitel").fill("Halverwege gesloten")
    samenvatting(page).fill("Dit was nog niet af.")
    wacht_tot_bewaard(page)
    page.context.close()

    page = tabblad("communicatie")
    page.goto("/beheer/nieuws/?publicatie=concept")
    page.get_by_role("link", name="Halverwege gesloten", exact=True).click()
    expect(samenvatting(page)).to_have_value("Dit was nog niet af.")


#: Types right after this happens for the first time. Wagtail looks twice at what the form holds, a moment apart.
TYP_NA = """naam => document.addEventListener(naam, () => queueMicrotask(() => {
    const veld = document.querySelector("[name=samenvatting]");
    if (!veld) return; // a frame
    veld.value = "Meteen getypt.";
    veld.dispatchEvent(new Event("input", { bubbles: true }));
}), { once: true })"""


@pytest.mark.parametrize(
    "nummer, moment", [(3, "w-unsaved:ready"), (4, "w-unsaved:watch-edits"), (5, "DOMContentLoaded")]
)
def test_what_was_typed_while_the_form_came_is_saved_by_itself(tabblad, nummer, moment):
    page = tabblad("hoofdredacteur")
    adres = open_project(page, nummer)
    page.add_init_script(f"({TYP_NA})('{moment}')")
    page.reload()
    wacht_tot_bewaard(page)
    later = tabblad("hoofdredacteur")
    later.goto(adres)
    expect(samenvatting(later)).to_have_value("Meteen getypt.")

    # And what is typed after that.
    with page.expect_response(lambda antwoord: antwoord.request.method == "POST" and antwoord.url == adres) as bewaard:
        samenvatting(page).fill("Later getypt.")
    assert bewaard.value.json()["success"]


@pytest.fixture
def server(demo):
    """Return a web server of its own for the demo, that can be killed and started again."""
    poort = free_port()
    opdracht = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{poort}"]
    omgeving = demo_environment(
        demo.var_dir, DJANGO_SETTINGS_MODULE="regioprogramma.settings.demo", WEB_CONCURRENCY="1"
    )

    class Server:
        url = f"http://127.0.0.1:{poort}"

        def start(self):
            with (demo.var_dir / "herstart.log").open("ab") as log:
                self.proces = subprocess.Popen(
                    opdracht, cwd=ROOT, env=omgeving, stdout=log, stderr=log, start_new_session=True
                )
            tot = time.monotonic() + GEDULD / 1000
            while time.monotonic() < tot:
                try:
                    return urllib.request.urlopen(f"{self.url}/healthz").close()
                except OSError:
                    time.sleep(0.1)
            raise AssertionError((demo.var_dir / "herstart.log").read_text()[-2000:])

        def stop(self):
            """Pull the plug: no request is finished first."""
            os.killpg(self.proces.pid, signal.SIGKILL)
            self.proces.wait(30)

    server = Server()
    server.start()
    yield server
    server.stop()


def test_what_was_typed_while_the_server_restarted_is_saved_by_itself(tabblad, server):
    page = tabblad("hoofdredacteur", server.url)
    adres = open_project(page, 1)
    page.wait_for_load_state("load")
    server.stop()
    samenvatting(page).fill("Getypt zonder server.")
    expect(melding(page, "De site is even niet bereikbaar")).to_be_visible(timeout=GEDULD)
    server.start()
    wacht_tot_bewaard(page)
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(samenvatting(page)).to_have_value("Getypt zonder server.")
    later = tabblad("hoofdredacteur")
    later.goto(adres.replace(server.url, ""))
    expect(samenvatting(later)).to_have_value("Getypt zonder server.")


def test_a_login_that_ended_keeps_the_text_until_somebody_logs_in_again(tabblad, demo):
    page = tabblad("hoofdredacteur")
    open_project(page, 2)
    page.context.clear_cookies(name="sessionid")
    samenvatting(page).fill("Getypt zonder login.")
    uitgelogd = melding(page, "U bent niet meer ingelogd")
    expect(uitgelogd).to_be_visible(timeout=GEDULD)
    publiceer(page)
    expect(page.get_by_role("button", name="Publiceren", exact=True)).to_be_enabled()
    expect(samenvatting(page)).to_have_value("Getypt zonder login.")

    with page.context.expect_page() as nieuw:
        uitgelogd.get_by_role("link").click()
    nieuw.value.wait_for_load_state()
    log_in(nieuw.value, demo, "hoofdredacteur")
    nieuw.value.close()
    wacht_tot_bewaard(page)
    expect(page.get_by_role("alert")).to_have_count(0)
    publiceer(page)
    expect(page.locator(".messages .success")).to_contain_text("gepubliceerd", timeout=GEDULD)


def test_a_form_that_does_not_save_itself_waits_for_the_login(tabblad, demo):
    page = tabblad("hoofdredacteur")
    page.goto("/beheer/personen/")
    page.locator("td.title a").first.click()
    page.context.clear_cookies(name="sessionid")
    page.locator("[name=functie]").fill("adviseur water")
    page.get_by_role("button", name="Opslaan").click()
    expect(melding(page, "U bent niet meer ingelogd")).to_be_visible()
    tab = page.context.new_page()
    log_in(tab, demo, "hoofdredacteur")
    tab.close()
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("[name=functie]")).to_have_value("adviseur water")
    page.get_by_role("button", name="Opslaan").click()
    expect(page.locator(".messages .success")).to_contain_text(re.compile("bijgewerkt"))
