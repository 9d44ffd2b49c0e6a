"""What the Wet open overheid asks of the editors: documents that nobody sorted, and settings that are missing."""

from django.contrib.auth.models import PermissionsMixin
from django.db.models import Case, Exists, Q, QuerySet, When
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.models import TOOI_ORGANISATIE, VAN_LICHAAM, Document, Regio
from regioprogramma.core.registers import Regel, Rij, changeable, register_regel


class ZonderWoogegevens(Regel):
    """A public document that nobody sorted, which nobody finds; or of which no day is known but that it came in."""

    naam = "woo"
    titel = gettext_lazy("Document zonder Woo-gegevens")
    uitleg = gettext_lazy(
        "Zonder categorie vindt niemand het document op open.overheid.nl. Hoort het nergens bij? Kies dan "
        "‘inspanningsverplichting’. Zonder datum staat daar de dag waarop u het toevoegde."
    )
    volgorde = 82

    def objecten(self, gebruiker: PermissionsMixin) -> QuerySet:
        """Return the public documents that this user may change, first those without a category."""
        documenten = Document.objects.visible().filter(pk__in=changeable(gebruiker, Document))
        zonder_dag = Q(datum=None, vastgesteld_op=None, ontvangen_op=None, ondertekend_op=None)
        aangeboden = Q(woo_categorieen__overlap=list(VAN_LICHAAM))
        gevonden = documenten.filter(Q(woo_categorieen=[]) | zonder_dag & aangeboden)
        return gevonden.order_by(Case(When(woo_categorieen=[], then=0), default=1), "title", "pk")

    def rij(self, ding: Document) -> Rij:
        zin, veld = (_("geen datum"), "vastgesteld_op")
        if not ding.woo_categorieen:
            zin, veld = (_("geen categorie"), "woo_categorieen_0")
        return Rij(ding.title, zin, f"{reverse('wagtaildocs:edit', args=[ding.pk])}#id_{veld}")


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
        """Return the settings of the sites without such an address, for who may change those.

        Not while there is nothing to offer.
        """
        if not gebruiker.has_perm("core.change_regio"):
            return Regio.objects.none()
        iets = Exists(Document.objects.visible().filter(woo_categorieen__overlap=list(VAN_LICHAAM)))
        return Regio.objects.filter(iets).exclude(tooi__regex=rf"^{TOOI_ORGANISATIE}$").order_by("naam", "pk")

    def rij(self, ding: Regio) -> Rij:
        tekst = _("geen geldig TOOI-adres") if ding.tooi else _("nog niet ingevuld")
        return Rij(ding.naam, tekst, reverse("wagtailsettings:edit", args=["core", "regio", ding.pk]) + "#id_tooi")


for regel in (ZonderTooi(), ZonderWoogegevens()):
    register_regel(regel)
