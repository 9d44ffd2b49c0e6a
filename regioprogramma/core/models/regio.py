"""What the whole site says about the region: name, address, menu, words."""

import hashlib
from typing import Any, Self

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.validators import RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.blocks import PageChooserBlock
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Site

from regioprogramma.core.huisstijl import (
    ACCENTEN,
    MERK,
    MINIMAAL,
    STANDAARD,
    SvgFout,
    clean_svg,
    leesbaarheid,
    nearest_accent,
)
from regioprogramma.core.opmaak import Accent, Telefoonveld, show_getal
from regioprogramma.core.pagina import read_with_site

from .woo import validate_tooi

_KLEUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", _("Een kleur schrijft u als # en zes tekens. Bijvoorbeeld: #0b5563."))

#: In bytes; a drawing of a logo takes a few kB.
GROOTSTE_LOGO = 200_000
#: In pixels, as high as the header allows.
LOGO_HOOGTE = 48


def _kleurveld(accent: Accent) -> models.CharField:
    """Return the column with the region's own colour in place of one of the accents."""
    hulp = _("Krijgt elke opgave die nu %(naam)s is. Leeg: %(naam)s zelf. Bijvoorbeeld: %(kleur)s.")
    namen = {"naam": accent.label.lower(), "kleur": ACCENTEN[accent].licht}
    return models.CharField(
        _("in plaats van %(naam)s") % namen, max_length=7, blank=True, validators=[_KLEUR], help_text=hulp % namen
    )


_KLEURVELDEN = {accent: f"kleur_{accent}" for accent in Accent.values}


read_with_site("regio__logo")


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
    logo_svg = models.FileField(
        _("logo als tekening"),
        upload_to="images/logo",
        blank=True,
        help_text=_("Een SVG: scherp op elk scherm; gaat voor het logo hierboven. Bijvoorbeeld: logo.svg."),
    )
    logo_verhouding = models.FloatField(null=True, blank=True, editable=False)
    merkkleur = models.CharField(
        _("hoofdkleur"), max_length=7, default=STANDAARD, validators=[_KLEUR], help_text=_("Bijvoorbeeld: #0b5563.")
    )
    kleur_petrol = _kleurveld(Accent.PETROL)
    kleur_groen = _kleurveld(Accent.GROEN)
    kleur_blauw = _kleurveld(Accent.BLAUW)
    kleur_paars = _kleurveld(Accent.PAARS)
    kleur_oker = _kleurveld(Accent.OKER)
    kleur_terracotta = _kleurveld(Accent.TERRACOTTA)
    tooi = models.URLField(
        _("TOOI-adres"),
        blank=True,
        validators=[validate_tooi],
        help_text=_(
            "Uw organisatie in het register van de overheid. Zonder dit adres worden documenten niet aangeboden "
            "aan open.overheid.nl. Bijvoorbeeld: https://identifier.overheid.nl/tooi/id/so/so1073."
        ),
    )
    #: Since when the name and the TOOI address are what they are: both are said of every document.
    uitgever_sinds = models.DateTimeField(null=True, editable=False)
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
                    MultiFieldPanel(["naam", "omschrijving", "logo", "logo_svg"], heading=_("De regio")),
                    MultiFieldPanel(["speerpunt_enkelvoud", "speerpunt_meervoud"], heading=_("Woorden")),
                    FieldPanel("tooi"),
                ],
                heading=_("Regio"),
            ),
            ObjectList(
                [
                    FieldPanel("merkkleur"),
                    MultiFieldPanel([*_KLEURVELDEN.values()], heading=_("Kleuren van de opgaven")),
                ],
                heading=_("Kleuren"),
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
                ],
                heading=_("Menu en voet"),
            ),
        ]
    )

    class Meta:
        verbose_name = _("regio")
        verbose_name_plural = _("regio’s")

    def save(self, *args: Any, **kwargs: Any) -> None:
        uitgever = Regio.objects.filter(pk=self.pk).values_list("naam", "tooi").first()
        if uitgever != (self.naam, self.tooi):
            self.uitgever_sinds = timezone.now()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        fouten = {
            veld: _onleesbaar(kleur)
            for veld in ("merkkleur", *_KLEURVELDEN.values())
            if _KLEUR.regex.match(kleur := getattr(self, veld)) and leesbaarheid(kleur) < MINIMAAL
        }
        if fouten:
            raise ValidationError(fouten)
        self._clean_logo()

    def _clean_logo(self) -> None:
        """Keep only what is harmless in a drawing that was just uploaded."""
        if not self.logo_svg or self.logo_svg._committed:
            return
        if self.logo_svg.size > GROOTSTE_LOGO:
            raise ValidationError({"logo_svg": _("Dit bestand is te groot. Een logo is hooguit 200 kB.")})
        try:
            schoon, self.logo_verhouding = clean_svg(self.logo_svg.read())
        except SvgFout as fout:
            tekst = _("Dit is geen SVG met een maat. Kies een ander bestand, of gebruik een PNG als logo.")
            raise ValidationError({"logo_svg": tekst}) from fout
        # The name holds what is inside, because browsers keep the file.
        naam = f"logo-{hashlib.sha256(schoon).hexdigest()[:12]}.svg"
        self.logo_svg = SimpleUploadedFile(naam, schoon, "image/svg+xml")

    @property
    def logo_breedte(self) -> int:
        """The width in pixels at which the drawn logo is LOGO_HOOGTE high."""
        return round(LOGO_HOOGTE * (self.logo_verhouding or 1))

    @property
    def eigen_kleuren(self) -> dict[str, str]:
        """Return {"merk" or accent: six digits} for the colours that are not those of the style sheet."""
        gekozen = {naam: getattr(self, veld) for naam, veld in _KLEURVELDEN.items()}
        if self.merkkleur.lower() != STANDAARD:
            gekozen = {MERK: self.merkkleur, **gekozen}
        return {naam: kleur[1:].lower() for naam, kleur in gekozen.items() if kleur}

    @classmethod
    def for_site(cls, site: Site | None) -> Self:
        """Return the settings of a site: those that were read with it, when they were."""
        gelezen: Self | None = cls._meta.get_field("site").remote_field.get_cached_value(site, None) if site else None
        return gelezen or super().for_site(site)

    @classmethod
    def for_request(cls, request: HttpRequest) -> Self:
        """Return the settings of the site of a request; without the request in it, for others have these too."""
        naam = cls.get_cache_attr_name()
        if not hasattr(request, naam):
            setattr(request, naam, cls.for_site(Site.find_for_request(request)))
        return getattr(request, naam)

    @property
    def themanaam(self) -> str:
        """Return the colours as the address of their style sheet names them; "" without any."""
        return ".".join(f"{naam}-{kleur}" for naam, kleur in self.eigen_kleuren.items())


def _onleesbaar(kleur: str) -> str:
    """Return why a colour is refused: the measured ratio, and the nearest colour that can be read."""
    tekst = _(
        "Deze kleur is niet goed te lezen: het contrast is %(gemeten)s en moet %(minimaal)s zijn. "
        "De dichtstbijzijnde kleur die kan, is %(kleur)s."
    )
    return tekst % {
        "gemeten": show_getal(round(leesbaarheid(kleur), 1)),
        "minimaal": show_getal(MINIMAAL),
        "kleur": nearest_accent(kleur),
    }
