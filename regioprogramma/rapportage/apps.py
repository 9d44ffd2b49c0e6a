"""Configuration of the reporting round."""

from django.apps import AppConfig


class RapportageConfig(AppConfig):
    name = "regioprogramma.rapportage"
    label = "rapportage"
    verbose_name = "Rapportages"
