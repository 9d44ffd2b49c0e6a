"""Taking a page off the site: visitors who come by its address are told that it is gone, or led to another page."""

from django import forms
from django.utils.translation import gettext_lazy
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.admin.widgets import AdminPageChooser

from regioprogramma.core.models import Pagina

from .schermen import leid_door


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

    def __init__(self, *args, pagina, **kwargs):
        super().__init__(*args, **kwargs)
        andere = Pagina.objects.visible()
        self.fields["doel"].queryset = andere.not_descendant_of(pagina, inclusive=True)


class Intrekscherm(UnpublishView):
    """Asks whether a page is to be unpublished, and where its visitors go."""

    template_name = "redactie/vervangen/intrekken.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.form = Doelformulier(request.POST if request.method == "POST" else None, pagina=self.object)

    def post(self, request, *args, **kwargs):
        """Unpublish, unless the page to go to is none that visitors see."""
        if not self.form.is_valid():
            return self.render_to_response(self.get_context_data())
        return super().post(request, *args, **kwargs)

    def unpublish(self):
        """Unpublish, and let the address lead on."""
        doel = self.form.cleaned_data["doel"]
        antwoord = super().unpublish()
        if doel:
            leid_door(self.object, doel)
        return antwoord

    def get_context_data(self, **kwargs):
        return {**super().get_context_data(**kwargs), "form": self.form}
