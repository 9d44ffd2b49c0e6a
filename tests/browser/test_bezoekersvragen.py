"""What visitors come to ask is answered within three clicks of the home page, and 1,500 pixels of scrolling.

They have a phone of 390 pixels wide. Typing is not counted, as everywhere: it is the question itself. What is scrolled
past on the way to a click is.
"""

import csv
import io
import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.bezoek import TELEFOON
from tests.browser.passen import HOOG

KLIKKEN, SCHUIVEN = 3, 1_500


class Bezoeker:
    """Somebody with a phone who begins at the home page; every click and every pixel of scrolling is counted."""

    def __init__(self, tab):
        self.tab, self.klikken, self.geschoven = tab, 0, 0
        tab.set_viewport_size({"width": TELEFOON, "height": HOOG})
        tab.goto("/")

    def scroll_to(self, plek):
        """Scroll no further than until it is in sight."""
        voor = self.tab.evaluate("scrollY")
        plek.evaluate("element => element.scrollIntoView({ block: 'nearest', behavior: 'instant' })")
        self.geschoven += abs(self.tab.evaluate("scrollY") - voor)

    def click(self, plek):
        """Scroll to a link or button that leads somewhere, click on it and be there."""
        with self.tab.expect_navigation():
            self.press(plek)

    def press(self, plek):
        """Scroll to what does not leave the page, and click on it."""
        self.scroll_to(plek)
        plek.click()
        self.klikken += 1

    def open_projecten(self):
        """Follow the menu to the list of projects."""
        self.click(self.tab.locator(".menu").get_by_role("link", name="Projecten"))

    def is_answered_by(self, antwoord):
        """Scroll to the answer, and see that it took little."""
        self.scroll_to(antwoord)
        expect(antwoord).to_be_in_viewport()
        assert self.klikken <= KLIKKEN, self.klikken
        assert self.geschoven <= SCHUIVEN, self.geschoven


@pytest.fixture
def bezoeker(page):
    """A visitor at the home page."""
    return Bezoeker(page)


def test_what_ends_this_year(bezoeker):
    jaar = timezone.localdate().year
    bezoeker.open_projecten()
    bezoeker.click(bezoeker.tab.get_by_role("link", name=re.compile(f"^Eindigt in {jaar}")))
    expect(bezoeker.tab.locator("#resultaten h2")).to_have_text(re.compile(r"^\d+ project(en)? gevonden$"))
    eerste = bezoeker.tab.locator(".kaart").first
    expect(eerste).to_contain_text(f"tot en met {jaar}")
    bezoeker.is_answered_by(eerste.locator(".kaart-kop a"))


def test_what_happens_near_my_village(bezoeker):
    veld = bezoeker.tab.get_by_role("searchbox", name="Waar bent u naar op zoek?")
    bezoeker.scroll_to(veld)
    veld.fill("Giesbeek")
    bezoeker.click(bezoeker.tab.locator("main").get_by_role("button", name="Zoeken"))
    bezoeker.click(bezoeker.tab.locator("main").get_by_role("link", name=re.compile(r"in Giesbeek")).first)
    antwoord = bezoeker.tab.get_by_text("Hier staat alleen wat in Giesbeek zelf ligt.")
    bezoeker.is_answered_by(antwoord)
    assert bezoeker.tab.locator(".kaart").count() > 0


def test_is_there_money_for_my_company(bezoeker):
    veld = bezoeker.tab.get_by_role("searchbox", name="Waar bent u naar op zoek?")
    bezoeker.scroll_to(veld)
    veld.fill("geld voor mijn bedrijf")
    bezoeker.click(bezoeker.tab.locator("main").get_by_role("button", name="Zoeken"))
    bezoeker.click(bezoeker.tab.locator("main").get_by_role("link", name="Regiofonds Groei", exact=True))
    bezoeker.is_answered_by(bezoeker.tab.get_by_text("Leningen voor bedrijven die willen groeien"))


def test_compare_two_opgaven(bezoeker):
    bezoeker.click(bezoeker.tab.locator("#opgaven .kaart a").first)
    een = bezoeker.tab.locator("h1").inner_text().splitlines()[-1]
    bezoeker.click(bezoeker.tab.get_by_role("button", name="Vergelijk met een andere opgave"))
    knop = bezoeker.tab.locator("main .vergelijkmet button").first
    ander = knop.inner_text()
    bezoeker.click(knop)
    rij = bezoeker.tab.locator(".vergelijking tbody tr").first
    expect(rij).to_contain_text(f"{een}: ")
    expect(rij).to_contain_text(f"{ander}: ")
    bezoeker.is_answered_by(rij)


def test_download_the_projects(bezoeker):
    bezoeker.open_projecten()
    link = bezoeker.tab.get_by_role("link", name="CSV")
    with bezoeker.tab.expect_download() as gekomen:
        bezoeker.press(link)
    bezoeker.is_answered_by(link)
    rijen = csv.DictReader(io.StringIO(gekomen.value.path().read_text("utf-8-sig")), delimiter=";")
    gevonden = int(bezoeker.tab.locator("#resultaten h2").inner_text().split()[0])
    assert len([rij for rij in rijen if rij["titel"] and rij["einde"] is not None]) == gevonden


def test_who_is_responsible_and_how_to_reach_them(bezoeker):
    bezoeker.click(bezoeker.tab.locator("#opgaven .kaart a").first)
    bezoeker.press(bezoeker.tab.locator(".op-pagina summary"))
    bezoeker.click(bezoeker.tab.locator(".op-pagina").get_by_role("link", name="Contact"))
    mens = bezoeker.tab.locator("#contact .mens").filter(has_text="Opgavemanager").first
    bezoeker.is_answered_by(mens.locator("a[href^='tel:']"))
    expect(mens.locator("a[href^='mailto:']")).to_be_visible()


def test_what_the_deal_costs_and_who_pays(bezoeker):
    bezoeker.click(bezoeker.tab.get_by_role("link", name="Regio Deal Sterk in Stad en Land").first)
    expect(bezoeker.tab.locator("#kerngegevens")).to_contain_text("in totaal")
    bezoeker.press(bezoeker.tab.locator("#stand summary").filter(has_text="per bron"))
    rij = bezoeker.tab.locator("#stand tbody tr").filter(has_text="Gemeenten")
    expect(rij).to_contain_text("Afgesproken: € 11,5")
    bezoeker.is_answered_by(rij)


def test_what_happens_in_my_gemeente(bezoeker):
    veld = bezoeker.tab.get_by_role("searchbox", name="Waar bent u naar op zoek?")
    bezoeker.scroll_to(veld)
    veld.fill("Zevenaar")
    bezoeker.click(bezoeker.tab.locator("main").get_by_role("button", name="Zoeken"))
    bezoeker.click(bezoeker.tab.locator("main").get_by_role("link", name="gemeente Zevenaar", exact=True))
    expect(bezoeker.tab.locator("h1")).to_contain_text("Zevenaar")
    bezoeker.is_answered_by(bezoeker.tab.locator("#projecten .kaart a").first)


def test_what_is_spent_and_what_it_brought(bezoeker):
    bezoeker.click(bezoeker.tab.get_by_role("link", name="Regio Deal Sterk in Stad en Land").first)
    uitgegeven = bezoeker.tab.locator("#stand p").filter(has_text=re.compile("uitgegeven.*geteld tot en met"))
    bezoeker.is_answered_by(uitgegeven)
    bezoeker.is_answered_by(bezoeker.tab.locator("#stand p").filter(has_text="resultaten afgesproken"))


def test_follow_an_opgave(bezoeker):
    bezoeker.click(bezoeker.tab.locator("#opgaven .kaart a").first)
    bezoeker.press(bezoeker.tab.locator(".op-pagina summary"))
    bezoeker.click(bezoeker.tab.locator(".op-pagina").get_by_role("link", name="Volg dit nieuws"))
    link = bezoeker.tab.locator("#volgen a").first
    bezoeker.is_answered_by(link)
    assert bezoeker.tab.request.get(link.get_attribute("href")).headers["content-type"].startswith("application/atom")


def test_decided_when_and_on_what_source(bezoeker):
    bezoeker.click(bezoeker.tab.locator(".menu").get_by_role("link", name="Opgaven"))
    bezoeker.is_answered_by(bezoeker.tab.get_by_text(re.compile(r"Vastgesteld op \d+ \w+ \d{4} door")))
    bezoeker.press(bezoeker.tab.locator(".op-pagina summary"))
    bezoeker.click(bezoeker.tab.locator(".op-pagina").get_by_role("link", name="Documenten"))
    bezoeker.is_answered_by(bezoeker.tab.locator("#documenten a").first)


def test_what_changed_since_last_year(bezoeker):
    bezoeker.click(bezoeker.tab.locator("main").get_by_role("link", name="Wat is er veranderd?"))
    expect(bezoeker.tab.locator("h1")).to_contain_text("Wat is er veranderd?")
    bezoeker.click(bezoeker.tab.get_by_role("link", name=re.compile("^Het afgelopen jaar")))
    bezoeker.is_answered_by(bezoeker.tab.locator("#resultaten .rij").first)


def test_compare_projects_that_are_ticked_on_the_list(page):
    page.set_viewport_size({"width": TELEFOON, "height": HOOG})
    page.goto("/projecten/")
    titels = page.locator(".kaart-kop a").all_inner_texts()[:2]
    for titel in titels:
        page.get_by_label(f"Vergelijk {titel}", exact=True).check()
    # From where somebody ticks, the button is in sight.
    knop = page.get_by_role("button", name="Vergelijk wat u aanvinkt")
    expect(knop).to_be_in_viewport()
    knop.click()
    expect(page.locator(".gekozen button")).to_have_text([re.compile(rf"{re.escape(titel)}\s*$") for titel in titels])


def test_the_table_is_reached_without_javascript_and_fits_a_phone(browser, demo_site):
    context = browser.new_context(
        base_url=demo_site, java_script_enabled=False, viewport={"width": TELEFOON, "height": HOOG}
    )
    tab = context.new_page()
    tab.goto("/projecten/?status=in-uitvoering")
    tab.get_by_role("button", name="Tabel").click()
    expect(tab).to_have_url(re.compile(r"status=in-uitvoering.*vorm=tabel"))
    expect(tab.locator(".projecttabel tbody tr").last).to_contain_text("Samen: ")
    context.close()
