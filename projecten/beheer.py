"""The lists of projects and Regio Deals in the CMS."""

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from opgaven.beheer import filter_by_opgave
from opgaven.models import Opgave
from regioprogramma.core.lijsten import (
    Beheerlijst,
    Datumkolom,
    controle_kolom,
    filter_by_choice,
    register_beheerlijst,
)

from .models import DealStatus, Project, ProjectStatus, RegioDeal

register_beheerlijst(
    Beheerlijst(
        model=Project,
        naam="projecten",
        label=_("Projecten"),
        icoon="clipboard-list",
        plaats=20,
        kolommen=(
            Column("opgavenaam", label=_("Opgave"), sort_key="opgavenaam"),
            Column("projectstatus", label=_("Status"), accessor="get_status_display", sort_key="status"),
            controle_kolom(),
        ),
        filters={"status": filter_by_choice(_("Status"), ProjectStatus.choices), "opgave": filter_by_opgave()},
        erbij={"opgavenaam": Subquery(Opgave.objects.filter(pk=OuterRef("opgave")).values("title"))},
    )
)
register_beheerlijst(
    Beheerlijst(
        model=RegioDeal,
        naam="regio-deals",
        label=_("Regio Deals"),
        icoon="success",
        plaats=40,
        kolommen=(
            Column("dealstatus", label=_("Status"), accessor="get_status_display", sort_key="status"),
            Column("tranche", label=_("Tranche"), sort_key="tranche"),
            Datumkolom("startdatum", label=_("Start"), sort_key="startdatum"),
            controle_kolom(),
        ),
        filters={"status": filter_by_choice(_("Status"), DealStatus.choices)},
    )
)
