"""What lists may be filtered by that belongs to the gemeenten."""

from django.utils.translation import gettext_lazy as _

from regioprogramma.core.lijsten import Facet, Koppeling

from .models import Deelname, Gemeente, hele_regio, in_gemeente


def gemeentefacet() -> Facet:
    """Return the filter of pages on gemeenten: what names one, and what is of the whole region."""
    return Facet(
        _("Gemeente"),
        lambda filterset: Gemeente.objects.current().values_list("slug", "naam"),
        koppeling=Koppeling(lambda: Deelname.objects.current(), "pagina_id", "gemeente__slug"),
        overal=hele_regio,
        voorwaarde=lambda slugs: in_gemeente(Gemeente.objects.filter(slug__in=slugs)),
    )
