"""What changed, for the whole region: a list by period and subject, and feeds; nothing that visitors may not see."""

import csv
import io
from datetime import UTC, datetime, timedelta

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from regioprogramma.core.models import Feitwijziging
from tests import factories

pytestmark = pytest.mark.django_db
LIJST = "/stand-van-zaken/wijzigingen/"


def change(pagina, dagen_geleden=1, **velden):
    moment = timezone.now() - timedelta(days=dagen_geleden)
    velden = {"soort": "status", "wat": "status", "was": "idee", "werd": "gestopt", **velden}
    return Feitwijziging.objects.create(pagina=pagina, moment=moment, **velden)


def shown(client, vraag=""):
    soep = BeautifulSoup(client.get(LIJST + vraag).text, "html.parser")
    return [" ".join(li.get_text(" ").split()) for li in soep.select("#resultaten .rijen > li")]


@pytest.fixture
def projecten():
    return [factories.ProjectFactory(title=naam) for naam in ("Wijk", "Plein")]


def test_the_newest_publication_comes_first_with_all_that_it_changed(client, projecten):
    wijk, plein = projecten
    change(plein, 40, reden="Het geld was op.")
    eerste = change(wijk, 2)
    Feitwijziging.objects.create(
        pagina=wijk, moment=eerste.moment, soort="looptijd", wat="einde", was="2026", werd="2027"
    )
    nieuwste, oudste = shown(client)
    assert "Wijk Status: eerst idee, nu gestopt. Einde: eerst 2026, nu 2027." in nieuwste
    assert oudste.endswith("Plein Status: eerst idee, nu gestopt. Waarom: Het geld was op.")


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ("?periode=maand", ["Wijk"]),
        ("?periode=jaar", ["Wijk", "Plein"]),
        ("?periode=maand&periode=halfjaar", ["Wijk", "Plein"]),
        ("?soort=status", ["Wijk", "Plein"]),
        ("?soort=geld", []),
        ("?bij={plein}", ["Plein"]),
        ("?periode=altijd&jaar=abc&bij=abc", ["Wijk", "Plein"]),
    ],
)
def test_a_list_holds_what_its_filters_ask(client, projecten, vraag, gevonden):
    wijk, plein = projecten
    change(wijk, 3), change(plein, 100)
    getoond = shown(client, vraag.format(plein=plein.pk))
    assert len(getoond) == len(gevonden) and all(naam in regel for naam, regel in zip(gevonden, getoond, strict=True))


def test_the_counts_beside_the_periods_are_those_of_their_lists(client, projecten):
    for dagen in (1, 20, 100, 200, 300, 800):
        change(projecten[0], dagen)
    soep = BeautifulSoup(client.get(LIJST).text, "html.parser")
    for periode, aantal in (("maand", 2), ("halfjaar", 3), ("jaar", 5)):
        keuze = soep.select_one(f"input[name=periode][value={periode}]").find_parent("label")
        assert str(aantal) in keuze.get_text()
        assert len(shown(client, f"?periode={periode}")) == aantal


def test_a_page_that_visitors_may_not_see_changes_nothing_they_read(client, projecten):
    wijk, plein = projecten
    change(wijk, werd="geheim plan")
    wijk.live = False
    wijk.save()
    feed = f"/feeds/wijzigingen/{wijk.opgave_id}.xml"
    for adres in (LIJST, LIJST + "?formaat=json", "/stand-van-zaken/", "/feeds/wijzigingen.xml", feed):
        antwoord = client.get(adres)
        inhoud = b"".join(antwoord.streaming_content).decode() if antwoord.streaming else antwoord.text
        assert antwoord.status_code == 200 and "geheim plan" not in inhoud, adres
    assert client.get(f"/feeds/wijzigingen/{wijk.pk}.xml").status_code == 404


def test_the_file_holds_what_the_list_holds(client, projecten):
    change(projecten[0], reden="Het geld was op.", is_verbetering=True)
    bestand = b"".join(client.get(LIJST + "?formaat=csv").streaming_content).decode("utf-8-sig")
    (rij,) = csv.DictReader(io.StringIO(bestand), delimiter=";")
    assert (rij["pagina"], rij["onderwerp"], rij["was"], rij["werd"]) == ("Wijk", "Status", "idee", "gestopt")
    assert (rij["reden"], rij["verbetering"]) == ("Het geld was op.", "ja")


def test_the_feed_has_an_entry_per_publication(client, projecten):
    wijk, plein = projecten
    change(wijk, 1), change(plein, 5, reden="Het geld was op.")
    feed = feedparser.parse(client.get("/feeds/wijzigingen.xml").content)
    assert [entry.title for entry in feed.entries] == ["Wijk", "Plein"]
    assert feed.entries[1].summary == "Status: eerst idee, nu gestopt. Waarom: Het geld was op."
    assert feed.entries[0].id != feed.entries[1].id


def test_whoever_follows_an_opgave_hears_of_its_projects_and_of_no_other(client, projecten):
    wijk, plein = projecten
    change(wijk), change(plein), change(wijk.opgave, soort="doel", wat="doel ‘banen’")
    feed = feedparser.parse(client.get(f"/feeds/wijzigingen/{wijk.opgave_id}.xml").content)
    assert {entry.title for entry in feed.entries} == {"Wijk", wijk.opgave.title}


def test_the_account_of_the_region_names_the_newest_changes(client, projecten):
    change(projecten[0])
    soep = BeautifulSoup(client.get("/stand-van-zaken/").text, "html.parser")
    deel = soep.select_one("#wijzigingen")
    assert "Status: eerst idee, nu gestopt." in deel.get_text()
    assert deel.select_one(".alles a")["href"] == LIJST


def test_a_year_of_changes_is_found_by_its_year(client, projecten):
    rij = change(projecten[0])
    Feitwijziging.objects.filter(pk=rij.pk).update(moment=datetime(2024, 12, 31, 23, 30, tzinfo=UTC))
    # Half past midnight on New Year's Day in Amsterdam.
    assert len(shown(client, "?jaar=2025")) == 1
    assert shown(client, "?jaar=2024") == []
