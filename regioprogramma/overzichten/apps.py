"""Configuration of the app."""

from django.apps import AppConfig


class OverzichtenConfig(AppConfig):
    name = "regioprogramma.overzichten"
    label = "overzichten"
    verbose_name = "Overzichten"

    def ready(self) -> None:
        # The lists that are open data (`LijstFilter.uitvoer`), and what visitors find.
        from . import documenten, organisaties, vindbaar  # noqa: F401
        from .stand import filters  # noqa: F401
