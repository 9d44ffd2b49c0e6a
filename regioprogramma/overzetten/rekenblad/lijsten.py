"""Lists of names in one cell: what they are of a version, and how a list becomes what the cell says."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from .naslag import Naamlijst, Naslag, plain
from .tonen import show_names

#: What became of a list: what the version holds of it now, and its names before and after.
Gevolg = tuple[list[Any], str, str]


def resolve(namen: Sequence[str], nu: Sequence[int], lijst: Naamlijst) -> list[int]:
    """Return the ids of what is named, each once. What stands there already may be named, whatever may be chosen.

    Raises ValidationError for a name that is none. A comma divides names as long as it is in no name itself.
    """
    gevonden: list[int] = []
    staat = {plain(lijst.namen[pk]): pk for pk in reversed(nu) if pk in lijst.namen}
    for naam in namen:
        delen = [naam]
        if "," in naam and plain(naam) not in staat and plain(naam) not in lijst.ids:
            delen = [deel.strip() for deel in naam.split(",") if deel.strip()]
        gevonden += [staat[plain(deel)] if plain(deel) in staat else lijst.find(deel) for deel in delen]
    return list(dict.fromkeys(gevonden))


@dataclass(frozen=True)
class Idlijst:
    """A list of ids, such as the speerpunten of a project."""

    relatie: str
    naslag: str

    def ids(self, stond: list[Any]) -> list[int]:
        """Return the ids that a version holds."""
        return stond

    def change(self, stond: list[Any], namen: Sequence[str], naslag: Naslag) -> Gevolg | None:
        """Return what the list becomes; None when it stays."""
        lijst = naslag.of(self.naslag)
        nieuw = resolve(namen, stond, lijst)
        if set(nieuw) == set(stond):
            return None
        blijft = [pk for pk in stond if pk in nieuw]
        na = blijft + [pk for pk in nieuw if pk not in blijft]
        return na, show_names(stond, lijst), show_names(na, lijst)


@dataclass(frozen=True)
class Rijenlijst:
    """Rows that each name one thing, such as the keywords of a page."""

    relatie: str
    naslag: str
    veld: str

    def own(self, rij: dict[str, Any]) -> bool:
        """Whether a row is one of this list; the others of the relation stay."""
        return True

    def ids(self, stond: list[Any]) -> list[int]:
        """Return the ids that the rows of a version name."""
        return [rij[self.veld] for rij in stond if self.own(rij)]

    def extra(self) -> dict[str, Any]:
        """Return what else a new row holds."""
        return {}

    def change(self, stond: list[Any], namen: Sequence[str], naslag: Naslag) -> Gevolg | None:
        """Return what the rows become; None when they stay. Raises ValidationError."""
        lijst = naslag.of(self.naslag)
        nu = self.ids(stond)
        nieuw = self.wanted(resolve(namen, [rij[self.veld] for rij in stond], lijst), stond)
        if set(nieuw) == set(nu):
            return None
        blijft = [rij for rij in stond if not self.own(rij) or rij[self.veld] in nieuw]
        return self.with_rows(blijft, nieuw), show_names(nu, lijst), show_names(nieuw, lijst)

    def wanted(self, nieuw: list[int], stond: list[Any]) -> list[int]:
        """Return what of the names belongs in this list; raises ValidationError."""
        return nieuw

    def with_rows(self, rijen: list[Any], nieuw: Collection[int]) -> list[Any]:
        """Return the rows with one for each that has none yet."""
        er_zijn = {rij[self.veld] for rij in rijen if self.own(rij)}
        plek = max((rij.get("sort_order") or 0 for rij in rijen), default=-1)
        erbij = [
            {"pk": None, "pagina": None, self.veld: pk, "sort_order": plek + nummer, **self.extra()}
            for nummer, pk in enumerate((pk for pk in nieuw if pk not in er_zijn), start=1)
        ]
        return [*rijen, *erbij]


class Deelnamelijst(Rijenlijst):
    """The gemeenten that take part now; what is over or still to come stays."""

    def own(self, rij: dict[str, Any]) -> bool:
        """Whether the gemeente takes part today."""
        vandaag = timezone.localdate()
        van, tot = (rij.get(naam) and date.fromisoformat(rij[naam]) for naam in ("van", "tot"))
        return (not van or van <= vandaag) and (not tot or tot > vandaag)

    def wanted(self, nieuw: list[int], stond: list[Any]) -> list[int]:
        """Return the gemeenten; raises ValidationError for one whose row is of another period."""
        anders = {rij[self.veld] for rij in stond if not self.own(rij)}
        if anders & set(nieuw):
            raise ValidationError(
                _("een van deze gemeenten doet in een andere periode mee. Pas dat op de pagina zelf aan")
            )
        return nieuw

    def extra(self) -> dict[str, Any]:
        return {"van": None, "tot": None}


@dataclass(frozen=True)
class Partnerlijst(Rijenlijst):
    """The partners of a project that lead it, or those that do not."""

    trekker: bool = False

    def own(self, rij: dict[str, Any]) -> bool:
        """Whether a partner is of this list."""
        return bool(rij.get("trekker")) is self.trekker

    def extra(self) -> dict[str, Any]:
        return {"trekker": self.trekker}

    def wanted(self, nieuw: list[int], stond: list[Any]) -> list[int]:
        """Return who is in this list: a list of partners may name who leads too."""
        if self.trekker:
            return nieuw
        trekkers = {rij[self.veld] for rij in stond if rij.get("trekker")}
        return [pk for pk in nieuw if pk not in trekkers]

    def change(self, stond: list[Any], namen: Sequence[str], naslag: Naslag) -> Gevolg | None:
        """Return what the rows become. Who leads now is no longer among the others."""
        gevolg = super().change(stond, namen, naslag)
        if gevolg is None or not self.trekker:
            return gevolg
        leiden = {rij[self.veld] for rij in gevolg[0] if rij["trekker"]}
        over = [rij for rij in gevolg[0] if rij["trekker"] or rij[self.veld] not in leiden]
        return over, *gevolg[1:]


#: By the name of the column. Who leads comes before the other partners (`kolommen.PROJECTEN`).
LIJSTEN: dict[str, Idlijst | Rijenlijst] = {
    "speerpunten": Idlijst("speerpunten", "speerpunt"),
    "gemeenten": Deelnamelijst("deelnames", "gemeente", "gemeente"),
    "trekkers": Partnerlijst("partnerschappen", "organisatie", "organisatie", trekker=True),
    "partners": Partnerlijst("partnerschappen", "organisatie", "organisatie"),
    "trefwoorden": Rijenlijst("trefwoord_koppelingen", "trefwoord", "trefwoord"),
}
