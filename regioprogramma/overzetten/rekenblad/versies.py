"""The newest versions of projects with all that a spreadsheet reads or writes of them."""

from collections.abc import Iterable, Iterator

from projecten.bewerken import Versieinhoud, read_versions
from projecten.models import Project

from .kolommen import TABELLEN
from .lijsten import LIJSTEN

_RELATIES = {
    *(tabel.relatie for tabel in TABELLEN.values() if tabel.relatie),
    *(lijst.relatie for lijst in LIJSTEN.values()),
    "metingen",
}


def read_tables(projecten: Iterable[Project]) -> Iterator[tuple[Project, Versieinhoud]]:
    """Yield (page, all that its newest version holds)."""
    return read_versions(projecten, _RELATIES)
