"""Which pages of the old site had an address that is in use here: by the site itself, or by a page that is here."""

from collections.abc import Iterable
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from regioprogramma.core.models import Pagina, TekstPagina
from regioprogramma.core.pagina import is_taken
from regioprogramma.overzetten.models import Overname

from .inventaris import Inventaris
from .overnemen.plaatsen import slug_of


class Verhuisbotsing(TextChoices):
    """With what an address of the old site meets here."""

    WEBSITE = "website", _("Dit adres gebruikt de website zelf.")
    PAGINA = "pagina", _("Hier staat al een pagina op dit adres.")
    LEEG = "leeg", _("Hier staat al een lege pagina op dit adres. Die krijgt de tekst.")


def find_collisions(inventaris: Inventaris, boom: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the pages directly below the front page that meet another at their address, and what happens then."""
    home = Site.objects.select_related("root_page").get(is_default_site=True).root_page
    van_ons = Overname.objects.filter(verhuizing__host=inventaris.host, pagina__isnull=False)
    anderen = Pagina.objects.child_of(home).exclude(pk__in=van_ons.values("pagina"))
    titels = dict(anderen.values_list("slug", "title"))
    leeg = set(TekstPagina.objects.child_of(home).filter(latest_revision=None).values_list("slug", flat=True))
    uit = []
    for rij in boom:
        slug = slug_of(inventaris.per_nummer[rij["nummer"]])
        if is_taken(slug, home):
            waarmee, wordt = Verhuisbotsing.WEBSITE, f"/{slug}-uitleg/"
        elif slug in titels:
            waarmee = Verhuisbotsing.LEEG if slug in leeg else Verhuisbotsing.PAGINA
            wordt = f"/{slug}/" if slug in leeg else f"/{slug}-uitleg/"
        else:
            continue
        velden = {naam: rij[naam] for naam in ("nummer", "titel", "pad", "soort")}
        uit.append({**velden, "waarmee": str(waarmee), "hier": titels.get(slug, ""), "wordt": wordt})
    return uit
