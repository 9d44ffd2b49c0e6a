"""The screens of the operations: first what would happen, then a button that does it, then how far it is."""

from typing import Any

from django.db.models import QuerySet
from django.forms import BaseForm, Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, ListView
from wagtail.admin import messages
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin

from regioprogramma.core.models import Pagina, Trefwoord
from regioprogramma.core.opmaak import read_number
from regioprogramma.core.wijzigingen import Tweestapsscherm

from . import bewerken
from .effect import effect_van
from .formulieren import Samenvoegformulier, Splitsformulier, Verwijderformulier
from .models import Bewerking
from .taken import go_on

#: For how many pages an editor can choose one by one when a word is split.
_HOOGSTENS = 200


class Scherm(PermissionCheckedMixin, WagtailAdminTemplateMixin):
    """A screen about the vocabulary, for whoever may delete keywords."""

    model = Trefwoord
    permission_required = "delete"
    header_icon = "tag"
    #: The words in the trail of this screen, when they differ from its title.
    breadcrumbs_items = [
        {"url": reverse_lazy("wagtailadmin_home"), "label": gettext_lazy("Startpagina")},
        {"url": reverse_lazy("trefwoorden:index"), "label": gettext_lazy("Trefwoorden")},
    ]

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


class Bewerkvraag(Scherm, Tweestapsscherm):
    """A form that shows the effect of an operation, and then begins it."""

    template_name = "trefwoorden/bewerken.html"

    def carry_out(self, form: BaseForm) -> HttpResponseBase:
        """Begin the operation, and go to the screen that tells how far it is."""
        try:
            bewerking = self.begin(form)
        except bewerken.KanNiet as fout:
            form.add_error(None, str(fout))
            return self.form_invalid(form)
        return redirect(bewerking)

    def voorbeeld(self, form: Form) -> dict[str, Any]:
        """Return the context that shows the effect."""
        woorden = self.woorden(form)
        return {"effect": effect_van(woorden), "gaan": bewerken.name_trefwoorden(woorden)}


class Samenvoegen(Bewerkvraag):
    """Merge keywords into one."""

    form_class = Samenvoegformulier
    page_title = gettext_lazy("Trefwoorden samenvoegen")
    knop = gettext_lazy("Samenvoegen")

    def get_initial(self) -> dict[str, Any]:
        return {"woorden": self.request.GET.getlist("trefwoord")}

    def woorden(self, form: Form) -> list[Trefwoord]:
        """Return the keywords that go."""
        return list(form.cleaned_data["woorden"])

    def begin(self, form: Form) -> Bewerking:
        """Start the operation."""
        return bewerken.merge(self.woorden(form), form.cleaned_data["doel"], self.request.user)


class Eenwoordscherm(Bewerkvraag):
    """A screen about one keyword."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.woord = get_object_or_404(Trefwoord, pk=read_number(kwargs["pk"]))

    def get_page_subtitle(self) -> str:
        return self.woord.naam

    def woorden(self, form: Form) -> list[Trefwoord]:
        """Return the keyword that goes."""
        return [self.woord]


class TrefwoordVerwijderen(Eenwoordscherm):
    """Delete a keyword, with or without another in its place."""

    form_class = Verwijderformulier
    page_title = gettext_lazy("Trefwoord verwijderen")
    knop = gettext_lazy("Verwijderen")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "woord": self.woord}

    def begin(self, form: Form) -> Bewerking:
        """Start the operation."""
        return bewerken.delete(self.woord, form.cleaned_data["vervanging"], self.request.user)


class Splitsen(Eenwoordscherm):
    """Split a keyword; the editor chooses per page."""

    form_class = Splitsformulier
    page_title = gettext_lazy("Trefwoord splitsen")
    knop = gettext_lazy("Splitsen")

    def voorbeeld(self, form: Form) -> dict[str, Any]:
        """Return the effect, and per page the words to choose from: all of them ticked."""
        effect, namen = effect_van([self.woord]), form.cleaned_data["namen"]
        paginas = Pagina.objects.filter(pk__in=effect.paginas[:_HOOGSTENS]).order_by("title")
        return {"effect": effect, "namen": namen, "paginas": paginas, "meer": max(0, len(effect.paginas) - _HOOGSTENS)}

    def begin(self, form: Form) -> Bewerking:
        """Start the operation with what was ticked."""
        namen = form.cleaned_data["namen"]
        keuzes = {}
        for pk in self.request.POST.getlist("pagina"):
            gekozen = self.request.POST.getlist(f"pagina-{pk}")
            if nummer := read_number(pk):
                keuzes[nummer] = [naam for nummer, naam in enumerate(namen) if str(nummer) in gekozen]
        return bewerken.split(self.woord, namen, keuzes, self.request.user)


class Bewerkingen(Scherm, ListView):
    """Everything that was done with the vocabulary, the last first."""

    template_name = "trefwoorden/bewerkingen.html"
    page_title = gettext_lazy("Bewerkingen van trefwoorden")
    paginate_by = 50

    def get_queryset(self) -> QuerySet:
        return Bewerking.objects.select_related("door").defer("paginas", "weg", "keuzes")


class Bewerkingscherm(Scherm, DetailView):
    """How far one operation is, and the way back."""

    template_name = "trefwoorden/bewerking.html"
    queryset = Bewerking.objects.select_related("door")
    page_title = gettext_lazy("Bewerking van trefwoorden")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Undo it, or go on with one that stopped."""
        bewerking = self.get_object()
        if request.POST.get("actie") == "verder" and bewerking.loopt:
            go_on(bewerking)
        elif request.POST.get("actie") == "terug":
            try:
                bewerken.undo(bewerking, request.user)
            except bewerken.KanNiet as fout:
                messages.error(request, str(fout))
        return redirect(reverse("trefwoorden:bewerking", args=[bewerking.pk]))
