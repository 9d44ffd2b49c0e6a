"""The menus of the old website, beside those of this one: which of their pages nobody comes across here any more."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from regioprogramma.core.models import Pagina, Regio
from regioprogramma.overzetten.models import Verhuizing

from .bronnen.bronstuk import Bronstuk
from .bronnen.fouten import Bronfout
from .inventaris import Bronregel, Inventaris
from .omzetten.samenvatten import read_words
from .wijzer import Wijzer

SOORT = "nav_menu_item"
#: How many items of menus are shown, and how deep they are looked for: what is in a circle is left out.
_MEESTE, _DIEPST = 300, 10


class Menuplek(models.TextChoices):
    """Where the page of an item of an old menu is found here."""

    HOOFD = "hoofd", _("In het hoofdmenu")
    VOET = "voet", _("In de voet")
    ONDER = "onder", _("Onder een pagina uit het menu")
    NIET = "niet", _("In geen menu")
    GEEN = "geen", _("Geen pagina hier")
    ELDERS = "elders", _("Een andere website")


@dataclass(frozen=True)
class Menuregel:
    """An item of an old menu: how deep it stood, and its page here, None without one."""

    titel: str
    diepte: int
    pagina: Pagina | None
    plek: Menuplek


def read_menus(inventaris: Inventaris, was_public: Callable[[Bronregel], bool]) -> list[dict[str, Any]]:
    """Return the items of the menus of a source, each after the one above it, as JSON; not what nobody could see."""
    regels = [regel for regel in inventaris.regels if regel.soort == SOORT and regel.status == "publish"]
    wijzer, onder = Wijzer(inventaris, [], 0), defaultdict[str, list[dict[str, Any]]](list)
    for regel in regels[:_MEESTE]:
        try:
            stuk = inventaris.read(regel)
        except Bronfout:
            continue
        doel = _find_target(stuk, inventaris, wijzer)
        titel = read_words(stuk.titel) or (read_words(doel.titel) if doel else "")
        if titel and (was_public(doel) if doel else not _is_home(stuk, wijzer)):
            boven = stuk.meta_value("_menu_item_menu_item_parent") or "0"
            rij = {"menu": _name_of(stuk), "titel": titel[:150], "nummer": doel.nummer if doel else 0}
            rij["elders"] = _leads_elsewhere(stuk, wijzer)
            onder[boven].append(rij | {"eigen": stuk.nummer, "volgorde": stuk.volgorde})
    return list(_walk(onder, "0", 0))


def _find_target(stuk: Bronstuk, inventaris: Inventaris, wijzer: Wijzer) -> Bronregel | None:
    nummer = stuk.meta_value("_menu_item_object_id")
    if stuk.meta_value("_menu_item_type") == "post_type":
        return inventaris.per_nummer.get(int(nummer)) if nummer.isdecimal() else None
    adres = stuk.meta_value("_menu_item_url").strip()
    return wijzer.find_row(adres) if adres and wijzer.is_van_bron(adres) else None


def _is_home(stuk: Bronstuk, wijzer: Wijzer) -> bool:
    """Whether an item leads to the home page, which has no item of its own: everybody finds that."""
    adres = stuk.meta_value("_menu_item_url").strip()
    return bool(adres) and wijzer.is_van_bron(adres) and wijzer.path_of(adres) in {"/", ""}


def _leads_elsewhere(stuk: Bronstuk, wijzer: Wijzer) -> bool:
    adres = stuk.meta_value("_menu_item_url").strip()
    return adres.startswith(("http://", "https://")) and not wijzer.is_van_bron(adres)


def _name_of(stuk: Bronstuk) -> str:
    return next((read_words(term.naam) for term in stuk.termen if term.domein == "nav_menu"), "")[:100]


def _walk(onder: dict[str, list[dict[str, Any]]], boven: str, diepte: int) -> Iterator[dict[str, Any]]:
    """Yield the items below one, by menu and in their order there."""
    for rij in sorted(onder.pop(boven, []), key=lambda rij: (rij["menu"], rij["volgorde"], rij["eigen"])):
        eigen = rij.pop("eigen")
        del rij["volgorde"]
        yield rij | {"diepte": diepte}
        if diepte < _DIEPST:
            yield from _walk(onder, str(eigen), diepte + 1)


def compare_menus(verhuizing: Verhuizing, site: Site) -> list[tuple[str, list[Menuregel]]]:
    """Return the menus of the old website by name, with what each item is here."""
    rijen = verhuizing.inspectie.get("menus", [])
    nummers = {rij["nummer"] for rij in rijen if rij["nummer"]}
    overnames = verhuizing.overnames.filter(nummer__in=nummers, pagina__isnull=False).select_related("pagina")
    paginas = {overname.nummer: overname.pagina for overname in overnames} if nummers else {}
    zoeker = _Plekken(site)
    return [
        (naam, [zoeker.place(rij, paginas.get(rij["nummer"])) for rij in groep])
        for naam, groep in groupby(rijen, key=lambda rij: str(rij["menu"]))
    ]


class _Plekken:
    """Knows the menus of this website."""

    def __init__(self, site: Site) -> None:
        regio = Regio.for_site(site)
        self.hoofd, self.voet = ({blok["value"] for blok in menu.raw_data} for menu in (regio.menu, regio.voetmenu))
        # Below the home page stands everything: that is not where somebody looks.
        gekozen = Pagina.objects.filter(pk__in=self.hoofd | self.voet).exclude(pk=site.root_page_id)
        self.paden = list(gekozen.values_list("path", flat=True))

    def place(self, rij: dict[str, Any], pagina: Pagina | None) -> Menuregel:
        """Return an item with where its page is found."""
        plek = Menuplek.ELDERS if rij["elders"] else self._place_of(pagina)
        return Menuregel(rij["titel"], rij["diepte"], pagina, plek)

    def _place_of(self, pagina: Pagina | None) -> Menuplek:
        if pagina is None:
            return Menuplek.GEEN
        if pagina.pk in self.hoofd:
            return Menuplek.HOOFD
        if pagina.pk in self.voet:
            return Menuplek.VOET
        return Menuplek.ONDER if any(pagina.path.startswith(pad) for pad in self.paden) else Menuplek.NIET
