"""The newest version of pages, as they are stored, and what stands for each of them."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Revision

from projecten.models import Project

from .kolommen import TABELLEN
from .lijsten import LIJSTEN

#: How many are read at a time.
_STAPEL = 100
#: What of a version this app reads or writes as rows; an older version may lack some.
_RELATIES = {
    *(tabel.relatie for tabel in TABELLEN.values() if tabel.relatie),
    *(lijst.relatie for lijst in LIJSTEN.values()),
    "metingen",
}


def read_versions(projecten: Iterable[Project]) -> Iterator[tuple[Project, dict[str, Any]]]:
    """Yield (page, all that its newest version holds); a page without versions holds what is stored of it."""
    stapel: list[Project] = []
    for project in projecten:
        stapel.append(project)
        if len(stapel) == _STAPEL:
            yield from _read(stapel)
            stapel = []
    yield from _read(stapel)


def _read(stapel: list[Project]) -> Iterator[tuple[Project, dict[str, Any]]]:
    versies = Revision.objects.in_bulk([project.latest_revision_id for project in stapel])
    for project in stapel:
        versie = versies.get(project.latest_revision_id)
        inhoud = dict(versie.content) if versie else _as_stored(project)
        if mist := _RELATIES - inhoud.keys():
            # What is not in a version stays as it is in the page when the version is put back.
            nu = _as_stored(project)
            inhoud |= {naam: nu[naam] for naam in mist}
        yield project, inhoud


def _as_stored(project: Project) -> dict[str, Any]:
    """Return what a version of a page as it is now would hold."""
    gelezen: dict[str, Any] = json.loads(json.dumps(project.serializable_data(), cls=DjangoJSONEncoder))
    return gelezen


def print_of(versie: dict[str, Any]) -> str:
    """Return a few characters that stand for what a version holds: another one has others."""
    return hashlib.sha256(json.dumps(versie, sort_keys=True, default=str).encode()).hexdigest()
