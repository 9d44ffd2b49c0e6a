"""The value lists of the Wet open overheid that a document is described with.

Source: DiWoo metadata 0.9.8 (standaarden.overheid.nl/diwoo); the stored value is the last part of the concept's
address https://identifier.overheid.nl/tooi/def/thes/kern/….
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple
from uuid import uuid4

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import RandomUUID
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

TOOI = "https://identifier.overheid.nl/tooi/def/thes/kern/"
#: How the address of an organisation is written in the register of the government, per kind of organisation. Source:
#: the lists of DiWoo metadata 0.9.8; those of older kinds, such as a merged gemeente, look the same.
TOOI_ORGANISATIE = (
    r"https://identifier\.overheid\.nl/tooi/id/(?:gemeente/gm\d{4}|provincie/pv\d{2}|waterschap/ws\d{4}|so/so\d{4}"
    r"|ministerie/mnre\d{4}|oorg/oorg\d{5}|zbo/zb\d{6}|col/col\d{2})"
)
validate_tooi = RegexValidator(
    rf"^{TOOI_ORGANISATIE}\Z",
    _(
        "Dit is geen TOOI-adres van een organisatie. Zoek uw organisatie op in het Register van Overheidsorganisaties "
        "en neem het adres precies over. Bijvoorbeeld: https://identifier.overheid.nl/tooi/id/so/so1073."
    ),
    code="tooi",
)


class Informatiecategorie(models.TextChoices):
    """The categories of article 3.3 Woo, and article 3.1 for everything else that is published by choice."""

    C001 = "c_139c6280", _("wetten en algemeen verbindende voorschriften")
    C002 = "c_aab6bfc7", _("overige besluiten van algemene strekking")
    C003 = "c_759721e2", _("ontwerpen van wet- en regelgeving met adviesaanvraag")
    C004 = "c_40a05794", _("organisatie en werkwijze")
    C005 = "c_89ee6784", _("bereikbaarheidsgegevens")
    C006 = "c_8c840238", _("bij vertegenwoordigende organen ingekomen stukken")
    C007 = "c_c76862ab", _("vergaderstukken Staten-Generaal")
    C008 = "c_db4862c3", _("vergaderstukken decentrale overheden")
    C009 = "c_3a248e3a", _("agenda’s en besluitenlijsten bestuurscolleges")
    C010 = "c_99a836c7", _("adviezen")
    C011 = "c_8fc2335c", _("convenanten")
    C012 = "c_c6cd1213", _("jaarplannen en jaarverslagen")
    C013 = "c_cf268088", _("subsidieverplichtingen anders dan met beschikking")
    C014 = "c_3baef532", _("Woo-verzoeken en -besluiten")
    C015 = "c_fdaee95e", _("onderzoeksrapporten")
    C016 = "c_46a81018", _("beschikkingen")
    C017 = "c_a870c43d", _("klachtoordelen")
    C018 = "c_816e508d", _("inspanningsverplichting art 3.1 Woo")

    @property
    def nummer(self) -> str:
        """The number of a category: "011"."""
        return self.name[1:]


#: The categories that hold for an *openbaar lichaam* of gemeenten, such as a region.
VAN_LICHAAM = tuple(soort for soort in Informatiecategorie if soort.nummer not in {"006", "007", "013", "018"})


class Handeling(models.TextChoices):
    """What was done with a document on its date."""

    VASTSTELLING = "c_641ecd76", _("vaststelling")
    ONTVANGST = "c_dfcee535", _("ontvangst")
    ONDERTEKENING = "c_e1ec050e", _("ondertekening")


class Gedaan(NamedTuple):
    """Something that was done with a document: what, and on which day."""

    soort: Handeling
    dag: date

    @property
    def woord(self) -> object:
        """What stands before the day: "Vastgesteld"."""
        return {
            Handeling.VASTSTELLING: _("Vastgesteld"),
            Handeling.ONTVANGST: _("Ontvangen"),
            Handeling.ONDERTEKENING: _("Ondertekend"),
        }[self.soort]


class Categorieveld(ArrayField):
    """The categories of a document: a row of boxes in a form, in the order of the law."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["base_field"] = models.CharField(max_length=12, choices=Informatiecategorie)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Return what a migration writes down: the column, which is a plain list."""
        naam, _pad, args, kwargs = super().deconstruct()
        return naam, "django.contrib.postgres.fields.ArrayField", args, kwargs

    def get_internal_type(self) -> str:
        """Return what it is for who asks a field what it is, such as the API of the CMS."""
        return "ArrayField"

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Return the field of a form; offered are the categories of a region, and "by choice"."""
        return Categorievakken(label=self.verbose_name, help_text=self.help_text, required=not self.blank)


class Categorievakken(forms.TypedMultipleChoiceField):
    """Which categories a document belongs to."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=_vakken(Informatiecategorie), coerce=str, empty_value=[], **kwargs)

    def offer(self, gekozen: list[str]) -> None:
        """Offer the categories that hold for a region, and those that were chosen before."""
        ook = {*VAN_LICHAAM, Informatiecategorie.C018, *gekozen}
        self.choices = _vakken(soort for soort in Informatiecategorie if soort in ook)


def _vakken(soorten: Iterable[Informatiecategorie]) -> list[tuple[str, str]]:
    return [(str(soort.value), f"{soort.nummer} {soort.label}") for soort in soorten]


def _dagveld(wat: object, voorbeeld: object) -> models.DateField:
    return models.DateField(wat, null=True, blank=True, help_text=voorbeeld)


class Woovelden(models.Model):
    """What the Wet open overheid asks of a document: what it is, what was done with it and since when it is so.

    A law's list of acts has three, each with a day of its own; DiWoo asks for at least one.
    """

    #: The model's own.
    bestandstype: Any
    #: Under which its file is found, whatever it is called and however often it is replaced.
    uuid = models.UUIDField(default=uuid4, db_default=RandomUUID(), unique=True, editable=False)
    woo_categorieen = Categorieveld(
        verbose_name=_("Woo-categorieën"),
        blank=True,
        default=list,
        db_default=[],
        help_text=_(
            "Waar hoort het stuk bij volgens de Wet open overheid? Hoort het nergens bij, kies dan "
            "‘inspanningsverplichting’. Bijvoorbeeld: convenanten."
        ),
    )
    vastgesteld_op = _dagveld(_("vastgesteld op"), _("Wanneer is het stuk besloten? Bijvoorbeeld: 01-03-2026."))
    ontvangen_op = _dagveld(_("ontvangen op"), _("Alleen als een ander het stuurde. Bijvoorbeeld: 01-03-2026."))
    ondertekend_op = _dagveld(_("ondertekend op"), _("De dag van de laatste handtekening. Bijvoorbeeld: 01-03-2026."))
    #: When anything that is said of it, its file, or whether it is public changed last; and when it was withdrawn.
    gewijzigd_op = models.DateTimeField(_("gewijzigd op"), default=timezone.now, db_default=Now(), editable=False)
    ingetrokken_op = models.DateTimeField(_("ingetrokken op"), null=True, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Who names columns keeps books.
        if kwargs.get("update_fields") is None:
            self.gewijzigd_op = timezone.now()
        super().save(*args, **kwargs)

    @property
    def categorieen(self) -> list[Informatiecategorie]:
        """The categories, in the order of the law."""
        return [soort for soort in Informatiecategorie if soort in self.woo_categorieen]

    @property
    def handelingen(self) -> list[Gedaan]:
        """What was done with it, in the order of time."""
        dagen = {
            Handeling.VASTSTELLING: self.vastgesteld_op,
            Handeling.ONTVANGST: self.ontvangen_op,
            Handeling.ONDERTEKENING: self.ondertekend_op,
        }
        return sorted((Gedaan(soort, dag) for soort, dag in dagen.items() if dag), key=lambda gedaan: gedaan.dag)

    @property
    def vast_adres(self) -> str:
        """The address of the file for who collects documents: the same for as long as its kind of file is."""
        return reverse("document_vast", args=[self.uuid, self.uitgang])

    @property
    def uitgang(self) -> str:
        """The kind of file as its address says it, whatever stands behind the last dot of its name."""
        return re.sub(r"[^a-z0-9]", "", self.bestandstype) or "bin"
