"""Configuration of the core: what every page shares."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CoreConfig(AppConfig):
    name = "regioprogramma.core"
    label = "core"
    verbose_name = "Kern"

    def ready(self) -> None:
        # In these modules every app says what it fills: overviews, parts of pages, lists of the CMS, what counts as
        # a change. Importing registers it.
        autodiscover_modules("filters", "secties", "beheer", "wijzigingen")
        from . import checks, signalen, wijzigingen  # noqa: F401
