"""What visitors find of the pages that this app makes."""

from django.utils.translation import gettext_lazy as _

from regioprogramma.core.registers import Vindbaar, register_vindbaar

register_vindbaar(
    Vindbaar(
        "gemeenten",
        _("Gemeenten"),
        _("Kies uw gemeente en zie wat het programma daar doet."),
        ("gemeente", "deelnemende gemeenten"),
    ),
    Vindbaar(
        "organisaties",
        _("Organisaties"),
        _("Wie werken er samen in het programma, en waaraan?"),
        ("organisatie", "partner"),
    ),
    Vindbaar(
        "trefwoorden",
        _("Trefwoorden"),
        _("Kies een trefwoord en zie wat erbij hoort."),
        ("trefwoord", "onderwerp"),
    ),
    Vindbaar(
        "documenten",
        _("Documenten"),
        _("Afspraken, rapportages en onderzoeken van het programma."),
        ("document", "download", "publicatie"),
    ),
    Vindbaar(
        "stand_van_zaken",
        _("Hoe staat het ervoor?"),
        _("Wat er is afgesproken, wat er met het geld is gebeurd en wat het oplevert."),
        ("stand van zaken", "voortgang", "verantwoording"),
    ),
    Vindbaar("bijdragen", _("Bijdragen"), _("Wie betaalt wat, per project en per deal."), ("bijdrage", "wie betaalt")),
    Vindbaar(
        "bestedingen",
        _("Bestedingen"),
        _("Wat er is toegezegd, verplicht en uitgegeven, met waar dat staat."),
        ("besteding", "uitgaven"),
    ),
    Vindbaar(
        "resultaten",
        _("Resultaten"),
        _("Waar het begon, waar het nu is en wat het doel is."),
        ("resultaat",),
    ),
    Vindbaar(
        "wijzigingen",
        _("Wat is er veranderd?"),
        _("Wat er is veranderd aan de projecten, deals en doelen, en waarom."),
        ("wijziging", "verandering"),
    ),
    Vindbaar(
        "vergelijken",
        _("Vergelijken"),
        _("Zet twee, drie of vier projecten, opgaven of gemeenten naast elkaar."),
        ("vergelijken", "vergelijking"),
    ),
)
