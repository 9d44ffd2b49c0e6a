"""Configuration of the archive."""

from django.apps import AppConfig


class ArchiefConfig(AppConfig):
    name = "regioprogramma.archief"
    label = "archief"
    verbose_name = "Archief"
