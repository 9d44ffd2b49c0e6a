"""Configuration of the related engine."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class GerelateerdConfig(AppConfig):
    name = "regioprogramma.gerelateerd"
    label = "gerelateerd"
    verbose_name = "Gerelateerd"

    def ready(self):
        # Every app says in its own soorten.py which of its page types stand in lists.
        autodiscover_modules("soorten")
        from . import signalen  # noqa: F401
