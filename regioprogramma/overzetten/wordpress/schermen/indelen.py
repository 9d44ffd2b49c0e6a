"""The screens where somebody says what becomes what."""

from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from .basis import Verhuizingscherm


class Indelingscherm(Verhuizingscherm, TemplateView):
    """Which kind of the old site becomes which kind here."""

    template_name = "overzetten/verhuizing_indeling.html"
    page_title = gettext_lazy("Indeling")
    stap = "verhuisindeling"
