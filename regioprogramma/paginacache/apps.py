"""Configuration of the page cache."""

from django.apps import AppConfig


class PaginacacheConfig(AppConfig):
    name = "regioprogramma.paginacache"
    label = "paginacache"
    verbose_name = "Paginacache"
