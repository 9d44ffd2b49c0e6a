"""The tasks of an editor in at most the clicks that were promised: with the mouse, on a tablet, with the keyboard."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.handen import Handen
from tests.factories import PDF

BREED, TABLET = {"width": 1280, "height": 900}, {"width": 768, "height": 1024}
WIJZEN = {"mouse": (BREED, False), "tablet": (TABLET, False), "keyboard": (BREED, True)}


@pytest.fixture(params=WIJZEN)
def editor(request, page, log_in):
    """Return a function that opens the CMS as somebody and gives their hands, which work in one of WIJZEN."""
    scherm, toetsen = WIJZEN[request.param]
    page.set_viewport_size(scherm)

    def begin(naam, adres="/beheer/"):
        handen = Handen(page, toetsen=toetsen)
        handen.wijze = request.param
        log_in(naam, adres)
        return handen

    return begin


def menu(handen, naam):
    """Choose from the menu; on a tablet it has to be opened, which is not a click of the task."""
    knop = handen.page.get_by_role("button", name="Toon/verberg zijbalk")
    item = handen.page.locator(".sidebar").get_by_role("link", name=naam, exact=True)
    if handen.wijze == "tablet":
        knop.first.click()
    handen.klik(item)


def in_de_lijst(page, titel):
    """The link of a row."""
    return page.locator("td.title").get_by_role("link", name=titel, exact=True).first


def gelukt(page, woord="gepubliceerd"):
    """Wait for the message that it was done; any error fails."""
    expect(page.locator(".messages .success").first).to_contain_text(woord)
    assert page.locator(".messages .error").count() == 0


def publiceer(handen):
    handen.klik(handen.page.get_by_role("button", name="Publiceren", exact=True))
    gelukt(handen.page)


def schrijf(handen, tekst):
    """Write in the first block of text; the editor hands it over a quarter of a second later."""
    vlak = handen.page.locator(".public-DraftEditor-content").first
    handen.loop(vlak) if handen.toetsen else vlak.focus()
    handen.page.keyboard.type(tekst)
    expect(handen.page.locator("[name=inhoud-0-value]")).to_have_value(re.compile(re.escape(tekst)))


def test_1_publish_a_news_item(editor, page):
    handen = editor("communicatie")
    menu(handen, "Nieuws")
    handen.klik(page.get_by_role("link", name="Nieuwsbericht toevoegen"))
    handen.typ(page.get_by_placeholder("Paginatitel"), f"De brug gaat open ({handen.wijze})")
    handen.typ(page.locator("[name=samenvatting]"), "Vanaf maandag fietst u over de brug.")
    handen.klik(page.get_by_role("button", name="Kies een afbeelding"))
    handen.klik(page.locator("a.image-choice").first)
    expect(page.locator(".modal")).to_have_count(0)
    schrijf(handen, "De brug is af.")
    handen.vink(page.get_by_label("Productieve regio"))
    publiceer(handen)
    assert handen.aantal <= 6


def test_2_mend_an_error_seen_on_the_site(editor, page):
    handen = editor("hoofdredacteur", "/opgaven/groene-groeiregio/")
    handen.klik(page.get_by_role("link", name="Bewerken"))
    handen.typ(page.locator("[name=samenvatting]"), "Wij maken stad en land groener, met bewoners en boeren.")
    publiceer(handen)
    assert handen.aantal <= 3


def test_3_change_a_phone_number_everywhere(editor, page):
    handen = editor("hoofdredacteur")
    menu(handen, "Personen")
    handen.klik(page.locator("td.title a").first)
    handen.typ(page.locator("[name=telefoon]"), "06 12 34 56 78")
    handen.klik(page.get_by_role("button", name="Opslaan"))
    gelukt(page, "bijgewerkt")
    assert handen.aantal <= 3


def test_4_replace_a_person_on_an_opgave(editor, page):
    handen = editor("hoofdredacteur", "/opgaven/productieve-regio/")
    handen.klik(page.get_by_role("link", name="Bewerken"))
    rij = page.locator("#inline_child_roltoewijzingen-0")
    # The people of a page open by themselves as they come into view.
    rij.scroll_into_view_if_needed()
    handen.klik(rij.locator("[id$=persoon-chooser]").get_by_role("button", name="Acties"))
    handen.klik(rij.get_by_role("button", name="Kies een andere"))
    ander = page.get_by_role("dialog").locator("tbody a").nth(list(WIJZEN).index(handen.wijze) + 3)
    naam = ander.inner_text().strip()
    handen.klik(ander)
    expect(rij.locator("[data-chooser-title]").first).to_have_text(naam)
    publiceer(handen)
    assert handen.aantal <= 5
    page.goto("/opgaven/productieve-regio/")
    expect(page.get_by_role("main").get_by_text(naam).first).to_be_visible()


def test_5_bring_in_a_progress_report_and_show_it_on_the_deal(editor, page):
    handen = editor("hoofdredacteur")
    menu(handen, "Regio Deals")
    handen.klik(in_de_lijst(page, "Regio Deal Gezond Landschap"))
    handen.klik(page.get_by_role("button", name="Voeg rapportage toe"))
    naam = f"Voortgang ({handen.wijze})"
    titel = page.locator("[name=document-chooser-upload-title]")
    bestand = {"name": "voortgang.pdf", "mimeType": "application/pdf", "buffer": PDF}
    handen.bestand(page.locator("[name=document-chooser-upload-file]"), bestand)
    # Wagtail fills an empty title from the file's name a tenth of a second later: whoever types right then has both.
    expect(titel).to_have_value("voortgang")
    handen.typ(titel, naam)
    handen.klik(page.get_by_role("button", name="Uploaden", exact=True))
    rij = page.locator("[data-inline-panel-child]").filter(has_text=naam)
    handen.typ(rij.locator("[name$=-periode]"), "2026")
    handen.typ(rij.locator("[name^=rapportages][name$=-datum]"), "01-11-2026")
    publiceer(handen)
    assert handen.aantal <= 6
    page.goto("/regio-deals/regio-deal-gezond-landschap/")
    expect(page.get_by_role("link", name=re.compile(re.escape(naam))).first).to_be_visible()


def test_6_replace_a_file_by_a_newer_version(editor, page):
    handen = editor("hoofdredacteur")
    menu(handen, "Documenten")
    handen.klik(page.locator("td.title a").first)
    handen.bestand(
        page.locator("input[name=file]"), {"name": "nieuwer.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    handen.klik(page.get_by_role("button", name="Opslaan"))
    gelukt(page, "bijgewerkt")
    assert handen.aantal <= 4


def test_7_add_a_project(editor, page):
    handen = editor("hoofdredacteur")
    menu(handen, "Projecten")
    handen.klik(page.get_by_role("link", name="Project toevoegen"))
    handen.typ(page.get_by_placeholder("Paginatitel"), f"Buurtbatterij ({handen.wijze})")
    handen.typ(page.locator("[name=samenvatting]"), "Een batterij voor de hele straat.")
    handen.kies(page.locator("select[name=status]"), "In uitvoering")
    handen.kies(page.locator("select[name=opgave]"), "Groene groeiregio")
    publiceer(handen)
    assert handen.aantal <= 8


def test_8_steer_what_is_related(editor, page):
    handen = editor("hoofdredacteur")
    menu(handen, "Projecten")
    handen.klik(in_de_lijst(page, "Groene schoolpleinen"))
    paneel = page.locator("[data-gerelateerd]").first
    handen.klik(paneel.get_by_role("button", name=re.compile("Vastzetten|Verbergen")).first)
    expect(paneel.get_by_role("button", name=re.compile("Ongedaan maken")).first).to_be_visible()
    assert handen.aantal <= 3


def test_9_plan_a_message_for_thursday_morning(editor, page):
    vandaag = timezone.localdate()
    dag = vandaag + timedelta(days=(3 - vandaag.weekday()) % 7 + 7)
    handen = editor("communicatie", "/beheer/nieuws/")
    page.get_by_role("link", name="Nieuwsbericht toevoegen").click()
    page.get_by_placeholder("Paginatitel").fill(f"Voor donderdag ({handen.wijze})")
    page.locator("[name=samenvatting]").fill("Dit staat er donderdag.")
    schrijf(handen, "Het is donderdag.")
    handen.klik(page.get_by_role("tab", name="Instellingen"))
    handen.typ(page.locator("[name=go_live_at]"), f"{dag:%d-%m-%Y} 09:00")
    knop = page.get_by_role("button", name=re.compile(rf"^Inplannen voor do {dag.day} \w+ 09:00$"))
    handen.klik(knop)
    gelukt(page, "ingepland")
    assert handen.aantal <= 4


def test_10_mend_what_is_out_of_date(editor, page):
    handen = editor("hoofdredacteur")
    handen.klik(page.locator(".vandaag a[href*='herzien_voor']").first)
    expect(page.locator("[name=herzien_voor]:focus")).to_be_in_viewport()
    assert handen.aantal <= 2
