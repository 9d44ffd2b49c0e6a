"""The app of the gallery."""

from django.apps import AppConfig


class GalerijConfig(AppConfig):
    """Only in the settings of a developer and of the tests."""

    name = "regioprogramma.galerij"
