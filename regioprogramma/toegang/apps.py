"""Configuration of the door."""

from django.apps import AppConfig


class ToegangConfig(AppConfig):
    name = "regioprogramma.toegang"
    label = "toegang"
    verbose_name = "Toegang"

    def ready(self) -> None:
        from . import meldpunt, volgen  # noqa: F401 - a check; follows what happens
