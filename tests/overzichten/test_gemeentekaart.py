"""The page of all gemeenten: a list with numbers, and a map of tiles beside it."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from regioprogramma.overzichten.gemeentekaart import _HOOGSTENS, _OP_TELEFOON, gemeentekaart, lay_tegels, shorten
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def gemeenten():
    """Two gemeenten beside each other, and one below the first."""
    plaatsen = {"Arnhem": (3, 2), "Mook en Middelaar": (4, 2), "Nijmegen": (3, 3)}
    return {
        naam: factories.GemeenteFactory(naam=naam, tegel_kolom=kolom, tegel_rij=rij)
        for naam, (kolom, rij) in plaatsen.items()
    }


def read_list(client):
    soep = WagtailTestUtils.get_soup(client.get("/gemeenten/").text)
    return {
        punt.a.get_text(strip=True): punt.span.get_text(strip=True) for punt in soep.select(".gemeentekaart li")
    }, soep


def test_each_gemeente_says_how_many_projects_a_visitor_finds_there(client, gemeenten):
    project, draft = factories.ProjectFactory(), factories.ProjectFactory(live=False)
    for pagina in (project, draft):
        factories.DeelnameFactory(pagina=pagina, gemeente=gemeenten["Arnhem"])
    vroeger = timezone.localdate() - timedelta(days=1)
    factories.DeelnameFactory(pagina=project, gemeente=gemeenten["Nijmegen"], tot=vroeger)
    factories.ProjectFactory(title="Overal")
    gevonden, soep = read_list(client)
    assert gevonden == {"Arnhem": "2 projecten", "Mook en Middelaar": "1 project", "Nijmegen": "1 project"}
    assert "geldt voor de hele regio" in soep.get_text()
    assert [tekst.get_text() for tekst in soep.select(".tegel b")] == ["2", "1", "1"]


def test_the_map_says_nothing_that_the_list_does_not(client, gemeenten):
    _gevonden, soep = read_list(client)
    kaart = soep.select_one(".tegelkaart")
    assert kaart["aria-hidden"] == "true"
    assert {link["tabindex"] for link in kaart.select("a")} == {"-1"}
    assert [link["href"] for link in kaart.select("a")] == [
        link["href"] for link in soep.select(".gemeentekaart li a")
    ]


def test_each_tile_stands_at_its_place(gemeenten):
    tegels = lay_tegels([{"gemeente": gemeente, "aantal": 0} for gemeente in gemeenten.values()])
    assert [(tegel["kolom"], tegel["rij"]) for tegel in tegels] == [(1, 1), (2, 1), (1, 2)]


def test_a_map_larger_than_the_style_sheet_has_room_for_is_left_out(gemeenten):
    ver = factories.GemeenteFactory(naam="Ver", tegel_kolom=3 + _HOOGSTENS, tegel_rij=1)
    assert lay_tegels([{"gemeente": gemeente, "aantal": 0} for gemeente in [*gemeenten.values(), ver]]) == []


def test_without_a_place_for_each_there_is_no_map(client, gemeenten):
    factories.GemeenteFactory(naam="Nergens")
    _gevonden, soep = read_list(client)
    assert not soep.select(".tegelkaart")
    assert "Nergens" in soep.get_text()


def test_more_gemeenten_cost_no_more_queries(client, gemeenten, count_queries):
    client.get("/gemeenten/")
    before = count_queries(lambda: client.get("/gemeenten/"))
    for naam in range(10):
        factories.DeelnameFactory(
            pagina=factories.ProjectFactory(), gemeente=factories.GemeenteFactory(naam=f"G{naam}")
        )
    assert count_queries(lambda: client.get("/gemeenten/")) == before


def test_the_home_page_has_the_map_and_its_list_too(client, gemeenten):
    soep = WagtailTestUtils.get_soup(client.get("/").text)
    assert [link["href"] for link in soep.select("#gemeenten .tegelkaart a")] == [
        link["href"] for link in soep.select("#gemeenten .gemeentelijst a")
    ]
    assert len(soep.select("#gemeenten .tegel")) == 3


def test_a_tile_on_a_phone_has_as_few_letters_as_tell_it_from_the_others():
    namen = ["Berg", "Bergen", "Berkelland", "Zutphen", "Ede"]
    assert shorten(namen) == {
        "Berg": "Berg", "Bergen": "Berge", "Berkelland": "Berk", "Zutphen": "Zut", "Ede": "Ede",
    }  # fmt: skip


@pytest.mark.parametrize(("kolom", "op_telefoon"), [(_OP_TELEFOON, True), (_OP_TELEFOON + 1, False)])
def test_a_map_that_is_too_wide_for_a_phone_is_not_shown_there(kolom, op_telefoon):
    factories.GemeenteFactory(naam="Links", tegel_kolom=1, tegel_rij=1)
    factories.GemeenteFactory(naam="Rechts", tegel_kolom=kolom, tegel_rij=1)
    assert gemeentekaart().inhoud["op_telefoon"] is op_telefoon
