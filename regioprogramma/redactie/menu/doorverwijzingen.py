"""The forms of old addresses: what contradicts another, or itself, is refused; no page moves to a reserved address."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import CreateView, EditView
from wagtail.models import Site

from regioprogramma.core.adressen import as_of_page, is_answered, leads_back
from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import huidige_site, is_taken, taken_sentence
from regioprogramma.core.registers import stand_before_wagtail


class Doelveld(forms.URLField):
    """Where an old address leads: an address of another website, or of this one as its editors know it: "/nieuws/"."""

    def to_python(self, value: Any) -> str:
        """Return the whole address."""
        eigen = isinstance(value, str) and value.strip().startswith("/") and not value.strip().startswith("//")
        site = huidige_site() if eigen else None
        return super().to_python(f"{site.root_url}{value.strip()}" if site else value)


class Doorverwijsformulier(RedirectForm):
    """An old address and where it leads."""

    redirect_link = Doelveld(
        label=gettext_lazy("Of stuur door naar een adres"),
        required=False,
        max_length=255,
        assume_scheme="https",
        help_text=gettext_lazy("Bijvoorbeeld: https://www.gemeente.example/subsidie of /documenten/."),
    )

    def clean(self) -> dict[str, Any]:
        """Refuse one that is there already or is not an old address, and one that comes back to where it began."""
        super().clean()
        velden = {naam: self.cleaned_data.get(naam) for naam in ("site", "redirect_page", "redirect_link")}
        oud = self.cleaned_data.get("old_path")
        if oud and not self.errors:
            self._look_at_old_path(Redirect.normalise_path(oud), velden["site"])
        if oud and not self.errors and leads_back(Redirect(old_path=Redirect.normalise_path(oud), **velden)):
            self.add_error(
                "redirect_page" if velden["redirect_page"] else "redirect_link",
                _("Deze doorverwijzing komt weer terug bij ‘%(oud)s’. Kies een adres dat er nu is.") % {"oud": oud},
            )
        return self.cleaned_data

    def _look_at_old_path(self, oud: str, site: Site | None) -> None:
        """Refuse an address that works today, or is stored with other capitals: whoever asks gets the same."""
        if Redirect.objects.filter(old_path__iexact=oud, site=site).exclude(pk=self.instance.pk).exists():
            self.add_error("old_path", _("Dit oude adres staat er al, misschien met andere hoofdletters."))
        elif "?" not in oud and is_answered(as_of_page(oud), site or huidige_site()):
            self.add_error(
                "old_path",
                _("Op ‘%(oud)s’ staat nu een pagina. Een doorverwijzing is voor een adres dat niet meer bestaat.")
                % {"oud": oud},
            )


class DoorverwijzingToevoegen(CreateView):
    """Adds an old address."""

    form_class = Doorverwijsformulier


class DoorverwijzingWijzigen(EditView):
    """Changes an old address."""

    form_class = Doorverwijsformulier


stand_before_wagtail(
    path("redirects/add/", DoorverwijzingToevoegen.as_view(), name="redactie_doorverwijzing_nieuw"),
    path("redirects/<int:redirect_id>/", DoorverwijzingWijzigen.as_view(), name="redactie_doorverwijzing_wijzigen"),
)


@hooks.register("before_move_page")
def keep_addresses_of_the_site(request: HttpRequest, page: Pagina, destination: Pagina) -> HttpResponse | None:
    """Move no page to an address that the site itself uses."""
    if not is_taken(page.slug, destination):
        return None
    messages.error(request, taken_sentence(page.slug))
    return redirect("wagtailadmin_pages:move", page.pk)
