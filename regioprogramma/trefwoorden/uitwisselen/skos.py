"""Keywords as SKOS in RDF/XML: the form in which vocabularies are exchanged."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, register_namespace, tostring

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from django.utils.translation import gettext as _
from wagtail.models import Site

from regioprogramma.core.models import Trefwoord

from .vormen import Invoer, OnleesbareInvoer

SKOS = "{http://www.w3.org/2004/02/skos/core#}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
TAAL = "{http://www.w3.org/XML/1998/namespace}lang"

register_namespace("skos", SKOS[1:-1])
register_namespace("rdf", RDF[1:-1])


def write_skos(site: Site) -> bytes:
    """Return all keywords as the bytes of an RDF/XML file; each is named by its address on this site."""
    schema = f"{site.root_url}/trefwoorden/"
    uit = Element(f"{RDF}RDF")
    kop = SubElement(uit, f"{SKOS}ConceptScheme", {f"{RDF}about": schema})
    _tekst(kop, "prefLabel", _("Trefwoorden van %(site)s") % {"site": site.site_name or site.hostname})
    woorden = list(Trefwoord.objects.all())
    adres = {woord.pk: site.root_url + woord.get_absolute_url() for woord in woorden}
    smaller: dict[int | None, list[int]] = {}
    for woord in woorden:
        smaller.setdefault(woord.breder_id, []).append(woord.pk)
    for woord in woorden:
        begrip = SubElement(uit, f"{SKOS}Concept", {f"{RDF}about": adres[woord.pk]})
        _tekst(begrip, "prefLabel", woord.naam)
        for synoniem in woord.synoniemen:
            _tekst(begrip, "altLabel", synoniem)
        if woord.omschrijving:
            _tekst(begrip, "definition", woord.omschrijving)
        _refer(begrip, "inScheme", schema)
        _refer(begrip, "broader", *([adres[woord.breder_id]] if woord.breder_id else []))
        _refer(begrip, "narrower", *(adres[pk] for pk in smaller.get(woord.pk, [])))
        _refer(begrip, "topConceptOf", *([] if woord.breder_id else [schema]))
    indent(uit)
    return tostring(uit, encoding="utf-8", xml_declaration=True)


def read_skos(inhoud: bytes) -> list[Invoer]:
    """Return the concepts of an RDF/XML file as [Invoer]; raises Onleesbaar."""
    try:
        wortel = fromstring(inhoud, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as fout:
        raise OnleesbareInvoer(_("Dit is geen goed RDF/XML-bestand.")) from fout
    begrippen = wortel.findall(f"{SKOS}Concept")
    if wortel.tag != f"{RDF}RDF" or not begrippen:
        raise OnleesbareInvoer(_("Er staan geen SKOS-begrippen (skos:Concept) in dit bestand."))
    namen = {begrip.get(f"{RDF}about"): _eerste(begrip, "prefLabel") for begrip in begrippen}
    return [_read_concept(nummer, begrip, namen) for nummer, begrip in enumerate(begrippen, 1)]


def _read_concept(nummer: int, begrip: Element, namen: Mapping[str | None, str]) -> Invoer:
    over = begrip.get(f"{RDF}about", "")
    boven = begrip.find(f"{SKOS}broader")
    adres = boven.get(f"{RDF}resource", "") if boven is not None else ""
    return Invoer(
        nummer,
        _eerste(begrip, "prefLabel"),
        over.rstrip("/").rpartition("/")[2] if "/trefwoorden/" in over else "",
        _eerste(begrip, "definition"),
        _teksten(begrip, "altLabel"),
        # What is not in the file is named by its address, which no keyword has: a sentence then says so.
        namen.get(adres, adres),
    )


def _teksten(begrip: Element, soort: str) -> list[str]:
    """Return the Dutch texts of one kind, or those in no language."""
    return [
        (stuk.text or "").strip()
        for stuk in begrip.findall(f"{SKOS}{soort}")
        if stuk.get(TAAL, "nl").lower().split("-")[0] == "nl" and (stuk.text or "").strip()
    ]


def _eerste(begrip: Element, soort: str) -> str:
    return next(iter(_teksten(begrip, soort)), "")


def _tekst(boven: Element, soort: str, tekst: str) -> None:
    SubElement(boven, f"{SKOS}{soort}", {TAAL: "nl"}).text = tekst


def _refer(boven: Element, soort: str, *adressen: str) -> None:
    for adres in adressen:
        SubElement(boven, f"{SKOS}{soort}", {f"{RDF}resource": adres})
