"""The screen that takes a move away of which nothing is on the site, or says why that cannot be."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages

from regioprogramma.overzetten.models import Verhuizing
from regioprogramma.overzetten.wordpress.verwijderen import refusal_to_remove, remove_verhuizing

from .basis import Verhuisscherm


class Verhuisverwijderscherm(Verhuisscherm, TemplateView):
    """Ask first, and take it away then."""

    template_name = "overzetten/verhuizing_verwijderen.html"
    page_title = gettext_lazy("Verhuizing verwijderen")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.verhuizing = get_object_or_404(Verhuizing, pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return self.verhuizing.host

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("weigering", refusal_to_remove(self.verhuizing))
        return super().get_context_data(verhuizing=self.verhuizing, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take it away, unless something of it is on the site meanwhile."""
        if weigering := remove_verhuizing(self.verhuizing):
            return self.render_to_response(self.get_context_data(weigering=weigering))
        messages.success(request, _("De verhuizing van %(host)s is verwijderd.") % {"host": self.verhuizing.host})
        return redirect("overzetten:verhuizingen")
