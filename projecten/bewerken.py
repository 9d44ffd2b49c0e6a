"""The newest version of projects, as it is stored, and a new one on top of it: for what changes many of them at once.

What is changed is the newest version, also when that is a draft: it is built on, never passed by.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _
from modelcluster.models import (
    get_all_child_m2m_relations,
    get_all_child_relations,
    get_serializable_data_for_fields,
)
from wagtail.models import COMMENTS_RELATION_NAME, Revision, WorkflowState

from projecten.models import Project, ProjectenPagina
from regioprogramma.core.models import Gebruiker

#: All that a version holds, and one row of it.
Versieinhoud = dict[str, Any]
#: How many are read at a time.
_STAPEL = 100


def read_versions(projecten: Iterable[Project], relaties: Collection[str]) -> Iterator[tuple[Project, Versieinhoud]]:
    """Yield (page, all that its newest version holds); a page without versions holds what is stored of it.

    `relaties` are the rows that are read or written: a version that was made before these existed may lack some.
    """
    stapel: list[Project] = []
    for project in projecten:
        stapel.append(project)
        if len(stapel) == _STAPEL:
            yield from _read(stapel, relaties)
            stapel = []
    yield from _read(stapel, relaties)


def _read(stapel: list[Project], relaties: Collection[str]) -> Iterator[tuple[Project, Versieinhoud]]:
    versies = Revision.objects.in_bulk([project.latest_revision_id for project in stapel])
    gelezen: list[tuple[Project, Versieinhoud]] = []
    for project in stapel:
        versie = versies.get(project.latest_revision_id)
        inhoud = dict(versie.content) if versie else _as_stored(project)
        if mist := set(relaties) - inhoud.keys():
            # What is not in a version stays as it is in the page when the version is put back.
            nu = _as_stored(project)
            inhoud |= {naam: nu[naam] for naam in mist}
        gelezen.append((project, inhoud))
    for naam in relaties:
        _number_rows(naam, gelezen)
    yield from gelezen


def _number_rows(relatie: str, gelezen: Collection[tuple[Project, Versieinhoud]]) -> None:
    """Give rows that were new in a version that is published now the numbers with which they were stored."""
    zonder = {
        project.pk: inhoud
        for project, inhoud in gelezen
        if project.live and not project.has_unpublished_changes
        if any(isinstance(rij, dict) and rij.get("pk") is None for rij in inhoud[relatie])
    }
    if not zonder:
        return
    per_pagina: dict[int, list[Versieinhoud]] = {pk: [] for pk in zonder}
    for rij in Project._meta.get_field(relatie).related_model.objects.filter(pagina__in=zonder):
        per_pagina[rij.pagina_id].append(_as_json(get_serializable_data_for_fields(rij)))
    for pk, rijen in per_pagina.items():
        zonder[pk][relatie] = rijen


def _as_stored(project: Project) -> Versieinhoud:
    """Return what a version of a page as it is now would hold."""
    return _as_json(project.serializable_data())


def _as_json(waarden: dict[str, Any]) -> Versieinhoud:
    gelezen: Versieinhoud = json.loads(json.dumps(waarden, cls=DjangoJSONEncoder))
    return gelezen


def print_of(versie: Versieinhoud) -> str:
    """Return a few characters that stand for what a version holds: another one has others."""
    return hashlib.sha256(json.dumps(versie, sort_keys=True, default=str).encode()).hexdigest()


def empty_row(relatie: str) -> Versieinhoud:
    """Return a row of a project with nothing in it yet, as a version holds it."""
    model = Project._meta.get_field(relatie).related_model
    velden = {
        veld.name: veld.get_default()
        for veld in model._meta.concrete_fields
        if veld.serialize and not veld.primary_key and veld.name != "pagina"
    }
    return {"pk": None, "pagina": None, **velden}


def place_after(rijen: Iterable[Versieinhoud]) -> int:
    """Return the place in the order of a row that comes below these."""
    return max((rij.get("sort_order") or 0 for rij in rijen), default=-1) + 1


def put_on_top(project: Project, versie: Versieinhoud, velden: Versieinhoud) -> Project:
    """Return the page as its next version will hold it: as the newest one has it, but for `velden`.

    What is stored of a page that visitors never saw follows.
    """
    begin = versie if project.has_unpublished_changes else {**versie, **project.without_reden()}
    nieuw: Project = project.with_content_json({**begin, **velden})
    if not project.live:
        # The lists of the CMS, and who may change it, follow from what is stored of a draft.
        with knowing_empty(nieuw):
            nieuw.save()
    return nieuw


@contextmanager
def knowing_empty(project: Project) -> Iterator[None]:
    """Store a page within this block, after which a version of it does not ask for the rows that it has none of.

    modelcluster forgets what it stored; a version then asks for every kind of row on its own.
    """
    relaties = {rel.get_accessor_name() for rel in get_all_child_relations(project)}
    relaties |= {veld.name for veld in get_all_child_m2m_relations(project)}
    # Comments are stored with every version, and whoever is without one then would lose it.
    leeg = [naam for naam in relaties - {COMMENTS_RELATION_NAME} if not getattr(project, naam).all()]
    yield
    for naam in leeg:
        setattr(project, naam, [])


class Bewerkrecht:
    """Whether somebody may change projects now, asked for many at once; in the words for who may not."""

    def __init__(self, gebruiker: Gebruiker) -> None:
        self.gebruiker = gebruiker
        self.overzicht = ProjectenPagina.objects.order_by("path").first()
        wacht = WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS).values_list(
            "object_id", flat=True
        )
        gepland = Revision.page_revisions.filter(approved_go_live_at__isnull=False).values_list("object_id", flat=True)
        self.in_goedkeuring, self.gepland = set(wacht), set(gepland)

    def refusal_of(self, project: Project) -> str:
        """Return why somebody may not change a page, "" when they may."""
        if project.alias_of_id or not project.permissions_for_user(self.gebruiker).can_edit():
            return _("U mag dit project niet wijzigen.")
        if project.locked:
            return _("Dit project is op slot gezet. Haal eerst het slot eraf.")
        if str(project.pk) in self.in_goedkeuring:
            return _("Dit project wacht op goedkeuring. Keur het eerst goed, of trek het terug.")
        if str(project.pk) in self.gepland:
            return _("Dit project is ingepland. Haal eerst de planning weg.")
        return ""

    def refusal_of_new(self) -> str:
        """Return why somebody may not add a project, "" when they may."""
        overzicht = self.overzicht
        if overzicht is None or not overzicht.permissions_for_user(self.gebruiker).can_add_subpage():
            return _("U mag geen projecten toevoegen.")
        return ""

    def may_publish(self, project: Project | None) -> bool:
        """Whether somebody may publish a page, or any project."""
        pagina = project or self.overzicht
        return bool(pagina and pagina.permissions_for_user(self.gebruiker).can_publish())
