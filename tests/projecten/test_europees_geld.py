"""Money of the EU is said as Regulation (EU) 2021/1060 asks: art. 47 and 50, annex IX."""

import json
import math
import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from projecten.models import DealStatus, Project, ProjectStatus
from tests.factories import BestedingFactory, BijdrageFactory, OrganisatieFactory, ProjectFactory, RegioDealFactory

pytestmark = pytest.mark.django_db

MEDE, GEHEEL = "Medegefinancierd door de Europese Unie", "Gefinancierd door de Europese Unie"
LOPEND = {"status": ProjectStatus.IN_UITVOERING}


def statements(client, pagina):
    """Return the words beside every emblem of a page, as a visitor gets it."""
    soep = BeautifulSoup(client.get(pagina.url).text, "html.parser")
    return [regel.get_text(strip=True) for regel in soep.select("#geld .europa")]


def eu(pagina, **velden):
    return BijdrageFactory(pagina=pagina, bron="eu", **velden)


@pytest.mark.parametrize(
    ("fabriek", "status"), [(ProjectFactory, ProjectStatus.AFGEROND), (RegioDealFactory, DealStatus.IN_UITVOERING)]
)
def test_with_money_of_the_eu_the_emblem_and_the_statement_stand_in_the_open_once(client, fabriek, status):
    pagina = fabriek(status=status)
    eu(pagina)
    BijdrageFactory(pagina=pagina)
    assert statements(client, pagina) == [MEDE]
    soep = BeautifulSoup(client.get(pagina.url).text, "html.parser")
    (embleem,) = soep.select("img[src*=europa]")
    assert (embleem["alt"], embleem.find_parent("details")) == ("", None)


def test_without_money_of_the_eu_there_is_no_emblem(client):
    project = ProjectFactory(**LOPEND)
    BijdrageFactory(pagina=project)
    assert statements(client, project) == []
    assert "europa" not in client.get(project.url).text


def test_a_contribution_that_was_withdrawn_takes_the_emblem_with_it(client):
    project = ProjectFactory(**LOPEND)
    bijdrage = eu(project)
    BijdrageFactory(pagina=project)
    assert statements(client, project) == [MEDE]
    bijdrage.delete()
    assert statements(client, project) == []


def test_a_contribution_that_only_stands_in_a_draft_is_not_said(client):
    project = ProjectFactory(**LOPEND)
    concept = Project.objects.get(pk=project.pk)
    concept.bijdragen.add(eu(concept))
    concept.save_revision()
    project.bijdragen.all().delete()
    assert statements(client, project) == []


@pytest.mark.parametrize("velden", [{"bedrag": 0}, {"in_natura": True}])
def test_nothing_and_what_is_in_kind_is_no_money_of_the_eu(client, velden):
    project = ProjectFactory(**LOPEND)
    eu(project, **velden)
    assert statements(client, project) == []


@pytest.mark.parametrize(
    ("fabriek", "status"),
    [
        *((ProjectFactory, status) for status in (ProjectStatus.IDEE, ProjectStatus.AANGEMELD)),
        *((RegioDealFactory, s) for s in (DealStatus.VOORSTEL, DealStatus.GESELECTEERD, DealStatus.IN_UITWERKING)),
    ],
)
def test_money_that_is_only_asked_for_is_not_said(client, fabriek, status):
    pagina = fabriek(status=status)
    eu(pagina)
    assert statements(client, pagina) == []


def test_an_amount_that_is_not_known_yet_is_money_of_the_eu(client):
    project = ProjectFactory(**LOPEND)
    eu(project, bedrag=None)
    assert statements(client, project) == [GEHEEL]


def test_money_that_was_spent_is_said_also_when_nobody_wrote_down_who_pays(client):
    project = ProjectFactory(**LOPEND)
    BestedingFactory(pagina=project, bron="eu")
    assert statements(client, project) == [GEHEEL]


def test_who_else_pays_decides_which_of_the_two_statements_it_is(client):
    """A draft with the same rows would say the same: the rule reads what a page holds."""
    for anderen, totaal, zin in (
        ([], None, GEHEEL),
        ([], 1_000_000, GEHEEL),
        ([], 1_000_001, MEDE),
        ([{"bedrag": 0}], None, GEHEEL),
        ([{"bedrag": 5}], None, MEDE),
        ([{"bedrag": None}], None, MEDE),
        ([{"bedrag": 5, "in_natura": True}], None, MEDE),
    ):
        project = ProjectFactory(**LOPEND, totaal_bedrag=totaal)
        eu(project)
        for velden in anderen:
            BijdrageFactory(pagina=project, bron="gemeenten", **velden)
        assert statements(client, project) == [zin], (anderen, totaal)


@pytest.mark.parametrize(("organisatie", "namen"), [("", ["Europese Unie"]), ("Europese Unie", ["Europese Unie"])])
def test_machines_are_told_once_that_the_eu_pays(client, organisatie, namen):
    project = ProjectFactory(**LOPEND)
    eu(project, organisatie=OrganisatieFactory(naam=organisatie) if organisatie else None)
    script = BeautifulSoup(client.get(project.url).text, "html.parser").select('script[type="application/ld+json"]')
    dingen = [ding for blok in script for ding in json.loads(blok.string)["@graph"]]
    (funders,) = [ding["funder"] for ding in dingen if ding["@type"] == "Project"]
    assert [funder["name"] for funder in funders] == namen


def test_the_emblem_is_drawn_as_the_annex_says():
    """A rectangle of 2 by 3; twelve upright stars at the hours of a clock, in circles of 1/18 and on one of 1/3."""
    bron = (settings.BASE_DIR / "static" / "img" / "europa.svg").read_text()
    breed, hoog = map(int, re.search(r'viewBox="0 0 (\d+) (\d+)"', bron).groups())
    vlak, sterren = re.findall(r'<path fill="(#\w+)" d="([^"]+)"', bron)
    assert breed * 2 == hoog * 3
    assert vlak == ("#039", f"M0 0h{breed}v{hoog}H0z")
    assert sterren[0] == "#fc0"
    middens = []
    for ster in sterren[1].removesuffix("z").split("z"):
        punten = points(ster)
        midden = (punten[0][0], punten[0][1] + hoog / 18)
        for punt in punten:
            assert math.dist(punt, midden) == pytest.approx(hoog / 18, abs=0.01)
        assert len({(round(x), round(y)) for x, y in punten}) == 5
        middens.append(midden)
    uren = [(breed / 2 + hoog / 3 * math.sin(h * math.pi / 6), hoog / 2 - hoog / 3 * math.cos(h * math.pi / 6))
            for h in range(12)]  # fmt: skip
    assert [math.dist(*paar) for paar in zip(middens, uren, strict=True)] == pytest.approx([0] * 12, abs=0.01)


def points(pad):
    """Return the corners of a path of one M, l and h: the points that a pen visits."""
    getal = r"-?\d+(?:\.\d+)?"
    punten = []
    for letter, rest in re.findall(r"([Mlh])([^Mlh]*)", pad):
        getallen = [float(g) for g in re.findall(getal, rest)]
        stappen = (
            [(g, 0) for g in getallen] if letter == "h" else list(zip(getallen[::2], getallen[1::2], strict=True))
        )
        for dx, dy in stappen:
            x, y = punten[-1] if letter != "M" else (0, 0)
            punten.append((x + dx, y + dy))
    return punten
