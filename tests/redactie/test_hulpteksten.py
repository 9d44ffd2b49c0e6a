"""Every field an editor can fill in has a Dutch label and says what belongs there, with an example."""

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail import blocks
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import get_page_models

from opgaven.models import Meting
from opgaven.reekstekst import Gemeten
from projecten.models import Besteding
from regioprogramma.core.inhoud.blokken import InhoudBlok
from regioprogramma.core.models import HomePagina, Pagina
from tests import factories
from tests.plan import PACKAGES, TYPED

#: What explains itself, or nobody types: the keys, and what Wagtail and Django bring along with help of their own.
VAN_WAGTAIL = {
    "core.gebruiker", "core.weergave", "core.vervallenadres", "core.oudadres", "opendata.uitvoerbestand",
    "opendata.rijwijziging", "opendata.gegevenswijziging", "opendata.wijzigingenstand",
}  # fmt: skip
#: Not on any form: Wagtail's labels, which our own trefwoorden replace.
GEEN_VELD = ("sort_order", "tags")
#: Words that give away a label or help text that was not translated.
ENGELS = {"the", "this", "please", "optional", "required", "select", "your", "leave", "description", "page", "name"}


def eigen_velden():
    """Return every column that we added ourselves and an editor may fill in."""
    for model in apps.get_models():
        if model._meta.app_label not in TYPED or model._meta.label_lower in VAN_WAGTAIL:
            continue
        for veld in [*model._meta.local_fields, *model._meta.local_many_to_many]:
            van_ons = not any(veld.name in bron for bron in _geerfd(model))
            if van_ons and veld.editable and not veld.primary_key and veld.name not in GEEN_VELD:
                yield pytest.param(veld, id=f"{model.__name__}.{veld.name}")


def _geerfd(model):
    """Return the names of the fields of every class above a model that is not ours, and of links to a parent."""
    for boven in model.__mro__:
        if hasattr(boven, "_meta") and not boven.__module__.startswith(tuple(PACKAGES)):
            yield {veld.name for veld in boven._meta.get_fields()}
    yield {veld.name for veld in model._meta.fields if getattr(veld.remote_field, "parent_link", False)}
    # A child says of which page it is by where it stands.
    yield {veld.name for veld in model._meta.fields if type(veld).__name__ == "ParentalKey"}


@pytest.mark.parametrize("veld", list(eigen_velden()))
def test_a_field_of_ours_has_a_label_and_an_example(veld):
    hulp = str(veld.help_text)
    assert veld._verbose_name is not None, f"{veld} has no verbose_name: its label would be made from its name"
    assert "ijvoorbeeld" in hulp, f"the help text of {veld} has no example: {hulp!r}"
    assert hulp.endswith("."), f"the help text of {veld} is no sentence: {hulp!r}"


def hulptekst(blok):
    """Return the help text of a block: a field block keeps it on its form field, another one on itself."""
    return str(blok.field.help_text if isinstance(blok, blocks.FieldBlock) else blok.meta.help_text)


def test_every_block_has_a_name_and_says_what_it_is_for():
    for soort, blok in InhoudBlok().child_blocks.items():
        assert str(blok.label), soort
        assert str(blok.meta.description), f"{soort} has no description"
        if isinstance(blok, blocks.BaseStructBlock) and soort != "afbeelding":
            for naam, kind in blok.child_blocks.items():
                assert str(kind.label), f"{soort}.{naam}"
                assert hulptekst(kind), f"{soort}.{naam} has no help text"


@pytest.mark.django_db
@pytest.mark.parametrize("paginatype", [p for p in get_page_models() if p is not Pagina], ids=lambda p: p.__name__)
def test_every_form_of_a_page_is_in_dutch(paginatype, beheerder):
    """What comes to the screen, Wagtail's own fields included."""
    ouders = [p for p in Pagina.objects.specific() if type(p) in paginatype.allowed_parent_page_models()]
    if paginatype is HomePagina:
        url = reverse("wagtailadmin_pages:edit", args=[factories.thuis().pk])
    else:
        ouder = ouders[0] if ouders else factories.maak_opgave()
        pagina = next((p for p in Pagina.objects.type(paginatype)), None)
        if pagina is not None and not paginatype.can_create_at(ouder):
            url = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
        else:
            url = reverse(
                "wagtailadmin_pages:add", args=[paginatype._meta.app_label, paginatype._meta.model_name, ouder.pk]
            )
    formulier = beheerder.get(url).context["form"]
    zonder = [naam for naam, veld in formulier.fields.items() if not (veld.widget.is_hidden or veld.label)]
    assert not set(zonder) - {"comment_notifications"}, "that one stands beside its own words"
    formulieren = [formulier, *(formset.empty_form for formset in formulier.formsets.values())]
    for deel in formulieren:
        for naam, veld in deel.fields.items():
            woorden = {woord.strip(".,:()").lower() for woord in f"{veld.label} {veld.help_text}".split()}
            assert not woorden & ENGELS, f"{naam}: {veld.label} / {veld.help_text}"


#: What follows from how another field is typed.
VOLGT = {Besteding: {"datum_precisie"}}


def test_every_field_of_a_model_stands_on_its_form():
    """A field that no panel shows cannot be filled in by anybody."""
    vergeten = []
    for model in apps.get_models():
        if model._meta.app_label not in TYPED or model is Pagina or model._meta.label_lower in VAN_WAGTAIL:
            continue
        if issubclass(model, Pagina):
            op_formulier = set(model.get_edit_handler().get_form_class().base_fields)
        elif issubclass(model, BaseSiteSetting) and hasattr(model, "edit_handler"):
            op_formulier = set(model.edit_handler.bind_to_model(model).get_form_class().base_fields)
        elif model is Meting:
            # Typed as lines in the row of its result.
            op_formulier = set(Gemeten._fields) | {"datum_precisie"}
        elif hasattr(model, "admin_form_fields"):
            op_formulier = set(model.admin_form_fields)
        elif hasattr(model, "panels"):
            from wagtail.admin.panels import ObjectList

            paneel = ObjectList(model.panels, base_form_class=getattr(model, "rijformulier", None))
            op_formulier = set(paneel.bind_to_model(model).get_form_class().base_fields)
        else:
            op_formulier = set()
        eigen = [
            veld.name
            for veld in [*model._meta.local_fields, *model._meta.local_many_to_many]
            if veld.editable
            and not veld.primary_key
            and veld.name not in GEEN_VELD
            and not any(veld.name in bron for bron in _geerfd(model))
        ]
        vergeten += [
            f"{model.__name__}.{naam}" for naam in eigen if naam not in op_formulier | VOLGT.get(model, set())
        ]
    assert not vergeten
