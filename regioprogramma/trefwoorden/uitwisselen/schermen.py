"""The screens to take the vocabulary out and to bring it in."""

import uuid
from dataclasses import asdict
from typing import Any

from django import forms
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin import messages
from wagtail.models import Site
from wagtail.permissions import policy_registry

from regioprogramma.core.lijsten import as_attachment
from regioprogramma.core.models import Trefwoord
from regioprogramma.core.wijzigingen import Tweestapsscherm, seal
from regioprogramma.trefwoorden.schermen import Scherm

from . import kaal, skos
from .invoeren import bring_in, compare
from .vormen import Invoer, OnleesbareInvoer

#: In bytes; five thousand keywords with everything fit in less.
_GROOTST = 5 * 1024 * 1024
#: In seconds: how long what was uploaded waits for the editor's yes.
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


class Invoeren(Scherm, Tweestapsscherm):
    """Upload a file, see what would happen, and only then let it happen.

    The file is not sent again with the yes: what was read of it is kept, under a key that only its editor knows.
    """

    template_name = "trefwoorden/invoeren.html"
    form_class = Bestandsformulier
    page_title = gettext_lazy("Trefwoorden importeren")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Take the file, or the yes to what was shown."""
        if "invoer" not in request.POST:
            return super().post(request, *args, **kwargs)
        self.sleutel = request.POST["invoer"]
        rijen = cache.get(self._plek) if self.sleutel.isalnum() and len(self.sleutel) == 32 else None
        if rijen is None:
            messages.error(self.request, _("Het bestand is niet meer bekend. Kies het opnieuw."))
            return redirect("trefwoorden:importeren")
        return self.weigh([Invoer(**rij) for rij in rijen])

    def form_valid(self, form: forms.BaseForm) -> HttpResponseBase:
        self.sleutel = uuid.uuid4().hex
        rijen = form.cleaned_data["bestand"]
        cache.set(self._plek, [asdict(rij) for rij in rijen], _BEWAARD)
        return self.weigh(rijen)

    def weigh(self, rijen: list[Invoer]) -> HttpResponseBase:
        """Compare the keywords of a file with the present ones; the screen goes on with a form for another file."""
        self.vergelijking = compare(rijen)
        return super().form_valid(Bestandsformulier())

    def zegel(self, form: forms.BaseForm) -> str:
        """Return the seal of what would happen: that may be something else by the time of the yes."""
        return seal(self.vergelijking.inhoud())

    def voorbeeld(self, form: forms.BaseForm) -> dict[str, Any]:
        """Return what would happen, and the key of what was read."""
        return {"invoer": self.sleutel, "vergelijking": self.vergelijking}

    def carry_out(self, form: forms.BaseForm) -> HttpResponseBase:
        """Store what was shown, unless something is wrong with it."""
        if not self.vergelijking.kan:
            return self.show(form)
        try:
            bring_in(self.vergelijking, self.request.user)
        except ValidationError as fout:
            self.vergelijking.fouten = fout.messages
            return self.show(form)
        cache.delete(self._plek)
        aantallen = {"nieuw": len(self.vergelijking.nieuw), "anders": len(self.vergelijking.anders)}
        messages.success(self.request, _("Klaar: %(nieuw)d trefwoorden toegevoegd, %(anders)d gewijzigd.") % aantallen)
        return redirect("trefwoorden:index")

    @property
    def _plek(self) -> str:
        return f"trefwoordinvoer-{self.request.user.pk}-{self.sleutel}"


@require_safe
def export(request: HttpRequest, vorm: str) -> HttpResponse:
    """Return the vocabulary as a file, for whoever may change it."""
    if not policy_registry.get_by_type(Trefwoord).user_has_permission(request.user, "change"):
        raise PermissionDenied
    if vorm == "csv":
        inhoud, soort, naam = kaal.write_csv(), "text/csv; charset=utf-8", "trefwoorden.csv"
    elif vorm == "skos":
        site = Site.find_for_request(request) or Site.objects.first()
        inhoud, soort, naam = skos.write_skos(site), "application/rdf+xml; charset=utf-8", "trefwoorden.rdf"
    else:
        raise Http404("no such format")
    return as_attachment(inhoud, naam, soort)
