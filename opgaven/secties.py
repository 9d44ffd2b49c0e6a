"""The sections about the agenda, its opgaven and their speerpunten."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from regioprogramma.core.models import HomePagina
from regioprogramma.core.pagina import Sectie, sectie

from .models import Agenda, KerncijfersMixin, Opgave, ResultatenMixin, Speerpunt
from .stand import show_resultaat
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
    reeksen = pagina.meetreeksen()
    rijen = [show_resultaat(reeks, *pagina.meetperiode, is_afgelopen=pagina.is_afgelopen) for reeks in reeksen]
    if not rijen:
        return None
    kop = _("Doelen") if isinstance(pagina, Opgave | Speerpunt) else _("Resultaten")
    return Sectie("resultaten", kop, "secties/resultaten.html", {"resultaten": rijen})


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
