"""A canvas for drawn pictures: Pillow with units of its own and smooth edges."""

import io
import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PIL import Image, ImageDraw

Doekpunt = tuple[float, float]
Verfkleur = tuple[int, int, int]

FIJNHEID = 2
"""How many times larger a picture is drawn than it is kept, which makes its edges smooth."""

BREDE_LIJN = 40
"""Above this width, in units, the joints that Pillow makes between pieces of a line show cracks."""


class Doek:
    """A picture with a drawing of ``eenheden`` (width, height) units that covers it, centred.

    Everything is drawn opaque, back to front.
    """

    def __init__(self, breedte: int, hoogte: int, eenheden: tuple[int, int], kleur: Verfkleur) -> None:
        self._maat = breedte, hoogte
        groot = breedte * FIJNHEID, hoogte * FIJNHEID
        self.beeld = Image.new("RGB", groot, kleur)
        self._pen = ImageDraw.Draw(self.beeld)
        self._schaal = max(groot[0] / eenheden[0], groot[1] / eenheden[1])
        self._x0 = (groot[0] - eenheden[0] * self._schaal) / 2
        self._y0 = (groot[1] - eenheden[1] * self._schaal) / 2

    def place(self, punten: Iterable[Doekpunt]) -> list[Doekpunt]:
        """Return points in pixels of the large picture."""
        return [(self._x0 + x * self._schaal, self._y0 + y * self._schaal) for x, y in punten]

    def fill(self, kleur: Verfkleur, punten: Iterable[Doekpunt]) -> None:
        """Fill a polygon."""
        self._pen.polygon(self.place(punten), fill=kleur)

    def stroke(self, kleur: Verfkleur, dikte: float, punten: Sequence[Doekpunt], *, rond: bool = True) -> None:
        """Draw a line of ``dikte`` units through the points, with round ends when ``rond``."""
        if dikte > BREDE_LIJN:
            self.sweep(kleur, dikte / 2, punten)
            return
        self._pen.line(self.place(punten), fill=kleur, width=max(1, round(dikte * self._schaal)), joint="curve")
        if rond:
            for x, y in (punten[0], punten[-1]):
                self.oval(kleur, x, y, dikte / 2)

    def sweep(self, kleur: Verfkleur, straal: float, punten: Sequence[Doekpunt]) -> None:
        """Fill everything within ``straal`` units of a line."""
        for (x1, y1), (x2, y2) in pairwise(punten):
            lang = math.hypot(x2 - x1, y2 - y1) or 1
            dx, dy = (y1 - y2) / lang * straal, (x2 - x1) / lang * straal
            self.fill(kleur, [(x1 + dx, y1 + dy), (x2 + dx, y2 + dy), (x2 - dx, y2 - dy), (x1 - dx, y1 - dy)])
            self.oval(kleur, x2, y2, straal)

    def oval(self, kleur: Verfkleur, x: float, y: float, rx: float, ry: float | None = None) -> None:
        """Fill an ellipse around (x, y); a circle when ``ry`` is left out."""
        ry = rx if ry is None else ry
        self._pen.ellipse(self.place([(x - rx, y - ry), (x + rx, y + ry)]), fill=kleur)

    def bowl(self, kleur: Verfkleur, x: float, y: float, rx: float, ry: float) -> None:
        """Fill the lower half of an ellipse around (x, y)."""
        self._pen.chord([c for punt in self.place([(x - rx, y - ry), (x + rx, y + ry)]) for c in punt], 0, 180, kleur)

    def box(self, kleur: Verfkleur, x: float, y: float, breed: float, hoog: float, hoek: float = 0) -> None:
        """Fill a rectangle, with corners of radius ``hoek``."""
        vak = self.place([(x, y), (x + breed, y + hoog)])
        self._pen.rounded_rectangle(vak, hoek * self._schaal, fill=kleur)

    def arc(self, kleur: Verfkleur, dikte: float, vak: tuple[float, float, float, float], van: int, tot: int) -> None:
        """Draw a part of the ellipse inside ``vak`` (left, top, right, bottom), clockwise in degrees."""
        hoeken = self.place([vak[:2], vak[2:]])
        self._pen.arc([*hoeken[0], *hoeken[1]], van, tot, fill=kleur, width=round(dikte * self._schaal))

    def fade(self, boven: Verfkleur, onder: Verfkleur, y: float, hoog: float) -> None:
        """Fill the whole width from ``y`` over ``hoog`` units with a gradient from top to bottom."""
        verloop = Image.new("RGB", (1, 64))
        verloop.putdata([blend(boven, onder, 100 * i // 63) for i in range(64)])
        top, bodem = (round(py) for _, py in self.place([(0, y), (0, y + hoog)]))
        breed = self.beeld.width
        self.beeld.paste(verloop.resize((breed, max(1, bodem - top)), Image.Resampling.BILINEAR), (0, top))

    def paste(self, ander: "Doek", punten: Iterable[Doekpunt]) -> None:
        """Copy the inside of a polygon from another canvas of the same size."""
        masker = Image.new("1", self.beeld.size)
        ImageDraw.Draw(masker).polygon(self.place(punten), fill=1)
        self.beeld.paste(ander.beeld, mask=masker)

    def mirror(self, y: float, hoog: float, water: Verfkleur) -> None:
        """Fill all below ``y`` with a reflection of what stands above it, ``hoog`` times as high, under ``water``."""
        lijn = round(self.place([(0, y)])[0][1])
        diep = self.beeld.height - lijn
        bron = self.beeld.crop((0, max(0, lijn - round(diep / hoog)), self.beeld.width, lijn))
        spiegel = bron.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((self.beeld.width, diep))
        self.beeld.paste(Image.blend(spiegel, Image.new("RGB", spiegel.size, water), 0.55), (0, lijn))

    def finish(self, kwaliteit: int) -> bytes:
        """Return the picture as JPEG at the asked size."""
        uit = io.BytesIO()
        klein = self.beeld.reduce(FIJNHEID).resize(self._maat)
        klein.save(uit, "JPEG", quality=kwaliteit, optimize=True, subsampling=0 if kwaliteit > 85 else 2)
        return uit.getvalue()


def blend(onder: Verfkleur, boven: Verfkleur, procent: int) -> Verfkleur:
    """Return the colour ``procent`` percent of the way from ``onder`` to ``boven``."""
    rood, groen, blauw = ((o * (100 - procent) + b * procent) // 100 for o, b in zip(onder, boven, strict=True))
    return rood, groen, blauw


def curve(punten: Sequence[Doekpunt], stappen: int = 12) -> list[Doekpunt]:
    """Return a flowing line through all points (Catmull–Rom), as short straight pieces."""
    uit = [punten[0]]
    for i in range(len(punten) - 1):
        a, b, c, d = punten[max(i - 1, 0)], punten[i], punten[i + 1], punten[min(i + 2, len(punten) - 1)]
        for stap in range(1, stappen + 1):
            t = stap / stappen
            uit.append((interpolate(a[0], b[0], c[0], d[0], t), interpolate(a[1], b[1], c[1], d[1], t)))
    return uit


def interpolate(a: float, b: float, c: float, d: float, t: float) -> float:
    """Return the value at ``t`` (0–1) between ``b`` and ``c`` on the smooth line a–b–c–d."""
    return b + t / 2 * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))


def rotate(punten: Iterable[Doekpunt], graden: float, x: float, y: float) -> list[Doekpunt]:
    """Return points turned around the origin and then moved to (x, y)."""
    c, s = math.cos(math.radians(graden)), math.sin(math.radians(graden))
    return [(x + px * c - py * s, y + px * s + py * c) for px, py in punten]
