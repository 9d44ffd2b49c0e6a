"""The value lists of the Wet open overheid that a document is described with.

Source: DiWoo metadata 0.9.8 (standaarden.overheid.nl/diwoo); the stored value is the last part of the concept's
address https://identifier.overheid.nl/tooi/def/thes/kern/….
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

TOOI = "https://identifier.overheid.nl/tooi/def/thes/kern/"


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


class Handeling(models.TextChoices):
    """What was done with a document on its date."""

    VASTSTELLING = "c_641ecd76", _("vaststelling")
    ONTVANGST = "c_dfcee535", _("ontvangst")
    ONDERTEKENING = "c_e1ec050e", _("ondertekening")
