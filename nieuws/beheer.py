"""The list of news in the CMS; the first thing in the menu because it is the work of every week."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from opgaven.beheer import filter_by_opgave
from opgaven.models import Opgave
from regioprogramma.core.lijsten import Beheerlijst, Datumkolom, filter_by_choice, register_beheerlijst

from .models import Nieuwsbericht, Nieuwssoort

register_beheerlijst(
    Beheerlijst(
        model=Nieuwsbericht,
        naam="nieuws",
        label=_("Nieuws"),
        plaats=10,
        kolommen=(
            Datumkolom("publicatiedatum", label=_("Datum"), sort_key="publicatiedatum"),
            Column("opgaven", label=_("Opgaven"), accessor=lambda bericht: ", ".join(bericht.opgavenamen)),
            Column("soort", label=_("Soort"), accessor="get_soort_display", sort_key="soort"),
        ),
        filters={"soort": filter_by_choice(_("Soort"), Nieuwssoort.choices), "opgaven": filter_by_opgave()},
        erbij={
            "opgavenamen": ArraySubquery(
                Opgave.objects.filter(nieuwsberichten=OuterRef("pk")).order_by("path").values("title")
            )
        },
    )
)
