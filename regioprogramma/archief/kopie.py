"""Makes a page as the site serves it one of an archive: with a note on what it is, and without what needs the site."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from .bereik import Bereik
from .formulieren import replace_forms
from .tags import Tagblad
from .verwijzingen import pictures_to_share, translate_page

#: What explains the buttons in a table that are none any more.
_KNOPUITLEG = "celuitleg"


@dataclass
class Kopieverwijzing:
    """A reference on a page: the whole address, and whether the page needs it to be whole."""

    adres: str
    nodig: bool


def make_copy(tekst: str, adres: str, bereik: Bereik, dag: date) -> str:
    """Return a page of the site as it stands in the archive of a day; its links are left as they are."""
    blad = Tagblad(tekst)
    _put_note(blad, adres, dag)
    replace_forms(blad, adres, bereik)
    for nummer in blad.find("p"):
        if _KNOPUITLEG in blad.tags[nummer].attributen.get("class", "").split():
            blad.replace_element(nummer, "")
    _rename_search(blad)
    return blad.result()


def _put_note(blad: Tagblad, adres: str, dag: date) -> None:
    """Say on a page what it is: after the link past the menu, which is to come first."""
    body = next(blad.find("body"), None)
    if body is None:
        return
    plek = blad.tags[body].eind
    eerste = next(blad.within(body), None)
    if eerste is not None and blad.tags[eerste].attributen.get("href", "").startswith("#"):
        plek = blad.tags[blad.end_of(eerste)].eind
    over = render_to_string("archief/over.html", {"adres": adres, "dag": dag, "index": reverse("zoeken")})
    blad.replace(plek, plek, f"\n{over.strip()}")


def _rename_search(blad: Tagblad) -> None:
    """Let a link to the search page say what it leads to: the list of all pages."""
    zoeken = reverse("zoeken")
    for nummer in blad.find("a"):
        if blad.tags[nummer].attributen.get("href") != zoeken:
            continue
        woorden = blad.inner(nummer).rpartition(">")[2].strip()
        eind = blad.tags[blad.end_of(nummer)].begin
        if woorden:
            begin = blad.tekst.rindex(woorden, 0, eind)
            blad.replace(begin, begin + len(woorden), _("Alle pagina’s"))


def lead_links(tekst: str, adres: str, bereik: Bereik) -> tuple[str, list[Kopieverwijzing]]:
    """Return a page whose links lead to what is in the archive, and everything that it refers to there."""
    gevonden: list[Kopieverwijzing] = []

    def lead(verwijzing: str, nodig: bool) -> str | None:
        doel = bereik.place(adres, verwijzing)
        if doel is None:
            return verwijzing
        naar = doel if nodig else bereik.lead(adres, doel)
        if naar is None:
            return None
        gevonden.append(Kopieverwijzing(naar, nodig))
        zelf = verwijzing.partition("#")[0]
        if naar == doel and zelf != "?" and zelf.startswith(("/", "?", bereik.oorsprong)):
            return verwijzing
        plek = urlsplit(verwijzing).fragment
        return naar.removeprefix(bereik.oorsprong) + (f"#{plek}" if plek else "")

    nieuw = translate_page(tekst, lead)
    plaatjes = (bereik.place(adres, plaatje) for plaatje in pictures_to_share(tekst))
    return nieuw, [*gevonden, *(Kopieverwijzing(plaatje, True) for plaatje in plaatjes if plaatje)]
