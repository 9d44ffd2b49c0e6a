"""Every screen of ours in the CMS is accessible and in Dutch: each is opened once, by an editor with many rights.

Axe looks at the whole screen, Wagtail's bars included and its menu once, with two exceptions that are Wagtail's own:
the little map beside a form, and two parts of a form that have one name (`landmark-unique`, which is not a rule of
WCAG).
"""

import re

import pytest
from django.urls import NoReverseMatch, reverse
from wagtail.models import get_page_models

from regioprogramma.core.models import Pagina
from tests.browser.axe import CMS, KAARTJE, MENU, look
from tests.browser.bezoek import is_refused
from tests.redactie.matrix.tabel import DINGEN, SCHERMEN

#: Common English words that are not Dutch ones. "Status", "type", "items" and "was" are both.
ENGELS = set(
    re.findall(
        r"[a-z]+",
        """the and you your yours page pages edit edited add added delete deleted save saved title search view settings
        choose image images file files user users name draft drafts publish published unpublish live copy move more
        with from this that are have has not yes none new old close cancel continue back next previous first last
        language usage comment comments preview description keyword keywords update updated created for select
        selected results reports required password sign parent child children section block blocks heading quote row
        column remove insert undo redo show hide enter submit loading saving unlock visible hidden other which when
        where what who been will should must any all by to our changes actions toggle sidebar history true false""",
    )
)
#: Whole texts in which an English word is a name.
NAMEN = re.compile(r"CC BY(-SA)?\b")
#: Screens of a list that look the same for every list: opened for one.
EENMAAL = {"delete", "history", "usage", "inspect"}
LEEG = "projecten.RegioDeal"
PAGINASCHERMEN = ("history", "copy", "move", "delete", "unpublish", "usage")
TEKST = """() => [document.title, document.body.innerText, ...[...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility())
    .flatMap(e => ['placeholder', 'aria-label', 'title', 'alt'].map(naam => e.getAttribute(naam)))]
    .filter(Boolean).join('\\n')"""


@pytest.fixture(scope="module")
def redacteur(browser, demo, ingelogd):
    """A tab in which the hoofdredacteur is logged in."""
    context = browser.new_context(base_url=demo.url, locale="nl-NL", viewport={"width": 1280, "height": 900})
    context.add_cookies(ingelogd("hoofdredacteur"))
    page = context.new_page()
    page.emulate_media(reduced_motion="reduce")
    yield page
    context.close()


@pytest.fixture(scope="module")
def schermen(redacteur):
    """{name: (faults by axe, English words, what the browser refused)} of every screen."""
    gelezen, geweigerd = {}, []
    redacteur.on("console", lambda regel: geweigerd.append(regel.text) if is_refused(regel) else None)
    for naam, adres in {**losse_schermen(), **van_dingen(redacteur), **van_paginas(redacteur)}.items():
        antwoord = redacteur.goto(adres)
        assert antwoord.status == 200 and redacteur.url.endswith(adres), (naam, redacteur.url)
        # The menu is the same on every screen: it is looked at on the first.
        behalve = [KAARTJE, MENU] if gelezen else [KAARTJE]
        gevonden = look(redacteur, {"exclude": behalve}, CMS)["violations"]
        fouten = [(regel["id"], regel["nodes"][0]["html"]) for regel in gevonden]
        gelezen[naam] = fouten, engels(redacteur.evaluate(TEKST)), [*geweigerd]
        geweigerd.clear()
    return gelezen


def engels(tekst):
    """Return the lines of a text that hold an English word."""
    regels = {NAMEN.sub("", regel).strip() for regel in tekst.splitlines()}
    return sorted(regel for regel in regels if ENGELS & set(re.findall(r"[a-z]+", regel.lower())))


def losse_schermen():
    """The screens of ours that are not about a single thing."""
    eigen = [naam for naam, letters in SCHERMEN.items() if not naam.startswith("wagtail") and "h" in letters]
    gevonden = {naam: reverse(naam) for naam in eigen if not naam.endswith(":choose") and naam != "redactie_ingelogd"}
    lijsten = {
        f"vandaag {regel}": reverse("redactie_vandaag:lijst", args=[regel]) for regel in ("documenten", "rollen")
    }
    return {"vandaag": reverse("wagtailadmin_home"), **gevonden, **lijsten}


def van_dingen(page):
    """The lists and forms of what is not a page, of the first one in each list."""
    gevonden = {}
    for ruimte, acties in {naam.split()[0]: per_rol[2] for naam, per_rol in DINGEN.items()}.items():
        if not acties or ruimte == "wagtailadmin_collections":
            continue
        lijst = page.request.get(reverse(f"{ruimte}:index")).text()
        nummers = re.findall(r'<a [^>]*href="[^"]*/(\d+)/["?]', lijst)[:1]
        over = acties if ruimte == "personen" else acties - EENMAAL
        gevonden |= {f"{ruimte}:{actie}": adres for actie in over if (adres := _adres(f"{ruimte}:{actie}", nummers))}
        for app, scherm in (("wagtaildocs", "geschiedenis_document"), ("wagtailimages", "geschiedenis_afbeelding")):
            if ruimte == app:
                gevonden[scherm] = reverse(scherm, args=nummers)
    return gevonden


def _adres(naam, nummers):
    for args in (nummers, []):
        try:
            return reverse(naam, args=args)
        except NoReverseMatch:
            continue
    return ""


def van_paginas(page):
    """The form of one page of every type, an empty one, and what else can be done with a page."""
    soorten = {
        f"{soort._meta.app_label}.{soort.__name__}": soort for soort in get_page_models() if soort is not Pagina
    }
    eerste = {}
    for begin in range(0, 1000, 20):
        if not set(soorten) - set(eerste):
            break
        adres = f"{reverse('wagtailadmin_api:pages:listing')}?fields=parent&limit=20&offset={begin}"
        for item in page.request.get(adres).json()["items"]:
            eerste.setdefault(item["meta"]["type"], item)
    gevonden = {}
    for naam in soorten:
        gevonden[f"wijzig:{naam}"] = reverse("wagtailadmin_pages:edit", args=[eerste[naam]["id"]])
    # It has the fields of the one that is filled in, and nothing of its own: one is enough.
    ouder = eerste[LEEG]["meta"]["parent"]["id"]
    gevonden[f"nieuw:{LEEG}"] = reverse("wagtailadmin_pages:add", args=[*LEEG.lower().split("."), ouder])
    project = eerste["projecten.Project"]["id"]
    gevonden |= {naam: reverse(f"wagtailadmin_pages:{naam}", args=[project]) for naam in PAGINASCHERMEN}
    return {**gevonden, "delen": reverse("voorbeeld_delen", args=[project])}


def test_no_screen_needs_what_the_browser_refuses(schermen, subtests):
    """No script or style from elsewhere, and no script that stands in a page (regioprogramma/koppen.py)."""
    for naam, (_fouten, _woorden, geweigerd) in schermen.items():
        with subtests.test(naam):
            assert geweigerd == []


def test_every_screen_is_accessible(schermen, subtests):
    assert len(schermen) > 60
    for naam, (fouten, _woorden, _geweigerd) in schermen.items():
        with subtests.test(naam):
            assert fouten == []


def test_no_screen_holds_an_english_word(schermen, subtests):
    for naam, (_fouten, woorden, _geweigerd) in schermen.items():
        with subtests.test(naam):
            assert woorden == []
