"""Fields that let an editor choose opgaven and speerpunten from a list that can be taken in at a glance."""

from collections.abc import Iterable

from django import forms
from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.core.pagina import known_to
from regioprogramma.core.rijen import offer_grouped

from .models import Agenda, Opgave, Speerpunt, SpeerpuntStatus


def offer_opgaven(
    veld: forms.ModelChoiceField, gebruiker: Gebruiker | None = None, gekozen: int | None = None
) -> None:
    """Let a field offer every opgave under the name of its agenda, the running agenda first.

    Whoever may publish nothing chooses among the opgaven that are theirs, and what was chosen before.
    """
    agendas = {agenda.path: agenda for agenda in Agenda.objects.all()}
    lopend = {pad for pad, agenda in agendas.items() if agenda.lopend}
    nu = ExpressionWrapper(Q(path__startswith=lopend.pop() if lopend else ""), BooleanField())
    alle = Opgave.objects.annotate(nu=nu).order_by("-nu", "path")
    if gebruiker:
        alle = alle.filter(Q(pk__in=choosable_opgaven(gebruiker).order_by().values("pk")) | Q(pk=gekozen))
    offer_grouped(veld, alle, lambda opgave: agendas[opgave.path[: -Pagina.steplen]].title)


def choosable_opgaven(gebruiker: Gebruiker) -> QuerySet:
    """Return the opgaven that somebody knows of; for whoever may publish nothing, those that are theirs."""
    beleid = policy_registry.get_by_type(Opgave)
    if beleid.user_has_permission(gebruiker, "publish"):
        return known_to(gebruiker, Opgave.objects.all())
    return beleid.instances_user_has_permission_for(gebruiker, "change")


def offer_lopende_opgaven(veld: forms.ModelChoiceField, gekozen: Iterable[Opgave]) -> None:
    """Let a field offer the visible opgaven of the running agenda, and those that were chosen before."""
    lopend = Opgave.objects.visible().of_running_agenda().order_by()
    ids = [opgave.pk for opgave in gekozen]
    veld.queryset = Opgave.objects.filter(Q(pk__in=lopend.values("pk")) | Q(pk__in=ids)).order_by("path")


def offer_speerpunten(veld: forms.ModelChoiceField, gekozen: Iterable[Speerpunt]) -> None:
    """Let a field offer the visible running speerpunten under their opgave, and those that were chosen before."""
    lopend = Speerpunt.objects.visible().filter(status=SpeerpuntStatus.LOPEND)
    ids = [speerpunt.pk for speerpunt in gekozen]
    alle = Speerpunt.objects.filter(Q(pk__in=lopend.values("pk")) | Q(pk__in=ids))
    alle = alle.select_related("opgave").order_by("opgave__path", "volgorde", "path")
    offer_grouped(veld, alle, lambda speerpunt: speerpunt.opgave.title)
