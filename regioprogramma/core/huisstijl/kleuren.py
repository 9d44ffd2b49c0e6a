"""Colours that can be read: measured as WCAG does, and a family of four made from one."""

import re
from collections.abc import Callable, Iterable
from colorsys import hls_to_rgb, rgb_to_hls
from typing import NamedTuple

Kleur = tuple[int, int, int]

CIJFERS = re.compile(r"[0-9a-f]{6}")
_WIT, ZWART = "#ffffff", "#000000"
#: The darkest tint that text of a chosen colour stands on, and the lightest one in dark mode.
VLAK, VLAK_DONKER = "#f1e9f7", "#12323a"
#: Contrast of text with its background: WCAG 2.2, criterion 1.4.3 (AA), and 1.4.6 (AAA) for the dark mode.
MINIMAAL, RUIM = 4.5, 7
#: How lively a derived colour may be (0 to 1): more would glare beside the others.
VERZADIGING = 0.55


class Accentkleuren(NamedTuple):
    """The colours of one accent: ink and tint, each for light and dark mode, as ``#rrggbb``."""

    licht: str
    licht_tint: str
    donker: str
    donker_tint: str


ACCENTEN: dict[str, Accentkleuren] = {
    "petrol": Accentkleuren("#0b5563", "#e2f0f2", "#7fcbd8", "#12323a"),
    "groen": Accentkleuren("#2c6627", "#e7f2e5", "#95d08d", "#17331a"),
    "blauw": Accentkleuren("#1d4f91", "#e5edf8", "#97bff2", "#15294a"),
    "paars": Accentkleuren("#6a3d8a", "#f1e9f7", "#d0a9ea", "#32204a"),
    "oker": Accentkleuren("#825400", "#fbf0da", "#e5b95d", "#3b2a0a"),
    "terracotta": Accentkleuren("#9c3c1c", "#fbe9e2", "#f2a588", "#431d10"),
}
#: The main colour of the style sheet itself; a region that keeps it loads nothing more.
STANDAARD = ACCENTEN["petrol"].licht


def parse_colour(hexkleur: str) -> Kleur:
    """Return red, green and blue (0–255) of ``#rrggbb``."""
    return int(hexkleur[1:3], 16), int(hexkleur[3:5], 16), int(hexkleur[5:7], 16)


def mix(onder: str, boven: str, procent: int) -> str:
    """Return the colour ``procent`` percent of the way from ``onder`` to ``boven``."""
    paren = zip(parse_colour(onder), parse_colour(boven), strict=True)
    return "#" + "".join(f"{(o * (100 - procent) + b * procent + 50) // 100:02x}" for o, b in paren)


def helderheid(kleur: str) -> float:
    """Return the relative luminance (0 to 1) of a colour ``#rrggbb``; source: WCAG 2.2, relative luminance."""
    delen = (deel / 255 for deel in parse_colour(kleur))
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een: str, ander: str) -> float:
    """Return the contrast ratio (1 to 21) of two colours ``#rrggbb``; source: WCAG 2.2, contrast ratio."""
    donker, licht = sorted((helderheid(een), helderheid(ander)))
    return (licht + 0.05) / (donker + 0.05)


def leesbaarheid(kleur: str) -> float:
    """Return the contrast of a colour with the darkest tint that the site puts it on; ``MINIMAAL`` is enough."""
    return contrast(kleur, VLAK)


def nearest_accent(kleur: str) -> str:
    """Return the colour itself when it can be read, else the least darkened one that can."""
    return next(k for k in (mix(kleur, ZWART, procent) for procent in range(101)) if leesbaarheid(k) >= MINIMAAL)


def make_accent(kleur: str) -> Accentkleuren:
    """Return the accent of a colour that can be read: a tint of it, and both again for dark mode.

    Each is as strong as text on it allows: no tint is darker than ``VLAK``, none in dark mode lighter than
    ``VLAK_DONKER``, and the ink of dark mode stands out from that one.
    """
    donker_naar_licht, licht_naar_donker = range(101), range(100, -1, -1)
    return Accentkleuren(
        licht=kleur,
        licht_tint=_eerste(kleur, donker_naar_licht, lambda tint: helderheid(tint) >= helderheid(VLAK)),
        donker=_eerste(kleur, donker_naar_licht, lambda inkt: contrast(inkt, VLAK_DONKER) >= RUIM),
        donker_tint=_eerste(kleur, licht_naar_donker, lambda tint: helderheid(tint) <= helderheid(VLAK_DONKER)),
    )


def _eerste(kleur: str, lichtheden: Iterable[int], voldoet: Callable[[str], bool]) -> str:
    """Return the first colour of the same hue, over these lightnesses in per cent, that will do."""
    toon, _lichtheid, verzadiging = rgb_to_hls(*(deel / 255 for deel in parse_colour(kleur)))
    verzadiging = min(verzadiging, VERZADIGING)
    for procent in lichtheden:
        rgb = hls_to_rgb(toon, procent / 100, verzadiging)
        if voldoet(gevonden := "#" + "".join(f"{round(deel * 255):02x}" for deel in rgb)):
            return gevonden
    raise ValueError(f"no lightness of {kleur} will do")


def accent_van(naam: str) -> Accentkleuren:
    """Return the accent of a name of ``ACCENTEN`` or of six hexadecimal digits; ``KeyError`` when there is none."""
    if naam in ACCENTEN:
        return ACCENTEN[naam]
    if not CIJFERS.fullmatch(naam) or leesbaarheid(f"#{naam}") < MINIMAAL:
        raise KeyError(naam)
    return make_accent(f"#{naam}")
