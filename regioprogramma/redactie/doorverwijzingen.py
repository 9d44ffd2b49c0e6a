"""The forms of old addresses: one that leads round in a circle is refused; and no page moves to a reserved address."""

from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.contrib.redirects.forms import RedirectForm
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.redirects.views import CreateView, EditView

from regioprogramma.core.gereserveerd import is_taken, taken_sentence
from regioprogramma.core.oude_adressen import leads_back


class Doorverwijsformulier(RedirectForm):
    """An old address and where it leads."""

    def clean(self):
        """Refuse one that comes back to where it began, by itself or by way of others."""
        super().clean()
        velden = {naam: self.cleaned_data.get(naam) for naam in ("site", "redirect_page", "redirect_link")}
        oud = self.cleaned_data.get("old_path")
        if oud and not self.errors and leads_back(Redirect(old_path=Redirect.normalise_path(oud), **velden)):
            self.add_error(
                "redirect_page" if velden["redirect_page"] else "redirect_link",
                _("Deze doorverwijzing komt weer terug bij ‘%(oud)s’. Kies een adres dat er nu is.") % {"oud": oud},
            )
        return self.cleaned_data


class Toevoegen(CreateView):
    """Adds an old address."""

    form_class = Doorverwijsformulier


class Wijzigen(EditView):
    """Changes an old address."""

    form_class = Doorverwijsformulier


@hooks.register("register_admin_urls", order=-1)
def register_screens():
    """Stand at the addresses of Wagtail's own screens, which come after."""
    return [
        path("redirects/add/", Toevoegen.as_view(), name="redactie_doorverwijzing_nieuw"),
        path("redirects/<int:redirect_id>/", Wijzigen.as_view(), name="redactie_doorverwijzing_wijzigen"),
    ]


@hooks.register("before_move_page")
def keep_addresses_of_the_site(request, page, destination):
    """Move no page to an address that the site itself uses."""
    if not is_taken(page.slug, destination):
        return None
    messages.error(request, taken_sentence(page.slug))
    return redirect("wagtailadmin_pages:move", page.pk)
