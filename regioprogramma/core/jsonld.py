"""What a page is, in the words of schema.org, for whoever reads it by machine."""

import json

from django.core.serializers.json import DjangoJSONEncoder
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import mark_safe

#: As Django's json_script: nothing in the text can end the element it stands in.
VEILIG = {ord(teken): f"\\u{ord(teken):04x}" for teken in "<>&\u2028\u2029"}


def als_script(*dingen):
    """Return these objects in an element that no browser runs."""
    kaal = [{naam: waarde for naam, waarde in ding.items() if waarde not in (None, "", [])} for ding in dingen]
    tekst = json.dumps({"@context": "https://schema.org", "@graph": kaal}, cls=DjangoJSONEncoder, ensure_ascii=False)
    return format_html(
        '<script type="application/ld+json">{}</script>',
        mark_safe(tekst.translate(VEILIG)),  # noqa: S308 - made safe in the same line
    )


def kruimelpad(kruimels, wortel):
    """Return the trail above a page."""
    stappen = [
        {"@type": "ListItem", "position": nummer, "name": kruimel["titel"], "item": heel(wortel, kruimel["url"])}
        for nummer, kruimel in enumerate(kruimels, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": stappen}


def organisatie(regio, wortel):
    """Return the region as the organisation behind the site."""
    ding = {
        "@type": "GovernmentOrganization",
        "@id": f"{wortel}/#organisatie",
        "name": regio.naam,
        "url": f"{wortel}/",
        "description": regio.omschrijving,
        "sameAs": regio.tooi,
    }
    if regio.telefoon or regio.email:
        ding["contactPoint"] = {
            naam: waarde
            for naam, waarde in {
                "@type": "ContactPoint",
                "contactType": "customer service",
                "telephone": str(regio.telefoon),
                "email": regio.email,
                "availableLanguage": "nl",
            }.items()
            if waarde
        }
    return ding


def website(regio, wortel):
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


def heel(wortel, adres):
    """Return an address with scheme and host."""
    return adres if "://" in adres else f"{wortel}{adres}"
