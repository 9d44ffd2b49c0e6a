"""What a name in a cell is: an opgave, gemeente or organisation of the site, as far as the editor knows of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.permissions import policy_registry

from contacten.models import Gemeente, Organisatie
from opgaven.formulieren import choosable_opgaven
from opgaven.models import Opgave, Speerpunt
from projecten.models import Doel, RegioDeal
from regioprogramma.core.models import Document, Gebruiker, Trefwoord
from regioprogramma.core.pagina import known_to


def plain(naam: object) -> str:
    """Return a name as it is compared: capitals and spaces make no difference."""
    return " ".join(str(naam).casefold().split())


@dataclass
class Naamlijst:
    """The things of one kind: by every name that they have, and the name by which each is written."""

    soort: str
    ids: dict[str, set[int]] = field(default_factory=dict)
    namen: dict[int, str] = field(default_factory=dict)
    #: Those of everything, by the name by which it is written.
    per_naam: dict[str, set[int]] = field(default_factory=dict)
    #: The ids that may be chosen now; others are shown where they stand already.
    te_kiezen: set[int] = field(default_factory=set)

    def add(self, pk: int, namen: Iterable[str], *, te_kiezen: bool = True) -> None:
        """Know a thing by these names, of which the first is how it is written."""
        gevuld = [naam for naam in namen if naam.strip()]
        self.namen[pk] = gevuld[0]
        self.per_naam.setdefault(plain(gevuld[0]), set()).add(pk)
        if te_kiezen:
            self.te_kiezen.add(pk)
            for naam in gevuld:
                self.ids.setdefault(plain(naam), set()).add(pk)

    def find(self, naam: str) -> int:
        """Return the id of what has this name; raises ValidationError (Dutch)."""
        gevonden = self.ids.get(plain(naam), set())
        if len(gevonden) == 1:
            return next(iter(gevonden))
        waarden = {"naam": naam, "soort": self.soort}
        if gevonden:
            raise ValidationError(
                _("er is meer dan één %(soort)s met de naam ‘%(naam)s’"), code="dubbel", params=waarden
            )
        raise ValidationError(_("er is geen %(soort)s ‘%(naam)s’"), code="onbekend", params=waarden)

    def choices(self) -> list[str]:
        """Return the names that may be chosen, in their order."""
        return [naam for pk, naam in self.namen.items() if pk in self.te_kiezen]


class Naslag:
    """All that cells may name, read once for one editor; without one whoever runs a command, who may name all."""

    def __init__(self, gebruiker: Gebruiker | None) -> None:
        self.gebruiker = gebruiker

    def of(self, naam: str) -> Naamlijst:
        """Return the things that a column names (`Kolom.naslag`)."""
        lijst: Naamlijst = getattr(self, naam)
        return lijst

    @cached_property
    def opgave(self) -> Naamlijst:
        te_kiezen = choosable_opgaven(self.gebruiker) if self.gebruiker else Opgave.objects.all()
        return _by_title(_("opgave"), Opgave.objects.all(), _ids(te_kiezen))

    @cached_property
    def speerpunt(self) -> Naamlijst:
        return _by_title(_("speerpunt"), Speerpunt.objects.all(), _ids(Speerpunt.objects.visible()))

    @cached_property
    def deal(self) -> Naamlijst:
        alle = RegioDeal.objects.all()
        bekend = known_to(self.gebruiker, RegioDeal.objects.all()) if self.gebruiker else alle
        return _by_title(_("Regio Deal"), alle, _ids(bekend))

    @cached_property
    def geldige_deal(self) -> Naamlijst:
        return _by_title(
            _("gepubliceerde Regio Deal"), RegioDeal.objects.all(), _ids(RegioDeal.objects.filter(live=True))
        )

    @cached_property
    def doel(self) -> Naamlijst:
        lijst = Naamlijst(_("doel van de deal"))
        for pk, titel, deal in Doel.objects.order_by("deal__path", "sort_order").values_list("pk", "titel", "deal_id"):
            lijst.add(pk, [titel], te_kiezen=deal in self.deal.te_kiezen)
        return lijst

    @cached_property
    def deal_of_doel(self) -> dict[int, int]:
        """{goal: the deal that it is of}."""
        return dict(Doel.objects.values_list("pk", "deal_id"))

    @cached_property
    def gemeente(self) -> Naamlijst:
        lijst, nu = Naamlijst(_("gemeente")), _ids(Gemeente.objects.current())
        for pk, naam in Gemeente.objects.values_list("pk", "naam"):
            lijst.add(pk, [naam, f"Gemeente {naam}"], te_kiezen=pk in nu)
        return lijst

    @cached_property
    def organisatie(self) -> Naamlijst:
        lijst = Naamlijst(_("organisatie"))
        for pk, naam, vroeger in Organisatie.objects.values_list("pk", "naam", "voormalige_namen"):
            lijst.add(pk, [naam, *vroeger.split(",")])
        return lijst

    @cached_property
    def trefwoord(self) -> Naamlijst:
        lijst = Naamlijst(_("trefwoord"))
        for pk, naam, synoniemen in Trefwoord.objects.values_list("pk", "naam", "synoniemen"):
            lijst.add(pk, [naam, *synoniemen])
        return lijst

    @cached_property
    def document(self) -> Naamlijst:
        beleid, lijst = policy_registry.get_by_type(Document), Naamlijst(_("document"))
        alle = Document.objects.all()
        mag = _ids(
            beleid.instances_user_has_any_permission_for(self.gebruiker, ["choose"]) if self.gebruiker else alle
        )
        gebruikt = Q(pk__in=mag) | Q(bestedingen__isnull=False) | Q(metingen__isnull=False)
        for pk, titel in (
            Document.objects.filter(gebruikt).order_by("title", "pk").distinct().values_list("pk", "title")
        ):
            lijst.add(pk, [titel], te_kiezen=pk in mag)
        return lijst


def _ids(dingen: Any) -> set[int]:
    return set(dingen.order_by().values_list("pk", flat=True))


def _by_title(soort: str, paginas: Any, te_kiezen: set[int]) -> Naamlijst:
    """Return pages by title; of a draft by that of the draft too, as the CMS shows it."""
    lijst = Naamlijst(soort)
    for pk, titel, concept in paginas.order_by("path").values_list("pk", "title", "draft_title"):
        lijst.add(pk, dict.fromkeys([titel, concept]), te_kiezen=pk in te_kiezen)
    return lijst
