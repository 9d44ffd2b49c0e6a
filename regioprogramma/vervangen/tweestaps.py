"""A screen in two steps: sent once it shows what would change, sent again unchanged it does it."""

from typing import Any

from django.core import signing
from django.forms import Form
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin

#: So many places change while the editor waits; more of them in the background.
HOOGSTENS_METEEN = 20


class Tweestapsscherm(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """What such a screen needs is `voorbeeld(form)`, `doe(form)`, `ding` and the list that it belongs to."""

    knop = ""
    #: The address and the name of the list in the trail of this screen.
    lijst = ("", "")

    def form_valid(self, form: Form) -> HttpResponse:
        gezien = self._zegel(form)
        if self.request.POST.get("gezien") == gezien:
            return self.doe(form)
        return self.render_to_response(self.get_context_data(form=form, gezien=gezien, **self.voorbeeld(form)))

    def _zegel(self, form: Form) -> str:
        """Return what stands for everything that was filled in; other answers have another effect to look at."""
        inhoud = {naam: self.request.POST.getlist(naam) for naam in form.fields}
        return signing.Signer().signature(repr((self.request.path, inhoud)))

    def get_page_subtitle(self) -> str:
        return str(self.ding)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        adres, naam = self.lijst
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": reverse(adres), "label": naam},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "knop": self.knop, "ding": self.ding, "media": context["form"].media}
