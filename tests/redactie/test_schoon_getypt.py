"""What nobody sees is taken out before a form is judged: it makes no field full, and no name another one."""

import pytest
from django.urls import reverse
from wagtail.models import Site

from contacten.models import Contactpersoon, Organisatie, Rol
from regioprogramma.core.models import Afbeelding, Document, Pagina, TekstPagina
from tests import factories
from tests.factories import PDF, maak_png
from tests.redactie.formulier import fouten, nieuwe_pagina
from tests.redactie.test_uploads import nieuw_document, nieuwe_afbeelding

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the file of a picture that it just stored open until it is collected.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
ONZICHTBAAR = ["\u200b", "\u2060", "\u202e", "\u00a0 "]


@pytest.mark.parametrize("naam", ["Provincie  Gelderland", "Provincie\u00a0Gelderland", "Provincie Gelder\u200bland"])
@pytest.mark.parametrize("soort", ["organisaties", "rollen"])
def test_a_name_that_is_there_is_refused_however_it_was_typed(als, soort, naam):
    {"organisaties": factories.OrganisatieFactory, "rollen": factories.RolFactory}[soort](naam="Provincie Gelderland")
    antwoord = als("Hoofdredacteur").post(
        reverse(f"{soort}:add"), {"naam": naam, "soort": "provincie", "volgorde": "0"}
    )
    assert any("bestaat al" in fout or "is al een" in fout for fout in fouten(antwoord)), fouten(antwoord)


@pytest.mark.parametrize("niets", ONZICHTBAAR)
@pytest.mark.parametrize(
    ("soort", "model"), [("personen", Contactpersoon), ("organisaties", Organisatie), ("rollen", Rol)]
)
def test_a_name_of_signs_that_nobody_sees_is_no_name(als, soort, model, niets):
    voor = model.objects.count()
    antwoord = als("Hoofdredacteur").post(reverse(f"{soort}:add"), {"naam": niets, "soort": "overig", "volgorde": "0"})
    assert any("verplicht" in fout for fout in fouten(antwoord)), fouten(antwoord)
    assert model.objects.count() == voor


@pytest.mark.parametrize("niets", ONZICHTBAAR)
@pytest.mark.parametrize("veld", ["title", "samenvatting"])
def test_a_page_whose_title_or_summary_nobody_sees_is_not_made(als, veld, niets):
    velden = {"title": "Uitleg", "slug": "uitleg", "samenvatting": "Tekst.", veld: niets}
    antwoord = nieuwe_pagina(als("Hoofdredacteur"), TekstPagina, Site.objects.get().root_page, **velden)
    assert any("verplicht" in fout for fout in fouten(antwoord)), fouten(antwoord)
    assert not Pagina.objects.filter(slug="uitleg").exists()


@pytest.mark.parametrize("niets", ONZICHTBAAR)
def test_a_file_needs_a_title_and_a_description_that_are_seen(als, niets):
    client = als("Hoofdredacteur")
    for adres, gegevens in (
        ("wagtaildocs:add", nieuw_document("a.pdf", PDF, title=niets)),
        ("wagtailimages:add", nieuwe_afbeelding("a.png", maak_png(), title=niets)),
        ("wagtailimages:add", nieuwe_afbeelding("a.png", maak_png(), description=niets)),
    ):
        assert client.post(reverse(adres), gegevens).status_code == 200
    assert not Document.objects.exists() and not Afbeelding.objects.exists()
