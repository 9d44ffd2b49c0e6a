"""The screens where somebody says what becomes what: kinds and fields, terms, and single pages."""

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Model
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from nieuws.models import NieuwsPagina
from opgaven.models import Agenda
from projecten.models import ProjectenPagina
from regioprogramma.core.models import Trefwoord
from regioprogramma.overzetten.models import Verhuisdoel
from regioprogramma.overzetten.wordpress.botsingen import Verhuisbotsing
from regioprogramma.overzetten.wordpress.indeling import NOOIT, Verhuisindeling

from .indeelformulieren import Paginasformulier, Soortenformulier, Trefwoordenformulier
from .indeelscherm import Indeelscherm
from .lijsten import page_rows, term_rows
from .woorden import say_soort

_PER_BLADZIJDE = 100
#: Below which page of the site what becomes one of these comes.
_OVERZICHTEN: dict[str, tuple[type[Model], Any]] = {
    Verhuisdoel.NIEUWS: (NieuwsPagina, gettext_lazy("een overzicht van nieuws")),
    Verhuisdoel.PROJECT: (ProjectenPagina, gettext_lazy("een overzicht van projecten")),
    Verhuisdoel.OPGAVE: (Agenda, gettext_lazy("een regionale agenda")),
}


class Verhuisindelingscherm(Indeelscherm):
    """Which kind of the old site becomes which kind here."""

    template_name = "overzetten/verhuizing_indeling.html"
    page_title = gettext_lazy("Indeling")
    deel = "verhuisindeling"
    form_class = Soortenformulier

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        form = context["form"]
        soorten = self.inspectie.get("soorten", [])
        return {
            **context,
            "soorten": [self._kind_row(form, soort, keer) for soort, keer in soorten if not NOOIT.fullmatch(soort)],
            "nooit": [(say_soort(soort), keer) for soort, keer in soorten if NOOIT.fullmatch(soort)],
            "velden": [self._field_table(form, soort) for soort in form.kinds_with_fields()],
            "ontbreekt": missing_overviews(self.indeling),
            "botsingen": self._collisions(),
        }

    def _kind_row(self, form: Soortenformulier, soort: str, keer: int) -> dict[str, Any]:
        return {
            "naam": say_soort(soort),
            "veld": form[f"soort-{soort}"],
            "keer": keer,
            "openbaar": self.inspectie.get("openbaar", {}).get(soort, 0),
            "voorbeelden": self.inspectie.get("voorbeelden", {}).get(soort, []),
            "zonder_paginas": soort in self.inspectie.get("zonder_paginas", []),
        }

    def _field_table(self, form: Soortenformulier, soort: str) -> dict[str, Any]:
        waarden = self.inspectie.get("velden", {}).get(soort, {})
        rijen = [
            {"naam": key, "keer": keer, "veld": form[f"veld-{soort} {key}"], "waarden": waarden.get(key, [])}
            for key, keer in self.inspectie["meta"][soort]
        ]
        return {"naam": say_soort(soort), "rijen": rijen}

    def _collisions(self) -> list[dict[str, Any]]:
        """Return the pages that meet another at their address, as far as they become a page at that place."""
        daar = {Verhuisdoel.TEKST, Verhuisdoel.PERSOON}
        botsingen = self.inspectie.get("botsingen", [])
        return [
            {**rij, "zin": Verhuisbotsing(rij["waarmee"]).label}
            for rij in botsingen
            if self.indeling.named_for(rij["nummer"], rij["soort"]) in daar
        ]


class _Lijstscherm(Indeelscherm):
    """A long list, in pages and with a search."""

    def rows(self) -> list[dict[str, Any]]:
        """Return the whole list."""
        raise NotImplementedError

    @cached_property
    def zoek(self) -> str:
        """What is looked for."""
        return " ".join(self.request.GET.get("zoek", "")[:100].split())

    @cached_property
    def bladzijde(self) -> Page:
        """The rows that are shown."""
        wie = self.zoek.casefold()
        rijen = [rij for rij in self.rows() if wie in rij["zoekbaar"]]
        return Paginator(rijen, _PER_BLADZIJDE).get_page(self.request.GET.get("p"))

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "getoond": [rij["sleutel"] for rij in self.bladzijde]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        vraag = urlencode({"zoek": self.zoek}) if self.zoek else ""
        context = super().get_context_data(bladzijde=self.bladzijde, zoek=self.zoek, vraag=vraag, **kwargs)
        velden = {naam.partition("-")[2]: context["form"][naam] for naam in context["form"].fields}
        rijen = [(rij, velden.get(str(rij["sleutel"]))) for rij in self.bladzijde]
        return {**context, "rijen": [{**rij, "veld": veld} for rij, veld in rijen if veld is not None]}


class Trefwoordenscherm(_Lijstscherm):
    """Which keyword each category and tag of the old site becomes."""

    template_name = "overzetten/verhuizing_trefwoorden.html"
    page_title = gettext_lazy("Trefwoorden indelen")
    deel = "verhuistrefwoorden"
    form_class = Trefwoordenformulier

    @cached_property
    def bekend(self) -> list[tuple[str, list[str]]]:
        """The keywords that the site has, with their synonyms."""
        return list(Trefwoord.objects.order_by("naam").values_list("naam", "synoniemen"))

    def rows(self) -> list[dict[str, Any]]:
        return term_rows(self.inspectie.get("termen", {}), self.indeling, self.bekend)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(bekend=[naam for naam, _synoniemen in self.bekend], **kwargs)


class Paginascherm(_Lijstscherm):
    """What single pages become that are no page like the others of their kind."""

    template_name = "overzetten/verhuizing_paginas.html"
    page_title = gettext_lazy("Losse pagina’s indelen")
    deel = "verhuispaginas"
    form_class = Paginasformulier

    def rows(self) -> list[dict[str, Any]]:
        return page_rows(self.inspectie, self.indeling)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        voorstel = self.inspectie.get("voorstel", {})
        open_ = [nummer for nummer in voorstel if int(nummer) not in self.indeling.paginas]
        return super().get_context_data(voorstellen=len(open_), ontbreekt=missing_overviews(self.indeling), **kwargs)


def missing_overviews(indeling: Verhuisindeling) -> list[str]:
    """Return sentences about the pages that the site must have first, below which others come."""
    doelen = {*indeling.soorten.values(), *indeling.paginas.values()}
    zin = _("De website heeft nog niet %(wat)s. Maak die eerst: zonder die pagina komt ‘%(doel)s’ niet mee.")
    return [
        zin % {"wat": naam, "doel": Verhuisdoel(doel).label}
        for doel, (model, naam) in _OVERZICHTEN.items()
        if doel in doelen and not model._default_manager.exists()
    ]
