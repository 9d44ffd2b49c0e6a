"""The dry run: what would become of every project of a file, kept row by row so that exactly that is carried out."""

from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from projecten.bewerken import Bewerkrecht, print_of
from projecten.models import Project
from regioprogramma.core.models import Gebruiker
from regioprogramma.core.opmaak import read_number
from regioprogramma.core.pagina import known_to
from regioprogramma.overzetten.models import Overzetregel, Overzetsoort, Overzetstatus, Overzetting, Projectnummer

from .indeling import Indeling
from .lezen import Rekenblad
from .naslag import Naslag, plain
from .oordeel import judge_all
from .vergelijken import Paginaversie, Projectverschil, compare_project
from .versies import read_tables
from .verzamelen import Projectinvoer, collect_rows

#: How the site itself numbers a project to which the region gave no number.
EIGEN_NUMMER = "site-"
#: The order in which somebody looks at them: what is wrong first.
_VOLGORDE = list(Overzetsoort)


@dataclass
class Projectvondst:
    """What a project of a file is: a page, a new one (`pagina` is None), or neither (`fout`)."""

    invoer: Projectinvoer
    pagina: int | None = None
    #: The number that the page gets with it.
    nummer: str = ""
    fout: str = ""
    verschil: Projectverschil = field(default_factory=Projectverschil)
    versie: Paginaversie = field(default_factory=dict)
    afdruk: str = ""


def run_proef(overzetting: Overzetting, gebruiker: Gebruiker) -> None:
    """Compare the file with the pages as they are now, and keep what would change. Earlier answers are forgotten."""
    verzameling = collect_rows(Rekenblad.from_json(overzetting.inhoud), Indeling.from_json(overzetting.indeling))
    vondsten = Zoeker(gebruiker).find(verzameling.projecten)
    compare_with_pages(vondsten, gebruiker)
    regels = [_regel_of(overzetting, vondst) for vondst in vondsten]
    regels.sort(key=lambda regel: _VOLGORDE.index(Overzetsoort(regel.soort)))
    for volgorde, regel in enumerate(regels):
        regel.volgorde = volgorde
    # All that takes long is done by now: a transaction in which nothing is asked for long is ended.
    with transaction.atomic():
        staat = Overzetting.objects.select_for_update().get(pk=overzetting.pk)
        if staat.status == Overzetstatus.BEZIG:
            return
        staat.regels.all().delete()
        Overzetregel.objects.bulk_create(regels, batch_size=200)
        staat.meldingen, staat.status = verzameling.meldingen, Overzetstatus.BEKEKEN
        staat.save(update_fields=["meldingen", "status"])


class Zoeker:
    """Finds the page of each project of a file: by its number, else by its name, among what an editor knows of."""

    def __init__(self, gebruiker: Gebruiker) -> None:
        bekend = known_to(gebruiker, Project.objects.all()).order_by()
        self.titels: dict[int, str] = {}
        self.per_naam: dict[str, set[int]] = {}
        for pk, titel, concept in bekend.values_list("pk", "title", "draft_title"):
            self.titels[pk] = concept or titel
            for naam in {plain(titel), plain(concept)} - {""}:
                self.per_naam.setdefault(naam, set()).add(pk)
        rijen = Projectnummer.objects.values_list("nummer", "pagina_id")
        self.per_nummer = {plain(nummer): pagina for nummer, pagina in rijen}
        self.nummers = {pagina: nummer for nummer, pagina in rijen}

    def find(self, projecten: list[Projectinvoer]) -> list[Projectvondst]:
        """Return what each is; a page is found once."""
        vondsten = [self._find(invoer) for invoer in projecten]
        eerder: dict[int, Projectvondst] = {}
        for vondst in vondsten:
            if vondst.pagina is None:
                continue
            ander = eerder.setdefault(vondst.pagina, vondst)
            if ander is not vondst:
                zin = _("Dit project staat twee keer in het bestand: %(een)s en %(ander)s.")
                vondst.fout = zin % {"een": ander.invoer.plek, "ander": vondst.invoer.plek}
        return vondsten

    def _find(self, invoer: Projectinvoer) -> Projectvondst:
        pagina = self._page_numbered(invoer.nummer)
        if pagina is not None:
            weg = pagina not in self.titels
            return Projectvondst(
                invoer, pagina, fout=_("Dit nummer hoort bij een project dat u niet kunt zien.") if weg else ""
            )
        gevonden = self.per_naam.get(plain(invoer.naam), set()) if invoer.naam else set()
        if len(gevonden) > 1:
            return Projectvondst(invoer, fout=_("Er zijn meer projecten met deze naam. Vul het nummer in."))
        if gevonden:
            return self._named(invoer, next(iter(gevonden)))
        if invoer.eigen is None or not invoer.naam:
            zin = _("Dit project is er niet. Zet het met zijn naam op het blad ‘Projecten’ om het toe te voegen.")
            return Projectvondst(invoer, fout=zin)
        if invoer.nummer.lower().startswith(EIGEN_NUMMER):
            zin = _("Een nummer dat met ‘%(begin)s’ begint geeft de website zelf. Laat het leeg of kies een ander.")
            return Projectvondst(invoer, fout=zin % {"begin": EIGEN_NUMMER})
        return Projectvondst(invoer, nummer=invoer.nummer)

    def _page_numbered(self, nummer: str) -> int | None:
        if not nummer:
            return None
        gevonden = self.per_nummer.get(plain(nummer))
        if gevonden is None and nummer.lower().startswith(EIGEN_NUMMER):
            pk = read_number(nummer[len(EIGEN_NUMMER) :])
            return pk if pk in self.titels else None
        return gevonden

    def _named(self, invoer: Projectinvoer, pagina: int) -> Projectvondst:
        anders = self.nummers.get(pagina)
        if anders and invoer.nummer:
            zin = _("Dit project heeft op de website nummer %(een)s, en in het bestand nummer %(ander)s.")
            return Projectvondst(invoer, pagina, fout=zin % {"een": anders, "ander": invoer.nummer})
        return Projectvondst(invoer, pagina, nummer=invoer.nummer)


def compare_with_pages(vondsten: list[Projectvondst], gebruiker: Gebruiker) -> None:
    """Fill in what would change of each, and what is wrong with that."""
    naslag, mag = Naslag(gebruiker), Bewerkrecht(gebruiker)
    per_pagina = {vondst.pagina: vondst for vondst in vondsten if vondst.pagina and not vondst.fout}
    projecten = Project.objects.filter(pk__in=per_pagina).order_by("pk")
    for project, versie in read_tables(projecten.iterator(chunk_size=100)):
        vondst = per_pagina[project.pk]
        vondst.afdruk, vondst.versie = print_of(versie), versie
        vondst.fout = mag.refusal_of(project)
        if not vondst.fout:
            vondst.verschil = compare_project(vondst.invoer, versie, naslag)
            _tell_draft(vondst, project)
        vondst.versie = {naam: versie.get(naam) for naam in _VOOR_OORDEEL}
    for vondst in vondsten:
        if vondst.pagina is None and not vondst.fout:
            vondst.fout = mag.refusal_of_new()
            vondst.verschil = compare_project(vondst.invoer, {}, naslag)
            _tell_missing(vondst)
        if vondst.nummer:
            vondst.verschil.wijzigingen.insert(0, [_("Nummer"), "", vondst.nummer])
    judge_all((vondst.verschil, vondst.versie) for vondst in vondsten if not vondst.fout)


#: What of a version is still asked for after it was compared.
_VOOR_OORDEEL = ("startdatum", "einddatum", "totaal_bedrag", "totaal_nauwkeurigheid", "bijdragen")


def _tell_draft(vondst: Projectvondst, project: Project) -> None:
    if project.live and project.has_unpublished_changes and vondst.verschil.wijzigingen:
        zin = _("Er is een concept dat nog niet is gepubliceerd. De wijzigingen komen daarbij, als concept.")
        vondst.verschil.let_op.append(zin)


def _tell_missing(vondst: Projectvondst) -> None:
    """Say what a new page needs before it can be published."""
    mist = [
        str(Project._meta.get_field(naam).verbose_name)
        for naam in ("samenvatting", "opgave")
        if not vondst.verschil.velden.get(naam)
    ]
    if mist:
        zin = _("Publiceren kan pas als dit erbij staat: %(mist)s.")
        vondst.verschil.let_op.append(zin % {"mist": ", ".join(mist)})


def _regel_of(overzetting: Overzetting, vondst: Projectvondst) -> Overzetregel:
    verschil = vondst.verschil
    fouten = [vondst.fout, *vondst.invoer.fouten] if vondst.fout else verschil.fouten
    return Overzetregel(
        overzetting=overzetting,
        volgorde=0,
        soort=_soort_of(vondst, fouten),
        pagina_id=vondst.pagina,
        naam=(vondst.invoer.naam or vondst.invoer.nummer)[:255],
        nummer=vondst.nummer,
        afdruk=vondst.afdruk,
        velden=verschil.velden,
        wijzigingen=verschil.wijzigingen,
        fouten=fouten,
        let_op=[] if vondst.fout else verschil.let_op,
    )


def _soort_of(vondst: Projectvondst, fouten: list[str]) -> str:
    if fouten:
        return Overzetsoort.FOUT
    if vondst.pagina is None:
        return Overzetsoort.NIEUW
    return Overzetsoort.ANDERS if vondst.verschil.wijzigingen else Overzetsoort.GELIJK
