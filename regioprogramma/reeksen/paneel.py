"""What the panel shows: each list as it will be, why, what an editor pinned or hid, and what falls out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from regioprogramma.core.models import Document, Pagina
from regioprogramma.core.opmaak import SPATIE, opsomming
from regioprogramma.gerelateerd.lijsten import Gerelateerd
from regioprogramma.gerelateerd.models import Actie, Sturing
from regioprogramma.gerelateerd.soorten import alle_soorten, soort_van

from .etiketten import Etiket, read_etiketten
from .reeksen import Reeksinhoud, reeksen_van, soorten_van

#: From what percentage of what a page scores with itself a relation is called strong, and from how many fair. Below
#: fifteen (`formule.STERKTE`) it is not shown at all.
STERK, REDELIJK = 60, 40
#: How many pages and documents a search in the panel shows.
MAX_GEVONDEN = 8


@dataclass(frozen=True)
class Paneelrij:
    """One line: a page or document, why it is there, and what an editor said about it.

    `status` is "" for what stands in the list, "nieuw" for what comes in, "eruit" for what falls out. `op`, `neer`:
    whether it can go up or down among the pins of its list.
    """

    etiket: Etiket
    reden: str = ""
    sterkte: str = ""
    status: str = ""
    sturing: Sturing | None = None
    opmerking: str = ""
    op: bool = False
    neer: bool = False


@dataclass(frozen=True)
class Paneellijst:
    """One related list: its heading and its lines."""

    anker: str
    kop: str
    rijen: list[Paneelrij]


@dataclass(frozen=True)
class Vondst:
    """What a search found, and on which side it may be steered."""

    etiket: Etiket
    hier: bool
    daar: bool


@dataclass
class Paneel:
    """Everything of one page. `buiten`: pinned or hidden, and in no list; `andersom`: pinned or hidden by others."""

    pagina: Pagina
    lijsten: list[Paneellijst]
    buiten: list[Paneelrij]
    andersom: list[Paneelrij]
    gevonden: list[Vondst] = field(default_factory=list)
    zoek: str = ""


def make_paneel(pagina: Pagina, gepubliceerd: Pagina | None = None, zoek: str = "") -> Paneel:
    """Return the Paneel of a page in memory, compared with the page as it is published when there is one."""
    sturingen = _sturingen(pagina)
    hier = {sturing.naar: sturing for sturing in sturingen if sturing.pagina_id == pagina.pk}
    daar = [sturing for sturing in sturingen if sturing.naar == pagina.pk]
    etiketten = read_etiketten([*hier, *(sturing.pagina_id for sturing in daar), *([pagina.pk] if pagina.pk else [])])
    lijsten, getoond = [], set()
    for reeks in reeksen_van(type(pagina)):
        if reeks.geldt(pagina):
            nu = reeks.inhoud(pagina)
            eerst = reeks.inhoud(gepubliceerd) if gepubliceerd is not None and reeks.geldt(gepubliceerd) else None
            rijen = _rijen(nu, eerst, hier)
            getoond |= {rij.etiket.naar for rij in rijen}
            lijsten.append(Paneellijst(reeks.anker, str(reeks.kop), rijen))
    soorten = {soort for lijst in reeksen_van(type(pagina)) if lijst.geldt(pagina) for soort in lijst.soorten}
    buiten = [_buiten(sturing, etiketten[sturing.naar], soorten) for pk, sturing in hier.items() if pk not in getoond]
    andersom = [_andersom(sturing, etiketten[sturing.pagina_id], type(pagina)) for sturing in daar]
    paneel = Paneel(pagina, lijsten, buiten, andersom, zoek=zoek)
    if zoek and pagina.pk:
        paneel.gevonden = _search(pagina, zoek, mag_daar=not etiketten[pagina.pk].bezwaar)
    return paneel


def read_zoekterm(gegevens: Mapping[str, str]) -> str:
    """Return the words to search for; what cannot be read is not a question."""
    try:
        return forms.CharField(required=False, max_length=100).clean(gegevens.get("zoek", ""))
    except forms.ValidationError:
        return ""


def is_in_force(sturing: Sturing) -> bool:
    """Whether a pin or hidden piece still works: its last day has not passed."""
    return sturing.tot is None or sturing.tot >= timezone.localdate()


def _sturingen(pagina: Pagina) -> list[Sturing]:
    if not pagina.pk:
        return []
    van_of_naar = Sturing.objects.filter(Q(pagina=pagina.pk) | Q(naar=pagina.pk))
    return list(van_of_naar.select_related("door"))


def _rijen(nu: Reeksinhoud, eerst: Reeksinhoud | None, hier: Mapping[int, Sturing]) -> list[Paneelrij]:
    items = [*nu.vast, *nu.rest]
    was = None if eerst is None else {_stuk(item) for item in [*eerst.vast, *eerst.rest]}
    rijen = [
        _rij(
            item,
            status="nieuw" if was is not None and _stuk(item) not in was else "",
            sturing=hier.get(_stuk(item)),
            op=0 < plaats < len(nu.vast),
            neer=plaats < len(nu.vast) - 1,
        )
        for plaats, item in enumerate(items)
    ]
    nu_getoond = {_stuk(item) for item in items}
    # A piece that an editor pinned or hid says so itself.
    weg = [item for item in (eerst.rest if eerst else ()) if _stuk(item) not in nu_getoond | hier.keys()]
    return [*rijen, *(_rij(item, status="eruit") for item in weg)]


def _rij(item: Gerelateerd, **velden: Any) -> Paneelrij:
    naam = _("Document") if isinstance(item.pagina, Document) else str(item.pagina.soort)
    woorden = opsomming([trefwoord.naam for trefwoord in item.trefwoorden])
    reden = _("over %(woorden)s") % {"woorden": woorden} if woorden else _("zonder gedeelde trefwoorden")
    etiket = Etiket(_stuk(item), item.pagina.title, naam)
    return Paneelrij(etiket, reden, "" if item.vast else _sterkte(item.sterkte), **velden)


def _stuk(item: Gerelateerd) -> int:
    return -item.pagina.pk if isinstance(item.pagina, Document) else item.pagina.pk


def _sterkte(deel: float) -> str:
    """Say how strong a relation is, in a word and a number."""
    procent = min(100, round(deel * 100))
    woord = _("sterk") if procent >= STERK else _("redelijk") if procent >= REDELIJK else _("zwak")
    return f"{woord} · {procent}{SPATIE}%"


def _buiten(sturing: Sturing, etiket: Etiket, soorten: Collection[str]) -> Paneelrij:
    """Return the line of a pin or hidden piece that stands in no list, with why not."""
    if etiket.bezwaar:
        opmerking = _("Dit %(bezwaar)s en staat daarom niet in de lijst.") % {"bezwaar": etiket.bezwaar}
    elif not is_in_force(sturing):
        opmerking = _("De laatste dag is voorbij: dit werkt niet meer.")
    elif not etiket.is_of(soorten):
        opmerking = _("Deze pagina heeft geen lijst waar dit in past.")
    elif sturing.actie == Actie.VAST:
        opmerking = _("Er is geen plaats meer in de lijst, of de pagina staat al ergens anders op deze pagina.")
    else:
        opmerking = ""
    return Paneelrij(etiket, sturing=sturing, opmerking=opmerking)


def _andersom(sturing: Sturing, etiket: Etiket, paginatype: type[Pagina]) -> Paneelrij:
    """Return the line of another page that pinned or hid this one."""
    soort = soort_van(paginatype)
    if etiket.bezwaar:
        opmerking = _("Die pagina %(bezwaar)s.") % {"bezwaar": etiket.bezwaar}
    elif not is_in_force(sturing):
        opmerking = _("De laatste dag is voorbij: dit werkt niet meer.")
    elif soort is None or soort.naam not in soorten_van(etiket.paginatype):
        opmerking = _("Die pagina heeft geen lijst waar dit in past.")
    else:
        opmerking = ""
    return Paneelrij(etiket, sturing=sturing, opmerking=opmerking)


def _search(pagina: Pagina, term: str, mag_daar: bool) -> list[Vondst]:
    """Return what can be steered and has these words in its title: pages first, then documents."""
    hier, eigen = soorten_van(type(pagina)), soort_van(type(pagina))
    daar = {s.naam for s in alle_soorten() if eigen is not None and mag_daar and eigen.naam in soorten_van(s.model)}
    typen = [s.model for s in alle_soorten() if s.naam in hier | daar and s.model is not Document]
    types = ContentType.objects.get_for_models(*typen).values() if typen else []
    paginas = Pagina.objects.visible().filter(title__icontains=term, content_type__in=types).exclude(pk=pagina.pk)
    stukken = list(paginas.order_by("title", "pk").values_list("pk", flat=True)[:MAX_GEVONDEN])
    if "documenten" in hier:
        documenten = Document.objects.visible().filter(title__icontains=term).order_by("title", "pk")
        stukken += [-pk for pk in documenten.values_list("pk", flat=True)[:MAX_GEVONDEN]]
    etiketten = read_etiketten(stukken)
    return [Vondst(etiketten[pk], etiketten[pk].is_of(hier), etiketten[pk].is_of(daar)) for pk in stukken]
