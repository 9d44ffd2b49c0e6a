"""What the engine stores: the published pieces by keyword, the weights of keywords, and the lists as a memo of both.

A piece is a page or a document; one number names it: the id of a page, or minus the id of a document.
"""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from .formule import PEILDAG


class Stuk(models.Model):
    """A published piece with at least one keyword, as the formula reads it."""

    stuk_id = models.IntegerField(primary_key=True)
    #: The number of its kind (`soorten.py`); 0 has lists of its own but stands in none.
    soort = models.SmallIntegerField()
    site_id = models.IntegerField()
    #: Whether it is kept up to date, so that its age says nothing: an opgave is, a message is not.
    levend = models.BooleanField()
    #: In days since 1 January 2000; empty without a date.
    dag = models.IntegerField(null=True)
    trefwoorden = ArrayField(models.IntegerField())
    #: The pieces that never stand in its lists: itself, what its page shows already, what an editor pinned or hid.
    buiten = ArrayField(models.IntegerField())

    class Meta:
        indexes = [GinIndex(fields=["buiten"], name="gerelateerd_stuk_buiten")]


class Vermelding(models.Model):
    """A piece carries a keyword: the posting of an inverted index that holds all the formula asks of a candidate."""

    pk = models.CompositePrimaryKey("stuk_id", "trefwoord_id")
    stuk_id = models.IntegerField()
    trefwoord_id = models.IntegerField()
    soort = models.SmallIntegerField()
    site_id = models.IntegerField()
    levend = models.BooleanField()
    dag = models.IntegerField(null=True)
    #: How many keywords the piece has.
    aantal = models.SmallIntegerField()

    class Meta:
        indexes = [
            models.Index(
                fields=["trefwoord_id", "soort", "site_id"],
                include=["stuk_id", "levend", "dag", "aantal"],
                name="gerelateerd_vermelding_dekt",
            )
        ]


class Versie(models.Model):
    """One set of frozen weights. At most one is in use; the next is built beside it."""

    nummer = models.AutoField(primary_key=True)
    #: The number of pieces, and how many keywords they had on average, when the weights were made.
    stukken = models.IntegerField()
    gemiddelde = models.FloatField()
    #: The day (as Stuk.dag) that half of the dated pieces are older than.
    midden = models.IntegerField(default=PEILDAG)
    actief = models.BooleanField(default=False)
    #: How many pieces have changed since.
    wijzigingen = models.IntegerField(default=0)
    gemaakt_op = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["actief"], condition=Q(actief=True), name="gerelateerd_een_actieve_versie")
        ]


class Gewicht(models.Model):
    """How much a shared keyword counts, in millionths: whole numbers add up to the same in any order."""

    pk = models.CompositePrimaryKey("versie_id", "trefwoord_id")
    versie = models.ForeignKey(Versie, on_delete=models.CASCADE, related_name="gewichten")
    trefwoord_id = models.IntegerField()
    gewicht = models.IntegerField()


class Lijst(models.Model):
    """The first candidates of one kind for one piece. No row means: not computed, or no longer certain."""

    pk = models.CompositePrimaryKey("stuk_id", "soort", "versie_id")
    stuk_id = models.IntegerField()
    soort = models.SmallIntegerField()
    versie = models.ForeignKey(Versie, on_delete=models.CASCADE, related_name="lijsten")
    stukken = ArrayField(models.IntegerField())
    scores = ArrayField(models.FloatField())
    sterktes = ArrayField(models.FloatField())
    #: Per candidate the shared keywords, the heaviest first.
    redenen = models.JSONField()
    #: The score of the last one of a full list, else 0: whatever scores less cannot enter.
    drempel = models.FloatField()
    #: What the piece scores with itself, in millionths: whatever is too weak beside it cannot enter either.
    eigen = models.FloatField()

    class Meta:
        indexes = [
            GinIndex(fields=["stukken"], name="gerelateerd_lijst_stukken"),
            # What decides whether a piece can enter, without reading the lists themselves.
            models.Index(
                fields=["versie", "soort", "stuk_id"], include=["eigen", "drempel"], name="gerelateerd_lijst_dekt"
            ),
        ]


class Wijziging(models.Model):
    """A piece that may have changed: written together with the change, handled as soon as that is final."""

    stuk_id = models.IntegerField()
    #: Whether the pages that show each other already, the pins and the hidden pieces may have changed too.
    relaties = models.BooleanField(default=True)


class Actie(models.TextChoices):
    """What an editor can do with a piece in a list."""

    VAST = "vast", _("Vastgezet")
    VERBORGEN = "verborgen", _("Verborgen")


class Sturing(models.Model):
    """An editor pins a piece in the lists of a page, or hides it there. Stored once, shown at both pages."""

    pagina = models.ForeignKey(
        "core.Pagina", verbose_name=_("pagina"), on_delete=models.CASCADE, related_name="sturingen"
    )
    naar = models.IntegerField(_("stuk"))
    actie = models.CharField(_("wat"), max_length=10, choices=Actie)
    volgorde = models.IntegerField(_("volgorde"), default=0)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("door"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    op = models.DateTimeField(_("op"), auto_now_add=True)
    tot = models.DateField(_("tot en met"), null=True, blank=True)

    class Meta:
        verbose_name = _("sturing")
        verbose_name_plural = _("sturingen")
        ordering = ["volgorde", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["pagina", "naar"], name="gerelateerd_sturing_een_per_paar"),
            models.CheckConstraint(condition=~Q(pagina=F("naar")), name="gerelateerd_sturing_niet_naar_zichzelf"),
        ]

    def __str__(self) -> str:
        return f"{self.pagina_id} > {self.naar}: {self.get_actie_display()}"
