"""Taking a page off the site, or away: visitors who come by its address are told so, or led to another page."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.admin.views.pages.utils import type_to_delete_confirmation
from wagtail.admin.widgets import AdminPageChooser

from regioprogramma.core.models import Pagina

from .schermen import lead_page_on


class Doelformulier(forms.Form):
    """Where visitors go instead; nowhere, when nothing takes over."""

    doel = forms.ModelChoiceField(
        label=gettext_lazy("Bezoekers doorverwijzen naar"),
        queryset=Pagina.objects.none(),
        required=False,
        widget=AdminPageChooser(),
        help_text=gettext_lazy(
            "Leeg: bezoekers lezen dat de pagina is ingetrokken. Bijvoorbeeld: de pagina van de nieuwe subsidie."
        ),
    )

    def __init__(self, *args: Any, paginas: Sequence[Pagina], **kwargs: Any) -> None:
        """`paginas` are those that go, each with all below it."""
        super().__init__(*args, **kwargs)
        self.paginas = paginas
        self.fields["doel"].queryset = Pagina.objects.visible()

    def clean_doel(self) -> Pagina | None:
        """Refuse a page that goes as well."""
        doel = self.cleaned_data["doel"]
        if doel and any(doel.path.startswith(pagina.path) for pagina in self.paginas):
            raise ValidationError(_("Deze pagina gaat zelf ook weg. Kies een pagina die blijft."))
        return doel


class Intrekscherm(UnpublishView):
    """Asks whether a page is to be unpublished, and where its visitors go."""

    template_name = "vervangen/intrekken.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.form = Doelformulier(request.POST if request.method == "POST" else None, paginas=[self.object])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Unpublish, unless the page to go to is not one that visitors see."""
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        return super().post(request, *args, **kwargs)

    def unpublish(self) -> HttpResponse | None:
        """Unpublish, and let the address lead on."""
        doel = self.form.cleaned_data["doel"]
        antwoord = super().unpublish()
        if doel:
            lead_page_on(self.object, doel)
        return antwoord

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "form": self.form}


class Verwijdervraag(DeleteView):
    """Asks whether a page that nothing uses is to be deleted, and where its visitors go."""

    template_name = "vervangen/pagina_weg.html"
    next_url: str | None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Delete, unless the page to go to is not one that visitors see."""
        formulier = self._form(request.POST)
        if not formulier.is_valid():
            return self.render_to_response({**self.get_context_data(), "form": formulier})
        self.next_url = self.next_url or self.get_list_url()
        doel = formulier.cleaned_data["doel"]
        if doel and type_to_delete_confirmation(request):
            lead_page_on(self.page, doel)
        return super().post(request, *args, **kwargs)

    def get_list_url(self) -> str | None:
        """Return the address of a list of pages like this one, to go on in; None when there is none."""
        return None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        # By an address that nobody knew, nobody comes.
        bekend = self.page.live or self.page.first_published_at
        return {**super().get_context_data(**kwargs), "form": self._form() if bekend else None}

    def _form(self, gegevens: QueryDict | None = None) -> Doelformulier:
        return Doelformulier(gegevens, paginas=[self.page])
