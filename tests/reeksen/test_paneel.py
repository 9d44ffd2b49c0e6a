"""The panel: what the lists will hold, why, and how an editor overrules that from either side."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageViewRestriction, Site
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from regioprogramma.core.models import PaginaTrefwoord, Trefwoord
from regioprogramma.core.pagina.opbouw import secties_van
from regioprogramma.gerelateerd.models import Sturing
from regioprogramma.reeksen.reeksen import types_with_reeksen
from tests import factories

pytestmark = pytest.mark.django_db


class Paneel:
    """The part of the panel that an answer holds, as an editor reads it."""

    def __init__(self, antwoord):
        self.status = antwoord.status_code
        self.soep = WagtailTestUtils.get_soup(antwoord.content.decode())

    def titels(self, lijst):
        return [rij.strong.get_text() for rij in self.soep.select(f"[data-lijst={lijst}] .ger-rij")]

    def rij(self, titel):
        rijen = self.soep.select(".ger-rij")
        return next(" ".join(rij.get_text(" ", strip=True).split()) for rij in rijen if rij.strong.get_text() == titel)

    @property
    def melding(self):
        return " ".join(deel.get_text() for deel in self.soep.select("[data-melding]"))


@pytest.fixture
def redacteur(client):
    """Return a function that logs in somebody who may change these pages and nothing else."""

    def log_in(*paginas):
        groep = Group.objects.create(name="Proef")
        groep.permissions.set(Group.objects.get(name="Beheerder").permissions.filter(codename="access_admin"))
        for pagina in paginas:
            GroupPagePermission.objects.create(group=groep, page_id=pagina.pk, permission_type="change")
        client.force_login(factories.GebruikerFactory(groepen=["Proef"], username="noor"))
        return client

    return log_in


@pytest.fixture
def bron():
    return factories.OpgaveFactory(title="Bron", trefwoorden=["energie", "mkb"])


def kijk(client, pagina, **gegevens):
    return Paneel(client.get(reverse("redactie_gerelateerd:paneel", args=[pagina.pk]), gegevens))


def met_trefwoorden(client, pagina, *namen):
    ids = [Trefwoord.objects.get(naam=naam).pk for naam in namen]
    return kijk(client, pagina, scherm="1", trefwoord=ids)


def doe(client, pagina, daad, **gegevens):
    url = reverse("redactie_gerelateerd:paneel", args=[pagina.pk])
    return Paneel(client.post(url, {"doe": daad, **gegevens}))


def project(titel, *woorden, **velden):
    return factories.ProjectFactory(title=titel, trefwoorden=woorden, **velden)


def op_de_site(pagina, anker, rf):
    """Return the titles in a section of the public page."""
    vers = type(pagina).objects.get(pk=pagina.pk)
    getoond = secties_van(vers, rf.get("/"))
    delen = [deel for sectie in getoond for deel in sectie.inhoud.get("delen", [])]
    sectie = next((sectie for sectie in [*getoond, *delen] if sectie.anker == anker), None)
    return [rij["pagina"].title for rij in sectie.inhoud["rijen"]] if sectie else []


def test_the_panel_shows_what_the_page_shows_with_reason_and_strength(beheerder, bron, rf):
    project("Beide", "energie", "mkb")
    project("Eén", "energie", "iets", "nog iets")
    paneel = kijk(beheerder, bron)
    getoond = paneel.titels("gerelateerde-projecten")
    assert getoond == op_de_site(bron, "gerelateerde-projecten", rf) == ["Beide", "Eén"]
    assert "over mkb en energie · sterk · 100 %" in paneel.rij("Beide"), "the rarest keyword first"
    assert "over energie · zwak" in paneel.rij("Eén")


def test_unsaved_keywords_change_the_panel_and_nothing_else(beheerder, bron, rf):
    project("Oud", "energie", "mkb")
    project("Nieuw", "zorg")
    paneel = met_trefwoorden(beheerder, bron, "zorg")
    assert paneel.titels("gerelateerde-projecten") == ["Nieuw", "Oud"]
    assert "Komt erbij" in paneel.rij("Nieuw")
    assert "Valt eruit" in paneel.rij("Oud")
    assert op_de_site(bron, "gerelateerde-projecten", rf) == ["Oud"]
    assert PaginaTrefwoord.objects.filter(pagina=bron).count() == 2


def test_the_panel_is_what_the_page_becomes_when_its_keywords_are_saved(beheerder, bron, rf):
    for nummer in range(5):
        project(f"Project {nummer}", "zorg", *["mkb"] * (nummer % 2))
    verwacht = met_trefwoorden(beheerder, bron, "zorg", "mkb").titels("gerelateerde-projecten")
    PaginaTrefwoord.objects.filter(pagina=bron).delete()
    for naam in ("zorg", "mkb"):
        PaginaTrefwoord.objects.create(pagina=bron, trefwoord=Trefwoord.objects.get(naam=naam))
    assert op_de_site(bron, "gerelateerde-projecten", rf) == verwacht != []


@pytest.mark.parametrize("factory", factories.PAGINAFACTORIES, ids=lambda f: f._meta.model.__name__)
def test_the_form_of_a_page_has_the_panel_when_the_page_has_lists(beheerder, factory):
    pagina = factory()
    scherm = beheerder.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).content.decode()
    assert ("data-gerelateerd" in scherm) == (type(pagina) in types_with_reeksen())


def test_a_page_that_is_not_made_yet_has_a_panel_too(beheerder):
    factories.NieuwsberichtFactory(title="Ander", trefwoorden=["energie"])
    ouder = factories.NieuwsberichtFactory.ouder()
    scherm = beheerder.get(reverse("wagtailadmin_pages:add", args=["nieuws", "nieuwsbericht", ouder.pk]))
    url = reverse("redactie_gerelateerd:paneel_nieuw", args=["nieuws", "nieuwsbericht", ouder.pk])
    assert f'data-url="{url}"' in scherm.content.decode()
    paneel = Paneel(beheerder.get(url, {"scherm": "1", "trefwoord": Trefwoord.objects.get(naam="energie").pk}))
    assert paneel.titels("gerelateerd-nieuws") == ["Ander"]
    assert not paneel.soep.select("button"), "there is nothing to pin it to"
    assert Paneel(beheerder.get(url.replace("nieuwsbericht", "onzin"))).status == 404


def test_a_pin_tells_who_and_since_when_and_is_undone_from_either_side(redacteur, bron):
    doel = project("Doel")
    client = redacteur(bron, doel)
    paneel = doe(client, bron, f"vast:{doel.pk}")
    assert paneel.melding == "‘Doel’ staat nu vast bij ‘Bron’."
    vandaag = timezone.localdate()
    assert f"Door noor op {vandaag.day} " in paneel.rij("Doel")
    assert "Vastgezet" in kijk(client, doel).rij("Bron")
    sturing = Sturing.objects.get()
    assert doe(client, doel, f"weg:{sturing.pk}").melding == "‘Doel’ staat niet meer vast."
    assert doe(client, bron, f"weg:{sturing.pk}").melding == "Dit is al ongedaan gemaakt."
    assert not Sturing.objects.exists()


def test_who_may_change_one_of_both_may_steer_at_that_one_only(redacteur, bron):
    doel = project("Doel")
    client = redacteur(doel)
    assert doe(client, bron, f"vast:{doel.pk}").status == 403
    assert "U mag deze pagina niet wijzigen" in doe(client, bron, f"vast:{doel.pk}").melding
    assert kijk(client, bron).status == 403
    assert doe(client, doel, f"vast-daar:{bron.pk}").status == 200
    assert Sturing.objects.get(pagina=bron).naar == doel.pk
    ander = Sturing.objects.create(pagina=bron, naar=project("Ander").pk, actie="vast")
    assert doe(client, doel, f"weg:{ander.pk}").status == 404, "that one is no business of this page"


def test_pinning_what_is_hidden_switches_it_and_never_makes_two(beheerder, bron, rf):
    doel = project("Doel", "energie", "mkb")
    paneel = doe(beheerder, bron, f"verborgen:{doel.pk}")
    assert paneel.titels("gerelateerde-projecten") == []
    assert paneel.titels("buiten") == ["Doel"]
    doe(beheerder, doel, f"vast-daar:{bron.pk}")
    assert Sturing.objects.get().actie == "vast"
    assert op_de_site(bron, "gerelateerde-projecten", rf) == ["Doel"]


def test_two_pages_may_pin_each_other(beheerder, bron, rf):
    ander = factories.OpgaveFactory(title="Ander")
    doe(beheerder, bron, f"vast:{ander.pk}")
    paneel = doe(beheerder, ander, f"vast:{bron.pk}")
    assert paneel.titels("gerelateerde-opgaven") == paneel.titels("andersom") == ["Bron"]
    assert op_de_site(bron, "gerelateerde-opgaven", rf) == ["Ander"]


def test_pins_go_up_and_down_among_those_of_their_list(beheerder, bron, rf):
    doelen = [project(titel) for titel in ("A", "B", "C")]
    ertussen = factories.OpgaveFactory()
    for doel in (doelen[0], ertussen, *doelen[1:]):
        doe(beheerder, bron, f"vast:{doel.pk}")
    laatste = Sturing.objects.get(naar=doelen[2].pk)
    assert doe(beheerder, bron, f"omhoog:{laatste.pk}").titels("gerelateerde-projecten") == ["A", "C", "B"]
    doe(beheerder, bron, f"omhoog:{laatste.pk}")
    assert op_de_site(bron, "gerelateerde-projecten", rf) == ["C", "A", "B"]
    assert "Verder kan niet" in doe(beheerder, bron, f"omhoog:{laatste.pk}").melding
    assert doe(beheerder, bron, f"omlaag:{laatste.pk}").titels("gerelateerde-projecten") == ["A", "C", "B"]


def test_the_order_of_pins_holds_across_the_kinds_of_one_list(beheerder, rf):
    deal = factories.RegioDealFactory()
    een, twee = project("Project"), factories.OpgaveFactory(title="Opgave")
    doe(beheerder, deal, f"vast:{een.pk}")
    assert doe(beheerder, deal, f"vast:{twee.pk}").titels("gerelateerd") == ["Project", "Opgave"]
    doe(beheerder, deal, f"omhoog:{Sturing.objects.get(naar=twee.pk).pk}")
    assert op_de_site(deal, "gerelateerd", rf) == ["Opgave", "Project"]


def test_a_pinned_message_stands_in_the_related_list_beside_those_that_name_the_opgave(beheerder, bron, client):
    factories.NieuwsberichtFactory(title="Erover", opgaven=[bron])
    vast = factories.NieuwsberichtFactory(title="Vast")
    paneel = doe(beheerder, bron, f"vast:{vast.pk}")
    assert paneel.titels("gerelateerd-nieuws") == ["Vast"]
    html = client.get(bron.get_url()).text
    assert html.index('id="nieuws"') < html.index("Erover") < html.index('id="gerelateerd-nieuws"')


def test_a_last_day_can_be_set_and_taken_away(beheerder, bron):
    doel = project("Doel")
    doe(beheerder, bron, f"vast:{doel.pk}")
    pk = Sturing.objects.get().pk
    morgen = timezone.localdate() + timedelta(days=1)
    assert "tot en met" in doe(beheerder, bron, f"tot:{pk}", **{f"tot-{pk}": morgen.isoformat()}).rij("Doel")
    assert Sturing.objects.get().tot == morgen
    assert "niet te lezen" in doe(beheerder, bron, f"tot:{pk}", **{f"tot-{pk}": "straks"}).melding
    assert "al voorbij" in doe(beheerder, bron, f"tot:{pk}", **{f"tot-{pk}": "2020-01-01"}).melding
    assert "zonder einddatum" in doe(beheerder, bron, f"tot:{pk}", **{f"tot-{pk}": ""}).rij("Doel")
    Sturing.objects.update(tot=timezone.localdate() - timedelta(days=1))
    assert "De laatste dag is voorbij" in kijk(beheerder, bron).rij("Doel")


def test_a_pin_works_up_to_and_including_its_last_day(beheerder, bron, rf):
    doel = project("Doel")
    doe(beheerder, bron, f"vast:{doel.pk}")
    pk = Sturing.objects.get().pk
    paneel = doe(beheerder, bron, f"tot:{pk}", **{f"tot-{pk}": timezone.localdate().isoformat()})
    assert paneel.melding.startswith("Dit geldt nu tot en met")
    assert "De laatste dag is voorbij" not in paneel.rij("Doel")
    assert "De laatste dag is voorbij" not in kijk(beheerder, doel).rij("Bron"), "nor from the other side"
    assert op_de_site(bron, "gerelateerde-projecten", rf) == ["Doel"]
    assert doe(beheerder, bron, f"tot:{pk}", **{f"tot-{pk}": ""}).melding == "Dit geldt nu zonder einddatum."


def test_a_pin_for_a_list_that_this_page_does_not_show_says_so(beheerder, bron):
    bericht, ander = factories.NieuwsberichtFactory(opgaven=[bron]), factories.NieuwsberichtFactory(title="Ander")
    Sturing.objects.create(pagina=bericht, naar=ander.pk, actie="vast")
    assert "geen lijst waar dit in past" in kijk(beheerder, bericht).rij("Ander")
    bericht.opgaven.clear(), bericht.save()
    assert "geen lijst" not in kijk(beheerder, bericht).rij("Ander")


def maak_weg(pagina, hoe):
    """Make a page that nobody sees any more."""
    if hoe == "verwijderd":
        pagina.delete()
    elif hoe == "concept":
        pagina.unpublish()
    elif hoe == "besloten":
        PageViewRestriction.objects.create(page=pagina, restriction_type="login")
    elif hoe == "verlopen":
        type(pagina).objects.filter(pk=pagina.pk).update(expire_at=timezone.now() - timedelta(days=1))
    else:
        pagina.move(andere_site().root_page, pos="last-child")


def andere_site():
    boven = factories.thuis().get_parent()
    home = boven.add_child(instance=type(factories.thuis())(title="Elders", slug="elders", samenvatting="Elders."))
    return Site.objects.create(hostname="elders.example", root_page=home)


WEG = {
    "verwijderd": "bestaat niet meer",
    "concept": "is niet gepubliceerd",
    "besloten": "is alleen te zien na inloggen",
    "verlopen": "is verlopen",
    "elders": "hoort niet bij deze website",
}


@pytest.mark.parametrize("hoe", WEG)
def test_a_pin_to_a_page_that_is_gone_says_so_and_can_be_undone(beheerder, bron, hoe, rf):
    doel = project("Doel")
    doe(beheerder, bron, f"vast:{doel.pk}")
    nummer = doel.pk
    maak_weg(doel, hoe)
    paneel = kijk(beheerder, bron)
    titel = "Verwijderde pagina" if hoe == "verwijderd" else "Doel"
    assert f"Dit {WEG[hoe]} en staat" in paneel.rij(titel)
    assert op_de_site(bron, "gerelateerde-projecten", rf) == []
    pk = Sturing.objects.get().pk
    assert doe(beheerder, bron, f"weg:{pk}").titels("buiten") == []
    opnieuw = doe(beheerder, bron, f"vast:{nummer}")
    assert opnieuw.status == (404 if hoe == "verwijderd" else 400)
    assert ("Deze pagina bestaat niet" if hoe == "verwijderd" else WEG[hoe]) in opnieuw.melding
    assert not Sturing.objects.exists()


@pytest.mark.parametrize(
    ("daad", "status", "zin"),
    [
        ("vast:999999", 404, "Deze pagina bestaat niet"),
        ("vast:-999999", 404, "Deze pagina bestaat niet"),
        ("vast-daar:999999", 404, "Deze pagina bestaat niet"),
        ("weg:999999", 404, "al ongedaan gemaakt"),
        ("tot:999999", 404, "al ongedaan gemaakt"),
        ("vast:abc", 400, "Deze knop bestaat niet"),
        ("vast:99999999999999999999", 400, "Deze knop bestaat niet"),
        ("onzin:1", 400, "Deze knop bestaat niet"),
        ("", 400, "Deze knop bestaat niet"),
    ],
)
def test_a_button_that_cannot_be_is_refused_in_dutch(beheerder, bron, daad, status, zin):
    paneel = doe(beheerder, bron, daad)
    assert (paneel.status, paneel.titels("andersom")) == (status, [])
    assert zin in paneel.melding
    assert not Sturing.objects.exists()


def test_only_what_fits_a_list_can_be_pinned_and_never_the_page_itself(beheerder, bron):
    tekst = factories.TekstPaginaFactory(title="Over ons")
    assert "heeft geen lijst waar ‘Over ons’ in past" in doe(beheerder, bron, f"vast:{tekst.pk}").melding
    bericht = factories.NieuwsberichtFactory(title="Bericht")
    assert "‘Bericht’ heeft geen lijst waar ‘Bron’ in past" in doe(beheerder, bericht, f"vast:{bron.pk}").melding
    assert "haar eigen lijst" in doe(beheerder, bron, f"vast:{bron.pk}").melding
    assert not Sturing.objects.exists()


@pytest.mark.parametrize("woord", ["abc", "-1", "1.5", "99999999999999999999", "1;drop"])
def test_junk_for_a_keyword_is_refused_in_dutch(beheerder, bron, woord):
    paneel = kijk(beheerder, bron, scherm="1", trefwoord=[woord])
    assert (paneel.status, paneel.melding) == (400, "Een trefwoord is niet te lezen. Ververs deze pagina.")


def test_many_double_and_unknown_keywords_do_no_harm(beheerder, bron):
    project("Beide", "energie", "mkb")
    energie = Trefwoord.objects.get(naam="energie").pk
    vele = [factories.TrefwoordFactory().pk for _nummer in range(200)]
    assert kijk(beheerder, bron, scherm="1", trefwoord=[energie, *vele], datum="morgen").status == 200
    woorden = [energie, energie, 999_999, "", Trefwoord.objects.get(naam="mkb").pk]
    assert "sterk · 100 %" in kijk(beheerder, bron, scherm="1", trefwoord=woorden).rij("Beide")
    assert kijk(beheerder, bron, scherm="1", trefwoord=[1] * 501).status == 400


def test_a_search_offers_only_what_fits_on_either_side(beheerder, bron):
    factories.NieuwsberichtFactory(title="Zoek bericht")
    factories.OpgaveFactory(title="Zoek opgave")
    factories.TekstPaginaFactory(title="Zoek tekst")
    project("Zoek concept", live=False)
    document = factories.DocumentFactory(title="Zoek stuk")
    paneel = kijk(beheerder, bron, zoek="zoek")
    assert paneel.titels("zoek") == ["Zoek bericht", "Zoek opgave", "Zoek stuk"]
    assert "daar vast" not in paneel.rij("Zoek bericht")
    assert "daar vast" in paneel.rij("Zoek opgave")
    assert doe(beheerder, bron, f"vast:{-document.pk}").melding == "‘Zoek stuk’ staat nu vast bij ‘Bron’."
    assert "Niets gevonden" in kijk(beheerder, bron, zoek="bestaat niet").soep.get_text()
    assert kijk(beheerder, bron, zoek="x" * 200).status == 200


def test_without_javascript_a_screen_of_its_own_does_the_same(beheerder, bron):
    doel = project("Doel", "energie", "mkb")
    url = reverse("redactie_gerelateerd:scherm", args=[bron.pk])
    scherm = beheerder.get(url)
    knop = WagtailTestUtils.get_soup(scherm.content.decode()).select_one(f'button[value="vast:{doel.pk}"]')
    assert (knop["form"], knop["name"]) == ("gerelateerd", "doe")
    antwoord = beheerder.post(url, {"doe": knop["value"]}, follow=True)
    assert "‘Doel’ staat nu vast bij ‘Bron’." in antwoord.content.decode()
    assert beheerder.post(url, {"doe": "vast:999999"}).status_code == 404
    assert beheerder.get(url.replace(str(bron.pk), "999999")).status_code == 404


def test_who_is_not_logged_in_sees_nothing(client, bron):
    for naam in ("paneel", "scherm"):
        antwoord = client.get(reverse(f"redactie_gerelateerd:{naam}", args=[bron.pk]))
        assert antwoord.status_code == 302
        assert antwoord.url.startswith("/beheer/inloggen/")


def test_the_panel_costs_the_same_however_much_there_is(beheerder, bron, count_queries):
    def vul():
        for _nummer in range(2):
            for ander in (project("P", "energie", "mkb"), factories.OpgaveFactory(trefwoorden=["energie", "mkb"])):
                Sturing.objects.create(pagina=ander, naar=bron.pk, actie="verborgen")
            for naar in (project("Vast").pk, -factories.DocumentFactory().pk):
                Sturing.objects.create(pagina=bron, naar=naar, actie="vast")
            Sturing.objects.create(pagina=bron, naar=project("Weg").pk, actie="verborgen")
        met_trefwoorden(beheerder, bron, "energie")

    vul()
    eerst = count_queries(lambda: met_trefwoorden(beheerder, bron, "energie"))
    vul()
    assert count_queries(lambda: met_trefwoorden(beheerder, bron, "energie")) == eerst < 70
