"""The list of keywords in the CMS with its forms, and the window to choose from it."""

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.panels import ObjectList
from wagtail.admin.views.generic import EditView, IndexView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import BaseButton, Button

from regioprogramma.core.models import Trefwoord
from regioprogramma.core.wijzigingen import ZoalsGeopend
from regioprogramma.trefwoorden.uitwisselen.schermen import Invoeren, export

from . import bewerken, schermen
from .formulieren import Kiezerformulier, Tochpaneel, Trefwoordformulier
from .voorstel_scherm import suggest_trefwoorden


class Trefwoordenlijst(IndexView):
    """The list, with the way to everything that can be done with it."""

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        uit = super().header_more_buttons
        if self.user_has_permission("delete"):
            uit.append(_knop(_("Samenvoegen"), "samenvoegen", "resubmit", 30))
            uit.append(_knop(_("Bewerkingen"), "bewerkingen", "history", 40))
            uit.append(_knop(_("Importeren"), "importeren", "upload", 50))
        if self.user_has_permission("change"):
            uit.append(_knop(_("Exporteren als CSV"), "exporteren", "download", 60, "csv"))
            uit.append(_knop(_("Exporteren als SKOS"), "exporteren", "download", 70, "skos"))
        return uit

    def get_list_more_buttons(self, instance: Trefwoord) -> list[BaseButton]:
        uit = super().get_list_more_buttons(instance)
        if self.user_has_permission("delete"):
            naar = reverse("trefwoorden:samenvoegen") + f"?trefwoord={instance.pk}"
            uit.append(Button(_("Samenvoegen"), url=naar, icon_name="resubmit", priority=40))
            splitsen = reverse("trefwoorden:splitsen", args=[instance.pk])
            uit.append(Button(_("Splitsen"), url=splitsen, icon_name="cut", priority=50))
        return uit


def _knop(label: str, naam: str, icoon: str, volgorde: int, *args: str) -> Button:
    return Button(label, url=reverse(f"trefwoorden:{naam}", args=args), icon_name=icoon, priority=volgorde)


class Trefwoordscherm(ZoalsGeopend, EditView):
    """Changes a keyword; another name or address is logged so that it can be undone."""

    def save_instance(self) -> Trefwoord:
        oud = self.form.oud
        woord = super().save_instance()
        self.hernoemd = bool(oud["naam"]) and oud != {"naam": woord.naam, "slug": woord.slug}
        if self.hernoemd:
            bewerken.log_rename(oud, woord, self.request.user)
        return woord

    def get_success_message(self) -> str:
        zin = super().get_success_message()
        if not self.hernoemd:
            return zin
        aantal = self.object.pagina_koppelingen.count()
        return ngettext(
            "Hernoemd. %d pagina toont de nieuwe naam, 0 lijsten veranderen. Het oude adres blijft werken.",
            "Hernoemd. %d pagina’s tonen de nieuwe naam, 0 lijsten veranderen. Het oude adres blijft werken.",
            aantal,
        ) % (aantal)


class Trefwoorden(ModelViewSet):
    """The vocabulary. Every editor may choose from it; adding to it needs a right."""

    model = Trefwoord
    name = "trefwoorden"
    icon = "tag"
    menu_label = gettext_lazy("Trefwoorden")
    menu_order = 80
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    list_per_page = 50
    list_display = ["naam", "breder", "omschrijving"]
    list_filter = ["breder"]
    list_export = ["naam", "slug", "omschrijving", "synoniemen", "breder"]
    edit_handler = ObjectList(
        [Trefwoord.panels[0], Tochpaneel("toch"), *Trefwoord.panels[1:]], base_form_class=Trefwoordformulier
    )
    index_view_class = Trefwoordenlijst
    edit_view_class = Trefwoordscherm

    @property
    def delete_view(self) -> Callable[..., HttpResponse]:
        """Deleting shows its effect, asks what comes instead, and can be undone."""
        return schermen.TrefwoordVerwijderen.as_view()

    def get_urlpatterns(self) -> list[URLPattern]:
        return [
            *super().get_urlpatterns(),
            path("importeren/", Invoeren.as_view(), name="importeren"),
            path("exporteren/<slug:vorm>/", export, name="exporteren"),
            path("voorstellen/", suggest_trefwoorden, name="voorstellen"),
            path("samenvoegen/", schermen.Samenvoegen.as_view(), name="samenvoegen"),
            path("splitsen/<int:pk>/", schermen.Splitsen.as_view(), name="splitsen"),
            path("bewerkingen/", schermen.Bewerkingen.as_view(), name="bewerkingen"),
            path("bewerkingen/<int:pk>/", schermen.Bewerkingscherm.as_view(), name="bewerking"),
        ]


class Trefwoordkiezer(ChooserViewSet):
    """Chooses a keyword; only those with the right see the tab to add one."""

    model = Trefwoord
    icon = "tag"
    per_page = 50
    choose_one_text = gettext_lazy("Kies een trefwoord")
    choose_another_text = gettext_lazy("Kies een andere")
    edit_item_text = gettext_lazy("Wijzig dit trefwoord")
    create_action_label = gettext_lazy("Toevoegen")
    creation_tab_label = gettext_lazy("Nieuw trefwoord")
    creation_form_class = Kiezerformulier
