"""Conventions of the project, checked at every start."""

from django.core.checks import Error, register
from wagtail.models import get_page_models

from .models import Pagina
from .secties import bouwer_van


@register()
def check_page_types(app_configs, **kwargs):
    """Every page type says where it belongs and how it looks, and every section it names has a builder."""
    for model in get_page_models():
        if model is Pagina:
            continue
        missing = {"parent_page_types", "subpage_types", "template"} - vars(model).keys()
        if missing:
            yield Error(f"{model.__name__} must declare {', '.join(sorted(missing))}.", obj=model, id="core.E001")
        for naam in model.secties:
            if bouwer_van(model, naam) is None:
                yield Error(
                    f"{model.__name__} names the section “{naam}”, but nobody builds it.",
                    hint=f"Register a builder with @sectie({naam!r}, …) in a secties.py.",
                    obj=model,
                    id="core.E002",
                )
