"""What a page is, in the words of schema.org, for whoever reads it by machine."""

import json
from collections.abc import Iterable
from typing import Any, TypedDict

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe


class Kruimel(TypedDict):
    """One step of the trail above a page."""

    titel: str
    url: str


#: What schema.org calls the kinds of organisations that it has a word of its own for.
_SOORTEN = {
    **dict.fromkeys(("gemeente", "provincie", "rijk", "waterschap"), "GovernmentOrganization"),
    "onderwijs": "EducationalOrganization",
}
#: Like Django's json_script: nothing in the text can end the element it stands in.
_VEILIG = {ord(teken): f"\\u{ord(teken):04x}" for teken in "<>&\u2028\u2029"}


def als_script(*dingen: dict[str, Any]) -> SafeString:
    """Return these objects in an element that no browser runs."""
    graaf = {"@context": "https://schema.org", "@graph": [_without_empty(ding) for ding in dingen]}
    tekst = json.dumps(graaf, cls=DjangoJSONEncoder, ensure_ascii=False)
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(tekst.translate(_VEILIG)),  # noqa: S308 - made safe in the same line
    )


def _without_empty(ding: dict[str, Any]) -> dict[str, Any]:
    """Return an object without what is not known, in the objects within it too."""
    schoon = {naam: _cleaned(deel) for naam, deel in ding.items()}
    return {naam: waarde for naam, waarde in schoon.items() if waarde not in (None, "", [])}


def _cleaned(deel: Any) -> Any:
    if isinstance(deel, list):
        return [_cleaned(stuk) for stuk in deel]
    return _without_empty(deel) if isinstance(deel, dict) else deel


def kruimelpad(kruimels: Iterable[Kruimel], wortel: str) -> dict[str, Any]:
    """Return the trail above a page."""
    stappen = [
        {
            "@type": "ListItem",
            "position": nummer,
            "name": kruimel["titel"],
            "item": absolute_adres(wortel, kruimel["url"]),
        }
        for nummer, kruimel in enumerate(kruimels, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": stappen}


def organisatie(regio: Model, wortel: str, logo: str = "") -> dict[str, Any]:
    """Return the region as the organisation behind the site; `logo` is the address of its mark, if it has one."""
    ding = {
        "@type": "GovernmentOrganization",
        "@id": f"{wortel}/#organisatie",
        "name": regio.naam,
        "url": f"{wortel}/",
        "description": regio.omschrijving,
        "logo": logo,
        "identifier": regio.tooi,
        "sameAs": regio.tooi,
    }
    if regio.adres:
        straat = ", ".join(regel.strip() for regel in regio.adres.splitlines() if regel.strip())
        ding["address"] = {"@type": "PostalAddress", "streetAddress": straat, "addressCountry": "NL"}
    if regio.telefoon or regio.email:
        ding["contactPoint"] = {
            "@type": "ContactPoint",
            "contactType": "customer service",
            "telephone": str(regio.telefoon),
            "email": regio.email,
            "availableLanguage": "nl",
        }
    return ding


def jsonld_of_beeld(afbeelding: Any, adres: str) -> dict[str, Any] | str:
    """Return a picture with who made it and under what terms others may use it; without a photo its address."""
    if afbeelding is None:
        return adres
    return {
        "@type": "ImageObject",
        "url": adres,
        "description": afbeelding.default_alt_text,
        "creditText": afbeelding.bron,
        "license": afbeelding.voorwaarden.adres,
    }


def website(regio: Model, wortel: str) -> dict[str, Any]:
    """Return the site, and how it is searched."""
    return {
        "@type": "WebSite",
        "@id": f"{wortel}/#website",
        "name": regio.naam,
        "url": f"{wortel}/",
        "inLanguage": "nl",
        "publisher": {"@id": f"{wortel}/#organisatie"},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{wortel}{reverse('zoeken')}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def jsonld_of_overzicht(
    titel: str, omschrijving: str, adres: str, onderwerp: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Return a page that the site makes itself; `onderwerp` is what all that stands on it is about."""
    return {
        "@type": "CollectionPage",
        "name": titel,
        "description": omschrijving,
        "url": adres,
        "inLanguage": "nl",
        "about": onderwerp,
    }


def jsonld_of_gemeente(naam: str, cbs_code: str, website: str) -> dict[str, Any]:
    """Return a gemeente as what a page is about; its code is that of the Centraal Bureau voor de Statistiek."""
    return {"@type": "AdministrativeArea", "name": naam, "identifier": cbs_code, "url": website}


def jsonld_of_partij(partij: Model, adres: str) -> dict[str, Any]:
    """Return an organisation as what a page is about; TOOI is the register of what is government."""
    elders = [waarde for waarde in (partij.website, partij.tooi) if waarde]
    return {
        "@type": _SOORTEN.get(partij.soort, "Organization"),
        "name": partij.naam,
        "alternateName": partij.vroegere_namen,
        "description": partij.omschrijving,
        "url": adres,
        "sameAs": elders,
        "identifier": partij.tooi,
    }


def jsonld_of_begrip(trefwoord: Model, adres: str, lijst: str) -> dict[str, Any]:
    """Return a keyword as a term of the vocabulary at `lijst`."""
    ding = {"@type": "DefinedTerm", "name": trefwoord.naam, "url": adres, "inDefinedTermSet": lijst}
    return {**ding, "description": trefwoord.omschrijving, "alternateName": trefwoord.synoniemen}


def jsonld_of_bestand(document: Model, wortel: str) -> dict[str, Any]:
    """Return a document with the address of its file."""
    return {
        "@type": "DigitalDocument",
        "name": document.title,
        "description": document.omschrijving,
        "url": absolute_adres(wortel, document.get_absolute_url()),
        "inLanguage": document.taal,
        "datePublished": document.datum,
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": absolute_adres(wortel, document.bestandsadres),
            "contentSize": str(document.file_size or ""),
            "encodingFormat": document.content_type,
        },
    }


def absolute_adres(wortel: str, adres: str) -> str:
    """Return an address with scheme and host."""
    return adres if "://" in adres else f"{wortel}{adres}"
