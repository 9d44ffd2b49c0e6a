"""Add up the money of a page and say it in a sentence. What is given in kind is not money but a figure of its own."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from django.utils.translation import gettext as _

from projecten.models import Bijdrage, GeldMixin
from regioprogramma.core.opmaak import SPATIE, Nauwkeurigheid, met_hoofdletter, show_bedrag

from .models import Geldbron
from .sommen import Gift, Som, add_up, in_geld, in_natura, total_of


@dataclass(frozen=True)
class Verdeling:
    """The contributions of a page: rows for a table, the sentence above it, and of what the shares are."""

    rijen: list[dict[str, Any]]
    zin: str
    uitleg: str


class Bijdragend(Gift, Protocol):
    """An amount of which is known what kind of party gives it."""

    @property
    def bron(self) -> str: ...


def van_rijk(bijdragen: Collection[Bijdragend]) -> Som:
    """Return the Som of the money of the Rijk."""
    return in_geld([bijdrage for bijdrage in bijdragen if bijdrage.bron == Geldbron.RIJK])


def totaaltekst(pagina: GeldMixin, bijdragen: Collection[Bijdrage]) -> str:
    """Return the stated total with its qualifier; without one the sum of the money; "" when neither is known."""
    som = total_of(pagina, bijdragen)
    return str(som) if som.bedrag or pagina.totaal_bedrag is not None else ""


def verdeling_van(pagina: GeldMixin) -> Verdeling | None:
    """Return the Verdeling of a page with money; None when nothing is known."""
    bijdragen = pagina.kinderen("bijdragen", "organisatie")
    if not bijdragen and pagina.totaal_bedrag is None:
        return None
    delen = shares([None if bijdrage.in_natura else bijdrage.bedrag for bijdrage in bijdragen])
    rijen = [_rij(bijdrage, deel) for bijdrage, deel in zip(bijdragen, delen, strict=True)]
    return Verdeling(rijen, _zin(pagina, bijdragen), _uitleg(pagina, bijdragen))


def _rij(bijdrage: Bijdrage, deel: "Deel | None") -> dict[str, Any]:
    bron, organisatie = bijdrage.get_bron_display(), str(bijdrage.organisatie or "")
    # "Provincie" above "Provincie Gelderland" would be read twice.
    zegt_het_al = organisatie.lower().startswith(bron.lower())
    return {
        "naam": organisatie if zegt_het_al else bron,
        "bron": bijdrage.bron,
        "organisatie": "" if zegt_het_al else organisatie,
        "url": bijdrage.organisatie.get_absolute_url() if bijdrage.organisatie else "",
        "bedrag": show_bedrag(bijdrage.bedrag, bijdrage.nauwkeurigheid),
        "deel": deel,
        "in_natura": bijdrage.in_natura,
        "peildatum": bijdrage.peildatum,
    }


@dataclass(frozen=True)
class Deel:
    """A share of a sum: in whole per cent for a bar, and as text."""

    procent: int
    tekst: str


def shares(bedragen: Sequence[Decimal | None]) -> list[Deel | None]:
    """Return the Deel of each amount in their sum, None for one that is not known; the percentages add up to 100.

    By the largest remainder: what rounding down leaves goes to the parts that lost most by it. A part that is
    not nothing is not called 0, and one that is not all is not called 100.
    """
    som = sum(bedrag for bedrag in bedragen if bedrag)
    if not som:
        return [None] * len(bedragen)
    precies = {nr: Decimal(bedrag) * 100 / som for nr, bedrag in enumerate(bedragen) if bedrag is not None}
    delen = {nr: int(deel) for nr, deel in precies.items()}
    meeste_over = sorted(precies, key=lambda nr: (delen[nr] - precies[nr], nr))
    for nr in meeste_over[: 100 - sum(delen.values())]:
        delen[nr] += 1
    return [
        Deel(delen[nr], _share_text(delen[nr], precies[nr])) if nr in delen else None for nr in range(len(bedragen))
    ]


def _share_text(procent: int, precies: Decimal) -> str:
    if 0 < precies < 1:
        return _("minder dan%(spatie)s1%%") % {"spatie": SPATIE}
    if 99 < precies < 100:
        return _("ruim%(spatie)s99%%") % {"spatie": SPATIE}
    return f"{procent}%"


def exceeds_half_by_rijk(pagina: GeldMixin) -> bool:
    """Whether the Rijk pays more than half: of the stated total, or of the sum of the parts when that is larger."""
    bijdragen = pagina.bijdragen.all()
    rijk, som = van_rijk(bijdragen).bedrag, add_up(bijdragen).bedrag
    return rijk is not None and som is not None and rijk * 2 > max(som, pagina.totaal_bedrag or 0)


def exceeds_totaal(pagina: GeldMixin) -> bool:
    """Whether the money adds up to more than a total that is stated as exact."""
    som = in_geld(pagina.bijdragen.all()).bedrag
    exact = pagina.totaal_bedrag is not None and pagina.totaal_nauwkeurigheid == Nauwkeurigheid.EXACT
    return exact and som is not None and som > pagina.totaal_bedrag


def _zin(pagina: GeldMixin, bijdragen: Collection[Bijdrage]) -> str:
    """Return the sentences above the table. A stated total may hold what is in kind, or parts nobody named."""
    totaal, rijk, natura = totaaltekst(pagina, bijdragen), van_rijk(bijdragen), in_natura(bijdragen)
    zinnen = []
    if totaal:
        zinnen.append(_("in totaal gaat het om %(totaal)s.") % {"totaal": totaal})
    if totaal and rijk.bedrag is not None:
        zinnen.append(_("daarvan betaalt het Rijk %(rijk)s.") % {"rijk": rijk})
    if natura.bedrag:
        zin = (
            _("wat in werk, grond of iets anders wordt gegeven, is %(natura)s waard.")
            if pagina.totaal_bedrag is not None
            else _("daarnaast is er werk, grond of iets anders ter waarde van %(natura)s.")
        )
        zinnen.append(zin % {"natura": natura})
    return " ".join(met_hoofdletter(zin) for zin in zinnen)


def _uitleg(pagina: GeldMixin, bijdragen: Collection[Bijdrage]) -> str:
    """Say of what the shares are shares, when that is not the stated total; else ""."""
    som = in_geld(bijdragen)
    if pagina.totaal_bedrag is None or not som.bedrag or som.bedrag == pagina.totaal_bedrag:
        return ""
    return _("Het geld in de tabel is samen %(som)s. De delen zijn daarvan berekend.") % {"som": som}
