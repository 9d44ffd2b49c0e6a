"""Keywords as CSV: what a spreadsheet writes and reads."""

import csv
import io
from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from regioprogramma.core.models import Trefwoord
from regioprogramma.core.opmaak import guard_formula, unguard_formula

from .vormen import Invoer, OnleesbareInvoer

_KOLOMMEN = ["naam", "adres", "omschrijving", "synoniemen", "breder"]
#: Between synonyms; a comma may stand in a name.
_TUSSEN = "|"


def write_csv() -> bytes:
    """Return all keywords as the bytes of a CSV file, with the mark by which Excel knows that it is UTF-8."""
    uit = io.StringIO()
    schrijver = csv.writer(uit)
    schrijver.writerow(_KOLOMMEN)
    for woord in Trefwoord.objects.select_related("breder"):
        cellen = [woord.naam, woord.slug, woord.omschrijving, _TUSSEN.join(woord.synoniemen)]
        schrijver.writerow([guard_formula(cel) for cel in [*cellen, woord.breder.naam if woord.breder else ""]])
    return uit.getvalue().encode("utf-8-sig")


def read_csv(inhoud: bytes) -> list[Invoer]:
    """Return the rows of a CSV file as [Invoer]; raises Onleesbaar. A comma, semicolon or tab between cells."""
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        raise OnleesbareInvoer(
            _("Dit bestand is niet in UTF-8 bewaard. Kies in Excel bij ‘Opslaan als’ voor ‘CSV UTF-8’.")
        ) from fout
    if "\x00" in tekst:
        raise OnleesbareInvoer(_("Dit is geen CSV-bestand."))
    kop, _einde, _rest = tekst.partition("\n")
    scheiding = max(",;\t", key=kop.count)
    try:
        rijen = list(csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding))
    except csv.Error as fout:
        raise OnleesbareInvoer(_("Dit is geen goed CSV-bestand.")) from fout
    plaatsen = _plaatsen([cel.strip().lower() for cel in rijen[0]] if rijen else [])
    return [_read_row(nummer, rij, plaatsen) for nummer, rij in enumerate(rijen[1:], 2) if any(map(str.strip, rij))]


def _plaatsen(kop: Sequence[str]) -> dict[str, int]:
    vreemd = [naam for naam in kop if naam and naam not in _KOLOMMEN]
    if "naam" not in kop or vreemd or len(kop) != len(set(kop)):
        raise OnleesbareInvoer(
            _("De kolommen kloppen niet. Zet op de eerste regel: %(kolommen)s. Alleen ‘naam’ is verplicht.")
            % {"kolommen": ", ".join(_KOLOMMEN)}
        )
    return {naam: kop.index(naam) for naam in kop if naam}


def _read_row(nummer: int, rij: Sequence[str], plaatsen: Mapping[str, int]) -> Invoer:
    def cel(naam: str) -> str:
        plaats = plaatsen.get(naam, len(rij))
        return unguard_formula(rij[plaats].strip()) if plaats < len(rij) else ""

    synoniemen = [synoniem.strip() for synoniem in cel("synoniemen").split(_TUSSEN) if synoniem.strip()]
    return Invoer(nummer, cel("naam"), cel("adres"), cel("omschrijving"), synoniemen, cel("breder"))
