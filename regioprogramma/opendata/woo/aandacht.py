"""What the Wet open overheid asks of the editors: documents that nobody sorted, and settings that are missing."""

from django.contrib.auth.models import PermissionsMixin
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.models import TOOI_ORGANISATIE, VAN_LICHAAM, Document, Regio
from regioprogramma.core.registers import Regel, Rij, changeable, register_regel


class Documentregel(Regel):
    """A rule about documents that anyone may read."""

    def objecten(self, gebruiker: PermissionsMixin) -> QuerySet:
        """Return which of the public documents that this user may change the rule finds, ordered."""
        documenten = Document.objects.visible().filter(pk__in=changeable(gebruiker, Document))
        return self.gevonden(documenten).order_by("title", "pk")

    def gevonden(self, documenten: QuerySet) -> QuerySet:
        """Return which of these documents the rule finds."""
        raise NotImplementedError


class ZonderCategorie(Documentregel):
    """A public document that nobody sorted: it is not offered to open.overheid.nl."""

    naam = "woo-categorie"
    titel = gettext_lazy("Document zonder Woo-categorie")
    uitleg = gettext_lazy(
        "De Wet open overheid verdeelt documenten in categorieën. Zonder categorie vindt niemand het document op "
        "open.overheid.nl. Hoort het nergens bij? Kies dan ‘inspanningsverplichting’."
    )
    volgorde = 82

    def gevonden(self, documenten: QuerySet) -> QuerySet:
        return documenten.filter(woo_categorieen=[])

    def rij(self, ding: Document) -> Rij:
        return Rij(ding.title, _("geen categorie"), _field(ding, "woo_categorieen_0"))


class ZonderHandeling(Documentregel):
    """A document of which the day is told to open.overheid.nl on which it came in here: nobody said more."""

    naam = "woo-datum"
    titel = gettext_lazy("Woo-document zonder datum")
    uitleg = gettext_lazy(
        "Op open.overheid.nl staat nu de dag waarop u dit document toevoegde. Vul in wanneer het is vastgesteld, "
        "ontvangen of ondertekend."
    )
    volgorde = 84

    def gevonden(self, documenten: QuerySet) -> QuerySet:
        zonder = Q(datum=None, vastgesteld_op=None, ontvangen_op=None, ondertekend_op=None)
        return documenten.filter(zonder, woo_categorieen__overlap=list(VAN_LICHAAM))

    def rij(self, ding: Document) -> Rij:
        return Rij(ding.title, _("geen datum"), _field(ding, "vastgesteld_op"))


class ZonderTooi(Regel):
    """A site that does not say which organisation it is: none of its documents is offered."""

    naam = "woo-tooi"
    titel = gettext_lazy("Geen TOOI-adres")
    uitleg = gettext_lazy(
        "De website weet niet welke overheidsorganisatie u bent. Daarom staat geen enkel document klaar voor "
        "open.overheid.nl. Vul het TOOI-adres in bij de instellingen van de regio."
    )
    volgorde = 44
    waarschuwing = True

    def objecten(self, gebruiker: PermissionsMixin) -> QuerySet:
        """Return the settings of the sites without such an address, for who may change those."""
        if not gebruiker.has_perm("core.change_regio"):
            return Regio.objects.none()
        return Regio.objects.exclude(tooi__regex=rf"^{TOOI_ORGANISATIE}$").order_by("naam", "pk")

    def rij(self, ding: Regio) -> Rij:
        tekst = _("geen geldig TOOI-adres") if ding.tooi else _("nog niet ingevuld")
        return Rij(ding.naam, tekst, reverse("wagtailsettings:edit", args=["core", "regio", ding.pk]) + "#id_tooi")


def _field(document: Document, veld: str) -> str:
    return f"{reverse('wagtaildocs:edit', args=[document.pk])}#id_{veld}"


for regel in (ZonderTooi(), ZonderCategorie(), ZonderHandeling()):
    register_regel(regel)
