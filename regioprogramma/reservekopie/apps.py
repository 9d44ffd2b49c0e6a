"""Configuration of backups."""

from django.apps import AppConfig


class ReservekopieConfig(AppConfig):
    name = "regioprogramma.reservekopie"
    label = "reservekopie"
    verbose_name = "Reservekopie"

    def ready(self) -> None:
        from . import nacht  # noqa: F401
