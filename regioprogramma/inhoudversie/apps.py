"""Configuration of the version of the content."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class InhoudversieConfig(AppConfig):
    name = "regioprogramma.inhoudversie"
    label = "inhoudversie"
    verbose_name = "Inhoudversie"

    def ready(self) -> None:
        from . import taken  # noqa: F401
        from .triggers import install_triggers

        post_migrate.connect(install_triggers, sender=self)
