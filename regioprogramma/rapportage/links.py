"""What a link gives: the row of one project, as long as it works; and the sentence when it does not."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from regioprogramma.core.adressen import hash_token
from regioprogramma.core.opmaak import show_datum

from .models import Rapportagelink
from .rechten import may_manage


@dataclass(frozen=True)
class Linkreden:
    """Why a link gives nothing: a heading and a sentence; `weg` when it will never work again."""

    kop: str
    zin: str
    weg: bool = True


def address_of(token: str) -> str:
    """Return the address of a link: that of BASE_URL, never of what a visitor says the site is called."""
    return settings.WAGTAILADMIN_BASE_URL + reverse("rapportage_deur", args=[token])


def find_link(token: str) -> Rapportagelink | None:
    """Return the link of a token, whether it works or not; None when there is no such link."""
    alle = Rapportagelink.objects.select_related("regel__ronde", "regel__project", "gemaakt_door")
    return alle.filter(sleutel=hash_token(token)).first()


def why_not(link: Rapportagelink) -> Linkreden | None:
    """Return why a link gives no form; None when it does."""
    return _why_gone(link) or _why_over(link) or _why_closed(link)


def _why_gone(link: Rapportagelink) -> Linkreden | None:
    """Return that the round of a link was deleted."""
    if link.regel is not None:
        return None
    zin = _("De regio heeft deze rapportage verwijderd. U hoeft niets meer in te vullen. Vragen? Neem contact op.")
    return Linkreden(_("Deze rapportage is er niet meer"), zin)


def _why_over(link: Rapportagelink) -> Linkreden | None:
    """Return why a link is over by itself."""
    vraag = _("Vraag een nieuwe aan wie u de link gaf.")
    if link.ingetrokken_op:
        return Linkreden(_("Deze link is ingetrokken"), _("De beheerder heeft de link ingetrokken.") + " " + vraag)
    if link.verloopt_op <= timezone.now():
        dag = show_datum(timezone.localdate(link.verloopt_op))
        return Linkreden(_("Deze link is verlopen"), _("De link werkte tot %(dag)s.") % {"dag": dag} + " " + vraag)
    # Whoever made it answers for whoever fills in.
    if not (link.gemaakt_door and link.gemaakt_door.is_active and may_manage(link.gemaakt_door)):
        zin = _("Wie de link maakte, beheert deze rapportages niet meer.")
        return Linkreden(_("Deze link werkt niet meer"), f"{zin} {vraag}")
    return None


def _why_closed(link: Rapportagelink) -> Linkreden | None:
    """Return why nothing can be filled in any more by way of a link."""
    ronde = link.regel.ronde
    if not ronde.is_open:
        zin = _("%(ronde)s is gesloten. Wat u invulde, is bewaard. Klopt er iets niet? Laat het de regio weten.")
        return Linkreden(_("Deze rapportage is gesloten"), zin % {"ronde": ronde.titel})
    if link.regel.project is None:
        return Linkreden(
            _("Dit project staat niet meer op de website"),
            _("De pagina van het project is verwijderd. Wat u invulde, is bewaard."),
        )
    if link.regel.is_op_slot:
        zin = _("De regio is akkoord met wat u invulde. Klopt er toch iets niet? Laat het de regio weten.")
        return Linkreden(_("Deze rapportage is akkoord"), zin, weg=False)
    return None
