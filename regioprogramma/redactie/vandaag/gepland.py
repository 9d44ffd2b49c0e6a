"""What goes online or offline by itself in the coming weeks, and what was meant to but will not."""

from datetime import timedelta

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import CharField, DateTimeField, F, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Revision, WorkflowState

from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import show_moment
from regioprogramma.core.registers import Blok, Regel, Rij, changeable, paginarij, register_regel

from .eigen import goedkeuring

#: How far ahead the dashboard looks.
_VOORUIT = timedelta(weeks=6)
#: The worker looks every minute; what is later than this it has failed to do.
TE_LAAT = timedelta(minutes=10)


class GaatOnline(Regel):
    """Pages whose publication is planned and approved."""

    naam = "gaat-online"
    titel = gettext_lazy("Gaat vanzelf online")
    uitleg = gettext_lazy("De versie die is ingepland, komt op dit moment online.")
    blok = Blok.INGEPLAND
    volgorde = 20

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the pages of the coming weeks, and those that are late, the first one first."""
        gepland = Revision.page_revisions.filter(approved_go_live_at__lte=timezone.now() + _VOORUIT)
        van_pagina = gepland.filter(object_id=Cast(OuterRef("pk"), CharField())).order_by("approved_go_live_at")
        nummers = gepland.annotate(nummer=Cast("object_id", IntegerField())).values("nummer")
        paginas = Pagina.objects.filter(pk__in=changeable(gebruiker, Pagina)).filter(pk__in=nummers)
        return paginas.annotate(moment=Subquery(van_pagina.values("approved_go_live_at")[:1])).order_by("moment", "pk")

    def rij(self, ding: Pagina) -> Rij:
        te_laat = ding.moment < timezone.now() - TE_LAAT
        tekst = (
            _("had online moeten gaan op %(moment)s. Vraag de beheerder of het achtergrondwerk draait")
            if te_laat
            else _("gaat online op %(moment)s")
        )
        # What is planned is locked: its form has no field to open.
        return paginarij(ding, tekst % {"moment": show_moment(ding.moment)}, titel=ding.draft_title)


class GaatOffline(Regel):
    """Published pages that expire."""

    naam = "gaat-offline"
    titel = gettext_lazy("Gaat vanzelf offline")
    uitleg = gettext_lazy("Na dit moment zien bezoekers deze pagina’s niet meer.")
    blok = Blok.INGEPLAND
    volgorde = 30

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the pages that go in the coming weeks, the first one first."""
        paginas = Pagina.objects.visible().filter(pk__in=changeable(gebruiker, Pagina))
        return paginas.filter(expire_at__lte=timezone.now() + _VOORUIT).order_by("expire_at", "pk")

    def rij(self, ding: Pagina) -> Rij:
        return paginarij(ding, _("gaat offline op %(moment)s") % {"moment": show_moment(ding.expire_at)}, "expire_at")


class NietIngepland(Regel):
    """Drafts with a moment to go online that nobody confirmed: they would stay drafts."""

    naam = "niet-ingepland"
    titel = gettext_lazy("Let op: niet ingepland")
    uitleg = gettext_lazy(
        "Er staat een moment van publiceren bij, maar de pagina is alleen bewaard. Zo komt zij niet online. Open de "
        "pagina en kies Inplannen of Publiceren."
    )
    blok = Blok.INGEPLAND
    volgorde = 10
    waarschuwing = True

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the drafts whose own moment lies after the last publication, the first one first."""
        wens = KeyTextTransform("go_live_at", "latest_revision__content")
        concepten = Pagina.objects.filter(
            pk__in=changeable(gebruiker, Pagina),
            has_unpublished_changes=True,
            latest_revision__approved_go_live_at__isnull=True,
        ).annotate(moment=Cast(wens, DateTimeField()), goedkeuring=goedkeuring())
        nieuw = Q(last_published_at__isnull=True) | Q(moment__gt=F("last_published_at"))
        return concepten.filter(nieuw, moment__isnull=False).order_by("moment", "pk")

    def rij(self, ding: Pagina) -> Rij:
        if ding.goedkeuring == WorkflowState.STATUS_IN_PROGRESS:
            tekst = _("wacht op goedkeuring; de wens is %(moment)s")
        elif ding.moment < timezone.now():
            tekst = _("de wens was %(moment)s")
        else:
            tekst = _("de wens is %(moment)s")
        return paginarij(ding, tekst % {"moment": show_moment(ding.moment)}, "go_live_at", ding.draft_title)


for regel in (NietIngepland(), GaatOnline(), GaatOffline()):
    register_regel(regel)
