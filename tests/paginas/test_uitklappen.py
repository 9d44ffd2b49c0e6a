"""A page says the first things first, and leads further in one place."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.utils import timezone

from contacten.models import Contactpersoon, Roltoewijzing
from projecten.models import Besteding, Bijdrage, Doel, RegioDealsPagina
from tests import factories

pytestmark = pytest.mark.django_db


def open_pagina(client, pagina):
    antwoord = client.get(pagina.get_url())
    assert antwoord.status_code == 200
    return BeautifulSoup(antwoord.text, "html.parser")


def tekst(element):
    return " ".join(element.get_text(" ", strip=True).replace("\xa0", " ").split())


def test_what_leads_further_stands_together_and_folded(client):
    opgave = factories.OpgaveFactory(title="Wonen", trefwoorden=["energie"])
    factories.OpgaveFactory(title="Werken", trefwoorden=["energie"])
    factories.ProjectFactory(title="Wijk", trefwoorden=["energie"])
    pagina = open_pagina(client, opgave)
    vouwen = pagina.select("#meer-hierover > details")
    assert [tekst(vouw.summary) for vouw in vouwen] == ["Gerelateerde projecten", "Gerelateerde opgaven"]
    assert not any(vouw.has_attr("open") for vouw in vouwen)
    assert tekst(pagina.select_one("#gerelateerde-projecten h3")) == "Wijk"


def test_one_thing_that_leads_further_is_not_folded(client):
    bericht = factories.NieuwsberichtFactory(trefwoorden=["energie"])
    factories.NieuwsberichtFactory(title="Wijk", trefwoorden=["energie"])
    pagina = open_pagina(client, bericht)
    assert pagina.select_one("#meer-hierover") is None
    assert tekst(pagina.select_one("section#gerelateerd-nieuws h2")) == "Gerelateerd nieuws"


def test_a_message_has_no_contents_list(client):
    inhoud = [("kop", "Wat"), ("tekst", "<p>Ja.</p>"), ("kop", "Hoe"), ("kop", "Waar"), ("kop", "Wie")]
    bericht = factories.NieuwsberichtFactory(inhoud=inhoud)
    assert open_pagina(client, bericht).select_one(".op-pagina") is None
    opgave = factories.OpgaveFactory(inhoud=inhoud)
    assert len(open_pagina(client, opgave).select(".op-pagina li")) >= 4


def test_the_key_figures_of_a_deal_stand_below_its_lead(client):
    deal = factories.RegioDealFactory(status="in-uitvoering", totaal_bedrag=100)
    band = open_pagina(client, deal).select_one(".band #kerngegevens")
    assert "€ 100" in tekst(band)


def test_a_goal_with_more_projects_than_it_shows_says_how_many_and_leads_to_them(client):
    deal = factories.RegioDealFactory()
    doel = Doel.objects.create(deal=deal, titel="Groen")
    factories.ProjectFactory.create_batch(3, regio_deal=deal, doel=doel)
    assert "En nog" not in tekst(open_pagina(client, deal).select_one("#projecten"))
    factories.ProjectFactory.create_batch(2, regio_deal=deal, doel=doel)
    regel = open_pagina(client, deal).select_one("#projecten .vouw .meta:has(> a[href*='deal='])")
    assert "En nog 2 bij dit doel." in tekst(regel)


def test_an_opgave_says_how_it_is_going_below_its_lead(client):
    opgave = factories.OpgaveFactory()
    project = factories.ProjectFactory(opgave=opgave)
    Bijdrage.objects.create(pagina=project, bron="rijk", bedrag=500)
    assert open_pagina(client, opgave).select_one(".instand") is None, "nothing but a plan yet"
    Besteding.objects.create(pagina=project, bron="rijk", bedrag=200, peildatum="2026-01-01")
    link = open_pagina(client, opgave).select_one(".band .instand a")
    assert (tekst(link), link["href"]) == ("1 project · € 500 afgesproken", "#stand")


def test_the_list_of_projects_leads_to_the_deals_and_back(client):
    factories.RegioDealFactory()
    deals, projecten = factories.plaats(RegioDealsPagina), factories.ProjectFactory().get_parent()
    heen = open_pagina(client, projecten).select(".snel a")[-1]
    assert (tekst(heen), heen["href"]) == ("Regio Deals", deals.get_url())
    terug = open_pagina(client, deals).select_one(".snel a")
    assert (tekst(terug), terug["href"]) == ("Alle projecten", projecten.get_url())


@pytest.fixture
def doel():
    return factories.TekstPaginaFactory(title="Formulier")


def oproeppagina(**velden):
    return factories.TekstPaginaFactory(title="Indienen", oproep="Dien uw project in", **velden)


def test_a_text_says_for_whom_it_is_and_leads_to_what_they_can_do(client, doel):
    vandaag = timezone.localdate()
    pagina = oproeppagina(doelgroep="bedrijven met een plan", oproep_pagina=doel, oproep_tot=vandaag)
    blok = open_pagina(client, pagina).select_one(".band .oproep")
    assert (tekst(blok.a), blok.a["href"]) == ("Dien uw project in", doel.get_url())
    assert "Voor bedrijven met een plan" in tekst(blok)
    assert "Dit kan tot en met" in tekst(blok), "the last day itself is one on which it can be done"


def test_after_the_last_day_the_button_is_gone_and_the_page_says_so(client, doel):
    pagina = oproeppagina(oproep_pagina=doel, oproep_tot=timezone.localdate() - timedelta(days=1))
    blok = open_pagina(client, pagina).select_one(".band .oproep")
    assert blok.a is None
    assert "Dit kon tot en met" in tekst(blok)


def test_a_button_to_another_website_says_so(client):
    blok = open_pagina(client, oproeppagina(oproep_adres="https://formulier.example/a")).select_one(".oproep")
    assert (tekst(blok.a), blok.a["rel"]) == ("Dien uw project in (andere website)", ["external"])


def test_a_button_to_a_page_that_was_withdrawn_is_not_shown(client, doel):
    pagina = oproeppagina(oproep_pagina=doel)
    doel.unpublish()
    assert open_pagina(client, pagina).select_one(".oproep") is None


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"oproep": "Doe mee"}, "oproep_pagina"),
        ({"oproep": "Doe mee", "oproep_pagina": True, "oproep_adres": "https://a.example"}, "oproep_adres"),
        ({"oproep_adres": "https://a.example"}, "oproep"),
        ({"oproep_tot": "2027-01-01"}, "oproep"),
    ],
)
def test_a_button_leads_to_one_place(doel, velden, veld):
    pagina = factories.TekstPaginaFactory()
    for naam, waarde in velden.items():
        setattr(pagina, naam, doel if waarde is True else waarde)
    with pytest.raises(ValidationError) as fout:
        pagina.clean()
    assert list(fout.value.message_dict) == [veld]


def test_a_text_names_the_people_who_answer_for_it(client):
    pagina = factories.TekstPaginaFactory()
    persoon = Contactpersoon.objects.create(naam="Noor Voorbeeld", telefoon="+31600000000")
    Roltoewijzing.objects.create(pagina=pagina, rol=factories.RolFactory(), persoon=persoon)
    assert "Noor Voorbeeld" in tekst(open_pagina(client, pagina).select_one("#contact"))
