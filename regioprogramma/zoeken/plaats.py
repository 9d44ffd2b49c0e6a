"""Whoever types the name of a village, or a postcode, wants to know what happens there."""

import re
from functools import partial

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from contacten.gebied import Gebied, find_gebied
from projecten.models import Project
from projecten.plaatsfilter import Plaatsuitleg, plaats_urls
from regioprogramma.core.opmaak import met_hoofdletter
from regioprogramma.core.pagina import Verwijzing, per_versie

#: What people type before a place: "postcode 7211", "projecten in Eefde".
_ERVOOR = re.compile(r"^(?:(?:postcode|projecten|project|nieuws|wonen|dorp|in|te|uit|bij)\s+)+", re.IGNORECASE)


def point_to_plaats(q: str, request: HttpRequest) -> Plaatsuitleg | None:
    """Return where to find what happens in the village or postcode area that a question names; None for another."""
    gebied = find_gebied(_ERVOOR.sub("", q)) if q else None
    if gebied is None or not gebied.gemeenten:
        return None
    velden = {
        "plaats": met_hoofdletter(gebied.naam),
        "gemeenten": _(" en ").join(gemeente.naam for gemeente in gebied.gemeenten),
    }
    zin = ngettext(
        "%(plaats)s ligt in de gemeente %(gemeenten)s. Bekijk:",
        "%(plaats)s ligt in de gemeenten %(gemeenten)s. Bekijk:",
        len(gebied.gemeenten),
    )
    gemeenten = [
        Verwijzing(gemeente.get_absolute_url(), _("gemeente %(naam)s") % {"naam": gemeente.naam})
        for gemeente in gebied.gemeenten
    ]
    return Plaatsuitleg(zin % velden, [*_projecten(gebied, request), *gemeenten])


def _projecten(gebied: Gebied, request: HttpRequest) -> list[Verwijzing]:
    """Return the link to the projects that lie there; none without any."""
    aantal = per_versie(("projecten in", gebied.waarde), partial(_count, gebied))
    adres = plaats_urls(request, [gebied.waarde])[gebied.waarde] if aantal else ""
    if not adres:
        return []
    velden = {"aantal": aantal, "plaats": gebied.naam}
    tekst = ngettext("het project in %(plaats)s", "%(aantal)d projecten in %(plaats)s", aantal) % velden
    return [Verwijzing(adres, tekst)]


def _count(gebied: Gebied) -> int:
    return Project.objects.visible().filter(pk__in=gebied.plaatsen.order_by().values("pagina")).count()
