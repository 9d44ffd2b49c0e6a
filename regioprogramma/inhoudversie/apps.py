"""Configuration of the version of the content."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class InhoudversieConfig(AppConfig):
    name = "regioprogramma.inhoudversie"
    label = "inhoudversie"
    verbose_name = "Inhoudversie"

    def ready(self) -> None:
        from . import taken  # noqa: F401
        from .triggers import drop_triggers, install_triggers

        pre_migrate.connect(drop_triggers, sender=self)
        post_migrate.connect(install_triggers, sender=self)
