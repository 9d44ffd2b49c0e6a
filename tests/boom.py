"""Small trees of pages for tests."""

from wagtail.models import Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from nieuws.models import NieuwsPagina
from opgaven.models import Agenda
from projecten.models import ProjectenPagina, RegioDealsPagina

INDEXES = {
    "agenda": (Agenda, "opgaven", {"lopend": True}),
    "projecten": (ProjectenPagina, "projecten", {}),
    "deals": (RegioDealsPagina, "regio-deals", {}),
    "nieuws": (NieuwsPagina, "nieuws", {}),
}


def put_below(parent, page):
    """Publish a page below another; return it.

    Wagtail's list of who refers to what is not kept up, which takes as long as the rest: to test that, save the page.
    """
    with disable_reference_index_auto_update():
        return parent.add_child(instance=page)


def child(parent, paginatype, title, **fields):
    """Publish a page with only what it must have."""
    return put_below(parent, paginatype(title=title, slug=title.lower(), samenvatting="Tekst.", **fields))


def index_pages():
    """Return the index pages of the site by name, made where a migration has not."""
    home = Site.objects.get(is_default_site=True).root_page
    return {
        naam: paginatype.objects.filter(slug=slug).first() or child(home, paginatype, slug, **fields)
        for naam, (paginatype, slug, fields) in INDEXES.items()
    }
