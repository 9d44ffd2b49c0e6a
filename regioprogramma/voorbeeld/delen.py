"""Making and withdrawing a link to a draft in the CMS, and what opens behind such a link."""

import re
from collections.abc import Callable, Collection
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import FormView, ListView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permissions import policy_registry

from regioprogramma.core.adressen import GEHEIME_KOPPEN, keep_secret
from regioprogramma.core.documenten import documents_in, send_file
from regioprogramma.core.models import Document, Pagina
from regioprogramma.core.wijzigingen import as_page

from .models import Deellink
from .soorten import show_pagina

#: In days. Long enough for a round of comments.
TERMIJNEN, _GEWOON = (1, 7, 14, 30), 14
#: Where a page leads to a document or its file.
_BESTAND = re.compile(r'href="/documenten/(\d{1,9})/[^"]*"')


class Deelformulier(forms.Form):
    """Asks how long the link works."""

    dagen = forms.TypedChoiceField(
        label=gettext_lazy("Hoe lang werkt de link?"),
        coerce=int,
        initial=_GEWOON,
        choices=[(1, gettext_lazy("1 dag")), *((n, gettext_lazy("%(n)s dagen") % {"n": n}) for n in TERMIJNEN[1:])],
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Bijvoorbeeld: 14 dagen, voor een ronde met opmerkingen."),
    )


def require_bewerkbaar(request: HttpRequest, pk: int) -> Pagina:
    """Return the page for whoever may edit it; PermissionDenied for others."""
    pagina = get_object_or_404(Pagina, pk=pk).specific
    if not pagina.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return pagina


class Delen(WagtailAdminTemplateMixin, FormView):
    """The screen of a page with its links and the form for a new one; shows the address of a new one once."""

    template_name = "voorbeeld/delen.html"
    form_class = Deelformulier
    page_title = gettext_lazy("Deel dit concept")
    header_icon = "link"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.pagina = require_bewerkbaar(request, kwargs["pk"])
        antwoord = super().dispatch(request, *args, **kwargs)
        # The address of a new link stands on this screen.
        antwoord["Cache-Control"] = GEHEIME_KOPPEN["Cache-Control"]
        return antwoord

    def form_valid(self, form: forms.Form) -> HttpResponse:
        link, token = Deellink.objects.make(self.pagina, self.request.user, form.cleaned_data["dagen"])
        adres = self.request.build_absolute_uri(reverse("concept", args=[token]))
        return self.render_to_response(self.get_context_data(form=form, nieuw=link, adres=adres))

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        wijzig = reverse("wagtailadmin_pages:edit", args=[self.pagina.pk])
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": wijzig, "label": self.pagina.get_admin_display_title()},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        links = self.pagina.deellinks.active().select_related("gemaakt_door")
        return super().get_context_data(pagina=self.pagina, links=links, **kwargs)


class Deellinks(PermissionCheckedMixin, WagtailAdminTemplateMixin, ListView):
    """Every link that works now, of the pages that this editor may change."""

    model = Pagina
    permission_required = "change"
    template_name = "voorbeeld/deellinks.html"
    page_title = gettext_lazy("Deellinks")
    header_icon = "link"
    context_object_name = "links"
    paginate_by = 50
    _show_breadcrumbs = True

    def get_queryset(self) -> QuerySet:
        mag = self.permission_policy.instances_user_has_any_permission_for(self.request.user, {"change", "publish"})
        links = Deellink.objects.active().filter(pagina__in=mag.order_by().values("pk"))
        return links.select_related("pagina", "gemaakt_door").order_by("geldig_tot", "pk")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": "", "label": self.get_page_title()},
        ]


@require_POST
def withdraw_deellink(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a link, and go back to the screen where that was asked."""
    link = get_object_or_404(Deellink, pk=pk)
    pagina = require_bewerkbaar(request, link.pagina_id)
    link.withdraw()
    messages.success(request, _("De link werkt niet meer."))
    return redirect(get_valid_next_url_from_request(request) or reverse("voorbeeld_delen", args=[pagina.pk]))


@require_safe
def show_concept(request: HttpRequest, token: str) -> HttpResponse:
    """The newest version of a page, for whoever has the link; without a working one the same 410 for everybody."""
    link = _working(token)
    if link is None:
        return keep_secret(render(request, "voorbeeld/verlopen.html", status=410))
    pagina = link.pagina.get_latest_revision_as_object()
    request.is_preview = True
    antwoord = show_pagina(request, pagina, "voorbeeld/concept.html", link=link).render()
    antwoord.content = _BESTAND.sub(_achter_link(token, _given_along(link, pagina)), antwoord.text)
    return keep_secret(antwoord)


@require_safe
def send_concept_document(request: HttpRequest, token: str, pk: int) -> HttpResponse:
    """A file that a draft offers, for whoever has the link to the draft: it may not be public yet."""
    link = _working(token)
    if link is None:
        return keep_secret(render(request, "voorbeeld/verlopen.html", status=410))
    aangeboden = _given_along(link, link.pagina.get_latest_revision_as_object())
    document = get_object_or_404(Document.objects.unlocked().filter(pk__in=aangeboden), pk=pk)
    return keep_secret(send_file(request, document))


def _working(token: str) -> Deellink | None:
    """Return the link of this token; None when it ended, also when whoever made it may no longer change the page.

    That right can go without a change of the account: with what the page names, where it stands, and what a role may.
    """
    link = Deellink.objects.of_token(token)
    if link and not link.pagina.specific.permissions_for_user(link.gemaakt_door).can_edit():
        link.withdraw()
        return None
    return link


def _given_along(link: Deellink, pagina: Pagina) -> set[int]:
    """Return the ids of the documents of a draft that its link gives to anybody.

    Those that are public, those that whoever made the link may change, and those that were brought to this page by
    whoever put them in the CMS. To put what somebody else brought in on a draft of one's own gives no right to pass it
    on.
    """
    aangeboden = documents_in(pagina)
    mag = policy_registry.get_by_type(Document).instances_user_has_permission_for(link.gemaakt_door, "change")
    vrij = Q(pk__in=mag.order_by().values("pk")) | Q(pk__in=Document.objects.visible().values("pk"))
    mee = set(Document.objects.filter(vrij, pk__in=aangeboden).values_list("pk", flat=True))
    return mee | _brought_here(link.pagina, aangeboden - mee)


def _brought_here(pagina: Pagina, documenten: Collection[int]) -> set[int]:
    """Return which of these documents came to a page in a version that was saved by whoever put them in the CMS."""
    bekend = Document.objects.filter(pk__in=documenten, uploaded_by_user__isnull=False)
    van_wie, gebracht = dict(bekend.values_list("pk", "uploaded_by_user")), set()
    versies = pagina.revisions.select_related("content_type").order_by("created_at", "pk")
    for versie in versies.iterator(chunk_size=100) if van_wie else ():
        nieuw = documents_in(as_page(versie)) & van_wie.keys()
        gebracht |= {pk for pk in nieuw if van_wie.pop(pk) == versie.user_id}
        if not van_wie:
            break
    return gebracht


def _achter_link(token: str, aangeboden: set[int]) -> Callable[[re.Match[str]], str]:
    """Return what leads to a document by way of the link, when visitors cannot read it yet."""
    publiek = set(Document.objects.visible().filter(pk__in=aangeboden).values_list("pk", flat=True))

    def adres(gevonden: re.Match[str]) -> str:
        pk = int(gevonden[1])
        return f'href="{reverse("concept_document", args=[token, pk])}"' if pk in aangeboden - publiek else gevonden[0]

    return adres
