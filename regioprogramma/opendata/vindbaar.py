"""What visitors find of the pages that this app makes."""

from django.utils.translation import gettext_lazy as _

from regioprogramma.core.registers import Vindbaar, register_vindbaar

from .catalogus.verzamelingen import SETS

register_vindbaar(
    Vindbaar(
        "open_overheid",
        _("Open overheid"),
        _("Iedereen mag weten wat wij doen. Zo vindt u het, of vraagt u het op."),
        ("open overheid", "woo", "wet open overheid", "woo verzoek", "openbaarheid", "informatie opvragen"),
    ),
    Vindbaar(
        "data",
        _("Open data"),
        _("Alles wat op deze website staat, om zelf mee te rekenen of verder te gebruiken."),
        ("open data", "data", "dataset", "gegevens"),
    ),
    *(Vindbaar("dataset", een.titel, een.omschrijving, args=(een.naam,)) for een in SETS),
    Vindbaar(
        "api_uitleg",
        _("Open data voor programma’s"),
        _("Alles wat op deze website staat, kan een programma opvragen. Zonder account, gratis."),
        ("api", "rest api", "open data api"),
    ),
    Vindbaar(
        "volgen",
        _("Nieuws volgen"),
        _("Zo ziet u nieuws van ons vanzelf, zonder account en zonder e-mailadres."),
        ("nieuws volgen", "feed", "rss", "atom"),
    ),
)
