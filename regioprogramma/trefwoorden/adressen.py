"""Every address a keyword ever had keeps working: it leads to the keyword that took over, or says what was there."""

from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from regioprogramma.core.models import VervallenAdres


def adres(slug):
    """Return the address of the keyword with this slug."""
    return reverse("trefwoord", args=[slug])


def leid_door(oud, nieuw):
    """Let the address of the slug `oud`, and every older one that led there, lead to that of `nieuw`."""
    naar_oud = Redirect.objects.filter(redirect_link=adres(oud))
    naar_oud.update(redirect_link=adres(nieuw))
    gebruik(nieuw)
    Redirect.objects.filter(old_path=_pad(oud), site=None).delete()
    Redirect.add_redirect(adres(oud), adres(nieuw), automatically_created=True)
    VervallenAdres.objects.filter(pad=adres(oud)).delete()


def gebruik(slug):
    """The address of this slug is that of a keyword: it leads nowhere else and is not withdrawn."""
    Redirect.objects.filter(old_path=_pad(slug)).delete()
    VervallenAdres.objects.filter(pad=adres(slug)).delete()


def verval(slug, titel):
    """Let the address of a keyword that is gone, and every older one that led there, say what was there.

    Unless it leads to the keyword that took over.
    """
    if Redirect.objects.filter(old_path=_pad(slug)).exists():
        return
    paden = [adres(slug)]
    oudere = Redirect.objects.filter(redirect_link=adres(slug))
    paden += [f"{pad}/" for pad in oudere.values_list("old_path", flat=True)]
    oudere.delete()
    for site in Site.objects.all():
        for pad in paden:
            VervallenAdres.objects.update_or_create(site=site, pad=pad, defaults={"titel": titel})


def _pad(slug):
    return Redirect.normalise_path(adres(slug))
