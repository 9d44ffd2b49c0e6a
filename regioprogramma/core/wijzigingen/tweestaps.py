"""Show what would happen, then do exactly that: the screen in two steps, and the seal that holds them together."""

from typing import Any

from django.core import signing
from django.forms import BaseForm
from django.http import HttpResponseBase
from django.views.generic import FormView


def seal(*inhoud: object) -> str:
    """Return a few characters that stand for what was shown; anything else that would be done has others."""
    return signing.Signer().signature(repr(inhoud))


class Tweestapsscherm(FormView):
    """A form that shows what would change when it is sent, and does it when it is sent again unchanged.

    Its template extends `core/tweestaps.html`, or itself sends `gezien` along.
    """

    #: What the button says that does it.
    knop = ""

    def form_valid(self, form: BaseForm) -> HttpResponseBase:
        """Do what was shown; what was not shown yet is shown first."""
        if self.request.POST.get("gezien") == self.zegel(form):
            return self.carry_out(form)
        return self.show(form)

    def show(self, form: BaseForm) -> HttpResponseBase:
        """Return the screen with what would happen."""
        wat = {"form": form, "gezien": self.zegel(form), **self.voorbeeld(form)}
        return self.render_to_response(self.get_context_data(**wat))

    def zegel(self, form: BaseForm) -> str:
        """Return the seal of everything that was filled in here; other answers have another effect to look at."""
        return seal(self.request.path, {naam: self.request.POST.getlist(naam) for naam in form.fields})

    def voorbeeld(self, form: BaseForm) -> dict[str, Any]:
        """Return the context that shows what would happen."""
        raise NotImplementedError

    def carry_out(self, form: BaseForm) -> HttpResponseBase:
        """Let it happen, and return where to go on."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(knop=self.knop, **kwargs)
        return {**context, "media": context["form"].media}
