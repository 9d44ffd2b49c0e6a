"""Configuration of the core: what every page shares."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class CoreConfig(AppConfig):
    name = "regioprogramma.core"
    label = "core"
    verbose_name = "Kern"

    def ready(self):
        # Every app describes the parts of a page it can fill in its own secties.py; importing them registers these.
        autodiscover_modules("secties")
        from . import checks, signalen  # noqa: F401
