"""Every address that the site itself made keeps working: it leads to what took over, or says what was there.

For what is not a page, such as a keyword or a gemeente; Wagtail does it for pages.
"""

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from regioprogramma.core.models import VervallenAdres

from .onthouden import follow_moved, tell_gone


def lead_on(oud: str, nieuw: str) -> None:
    """Let an address, and every older one that led there, lead to another."""
    naar_oud = Redirect.objects.filter(redirect_link=oud)
    naar_oud.update(redirect_link=nieuw)
    follow_moved(oud, nieuw)
    take_adres(nieuw)
    Redirect.objects.filter(old_path=_pad(oud), site=None).delete()
    Redirect.add_redirect(oud, nieuw, automatically_created=True)
    VervallenAdres.objects.filter(pad=oud).delete()


def take_adres(adres: str) -> None:
    """This address is in use: it leads nowhere else and is not withdrawn."""
    Redirect.objects.filter(old_path=_pad(adres)).delete()
    VervallenAdres.objects.filter(pad=adres).delete()


def expire_adres(adres: str, titel: str) -> None:
    """Let the address of what is gone, and every older one that led there, say what was there.

    Unless it leads to what took over.
    """
    if Redirect.objects.filter(old_path=_pad(adres)).exists():
        return
    oudere = Redirect.objects.filter(redirect_link=adres)
    paden = [adres, *(f"{pad}/" for pad in oudere.values_list("old_path", flat=True))]
    oudere.delete()
    tell_gone(adres, titel)
    for site in Site.objects.all():
        for pad in paden:
            VervallenAdres.objects.update_or_create(site=site, pad=pad, defaults={"titel": titel})


def _pad(adres: str) -> str:
    return Redirect.normalise_path(adres)
