"""What the forms of the demo cost an editor: the biggest of each page type, on a site where the worker has been."""

from functools import partial

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import get_page_models

from regioprogramma.core.models import Pagina
from tests.demo.test_demo_inhoud import geladen  # noqa: F401 - the demo's content
from tests.rijen.kosten import measure_form

pytestmark = [pytest.mark.django_db, pytest.mark.demo]


@pytest.mark.usefixtures("geladen")
@pytest.mark.parametrize("model", [model for model in get_page_models() if model is not Pagina])
def test_the_biggest_form_of_each_page_type_stays_under_its_bars(model, settings, django_capture_on_commit_callbacks):
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    client = Client()
    client.force_login(get_user_model().objects.get(username="hoofdredacteur"))
    paginas = {pagina: len(client.get(f"/beheer/pages/{pagina.pk}/edit/").content) for pagina in model.objects.all()}
    grootste = max(paginas, key=paginas.get)
    kosten = measure_form(client, grootste, partial(django_capture_on_commit_callbacks, execute=True))
    assert not kosten.te_veel(), (grootste, kosten)
