"""Deleting a round that was opened by mistake, after a look at what is lost. What was accounted for stays."""

from dataclasses import astuple, dataclass
from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from regioprogramma.core.models import Gebruiker
from regioprogramma.core.wijzigingen import Tweestapsscherm, seal

from .afsluiten.logboek import VERWIJDERACTIE
from .models import Rapportagecel, Rapportagelink, Rapportageronde
from .rechten import may_manage
from .schermen import Beheerscherm


@dataclass(frozen=True)
class Rondeverlies:
    """What is lost with a round: figures, of how many projects, and links that work."""

    cijfers: int
    projecten: int
    links: int


class Verwijderfout(Exception):
    """A round is not deleted; the text says why, in Dutch."""


def count_lost(ronde: Rapportageronde) -> Rondeverlies:
    """Return what is lost when a round is deleted."""
    cellen = Rapportagecel.objects.filter(regel__ronde=ronde).exclude(waarde="")
    return Rondeverlies(
        cijfers=cellen.count(),
        projecten=cellen.values("regel").distinct().count(),
        links=Rapportagelink.objects.active().filter(regel__ronde=ronde).count(),
    )


def refusal_to_delete(ronde: Rapportageronde) -> str:
    """Return why a round is not deleted; "" when it can be."""
    if ronde.momentopnamen.exists():
        return _("Deze ronde is al eens gesloten. Wat toen is vastgelegd, blijft bewaard, en de ronde dus ook.")
    if not ronde.is_open:
        return _("Deze ronde is gesloten.")
    return ""


@transaction.atomic
def delete_ronde(pk: int, gebruiker: Gebruiker, gezien: Rondeverlies) -> str:
    """Delete a round with all that was filled in; return what it was called.

    Its links stay without a name, so that they can say that the round is gone. Raises Verwijderfout: also when
    something was filled in after the look.
    """
    if not may_manage(gebruiker):
        raise Verwijderfout(_("U mag deze ronde niet verwijderen."))
    # Whoever is filling in has a share of it: we wait for them, and they for us.
    ronde = Rapportageronde.objects.select_for_update(of=("self",)).filter(pk=pk).first()
    if ronde is None:
        raise Verwijderfout(_("Deze ronde is er niet meer."))
    if waarom := refusal_to_delete(ronde):
        raise Verwijderfout(waarom)
    if count_lost(ronde) != gezien:
        raise Verwijderfout(_("Er is intussen iets ingevuld of veranderd. Kijk nog eens."))
    velden = {"ronde": ronde.titel, "cijfers": gezien.cijfers, "projecten": gezien.projecten}
    zin = _("‘%(ronde)s’ verwijderd (ingevulde cijfers: %(cijfers)s, projecten: %(projecten)s)") % velden
    log(ronde, VERWIJDERACTIE, user=gebruiker, data={"titel": zin}, deleted=True)
    leeg = {"regel": None, "naam": "", "email": "", "zaad": ""}
    Rapportagelink.objects.filter(regel__ronde=ronde).update(**leeg)
    ronde.delete()
    return ronde.titel


class Rondeweg(Beheerscherm, Tweestapsscherm):
    """Delete a round, after a look at what is lost."""

    template_name = "rapportage/verwijderen.html"
    form_class = forms.Form
    page_title = gettext_lazy("Ronde verwijderen")
    knop = gettext_lazy("Verwijder de ronde")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.ronde = get_object_or_404(Rapportageronde, pk=kwargs["pk"])
        self.verlies = count_lost(self.ronde)

    def crumbs(self) -> list[dict[str, str]]:
        return [{"url": self.ronde.get_absolute_url(), "label": self.ronde.titel}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show at once what is lost: there is nothing to fill in first."""
        if waarom := refusal_to_delete(self.ronde):
            messages.error(request, waarom)
            return redirect(self.ronde)
        return self.show(self.get_form())

    def zegel(self, form: forms.BaseForm) -> str:
        """Return the seal of what is lost: what is filled in meanwhile is looked at first."""
        return seal(self.request.path, astuple(self.verlies))

    def voorbeeld(self, form: forms.BaseForm) -> dict[str, Any]:
        return {"ronde": self.ronde, "verlies": self.verlies}

    def form_valid(self, form: forms.BaseForm) -> HttpResponseBase:
        """Delete it, or say why not."""
        if waarom := refusal_to_delete(self.ronde):
            messages.error(self.request, waarom)
            return redirect(self.ronde)
        return super().form_valid(form)

    def carry_out(self, form: forms.BaseForm) -> HttpResponseBase:
        try:
            titel = delete_ronde(self.ronde.pk, self.request.user, self.verlies)
        except Verwijderfout as fout:
            messages.warning(self.request, str(fout))
            return redirect("rapportage:lijst")
        messages.success(self.request, _("%(ronde)s is verwijderd.") % {"ronde": titel})
        return redirect("rapportage:lijst")
