"""Projects are written a batch at a time: that costs less, and changes nothing of what becomes of each of them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageLogEntry, ReferenceIndex

from projecten.models import Project
from regioprogramma.overzetten.models import Overzetstatus, Overzetting, Projectnummer, Regelafloop
from regioprogramma.overzetten.rekenblad import uitvoeren
from regioprogramma.zoeken.bijhouden import read_own_changes
from regioprogramma.zoeken.models import Vindplaats
from tests import factories
from tests.overzetten.stappen import bekijk, zet_over

pytestmark = pytest.mark.django_db

#: Queries for one page more; Wagtail and treebeard themselves ask most of these.
MEEST_NIEUW, MEEST_ANDERS = 38, 40
KOP = "nummer;naam;samenvatting;opgave;rijk;provincie"


@pytest.fixture
def productief():
    return factories.OpgaveFactory(title="Productieve regio")


def bestand(aantal, samenvatting):
    rijen = [f"{n};Project {n};{samenvatting};Productieve regio;1000;€ {n}00" for n in range(aantal)]
    return "\n".join([KOP, *rijen]).encode()


def begin(client, inhoud):
    overzetting = bekijk(client, inhoud, "stapel.csv")
    Overzetting.objects.filter(pk=overzetting.pk).update(status=Overzetstatus.BEZIG)
    return overzetting


def hoe_het_afliep(overzetting):
    return dict(overzetting.regels.values_list("naam", "afloop"))


def queries_of(overzetting):
    with CaptureQueriesContext(connection) as vragen:
        assert not uitvoeren.go_on_with(overzetting.pk)
    assert set(hoe_het_afliep(overzetting).values()) == {Regelafloop.CONCEPT}
    return len(vragen)


def test_a_page_more_costs_no_more_than_its_own_queries(als, productief, settings):
    # What the worker does afterwards is no part of it.
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
    client = als("Hoofdredacteur")
    aantallen = (3, 5, 15)
    nieuw, anders = [], []
    for aantal in aantallen:
        nieuw.append(queries_of(begin(client, bestand(aantal, "Nieuw."))))
        anders.append(queries_of(begin(client, bestand(aantal, "Anders."))))
        Project.objects.all().delete()
    for gemeten, meest in ((nieuw, MEEST_NIEUW), (anders, MEEST_ANDERS)):
        # The first batch also warms what is remembered for as long as the process lives.
        assert gemeten[2] - gemeten[1] <= 10 * meest, gemeten


def test_after_a_batch_each_page_has_its_history_and_is_found_and_known_to_refer(als, productief):
    zet_over(als("Hoofdredacteur"), bestand(3, "Een brug."), "stapel.csv")
    for project in Project.objects.all():
        acties = PageLogEntry.objects.filter(page=project.pk).order_by("timestamp").values_list("action", "revision")
        versie = project.latest_revision_id
        assert list(acties) == [
            ("wagtail.create", None), ("wagtail.create", versie), (uitvoeren.OVERZETACTIE, versie),
        ]  # fmt: skip
        assert (project.latest_revision.user, project.live) == (project.owner, False)
        assert ReferenceIndex.get_references_to(productief).filter(object_id=str(project.pk)).exists()
    assert {project.title for project in Project.objects.search("brug")} == {"Project 0", "Project 1", "Project 2"}


def test_what_is_published_from_a_batch_visitors_find(als, productief):
    zet_over(als("Hoofdredacteur"), bestand(2, "Een brug."), "stapel.csv", publiceren="on")
    # Outside a test the end of the transaction does so.
    read_own_changes()
    ids = set(Project.objects.filter(live=True).values_list("pk", flat=True))
    assert len(ids) == 2
    assert set(Vindplaats.objects.filter(bron="pagina", bron_id__in=ids).values_list("bron_id", flat=True)) == ids


def test_one_that_is_refused_leaves_nothing_and_the_rest_of_its_batch_is_written(als, productief):
    overzetting = begin(als("Hoofdredacteur"), bestand(3, "Een brug."))
    Projectnummer.objects.create(nummer="1", pagina=factories.ProjectFactory(title="Was eerder"))
    uitvoeren.go_on_with(overzetting.pk)
    wordt = {"Project 0": Regelafloop.CONCEPT, "Project 1": Regelafloop.GEWEIGERD, "Project 2": Regelafloop.CONCEPT}
    assert hoe_het_afliep(overzetting) == wordt
    assert overzetting.regels.get(naam="Project 1").pagina_id is None
    assert not PageLogEntry.objects.filter(label="Project 1").exists()
    assert set(Project.objects.values_list("title", flat=True)) == {"Was eerder", "Project 0", "Project 2"}


def test_a_page_that_stands_twice_in_a_batch_is_written_once(als, productief):
    client = als("Hoofdredacteur")
    zet_over(client, bestand(1, "Een brug."), "stapel.csv")
    overzetting = begin(client, bestand(1, "Een pont."))
    regel = overzetting.regels.get()
    regel.pk = None
    regel.save()
    uitvoeren.go_on_with(overzetting.pk)
    assert sorted(overzetting.regels.values_list("afloop", flat=True)) == [Regelafloop.CONCEPT, Regelafloop.VERANDERD]
    assert Project.objects.get().revisions.count() == 2
