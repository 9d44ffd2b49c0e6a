"""The manual is whole: every link and picture exists, every button that it names too, and the CMS shows it."""

import gettext
import re
from pathlib import Path

import pytest
import wagtail
from django.urls import get_resolver, reverse

from regioprogramma.redactie.handleiding.bladen import INHOUDSBLAD, MAP, blad_van
from regioprogramma.redactie.handleiding.wegwijzer import WEGWIJZER
from tests import factories
from tests.demo_site import ROOT
from tests.handleiding.beelden import BEELDEN
from tests.plan import PACKAGES
from tests.redactie.test_matrix import namen_van_adressen

BLADEN = sorted(bestand.stem for bestand in MAP.glob("*.md"))
TEKSTEN = {naam: (MAP / f"{naam}.md").read_text(encoding="utf-8") for naam in BLADEN}
MAPPEN = (*PACKAGES, "templates")
#: Wagtail makes these out of the name of what is added.
TOEVOEGEN = re.compile(r"^Voeg (.+) toe$|^(.+) toevoegen$")


@pytest.fixture(scope="module")
def opschriften():
    """Every text that a screen can show: of our own code and templates, and Wagtail's Dutch."""
    eigen = [
        bestand.read_text(encoding="utf-8")
        for wortel in MAPPEN
        for soort in ("*.py", "*.html", "*.js")
        for bestand in (ROOT / wortel).rglob(soort)
    ]
    for bestand in Path(wagtail.__file__).parent.rglob("locale/nl/LC_MESSAGES/*.mo"):
        with bestand.open("rb") as stroom:
            eigen += gettext.GNUTranslations(stroom)._catalog.values()
    return "\n".join(eigen).casefold()


def test_the_contents_name_every_sheet_once():
    assert sorted(re.findall(r"\(([\w-]+)\.md\)", TEKSTEN[INHOUDSBLAD].split("## ", 1)[1])) == [
        naam for naam in BLADEN if naam != INHOUDSBLAD
    ]


@pytest.mark.parametrize("naam", BLADEN)
def test_a_sheet_names_only_what_exists(naam, opschriften):
    tekst = TEKSTEN[naam]
    assert re.match(r"# \S", tekst)
    assert set(re.findall(r"\(([\w-]+)\.md\)", tekst)) <= set(BLADEN)
    genoemd = {TOEVOEGEN.sub(r"\1\2", woord) for woord in re.findall(r"\*\*([^*]+)\*\*", tekst)}
    assert {woord for woord in genoemd if woord.casefold() not in opschriften} == set()


def test_every_sheet_has_the_picture_that_the_command_takes():
    genoemd = {naam: re.findall(r"!\[[^\]]+\]\(beelden/([\w-]+)\.png\)", tekst) for naam, tekst in TEKSTEN.items()}
    assert genoemd == {naam: [] if naam == INHOUDSBLAD else [naam] for naam in BLADEN}
    assert {bestand.stem for bestand in (MAP / "beelden").iterdir()} == set(BEELDEN) == set(BLADEN) - {INHOUDSBLAD}
    assert {bestand.name for bestand in (MAP / "beelden").iterdir() if bestand.stat().st_size > 60 * 1024} == set()


def test_the_way_to_the_manual_starts_at_screens_that_exist_and_reaches_every_sheet():
    assert set(WEGWIJZER.values()) <= set(BLADEN)
    schermen = set(namen_van_adressen(get_resolver("wagtail.admin.urls").url_patterns))
    assert {naam for naam in WEGWIJZER if naam.split()[0] not in schermen} == set()


@pytest.mark.django_db
def test_an_editor_reads_the_manual_in_the_cms_and_a_visitor_does_not(client):
    inhoud = reverse("redactie_handleiding:inhoud")
    assert client.get(inhoud).status_code == 302
    client.force_login(factories.GebruikerFactory(groepen=["Redacteur"]))
    for naam in BLADEN:
        blad = blad_van(naam)
        tekst = client.get(blad.url).content.decode()
        assert blad.titel in tekst
        assert not re.search(r'(href|src)="[^":]*\.md|src="beelden/', tekst)
        for beeld in re.findall(r'<img src="([^"]+)"', blad.html):
            antwoord = client.get(beeld)
            assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "image/png")
    for adres in ("bestaat-niet/", "beelden/bestaat-niet.png"):
        assert client.get(inhoud + adres).status_code == 404


@pytest.mark.django_db
def test_a_screen_has_a_link_to_the_sheet_that_helps_there(als):
    redacteur = als("Hoofdredacteur")
    project = factories.ProjectFactory()
    for adres, naam in {
        reverse("nieuws:index"): "nieuws-plaatsen",
        reverse("wagtailadmin_home"): "wat-is-verouderd",
        reverse("redactie_vandaag:lijst", args=["rollen"]): "wat-is-verouderd",
        reverse("redactie_vandaag:weekbericht"): "wat-is-verouderd",
        reverse("redactie_gerelateerd:scherm", args=[project.pk]): "gerelateerd-sturen",
        reverse("wagtailadmin_pages:delete", args=[project.opgave.pk]): "verwijderen",
        reverse("wagtailadmin_pages:edit", args=[project.pk]): "fout-herstellen",
        reverse("wagtailadmin_pages:add", args=["projecten", "project", project.get_parent().pk]): "project-toevoegen",
        reverse("personen:index"): "telefoonnummer-wijzigen",
        reverse("organisaties:index"): "organisatie-bijwerken",
        reverse("wagtailadmin_explore_root"): INHOUDSBLAD,
    }.items():
        assert f'class="uitleg" href="{blad_van(naam).url}"' in redacteur.get(adres).content.decode(), adres
