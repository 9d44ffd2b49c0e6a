"""Configuration of the statement about accessibility."""

from django.apps import AppConfig


class ToegankelijkheidConfig(AppConfig):
    name = "regioprogramma.toegankelijkheid"
    label = "toegankelijkheid"
    verbose_name = "Toegankelijkheid"

    def ready(self) -> None:
        from . import aandacht, vindbaar  # noqa: F401
