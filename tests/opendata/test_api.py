"""The API answers what is asked, or says what is wrong with it: never more, and never with a page."""

import json
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from regioprogramma.core.lijsten import open_lijsten
from regioprogramma.core.models import Pagina
from tests.factories import (
    BestedingFactory,
    BijdrageFactory,
    ContactpersoonFactory,
    DeelnameFactory,
    DocumentFactory,
    GemeenteFactory,
    MetingFactory,
    MijlpaalFactory,
    NieuwsberichtFactory,
    OrganisatieFactory,
    ProjectFactory,
    RegioDealFactory,
    ResultaatFactory,
    RolFactory,
    RoltoewijzingFactory,
    SpeerpuntFactory,
)

pytestmark = pytest.mark.django_db
API = "/api/v1"


def ask(client, pad, status=200, **koppen):
    """Return what the API answers, read."""
    antwoord = client.get(f"{API}{pad}", headers=koppen)
    assert antwoord.status_code == status, antwoord.content
    return antwoord.json()


def refused(client, pad, status=400):
    """Return the problem with which a question is refused."""
    antwoord = client.get(f"{API}{pad}")
    assert (antwoord.status_code, antwoord["Content-Type"]) == (status, "application/problem+json")
    probleem = antwoord.json()
    assert probleem["status"] == status
    assert probleem["title"]
    assert probleem["detail"]
    return probleem


@pytest.fixture
def project():
    """A project of which much is known."""
    partij = OrganisatieFactory(naam="Provincie", tooi="https://identifier.overheid.nl/tooi/id/pv/pv25")
    deal = RegioDealFactory(title="Deal")
    gevonden = ProjectFactory(
        title="Warm", regio_deal=deal, startdatum=date(2026, 3, 1), startdatum_precisie="maand", totaal_bedrag=100,
        totaal_nauwkeurigheid="ruim", totaal_peildatum=date(2026, 1, 2), trefwoorden=["energie"],
    )  # fmt: skip
    SpeerpuntFactory(opgave=gevonden.opgave)
    DeelnameFactory(pagina=gevonden, gemeente=GemeenteFactory(naam="Ede", slug="ede", cbs_code="GM0228"))
    BijdrageFactory(pagina=gevonden, bron="provincie", organisatie=partij, bedrag=30, nauwkeurigheid="circa")
    BijdrageFactory(pagina=gevonden, bedrag=None, in_natura=True)
    BestedingFactory(pagina=gevonden, bedrag=5)
    MijlpaalFactory(pagina=gevonden, titel="Klaar", datum=date(2026, 6, 1))
    resultaat = ResultaatFactory(pagina=gevonden, indicator="huizen", beginstand=0, doel=9)
    MetingFactory(resultaat=resultaat, waarde=4, datum=date(2026, 5, 1))
    return gevonden


def test_an_amount_says_how_exact_it_is_of_when_and_whether_it_is_money(client, project):
    ding = ask(client, f"/projecten/{project.pk}?insluiten=bijdragen")
    assert ding["totaal"] == {
        "bedrag": 100, "valuta": "EUR", "nauwkeurigheid": "ruim", "inNatura": False, "peildatum": "2026-01-02",
    }  # fmt: skip
    geld, natura = (bijdrage["bedrag"] for bijdrage in ding["bijdragen"])
    assert (geld["bedrag"], geld["nauwkeurigheid"], geld["inNatura"]) == (30, "circa", False)
    assert (natura["bedrag"], natura["nauwkeurigheid"], natura["inNatura"]) == (None, None, True)


def test_a_date_is_no_more_precise_than_it_is_known(client, project):
    ding = ask(client, f"/projecten/{project.pk}")
    assert (ding["start"], ding["einde"]) == ({"waarde": "2026-03", "precisie": "maand"}, None)


def test_the_whole_region_is_said_and_not_left_to_an_empty_list(client, project):
    ergens, overal = ask(client, f"/projecten/{project.pk}"), ProjectFactory()
    assert (ergens["heleRegio"], [gemeente["code"] for gemeente in ergens["gemeenten"]]) == (False, ["GM0228"])
    ding = ask(client, f"/projecten/{overal.pk}")
    assert (ding["heleRegio"], ding["gemeenten"]) == (True, [])


def test_a_reference_has_an_id_a_title_and_an_address(client, project):
    ding = ask(client, f"/projecten/{project.pk}")
    assert ding["regioDeal"] == {
        "id": project.regio_deal.pk, "titel": "Deal", "url": f"http://localhost{project.regio_deal.url}",
    }  # fmt: skip


def test_an_id_stays_when_the_title_and_the_address_change(client, project):
    project.title, project.slug = "Anders", "anders"
    project.save_revision().publish()
    ding = ask(client, f"/projecten/{project.pk}")
    assert (ding["titel"], ding["url"]) == ("Anders", "http://localhost/projecten/anders/")


def test_of_people_there_is_no_more_than_their_role(client, project):
    RolFactory(naam="Trekker")
    mens = ContactpersoonFactory(naam="Tess Modelman", telefoon="+31600000000", email="tess@regio.example")
    RoltoewijzingFactory(pagina=project, persoon=mens)
    weg = ContactpersoonFactory(naam="Vertrokken Mens", vertrokken_op=date(2020, 1, 1))
    RoltoewijzingFactory(pagina=project, persoon=weg)
    ding = ask(client, f"/projecten/{project.pk}")
    assert [rol["naam"] for rol in ding["rollen"]] == ["Tess Modelman"]
    assert "tess@regio.example" not in json.dumps(ding)
    assert "600000000" not in json.dumps(ding)


def test_a_filter_that_stands_there_twice_is_either(client, project):
    ander, derde = ProjectFactory(status="afgerond"), ProjectFactory(status="gestopt")
    gevonden = ask(client, "/projecten?status=afgerond&status=gestopt")
    assert {ding["id"] for ding in gevonden["items"]} == {ander.pk, derde.pk}


@pytest.mark.parametrize(
    ("vraag", "naam"),
    [
        ("bestaatniet=1", "bestaatniet"), ("opgave=99999", "opgave"), ("opgave=x", "opgave"), ("status=", "status"),
        ("gemeente=verweg", "gemeente"), ("trefwoord=x", "trefwoord"), ("jaar=12", "jaar"), ("sorteer=x", "sorteer"),
        ("pagina=0", "pagina"), ("pagina=-1", "pagina"), ("pagina=x", "pagina"), ("pagina=٣", "pagina"),
        ("pagina=1&pagina=2", "pagina"), ("paginaGrootte=101", "paginaGrootte"), ("velden=titel,x", "velden"),
        ("velden=", "velden"), ("insluiten=x", "insluiten"), ("gewijzigdSinds=gisteren", "gewijzigdSinds"),
        ("gewijzigdSinds=2026-01-01T10:00:00", "gewijzigdSinds"), ("gewijzigdSinds=2026-02-30", "gewijzigdSinds"),
        ("gewijzigdSinds=0001-01-01T00:00:00%2B14:00", "gewijzigdSinds"), (f"q={'x' * 101}", "q"),
        ("plaats=nergens", "plaats"), ("formaat=csv", "formaat"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_refused_by_its_name(client, project, vraag, naam):
    assert refused(client, f"/projecten?{vraag}")["parameter"] == naam


@pytest.mark.parametrize("pad", ["/projecten/", "/", "/bestaatniet", "/projecten/0", "/projecten/99999999999", "/a/b"])
def test_what_is_not_there_is_said_and_an_address_with_a_slash_is_not(client, db, pad):
    refused(client, pad, 404)


def test_the_rest_below_api_is_for_programs_too(client, db):
    for pad in ("/api", "/api/", "/api/v2/projecten"):
        antwoord = client.get(pad)
        assert (antwoord.status_code, antwoord["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize("wijze", ["post", "put", "patch", "delete", "trace"])
def test_nothing_can_be_sent(client, db, wijze):
    antwoord = getattr(client, wijze)(f"{API}/projecten")
    assert (antwoord.status_code, antwoord["Content-Type"]) == (405, "application/problem+json")
    assert antwoord["Allow"] == "GET, HEAD, OPTIONS"


def test_an_address_that_cannot_be_read_is_refused_as_a_problem(client, db):
    refused(client, "/projecten?q=%00")
    refused(client, f"/projecten?q={'x' * 5000}")


def test_a_mistake_of_ours_is_told_as_a_problem(project, monkeypatch):
    monkeypatch.setattr("projecten.gegevens.samen.FASEN", {})
    bezoeker = Client(raise_request_exception=False)
    antwoord = bezoeker.get(f"{API}/projecten")
    assert (antwoord.status_code, antwoord["Content-Type"]) == (500, "application/problem+json")


def test_a_form_that_there_is_not_is_refused(client, project):
    antwoord = client.get(f"{API}/projecten", headers={"accept": "application/pdf"})
    assert (antwoord.status_code, antwoord.json()["status"]) == (406, 406)


@pytest.mark.parametrize("vorm", ["application/json;charset=utf-8", "text/csv; charset=utf-8;q=0.9", "text/html, */*"])
def test_what_stands_behind_a_form_makes_it_no_other(client, project, vorm):
    antwoord = client.get(f"{API}/projecten", headers={"accept": vorm})
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"].startswith("text/csv" if "csv" in vorm else "application/json")


def test_one_thing_is_there_as_json_alone(client, project):
    antwoord = client.get(f"{API}/projecten/{project.pk}", headers={"accept": "text/csv"})
    assert (antwoord.status_code, antwoord["Content-Type"]) == (406, "application/problem+json")


@pytest.mark.parametrize("sinds", ["2026-W10-1", "20260301", "2026-03-01T", "2026-03"])
def test_a_moment_is_written_as_is_said_and_in_no_other_way(client, sinds):
    assert refused(client, f"/projecten?gewijzigdSinds={sinds}")["parameter"] == "gewijzigdSinds"


def test_fields_and_what_is_enclosed_are_those_that_were_asked(client, project):
    vraag = "?velden=titel,status&insluiten=mijlpalen,resultaten"
    [ding] = ask(client, f"/projecten{vraag}")["items"]
    assert list(ding) == ["id", "titel", "status", "mijlpalen", "resultaten"]
    assert ding == ask(client, f"/projecten/{project.pk}{vraag}")
    assert [(mijlpaal["titel"], mijlpaal["bereikt"]) for mijlpaal in ding["mijlpalen"]] == [("Klaar", False)]
    [resultaat] = ding["resultaten"]
    assert (resultaat["indicator"], resultaat["stand"], len(resultaat["metingen"])) == ("huizen", 4, 1)


def test_since_a_moment_is_what_was_published_again_since_then(client, project):
    oud = ProjectFactory()
    Pagina.objects.filter(pk=oud.pk).update(last_published_at=timezone.now() - timedelta(days=3))
    Pagina.objects.filter(pk=project.pk).update(last_published_at=timezone.now())
    gisteren = (timezone.localdate() - timedelta(days=1)).isoformat()
    for sinds in (gisteren, f"{gisteren}T00:00:00Z", f"{gisteren}t23:00:00%2B14:00"):
        assert [ding["id"] for ding in ask(client, f"/projecten?gewijzigdSinds={sinds}")["items"]] == [project.pk]


def test_the_pages_of_results_are_linked_and_together_hold_everything_once(client, db):
    ids = {bericht.pk for bericht in NieuwsberichtFactory.create_batch(7)}
    pad, gezien = "/nieuwsberichten?paginaGrootte=3", []
    while pad:
        antwoord = client.get(f"{API}{pad}")
        gezien += [ding["id"] for ding in antwoord.json()["items"]]
        links = dict(reversed(link.split("; ")) for link in antwoord["Link"].split(", "))
        pad = links.get('rel="next"', "<>")[1:-1].partition(API)[2]
        assert antwoord.json()["totaal"] == 7
    assert (len(gezien), set(gezien)) == (7, ids)
    assert 'rel="license"' in antwoord["Link"]
    refused(client, "/nieuwsberichten?paginaGrootte=3&pagina=4", 404)


@pytest.mark.parametrize("vorm", ["text/csv", "application/x-ndjson"])
def test_everything_at_once_is_streamed_and_has_no_pages(client, project, vorm):
    antwoord = client.get(f"{API}/projecten", headers={"accept": vorm})
    assert antwoord.streaming
    assert antwoord["Content-Type"] == f"{vorm}; charset=utf-8"
    assert "Warm" in b"".join(antwoord).decode()
    geweigerd = client.get(f"{API}/projecten?pagina=1", headers={"accept": vorm})
    assert (geweigerd.status_code, geweigerd.json()["parameter"]) == (400, "pagina")


def test_a_spreadsheet_has_the_columns_of_the_fields_that_were_asked(client, project):
    regels = b"".join(client.get(f"{API}/projecten?velden=status", headers={"accept": "text/csv"})).decode()
    assert regels.splitlines() == ["\ufeffid;status;status_code", f"{project.pk};Idee;idee"]


def test_what_did_not_change_is_not_sent_again_and_costs_one_question(own_database, client, count_queries):
    project = ProjectFactory()
    client.get(f"{API}/projecten")
    merk = client.get(f"{API}/projecten")["ETag"]

    def again():
        antwoord = client.get(f"{API}/projecten", headers={"if-none-match": merk})
        assert (antwoord.status_code, antwoord.content, antwoord["ETag"]) == (304, b"", merk)

    # The other is which site it is; a server that keeps pages looks that up once.
    assert count_queries(again) <= 2
    assert client.get(f"{API}/projecten?status=idee", headers={"if-none-match": merk}).status_code == 200
    csv = client.get(f"{API}/projecten", headers={"if-none-match": merk, "accept": "text/csv"})
    assert csv.status_code == 200
    project.title = "Anders"
    project.save_revision().publish()
    assert client.get(f"{API}/projecten", headers={"if-none-match": merk}).status_code == 200


def test_who_asks_for_the_headers_alone_gets_those(client, project):
    kop, heel = client.head(f"{API}/projecten"), client.get(f"{API}/projecten")
    assert (kop.status_code, kop["ETag"], kop["Link"]) == (200, heel["ETag"], heel["Link"])


def test_what_a_page_of_another_site_may_do_is_answered(client, db):
    antwoord = client.options(f"{API}/projecten")
    assert (antwoord.status_code, antwoord["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")


@pytest.mark.parametrize("naam", list(open_lijsten()))
def test_the_number_of_questions_does_not_depend_on_how_much_there_is(client, project, count_queries, naam):
    def questions():
        return count_queries(lambda: client.get(f"{API}/{naam}?paginaGrootte=100"))

    for nummer in range(3):
        ander = ProjectFactory(opgave=project.opgave, regio_deal=project.regio_deal, trefwoorden=["energie"])
        gemeente = GemeenteFactory(naam=f"Stad{nummer}", cbs_code=f"GM000{nummer}")
        DeelnameFactory(pagina=ander, gemeente=gemeente)
        partij = OrganisatieFactory(naam=f"Partij{nummer}")
        for fabriek in (BijdrageFactory, BestedingFactory):
            fabriek(pagina=ander, organisatie=partij)
        MijlpaalFactory(pagina=ander)
        MetingFactory(resultaat=ResultaatFactory(pagina=ander), rapportage=DocumentFactory())
        NieuwsberichtFactory(opgaven=[project.opgave], onderwerpen=[ander], gemeenten=[gemeente])
        SpeerpuntFactory(opgave=project.opgave)
    questions()
    weinig = questions()
    for _nummer in range(4):
        BijdrageFactory(pagina=ProjectFactory(opgave=project.opgave, trefwoorden=["energie"]))
        NieuwsberichtFactory(opgaven=[project.opgave])
    assert questions() == weinig <= 25
