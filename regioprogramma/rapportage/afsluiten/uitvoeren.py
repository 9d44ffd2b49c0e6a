"""Writes the figures of a snapshot to the pages as drafts: a project at a time, once each, whoever else is at it.

Whoever closed the round must still be allowed to: rights are asked again for every page, when it is written.
"""

import time

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision

from projecten.bewerken import Bewerkrecht, put_on_top, read_versions
from projecten.models import Project
from regioprogramma.core.models import Gebruiker
from regioprogramma.core.wijzigingen import lock_pages
from regioprogramma.rapportage.models import Conceptafloop, Momentopname, Rapportageconcept
from regioprogramma.rapportage.rechten import may_manage
from regioprogramma.rapportage.verantwoording.momentopnamen import read_momentopname
from regioprogramma.rapportage.verantwoording.opname import Opname

from .concept import CONCEPTRELATIES, Conceptplan, plan_concept, read_planning
from .eerder import Eerderconcept, read_eerder
from .logboek import CONCEPTACTIE

#: In seconds: how long one task goes on.
CONCEPTBEURT = 20.0
_TE_DOEN = (Conceptafloop.WACHT, Conceptafloop.PUBLICEREN)


def write_some(pk: int) -> bool:
    """Write drafts of a snapshot, and publish those that somebody asked for, for a while; return whether more wait."""
    opname = Momentopname.objects.filter(pk=pk).select_related("ronde", "gemaakt_door").first()
    if opname is None:
        return False
    begonnen, gelezen = time.monotonic(), read_momentopname(opname)
    recht = Bewerkrecht(opname.gemaakt_door) if opname.gemaakt_door else None
    for concept_id in list(opname.concepten.filter(afloop__in=_TE_DOEN).values_list("pk", flat=True)):
        carry_out_concept(concept_id, opname, gelezen, recht)
        if time.monotonic() - begonnen > CONCEPTBEURT:
            return True
    return False


@transaction.atomic
def carry_out_concept(concept_id: int, opname: Momentopname, gelezen: Opname, recht: Bewerkrecht | None) -> None:
    """Write one project, or publish its draft: all of it, or nothing with the reason why; once."""
    wachtend = Rapportageconcept.objects.select_for_update(skip_locked=True, of=("self",))
    concept = wachtend.filter(pk=concept_id, afloop__in=_TE_DOEN).select_related("publiceert").first()
    if concept is None:
        return
    publiceert = concept.afloop == Conceptafloop.PUBLICEREN
    try:
        with transaction.atomic():
            if publiceert:
                _publish(concept)
            else:
                _write(concept, opname, gelezen, recht)
    except _Geweigerd as fout:
        # A draft that could not be published is there all the same.
        concept.afloop = Conceptafloop.CONCEPT if publiceert else Conceptafloop.GEWEIGERD
        concept.meldingen = [*concept.meldingen, str(fout)]
    concept.save()


class _Geweigerd(Exception):
    """It is not done; the text says why."""


def _write(concept: Rapportageconcept, opname: Momentopname, gelezen: Opname, recht: Bewerkrecht | None) -> None:
    if recht is None or not may_manage(recht.gebruiker):
        raise _Geweigerd(_("Wie de ronde sloot, mag dit niet meer."))
    project = _locked_page(concept)
    [(_project, versie)] = read_versions([project], CONCEPTRELATIES)
    eigen = gelezen.per_id[concept.pagina_id]
    eerder = read_eerder(opname.ronde_id, [project.pk], opname.volgnummer).get(project.pk)
    plan = plan_concept(gelezen, eigen, versie, read_planning([eigen]), eerder)
    concept.wijzigingen, concept.meldingen = plan.wijzigingen, plan.niet
    if not plan.velden:
        _leave(concept, project, eerder, plan)
        return
    if reden := recht.refusal_of(project):
        raise _Geweigerd(reden)
    _note_draft(concept, project, eerder, recht.gebruiker)
    concept.geschreven = plan.geschreven
    nieuw = put_on_top(project, versie, plan.velden)
    revisie = nieuw.save_revision(user=recht.gebruiker, clean=False)
    titel = _("Cijfers overgenomen uit ‘%(ronde)s’") % {"ronde": opname.ronde.titel}
    log(nieuw, CONCEPTACTIE, user=recht.gebruiker, content_changed=True, revision=revisie, data={"titel": titel})
    concept.versie_id, concept.afloop = revisie.pk, Conceptafloop.CONCEPT


def _leave(concept: Rapportageconcept, project: Project, eerder: Eerderconcept | None, plan: Conceptplan) -> None:
    """Write nothing: the newest version says it. When that is a draft of this round, it waits to be published."""
    concept.geschreven, concept.afloop = plan.geschreven, Conceptafloop.GELIJK
    if eerder is None:
        return
    concept.versie_id = eerder.versie_id
    if plan.wijzigingen and not eerder.is_gepubliceerd and project.has_unpublished_changes:
        concept.versie_id, concept.afloop = project.latest_revision_id, Conceptafloop.CONCEPT
        _note_draft(concept, project, eerder, None)


def _note_draft(
    concept: Rapportageconcept, project: Project, eerder: Eerderconcept | None, gebruiker: Gebruiker | None
) -> None:
    """Write whether there is more in the draft than this round wrote, and by whom."""
    if eerder is not None and eerder.is_newest_of(project):
        # What this round wrote before is no draft of somebody else; what lay below that still is.
        concept.op_concept = eerder.op_concept
    else:
        concept.op_concept = project.live and project.has_unpublished_changes
    if concept.op_concept:
        versie = None if eerder is not None and eerder.is_newest_of(project) else project.latest_revision
        concept.meldingen = [*concept.meldingen, tell_draft(versie, gebruiker)]


def tell_draft(versie: Revision | None, gebruiker: Gebruiker | None) -> str:
    """Say on whose draft is built."""
    van = versie.user if versie else None
    if van is None or van == gebruiker:
        return _("Er stond al een concept. Daar is dit bij gezet.")
    naam = van.get_full_name() or van.get_username()
    return _("Er stond al een concept van %(naam)s. Daar is dit bij gezet.") % {"naam": naam}


def _locked_page(concept: Rapportageconcept) -> Project:
    lock_pages([concept.pagina_id])
    project = Project.objects.filter(pk=concept.pagina_id).select_related("latest_revision__user").first()
    if project is None:
        raise _Geweigerd(_("De pagina van dit project is er niet meer."))
    return project


def _publish(concept: Rapportageconcept) -> None:
    """Publish the draft that was made, and nothing that came after it."""
    project, wie = _locked_page(concept), concept.publiceert
    recht = Bewerkrecht(wie) if wie else None
    if recht is None or not recht.may_publish(project):
        raise _Geweigerd(_("Niet gepubliceerd: wie dat vroeg, mag het niet."))
    if concept.op_concept:
        raise _Geweigerd(_("Niet gepubliceerd: er stond al een concept. Wie dat maakte, zegt of het klaar is."))
    if reden := recht.refusal_of(project):
        raise _Geweigerd(_("Niet gepubliceerd: %(zin)s") % {"zin": reden})
    if project.latest_revision_id != concept.versie_id:
        raise _Geweigerd(_("Niet gepubliceerd: het concept is intussen veranderd. Kijk er eerst naar."))
    try:
        with transaction.atomic():
            project.latest_revision.publish(user=wie)
    except ValidationError as fout:
        raise _Geweigerd(_("Niet gepubliceerd: %(zin)s") % {"zin": " ".join(fout.messages)}) from fout
    concept.afloop = Conceptafloop.GEPUBLICEERD
