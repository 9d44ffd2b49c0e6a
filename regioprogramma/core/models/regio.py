"""What the whole site says about the region: name, address, menu, words."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.blocks import PageChooserBlock
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField

from regioprogramma.core.opmaak import toon_getal
from regioprogramma.core.telefoon import Telefoonveld
from regioprogramma.core.thema import MINIMAAL, STANDAARD, WIT, contrast

_KLEUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Een kleur schrijft u als # en zes tekens. Bijvoorbeeld: #0b5563."))


class Toegankelijkheidsstatus(models.TextChoices):
    """The status of the accessibility statement, as the Dutch register words it."""

    A = "A", _("A: voldoet volledig")
    B = "B", _("B: voldoet gedeeltelijk")
    C = "C", _("C: eerste maatregelen genomen")
    D = "D", _("D: voldoet niet")
    E = "E", _("E: geen verklaring")


@register_setting(icon="site", order=10)
class Regio(BaseSiteSetting):
    """The settings of one region's site."""

    naam = models.CharField(
        _("naam van de regio"), max_length=80, default="Regio", help_text=_("Bijvoorbeeld: Regio Rivierenveld.")
    )
    omschrijving = models.CharField(
        _("omschrijving"),
        max_length=200,
        blank=True,
        help_text=_("Wie bent u, in één zin? Bijvoorbeeld: Achttien gemeenten die samenwerken."),
    )
    logo = models.ForeignKey(
        "core.Afbeelding",
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Leeg: de naam in letters. Bijvoorbeeld: een PNG van 400 bij 100 punten."),
    )
    merkkleur = models.CharField(
        _("hoofdkleur"), max_length=7, default=STANDAARD, validators=[_KLEUR], help_text=_("Bijvoorbeeld: #0b5563.")
    )
    tooi = models.URLField(
        _("TOOI-adres"),
        blank=True,
        help_text=_("Uw organisatie bij de overheid. Bijvoorbeeld: https://identifier.overheid.nl/tooi/id/so/so1073."),
    )
    speerpunt_enkelvoud = models.CharField(
        _("woord voor speerpunt"),
        max_length=30,
        default="speerpunt",
        help_text=_("Bijvoorbeeld: speerpunt of programmalijn."),
    )
    speerpunt_meervoud = models.CharField(
        _("hetzelfde, meervoud"),
        max_length=30,
        default="speerpunten",
        help_text=_("Bijvoorbeeld: speerpunten of programmalijnen."),
    )
    adres = models.TextField(
        _("bezoekadres"), blank=True, help_text=_("Bijvoorbeeld: Marktplein 1, 1234 AB Voorbeeldstad.")
    )
    route = models.TextField(
        _("route"), blank=True, help_text=_("Bijvoorbeeld: Vijf minuten lopen vanaf het station.")
    )
    openingstijden = models.CharField(
        _("bereikbaar"),
        max_length=120,
        blank=True,
        help_text=_("Bijvoorbeeld: maandag tot en met vrijdag van 9.00 tot 17.00 uur."),
    )
    telefoon = Telefoonveld(_("telefoon"), blank=True, help_text=_("Bijvoorbeeld: 020 123 4567."))
    email = models.EmailField(_("e-mail"), blank=True, help_text=_("Bijvoorbeeld: info@regio.example."))
    pers_email = models.EmailField(
        _("e-mail voor de pers"), blank=True, help_text=_("Bijvoorbeeld: pers@regio.example.")
    )
    pers_telefoon = Telefoonveld(_("telefoon voor de pers"), blank=True, help_text=_("Bijvoorbeeld: 06 12 34 56 78."))
    woo_contact = RichTextField(
        _("Woo-verzoek, klacht of melding"),
        blank=True,
        features=["bold", "link", "ul"],
        help_text=_("Staat op de contactpagina. Bijvoorbeeld: Stuur uw Woo-verzoek naar woo@regio.example."),
    )
    voettekst = RichTextField(
        _("tekst in de voet"),
        blank=True,
        features=["bold", "link"],
        help_text=_("Bijvoorbeeld: Dit programma is een samenwerking van achttien gemeenten."),
    )
    toegankelijkheidsstatus = models.CharField(
        _("toegankelijkheid"),
        max_length=1,
        choices=Toegankelijkheidsstatus,
        default=Toegankelijkheidsstatus.E,
        help_text=_("De status in het register van verklaringen. Bijvoorbeeld: B: voldoet gedeeltelijk."),
    )
    toegankelijkheidsverklaring = models.URLField(
        _("adres van de verklaring"),
        blank=True,
        help_text=_("Bijvoorbeeld: https://www.toegankelijkheidsverklaring.nl/register/1234."),
    )
    menu = StreamField(
        [("pagina", PageChooserBlock(label=_("Pagina")))],
        verbose_name=_("hoofdmenu"),
        blank=True,
        max_num=5,
        help_text=_("Hooguit vijf pagina’s. Bijvoorbeeld: Opgaven, Projecten, Nieuws, Over ons, Contact."),
    )
    voetmenu = StreamField(
        [("pagina", PageChooserBlock(label=_("Pagina")))],
        verbose_name=_("menu in de voet"),
        blank=True,
        max_num=8,
        help_text=_("Bijvoorbeeld: Toegankelijkheid, Privacy."),
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    MultiFieldPanel(["naam", "omschrijving", "logo", "merkkleur"], heading=_("De regio")),
                    MultiFieldPanel(["speerpunt_enkelvoud", "speerpunt_meervoud"], heading=_("Woorden")),
                    FieldPanel("tooi"),
                ],
                heading=_("Regio"),
            ),
            ObjectList(
                [
                    MultiFieldPanel(
                        ["adres", "route", "openingstijden", "telefoon", "email"], heading=_("Bezoek en contact")
                    ),
                    MultiFieldPanel(["pers_email", "pers_telefoon"], heading=_("Pers")),
                    FieldPanel("woo_contact"),
                ],
                heading=_("Contact"),
            ),
            ObjectList(
                [
                    FieldPanel("menu"),
                    FieldPanel("voetmenu"),
                    FieldPanel("voettekst"),
                    MultiFieldPanel(
                        ["toegankelijkheidsstatus", "toegankelijkheidsverklaring"], heading=_("Toegankelijkheid")
                    ),
                ],
                heading=_("Menu en voet"),
            ),
        ]
    )

    class Meta:
        verbose_name = _("regio")
        verbose_name_plural = _("regio’s")

    def clean(self):
        super().clean()
        if _KLEUR.regex.match(self.merkkleur) and (gemeten := contrast(self.merkkleur, WIT)) < MINIMAAL:
            tekst = _("Deze kleur is niet te lezen op wit: het contrast is %(gemeten)s en moet %(minimaal)s zijn.")
            waarden = {"gemeten": toon_getal(round(gemeten, 1)), "minimaal": toon_getal(MINIMAAL)}
            raise ValidationError({"merkkleur": tekst % waarden})

    @property
    def eigen_kleur(self):
        """The six digits of the region's own main colour; "" when it is that of the style sheet."""
        return "" if self.merkkleur.lower() == STANDAARD else self.merkkleur[1:].lower()
