"""The region's own main colour: checked for contrast when it is chosen, served as a style sheet of its own."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

#: The colour of the style sheet itself; a region that keeps it loads nothing more.
STANDAARD = "#0b5563"
#: WCAG 2.2, criterion 1.4.3: text on its background.
MINIMAAL = 4.5
WIT = "#ffffff"
JAAR = 365 * 24 * 60 * 60


def helderheid(kleur):
    """Return the relative luminance (0 to 1) of a colour "#rrggbb"; source: WCAG 2.2, relative luminance."""
    delen = (int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5))
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(een, ander):
    """Return the contrast ratio (1 to 21) of two colours "#rrggbb"; source: WCAG 2.2, contrast ratio."""
    donker, licht = sorted((helderheid(een), helderheid(ander)))
    return (licht + 0.05) / (donker + 0.05)


@require_safe
def thema(request, kleur):
    """Return the style sheet for a main colour (six hexadecimal digits); its address holds all it depends on.

    Only the light scheme: the dark one has colours of its own that are readable on dark paper.
    """
    if contrast(f"#{kleur}", WIT) < MINIMAAL:
        raise Http404("this colour cannot be read on white")
    regels = f"@media (prefers-color-scheme: light) {{ :root {{ --merk: #{kleur}; --voet: #{kleur}; }} }}\n"
    return HttpResponse(
        regels, content_type="text/css", headers={"Cache-Control": f"public, max-age={JAAR}, immutable"}
    )
