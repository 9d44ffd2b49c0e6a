"""Configuration of the reporting round."""

from django.apps import AppConfig


class RapportageConfig(AppConfig):
    name = "regioprogramma.rapportage"
    label = "rapportage"
    verbose_name = "Rapportages"

    def ready(self) -> None:
        from . import taken  # noqa: F401
        from .afsluiten import logboek  # noqa: F401
