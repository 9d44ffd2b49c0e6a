"""Small trees of pages for tests."""

from wagtail.models import Site

from nieuws.models import NieuwsPagina
from opgaven.models import Agenda
from projecten.models import ProjectenPagina, RegioDealsPagina

INDEXES = {
    "agenda": (Agenda, "opgaven", {"lopend": True}),
    "projecten": (ProjectenPagina, "projecten", {}),
    "deals": (RegioDealsPagina, "regio-deals", {}),
    "nieuws": (NieuwsPagina, "nieuws", {}),
}


def child(parent, paginatype, title, **fields):
    """Publish a page with only what it must have."""
    return parent.add_child(instance=paginatype(title=title, slug=title.lower(), samenvatting="Tekst.", **fields))


def index_pages():
    """Return the index pages of the site by name, made where a migration has not."""
    home = Site.objects.get(is_default_site=True).root_page
    return {
        naam: paginatype.objects.filter(slug=slug).first() or child(home, paginatype, slug, **fields)
        for naam, (paginatype, slug, fields) in INDEXES.items()
    }
