"""Configuration of the previews and the links to a draft."""

from django.apps import AppConfig


class VoorbeeldConfig(AppConfig):
    name = "regioprogramma.voorbeeld"
    label = "voorbeeld"
    verbose_name = "Voorbeeld"

    def ready(self) -> None:
        from . import soorten, taken, volgen  # noqa: F401
