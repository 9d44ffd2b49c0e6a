"""What is out of date about people: roles that nobody has, and people who left."""

from datetime import date

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contacten.models import Roltoewijzing
from nieuws.models import Nieuwsbericht
from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import show_datum
from regioprogramma.core.registers import Regel, Rij, changeable, paginarij, register_regel

from .paginas import Paginaregel


def _op_paginas(gebruiker: AbstractBaseUser) -> QuerySet:
    """Return the roles on visible pages that this user may change."""
    paginas = Pagina.objects.visible().filter(pk__in=changeable(gebruiker, Pagina))
    rollen = Roltoewijzing.objects.filter(pagina__in=paginas.order_by().values("pk"))
    return rollen.select_related("pagina", "rol", "persoon").order_by("pagina__title", "pk")


def _goes_on(dag: date) -> Q:
    return Q(tot__isnull=True) | Q(tot__gt=dag)


class OnvervuldeRollen(Regel):
    """A role that ended without a successor, or that is vacant."""

    naam = "rollen"
    titel = gettext_lazy("Rollen zonder persoon")
    uitleg = gettext_lazy(
        "De rol is afgelopen en niemand volgde op, of er is een vacature. Kies een persoon, of haal de rol weg."
    )
    volgorde = 20

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the last row of each role that nobody has, by the title of the page."""
        dag = timezone.localdate()
        zelfde = Roltoewijzing.objects.filter(pagina=OuterRef("pagina"), rol=OuterRef("rol"))
        blijft = Q(persoon__vertrokken_op__isnull=True) | Q(persoon__vertrokken_op__gt=dag)
        opvolger = zelfde.filter(_goes_on(dag), blijft, persoon__isnull=False)
        # Of several rows that ended only the last is shown; a lasting vacancy says it all.
        later = zelfde.exclude(pk=OuterRef("pk")).filter(
            Q(tot__gt=OuterRef("tot")) | Q(tot=OuterRef("tot"), pk__gt=OuterRef("pk")) | Q(_goes_on(dag))
        )
        afgelopen = Q(tot__lte=dag) & ~Exists(later)
        vacant = Q(_goes_on(dag), vacant=True)
        return _op_paginas(gebruiker).filter(afgelopen | vacant).exclude(Exists(opvolger))

    def rij(self, ding: Roltoewijzing) -> Rij:
        namen = {"rol": ding.rol, "persoon": ding.persoon, "datum": show_datum(ding.tot)}
        tekst = _("vacature voor %(rol)s") if ding.vacant else _("%(rol)s: %(persoon)s tot %(datum)s")
        return paginarij(ding.pagina, tekst % namen, f"roltoewijzingen.{ding.pk}")


class Vertrokken(Regel):
    """Somebody left, and still has a role."""

    naam = "vertrokken"
    titel = gettext_lazy("Vertrokken, maar nog met een rol")
    uitleg = gettext_lazy(
        "Bezoekers zien deze personen niet meer. Kies een opvolger, of vul bij de rol een einddatum in."
    )
    volgorde = 30

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the roles still held by people who left, by the title of the page."""
        dag = timezone.localdate()
        return _op_paginas(gebruiker).filter(_goes_on(dag), persoon__vertrokken_op__lte=dag)

    def rij(self, ding: Roltoewijzing) -> Rij:
        namen = {"persoon": ding.persoon, "rol": ding.rol, "datum": show_datum(ding.persoon.vertrokken_op)}
        tekst = _("%(rol)s: %(persoon)s, vertrokken op %(datum)s") % namen
        return paginarij(ding.pagina, tekst, f"roltoewijzingen.{ding.pk}")


class VertrokkenPerscontact(Paginaregel):
    """The press contact of a message left."""

    naam = "perscontact"
    titel = gettext_lazy("Perscontact vertrokken")
    uitleg = gettext_lazy("Kies een ander contact voor de pers. Leeg mag ook: dan staat het algemene persadres er.")
    volgorde = 40
    model = Nieuwsbericht

    def gevonden(self, paginas: QuerySet) -> QuerySet:
        vertrokken = paginas.filter(perscontact__vertrokken_op__lte=timezone.localdate())
        return vertrokken.select_related("perscontact").order_by(F("publicatiedatum").desc(nulls_last=True), "-pk")

    def rij(self, ding: Nieuwsbericht) -> Rij:
        namen = {"persoon": ding.perscontact, "datum": show_datum(ding.perscontact.vertrokken_op)}
        return paginarij(ding, _("%(persoon)s, vertrokken op %(datum)s") % namen, "perscontact")


for regel in (OnvervuldeRollen(), Vertrokken(), VertrokkenPerscontact()):
    register_regel(regel)
