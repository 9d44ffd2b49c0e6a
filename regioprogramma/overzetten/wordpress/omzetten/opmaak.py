"""What the elements of HTML mean: mark-up in a line, links, headings, lists, and forms."""

import re
from collections.abc import Callable

from .beelden import show_beeld, show_figuur
from .boom import Knoop
from .citaten import show_citaat
from .insluiten import show_bestand, show_insluiting, show_media, show_object, show_speler, sluit_in
from .links import BEELDBESTAND, lead_link, name_host
from .noten import show_noot, show_noten, show_verwijzing
from .omgeving import AFGELEID_NIVEAU, TEKSTDELEN, Tekstdeel
from .regel import Opmaak
from .stroom import Elementhandeling, Handelingen, Linkomgeving, Stroom
from .tabellen import show_tabel
from .uitklappen import KLASSEN, show_uitklap
from .uitkomst import Linkdoel, Linksoort, Meldsoort
from .woorden import BESTANDSKNOP, FORMULIERDELEN, is_nootcijfer

_BOVEN = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_ONDER = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


def _mark(tag: str) -> Elementhandeling:
    def handle(stroom: Stroom, knoop: Knoop) -> None:
        opmaak = Opmaak(tag, f"<{tag}>")
        if opmaak in stroom.opmaak:
            stroom.walk(knoop)
            return
        stroom.opmaak.append(opmaak)
        stroom.walk(knoop)
        stroom.opmaak.remove(opmaak)

    return handle


def _around(voor: str, na: str) -> Elementhandeling:
    def handle(stroom: Stroom, knoop: Knoop) -> None:
        stroom.regel.add(voor, stroom.opmaak)
        stroom.walk(knoop)
        stroom.regel.add(na, stroom.opmaak)

    return handle


def _show_link(stroom: Stroom, knoop: Knoop) -> None:
    if not knoop.get("href") or any(opmaak.tag == "a" for opmaak in stroom.opmaak):
        stroom.walk(knoop)
        return
    opmaak, doel = lead_link(knoop.get("href"), stroom.om, stroom.werk, knoop.text())
    vorige, stroom.link = stroom.link, Linkomgeving(knoop.get("href"), doel)
    if opmaak:
        stroom.opmaak.append(opmaak)
    stroom.walk(knoop)
    if opmaak:
        stroom.opmaak.remove(opmaak)
    stroom.link = vorige
    if opmaak and doel and not knoop.text():
        _name_picture_link(stroom, knoop, opmaak, doel)
    if doel and doel.soort is Linksoort.BEELD and not doel.adres and not knoop.find("img"):
        show_beeld(stroom, Knoop("img", {"src": knoop.get("href")}))


def _name_picture_link(stroom: Stroom, knoop: Knoop, opmaak: Opmaak, doel: Linkdoel) -> None:
    """A picture that led elsewhere: below it stands a link, in the words of the picture."""
    beeld = knoop.find("img")
    if not beeld or doel.soort is Linksoort.BEELD or BEELDBESTAND.search(knoop.get("href")):
        return
    binnen = Stroom(stroom.om, stroom.handelingen, opmaak=[opmaak])
    binnen.text(beeld.get("alt").strip() or doel.naam or name_host(knoop.get("href")))
    binnen.end()
    for deel in binnen.delen:
        deel.waarde = "beeldlink"
        stroom.add_beside(deel)


def _show_address(stroom: Stroom, _knoop: Knoop) -> None:
    """Say where a link without words leads; of one that leads nowhere there is nothing to say."""
    doel = stroom.link.doel if stroom.link else None
    if stroom.link and doel and doel.soort is not Linksoort.DOOD:
        stroom.regel.add(doel.naam or name_host(stroom.link.adres), stroom.opmaak)


def _heading(niveau: int) -> Elementhandeling:
    def handle(stroom: Stroom, knoop: Knoop) -> None:
        stroom.end()
        delen = stroom.sub(knoop, los=False)
        regels = [deel for deel in delen if deel.soort in TEKSTDELEN | {"kop"}]
        woorden = " ".join(deel.html for deel in regels)
        if woorden:
            stroom.add(Tekstdeel("kop", woorden.replace("<br/>", " "), niveau).take_over(regels))
        for deel in delen:
            if deel.soort not in TEKSTDELEN | {"kop"}:
                stroom.add(deel)

    return handle


def _end(stroom: Stroom, _knoop: Knoop) -> None:
    stroom.end()


def _skip(_stroom: Stroom, _knoop: Knoop) -> None:
    """Nothing in it is text."""


def _break(stroom: Stroom, _knoop: Knoop) -> None:
    stroom.break_line()


def _show_term(stroom: Stroom, knoop: Knoop) -> None:
    stroom.end()
    _mark("b")(stroom, knoop)
    stroom.end()


def _with(naam: str) -> Elementhandeling:
    """Return what walks through an element in which the ends of lines mean something."""

    def handle(stroom: Stroom, knoop: Knoop) -> None:
        stroom.end()
        vorige = getattr(stroom, naam)
        setattr(stroom, naam, True)
        stroom.walk(knoop)
        setattr(stroom, naam, vorige)
        stroom.end()

    return handle


def _small_digits(vertaling: dict[int, int]) -> Elementhandeling:
    """A number above or below the line: a power, a formula, or a note after a word."""

    def handle(stroom: Stroom, knoop: Knoop) -> None:
        tekst = knoop.text()
        if "data-fn" in knoop.eigenschappen:
            show_verwijzing(stroom, knoop)
        elif not re.fullmatch(r"[0-9+-]{1,4}", tekst) or knoop.find("a"):
            stroom.walk(knoop)
        elif vertaling is _BOVEN and stroom.regel.delen and is_nootcijfer(stroom.regel.delen[-1][0], tekst):
            stroom.regel.add(f"[{tekst}]", stroom.opmaak)
        else:
            stroom.regel.add(tekst.translate(vertaling), stroom.opmaak)

    return handle


def _show_form(stroom: Stroom, knoop: Knoop) -> None:
    """A form is no text; what stands in it besides its fields is."""
    stroom.end()
    velden = [deel.text() for deel in knoop.walk() if isinstance(deel, Knoop) and deel.naam in {"label", "legend"}]
    namen = ", ".join(veld for veld in velden if veld)
    stroom.om.report(Meldsoort.WEGGELATEN, f"formulier: {namen}" if namen else "formulier")
    stroom.walk(_without_fields(knoop))
    stroom.end()


def _without_fields(knoop: Knoop) -> Knoop:
    kinderen = [
        deel if isinstance(deel, str) else _without_fields(deel)
        for deel in knoop.kinderen
        if isinstance(deel, str) or deel.naam not in FORMULIERDELEN
    ]
    return Knoop(knoop.naam, knoop.eigenschappen, kinderen)


def _show_lijst(stroom: Stroom, knoop: Knoop) -> None:
    """A list of words is a list; one that holds headings, tables or cards is a way to place them."""
    stroom.end()
    if not any(isinstance(deel, Knoop) for deel in knoop.kinderen):
        stroom.walk(knoop)
        stroom.end()
        return
    punten = [punt for deel in knoop.kinderen if (punt := _read_punt(stroom, deel))]
    losse = [deel for punt in punten for deel in punt if deel.soort not in TEKSTDELEN]
    is_plaatsing = any(deel.soort not in {"afbeelding", "document"} for deel in losse) or (
        bool(losse) and all(any(deel.soort not in TEKSTDELEN for deel in punt) for punt in punten)
    )
    uit = [deel for punt in punten for deel in punt] if is_plaatsing else [_write_lijst(knoop.naam, punten), *losse]
    for deel in uit:
        if deel.html or deel.soort != "lijst":
            stroom.add(deel)


def _read_punt(stroom: Stroom, deel: Knoop | str) -> list[Tekstdeel]:
    """Return what is in a point of a list; words and lists that stand between points are points too."""
    is_punt = isinstance(deel, Knoop) and deel.naam == "li"
    if is_punt and isinstance(deel, Knoop):
        stroom.om.ankers.extend(filter(None, [deel.get("id")]))
        return stroom.sub(deel, los=False)
    return stroom.sub(Knoop("li", {}, [deel]), los=False)


def _write_lijst(naam: str, punten: list[list[Tekstdeel]]) -> Tekstdeel:
    """Return a list; a paragraph after a list within a point becomes a point of its own."""
    uit: list[str] = []
    for punt in punten:
        regels: list[str] = []
        for deel in punt:
            if deel.soort == "lijst" and (regels or uit):
                uit.append(f"{'<br/>'.join(regels)}{deel.html}" if regels else f"{uit.pop()}{deel.html}")
                regels = []
            elif deel.soort in TEKSTDELEN:
                regels.append(deel.html)
        if regels:
            uit.append("<br/>".join(regels))
    tag = "ol" if naam == "ol" else "ul"
    delen = [deel for punt in punten for deel in punt if deel.soort in TEKSTDELEN]
    html = f"<{tag}>{''.join(f'<li>{regel}</li>' for regel in uit)}</{tag}>" if uit else ""
    return Tekstdeel("lijst", html).take_over(delen)


_NAMEN: dict[str, Callable[[Stroom, Knoop], None]] = {
    **dict.fromkeys(("b", "strong"), _mark("b")),
    **dict.fromkeys(("i", "em"), _mark("i")),
    **{f"h{niveau}": _heading(niveau) for niveau in range(1, 7)},
    "wp-kop": _heading(AFGELEID_NIVEAU),
    "a": _show_link,
    "br": _break,
    "hr": _end,
    "dt": _show_term,
    "q": _around("‘", "’"),
    "sup": _small_digits(_BOVEN),
    "sub": _small_digits(_ONDER),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), _show_lijst),
    **dict.fromkeys(("svg", "map", "canvas", "math-ml", "wbr", "input", "param", "source", "track"), _skip),
    **dict.fromkeys(("pre", "listing", "xmp"), _with("letterlijk")),
    "wp-klassiek": _with("klassiek"),
    "form": _show_form,
    "img": show_beeld,
    "figure": show_figuur,
    "table": show_tabel,
    "blockquote": show_citaat,
    "details": show_uitklap,
    **dict.fromkeys(("iframe", "embed"), show_speler),
    **dict.fromkeys(("video", "audio"), show_media),
    "object": show_object,
    "wp-insluiten": show_insluiting,
    "wp-bestand": show_bestand,
    "wp-adres": _show_address,
    "wp-noot": show_noot,
    "wp-noten": show_noten,
}
#: The button beside a file says how to get it, not what it is.
_KLASSEN: dict[str, Elementhandeling] = {**dict.fromkeys(KLASSEN, show_uitklap), BESTANDSKNOP: _skip}
HANDELINGEN = Handelingen(_NAMEN, _KLASSEN, sluit_in)
