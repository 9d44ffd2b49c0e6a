"""The screens of rounds in the CMS: the list, opening one, and the grid in which all projects are filled in."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe
from django.views.generic import CreateView, TemplateView, UpdateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from regioprogramma.core.opmaak import read_number

from .formulieren import Rondeformulier, Rondewijziging
from .invullen.anderen import tell_moment
from .invullen.bewaren import Invulweigering, Schrijfuitslag
from .invullen.formulier import answer_anderen, answer_cel, not_written, write_form
from .invullen.rooster import Rooster, read_rooster
from .invullen.staten import approve, say_bezig, say_klaar, take_back, take_over
from .invullen.wie import Invuller
from .models import Rapportageregel, Rapportageronde
from .openen import add_projecten, missing_in, open_ronde
from .rechten import may_manage, regels_of, rondes_of


class Rapportagescherm(WagtailAdminTemplateMixin):
    """A screen about rounds."""

    header_icon = "calendar-check"
    _show_breadcrumbs = True
    request: HttpRequest

    def crumbs(self) -> list[dict[str, str]]:
        """Return what stands between the list of rounds and this screen."""
        return []

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return [
            {"url": reverse("wagtailadmin_home"), "label": _("Startpagina")},
            {"url": reverse("rapportage:lijst"), "label": _("Rapportages")},
            *self.crumbs(),
            {"url": "", "label": str(self.get_page_title())},
        ]


class Rondes(Rapportagescherm, TemplateView):
    """Every round of which somebody may see a row."""

    template_name = "rapportage/rondes.html"
    page_title = gettext_lazy("Rapportages")

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        return super().get_breadcrumbs_items()[:-1]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rondes = rondes_of(self.request.user).with_counts()
        return super().get_context_data(rondes=rondes, mag_beheren=may_manage(self.request.user), **kwargs)


class Beheerscherm(Rapportagescherm):
    """A screen for whoever may open and close rounds."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_manage(request.user):
            raise PermissionDenied
        antwoord: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return antwoord


class Nieuweronde(Beheerscherm, CreateView):
    """Open a round."""

    template_name = "rapportage/formulier.html"
    form_class = Rondeformulier
    page_title = gettext_lazy("Ronde openen")

    def form_valid(self, form: Rondeformulier) -> HttpResponse:
        try:
            ronde = open_ronde(form.save(commit=False), self.request.user)
        except IntegrityError:
            # Somebody else opened it between our looking and our writing.
            form.add_error(None, _("Er is al een open ronde voor deze deal en deze peildatum."))
            return self.form_invalid(form)
        messages.success(self.request, _("%(titel)s is open.") % {"titel": ronde.titel})
        return redirect(ronde)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(knop=_("Open de ronde"), terug=reverse("rapportage:lijst"), **kwargs)


class Wijzigronde(Beheerscherm, UpdateView):
    """Change the name of an open round, until when it lasts and what is said to who fills it in."""

    template_name = "rapportage/formulier.html"
    form_class = Rondewijziging
    page_title = gettext_lazy("Ronde wijzigen")
    queryset = Rapportageronde.objects.open()

    def crumbs(self) -> list[dict[str, str]]:
        return [{"url": self.object.get_absolute_url(), "label": self.object.titel}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(knop=_("Bewaar"), terug=self.object.get_absolute_url(), **kwargs)


#: What a button of the grid does with a row, and whether only whoever manages the round may.
DADEN = {"klaar": False, "bezig": False, "neem": False, "akkoord": True, "terug": True}


class Rondescherm(Rapportagescherm, TemplateView):
    """The grid of a round. Without a script its one form saves all of it."""

    template_name = "rapportage/ronde.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.ronde = get_object_or_404(rondes_of(request.user).select_related("deal"), pk=kwargs["pk"])
        self.mag_beheren = may_manage(request.user)
        self.uitslagen: dict[int, dict[str, Schrijfuitslag]] = {}

    def get_page_title(self) -> str:
        return self.ronde.titel

    @cached_property
    def regels(self) -> QuerySet[Rapportageregel]:
        """The rows that this editor may see."""
        return regels_of(self.request.user).filter(ronde=self.ronde).select_related("project", "ronde")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save what was typed, and do what the button says."""
        wie = Invuller.of_account(request.user)
        self.uitslagen, redenen = write_form(request.POST.dict(), self.regels, wie)
        niet = not_written(self.uitslagen)
        for zin in [*redenen, *(f"{uitslag.cel.naam}: {uitslag.zin}" for uitslag in niet if uitslag.cel)]:
            messages.error(request, zin)
        if niet:
            # With what was typed beside what stands there; nobody is ready by what was not stored.
            return self.get(request, *args, **kwargs)
        terug = self._do(request.POST.get("doe", ""), wie)
        if not redenen and terug is None:
            messages.success(request, _("Opgeslagen."))
        return redirect(self.ronde.get_absolute_url() + (terug or ""))

    def _do(self, wat: str, wie: Invuller) -> str | None:
        """Do what a button says, as "klaar-12"; return where on the screen to go on: in that row.

        None when there was nothing to do.
        """
        daad, _streep, pk = wat.partition("-")
        if daad == "projecten" and self.mag_beheren and self.ronde.is_open:
            erbij = add_projecten(self.ronde)
            zin = ngettext("%(n)s project toegevoegd.", "%(n)s projecten toegevoegd.", erbij) % {"n": erbij}
            messages.success(self.request, zin)
            return ""
        regel = self.regels.filter(pk=pk).first() if pk.isdecimal() and len(pk) < 18 else None
        if regel is None or daad not in DADEN or (DADEN[daad] and not self.mag_beheren):
            return None
        vraag = f"?klaar={regel.pk}" if daad == "klaar" else ""
        try:
            self._do_with(regel, daad, wie)
        except Invulweigering as reden:
            messages.error(self.request, f"{regel.titel}: {reden}")
        return f"{vraag}#rij-{regel.pk}"

    def _do_with(self, regel: Rapportageregel, daad: str, wie: Invuller) -> None:
        """Do one thing with a row, and say so; raises Invulweigering."""
        if daad == "klaar" and (hinder := say_klaar(regel.pk, wie)):
            zin = _("%(project)s is nog niet klaar.") % {"project": regel.titel}
            messages.error(self.request, " ".join([zin, *(stuk.zin for stuk in hinder)]))
            return
        if daad == "neem":
            uitslagen, _rij = take_over(regel.pk, wie)
            velden = {"project": regel.titel, "n": len(uitslagen)}
            messages.success(self.request, _("%(project)s: %(n)s gegevens van de site overgenomen.") % velden)
            return
        if daad == "bezig":
            say_bezig(regel.pk, wie)
        elif daad == "akkoord":
            approve(regel.pk)
        elif daad == "terug":
            take_back(regel.pk)
        regel.refresh_from_db()
        velden = {"project": regel.titel, "staat": regel.get_staat_display().lower()}
        messages.success(self.request, _("%(project)s is nu: %(staat)s.") % velden)

    def _read_rooster(self, regels: list[Rapportageregel]) -> Rooster:
        """Return the grid, with what was just typed and not written."""
        rooster = read_rooster(self.ronde, regels)
        for rij in rooster.rijen:
            uitslagen = self.uitslagen.get(rij.regel.pk, {})
            rij.niet_geschreven = {sleutel: (u.zin, u.getypt) for sleutel, u in uitslagen.items() if u.getypt}
        return rooster

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu, rooster = tell_moment(), self._read_rooster(list(self.regels))
        return super().get_context_data(
            ronde=self.ronde,
            rooster=rooster,
            mag_beheren=self.mag_beheren,
            nu=nu,
            # Whoever said that it was ready when it was not sees in the row what is missing.
            gevraagd=read_number(self.request.GET.get("klaar", "")),
            aantal=len(rooster.gevraagd),
            aantal_klaar=sum(rij.staat in {"klaar", "akkoord"} for rij in rooster.gevraagd),
            nieuwe_projecten=missing_in(self.ronde).count() if self.mag_beheren and self.ronde.is_open else 0,
            **kwargs,
        )


@require_POST
def write_cel(request: HttpRequest, pk: int) -> HttpResponse:
    """Write one cell for the script of the grid."""
    regel = get_object_or_404(regels_of(request.user), pk=pk)
    zichtbaar = regels_of(request.user).filter(ronde=regel.ronde_id).select_related("ronde", "project")
    return answer_cel(request, regel.pk, Invuller.of_account(request.user), zichtbaar)


@require_safe
def tell_anderen(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell the script of the grid what others filled in; 409 when there is nothing to fill in any more."""
    ronde = rondes_of(request.user).filter(pk=pk).first()
    if ronde is None or not ronde.is_open:
        zin = (
            _("De ronde is gesloten. Er kan niets meer worden ingevuld.")
            if ronde
            else _("Deze ronde is er niet meer.")
        )
        return JsonResponse({"zin": zin}, status=409)
    return answer_anderen(request, regels_of(request.user).filter(ronde=ronde).select_related("ronde", "project"))
