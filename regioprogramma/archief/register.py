"""The list of all pages of an archive, which stands in it in place of search."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.contrib.contenttypes.models import ContentType
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Site, get_page_models

from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import met_hoofdletter, name_key

from .tags import Tagblad


@dataclass(frozen=True)
class Archiefpagina:
    """A page of an archive: the path of its address, and its title."""

    adres: str
    titel: str


@dataclass(frozen=True)
class Archiefgroep:
    """The pages of one kind, by title."""

    naam: str
    anker: str
    paginas: list[Archiefpagina]


class Register:
    """Notes the pages as they come by. What is asked of a list is a part of that, and no page of its own."""

    def __init__(self, site: Site) -> None:
        self._soorten = _kinds(site)
        self._per_soort: dict[str, list[Archiefpagina]] = defaultdict(list)

    def note(self, adres: str, tekst: str) -> None:
        """Note a page, by its whole address and its text."""
        delen = urlsplit(adres)
        if not delen.query:
            titel = title_of(tekst) or delen.path
            self._per_soort[self._kind_of(delen.path)].append(Archiefpagina(delen.path, titel))

    def _kind_of(self, pad: str) -> str:
        if soort := self._soorten.get(pad):
            return soort
        try:
            return _made_kinds().get(resolve(pad).url_name or "", "")
        except Resolver404:
            return ""

    def _groups(self) -> Iterator[Archiefgroep]:
        """Yield the kinds by name, last what is the only one of its kind or of none."""
        groepen: dict[str, list[Archiefpagina]] = defaultdict(list)
        for soort, paginas in self._per_soort.items():
            groepen[soort if len(paginas) > 1 else ""] += paginas
        for soort in sorted(groepen, key=lambda soort: (not soort, name_key(soort))):
            naam, anker = met_hoofdletter(soort or _("andere pagina’s")), f"soort-{slugify(soort) or 'anders'}"
            yield Archiefgroep(naam, anker, sorted(groepen[soort], key=lambda pagina: name_key(pagina.titel)))

    def write(self, zoekpagina: str) -> str:
        """Return the page with the list, made of the search page as it is in the archive."""
        groepen = list(self._groups())
        aantal = sum(len(groep.paginas) for groep in groepen)
        blad = Tagblad(zoekpagina)
        for naam, inhoud in (
            ("main", render_to_string("archief/index.html", {"groepen": groepen, "aantal": aantal})),
            ("title", _("Alle pagina’s")),
        ):
            for nummer in blad.find(naam):
                if naam == "main" or nummer < next(blad.find("body"), nummer + 1):
                    blad.replace(blad.tags[nummer].eind, blad.tags[blad.end_of(nummer)].begin, inhoud)
        return blad.result()


def title_of(tekst: str) -> str:
    """Return the title of a page, without the name of the site that stands behind it."""
    blad = Tagblad(tekst)
    titel = next((blad.words(nummer) for nummer in blad.find("title")), "")
    return titel.rpartition(" | ")[0] or titel


def _kinds(site: Site) -> Mapping[str, str]:
    """Return {path: kind in the plural} of the visible pages of a site, which is to be the present one."""
    voor = len(site.root_page.url_path) - 1
    rijen = Pagina.objects.visible().order_by().values_list("url_path", "content_type")
    soorten = {soort: str(model._meta.verbose_name_plural) for soort, model in _models().items()}
    return {pad[voor:]: soorten.get(soort, "") for pad, soort in rijen}


def _models() -> Mapping[int, type[Pagina]]:
    typen = ContentType.objects.get_for_models(*_page_types())
    return {soort.pk: model for model, soort in typen.items()}


def _page_types() -> list[type[Pagina]]:
    return [model for model in get_page_models() if model is not Pagina]


def _made_kinds() -> Mapping[str, str]:
    """Return {name of the address: kind} of the pages that the site makes itself of each thing."""
    return {
        "gemeente": _("gemeenten"),
        "organisatie": _("organisaties"),
        "trefwoord": _("trefwoorden"),
        "document": _("documenten"),
        "dataset": _("open data"),
        "data": _("open data"),
    }
