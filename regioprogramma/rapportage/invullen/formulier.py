"""The cells of rows as a form sends them, all at once or one at a time; and what is answered to a script."""

from collections.abc import Iterable, Mapping

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _

from regioprogramma.core.opmaak import read_json
from regioprogramma.rapportage.models import Rapportageregel

from .anderen import changed_by_others, read_sinds, tell_rij
from .bewaren import Celinvoer, Invulweigering, Schrijfsoort, Schrijfuitslag, write_cellen
from .wie import Invuller

#: What says with a row of a form what stood in its cells: {key: [version, value]}.
BASIS = "basis-%s"


def typed_in(gegevens: Mapping[str, str], regel: Rapportageregel) -> dict[str, Celinvoer]:
    """Return what was changed in the cells of a row of a form, by their keys.

    Also what somebody typed before, and wants to have there instead of what another filled in ("neem-"); what they
    typed in the cell itself since is what they want more.
    """
    basis, begin = _read_base(gegevens.get(BASIS % regel.pk, "")), f"cel-{regel.pk}-"
    getypt = [_with_prefix(gegevens, f"neem-{begin}"), _with_prefix(gegevens, begin)]
    return {
        sleutel: Celinvoer(waarde, basis.get(sleutel, (0, ""))[0])
        for stukken in getypt
        for sleutel, waarde in stukken.items()
        if _plain(waarde) != _plain(basis.get(sleutel, (0, ""))[1])
    }


def _with_prefix(gegevens: Mapping[str, str], begin: str) -> dict[str, str]:
    return {naam.removeprefix(begin): waarde for naam, waarde in gegevens.items() if naam.startswith(begin)}


def _plain(waarde: str) -> str:
    return waarde.replace("\r\n", "\n").strip()


def _read_base(tekst: str) -> dict[str, tuple[int, str]]:
    """Return what a form says that stood there: anybody can send anything."""
    try:
        gelezen = read_json(tekst) if tekst else {}
    except ValueError:
        return {}
    paren = gelezen.items() if isinstance(gelezen, dict) else ()
    return {
        str(sleutel): (paar[0], paar[1])
        for sleutel, paar in paren
        if isinstance(paar, list) and len(paar) == 2 and isinstance(paar[0], int) and isinstance(paar[1], str)
    }


def write_form(
    gegevens: Mapping[str, str], regels: Iterable[Rapportageregel], wie: Invuller
) -> tuple[dict[int, dict[str, Schrijfuitslag]], list[str]]:
    """Write what was changed in the rows of a form; return {row: {key: what became of it}}, and why rows were not."""
    uitslagen, redenen = {}, []
    for regel in regels:
        if invoer := typed_in(gegevens, regel):
            try:
                uitslagen[regel.pk] = write_cellen(regel.pk, invoer, wie)[0]
            except Invulweigering as reden:
                redenen.append(f"{regel.titel}: {reden}")
    return uitslagen, redenen


def not_written(uitslagen: Mapping[int, Mapping[str, Schrijfuitslag]]) -> list[Schrijfuitslag]:
    """Return what was not written, of all rows."""
    niet = {Schrijfsoort.ANDERS, Schrijfsoort.GEWEIGERD}
    return [uitslag for rij in uitslagen.values() for uitslag in rij.values() if uitslag.soort in niet]


def answer_cel(request: HttpRequest, pk: int, wie: Invuller, zichtbaar: Iterable[Rapportageregel]) -> JsonResponse:
    """Write one cell for a script, and say what became of it; 409 when nothing can be written in the row.

    `zichtbaar` are the rows on the screen: what others filled in there since is told too.
    """
    sleutel, versie = request.POST.get("sleutel", ""), request.POST.get("versie", "")
    if not versie.isdecimal() or len(versie) > 9:
        return JsonResponse({"soort": Schrijfsoort.GEWEIGERD, "zin": _("Dit is niet te bewaren.")}, status=400)
    try:
        uitslagen, rij = write_cellen(pk, {sleutel: Celinvoer(request.POST.get("waarde", ""), int(versie))}, wie)
    except Invulweigering as reden:
        return JsonResponse({"soort": Schrijfsoort.GEWEIGERD, "zin": str(reden)}, status=409)
    uitslag = uitslagen[sleutel]
    cel = uitslag.cel
    return JsonResponse(
        {
            "soort": uitslag.soort,
            "zin": uitslag.zin,
            "getypt": uitslag.getypt,
            "waarde": cel.waarde if cel else "",
            "versie": cel.versie if cel else 0,
            "toon": cel.lezing.toon if cel else "",
            "fout": cel.lezing.fout if cel else "",
            "rij": tell_rij(rij),
            "anderen": _since(request.POST.get("sinds", ""), zichtbaar),
        }
    )


def answer_anderen(request: HttpRequest, zichtbaar: Iterable[Rapportageregel]) -> JsonResponse:
    """Tell a script what was filled in since it was told last in the rows that are on the screen."""
    anderen = _since(request.GET.get("sinds", ""), zichtbaar)
    return JsonResponse(anderen or {"zin": _("Dit is niet te lezen.")}, status=200 if anderen else 400)


def _since(sinds: str, zichtbaar: Iterable[Rapportageregel]) -> dict[str, object] | None:
    moment = read_sinds(sinds)
    return changed_by_others(zichtbaar, moment) if moment else None
