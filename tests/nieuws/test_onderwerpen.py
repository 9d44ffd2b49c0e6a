"""A message itself says what it is about; what the engine finds is never more than "Lees ook"."""

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from nieuws.models import Berichtonderwerp
from nieuws.onderwerpen import onderwerpvoorstellen
from regioprogramma.gerelateerd.bijhouden import process_wijzigingen
from tests.factories import (
    GemeenteFactory,
    NieuwsberichtFactory,
    OpgaveFactory,
    ProjectFactory,
    RegioDealFactory,
    SpeerpuntFactory,
)

pytestmark = pytest.mark.django_db

WOORDEN = ["energie", "mkb", "wonen", "water"]


@pytest.fixture
def verwant():
    """A project that shares every keyword with a message, and one that the message says it is about."""
    genoemd, geraden = ProjectFactory(title="Genoemd"), ProjectFactory(title="Geraden", trefwoorden=WOORDEN)
    bericht = NieuwsberichtFactory(title="Bericht", onderwerpen=[genoemd], trefwoorden=WOORDEN)
    process_wijzigingen()
    return {"genoemd": genoemd, "geraden": geraden, "bericht": bericht}


def exported(client):
    """Return the list of news as JSON, as a text."""
    return b"".join(client.get("/nieuws/?formaat=json").streaming_content).decode()


def titels(client, pagina, anker):
    """Return the titles under the heading with this anchor, as a visitor reads them; None without the section."""
    sectie = BeautifulSoup(client.get(pagina.get_url()).text, "html.parser").find(id=anker)
    if sectie is None:
        return None
    return [kop.get_text(strip=True) for kop in sectie.select("h3")]


def test_gaat_over_shows_only_what_the_message_says(verwant, client):
    assert titels(client, verwant["bericht"], "gaat-over") == ["Genoemd"]
    assert titels(client, verwant["bericht"], "lees-ook") == ["Geraden"]


def test_a_project_shows_the_messages_about_it_and_what_is_related_apart(verwant, client):
    assert titels(client, verwant["genoemd"], "nieuws") == ["Bericht"]
    assert titels(client, verwant["geraden"], "nieuws") is None
    assert titels(client, verwant["geraden"], "gerelateerd-nieuws") == ["Bericht"]


def test_what_a_message_says_it_is_about_is_not_related_too(client):
    project = ProjectFactory(title="Project", trefwoorden=WOORDEN)
    bericht = NieuwsberichtFactory(title="Bericht", trefwoorden=WOORDEN)
    process_wijzigingen()
    assert titels(client, project, "gerelateerd-nieuws") == ["Bericht"]
    bericht.onderwerpen = [Berichtonderwerp(pagina=project)]
    bericht.save_revision().publish()
    process_wijzigingen()
    assert (titels(client, project, "gerelateerd-nieuws"), titels(client, project, "nieuws")) == (None, ["Bericht"])
    assert titels(client, bericht, "lees-ook") is None


@pytest.mark.parametrize("fabriek", [OpgaveFactory, ProjectFactory, RegioDealFactory])
def test_the_fourth_message_makes_a_link_to_all_of_them(fabriek, client):
    pagina = fabriek(title="Onderwerp")
    velden = {"opgaven": [pagina]} if fabriek is OpgaveFactory else {"onderwerpen": [pagina]}
    NieuwsberichtFactory.create_batch(3, **velden)
    assert "Al het nieuws over Onderwerp" not in client.get(pagina.get_url()).text
    NieuwsberichtFactory(**velden)
    NieuwsberichtFactory(title="Iets anders")
    soep = BeautifulSoup(client.get(pagina.get_url()).text, "html.parser")
    (link,) = [a for a in soep.find_all("a") if a.get_text(strip=True) == "Al het nieuws over Onderwerp"]
    lijst = client.get(link["href"]).text
    assert "4 berichten" in lijst
    assert "Iets anders" not in lijst


def test_a_subject_that_no_visitor_sees_is_not_named(client):
    concept = ProjectFactory(title="Nog geheim", live=False)
    bericht = NieuwsberichtFactory(onderwerpen=[concept])
    assert "Nog geheim" not in client.get(bericht.get_url()).text
    assert "Nog geheim" not in exported(client)


def test_a_gemeente_shows_the_messages_about_it_and_those_that_only_name_it_apart(client):
    ede = GemeenteFactory(naam="Ede", slug="ede")
    NieuwsberichtFactory(title="Erover", gemeenten=[ede])
    NieuwsberichtFactory(title="Van Ede naar Wageningen")
    NieuwsberichtFactory(title="Brede aanpak")
    soep = BeautifulSoup(client.get("/gemeenten/ede/").text, "html.parser")
    per_kop = {
        sectie.h2.get_text(strip=True): [kop.get_text(strip=True) for kop in sectie.select("h3")]
        for sectie in soep.select("main section, main nav")
        if sectie.h2
    }
    assert per_kop["Nieuws"] == ["Erover"]
    assert per_kop["Nieuws dat Ede noemt"] == ["Van Ede naar Wageningen"]


def test_news_of_a_gemeente_that_went_on_in_another_is_news_of_that_one(client):
    nieuw = GemeenteFactory(naam="Nieuwstad", slug="nieuwstad")
    oud = GemeenteFactory(naam="Oudstad", slug="oudstad", opgegaan_in=nieuw, opgeheven_op="2020-01-01")
    NieuwsberichtFactory(title="Van vroeger", gemeenten=[oud])
    assert "Van vroeger" in client.get("/gemeenten/nieuwstad/").text


def test_the_export_says_what_a_message_is_about(client):
    ede, project, deal = GemeenteFactory(naam="Ede"), ProjectFactory(title="Project"), RegioDealFactory(title="Deal")
    NieuwsberichtFactory(onderwerpen=[deal, project], gemeenten=[ede])
    (rij,) = json.loads(exported(client))["nieuwsberichten"]
    genoemd = [[ding["titel"] for ding in rij[naam]] for naam in ("projecten", "regioDeals", "gemeenten")]
    assert genoemd == [["Project"], ["Deal"], ["Ede"]]


def test_the_cost_of_the_pages_does_not_grow_with_the_subjects(client, count_queries):
    project = ProjectFactory()
    bericht = NieuwsberichtFactory(onderwerpen=[project])
    vraag = [lambda pagina=pagina: client.get(pagina.get_url()) for pagina in (project, bericht)]
    process_wijzigingen()
    for lees in vraag:
        lees()
    weinig = [count_queries(lees) for lees in vraag]
    for _keer in range(4):
        NieuwsberichtFactory(onderwerpen=[project])
        Berichtonderwerp.objects.create(bericht=bericht, pagina=ProjectFactory())
    process_wijzigingen()
    assert [count_queries(lees) for lees in vraag] == weinig


class TestVoorstellen:
    """What the form suggests."""

    def test_what_the_text_links_to_comes_before_what_it_names(self):
        opgave = OpgaveFactory(title="Productieve regio")
        project, deal = ProjectFactory(title="Buurtbatterijen"), RegioDealFactory(title="Sterk in Stad en Land")
        ede = GemeenteFactory(naam="Ede")
        delen = {"titel": "Sterk in stad en land", "tekst": "In Ede, voor de productieve regio."}
        gevonden = onderwerpvoorstellen(delen, [project.pk])
        assert [(v["veld"], v["id"], v["reden"]) for v in gevonden] == [
            ("onderwerpen", str(project.pk), "u linkt ernaar"),
            ("onderwerpen", str(deal.pk), "staat in de tekst"),
            ("gemeenten", str(ede.pk), "staat in de tekst"),
            ("opgaven", str(opgave.pk), "staat in de tekst"),
        ]

    def test_what_is_chosen_already_and_what_nobody_may_see_is_not_suggested(self):
        ProjectFactory(title="Geheim plan", live=False)
        gekozen = ProjectFactory(title="Buurtbatterijen")
        delen = {"titel": "Geheim plan met buurtbatterijen"}
        assert onderwerpvoorstellen(delen, [], {("onderwerpen", gekozen.pk)}) == []

    def test_a_link_to_something_else_suggests_nothing(self):
        assert onderwerpvoorstellen({}, [SpeerpuntFactory().pk, NieuwsberichtFactory().pk, 0]) == []

    def test_every_editor_may_ask_and_odd_input_is_no_error(self, als):
        ProjectFactory(title="Buurtbatterijen")
        velden = {"titel": "Buurtbatterijen", "link": ["x", "99999999999999"], "onderwerpen": "²", "gemeenten": ""}
        antwoord = als("Redacteur").post(reverse("nieuws_onderwerpen"), velden)
        assert [v["title"] for v in antwoord.json()["voorstellen"]] == ["Buurtbatterijen"]

    def test_a_visitor_may_not_ask(self, client):
        assert client.post(reverse("nieuws_onderwerpen"), {"titel": "x"}).status_code == 302
