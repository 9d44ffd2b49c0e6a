"""What is done with many pages at once, without giving away the titles of pages that an editor may not see.

Wagtail names whatever number is in the address, to say that nothing was done with it.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions import (
    DeleteBulkAction,
    MoveBulkAction,
    PublishBulkAction,
    UnpublishBulkAction,
)

from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import known_to
from regioprogramma.vervangen.intrekken import Doelformulier
from regioprogramma.vervangen.schermen import lead_page_on, refuse_in_bulk

#: What a mixin here is mixed into: a bulk action of pages.
_Scherm: Any = object


class MetBekendePaginas(_Scherm):
    """An action on many pages that is silent about those whose title is not this editor's business."""

    def get_actionable_objects(self) -> tuple[list[Pagina], dict[str, Any]]:
        """Return the pages it is done with, and those that are named because it is not; looked up once."""
        return self._gevonden

    @cached_property
    def _gevonden(self) -> tuple[list[Pagina], dict[str, Any]]:
        paginas, context = super().get_actionable_objects()
        geweigerd = context["items_with_no_access"]
        gevraagd = Pagina.objects.filter(pk__in=[pagina.pk for pagina in geweigerd])
        bekend = set(known_to(self.request.user, gevraagd).values_list("pk", flat=True))
        return paginas, {**context, "items_with_no_access": [pagina for pagina in geweigerd if pagina.pk in bekend]}


class Weghaalformulier(Doelformulier):
    """Whether what stands below the pages goes too, and where visitors go instead."""

    include_descendants = forms.BooleanField(label=gettext_lazy("Ook de pagina’s eronder"), required=False)


class MetDoel(_Scherm):
    """An action that takes many pages away, and asks where their visitors go."""

    form_class = Weghaalformulier

    def get_form_kwargs(self) -> dict[str, Any]:
        """Return what the form needs: the pages that go."""
        return {**super().get_form_kwargs(), "paginas": self.get_actionable_objects()[0]}

    def get_execution_context(self) -> dict[str, Any]:
        """Return what the action needs to know: also where visitors go."""
        return {**super().get_execution_context(), "doel": self.cleaned_form.cleaned_data["doel"]}

    @classmethod
    def execute_action(cls, objects: Sequence[Pagina], doel: Pagina | None = None, **kwargs: Any) -> tuple[int, int]:
        """Let every address lead on, and take the pages away; return how many, and how many below them."""
        # Also of pages that are only unpublished: what is led on by then is not reported as gone.
        if doel:
            for pagina in objects:
                lead_page_on(pagina, doel)
        return super().execute_action(objects, **kwargs)


class PaginasVerwijderen(MetDoel, MetBekendePaginas, DeleteBulkAction):
    """Deletes many pages."""

    template_name = "vervangen/bulk_verwijderen.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask whether to delete them; if some are used, say so first."""
        return refuse_in_bulk(request, self.get_actionable_objects()[0]) or super().get(request, *args, **kwargs)


class PaginasIntrekken(MetDoel, MetBekendePaginas, UnpublishBulkAction):
    """Takes many pages off the site."""

    template_name = "vervangen/bulk_intrekken.html"


class PaginasVerplaatsen(MetBekendePaginas, MoveBulkAction):
    """Moves many pages."""


class PaginasPubliceren(MetBekendePaginas, PublishBulkAction):
    """Publishes many pages."""


for actie in (PaginasVerwijderen, PaginasIntrekken, PaginasVerplaatsen, PaginasPubliceren):
    # After Wagtail's own, whose place it takes.
    hooks.register("register_bulk_action", actie, order=1)
