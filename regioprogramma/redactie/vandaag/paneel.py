"""The dashboard itself: one panel instead of Wagtail's own."""

from typing import Any

from django.conf import settings
from django.template.context import Context
from wagtail.admin.ui.components import Component

from regioprogramma.achtergrond.hartslag import living

from .achtergrond import INRICHTEN
from .overzicht import make_overzicht
from .start import ontbreekt, stappen

#: How many rows of a rule the dashboard shows.
RIJEN = 3


class Vandaag(Component):
    """What waits, what is planned and what is out of date; an empty site shows its first steps instead."""

    name = "vandaag"
    template_name = "redactie/vandaag/paneel.html"
    order = 100

    def get_context_data(self, parent_context: Context) -> dict[str, Any]:
        """Return what the template shows."""
        gebruiker = parent_context["request"].user
        opbouw = ontbreekt()
        leeg = len(opbouw) == 2
        return {
            "leeg": leeg,
            "stappen": stappen(gebruiker) if opbouw else [],
            "delen": [] if leeg else make_overzicht(gebruiker, RIJEN),
            "linkcontrole": settings.LINKCONTROLE,
            "zonder_werker": gebruiker.has_perm(INRICHTEN) and not living(),
        }
