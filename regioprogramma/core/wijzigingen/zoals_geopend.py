"""Two editors in one form of something that is not a page: whoever saves second first sees what the other changed."""

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import formats, timezone
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name
from wagtail.blocks import StreamValue

from regioprogramma.core.opmaak import read_json, readable, text_of

#: The hidden field with what stood in each field when the form was opened, in a few letters each.
VELD = "zoals_geopend"
#: The message shows this much of what the other wrote.
_LANGST = 120


#: What the mixin is mixed into: a screen of Wagtail that changes one thing.
_Scherm: Any = object


class ZoalsGeopend(_Scherm):
    """A form of the CMS that puts nothing over what another changed since it was opened, unless its editor says so.

    Only a field in which both differ is asked about. A form without the hidden field is saved as it is.
    """

    #: What Wagtail says above a form with errors; what we say has no error in the form.
    produced_error_message = None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save in one go: whoever is saving the same thing now is waited for."""
        with transaction.atomic():
            self.object = getattr(self, "object", None) or self.get_object()
            if not type(self.object)._base_manager.select_for_update(of=("self",)).filter(pk=self.object.pk).exists():
                raise Http404
            self.object.refresh_from_db()
            return super().post(request, *args, **kwargs)

    def get_form(self, form_class: type[forms.ModelForm] | None = None) -> forms.ModelForm:
        """Return the form; it carries what it was filled with."""
        form = super().get_form(form_class)
        # What is typed is put in the same thing later, so look now.
        self.nu = {naam: _afdruk(form, naam) for naam in form.fields}
        form.fields[VELD] = forms.CharField(
            required=False, initial=json.dumps(self.nu), widget=forms.HiddenInput, label=_("Zoals geopend")
        )
        return form

    def is_valid(self, form: forms.ModelForm) -> bool:
        """Whether it may be saved. From the answer on the form knows what the other changed."""
        geldig = super().is_valid(form)
        velden = self._botsende_velden(form)
        if not velden:
            return geldig
        form.data = form.data.copy()
        form.data[form.add_prefix(VELD)] = json.dumps(self.nu)
        self._tell_other(form, velden)
        # The form put what was typed in it, such as a file that is not stored: the rest of the screen shows what is.
        self.object.refresh_from_db()
        return False

    def _botsende_velden(self, form: forms.ModelForm) -> list[str]:
        """Return the names of the fields that another changed meanwhile, to something other than what is typed."""
        toen = _read(form.data.get(form.add_prefix(VELD)))
        anders = {naam for naam, afdruk in self.nu.items() if toen.get(naam, afdruk) != afdruk}
        return [naam for naam in form.changed_data if naam in anders]

    def _tell_other(self, form: forms.ModelForm, velden: Iterable[str]) -> None:
        laatste = self.get_last_updated_info()
        moment = laatste and formats.date_format(timezone.localtime(laatste.timestamp), "d-m-Y H:i")
        zin = _(
            "%(naam)s heeft dit gewijzigd terwijl u ermee bezig was%(moment)s. Wat u typte staat nog in het "
            "formulier, maar is niet bewaard. De ander vulde in: %(velden)s. Slaat u nog eens op, dan komt uw versie "
            "ervoor in de plaats."
        ) % {
            "naam": get_user_display_name(laatste.user) if laatste and laatste.user else _("Iemand"),
            "moment": moment and f" ({moment})" or "",
            "velden": "; ".join(f"{capfirst(str(form[naam].label))}: {_show(form, naam)}" for naam in velden),
        }
        if any(isinstance(form.fields[naam], forms.FileField) for naam in form.changed_data):
            zin += " " + _("Kies het bestand dan opnieuw.")
        adres = self.get_history_url()
        knoppen = [messages.button(adres, _("Bekijk de geschiedenis"), new_window=True)] if adres else None
        messages.error(self.request, zin, buttons=knoppen)


def _read(tekst: str | None) -> dict[str, str]:
    """Return what a hidden field says; nothing when somebody else filled it in."""
    try:
        toen = read_json(tekst or "{}")
    except ValueError:
        return {}
    return toen if isinstance(toen, dict) else {}


def _delen(form: forms.ModelForm, naam: str) -> list[Any]:
    """Return the value with which a field of the form began, as a list: a field may hold many things."""
    waarde = form.get_initial_for_field(form.fields[naam], naam)
    if isinstance(waarde, models.Manager):
        waarde = waarde.all()
    if isinstance(waarde, list | tuple | set | models.QuerySet):
        return sorted(waarde, key=str) if naam not in _volgorde_telt(form) else list(waarde)
    return [waarde]


def _volgorde_telt(form: forms.ModelForm) -> set[str]:
    """Return the fields whose order means something: a list of words, as opposed to a set of things."""
    return {veld.name for veld in form._meta.model._meta.concrete_fields}


def _afdruk(form: forms.ModelForm, naam: str) -> str:
    """Return a few letters that stand for a value: the page does not repeat a text that takes an hour to read."""
    waarden = [_kaal(deel) for deel in _delen(form, naam)]
    return hashlib.sha256(repr(waarden).encode()).hexdigest()[:12]


def _kaal(deel: Any) -> Any:
    """Return what two equal values have in common; blocks that were never saved get another id at each look."""
    if isinstance(deel, StreamValue):
        return re.sub(r'"id": "[^"]*"', "", json.dumps(deel.get_prep_value(), default=str))
    return getattr(deel, "pk", None) or str(deel)


def _show(form: forms.ModelForm, naam: str) -> str:
    """Return what the other wrote, as an editor reads it."""
    velden = {veld.name: veld for veld in form._meta.model._meta.concrete_fields}
    delen = _delen(form, naam)
    if any(isinstance(deel, StreamValue) for deel in delen):
        tekst = text_of(delen[0])
    elif naam in velden:
        tekst = readable(velden[naam], form.get_initial_for_field(form.fields[naam], naam))
    else:
        tekst = ", ".join(map(str, delen))
    return f"‘{Truncator(tekst).chars(_LANGST)}’" if tekst else _("leeg")
