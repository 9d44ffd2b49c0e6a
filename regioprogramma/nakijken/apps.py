"""Configuration of looking a site over."""

from django.apps import AppConfig


class NakijkenConfig(AppConfig):
    name = "regioprogramma.nakijken"
    label = "nakijken"
    verbose_name = "Nakijken"
