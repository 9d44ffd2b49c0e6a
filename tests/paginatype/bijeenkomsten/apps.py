"""Configuration of the app."""

from django.apps import AppConfig


class BijeenkomstenConfig(AppConfig):
    name = "tests.paginatype.bijeenkomsten"
    label = "bijeenkomsten"
    verbose_name = "Bijeenkomsten"
