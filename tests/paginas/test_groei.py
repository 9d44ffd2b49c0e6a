"""What a page costs does not depend on how much the site holds."""

from datetime import date

import pytest
from django.utils import timezone
from wagtail.models import Site, get_page_models

from contacten.models import (
    ContactPagina,
    Contactpersoon,
    Deelname,
    Gemeente,
    Organisatie,
    Partnerschap,
    Rol,
    Roltoewijzing,
)
from nieuws.models import Nieuwsbericht
from opgaven.models import Opgave, Speerpunt
from projecten.models import Besteding, Bijdrage, Project, RegioDeal
from regioprogramma.core.models import Afbeelding, Feitwijziging, Pagina, PaginaTrefwoord, TekstPagina, Trefwoord
from tests.boom import child
from tests.factories import MetingFactory, ResultaatFactory, als_bestand, maak_png

MAX_QUERIES = 25


def measure(*paginas):
    """Give each page a result with a series, and a fact that changed."""
    for pagina in paginas:
        Feitwijziging.objects.create(
            pagina=pagina, moment=timezone.now(), soort="status", wat="status", werd="gestopt"
        )
        for jaar in (2024, 2025):
            MetingFactory(resultaat=ResultaatFactory(pagina=pagina, beginstand=0, doel=9), datum=date(jaar, 1, 1))


def pay(bedrag, partij, deal, project):
    """Give a deal and its project money, of which it is known what became."""
    for page in (deal, project):
        Bijdrage.objects.create(pagina=page, bron="rijk", bedrag=bedrag, organisatie=partij)
        Besteding.objects.create(pagina=page, bron="rijk", bedrag=bedrag, peildatum=date(2026, 1, 1), uit_deal=deal)


def join(partij, *paginas):
    """Make an organisation a partner of each page."""
    for pagina in paginas:
        Partnerschap.objects.create(pagina=pagina, organisatie=partij)


def make_beeld():
    """Make a picture with a file."""
    return Afbeelding.objects.create(title="Beeld", file=als_bestand(maak_png(), "beeld.png"), description="Een vlak")


@pytest.fixture
def fill(site, opgave):
    """Return a function that adds a round of everything: a page of every type, a person, a keyword, a gemeente."""
    speerpunt = child(opgave, Speerpunt, "Bouwen")
    deal = child(site["deals"], RegioDeal, "Deal")
    rol = Rol.objects.create(naam="Trekker")
    partij = Organisatie.objects.create(naam="Partij", soort="gemeente")
    trefwoord = Trefwoord.objects.create(naam="energie", slug="energie")
    for page in (opgave, speerpunt, deal):
        PaginaTrefwoord.objects.create(pagina=page, trefwoord=trefwoord)

    def add(ronde):
        beeld = make_beeld()
        woord = Trefwoord.objects.create(naam=f"woord{ronde}", slug=f"woord{ronde}")
        project = child(
            site["projecten"], Project, f"Project{ronde}", opgave=opgave, regio_deal=deal, afbeelding=beeld
        )
        child(site["agenda"], Opgave, f"Opgave{ronde}", afbeelding=beeld)
        child(opgave, Speerpunt, f"Lijn{ronde}", afbeelding=beeld)
        child(site["deals"], RegioDeal, f"Deal{ronde}", afbeelding=beeld)
        project.speerpunten.add(speerpunt)
        project.save()
        bericht = child(site["nieuws"], Nieuwsbericht, f"Bericht{ronde}", afbeelding=beeld)
        bericht.opgaven.add(opgave)
        bericht.save()
        persoon = Contactpersoon.objects.create(
            naam=f"Noor{ronde} Voorbeeld", organisatie=partij, foto=beeld, foto_toestemming_op=date(2026, 1, 1)
        )
        gemeente = Gemeente.objects.create(naam=f"Dorp{ronde}", slug=f"dorp{ronde}", cbs_code=f"GM{ronde:04}")
        for page in (opgave, speerpunt, deal, project, bericht):
            PaginaTrefwoord.objects.create(pagina=page, trefwoord=woord)
        for page in (opgave, deal, project):
            Roltoewijzing.objects.create(pagina=page, rol=rol, persoon=persoon)
            Deelname.objects.create(pagina=page, gemeente=gemeente)
        pay(ronde, partij, deal, project)
        measure(opgave, speerpunt, deal, project)
        join(Organisatie.objects.create(naam=f"Partij{ronde}"), project, deal)
        join(partij, project)

    return add


ADDRESSES = [
    "/",
    "/opgaven/",
    "/opgaven/wonen/",
    "/opgaven/wonen/bouwen/",
    "/projecten/",
    "/projecten/project1/",
    "/regio-deals/",
    "/regio-deals/deal/",
    "/nieuws/",
    "/nieuws/bericht1/",
    "/contact/",
    "/tekst/",
    "/projecten/?q=project&status=idee&gemeente=dorp1&trefwoord=woord1&jaar=2026&sorteer=titel",
    "/projecten/?vorm=tabel&eindjaar=2026&bedrag=0-100000&sorteer=bedrag",
    "/projecten/?vorm=tabel&sorteer=einde",
    "/vergelijken/",
    "/data/",
    "/data/geld/",
    "/data/api/",
    "/open-overheid/",
    "/vergelijken/opgaven/",
    "/vergelijken/projecten/?zoek=project",
    "/vergelijken/gemeenten/?kies=dorp1&kies=dorp2&kies=dorp3&kies=dorp4",
    "/nieuws/?soort=nieuws&trefwoord=woord1",
    "/documenten/?soort=overig&trefwoord=woord1",
    "/feeds/nieuws.xml",
    "/feeds/gemeente/dorp1.xml",
    "/sitemap.xml",
    "/trefwoorden/",
    "/gemeenten/",
    "/gemeenten/dorp1/",
    "/organisaties/",
    "/organisaties/partij/",
    "/organisaties/partij1/",
    "/trefwoorden/energie/",
    "/documenten/",
    "/stand-van-zaken/",
    "/stand-van-zaken/bijdragen/",
    "/stand-van-zaken/bestedingen/",
    "/stand-van-zaken/resultaten/",
    "/stand-van-zaken/wijzigingen/",
    "/zoeken/",
    "/zoeken/?q=project",
]


def test_no_page_takes_more_queries_when_the_content_doubles(fill, site, client, count_queries, subtests):
    home = Site.objects.get(is_default_site=True).root_page
    child(home, TekstPagina, "Tekst")
    ContactPagina.objects.exists() or child(home, ContactPagina, "Contact")
    for ronde in range(1, 14):
        fill(ronde)

    shown = {type(page.specific) for page in Pagina.objects.visible() if page.url in ADDRESSES}
    missing = [model.__name__ for model in get_page_models() if model not in {Pagina, *shown}]
    assert not missing, f"make a page of {missing} in `fill` and name its address in ADDRESSES"

    def costs():
        found = {}
        for address in ADDRESSES:
            assert client.get(address).status_code == 200, address  # makes the copies of pictures, once
            found[address] = count_queries(lambda address=address: client.get(address))
        return found

    before = costs()
    for ronde in range(14, 27):
        fill(ronde)
    after = costs()
    for address in ADDRESSES:
        with subtests.test(address):
            assert after[address] <= before[address]
            assert after[address] <= MAX_QUERIES
