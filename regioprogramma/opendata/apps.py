"""Configuration of the app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class OpendataConfig(AppConfig):
    name = "regioprogramma.opendata"
    label = "opendata"
    verbose_name = "Open data"

    def ready(self) -> None:
        from . import bestanden, vindbaar  # noqa: F401
        from .api import lijsten  # noqa: F401
        from .wijzigingen import install_followers
        from .woo import aandacht  # noqa: F401

        post_migrate.connect(install_followers, sender=self)
