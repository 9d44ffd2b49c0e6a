"""Making and withdrawing a link to the form of one project, in the CMS."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import FormView
from wagtail.admin import messages

from regioprogramma.core.adressen import GEHEIME_KOPPEN

from .berichten import can_send, send_link
from .formulieren import Linkformulier
from .links import address_of, why_not
from .models import Rapportagelink, Rapportageregel
from .rechten import may_manage
from .schermen import Beheerscherm


class Linkscherm(Beheerscherm, FormView):
    """The links of one row, and the form for a new one; shows the address of a new one once."""

    template_name = "rapportage/links.html"
    form_class = Linkformulier
    page_title = gettext_lazy("Link voor een projectleider")
    header_icon = "link"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        alle = Rapportageregel.objects.select_related("ronde", "project")
        self.regel = get_object_or_404(alle, pk=kwargs["pk"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        antwoord = super().dispatch(request, *args, **kwargs)
        # The address of a new link stands on this screen.
        antwoord["Cache-Control"] = GEHEIME_KOPPEN["Cache-Control"]
        return antwoord

    def crumbs(self) -> list[dict[str, str]]:
        return [{"url": self.regel.ronde.get_absolute_url(), "label": self.regel.ronde.titel}]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "ronde": self.regel.ronde}

    def form_valid(self, form: Linkformulier) -> HttpResponse:
        if not self.regel.ronde.is_open or self.regel.project is None:
            messages.error(self.request, _("Voor dit project kan geen link meer worden gemaakt."))
            return redirect("rapportage:links", self.regel.pk)
        velden = form.cleaned_data
        link, token = Rapportagelink.make(
            self.regel, velden["naam"], velden["email"], form.verloopt_op, self.request.user
        )
        self._mail(link, token)
        leeg = self.form_class(ronde=self.regel.ronde)
        return self.render_to_response(self.get_context_data(form=leeg, nieuw=link, adres=address_of(token)))

    def _mail(self, link: Rapportagelink, token: str) -> None:
        """Send the link to whoever it is for, and say what became of that."""
        if not link.email:
            return
        if not can_send():
            messages.warning(self.request, _("Deze website verstuurt nog geen e-mail. Geef de link zelf door."))
        elif send_link(link, token):
            messages.info(self.request, _("%(adres)s krijgt de link per e-mail.") % {"adres": link.email})
        else:
            messages.error(self.request, _("De e-mail kon niet worden verstuurd. Geef de link zelf door."))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        links = self.regel.links.select_related("gemaakt_door", "regel__ronde", "regel__project")
        rijen = [(link, why_not(link)) for link in links]
        return super().get_context_data(regel=self.regel, links=rijen, **kwargs)


@require_POST
def withdraw_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a link, and go back to the links of its row."""
    if not may_manage(request.user):
        raise PermissionDenied
    link = get_object_or_404(Rapportagelink, pk=pk, regel__isnull=False)
    link.withdraw()
    messages.success(request, _("De link van %(naam)s werkt niet meer.") % {"naam": link.naam})
    return redirect(reverse("rapportage:links", args=[link.regel_id]))
