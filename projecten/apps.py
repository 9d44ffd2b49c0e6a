"""Configuration of projecten."""

from django.apps import AppConfig


class ProjectenConfig(AppConfig):
    name = "projecten"
    verbose_name = "Projecten"

    def ready(self) -> None:
        from . import filters, signalen  # noqa: F401
