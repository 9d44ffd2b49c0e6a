"""The colours of a region as a style sheet: the tokens of the accents, and those of a region that chose its own."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from .kleuren import ACCENTEN, Accentkleuren, accent_van

MERK = "merk"
_JAAR = 365 * 24 * 60 * 60

_INKT, _TINT = "--basis-color-accent-1-color-default", "--basis-color-accent-1-bg-subtle"
_HOOFDKLEUR, _VOET = "--basis-color-action-1-color-default", "--regio-page-footer-background-color"


def stijlregels(accenten: dict[str, Accentkleuren], merk: Accentkleuren | None = None) -> str:
    """Return the style rules that give these accents their colours, and the whole site its main colour."""
    licht = [
        f'[data-accent="{naam}"] {{ {_INKT}: {a.licht}; {_TINT}: {a.licht_tint}; }}' for naam, a in accenten.items()
    ]
    donker = [
        f'[data-accent="{naam}"] {{ {_INKT}: {a.donker}; {_TINT}: {a.donker_tint}; }}' for naam, a in accenten.items()
    ]
    if merk:
        # The foot keeps the colour of the night in dark mode: a large field of a light colour would glare.
        licht.append(f":root {{ {_HOOFDKLEUR}: {merk.licht}; {_VOET}: {merk.licht}; }}")
        donker.append(f":root {{ {_HOOFDKLEUR}: {merk.donker}; }}")
    return "\n".join([*licht, "@media (prefers-color-scheme: dark) {", *donker, "}"]) + "\n"


@require_safe
def serve_thema(request: HttpRequest, kleuren: str) -> HttpResponse:
    """Return the style sheet for colours such as "merk-1d4f91.oker-7a1f1f"; its address holds all it depends on."""
    try:
        accenten = {naam: accent_van(kleur) for naam, kleur in (deel.split("-") for deel in kleuren.split("."))}
    except KeyError as error:
        raise Http404("these colours cannot be read") from error
    if not accenten.keys() <= {MERK, *ACCENTEN}:
        raise Http404("these are not the colours of a region")
    merk = accenten.pop(MERK, None)
    # Later than the layers of the site's own style sheet, so these win.
    return HttpResponse(
        stijlregels(accenten, merk),
        content_type="text/css",
        headers={"Cache-Control": f"public, max-age={_JAAR}, immutable"},
    )
