"""Every screen of the CMS opens for whoever should see it, in Dutch, in the order of the work."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.menu import admin_menu
from wagtail.models import Site, get_page_models
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from contacten.models import Contactpersoon, Gemeente, Organisatie, Rol, Woonplaats
from regioprogramma.core.models import Pagina, Trefwoord
from tests import factories
from tests.redactie.formulier import PAGINAFORMULIER, lees_formulier, wijzig_pagina

pytestmark = pytest.mark.django_db

GEGEVENS = {
    "personen": factories.ContactpersoonFactory,
    "rollen": factories.RolFactory,
    "organisaties": factories.OrganisatieFactory,
    "gemeenten": factories.GemeenteFactory,
    "woonplaatsen": factories.WoonplaatsFactory,
    "trefwoorden": factories.TrefwoordFactory,
}
PAGINALIJSTEN = {
    "nieuws": factories.NieuwsberichtFactory,
    "projecten": factories.ProjectFactory,
    "opgaven": factories.OpgaveFactory,
    "speerpunten": factories.SpeerpuntFactory,
    "agendas": factories.AgendaFactory,
    "regio-deals": factories.RegioDealFactory,
}
KIEZERS = ["persoon_kiezer", "organisatie_kiezer", "gemeente_kiezer", "trefwoord_kiezer"]


def opent(client, url):
    antwoord = client.get(url)
    assert antwoord.status_code == 200, (url, antwoord.status_code, antwoord.headers.get("Location"))
    return antwoord.content.decode()


@pytest.mark.parametrize("naam", GEGEVENS)
def test_lists_and_forms_of_what_is_no_page(beheerder, naam):
    ding = GEGEVENS[naam]()
    assert str(ding) in opent(beheerder, reverse(f"{naam}:index"))
    assert str(ding) in opent(beheerder, reverse(f"{naam}:index") + f"?q={str(ding)[:4]}")
    for scherm in ("edit", "delete", "usage", "history", "inspect"):
        opent(beheerder, reverse(f"{naam}:{scherm}", args=[ding.pk]))
    opent(beheerder, reverse(f"{naam}:add"))


@pytest.mark.parametrize("naam", PAGINALIJSTEN)
def test_lists_and_forms_of_pages(beheerder, naam):
    pagina = PAGINALIJSTEN[naam]()
    assert pagina.title in opent(beheerder, reverse(f"{naam}:index"))
    assert pagina.title in opent(beheerder, reverse(f"{naam}:index") + f"?q={pagina.title}")
    assert beheerder.get(reverse(f"{naam}:choose_parent")).status_code in (200, 302)
    for scherm in ("edit", "delete", "usage", "history", "copy", "move", "unpublish"):
        opent(beheerder, reverse(f"wagtailadmin_pages:{scherm}", args=[pagina.pk]))
    ouder = pagina.get_parent()
    opties = type(pagina)._meta
    opent(beheerder, reverse("wagtailadmin_pages:add", args=[opties.app_label, opties.model_name, ouder.pk]))


def test_one_possible_place_skips_the_question_where(beheerder):
    antwoord = beheerder.get(reverse("nieuws:choose_parent"))
    assert antwoord.url.startswith("/beheer/pages/add/nieuws/nieuwsbericht/")


@pytest.mark.parametrize("paginatype", factories.VASTE_PAGINAS, ids=lambda p: p.__name__)
def test_the_pages_that_are_there_from_the_start_can_be_edited(beheerder, paginatype):
    opent(beheerder, reverse("wagtailadmin_pages:edit", args=[factories.plaats(paginatype).pk]))


@pytest.mark.parametrize(
    "filters",
    ["status=afgerond", "soort=persbericht", "ordering=title", "opgave=1", "controleren=te-laat", "ordering=bewerker"],
)
@pytest.mark.parametrize("naam", PAGINALIJSTEN)
def test_filters_and_sorting_of_the_lists(beheerder, naam, filters):
    PAGINALIJSTEN[naam]()
    opent(beheerder, reverse(f"{naam}:index") + f"?{filters}")


@pytest.fixture
def schrijver(db):
    return get_user_model().objects.create(username="sanne", first_name="Sanne", last_name="Voorbeeld")


@pytest.mark.parametrize("naam", PAGINALIJSTEN)
def test_a_longer_list_asks_the_database_no_more(beheerder, schrijver, count_queries, naam):
    adres = reverse(f"{naam}:index")

    def fill():
        for _nummer in range(3):
            PAGINALIJSTEN[naam]().save_revision(user=schrijver)

    fill()
    beheerder.get(adres)
    before = count_queries(lambda: beheerder.get(adres))
    fill()
    assert count_queries(lambda: beheerder.get(adres)) <= before


def test_a_list_says_who_saved_a_page_last_and_of_which_opgave_it_is(beheerder, schrijver):
    opgave = factories.OpgaveFactory(title="Groene groei")
    for pagina in (factories.NieuwsberichtFactory(opgaven=[opgave]), factories.ProjectFactory(opgave=opgave)):
        pagina.save_revision(user=schrijver)
    for naam in ("nieuws", "projecten"):
        lijst = opent(beheerder, reverse(f"{naam}:index"))
        assert "Groene groei" in lijst
        assert "Sanne Voorbeeld" in lijst


@pytest.mark.parametrize(
    ("publicatie", "gevonden"),
    [
        ("gepubliceerd", {"Live", "Gewijzigd"}),
        ("concept", {"Concept", "Straks"}),
        ("gewijzigd", {"Gewijzigd"}),
        ("ingepland", {"Straks"}),
    ],
)
def test_a_list_can_be_narrowed_to_where_pages_stand(beheerder, publicatie, gevonden):
    factories.ProjectFactory(title="Live")
    factories.ProjectFactory(title="Concept", live=False)
    factories.ProjectFactory(title="Gewijzigd").save_revision()
    straks = factories.ProjectFactory(title="Straks", live=False)
    straks.go_live_at = timezone.now() + timedelta(days=1)
    straks.save_revision(approved_go_live_at=straks.go_live_at)
    antwoord = beheerder.get(reverse("projecten:index") + f"?publicatie={publicatie}")
    assert {pagina.title for pagina in antwoord.context["object_list"]} == gevonden


@pytest.mark.parametrize("naam", KIEZERS)
def test_choosers_open(beheerder, naam):
    factories.ContactpersoonFactory(), factories.OrganisatieFactory(), factories.GemeenteFactory()
    opent(beheerder, reverse(f"{naam}:choose"))
    opent(beheerder, reverse(f"{naam}:choose_results") + "?q=a&multiple=1")


@pytest.mark.parametrize(
    "naam",
    [
        "wagtailadmin_home",
        "wagtailimages:index",
        "wagtailimages:add",
        "wagtailimages:add_multiple",
        "wagtaildocs:index",
        "wagtaildocs:add",
        "wagtaildocs:add_multiple",
        "wagtailusers_users:index",
        "wagtailusers_users:add",
        "wagtailusers_groups:index",
        "wagtailredirects:index",
        "wagtailadmin_workflows:index",
        "wagtailadmin_reports:aging_pages",
        "wagtailadmin_reports:site_history",
        "wagtailadmin_explore_root",
        "wagtailadmin_collections:index",
    ],
)
def test_the_other_screens_open(beheerder, naam):
    opent(beheerder, reverse(naam))


def test_images_and_documents_can_be_edited(beheerder):
    opent(beheerder, reverse("wagtailimages:edit", args=[factories.AfbeeldingFactory().pk]))
    opent(beheerder, reverse("wagtaildocs:edit", args=[factories.DocumentFactory().pk]))


def test_the_settings_of_the_region_can_be_edited(beheerder):
    url = beheerder.get(reverse("wagtailsettings:edit", args=["core", "regio"])).url
    assert "naam van de regio" in opent(beheerder, url).lower()


def test_the_groups_can_be_edited(beheerder):
    from django.contrib.auth.models import Group

    for groep in Group.objects.all():
        opent(beheerder, reverse("wagtailusers_groups:edit", args=[groep.pk]))


def menu_van(client):
    """Return the names in the main menu, in their order."""
    verzoek = client.get(reverse("wagtailadmin_home")).wsgi_request
    items = sorted(admin_menu.menu_items_for_request(verzoek), key=lambda item: item.order)
    return [str(item.label) for item in items]


def test_the_menu_stands_in_the_order_of_the_work(beheerder):
    assert menu_van(beheerder) == [
        "Nieuws",
        "Projecten",
        "Opgaven",
        "Speerpunten",
        "Regio Deals",
        "Personen",
        "Documenten",
        "Afbeeldingen",
        "Gegevens",
        "Trefwoorden",
        "Beter vindbaar",
        "Rapportages",
        "Overzetten",
        "Rapporten",
        "Pagina's",
        "Instellingen",
        "Handleiding",
    ], "the menu of the CMS changed: say above where the new item stands"


def test_the_region_gives_its_name_to_the_cms(beheerder, client):
    assert 'class="beheer-merk">Regio<' in opent(beheerder, reverse("wagtailadmin_home"))
    client.logout()
    assert "Inloggen bij Regio" in opent(client, reverse("account_login"))


def test_a_trial_environment_says_so_on_every_screen(beheerder, client, settings):
    assert "beheer-omgeving" not in opent(beheerder, reverse("wagtailadmin_home"))
    settings.OMGEVINGSLABEL = "Acceptatie"
    assert '<p class="beheer-omgeving">Acceptatie</p>' in opent(beheerder, reverse("wagtailadmin_home"))
    client.logout()
    assert "Acceptatie" in opent(client, reverse("account_login"))


def test_the_cms_speaks_dutch(beheerder):
    scherm = opent(beheerder, reverse("wagtailadmin_home"))
    assert '<html lang="nl"' in " ".join(scherm.split())
    for naam in PAGINALIJSTEN:
        PAGINALIJSTEN[naam]()
        soep = WagtailTestUtils.get_soup(opent(beheerder, reverse(f"{naam}:index")))
        koppen = {cel.get_text(" ", strip=True) for cel in soep.select("thead th")}
        assert not koppen & {"Title", "Updated", "Status page", "Parent", "Type"}, koppen


def test_the_labels_of_the_login_are_dutch(client):
    soep = WagtailTestUtils.get_soup(opent(client, reverse("account_login")))
    labels = [label.get_text(" ", strip=True).rstrip(" *") for label in soep.select("label")]
    assert labels == ["Gebruikersnaam", "Wachtwoord"]


def test_every_model_of_ours_has_its_screens():
    """Whoever adds a model gives it a list, or puts it under one that has one."""
    met_lijst = {factory._meta.model for factory in GEGEVENS.values()}
    assert met_lijst == {Contactpersoon, Organisatie, Gemeente, Woonplaats, Rol, Trefwoord}
    op_pagina = {factory._meta.model for factory in PAGINALIJSTEN.values()}
    bekend = op_pagina | set(factories.VASTE_PAGINAS) | {factories.TekstPaginaFactory._meta.model, Pagina}
    zonder = [model.__name__ for model in set(get_page_models()) - bekend]
    assert zonder == [], "put the list in the CMS of these, with a factory, in PAGINALIJSTEN above"


def test_the_home_page_cannot_be_deleted(beheerder):
    home = factories.thuis()
    assert beheerder.post(reverse("wagtailadmin_pages:delete", args=[home.pk])).status_code == 302
    scherm = opent(beheerder, reverse("wagtail_bulk_action", args=["core", "pagina", "delete"]) + f"?id={home.pk}")
    assert "niet de juiste rechten om deze pagina te verwijderen" in scherm
    beheerder.post(reverse("wagtail_bulk_action", args=["core", "pagina", "delete"]) + f"?id={home.pk}")
    assert factories.thuis() == home
    assert reverse("wagtailadmin_pages:delete", args=[home.pk]) not in opent(
        beheerder, reverse("wagtailadmin_pages:edit", args=[home.pk])
    )


def test_the_button_says_when_a_planned_page_will_be_published(beheerder):
    pagina = factories.ProjectFactory(live=False)
    pagina.go_live_at = datetime(2099, 11, 26, 9, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    pagina.save_revision()
    assert "Inplannen voor do 26 nov 09:00" in opent(beheerder, reverse("wagtailadmin_pages:edit", args=[pagina.pk]))


def test_after_publishing_an_editor_is_back_in_the_list_of_that_type(als):
    client = als("Hoofdredacteur")
    for maak, lijst in (
        (factories.NieuwsberichtFactory, "/beheer/nieuws/"),
        (factories.ProjectFactory, "/beheer/projecten/"),
        (factories.RegioDealFactory, "/beheer/regio-deals/"),
    ):
        assert wijzig_pagina(client, maak()).url == lijst
    assert wijzig_pagina(client, factories.NieuwsberichtFactory(), next="/beheer/").url == "/beheer/"
    tekst = factories.TekstPaginaFactory()
    assert wijzig_pagina(client, tekst).url == reverse("wagtailadmin_explore", args=[tekst.get_parent().pk])


@pytest.mark.parametrize("deel", [0, 0.3, 0.5, 0.75, 0.9])
@pytest.mark.parametrize("adres", ["pagina", "kopie", "regio", "verklaring", "organisatie"])
def test_a_form_of_which_a_part_is_missing_is_no_error_of_ours(als, adres, deel):
    client, project = als("Beheerder"), factories.ProjectFactory(title="Wijk", totaal_bedrag=5)
    for nummer in range(3):
        factories.DeelnameFactory(pagina=project, gemeente=factories.GemeenteFactory())
        project.bijdragen.create(bron="rijk", bedrag=nummer)
    project.save_revision().publish()
    url, formulier = {
        "pagina": (reverse("wagtailadmin_pages:edit", args=[project.pk]), PAGINAFORMULIER),
        "kopie": (reverse("wagtailadmin_pages:copy", args=[project.pk]), None),
        "regio": (reverse("wagtailsettings:edit", args=["core", "regio", Site.objects.get().pk]), None),
        "verklaring": (
            reverse(
                "wagtailsettings:edit",
                args=["toegankelijkheid", "toegankelijkheidsverklaring", Site.objects.get().pk],
            ),
            None,
        ),
        "organisatie": (reverse("organisaties:edit", args=[factories.OrganisatieFactory().pk]), None),
    }[adres]
    velden = list(dict(lees_formulier(client, url, formulier).lists()).items()) if formulier else []
    gestuurd = dict(velden[: int(len(velden) * deel)])
    antwoord = client.post(url, {**gestuurd, "action-publish": "1"})
    assert antwoord.status_code in {200, 302, 400}
    project.refresh_from_db()
    assert (project.title, project.totaal_bedrag, project.bijdragen.count()) == ("Wijk", 5, 3)


@pytest.mark.parametrize("aantal", [{}, {"inhoud-count": "zz"}, {"inhoud-count": "2"}])
def test_a_form_that_came_in_part_is_refused_and_takes_nothing_away(als, aantal):
    client, bericht = als("Hoofdredacteur"), factories.NieuwsberichtFactory()
    bericht.inhoud = [("tekst", "<p>Dit blijft staan.</p>")]
    bericht.save()
    adres = reverse("wagtailadmin_pages:edit", args=[bericht.pk])
    velden = lees_formulier(client, adres, PAGINAFORMULIER)
    antwoord = client.post(adres, {**dict(velden.lists()), **aantal, "action-publish": "1"})
    assert "niet heel aan" in antwoord.text
    bericht.refresh_from_db()
    assert "Dit blijft staan." in str(bericht.inhoud)


@pytest.mark.parametrize("nummer", ["abc", "1e9", "-", "99999999999999999999"])
def test_a_row_with_a_number_that_is_none_is_refused(als, nummer):
    client, project = als("Hoofdredacteur"), factories.ProjectFactory()
    project.bijdragen.create(bron="rijk", bedrag=5)
    project.save_revision().publish()
    antwoord = wijzig_pagina(client, project, **{"bijdragen-0-id": nummer})
    assert antwoord.status_code in {200, 400}
    assert [bijdrage.bedrag for bijdrage in project.bijdragen.all()] == [5]


def test_the_list_of_websites_is_in_dutch(als):
    soep = WagtailTestUtils.get_soup(als("Beheerder").get(reverse("wagtailsites:index")).text)
    koppen = [kop.get_text(strip=True) for kop in soep.select("main th")]
    assert koppen[-5:] == ["Adres", "Poort", "Naam", "Beginpagina", "Standaard"]


@pytest.mark.parametrize(
    "adres",
    [
        "/beheer/pages/{boven}/",
        "/beheer/pages/{bericht}/history/",
        "/beheer/pages/search/",
        "/beheer/reports/site-history/",
        "/beheer/reports/aging-pages/",
        "/beheer/reports/page-types-usage/",
        "/beheer/users/",
        "/beheer/choose-page/{boven}/",
        "/beheer/documents/chooser/",
    ],
)
def test_every_date_in_a_list_is_a_date(als, adres):
    bericht = factories.NieuwsberichtFactory()
    bericht.save_revision().publish()
    factories.DocumentFactory()
    client = als("Beheerder")
    antwoord = client.get(adres.format(bericht=bericht.pk, boven=bericht.get_parent().pk))
    tekst = antwoord.json()["html"] if "json" in antwoord["Content-Type"] else antwoord.text
    data = [tijd.get_text(" ", strip=True) for tijd in WagtailTestUtils.get_soup(tekst).select(".listing td time")]
    assert all(re.fullmatch(r"\d{1,2} \w{3,9}\.? \d{4}", datum) for datum in data), data
    assert data or "documents" in adres or "users" in adres


@pytest.mark.parametrize("adres", ["/beheer/pages/", "/beheer/reports/aging-pages/", "/beheer/reports/site-history/"])
def test_what_nobody_did_is_done_by_nobody(als, adres):
    factories.NieuwsberichtFactory().save_revision().publish()
    cellen = WagtailTestUtils.get_soup(als("Beheerder").get(adres).text).select("main td")
    assert cellen
    assert [cel for cel in cellen if cel.get_text(" ", strip=True).endswith("None")] == []


def test_a_list_without_pages_says_so(als):
    kop = WagtailTestUtils.get_soup(als("Beheerder").get("/beheer/nieuws/?q=kwqzx").text).select_one(".listing thead")
    assert "geen nieuwsberichten gevonden die u mag wijzigen" in kop.get_text(" ", strip=True)
    assert "1–0" not in kop.get_text()


def test_the_search_of_pages_names_what_it_counts(als):
    factories.NieuwsberichtFactory()
    lijst = WagtailTestUtils.get_soup(als("Beheerder").get("/beheer/pages/search/").text).select_one(".listing thead")
    assert re.search(r"1–\d+ van \d+ pagina’s", lijst.get_text(" ", strip=True))


def test_the_list_of_people_shows_their_numbers_as_the_site_does(als):
    factories.ContactpersoonFactory(telefoon="+31600000022")
    scherm = als("Redacteur").get(reverse("personen:index")).text
    assert "06 - 00 00 00 22" in scherm
    assert "+31600000022" not in scherm
