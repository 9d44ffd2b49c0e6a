"""A round that was opened by mistake is deleted, after a look at what is lost; what was accounted for never is."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from regioprogramma.rapportage.afsluiten.sluiten import close_ronde, reopen_ronde
from regioprogramma.rapportage.models import Rapportagecel, Rapportagelink, Rapportageregel, Rapportageronde
from regioprogramma.rapportage.verwijderen import Rondeverlies, Verwijderfout, count_lost, delete_ronde
from tests import factories
from tests.rapportage.fabrieken import CelFactory, RegelFactory, RondeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ronde(db):
    """A round with two projects, of which nothing was filled in."""
    ronde = RondeFactory()
    RegelFactory(ronde=ronde)
    RegelFactory(ronde=ronde)
    return ronde


@pytest.fixture
def redactie(als):
    """A client logged in as whoever manages rounds."""
    return als("Hoofdredacteur")


def weg(ronde):
    return reverse("rapportage:verwijderen", args=[ronde.pk])


def shown(antwoord):
    return " ".join(antwoord.content.decode().split())


def delete(client, ronde):
    """Delete a round as somebody does on the screen."""
    return client.post(weg(ronde), {"gezien": client.get(weg(ronde)).context["gezien"]}, follow=True)


def test_a_round_in_which_nothing_was_filled_in_is_deleted_after_a_yes(redactie, ronde):
    assert weg(ronde) in shown(redactie.get(ronde.get_absolute_url()))
    assert "Er gaat niets verloren." in shown(redactie.get(weg(ronde)))
    assert "Rapportage 2026-1 is verwijderd." in shown(delete(redactie, ronde))
    assert not Rapportageronde.objects.exists() and not Rapportageregel.objects.exists()


def test_what_is_lost_is_said_in_numbers_first(redactie, ronde):
    eerste, tweede = ronde.regels.all()
    for regel, sleutel in ((eerste, "uitgegeven.rijk.geld"), (eerste, "toelichting"), (tweede, "toelichting")):
        CelFactory(regel=regel, sleutel=sleutel)
    CelFactory(regel=tweede, sleutel="uitgegeven.eu.geld", waarde="")
    assert "Er gaan 3 ingevulde cijfers verloren, van 2 projecten." in shown(redactie.get(weg(ronde)))
    assert Rapportageronde.objects.exists(), "to look changes nothing"
    delete(redactie, ronde)
    assert not Rapportagecel.objects.exists()


@pytest.mark.parametrize("gezien", [{}, {"gezien": "verzonnen"}])
def test_without_a_look_nothing_is_deleted(redactie, ronde, gezien):
    redactie.post(weg(ronde), gezien)
    assert Rapportageronde.objects.exists()


def test_what_was_filled_in_after_the_look_is_looked_at_first(redactie, ronde):
    gezien = redactie.get(weg(ronde)).context["gezien"]
    niets = count_lost(ronde)
    CelFactory(regel=ronde.regels.first())
    assert "Er gaat 1 ingevuld cijfer verloren, van 1 project." in shown(redactie.post(weg(ronde), {"gezien": gezien}))
    with pytest.raises(Verwijderfout, match="intussen"):
        delete_ronde(ronde.pk, factories.GebruikerFactory(groepen=["Beheerder"]), niets)
    assert Rapportageronde.objects.exists()


@pytest.mark.parametrize("heropend", [True, False])
def test_a_round_with_a_snapshot_is_never_deleted(redactie, ronde, heropend):
    wie = factories.GebruikerFactory(groepen=["Beheerder"])
    gezien = redactie.get(weg(ronde)).context["gezien"]
    close_ronde(ronde.pk, wie)
    if heropend:
        reopen_ronde(ronde.pk, wie)
    assert weg(ronde) not in shown(redactie.get(ronde.get_absolute_url()))
    for antwoord in (
        redactie.get(weg(ronde), follow=True),
        redactie.post(weg(ronde), {"gezien": gezien}, follow=True),
    ):
        assert "blijft bewaard" in shown(antwoord)
    with pytest.raises(Verwijderfout):
        delete_ronde(ronde.pk, wie, Rondeverlies(0, 0, 0))
    assert Rapportageronde.objects.exists()


def test_its_links_say_that_it_is_gone_and_hold_nobodys_name_any_more(redactie, ronde):
    maker = factories.GebruikerFactory(groepen=["Hoofdredacteur"])
    straks = timezone.now() + timedelta(days=14)
    _link, token = Rapportagelink.make(ronde.regels.first(), "Fatma", "f@project.example", straks, maker)
    assert "1 link werkt dan niet meer." in shown(redactie.get(weg(ronde)))
    delete(redactie, ronde)
    deur = reverse("rapportage_deur", args=[token])
    for antwoord in (Client().get(deur), Client().post(deur, {"a": "b"})):
        assert antwoord.status_code == 410
        assert "Deze rapportage is er niet meer" in shown(antwoord)
    link = Rapportagelink.objects.get()
    assert (link.naam, link.email, link.zaad) == ("", "", "")
    assert redactie.post(reverse("rapportage:intrekken", args=[link.pk])).status_code == 404


def test_the_log_says_who_deleted_what_and_how_much(redactie, ronde):
    CelFactory(regel=ronde.regels.first())
    delete(redactie, ronde)
    regel = ModelLogEntry.objects.get(action="rapportage.verwijderd")
    assert (regel.label, regel.user.groups.get().name, regel.deleted) == ("Rapportage 2026-1", "Hoofdredacteur", True)
    assert regel.message == "‘Rapportage 2026-1’ verwijderd (ingevulde cijfers: 1, projecten: 1)"


@pytest.mark.parametrize("groepen", [["Redacteur"], ["Communicatie"]])
def test_who_does_not_manage_rounds_deletes_none(als, ronde, groepen):
    client = als(*groepen)
    for vraag in (client.get, client.post):
        assert vraag(weg(ronde)).url == reverse("wagtailadmin_home")
    with pytest.raises(Verwijderfout, match="mag"):
        delete_ronde(ronde.pk, factories.GebruikerFactory(groepen=groepen), count_lost(ronde))
    assert Rapportageronde.objects.exists()
