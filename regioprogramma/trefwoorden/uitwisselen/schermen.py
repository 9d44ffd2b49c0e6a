"""The screens to take the vocabulary out and to bring it in."""

import uuid
from dataclasses import asdict
from typing import Any

from django import forms
from django.core import signing
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.models import Site
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Trefwoord
from regioprogramma.trefwoorden.schermen import Scherm

from . import kaal, skos
from .invoeren import Vergelijking, bring_in, compare
from .vormen import Invoer, OnleesbareInvoer

#: In bytes; five thousand keywords with everything fit in less.
_GROOTST = 5 * 1024 * 1024
#: In seconds: so long what was uploaded waits for the editor's yes.
_BEWAARD = 60 * 60


class Bestandsformulier(forms.Form):
    """One file with keywords."""

    bestand = forms.FileField(
        label=gettext_lazy("Bestand"),
        help_text=gettext_lazy("CSV (UTF-8) of SKOS (RDF/XML), hoogstens 5 MB. Bijvoorbeeld: trefwoorden.csv."),
    )

    def clean_bestand(self) -> list[Invoer]:
        """Return the keywords in the file, as [Invoer]."""
        bestand = self.cleaned_data["bestand"]
        if bestand.size > _GROOTST:
            raise ValidationError(_("Dit bestand is te groot: hoogstens 5 MB."))
        inhoud = bestand.read()
        is_xml = inhoud.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"<")
        try:
            rijen = skos.read_skos(inhoud) if is_xml else kaal.read_csv(inhoud)
            compare(rijen)
        except OnleesbareInvoer as fout:
            raise ValidationError(str(fout)) from fout
        if not rijen:
            raise ValidationError(_("Er staan geen trefwoorden in dit bestand."))
        return rijen


class Invoeren(Scherm, FormView):
    """Upload a file, see what would happen, and only then let it happen."""

    template_name = "trefwoorden/invoeren.html"
    form_class = Bestandsformulier
    page_title = gettext_lazy("Trefwoorden importeren")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Take the file, or the yes to what was shown."""
        if "invoer" in request.POST:
            return self.confirm(request.POST["invoer"], request.POST.get("gezien"))
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: forms.Form) -> HttpResponse:
        rijen = form.cleaned_data["bestand"]
        sleutel = uuid.uuid4().hex
        cache.set(self._plek(sleutel), [asdict(rij) for rij in rijen], _BEWAARD)
        return self.toon(sleutel, compare(rijen))

    def toon(self, sleutel: str, vergelijking: Vergelijking) -> HttpResponse:
        """Show what would happen."""
        velden = {"invoer": sleutel, "gezien": _seal(vergelijking), "vergelijking": vergelijking}
        return self.render_to_response(self.get_context_data(form=Bestandsformulier(), **velden))

    def confirm(self, sleutel: str, gezien: str | None) -> HttpResponse:
        """Store what was shown; when it would be something else by now, show that first."""
        rijen = cache.get(self._plek(sleutel)) if sleutel.isalnum() and len(sleutel) == 32 else None
        if rijen is None:
            messages.error(self.request, _("Het bestand is niet meer bekend. Kies het opnieuw."))
            return redirect("trefwoorden:importeren")
        vergelijking = compare([Invoer(**rij) for rij in rijen])
        if _seal(vergelijking) != gezien or not vergelijking.kan:
            return self.toon(sleutel, vergelijking)
        try:
            bring_in(vergelijking, self.request.user)
        except ValidationError as fout:
            vergelijking.fouten = fout.messages
            return self.toon(sleutel, vergelijking)
        cache.delete(self._plek(sleutel))
        aantallen = {"nieuw": len(vergelijking.nieuw), "anders": len(vergelijking.anders)}
        messages.success(self.request, _("Klaar: %(nieuw)d trefwoorden toegevoegd, %(anders)d gewijzigd.") % aantallen)
        return redirect("trefwoorden:index")

    def _plek(self, sleutel: str) -> str:
        return f"trefwoordinvoer-{self.request.user.pk}-{sleutel}"


def _seal(vergelijking: Vergelijking) -> str:
    return signing.Signer().signature(vergelijking.zegel())


@require_safe
def export(request: HttpRequest, vorm: str) -> HttpResponse:
    """Return the vocabulary as a file, for who may change it."""
    if not policy_registry.get_by_type(Trefwoord).user_has_permission(request.user, "change"):
        raise PermissionDenied
    if vorm == "csv":
        inhoud, soort, naam = kaal.write_csv(), "text/csv; charset=utf-8", "trefwoorden.csv"
    elif vorm == "skos":
        site = Site.find_for_request(request) or Site.objects.first()
        inhoud, soort, naam = skos.write_skos(site), "application/rdf+xml; charset=utf-8", "trefwoorden.rdf"
    else:
        raise Http404("no such format")
    return HttpResponse(inhoud, content_type=soort, headers={"Content-Disposition": f'attachment; filename="{naam}"'})
