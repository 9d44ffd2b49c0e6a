"""Configuration of the app."""

from django.apps import AppConfig


class OpendataConfig(AppConfig):
    name = "regioprogramma.opendata"
    label = "opendata"
    verbose_name = "Open data"

    def ready(self) -> None:
        from . import bestanden, vindbaar  # noqa: F401
        from .api import lijsten  # noqa: F401
        from .woo import aandacht  # noqa: F401
