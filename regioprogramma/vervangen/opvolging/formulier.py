"""Who takes over, and when."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.admin.widgets import AdminDateInput

from contacten.models import Contactpersoon, Roltoewijzing
from regioprogramma.core.opmaak import Datumveld


class Opvolgformulier(forms.Form):
    """The successor, or none: then the roles are vacant."""

    datum = Datumveld(
        label=gettext_lazy("Vanaf"),
        initial=timezone.localdate,
        widget=AdminDateInput,
        help_text=gettext_lazy("Op deze dag eindigen de rollen en beginnen de nieuwe. Bijvoorbeeld: 01-09-2026."),
    )
    vertrekt = forms.BooleanField(
        label=gettext_lazy("Vertrekt op die dag"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Vanaf die dag is de persoon nergens meer te zien. Uit: alleen de rollen gaan over."),
    )

    field_order = ["opvolger", "datum", "vertrekt"]

    def __init__(self, *args: Any, persoon: Contactpersoon, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.persoon = persoon
        veld = formfield_for_dbfield(Roltoewijzing._meta.get_field("persoon"))
        veld.required = False
        veld.label = _("Opvolger")
        veld.help_text = _("Leeg: de rollen worden een vacature. Bijvoorbeeld: Sam Voorbeeld.")
        self.fields["opvolger"] = veld
        self.order_fields(self.field_order)

    def clean_opvolger(self) -> Contactpersoon | None:
        opvolger = self.cleaned_data["opvolger"]
        if opvolger == self.persoon:
            raise ValidationError(_("Kies iemand anders dan degene die vertrekt."))
        return opvolger

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        opvolger, datum = gegevens.get("opvolger"), gegevens.get("datum")
        if opvolger and datum and not opvolger.is_visible(datum):
            self.add_error("opvolger", _("Deze persoon is dan zelf al vertrokken. Kies een ander."))
        return gegevens
