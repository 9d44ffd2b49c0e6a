"""Configuration of projecten."""

from django.apps import AppConfig


class ProjectenConfig(AppConfig):
    name = "projecten"
    verbose_name = "Projecten"

    def ready(self) -> None:
        from . import signalen  # noqa: F401
