"""Configuration of search."""

from django.apps import AppConfig


class ZoekenConfig(AppConfig):
    name = "regioprogramma.zoeken"
    label = "zoeken"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        from . import aandacht, lijstfilter, signalen, taken  # noqa: F401
