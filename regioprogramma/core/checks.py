"""Conventions of the project, checked at every start."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import Error, register
from wagtail.models import get_page_models

from .lijsten import LijstMixin, has_lijst
from .models import Pagina
from .pagina import bouwer_van, typed_models

#: What every page type says itself, if only that there is none.
DECLARED = {"parent_page_types", "subpage_types", "template", "paginatype"}
#: A kind is a word in addresses, and a column of this width in the search index.
LONGEST_NAME = 30


@register()
def check_page_types(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> Iterator[Error]:
    """Every page type says where it belongs and how it looks, and every section it names has a builder."""
    for model in get_page_models():
        if model is Pagina:
            continue
        if missing := DECLARED - vars(model).keys():
            yield Error(
                f"{model.__name__} must declare {', '.join(sorted(missing))}.",
                hint="docs/paginatype.md says what each is for.",
                obj=model,
                id="core.E001",
            )
        for naam in model.secties:
            if bouwer_van(model, naam) is None:
                yield Error(
                    f"{model.__name__} names the section “{naam}”, but nobody builds it.",
                    hint=f"Register a builder with @sectie({naam!r}, …) in a secties.py.",
                    obj=model,
                    id="core.E002",
                )
        if issubclass(model, LijstMixin) and not has_lijst(model):
            yield Error(
                f"{model.__name__} is a list, but nobody says what stands in it.",
                hint=f"Register a LijstFilter with @lijst_op({model.__name__}) in a filters.py.",
                obj=model,
                id="core.E003",
            )


@register()
def check_drafts(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> Iterator[Error]:
    """A page can be stored with nothing but a title: editors save drafts half filled in, and look at them."""
    for model in get_page_models():
        # What every page has is filled in by Wagtail.
        for veld in model._meta.local_concrete_fields if model is not Pagina else ():
            if not (veld.null or veld.primary_key) and veld.get_default() is None:
                yield Error(
                    f"{model.__name__}.{veld.name} cannot be empty, so a draft without it cannot be stored.",
                    hint="Give it null=True, or a default. Without blank=True the form asks for it on publishing.",
                    obj=model,
                    id="core.E006",
                )


@register()
def check_kinds(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> Iterator[Error]:
    """No two kinds of pages share what tells them apart, and the name of each fits where it is stored."""
    types = [model.paginatype for model in typed_models()]
    for field in ("naam", "plaats", "lijstnummer"):
        values = Counter(getattr(kind, field) for kind in types)
        shared = [value for value, times in values.items() if times > 1 and value is not None]
        if shared:
            yield Error(f"Two page types have the same `{field}`: {', '.join(map(str, shared))}.", id="core.E004")
    for kind in types:
        if len(kind.naam) > LONGEST_NAME:
            yield Error(f"The name “{kind.naam}” of a page type is over {LONGEST_NAME} letters.", id="core.E005")
