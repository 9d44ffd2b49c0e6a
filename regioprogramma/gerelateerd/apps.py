"""Configuration of the related engine."""

from django.apps import AppConfig


class GerelateerdConfig(AppConfig):
    name = "regioprogramma.gerelateerd"
    label = "gerelateerd"
    verbose_name = "Gerelateerd"

    def ready(self) -> None:
        from . import signalen  # noqa: F401
