"""All organisations with a page, by kind, and in how much each takes part."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from contacten.gegevens import OPEN_ORGANISATIES
from contacten.models import Organisatie, Organisatiesoort
from projecten.models import Project, RegioDeal
from regioprogramma.core.lijsten import Facet, LijstFilter, Sortering
from regioprogramma.core.opmaak import name_order
from regioprogramma.core.pagina import Sectie

from .werk import read_werk


class OrganisatieFilter(LijstFilter):
    """The kind of organisation."""

    soort = Facet(_("Soort"), lambda filterset: Organisatiesoort.choices, kolom="soort")

    per_bladzijde = 50
    uitvoer = OPEN_ORGANISATIES
    sorteringen = (
        Sortering("naam", _("Naam, van A tot Z"), lambda stukken: stukken.order_by(name_order("naam"), "pk")),
    )

    @classmethod
    def stukken(cls) -> QuerySet:
        return Organisatie.objects.visible()


def organisatielijst(filters: OrganisatieFilter) -> Sectie:
    """Return the section with the organisations that the visitor asks for, and in how much each takes part."""
    inhoud = filters.lijst().inhoud()
    organisaties = list(inhoud["pagina"])
    return Sectie(
        "organisaties", "", "secties/organisatielijst.html", {**inhoud, "rijen": _with_numbers(organisaties)}
    )


def _with_numbers(organisaties: list[Organisatie]) -> list[dict[str, Any]]:
    werk = read_werk([organisatie.pk for organisatie in organisaties])
    genoemd = {pk for paginas in werk.values() for pk in paginas}
    projecten, deals = (
        set(model.objects.filter(pk__in=genoemd).values_list("pk", flat=True)) for model in (Project, RegioDeal)
    )
    return [
        {
            "organisatie": organisatie,
            "projecten": len(projecten & werk[organisatie.pk].keys()),
            "deals": len(deals & werk[organisatie.pk].keys()),
        }
        for organisatie in organisaties
    ]
