"""The addresses of a website that moved in: where each leads now, or what stood there."""

from typing import Self

from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Subquery, Value, When
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from regioprogramma.core.pagina import read_beside_site

from .media import Weergave
from .pagina import Pagina

#: In characters: four bytes each still fit in one row of an index (2,704 bytes).
LANGSTE_SLEUTEL = 600
#: How the key of a rule for all addresses below one ends.
ERONDER = "/*"
DOELVELDEN = ("pagina", "document", "afbeelding", "adres")


class Herkomst(models.TextChoices):
    """How an old address is known; an earlier one here knows better than a later one."""

    HAND = "hand", _("Met de hand")
    OMLEIDING = "omleiding", _("Doorverwijzing van de vorige website")
    LINK = "link", _("Adres van een pagina of bericht")
    NUMMER = "nummer", _("Nummer")
    SLUG = "slug", _("Eerder adres")
    UPLOAD = "upload", _("Bestand")
    FEED = "feed", _("Feed")
    TERM = "term", _("Categorie of label")
    ARCHIEF = "archief", _("Archief")
    LIJST = "lijst", _("Uit een lijst of een link")


class Adresstand(models.TextChoices):
    """What becomes of who asks an old address; the first needs somebody."""

    OPEN = "open", _("Geen antwoord")
    WEG = "weg", _("Weg")
    DOOR = "door", _("Leidt door")


#: The rows that lead somewhere.
LEIDT_DOOR = Q(pagina__isnull=False) | Q(document__isnull=False) | Q(afbeelding__isnull=False) | ~Q(adres="")


class OudAdresQuerySet(models.QuerySet):
    """The vocabulary of old addresses."""

    def in_stand(self, stand: str) -> Self:
        """Return those of which becomes `stand` (Adresstand)."""
        if stand == Adresstand.DOOR:
            return self.filter(LEIDT_DOOR)
        zonder = self.exclude(LEIDT_DOOR)
        return zonder.filter(titel="") if stand == Adresstand.OPEN else zonder.exclude(titel="")

    def with_doel(self, adres_hier: str) -> Self:
        """Return them with all that the answer needs, in the same query, but for whether anyone may read a document.

        `adres_hier` is the address in the tree of pages of what was asked: whether a page stands there now.
        """
        zichtbaar = Pagina.objects.visible().order_by()
        # The whole picture rather than a part of it, and a kind that everything can read.
        liever = Case(When(Q(filter_spec__startswith="fill") | Q(file__endswith=".avif"), then=1), default=0)
        breedste = Weergave.objects.filter(image=OuterRef("afbeelding")).order_by(liever, "-width", "pk")
        # A list or screen of ours shows the text of the page: who asks for it otherwise comes to the same place.
        botst = OudAdres.objects.filter(site=OuterRef("site"), pagina=OuterRef("pagina"), botst=True)
        return self.select_related("pagina", "document").annotate(
            botsend=Subquery(botst.exclude(sleutel__regex="^/[^/]+/").order_by("sleutel").values("sleutel")[:1]),
            pagina_te_zien=Exists(zichtbaar.filter(pk=OuterRef("pagina"))),
            beeldbestand=Subquery(breedste.values("file")[:1]),
            staat_hier=Exists(zichtbaar.filter(url_path=Value(adres_hier))),
        )


def _at_most_one() -> Q:
    """Return the condition that a row leads to one thing at most."""
    leeg = {veld: Q(adres="") if veld == "adres" else Q(**{f"{veld}__isnull": True}) for veld in DOELVELDEN}
    hooguit = Q()
    for gekozen in DOELVELDEN:
        rest = Q()
        for veld, is_leeg in leeg.items():
            rest &= is_leeg if veld != gekozen else Q()
        hooguit |= rest
    return hooguit


class OudAdres(models.Model):
    """An address of the website that was here before, and what becomes of it.

    It leads to a page, a document, a picture or an address; without any of these it is gone (410) when it has a title,
    and nobody has decided yet when it has none.
    """

    #: Bookkeeping: that an old address leads to something is no use of that.
    wagtail_reference_index_ignore = True

    site = models.ForeignKey(Site, verbose_name=_("site"), on_delete=models.CASCADE, related_name="+")
    sleutel = models.CharField(_("oud adres"), max_length=LANGSTE_SLEUTEL)
    # What is deleted leaves the title here (core/signalen.py), so that the address says what stood there.
    pagina = models.ForeignKey(
        "core.Pagina",
        verbose_name=_("naar een pagina"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="oude_adressen",
        help_text=_("Bijvoorbeeld: de pagina Over ons."),
    )
    document = models.ForeignKey(
        "core.Document",
        verbose_name=_("of naar een document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="oude_adressen",
        help_text=_("Bijvoorbeeld: het jaarverslag van 2023."),
    )
    afbeelding = models.ForeignKey(
        "core.Afbeelding",
        verbose_name=_("of naar een afbeelding"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="oude_adressen",
        help_text=_("Bijvoorbeeld: de foto van de werkplaats."),
    )
    adres = models.CharField(
        _("of naar een adres"),
        max_length=1000,
        blank=True,
        help_text=_("Bijvoorbeeld: /zoeken/ of https://www.gemeente.example/subsidie."),
    )
    titel = models.CharField(
        _("titel van wat er stond"),
        max_length=255,
        blank=True,
        help_text=_("Vul alleen dit in als de pagina weg is. Bijvoorbeeld: Nieuwsbrief maart 2019."),
    )
    herkomst = models.CharField(_("herkomst"), max_length=10, choices=Herkomst, default=Herkomst.HAND)
    #: A screen or list of ours stands at this address; it shows the text of the page (adressen/botsing.py).
    botst = models.BooleanField(_("nu een scherm van de website"), default=False, editable=False)
    treffers = models.PositiveBigIntegerField(_("keer gevraagd"), default=0, editable=False)
    laatst_gevraagd = models.DateTimeField(_("laatst gevraagd"), null=True, editable=False)
    sinds = models.DateTimeField(_("bekend sinds"), auto_now_add=True)

    objects = OudAdresQuerySet.as_manager()

    class Meta:
        verbose_name = _("oud adres")
        verbose_name_plural = _("oude adressen")
        default_permissions = ()
        indexes = [models.Index(fields=["site"], name="oud_adres_botst", condition=Q(botst=True))]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "sleutel"],
                name="oud_adres_uniek",
                violation_error_message=_("Dit oude adres staat er al."),
            ),
            models.CheckConstraint(
                condition=_at_most_one(),
                name="oud_adres_een_doel",
                violation_error_message=_("Kies één ding waar dit adres naartoe leidt."),
            ),
            models.CheckConstraint(
                condition=~Q(sleutel__in=["", "/"]),
                name="oud_adres_niet_de_voorkant",
                violation_error_message=_("De voorpagina is geen oud adres."),
            ),
        ]

    def __str__(self) -> str:
        return self.sleutel

    @property
    def stand(self) -> Adresstand:
        """What becomes of who asks it."""
        if any(getattr(self, f"{veld}_id" if veld != "adres" else veld) for veld in DOELVELDEN):
            return Adresstand.DOOR
        return Adresstand.WEG if self.titel else Adresstand.OPEN

    @property
    def is_begin(self) -> bool:
        """Whether it stands for all addresses below one."""
        return self.sleutel.endswith(ERONDER)


def _read_botsingen() -> ArraySubquery:
    botst = OudAdres.objects.filter(site=OuterRef("pk"), botst=True, pagina__isnull=False)
    return ArraySubquery(botst.order_by("sleutel").values("sleutel"))


#: Where a screen of ours stands at an old address: known with every page, without a question of its own.
read_beside_site("botsingen", _read_botsingen)
