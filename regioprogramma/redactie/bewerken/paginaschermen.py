"""The screens of every page type: Wagtail's own, except those that must do more, or tell less."""

import re
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.chooser import BrowseView
from wagtail.admin.views.page_privacy import SetPrivacyView
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.views.pages.workflow import ConfirmWorkflowCancellationView
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.admin.viewsets.pages import PageViewSet

from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import known_to
from regioprogramma.redactie.historie import Terugzetscherm, Vergelijkscherm
from regioprogramma.redactie.menu import list_address
from regioprogramma.vervangen.intrekken import Intrekscherm, Verwijdervraag

from .bewaren import Bewerkscherm
from .schrijflinks import read_links_of


class PaginaVerwijderen(Verwijdervraag):
    """Asks whether a page is to be deleted, and goes on in the list of its type."""

    def get_list_url(self) -> str | None:
        """Return the address of the list of all pages of this type; None when it has none."""
        return list_address(type(self.page))


#: What a mixin here is mixed into: a screen of a page.
_Scherm: Any = object


class EerstWie(_Scherm):
    """A question about a page, which it names: for whoever may edit that page. Wagtail asks anybody."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Check who asks; raises PermissionDenied and Http404."""
        pagina = get_object_or_404(Pagina, pk=kwargs.get("page_to_move_id") or kwargs.get("page_id"))
        if not pagina.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        if bestemming := kwargs.get("destination_id"):
            get_object_or_404(known_to(request.user, Pagina.objects.all()), pk=bestemming)
        return super().dispatch(request, *args, **kwargs)


class OnderBekende(_Scherm):
    """A list of what stands below a page, which it names: for whoever may know that page. Wagtail asks nobody."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Check who asks; raises Http404."""
        if boven := kwargs.get("parent_page_id"):
            get_object_or_404(known_to(request.user, Pagina.objects.all()), pk=boven)
        return super().dispatch(request, *args, **kwargs)


class Boomscherm(OnderBekende, ExplorableIndexView):
    """The pages below a page."""


class Zoekscherm(SearchView):
    """All pages, found by a word; what is counted there has a name, which Wagtail's own lacks."""

    verbose_name, verbose_name_plural = _("pagina"), _("pagina’s")


class Kiesscherm(OnderBekende, BrowseView):
    """The same, to choose one from."""


class Soortenrapport(PageTypesUsageReportView):
    """How many pages there are of each type; the last one that was edited is named to whoever may know it."""

    def decorate_paginated_queryset(self, page_types: Iterable[Any]) -> Iterable[Any]:
        """Return the types, each with its last edited page or None."""
        soorten = super().decorate_paginated_queryset(page_types)
        paginas = Pagina.objects.filter(pk__in=[soort.last_edited_page_id for soort in soorten])
        bekend = set(known_to(self.request.user, paginas).values_list("pk", flat=True))
        for soort in soorten:
            if soort.last_edited_page_id not in bekend:
                soort.last_edited_page = None
        return soorten


class NaarDeLijst(_Scherm):
    """A form of a page that leads back to the list of its type, where its editor usually comes from."""

    def redirect_away(self) -> HttpResponse:
        """Go where the address says, else to the list of this type of page, else to the tree."""
        adres = None if self.next_url else list_address(type(self.page))
        return redirect(adres) if adres else super().redirect_away()


class InEenKeer(_Scherm):
    """A form of a page that is made at once, with what its links lead to read before.

    It goes without the spaces with which the templates indent every tag: an eighth of what is sent.
    """

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        """Return the form."""
        antwoord = super().render_to_response(context, **kwargs)
        with read_links_of(self.page):
            antwoord.render()
        # What somebody typed has no tags; only the end of a text of more lines could stand behind spaces of its own.
        antwoord.content = re.sub(rb"\n\s+(?=<(?!/textarea))", b"\n", antwoord.content)
        return antwoord


class PaginaToevoegen(NaarDeLijst, InEenKeer, CreateView):
    """The form of a page that is not there yet."""


class PaginaWijzigen(NaarDeLijst, InEenKeer, Bewerkscherm):
    """The form of a page that is there."""


class Verplaatsvraag(EerstWie, MoveConfirmView):
    """Asks whether a page is to be moved."""


class Intrekvraag(EerstWie, ConfirmWorkflowCancellationView):
    """Asks whether a request for approval is to be taken back."""


class Afschermscherm(SetPrivacyView):
    """Who may read a page; a group is named after the pages of its members, which may be drafts of others."""

    def get_form(self, form_class: type[BaseForm] | None = None) -> BaseForm:
        """Return the form, without the groups of pages that this editor does not know of."""
        form = super().get_form(form_class)
        bekend = known_to(self.request.user, Pagina.objects.all()).order_by()
        onbekend = Pagina.objects.exclude(pk__in=bekend.values("pk"))
        groepen = form.fields["groups"]
        groepen.queryset = groepen.queryset.exclude(page_permissions__page__in=onbekend)
        return form


class Paginaschermen(PageViewSet):
    """All screens of a page."""

    model = Pagina
    index_view_class = Boomscherm
    search_view_class = Zoekscherm
    add_view_class = PaginaToevoegen
    edit_view_class = PaginaWijzigen
    revisions_compare_view_class = Vergelijkscherm
    revisions_revert_view_class = Terugzetscherm
    move_confirm_view_class = Verplaatsvraag
    confirm_workflow_cancellation_view_class = Intrekvraag
    unpublish_view_class = Intrekscherm
    delete_view_class = PaginaVerwijderen
    set_privacy_view_class = Afschermscherm


# After Wagtail's own, whose place these take.
@hooks.register("register_admin_viewset", order=100)
def register_page_screens() -> Paginaschermen:
    """Use these screens for every page type."""
    return Paginaschermen()
