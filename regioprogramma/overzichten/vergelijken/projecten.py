"""Projects side by side: their facts, their money, what they bring, what comes next and who is responsible."""

from collections.abc import Iterable, Iterator, Sequence

from django.http import HttpRequest
from django.utils.translation import gettext as _

from contacten.models import Roltoewijzing
from contacten.secties import list_toewijzingen
from opgaven.models import Opgave
from projecten.feiten import read_feiten
from projecten.models import Mijlpaal, Project
from projecten.rekening import make_rekening, posts_of
from regioprogramma.core.opmaak import laatste_dag, show_datum
from regioprogramma.core.pagina import Verwijzing, read_kinderen

from .rijen import Vergelijkrij, make_rij, money_rows, say_resultaten, say_toewijzing

#: The rows that belong to each project, with what is read beside them.
_KINDEREN = {
    "bestedingen": (),
    "bijdragen": ("organisatie",),
    "deelnames": ("gemeente",),
    "metingen": (),
    "mijlpalen": (),
    "partnerschappen": ("organisatie",),
    "plaatsen": ("woonplaats__gemeente",),
    "resultaten": (),
    "roltoewijzingen": ("rol", "persoon"),
}  # fmt: skip


def project_rows(projecten: Sequence[Project], request: HttpRequest) -> Iterator[Vergelijkrij]:
    """Yield the rows of projects; what belongs to them is read for all together."""
    for relatie, met in _KINDEREN.items():
        read_kinderen(projecten, relatie, *met)
    yield make_rij(_("Status"), [str(project.get_status_display()) for project in projecten])
    yield from _fact_rows(projecten, request)
    yield from _geld(projecten)
    yield make_rij(_("Resultaten"), [list(say_resultaten(project)) for project in projecten])
    yield make_rij(_("Volgende mijlpaal"), [_say_next(project) for project in projecten])
    yield make_rij(_("Later dan gepland"), [list(_say_late(project)) for project in projecten])
    yield make_rij(_("Wie is verantwoordelijk?"), _responsible(projecten))


def _fact_rows(projecten: Sequence[Project], request: HttpRequest) -> Iterator[Vergelijkrij]:
    """Yield the facts as the page of a project has them; the word for one or for more is that of who has most."""
    for feiten in zip(*(read_feiten(project, request) for project in projecten), strict=True):
        meeste = max(feiten, key=lambda feit: len(feit["waarden"]))
        cellen = [[Verwijzing(waarde["url"] or "", waarde["tekst"]) for waarde in feit["waarden"]] for feit in feiten]
        yield Vergelijkrij(meeste["naam"], cellen)


def _geld(projecten: Sequence[Project]) -> Iterator[Vergelijkrij]:
    rekeningen = [
        make_rekening(posts_of(project.kinderen("bijdragen", "organisatie"), project.kinderen("bestedingen")))
        for project in projecten
    ]
    yield from money_rows(rekeningen)


def _steps(project: Project) -> list[Mijlpaal]:
    """Return the milestones that are still to be reached, the first one first."""
    nog = [] if project.is_afgelopen else [stap for stap in project.kinderen("mijlpalen") if not stap.bereikt]
    return sorted(nog, key=lambda stap: laatste_dag(stap.datum, stap.datum_precisie))


def _say_next(project: Project) -> str:
    return next((_say_step(stap) for stap in _steps(project) if not stap.is_te_laat), "")


def _say_late(project: Project) -> Iterator[str]:
    return (_say_step(stap) for stap in _steps(project) if stap.is_te_laat)


def _say_step(stap: Mijlpaal) -> str:
    return f"{stap.titel} ({show_datum(stap.datum, stap.datum_precisie)})"


def _responsible(projecten: Sequence[Project]) -> Iterable[list[str]]:
    """Yield who is responsible for each project: without anybody, who is so for its opgave, as on its own page."""
    eigen = {project.pk: list_toewijzingen(project) for project in projecten}
    zonder = {project.opgave_id for project in projecten if not eigen[project.pk] and project.opgave_id}
    opgaven = list(Opgave.objects.visible().filter(pk__in=zonder))
    read_kinderen(opgaven, "roltoewijzingen", "rol", "persoon")
    boven: dict[int | None, list[Roltoewijzing]] = {opgave.pk: list_toewijzingen(opgave) for opgave in opgaven}
    for project in projecten:
        wie = eigen[project.pk] or boven.get(project.opgave_id, [])
        yield [say_toewijzing(toewijzing) for toewijzing in wie]
