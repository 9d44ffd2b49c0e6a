"""The copies of a picture that a visitor sees: every size the site uses, in one place.

The worker makes them; a page shows those that are there, and until then a drawing. So nobody who looks at a page waits
for a picture.
"""

from functools import cache
from hashlib import blake2b
from typing import Any

from wagtail.images.models import Filter

#: The sizes, by their place on the site.
MATEN = {
    "kaart": "fill-640x360",
    "band": "fill-1120x630",
    "kolom": "width-720",
    "kolom_breed": "width-1440",
    "mens": "fill-192x192",
    "omslag": "width-320",
}
#: What a browser shows best, and what every browser shows.
FOTOFORMATEN = ("avif", "jpeg")
#: The picture beside a link elsewhere, and the mark of the region in the head of a page.
DEELBEELD, LOGO = "fill-1200x630|format-jpeg", "height-48"
#: In the lists of the CMS (`wagtail.images.views`).
DUIMNAGEL = "max-165x165"
WEERGAVEN = [
    *(f"{maat}|format-{formaat}" for maat in MATEN.values() for formaat in FOTOFORMATEN),
    DEELBEELD,
    LOGO,
    DUIMNAGEL,
]
#: Stands for these sizes; a version of the site with others makes them anew.
MATENMERK = blake2b("\n".join(WEERGAVEN).encode(), digest_size=4).hexdigest()


def find_weergaven(afbeelding: Any, *specs: str) -> dict[str, Any] | None:
    """Return {spec: copy} of a picture; None when one of them is not made yet.

    The first that asks this for one of the pictures on a page reads the copies of all of them.
    """
    if groep := getattr(afbeelding, "beeldgroep", None):
        groep.read_kopieen(WEERGAVEN)
    filters = [_filter(spec) for spec in dict.fromkeys(specs)]
    gevonden = afbeelding.find_existing_renditions(*filters)
    return {filter_.spec: gevonden[filter_] for filter_ in filters} if len(gevonden) == len(filters) else None


@cache
def _filter(spec: str) -> Filter:
    """Return what a size asks for; what that is, is worked out once."""
    return Filter(spec=spec)
