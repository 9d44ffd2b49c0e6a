"""Configuration of the tools for the vocabulary."""

from django.apps import AppConfig


class TrefwoordenConfig(AppConfig):
    name = "regioprogramma.trefwoorden"
    label = "trefwoorden"
    verbose_name = "Trefwoorden"

    def ready(self) -> None:
        from regioprogramma.core.registers import fill_plek

        from . import signalen, taken  # noqa: F401

        fill_plek("voorstellen", "trefwoorden/voorstellen.html")
