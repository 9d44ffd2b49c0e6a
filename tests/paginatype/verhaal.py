"""Runs in a process of its own with one app more: makes two meetings and tells, as JSON, where each is found."""

import json
import os
import sys

import django
from django.core.management import call_command


def main():
    """Make the tables and pages, and print what the rest of the site shows of them."""
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("makemigrations", check_changes=True, dry_run=True, verbosity=0)
    json.dump(tell(), sys.stdout)


def tell():
    """Return {place: whether the meetings are there}."""
    from django.contrib.auth import get_user_model
    from django.test import Client

    overzicht = make_meetings()
    editor = Client()
    editor.force_login(get_user_model().objects.create_superuser("beheer", password="x"))
    return {**tell_of_site(Client()), **tell_of_cms(editor, overzicht)}


def make_meetings():
    """Make two meetings as the demo makes them, with a keyword and a gemeente; return their list."""
    from contacten.models import Gemeente
    from regioprogramma.core.models import Trefwoord
    from regioprogramma.demo.paginas import Bouwer
    from regioprogramma.demo.voorraad import Voorraad
    from regioprogramma.demo.vormen import Overig
    from regioprogramma.gerelateerd.bijhouden import mend_index
    from tests.paginatype.bijeenkomsten.models import BijeenkomstenPagina

    overzicht = BijeenkomstenPagina.objects.get()
    voorraad = Voorraad()
    voorraad.keep("trefwoord", "energie", Trefwoord.objects.create(naam="energie", slug="energie"))
    voorraad.keep("gemeente", "Ede", Gemeente.objects.create(naam="Ede", slug="ede", cbs_code="GM0228"))
    voorraad.keep("pagina", "bijeenkomsten", overzicht)
    bouwer = Bouwer(voorraad, overzicht.get_parent().specific)
    for titel in ("Avond over warmte", "Avond over stroom"):
        bouwer.add_overig(
            Overig(
                titel=titel,
                samenvatting="Kom ook.",
                trefwoorden="energie",
                datum="2026-03-02",
                soort="bijeenkomsten.Bijeenkomst",
                onder="bijeenkomsten",
                velden={"begin": "12-03-2027 19:30"},
                gemeenten="Ede",
            )
        )
    mend_index()
    return overzicht


def shows(client, address):
    """Whether a meeting stands at an address; search marks the words of a title, so there its address tells."""
    response = client.get(address)
    text = response.content.decode()
    return response.status_code == 200 and ("Avond over warmte" in text or "/avond-over-warmte/" in text)


def tell_of_site(visitor):
    """Return {place: whether a visitor finds the meetings there}."""
    pagina = visitor.get("/bijeenkomsten/avond-over-stroom/").content.decode()
    feed = pagina.split('type="application/atom+xml"')[-1].split('href="')[1].split('"')[0]
    lijst = visitor.get("/bijeenkomsten/?formaat=csv")
    return {
        "no file of a list that says none": lijst["Content-Type"].startswith("text/html")
        and b"formaat=" not in lijst.content,
        "the list": shows(visitor, "/bijeenkomsten/"),
        "the list by keyword": shows(visitor, "/bijeenkomsten/?trefwoord=energie"),
        "search": shows(visitor, "/zoeken/?q=warmte"),
        "search by kind": shows(visitor, "/zoeken/?q=warmte&soort=bijeenkomsten"),
        "the page of its keyword": shows(visitor, "/trefwoorden/energie/"),
        "the page of a gemeente": shows(visitor, "/gemeenten/ede/"),
        "the site map": "/bijeenkomsten/avond-over-warmte/" in visitor.get("/sitemap.xml").content.decode(),
        "a feed": visitor.get(feed).status_code == 200,
        "the related list": "Gerelateerde bijeenkomsten" in pagina and "Avond over warmte" in pagina,
        "its moment with the time": "vrijdag 12 maart 2027 om 19.30 uur" in pagina,
    }


def tell_of_cms(editor, overzicht):
    """Return {place: whether an editor works with the meetings there}."""
    from wagtail.models import GroupPagePermission

    from regioprogramma.core.models import HomePagina
    from regioprogramma.demo.keuring import find_other_pages
    from tests.paginatype.bijeenkomsten.models import Bijeenkomst

    leeg = Bijeenkomst(title="Nog zonder titel", live=False)
    overzicht.add_child(instance=leeg)
    return {
        "a draft of which only the title is known": leeg.title in leeg.make_preview_request().content.decode(),
        "the way to make the list again": type(overzicht) in HomePagina.allowed_subpage_models(),
        "the pages that the demo may meet": not find_other_pages().filter(pk=overzicht.pk).exists(),
        "the menu of the CMS": shows(editor, "/beheer/bijeenkomsten/"),
        "the report on related pages": editor.get("/beheer/gerelateerd/rapport/").status_code == 200,
        "its form": editor.get(f"/beheer/pages/add/bijeenkomsten/bijeenkomst/{overzicht.pk}/").status_code == 200,
        "rights on its overview": GroupPagePermission.objects.filter(page=overzicht.pk).count() == 1,
    }


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.paginatype.instellingen"
    main()
