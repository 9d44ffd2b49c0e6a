"""The words that say what a document is, and for whom it can be read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Documentsoort(models.TextChoices):
    """What kind of paper a document is."""

    CONVENANT = "convenant", _("Convenant")
    VOORTGANGSRAPPORTAGE = "voortgangsrapportage", _("Voortgangsrapportage")
    KOERSDOCUMENT = "koersdocument", _("Koersdocument")
    UITVOERINGSPROGRAMMA = "uitvoeringsprogramma", _("Uitvoeringsprogramma")
    AANVRAAG = "aanvraag", _("Aanvraag")
    EINDVERSLAG = "eindverslag", _("Eindverslag")
    BEGROTING = "begroting", _("Begroting")
    JAARPLAN = "jaarplan", _("Jaarplan")
    JAARVERSLAG = "jaarverslag", _("Jaarverslag")
    ONDERZOEK = "onderzoek", _("Onderzoek")
    BESLUIT = "besluit", _("Besluit")
    AGENDA = "agenda", _("Agenda")
    GEGEVENS = "gegevens", _("Gegevens")
    OVERIG = "overig", _("Overig")


class Toegankelijkheid(models.TextChoices):
    """Whether people who use assistive technology can read a document."""

    JA = "ja", _("Ja")
    NEE = "nee", _("Nee")
    ONBEKEND = "onbekend", _("Onbekend")
