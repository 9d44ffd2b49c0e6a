"""E-mail of a round: the link for a project leader, and reminders. No address of a link is ever written to the log."""

import logging
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from regioprogramma.core.models import Regio
from regioprogramma.core.pagina import huidige_site

from .links import address_of
from .models import Rapportagelink, Rapportageronde

logger = logging.getLogger(__name__)


def can_send() -> bool:
    """Whether this site sends e-mail; without that it is written to the log, which is no place for a link."""
    return not settings.EMAIL_BACKEND.endswith("console.EmailBackend")


def send_link(link: Rapportagelink, token: str) -> bool:
    """Send a new link; return whether that went well."""
    onderwerp = _("Vul in voor %(ronde)s: %(project)s")
    return _send(link.email, onderwerp % _names(link), "rapportage/mail/link.txt", _about(link, token))


def send_herinnering(link: Rapportagelink, soort: str) -> bool:
    """Remind whoever has a link that the round must be ready; return whether that went well."""
    onderwerp = _("Herinnering voor %(ronde)s: %(project)s") % _names(link)
    inhoud = {**_about(link, link.token_again()), "soort": soort}
    return _send(link.email, onderwerp, "rapportage/mail/herinnering.txt", inhoud)


def send_overzicht(ronde: Rapportageronde, adres: str, inhoud: dict[str, Any]) -> bool:
    """Tell whoever opened a round how far it is; return whether that went well."""
    onderwerp = _("Hoe ver is %(ronde)s?") % {"ronde": ronde.titel}
    return _send(
        adres,
        onderwerp,
        "rapportage/mail/overzicht.txt",
        {"ronde": ronde, "basis": settings.WAGTAILADMIN_BASE_URL, **inhoud},
    )


def _names(link: Rapportagelink) -> dict[str, str]:
    # On one line, whatever somebody typed: what stands in a heading of an e-mail has no others.
    return {
        "ronde": " ".join(link.regel.ronde.titel.split()),
        "project": " ".join(link.regel.titel.split()),
    }


def _about(link: Rapportagelink, token: str) -> dict[str, Any]:
    return {
        "link": link,
        "regel": link.regel,
        "ronde": link.regel.ronde,
        "adres": address_of(token) if token else "",
    }


def _send(aan: str, onderwerp: str, sjabloon: str, inhoud: dict[str, Any]) -> bool:
    site = Regio.for_site(huidige_site())
    tekst = render_to_string(sjabloon, {"site": site.naam, "regio": site, **inhoud})
    try:
        EmailMessage(onderwerp, tekst, to=[aan]).send()
    except OSError:  # Every error of an e-mail server or of the way to it is one.
        logger.exception("An e-mail of a reporting round could not be sent.")
        return False
    return True
