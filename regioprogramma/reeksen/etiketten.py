"""What a pin or a hidden piece is about, even when it is gone by now."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext as _

from regioprogramma.core.models import Document, Pagina
from regioprogramma.core.pagina import huidige_site
from regioprogramma.gerelateerd.soorten import Lijstsoort, soort_van


@dataclass(frozen=True)
class Etiket:
    """A page or document as the editor knows it; `bezwaar` says why a visitor of this site cannot see it, or "".

    `soort` is its kind in the lists, `paginatype` its page type; both None when it is gone.
    """

    naar: int
    titel: str
    soortnaam: str = ""
    soort: Lijstsoort | None = None
    paginatype: type[Model] | None = None
    bezwaar: str = ""

    def is_of(self, soorten: Collection[str]) -> bool:
        """Whether it is of one of the kinds with these names."""
        return self.soort is not None and self.soort.naam in soorten


def read_etiketten(stukken: Iterable[int]) -> dict[int, Etiket]:
    """Return {id: Etiket} of these pieces, seen from the site being served; as many queries for one as for all."""
    stukken = set(stukken)
    etiketten = {naar: _verwijderd(naar) for naar in stukken}
    paginas = [naar for naar in stukken if naar > 0]
    documenten = [-naar for naar in stukken if naar < 0]
    if paginas:
        zichtbaar = set(Pagina.objects.visible().filter(pk__in=paginas).values_list("pk", flat=True))
        for pagina in Pagina.objects.filter(pk__in=paginas):
            etiketten[pagina.pk] = _van_pagina(pagina, pagina.pk in zichtbaar)
    if documenten:
        leesbaar = set(Document.objects.visible().filter(pk__in=documenten).values_list("pk", flat=True))
        for document in Document.objects.filter(pk__in=documenten):
            bezwaar = "" if document.pk in leesbaar else _("is niet voor iedereen te lezen")
            etiketten[-document.pk] = Etiket(
                -document.pk, document.title, _("Document"), soort_van(Document), Document, bezwaar
            )
    return etiketten


def _verwijderd(naar: int) -> Etiket:
    titel = _("Verwijderde pagina") if naar > 0 else _("Verwijderd document")
    return Etiket(naar, titel, bezwaar=_("bestaat niet meer"))


def _van_pagina(pagina: Pagina, zichtbaar: bool) -> Etiket:
    paginatype = pagina.specific_class
    naam = str(pagina.soort or paginatype._meta.verbose_name)
    bezwaar = "" if zichtbaar else _bezwaar(pagina)
    return Etiket(pagina.pk, pagina.title, naam, soort_van(paginatype), paginatype, bezwaar)


def _bezwaar(pagina: Pagina) -> str:
    """Say which part of `visible()` a page does not meet."""
    site = huidige_site()
    if site is None or not pagina.path.startswith(site.root_page.path):
        return _("hoort niet bij deze website")
    if not pagina.live:
        return _("is niet gepubliceerd")
    if pagina.is_verlopen():
        return _("is verlopen")
    return _("is alleen te zien na inloggen") if pagina.is_beperkt else _("is niet te zien op de website")
