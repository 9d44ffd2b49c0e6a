"""Makes the pictures of the demo: drawn landscapes for the image library, as JPEG.

They speak the language of ``core.kunst`` (the same five motifs and colours) with the detail that a large picture
needs. The same arguments give the same picture. People are in ``portretten``.
"""

from collections.abc import Callable, Iterator

from regioprogramma.core.huisstijl import BREEDTE, HOEKEN, HOOGTE, Toevalsreeks, choose_motief, palette, parse_colour

from .doek import Doek, Doekpunt, Verfkleur, blend, curve, rotate
from .portretten import make_portret

__all__ = ["make_beeld", "make_portret"]

Kleuren = dict[str, Verfkleur]
WARM: Verfkleur = (255, 236, 200)
"""Evening light, mixed into every sky and sun."""


def draw_sky(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks, tot: float, zon_x: float) -> None:
    """Draw the light above ``tot``, with a sun and a few thin clouds."""
    doek.fade(blend(kleuren["b"], kleuren["c"], 60), blend(kleuren["a"], WARM, 70), 0, tot)
    zon_y, straal = tot - reeks.between(20, 74), reeks.between(24, 38)
    doek.oval(blend(kleuren["a"], WARM, 50), zon_x, zon_y, straal * 1.7)
    doek.oval((255, 250, 236), zon_x, zon_y, straal)
    for _ in range(3):
        x, y, lang = reeks.between(20, 560), reeks.between(24, 84), reeks.between(40, 110)
        wolk = blend(kleuren["b"], (255, 255, 255), 62)
        doek.box(wolk, x, y, lang, 6, 3)
        doek.box(wolk, x + lang / 4, y - 5, lang / 2, 7, 3)


def draw_tree(doek: Doek, kleuren: Kleuren, x: float, y: float, hoog: float, toon: str = "f") -> None:
    """Draw a round tree that stands on (x, y), lit from one side."""
    doek.stroke(kleuren[toon], hoog / 12, [(x, y), (x, y - hoog * 0.6)])
    doek.oval(kleuren[toon], x, y - hoog * 0.68, hoog * 0.3, hoog * 0.34)
    licht = blend(kleuren[toon], kleuren["c"], 22)
    doek.oval(licht, x - hoog * 0.07, y - hoog * 0.74, hoog * 0.18, hoog * 0.21)


def draw_far_bank(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks, horizon: float) -> None:
    """Draw what stands on the horizon: a wood, a church and two or three mills or masts."""
    bos = curve([(x, horizon - reeks.between(3, 13)) for x in range(-20, 700, 36)], 6)
    doek.fill(blend(kleuren["c"], kleuren["b"], 30), [*bos, (700, horizon), (-20, horizon)])
    x, kleur = reeks.between(90, 540), kleuren["d"]
    doek.fill(
        kleur, [(x, horizon), (x, horizon - 30), (x + 5, horizon - 56), (x + 10, horizon - 30), (x + 10, horizon)]
    )
    doek.fill(kleur, [(x + 9, horizon), (x + 9, horizon - 14), (x + 16, horizon - 22), (x + 40, horizon - 22)])
    doek.box(kleur, x + 9, horizon - 14, 34, 14)
    for i in range(reeks.between(2, 4)):
        mx, hoog, slag = x + reeks.pick((-1, 1)) * (70 + 44 * i), reeks.between(44, 64), reeks.between(0, 119)
        wit = blend(kleuren["b"], (255, 255, 255), 60)
        doek.stroke(wit, 1.6, [(mx, horizon), (mx, horizon - hoog)])
        for blad in (0, 120, 240):
            doek.stroke(wit, 1.3, rotate([(0, 0), (0, -hoog * 0.4)], slag + blad, mx, horizon - hoog))


def paint_rivier(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks) -> None:
    """A river through meadows under a wide sky."""
    horizon, kant = reeks.between(132, 160), reeks.pick((-1, 1))
    bron = 320 + kant * reeks.between(30, 150)
    draw_sky(doek, kleuren, reeks, horizon, 320 - kant * reeks.between(60, 220))
    draw_far_bank(doek, kleuren, reeks, horizon)
    for i, (toon, diepte) in enumerate((("b", 0), ("c", 26), ("b", 54), ("c", 96), ("d", 168))):
        rand = curve([(x, horizon + diepte + (reeks.between(-8, 8) if i else 0)) for x in range(-60, 721, 130)])
        doek.fill(blend(kleuren[toon], WARM, 16), [*rand, (720, 400), (-60, 400)])
    bochten = [(bron, horizon + 1, 2), (bron - kant * reeks.between(50, 90), horizon + 24, 9)]
    bochten += [(bron + kant * reeks.between(20, 60), horizon + 58, 24)]
    bochten += [(bron - kant * reeks.between(70, 140), horizon + 116, 54), (320 + kant * 70, 372, 132)]
    for marge, kleur in ((5, kleuren["d"]), (0, blend(kleuren["a"], WARM, 30))):
        links = curve([(x - w - marge * w / 50, y) for x, y, w in bochten])
        rechts = curve([(x + w + marge * w / 50, y) for x, y, w in bochten])
        doek.fill(kleur, [*links, *reversed(rechts)])
    x, y, _ = bochten[3]
    for _ in range(9):
        rx, ry = x + reeks.between(-36, 60), y + reeks.between(-24, 70)
        doek.stroke(kleuren["b"], 1.3, [(rx, ry), (rx + reeks.between(14, 60), ry)])
    draw_dike(doek, kleuren, reeks, kant)


def draw_dike(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks, kant: int) -> None:
    """Draw the bank at the viewer's side, with trees and reeds."""
    zijde = 320 - kant * 320
    rand = curve(
        [(zijde - kant * 40, 262), (zijde + kant * 150, 276), (zijde + kant * 290, 324), (zijde + kant * 380, 380)]
    )
    doek.fill(kleuren["e"], [*rand, (zijde - kant * 40, 380)])
    for x, y in rand[14:34:2]:
        for _ in range(4):
            rx = x + reeks.between(-9, 9)
            doek.stroke(kleuren["e"], 1.4, [(rx, y + 8), (rx + reeks.between(-4, 6), y - reeks.between(6, 17))])
    for i in range(5):
        x = zijde + kant * (24 + 32 * i + reeks.between(-6, 6))
        draw_tree(doek, kleuren, x, 272 + i * 2, reeks.between(40, 66))


def paint_kavels(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks) -> None:
    """Two polders from the air, with a river between them."""
    x, helling = reeks.between(230, 410), reeks.between(-110, 110)
    bocht = [(x - helling, -40), (x + reeks.between(-60, 60), 80), (x + reeks.between(-70, 70), 240)]
    oever = curve([*bocht, (x + helling, 400)])
    hoeken = [reeks.pick(HOEKEN[:4]), reeks.pick(HOEKEN[4:])]
    paint_polder(doek, kleuren, reeks, hoeken.pop(reeks.between(0, 1)))
    masker = Doek(doek.beeld.width // 2, doek.beeld.height // 2, (BREEDTE, HOOGTE), kleuren["a"])
    paint_polder(masker, kleuren, reeks, hoeken[0])
    doek.paste(masker, [*oever, (760, 400), (760, -40)])
    for dikte, toon in ((80, "e"), (75, "c"), (44, "d"), (36, "a")):
        doek.stroke(kleuren[toon], dikte, oever)
    for px, py in oever[2::4]:
        for zij in (-30, 30):
            doek.oval(kleuren["f"], px + zij + reeks.between(-4, 4), py + reeks.between(-9, 9), reeks.between(2, 4))


def paint_polder(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks, hoek: int) -> None:
    """Draw rows of long parcels over the whole canvas, some ploughed, with farms along the road."""
    strook, diep = reeks.between(20, 30), reeks.between(84, 112)
    for rij in range(-4, 4):
        boven, x = rij * diep, -420 - reeks.between(0, 3) * 7
        while x < 420:
            breed = strook * reeks.pick((1, 1, 1, 2))
            draw_parcel(doek, kleuren, reeks, hoek, (x, boven, breed - 1.6, diep - 5))
            x += breed
    weg = diep * reeks.between(-1, 1) - 2.5
    doek.stroke(kleuren["p"], 6, rotate([(-430, weg), (430, weg)], hoek, 320, 180))
    for x in range(-420, 420, 13):
        px, py = rotate([(x, weg - 6)], hoek, 320, 180)[0]
        doek.oval(kleuren["f"], px, py, reeks.between(20, 34) / 10)
        if reeks.chance(16):
            hof = [(x, weg + 6), (x + 9, weg + 6), (x + 9, weg + 20), (x, weg + 20)]
            doek.fill(kleuren["f"], rotate(hof, hoek, 320, 180))


def draw_parcel(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks, hoek: int, vak: tuple[float, ...]) -> None:
    """Draw one parcel ``vak`` (x, y, width, depth), with furrows on one in three."""
    x, y, breed, diep = vak
    kleur = blend(kleuren[reeks.pick("aabbbccccdde")], WARM, reeks.between(0, 24))
    doek.fill(kleur, rotate([(x, y), (x + breed, y), (x + breed, y + diep), (x, y + diep)], hoek, 320, 180))
    if reeks.chance(34):
        voor = blend(kleur, kleuren["f"], 22)
        for i in range(1, int(breed / 3.2)):
            lijn = [(x + i * 3.2, y + 2), (x + i * 3.2, y + diep - 2)]
            doek.stroke(voor, 0.7, rotate(lijn, hoek, 320, 180), rond=False)


def divide_beeld(begin: float, eind: float, smal: int, breed: int, reeks: Toevalsreeks) -> Iterator[tuple[float, int]]:
    """Yield (start, width) of pieces between ``begin`` and ``eind``."""
    while begin < eind:
        stuk = reeks.between(smal, breed)
        yield begin, stuk
        begin += stuk


def paint_blokken(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks) -> None:
    """Houses along a canal, with their reflection."""
    kade = reeks.between(262, 276)
    draw_sky(doek, kleuren, reeks, kade, reeks.between(80, 560))
    for x, breed in divide_beeld(-20, 660, 44, 90, reeks):
        hoog = reeks.between(120, 196)
        doek.box(blend(kleuren["b"], kleuren["c"], 40), x, kade - hoog, breed - reeks.between(0, 14), hoog)
    toren, kleur = reeks.between(80, 540), blend(kleuren["c"], kleuren["d"], 30)
    doek.box(kleur, toren, kade - 180, 26, 180)
    doek.fill(kleur, [(toren - 3, kade - 180), (toren + 13, kade - 236), (toren + 29, kade - 180)])
    vorig = ""
    for x, breed in divide_beeld(-reeks.between(0, 30), 660, 48, 82, reeks):
        vorig = reeks.pick([toon for toon in "cdef" if toon != vorig])
        draw_house(doek, kleuren, reeks, (x, kade, breed), kleuren[vorig])
    doek.mirror(kade + 7, 0.55, kleuren["p"])
    doek.box(kleuren["f"], -10, kade, 660, 7)
    for _ in range(22):
        x, y = reeks.between(-20, 600), reeks.between(kade + 14, 352)
        doek.stroke(blend(kleuren["a"], (255, 255, 255), 60), 1.4, [(x, y), (x + reeks.between(16, 80), y)])
    for x, _ in divide_beeld(reeks.between(0, 60), 640, 70, 170, reeks):
        draw_tree(doek, kleuren, x, kade + 1, reeks.between(46, 66))


def draw_house(
    doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks, plek: tuple[float, float, int], kleur: Verfkleur
) -> None:
    """Draw a house on ``plek`` (left, ground, width) with a gable, windows and a door."""
    x, grond, breed = plek
    lagen = reeks.between(3, 5)
    kleur = blend(kleur, WARM, reeks.between(0, 14))
    top = grond - lagen * 27 - 12
    doek.box(kleur, x, top, breed, grond - top)
    half, trap = x + breed / 2, breed / 6
    soort = reeks.between(0, 3)
    if soort == 0:
        doek.fill(blend(kleur, kleuren["f"], 40), [(x - 2, top), (half, top - breed * 0.52), (x + breed + 2, top)])
    elif soort == 1:
        for i in range(3):
            doek.box(kleur, x + trap * i, top - 12 * (i + 1), breed - 2 * trap * i, 13)
    elif soort == 2:
        doek.oval(kleur, half, top + 1, breed / 2, breed * 0.42)
    else:
        doek.box(blend(kleur, kleuren["f"], 40), x - 1, top - 4, breed + 2, 6)
    aantal = breed // 17
    stap = breed / aantal
    for laag in range(lagen):
        for i in range(aantal):
            raam = blend(kleuren["a"], WARM, 90 if reeks.chance(25) else 10)
            deur = laag == 0 and i == aantal // 2
            wx, wy = x + stap * (i + 0.5) - 4.5, grond - 27 * laag - (22 if deur else 23)
            doek.box(kleuren["f"] if deur else raam, wx, wy, 9, 22 if deur else 14, 1)
            if not deur:
                doek.box(kleur, wx + 4, wy, 1, 14)


def paint_stroom(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks) -> None:
    """Contour lines around a river and its tributary."""
    y, keer = reeks.between(130, 230), reeks.pick((-1, 1))
    hoofd: list[Doekpunt] = [
        (-120, y + keer * 40),
        (130, y - keer * reeks.between(20, 50)),
        (330, y + keer * reeks.between(20, 60)),
    ]
    hoofd += [(520, y - keer * reeks.between(10, 50)), (760, y + keer * 30)]
    zij: list[Doekpunt] = [
        (reeks.between(20, 300), 180 - keer * 300),
        (hoofd[2][0] + reeks.between(-80, 60), y - keer * 90),
        hoofd[3],
    ]
    lijnen = curve(hoofd, 11), curve(zij, 9)
    stappen = 10
    for i in range(stappen):
        kleur = blend(kleuren["a"], kleuren["f"], 88 * i * i // (stappen * stappen))
        kleur = blend(kleur, WARM, 14)
        for lijn in lijnen:
            doek.stroke(kleur, 316 - 28 * i, lijn)
    for dikte, kleur in ((22, kleuren["f"]), (15, blend(kleuren["a"], WARM, 30))):
        for lijn in (hoofd, zij):
            doek.stroke(kleur, dikte, curve(lijn, 30))


def paint_knopen(doek: Doek, kleuren: Kleuren, reeks: Toevalsreeks) -> None:
    """Towns on a map, joined by lines that meet in one of them."""
    x, y = reeks.between(260, 380), reeks.between(155, 205)
    for i in range(5):
        rand = curve([(px, 70 * i + reeks.between(-30, 30)) for px in range(-60, 721, 130)])
        doek.fill(blend(kleuren["a"], kleuren["c"], 12 * i), [*rand, (720, 400), (-60, 400)])
    water = curve([(px, reeks.between(40, 320)) for px in (-60, 200, 430, 700)])
    doek.stroke(kleuren["c"], 60, water)
    doek.stroke(blend(kleuren["p"], WARM, 30), 50, water)
    haltes: list[Doekpunt] = []
    for i, toon in enumerate("cdef"):
        spoor, einde = y - 21 + 14 * i, 48 + 78 * i + reeks.between(0, 34)
        for kant in (-1, 1):
            knik = x + kant * (46 + 14 * (i if (einde > spoor) == (kant > 0) else 3 - i) // 2)
            bocht = knik + kant * abs(einde - spoor)
            lijn = [(x, spoor), (knik, spoor), (bocht, einde), (320 + kant * 360, einde)]
            doek.stroke(kleuren["p"], 12, lijn)
            doek.stroke(blend(kleuren[toon], kleuren["f"], 12), 8, lijn)
            start = bocht + kant * reeks.between(24, 50)
            haltes += [(start + kant * 56 * n, einde) for n in range(reeks.between(1, 3))]
    for hx, hy in haltes:
        for _ in range(reeks.between(3, 7)):
            maat = reeks.between(5, 9)
            bx, by = hx + reeks.between(-30, 24), hy + reeks.pick((-1, 1)) * reeks.between(18, 34)
            doek.box(kleuren["d"], bx, by, maat, maat * 0.8)
    for kleur, groter in ((kleuren["f"], 4), (kleuren["p"], 0)):
        for hx, hy in haltes:
            doek.oval(kleur, hx, hy, 7 + groter)
        doek.box(kleur, x - 15 - groter, y - 39 - groter, 30 + 2 * groter, 78 + 2 * groter, 15 + groter)


BEELDMOTIEVEN: dict[str, Callable[[Doek, Kleuren, Toevalsreeks], None]] = {
    "rivier": paint_rivier,
    "kavels": paint_kavels,
    "blokken": paint_blokken,
    "stroom": paint_stroom,
    "knopen": paint_knopen,
}


def make_beeld(zaad: str, accent: str, breedte: int = 1600, hoogte: int = 900, motief: str | None = None) -> bytes:
    """Return a landscape of ``breedte`` × ``hoogte`` pixels as JPEG; the seed chooses the motif when none is given."""
    motief = motief or choose_motief(zaad)
    kleuren = {toon: parse_colour(kleur) for toon, kleur in palette(accent).items()}
    doek = Doek(breedte, hoogte, (BREEDTE, HOOGTE), kleuren["a"])
    BEELDMOTIEVEN[motief](doek, kleuren, Toevalsreeks(f"beeld/{motief}/{zaad}"))
    return doek.finish(kwaliteit=80)
