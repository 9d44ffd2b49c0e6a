"""The button at the foot of the form of a page: what it says is what will happen, and when."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.template.defaultfilters import date as als_datum
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.action_menu import ActionMenuItem, PublishMenuItem

from regioprogramma.core.models import Pagina


class Publiceerknop(PublishMenuItem):
    """Publishes, or plans to; with a day to come in the form it names that day: "Inplannen voor do 26 nov 09:00"."""

    template_name = "redactie/publiceren.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        context["gewoon"] = _("Deze versie publiceren") if context["is_revision"] else context["label"]
        context["label"] = context["gewoon"]
        if context["is_scheduled"]:
            context["label"] = _("Inplannen voor %(moment)s") % {"moment": kort_moment(context["page"].go_live_at)}
        return context


def kort_moment(moment: datetime) -> str:
    """Return a moment in few letters: "do 26 nov 09:00"."""
    return als_datum(timezone.localtime(moment), "D j M H:i").lower()


def is_vergeten(pagina: Pagina) -> bool:
    """Whether a day to be published was saved without anybody pressing the button that plans it."""
    moment = pagina.go_live_at
    return bool(moment and moment > timezone.now() and not pagina.scheduled_revision)


def order_actions(menu_items: list[ActionMenuItem]) -> None:
    """Put publishing first, for those who may: one click does what they come for."""
    for plek, item in enumerate(menu_items):
        if isinstance(item, PublishMenuItem) and not isinstance(item, Publiceerknop):
            menu_items[plek] = Publiceerknop(item.order)
    menu_items.sort(key=lambda item: item.name != "action-publish")
