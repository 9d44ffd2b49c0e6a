"""What an organisation got: what deals and projects say that they promised it, committed to it or paid it."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from contacten.models import Organisatie
from projecten.bedragen import add_up
from projecten.models import Besteding, RegioDeal, Stadium
from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import show_datum
from regioprogramma.core.pagina import Verwijzing


def receives_of(organisatie: Organisatie) -> dict[str, Any]:
    """Return what an organisation got as key figures per stage, from deals and from projects apart.

    What a project paid may be a part of what its deal paid: see `organisatie._gives`.
    """
    zichtbaar = Pagina.objects.visible().order_by().values("pk")
    rijen = list(Besteding.objects.filter(ontvanger=organisatie, pagina__in=zichtbaar))
    deals = set(RegioDeal.objects.filter(pk__in={rij.pagina_id for rij in rijen}).values_list("pk", flat=True))
    uit_deals = [rij for rij in rijen if rij.pagina_id in deals]
    uit_projecten = [rij for rij in rijen if rij.pagina_id not in deals]
    cijfers = [
        *_per_stadium(uit_deals, _("%(stadium)s uit Regio Deals")),
        *_per_stadium(uit_projecten, _("%(stadium)s uit projecten")),
    ]
    uitleg = _("Wat een project geeft, kan ook meetellen bij een Regio Deal. Tel de bedragen niet bij elkaar op.")
    return {
        "zin": _("Dit kreeg %(naam)s, voor zover bekend:") % {"naam": organisatie.naam},
        "cijfers": cijfers,
        "uitleg": uitleg if uit_deals and uit_projecten else "",
        "alles": Verwijzing(f"{reverse('bestedingen')}?ontvanger={organisatie.pk}", _("Alle bedragen, met waaruit")),
    }


def _per_stadium(rijen: Sequence[Besteding], label: str) -> list[dict[str, str]]:
    cijfers = []
    for stadium in Stadium:
        for natura, erbij in ((False, ""), (True, _(", in werk, grond of iets anders"))):
            delen = [rij for rij in rijen if rij.stadium == stadium and rij.in_natura == natura]
            if delen:
                cijfers.append(_cijfer(delen, label % {"stadium": str(stadium.label).lower()} + erbij))
    return cijfers


def _cijfer(delen: Sequence[Besteding], label: str) -> dict[str, str]:
    geteld = max(rij.peildatum for rij in delen)
    tot = _("geteld tot en met %(dag)s") % {"dag": show_datum(geteld)}
    return {"waarde": str(add_up(delen)), "label": label, "toelichting": tot}
