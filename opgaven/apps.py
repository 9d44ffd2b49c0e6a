"""Configuration of opgaven."""

from django.apps import AppConfig


class OpgavenConfig(AppConfig):
    name = "opgaven"
    verbose_name = "Opgaven"

    def ready(self) -> None:
        from . import signalen  # noqa: F401
