"""What stands in a spreadsheet that somebody uploaded; it is read apart (`core/apart`), and here put in our words."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any, NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from regioprogramma.core.apart import Afloop, Celsoort, Einde, Leesgrenzen, run_apart

#: In bytes: what is uploaded.
GROOTSTE_BESTAND = 10 * 1024 * 1024
#: While the editor waits. Two thousand rows take about a second.
REKENGRENZEN = Leesgrenzen(seconden=30, processor=12, uitvoer=48 * 1024 * 1024)

_EINDES = {
    Einde.VERGRENDELD: _("Dit bestand heeft een wachtwoord. Haal dat er eerst af en kies het bestand opnieuw."),
    Einde.KAPOT: _(
        "Dit bestand is beschadigd of geen rekenblad. Open het in Excel of LibreOffice, bewaar het als .xlsx en kies "
        "het opnieuw."
    ),
    Einde.TE_GROOT: _(
        "Dit bestand is uitgepakt te groot. Staan er duizenden lege rijen met opmaak in, of plaatjes? Kopieer alleen "
        "de gevulde cellen naar een nieuw bestand."
    ),
    Einde.TE_LANG: _("Dit bestand lezen duurt te lang. Kopieer alleen de gevulde cellen naar een nieuw bestand."),
    Einde.MISLUKT: _("Het bestand kon nu niet worden gelezen. Probeer het over een paar minuten nog eens."),
}
_WEIGERINGEN = {
    "oud-excel": _("Dit is een oud soort Excel-bestand. Bewaar het in Excel als .xlsx en kies het opnieuw."),
    "ander-bestand": _("Dit is geen rekenblad. Kies een bestand dat op .xlsx, .ods of .csv eindigt."),
    "te-veel-rijen": _("Er staan te veel gevulde rijen in dit bestand: hooguit 20.000. Verdeel het over bestanden."),
    "te-veel-kolommen": _("Er staan te veel kolommen in dit bestand: hooguit 300. Haal weg wat niet nodig is."),
    "te-veel-bladen": _("Er staan te veel bladen in dit bestand: hooguit 50. Haal weg wat niet nodig is."),
}


class Bladcel(NamedTuple):
    """What stands in a cell, as text, and what kind of value that is."""

    soort: Celsoort
    tekst: str


@dataclass
class Bladrij:
    """A row with something in it: its number in the sheet, its cells by the number of their column."""

    nummer: int
    cellen: dict[int, Bladcel]
    is_verborgen: bool = False


@dataclass
class Werkblad:
    """One sheet. `samen` are the cells that are one: (top, left, bottom, right)."""

    naam: str
    is_verborgen: bool = False
    rijen: list[Bladrij] = field(default_factory=list)
    samen: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass
class Rekenblad:
    """What stands in a file."""

    soort: str
    heeft_macros: bool
    bladen: list[Werkblad] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return it as it is stored."""
        bladen = [
            {
                "naam": blad.naam,
                "verborgen": blad.is_verborgen,
                "samen": blad.samen,
                "rijen": [
                    [rij.nummer, rij.is_verborgen, [[kolom, *cel] for kolom, cel in rij.cellen.items()]]
                    for rij in blad.rijen
                ],
            }
            for blad in self.bladen
        ]
        return {"soort": self.soort, "macros": self.heeft_macros, "bladen": bladen}

    @classmethod
    def from_json(cls, inhoud: dict[str, Any]) -> "Rekenblad":
        """Return what was stored."""
        bladen = [
            Werkblad(
                blad["naam"],
                blad["verborgen"],
                [_make_row(nummer, cellen, verborgen) for nummer, verborgen, cellen in blad["rijen"]],
                [(boven, links, onder, rechts) for boven, links, onder, rechts in blad["samen"]],
            )
            for blad in inhoud["bladen"]
        ]
        return cls(inhoud["soort"], inhoud["macros"], bladen)


def read_rekenblad(bestand: IO[bytes]) -> Rekenblad:
    """Return what stands in an open file; raises ValidationError (Dutch) for what cannot be read."""
    afloop = run_apart("cells", bestand, REKENGRENZEN)
    if afloop.einde is not Einde.GOED:
        raise ValidationError(_EINDES[afloop.einde], code=afloop.einde.value)
    gelezen: Rekenblad | None = None
    for zin in _said(afloop):
        if reden := zin.get("weigering"):
            raise ValidationError(_WEIGERINGEN[reden], code=reden)
        if "soort" in zin:
            gelezen = Rekenblad(zin["soort"], zin["macros"])
        elif gelezen is not None:
            _add(gelezen, zin)
    if gelezen is None or not any(blad.rijen for blad in gelezen.bladen):
        raise ValidationError(_("Dit bestand is leeg."), code="leeg")
    return gelezen


def _said(afloop: Afloop) -> Iterator[dict[str, Any]]:
    for regel in afloop.uitvoer.splitlines():
        yield json.loads(regel)


def _add(gelezen: Rekenblad, zin: dict[str, Any]) -> None:
    if "blad" in zin:
        gelezen.bladen.append(Werkblad(_clean(zin["blad"]), zin["verborgen"]))
    elif "rij" in zin:
        gelezen.bladen[-1].rijen.append(_make_row(zin["rij"], zin["cellen"], zin["verborgen"]))
    elif "samen" in zin:
        boven, links, onder, rechts = zin["samen"]
        gelezen.bladen[-1].samen.append((boven, links, onder, rechts))


def _make_row(nummer: int, cellen: list[list[Any]], is_verborgen: bool) -> Bladrij:
    gevuld = {kolom: Bladcel(Celsoort(soort), _clean(tekst)) for kolom, soort, tekst in cellen}
    return Bladrij(nummer, gevuld, is_verborgen)


def _clean(tekst: str) -> str:
    """Return a text as the database can hold it: without nulls and halves of characters."""
    return tekst.replace("\x00", "").encode(errors="ignore").decode()
