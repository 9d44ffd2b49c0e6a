"""The template language of the site: built in, so that no template needs to load it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from django import template
from django.core.paginator import Page
from django.db.models import Model
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.template.context import Context
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.models import Site
from wagtail.templatetags.wagtailcore_tags import richtext

from regioprogramma.core.adressen import earlier_here
from regioprogramma.core.huisstijl import FOTOFORMATEN, LOGO, MATEN, Deelbeeld, deelbeeld_van, find_weergaven
from regioprogramma.core.inhoud import anker
from regioprogramma.core.models import Document, Pagina, Regio
from regioprogramma.core.opmaak import Accent, Kruimel, Nauwkeurigheid, Precisie, jsonld, show_telefoon
from regioprogramma.core.opmaak import tonen as opmaak
from regioprogramma.core.pagina import Sectie, kruimels_van
from regioprogramma.core.registers import invulling_of

register = template.Library()

register.filter("telefoon", show_telefoon)
register.filter("telwoord", opmaak.show_telwoord)
register.filter("getal", opmaak.show_getal)
register.filter("bestandsgrootte", opmaak.show_grootte)
register.filter("hoofdletter", opmaak.met_hoofdletter)


_EIGEN_ADRES = re.compile(r'<a (?=href="((?:https?://)?([^"]+?))/?">(?:https?://)?\2/?</a>)')


@register.filter
def opgemaakt(tekst: object) -> SafeString:
    """{{ sectie.inhoud.tekst|opgemaakt }}: rich text; a link whose words are its address is marked, for paper."""
    html = conditional_escape(richtext(tekst))
    return mark_safe(_EIGEN_ADRES.sub('<a class="adres" ', html))  # noqa: S308 - safe already, and no word is added


@register.filter
def datum(waarde: date | None, precisie: str = Precisie.DAG) -> str:
    """{{ deal.geselecteerd_op|datum:deal.geselecteerd_op_precisie }}: "februari 2020"."""
    return opmaak.show_datum(waarde, precisie)


@register.simple_tag
def tijd(waarde: date | None, precisie: str = Precisie.DAG) -> str:
    """{% tijd mijlpaal.datum mijlpaal.datum_precisie %}: the date in a <time> element; nothing without a date."""
    if not waarde:
        return ""
    return format_html(
        '<time datetime="{}">{}</time>', opmaak.machinedatum(waarde, precisie), opmaak.show_datum(waarde, precisie)
    )


@register.filter
def euro(bedrag: Decimal | None, nauwkeurigheid: str = Nauwkeurigheid.EXACT) -> str:
    """{{ deal.totaal_bedrag|euro:deal.totaal_nauwkeurigheid }}: "ruim € 100 miljoen"."""
    return opmaak.show_bedrag(bedrag, nauwkeurigheid)


@register.filter
def met_euroteken(tekst: Any) -> Any:
    """{{ cell|met_euroteken }}: an amount that was typed as text, "6,10" as "€ 6,10"; anything else as it is."""
    return f"€{opmaak.SPATIE}{tekst}" if str(tekst)[:1].isdecimal() else tekst


@register.filter
def kopanker(blok_id: str | None, tekst: str) -> str:
    """The fragment of a heading inside a text; the contents list makes the same."""
    return anker(blok_id, tekst)


@register.simple_tag(takes_context=True)
def plek(context: Context, naam: str) -> str:
    """{% plek "balk" %}: what a higher app put at this place of the page; nothing without."""
    if not (invulling := invulling_of(naam)):
        return ""
    template = context.template.engine.get_template(invulling.template)
    return template.render(context.new(invulling.inhoud(context)) if invulling.inhoud else context)


@register.simple_tag(takes_context=True)
def eerder_hier(context: Context) -> list[Sectie]:
    """{% eerder_hier as eerder %}: the text that stood at this address on the website before; mostly nothing."""
    request = context.get("request")
    sectie = earlier_here(request) if request else None
    return [sectie] if sectie else []


@register.filter
def kunst(pagina: Pagina, request: HttpRequest) -> str:
    """{{ page|kunst:request }}: the address of the drawing for a page without a picture, in the region's colours."""
    accent = pagina.accent or Accent.PETROL
    eigen = Regio.for_request(request).eigen_kleuren.get(accent)
    return reverse("kunst", args=[eigen or accent, pagina.slug])


@register.filter
def adres_van(pagina: Pagina, request: HttpRequest) -> str:
    """The address of a page; reads nothing from the database when the request is known."""
    return pagina.get_url(request) or ""


@register.simple_tag(takes_context=True)
def volledig_adres(context: Context, pad: str | None = None) -> str:
    """The address of this page, or of `pad`, with scheme and host, for the canonical link."""
    request = context["request"]
    return jsonld.absolute_adres(_wortel(request), request.path if pad is None else pad)


@register.simple_tag(takes_context=True)
def kruimels(context: Context, pagina: Pagina) -> list[Kruimel]:
    """{% kruimels page as lijst %}: the pages above this one, from Home on, as {titel, url}."""
    return kruimels_van(pagina, context.get("request"))


@register.simple_tag(takes_context=True)
def jsonld_kruimels(context: Context, kruimels: Iterable[Kruimel]) -> SafeString:
    """{% jsonld_kruimels kruimels %}: the trail above this page for machines."""
    return jsonld.als_script(jsonld.kruimelpad(kruimels, _wortel(context["request"])))


@register.simple_tag(takes_context=True)
def jsonld_pagina(context: Context, pagina: Pagina, beeld: Deelbeeld) -> SafeString:
    """{% jsonld_pagina page beeld %}: what this page is, for machines; on the home page also who we are."""
    request = context["request"]
    site, wortel = Site.find_for_request(request), _wortel(request)
    regio = Regio.for_request(request)
    if site and pagina.pk == site.root_page_id:
        merk = regio.logo_svg or logo(regio)
        eigen = jsonld.organisatie(regio, wortel, jsonld.absolute_adres(wortel, merk.url) if merk else "")
        return jsonld.als_script(jsonld.website(regio, wortel), eigen)
    uitgever = {"@type": "GovernmentOrganization", "name": regio.naam, "url": f"{wortel}/"}
    adres = jsonld.absolute_adres(wortel, pagina.get_url(request) or request.path)
    # As long as a photo has no copy, a drawing stands in for it: a PNG.
    foto = pagina.afbeelding if beeld["soort"] == "image/jpeg" else None
    plaatje = jsonld.jsonld_of_beeld(foto, jsonld.absolute_adres(wortel, beeld["pad"]))
    return jsonld.als_script(pagina.schema_org(adres, plaatje, uitgever))


@register.simple_tag(takes_context=True)
def jsonld_overzicht(
    context: Context, titel: str, samenvatting: str, onderwerp: dict[str, Any] | Literal[""] | None
) -> SafeString:
    """{% jsonld_overzicht titel samenvatting onderwerp %}: a page that the site makes itself, for machines."""
    adres = volledig_adres(context)
    return jsonld.als_script(jsonld.jsonld_of_overzicht(titel, samenvatting, adres, onderwerp or None))


@register.simple_tag(takes_context=True)
def jsonld_document(context: Context, document: Document) -> SafeString:
    """{% jsonld_document document %}: a document, for machines."""
    return jsonld.als_script(jsonld.jsonld_of_bestand(document, _wortel(context["request"])))


@register.simple_tag(takes_context=True)
def deelbeeld(context: Context, pagina: Pagina | None, accent: str | None) -> Deelbeeld:
    """{% deelbeeld page page.accent as beeld %}: the picture beside a link to this page elsewhere."""
    kleur = accent or Accent.PETROL
    eigen = Regio.for_request(context["request"]).eigen_kleuren.get(kleur)
    return deelbeeld_van(pagina, eigen or str(kleur))


def _wortel(request: HttpRequest) -> str:
    site = Site.find_for_request(request)
    return site.root_url if site else ""


@register.filter
def inhoudsopgave(secties: Iterable[Sectie]) -> list[tuple[str, str]]:
    """The contents list of a page as (anchor, text) pairs; empty when there are fewer than three."""
    verwijzingen = [verwijzing for sectie in secties for verwijzing in sectie.verwijzingen]
    return verwijzingen if len(verwijzingen) >= 3 else []


@register.filter
def blad(secties: Iterable[Sectie]) -> Page | None:
    """The page of results that a section shows; None when no section goes on on other pages."""
    getoond = (sectie.inhoud.get("pagina") for sectie in secties)
    return next((pagina for pagina in getoond if isinstance(pagina, Page)), None)


@register.simple_tag
def foto(afbeelding: AbstractImage, klein: str, groot: str = "", sizes: str = "", **attrs: object) -> str:
    """{% foto afbeelding "kolom" "kolom_breed" sizes="100vw" as beeld %}: AVIF with JPEG behind it, in two sizes.

    Nothing while the copies are not made, so that the template can show something else. Wagtail's own picture tag
    makes them while a visitor waits, and names a width twice when a picture is too small for the large size, which is
    not valid HTML: here the large size is then left out.
    """
    maten = [MATEN[maat] for maat in (groot, klein) if maat]
    kopieen = find_weergaven(afbeelding, *(f"{maat}|format-{formaat}" for maat in maten for formaat in FOTOFORMATEN))
    if kopieen is None:
        return ""

    def bron(formaat: str) -> dict[str, str]:
        per_breedte = {kopie.width: kopie for kopie in (kopieen[f"{maat}|format-{formaat}"] for maat in maten)}
        if not sizes:
            return {"srcset": next(iter(per_breedte.values())).url}
        regels = (f"{kopie.url} {breedte}w" for breedte, kopie in sorted(per_breedte.items()))
        return {"srcset": ", ".join(regels), "sizes": sizes}

    basis = kopieen[f"{MATEN[klein]}|format-jpeg"]
    attrs = {"alt": afbeelding_alt(afbeelding), **attrs, "width": basis.width, "height": basis.height}
    return format_html(
        '<picture><source type="image/avif"{}><img src="{}"{}></picture>',
        flatatt(bron("avif")),
        basis.url,
        flatatt({**(bron("jpeg") if sizes else {}), **attrs}),
    )


@register.simple_tag
@cache
def icoon(naam: str) -> SafeString:
    """{% icoon "phone" %}: the component of this icon, drawn once per process."""
    return render_to_string("components/icoon.html", {"naam": naam})


@register.simple_tag
def logo(regio: Regio) -> AbstractRendition | None:
    """{% logo regio as merk %}: the mark of the region for the head of a page; None without one, or not yet."""
    kopieen = find_weergaven(regio.logo, LOGO) if regio.logo else None
    return kopieen[LOGO] if kopieen else None


def afbeelding_alt(afbeelding: AbstractImage) -> str:
    """Return the text of a picture: what an editor wrote for this place, else what the image library says."""
    hier = getattr(afbeelding, "contextual_alt_text", None)
    return afbeelding.default_alt_text if hier is None else hier


@register.filter
def tenzij_voorop(soort: object, titel: object) -> str:
    """Return the word for a kind, and nothing when the title begins with it: not "Regio Deal Regio Deal Oost"."""
    soort = str(soort or "")
    return "" if str(titel).casefold().startswith(soort.casefold()) else soort


@register.simple_tag
def functie_naast(persoon: Model, rol: object = None, regels: Iterable[Mapping[str, object]] | None = ()) -> str:
    """Return the function of a person, and nothing when it is the role that has been named already."""
    rollen = {str(naam).casefold() for naam in (rol, *(regel["rol"] for regel in regels or ()))}
    return "" if persoon.functie.casefold() in rollen else persoon.functie
