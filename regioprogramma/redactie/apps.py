"""Configuration of the editors' tools."""

from django.apps import AppConfig


class RedactieConfig(AppConfig):
    name = "regioprogramma.redactie"
    label = "redactie"
    verbose_name = "Redactie"

    def ready(self):
        from . import vandaag

        vandaag.laad()
