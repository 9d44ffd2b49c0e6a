"""Configuration of the reporting round."""

from django.apps import AppConfig


class RapportageConfig(AppConfig):
    name = "regioprogramma.rapportage"
    label = "rapportage"
    verbose_name = "Rapportages"

    def ready(self) -> None:
        from regioprogramma.core.registers import take_posts_below

        from . import aandacht, herinneren, taken  # noqa: F401
        from .afsluiten import logboek  # noqa: F401

        take_posts_below("/rapportage/")
