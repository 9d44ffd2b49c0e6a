"""Configuration of the statistics."""

from django.apps import AppConfig


class BezoekConfig(AppConfig):
    name = "regioprogramma.bezoek"
    label = "bezoek"
    verbose_name = "Bezoek"

    def ready(self) -> None:
        from . import taken  # noqa: F401
