"""The sections about the agenda, its opgaven and their speerpunten."""

from typing import Any

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from regioprogramma.core.models import HomePagina, Pagina
from regioprogramma.core.pagina import Sectie, sectie

from .models import Agenda, KerncijfersMixin, Opgave, Resultaat, ResultatenMixin, Speerpunt, read_newest
from .stand import read_stand, show_resultaat
from .woorden import woord_speerpunt


@sectie("opgaven", HomePagina)
def opgaven_op_home(pagina: HomePagina, request: HttpRequest) -> Sectie | None:
    """The opgaven of the running agenda."""
    gevonden = list(Opgave.objects.visible().of_running_agenda().with_images())
    return Sectie("opgaven", _("Onze opgaven"), "secties/opgaven.html", {"opgaven": gevonden}) if gevonden else None


@sectie("eerdere_agendas", Agenda)
def eerdere_agendas(pagina: Agenda, request: HttpRequest) -> Sectie | None:
    """The other agendas, newest first."""
    andere = list(Agenda.objects.visible().exclude(pk=pagina.pk).order_by("-beginjaar", "-pk"))
    inhoud = {"paginas": andere, "alles": None}
    return Sectie("eerder", _("Andere agenda’s"), "secties/rijen.html", inhoud) if andere else None


@sectie("horizon", Opgave)
def horizon(pagina: Opgave, request: HttpRequest) -> Sectie | None:
    """What the opgave works towards. A year goes before a heading such as "Over vijf jaar", which is once true."""
    if not pagina.horizon:
        return None
    jaar = _("In %(jaar)d") % {"jaar": pagina.horizonjaar} if pagina.horizonjaar else ""
    kop = jaar or pagina.horizonkop or _("Waar we naartoe werken")
    return Sectie("horizon", kop, "secties/horizon.html", {"tekst": pagina.horizon})


@sectie("kerncijfers", KerncijfersMixin)
def kerncijfers(pagina: KerncijfersMixin, request: HttpRequest) -> Sectie | None:
    """The figures of a page, each with date and source."""
    cijfers = pagina.kinderen("kerncijfers")
    return Sectie("cijfers", _("Cijfers"), "secties/kerncijfers.html", {"cijfers": cijfers}) if cijfers else None


@sectie("resultaten", ResultatenMixin)
def resultaten(pagina: ResultatenMixin, request: HttpRequest) -> Sectie | None:
    """The measured results, each with how far it is; of an opgave or a speerpunt these are its goals."""
    helpers = _helping(pagina) if isinstance(pagina, Opgave) else {}
    reeksen = pagina.meetreeksen()
    rijen = [show_resultaat(reeks, *pagina.meetperiode, is_afgelopen=pagina.is_afgelopen) for reeks in reeksen]
    if not rijen:
        return None
    if isinstance(pagina, Opgave):
        rijen = [{**rij, "helpers": helpers.get(rij["resultaat"].pk, [])} for rij in rijen]
    kop = _("Doelen") if isinstance(pagina, Opgave | Speerpunt) else _("Resultaten")
    return Sectie("resultaten", kop, "secties/resultaten.html", {"resultaten": rijen})


def _helping(pagina: Opgave) -> dict[int, list[dict[str, Any]]]:
    """Return {goal: what helps it}, the results of visible pages that say so: each with its page and how far it is.

    The goals themselves, as they are stored, come with them in the same question.
    """
    zichtbaar = Pagina.objects.visible().order_by().values("pk")
    # Without a number there are none: not those that help nothing.
    eigen = pagina.pk or 0
    resultaten = Resultaat.objects.filter(Q(pagina=eigen) | Q(opgavedoel__pagina=eigen, pagina__in=zichtbaar))
    reeksen = read_newest(resultaten.select_related("pagina__content_type").order_by("pagina__title", "sort_order"))
    pagina.give_kinderen("resultaten", [reeks.resultaat for reeks in reeksen if reeks.resultaat.pagina_id == eigen])
    helpers: dict[int, list[dict[str, Any]]] = {}
    for reeks in reeksen:
        if reeks.resultaat.opgavedoel_id:
            helper = {"pagina": reeks.resultaat.pagina, "naam": reeks.resultaat.indicator, "stand": read_stand(reeks)}
            helpers.setdefault(reeks.resultaat.opgavedoel_id, []).append(helper)
    return helpers


@sectie("buren", Speerpunt)
def buren(pagina: Speerpunt, request: HttpRequest) -> Sectie | None:
    """The speerpunt before and after this one."""
    rij = pagina.reeks()
    plaats = next((i for i, ander in enumerate(rij) if ander.pk == pagina.pk), None)
    vorige = rij[plaats - 1] if plaats else None
    volgende = rij[plaats + 1] if plaats is not None and plaats + 1 < len(rij) else None
    if not (vorige or volgende):
        return None
    kop = _("Andere %(woord)s") % {"woord": woord_speerpunt(request, 2)}
    return Sectie("buren", kop, "secties/buren.html", {"vorige": vorige, "volgende": volgende})
