"""What the tables of a round promise: a snapshot never changes, and a page that goes leaves what was accounted for."""

import pytest
from django.db import IntegrityError, transaction

from regioprogramma.core.adressen import hash_token
from regioprogramma.rapportage.models import Momentopname, Rapportagelink
from tests.factories import GebruikerFactory
from tests.rapportage.fabrieken import CelFactory, LinkFactory, OpnameFactory, RegelFactory

pytestmark = pytest.mark.django_db


class TestSnapshot:
    """What was accounted for."""

    def test_it_is_not_changed_by_its_model(self):
        opname = OpnameFactory()
        with pytest.raises(TypeError):
            opname.save()
        with pytest.raises(TypeError):
            opname.delete()

    @pytest.mark.parametrize("daad", ["update", "delete"])
    def test_it_is_not_changed_behind_the_back_of_its_model(self, daad):
        alle = Momentopname.objects.filter(pk=OpnameFactory().pk)
        with pytest.raises(IntegrityError, match="momentopname_verandert_nooit"), transaction.atomic():
            alle.update(gegevens={"anders": 1}) if daad == "update" else alle.delete()
        assert alle.get().gegevens == {}

    def test_an_account_that_is_deleted_leaves_it(self):
        wie = GebruikerFactory()
        opname = OpnameFactory(gemaakt_door=wie, gemaakt_naam="Fatma")
        wie.delete()
        opname.refresh_from_db()
        assert (opname.gemaakt_door, opname.gemaakt_naam) == (None, "Fatma")


def test_a_project_or_deal_that_is_deleted_leaves_what_was_filled_in():
    cel = CelFactory()
    regel, ronde = cel.regel, cel.regel.ronde
    titels = (regel.project.title, ronde.deal.title)
    regel.project.delete()
    ronde.deal.delete()
    cel.refresh_from_db()
    regel.refresh_from_db()
    ronde.refresh_from_db()
    assert (regel.project, ronde.deal) == (None, None)
    assert (regel.titel, ronde.deal_titel) == titels
    assert cel.waarde == "€ 1.250,50"


class TestToken:
    """The secret of a link."""

    def test_it_is_made_again_and_is_not_in_the_database(self):
        link, token = Rapportagelink.make(RegelFactory(), "Fatma", "", LinkFactory.build().verloopt_op, None)
        opgehaald = Rapportagelink.objects.get(sleutel=hash_token(token))
        assert opgehaald.pk == link.pk
        assert opgehaald.token_again() == token
        assert token not in {str(waarde) for waarde in Rapportagelink.objects.values_list().get()}

    def test_with_another_secret_it_still_works_and_is_not_made_again(self, settings):
        _link, token = Rapportagelink.make(RegelFactory(), "Fatma", "", LinkFactory.build().verloopt_op, None)
        settings.SECRET_KEY = "another"
        assert Rapportagelink.objects.get(sleutel=hash_token(token)).token_again() == ""
