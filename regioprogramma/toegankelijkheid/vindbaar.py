"""What visitors find of the statement, when no page of an editor shows it."""

from django.utils.translation import gettext_lazy as _

from regioprogramma.core.registers import Vindbaar, register_vindbaar

from .plek import stands_alone

register_vindbaar(
    Vindbaar(
        "toegankelijkheid",
        _("Toegankelijkheid"),
        _("Iedereen moet deze website kunnen gebruiken. Zo staat het ervoor."),
        ("toegankelijkheid", "toegankelijkheidsverklaring", "digitale toegankelijkheid", "toegankelijk", "wcag"),
        bestaat=stands_alone,
    )
)
