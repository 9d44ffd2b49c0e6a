"""What is out of date about a page itself."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.models import Pagina, PaginaTrefwoord
from regioprogramma.core.opmaak import show_datum
from regioprogramma.core.registers import Regel, Rij, changeable, paginarij, register_regel
from regioprogramma.reeksen.rapport import MINSTENS_TREFWOORDEN
from regioprogramma.reeksen.reeksen import types_with_reeksen


class Paginaregel(Regel):
    """A rule about pages that visitors can see."""

    model = Pagina

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the visible pages that this user may change and that the rule holds for."""
        return self.gevonden(self.model.objects.visible().filter(pk__in=changeable(gebruiker, Pagina)))

    def gevonden(self, paginas: QuerySet) -> QuerySet:
        """Return which of these pages the rule finds, ordered."""
        raise NotImplementedError


class Controleren(Paginaregel):
    """The day has come before which somebody would check whether the page is still true."""

    naam = "controleren"
    titel = gettext_lazy("Controleren")
    uitleg = gettext_lazy(
        "De datum ‘controleren voor’ is vandaag of voorbij. Klopt de pagina nog? "
        "Vul dan een nieuwe datum in en publiceer."
    )
    volgorde = 10

    def gevonden(self, paginas: QuerySet) -> QuerySet:
        return paginas.filter(herzien_voor__lte=timezone.localdate()).order_by("herzien_voor", "pk")

    def rij(self, ding: Pagina) -> Rij:
        tekst = _("controleren voor %(datum)s") % {"datum": show_datum(ding.herzien_voor)}
        return paginarij(ding, tekst, "herzien_voor")


class ZonderSamenvatting(Paginaregel):
    """A card and a search result of the page say nothing."""

    naam = "samenvatting"
    titel = gettext_lazy("Zonder samenvatting")
    uitleg = gettext_lazy("Zonder samenvatting staat er op kaarten en in zoekresultaten alleen een titel.")
    volgorde = 100

    def gevonden(self, paginas: QuerySet) -> QuerySet:
        return paginas.filter(samenvatting__regex=r"^\s*$").order_by("title", "pk")

    def rij(self, ding: Pagina) -> Rij:
        return paginarij(ding, _("geen samenvatting"), "samenvatting")


class WeinigTrefwoorden(Paginaregel):
    """With few keywords a page finds nothing that fits, and is found by nothing."""

    naam = "trefwoorden"
    titel = gettext_lazy("Te weinig trefwoorden")
    uitleg = gettext_lazy("Met minstens vier trefwoorden komt een pagina op de juiste plaatsen.")
    volgorde = 90

    def gevonden(self, paginas: QuerySet) -> QuerySet:
        eigen = PaginaTrefwoord.objects.filter(pagina=OuterRef("pk")).order_by().values("pagina")
        aantal = Subquery(eigen.annotate(n=Count("pk")).values("n"), output_field=IntegerField())
        soorten = ContentType.objects.get_for_models(*types_with_reeksen()).values()
        paginas = paginas.filter(content_type__in=soorten).annotate(trefwoorden=Coalesce(aantal, 0))
        return paginas.filter(trefwoorden__lt=MINSTENS_TREFWOORDEN).order_by("trefwoorden", "title", "pk")

    def rij(self, ding: Pagina) -> Rij:
        tekst = (
            _("%(aantal)s van de %(minstens)s trefwoorden")
            % {"aantal": ding.trefwoorden, "minstens": MINSTENS_TREFWOORDEN}
            if ding.trefwoorden
            else _("geen trefwoorden")
        )
        return paginarij(ding, tekst, "trefwoord_koppelingen")


for regel in (Controleren(), ZonderSamenvatting(), WeinigTrefwoorden()):
    register_regel(regel)
