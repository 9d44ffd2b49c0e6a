"""Reads the demo content from the files in inhoud/, and refuses what does not fit the shapes of vormen.py.

A TOML file holds the fields of one shape, or a list of them under its own name. A page is a Markdown file: its fields
in TOML between two lines ``+++``, and below those its text, in the mark-up of tekst.py. A folder holds pages, in the
order of their names.
"""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from inspect import signature
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from . import regiovormen, vormen
from .uitzonderingen import DemoFout

WORTEL = Path(__file__).parent / "inhoud"
KOP_EN_TEKST = re.compile(r"\+\+\+\n(.*?)^\+\+\+$(.*)", re.DOTALL | re.MULTILINE)
VELDEN = (dict,), "een groep van velden"
#: How a value may be written for each kind of field, and what a refusal calls that.
SOORTEN = {
    str: ((str,), "een tekst tussen aanhalingstekens"),
    int: ((int,), "een geheel getal"),
    float: ((int, float), "een getal"),
    bool: ((bool,), "true of false"),
    tuple: ((list,), "een lijst"),
    dict: VELDEN,
}


@dataclass(frozen=True, kw_only=True)
class Demoinhoud:
    """Everything the demo shows. Each field has the name of its file or folder."""

    regio: regiovormen.Regio
    open_overheid: regiovormen.OpenOverheid
    verklaring: regiovormen.Verklaring
    menus: vormen.Menus
    themas: tuple[vormen.Thema, ...]
    trefwoorden: tuple[vormen.Trefwoord, ...]
    gemeenten: tuple[vormen.Gemeente, ...]
    organisaties: tuple[vormen.Organisatie, ...]
    afbeeldingen: tuple[vormen.Afbeelding, ...]
    rollen: tuple[vormen.Rol, ...]
    personen: tuple[vormen.Persoon, ...]
    zoeken: vormen.Zoeken
    aandacht: vormen.Aandacht
    rapportage: vormen.Ronde
    documenten: tuple[vormen.Document, ...]
    home: vormen.Pagina
    indexen: tuple[vormen.Pagina, ...]
    agendas: tuple[vormen.Agenda, ...]
    teksten: tuple[vormen.Tekst, ...]
    opgaven: tuple[vormen.Opgave, ...]
    deals: tuple[vormen.Deal, ...]
    projecten: tuple[vormen.Project, ...]
    nieuws: tuple[vormen.Nieuws, ...]
    overig: tuple[vormen.Overig, ...]


def read_inhoud(wortel: Path = WORTEL) -> Demoinhoud:
    """Return all the content. Raises DemoFout at the first thing that does not fit, with its file and its key."""
    return Demoinhoud(**{naam: read_deel(wortel / naam, soort) for naam, soort in get_type_hints(Demoinhoud).items()})


def read_deel(pad: Path, soort: Any) -> Any:
    """Return what stands in the file or folder of a field of Inhoud; `pad` is without an ending."""
    vorm = get_args(soort)[0] if get_origin(soort) is tuple else soort
    if not issubclass(vorm, (vormen.Pagina, vormen.Document)):
        return read_toml(pad.with_suffix(".toml"), soort)
    if vorm is soort:
        return read_paginabestand(pad.with_suffix(".md"), vorm)
    if vorm is vormen.Opgave:
        return tuple(read_opgave(map_) for map_ in sorted(pad.glob("*/")))
    return tuple(read_paginabestand(bestand, vorm) for bestand in sorted(pad.rglob("*.md")))


def read_opgave(map_: Path) -> vormen.Opgave:
    """Return the opgave of a folder; every other page in there is one of its speerpunten."""
    eigen = map_ / "opgave.md"
    speerpunten = tuple(read_paginabestand(pad, vormen.Speerpunt) for pad in sorted(map_.glob("*.md")) if pad != eigen)
    return read_paginabestand(eigen, vormen.Opgave, speerpunten=speerpunten)


def read_paginabestand(pad: Path, vorm: Any, **klaar: Any) -> Any:
    """Return the page or document in a Markdown file; `klaar` holds the fields that do not stand in it."""
    bestand = Bestand(pad)
    if not (gevonden := KOP_EN_TEKST.match(bestand.tekst)):
        raise bestand.refuse("moeten de velden bovenaan staan, tussen twee regels +++")
    klaar["tekst" if vorm is vormen.Document else "inhoud"] = gevonden[2].strip()
    # The line before them is kept, so that a mistake is reported with the number of its line in the file.
    return bestand.make(vorm, bestand.parse("\n" + gevonden[1]), **klaar)


def read_toml(pad: Path, soort: Any) -> Any:
    """Return the list or the one object in a TOML file."""
    bestand = Bestand(pad)
    gegevens = bestand.parse(bestand.tekst)
    if get_origin(soort) is not tuple:
        return bestand.make(soort, gegevens)
    bestand.check_keys(gegevens, {pad.stem}, {pad.stem})
    return bestand.convert(gegevens[pad.stem], soort, pad.stem)


class Bestand:
    """A file of the content. What is wrong in it is said in one sentence that names the file and the key."""

    def __init__(self, pad: Path) -> None:
        self.pad = pad
        try:
            self.tekst = pad.read_text(encoding="utf-8")
        except FileNotFoundError:
            raise DemoFout(f"Het bestand {pad} ontbreekt.") from None
        except UnicodeDecodeError:
            raise self.refuse("staan tekens die geen UTF-8 zijn") from None

    def refuse(self, klacht: str) -> DemoFout:
        """Return the DemoFout for something in this file."""
        return DemoFout(f"In {self.pad} {klacht}.")

    def parse(self, tekst: str) -> dict[str, Any]:
        """Return TOML as a dictionary."""
        try:
            return tomllib.loads(tekst)
        except tomllib.TOMLDecodeError as error:
            raise self.refuse(f"staat iets dat geen TOML is: {error}") from None

    def make(self, vorm: Any, gegevens: dict[str, Any], waar: str = "", **klaar: Any) -> Any:
        """Return an object of a shape; `waar` is the key of what its fields are part of."""
        soorten = get_type_hints(vorm)
        velden = {naam: veld for naam, veld in signature(vorm).parameters.items() if naam not in klaar}
        verplicht = {naam for naam, veld in velden.items() if veld.default is veld.empty}
        self.check_keys(gegevens, velden, verplicht, waar)
        gelezen = {naam: self.convert(waarde, soorten[naam], waar + naam) for naam, waarde in gegevens.items()}
        return vorm(**gelezen, **klaar)

    def check_keys(
        self, gegevens: dict[str, Any], velden: Collection[str], verplicht: Collection[str], waar: str = ""
    ) -> None:
        """Raise DemoFout when a key is unknown or missing."""
        for naam in gegevens:
            if naam not in velden:
                raise self.refuse(f"staat “{waar}{naam}”, maar dat veld bestaat hier niet")
        for naam in velden:
            if naam in verplicht and naam not in gegevens:
                raise self.refuse(f"ontbreekt “{waar}{naam}”")

    def convert(self, waarde: Any, soort: Any, waar: str) -> Any:
        """Return a value as its field wants it: without space around a text, and with shapes for what has fields."""
        if isinstance(soort, UnionType):
            soort = next(deel for deel in get_args(soort) if deel is not type(None))
        typen, woorden = SOORTEN.get(get_origin(soort) or soort, VELDEN)
        if type(waarde) not in typen:
            raise self.refuse(f"moet “{waar}” {woorden} zijn")
        if isinstance(waarde, list):
            return tuple(self.convert(deel, get_args(soort)[0], f"{waar} {n}") for n, deel in enumerate(waarde, 1))
        if isinstance(waarde, dict) and get_origin(soort) is not dict:
            return self.make(soort, waarde, f"{waar}, ")
        return waarde.strip() if isinstance(waarde, str) else waarde
