"""Makes the portraits of the demo: friendly drawn faces of nobody in particular, as JPEG."""

from collections.abc import Callable
from typing import NamedTuple

from regioprogramma.core.huisstijl import Toevalsreeks, palette, parse_colour

from .doek import Doek, Verfkleur, blend, curve

HUID: tuple[Verfkleur, ...] = (
    (247, 217, 196),
    (240, 200, 170),
    (224, 177, 140),
    (198, 144, 104),
    (158, 106, 72),
    (112, 73, 50),
)
HAAR_LICHT: tuple[Verfkleur, ...] = ((222, 184, 120), (176, 126, 74), (120, 78, 48), (84, 56, 40), (164, 84, 48))
HAAR_DONKER: tuple[Verfkleur, ...] = ((52, 38, 32), (34, 28, 28), (70, 46, 36))
HAAR_OUD: tuple[Verfkleur, ...] = ((206, 204, 200), (150, 148, 148), (232, 230, 224))
WIT: Verfkleur = (255, 255, 255)
INKT: Verfkleur = (43, 36, 36)


class Gezicht(NamedTuple):
    """What a portrait is made of, in colours and in the proportions of the head (units of 100 per picture)."""

    huid: Verfkleur
    haar: Verfkleur
    kleren: Verfkleur
    breed: float
    hoog: float


def choose_face(reeks: Toevalsreeks, kleuren: dict[str, Verfkleur]) -> Gezicht:
    """Choose a skin, hair that can go with it, clothes and the shape of the head."""
    tint = reeks.between(0, len(HUID) - 1)
    haren = HAAR_OUD if reeks.chance(24) else HAAR_LICHT if tint < 2 else HAAR_DONKER
    kleren = reeks.pick((kleuren["f"], kleuren["e"], (54, 66, 84), (238, 238, 234), (196, 120, 80), (92, 118, 100)))
    return Gezicht(HUID[tint], reeks.pick(haren), kleren, reeks.between(155, 175) / 10, reeks.between(195, 215) / 10)


def draw_shoulders(doek: Doek, gezicht: Gezicht, reeks: Toevalsreeks) -> None:
    """Draw the upper body, the neck and what is worn: a jumper, a jacket with a shirt, or an open collar."""
    schaduw = blend(gezicht.huid, INKT, 16)
    romp = curve([(10, 104), (14, 88), (26, 79), (41, 75), (59, 75), (74, 79), (86, 88), (90, 104)])
    doek.fill(gezicht.kleren, romp)
    doek.box(schaduw, 43, 58, 14, 20, 6)
    doek.oval(gezicht.huid, 50, 76, 8.5, 5)
    soort = reeks.between(0, 2)
    donker = blend(gezicht.kleren, INKT, 26)
    if soort == 0:
        doek.arc(donker, 2.6, (40, 66, 60, 83), 0, 180)
    elif soort == 1:
        doek.fill(WIT, [(41, 74), (50, 100), (59, 74), (50, 82)])
        doek.fill(donker, [(41, 73), (35, 79), (44, 86), (49, 102)])
        doek.fill(donker, [(59, 73), (65, 79), (56, 86), (51, 102)])
    else:
        doek.fill(gezicht.huid, [(43, 74), (57, 74), (50, 87)])
        doek.stroke(donker, 1.8, [(42, 74), (50, 87), (58, 74)])


def draw_head(doek: Doek, gezicht: Gezicht) -> None:
    """Draw the ears and the face."""
    oor = blend(gezicht.huid, INKT, 8)
    for kant in (-1, 1):
        doek.oval(oor, 50 + kant * gezicht.breed, 47, 3, 4.4)
    doek.oval(gezicht.huid, 50, 46, gezicht.breed, gezicht.hoog)


def draw_features(doek: Doek, gezicht: Gezicht, reeks: Toevalsreeks) -> None:
    """Draw eyes, brows, nose, cheeks and a smile, and glasses for some."""
    wang = blend(gezicht.huid, (214, 92, 80), 22)
    neus = blend(gezicht.huid, INKT, 22)
    wenkbrauw = blend(gezicht.haar, INKT, 30)
    for kant in (-1, 1):
        x = 50 + kant * 6.6
        doek.oval(wang, x + kant * 2.8, 53.5, 3.1, 2.2)
        doek.oval(INKT, x, 46.5, 1.35, 1.7)
        doek.oval(WIT, x + 0.45, 45.9, 0.45)
        doek.arc(wenkbrauw, 1.2, (x - 3.2, 40.6, x + 3.2, 46), 200, 340)
    doek.arc(neus, 1, (48, 47.5, 52, 52.4), 20, 150)
    lach = reeks.between(48, 66) / 10
    if reeks.chance(45):
        doek.bowl(blend(INKT, (160, 50, 50), 45), 50, 56.6, lach, 4)
        doek.box(WIT, 50 - lach * 0.74, 56.6, lach * 1.48, 1.3, 0.5)
    else:
        doek.arc(blend(INKT, (160, 50, 50), 40), 1.3, (50 - lach, 51, 50 + lach, 60), 25, 155)
    if reeks.chance(30):
        draw_glasses(doek, reeks.pick((INKT, (110, 60, 40), (60, 80, 110))))


def draw_glasses(doek: Doek, kleur: Verfkleur) -> None:
    """Draw round glasses."""
    for x in (43.2, 56.8):
        doek.arc(kleur, 1, (x - 4.9, 42, x + 4.9, 51), 0, 360)
    doek.stroke(kleur, 0.9, [(48, 46), (52, 46)])
    doek.stroke(kleur, 0.9, [(38.4, 45.6), (34.6, 44.8)])
    doek.stroke(kleur, 0.9, [(61.6, 45.6), (65.4, 44.8)])


def draw_fringe(doek: Doek, gezicht: Gezicht, reeks: Toevalsreeks, diep: float = 0) -> None:
    """Draw hair over the forehead with a parting; ``diep`` lets it hang lower at the sides."""
    b, top = gezicht.breed + 1.4, 46 - gezicht.hoog
    kant = reeks.pick((-1, 1))
    rand = [(50 - kant * b, 45 + diep), (50 - kant * (b - 2), 38), (50 - kant * 6, 33), (50 + kant * 2, 30.5)]
    rand += [(50 + kant * (b - 4), 36), (50 + kant * b, 45 + diep)]
    boven = [(50 + kant * (b + 0.6), 36), (50 + kant * 11, top - 0.6), (50, top - 3.4), (50 - kant * 11, top - 0.8)]
    doek.fill(gezicht.haar, curve([*rand, *boven, (50 - kant * (b + 0.6), 36), rand[0]]))


def draw_bearded(doek: Doek, gezicht: Gezicht, reeks: Toevalsreeks) -> None:
    """Short hair with a beard."""
    draw_beard(doek, gezicht)
    draw_fringe(doek, gezicht, reeks)


def draw_beard(doek: Doek, gezicht: Gezicht) -> None:
    """Draw a full beard, with room for the mouth."""
    b, onder = gezicht.breed, 46 + gezicht.hoog
    punten = [(50 - b, 48), (50 - b + 1.6, 57), (50 - 7, onder - 0.4), (50, onder + 1.4), (57, onder - 0.4)]
    punten += [(50 + b - 1.6, 57), (50 + b, 48), (50 + b - 3.4, 53), (57, 54.4), (50, 53.4), (43, 54.4)]
    doek.fill(gezicht.haar, curve([*punten, (50 - b + 3.4, 53), punten[0]]))


def draw_bald(doek: Doek, gezicht: Gezicht, reeks: Toevalsreeks) -> None:
    """Hair at the sides only, and a beard for most."""
    for kant in (-1, 1):
        doek.oval(gezicht.haar, 50 + kant * (gezicht.breed - 0.2), 41, 2.2, 6)
    if reeks.chance(60):
        draw_beard(doek, gezicht)


def draw_bob(doek: Doek, gezicht: Gezicht, reeks: Toevalsreeks) -> None:
    """Hair down to the jaw."""
    draw_fringe(doek, gezicht, reeks, diep=9)


def draw_curls(doek: Doek, gezicht: Gezicht, reeks: Toevalsreeks) -> None:
    """Round curls along the top of the head."""
    top = 46 - gezicht.hoog
    for x, y in ((-15, 13), (-13, 7), (-9, 2.6), (-3.6, 0), (3.6, 0), (9, 2.6), (13, 7), (15, 13)):
        doek.oval(gezicht.haar, 50 + x * gezicht.breed / 15, top + y, reeks.between(46, 58) / 10)


def draw_scarf(doek: Doek, gezicht: Gezicht, reeks: Toevalsreeks) -> None:
    """A headscarf around the face, in place of hair."""
    stof = blend(gezicht.kleren, WIT, 30)
    b = gezicht.breed + 4.4
    hals = [(50 - b, 48), (50 - b + 3, 66), (50 - 21, 80), (50, 90), (71, 80), (50 + b - 3, 66), (50 + b, 48)]
    doek.fill(stof, curve(hals))
    doek.oval(stof, 50, 46.5, b, gezicht.hoog + 5)
    plooi = blend(stof, INKT, 16)
    doek.stroke(plooi, 0.8, curve([(38, 65), (48, 74), (64, 76)]))
    doek.stroke(plooi, 0.8, curve([(61, 66), (50, 76), (35, 79)]))
    doek.oval(gezicht.huid, 50, 47.6, gezicht.breed - 2, 17.4)


def draw_back_long(doek: Doek, gezicht: Gezicht) -> None:
    """Hair that falls on the shoulders."""
    b = gezicht.breed + 4
    punten = [(50 - b - 1, 78), (50 - b, 50), (50 - 13, 28), (50, 22.4), (63, 28), (50 + b, 50), (50 + b + 1, 78)]
    doek.fill(blend(gezicht.haar, INKT, 14), curve(punten))


def draw_back_bob(doek: Doek, gezicht: Gezicht) -> None:
    """Hair behind the jaw."""
    doek.box(blend(gezicht.haar, INKT, 14), 50 - gezicht.breed - 3, 25, 2 * gezicht.breed + 6, 40, 15)


def draw_back_bun(doek: Doek, gezicht: Gezicht) -> None:
    """A bun on top of the head."""
    doek.oval(blend(gezicht.haar, INKT, 10), 50, 46 - gezicht.hoog - 4, 7.4)


def draw_back_curls(doek: Doek, gezicht: Gezicht) -> None:
    """A full head of curls."""
    doek.oval(blend(gezicht.haar, INKT, 12), 50, 41, gezicht.breed + 6.4, gezicht.hoog + 1)


Voor = Callable[[Doek, Gezicht, Toevalsreeks], None]
Achter = Callable[[Doek, Gezicht], None]
KAPSELS: dict[str, tuple[Achter | None, Voor]] = {
    "kort": (None, draw_fringe),
    "baard": (None, draw_bearded),
    "kaal": (None, draw_bald),
    "krullen": (None, draw_curls),
    "krullenbos": (draw_back_curls, draw_curls),
    "lang": (draw_back_long, draw_fringe),
    "bob": (draw_back_bob, draw_bob),
    "knot": (draw_back_bun, draw_fringe),
    "hoofddoek": (None, draw_scarf),
}
"""What is drawn behind and in front of the face, by name."""

VOORKOMEN = (
    "kort",
    "kort",
    "baard",
    "kaal",
    "krullen",
    "krullenbos",
    "lang",
    "lang",
    "bob",
    "bob",
    "knot",
    "hoofddoek",
)
"""What a seed chooses from: the frequent ones are named twice."""


def make_portret(zaad: str, accent: str, maat: int = 480, kapsel: str | None = None) -> bytes:
    """Return a drawn portrait of ``maat`` × ``maat`` pixels as JPEG, always the same for the same arguments.

    ``kapsel`` is a key of ``KAPSELS``; without it the seed chooses one.
    """
    reeks = Toevalsreeks(f"portret/{zaad}")
    kleuren = {toon: parse_colour(kleur) for toon, kleur in palette(accent).items()}
    doek = Doek(maat, maat, (100, 100), kleuren["b"])
    doek.oval(kleuren["c"], reeks.between(10, 90), reeks.between(70, 110), reeks.between(40, 62))
    doek.oval(kleuren["a"], reeks.between(0, 100), reeks.between(0, 30), reeks.between(18, 34))
    gezicht = choose_face(reeks, kleuren)
    gekozen = reeks.pick(VOORKOMEN)
    achter, voor = KAPSELS[kapsel or gekozen]
    if achter:
        achter(doek, gezicht)
    draw_shoulders(doek, gezicht, reeks)
    draw_head(doek, gezicht)
    voor(doek, gezicht, reeks)
    draw_features(doek, gezicht, reeks)
    return doek.finish(kwaliteit=86)
