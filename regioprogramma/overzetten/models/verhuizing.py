"""A WordPress site that moves in: the ledger of every item, what became of it, and what an editor still has to do."""

from pathlib import Path

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.models import Document


class Verhuisstatus(models.TextChoices):
    """How far a move is."""

    NIEUW = "nieuw", _("Bestanden kiezen")
    GELEZEN = "gelezen", _("Indelen")
    BEZIG = "bezig", _("Bezig")
    GESTOPT = "gestopt", _("Gestopt")
    KLAAR = "klaar", _("Klaar")


class Verhuistaak(models.TextChoices):
    """What the worker does for a move right now."""

    GEEN = "", _("Niets")
    LEZEN = "lezen", _("De bestanden lezen")
    PROEF = "proef", _("De proef doen")
    DOEN = "doen", _("Overzetten")
    CONTROLE = "controle", _("De oude adressen controleren")
    ONGEDAAN = "ongedaan", _("Ongedaan maken")


class Verhuizing(models.Model):
    """A website that moves in, in as many runs as it takes until the day of the switch."""

    wagtail_reference_index_ignore = True

    #: The host of the old site without "www.", with the folder that it stood in.
    host = models.CharField(_("website"), max_length=255, unique=True)
    #: Its whole address, without a slash at the end.
    basis = models.CharField(_("adres"), max_length=500)
    naam = models.CharField(_("naam"), max_length=255, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("door"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    op = models.DateTimeField(_("op"), auto_now_add=True)
    status = models.CharField(
        _("status"), max_length=10, choices=Verhuisstatus, default=Verhuisstatus.GELEZEN, db_index=True
    )
    #: Where the files are (paths on the server): exports, folder or archive of uploads, list of redirects.
    bronnen = models.JSONField(default=dict)
    #: What becomes what (`wordpress.indeling`), as somebody confirmed it.
    indeling = models.JSONField(default=dict)
    #: What the last run counted and what was wrong in its source.
    verslag = models.JSONField(default=dict)
    #: What is in the sources (`wordpress.inspectie`), as they were read last; of what visitors never saw only counts.
    inspectie = models.JSONField(default=dict, db_default={})
    #: What the worker does, or is about to; how far it is: {"wat", "klaar", "alle", "op"}; and why it could not.
    taak = models.CharField(_("bezig met"), max_length=10, choices=Verhuistaak, blank=True, default="", db_default="")
    voortgang = models.JSONField(default=dict, db_default={})
    fout = models.TextField(_("fout"), blank=True, default="", db_default="")
    #: Whether search, lists and references must still follow what was written.
    te_volgen = models.BooleanField(default=False, db_default=False)
    #: When the sources were read, and when they were tried.
    gelezen_op = models.DateTimeField(_("gelezen op"), null=True)
    beproefd_op = models.DateTimeField(_("proef gedaan op"), null=True)

    class Meta:
        verbose_name = _("verhuizing")
        verbose_name_plural = _("verhuizingen")
        ordering = ["-op", "-pk"]
        default_permissions = ("add",)

    def __str__(self) -> str:
        return self.naam or self.host

    @property
    def map(self) -> Path:
        """The folder on the server with the files that were brought for it."""
        return map_of(self.pk)


def map_of(verhuizing: int) -> Path:
    """Return the folder on the server with the files of a move (its id)."""
    return Path(settings.VERHUISMAP) / str(verhuizing)


class Overnamestand(models.TextChoices):
    """What became of an item of the old site."""

    NIEUW = "nieuw", _("Nog niet overgenomen")
    #: Its page is there, its text is not yet.
    GEPLAATST = "geplaatst", _("Pagina klaar, tekst nog niet")
    OVERGENOMEN = "overgenomen", _("Overgenomen")
    #: Somebody here changed the page, and the old site changed too: nobody's work is written over.
    GEWIJZIGD_HIER = "gewijzigd-hier", _("Hier en daar gewijzigd")
    VERDWENEN = "verdwenen", _("Op de oude website verdwenen")
    VERWIJDERD = "verwijderd", _("Hier verwijderd")
    GEWEIGERD = "geweigerd", _("Niet overgenomen")
    ONTBREEKT = "ontbreekt", _("Bestand ontbreekt")


class Verhuisdoel(models.TextChoices):
    """What an item of the old site becomes."""

    TEKST = "tekst", _("Tekstpagina")
    NIEUWS = "nieuws", _("Nieuwsbericht")
    PROJECT = "project", _("Project")
    PERSOON = "persoon", _("Persoon met een eigen pagina")
    HOME = "home", _("Tekst op de homepagina")
    OPGAVE = "opgave", _("Opgave")
    SPEERPUNT = "speerpunt", _("Speerpunt")
    BESTAND = "bestand", _("Afbeelding of document")
    NIET = "niet", _("Niet overnemen")


class Overname(models.Model):
    """One item of the old site: what it was there, what it is here, which version we wrote, and what got lost."""

    wagtail_reference_index_ignore = True

    verhuizing = models.ForeignKey(Verhuizing, on_delete=models.CASCADE, related_name="overnames")
    soort = models.CharField(_("soort"), max_length=60)
    nummer = models.BigIntegerField(_("nummer"))
    #: The how manieth item with this number: exports that were pasted together have some twice.
    keer = models.PositiveSmallIntegerField(default=0)
    titel = models.CharField(_("titel"), max_length=255, blank=True)
    bronstatus = models.CharField(_("status"), max_length=20, blank=True)
    #: Its path on the old site, or its address with a question.
    oud_adres = models.CharField(_("oud adres"), max_length=2000, blank=True)
    #: What stood there when it was read and when it was written last, as a hash of its fields.
    bronafdruk = models.CharField(max_length=64, blank=True)
    doel = models.CharField(_("wordt"), max_length=10, choices=Verhuisdoel)
    stand = models.CharField(_("stand"), max_length=15, choices=Overnamestand, default=Overnamestand.NIEUW)
    #: Whether its page stood here already: the front page, or one that nobody ever saved in the CMS.
    stond_er = models.BooleanField(default=False)
    pagina = models.ForeignKey("core.Pagina", null=True, on_delete=models.SET_NULL, related_name="+")
    afbeelding = models.ForeignKey("core.Afbeelding", null=True, on_delete=models.SET_NULL, related_name="+")
    document = models.ForeignKey(Document, null=True, on_delete=models.SET_NULL, related_name="+")
    persoon = models.ForeignKey("contacten.Contactpersoon", null=True, on_delete=models.SET_NULL, related_name="+")
    #: The version (its id) that was written last; a page with another one was changed here.
    versie = models.BigIntegerField(null=True)
    #: Of a page that stood here already: the version (its id) with what it said before.
    eerdere_versie = models.BigIntegerField(null=True)
    #: Of a file: a hash of its bytes, so that the same file comes in once.
    bestandsafdruk = models.CharField(max_length=64, blank=True, db_index=True)
    #: [kind, what] of each part of the text that is here otherwise or not at all.
    meldingen = models.JSONField(default=list)
    #: {word: how often} that visitors of the old site read and ours do not; and how many words it had.
    kwijt = models.JSONField(default=dict)
    woorden = models.PositiveIntegerField(default=0)
    #: What the old site says now of a page that was changed here: its fields, its text as "blokken", and what that
    #: would leave to do as "werk": [kind, block, what].
    voorstel = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    #: Why it was not taken over, or what is odd about it: sentences.
    redenen = models.JSONField(default=list)

    class Meta:
        verbose_name = _("overname")
        verbose_name_plural = _("overnames")
        ordering = ["pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["verhuizing", "nummer", "soort", "keer"], name="overname_uniek")
        ]

    def __str__(self) -> str:
        return self.titel or f"{self.soort} {self.nummer}"


class Overnamewerk(models.Model):
    """One thing that an editor still has to do on a page that moved in, because the old site did not say it."""

    wagtail_reference_index_ignore = True

    overname = models.ForeignKey(Overname, on_delete=models.CASCADE, related_name="werk")
    soort = models.CharField(_("soort"), max_length=20)
    #: The id of the block of the text that it is about; empty when it is about the page.
    blok = models.CharField(max_length=36, blank=True)
    wat = models.CharField(_("wat"), max_length=500, blank=True)
    #: The picture that nobody described yet; one description is enough for all places where it stands.
    afbeelding = models.ForeignKey("core.Afbeelding", null=True, on_delete=models.CASCADE, related_name="+")
    eigenaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("eigenaar"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    gedaan_op = models.DateTimeField(_("gedaan op"), null=True)

    class Meta:
        verbose_name = _("werk na het overnemen")
        verbose_name_plural = _("werk na het overnemen")
        ordering = ["pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.soort} {self.wat}"
