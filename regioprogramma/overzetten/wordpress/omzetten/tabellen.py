"""Tables: a grid of texts with a head, or rows of text when they were made to place things, or are too wide."""

import re
from dataclasses import dataclass, field
from typing import Any

from .beelden import LANGSTE_BIJSCHRIFT, read_plain
from .boom import Knoop
from .omgeving import TEKSTDELEN, Tekstdeel
from .stroom import Stroom
from .uitkomst import Meldsoort, Werksoort

_MEESTE_KOLOMMEN = 12
_MEESTE_CELLEN = 20_000
#: What in a cell says that the table places things on the page.
_PLAATSING = ("h1", "h2", "h3", "h4", "iframe", "video", "details", "blockquote", "figure", "form")


@dataclass
class _Cel:
    tekst: str = ""
    is_kop: bool = False
    #: The links in it, and the pictures.
    links: list[str] = field(default_factory=list)
    los: list[Tekstdeel] = field(default_factory=list)
    breed: int = 1
    hoog: int = 1
    werk: list[tuple[Werksoort, str]] = field(default_factory=list)


def show_tabel(stroom: Stroom, knoop: Knoop) -> None:
    """Show a table in the way that suits what is in it."""
    stroom.end()
    rijen = [rij for rij in _own(knoop, "tr") if _own(rij, "td", "th")]
    titels = [deel for titel in _own(knoop, "caption") for deel in stroom.sub(titel)]
    kolommen = max((sum(_span(cel, "colspan") for cel in _own(rij, "td", "th")) for rij in rijen), default=0)
    los = _stray(knoop)
    if los:
        stroom.walk(los)
        stroom.end()
    if _is_placing(knoop, rijen, kolommen):
        for deel in [
            *titels,
            *(deel for rij in rijen for cel in _own(rij, "td", "th") for deel in stroom.sub(cel, los=False)),
        ]:
            stroom.add(deel)
    elif kolommen > _MEESTE_KOLOMMEN or kolommen * len(rijen) > _MEESTE_CELLEN or knoop.find("table"):
        _show_rows(stroom, rijen, titels)
    else:
        _show_grid(stroom, rijen, titels, kolommen)


def _own(knoop: Knoop, *namen: str) -> list[Knoop]:
    """Return the elements of these names in a table or row that are not in a table inside it."""
    uit: list[Knoop] = []
    for deel in knoop.kinderen:
        if isinstance(deel, Knoop):
            if deel.naam in namen:
                uit.append(deel)
            elif deel.naam not in {"table", "td", "th", "caption"}:
                uit.extend(_own(deel, *namen))
    return uit


def _stray(knoop: Knoop) -> Knoop | None:
    """Return what stands in a table outside its cells: browsers show it above the table."""
    delen: list[Knoop | str] = []
    for deel in knoop.kinderen:
        if isinstance(deel, str):
            delen.append(deel)
        elif deel.naam in {"thead", "tbody", "tfoot", "tr"}:
            if binnen := _stray(deel):
                delen.append(binnen)
        elif deel.naam not in {"caption", "td", "th", "colgroup", "col"}:
            delen.append(deel)
    heeft_iets = any(deel.strip() if isinstance(deel, str) else True for deel in delen)
    return Knoop("div", {}, delen) if heeft_iets else None


def _span(cel: Knoop, naam: str) -> int:
    waarde = cel.get(naam).strip()
    return min(max(int(waarde), 1), 1000) if waarde.isdecimal() and len(waarde) < 9 else 1


def _is_placing(knoop: Knoop, rijen: list[Knoop], kolommen: int) -> bool:
    if kolommen < 2:
        return True
    koppen = any(cel.naam == "th" for rij in rijen for cel in _own(rij, "td", "th")) or bool(_own(knoop, "caption"))
    if koppen:
        return False
    beelden = sum(1 for deel in knoop.walk() if isinstance(deel, Knoop) and deel.naam == "img")
    return (
        knoop.find(*_PLAATSING) is not None
        or beelden > 1
        or (len(rijen) == 1 and knoop.find("p", "ul", "ol") is not None)
    )


def _show_rows(stroom: Stroom, rijen: list[Knoop], titels: list[Tekstdeel]) -> None:
    """Show each row as a paragraph; a table inside a cell comes after the row."""
    stroom.om.report(Meldsoort.ANDERS, "tabel als tekst")
    for deel in titels:
        stroom.add(deel)
    for rij in rijen:
        delen = [deel for cel in _own(rij, "td", "th") for deel in stroom.sub(cel, los=False)]
        alineas = [deel for deel in delen if deel.soort == "alinea"]
        if alineas:
            werk = [werk for deel in alineas for werk in deel.werk]
            stroom.add(Tekstdeel("alinea", " – ".join(deel.html for deel in alineas), werk=werk))
        for deel in delen:
            if deel.soort != "alinea":
                stroom.add(deel)


def _show_grid(stroom: Stroom, rijen: list[Knoop], titels: list[Tekstdeel], kolommen: int) -> None:
    kop_rijen = {id(rij) for nummer, rij in enumerate(rijen) if _is_head(rij, eerste=nummer == 0)}
    cellen = [[_read_cel(stroom, cel) for cel in _own(rij, "td", "th")] for rij in rijen]
    rooster = _expand(cellen, kolommen)
    aantal = next((nummer for nummer, rij in enumerate(rijen) if id(rij) not in kop_rijen), len(rijen))
    if aantal == len(rijen) and aantal > 1:
        aantal = 1
    koppen = [_join_head([rij[kolom] for rij in rooster[:aantal]]) for kolom in range(kolommen)]
    inhoud = [{"values": rij} for rij in rooster[aantal:] if any(rij)]
    if not inhoud and not any(koppen):
        return
    waarde: dict[str, Any] = {
        "bijschrift": "",
        "tabel": {"columns": [{"type": "tekst", "heading": kop} for kop in koppen], "rows": inhoud, "caption": ""},
    }
    alle = [cel for rij in cellen for cel in rij]
    werk = [werk for cel in alle for werk in cel.werk]
    titel = read_plain(" ".join(deel.html for deel in titels if deel.soort in TEKSTDELEN))
    if titel and len(titel) <= LANGSTE_BIJSCHRIFT:
        waarde["bijschrift"] = titel
        titels = []
    if not all(koppen[1:]):
        werk.append((Werksoort.TABEL_KOP, titel or "tabel"))
    for deel in [*titels, Tekstdeel("tabel", waarde=waarde, werk=werk), *_after(alle)]:
        stroom.add(deel)


def _after(cellen: list[_Cel]) -> list[Tekstdeel]:
    """Return the links and pictures of a table: its cells hold words alone."""
    links = list(dict.fromkeys(link for cel in cellen for link in cel.links))
    lijst = [Tekstdeel("lijst", f"<ul>{''.join(f'<li>{link}</li>' for link in links)}</ul>")] if links else []
    return [*lijst, *(deel for cel in cellen for deel in cel.los)]


_LINK = re.compile(r"<a [^>]*>[^<]*(?:</?[bi]>[^<]*)*</a>")


def _read_cel(stroom: Stroom, knoop: Knoop) -> _Cel:
    delen = stroom.sub(knoop, los=False)
    html_ervan = " ".join(deel.html for deel in delen if deel.html)
    cel = _Cel(read_plain(html_ervan), knoop.naam == "th")
    cel.links = _LINK.findall(html_ervan)
    cel.los = [deel for deel in delen if deel.waarde is not None and not deel.html]
    cel.werk = [werk for deel in delen if deel.html for werk in deel.werk]
    cel.breed, cel.hoog = _span(knoop, "colspan"), _span(knoop, "rowspan")
    return cel


def _is_head(rij: Knoop, eerste: bool) -> bool:
    """Whether a row is part of the head: all its cells are heads, or it is the first and all its words are bold."""
    cellen = _own(rij, "td", "th")
    if all(cel.naam == "th" for cel in cellen):
        return True
    met_tekst = [cel for cel in cellen if cel.text()]
    return eerste and bool(met_tekst) and all(_is_bold(cel) for cel in met_tekst)


def _is_bold(cel: Knoop) -> bool:
    vet = [deel.text() for deel in cel.walk() if isinstance(deel, Knoop) and deel.naam in {"b", "strong"}]
    return "".join("".join(vet).split()) == "".join(cel.text().split())


def _expand(rijen: list[list[_Cel]], kolommen: int) -> list[list[str]]:
    """Return a grid in which a cell over several rows stands in each; one as wide as the table stands once."""
    rooster: list[list[str]] = []
    hangt: dict[int, tuple[int, str]] = {}
    for rij in rijen:
        regel: list[str] = []
        wachtrij = list(rij)
        while len(regel) < kolommen:
            plek = len(regel)
            nog, tekst = hangt.get(plek, (0, ""))
            if nog:
                hangt[plek] = (nog - 1, tekst)
                regel.append(tekst)
            elif wachtrij:
                _place(wachtrij.pop(0), regel, hangt, kolommen)
            else:
                regel.append("")
        for cel in wachtrij:
            regel[-1] = f"{regel[-1]} {cel.tekst}".strip()
        rooster.append(regel[:kolommen])
    return rooster


def _place(cel: _Cel, regel: list[str], hangt: dict[int, tuple[int, str]], kolommen: int) -> None:
    breed = min(cel.breed, kolommen - len(regel))
    for nummer in range(breed):
        tekst = cel.tekst if nummer == 0 or breed < kolommen else ""
        if cel.hoog > 1:
            hangt[len(regel)] = (cel.hoog - 1, tekst)
        regel.append(tekst)


def _join_head(teksten: list[str]) -> str:
    return " – ".join(dict.fromkeys(tekst for tekst in teksten if tekst))
