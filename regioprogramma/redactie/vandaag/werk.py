"""What is out of date about the work: reports that are missing, projects that ended, documents nobody checked."""

from collections.abc import Iterable

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from projecten.aansluiting import Geldverschil, find_all_verschillen
from projecten.models import DealStatus, Project, ProjectStatus, RegioDeal, Voortgangsrapportage
from regioprogramma.core.models import Document, Pagina, Toegankelijkheid
from regioprogramma.core.opmaak import over_before, show_datum
from regioprogramma.core.registers import Regel, Rij, changeable, paginarij, register_regel

from .paginas import Paginaregel


class ZonderRapportage(Paginaregel):
    """A deal that runs, and no report on its progress this year."""

    naam = "rapportage"
    titel = gettext_lazy("Deal zonder rapportage van dit jaar")
    uitleg = gettext_lazy("Elk jaar hoort er een voortgangsrapportage te komen. Voeg die toe bij de deal.")
    volgorde = 50
    model = RegioDeal

    def gevonden(self, paginas: QuerySet) -> QuerySet:
        """Return the deals that run since before this year, without a report that appeared in it or is about it."""
        jaar = timezone.localdate().year
        dit_jaar = Q(datum__year=jaar) | Q(periode__contains=str(jaar))
        rapportages = Voortgangsrapportage.objects.filter(dit_jaar, deal=OuterRef("pk"))
        lopend = paginas.filter(Q(startdatum__isnull=True) | Q(startdatum__year__lt=jaar))
        return lopend.filter(~Exists(rapportages), status=DealStatus.IN_UITVOERING).order_by("title", "pk")

    def rij(self, ding: RegioDeal) -> Rij:
        jaar = {"jaar": timezone.localdate().year}
        return paginarij(ding, _("geen rapportage in %(jaar)s") % jaar, "rapportages")


class Aansluiting(Paginaregel):
    """Figures of a deal or project that do not agree, and nobody said why."""

    naam = "aansluiting"
    titel = gettext_lazy("Cijfers die niet kloppen")
    uitleg = gettext_lazy(
        "Bezoekers zien dit verschil ook. Verbeter een bedrag, of leg het bij de deal uit: "
        "vul het verschil precies in, met een zin. Komt geld bij een project uit een deal? Kies daar de deal."
    )
    volgorde = 45
    waarschuwing = True

    def gevonden(self, paginas: QuerySet) -> QuerySet:
        return paginas.filter(pk__in=_unexplained()).order_by("title", "pk")

    def rijen(self, dingen: Iterable[Pagina]) -> list[Rij]:
        """Return a row per page: with its first difference, and how many there are."""
        verschillen = _unexplained()
        return [_verschilrij(ding, verschillen[ding.pk]) for ding in dingen if ding.pk in verschillen]

    def eerste(self, gebruiker: AbstractBaseUser, hoeveel: int) -> tuple[list[Rij], int]:
        """Return (the first rows, how many there are); the ledger is read once, and without a difference no more."""
        verschillen = _unexplained()
        if not verschillen:
            return [], 0
        alle = self.model.objects.visible().filter(pk__in=changeable(gebruiker, Pagina)).filter(pk__in=verschillen)
        gevonden = list(alle.order_by("title", "pk"))
        return [_verschilrij(ding, verschillen[ding.pk]) for ding in gevonden[:hoeveel]], len(gevonden)


def _unexplained() -> dict[int, list[Geldverschil]]:
    """Return {page: its differences without an explanation}."""
    gevonden: dict[int, list[Geldverschil]] = {}
    for verschil in find_all_verschillen():
        if not verschil.is_verklaard:
            gevonden.setdefault(verschil.pagina_id, []).append(verschil)
    return gevonden


def _verschilrij(pagina: Pagina, verschillen: list[Geldverschil]) -> Rij:
    eerste, meer = verschillen[0], len(verschillen) - 1
    erbij = ngettext(" En nog %(meer)d verschil.", " En nog %(meer)d verschillen.", meer) % {"meer": meer}
    return paginarij(pagina, eerste.zin + (erbij if meer else ""), eerste.rijen)


class Afgelopen(Paginaregel):
    """The end of a project has passed and it is still said to be under way."""

    naam = "afgelopen"
    titel = gettext_lazy("Project voorbij de einddatum")
    uitleg = gettext_lazy(
        "De status is nog ‘in uitvoering’. Is het klaar, kies dan ‘afgerond’. "
        "Loopt het door, vul dan een nieuw einde in."
    )
    volgorde = 60
    model = Project

    def gevonden(self, paginas: QuerySet) -> QuerySet:
        """Return the projects whose last day, month or year is over, as far as the end is known."""
        voorbij = over_before("einddatum", timezone.localdate())
        return paginas.filter(voorbij, status=ProjectStatus.IN_UITVOERING).order_by("einddatum", "pk")

    def rij(self, ding: Project) -> Rij:
        einde = {"einde": show_datum(ding.einddatum, ding.einddatum_precisie)}
        return paginarij(ding, _("het einde was %(einde)s") % einde, "status")


class OntoegankelijkeDocumenten(Regel):
    """Documents that nobody checked, or that not everybody can read."""

    naam = "documenten"
    titel = gettext_lazy("Document niet toegankelijk")
    uitleg = gettext_lazy(
        "Iedereen moet een document kunnen lezen, ook met een schermlezer. Laat het bestand controleren en vul in wat "
        "eruit kwam."
    )
    volgorde = 80

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the documents anyone may read and this user may change: first those known to be wrong."""
        documenten = Document.objects.visible().filter(pk__in=changeable(gebruiker, Document))
        return documenten.exclude(toegankelijk=Toegankelijkheid.JA).order_by("toegankelijk", "title", "pk")

    def rij(self, ding: Document) -> Rij:
        nee = ding.toegankelijk == Toegankelijkheid.NEE
        tekst = _("niet toegankelijk") if nee else _("nog niet gecontroleerd")
        return Rij(ding.title, tekst, reverse("wagtaildocs:edit", args=[ding.pk]) + "#id_toegankelijk")


for regel in (ZonderRapportage(), Aansluiting(), Afgelopen(), OntoegankelijkeDocumenten()):
    register_regel(regel)
