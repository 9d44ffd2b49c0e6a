"""The menus of the old website stand beside those of ours: nothing of them gets lost without anybody seeing it."""

import pytest
from wagtail.models import Site

from regioprogramma.core.models import Regio
from regioprogramma.overzetten.models import Verhuizing
from regioprogramma.overzetten.wordpress.menu import Menuplek, compare_menus
from tests.factories import VerhuizingFactory

from .exports import HOST, item, write_export
from .stappen import brengt_en_leest, scherm, werkt
from .verhuizen import pagina_van

pytestmark = pytest.mark.django_db
SITE = [
    item(1, "Over ons"),
    item(2, "Bestuur", post_parent=1, adres=f"{HOST}/over-ons/bestuur/"),
    item(3, "Contact"),
    item(4, "Meedoen"),
    item(5, "Geheim", status="private"),
    item(6, "Oud", soort="onbekend"),
]


def menu_item(nummer, titel="", doel=0, adres="", onder=0, naam="Hoofdmenu", **velden):
    """Return an item of a menu as WordPress writes it."""
    meta = [
        ("_menu_item_type", "custom" if adres else "post_type"),
        ("_menu_item_object_id", doel or nummer),
        ("_menu_item_url", adres),
        ("_menu_item_menu_item_parent", onder),
    ]
    hoofd = [("nav_menu", naam.lower(), naam)] if naam else []
    velden = {"menu_order": nummer, **velden}
    return item(nummer, titel, soort="nav_menu_item", adres=f"{HOST}/?p={nummer}", meta=meta, termen=hoofd, **velden)


@pytest.fixture
def vergelijk(als, tmp_path):
    """Return a function that moves a site with these items of menus in, and says where their pages are here."""

    def doe(*items, hoofd=(), voet=()):
        redactie = als("Hoofdredacteur")
        verhuizing = brengt_en_leest(redactie, write_export(tmp_path / "e.xml", *SITE, *items).read_bytes())
        redactie.post(scherm(verhuizing, "doen"))
        werkt(verhuizing)
        site = Site.objects.get(is_default_site=True)
        regio = Regio.for_site(site)
        regio.menu = [("pagina", pagina_van(nummer)) for nummer in hoofd]
        regio.voetmenu = [("pagina", pagina_van(nummer)) for nummer in voet]
        regio.save()
        pagina = redactie.get(scherm(verhuizing, "controle")).content.decode()
        return dict(compare_menus(verhuizing, site)), pagina

    return doe


def rijen(regels):
    return [(regel.titel, regel.diepte, str(regel.plek)) for regel in regels]


def test_each_item_of_an_old_menu_says_where_its_page_is_found_here(vergelijk):
    menus, pagina = vergelijk(
        menu_item(71, doel=2, onder=70),
        menu_item(70, "Wie wij zijn", doel=1),
        menu_item(72, "Bellen", doel=3),
        menu_item(73, doel=4),
        menu_item(74, "Elders", adres="https://ander.example/"),
        menu_item(75, "Eigen adres", adres=f"{HOST}/contact/"),
        menu_item(76, "Lijst", adres=f"{HOST}/lijst/"),
        hoofd=[1],
        voet=[3],
    )
    assert rijen(menus["Hoofdmenu"]) == [
        ("Wie wij zijn", 0, Menuplek.HOOFD),
        ("Bestuur", 1, Menuplek.ONDER),
        ("Bellen", 0, Menuplek.VOET),
        ("Meedoen", 0, Menuplek.NIET),
        ("Elders", 0, Menuplek.ELDERS),
        ("Eigen adres", 0, Menuplek.VOET),
        ("Lijst", 0, Menuplek.GEEN),
    ]
    assert "In geen menu" in pagina
    assert f"/beheer/pages/{pagina_van(4).pk}/edit/" in pagina


def test_what_nobody_could_see_stands_in_no_menu_and_home_needs_none(vergelijk):
    menus, pagina = vergelijk(
        menu_item(70, "Niet te zien", doel=5),
        menu_item(71, "Start", adres=f"{HOST}/"),
        menu_item(72, "Weg", doel=3, status="draft"),
        menu_item(73, "Contact", doel=3),
    )
    assert rijen(menus["Hoofdmenu"]) == [("Contact", 0, Menuplek.NIET)]
    assert "Niet te zien" not in pagina


def test_menus_that_hang_below_themselves_or_have_no_name_break_nothing(vergelijk):
    menus, pagina = vergelijk(
        menu_item(70, "A", doel=1, onder=71),
        menu_item(71, "B", doel=3, onder=70),
        menu_item(72, "C", doel=4, naam=""),
        menu_item(73, "D", doel=99),
        menu_item(74, "E", adres="http://[kapot"),
    )
    assert rijen(menus[""]) == [("C", 0, Menuplek.NIET)]
    assert rijen(menus["Hoofdmenu"]) == [("D", 0, Menuplek.GEEN), ("E", 0, Menuplek.ELDERS)]
    assert "Menu zonder naam" in pagina


def test_everything_stands_below_home_and_is_not_found_there(vergelijk):
    menus, _ = vergelijk(menu_item(70, "Contact", doel=3))
    assert rijen(menus["Hoofdmenu"]) == [("Contact", 0, Menuplek.NIET)]
    site = Site.objects.get(is_default_site=True)
    regio = Regio.for_site(site)
    regio.menu = [("pagina", site.root_page)]
    regio.save()
    verhuizing = Verhuizing.objects.latest("pk")
    assert rijen(compare_menus(verhuizing, site)[0][1]) == [("Contact", 0, Menuplek.NIET)]


def test_a_move_that_was_read_before_menus_were_kept_shows_none():
    verhuizing = VerhuizingFactory(inspectie={"soorten": []})
    assert compare_menus(verhuizing, Site.objects.get(is_default_site=True)) == []
