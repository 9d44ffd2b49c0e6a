"""Configuration of the people, organisations and gemeenten."""

from django.apps import AppConfig


class ContactenConfig(AppConfig):
    name = "contacten"
    verbose_name = "Contacten"

    def ready(self) -> None:
        from . import signalen  # noqa: F401
