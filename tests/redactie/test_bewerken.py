"""The form of a large page costs the database little, and no more when the site grows."""

import pytest
from django.urls import reverse
from wagtail.rich_text import RichText

from contacten.models import Roltoewijzing
from opgaven.models import Opgave
from regioprogramma.core.models import PaginaDocument
from regioprogramma.core.pagina.formulieren import PaginaFormulier
from tests import factories

pytestmark = pytest.mark.django_db
BLOKKEN, DOCUMENTEN, ROLLEN, MEESTE = 30, 20, 15, 60


@pytest.fixture
def grote_opgave():
    opgave = factories.OpgaveFactory(inhoud=[("tekst", RichText(f"<p>Alinea {n}.</p>")) for n in range(BLOKKEN)])
    rol = factories.RolFactory()
    for nummer in range(DOCUMENTEN):
        opgave.document_koppelingen.add(PaginaDocument(document=factories.DocumentFactory(), sort_order=nummer))
    for nummer in range(ROLLEN):
        persoon = factories.ContactpersoonFactory()
        opgave.roltoewijzingen.add(Roltoewijzing(rol=rol, persoon=persoon, sort_order=nummer))
    opgave.save_revision().publish()
    return opgave


def test_the_form_of_a_large_opgave_asks_little_and_no_more_on_a_larger_site(beheerder, grote_opgave, count_queries):
    adres = reverse("wagtailadmin_pages:edit", args=[grote_opgave.pk])
    assert beheerder.get(adres).text.count("Alinea ") >= BLOKKEN
    before = count_queries(lambda: beheerder.get(adres))
    assert before <= MEESTE
    for _nummer in range(5):
        factories.NieuwsberichtFactory(opgaven=[grote_opgave])
        factories.ProjectFactory(opgave=grote_opgave)
        factories.OpgaveFactory()
    assert count_queries(lambda: beheerder.get(adres)) <= before


@pytest.mark.parametrize("paginatype", [f._meta.model for f in factories.PAGINAFACTORIES], ids=lambda t: t.__name__)
def test_every_page_has_our_form(paginatype):
    assert issubclass(paginatype.get_edit_handler().get_form_class(), PaginaFormulier)


def test_rows_that_are_read_together_show_what_was_chosen(grote_opgave):
    formulier = Opgave.get_edit_handler().get_form_class()(instance=grote_opgave)
    html = formulier.formsets["roltoewijzingen"].as_p()
    for toewijzing in grote_opgave.roltoewijzingen.all():
        assert str(toewijzing.persoon) in html
