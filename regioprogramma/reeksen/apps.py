"""Configuration of the app."""

from django.apps import AppConfig


class ReeksenConfig(AppConfig):
    name = "regioprogramma.reeksen"
    label = "reeksen"
    verbose_name = "Reeksen"

    def ready(self) -> None:
        from regioprogramma.core.registers import fill_plek

        fill_plek("gerelateerd", "reeksen/paneel.html")
