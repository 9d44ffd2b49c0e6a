"""The pictures of the manual, taken in a running demo: one function per picture, named after its sheet."""

import re

from playwright.sync_api import expect

from tests.overzetten.wordpress.exports import KOP, SLOT, item

#: {name of the sheet: (login, function of a tab that shows what the picture is of)}
BEELDEN = {}


def beeld(naam, login="hoofdredacteur"):
    """Register how to get to a picture."""

    def registreer(functie):
        BEELDEN[naam] = (login, functie)
        return functie

    return registreer


def open_eerste(page, lijst, titel=None):
    """Open the form of what is in a list."""
    page.goto(f"/beheer/{lijst}/")
    rijen = page.locator("main td.title a")
    (rijen.filter(has_text=titel) if titel else rijen).first.click()
    page.wait_for_load_state("networkidle")


def kies_actie(page, naam):
    """Choose from the menu at the top of a screen."""
    page.get_by_role("button", name="Acties", exact=True).first.click()
    page.get_by_role("link", name=naam).first.click()
    page.wait_for_load_state("networkidle")


def in_zicht(page, doel):
    """Bring something to the upper part of the screen, even when what stands above it still grows."""
    expect(doel).to_be_attached()
    for _keer in range(3):
        page.wait_for_timeout(700)
        doel.evaluate("doel => { doel.style.scrollMarginTop = '6rem'; doel.scrollIntoView({block: 'start'}); }")


def bekijk_wat_verandert(page):
    """Ask what changes on a day, and bring the answer into sight."""
    page.locator("[name=datum]").fill("01-01-2034")
    page.get_by_role("button", name="Bekijk wat er verandert").press("Enter")
    expect(page.get_by_role("status").filter(has_text="01-01-2034")).to_be_visible()
    in_zicht(page, page.locator("[name=datum]"))


def nieuw(page, lijst, knop):
    """Open the form of a new page."""
    page.goto(f"/beheer/{lijst}/")
    page.get_by_role("link", name=knop).click()
    expect(page.locator("[name=samenvatting]")).to_be_visible()
    page.wait_for_load_state("networkidle")


@beeld("inloggen")
def inloggen(page):
    page.goto("/beheer/inloggen/tweede-factor/")
    expect(page.get_by_role("link", name="Stel een app in")).to_be_visible()


@beeld("wat-is-verouderd")
def dashboard(page):
    page.goto("/beheer/")


@beeld("nieuws-plaatsen", "communicatie")
def nieuws(page):
    nieuw(page, "nieuws", "Nieuwsbericht toevoegen")
    page.get_by_placeholder("Paginatitel").fill("De brug gaat open")
    page.locator("[name=samenvatting]").fill("Vanaf maandag fietst u over de nieuwe brug.")


@beeld("inplannen", "communicatie")
def inplannen(page):
    nieuw(page, "nieuws", "Nieuwsbericht toevoegen")
    page.get_by_placeholder("Paginatitel").fill("De brug gaat open")
    page.get_by_role("tab", name="Instellingen").click()
    page.locator("[name=go_live_at]").fill("02-03-2034 09:00")
    # The calendar that came along closes at a click beside it.
    page.mouse.click(1000, 640)
    expect(page.get_by_role("button", name=re.compile("^Inplannen voor"))).to_be_visible()
    expect(page.locator(".xdsoft_datetimepicker:visible")).to_have_count(0)


@beeld("embargo", "communicatie")
def embargo(page):
    nieuw(page, "nieuws", "Nieuwsbericht toevoegen")
    page.get_by_placeholder("Paginatitel").fill("Een nieuwe directeur")
    page.get_by_role("tab", name="Instellingen").click()
    page.locator("[name=embargo]").check()
    in_zicht(page, page.locator("[name=embargo]"))


@beeld("fout-herstellen")
def balk(page):
    page.goto("/opgaven/groene-groeiregio/")


@beeld("telefoonnummer-wijzigen")
def persoon(page):
    open_eerste(page, "personen")


@beeld("persoon-opvolgen")
def opvolgen(page):
    open_eerste(page, "personen")
    kies_actie(page, "Opvolgen")
    bekijk_wat_verandert(page)


@beeld("organisatie-bijwerken")
def organisatie(page):
    open_eerste(page, "organisaties", "Provincie Gelderland")
    expect(page.locator("[name=omschrijving]")).to_be_visible()


@beeld("gemeente-herindelen")
def herindelen(page):
    open_eerste(page, "gemeenten")
    kies_actie(page, "Herindeling")
    page.get_by_role("button", name="Kies een gemeente").click()
    page.get_by_role("dialog").locator("tbody a").nth(1).click()
    expect(page.locator(".modal-backdrop")).to_have_count(0)
    bekijk_wat_verandert(page)


@beeld("project-toevoegen")
def project(page):
    nieuw(page, "projecten", "Project toevoegen")
    page.get_by_placeholder("Paginatitel").fill("Een batterij voor de buurt")
    page.locator("[name=samenvatting]").fill("De straat deelt de stroom van haar eigen daken.")
    in_zicht(page, page.locator("[name=samenvatting]"))


@beeld("rapportage-toevoegen")
def rapportage(page):
    open_eerste(page, "regio-deals", "Regio Deal")
    in_zicht(page, page.get_by_role("heading", name="Voortgangsrapportages"))


@beeld("cijfers-bijwerken")
def cijfers(page):
    open_eerste(page, "regio-deals", "Regio Deal Sterk")
    page.locator("#inline_child_resultaten-0 [data-panel-toggle]").click()
    expect(page.locator("[name='resultaten-0-metingen']")).to_be_visible()
    in_zicht(page, page.get_by_role("heading", name="Resultaten", exact=True))


@beeld("rekenblad-overzetten")
def rekenblad(page):
    page.goto("/beheer/overzetten/rekenblad/")
    regels = ["Nr;Naam;Einde;Rijk;Status", "RD-07;Groene schoolpleinen;Q3 2027;ca. 800k;afgerond", "RD-08;;;veel;"]
    bestand = {"name": "projecten.csv", "mimeType": "text/csv", "buffer": "\n".join(regels).encode()}
    page.locator("[name=bestand]").set_input_files([bestand])
    page.get_by_role("button", name="Lees het bestand").click()
    page.get_by_role("button", name="Bekijk wat er verandert").click()
    expect(page.get_by_text("Er is nog niets veranderd.")).to_be_visible()


@beeld("website-overzetten")
def website(page):
    page.goto("/beheer/overzetten/website/")
    page.get_by_label("Adres van de oude website").fill("https://www.oude-regio.example")
    page.get_by_role("button", name="Ga naar de bestanden").click()
    teksten = {
        "Over de regio": "Wij zijn acht gemeenten.",
        "Contact": "Bel of mail ons.",
        "Projecten": "Dit doen wij.",
    }
    items = [item(nummer, titel, f"<p>{tekst}</p>") for nummer, (titel, tekst) in enumerate(teksten.items(), 1)]
    inhoud = (KOP + "".join(items) + SLOT).encode()
    bestand = {"name": "export.xml", "mimeType": "text/xml", "buffer": inhoud}
    page.get_by_label("Export van WordPress (.xml)").set_input_files([bestand])
    page.get_by_role("button", name="Breng de bestanden over").click()
    page.get_by_role("button", name="Lees wat erin zit").click()
    expect(page.get_by_role("link", name="Bekijk wat erin zit")).to_be_visible()
    page.get_by_role("link", name="Proef", exact=True).click()
    page.get_by_role("button", name="Doe de proef").click()
    expect(page.get_by_role("link", name="Over de regio")).to_be_visible()


@beeld("rapportageronde")
def rapportageronde(page):
    page.goto("/beheer/rapportages/")
    page.get_by_role("link", name="Rapportage 2026-1").first.click()
    expect(page.get_by_text("1 van 13 klaar")).to_be_visible()
    in_zicht(page, page.locator(".rapport-rol"))


@beeld("verantwoording")
def verantwoording(page):
    page.goto("/beheer/rapportages/")
    page.get_by_role("link", name="Rapportage 2026-1").first.click()
    page.get_by_role("link", name="Bekijk en sluit de ronde").click()
    expect(page.get_by_role("heading", name="Wat er nog ontbreekt")).to_be_visible()


@beeld("bestand-vervangen")
def bestand(page):
    open_eerste(page, "documents")


@beeld("afbeeldingen")
def afbeelding(page):
    page.goto("/beheer/images/")
    page.locator("main a[href*='/beheer/images/']").filter(has_text="Golven").first.click()
    expect(page.locator("[name=title]")).to_be_visible()


@beeld("verwijderen")
def verwijderen(page):
    open_eerste(page, "personen")
    kies_actie(page, "Verwijder")


@beeld("schrijfhulp", "communicatie")
def schrijfhulp(page):
    nieuw(page, "nieuws", "Nieuwsbericht toevoegen")
    page.get_by_placeholder("Paginatitel").fill("De brug gaat open")
    page.locator("[name=samenvatting]").fill("Wij faciliteren dit met € 5 miljoen.")
    page.locator('[data-side-panel-toggle="checks"]').click()
    expect(page.get_by_text("Moeilijk woord").first).to_be_visible(timeout=60_000)


@beeld("trefwoorden")
def trefwoorden(page):
    page.goto("/beheer/trefwoorden/")


@beeld("gerelateerd-sturen")
def gerelateerd(page):
    open_eerste(page, "projecten", "Groene schoolpleinen")
    paneel = page.locator("[data-gerelateerd]").first
    expect(paneel.get_by_role("button", name=re.compile("^Vastzetten")).first).to_be_visible()
    in_zicht(page, paneel)


@beeld("zoeken-verbeteren")
def zoekvragen(page):
    for vraag in ("glasvezel", "parkeervak", "parkeervak"):
        page.request.get(f"/zoeken/?q={vraag}")
    page.goto("/beheer/rapporten/zoeken/")


@beeld("ter-goedkeuring", "redacteur")
def goedkeuring(page):
    open_eerste(page, "opgaven")
    page.get_by_role("button", name="Meer acties").click()
    expect(page.get_by_role("button", name="Stuur door naar Ter goedkeuring")).to_be_visible()


@beeld("concept-delen")
def delen(page):
    open_eerste(page, "nieuws")
    kies_actie(page, "Deel dit concept")
    page.get_by_role("button", name="Maak link").click()
    adres = page.locator("#deellink-adres")
    expect(adres).to_be_visible()
    # The address holds a secret, which is different every time.
    adres.evaluate("veld => { veld.value = 'https://www.regio.example/concept/\u2026' }")


@beeld("terugzetten")
def geschiedenis(page):
    for zin in ("Bomen maken de straat koeler.", "Bomen en water maken de straat koeler."):
        open_eerste(page, "projecten", "Koele wijken")
        page.locator("[name=samenvatting]").fill(zin)
        page.get_by_role("button", name="Publiceren", exact=True).click()
        expect(page.locator(".messages .success")).to_be_visible()
    open_eerste(page, "projecten", "Koele wijken")
    page.goto(page.url.split("/edit/")[0] + "/history/")
    page.locator("tr", has_text="Concept opgeslagen").first.get_by_role("button", name="Acties").click()
    page.get_by_role("link", name="Vergelijk met vorige versie").click()
    page.wait_for_load_state("networkidle")


@beeld("toegang-geven", "beheerder")
def account(page):
    page.goto("/beheer/users/new/")
    page.locator("#tab-label-roles").click()
    expect(page.get_by_label("Hoofdredacteur")).to_be_visible()


@beeld("website-inrichten", "beheerder")
def inrichten(page):
    page.goto("/beheer/inrichten/gemeenten/")
    page.locator("summary", has_text="Gelderland").click()
    in_zicht(page, page.locator("summary", has_text="Gelderland"))
