"""The lists of agendas, opgaven and speerpunten in the CMS."""

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.ui.tables.pages import ParentPageColumn

from regioprogramma.core.lijsten import Beheerlijst, controle_kolom, filter_by_choice, register_beheerlijst
from regioprogramma.core.pagina import known_to

from .models import Agenda, Opgave, Speerpunt, SpeerpuntStatus


def filter_by_opgave() -> django_filters.Filter:
    """Return a filter whose opgaven an editor ticks; a draft of another is not offered."""
    return django_filters.ModelMultipleChoiceFilter(
        label=_("Opgave"),
        queryset=lambda request: known_to(request.user, Opgave.objects.order_by("path")),
        widget=forms.CheckboxSelectMultiple,
    )


register_beheerlijst(
    Beheerlijst(
        model=Agenda,
        naam="agendas",
        label=_("Agenda’s"),
        icoon="calendar",
        bij_gegevens=True,
        kolommen=(
            Column("periode", label=_("Periode")),
            BooleanColumn("lopend", label=_("Loopt nu"), sort_key="lopend"),
        ),
    )
)
register_beheerlijst(
    Beheerlijst(
        model=Opgave,
        naam="opgaven",
        label=_("Opgaven"),
        icoon="list-ul",
        plaats=30,
        kolommen=(ParentPageColumn("parent", label=_("Agenda")), controle_kolom()),
    )
)
register_beheerlijst(
    Beheerlijst(
        model=Speerpunt,
        naam="speerpunten",
        label=_("Speerpunten"),
        icoon="list-ol",
        plaats=35,
        kolommen=(
            ParentPageColumn("parent", label=_("Opgave")),
            Column("volgorde", label=_("Nummer"), sort_key="volgorde"),
            Column("speerpuntstatus", label=_("Status"), accessor="get_status_display", sort_key="status"),
            controle_kolom(),
        ),
        filters={"status": filter_by_choice(_("Status"), SpeerpuntStatus.choices), "opgave": filter_by_opgave()},
    )
)
