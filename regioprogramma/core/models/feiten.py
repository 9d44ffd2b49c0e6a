"""The facts of a page that its readers count on, and when they became other than before."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from regioprogramma.core.opmaak import met_hoofdletter, opsomming

from .pagina import Pagina

#: How many of its newest changes a page shows, and in how many publications at most.
_MEESTE_REGELS, _MEESTE_KEREN = 12, 3


class Feitsoort(models.TextChoices):
    """What a fact is about."""

    NIEUW = "nieuw", gettext_lazy("Nieuwe pagina")
    STATUS = "status", gettext_lazy("Status")
    LOOPTIJD = "looptijd", gettext_lazy("Looptijd")
    GELD = "geld", gettext_lazy("Geld")
    DOEL = "doel", gettext_lazy("Doelen")
    STAND = "stand", gettext_lazy("Resultaten")
    MIJLPAAL = "mijlpaal", gettext_lazy("Mijlpalen")
    RAPPORTAGE = "rapportage", gettext_lazy("Rapportages")
    TEKST = "tekst", gettext_lazy("Tekst")


class Feit(NamedTuple):
    """A fact: what it is about, its name, its value as people read it, and as it is compared."""

    soort: str
    naam: str
    tekst: str
    waarde: str


class Feitenstand(models.Model):
    """The facts of a page as it was published last, as {key: a Feit as a list}: what the next are compared with."""

    pagina = models.OneToOneField(
        Pagina, primary_key=True, on_delete=models.CASCADE, related_name="feitenstand", editable=False
    )
    feiten = models.JSONField(default=dict, editable=False)

    #: What is kept of a page does not use it.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = gettext_lazy("feitenstand")
        verbose_name_plural = gettext_lazy("feitenstanden")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pagina_id)


class Feitwijziging(models.Model):
    """A fact of a page that became another, by being published; kept in the words of that moment."""

    pagina = models.ForeignKey(Pagina, on_delete=models.CASCADE, related_name="feitwijzigingen", editable=False)
    moment = models.DateTimeField(gettext_lazy("gepubliceerd op"), editable=False)
    soort = models.CharField(gettext_lazy("soort"), max_length=12, choices=Feitsoort, editable=False)
    wat = models.CharField(gettext_lazy("wat"), max_length=250, editable=False)
    was = models.CharField(gettext_lazy("was"), max_length=250, blank=True, editable=False)
    werd = models.CharField(gettext_lazy("werd"), max_length=250, blank=True, editable=False)
    reden = models.CharField(gettext_lazy("waarom"), max_length=300, blank=True, editable=False)
    is_verbetering = models.BooleanField(gettext_lazy("alleen een fout verbeterd"), default=False, editable=False)

    #: As above.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = gettext_lazy("wijziging")
        verbose_name_plural = gettext_lazy("wijzigingen")
        default_permissions = ()
        ordering = ["-moment", "pagina", "pk"]
        indexes = [models.Index(fields=["-moment", "pagina", "id"], name="feitwijziging_nieuwste")]

    def __str__(self) -> str:
        return self.zin

    @property
    def zin(self) -> str:
        """What changed, as a sentence."""
        velden = {"wat": self.wat, "was": self.was, "werd": self.werd}
        if self.soort in {Feitsoort.NIEUW, Feitsoort.TEKST}:
            zin = "%(wat)s."
        elif self.was and self.werd and self.is_verbetering:
            zin = _("Verbeterd, %(wat)s: er stond %(was)s, het is %(werd)s.")
        elif self.was and self.werd:
            zin = _("%(wat)s: eerst %(was)s, nu %(werd)s.")
        elif self.werd:
            zin = _("Nieuw, %(wat)s: %(werd)s.")
        else:
            zin = _("Vervallen, %(wat)s: %(was)s.")
        return met_hoofdletter(zin % velden)


class Bijwerking(NamedTuple):
    """What changed by one publication of a page."""

    pagina_id: int
    moment: datetime
    reden: str
    wijzigingen: Sequence[Feitwijziging]

    @property
    def pagina(self) -> Pagina:
        """The page that was published."""
        return self.wijzigingen[0].pagina


def put_together(wijzigingen: Sequence[Feitwijziging]) -> list[Bijwerking]:
    """Return changes that stand in order as one Bijwerking per publication."""
    keren = groupby(wijzigingen, attrgetter("pagina_id", "moment", "reden"))
    return [Bijwerking(*keer, tuple(samen)) for keer, samen in keren]


class FeitenMixin(models.Model):
    """A page type whose facts are followed; what they are its app says (core/wijzigingen/feiten.py)."""

    wijziging_reden = models.CharField(
        gettext_lazy("waarom verandert dit?"),
        max_length=300,
        blank=True,
        default="",
        db_default="",
        help_text=gettext_lazy(
            "Verandert een status, datum, doel of bedrag? Dan lezen bezoekers dat, met uw uitleg erbij. "
            "Bijvoorbeeld: Het hout kwam later dan gepland."
        ),
    )
    wijziging_is_verbetering = models.BooleanField(
        gettext_lazy("alleen een fout verbeterd"),
        default=False,
        db_default=False,
        help_text=gettext_lazy("Er stond iets verkeerd. Bijvoorbeeld: een tikfout in een bedrag."),
    )

    #: What an editor says of one publication; the next begins without.
    per_publicatie = ("wijziging_reden", "wijziging_is_verbetering")
    wijziging_panels = [
        MultiFieldPanel(
            [FieldPanel("wijziging_reden", disable_comments=True), "wijziging_is_verbetering"],
            heading=gettext_lazy("Uitleg bij een wijziging"),
        )
    ]

    class Meta:
        abstract = True

    @classmethod
    def without_reden(cls) -> dict[str, Any]:
        """Return what of a version belongs to one publication, as it is when another begins."""
        return {naam: cls._meta.get_field(naam).get_default() for naam in cls.per_publicatie}

    @property
    def bijwerkingen(self) -> list[Bijwerking]:
        """The newest changes of its facts, the newest first; that it is new is none."""
        return self.remember("bijwerkingen", partial(_read_bijwerkingen, self))

    @property
    def bijgewerkt_op(self) -> datetime | None:
        """When its facts changed last; of a page without changes, when it was published last."""
        return self.bijwerkingen[0].moment if self.bijwerkingen else self.last_published_at

    @property
    def bijgewerkt(self) -> str:
        """What changed then, in a few words: "status en looptijd"; "" when nothing did."""
        if not self.bijwerkingen:
            return ""
        soorten = dict.fromkeys(str(regel.get_soort_display()).lower() for regel in self.bijwerkingen[0].wijzigingen)
        return opsomming(soorten)


def _read_bijwerkingen(pagina: Any) -> list[Bijwerking]:
    if not pagina.pk:
        return []
    regels = Feitwijziging.objects.filter(pagina=pagina.pk).exclude(soort=Feitsoort.NIEUW)
    return put_together(regels[:_MEESTE_REGELS])[:_MEESTE_KEREN]
