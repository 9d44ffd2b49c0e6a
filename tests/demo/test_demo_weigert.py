"""`manage.py demo_inhoud` never mixes with the work of somebody else."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import Site

from regioprogramma.core.models import Afbeelding, Pagina, Regio, TekstPagina
from regioprogramma.demo.lezen import read_inhoud
from regioprogramma.demo.stappen import Voorbereiding
from regioprogramma.demo.uitzonderingen import DemoFout


@pytest.mark.django_db
def test_on_a_site_with_other_content_it_refuses_and_changes_nothing():
    home = Site.objects.get(is_default_site=True).root_page
    home.add_child(instance=TekstPagina(title="Van onszelf", slug="van-onszelf", samenvatting="Ons werk."))
    voor = Pagina.objects.count()
    with pytest.raises(CommandError, match="Van onszelf.*Er is niets veranderd"):
        call_command("demo_inhoud", verbosity=0)
    assert Pagina.objects.count() == voor
    assert not Afbeelding.objects.exists()


@pytest.mark.django_db
def test_the_look_of_the_example_is_not_for_another_region():
    regio = Regio.for_site(Site.objects.get(is_default_site=True))
    with pytest.raises(CommandError, match="niet het voorbeeld"):
        call_command("demo_thema", "heide")
    regio.refresh_from_db()
    assert regio.eigen_kleuren == {}


@pytest.mark.django_db
def test_the_second_look_can_be_chosen_and_undone(capsys):
    regio = Regio.for_site(Site.objects.get(is_default_site=True))
    regio.naam = read_inhoud().regio.naam
    regio.save()
    call_command("demo_thema", "heide")
    regio.refresh_from_db()
    assert len(regio.eigen_kleuren) == 7
    assert regio.logo_breedte == 172
    call_command("demo_thema", "rivier")
    regio.refresh_from_db()
    assert regio.eigen_kleuren == {}
    assert not regio.logo_svg


def test_a_demo_of_an_older_version_says_what_to_do(db):
    Voorbereiding.refuse_older()
    MigrationRecorder(connection).record_applied("core", "0099_van_een_oudere_versie")
    with pytest.raises(DemoFout, match="make demo-reset"):
        Voorbereiding.refuse_older()
