"""Makes a page for every item, empty and not published: then every link has something to lead to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Site

from nieuws.models import Nieuwsbericht, NieuwsPagina
from opgaven.models import Agenda, Opgave, Speerpunt
from projecten.models import Project, ProjectenPagina
from regioprogramma.core.models import Gebruiker, Pagina, TekstPagina
from regioprogramma.core.pagina import is_taken, judged
from regioprogramma.core.wijzigingen import Schrijfronde
from regioprogramma.overzetten.models import Overname, Overnamestand, Verhuisdoel
from regioprogramma.overzetten.wordpress.inventaris import Bronregel

from .boek import Boek

#: What has a page of its own, in the order in which they are made: projects point at opgaven.
PAGINADOELEN = (
    Verhuisdoel.HOME, Verhuisdoel.TEKST, Verhuisdoel.OPGAVE, Verhuisdoel.SPEERPUNT, Verhuisdoel.PROJECT,
    Verhuisdoel.PERSOON, Verhuisdoel.NIEUWS,
)  # fmt: skip
_MODELLEN: dict[str, type[Pagina]] = {
    Verhuisdoel.TEKST: TekstPagina,
    Verhuisdoel.PERSOON: TekstPagina,
    Verhuisdoel.NIEUWS: Nieuwsbericht,
    Verhuisdoel.PROJECT: Project,
    Verhuisdoel.OPGAVE: Opgave,
    Verhuisdoel.SPEERPUNT: Speerpunt,
}
#: The page above all items of a kind that WordPress kept in a list of its own is known by this kind in the ledger.
KAART = "map:"
_LANGSTE_SLUG = 200


class GeenPlek(Exception):
    """There is no page below which an item can stand; the text says so, in Dutch."""


@dataclass
class Plekken:
    """The pages of the site below which others come, each read once per batch, and which slugs are taken."""

    boek: Boek
    site: Site
    gebruiker: Gebruiker | None
    ronde: Schrijfronde

    def __post_init__(self) -> None:
        self._paginas: dict[int, Pagina] = {}
        self._overzichten: dict[type[Pagina], Pagina | None] = {}
        self._bezet: dict[int, set[str]] = {}

    def page(self, pk: int) -> Pagina:
        """Return a page as its own type; the same one every time: treebeard counts its children on it."""
        if pk not in self._paginas:
            self._paginas[pk] = Pagina.objects.get(pk=pk).specific
        return self._paginas[pk]

    @property
    def home(self) -> Pagina:
        """The front page of the site."""
        return self.page(self.site.root_page_id)

    def overview(self, model: type[Pagina]) -> Pagina | None:
        """Return the first page of a type on this site, such as that of all news; of agendas the one that runs."""
        if model not in self._overzichten:
            volgorde = ["-lopend", "path"] if model is Agenda else ["path"]
            eerste = model.objects.filter(path__startswith=self.home.path).order_by(*volgorde).first()
            self._overzichten[model] = eerste and self._paginas.setdefault(eerste.pk, eerste)
        return self._overzichten[model]

    def free_slug(self, wens: str, ouder: Pagina) -> str:
        """Return a slug below `ouder` that no page has and the site does not use itself; like `wens` where it can."""
        if ouder.pk not in self._bezet:
            self._bezet[ouder.pk] = set(Pagina.objects.child_of(ouder).values_list("slug", flat=True))
        bezet, stam = self._bezet[ouder.pk], wens[:_LANGSTE_SLUG].strip("-") or "pagina"
        if is_taken(stam, ouder) or (stam in bezet and ouder.pk == self.site.root_page_id):
            stam = f"{stam}-uitleg"
        slug, keer = stam, 1
        while slug in bezet or is_taken(slug, ouder):
            keer += 1
            slug = f"{stam}-{keer}"
        bezet.add(slug)
        return slug

    def untouched(self, slug: str, ouder: Pagina) -> Pagina | None:
        """Return the text page with this slug that every new site begins with, as long as nobody changed it."""
        pagina = TekstPagina.objects.child_of(ouder).filter(slug=slug, latest_revision=None).first()
        if pagina is None or self.boek.verhuizing.overnames.filter(pagina=pagina.pk).exists():
            return None
        return self._paginas.setdefault(pagina.pk, pagina)

    def add(self, pagina: Pagina, ouder: Pagina) -> None:
        """Store a new page below another one, not published."""
        pagina.live, pagina.owner, pagina.locale_id = False, self.gebruiker, ouder.locale_id
        pagina.historie_later = True
        ouder.add_child(instance=pagina)
        self.ronde.log(pagina, "wagtail.create", self.gebruiker)
        self._paginas[pagina.pk] = pagina


def place(regels: Sequence[Bronregel], plekken: Plekken) -> None:
    """Make the pages of these items; what has no place is refused with the reason."""
    for regel in regels:
        rij = plekken.boek.of(regel)
        if rij.doel == Verhuisdoel.HOME:
            rij.pagina_id, rij.stond_er = plekken.site.root_page_id, True
        else:
            try:
                rij.pagina_id = _make(regel, rij, plekken).pk
            except GeenPlek as fout:
                rij.stand, rij.redenen = Overnamestand.GEWEIGERD, [str(fout)]
                rij.save(update_fields=["stand", "redenen"])
                continue
        rij.stand = Overnamestand.GEPLAATST
        rij.save(update_fields=["stand", "pagina", "stond_er"])


def _make(regel: Bronregel, rij: Overname, plekken: Plekken) -> Pagina:
    ouder = _parent(regel, rij, plekken)
    if (staat_er := plekken.untouched(slug_of(regel), ouder)) is not None and rij.doel == Verhuisdoel.TEKST:
        rij.stond_er = True
        return staat_er
    titel = " ".join(regel.titel.split())[:255] or f"{regel.soort} {regel.nummer}"
    pagina = _MODELLEN[rij.doel](title=titel, slug=plekken.free_slug(slug_of(regel), ouder), samenvatting="")
    plekken.add(pagina, ouder)
    return pagina


def slug_of(regel: Bronregel) -> str:
    """Return the last part of an address as the old site had it, in the letters that ours have."""
    deel = unquote(regel.pad.partition("?")[0].rstrip("/").rpartition("/")[2])
    return slugify(regel.slug) or slugify(deel) or slugify(regel.titel) or f"{slugify(regel.soort)}-{regel.nummer}"


def _parent(regel: Bronregel, rij: Overname, plekken: Plekken) -> Pagina:
    """Return the page below which an item comes."""
    if rij.doel == Verhuisdoel.NIEUWS:
        return _overview_of(NieuwsPagina, _("overzicht van nieuws"), plekken)
    if rij.doel == Verhuisdoel.PROJECT:
        return _overview_of(ProjectenPagina, _("overzicht van projecten"), plekken)
    if rij.doel == Verhuisdoel.OPGAVE:
        return _overview_of(Agenda, _("regionale agenda"), plekken)
    if rij.doel == Verhuisdoel.SPEERPUNT:
        boven = _page_above(regel, plekken)
        if not isinstance(boven, Opgave):
            boven = _at_path_above(regel, plekken)
        if not isinstance(boven, Opgave):
            raise GeenPlek(_("Een speerpunt hoort onder een opgave. Deel de pagina erboven in als opgave."))
        return boven
    return _text_parent(regel, plekken)


def _overview_of(model: type[Pagina], naam: str, plekken: Plekken) -> Pagina:
    overzicht = plekken.overview(model)
    if overzicht is None:
        raise GeenPlek(_("De website heeft geen %(naam)s. Maak die eerst.") % {"naam": naam})
    return overzicht


def _page_above(regel: Bronregel, plekken: Plekken) -> Pagina | None:
    """Return the page here of the item above this one on the old site."""
    boven = plekken.boek.inventaris.per_nummer.get(regel.ouder)
    rij = plekken.boek.overnames.get(boven.sleutel) if boven is not None and boven is not regel else None
    return plekken.page(rij.pagina_id) if rij is not None and rij.pagina_id else None


def _text_parent(regel: Bronregel, plekken: Plekken) -> Pagina:
    """Return the text page above a text: its own parent, else what stood at the path above it, else the front page.

    Below an opgave no text can stand: it comes below the text that is above that.
    """
    hoger: Bronregel | None = regel
    gezien = set[int]()
    while hoger is not None and hoger.nummer not in gezien:
        gezien.add(hoger.nummer)
        boven = _page_above(hoger, plekken) or _at_path_above(hoger, plekken)
        if isinstance(boven, TekstPagina):
            return boven
        hoger = plekken.boek.inventaris.per_nummer.get(hoger.ouder) if hoger.ouder else None
    delen = [deel for deel in regel.pad.partition("?")[0].split("/") if deel]
    if regel.soort == "page" or len(delen) < 2:
        return plekken.home
    return _folder(regel.soort, delen[-2], plekken)


def _at_path_above(regel: Bronregel, plekken: Plekken) -> Pagina | None:
    hoger = regel.pad.partition("?")[0].rstrip("/").rpartition("/")[0]
    if not hoger:
        return None
    ander = plekken.boek.per_paginapad.get(hoger)
    if ander is None or ander is regel:
        return None
    pk = plekken.boek.of(ander).pagina_id
    return plekken.page(pk) if pk else None


def _folder(soort: str, deel: str, plekken: Plekken) -> Pagina:
    """Return the page above all items of a kind that had no page above them on the old site, only a list."""
    sleutel = (0, f"{KAART}{soort}"[:60], 0)
    rij = plekken.boek.overnames.get(sleutel)
    if rij is not None and rij.pagina_id:
        return plekken.page(rij.pagina_id)
    titel = re.sub(r"[-_]+", " ", unquote(deel)).strip().capitalize() or soort
    pagina = TekstPagina(title=titel[:255], slug=plekken.free_slug(slugify(deel) or slugify(soort), plekken.home))
    pagina.samenvatting = titel
    plekken.add(pagina, plekken.home)
    versie = pagina.save_revision(user=plekken.gebruiker, clean=False)
    with judged():
        versie.publish(user=plekken.gebruiker, log_action=False, skip_permission_checks=True)
    rij = Overname.objects.create(
        verhuizing=plekken.boek.verhuizing,
        soort=sleutel[1],
        nummer=0,
        titel=titel[:255],
        doel=Verhuisdoel.TEKST,
        stand=Overnamestand.OVERGENOMEN,
        pagina=pagina,
        versie=versie.pk,
    )
    plekken.boek.overnames[sleutel] = rij
    return pagina
