"""What a region says of itself by the Wet open overheid: which categories hold for it, and how it works."""

from datetime import date

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import RichTextField
from wagtail.models import Site

from regioprogramma.core.models import VAN_LICHAAM, Informatiecategorie

#: Since when the law asks for a category (Staatscourant 2024, 30890). Of the others it is not known yet.
_VERPLICHT = dict.fromkeys(
    [Informatiecategorie.C001, Informatiecategorie.C002, Informatiecategorie.C004, Informatiecategorie.C005],
    date(2024, 11, 1),
)


@register_setting(icon="doc-full", order=20)
class OpenOverheid(BaseSiteSetting):
    """The settings of the page /open-overheid/ and of what open.overheid.nl collects.

    Per category that can hold for a region there are two columns, `geldt_011` and `sinds_011`.
    """

    werkwijze = RichTextField(
        _("organisatie en werkwijze"),
        blank=True,
        features=["h3", "bold", "link", "ul"],
        help_text=_(
            "Hoe zit uw organisatie in elkaar, wie besluit en hoe werkt u? Verwijs naar een pagina waar meer staat. "
            "Bijvoorbeeld: Het dagelijks bestuur besluit. Het regiobureau voert uit."
        ),
    )
    contactpersoon = models.CharField(
        _("contactpersoon voor de Woo"),
        max_length=120,
        blank=True,
        help_text=_("De wet vraagt er een. Een functie mag ook. Bijvoorbeeld: de Woo-contactpersoon."),
    )
    contact_email = models.EmailField(
        _("e-mail voor Woo-verzoeken"),
        blank=True,
        help_text=_("Leeg: de algemene e-mail van de regio. Bijvoorbeeld: woo@regio.example."),
    )
    aangemeld_op = models.DateField(
        _("aangemeld op"),
        null=True,
        blank=True,
        help_text=_(
            "Sinds wanneer staan uw documenten op open.overheid.nl? De pagina Open overheid verwijst er dan naar. "
            "Bijvoorbeeld: 01-03-2026."
        ),
    )

    class Meta:
        verbose_name = _("open overheid")
        verbose_name_plural = _("open overheid")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    def since(self, soort: Informatiecategorie) -> date | None:
        """Return since when a category holds, when that was said."""
        return getattr(self, f"sinds_{soort.nummer}")

    def categorieen(self) -> list[Informatiecategorie]:
        """Return the categories that hold today, in the order of the law."""
        vandaag = timezone.localdate()
        return [
            soort
            for soort in VAN_LICHAAM
            if getattr(self, f"geldt_{soort.nummer}") and (self.since(soort) or vandaag) <= vandaag
        ]


def read_instellingen(request: HttpRequest) -> OpenOverheid:
    """Return the settings of the site of a request; nothing is stored for it when nobody filled them in yet."""
    site = Site.find_for_request(request)
    return OpenOverheid.objects.filter(site=site).first() or OpenOverheid(site=site)


for _soort in VAN_LICHAAM:
    OpenOverheid.add_to_class(
        f"geldt_{_soort.nummer}",
        models.BooleanField(
            _soort.label,
            default=True,
            help_text=_("Geldt deze categorie voor uw organisatie? Bijvoorbeeld: ja."),
        ),
    )
    OpenOverheid.add_to_class(
        f"sinds_{_soort.nummer}",
        models.DateField(
            _("sinds"),
            null=True,
            blank=True,
            default=_VERPLICHT.get(_soort),
            help_text=_("Vanaf deze dag. Leeg: zonder begin. Bijvoorbeeld: 01-11-2024."),
        ),
    )


OpenOverheid.edit_handler = TabbedInterface(
    [
        ObjectList(
            [
                FieldPanel("werkwijze"),
                MultiFieldPanel(["contactpersoon", "contact_email"], heading=_("Woo-verzoeken")),
            ],
            heading=_("Uw organisatie"),
        ),
        ObjectList(
            [
                FieldRowPanel([f"geldt_{soort.nummer}", f"sinds_{soort.nummer}"], heading=soort.nummer)
                for soort in VAN_LICHAAM
            ],
            heading=_("Categorieën"),
        ),
        ObjectList(
            [HelpPanel(template="opendata/woo/aanmelden.html"), FieldPanel("aangemeld_op")],
            heading=_("Aanmelden"),
        ),
    ]
)
