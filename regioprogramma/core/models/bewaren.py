"""How a page is judged, stored and read back: in as few questions to the database as can be."""

from typing import Any, Self

from django.db import models
from django.utils import timezone
from wagtail.models import COMMENTS_RELATION_NAME, Revision, Workflow, WorkflowPage

from regioprogramma.core.inhoud import clean_texts
from regioprogramma.core.pagina import was_judged, without_missing
from regioprogramma.core.registers import pagina_bewaard

from .rij import InEenVraag, one_reference_task, spare_unchanged
from .zichtbaar import ONZICHTBAAR

#: What of a page no version decides: Wagtail fills it in from the page itself (`AbstractPage.with_content_json`).
BUITEN_DE_VERSIE = {
    "alias_of",
    "content_type",
    "latest_revision",
    "locale",
    "locked_by",
    "owner",
    COMMENTS_RELATION_NAME,
}

#: What Wagtail stores of a page when it has a new version.
_BOEKHOUDING = {*ONZICHTBAAR, COMMENTS_RELATION_NAME}


class Bewaren(InEenVraag):
    """A page that is stored with what belongs to it, and with its versions."""

    class Meta:
        abstract = True

    live: models.BooleanField
    publicatiedatum: models.DateTimeField
    #: Set by whoever adds many pages, and writes of all of them together in the history that they are new.
    historie_later = False

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Judge it; not what a form judged a moment ago, which Wagtail does twice more when it is published."""
        if not was_judged():
            super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.live and self.publicatiedatum is None:
            self.publicatiedatum = self.first_published_at or timezone.now()
        if self.historie_later:
            kwargs["log_action"] = None
        velden = kwargs.get("update_fields")
        if self.pk and velden is None:
            spare_unchanged(self)
        with one_reference_task(self, ververs=velden is None or not _BOEKHOUDING.issuperset(velden)):
            gevolg = super().save(*args, **kwargs)
        if velden is None and self._meta.parents:
            # By now what belongs to the page is stored too, unlike when Django says that it was saved.
            pagina_bewaard.send(sender=type(self), pagina=self)
        return gevolg

    @classmethod
    def from_serializable_data(cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False) -> Self:
        """Return the page that a version holds; with `check_fks` without what it names that is gone."""
        if check_fks and not was_judged():
            data = without_missing(cls, data, BUITEN_DE_VERSIE)
        return super().from_serializable_data(data, check_fks=False, strict_fks=strict_fks)

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """Return this page as a version has it; who may read it is no part of a version."""
        pagina = super().with_content_json(content)
        pagina.is_beperkt = self.is_beperkt
        return pagina

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        """Store a version; a draft is stored here only, and its texts are as clean as those of a page."""
        clean_texts(self)
        return super().save_revision(*args, **kwargs)

    def get_workflow(self) -> Workflow | None:
        """Return how this page is approved: as it or the nearest page above it says, if that is still done.

        It is asked once, and in one question; Wagtail's buttons ask it four times, in four.
        """
        return self.remember("workflow", self._read_workflow)

    def _read_workflow(self) -> Workflow | None:
        paden = [self.path[:einde] for einde in range(self.steplen, len(self.path) + 1, self.steplen)]
        plekken = WorkflowPage.objects.filter(page__path__in=paden, workflow__active=True)
        plek = plekken.select_related("workflow").order_by("-page__depth").first()
        return plek.workflow if plek else None

    @property
    def has_workflow(self) -> bool:
        """Whether this page is approved by somebody before it is published."""
        return self.get_workflow() is not None
