"""What the form of a page costs does not grow with what is in it."""

from functools import partial

import pytest
from wagtail.models import get_page_models

from contacten.models import ContactPagina
from nieuws.models import NieuwsPagina
from projecten.models import ProjectenPagina, RegioDealsPagina
from regioprogramma.core.models import HomePagina, Pagina, PaginaTrefwoord, PopulaireLink
from tests import factories
from tests.rijen.kosten import measure_form
from tests.rijen.test_rijen import panelen

pytestmark = pytest.mark.django_db


@pytest.fixture
def kosten(als, settings, django_capture_on_commit_callbacks):
    """Return a function that measures the form of a page; what the worker does is for the worker."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend"}}
    client = als("Hoofdredacteur")
    return lambda pagina: measure_form(client, pagina, partial(django_capture_on_commit_callbacks, execute=True))


def fill(pagina):
    """Add one of everything to a page that may belong to it."""
    nummer = PaginaTrefwoord.objects.count()
    PaginaTrefwoord.objects.create(pagina=pagina, trefwoord=factories.TrefwoordFactory(naam=f"woord {nummer}"))
    ander, papier = factories.ProjectFactory(), factories.DocumentFactory()
    rijen = {
        "bijdragen": partial(factories.BijdrageFactory, organisatie=factories.OrganisatieFactory()),
        "mijlpalen": factories.MijlpaalFactory,
        "resultaten": factories.ResultaatFactory,
        "document_koppelingen": partial(factories.PaginaDocumentFactory, document=papier),
        "partnerschappen": factories.PartnerschapFactory,
        "roltoewijzingen": factories.RoltoewijzingFactory,
        "deelnames": factories.DeelnameFactory,
        "plaatsen": factories.PlaatsFactory,
    }
    for relatie, maak in rijen.items():
        if relatie in {rel.relation_name for rel in panelen(type(pagina))}:
            maak(pagina=pagina)
    if hasattr(pagina, "doelen"):
        factories.DoelFactory(deal=pagina)
        factories.VoortgangsrapportageFactory(deal=pagina)
    if hasattr(pagina, "onderwerpen"):
        factories.BerichtonderwerpFactory(bericht=pagina, pagina=ander)
    if isinstance(pagina, HomePagina) and pagina.populair.count() < 3:
        PopulaireLink.objects.create(home=pagina, doel=ander)
    if any(veld.name == "inhoud" for veld in pagina._meta.fields):
        link = f'<a linktype="page" id="{ander.pk}">erheen</a> en <a linktype="document" id="{papier.pk}">erin</a>'
        pagina = type(pagina).objects.get(pk=pagina.pk)
        pagina.inhoud.append(("tekst", f"<p>Ga {link}.</p>"))
        pagina.save()


PAGINAS = {
    "Opgave": factories.OpgaveFactory,
    "Speerpunt": factories.SpeerpuntFactory,
    "Project": factories.ProjectFactory,
    "RegioDeal": factories.RegioDealFactory,
    "Nieuwsbericht": factories.NieuwsberichtFactory,
    "TekstPagina": factories.TekstPaginaFactory,
    "Agenda": factories.AgendaFactory,
    "HomePagina": factories.thuis,
    "ContactPagina": lambda: ContactPagina.objects.get(),
    "NieuwsPagina": lambda: factories.plaats(NieuwsPagina),
    "ProjectenPagina": lambda: factories.plaats(ProjectenPagina),
    "RegioDealsPagina": lambda: factories.plaats(RegioDealsPagina),
}


def test_every_page_type_is_measured():
    assert {model.__name__ for model in get_page_models()} - {"Pagina"} == PAGINAS.keys()


@pytest.mark.parametrize("soort", PAGINAS)
def test_no_form_asks_more_when_more_belongs_to_the_page(kosten, soort):
    pagina = PAGINAS[soort]().specific
    if pagina.samenvatting == "":
        Pagina.objects.filter(pk=pagina.pk).update(samenvatting="Wat de regio hier doet.")

    def costs_with(aantal):
        for _ in range(aantal):
            fill(pagina)
        # The first time gives every row its place.
        kosten(read(pagina))
        return kosten(read(pagina))

    eerst, later = costs_with(2), costs_with(4)
    assert not later.te_veel()
    assert all(nu <= toen for nu, toen in zip(later[1:], eerst[1:], strict=True)), (eerst, later)


def read(pagina):
    """Return the page as it is stored."""
    return type(pagina).objects.get(pk=pagina.pk)
