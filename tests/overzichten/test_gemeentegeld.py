"""The money on the page of a gemeente: of the whole project or deal, and no word about what nobody said."""

import pytest
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from projecten.models import Bijdrage
from regioprogramma.core.opmaak.tonen import SPATIE
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("rijk", "tekst"),
    [
        ([{"bedrag": 700}], "€ 700"),
        ([{"bedrag": None}], "niet bekend"),
        # What is not among those who pay is not said to be unknown: nobody spoke of it.
        ([], "niet genoemd"),
        ([{"bedrag": 700, "in_natura": True}], "niet genoemd"),
    ],
)
def test_what_the_rijk_pays_is_an_amount_or_unknown_or_not_spoken_of(client, rijk, tekst):
    gemeente, project = factories.GemeenteFactory(naam="Arnhem"), factories.ProjectFactory(totaal_bedrag=1000)
    factories.DeelnameFactory(pagina=project, gemeente=gemeente)
    Bijdrage.objects.create(pagina=project, bron="gemeenten", bedrag=300)
    for bijdrage in rijk:
        Bijdrage.objects.create(pagina=project, bron="rijk", **bijdrage)
    soep = WagtailTestUtils.get_soup(client.get("/gemeenten/arnhem/").text)
    totaal, van_rijk = (cel.get_text().replace(SPATIE, " ") for cel in soep.select("#geld td"))
    assert (totaal.partition("in werk")[0], van_rijk) == ("In totaal: € 1.000", f"Van het Rijk: {tekst}")


@pytest.mark.parametrize(
    ("totaal", "tekst"),
    [
        (1000, "In totaal: € 1.000in werk, grond of iets anders: € 700"),
        (None, "In totaal: € 300daarnaast in werk, grond of iets anders: € 700"),
    ],
)
def test_what_is_in_kind_is_a_figure_of_its_own(client, totaal, tekst):
    gemeente, project = factories.GemeenteFactory(naam="Arnhem"), factories.ProjectFactory(totaal_bedrag=totaal)
    factories.DeelnameFactory(pagina=project, gemeente=gemeente)
    Bijdrage.objects.create(pagina=project, bron="gemeenten", bedrag=300)
    Bijdrage.objects.create(pagina=project, bron="overig", bedrag=700, in_natura=True)
    soep = WagtailTestUtils.get_soup(client.get("/gemeenten/arnhem/").text)
    assert soep.select_one("#geld td").get_text().replace(SPATIE, " ") == tekst
