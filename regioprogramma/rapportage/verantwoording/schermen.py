"""The screens of the layouts of the account: which there are, one of them, and deleting it."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import CreateView, DeleteView, ListView, UpdateView
from wagtail.admin import messages

from regioprogramma.rapportage.models import Verantwoordingsindeling
from regioprogramma.rapportage.schermen import Beheerscherm

from .formulier import Indelingformulier


class Indelingen(Beheerscherm, ListView):
    """All layouts."""

    template_name = "rapportage/indelingen.html"
    model = Verantwoordingsindeling
    page_title = gettext_lazy("Indelingen van de verantwoording")


class Eenindeling(Beheerscherm):
    """A screen about one layout."""

    model = Verantwoordingsindeling
    success_url = reverse_lazy("rapportage:indelingen")

    def crumbs(self) -> list[dict[str, str]]:
        return [{"url": reverse("rapportage:indelingen"), "label": _("Indelingen")}]


class Indelingscherm(Eenindeling):
    """The form of a layout."""

    template_name = "rapportage/indeling.html"
    form_class = Indelingformulier

    def form_valid(self, form: Indelingformulier) -> HttpResponse:
        antwoord: HttpResponse = super().form_valid(form)
        messages.success(self.request, _("‘%(naam)s’ is bewaard.") % {"naam": form.instance.naam})
        return antwoord


class Nieuweindeling(Indelingscherm, CreateView):
    """Make a layout, which begins as that of the site."""

    page_title = gettext_lazy("Indeling maken")


class Wijzigindeling(Indelingscherm, UpdateView):
    """Change a layout. What was downloaded with it stays as it was downloaded."""

    page_title = gettext_lazy("Indeling wijzigen")


class Indelingweg(Eenindeling, DeleteView):
    """Delete a layout, after a yes. Rounds that named it have the standard one."""

    template_name = "rapportage/indeling_weg.html"
    page_title = gettext_lazy("Indeling verwijderen")

    def form_valid(self, form: Any) -> HttpResponse:
        naam = self.object.naam
        antwoord: HttpResponse = super().form_valid(form)
        messages.success(self.request, _("‘%(naam)s’ is verwijderd.") % {"naam": naam})
        return antwoord
