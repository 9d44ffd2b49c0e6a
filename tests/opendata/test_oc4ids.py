"""Projects and deals in the words of OC4IDS say what the site says, and no more."""

import json
from datetime import date

import pytest

from regioprogramma.core.models import Regio
from tests.factories import (
    BijdrageFactory,
    DeelnameFactory,
    GemeenteFactory,
    MetingFactory,
    MijlpaalFactory,
    OrganisatieFactory,
    PartnerschapFactory,
    ProjectFactory,
    RegioDealFactory,
    ResultaatFactory,
)

pytestmark = pytest.mark.django_db
#: The codelist projectStatus of OC4IDS 0.9.5.
STATUS = {"identification", "preparation", "implementation", "completion", "maintenance", "decommissioning",
    "decommissioned", "cancelled"}  # fmt: skip


@pytest.fixture
def projecten(client, site):
    """A project with everything and its deal, as they are given: {title: project}."""
    regio = Regio.for_site(site["agenda"].get_site())
    regio.naam, regio.tooi = "Regio", "https://identifier.overheid.nl/tooi/id/so/so1073"
    regio.save()
    deal = RegioDealFactory(title="Deal", totaal_bedrag=100, totaal_nauwkeurigheid="ruim")
    project = ProjectFactory(
        title="Warm", regio_deal=deal, startdatum=date(2024, 3, 1), einddatum=date(2026, 1, 1),
        einddatum_precisie="jaar", status="in-uitvoering",
    )  # fmt: skip
    rijk = OrganisatieFactory(naam="Rijk", tooi="https://identifier.overheid.nl/tooi/id/ministerie/mnre1034")
    BijdrageFactory(pagina=project, organisatie=rijk, bedrag=40, nauwkeurigheid="circa")
    BijdrageFactory(pagina=project, bron="privaat", bedrag=5, in_natura=True)
    BijdrageFactory(pagina=project, bron="privaat", bedrag=None)
    PartnerschapFactory(pagina=project, organisatie=rijk)
    DeelnameFactory(pagina=project, gemeente=GemeenteFactory(naam="Ede", cbs_code="GM0228"))
    MijlpaalFactory(pagina=project, titel="Open", datum=date(2025, 5, 1), datum_precisie="maand")
    resultaat = ResultaatFactory(pagina=project, indicator="huizen", beginstand=0, doel=9, tussendoelen={"2025": "4"})
    MetingFactory(resultaat=resultaat, waarde=4, datum=date(2025, 12, 31))
    ProjectFactory(title="Kaal", opgave=project.opgave)
    pakket = json.loads(b"".join(client.get("/data/oc4ids.json")))
    assert (pakket["version"], pakket["publisher"]["name"]) == ("0.9", "Regio")
    return {ding["title"]: ding for ding in pakket["projects"]}


def test_a_project_has_its_own_number_at_its_region(projecten):
    assert all(ding["id"].startswith("so1073-") for ding in projecten.values())
    assert len({ding["id"] for ding in projecten.values()}) == len(projecten) == 3
    assert {ding["status"] for ding in projecten.values()} <= STATUS


def test_a_period_ends_on_the_last_day_that_it_can(projecten):
    assert projecten["Warm"]["period"] == {"startDate": "2024-03-01T00:00:00Z", "endDate": "2026-12-31T00:00:00Z"}
    [mijlpaal] = projecten["Warm"]["milestones"]
    assert (mijlpaal["dueDate"], mijlpaal["status"]) == ("2025-05-31T00:00:00Z", "scheduled")


def test_money_says_who_pays_how_exact_it_is_and_what_is_no_money(projecten):
    [delen] = [deel["budgetBreakdown"] for deel in projecten["Warm"]["budget"]["budgetBreakdowns"]]
    assert [deel["sourceParty"]["name"] for deel in delen] == ["Rijk", "Bedrijven", "Bedrijven"]
    assert delen[0]["amount"] == {"amount": 40.0, "currency": "EUR", "qualifier": "circa"}
    assert delen[1]["amount"]["inKind"] is True
    assert "amount" not in delen[2], "what nobody knows is not nought"
    assert projecten["Deal"]["budget"]["amount"]["qualifier"] == "ruim"


def test_without_an_agreed_total_it_is_what_the_parts_make(projecten):
    [delen] = [deel["budgetBreakdown"] for deel in projecten["Warm"]["budget"]["budgetBreakdowns"]]
    totaal = projecten["Warm"]["budget"]["amount"]
    assert totaal["amount"] == sum(deel["amount"]["amount"] for deel in delen if "amount" in deel) == 45
    assert totaal["qualifier"] == "circa", "one of the parts is no more exact"


def test_everybody_who_is_named_is_a_party_once_with_all_roles(projecten):
    partijen = {partij["id"]: partij for partij in projecten["Warm"]["parties"]}
    assert len(partijen) == len(projecten["Warm"]["parties"])
    [delen] = [deel["budgetBreakdown"] for deel in projecten["Warm"]["budget"]["budgetBreakdowns"]]
    betalers = [deel["sourceParty"]["id"] for deel in delen]
    assert set(betalers) <= partijen.keys()
    assert partijen[betalers[0]]["roles"] == ["funder", "partner"]
    assert partijen[betalers[0]]["identifier"]["id"] == "mnre1034"


def test_what_was_measured_and_what_must_be_reached_are_apart(projecten):
    [metric], [doel] = projecten["Warm"]["metrics"], projecten["Warm"]["forecasts"]
    assert [deel["measure"] for deel in metric["observations"]] == [0, 4]
    assert [(deel["id"], deel["measure"]) for deel in doel["observations"]] == [("2025", 4), ("doel", 9)]


def test_a_project_and_its_deal_name_each_other(projecten):
    assert projecten["Warm"]["relatedProjects"][0]["identifier"] == projecten["Deal"]["id"]
    assert projecten["Deal"]["relatedProjects"][0]["identifier"] == projecten["Warm"]["id"]


def test_what_is_not_known_is_not_there(projecten):
    weg = {"milestones", "metrics", "documents", "relatedProjects", "locations", "period"}
    assert not weg & projecten["Kaal"].keys()
