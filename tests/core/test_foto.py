"""A picture that cannot be shown, or not yet, leaves no hole: something else stands in its place."""

import pytest

from contacten.models import Rol, Roltoewijzing
from tests.factories import AfbeeldingFactory, ContactpersoonFactory, OpgaveFactory, ProjectFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def weg():
    """A picture in the library without its file, of which no copy was made."""
    beeld = AfbeeldingFactory()
    beeld.renditions.all().delete()
    beeld.file.storage.delete(beeld.file.name)
    return beeld


def test_a_page_and_its_card_show_their_drawing_instead(client, weg):
    opgave = OpgaveFactory(afbeelding=weg)
    project = ProjectFactory(opgave=opgave, afbeelding=weg)
    for pagina, tekeningen in ((opgave, [opgave, project]), (project, [project])):
        antwoord = client.get(pagina.url)
        assert antwoord.status_code == 200
        for getekend in tekeningen:
            assert f"/kunst/{getekend.accent}/{getekend.slug}.svg" in antwoord.content.decode()
        assert "not-found" not in antwoord.content.decode()


def test_a_person_shows_the_initials_instead(client, weg):
    opgave = OpgaveFactory()
    persoon = ContactpersoonFactory(naam="Noor Voorbeeld", foto=weg, foto_toestemming_op="2026-01-01")
    Roltoewijzing.objects.create(pagina=opgave, rol=Rol.objects.create(naam="Trekker"), persoon=persoon)
    assert ">NV</span>" in client.get(opgave.url).content.decode()


def test_a_copy_that_is_gone_comes_as_a_drawing(client, weg):
    antwoord = client.get("/media/images/verdwenen.avif")
    assert antwoord.status_code == 404
    assert antwoord["Content-Type"] == "image/svg+xml"
    assert b"<svg" in antwoord.content
    assert "immutable" not in antwoord.get("Cache-Control", "")
