"""An old address works however it is written, never leads round in a circle, and never to the home page by mistake."""

import pytest
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from regioprogramma.core.models import TekstPagina
from tests.boom import child
from tests.redactie.formulier import fouten, nieuwe_pagina

pytestmark = pytest.mark.django_db


def leid_door(oud, naar="/nieuws/", **velden):
    return Redirect.add_redirect(oud, naar, **velden)


@pytest.mark.parametrize(
    ("bewaard", "gevraagd"),
    [
        ("/uploads/2019/Jaarverslag 2019.pdf", "/uploads/2019/Jaarverslag%202019.pdf"),
        ("/uploads/2019/Jaarverslag%202019.pdf", "/uploads/2019/Jaarverslag%202019.pdf"),
        ("/100%", "/100%25"),
        ("/100%25", "/100%25"),
        ("/OpenDag", "/opendag"),
        ("/OpenDag", "/OPENDAG/"),
        ("/opendag", "/OpenDag"),
        ("/café", "/caf%C3%A9/"),
        ("/caf%C3%A9", "/caf%C3%A9"),
        ("/actie", "/actie/?utm_source=nieuwsbrief&utm_medium=mail"),
        ("/actie?id=3", "/actie?id=3&fbclid=abc"),
        ("/actie?b=2&a=1", "/actie?a=1&b=2"),
        ("/actie", "/actie?iets=anders"),
        ("/actie?id=5&x=2", "/actie?id=5&utm=1&x=2"),
        ("/?p=777", "/?p=777&preview=1"),
        ("/index.php", "/index.php"),
        ("/oud+nieuw", "/oud+nieuw"),
        ("/a;b", "/a;b"),
    ],
)
def test_an_address_works_however_it_is_written(client, bewaard, gevraagd):
    leid_door(bewaard)
    antwoord = client.get(gevraagd)
    assert (antwoord.status_code, antwoord.get("Location")) == (301, "/nieuws/")


def test_an_address_that_nobody_stored_stays_404(client):
    leid_door("/actie")
    assert client.get("/acties/").status_code == 404


def test_the_question_that_was_stored_goes_before_the_address_alone(client):
    leid_door("/actie", "/projecten/")
    leid_door("/actie?id=3", "/nieuws/")
    assert client.get("/actie?id=3")["Location"] == "/nieuws/"
    assert client.get("/actie?id=4")["Location"] == "/projecten/"


def test_a_redirect_to_a_page_that_is_gone_leads_nowhere(client):
    pagina = child(Site.objects.get().root_page, TekstPagina, "Weg", live=False)
    Redirect.add_redirect("/oud", pagina)
    assert client.get("/oud/").status_code == 404


@pytest.mark.parametrize("gevraagd", ["/PROJECTEN/", "/Projecten/", "/PROJECTEN", "/GEMEENTEN/", "/Documenten/"])
def test_capitals_lead_to_what_is_there(client, gevraagd):
    antwoord = client.get(gevraagd)
    assert (antwoord.status_code, antwoord["Location"]) == (301, gevraagd.lower().rstrip("/") + "/")


def test_capitals_of_what_is_not_there_stay_404(client):
    assert client.get("/Bestaat-Niet/").status_code == 404


def test_two_that_lead_to_each_other_are_not_followed(client):
    leid_door("/lus-a", "/lus-b/")
    leid_door("/lus-b", "/lus-a/")
    assert client.get("/lus-a/").status_code == 404


def test_an_accent_written_in_two_signs_is_the_same(client):
    leid_door("/caf\u00e9")
    assert client.get("/cafe%CC%81/")["Location"] == "/nieuws/"


def test_a_chain_that_ends_is_followed(client):
    leid_door("/een", "/twee/")
    leid_door("/twee", "/nieuws/")
    assert client.get("/een/", follow=True).redirect_chain == [("/twee/", 301), ("/nieuws/", 301)]


class TestForm:
    def bewaar(self, client, oud, link):
        velden = {"old_path": oud, "site": "", "is_permanent": "on", "redirect_page": "", "redirect_link": link}
        return client.post(reverse("wagtailredirects:add"), velden)

    def test_one_that_leads_back_is_refused_in_dutch(self, als):
        client = als("Beheerder")
        host = f"http://{Site.objects.get().hostname}"
        assert self.bewaar(client, "/lus-a", f"{host}/lus-b/").status_code == 302
        antwoord = self.bewaar(client, "/lus-b", f"{host}/lus-a/")
        assert any("komt weer terug" in fout for fout in fouten(antwoord)), fouten(antwoord)
        assert Redirect.objects.count() == 1

    def test_one_that_leads_to_itself_is_refused(self, als):
        antwoord = self.bewaar(als("Beheerder"), "/zelf", f"http://{Site.objects.get().hostname}/Zelf/")
        assert any("komt weer terug" in fout for fout in fouten(antwoord)), fouten(antwoord)

    @pytest.mark.parametrize(
        ("getypt", "bewaard"),
        [
            ("/documenten/", "http://localhost/documenten/"),
            (" /nieuws/ ", "http://localhost/nieuws/"),
            ("//elders.example/x", "https://elders.example/x"),
            ("www.elders.example/x", "https://www.elders.example/x"),
        ],
    )
    def test_where_it_leads_may_be_typed_as_it_is_known(self, als, getypt, bewaard):
        self.bewaar(als("Beheerder"), "/elders", getypt)
        assert Redirect.objects.get().redirect_link == bewaard

    @pytest.mark.parametrize("getypt", ["javascript:alert(1)", "nieuws", "https://", "/met spatie/"])
    def test_what_is_no_address_is_refused(self, als, getypt):
        self.bewaar(als("Beheerder"), "/elders", getypt)
        assert not Redirect.objects.exists()

    def test_one_to_another_website_is_stored(self, als):
        self.bewaar(als("Beheerder"), "/elders", "https://elders.example/elders/")
        assert Redirect.objects.get().redirect_link == "https://elders.example/elders/"

    def test_one_that_leads_back_under_another_name_of_the_site_is_refused(self, als, settings):
        settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "www.regio.example"]
        antwoord = self.bewaar(als("Beheerder"), "/zelf", "https://www.regio.example/zelf/")
        assert any("komt weer terug" in fout for fout in fouten(antwoord)), fouten(antwoord)

    def test_one_that_is_there_with_other_capitals_is_refused(self, als):
        client = als("Beheerder")
        self.bewaar(client, "/OpenDag", "https://elders.example/")
        antwoord = self.bewaar(client, "/opendag/", "https://elders.example/contact/")
        assert any("staat er al" in fout for fout in fouten(antwoord)), fouten(antwoord)
        assert Redirect.objects.count() == 1

    @pytest.mark.parametrize("oud", ["/", "/nieuws", "/Zoeken/", "/documenten/"])
    def test_an_address_that_works_today_is_no_old_one(self, als, oud):
        antwoord = self.bewaar(als("Beheerder"), oud, "https://elders.example/")
        assert any("staat nu een pagina" in fout for fout in fouten(antwoord)), fouten(antwoord)

    def test_a_question_at_an_address_that_works_may_be_one(self, als):
        assert self.bewaar(als("Beheerder"), "/?p=12", "https://elders.example/").status_code == 302


class TestWordPress:
    @pytest.mark.parametrize(
        "vraag",
        ["p=123", "page_id=7", "cat=3", "attachment_id=9", "p=123&preview=true", "P=5", "p[]=5", "pagename=over-ons",
         "category_name=subsidie", "year=2019&monthnum=3", "author_name=redactie", "paged=2", "taxonomy=soort&term=x"],
    )  # fmt: skip
    def test_the_home_page_is_no_answer_to_it(self, client, vraag):
        antwoord = client.get(f"/?{vraag}")
        assert antwoord.status_code == 410
        assert "vorige website" in antwoord.text

    def test_a_known_one_leads_to_what_took_over(self, client):
        leid_door("/?p=123")
        assert client.get("/?p=123")["Location"] == "/nieuws/"
        assert client.get("/?p=123&utm_source=x")["Location"] == "/nieuws/"
        assert client.get("/?p=124").status_code == 410

    def test_its_search_and_its_feed_lead_to_ours(self, client):
        assert client.get("/?s=groene+daken")["Location"] == "/zoeken/?q=groene+daken"
        assert client.get("/?feed=rss2")["Location"] == reverse("feed")

    def test_other_questions_get_the_home_page(self, client):
        assert client.get("/?utm_source=nieuwsbrief").status_code == 200


class TestReserved:
    @pytest.mark.parametrize("slug", ["zoeken", "documenten", "gemeenten", "trefwoorden", "beheer", "media", "kunst"])
    def test_no_page_takes_an_address_that_the_site_uses(self, als, slug):
        thuis = Site.objects.get().root_page
        client = als("Hoofdredacteur")
        antwoord = nieuwe_pagina(client, TekstPagina, thuis, title="Pagina", slug=slug, samenvatting="Tekst.")
        assert any("gebruikt de website zelf" in fout for fout in fouten(antwoord)), fouten(antwoord)
        assert not TekstPagina.objects.filter(slug=slug).exists()

    @pytest.mark.parametrize("alias", [{}, {"alias": "on"}])
    @pytest.mark.parametrize("slug", ["gemeenten", "Zoeken"])
    def test_no_copy_takes_such_an_address(self, als, slug, alias):
        thuis = Site.objects.get().root_page
        pagina = child(thuis, TekstPagina, "Uitleg")
        velden = {"new_title": "Kopie", "new_slug": slug, "new_parent_page": thuis.pk, "publish_copies": "on", **alias}
        antwoord = als("Hoofdredacteur").post(reverse("wagtailadmin_pages:copy", args=[pagina.pk]), velden)
        assert any("gebruikt de website zelf" in fout for fout in fouten(antwoord)), fouten(antwoord)
        assert thuis.get_children().filter(title="Kopie").count() == 0

    @pytest.fixture
    def lager(self):
        """A page called "zoeken" where that is free."""
        return child(child(Site.objects.get().root_page, TekstPagina, "Over"), TekstPagina, "Zoeken")

    @pytest.mark.parametrize(
        "verplaats",
        [
            lambda client, pagina, naar: client.post(
                reverse("wagtailadmin_pages:move_confirm", args=[pagina.pk, naar.pk])
            ),
            lambda client, pagina, naar: client.post(
                reverse("wagtail_bulk_action", args=["core", "pagina", "move"]) + f"?id={pagina.pk}",
                {"chooser": naar.pk, "move_applicable": "on"},
            ),
            lambda client, pagina, naar: client.post(
                reverse("wagtailadmin_api:pages:action", args=[pagina.pk, "move"]),
                {"destination_page_id": naar.pk, "position": "last-child"},
                content_type="application/json",
            ),
        ],
        ids=["one", "many", "api"],
    )
    def test_no_page_moves_to_such_an_address(self, als, lager, verplaats):
        client = als("Hoofdredacteur")
        antwoord = verplaats(client, lager, Site.objects.get().root_page)
        assert antwoord.status_code < 500
        assert TekstPagina.objects.get(pk=lager.pk).url_path == lager.url_path

    def test_no_copy_keeps_a_name_that_is_taken_where_it_goes(self, als, lager):
        velden = {"new_title": "Zoeken", "new_slug": lager.slug, "new_parent_page": Site.objects.get().root_page.pk}
        antwoord = als("Hoofdredacteur").post(reverse("wagtailadmin_pages:copy", args=[lager.pk]), velden)
        assert any("gebruikt de website zelf" in fout for fout in fouten(antwoord)), fouten(antwoord)

    def test_no_copy_by_the_api_takes_such_an_address(self, als, lager):
        antwoord = als("Hoofdredacteur").post(
            reverse("wagtailadmin_api:pages:action", args=[lager.pk, "copy"]),
            {"destination_page_id": Site.objects.get().root_page.pk, "slug": "documenten", "recursive": False},
            content_type="application/json",
        )
        assert antwoord.status_code < 500
        assert not TekstPagina.objects.filter(slug="documenten").exists()

    def test_a_page_that_has_such_an_address_already_can_be_saved(self, lager):
        thuis = Site.objects.get().root_page
        TekstPagina.objects.filter(pk=lager.pk).update(slug="kaart")
        pagina = TekstPagina.objects.get(pk=lager.pk)
        pagina.move(thuis, pos="last-child")
        TekstPagina.objects.filter(pk=lager.pk).update(slug="zoeken")
        pagina = TekstPagina.objects.get(pk=lager.pk)
        pagina.save_revision().publish()
        assert TekstPagina.objects.get(pk=lager.pk).slug == "zoeken"

    def test_below_another_page_such_a_name_is_free(self, client):
        boven = child(Site.objects.get().root_page, TekstPagina, "Over")
        assert client.get(child(boven, TekstPagina, "Zoeken").url).status_code == 200
