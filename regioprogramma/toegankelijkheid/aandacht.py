"""What a statement asks of the editors on the dashboard: it is to be looked at, or researched, again."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.models import Gebruiker
from regioprogramma.core.opmaak import show_datum
from regioprogramma.core.registers import Regel, Rij, register_regel

from .models import Toegankelijkheidsprobleem, Toegankelijkheidsverklaring
from .regels import Toegankelijkheidsstatus
from .termijnen import BEKIJKEN, ONDERZOEK, add_months

_RECHT = "toegankelijkheid.change_toegankelijkheidsverklaring"
_ONDERZOCHT = (Toegankelijkheidsstatus.A, Toegankelijkheidsstatus.B)


class VerklaringNakijken(Regel):
    """A statement that nobody looked at for a year, with a research of three years ago, or with work that is late."""

    naam = "toegankelijkheidsverklaring"
    titel = gettext_lazy("Toegankelijkheidsverklaring")
    uitleg = gettext_lazy(
        "Bekijk de verklaring elk jaar, en laat de website elke drie jaar onderzoeken. Klopt zij niet meer? Pas haar "
        "aan. Klopt zij nog? Vul in dat u haar vandaag hebt bekeken."
    )
    volgorde = 60
    waarschuwing = True

    def objecten(self, gebruiker: Gebruiker) -> QuerySet:
        """Return the statements with which something is the matter; none for whoever may not change them."""
        vandaag = timezone.localdate()
        laat = Toegankelijkheidsprobleem.objects.filter(verklaring=OuterRef("pk"), gepland_op__lt=vandaag)
        verklaringen = Toegankelijkheidsverklaring.objects.annotate(
            laatst_op=Coalesce("bekeken_op", "vastgesteld_op"), is_laat=Exists(laat)
        )
        oud = Q(status=Toegankelijkheidsstatus.E) | _before("laatst_op", add_months(vandaag, -BEKIJKEN))
        oud |= Q(status__in=_ONDERZOCHT) & _before("onderzoek_op", add_months(vandaag, -ONDERZOEK))
        oud |= Q(status=Toegankelijkheidsstatus.C) & (
            Q(onderzoek_gepland_op=None) | Q(onderzoek_gepland_op__lt=vandaag)
        )
        mag = gebruiker.has_perm(_RECHT)
        return verklaringen.filter(oud | Q(is_laat=True)).order_by("pk") if mag else verklaringen.none()

    def rij(self, ding: Any) -> Rij:
        meta = ding._meta
        adres = reverse("wagtailsettings:edit", args=[meta.app_label, meta.model_name, ding.site_id])
        return Rij(_("De verklaring"), "; ".join(_say_what_is_wrong(ding)), adres)


def _before(veld: str, dag: date) -> Q:
    """Return the condition that a date is missing or this old."""
    return Q(**{veld: None}) | Q(**{f"{veld}__lte": dag})


def _say_what_is_wrong(verklaring: Any) -> Iterator[str]:
    """Yield a piece of a sentence for each thing that is the matter."""
    vandaag, laatst, onderzocht = timezone.localdate(), verklaring.laatst_op, verklaring.onderzoek_op
    if verklaring.status == Toegankelijkheidsstatus.E:
        yield _("er is nog geen verklaring")
    elif laatst is None:
        yield _("er staat geen datum bij")
    elif laatst <= add_months(vandaag, -BEKIJKEN):
        yield _("voor het laatst bekeken op %(dag)s") % {"dag": show_datum(laatst)}
    if verklaring.status in _ONDERZOCHT and (onderzocht is None or onderzocht <= add_months(vandaag, -ONDERZOEK)):
        yield _say_day(_("het laatste onderzoek is van %(dag)s"), onderzocht)
    gepland = verklaring.onderzoek_gepland_op
    if verklaring.status == Toegankelijkheidsstatus.C and (gepland is None or gepland < vandaag):
        yield _say_day(_("het onderzoek was gepland op %(dag)s"), gepland)
    if verklaring.is_laat:
        yield _("een bekend probleem zou nu opgelost zijn")


def _say_day(zin: str, dag: date | None) -> str:
    return zin % {"dag": show_datum(dag)} if dag else _("er staat geen onderzoek bij")


register_regel(VerklaringNakijken())
