"""Two screens of a fresh region: tick your gemeenten in the list of the Netherlands, and make the usual roles."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.permissions import policy_registry

from contacten.models import Gemeente, Rol, Rolgroep
from contacten.nederland import all_gemeenten, per_provincie

#: Name, place on a page, group, and what somebody with it does.
GEBRUIKELIJK = (
    (
        gettext_lazy("Bestuurlijk opdrachtgever"),
        10,
        Rolgroep.OPGAVE,
        gettext_lazy("Neemt de besluiten"),
    ),
    (gettext_lazy("Programmamanager"), 15, Rolgroep.OPGAVE, gettext_lazy("Leidt het werk aan een Regio Deal")),
    (gettext_lazy("Opgavemanager"), 20, Rolgroep.OPGAVE, gettext_lazy("Leidt het werk aan een opgave")),
    (gettext_lazy("Procesondersteuner"), 30, Rolgroep.OPGAVE, gettext_lazy("Regelt bijeenkomsten en stukken")),
    (gettext_lazy("Projectleider"), 50, Rolgroep.OPGAVE, gettext_lazy("Leidt een project")),
    (gettext_lazy("Woordvoerder"), 75, Rolgroep.REGIOBUREAU, gettext_lazy("Beantwoordt vragen van journalisten")),
)


class Gemeentenformulier(forms.Form):
    """Which gemeenten make the region; those that are there already are not offered."""

    gemeenten = forms.MultipleChoiceField(
        label=gettext_lazy("Gemeenten"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Vink minstens één gemeente aan.")},
        help_text=gettext_lazy("Vink aan welke gemeenten bij de regio horen. Bijvoorbeeld: Zutphen."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        bekend = set(Gemeente.objects.values_list("cbs_code", flat=True))
        self.fields["gemeenten"].choices = [
            (provincie, [(g.cbs_code, g.naam) for g in gemeenten if g.cbs_code not in bekend])
            for provincie, gemeenten in per_provincie()
        ]


class Gemeentenscherm(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """Adds gemeenten with their codes from the list of the Netherlands."""

    permission_policy = policy_registry.get_by_type(Gemeente)
    permission_required = "add"
    form_class = Gemeentenformulier
    template_name = "redactie/inrichten/gemeenten.html"
    page_title = gettext_lazy("Gemeenten kiezen")
    header_icon = "globe"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": reverse("gemeenten:index"), "label": _("Gemeenten")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return what the template shows: per provincie what can be ticked, folded where nothing is."""
        context = super().get_context_data(**kwargs)
        veld, gekozen = context["form"].fields["gemeenten"], set(self.request.POST.getlist("gemeenten"))
        context["provincies"] = [
            (
                provincie,
                {
                    "keuzes": [(code, naam, code in gekozen) for code, naam in keuzes],
                    "open": any(code in gekozen for code, _naam in keuzes),
                },
            )
            for provincie, keuzes in veld.choices
            if keuzes
        ]
        return context

    @transaction.atomic
    def form_valid(self, form: forms.Form) -> HttpResponse:
        gekozen = [all_gemeenten()[code] for code in form.cleaned_data["gemeenten"]]
        for uit_lijst in gekozen:
            gemeente = Gemeente(**uit_lijst._asdict())
            gemeente.full_clean()
            gemeente.save()
            log(gemeente, "wagtail.create", user=self.request.user)
        zin = ngettext("%d gemeente is toegevoegd.", "%d gemeenten zijn toegevoegd.", len(gekozen)) % len(gekozen)
        messages.success(self.request, zin)
        return redirect("gemeenten:index")


class Rollenscherm(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """Makes the roles that most regions have; those that are there already stay as they are."""

    permission_policy = policy_registry.get_by_type(Rol)
    permission_required = "add"
    form_class = forms.Form
    template_name = "redactie/inrichten/rollen.html"
    page_title = gettext_lazy("Gebruikelijke rollen maken")
    header_icon = "group"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": reverse("rollen:index"), "label": _("Rollen")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "rollen": missing_roles()}

    @transaction.atomic
    def form_valid(self, form: forms.Form) -> HttpResponse:
        nieuw = missing_roles()
        for rol in nieuw:
            rol.save()
            log(rol, "wagtail.create", user=self.request.user)
        zin = ngettext("%d rol is gemaakt.", "%d rollen zijn gemaakt.", len(nieuw)) % len(nieuw)
        messages.success(self.request, zin)
        return redirect("rollen:index")


def missing_roles() -> list[Rol]:
    """Return the usual roles that the region lacks, not saved yet."""
    bekend = {naam.lower() for naam in Rol.objects.values_list("naam", flat=True)}
    return [
        Rol(naam=str(naam), volgorde=volgorde, groep=groep, uitleg=str(uitleg))
        for naam, volgorde, groep, uitleg in GEBRUIKELIJK
        if str(naam).lower() not in bekend
    ]


@hooks.register("register_admin_urls")
def register_screens() -> list[URLPattern]:
    """Put both screens at their addresses."""
    return [
        path("inrichten/gemeenten/", Gemeentenscherm.as_view(), name="redactie_inrichten_gemeenten"),
        path("inrichten/rollen/", Rollenscherm.as_view(), name="redactie_inrichten_rollen"),
    ]
