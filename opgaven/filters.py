"""What lists may be filtered by that belongs to the agenda."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from regioprogramma.core.lijsten import Facet

from .models import Agenda, Opgave


def opgave_opties(filterset: object) -> list[tuple[int, str]]:
    """Return the opgaven as (id, title): those of the running agenda first, earlier ones with their period."""
    agendas = {agenda.path: agenda for agenda in Agenda.objects.visible()}

    def plaats(opgave: Opgave) -> tuple[bool, str]:
        agenda = agendas.get(opgave.path[: -Opgave.steplen])
        return (not (agenda and agenda.lopend), opgave.path)

    def tekst(opgave: Opgave) -> str:
        agenda = agendas.get(opgave.path[: -Opgave.steplen])
        periode = "" if agenda is None or agenda.lopend else agenda.periode
        return f"{opgave.title} ({periode})" if periode else opgave.title

    opgaven = Opgave.objects.visible().only("title", "path")
    return [(opgave.pk, tekst(opgave)) for opgave in sorted(opgaven, key=plaats)]


def opgavefacet(**waar: Any) -> Facet:
    """Return the filter on opgaven; `waar` says where a page has its opgave (see Facet)."""
    return Facet(_("Opgave"), opgave_opties, **waar)
