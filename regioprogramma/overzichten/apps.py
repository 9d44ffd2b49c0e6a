"""Configuration of the app."""

from django.apps import AppConfig


class OverzichtenConfig(AppConfig):
    name = "regioprogramma.overzichten"
    label = "overzichten"
    verbose_name = "Overzichten"
