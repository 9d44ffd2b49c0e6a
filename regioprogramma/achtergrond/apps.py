"""Configuration of the work in the background."""

from django.apps import AppConfig


class AchtergrondConfig(AppConfig):
    name = "regioprogramma.achtergrond"
    label = "achtergrond"
    verbose_name = "Achtergrondwerk"

    def ready(self) -> None:
        from . import opruimen, terugnemen  # noqa: F401
