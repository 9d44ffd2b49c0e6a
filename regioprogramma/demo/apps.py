"""Configuration of the demo and its content."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "regioprogramma.demo"
    label = "demo"
    verbose_name = "Voorbeeldinhoud"
