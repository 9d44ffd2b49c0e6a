"""Up to four projects, opgaven or gemeenten side by side, and in clear words why something is not."""

import random
from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from projecten.models import Besteding, Bijdrage, Project
from projecten.rekening import make_rekening, posts_in, read_ledger
from regioprogramma.core.opmaak.tonen import SPATIE
from tests import factories

pytestmark = pytest.mark.django_db

MAX_QUERIES = 30


def soup(client, adres):
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return BeautifulSoup(antwoord.text.replace(SPATIE, " "), "html.parser")


def compare(client, soort, *waarden):
    return soup(client, f"/vergelijken/{soort}/?" + "&".join(f"kies={waarde}" for waarde in waarden))


def rows(pagina):
    """Return {name of the row: [text of each cell]}, without the name that a narrow screen shows in a cell."""
    for kop in pagina.select("td .celkop"):
        kop.decompose()
    return {
        rij.th.get_text(strip=True): [" ".join(cel.get_text(" ").split()) for cel in rij.select("td")]
        for rij in pagina.select(".vergelijking tbody tr")
    }


def heads(pagina):
    return [kop.get_text(strip=True) for kop in pagina.select(".vergelijking thead th")]


def told(pagina):
    return " ".join(melding.get_text(" ", strip=True) for melding in pagina.select(".melding"))


def test_projects_stand_side_by_side_with_what_is_known_of_each(client):
    opgave = factories.OpgaveFactory(title="Wonen")
    deal = factories.RegioDealFactory(title="Sterk")
    een = factories.ProjectFactory(
        title="Een", opgave=opgave, regio_deal=deal, status="in-uitvoering", startdatum=date(2024, 1, 1),
        einddatum=date(2099, 12, 31), totaal_bedrag=100,
    )  # fmt: skip
    twee = factories.ProjectFactory(title="Twee", opgave=opgave, status="afgerond")
    factories.BijdrageFactory(pagina=een, bedrag=40, nauwkeurigheid="ruim")
    factories.BestedingFactory(pagina=een, bedrag=10)
    factories.BestedingFactory(pagina=een, bedrag=25, stadium="verplicht")
    factories.MijlpaalFactory(pagina=een, titel="Straks", datum=date(2098, 1, 1))
    factories.MijlpaalFactory(pagina=een, titel="Vergeten", datum=date(2020, 1, 1))
    factories.MijlpaalFactory(pagina=een, titel="Gehaald", datum=date(2019, 1, 1), bereikt=True)
    factories.MetingFactory(
        resultaat=factories.ResultaatFactory(pagina=twee, indicator="bomen", beginstand=0, doel=12), waarde=12
    )
    factories.PartnerschapFactory(pagina=twee, organisatie__naam="School", trekker=True)
    factories.DeelnameFactory(pagina=twee, gemeente=factories.GemeenteFactory(naam="Ede"))
    gevonden = rows(compare(client, "projecten", een.pk, twee.pk))
    assert gevonden["Status"] == ["In uitvoering", "Afgerond"]
    assert gevonden["Opgave"] == ["Wonen", "Wonen"]
    assert gevonden["Onderdeel van"] == ["Sterk", "niet vermeld"]
    assert gevonden["Gemeenten"] == ["De hele regio", "Ede"]
    assert gevonden["Trekker"] == ["niet vermeld", "School"]
    assert gevonden["Budget"] == ["€ 100", "niet vermeld"]
    assert gevonden["Afgesproken"] == ["ruim € 40", "niet vermeld"]
    assert gevonden["Van wie"] == ["Rijk: ruim € 40", "niet vermeld"]
    assert (gevonden["Verplicht"][0], gevonden["Uitgegeven"][0]) == ("€ 25", "€ 10")
    assert gevonden["Resultaten"][1].startswith("Bomen: 12 van de 12 (doel). Doel gehaald.")
    assert gevonden["Volgende mijlpaal"] == ["Straks (1 januari 2098)", "niet vermeld"]
    assert gevonden["Later dan gepland"] == ["Vergeten (1 januari 2020)", "niet vermeld"]


def test_who_is_responsible_is_who_is_so_on_the_page_of_each(client):
    opgave = factories.OpgaveFactory()
    rol = factories.RolFactory(naam="Trekker")
    factories.RoltoewijzingFactory(pagina=opgave, rol=rol, persoon__naam="Van de opgave")
    eigen, zonder = factories.ProjectFactory.create_batch(2, opgave=opgave)
    factories.RoltoewijzingFactory(pagina=eigen, rol=rol, persoon__naam="Eigen mens")
    factories.RoltoewijzingFactory(pagina=eigen, rol=rol, persoon__naam="Weg", tot=date(2020, 1, 1))
    gevonden = rows(compare(client, "projecten", eigen.pk, zonder.pk))
    assert gevonden["Wie is verantwoordelijk?"] == ["Trekker: Eigen mens", "Trekker: Van de opgave"]
    assert rows(compare(client, "opgaven", opgave.pk))["Wie is verantwoordelijk?"] == ["Trekker: Van de opgave"]


@pytest.mark.parametrize("zaad", range(4))
def test_the_money_of_opgaven_and_gemeenten_is_that_of_their_projects_by_the_one_rule(client, zaad):
    toeval = random.Random(zaad)
    opgaven = factories.OpgaveFactory.create_batch(2)
    gemeenten = factories.GemeenteFactory.create_batch(3)
    leden = {ding: [] for ding in (*opgaven, *gemeenten)}
    for nummer in range(8):
        opgave, zichtbaar = toeval.choice(opgaven), nummer > 0
        project = factories.ProjectFactory(opgave=opgave, live=zichtbaar)
        ergens = toeval.sample(gemeenten, toeval.randrange(4))
        for gemeente in ergens:
            factories.DeelnameFactory(pagina=project, gemeente=gemeente)
        factories.BijdrageFactory(pagina=project, bedrag=Decimal(toeval.randrange(10**6)))
        if toeval.random() < 0.7:
            factories.BestedingFactory(pagina=project, bedrag=toeval.randrange(10**5), stadium="uitgegeven")
        for ding in (opgave, *ergens) if zichtbaar else ():
            leden[ding].append(project)
    for soort, dingen, waarden in (
        ("opgaven", opgaven, [opgave.pk for opgave in opgaven]),
        ("gemeenten", gemeenten, [gemeente.slug for gemeente in gemeenten]),
    ):
        gevonden = rows(compare(client, soort, *waarden))
        for plek, ding in enumerate(dingen):
            ledger = read_ledger(*(m.objects.filter(pagina__in=leden[ding]) for m in (Bijdrage, Besteding)))
            rekening = make_rekening(posts_in(ledger))
            for stap, naam in (("afgesproken", "Afgesproken"), ("uitgegeven", "Uitgegeven")):
                som = rekening.totaal.get(stap) if rekening else None
                getoond = gevonden[naam][plek] if naam in gevonden else "niet vermeld"
                assert getoond == (str(som).replace(SPATIE, " ") if som else "niet vermeld")


def test_of_a_gemeente_only_what_names_it_counts_and_the_reader_is_told(client):
    ede, epe = factories.GemeenteFactory(naam="Ede"), factories.GemeenteFactory(naam="Epe")
    samen, alleen, overal = factories.ProjectFactory.create_batch(3)
    for project, gemeenten in ((samen, (ede, epe)), (alleen, (ede,)), (overal, ())):
        factories.BijdrageFactory(pagina=project, bedrag=100)
        for gemeente in gemeenten:
            factories.DeelnameFactory(pagina=project, gemeente=gemeente)
    pagina = compare(client, "gemeenten", "ede", "epe")
    gevonden = rows(pagina)
    assert gevonden["Projecten die de gemeente noemen"] == ["2 projecten", "1 project"]
    assert gevonden["Afgesproken"] == ["€ 200", "€ 100"]
    assert "(1 voor de hele regio)" in gevonden["Alle projecten"][0]
    assert "telt bij elk van die gemeenten helemaal mee" in pagina.get_text(" ")


def test_opgaven_tell_their_goals_and_projects(client):
    een = factories.OpgaveFactory(title="Een", ambitie="Meer groen.")
    twee = factories.OpgaveFactory(title="Twee", samenvatting="Samen verder.")
    factories.SpeerpuntFactory.create_batch(2, opgave=een)
    factories.ProjectFactory(opgave=een, status="afgerond", regio_deal=factories.RegioDealFactory(title="Sterk"))
    factories.ResultaatFactory(pagina=een, indicator="banen", doel=9)
    gevonden = rows(compare(client, "opgaven", een.pk, twee.pk))
    assert gevonden["Wat willen wij?"] == ["Meer groen.", "Samen verder."]
    assert gevonden["Speerpunten"] == ["2", "niet vermeld"]
    assert gevonden["Projecten"] == ["1 project", "0 projecten"]
    assert gevonden["Hoe ver zijn de projecten?"] == ["1 afgerond", "niet vermeld"]
    assert gevonden["Regio Deals"] == ["Sterk", "niet vermeld"]
    assert gevonden["Doelen"][0].startswith("Banen: Nog niet gemeten. Doel: 9.")


def test_a_row_of_which_nothing_is_known_is_not_there(client):
    projecten = factories.ProjectFactory.create_batch(2)
    gevonden = rows(compare(client, "projecten", *(project.pk for project in projecten)))
    assert "Budget" not in gevonden and "Resultaten" not in gevonden and "Status" in gevonden


def test_the_columns_stand_in_the_order_in_which_they_were_chosen_and_have_one_address(client):
    een, twee = factories.OpgaveFactory(title="Een"), factories.OpgaveFactory(title="Twee")
    heen, terug = compare(client, "opgaven", een.pk, twee.pk), compare(client, "opgaven", twee.pk, een.pk)
    assert (heads(heen), heads(terug)) == (["Een", "Twee"], ["Twee", "Een"])
    assert len({pagina.select_one('link[rel="canonical"]')["href"] for pagina in (heen, terug)}) == 1


def test_nothing_chosen_gives_what_there_is_to_choose(client):
    factories.OpgaveFactory(title="Een"), factories.OpgaveFactory(title="Twee")
    pagina = soup(client, "/vergelijken/opgaven/")
    assert not pagina.select(".vergelijking")
    assert [label.text.strip() for label in pagina.select("main .vergelijkmet label")] == ["Een", "Twee"]
    assert not pagina.select('meta[name="robots"]')


def test_one_is_shown_and_asks_for_another(client):
    opgave = factories.OpgaveFactory(title="Een")
    pagina = compare(client, "opgaven", opgave.pk)
    assert heads(pagina) == ["Een"]
    assert told(pagina) == "Kies er nog een, dan ziet u ze naast elkaar."


def test_more_than_four_become_the_first_four_and_that_is_said(client):
    gemeenten = factories.GemeenteFactory.create_batch(5)
    pagina = compare(client, "gemeenten", *(gemeente.slug for gemeente in gemeenten))
    assert heads(pagina) == [gemeente.naam for gemeente in gemeenten[:4]]
    assert "hooguit vier" in told(pagina) and "Haal er een weg" in pagina.text
    assert not pagina.select(".vergelijkmet")


@pytest.mark.parametrize("waarde", ["999999999", "x", "-1", "9" * 400, "²", "' OR 1=1"])
@pytest.mark.parametrize("soort", ["projecten", "opgaven", "gemeenten"])
def test_what_does_not_exist_is_left_out_and_that_is_said(client, soort, waarde):
    opgave = factories.OpgaveFactory()
    goed = {
        "projecten": factories.ProjectFactory(opgave=opgave).pk, "opgaven": opgave.pk,
        "gemeenten": factories.GemeenteFactory().slug,
    }[soort]  # fmt: skip
    pagina = compare(client, soort, goed, waarde)
    assert len(heads(pagina)) == 1
    assert "Niet alles wat u koos, staat op deze website." in told(pagina)


def test_what_no_visitor_may_see_is_not_compared_and_not_named(client):
    open_, concept = factories.ProjectFactory(), factories.ProjectFactory(title="Geheim", live=False)
    pagina = compare(client, "projecten", open_.pk, concept.pk)
    assert "Geheim" not in pagina.text
    assert len(heads(pagina)) == 1
    verborgen = factories.ProjectFactory(
        opgave=factories.OpgaveFactory(title="Geheim", live=False),
        regio_deal=factories.RegioDealFactory(title="Geheim", live=False),
    )
    assert "Geheim" not in compare(client, "projecten", open_.pk, verborgen.pk).text
    gezocht = soup(client, "/vergelijken/projecten/?zoek=geheim")
    assert not gezocht.select("main .vergelijkmet")


@pytest.mark.parametrize("vraag", ["kies=", "kies=&kies=", "zoek=", "zoek=" + "x" * 500, "kies=1&onzin=2"])
def test_an_address_that_asks_nothing_shows_what_there_is_to_choose(client, vraag):
    antwoord = client.get(f"/vergelijken/projecten/?{vraag}", follow=True)
    assert antwoord.status_code == 200
    assert not BeautifulSoup(antwoord.text, "html.parser").select(".vergelijking")


def test_a_gemeente_that_merged_is_no_longer_compared(client):
    nieuw = factories.GemeenteFactory()
    oud = factories.GemeenteFactory(opgeheven_op=date(2020, 1, 1), opgegaan_in=nieuw)
    assert heads(compare(client, "gemeenten", nieuw.slug, oud.slug)) == [nieuw.naam]


def test_a_comparison_is_not_for_search_engines_and_no_link_leads_to_one(client):
    opgaven = factories.OpgaveFactory.create_batch(2)
    pagina = compare(client, "opgaven", *(opgave.pk for opgave in opgaven))
    assert pagina.select_one('meta[name="robots"]')["content"] == "noindex"
    for adres in ("/vergelijken/", "/vergelijken/opgaven/", opgaven[0].url, "/projecten/"):
        assert not [link["href"] for link in soup(client, adres).select("a[href*='kies=']")]


def test_removing_one_leaves_the_others_and_adding_one_keeps_them(client):
    een, twee, drie = factories.OpgaveFactory.create_batch(3)
    pagina = compare(client, "opgaven", een.pk, twee.pk)
    weg = [[veld["value"] for veld in formulier.select("input")] for formulier in pagina.select(".gekozen form")]
    assert weg == [[str(twee.pk)], [str(een.pk)]]
    erbij = pagina.select_one("main .vergelijkmet")
    assert [veld["value"] for veld in erbij.select("input")] == [str(een.pk), str(twee.pk)]
    assert [knop.text for knop in erbij.select("button")] == [drie.title]


def test_a_project_to_put_beside_the_others_is_looked_for_by_words(client):
    gekozen = factories.ProjectFactory(title="Fietspad noord")
    factories.ProjectFactory(title="Fietspad zuid"), factories.ProjectFactory(title="Dorpshuis")
    adres = f"/vergelijken/projecten/?kies={gekozen.pk}&zoek=fietspaden"
    assert [knop.text for knop in soup(client, adres).select("main .vergelijkmet button")] == ["Fietspad zuid"]
    assert "Niets anders gevonden met ‘zeppelin’." in soup(client, adres.replace("fietspaden", "zeppelin")).text


def test_opgave_and_gemeente_lead_to_a_comparison_with_another(client):
    een, twee = factories.OpgaveFactory.create_batch(2)
    ede, _epe = factories.GemeenteFactory(naam="Ede"), factories.GemeenteFactory(naam="Epe")
    formulier = soup(client, een.url).select_one("form#vergelijken")
    assert formulier.select_one("input")["value"] == str(een.pk)
    keuzes = soup(client, f"{formulier['action']}?kies={een.pk}").select("main .vergelijkmet button")
    assert [knop["value"] for knop in keuzes] == [str(twee.pk)]
    formulier = soup(client, ede.get_absolute_url()).select_one("#vergelijken form")
    assert formulier.select_one("input")["value"] == "ede"
    assert [knop["value"] for knop in formulier.select("button")] == ["epe"]


def test_the_only_opgave_and_the_only_gemeente_have_nothing_to_be_compared_with(client):
    opgave, gemeente = factories.OpgaveFactory(), factories.GemeenteFactory()
    for adres in (opgave.url, gemeente.get_absolute_url()):
        assert not soup(client, adres).select("#vergelijken")


def test_a_kind_that_cannot_be_compared_does_not_exist(client):
    assert client.get("/vergelijken/mensen/").status_code == 404


@pytest.mark.parametrize("soort", ["projecten", "opgaven", "gemeenten"])
def test_what_a_comparison_costs_does_not_grow_with_the_site(client, count_queries, soort):
    opgaven, gemeenten = factories.OpgaveFactory.create_batch(4), factories.GemeenteFactory.create_batch(4)
    rol, beeld = factories.RolFactory(), factories.AfbeeldingFactory()
    opgave_met = {opgave.pk: gemeente for opgave, gemeente in zip(opgaven, gemeenten, strict=True)}

    def add():
        for opgave in opgaven:
            project = factories.ProjectFactory(opgave=opgave, regio_deal=factories.RegioDealFactory())
            factories.DeelnameFactory(pagina=project, gemeente=opgave_met[opgave.pk])
            persoon = factories.ContactpersoonFactory(foto=beeld, foto_toestemming_op=date(2026, 1, 1))
            for pagina in (project, opgave):
                factories.RoltoewijzingFactory(pagina=pagina, rol=rol, persoon=persoon)
                factories.MetingFactory(resultaat=factories.ResultaatFactory(pagina=pagina, beginstand=0, doel=99))
            factories.BijdrageFactory(pagina=project), factories.BestedingFactory(pagina=project)
            factories.MijlpaalFactory(pagina=project), factories.PartnerschapFactory(pagina=project)
            factories.PlaatsFactory(pagina=project)

    add()
    waarden = {
        "projecten": Project.objects.values_list("pk", flat=True)[:4],
        "opgaven": [opgave.pk for opgave in opgaven],
        "gemeenten": [gemeente.slug for gemeente in gemeenten],
    }[soort]
    adres = f"/vergelijken/{soort}/?" + "&".join(f"kies={waarde}" for waarde in waarden)
    assert len(heads(soup(client, adres))) == 4
    before = count_queries(lambda: client.get(adres))
    add(), add()
    assert count_queries(lambda: client.get(adres)) <= before <= MAX_QUERIES
