"""What belongs to a page is judged and stored as Django and modelcluster would, in fewer questions."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.db.models import CheckConstraint
from django.db.models.signals import post_save
from django.test.utils import CaptureQueriesContext
from modelcluster.models import model_from_serializable_data

from contacten.models import Contactpersoon, Deelname, Rol, Roltoewijzing
from projecten.models import Besteding, Bijdrage, Mijlpaal, Project, RegioDeal
from regioprogramma.core.pagina import judged, without_missing
from regioprogramma.core.rijen import check_all
from regioprogramma.core.wijzigingen import pages_changed
from tests import factories

pytestmark = pytest.mark.django_db


class TestRules:
    @pytest.fixture
    def dingen(self):
        return [
            Bijdrage(bron="rijk", bedrag=-1),
            Bijdrage(bron="rijk", bedrag=1),
            Bijdrage(bron="rijk"),
            Deelname(van=date(2026, 1, 2), tot=date(2026, 1, 1)),
            Deelname(van=date(2026, 1, 1)),
            Besteding(bedrag=1, datum=date(2026, 1, 2), peildatum=date(2026, 1, 1)),
            Besteding(bedrag=1, peildatum=date(2026, 1, 1)),
            Roltoewijzing(vacant=True),
            Roltoewijzing(vacant=False),
            RegioDeal(tranche=99, startdatum=date(2026, 1, 2), einddatum=date(2026, 1, 1), totaal_bedrag=-1),
            RegioDeal(tranche=3),
            Project(startdatum=date(2026, 1, 2), einddatum=date(2026, 1, 1)),
        ]

    @staticmethod
    def one_by_one(ding, zonder):
        """What Django says of one thing."""
        fouten = []
        for model in [type(ding), *ding._meta.all_parents]:
            for regel in model._meta.constraints:
                if isinstance(regel, CheckConstraint):
                    try:
                        regel.validate(model, ding, exclude=zonder)
                    except ValidationError as fout:
                        fouten += fout.messages
        return sorted(fouten)

    def test_all_are_judged_as_django_judges_each(self, dingen):
        samen = check_all([(ding, set()) for ding in dingen])
        gevonden = [sorted(samen[plek].messages) if plek in samen else [] for plek in range(len(dingen))]
        assert gevonden == [self.one_by_one(ding, set()) for ding in dingen]
        assert any(len(fouten) > 1 for fouten in gevonden)

    @pytest.mark.parametrize("zonder", [{"bedrag"}, {"van"}, {"peildatum"}, {"persoon"}, {"startdatum", "tranche"}])
    def test_a_rule_about_a_field_that_is_left_out_is_not_asked(self, dingen, zonder):
        samen = check_all([(ding, zonder) for ding in dingen])
        gevonden = [sorted(samen[plek].messages) if plek in samen else [] for plek in range(len(dingen))]
        assert gevonden == [self.one_by_one(ding, zonder) for ding in dingen]

    def test_it_is_one_question_however_many_there_are(self):
        with CaptureQueriesContext(connection) as vragen:
            check_all([(Bijdrage(bron="rijk", bedrag=nummer), set()) for nummer in range(50)])
        assert len([vraag for vraag in vragen if "nummer" in vraag["sql"]]) == 1

    def test_what_the_database_cannot_judge_is_left_to_it_and_spoils_no_other(self, caplog):
        te_groot = RegioDeal(tranche=10**30)
        samen = check_all([(te_groot, set()), (Bijdrage(bron="rijk", bedrag=-1), set())])
        assert 1 in samen
        with transaction.atomic():
            assert Rol.objects.count() >= 0, "the transaction goes on"

    def test_nothing_to_judge_is_no_question(self, django_assert_num_queries):
        with django_assert_num_queries(0):
            assert check_all([]) == {} == check_all([(Rol(naam="x"), set())])


class TestVersions:
    """A version without what is gone is what modelcluster makes of it."""

    @pytest.fixture
    def deal(self):
        deal = factories.RegioDealFactory(
            regiokassier=factories.OrganisatieFactory(), voorganger=factories.RegioDealFactory()
        )
        factories.BijdrageFactory(pagina=deal, organisatie=factories.OrganisatieFactory())
        for _ in range(2):
            factories.DeelnameFactory(pagina=deal)
            factories.PartnerschapFactory(pagina=deal)
            factories.RoltoewijzingFactory(pagina=deal)
        return RegioDeal.objects.get(pk=deal.pk)

    def through_modelcluster(self, content):
        """The version as modelcluster reads it, asking for every name."""
        eigen = model_from_serializable_data(RegioDeal, content, check_fks=True)
        relaties = {
            naam: [
                model_from_serializable_data(getattr(RegioDeal, naam).rel.related_model, rij, strict_fks=True)
                for rij in rijen
            ]
            for naam, rijen in content.items()
            if isinstance(rijen, list) and rijen
        }
        return eigen, {naam: [rij for rij in rijen if rij is not None] for naam, rijen in relaties.items()}

    def test_it_has_what_modelcluster_would_keep(self, deal):
        content = deal.serializable_data()
        deal.deelnames.first().gemeente.delete()
        deal.partnerschappen.first().organisatie.delete()
        Contactpersoon.objects.filter(pk=deal.roltoewijzingen.first().persoon_id).delete()
        deal.bijdragen.get().organisatie.delete()
        deal.regiokassier.delete()
        RegioDeal.objects.get(pk=deal.voorganger_id).delete()
        eigen, relaties = self.through_modelcluster(content)
        gelezen = RegioDeal.from_serializable_data(content)
        assert (gelezen.regiokassier_id, gelezen.voorganger_id) == (None, None)
        for veld in RegioDeal._meta.concrete_fields:
            assert veld.value_from_object(gelezen) == veld.value_from_object(eigen), veld
        for naam, rijen in relaties.items():
            kinderen = list(getattr(gelezen, naam).all())
            assert [kind.pk for kind in kinderen] == [rij.pk for rij in rijen], naam
            for kind, rij in zip(kinderen, rijen, strict=True):
                assert all(v.value_from_object(kind) == v.value_from_object(rij) for v in kind._meta.concrete_fields)
        assert len(relaties["deelnames"]) == 1

    def test_it_takes_as_many_questions_however_much_it_names(self, deal):
        def count():
            with CaptureQueriesContext(connection) as vragen:
                without_missing(RegioDeal, RegioDeal.objects.get(pk=deal.pk).serializable_data())
            return len(vragen)

        eerst = count()
        for _ in range(5):
            factories.DeelnameFactory(pagina=deal)
            factories.PartnerschapFactory(pagina=deal)
        assert count() == eerst

    def test_the_content_that_was_given_is_left_alone(self, deal):
        content = deal.serializable_data()
        voor = repr(content)
        deal.deelnames.first().gemeente.delete()
        without_missing(RegioDeal, content)
        assert repr(content) == voor


class TestStoring:
    @pytest.fixture
    def project(self):
        project = factories.ProjectFactory()
        for nummer in range(3):
            factories.MijlpaalFactory(pagina=project, titel=f"Stap {nummer}", sort_order=nummer)
        return Project.objects.get(pk=project.pk)

    @pytest.fixture
    def geschreven(self):
        """The milestones that were written, by title."""
        titels = []

        def note(instance, **kwargs):
            titels.append(instance.titel)

        post_save.connect(note, sender=Mijlpaal)
        yield titels
        post_save.disconnect(note, sender=Mijlpaal)

    def test_only_the_rows_that_changed_are_written(self, project, geschreven):
        rijen = project.mijlpalen.get_object_list()
        rijen[1].titel = "Anders"
        project.save()
        assert geschreven == ["Anders"]
        assert [m.titel for m in Mijlpaal.objects.filter(pagina=project)] == ["Stap 0", "Anders", "Stap 2"]

    def test_nothing_changed_writes_no_row(self, project, geschreven):
        project.mijlpalen.get_object_list()
        project.save()
        assert geschreven == []

    def test_another_order_is_written(self, project, geschreven):
        rijen = project.mijlpalen.get_object_list()
        rijen[0].sort_order, rijen[2].sort_order = 2, 0
        project.save()
        assert sorted(geschreven) == ["Stap 0", "Stap 2"]

    def test_a_row_that_goes_is_gone_and_one_that_comes_is_there(self, project, geschreven):
        rijen = project.mijlpalen.all()
        project.mijlpalen.remove(rijen[0])
        project.mijlpalen.add(Mijlpaal(titel="Nieuw", datum=date(2026, 1, 1), sort_order=9))
        project.save()
        assert geschreven == ["Nieuw"]
        assert [m.titel for m in Mijlpaal.objects.filter(pagina=project)] == ["Stap 1", "Stap 2", "Nieuw"]

    def test_a_row_that_another_changed_meanwhile_is_written_as_this_page_has_it(self, project, geschreven):
        project.mijlpalen.get_object_list()
        Mijlpaal.objects.filter(titel="Stap 1").update(titel="Van een ander")
        project.save()
        assert Mijlpaal.objects.filter(pagina=project, titel="Stap 1").exists()

    def test_a_row_can_be_saved_by_itself_after_its_page_was(self, project):
        rij = project.mijlpalen.get_object_list()[0]
        project.save()
        rij.titel = "Later"
        rij.save()
        assert Mijlpaal.objects.get(pk=rij.pk).titel == "Later"

    def test_a_draft_wakes_no_index(self, project):
        gehoord = []

        def hear(ids, **kwargs):
            gehoord.extend(ids)

        pages_changed.connect(hear)
        try:
            project.title = "Een concept"
            project.save_revision()
            assert gehoord == []
            project.save()
            assert project.pk in gehoord
        finally:
            pages_changed.disconnect(hear)

    def test_what_a_form_judged_is_not_judged_again_and_anything_else_is(self, project):
        project.einddatum, project.startdatum = date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=9)
        with pytest.raises(ValidationError):
            project.full_clean()
        with judged():
            project.full_clean()
            with pytest.raises(DatabaseError), transaction.atomic():
                project.save()
