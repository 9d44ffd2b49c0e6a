"""Both example pages, made again by an editor: typed fields in the real forms, then read back section by section.

The two checklists name every element that the region's own pages have (an opgave with fifteen, a deal with ten). The
sentences are ours.
"""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from contacten.models import Contactpersoon, Organisatie, Rol
from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Agenda, Opgave, Speerpunt
from projecten.models import Project, ProjectenPagina, RegioDeal, RegioDealsPagina
from regioprogramma.core.inhoud.blokken import OPMAAK
from regioprogramma.core.models import Afbeelding, Document, Trefwoord
from tests import factories
from tests.redactie.formulier import gepubliceerd, inline_formset, nieuwe_pagina, rich_text, streamfield

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the file of a picture that it just stored open until it is collected.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

SPEERPUNTEN = ["Ondernemen in het mkb", "Leren en werken", "Sterke clusters", "Slimme logistiek", "Goede werklocaties"]


def tekst(html, features=OPMAAK):
    return rich_text(html, features=features)


class Redactie:
    """An editor at work: every method is one form of the CMS, filled in and sent."""

    def __init__(self, client):
        self.client = client

    def stuur(self, naam, /, **velden):
        antwoord = self.client.post(reverse(naam), velden)
        assert antwoord.status_code == 302, antwoord.content.decode()
        return antwoord

    def afbeelding(self, titel, beschrijving):
        bestand = SimpleUploadedFile("IMG_0969.png", factories.maak_png())
        velden = {
            "title": titel,
            "description": beschrijving,
            "licentie": "cc0",
            "bron": "Foto: Regio",
            "file": bestand,
        }
        self.stuur("wagtailimages:add", **velden)
        return Afbeelding.objects.get(title=titel)

    def document(self, titel, **velden):
        keuzes = {"soort": "overig", "datum_precisie": "dag", "taal": "nl", "toegankelijk": "ja"}
        bestand = SimpleUploadedFile("stuk.pdf", factories.PDF)
        self.stuur("wagtaildocs:add", title=titel, file=bestand, **{**keuzes, **velden})
        return Document.objects.get(title=titel)

    def persoon(self, naam, **velden):
        self.stuur("personen:add", naam=naam, **velden)
        return Contactpersoon.objects.get(naam=naam)

    def rol(self, naam, volgorde):
        self.stuur("rollen:add", naam=naam, volgorde=volgorde, groep="opgave")
        return Rol.objects.get(naam=naam)

    def organisatie(self, naam, soort):
        self.stuur("organisaties:add", naam=naam, soort=soort)
        return Organisatie.objects.get(naam=naam)

    def trefwoord(self, naam):
        self.stuur("trefwoorden:add", naam=naam, synoniemen="")
        return Trefwoord.objects.get(naam=naam)

    def pagina(self, paginatype, ouder, title, **velden):
        antwoord = nieuwe_pagina(self.client, paginatype, ouder, title=title, **velden)
        assert antwoord.status_code == 302, antwoord.content.decode()
        return gepubliceerd(title)


@pytest.fixture
def redactie(als):
    return Redactie(als("Hoofdredacteur"))


class Lezer:
    """A published page as a visitor gets it, cut into its sections by their headings."""

    def __init__(self, client, pagina):
        client.logout()
        antwoord = client.get(pagina.url)
        assert antwoord.status_code == 200
        self.soep = WagtailTestUtils.get_soup(antwoord.content.decode()).find("main")
        self.kop = self.soep.find("h1").get_text(" ", strip=True)
        self.lead = self.soep.select_one(".lead").get_text(strip=True)
        self.secties = {deel["id"]: deel for deel in self.soep.select(".sectie[id], .band [id], .verder > [id]")}

    def titel(self, anker):
        return self.secties[anker].find("h2").get_text(" ", strip=True)

    def tekst(self, anker):
        return " ".join(self.secties[anker].get_text(" ", strip=True).split())

    def links(self, anker):
        return {
            " ".join(link.get_text(" ", strip=True).split()): link["href"] for link in self.secties[anker].select("a")
        }


def maak_rollen(redactie):
    """Return three roles with the person who has each, as rows of a form."""
    rollen = [
        (redactie.rol("Bestuurlijk opdrachtgever", 10), redactie.persoon("Ties Voorbeeld", functie="wethouder")),
        (
            redactie.rol("Opgavemanager", 20),
            redactie.persoon("Noor van Voorbeeld", telefoon="06 - 12 34 56 78", email="noor@regio.example"),
        ),
        (
            redactie.rol("Procesondersteuner", 30),
            redactie.persoon("Pim Proef", telefoon="06 87 65 43 21", email="pim@regio.example"),
        ),
    ]
    return inline_formset([{"rol": rol.pk, "persoon": persoon.pk} for rol, persoon in rollen])


def maak_video():
    """Return a video with what is said in it, as a field of a form."""
    video = {
        "titel": "Energie die verder reikt",
        "adres": "https://youtu.be/abcdefghijk",
        "inleiding": "De directeur van Stroomop vertelt wat het cluster doet.",
        "uitgeschreven": tekst("<p>Directeur: Wij bouwen aan batterijen.</p>", ["bold", "italic", "ul"]),
    }
    return streamfield([("video", video)])


def maak_verhaal():
    """Return a text with two headings, as a field of a form."""
    return streamfield(
        [
            ("kop", "De kracht van de economie"),
            ("tekst", tekst("<p>Hier wordt veel uitgevonden. Dat mag meer mensen opvallen.</p>")),
            ("kop", "Een regio die trekt"),
            ("tekst", tekst("<p>Wij helpen de clusters energie, zorg en voedsel om samen te groeien.</p>")),
        ]
    )


@pytest.fixture
def productieve_regio(redactie):
    """The opgave of the first example, with everything that stands on its page."""
    koers = redactie.document(
        "Koers voor de economie",
        soort="koersdocument",
        omschrijving="Zeven lijnen naar een economie die blijft werken.",
    )
    opgave = redactie.pagina(
        Opgave,
        factories.plaats(Agenda),
        "Productieve regio",
        samenvatting="Wij willen meer banen, in een regio waar mensen graag wonen.",
        afbeelding=redactie.afbeelding("Kas", "Tomatenplanten in rijen onder glas").pk,
        ambitie="Meer banen en een fijne plek om te wonen.",
        horizonkop="Over vijf jaar",
        horizonjaar="2028",
        horizon=tekst("<p>Het mkb staat er weer goed voor en iedereen vindt passend werk.</p>"),
        inhoud=maak_verhaal(),
        videos=maak_video(),
        document_koppelingen=inline_formset([{"document": koers.pk}]),
        roltoewijzingen=maak_rollen(redactie),
        trefwoord_koppelingen=inline_formset([{"trefwoord": redactie.trefwoord("energie").pk}]),
        accent="oker",
    )
    add_what_belongs_to(opgave, redactie)
    return opgave


def add_what_belongs_to(opgave, redactie):
    """Make the speerpunten of an opgave, a project and a message."""
    for naam in SPEERPUNTEN:
        redactie.pagina(Speerpunt, opgave, naam, samenvatting=f"{naam}: dat doen we samen.")
    redactie.pagina(
        Project,
        factories.plaats(ProjectenPagina),
        "Werkplaats techniek",
        samenvatting="Leerlingen leren van vakmensen.",
        opgave=opgave.pk,
        speerpunten=(Speerpunt.objects.get(title="Leren en werken"),),
    )
    redactie.pagina(
        Nieuwsbericht,
        factories.plaats(NieuwsPagina),
        "Werkplaats geopend",
        samenvatting="De deuren zijn open.",
        opgaven=(opgave,),
    )


def people_have_their_role_and_a_way_to_reach_them(pagina):
    """The elements 10, 11 and 12 of an opgave; a way to reach somebody only when there is one."""
    mensen = [" ".join(mens.get_text(" ", strip=True).split()) for mens in pagina.secties["contact"].select(".mens")]
    assert len(mensen) == 3
    assert all(deel in mensen[0] for deel in ("Ties Voorbeeld", "Bestuurlijk opdrachtgever", "Wethouder"))
    assert not pagina.secties["contact"].select_one(".mens").select("a"), "no phone and no e-mail: no empty link"
    assert "Opgavemanager" in mensen[1]
    assert "Procesondersteuner" in mensen[2]
    links = pagina.links("contact")
    assert links["06 - 12 34 56 78"] == "tel:+31612345678"
    assert links["E-mail Noor van Voorbeeld"] == "mailto:noor@regio.example"
    assert links["E-mail Pim Proef"] == "mailto:pim@regio.example"


def test_the_opgave_has_all_fifteen_elements(productieve_regio, client):
    pagina = Lezer(client, productieve_regio)
    # 1 picture with its description, 2 type, 3 title, 4 ambition
    assert pagina.soep.select_one(".band img")["alt"] == "Tomatenplanten in rijen onder glas"
    assert pagina.kop == "Opgave Productieve regio"
    assert pagina.lead == "Wij willen meer banen, in een regio waar mensen graag wonen."
    # 5 the future
    assert pagina.titel("horizon") == "In 2028"
    assert "iedereen vindt passend werk" in pagina.tekst("horizon")
    # 6 and 7 two sections of text
    verhaal = next(deel for deel in pagina.secties.values() if "verhaal" in deel["class"])
    assert [kop.get_text() for kop in verhaal.select("h2")] == ["De kracht van de economie", "Een regio die trekt"]
    assert "mag meer mensen opvallen" in verhaal.get_text()
    assert "samen te groeien" in verhaal.get_text()
    # 8 a counted heading with an ordered list, every item a page of its own
    assert pagina.titel("speerpunten") == "Vijf speerpunten"
    assert [
        punt.find("a").get_text(strip=True) for punt in pagina.secties["speerpunten"].select("ol > li")
    ] == SPEERPUNTEN
    # 9 a video with its own heading and introduction, and nothing of it before a click
    assert "Energie die verder reikt" in pagina.tekst("video")
    assert "De directeur van Stroomop vertelt" in pagina.tekst("video")
    assert "Wij bouwen aan batterijen" in pagina.tekst("video")
    assert not pagina.soep.select("iframe, img[src*=youtu]")
    people_have_their_role_and_a_way_to_reach_them(pagina)
    # 13 a document with its description, type and size
    assert "Zeven lijnen naar een economie" in pagina.tekst("documenten")
    assert any(
        naam.startswith("Koers voor de economie") and "pdf" in naam.lower() for naam in pagina.links("documenten")
    )
    # 14 and 15 two lists of what belongs to it
    assert "Werkplaats techniek" in pagina.tekst("projecten")
    assert "Werkplaats geopend" in pagina.tekst("nieuws")


def test_the_sections_of_the_opgave_stand_in_the_order_of_the_page(productieve_regio, client):
    verwacht = ["speerpunten", "horizon", "inhoud", "video", "projecten", "nieuws", "documenten", "contact"]
    gevonden = [anker for anker in Lezer(client, productieve_regio).secties if anker in verwacht]
    assert gevonden == [anker for anker in verwacht if anker in gevonden]
    assert {"speerpunten", "horizon", "video", "projecten", "nieuws", "documenten", "contact"} <= set(gevonden)


def maak_doelen():
    """Return three goals, as rows of a form."""
    doelen = [
        ("Investeren in onze regio", "Ondernemers leggen het meeste in."),
        ("Groene Groei", "Bedrijven gebruiken minder grondstoffen."),
        ("Cleantech Werkt", "Meer mensen leren een technisch vak."),
    ]
    opmaak = ["bold", "italic", "ul", "link"]
    return inline_formset([{"titel": titel, "tekst": tekst(f"<p>{zin}</p>", opmaak)} for titel, zin in doelen])


def maak_bijdragen(redactie):
    """Return what the Rijk pays and that businesses pay too, as rows of a form."""
    rijk, bedrijven = redactie.organisatie("Ministerie", "rijk"), redactie.organisatie("Ondernemers", "bedrijf")
    geld = {"nauwkeurigheid": "exact", "peildatum": "01-02-2020"}
    return inline_formset(
        [
            {"bron": "rijk", "organisatie": rijk.pk, "bedrag": "7500000", **geld},
            {"bron": "privaat", "organisatie": bedrijven.pk, "bedrag": "", **geld},
        ]
    )


@pytest.fixture
def deal(redactie):
    """The Regio Deal of the second example, with everything that stands on its page."""
    energie = redactie.trefwoord("energie")
    trefwoorden = inline_formset([{"trefwoord": energie.pk}])
    rapport = redactie.document("Voortgang van de deal", soort="voortgangsrapportage", periode="2022")
    deal = redactie.pagina(
        RegioDeal,
        factories.plaats(RegioDealsPagina),
        "Cleantech Regio Deal 2019",
        samenvatting="In februari 2020 koos het kabinet het voorstel van wat toen de Cleantech Regio heette.",
        status="afgerond",
        tranche="3",
        geselecteerd_op="01-02-2020",
        geselecteerd_op_precisie="maand",
        inhoud=streamfield(
            [("tekst", tekst("<p>Gemeenten, provincie en Rijk werken hierin samen aan de brede welvaart.</p>"))]
        ),
        doelen=maak_doelen(),
        totaal_bedrag="100000000",
        totaal_nauwkeurigheid="ruim",
        totaal_peildatum="01-02-2020",
        bijdragen=maak_bijdragen(redactie),
        rapportages=inline_formset(
            [{"periode": "2022", "datum": "01-03-2023", "datum_precisie": "maand", "document": rapport.pk}]
        ),
        trefwoord_koppelingen=trefwoorden,
    )
    redactie.pagina(
        Project,
        factories.plaats(ProjectenPagina),
        "Warmte uit afval",
        samenvatting="Een wijk zonder gas.",
        opgave=factories.maak_opgave().pk,
        trefwoord_koppelingen=trefwoorden,
    )
    return deal


def test_the_deal_has_all_ten_elements(deal, client):
    pagina = Lezer(client, deal)
    # 1 type, 2 title with its year, 3 selection with the former name of the region, 4 what it adds
    assert pagina.kop == "Regio Deal Cleantech Regio Deal 2019"
    assert pagina.lead.startswith(
        "In februari 2020 koos het kabinet het voorstel van wat toen de Cleantech Regio heette"
    )
    assert "februari 2020" in pagina.tekst("tijdlijn")
    verhaal = next(deel for deel in pagina.secties.values() if "verhaal" in deel["class"])
    assert "aan de brede welvaart" in verhaal.get_text()
    # 5 a heading, 6 three titled goals with their text
    assert pagina.titel("doelen") == "Ambities en doelen"
    assert [kop.get_text(strip=True) for kop in pagina.secties["doelen"].select("h3")] == [
        "Investeren in onze regio",
        "Groene Groei",
        "Cleantech Werkt",
    ]
    assert "minder grondstoffen" in pagina.tekst("doelen")
    # 7 the amounts, with the word before them
    kort = pagina.tekst("kerngegevens").replace("\xa0", " ")
    assert "€ 7,5 miljoen" in kort
    assert "ruim € 100 miljoen" in kort.lower()
    # 8 the progress report with its month and its file
    assert "maart 2023" in pagina.tekst("voortgang")
    assert any("pdf" in naam.lower() for naam in pagina.links("voortgang"))
    # 9 one mixed list of what is related, 10 the way to more
    assert "Warmte uit afval" in pagina.tekst("gerelateerd")
    assert pagina.links("gerelateerd")["Meer berichten over deze onderwerpen"].startswith("/nieuws/?trefwoord=")


def test_no_field_of_either_page_takes_html(redactie):
    """Text with layout goes through the editor, which keeps what the list of features allows and nothing else."""
    kwaad = '<p onclick="x()">Tekst</p><script>x()</script><h1 style="color:red">Kop</h1><iframe src="//x"></iframe>'
    opgave = redactie.pagina(
        Opgave, factories.plaats(Agenda), "Kwaad", samenvatting="<b>Niet vet</b>", horizon=tekst(kwaad)
    )
    for deel in ("<script", "onclick", "<h1", "style", "<iframe"):
        assert deel not in opgave.horizon
    assert opgave.samenvatting == "<b>Niet vet</b>", "plain text stays plain: the page shows the signs themselves"
