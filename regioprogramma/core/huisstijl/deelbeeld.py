"""The picture that social networks show beside a link to a page. They take no SVG, so this one is a PNG or a JPEG."""

import io
from collections.abc import Iterable
from functools import lru_cache
from typing import TypedDict

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from PIL import Image, ImageDraw

from .kunst import palette
from .weergaven import DEELBEELD, find_weergaven

#: As the networks want it: almost twice as wide as high.
BREEDTE, HOOGTE = 1200, 630
#: How much larger it is drawn first, for smooth edges.
FIJN = 2
#: Fields beside a river, as in the mark of the site: (tone, corners in hundredths of the width and height).
KAVELS = (
    ("b", ((0, 42), (34, 30), (46, 100), (0, 100))),
    ("d", ((0, 66), (36, 56), (43, 100), (0, 100))),
    ("c", ((66, 46), (100, 36), (100, 100), (60, 100))),
    ("e", ((66, 74), (100, 62), (100, 100), (62, 100))),
    ("b", ((70, 10), (100, 0), (100, 24), (69, 34))),
)
RIVIER = ((60, -5), (64, 10), (62, 24), (55, 38), (50, 52), (50, 68), (54, 84), (56, 105))


class Deelbeeld(TypedDict):
    """The picture for a page: where it is, how large, what it shows in words, and its kind of file."""

    pad: str
    breedte: int
    hoogte: int
    alt: str
    soort: str


@lru_cache(maxsize=16)
def draw_deelbeeld(accent: str) -> bytes:
    """Return the drawing in one colour family as the bytes of a PNG; raises KeyError for an unknown colour."""
    kleuren = palette(accent)
    beeld = Image.new("RGB", (BREEDTE * FIJN, HOOGTE * FIJN), kleuren["a"])
    pen = ImageDraw.Draw(beeld)

    def op_maat(punten: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(x * BREEDTE * FIJN // 100, y * HOOGTE * FIJN // 100) for x, y in punten]

    for toon, hoeken in KAVELS:
        pen.polygon(op_maat(hoeken), fill=kleuren[toon])
    pen.line(op_maat(RIVIER), fill=kleuren["f"], width=60 * FIJN, joint="curve")
    uit = io.BytesIO()
    beeld.resize((BREEDTE, HOOGTE), Image.Resampling.LANCZOS).quantize(64).save(uit, "PNG", optimize=True)
    return uit.getvalue()


@require_safe
def serve_deelbeeld(request: HttpRequest, accent: str) -> HttpResponse:
    """The drawing in one colour family; it never changes."""
    try:
        inhoud = draw_deelbeeld(accent)
    except KeyError as fout:
        raise Http404("no such colour") from fout
    antwoord = HttpResponse(inhoud, content_type="image/png")
    antwoord["Cache-Control"] = "public, max-age=31536000, immutable"
    return antwoord


def deelbeeld_van(pagina: Model | None, accent: str) -> Deelbeeld:
    """Return the picture for a page: its photo, else a drawing in its colour."""
    afbeelding = getattr(pagina, "afbeelding", None)
    gemaakt = find_weergaven(afbeelding, DEELBEELD) if afbeelding else None
    if afbeelding and gemaakt:
        kopie = gemaakt[DEELBEELD]
        return {
            "pad": kopie.url,
            "breedte": kopie.width,
            "hoogte": kopie.height,
            "alt": afbeelding.default_alt_text,
            "soort": "image/jpeg",
        }
    return {
        "pad": reverse("deelbeeld", args=[accent]),
        "breedte": BREEDTE,
        "hoogte": HOOGTE,
        "alt": "",
        "soort": "image/png",
    }
