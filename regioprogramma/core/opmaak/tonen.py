"""How data is written in Dutch: dates with their precision, amounts with their qualifier, numbers and sizes."""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .waarden import Nauwkeurigheid, Precisie

#: Between an amount and its unit: never a line break there.
SPATIE = "\N{NO-BREAK SPACE}"

_TELWOORDEN = (
    gettext_lazy("nul"), gettext_lazy("één"), gettext_lazy("twee"), gettext_lazy("drie"), gettext_lazy("vier"),
    gettext_lazy("vijf"), gettext_lazy("zes"), gettext_lazy("zeven"), gettext_lazy("acht"), gettext_lazy("negen"),
    gettext_lazy("tien"), gettext_lazy("elf"), gettext_lazy("twaalf"),
)  # fmt: skip


_RANGTELWOORDEN = (
    gettext_lazy("nulde"), gettext_lazy("eerste"), gettext_lazy("tweede"), gettext_lazy("derde"),
    gettext_lazy("vierde"), gettext_lazy("vijfde"), gettext_lazy("zesde"), gettext_lazy("zevende"),
    gettext_lazy("achtste"), gettext_lazy("negende"), gettext_lazy("tiende"), gettext_lazy("elfde"),
    gettext_lazy("twaalfde"),
)  # fmt: skip
#: From a date of which the most is known to one of which the least is.
#: How a date is written that is known to the month or the year only.
_VOOR_MENSEN: dict[str, str] = {Precisie.MAAND: "F Y", Precisie.JAAR: "Y"}
_VOOR_MACHINES: dict[str, str] = {Precisie.MAAND: "%Y-%m", Precisie.JAAR: "%Y"}
_GROFHEID: list[str] = [Precisie.DAG, Precisie.MAAND, Precisie.JAAR]


def _lokaal(datum: date) -> date:
    """Return a moment as it is in the Netherlands; a date as it is."""
    return timezone.localtime(datum) if isinstance(datum, datetime) else datum


def show_datum(datum: date | None, precisie: str = Precisie.DAG) -> str:
    """Write a date as far as it is known: "12 maart 2023", "maart 2023" or "2023"; "" without a date."""
    if not datum:
        return ""
    return formats.date_format(_lokaal(datum), _VOOR_MENSEN.get(precisie, "j F Y"))


def machinedatum(datum: date, precisie: str = Precisie.DAG) -> str:
    """Write a date for a `datetime` attribute, no more precise than it is known: "2023-03"."""
    return _lokaal(datum).strftime(_VOOR_MACHINES.get(precisie, "%Y-%m-%d"))


def show_looptijd(begin: date | None, begin_precisie: str, eind: date | None, eind_precisie: str) -> str:
    """Write a period: "maart 2023 – december 2026", "vanaf 2023" or "tot en met 2026"; "" when nothing is known.

    Both ends are written as far as the one of which the least is known: a day beside a month says more than it means.
    """
    if begin and eind:
        precisie = max(begin_precisie, eind_precisie, key=_GROFHEID.index)
        van, tot = show_datum(begin, precisie), show_datum(eind, precisie)
        return van if van == tot else f"{van} – {tot}"
    if begin:
        return _("vanaf %(van)s") % {"van": show_datum(begin, begin_precisie)}
    return _("tot en met %(tot)s") % {"tot": show_datum(eind, eind_precisie)} if eind else ""


def show_getal(waarde: Decimal | float | None, decimalen: int | None = None) -> str:
    """Write a number with Dutch separators and no idle zeros: 1250 becomes "1.250", 7.50 becomes "7,5"."""
    if waarde is None:
        return ""
    getal = Decimal(str(waarde))
    if decimalen is None:
        getal = getal.quantize(Decimal(1)) if getal == getal.to_integral() else getal.normalize()
    return formats.number_format(getal, decimalen, force_grouping=True)


def show_bedrag(bedrag: Decimal | int | None, nauwkeurigheid: str = Nauwkeurigheid.EXACT) -> str:
    """Write an amount in euros with its qualifier: "ruim € 100 miljoen", "€ 1,5 miljard", "€ 45.000".

    In millions or billions ("miljard") only when nothing is lost: at most two decimals of a million, three of a
    billion.
    """
    if bedrag is None:
        return ""
    bedrag = Decimal(bedrag)
    for veel, woord, decimalen in ((10**9, _("miljard"), 3), (10**6, _("miljoen"), 2)):
        aantal = bedrag / veel
        if abs(aantal) >= 1 and aantal == round(aantal, decimalen):
            tekst = f"€{SPATIE}{show_getal(aantal)}{SPATIE}{woord}"
            break
    else:
        tekst = f"€{SPATIE}{show_getal(bedrag, None if bedrag == bedrag.to_integral() else 2)}"
    if nauwkeurigheid == Nauwkeurigheid.EXACT:
        return tekst
    return f"{Nauwkeurigheid(nauwkeurigheid).label} {tekst}"


def show_rangtelwoord(nummer: int) -> str:
    """Write a place in a row as a word up to the twelfth: 5 becomes "vijfde", 13 becomes "13e"."""
    return str(_RANGTELWOORDEN[nummer]) if 0 <= nummer < len(_RANGTELWOORDEN) else f"{nummer}e"


def show_telwoord(aantal: int) -> str:
    """Write a count as a word up to twelve, in digits above: 5 becomes "vijf"."""
    return str(_TELWOORDEN[aantal]) if 0 <= aantal < len(_TELWOORDEN) else show_getal(aantal)


def show_grootte(bytes_: int | None) -> str:
    """Write a file size as people read it: 2400000 becomes "2,4 MB"; "" when it is not known."""
    if not bytes_:
        return ""
    for eenheid, deel in (("MB", 1_000_000), ("kB", 1_000)):
        if bytes_ >= deel:
            waarde = Decimal(bytes_) / deel
            return f"{show_getal(round(waarde, 1 if waarde < 10 and eenheid == 'MB' else 0))}{SPATIE}{eenheid}"
    return f"{bytes_}{SPATIE}bytes"


def met_hoofdletter(tekst: str) -> str:
    """Write the first letter as a capital and leave the rest. A capital drops the accent of "één": "Eén"."""
    return ("E" if tekst.startswith("éé") else tekst[:1].upper()) + tekst[1:]


def met_punt(tekst: str) -> str:
    """Write a sentence with a mark at its end: others follow it."""
    tekst = tekst.strip()
    return tekst if not tekst or tekst.endswith((".", "!", "?", "…")) else f"{tekst}."


def opsomming(delen: Iterable[object]) -> str:
    """Join words as in a sentence: ["a", "b", "c"] becomes "a, b en c"."""
    woorden = [str(deel) for deel in delen]
    if len(woorden) < 2:
        return "".join(woorden)
    return _("%(eerste)s en %(laatste)s") % {"eerste": ", ".join(woorden[:-1]), "laatste": woorden[-1]}


def show_moment(moment: datetime, *, met_jaar: bool = False) -> str:
    """Write a moment as people plan it: "donderdag 26 november om 09.00 uur"; what may be far off, with its year."""
    vorm = _(r"l j F Y \o\m H.i \u\u\r") if met_jaar else _(r"l j F \o\m H.i \u\u\r")
    return formats.date_format(timezone.localtime(moment), vorm)
