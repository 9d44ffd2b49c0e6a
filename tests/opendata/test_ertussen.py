"""What is withdrawn or thrown away while an answer is being made is left out of it: the answer is never an error."""

import re
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from regioprogramma.core.lijsten import open_lijsten
from regioprogramma.core.models import Feitwijziging, Pagina, Trefwoord
from tests.factories import (
    BerichtonderwerpFactory,
    BestedingFactory,
    BijdrageFactory,
    DeelnameFactory,
    DoelFactory,
    GemeenteFactory,
    MetingFactory,
    MijlpaalFactory,
    NieuwsberichtFactory,
    OrganisatieFactory,
    PartnerschapFactory,
    ProjectFactory,
    RegioDealFactory,
    ResultaatFactory,
    SpeerpuntFactory,
    TrefwoordFactory,
)

pytestmark = pytest.mark.django_db
ERBIJ = "bijdragen,bestedingen,mijlpalen,resultaten"


class Ertussen:
    """Does something once, right after the query with a number was answered."""

    def __init__(self, nummer, doe):
        self.nummer, self.doe, self.geteld, self.bezig = nummer, doe, 0, False

    def __call__(self, execute, sql, params, many, context):
        antwoord = execute(sql, params, many, context)
        if not self.bezig:
            self.geteld += 1
            if self.geteld == self.nummer:
                self.bezig = True
                self.doe()
                self.bezig = False
        return antwoord


@pytest.fixture(scope="module")
def inhoud(module_db):
    """A project with all that belongs to it, which names a deal, an opgave and a speerpunt, and is named by a message.

    What the deal, the opgave and the project have is read with what they have in common.
    """
    gemeente, partij = GemeenteFactory(naam="Ede"), OrganisatieFactory(naam="Provincie")
    deal = RegioDealFactory(title="Deal", regiokassier=partij, status="in-uitvoering", totaal_bedrag=5)
    punt = SpeerpuntFactory(title="Punt")
    smal = TrefwoordFactory(naam="wind", breder=TrefwoordFactory(naam="energie"))
    project = ProjectFactory(
        title="Project", opgave=punt.opgave, regio_deal=deal, speerpunten=[punt], trefwoorden=[smal.naam],
        doel=DoelFactory(deal=deal), status="in-uitvoering",
    )  # fmt: skip
    for pagina in (project, deal, punt.opgave):
        DeelnameFactory(pagina=pagina, gemeente=gemeente)
        MetingFactory(resultaat=ResultaatFactory(pagina=pagina, beginstand=0, doel=9))
        Feitwijziging.objects.create(
            pagina=pagina, moment=timezone.now(), soort="status", wat="status", werd="gestopt"
        )
    for pagina in (project, deal):
        van_deal = {"uit_deal": deal} if pagina is project else {}
        BijdrageFactory(pagina=pagina, organisatie=partij, bedrag=9, **van_deal)
        BestedingFactory(pagina=pagina, ontvanger=partij, bedrag=9, **van_deal)
        MijlpaalFactory(pagina=pagina, datum=date(2020, 1, 1))
        PartnerschapFactory(pagina=pagina, organisatie=partij)
    bericht = NieuwsberichtFactory(title="Bericht", gemeenten=[gemeente], opgaven=[punt.opgave])
    BerichtonderwerpFactory(bericht=bericht, pagina=project)
    BerichtonderwerpFactory(bericht=bericht, pagina=deal)
    dingen = {"project": project, "deal": deal, "opgave": punt.opgave, "breder": smal.breder}
    return {naam: ding.pk for naam, ding in dingen.items()}


def addresses(inhoud):
    """Return every kind of output that is made of several queries about the same pages."""
    project, deal = inhoud["project"], inhoud["deal"]
    lijsten = open_lijsten()
    met = [naam for naam, lijst in lijsten.items() if lijst.soort().insluitingen]
    return [
        *(f"/api/v1/{naam}" for naam in lijsten if naam not in met),
        *(f"/api/v1/{naam}?insluiten={ERBIJ}" for naam in met),
        f"/api/v1/projecten/{project}?insluiten={ERBIJ}",
        f"/api/v1/regio-deals/{deal}?insluiten={ERBIJ}",
        f"/api/v1/bijdragen/{Pagina.objects.get(pk=project).bijdragen.get().pk}",
        "/data/bestedingen.csv",
        "/data/oc4ids.json",
        "/feeds/wijzigingen.xml",
        f"/feeds/wijzigingen/{inhoud['opgave']}.xml",
        f"/feeds/project/{project}.xml",
        "/stand-van-zaken/",
        "/stand-van-zaken/bijdragen/",
        "/stand-van-zaken/resultaten/",
        "/stand-van-zaken/wijzigingen/",
        "/organisaties/provincie/",
    ]


@contextmanager
def taken_back():
    """Take back what happens inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def read(client, adres):
    """Return the status and the whole of an answer, however it is sent."""
    antwoord = client.get(adres)
    return antwoord.status_code, antwoord.getvalue()


def withdraw(inhoud):
    """Withdraw the project, and the deal and the opgave that it names."""
    Pagina.objects.filter(pk__in=[inhoud[naam] for naam in ("project", "deal", "opgave")]).update(live=False)


def throw_away(inhoud):
    """Delete the project, which leaves no row of it."""
    Pagina.objects.get(pk=inhoud["project"]).delete()


#: Where rows are read first and their pages after that.
RIJEN = re.compile(r"^/api/v1/(bijdragen|mijlpalen)|^/feeds/wijz|/stand-van-zaken/re")


def moments(client, adres):
    """Return the numbers of the queries of an answer that read anything of pages."""
    with CaptureQueriesContext(connection) as queries:
        assert read(client, adres)[0] == 200, adres
    return [nummer for nummer, query in enumerate(queries, 1) if "pagina" in query["sql"]]


# Wagtail warns of a page that is gone by the time that it reads what type it has.
@pytest.mark.filterwarnings("ignore:Specific versions of the following:RuntimeWarning")
@pytest.mark.parametrize("weg", [withdraw, throw_away])
def test_a_page_that_goes_between_two_queries_is_no_error(inhoud, client, subtests, weg):
    # Deleting takes long: only where that leaves something half read.
    for adres in (adres for adres in addresses(inhoud) if weg is withdraw or RIJEN.search(adres)):
        with subtests.test(adres):
            for nummer in moments(client, adres):
                with taken_back():
                    with connection.execute_wrapper(Ertussen(nummer, lambda: weg(inhoud))):
                        status, _heel = read(client, adres)
                    assert status in {200, 404}, (adres, nummer)


@pytest.mark.parametrize("soort", ["bijdragen", "bestedingen", "mijlpalen", "resultaten", "feitwijzigingen"])
def test_a_row_whose_page_went_after_it_was_read_is_left_out(inhoud, client, soort):
    adres = f"/api/v1/{soort}"
    gezien = []
    for nummer in moments(client, adres):
        with taken_back(), connection.execute_wrapper(Ertussen(nummer, lambda: withdraw(inhoud))):
            tussen = client.get(adres).json()
            gezien.append((tussen["totaal"], len(tussen["items"])))
    # Counted, read, and then gone.
    assert any(totaal and not items for totaal, items in gezien), gezien


def test_of_one_thing_that_went_after_it_was_found_nothing_is_told(inhoud, client):
    adres = f"/api/v1/bijdragen/{Pagina.objects.get(pk=inhoud['project']).bijdragen.get().pk}"
    statussen = []
    for nummer in moments(client, adres):
        with taken_back(), connection.execute_wrapper(Ertussen(nummer, lambda: withdraw(inhoud))):
            antwoord = client.get(adres)
            statussen.append((antwoord.status_code, antwoord["Content-Type"]))
    assert (404, "application/problem+json") in statussen


def test_a_keyword_that_goes_between_two_queries_leaves_no_error(inhoud, client):
    for adres in ("/api/v1/trefwoorden", "/data/trefwoorden.csv", "/trefwoorden/wind/"):
        with CaptureQueriesContext(connection) as queries:
            read(client, adres)
        for nummer in range(1, len(queries) + 1):
            weg = Trefwoord.objects.get(pk=inhoud["breder"]).delete
            with taken_back(), connection.execute_wrapper(Ertussen(nummer, weg)):
                assert read(client, adres)[0] == 200, (adres, nummer)
