"""Configuration of the tools for the vocabulary."""

from django.apps import AppConfig


class TrefwoordenConfig(AppConfig):
    name = "regioprogramma.trefwoorden"
    label = "trefwoorden"
    verbose_name = "Trefwoorden"

    def ready(self):
        from . import signalen, taken  # noqa: F401
