"""All gemeenten with what happens there: as a list, and as a map of tiles with each gemeente about where it lies."""

from django.db.models import Count

from contacten.models import Deelname, Gemeente
from projecten.models import Project
from regioprogramma.core.secties import Sectie

#: A tile and the room around it, in the units of the drawing.
TEGEL, RUIMTE = 104, 8
#: A longer line does not fit on a tile.
REGELLENGTE = 11


def gemeentekaart():
    """Return the section with every gemeente and its number of projects."""
    aantallen, regionaal = tel_projecten()
    gemeenten = [
        {"gemeente": gemeente, "aantal": aantallen.get(gemeente.pk, 0) + regionaal}
        for gemeente in Gemeente.objects.all()
    ]
    inhoud = {"gemeenten": gemeenten, "kaart": teken(gemeenten), "regionaal": regionaal}
    return Sectie("gemeenten", "", "secties/gemeentekaart.html", inhoud)


def tel_projecten():
    """Return ({gemeente id: number of projects there}, number of projects of the whole region).

    A project without gemeenten is of the whole region, so of each of them.
    """
    zichtbaar = Project.objects.visible()
    per_gemeente = (
        Deelname.objects.current()
        .filter(pagina__in=zichtbaar.values("pk"))
        .values("gemeente")
        .annotate(aantal=Count("pagina", distinct=True))
    )
    regionaal = zichtbaar.filter(deelnames=None).count()
    return dict(per_gemeente.values_list("gemeente", "aantal")), regionaal


def teken(gemeenten):
    """Return the map: its size and tiles, each with x, y, lines of text; None when a gemeente has no place."""
    if not gemeenten or any(not (g["gemeente"].tegel_kolom and g["gemeente"].tegel_rij) for g in gemeenten):
        return None
    stap = TEGEL + RUIMTE
    meeste = max(gegevens["aantal"] for gegevens in gemeenten)
    links = min(gegevens["gemeente"].tegel_kolom for gegevens in gemeenten)
    boven = min(gegevens["gemeente"].tegel_rij for gegevens in gemeenten)
    tegels = [
        {
            **gegevens,
            "x": (gegevens["gemeente"].tegel_kolom - links) * stap,
            "y": (gegevens["gemeente"].tegel_rij - boven) * stap,
            "regels": breek(gegevens["gemeente"].naam),
            # One of three shades; the number stands on the tile as well.
            "toon": 1 + min(2, 3 * gegevens["aantal"] // (meeste + 1)),
        }
        for gegevens in gemeenten
    ]
    breedte, hoogte = (max(tegel[as_] for tegel in tegels) + TEGEL for as_ in ("x", "y"))
    return {"breedte": breedte, "hoogte": hoogte, "tegel": TEGEL, "tegels": tegels}


def breek(naam):
    """Return a name in at most three lines that fit on a tile."""
    regels = [""]
    for woord in naam.replace("-", "- ").split():
        samen = f"{regels[-1]} {woord}".strip() if not regels[-1].endswith("-") else regels[-1] + woord
        if len(samen) <= REGELLENGTE or not regels[-1]:
            regels[-1] = samen
        else:
            regels.append(woord)
    return regels[:3]
