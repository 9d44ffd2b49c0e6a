"""Who pays what."""

from typing import Any
from urllib.parse import urljoin

from django import forms
from django.db import models
from django.db.models import Count, Expression, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from contacten.models import Organisatie
from projecten.formulieren import Geldformulier
from regioprogramma.core.models import GeordendOnderdeel
from regioprogramma.core.opmaak import Nauwkeurigheid, machinedatum
from regioprogramma.core.rijen import Rijenpaneel


class Geldbron(models.TextChoices):
    """The class of a party that pays."""

    RIJK = "rijk", _("Rijk")
    PROVINCIE = "provincie", _("Provincie")
    GEMEENTEN = "gemeenten", _("Gemeenten")
    PRIVAAT = "privaat", _("Bedrijven")
    ONDERWIJS = "onderwijs", _("Onderwijs")
    EU = "eu", _("Europese Unie")
    OVERIG = "overig", _("Overig")


def uit_deal_veld() -> models.ForeignKey:
    """Return the column that says of which deal an amount on a project is a part."""
    return models.ForeignKey(
        "projecten.RegioDeal",
        verbose_name=_("uit de deal"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_(
            "Is dit een deel van het geld van een Regio Deal? Dan telt het niet nog eens mee. "
            "Bijvoorbeeld: Cleantech Regio Deal 2019."
        ),
    )


class Bijdrage(GeordendOnderdeel):
    """What one party adds to a project or deal, in euros or in kind (hours, land) valued in euros."""

    pagina = ParentalKey("core.Pagina", on_delete=models.CASCADE, related_name="bijdragen")
    bron = models.CharField(_("bron"), max_length=12, choices=Geldbron, help_text=_("Bijvoorbeeld: Rijk."))
    organisatie = models.ForeignKey(
        Organisatie,
        verbose_name=_("organisatie"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="bijdragen",
        help_text=_("Wie betaalt precies? Bijvoorbeeld: Provincie Gelderland."),
    )
    bedrag = models.DecimalField(
        _("bedrag in euro’s"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_(
            "Zoals u het schrijft. Leeg of n.t.b. als het niet bekend is. Bijvoorbeeld: 340.000 of 7,5 miljoen."
        ),
    )
    nauwkeurigheid = models.CharField(
        _("nauwkeurigheid"),
        max_length=8,
        choices=Nauwkeurigheid,
        default=Nauwkeurigheid.EXACT,
        help_text=_("Bijvoorbeeld: ruim."),
    )
    in_natura = models.BooleanField(
        _("in natura"), default=False, help_text=_("Geen geld maar bijvoorbeeld uren of grond.")
    )
    peildatum = models.DateField(
        _("peildatum"), null=True, blank=True, help_text=_("Wanneer gold dit bedrag? Bijvoorbeeld: 01-01-2026.")
    )
    uit_deal = uit_deal_veld()

    rijformulier = Geldformulier
    panels = [
        FieldRowPanel(["bron", "organisatie"]),
        FieldRowPanel(["nauwkeurigheid", "bedrag", "in_natura"]),
        FieldRowPanel([FieldPanel("uit_deal", widget=forms.Select), FieldPanel("peildatum")]),
    ]

    class Meta(GeordendOnderdeel.Meta):
        verbose_name = _("bijdrage")
        verbose_name_plural = _("bijdragen")
        constraints = [
            models.CheckConstraint(
                condition=Q(bedrag__isnull=True) | Q(bedrag__gte=0),
                name="bijdrage_niet_negatief",
                violation_error_message=_("Een bedrag kan niet lager zijn dan nul."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_bron_display()}: {self.bedrag}"


def totaalbedrag() -> Expression:
    """Return the total of a page in the database: as it was stated, else the sum of the money; NULL when not known.

    It is the rule of `sommen.total_of`, for what is ordered, filtered and counted.
    """
    geld = Bijdrage.objects.filter(pagina=OuterRef("pk"), in_natura=False).order_by().values("pagina")
    sommen = geld.annotate(som=Sum("bedrag"), onbekend=Count("pk", filter=Q(bedrag__isnull=True)))
    # At least nought says nothing.
    return Coalesce("totaal_bedrag", Subquery(sommen.exclude(som=0, onbekend__gt=0).values("som")))


#: The EU in the words of schema.org, for a page that names no organisation with its money.
EUROPESE_UNIE = {"@type": "Organization", "name": "Europese Unie", "url": "https://european-union.europa.eu/"}


def project_in_schema_org(pagina: Any, adres: str, beeld: Any, organisatie: dict[str, Any]) -> dict[str, Any]:
    """Return a project or deal in the words of schema.org, which knows one type for both."""
    betalers = {rij.organisatie_id: rij.organisatie for rij in pagina.kinderen("bijdragen", "organisatie")}
    funders = [_in_schema_org(betaler, adres) for betaler in betalers.values() if betaler]
    if pagina.say_eu() and EUROPESE_UNIE["name"] not in [funder["name"] for funder in funders]:
        funders.append(EUROPESE_UNIE)
    woorden = [koppeling.trefwoord.naam for koppeling in pagina.kinderen("trefwoord_koppelingen", "trefwoord")]
    return {
        "@type": "Project",
        "name": pagina.title,
        "description": pagina.samenvatting,
        "url": adres,
        "image": beeld,
        "foundingDate": pagina.startdatum and machinedatum(pagina.startdatum, pagina.startdatum_precisie),
        "dissolutionDate": pagina.einddatum and machinedatum(pagina.einddatum, pagina.einddatum_precisie),
        "parentOrganization": organisatie,
        "funder": funders,
        "areaServed": [
            {"@type": "AdministrativeArea", "name": gemeente.naam, "identifier": gemeente.cbs_code}
            for gemeente in pagina.deelnemers()
        ],
        "keywords": sorted(woorden),
    }


def _in_schema_org(organisatie: Organisatie, adres: str) -> dict[str, Any]:
    """Return an organisation, with its page on the site that `adres` is of."""
    return {
        "@type": "Organization",
        "name": organisatie.naam,
        "identifier": organisatie.tooi,
        "url": urljoin(adres, organisatie.get_absolute_url()),
    }


class GeldMixin(models.Model):
    """A page type that has money: contributions, and a stated total that may differ from their sum."""

    #: The statuses in which money was asked for and nobody has decided yet.
    zonder_besluit: frozenset[str] = frozenset()
    #: The rows that say whether there is money of the EU.
    eu_staat_in: tuple[str, ...] = ("bijdragen", "bestedingen")

    totaal_bedrag = models.DecimalField(
        _("totaal in euro’s"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("Zoals het is afgesproken; mag afwijken van de som. Bijvoorbeeld: 100 miljoen."),
    )
    totaal_nauwkeurigheid = models.CharField(
        _("nauwkeurigheid"),
        max_length=8,
        choices=Nauwkeurigheid,
        default=Nauwkeurigheid.EXACT,
        help_text=_("Bijvoorbeeld: ruim."),
    )
    totaal_peildatum = models.DateField(
        _("peildatum"), null=True, blank=True, help_text=_("Bijvoorbeeld: 01-02-2020.")
    )

    totaal_velden = [
        FieldRowPanel(
            [FieldPanel("totaal_nauwkeurigheid", disable_comments=True), "totaal_bedrag", "totaal_peildatum"]
        )
    ]
    geldrijen_panels = [
        Rijenpaneel(
            "bijdragen",
            heading=_("Geld"),
            label=_("Bijdrage"),
            help_text=_("Wie betaalt wat? De regio betaalt meestal minstens de helft."),
        ),
        Rijenpaneel(
            "bestedingen",
            heading=_("Wat er met het geld is gebeurd"),
            label=_("Besteding"),
            help_text=_("Wat is toegezegd, verplicht en uitgegeven, per jaar en per bron?"),
        ),
    ]
    geld_panels = [MultiFieldPanel(totaal_velden, heading=_("Totaal")), *geldrijen_panels]

    class Meta:
        abstract = True

    def say_eu(self) -> str:
        """Return the statement that belongs beside the emblem of the EU; "" when there is no money of the EU here.

        Regulation (EU) 2021/1060, annex IX, 1.2 knows two: one when all the money is from the EU, and one when
        somebody else pays too, in kind or as a part of the total that nobody named. An amount that is not known
        counts; nought, what the EU would give in kind, and what is only asked for do not.
        """
        if getattr(self, "status", "") in self.zonder_besluit:
            return ""
        rijen = [
            rij
            for naam in self.eu_staat_in
            for rij in self.kinderen(naam, *(["organisatie"] if naam == "bijdragen" else []))
            if rij.bedrag is None or rij.bedrag > 0
        ]
        if not any(rij.bron == Geldbron.EU and not rij.in_natura for rij in rijen):
            return ""
        if any(rij.bron != Geldbron.EU for rij in rijen) or self._exceeds_eu():
            return gettext("Medegefinancierd door de Europese Unie")
        return gettext("Gefinancierd door de Europese Unie")

    def _exceeds_eu(self) -> bool:
        """Whether the stated total is more than what the EU is known to contribute."""
        van_eu = sum(rij.bedrag or 0 for rij in self.kinderen("bijdragen", "organisatie") if rij.bron == Geldbron.EU)
        return self.totaal_bedrag is not None and self.totaal_bedrag > van_eu
