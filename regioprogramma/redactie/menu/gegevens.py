"""Everything that is not a page: people, roles, organisations, gemeenten and villages, with their choosers."""

from functools import cache
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, BooleanColumn, Column
from wagtail.admin.views.generic import EditView, IndexView, InspectView
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from contacten.models import Contactpersoon, Gemeente, Organisatie, Rol, Woonplaats
from regioprogramma.core.opmaak import show_telefoon
from regioprogramma.core.wijzigingen import ZoalsGeopend
from regioprogramma.vervangen.herindeling.scherm import Gemeentescherm, Herindelscherm, herindeling_van
from regioprogramma.vervangen.opvolging.scherm import NieuwePersoon, Opvolgscherm, Persoonscherm
from regioprogramma.vervangen.rechten import MayChangeThis
from regioprogramma.vervangen.schermen import Verwijderscherm

from .paginalijsten import viewsets_of_pages


class Gegevenslijst(IndexView):
    """A list in which a name leads to the form for whoever may change it, and to a page to look at for others."""

    @cached_property
    def wijzigbaar(self) -> set[int]:
        """The ids of what this editor may change."""
        beleid = self.permission_policy
        return set(beleid.instances_user_has_permission_for(self.request.user, "change").values_list("pk", flat=True))

    def get_edit_url(self, instance: Model) -> str | None:
        return super().get_edit_url(instance) if instance.pk in self.wijzigbaar else None


class Gegevensscherm(MayChangeThis, ZoalsGeopend, EditView):
    """Changes a role or an organisation."""


class Organisatiescherm(Gegevensscherm):
    """Changes an organisation, with the way to its page on the site when it has one."""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        knoppen = list(super().header_more_buttons)
        if Organisatie.objects.visible().filter(pk=self.object.pk).exists():
            knop = Button(_("Bekijk op de website"), url=self.object.get_absolute_url(), icon_name="view", priority=15)
            knoppen.append(knop)
        return knoppen


class Bekijkscherm(InspectView):
    """Shows one thing, with the way to its form for whoever may change it."""

    def get_edit_url(self) -> str | None:
        return super().get_edit_url() if self.user_has_permission_for_instance("change", self.object) else None


class Gegevens(ModelViewSet):
    """A list with its forms; who may only look gets a page to look at."""

    copy_view_enabled = False
    inspect_view_enabled = True
    list_per_page = 50
    index_view_class = Gegevenslijst
    edit_view_class = Gegevensscherm
    inspect_view_class = Bekijkscherm
    delete_view_class = Verwijderscherm


class Personen(Gegevens):
    """The people whom the public may turn to."""

    model = Contactpersoon
    name = "personen"
    icon = "user"
    menu_label = _("Personen")
    menu_order = 50
    add_to_admin_menu = True
    list_display = [
        "naam",
        "functie",
        "organisatie",
        Column("telefoon", label=_("Telefoon"), accessor=lambda persoon: show_telefoon(persoon.telefoon)),
        Column("email", label=_("E-mail")),
        BooleanColumn("is_visible", label=_("Te zien"), accessor=lambda persoon: persoon.is_visible()),
    ]
    list_filter = ["organisatie"]
    list_export = ["naam", "functie", "organisatie", "telefoon", "email", "vertrokken_op"]
    add_view_class = NieuwePersoon
    edit_view_class = Persoonscherm

    def get_urlpatterns(self) -> list[URLPattern]:
        opvolgen = self.construct_view(Opvolgscherm)
        return [*super().get_urlpatterns(), path("opvolgen/<int:pk>/", opvolgen, name="opvolgen")]


class Rollen(Gegevens):
    """What people can be responsible for."""

    model = Rol
    name = "rollen"
    icon = "key"
    menu_label = _("Rollen")
    list_display = ["naam", "groep", "volgorde"]
    search_fields = ["naam"]
    inspect_view_fields = ["naam", "groep", "volgorde"]


class Organisaties(Gegevens):
    """The parties of the programme."""

    model = Organisatie
    name = "organisaties"
    icon = "group"
    menu_label = _("Organisaties")
    list_display = ["naam", "soort", "website"]
    list_filter = ["soort"]
    list_export = ["naam", "soort", "omschrijving", "website", "tooi", "voormalige_namen"]
    edit_view_class = Organisatiescherm


class Gemeenten(Gegevens):
    """The gemeenten of the region."""

    model = Gemeente
    name = "gemeenten"
    icon = "site"
    menu_label = _("Gemeenten")
    list_display = [
        "naam",
        "cbs_code",
        "provincie",
        "website",
        Column("herindeling", label=_("Herindeling"), accessor=herindeling_van),
    ]
    list_filter = ["provincie"]
    edit_view_class = Gemeentescherm

    def get_urlpatterns(self) -> list[URLPattern]:
        herindelen = self.construct_view(Herindelscherm)
        return [*super().get_urlpatterns(), path("herindelen/<int:pk>/", herindelen, name="herindelen")]


class Woonplaatsen(Gegevens):
    """The villages and towns of the gemeenten."""

    model = Woonplaats
    name = "woonplaatsen"
    icon = "home"
    menu_label = _("Woonplaatsen")
    list_display = [
        "naam",
        "gemeente",
        "code",
        Column(
            "postcodegebieden", label=_("Postcodegebieden"), accessor=lambda dorp: ", ".join(dorp.postcodegebieden)
        ),
    ]
    list_filter = ["gemeente"]
    list_export = ["naam", "gemeente", "code", "postcodegebieden", "coordinaten"]
    inspect_view_fields = ["naam", "gemeente", "code", "postcodegebieden", "coordinaten"]


class Gegevensgroep(ViewSetGroup):
    """What is set up once and seldom changed."""

    menu_label = _("Gegevens")
    menu_icon = "table"
    menu_order = 75

    def __init__(self) -> None:
        lijsten = (viewset for viewset in viewsets_of_pages() if viewset.beheerlijst.bij_gegevens)
        self.items = (Organisaties, Gemeenten, Woonplaatsen, Rollen, *lijsten)
        super().__init__()


class Kiezer(ChooserViewSet):
    """A window to choose from a list; with `form_fields` also to add to it, for those who may."""

    per_page = 50
    choose_another_text = _("Kies een andere")
    create_action_label = _("Toevoegen")


#: What a mixin here is mixed into: a list to choose from.
_Scherm: Any = object


class Persoonkolommen(_Scherm):
    """Two people may have one name: what they do and where tells them apart."""

    @property
    def columns(self) -> list[BaseColumn]:
        return [
            *super().columns,
            Column("functie", label=_("Functie")),
            Column("organisatie", label=_("Organisatie")),
        ]


class Persoonvenster(Persoonkolommen, ChooseView):
    """The window to choose a person."""


class Persoonresultaten(Persoonkolommen, ChooseResultsView):
    """The list in that window, searched."""


class Persoonkiezer(Kiezer):
    """Chooses a person who has not left; a new one can be added at once."""

    model = Contactpersoon
    choose_view_class = Persoonvenster
    choose_results_view_class = Persoonresultaten
    icon = "user"
    choose_one_text = _("Kies een persoon")
    edit_item_text = _("Wijzig deze persoon")
    creation_tab_label = _("Nieuwe persoon")
    form_fields = ["naam", "functie", "telefoon", "email"]

    def get_object_list(self) -> QuerySet:
        """Return the people an editor may choose."""
        return Contactpersoon.objects.visible().select_related("organisatie")


class Organisatiekiezer(Kiezer):
    """Chooses an organisation."""

    model = Organisatie
    icon = "group"
    choose_one_text = _("Kies een organisatie")
    edit_item_text = _("Wijzig deze organisatie")
    creation_tab_label = _("Nieuwe organisatie")
    form_fields = ["naam", "soort"]


class Gemeentekiezer(Kiezer):
    """Chooses a gemeente."""

    model = Gemeente
    icon = "site"
    choose_one_text = _("Kies een gemeente")
    edit_item_text = _("Wijzig deze gemeente")

    def get_object_list(self) -> QuerySet:
        """Return the gemeenten that exist today."""
        return Gemeente.objects.current()


@cache
def data_lists() -> tuple[Personen, Gegevensgroep]:
    """Return the lists of what is not a page, in the order of the menu."""
    return Personen(), Gegevensgroep()


KIEZERS = [
    Persoonkiezer("persoon_kiezer"),
    Organisatiekiezer("organisatie_kiezer"),
    Gemeentekiezer("gemeente_kiezer"),
]
