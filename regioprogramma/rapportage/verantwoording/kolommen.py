"""The sheets of the account and their columns, as the site names them: a region gives them names of its own."""

from dataclasses import dataclass
from enum import Enum

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from projecten.models import Geldbron
from projecten.models.project import ProjectStatus
from projecten.rekening import Geldstap


class Rapportvorm(Enum):
    """What a cell of the account holds."""

    TEKST = "tekst"
    BEDRAG = "bedrag"
    GETAL = "getal"
    DATUM = "datum"


class Geldgroep(TextChoices):
    """Whose money it is, as the Rijk divides it."""

    RIJK = "rijk", _("Rijk")
    PUBLIEK = "publiek", _("Regionale publieke financiering")
    PRIVAAT = "privaat", _("Regionale private financiering")


#: In which group money of a source is counted, unless a region says otherwise.
GROEPEN: dict[str, str] = {
    Geldbron.RIJK: Geldgroep.RIJK,
    Geldbron.PROVINCIE: Geldgroep.PUBLIEK,
    Geldbron.GEMEENTEN: Geldgroep.PUBLIEK,
    Geldbron.ONDERWIJS: Geldgroep.PUBLIEK,
    Geldbron.EU: Geldgroep.PUBLIEK,
    Geldbron.PRIVAAT: Geldgroep.PRIVAAT,
    Geldbron.OVERIG: Geldgroep.PRIVAAT,
}


@dataclass(frozen=True)
class Rapportkolom:
    """A column: its name in the code, and its head unless a region says otherwise.

    In a head `{jaar}` is the year of the round, and `{rijk}`, `{publiek}` and `{privaat}` are the names of the groups.
    """

    veld: str
    kop: str | Promise
    vorm: Rapportvorm = Rapportvorm.TEKST


@dataclass(frozen=True)
class Rapportblad:
    """A sheet: its name in the code and in the file, and its columns in their order."""

    naam: str
    label: str | Promise
    kolommen: tuple[Rapportkolom, ...]

    def column(self, veld: str) -> Rapportkolom | None:
        """Return a column by its name; None when there is none."""
        return next((kolom for kolom in self.kolommen if kolom.veld == veld), None)


_PROJECT = (Rapportkolom("nummer", _("Nummer")), Rapportkolom("project", _("Project")))
_LET_OP = Rapportkolom("let_op", _("Let op"))


def _amount(veld: str, kop: str | Promise) -> Rapportkolom:
    return Rapportkolom(veld, kop, Rapportvorm.BEDRAG)


def _spending() -> tuple[Rapportkolom, ...]:
    """Return the columns of what was spent: of each group, in money and in kind, in the year and in all."""
    koppen = {
        ("geld", "jaar"): _("{%s}: uitgegeven in {jaar}"),
        ("geld", "totaal"): _("{%s}: uitgegeven tot en met peildatum"),
        ("natura", "jaar"): _("{%s}, in natura: in {jaar}"),
        ("natura", "totaal"): _("{%s}, in natura: tot en met peildatum"),
    }
    return tuple(
        _amount(f"{groep}_{vorm}_{periode}", str(kop) % groep)
        for groep in Geldgroep
        for (vorm, periode), kop in koppen.items()
    )


def _cofinancing(begin: str, kop: str) -> tuple[Rapportkolom, ...]:
    """Return the columns of what was agreed, or spent, with the share that is not of the Rijk."""
    return (
        *(_amount(f"{begin}_{groep}", f"{{{groep}}}: {kop}") for groep in Geldgroep),
        _amount(f"{begin}_totaal", f"Totaal {kop}"),
        _amount(f"{begin}_cofinanciering", f"Cofinanciering {kop}"),
        Rapportkolom(f"{begin}_aandeel", f"Aandeel cofinanciering {kop} (%)", Rapportvorm.GETAL),
        _amount(f"{begin}_natura", f"In natura {kop}"),
    )


_ALLE = (
    Rapportblad(
        "projecten",
        _("Projecten"),
        (
            *_PROJECT,
            Rapportkolom("status", _("Status")),
            Rapportkolom("trekkers", _("Trekkers")),
            Rapportkolom("staat", _("Rapportage van het project")),
            Rapportkolom("toelichting", _("Toelichting")),
            Rapportkolom("adres", _("Adres op de website")),
        ),
    ),
    Rapportblad("bestedingen", _("Bestedingen"), (*_PROJECT, *_spending(), _LET_OP)),
    Rapportblad(
        "cofinanciering",
        _("Cofinanciering"),
        (*_PROJECT, *_cofinancing("afgesproken", "afgesproken"), *_cofinancing("besteed", "uitgegeven"), _LET_OP),
    ),
    Rapportblad(
        "resultaten",
        _("Resultaten"),
        (
            *_PROJECT,
            Rapportkolom("indicator", _("Wat we meten")),
            Rapportkolom("eenheid", _("Eenheid")),
            Rapportkolom("begin", _("Begin"), Rapportvorm.GETAL),
            Rapportkolom("doel", _("Doel"), Rapportvorm.GETAL),
            Rapportkolom("stand", _("Stand"), Rapportvorm.GETAL),
            Rapportkolom("stand_op", _("Gemeten op"), Rapportvorm.DATUM),
            _LET_OP,
        ),
    ),
    Rapportblad(
        "mijlpalen",
        _("Mijlpalen"),
        (
            *_PROJECT,
            Rapportkolom("mijlpaal", _("Mijlpaal")),
            Rapportkolom("gepland", _("Gepland")),
            Rapportkolom("bereikt", _("Bereikt op")),
            Rapportkolom("toestand", _("Hoe het staat")),
        ),
    ),
    Rapportblad(
        "aansluiting",
        _("Aansluiting"),
        (
            Rapportkolom("soort", _("Soort verschil")),
            *_PROJECT,
            Rapportkolom("bron", _("Bron")),
            Rapportkolom("stap", _("Stap")),
            _amount("verwacht", _("Verwacht")),
            _amount("gevonden", _("Gevonden")),
            _amount("verschil", _("Verschil")),
            Rapportkolom("zin", _("Wat er is")),
            Rapportkolom("verklaring", _("Verklaring")),
        ),
    ),
    Rapportblad(
        "vergelijking",
        _("Vergelijking"),
        (
            *_PROJECT,
            Rapportkolom("bron", _("Bron")),
            Rapportkolom("vorm", _("Geld of natura")),
            Rapportkolom("stap", _("Stap")),
            _amount("toen", _("Vorige keer")),
            _amount("nu", _("Nu")),
            _amount("verschil", _("Verschil")),
            _LET_OP,
        ),
    ),
    Rapportblad(
        "verantwoording",
        _("Over dit bestand"),
        (Rapportkolom("wat", _("Wat")), Rapportkolom("inhoud", _("Inhoud"))),
    ),
)  # fmt: skip
RAPPORTBLADEN: dict[str, Rapportblad] = {blad.naam: blad for blad in _ALLE}


@dataclass(frozen=True)
class Codelijst:
    """Words that a region may have its own for: {value: word}."""

    label: str | Promise
    woorden: dict[str, str | Promise]
    #: What may be chosen; anything when empty.
    keuzes: tuple[tuple[str, str | Promise], ...] = ()


CODELIJSTEN: dict[str, Codelijst] = {
    "groep": Codelijst(_("In welke groep telt een bron mee?"), GROEPEN, tuple(Geldgroep.choices)),
    "groepnaam": Codelijst(_("Hoe heten de groepen?"), dict(Geldgroep.choices)),
    "bron": Codelijst(_("Hoe heten de bronnen?"), dict(Geldbron.choices)),
    "status": Codelijst(_("Hoe heten de statussen van een project?"), dict(ProjectStatus.choices)),
    "stap": Codelijst(_("Hoe heten de stappen van het geld?"), dict(Geldstap.choices)),
}
