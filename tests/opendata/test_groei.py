"""What a file, a feed or an answer of the API costs does not depend on how much the site holds.

A file is written in parts of hundreds of rows: here each is one part. `make bench ONLY=opendata` has 5,000 projects.
"""

import re
from datetime import date

import pytest
from django.utils import timezone

from regioprogramma.core.lijsten import open_lijsten
from regioprogramma.core.models import Feitwijziging
from tests.factories import (
    BestedingFactory,
    BijdrageFactory,
    DeelnameFactory,
    DocumentFactory,
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
)

pytestmark = pytest.mark.django_db
MAX_QUERIES, MET_LIJSTEN = 25, 60
#: What tells of several lists at once, or of all values of all filters: asked for by a program, not by a visitor.
LIJSTEN = re.compile("insluiten|oc4ids|openapi")
ERBIJ = "bijdragen,bestedingen,mijlpalen,resultaten"


def add(ronde):
    """Add a round of everything; return the project of it."""
    deal, punt = RegioDealFactory(title=f"Deal {ronde}"), SpeerpuntFactory(title=f"Punt {ronde}")
    partij, gemeente = OrganisatieFactory(naam=f"Partij {ronde}"), GemeenteFactory(naam=f"Dorp {ronde}")
    project = ProjectFactory(opgave=punt.opgave, regio_deal=deal, speerpunten=[punt], trefwoorden=[f"woord{ronde}"])
    for pagina in (project, deal):
        BijdrageFactory(pagina=pagina, organisatie=partij, bron="eu")
        BestedingFactory(pagina=pagina, ontvanger=partij, uit_deal=deal if pagina is project else None)
        MijlpaalFactory(pagina=pagina, datum=date(2020, 1, 1))
        MetingFactory(resultaat=ResultaatFactory(pagina=pagina))
        DeelnameFactory(pagina=pagina, gemeente=gemeente)
        PartnerschapFactory(pagina=pagina, organisatie=partij)
        Feitwijziging.objects.create(
            pagina=pagina, moment=timezone.now(), soort="status", wat="status", werd="gestopt"
        )
    NieuwsberichtFactory(gemeenten=[gemeente], opgaven=[punt.opgave])
    DocumentFactory()
    return project


def outputs(project):
    """Return the address of everything that is fetched rather than read."""
    lijsten = open_lijsten()
    return [
        *(f"/api/v1/{naam}" for naam in lijsten),
        *(f"/api/v1/{naam}?insluiten={ERBIJ}" for naam, lijst in lijsten.items() if lijst.soort().insluitingen),
        *(f"/data/{naam}.{eind}" for naam in lijsten for eind in ("csv", "ndjson")),
        f"/api/v1/projecten/{project.pk}?insluiten={ERBIJ}",
        f"/api/v1/bijdragen/{project.bijdragen.get().pk}",
        "/api/v1/openapi.json",
        "/data/oc4ids.json",
        "/data/catalogus.ttl",
        "/feeds/wijzigingen.xml",
        f"/feeds/wijzigingen/{project.opgave_id}.xml",
        f"/feeds/project/{project.pk}.xml",
    ]


def test_no_output_takes_more_queries_when_the_content_grows(client, site, count_queries, subtests):
    project, *_rest = (add(ronde) for ronde in range(3))

    def read(adres):
        antwoord = client.get(adres)
        assert antwoord.status_code == 200, adres
        return antwoord.getvalue()

    def costs():
        alle = outputs(project)
        for adres in alle:
            read(adres)
        return {adres: count_queries(lambda adres=adres: read(adres)) for adres in alle}

    before = costs()
    for ronde in range(3, 9):
        add(ronde)
    for adres, queries in costs().items():
        with subtests.test(adres):
            assert queries <= before[adres]
            assert queries <= (MET_LIJSTEN if LIJSTEN.search(adres) else MAX_QUERIES)
