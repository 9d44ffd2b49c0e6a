"""The catalogue in the words of DCAT-AP-NL 3.0, as a graph that is written as Turtle or JSON-LD.

Source: https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/; value lists of the Publications Office of the EU.
"""

from collections.abc import Callable
from datetime import date

from django.utils.translation import gettext as _
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, BNode, Graph, Literal, Namespace, URIRef

from regioprogramma.core.models import Regio
from regioprogramma.opendata.api.antwoord import LICENTIE

from .verzamelingen import BESTANDSVORMEN, Gegevensset, Setstand, last_change, measure_sets, period_of

_VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
_EU = "http://publications.europa.eu/resource/authority"
_TAAL = URIRef(f"{_EU}/language/NLD")
_BESTAND = {"csv": "CSV", "ndjson": "JSON"}


def make_catalogus(regio: Regio, adres_van: Callable[[str], str]) -> Graph:
    """Return the graph. `adres_van` makes a whole address of a path.

    The region is named by its number in the register (TOOI); without one by the address of its site.
    """
    graaf = Graph()
    for naam, ruimte in (("dcat", DCAT), ("dct", DCTERMS), ("foaf", FOAF), ("vcard", _VCARD)):
        graaf.bind(naam, ruimte)
    catalogus = URIRef(adres_van("/data/"))
    wie, contact = URIRef(regio.tooi or adres_van("/")), URIRef(f"{catalogus}#contact")
    _add_regio(graaf, regio, wie, contact)
    _add_texts(
        graaf, catalogus, _("Open data van %(regio)s") % {"regio": regio.naam}, _("Alles wat de website vertelt.")
    )
    graaf.add((catalogus, RDF.type, DCAT.Catalog))
    graaf.add((catalogus, DCTERMS.publisher, wie))
    graaf.add((catalogus, DCAT.contactPoint, contact))
    graaf.add((catalogus, DCTERMS.language, _TAAL))
    graaf.add((catalogus, DCTERMS.license, URIRef(LICENTIE)))
    graaf.add((catalogus, FOAF.homepage, catalogus))
    for gegevensset, standen in measure_sets():
        dataset = URIRef(adres_van(f"/data/{gegevensset.naam}/"))
        graaf.add((catalogus, DCAT.dataset, dataset))
        _add_dataset(graaf, dataset, gegevensset, standen)
        for naam, ding in ((DCTERMS.creator, wie), (DCTERMS.publisher, wie), (DCAT.contactPoint, contact)):
            graaf.add((dataset, naam, ding))
        for stand in standen:
            for eind in BESTANDSVORMEN:
                _add_bestand(graaf, dataset, stand, eind, adres_van)
    return graaf


def _add_texts(graaf: Graph, ding: URIRef, titel: str, omschrijving: str) -> None:
    graaf.add((ding, DCTERMS.title, Literal(titel, lang="nl")))
    graaf.add((ding, DCTERMS.description, Literal(omschrijving, lang="nl")))


def _add_regio(graaf: Graph, regio: Regio, wie: URIRef, contact: URIRef) -> None:
    graaf.add((wie, RDF.type, FOAF.Agent))
    graaf.add((wie, FOAF.name, Literal(regio.naam, lang="nl")))
    graaf.add((contact, RDF.type, _VCARD.Kind))
    graaf.add((contact, _VCARD.fn, Literal(regio.naam)))
    if regio.email:
        graaf.add((contact, _VCARD.hasEmail, URIRef(f"mailto:{regio.email}")))


def _add_dataset(graaf: Graph, dataset: URIRef, gegevensset: Gegevensset, standen: list[Setstand]) -> None:
    _add_texts(graaf, dataset, str(gegevensset.titel), str(gegevensset.omschrijving))
    graaf.add((dataset, RDF.type, DCAT.Dataset))
    graaf.add((dataset, DCTERMS.identifier, Literal(str(dataset))))
    graaf.add((dataset, DCAT.theme, URIRef(f"{_EU}/data-theme/{gegevensset.thema}")))
    graaf.add((dataset, DCTERMS.accessRights, URIRef(f"{_EU}/access-right/PUBLIC")))
    graaf.add((dataset, DCTERMS.accrualPeriodicity, URIRef(f"{_EU}/frequency/UPDATE_CONT")))
    graaf.add((dataset, DCTERMS.language, _TAAL))
    if gewijzigd := last_change(standen):
        graaf.add((dataset, DCTERMS.modified, Literal(gewijzigd.isoformat(), datatype=XSD.dateTime)))
    van, tot = period_of(standen)
    if van and tot:
        tijdvak = BNode()
        graaf.add((dataset, DCTERMS.temporal, tijdvak))
        graaf.add((tijdvak, RDF.type, DCTERMS.PeriodOfTime))
        graaf.add((tijdvak, DCAT.startDate, _day(van)))
        graaf.add((tijdvak, DCAT.endDate, _day(tot)))


def _day(dag: date) -> Literal:
    return Literal(dag.isoformat(), datatype=XSD.date)


def _add_bestand(graaf: Graph, dataset: URIRef, stand: Setstand, eind: str, adres_van: Callable[[str], str]) -> None:
    bestand = URIRef(f"{dataset}#{stand.soort.naam}-{eind}")
    graaf.add((dataset, DCAT.distribution, bestand))
    _add_texts(graaf, bestand, f"{stand.soort.naam}.{eind}", str(stand.soort.omschrijving))
    graaf.add((bestand, RDF.type, DCAT.Distribution))
    graaf.add((bestand, DCTERMS.license, URIRef(LICENTIE)))
    graaf.add((bestand, DCAT.accessURL, dataset))
    graaf.add((bestand, DCAT.downloadURL, URIRef(adres_van(f"/data/{stand.soort.naam}.{eind}"))))
    graaf.add((bestand, DCTERMS["format"], URIRef(f"{_EU}/file-type/{_BESTAND[eind]}")))
    graaf.add(
        (bestand, DCAT.mediaType, URIRef(f"https://www.iana.org/assignments/media-types/{BESTANDSVORMEN[eind]}"))
    )
