"""The screen of what is in the sources of a move, and what is wrong with them."""

from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from .basis import Verhuizingscherm


class Inhoudscherm(Verhuizingscherm, TemplateView):
    """What is in the files: by kind, state, year, what made it, and what is odd."""

    template_name = "overzetten/verhuizing_inhoud.html"
    page_title = gettext_lazy("Wat zit erin")
    stap = "verhuisinhoud"
