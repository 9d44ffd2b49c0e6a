"""Changing a page, document or picture: the forms, the buttons, and what guards against loss."""

from .actiemenu import is_vergeten, kort_moment, order_actions
from .balk import balk_of_pagina
from .paginaschermen import Kiesscherm, Soortenrapport
from .rijen import rij

__all__ = [
    "Kiesscherm",
    "Soortenrapport",
    "balk_of_pagina",
    "is_vergeten",
    "kort_moment",
    "order_actions",
    "rij",
]
