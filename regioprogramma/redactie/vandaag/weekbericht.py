"""The weekly e-mail: on Monday at eight, to every editor for whom there is something to do."""

import logging
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from regioprogramma.core.models import Gebruiker, Regio
from regioprogramma.core.pagina import huidige_site
from regioprogramma.core.registers import Blok, every_minute
from regioprogramma.redactie.models import Weekbericht

from .overzicht import Overzichtdeel, make_overzicht

logger = logging.getLogger(__name__)
UUR = time(8)
#: How many rows of a rule the e-mail names.
RIJEN = 5
#: How many e-mails are made in a minute, and how long somebody whose e-mail failed is left alone.
_PER_MINUUT, _RUST = 20, timedelta(hours=1)
_BLOKKEN = (Blok.WACHT, Blok.NIET_ACTUEEL)


@every_minute
def send_weekberichten() -> None:
    """Send what was not sent yet this week, from Monday at eight on; after a failure the rest waits a minute."""
    nu = timezone.localtime()
    maandag = nu.date() - timedelta(days=nu.weekday())
    begin = timezone.make_aware(datetime.combine(maandag, UUR))
    if nu < begin:
        return
    for gebruiker in ontvangers(maandag, begin, nu)[:_PER_MINUUT]:
        try:
            send_weekbericht(gebruiker, maandag)
        except Exception:
            logger.exception("The weekly e-mail to user %s failed; it is tried again in an hour.", gebruiker.pk)
            Weekbericht.objects.update_or_create(gebruiker=gebruiker, defaults={"niet_voor": nu + _RUST})
            return


def ontvangers(maandag: date, begin: datetime, nu: datetime) -> QuerySet:
    """Return the users with a role in the CMS and an e-mail address whose week was not dealt with."""
    rol = Q(is_superuser=True) | Q(groups__permissions__codename="access_admin")
    redactie = Gebruiker.objects.filter(rol, is_active=True, date_joined__lt=begin).exclude(email="")
    gedaan = Weekbericht.objects.filter(Q(week__gte=maandag) | Q(niet_voor__gt=nu))
    return redactie.exclude(pk__in=gedaan.values("gebruiker")).order_by("pk").distinct()


@transaction.atomic
def send_weekbericht(gebruiker: Gebruiker, maandag: date) -> None:
    """Send one user the e-mail of a week, once: whoever does so holds the row, and others pass it by."""
    Weekbericht.objects.get_or_create(gebruiker=gebruiker)
    open_ = Weekbericht.objects.select_for_update(skip_locked=True).exclude(week__gte=maandag)
    bericht = open_.filter(gebruiker=gebruiker).first()
    if bericht is None:
        return
    if not bericht.uit and (delen := make_overzicht(gebruiker, RIJEN, _BLOKKEN)):
        make_bericht(gebruiker, delen).send()
    bericht.week, bericht.niet_voor = maandag, None
    bericht.save()


def make_bericht(gebruiker: Gebruiker, delen: Sequence[Overzichtdeel]) -> EmailMessage:
    """Return the e-mail with these parts of the overview."""
    basis = settings.WAGTAILADMIN_BASE_URL
    aantal = sum(bevinding.aantal for deel in delen for bevinding in deel.bevindingen)
    onderwerp = ngettext(
        "Weekbericht: %(aantal)s punt om te bekijken", "Weekbericht: %(aantal)s punten om te bekijken", aantal
    ) % {"aantal": aantal}
    inhoud = {
        "naam": gebruiker.first_name or gebruiker.get_username(),
        "site": Regio.for_site(huidige_site()).naam,
        "delen": delen,
        "basis": basis,
        "dashboard": basis + reverse("wagtailadmin_home"),
        "uitzetten": basis + reverse("redactie_vandaag:weekbericht"),
    }
    tekst = render_to_string("redactie/vandaag/weekbericht.txt", inhoud)
    return EmailMessage(onderwerp, tekst, to=[gebruiker.email])
