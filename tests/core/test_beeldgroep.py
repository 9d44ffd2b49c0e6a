"""What is needed of the pictures on a page is read for all of them together."""

import gc
import pickle
from datetime import date
from weakref import ref

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from contacten.models import Contactpersoon, Rol, Roltoewijzing
from regioprogramma.core.huisstijl import MATEN, find_weergaven, in_beeldgroep
from regioprogramma.core.models import Afbeelding, Regio
from tests.factories import AfbeeldingFactory, OpgaveFactory, ProjectFactory

pytestmark = pytest.mark.django_db
KAART = f"{MATEN['kaart']}|format-jpeg"


def questions_about_copies(call):
    """Return how often the copies of pictures were asked for."""
    with CaptureQueriesContext(connection) as vragen:
        call()
    return sum('FROM "core_weergave"' in vraag["sql"] for vraag in vragen)


def test_a_page_with_pictures_of_every_kind_asks_for_their_copies_once(client, site):
    tekst = [("afbeelding", {"afbeelding": AfbeeldingFactory(), "bijschrift": ""})]
    opgave = OpgaveFactory(afbeelding=AfbeeldingFactory(), inhoud=tekst)
    ProjectFactory(opgave=opgave, afbeelding=AfbeeldingFactory())
    wie = Contactpersoon.objects.create(
        naam="Noor Voorbeeld", foto=AfbeeldingFactory(), foto_toestemming_op=date(2026, 1, 1)
    )
    Roltoewijzing.objects.create(pagina=opgave, rol=Rol.objects.create(naam="Trekker"), persoon=wie)
    Regio.objects.update(logo=AfbeeldingFactory())
    html = client.get(opgave.url).text
    assert html.count("<picture>") == 4, "the page, its text, a card and a person"
    assert questions_about_copies(lambda: client.get(opgave.url)) == 1


def test_one_picture_asks_for_all_that_were_read_for_the_page_and_for_no_other():
    ander, eigen = AfbeeldingFactory(), {AfbeeldingFactory().pk for _ in range(3)}
    with in_beeldgroep():
        beelden = list(Afbeelding.objects.filter(pk__in=eigen))
    los = Afbeelding.objects.get(pk=ander.pk)
    assert questions_about_copies(lambda: [find_weergaven(beeld, KAART) for beeld in beelden]) == 1
    assert {find_weergaven(beeld, KAART)[KAART].image_id for beeld in beelden} == eigen
    assert not hasattr(los, "prefetched_renditions")


def test_what_is_read_after_the_first_was_shown_is_asked_for_too():
    eerste, tweede = AfbeeldingFactory().pk, AfbeeldingFactory().pk
    with in_beeldgroep():
        assert find_weergaven(Afbeelding.objects.get(pk=eerste), KAART)
        assert find_weergaven(Afbeelding.objects.get(pk=tweede), KAART)[KAART].image_id == tweede


def test_a_picture_is_kept_by_nobody_and_goes_into_a_cache_alone():
    pk = AfbeeldingFactory().pk
    with in_beeldgroep():
        beeld, gezien = Afbeelding.objects.get(pk=pk), ref(Afbeelding.objects.get(pk=pk))
        gc.collect()
        assert gezien() is None
        kopie = pickle.loads(pickle.dumps(beeld))  # noqa: S301 - made here
        assert find_weergaven(kopie, KAART)[KAART].image_id == pk
