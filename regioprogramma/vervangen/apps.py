"""Configuration of the app."""

from django.apps import AppConfig


class VervangenConfig(AppConfig):
    name = "regioprogramma.vervangen"
    label = "vervangen"
    verbose_name = "Vervangen"
