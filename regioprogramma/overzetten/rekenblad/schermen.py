"""The screens of a spreadsheet: choose a file, say what its columns are, look at what changes, and let it happen."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from projecten.bewerken import Bewerkrecht
from regioprogramma.core.lijsten import XLSX, as_attachment
from regioprogramma.overzetten.models import (
    Bladindeling,
    Overzetregel,
    Overzetsoort,
    Overzetstatus,
    Overzetting,
    Regelafloop,
)
from regioprogramma.overzetten.taken import carry_out_overzetting, compare_overzetting

from .formulieren import Doeformulier, Kolommenformulier, Rekenbladformulier
from .indeling import Indeling, guess_indeling
from .lezen import Rekenblad
from .naslag import Naslag
from .proef import run_proef
from .schrijven import write_projecten, write_sjabloon
from .uitvoeren import TE_DOEN
from .verslag import write_verslag

BELEID = ModelPermissionPolicy(Overzetting)
#: How many projects of a kind a screen shows; the report has them all.
_MEESTE = 200
#: How many rows are compared while the editor waits.
_METEEN = 300
#: How many earlier files the first screen names.
_EERDERE = 20


class Rekenbladscherm(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """A screen for whoever may bring a spreadsheet in."""

    permission_policy = BELEID
    permission_required = "add"
    header_icon = "upload"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": reverse("overzetten:rekenblad"), "label": _("Rekenblad overzetten")},
            {"url": "", "label": str(self.get_page_title())},
        ]


class Overzettingscherm(Rekenbladscherm):
    """A screen about one file, for whoever brought it in."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.overzetting = get_object_or_404(Overzetting.objects.of(request.user), pk=kwargs["pk"])

    def get_page_subtitle(self) -> str:
        return self.overzetting.bestandsnaam

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(overzetting=self.overzetting, **kwargs)

    def _compare(self) -> None:
        """Compare the file with the pages: at once, or when it is long in the background."""
        gelezen = Rekenblad.from_json(self.overzetting.inhoud)
        if sum(len(blad.rijen) for blad in gelezen.bladen) <= _METEEN:
            run_proef(self.overzetting, self.request.user)
            return
        with transaction.atomic():
            Overzetting.objects.filter(pk=self.overzetting.pk).update(status=Overzetstatus.VERGELIJKEN)
            compare_overzetting.enqueue(self.overzetting.pk)


class Rekenbladkeuze(Rekenbladscherm):
    """Choose a file; what was brought in earlier stands below it."""

    template_name = "overzetten/rekenblad.html"
    form_class = Rekenbladformulier
    page_title = gettext_lazy("Rekenblad overzetten")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return super().get_breadcrumbs_items()[:-1]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eerdere = Overzetting.objects.of(self.request.user).defer("inhoud", "indeling")[:_EERDERE]
        return super().get_context_data(eerdere=eerdere, **kwargs)

    def form_valid(self, form: Rekenbladformulier) -> HttpResponse:
        """Keep what was read, with what its columns seem to be."""
        gelezen: Rekenblad = form.gelezen
        indeling = guess_indeling(gelezen, Naslag(self.request.user))
        bekend = Bladindeling.objects.filter(vingerafdruk=indeling.fingerprint(gelezen)).first()
        overzetting = Overzetting.objects.create(
            bestandsnaam=form.cleaned_data["bestand"].name[:200],
            door=self.request.user,
            inhoud=gelezen.as_json(),
            indeling=bekend.indeling if bekend else indeling.as_json(),
        )
        if gelezen.heeft_macros:
            messages.info(self.request, _("In dit bestand staan macro’s. Die zijn niet gelezen en niet uitgevoerd."))
        if bekend:
            messages.info(self.request, _("De kolommen zijn zoals u ze bij een eerder bestand koos."))
        return redirect(overzetting)


class Kolommenscherm(Overzettingscherm):
    """Say what each sheet and column is; then it is compared with the pages."""

    template_name = "overzetten/kolommen.html"
    form_class = Kolommenformulier
    page_title = gettext_lazy("Kolommen kiezen")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.overzetting.status not in {Overzetstatus.GELEZEN, Overzetstatus.BEKEKEN}:
            return redirect("overzetten:overzetting", self.overzetting.pk)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def gelezen(self) -> Rekenblad:
        """What stands in the file."""
        return Rekenblad.from_json(self.overzetting.inhoud)

    def get_form_kwargs(self) -> dict[str, Any]:
        indeling = Indeling.from_json(self.overzetting.indeling)
        return {**super().get_form_kwargs(), "gelezen": self.gelezen, "indeling": indeling}

    def form_valid(self, form: Kolommenformulier) -> HttpResponse:
        """Compare, or show the columns of a sheet that was said to be another table."""
        anders = form.with_other_tables(Naslag(self.request.user))
        self.overzetting.indeling = (anders or form.gekozen).as_json()
        self.overzetting.save(update_fields=["indeling"])
        if anders:
            messages.info(self.request, _("Kijk nu welke kolom wat is."))
            return redirect("overzetten:kolommen", self.overzetting.pk)
        vingerafdruk = form.gekozen.fingerprint(self.gelezen)
        Bladindeling.objects.update_or_create(
            vingerafdruk=vingerafdruk, defaults={"indeling": self.overzetting.indeling}
        )
        self._compare()
        return redirect("overzetten:overzetting", self.overzetting.pk)


class Proefscherm(Overzettingscherm):
    """What would change, cell by cell, and the button that does it; then how far it is, and how it ended."""

    template_name = "overzetten/overzetting.html"
    form_class = Doeformulier
    page_title = gettext_lazy("Bekijken wat verandert")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.overzetting.status == Overzetstatus.GELEZEN:
            return redirect("overzetten:kolommen", self.overzetting.pk)
        return super().dispatch(request, *args, **kwargs)

    def get_form(self, form_class: type[BaseForm] | None = None) -> BaseForm:
        form = super().get_form(form_class)
        if not Bewerkrecht(self.request.user).may_publish(None):
            del form.fields["publiceren"]
        return form

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Compare once more, or carry out what was shown."""
        if "opnieuw" in request.POST:
            if self.overzetting.can_compare():
                self._compare()
            return redirect("overzetten:overzetting", self.overzetting.pk)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Let it begin, once: exactly the rows that were shown are carried out."""
        begonnen = Overzetting.objects.filter(pk=self.overzetting.pk, status=Overzetstatus.BEKEKEN)
        with transaction.atomic():
            wat = {"status": Overzetstatus.BEZIG, "publiceren": form.cleaned_data.get("publiceren", False)}
            if begonnen.update(**wat):
                carry_out_overzetting.enqueue(self.overzetting.pk)
        return redirect("overzetten:overzetting", self.overzetting.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        regels = self.overzetting.regels
        te_doen = regels.filter(soort__in=TE_DOEN)
        groepen = [
            {
                "soort": soort,
                "aantal": regels.filter(soort=soort).count(),
                "regels": regels.filter(soort=soort)[:_MEESTE],
            }
            for soort in (Overzetsoort.FOUT, Overzetsoort.ANDERS, Overzetsoort.NIEUW)
        ]
        return super().get_context_data(
            groepen=[groep for groep in groepen if groep["aantal"]],
            gelijk=regels.filter(soort=Overzetsoort.GELIJK).count(),
            te_doen=te_doen.count(),
            gedaan=te_doen.exclude(afloop=Regelafloop.WACHT).count(),
            aflopen=self._endings(te_doen),
            meeste=_MEESTE,
            loopt=self.overzetting.status in {Overzetstatus.VERGELIJKEN, Overzetstatus.BEZIG},
            **kwargs,
        )

    def _endings(self, te_doen: QuerySet) -> list[tuple[str, int, QuerySet | None]]:
        """Return (how it ended, how many, and those that somebody must look at) of what was to be done."""
        uit: list[tuple[str, int, QuerySet[Overzetregel] | None]] = []
        for afloop in Regelafloop:
            met = te_doen.filter(afloop=afloop)
            if aantal := met.count():
                kijken = afloop in {Regelafloop.VERANDERD, Regelafloop.GEWEIGERD}
                uit.append((str(afloop.label), aantal, met[:_MEESTE] if kijken else None))
        return uit


@require_safe
def give_projecten(request: HttpRequest) -> HttpResponse:
    """Return the projects that somebody may change, as a spreadsheet that can be brought in again."""
    _require_right(request)
    return as_attachment(write_projecten(request.user), f"projecten-{timezone.localdate():%Y-%m-%d}.xlsx", XLSX)


@require_safe
def give_sjabloon(request: HttpRequest) -> HttpResponse:
    """Return the template."""
    _require_right(request)
    return as_attachment(write_sjabloon(request.user), "sjabloon-projecten.xlsx", XLSX)


@require_safe
def give_verslag(request: HttpRequest, pk: int) -> HttpResponse:
    """Return what became of a file, or would become of it."""
    _require_right(request)
    overzetting = get_object_or_404(Overzetting.objects.of(request.user), pk=pk)
    return as_attachment(write_verslag(overzetting), f"verslag-{overzetting.pk}.csv", "text/csv; charset=utf-8")


def _require_right(request: HttpRequest) -> None:
    if not BELEID.user_has_permission(request.user, "add"):
        raise PermissionDenied
