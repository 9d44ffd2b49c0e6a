"""The screen of a herindeling: into which gemeente and when, then what changes, then the button that does it."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.admin.views.generic import EditView
from wagtail.admin.widgets import AdminDateInput
from wagtail.admin.widgets.button import Button

from contacten.models import Deelname, Gemeente, Organisatie
from regioprogramma.core.opmaak import Datumveld
from regioprogramma.core.wijzigingen import ZoalsGeopend
from regioprogramma.vervangen.dingscherm import HOOGSTENS_METEEN, Dingscherm
from regioprogramma.vervangen.plekken import plekken_van

from .herindelen import Herindeling
from .taken import deel_in


class Herindelformulier(forms.Form):
    """The gemeente that it merges into, and the day."""

    datum = Datumveld(
        label=gettext_lazy("Per"),
        widget=AdminDateInput,
        help_text=gettext_lazy("De dag van de herindeling. Bijvoorbeeld: 01-01-2027."),
    )

    def __init__(self, *args: Any, gemeente: Gemeente, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.gemeente = gemeente
        veld = formfield_for_dbfield(Deelname._meta.get_field("gemeente"))
        veld.label = _("Gaat op in")
        veld.help_text = _("Bestaat die nog niet? Voeg haar eerst toe. Bijvoorbeeld: Voorst aan de IJssel.")
        self.fields["nieuw"] = veld
        self.order_fields(["nieuw", "datum"])

    def clean_nieuw(self) -> Gemeente:
        nieuw = self.cleaned_data["nieuw"]
        if nieuw == self.gemeente:
            raise ValidationError(_("Een gemeente kan niet in zichzelf opgaan. Kies een andere."))
        if nieuw.opgegaan_in_id:
            raise ValidationError(_("Die gemeente gaat zelf in een andere op. Kies die andere."))
        return nieuw

    def clean(self) -> dict[str, Any]:
        if self.gemeente.opgegaan_in_id:
            raise ValidationError(
                _("Deze gemeente gaat al op in een andere: %(naam)s."), params={"naam": self.gemeente.opgegaan_in.naam}
            )
        return super().clean()


class Herindelscherm(Dingscherm):
    """Let a gemeente merge into another."""

    model = Gemeente
    permission_required = "change"
    header_icon = "site"
    form_class = Herindelformulier
    template_name = "vervangen/herindelen.html"
    page_title = gettext_lazy("Herindeling")
    knop = gettext_lazy("Voer de herindeling door")
    lijst = ("gemeenten:index", gettext_lazy("Gemeenten"))

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.ding = get_object_or_404(Gemeente, pk=kwargs["pk"])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "gemeente": self.ding}

    def voorbeeld(self, form: forms.Form) -> dict[str, Any]:
        """Return the pages and organisations that follow."""
        plekken = plekken_van(self.ding, self.request.user)
        return {
            "plekken": plekken,
            "verboden": [plek for plek in plekken if not plek.mag],
            "organisaties": list(Organisatie.objects.of_gemeente(self.ding)),
            "herindeling": Herindeling(self.ding, **form.cleaned_data),
        }

    def carry_out(self, form: forms.Form) -> HttpResponse:
        """Do it, and go back to the list."""
        plekken = plekken_van(self.ding, self.request.user)
        if not all(plek.mag for plek in plekken):
            raise PermissionDenied
        herindeling = Herindeling(self.ding, **form.cleaned_data)
        if len(plekken) > HOOGSTENS_METEEN:
            dag = herindeling.datum.isoformat()
            deel_in.enqueue(self.ding.pk, herindeling.nieuw.pk, dag, self.request.user.pk)
            zin = _("%(titel)s. Dit gebeurt nu op de achtergrond: de lijst zegt het als het klaar is.")
            messages.success(self.request, zin % {"titel": herindeling.titel})
        else:
            herindeling.carry_out(self.request.user)
            messages.success(self.request, herindeling.titel)
        return redirect("gemeenten:index")


class Gemeentescherm(ZoalsGeopend, EditView):
    """Changes a gemeente, with the way to a herindeling."""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        naar = reverse("gemeenten:herindelen", args=[self.object.pk])
        return [
            *super().header_more_buttons,
            Button(_("Herindeling"), url=naar, icon_name="resubmit", priority=15),
        ]


def herindeling_van(gemeente: Gemeente) -> str:
    """Return the words for the list: until when a gemeente exists and what it is then; "" for one that stays."""
    if gemeente.opgegaan_in_id is None:
        return ""
    velden = {"jaar": gemeente.opgeheven_op.year, "nu": gemeente.opgegaan_in.naam}
    return _("tot %(jaar)s, dan %(nu)s") % velden if gemeente.is_current() else _("tot %(jaar)s, nu %(nu)s") % velden
