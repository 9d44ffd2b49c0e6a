"""Configuration of what moves in from elsewhere."""

from django.apps import AppConfig


class OverzettenConfig(AppConfig):
    name = "regioprogramma.overzetten"
    label = "overzetten"
    verbose_name = "Overzetten"

    def ready(self) -> None:
        from . import aandacht, signalen, taken  # noqa: F401
        from .wordpress import taken as _verhuistaken  # noqa: F401
        from .wordpress.bronnen import bewaren  # noqa: F401
