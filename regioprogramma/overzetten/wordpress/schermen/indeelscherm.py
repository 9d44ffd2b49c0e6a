"""What the screens share on which somebody says what becomes what."""

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages

from regioprogramma.overzetten.models import Verhuizing
from regioprogramma.overzetten.wordpress.indeling import Indelingsfout, Verhuisindeling

from .basis import Gelezenscherm, Verhuisstap
from .indeelformulieren import Indeelformulier


class Indeelscherm(Gelezenscherm, FormView):
    """A screen that changes what becomes what; what somebody else changed meanwhile stays."""

    stap = "verhuisindeling"
    #: The name of its own address.
    deel = ""
    form_class: type[Indeelformulier]

    @cached_property
    def indeling(self) -> Verhuisindeling:
        """What becomes what, as it was kept."""
        try:
            return Verhuisindeling.from_json(self.verhuizing.indeling)
        except Indelingsfout as fout:
            messages.error(self.request, str(fout))
            return Verhuisindeling()

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "verhuizing": self.verhuizing, "indeling": self.indeling}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        delen = {
            "verhuisindeling": _("Soorten en velden"),
            "verhuistrefwoorden": _("Trefwoorden"),
            "verhuispaginas": _("Losse pagina’s"),
        }
        adressen = [
            Verhuisstap(naam, reverse(f"overzetten:{adres}", args=[self.verhuizing.pk]), adres == self.deel)
            for adres, naam in delen.items()
        ]
        return super().get_context_data(delen=adressen, **kwargs)

    def form_valid(self, form: Indeelformulier) -> HttpResponse:
        """Change only what was changed on this screen."""
        try:
            with transaction.atomic():
                rij = get_object_or_404(Verhuizing.objects.select_for_update(), pk=self.verhuizing.pk)
                self._keep(rij, form)
        except Indelingsfout as fout:
            form.add_error(None, str(fout))
            return self.form_invalid(form)
        messages.success(self.request, _("De indeling is bewaard."))
        return redirect(self.request.get_full_path())

    def _keep(self, rij: Verhuizing, form: Indeelformulier) -> None:
        """Write it down. Raises Indelingsfout."""
        if rij.taak:
            zin = _("De website werkt nu aan deze verhuizing. Bewaren kan weer als dat klaar is.")
            raise Indelingsfout(zin)
        indeling = Verhuisindeling.from_json(rij.indeling)
        form.change(indeling, rij.bronnen)
        rij.indeling = Verhuisindeling.from_json(indeling.as_json()).as_json()
        rij.save(update_fields=["indeling", "bronnen"])
