"""A screen in two steps about one thing, at its place in the CMS: first what would change, then the button."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin

from regioprogramma.core.wijzigingen import Tweestapsscherm

#: How many places change while the editor waits; more of them in the background.
HOOGSTENS_METEEN = 20


class Dingscherm(PermissionCheckedMixin, WagtailAdminTemplateMixin, Tweestapsscherm):
    """What such a screen needs beside its two steps is `ding`, and the list that it belongs to."""

    #: The address and the name of the list in the trail of this screen.
    lijst = ("", "")

    def get_page_subtitle(self) -> str:
        return str(self.ding)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        adres, naam = self.lijst
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": reverse(adres), "label": naam},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(ding=self.ding, **kwargs)
