"""Generated artwork: a small drawn landscape for every page without a photo.

An image is a pure function of a seed (the slug), an accent and a motif. Only integer arithmetic is used, so the
same seed gives the same bytes on every machine and every Python version, and a browser may keep it for ever.
The images are decoration: they hold no text, no script and no reference to anything outside the file.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from .kleuren import accent_van, mix

BREEDTE, HOOGTE = 640, 360
"""Size of the drawing in SVG user units."""

Punt = tuple[int, int]
Keus = TypeVar("Keus")

# Tones from tint (a) to full accent (f), in per cent of accent; p is the paper and z gives light:
# sun and windows. Dark mode keeps the steps lower: a large light field would glare.
_TONEN = "abcdef"
STAPPEN_LICHT = (0, 13, 27, 45, 68, 96)
STAPPEN_DONKER = (0, 11, 22, 36, 55, 80)
_PAPIER, NACHT = "#ffffff", "#0c1419"

# How far a polder may be turned, in degrees.
HOEKEN = (-28, -21, -14, -8, 9, 16, 24, 33)


class Toevalsreeks:
    """A repeatable sequence of integers from a text: FNV-1a to start, xorshift32 to go on."""

    def __init__(self, zaad: str) -> None:
        stand = 0x811C9DC5
        for byte in zaad.encode():
            stand = (stand ^ byte) * 0x01000193 & 0xFFFFFFFF
        stand = (stand ^ stand >> 16) * 0x85EBCA6B & 0xFFFFFFFF
        stand = (stand ^ stand >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
        self._stand = (stand ^ stand >> 16) or 1

    def between(self, laagste: int, hoogste: int) -> int:
        """Return the next whole number from ``laagste`` up to and including ``hoogste``."""
        stand = self._stand
        stand ^= stand << 13 & 0xFFFFFFFF
        stand ^= stand >> 17
        stand ^= stand << 5 & 0xFFFFFFFF
        self._stand = stand
        return laagste + (stand >> 3) % (hoogste - laagste + 1)

    def pick(self, keuzes: Sequence[Keus]) -> Keus:
        """Return one item of a sequence."""
        return keuzes[self.between(0, len(keuzes) - 1)]

    def chance(self, procent: int) -> bool:
        """Return true in about ``procent`` out of a hundred calls."""
        return self.between(1, 100) <= procent


def palette(accent: str, *, donker: bool = False) -> dict[str, str]:
    """Return the colours of an accent by tone: ``a`` (tint) to ``f`` (accent), ``p`` (paper) and ``z`` (light)."""
    kleuren = accent_van(accent)
    stappen = STAPPEN_DONKER if donker else STAPPEN_LICHT
    tint, inkt = kleuren[2 * donker + 1], kleuren[2 * donker]
    tonen = {toon: mix(tint, inkt, stap) for toon, stap in zip(_TONEN, stappen, strict=True)}
    papier = NACHT if donker else _PAPIER
    return {**tonen, "p": papier, "z": inkt if donker else papier}


def smooth(punten: list[Punt], start: str = "M") -> str:
    """Return a path through all points as one flowing curve (Catmull–Rom as Béziers)."""
    uit = [f"{start}{punten[0][0]} {punten[0][1]}"]
    for i in range(len(punten) - 1):
        voor, van, naar, na = punten[max(i - 1, 0)], punten[i], punten[i + 1], punten[min(i + 2, len(punten) - 1)]
        c1 = (van[0] + (naar[0] - voor[0]) // 6, van[1] + (naar[1] - voor[1]) // 6)
        c2 = (naar[0] - (na[0] - van[0]) // 6, naar[1] - (na[1] - van[1]) // 6)
        uit.append("C" + " ".join(f"{x} {y}" for x, y in (c1, c2, naar)))
    return "".join(uit)


def fill(toon: str, pad: str) -> str:
    """Return a filled path in a tone."""
    return f'<path class="{toon}" d="{pad}"/>'


ACHTERGROND = fill("a", "M0 0h640v360H0z")


def line(toon: str, dikte: int, pad: str, streep: str = "") -> str:
    """Return a line of ``dikte`` units in a tone, dashed by ``streep`` when given."""
    streep = f' stroke-dasharray="{streep}"' if streep else ""
    return f'<path class="{toon} l" stroke-width="{dikte}" d="{pad}"{streep}/>'


def disc(toon: str, x: int, y: int, straal: int) -> str:
    """Return a filled circle in a tone."""
    return f'<circle class="{toon}" cx="{x}" cy="{y}" r="{straal}"/>'


def draw_trees(x: int, y: int, reeks: Toevalsreeks) -> str:
    """Return four round trees on a bank around (x, y)."""
    kruinen = stammen = ""
    for _ in range(4):
        hoog = reeks.between(16, 25)
        kruinen += f"M{x} {y - hoog}h0"
        stammen += f"M{x} {y}v-{hoog}"
        x += reeks.between(24, 44)
    return line("f", 23, kruinen) + line("f", 3, stammen)


def draw_rivier(reeks: Toevalsreeks) -> str:
    """A river that winds from the foreground to a low horizon, with a sun and a village."""
    horizon = reeks.between(128, 158)
    kant = reeks.pick((-1, 1))
    bron = 320 + kant * reeks.between(40, 190)
    zon = 320 - kant * reeks.between(40, 220)
    uit = disc("z", zon, horizon - reeks.between(14, 58), reeks.between(28, 46))
    uit += draw_horizon(horizon, bron, reeks)
    uit += fill("b", f"M0 {horizon}h640v232H0z")
    for toon, diepte in (("c", 34), ("b", 66)):
        y = horizon + diepte + reeks.between(-6, 10)
        rand = [
            (0, y),
            (170, y - reeks.between(4, 22)),
            (400, y + reeks.between(2, 18)),
            (640, y - reeks.between(0, 16)),
        ]
        uit += fill(toon, smooth(rand) + "V360H0z")
    uit += draw_meander(horizon, bron, kant, reeks)
    dijk = reeks.between(296, 318)
    rand = [
        (320 - kant * 320, dijk - 40),
        (320 - kant * 150, dijk - 22),
        (320 - kant * 20, dijk + 24),
        (320 + kant * 60, 372),
    ]
    uit += fill("e", smooth(rand) + f"H{320 - kant * 320}z")
    return uit + draw_trees(36 if kant > 0 else 480, dijk - 22, reeks)


def draw_horizon(horizon: int, bron: int, reeks: Toevalsreeks) -> str:
    """Return the far wood, and a church or a mill beside it."""
    punten = [(x, horizon - reeks.between(4, 16)) for x in range(0, 641, 128)]
    uit = fill("c", smooth(punten) + f"V{horizon}H0z")
    x = bron + (1 if bron < 320 else -1) * reeks.between(70, 120)
    if reeks.chance(50):
        kerk = f"M{x} {horizon}v-34l5-26l5 26v16h30l6 18z"
        return uit + fill("d", kerk)
    molen = f"M{x} {horizon}l4-32h10l4 32z"
    return uit + fill("d", molen) + line("d", 3, f"M{x - 13} {horizon - 54}l44 40m0-40l-44 40")


def draw_meander(horizon: int, bron: int, kant: int, reeks: Toevalsreeks) -> str:
    """Return the water: two banks that grow apart towards the viewer."""
    bochten = [(bron, horizon + 2, 3)]
    bochten.append((bron - kant * reeks.between(50, 90), horizon + 26, 9))
    bochten.append((bron + kant * reeks.between(20, 60), horizon + 60, 24))
    bochten.append((bron - kant * reeks.between(80, 150), horizon + 118, 52))
    bochten.append((320 + kant * reeks.between(40, 110), 366, 128))
    links = [(x - breed, y) for x, y, breed in bochten]
    rechts = [(x + breed, y) for x, y, breed in reversed(bochten)]
    uit = fill("p", smooth(links) + smooth(rechts, "L") + "z")
    x, y, _ = bochten[3]
    return uit + line("c", 2, f"M{x - 20} {y + 2}h36M{x + 50} {y + 34}h70")


def draw_kavels(reeks: Toevalsreeks) -> str:
    """Two polders from above, each with its own direction, with a river between them."""
    x, helling = reeks.between(220, 420), reeks.between(-120, 120)
    oever = smooth(
        [
            (x - helling, -40),
            (x + reeks.between(-60, 60), 80),
            (x + reeks.between(-70, 70), 240),
            (x + helling, 400),
        ]
    )
    west, oost = reeks.pick(HOEKEN[:4]), reeks.pick(HOEKEN[4:])
    if reeks.chance(50):
        west, oost = oost, west
    uit = draw_polder("w", west, reeks) + f'<clipPath id="k"><path d="{oever}H700V-40z"/></clipPath>'
    uit += f'<g clip-path="url(#k)">{ACHTERGROND}{draw_polder("o", oost, reeks)}</g>'
    return uit + line("d", 76, oever) + line("b", 70, oever) + line("p", reeks.between(26, 38), oever)


def draw_polder(naam: str, hoek: int, reeks: Toevalsreeks) -> str:
    """Return long strips of land at an angle, in rows of equal depth, with farms along a road.

    A row is one thick line and its parcels are dashes. All lengths are multiples of one strip, so ditches and
    parcels meet.
    """
    strook, diep = reeks.between(22, 34), reeks.between(86, 116)
    begin = [-strook * reeks.between(17, 27) for _ in range(7)]
    rijen = "".join(f"M{x} {diep * (i - 3)}H500" for i, x in enumerate(begin))
    uit = f'<g class="b"><path id="{naam}" d="{rijen}"/></g>'
    for toon, vol, leeg in (("a", 2, 5), ("c", 2, 4), ("d", 1, 6), ("e", 1, 15)):
        streep = " ".join(str(strook * reeks.between(1, grens)) for grens in (vol, leeg) * 3)
        uit += f'<use href="#{naam}" class="{toon}" stroke-dasharray="{streep}"/>'
    uit += f'<use href="#{naam}" class="p" stroke-dasharray="2 {strook - 2}"/>'
    weg = f"M-450 {diep * reeks.between(-1, 1) + diep // 2}h900"
    uit += (
        line("p", 9, weg)
        + f'<path class="f" stroke-width="8" d="{weg}" stroke-dasharray="8 {strook + 9} 14 {strook * 3 - 5}"/>'
    )
    return f'<g class="k" transform="translate(320 180)rotate({hoek})" stroke-width="{diep - 4}">{uit}</g>'


def divide(begin: int, eind: int, smal: int, breed: int, reeks: Toevalsreeks) -> Iterator[tuple[int, int]]:
    """Yield (start, width) of pieces between ``begin`` and ``eind``."""
    while begin < eind:
        stuk = reeks.between(smal, breed)
        yield begin, stuk
        begin += stuk


def draw_blokken(reeks: Toevalsreeks) -> str:
    """A row of canal houses with a skyline behind and their reflection in the water."""
    kade = reeks.between(268, 284)
    uit = disc("z", reeks.between(60, 580), reeks.between(56, 96), reeks.between(26, 42))
    achter = f"M0 {kade}"
    for _, breed in divide(0, 640, 80, 130, reeks):
        achter += f"v-{reeks.between(90, 200)}h{breed - 22}V{kade}h22"
    toren = reeks.between(60, 560)
    uit += fill("b", f"{achter}M{toren} {kade}v-190l15-44l15 44v190z")
    gevels, ramen, vorig = {"c": "", "d": "", "e": ""}, ["", "", ""], ""
    for x, breed in divide(-reeks.between(0, 40), 640, 64, 98, reeks):
        vorig = reeks.pick([toon for toon in gevels if toon != vorig])
        lagen = reeks.between(3, 5)
        gevels[vorig] += f"M{x} {kade}v-{lagen * 27 + 10}{draw_dak(breed, reeks)}V{kade}z"
        for laag in range(2, lagen):
            ramen[laag - 2] += f"M{x + 11} {kade - 27 * laag - 14}h{breed - 20}"
    huizen = "".join(fill(toon, pad) for toon, pad in gevels.items())
    uit += (
        f'<g id="h">{huizen}</g><g class="z k" stroke-width="13" stroke-dasharray="7 9"><path id="r" d="{ramen[0]}"/>'
    )
    uit += f'<use href="#r" y="27"/><use href="#r" y="54"/><path d="{ramen[1]}{ramen[2]}"/></g>'
    uit += fill("p", f"M0 {kade}h640v99H0z")
    uit += f'<use href="#h" transform="matrix(1 0 0-.5 0 {kade + kade // 2 + 7})" opacity=".25"/>'
    uit += line("f", 7, f"M0 {kade + 3}h640")
    return uit + line("p", 3, f"M0 {kade + 24}h640m9 20H0", "90 30 50 20")


def draw_dak(breed: int, reeks: Toevalsreeks) -> str:
    """Return the top of a house from left to right: pointed, stepped, bell-shaped or flat."""
    half, rest, trap = breed // 2, breed - breed // 2, breed // 6
    daken = (
        f"l{half}-{half}l{rest} {half}",
        f"v-12h{trap}v-12h{trap}v-12h{breed - 4 * trap}v12h{trap}v12h{trap}v12",
        f"q4-36 {half}-36q{rest - 4} 0 {rest} 36",
        f"h{breed}",
    )
    return reeks.pick(daken)


def draw_stroom(reeks: Toevalsreeks) -> str:
    """Contour lines around a river and its tributary, as on a depth chart."""
    y = reeks.between(120, 240)
    keer = reeks.pick((-1, 1))
    hoofd = [(-60, y + keer * reeks.between(20, 60)), (130, y - keer * reeks.between(20, 50))]
    hoofd += [(330, y + keer * reeks.between(20, 60)), (520, y - keer * reeks.between(10, 60)), (700, y + keer * 30)]
    zij = [(reeks.between(40, 300), 180 - keer * 230), (hoofd[2][0] + reeks.between(-80, 60), y - keer * 90), hoofd[3]]
    pad = smooth(hoofd) + smooth(zij)
    lagen = (("c", 312), ("a", 308), ("b", 250), ("c", 196), ("d", 144), ("e", 94), ("f", 48), ("p", 14))
    uit = f'<path id="r" d="{pad}"/>'
    uit = f"<defs>{uit}</defs>" + "".join(
        f'<use href="#r" class="{toon} l" stroke-width="{dikte}"/>' for toon, dikte in lagen
    )
    return uit


def draw_knopen(reeks: Toevalsreeks) -> str:
    """Towns joined by lines that meet in the middle, as on a network map."""
    x, y = reeks.between(260, 380), reeks.between(155, 205)
    water = [(a, reeks.between(30, 330)) for a in (-40, 200, 430, 680)]
    uit, haltes = line("b", 60, smooth(water)) + line("p", 48, smooth(water)), ""
    for i, toon in enumerate("cdef"):
        spoor = y - 21 + 14 * i
        for kant in (-1, 1):
            einde = 48 + 78 * i + reeks.between(0, 34)
            knik = x + kant * (46 + 14 * (i if (einde > spoor) == (kant > 0) else 3 - i) // 2)
            bocht = knik + kant * abs(einde - spoor)
            rand = 320 + kant * 340
            uit += line(toon, 8, f"M{x} {spoor}H{knik}L{bocht} {einde}H{rand}")
            halte = bocht + kant * reeks.between(24, 50)
            haltes += "".join(f"M{halte + kant * 56 * n} {einde}h0" for n in range(reeks.between(1, 3)))
    uit += line("f", 22, haltes) + line("p", 14, haltes)
    hart = f"M{x} {y - 24}v48"
    return uit + line("f", 42, hart) + line("p", 30, hart)


MOTIEVEN: dict[str, Callable[[Toevalsreeks], str]] = {
    "rivier": draw_rivier,
    "kavels": draw_kavels,
    "blokken": draw_blokken,
    "stroom": draw_stroom,
    "knopen": draw_knopen,
}


def choose_motief(zaad: str) -> str:
    """Return the name of the motif that belongs to a seed."""
    return Toevalsreeks(zaad).pick(list(MOTIEVEN))


def build_style(accent: str, inhoud: str) -> str:
    """Return the style sheet with the tones that ``inhoud`` uses, for light and for dark mode."""
    gebruikt = [toon for toon in _TONEN + "pz" if f'class="{toon}' in inhoud]
    licht, donker = (
        "".join(f".{toon}{{color:{kleuren[toon]}}}" for toon in gebruikt)
        for kleuren in (palette(accent), palette(accent, donker=True))
    )
    vast = ".k,.l{fill:none;stroke:currentColor}.l{stroke-linecap:round}"
    return f"svg{{fill:currentColor}}{vast}{licht}@media(prefers-color-scheme:dark){{{donker}}}"


def draw_kunst(zaad: str, accent: str, motief: str | None = None) -> str:
    """Return an SVG landscape of 640 × 360 units, always the same for the same arguments.

    ``accent`` is what ``kleuren.accent_van`` knows; ``motief`` a key of ``MOTIEVEN``, by default chosen by the seed.
    An unknown name raises ``KeyError``. The dark variant is inside the file.
    """
    motief = motief or choose_motief(zaad)
    inhoud = ACHTERGROND + MOTIEVEN[motief](Toevalsreeks(f"{motief}/{zaad}"))
    stijl = build_style(accent, inhoud)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><style>{stijl}</style>{inhoud}</svg>'
