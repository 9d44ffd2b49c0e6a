"""What becomes of the pages after a round: per project of a snapshot whether its figures stand in a draft."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .opname import Momentopname
from .ronde import account_field


class Conceptafloop(models.TextChoices):
    """How it ended for a project."""

    WACHT = "wacht", _("Nog niet gedaan")
    CONCEPT = "concept", _("Staat als concept klaar")
    GELIJK = "gelijk", _("Niets over te nemen")
    PUBLICEREN = "publiceren", _("Wordt gepubliceerd")
    GEPUBLICEERD = "gepubliceerd", _("Gepubliceerd")
    GEWEIGERD = "geweigerd", _("Niet gedaan")
    VERVALLEN = "vervallen", _("Niet meer gedaan: de ronde is heropend")


class Rapportageconcept(models.Model):
    """One project of a snapshot: what was written in a draft of its page, what was not, and why."""

    wagtail_reference_index_ignore = True

    opname = models.ForeignKey(Momentopname, editable=False, on_delete=models.CASCADE, related_name="concepten")
    #: The id of the page; it may be gone.
    pagina_id = models.IntegerField(editable=False)
    titel = models.CharField(_("project"), max_length=255, editable=False)
    afloop = models.CharField(
        _("afloop"), max_length=12, choices=Conceptafloop, default=Conceptafloop.WACHT, editable=False, db_index=True
    )
    #: The version that was made.
    versie_id = models.IntegerField(null=True, editable=False)
    #: Whether there was a draft already, which this one goes on with: it is published with everything in it.
    op_concept = models.BooleanField(default=False, editable=False)
    wijzigingen = models.JSONField(default=list, editable=False)
    #: Figures that the page does not get, and why nothing was done.
    meldingen = models.JSONField(default=list, editable=False)
    #: What of the page is the round's by then, for when it is closed once more; see `afsluiten.eerder`.
    geschreven = models.JSONField(null=True, editable=False)
    #: Who asked for it to be published.
    publiceert = account_field(_("gepubliceerd door"))

    class Meta:
        verbose_name = _("rapportageconcept")
        verbose_name_plural = _("rapportageconcepten")
        ordering = ["titel", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["opname", "pagina_id"],
                name="concept_een_per_project",
                violation_error_message=_("Dit project staat al in deze momentopname."),
            )
        ]

    def __str__(self) -> str:
        return self.titel

    @property
    def adres(self) -> str:
        """The address of the form of its page."""
        return reverse("wagtailadmin_pages:edit", args=[self.pagina_id])
