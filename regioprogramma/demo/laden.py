"""Loads the demo content: all of it, once, on an empty site."""

import json
from collections.abc import Callable, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import GroupPagePermission, Site

from opgaven.models.opgave import Opgave
from regioprogramma.core.models import HomePagina, PopulaireLink, Regio
from regioprogramma.core.wijzigingen import complete_feiten
from regioprogramma.gerelateerd.berekenen import fill_lijsten
from regioprogramma.gerelateerd.bijhouden import mend_index
from regioprogramma.opendata.models import OpenOverheid
from regioprogramma.toegankelijkheid.models import Toegankelijkheidsprobleem, Toegankelijkheidsverklaring
from regioprogramma.toegankelijkheid.regels import find_gebreken

from . import lijsten
from .aandacht import make_aandacht
from .bestanden import Bibliotheek
from .keuring import is_loaded, refuse_other_content
from .lezen import Demoinhoud, read_inhoud
from .onderdelen import add_onderdelen
from .paginas import Bouwer
from .rapporteren import make_rapportage
from .regiovormen import Verklaring
from .stil import quiet, rebuild_indexes
from .uitzonderingen import DemoFout
from .voorraad import Voorraad, read_demodatum, read_demomoment, save_checked

#: What the texts of the content call a thing, and how the progress calls a number of them.
TELLEN = ("trefwoord", "organisatie", "gemeente", "persoon", "afbeelding", "document", "pagina")


def load(meld: Callable[[str], object]) -> None:
    """Fill an empty site, telling `meld` what happens. Nothing is changed when the demo is there already.

    Raises DemoFout, with the site as it was, when the site holds other content or the demo content has a mistake.
    """
    if is_loaded():
        meld("De voorbeeldinhoud staat er al. Er is niets veranderd.")
        return
    refuse_other_content()
    inhoud = read_inhoud()
    bibliotheek = None
    try:
        with transaction.atomic():
            voorraad = Voorraad()
            bibliotheek = Bibliotheek(voorraad)
            with quiet():
                load_lists(voorraad, bibliotheek, inhoud, meld)
                load_pages(voorraad, inhoud, meld)
            meld("Zoeken en verwijzingen bijwerken")
            rebuild_indexes()
            mend_index()
            fill_lijsten()
    except BaseException:
        if bibliotheek:
            bibliotheek.remove_files()
        raise
    meld("Klaar: " + ", ".join(f"{voorraad.count(soort)} × {soort}" for soort in TELLEN) + ".")


def load_lists(
    voorraad: Voorraad, bibliotheek: Bibliotheek, inhoud: Demoinhoud, meld: Callable[[str], object]
) -> None:
    """Make everything that pages point at."""
    meld("Trefwoorden, gemeenten en organisaties maken")
    lijsten.make_trefwoorden(voorraad, inhoud.trefwoorden)
    lijsten.make_gemeenten(voorraad, inhoud.gemeenten)
    lijsten.make_organisaties(voorraad, inhoud.organisaties)
    meld("Afbeeldingen tekenen")
    for afbeelding in inhoud.afbeeldingen:
        bibliotheek.add_afbeelding(afbeelding)
    meld("Mensen en rollen maken")
    lijsten.make_rollen(voorraad, inhoud.rollen)
    lijsten.make_personen(voorraad, bibliotheek, inhoud.personen)
    meld("Documenten schrijven")
    for document in inhoud.documenten:
        bibliotheek.add_document(document)


def load_pages(voorraad: Voorraad, inhoud: Demoinhoud, meld: Callable[[str], object]) -> None:
    """Make every page, in an order in which each finds what it points at."""
    site = Site.objects.select_related("root_page").get(is_default_site=True)
    home = site.root_page.specific
    if not isinstance(home, HomePagina):
        raise DemoFout("De startpagina van deze site is geen homepagina. Voer eerst manage.py migrate uit.")
    bouwer = Bouwer(voorraad, home)
    stappen: tuple[tuple[str, Callable[[Any], None], Sequence[Any]], ...] = (
        ("Vaste pagina’s vullen", bouwer.add_index, inhoud.indexen),
        ("Agenda’s maken", bouwer.add_agenda, inhoud.agendas),
        ("Teksten maken", bouwer.add_tekst, inhoud.teksten),
        ("Opgaven en speerpunten maken", bouwer.add_opgave, inhoud.opgaven),
        ("Regio Deals maken", bouwer.add_deal, inhoud.deals),
        ("Projecten maken", bouwer.add_project, inhoud.projecten),
        ("Nieuws maken", bouwer.add_nieuws, inhoud.nieuws),
        ("Overige pagina’s maken", bouwer.add_overig, inhoud.overig),
    )
    for kop, maak, lijst in stappen:
        meld(kop)
        for gegevens in lijst:
            maak(gegevens)
    complete_feiten(hoogstens=10_000)
    meld("Homepagina en instellingen invullen")
    fill_home(voorraad, home, inhoud)
    fill_regio(voorraad, site, inhoud)
    fill_verklaring(voorraad, site, inhoud.verklaring)
    lijsten.make_zoekwoorden(voorraad, inhoud.zoeken.synoniemen, inhoud.zoeken.aanbevelingen)
    make_redactie(voorraad.find("pagina", "productief"))
    make_aandacht(voorraad, inhoud.aandacht)
    make_rapportage(voorraad, inhoud.rapportage)


def fill_home(voorraad: Voorraad, home: HomePagina, inhoud: Demoinhoud) -> None:
    """Fill the home page."""
    gegevens = inhoud.home
    home.refresh_from_db()
    home.title = home.draft_title = gegevens.titel
    home.samenvatting = gegevens.samenvatting
    home.afbeelding = voorraad.find("afbeelding", gegevens.beeld)
    home.uitgelicht = voorraad.find("pagina", inhoud.menus.uitgelicht)
    home.first_published_at = home.publicatiedatum = read_demomoment(gegevens.datum)
    home.last_published_at = home.latest_revision_created_at = home.first_published_at
    save_checked(home)
    add_onderdelen(voorraad, home, gegevens)
    for plaats, pagina in enumerate(voorraad.find_all("pagina", inhoud.menus.populair)):
        save_checked(PopulaireLink(home=home, doel=pagina, sort_order=plaats))


def fill_regio(voorraad: Voorraad, site: Site, inhoud: Demoinhoud) -> None:
    """Fill the settings of the site."""
    regio, _made = Regio.objects.get_or_create(site=site)
    for naam, waarde in inhoud.regio._asdict().items():
        setattr(regio, naam, waarde)
    regio.menu = make_menu(voorraad, inhoud.menus.menu)
    regio.voetmenu = make_menu(voorraad, inhoud.menus.voetmenu)
    save_checked(regio)
    Site.objects.filter(pk=site.pk).update(site_name=regio.naam)
    open_overheid, _made = OpenOverheid.objects.get_or_create(site=site)
    for naam, waarde in inhoud.open_overheid._asdict().items():
        setattr(open_overheid, naam, waarde)
    save_checked(open_overheid)


def fill_verklaring(voorraad: Voorraad, site: Site, gegevens: Verklaring) -> None:
    """Fill in the statement about accessibility, as a form would have it."""
    verklaring, _made = Toegankelijkheidsverklaring.objects.get_or_create(site=site)
    for naam, waarde in gegevens._asdict().items():
        if naam not in {"pagina", "problemen"}:
            setattr(verklaring, naam, read_demodatum(waarde) if naam.endswith("_op") else waarde)
    verklaring.pagina = voorraad.find("pagina", gegevens.pagina)
    save_checked(verklaring)
    for plaats, probleem in enumerate(gegevens.problemen):
        velden = {**probleem._asdict(), "gepland_op": read_demodatum(probleem.gepland_op)}
        save_checked(Toegankelijkheidsprobleem(verklaring=verklaring, sort_order=plaats, **velden))
    if gebreken := find_gebreken(verklaring, list(verklaring.problemen.all())):
        raise DemoFout(f"De toegankelijkheidsverklaring klopt niet: {gebreken}")


def make_menu(voorraad: Voorraad, sleutels: str) -> str:
    """Return a menu as the JSON of a stream field."""
    return json.dumps(
        [
            {"type": "pagina", "value": pagina.pk, "id": str(uuid5(NAMESPACE_URL, f"menu/{pagina.slug}"))}
            for pagina in voorraad.find_all("pagina", sleutels)
        ]
    )


def make_redactie(opgave: Opgave) -> None:
    """Make the group of editors that keep one opgave and its speerpunten; who is in it is not decided here."""
    groep, _made = Group.objects.get_or_create(name=f"Redactie {opgave.title}")
    for actie in ("add_pagina", "change_pagina"):
        recht = Permission.objects.get(content_type__app_label="core", codename=actie)
        GroupPagePermission.objects.get_or_create(group=groep, page=opgave, permission=recht)
