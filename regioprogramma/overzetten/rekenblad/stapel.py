"""What the projects share that are written together: read once, when nobody else can change it any more."""

from collections.abc import Collection

from opgaven.models import Opgave
from projecten.bewerken import Bewerkrecht, Versieinhoud
from projecten.models import Project, ProjectenPagina
from regioprogramma.core.wijzigingen import lock_pages
from regioprogramma.overzetten.models import Overzetregel, Projectnummer

from .versies import read_tables


class Stapel:
    """The pages of a batch with their newest versions, the page above new ones, and the numbers of all."""

    def __init__(self, regels: Collection[Overzetregel]) -> None:
        paginas = {regel.pagina_id for regel in regels if regel.pagina_id}
        # All at once, in the order in which everybody does: two who want the same pages never wait for each other.
        self._versies = _read(lock_pages(paginas)) if paginas else {}
        self._nummers = _read_nummers({regel.nummer for regel in regels if regel.nummer}, paginas)
        self._overzicht: ProjectenPagina | None = None
        self._opgaven: dict[int, Opgave] = {}

    def take(self, pk: int) -> tuple[Project, Versieinhoud] | None:
        """Return (page, its newest version), None when it is gone; who asks again gets what was written since."""
        return self._versies.pop(pk, None) or _read([pk]).get(pk)

    def overview(self, recht: Bewerkrecht) -> ProjectenPagina:
        """Return the page below which projects are added."""
        if self._overzicht is None:
            self._overzicht = ProjectenPagina.objects.get(pk=recht.overzicht.pk)
        return self._overzicht

    def opgave(self, pk: int | None) -> Opgave | None:
        """Return the opgave of a new page."""
        if pk and pk not in self._opgaven:
            self._opgaven[pk] = Opgave.objects.get(pk=pk)
        return self._opgaven[pk] if pk else None

    def is_free(self, nummer: str, pagina: int) -> bool:
        """Whether a number is of no other page, however its letters are written."""
        return all(eigen == pagina for eigen, ander in self._nummers.items() if ander.lower() == nummer.lower())

    def number(self, pagina: int, nummer: str) -> None:
        """Give a page its number."""
        if pagina not in self._nummers:
            Projectnummer.objects.create(pagina_id=pagina, nummer=nummer)
        elif self._nummers[pagina] != nummer:
            Projectnummer.objects.filter(pagina=pagina).update(nummer=nummer)
        self._nummers[pagina] = nummer


def _read(paginas: Collection[int]) -> dict[int, tuple[Project, Versieinhoud]]:
    return {project.pk: (project, versie) for project, versie in read_tables(Project.objects.filter(pk__in=paginas))}


def _read_nummers(nummers: set[str], paginas: set[int]) -> dict[int, str]:
    """Return {page: number} of the pages that have one of these numbers, and of these pages."""
    bekend: dict[int, str] = {}
    if nummers:
        bekend = dict(Projectnummer.objects.named(nummers).values_list("pagina_id", "nummer"))
    if paginas:
        bekend |= dict(Projectnummer.objects.filter(pagina__in=paginas).values_list("pagina_id", "nummer"))
    return bekend
