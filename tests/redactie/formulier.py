"""Fill in the forms of the CMS as a browser does: every field on the screen, with what stands in it."""

from django.contrib.auth import SESSION_KEY, get_user_model
from django.urls import reverse
from django.utils.text import slugify
from wagtail.fields import StreamField
from wagtail.test.utils.form_data import inline_formset, nested_form_data, querydict_from_html, rich_text, streamfield
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from regioprogramma.core.models import Pagina

PAGINAFORMULIER = "page-edit-form"

__all__ = [
    "fouten",
    "gepubliceerd",
    "inline_formset",
    "lees_formulier",
    "meldingen",
    "nieuwe_pagina",
    "rich_text",
    "streamfield",
    "verstuur",
    "wijzig_pagina",
]


def lees_formulier(client, url, form_id):
    """Return the fields of a form in the CMS as it comes to the browser."""
    antwoord = client.get(url)
    assert antwoord.status_code == 200, (url, antwoord.status_code)
    return querydict_from_html(antwoord.content.decode(), form_id=form_id)


#: {(page type, groups of whoever adds it): the fields of its empty form}: the same for every test,
#: and one form takes half a second.
LEGE_FORMULIEREN = {}


def nieuwe_pagina(client, paginatype, ouder, actie="action-publish", **waarden):
    """Fill in the form for a new page below `ouder` and send it; return the answer."""
    opties = paginatype._meta
    # As the browser does while the editor types the title.
    waarden.setdefault("slug", slugify(waarden["title"]))
    url = reverse("wagtailadmin_pages:add", args=[opties.app_label, opties.model_name, ouder.pk])
    wie = get_user_model().objects.get(pk=client.session[SESSION_KEY])
    sleutel = paginatype, frozenset(wie.groups.values_list("name", flat=True))
    if sleutel not in LEGE_FORMULIEREN:
        LEGE_FORMULIEREN[sleutel] = lees_formulier(client, url, PAGINAFORMULIER)
    return client.post(url, _vul_in(LEGE_FORMULIEREN[sleutel].copy(), _met_lege_inhoud(paginatype, actie, waarden)))


def wijzig_pagina(client, pagina, actie="action-publish", **waarden):
    """Change fields in the form of a page and send it; return the answer. Bodies are to be given again."""
    url = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    return verstuur(client, url, PAGINAFORMULIER, **_met_lege_inhoud(type(pagina), actie, waarden))


def _met_lege_inhoud(paginatype, actie, waarden):
    # The blocks of a body are built by JavaScript from the page's own data; an empty one is what it starts with.
    lege = {veld.name: streamfield([]) for veld in paginatype._meta.fields if isinstance(veld, StreamField)}
    return {**lege, actie: "1", **waarden}


def verstuur(client, url, form_id, **waarden):
    """Change fields in any form of the CMS and send it."""
    return client.post(url, _vul_in(lees_formulier(client, url, form_id), waarden))


def _vul_in(velden, waarden):
    """Return the fields of a form with these values in them, as a browser sends them."""
    lijsten = {naam: waarde for naam, waarde in waarden.items() if isinstance(waarde, tuple)}
    for naam, waarde in nested_form_data({k: v for k, v in waarden.items() if k not in lijsten}).items():
        velden[naam] = waarde
    for naam, waarde in lijsten.items():
        velden.setlist(naam, [str(getattr(item, "pk", item)) for item in waarde])
    return dict(velden.lists())


def fouten(antwoord):
    """Return every sentence of refusal on a screen, as the editor reads it."""
    soep = WagtailTestUtils.get_soup(antwoord.content.decode())
    # What a script may show later is not a sentence yet.
    for sjabloon in soep.select("template"):
        sjabloon.decompose()
    return [stuk.get_text(" ", strip=True) for stuk in soep.select(".error-message, .messages .error, .help-critical")]


def meldingen(antwoord):
    """Return every message at the top of a screen."""
    soep = WagtailTestUtils.get_soup(antwoord.content.decode())
    return [stuk.get_text(" ", strip=True) for stuk in soep.select(".messages [data-w-messages-target=container] li")]


def gepubliceerd(titel):
    """Return the live page with this title."""
    return Pagina.objects.get(title=titel, live=True).specific
