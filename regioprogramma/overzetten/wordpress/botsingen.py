"""Which pages of the old site had an address that is in use here: by the site itself, or by a page that is here."""

from collections.abc import Iterable
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Site

from regioprogramma.core.models import Pagina, TekstPagina
from regioprogramma.core.pagina import is_taken
from regioprogramma.overzetten.models import Overname

from .inventaris import Inventaris
from .overnemen.plaatsen import slug_of


class Verhuisbotsing(TextChoices):
    """With what an address of the old site meets here."""

    WEBSITE = "website", _("Dit adres gebruikt de website zelf.")
    PAGINA = "pagina", _("Hier staat al een pagina op dit adres.")
    ONBEWERKT = (
        "onbewerkt",
        _(
            "Hier staat al een pagina op dit adres, die nog niemand wijzigde. Zij krijgt de tekst van de oude "
            "website; wat er nu staat, blijft in haar geschiedenis."
        ),
    )
    HOME = (
        "home",
        _("Dit was de voorpagina. De tekst komt op de homepagina hier; wat daar nu staat, blijft in de geschiedenis."),
    )


def find_collisions(inventaris: Inventaris, boom: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the pages that meet another at their address, and what happens then; `boom` has what is above first."""
    hier = _Hier(inventaris.host)
    uit = []
    for rij in boom:
        velden = {naam: rij[naam] for naam in ("nummer", "titel", "pad", "soort")}
        if gevonden := hier.find_collision(rij, slug_of(inventaris.per_nummer[rij["nummer"]])):
            waarmee, titel, wordt = gevonden
            uit.append({**velden, "waarmee": str(waarmee), "hier": titel, "wordt": wordt})
    return uit


class _Hier:
    """Knows the pages that are here and that did not come from the old site."""

    def __init__(self, host: str) -> None:
        self.home = Site.objects.select_related("root_page").get(is_default_site=True).root_page
        van_ons = Overname.objects.filter(verhuizing__host=host, pagina__isnull=False)
        anderen = Pagina.objects.descendant_of(self.home).exclude(pk__in=van_ons.values("pagina"))
        #: {(path of the page above, slug): (path, title)}; and the paths of those that nobody ever saved.
        self.paginas = {
            (pad[: -Page.steplen], slug): (pad, titel)
            for pad, slug, titel in anderen.values_list("path", "slug", "title")
        }
        onbewerkt = TekstPagina.objects.descendant_of(self.home).filter(latest_revision=None)
        self.onbewerkt = set(onbewerkt.values_list("path", flat=True))
        #: {number of an item: path of the page here that gets its text}.
        self._wordt: dict[int, str] = {}

    def find_collision(self, rij: dict[str, Any], slug: str) -> tuple[Verhuisbotsing, str, str] | None:
        """Return with what an item meets, how that is called, and where it comes to stand; None without."""
        if rij["voorpagina"]:
            return Verhuisbotsing.HOME, self.home.title, "/"
        boven = self._wordt.get(rij["ouder"]) if rij["ouder"] else self.home.path
        if boven is None:
            return None
        elders = f"/{slug}-uitleg/" if boven == self.home.path else f"{rij['pad'].rstrip('/')}-2/"
        if boven == self.home.path and is_taken(slug, self.home):
            return Verhuisbotsing.WEBSITE, self.paginas.get((boven, slug), ("", ""))[1], elders
        if (boven, slug) not in self.paginas:
            return None
        pad, titel = self.paginas[boven, slug]
        if pad not in self.onbewerkt:
            return Verhuisbotsing.PAGINA, titel, elders
        self._wordt[rij["nummer"]] = pad
        return Verhuisbotsing.ONBEWERKT, titel, rij["pad"]
