"""The screen of a succession: who and when, then every page and role that changes, then the button that does it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form, ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.generic import CreateView, EditView
from wagtail.admin.widgets.button import Button

from contacten.models import Contactpersoon
from regioprogramma.core.wijzigingen import ZoalsGeopend
from regioprogramma.vervangen.dingscherm import HOOGSTENS_METEEN, Dingscherm
from regioprogramma.vervangen.plekken import plekken_van
from regioprogramma.vervangen.rechten import MayChangeThis, may_publish

from .formulier import Opvolgformulier
from .opvolgen import Opvolging, is_later, lopende_rollen
from .taken import succeed


class Opvolgscherm(Dingscherm):
    """Let another take over from a person."""

    model = Contactpersoon
    permission_required = "change"
    header_icon = "user"
    form_class = Opvolgformulier
    template_name = "vervangen/opvolgen.html"
    page_title = gettext_lazy("Opvolgen")
    knop = gettext_lazy("Laat opvolgen")
    lijst = ("personen:index", gettext_lazy("Personen"))

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.ding = get_object_or_404(Contactpersoon, pk=kwargs["pk"])
        if not self.user_has_permission_for_instance("change", self.ding):
            raise PermissionDenied

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "persoon": self.ding}

    def voorbeeld(self, form: Form) -> dict[str, Any]:
        """Return every role and page that changes."""
        plekken = plekken_van(self.ding, self.request.user)
        datum, opvolger = form.cleaned_data["datum"], form.cleaned_data["opvolger"]
        return {
            "rollen": lopende_rollen(self.ding, datum, self.request.user),
            "plekken": plekken,
            "verboden": [plek for plek in plekken if not plek.mag],
            "opvolger": opvolger,
            "datum": datum,
            "later": is_later(datum) and opvolger,
        }

    def carry_out(self, form: Form) -> HttpResponse:
        """Do it, and go back to the person; on many pages it is done in the background."""
        plekken = plekken_van(self.ding, self.request.user)
        if not all(plek.mag for plek in plekken):
            raise PermissionDenied
        opvolging = Opvolging(self.ding, **form.cleaned_data)
        if len(plekken) > HOOGSTENS_METEEN:
            opvolger, dag = opvolging.opvolger, opvolging.datum.isoformat()
            succeed.enqueue(self.ding.pk, opvolger and opvolger.pk, dag, opvolging.vertrekt, self.request.user.pk)
            zin = _("%(titel)s. De wijziging loopt: %(aantal)d pagina’s volgen. Dat duurt hooguit enkele minuten.")
            messages.success(self.request, zin % {"titel": opvolging.titel, "aantal": len(plekken)})
        else:
            opvolging.carry_out(self.request.user)
            messages.success(self.request, opvolging.titel)
        return redirect("personen:edit", self.ding.pk)


#: What the mixin is mixed into: a screen that changes a person.
_Scherm: Any = object


class MetNaamgenoot(_Scherm):
    """Two people may have the same name; when that is a mistake, it is pointed out at once."""

    def save_instance(self) -> Contactpersoon:
        persoon = super().save_instance()
        anderen = Contactpersoon.objects.filter(naam__iexact=persoon.naam).exclude(pk=persoon.pk)
        for ander in anderen.visible().select_related("organisatie")[:1]:
            wat = ", ".join(str(deel) for deel in (ander.functie, ander.organisatie) if deel)
            messages.warning(
                self.request,
                _(
                    "Er is nog een persoon die %(naam)s heet (%(wat)s). Is het dezelfde? Verwijder er dan een: "
                    "dan kunt u kiezen wie blijft. Zijn het er twee? Vul dan bij allebei de functie in."
                )
                % {"naam": persoon.naam, "wat": wat or _("geen functie ingevuld")},
                buttons=[messages.button(reverse("personen:edit", args=[ander.pk]), _("Bekijk de ander"))],
            )
        return persoon


class NieuwePersoon(MetNaamgenoot, CreateView):
    """Adds a person."""


class Persoonscherm(MayChangeThis, ZoalsGeopend, MetNaamgenoot, EditView):
    """Changes a person, with the way to a successor."""

    def get_form(self, form_class: type[ModelForm] | None = None) -> ModelForm:
        """Return the form; leaving takes a person off every page: the day is for whoever may publish."""
        form = super().get_form(form_class)
        if (vertrek := form.fields.get("vertrokken_op")) and not may_publish(self.request.user):
            vertrek.disabled = True
            vertrek.help_text = _("Alleen wie mag publiceren, vult dit in: de persoon verdwijnt dan van elke pagina.")
        return form

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        naar = reverse("personen:opvolgen", args=[self.object.pk])
        return [
            *super().header_more_buttons,
            Button(_("Opvolgen"), url=naar, icon_name="resubmit", priority=15),
        ]
