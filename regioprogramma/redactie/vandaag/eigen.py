"""What an editor has under way: own drafts, and what others wait for."""

from collections.abc import Iterable

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import CharField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import TaskState, WorkflowState

from regioprogramma.core.models import Pagina
from regioprogramma.core.opmaak import show_datum
from regioprogramma.core.registers import Blok, Regel, Rij, changeable, paginarij, register_regel


def goedkeuring() -> Subquery:
    """Return the status of the request to approve a page that is not finished yet; NULL without one."""
    verzoeken = WorkflowState.objects.active().filter(
        object_id=Cast(OuterRef("pk"), CharField()),
        base_content_type__app_label="core",
        base_content_type__model="pagina",
    )
    return Subquery(verzoeken.order_by("-pk").values("status")[:1])


class Concepten(Regel):
    """Pages whose newest version is this user's and not published."""

    naam = "concepten"
    titel = gettext_lazy("Mijn concepten")
    uitleg = gettext_lazy("Deze pagina’s heeft u als laatste gewijzigd. Bezoekers zien uw wijziging nog niet.")
    blok = Blok.CONCEPTEN

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return the drafts, the newest first; not those whose publication is planned."""
        concepten = Pagina.objects.filter(
            pk__in=changeable(gebruiker, Pagina),
            has_unpublished_changes=True,
            latest_revision__user=gebruiker,
            latest_revision__approved_go_live_at__isnull=True,
        )
        return concepten.annotate(goedkeuring=goedkeuring()).order_by("-latest_revision_created_at", "-pk")

    def rij(self, ding: Pagina) -> Rij:
        teksten = {
            WorkflowState.STATUS_IN_PROGRESS: _("wacht op goedkeuring, bewaard op %(datum)s"),
            WorkflowState.STATUS_NEEDS_CHANGES: _("teruggestuurd om aan te passen, bewaard op %(datum)s"),
        }
        tekst = teksten.get(ding.goedkeuring, _("bewaard op %(datum)s"))
        datum = {"datum": show_datum(ding.latest_revision_created_at)}
        return paginarij(ding, tekst % datum, titel=ding.draft_title)


class WachtOpMij(Regel):
    """Pages that somebody asked this user to approve."""

    naam = "wacht-op-mij"
    titel = gettext_lazy("Wacht op mij")
    uitleg = gettext_lazy("Een collega vraagt of deze pagina’s online mogen. Open een pagina om dat te beslissen.")
    blok = Blok.WACHT

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return what Wagtail's own workflow waits for, the oldest first."""
        wacht = TaskState.objects.reviewable_by(gebruiker)
        return wacht.select_related("revision__user").order_by("started_at", "pk")

    def rijen(self, dingen: Iterable[TaskState]) -> list[Rij]:
        dingen = list(dingen)
        paginas = Pagina.objects.in_bulk([int(ding.revision.object_id) for ding in dingen])
        return [self._rij(ding, paginas[int(ding.revision.object_id)]) for ding in dingen]

    @staticmethod
    def _rij(ding: TaskState, pagina: Pagina) -> Rij:
        wie = ding.revision.user
        namen = {"wie": wie and (wie.get_full_name() or wie.get_username()), "datum": show_datum(ding.started_at)}
        tekst = _("gevraagd door %(wie)s op %(datum)s") if wie else _("gevraagd op %(datum)s")
        return paginarij(pagina, tekst % namen, titel=pagina.draft_title)


register_regel(Concepten())
register_regel(WachtOpMij())
