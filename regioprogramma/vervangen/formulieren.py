"""What comes instead of a thing that is deleted."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.admin.widgets import AdminPageChooser

from contacten.models import (
    Contactpersoon,
    Deelname,
    Gemeente,
    Organisatie,
    Partnerschap,
    Plaats,
    Rol,
    Roltoewijzing,
    Woonplaats,
)
from regioprogramma.core.models import Afbeelding, Document, Pagina, PaginaDocument

#: Per model: a relation to it, whose form has the window to choose one.
_RELATIES: dict[type[Model], tuple[type[Model], str]] = {
    Contactpersoon: (Roltoewijzing, "persoon"),
    Rol: (Roltoewijzing, "rol"),
    Organisatie: (Partnerschap, "organisatie"),
    Gemeente: (Deelname, "gemeente"),
    Woonplaats: (Plaats, "woonplaats"),
    Document: (PaginaDocument, "document"),
    Afbeelding: (Pagina, "afbeelding"),
}


class Vervangformulier(forms.Form):
    """Another one of the same kind, or none."""

    def __init__(self, *args: Any, ding: Model, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.ding = ding
        veld = _kiesveld(ding)
        veld.required = False
        veld.label = _("Vervangen door")
        veld.help_text = gettext_lazy("Alle plekken hierboven wijzen daarna hiernaar. Bijvoorbeeld: de opvolger.")
        self.fields["vervanging"] = veld

    def clean_vervanging(self) -> Model | None:
        nieuw = self.cleaned_data["vervanging"]
        if nieuw and nieuw.pk == self.ding.pk:
            raise ValidationError(_("Kies een andere dan die u verwijdert."))
        onder = nieuw and isinstance(self.ding, Pagina) and nieuw.path.startswith(self.ding.path)
        if onder:
            raise ValidationError(_("Die pagina verdwijnt ook. Kies een andere."))
        return nieuw


def _kiesveld(ding: Model) -> forms.Field:
    model = type(ding)
    if isinstance(ding, Pagina):
        return forms.ModelChoiceField(model.objects.all(), widget=AdminPageChooser(target_models=[model]))
    relatie, naam = _RELATIES[model]
    return formfield_for_dbfield(relatie._meta.get_field(naam))
