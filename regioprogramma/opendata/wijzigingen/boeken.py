"""The books of what changed: rows, as the database itself notes them, and the open data that leans on those."""

from django.db import DEFAULT_DB_ALIAS, models


class Schrijfplek(models.Manager):
    """Reads where is written: a replica may have the same content without the newest of these rows."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().using(DEFAULT_DB_ALIAS)


class Rijwijziging(models.Model):
    """A row of a table changed; only triggers write it, in the same transaction, and it goes when it was handled."""

    tabel = models.CharField(max_length=63)
    kolom = models.CharField(max_length=63)
    #: What stood in that column, before or after.
    ding = models.BigIntegerField()

    objects = Schrijfplek()

    class Meta:
        verbose_name = "rijwijziging"
        verbose_name_plural = "rijwijzigingen"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.tabel}.{self.kolom} {self.ding}"


class Gegevenswijziging(models.Model):
    """The last change of a thing of the open data of a site; of one that was never public there is none.

    `volgnummer` rises with every change, over all things: whoever read up to one has missed nothing before it.
    """

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(max_length=40)
    ding = models.BigIntegerField()
    volgnummer = models.BigIntegerField()
    moment = models.DateTimeField()
    #: Whether it is not public any more.
    verwijderd = models.BooleanField(default=False)

    objects = Schrijfplek()

    class Meta:
        verbose_name = "gegevenswijziging"
        verbose_name_plural = "gegevenswijzigingen"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["site", "soort", "ding"], name="gegevenswijziging_een_per_ding")
        ]
        indexes = [models.Index(fields=["site", "volgnummer"], name="gegevenswijziging_volgorde")]

    def __str__(self) -> str:
        return f"{self.volgnummer}: {self.soort} {self.ding}"


class Wijzigingenstand(models.Model):
    """How far the changes were written down: one row."""

    #: Of the content.
    versie = models.CharField(max_length=100)
    moment = models.DateTimeField()
    #: Before this number nothing is known: who read up to an earlier one begins anew.
    begin = models.BigIntegerField()
    laatste = models.BigIntegerField()

    objects = Schrijfplek()

    class Meta:
        verbose_name = "wijzigingenstand"
        verbose_name_plural = "wijzigingenstanden"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.laatste} op {self.moment}"
