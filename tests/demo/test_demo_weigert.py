"""`manage.py demo_inhoud` never mixes with the work of somebody else."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Site

from regioprogramma.core.models import Afbeelding, Pagina, TekstPagina


@pytest.mark.django_db
def test_on_a_site_with_other_content_it_refuses_and_changes_nothing():
    home = Site.objects.get(is_default_site=True).root_page
    home.add_child(instance=TekstPagina(title="Van onszelf", slug="van-onszelf", samenvatting="Ons werk."))
    voor = Pagina.objects.count()
    with pytest.raises(CommandError, match="Van onszelf.*Er is niets veranderd"):
        call_command("demo_inhoud", verbosity=0)
    assert Pagina.objects.count() == voor
    assert not Afbeelding.objects.exists()
