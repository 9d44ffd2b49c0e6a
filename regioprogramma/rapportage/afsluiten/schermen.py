"""The screens at the end of a round: close it, open it again, and look at what was frozen and what came of it."""

from typing import Any

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from projecten.models import Project
from regioprogramma.core.opmaak import read_numbers
from regioprogramma.core.wijzigingen import Tweestapsscherm, seal
from regioprogramma.rapportage.models import (
    Conceptafloop,
    Momentopname,
    Rapportageconcept,
    Rapportageronde,
    Verantwoordingsindeling,
)
from regioprogramma.rapportage.schermen import Beheerscherm
from regioprogramma.rapportage.taken import write_concepten

from .overzicht import describe_closing, describe_opname
from .sluiten import Anders, Sluitfout, close_ronde, print_of_stuk, refusal_to_close, reopen_ronde
from .verzamelen import Opnamestuk, gather


class Einderonde(Beheerscherm):
    """A screen about the end of one round."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.ronde = get_object_or_404(Rapportageronde, pk=kwargs["pk"])

    def crumbs(self) -> list[dict[str, str]]:
        return [{"url": self.ronde.get_absolute_url(), "label": self.ronde.titel}]

    def get_page_subtitle(self) -> str:
        return self.ronde.titel

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(ronde=self.ronde, **kwargs)


class Sluitscherm(Einderonde, Tweestapsscherm):
    """Close a round, after a look at what is missing and at what becomes of the pages."""

    template_name = "rapportage/sluiten.html"
    form_class = forms.Form
    page_title = gettext_lazy("Ronde sluiten")
    knop = gettext_lazy("Sluit de ronde")

    @cached_property
    def gegevens(self) -> Opnamestuk:
        """What would be frozen now."""
        return gather(self.ronde)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show at once what would happen: there is nothing to fill in first."""
        if waarom := refusal_to_close(self.ronde):
            messages.error(request, waarom)
            return redirect(self.ronde)
        return self.show(self.get_form())

    def zegel(self, form: forms.BaseForm) -> str:
        """Return the seal of what would be frozen: what is filled in meanwhile is looked at first."""
        return seal(self.request.path, print_of_stuk(self.gegevens))

    def voorbeeld(self, form: forms.BaseForm) -> dict[str, Any]:
        return describe_closing(self.ronde, self.gegevens)

    def form_valid(self, form: forms.BaseForm) -> HttpResponseBase:
        """Close it, or say why not."""
        if waarom := refusal_to_close(self.ronde):
            messages.error(self.request, waarom)
            return redirect(self.ronde)
        if self.request.POST.get("gezien") not in {None, self.zegel(form)}:
            messages.warning(self.request, _("Er is intussen iets veranderd. Kijk nog eens, en sluit de ronde dan."))
        return super().form_valid(form)

    def carry_out(self, form: forms.BaseForm) -> HttpResponseBase:
        try:
            opname = close_ronde(self.ronde.pk, self.request.user, print_of_stuk(self.gegevens))
        except Anders as fout:
            messages.warning(self.request, str(fout))
            return redirect("rapportage:sluiten", self.ronde.pk)
        except Sluitfout as fout:
            messages.error(self.request, str(fout))
            return redirect(self.ronde)
        messages.success(self.request, _("%(ronde)s is gesloten.") % {"ronde": self.ronde.titel})
        return redirect("rapportage:opname", self.ronde.pk, opname.volgnummer)


class Heropenscherm(Einderonde, TemplateView):
    """Open a round again, after a yes."""

    template_name = "rapportage/heropenen.html"
    page_title = gettext_lazy("Ronde heropenen")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Open it, or say why not."""
        try:
            reopen_ronde(self.ronde.pk, request.user)
        except Sluitfout as fout:
            messages.error(request, str(fout))
        else:
            messages.success(request, _("%(ronde)s is weer open.") % {"ronde": self.ronde.titel})
        return redirect(self.ronde)


class Opnamescherm(Einderonde, TemplateView):
    """What was frozen: its differences, what changed since the last one, its files, and what became of the pages."""

    template_name = "rapportage/opname.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        opnamen = Momentopname.objects.select_related("ronde")
        self.opname = get_object_or_404(opnamen, ronde=self.ronde, volgnummer=kwargs["nummer"])

    def get_page_title(self) -> str:
        return _("Momentopname %(nummer)s") % {"nummer": self.opname.volgnummer}

    @cached_property
    def later(self) -> Momentopname | None:
        """The newest snapshot of the round, when that is another one than this."""
        return self.ronde.momentopnamen.filter(volgnummer__gt=self.opname.volgnummer).last()

    @cached_property
    def te_publiceren(self) -> set[int]:
        """The ids of what somebody may publish from here: drafts of this snapshot alone, on pages of theirs.

        Not what was published elsewhere by then, nor when a newer snapshot says what the round says.
        """
        if self.later:
            return set()
        klaar = self.opname.concepten.filter(afloop=Conceptafloop.CONCEPT, op_concept=False)
        beleid = policy_registry.get_by_type(Project)
        mag = beleid.instances_user_has_permission_for(self.request.user, "publish")
        in_concept = mag.filter(pk__in=klaar.values("pagina_id"), has_unpublished_changes=True)
        paginas = set(in_concept.values_list("pk", flat=True))
        return {concept.pk for concept in klaar if concept.pagina_id in paginas}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Let the worker publish the drafts that were chosen."""
        gekozen = self.te_publiceren.intersection(read_numbers(request.POST.getlist("publiceer")))
        with transaction.atomic():
            concepten = Rapportageconcept.objects.filter(pk__in=gekozen, afloop=Conceptafloop.CONCEPT)
            aantal = concepten.update(afloop=Conceptafloop.PUBLICEREN, publiceert=request.user)
            if aantal:
                write_concepten.enqueue(self.opname.pk)
        if aantal:
            zin = ngettext("%(n)d concept wordt gepubliceerd.", "%(n)d concepten worden gepubliceerd.", aantal)
            messages.success(request, zin % {"n": aantal})
        else:
            messages.warning(request, _("Kies eerst welke concepten u wilt publiceren."))
        return redirect("rapportage:opname", self.ronde.pk, self.opname.volgnummer)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        concepten = list(self.opname.concepten.all())
        wachten = {Conceptafloop.WACHT, Conceptafloop.PUBLICEREN}
        wachtend = sum(concept.afloop in wachten for concept in concepten)
        return super().get_context_data(
            momentopname=self.opname,
            concepten=concepten,
            te_publiceren=self.te_publiceren,
            later=self.later,
            wachtend=wachtend,
            gedaan=len(concepten) - wachtend,
            indelingen=Verantwoordingsindeling.objects.all(),
            bestand=reverse("rapportage:bestand", args=[self.ronde.pk, self.opname.volgnummer]),
            **describe_opname(self.opname),
            **kwargs,
        )
