"""The addresses of the website before lead in one hop to what took over, or say what stood there."""

from contextlib import closing

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from regioprogramma.core.adressen import OudAdresregel, remember_adressen
from regioprogramma.core.models import ERONDER, LANGSTE_SLEUTEL, OudAdres, TekstPagina, VervallenAdres
from tests.boom import child
from tests.factories import AfbeeldingFactory, DocumentFactory, NieuwsberichtFactory, OudAdresFactory, thuis

pytestmark = pytest.mark.django_db


@pytest.fixture
def over_ons():
    return child(thuis(), TekstPagina, "Organisatie")


def onthoud(*adressen, herkomst="link", **velden):
    """Keep what becomes of these addresses."""
    regels = [OudAdresregel(adres, herkomst, **velden) for adres in adressen]
    return remember_adressen(Site.objects.get(), regels)


def antwoord_op(client, adres):
    """Return (status, where it leads)."""
    antwoord = client.get(adres)
    return antwoord.status_code, antwoord.get("Location")


class TestAnswer:
    @pytest.mark.parametrize(
        "gevraagd",
        [
            "/over-de-regio/",
            "/over-de-regio",
            "/Over-de-REGIO/",
            "/over-de-regio/feed/",
            "/over-de-regio/page/3/",
            "/over-de-regio/?utm_source=nieuwsbrief",
            "/index.php/over-de-regio/",
            "/?p=12",
            "/?page_id=12",
            "/?p=12&utm_source=nieuwsbrief",
            "/?preview=1&p=12",
            "/index.php?p=12",
        ],
    )
    def test_an_old_address_leads_to_its_page_in_one_hop_for_good(self, client, over_ons, gevraagd):
        onthoud("https://oud.example/over-de-regio/", "/?p=12", pagina=over_ons.pk)
        assert antwoord_op(client, gevraagd) == (301, "/organisatie/")

    def test_an_item_of_a_kind_of_a_plug_in_is_not_answered_with_the_front_page(self, client, over_ons):
        onthoud("/?team=noor", pagina=over_ons.pk)
        assert antwoord_op(client, "/?Team=Noor&utm_source=brief") == (301, "/organisatie/")
        over_ons.unpublish()
        assert antwoord_op(client, "/?team=noor") == (410, None)
        assert antwoord_op(client, "/?team=anders") == (301, "/")

    def test_no_browser_keeps_it_for_an_editor_may_change_it(self, client, over_ons):
        onthoud("/over/", pagina=over_ons.pk)
        assert client.get("/over/")["Cache-Control"] == "no-cache"

    def test_a_page_that_moves_takes_its_old_addresses_along_without_a_chain(self, client, over_ons):
        onthoud("/over/", pagina=over_ons.pk)
        over_ons.slug = "anders"
        over_ons.save_revision().publish()
        assert antwoord_op(client, "/over/") == (301, "/anders/")

    def test_what_nobody_knows_stays_what_it_was(self, client, over_ons):
        onthoud("/?p=12", pagina=over_ons.pk)
        assert antwoord_op(client, "/?p=13") == (410, None)
        assert antwoord_op(client, "/onbekend/") == (404, None)
        assert antwoord_op(client, "/wp-content/uploads/../../etc/passwd") == (404, None)

    def test_the_front_page_before_leads_to_the_front_page(self, client):
        onthoud("/?page_id=10", pagina=thuis().pk)
        assert antwoord_op(client, "/?page_id=10") == (301, "/")

    def test_a_page_that_is_withdrawn_says_what_stood_there(self, client, over_ons):
        onthoud("/over/", pagina=over_ons.pk)
        over_ons.unpublish()
        antwoord = client.get("/over/")
        assert antwoord.status_code == 410
        assert "Organisatie" in antwoord.text

    @pytest.mark.parametrize("maak", [lambda: child(thuis(), TekstPagina, "Ding"), DocumentFactory, AfbeeldingFactory])
    def test_what_is_deleted_leaves_its_title(self, client, maak, django_capture_on_commit_callbacks):
        ding = maak()
        veld = {"TekstPagina": "pagina", "Document": "document", "Afbeelding": "afbeelding"}[type(ding).__name__]
        onthoud("/ding-van-toen/", **{veld: ding.pk})
        titel = ding.title
        ding.delete()
        antwoord = client.get("/ding-van-toen/")
        assert antwoord.status_code == 410
        assert titel in antwoord.text

    def test_a_draft_that_nobody_could_read_gives_nothing_away(self, client):
        concept = child(thuis(), TekstPagina, "Geheim", live=False)
        onthoud("/was-open/", pagina=concept.pk, titel="Toen open")
        antwoord = client.get("/was-open/")
        assert antwoord.status_code == 410
        assert "Geheim" not in antwoord.text
        assert "Toen open" in antwoord.text

    def test_gone_with_a_title_says_so(self, client):
        onthoud("/weg-is-weg", titel="De weg")
        antwoord = client.get("/Weg-is-weg/")
        assert (antwoord.status_code, "De weg" in antwoord.text) == (410, True)

    def test_of_what_nobody_decided_it_is_counted_that_it_is_asked(self, client):
        onthoud("/wie-weet/", herkomst="lijst")
        assert antwoord_op(client, "/wie-weet/") == (404, None)
        assert OudAdres.objects.get().treffers == 1

    def test_a_page_that_stands_there_by_now_goes_before_it(self, client, over_ons):
        onthoud("/nieuwe-plek/", pagina=over_ons.pk)
        child(thuis(), TekstPagina, "Nieuwe-plek")
        assert client.get("/nieuwe-plek/").status_code == 200
        assert antwoord_op(client, "/nieuwe-plek") == (301, "/nieuwe-plek/")


class TestFiles:
    def test_a_document_leads_to_its_file(self, client):
        document = DocumentFactory()
        onthoud("/wp-content/uploads/2023/11/Koers-2026 definitief (v3).pdf", herkomst="upload", document=document.pk)
        gevraagd = "/wp-content/uploads/2023/11/Koers-2026%20definitief%20(v3).pdf"
        assert antwoord_op(client, gevraagd) == (301, document.bestandsadres)
        with closing(client.get(document.bestandsadres)) as bestand:
            assert bestand.status_code == 200

    def test_a_document_leads_to_the_host_of_files_at_once(self, client, settings):
        settings.FILES_HOST = "bestanden.regio.example"
        document = DocumentFactory()
        onthoud("/stuk.pdf", herkomst="upload", document=document.pk)
        assert antwoord_op(client, "/stuk.pdf") == (301, f"http://bestanden.regio.example{document.bestandsadres}")

    def test_a_document_that_is_not_public_is_not_given_away(self, client):
        document = DocumentFactory(openbaar_vanaf=None)
        onthoud("/wp-content/uploads/stuk.pdf", herkomst="upload", document=document.pk, titel="Stuk")
        assert antwoord_op(client, "/wp-content/uploads/stuk.pdf") == (410, None)

    @pytest.mark.parametrize("gevraagd", ["foto.png", "foto-300x188.png", "FOTO-1024x768.PNG", "foto-scaled.png"])
    def test_a_picture_in_any_size_leads_to_the_whole_picture_in_a_kind_that_all_can_read(self, client, gevraagd):
        beeld = AfbeeldingFactory()
        onthoud("/wp-content/uploads/2023/05/foto.png", herkomst="upload", afbeelding=beeld.pk)
        status, naar = antwoord_op(client, f"/wp-content/uploads/2023/05/{gevraagd}")
        assert (status, naar in {weergave.url for weergave in beeld.renditions.all()}) == (301, True)
        assert "fill" not in naar
        with closing(client.get(naar)) as bestand:
            assert bestand["Content-Type"] == "image/jpeg"

    def test_a_picture_without_a_copy_is_not_said_to_be_gone(self, client):
        beeld = AfbeeldingFactory()
        beeld.renditions.all().delete()
        onthoud("/foto.png", herkomst="upload", afbeelding=beeld.pk)
        assert antwoord_op(client, "/foto.png") == (404, None)


class TestOrder:
    def test_what_an_editor_redirects_goes_before_it(self, client, over_ons):
        onthoud("/over/", "/?p=3", pagina=over_ons.pk)
        Redirect.add_redirect("/over", "/nieuws/")
        Redirect.add_redirect("/?p=3", "/nieuws/")
        assert antwoord_op(client, "/over/") == (301, "/nieuws/")
        assert antwoord_op(client, "/?p=3") == (301, "/nieuws/")

    def test_it_goes_before_what_was_withdrawn_here(self, client, over_ons):
        VervallenAdres.objects.create(site=Site.objects.get(), pad="/over/", titel="Weg")
        assert client.get("/over/").status_code == 410
        onthoud("/over/", pagina=over_ons.pk)
        assert antwoord_op(client, "/over/") == (301, "/organisatie/")

    def test_a_page_in_small_letters_goes_before_what_is_gone(self, client, over_ons):
        onthoud("/organisatie/", titel="Weg")
        assert antwoord_op(client, "/ORGANISATIE/") == (301, "/organisatie/")


class TestRule:
    @pytest.fixture
    def regel(self):
        onthoud("/archief/", herkomst="omleiding", naar="/nieuws/", is_begin=True)
        return OudAdres.objects.get(sleutel=f"/archief{ERONDER}")

    def test_it_leads_to_what_has_the_same_name_below_another_address(self, client, regel):
        bericht = NieuwsberichtFactory(slug="tekenen")
        assert antwoord_op(client, "/archief/tekenen/") == (301, bericht.url)
        assert antwoord_op(client, "/archief/tekenen") == (301, bericht.url)
        assert antwoord_op(client, "/archief/") == (301, "/nieuws/")

    def test_it_follows_what_is_an_old_address_itself(self, client, regel, over_ons):
        onthoud("/nieuws/oud-bericht/", pagina=over_ons.pk)
        assert antwoord_op(client, "/archief/oud-bericht/") == (301, "/organisatie/")

    def test_it_leads_nobody_to_an_address_where_nothing_is(self, client, regel):
        assert antwoord_op(client, "/archief/bestaat-niet/") == (404, None)

    @pytest.mark.parametrize("gevraagd", ["/archief//elders.example/", "/archief/%5Celders.nl/", "/archief/../x/"])
    def test_it_never_leads_to_another_website_by_what_is_asked(self, client, regel, gevraagd):
        assert antwoord_op(client, gevraagd)[0] == 404

    def test_an_address_of_its_own_goes_before_it(self, client, regel, over_ons):
        onthoud("/archief/apart/", pagina=over_ons.pk)
        assert antwoord_op(client, "/archief/apart/") == (301, "/organisatie/")


class TestEveryWordPress:
    def test_feeds_searches_and_site_maps_lead_to_ours(self, client):
        for adres in ("/feed/", "/feed", "/feed/atom/", "/rss/", "/wp-rss2.php"):
            assert antwoord_op(client, adres) == (301, reverse("feed")), adres
        for adres in ("/sitemap_index.xml", "/wp-sitemap.xml", "/page-sitemap.xml", "/wp-sitemap-posts-post-1.xml"):
            assert antwoord_op(client, adres) == (301, reverse("sitemap")), adres
        for adres in ("/?s=groene+daken", "/?s=groene+daken&post_type=post", "/search/groene+daken/"):
            assert antwoord_op(client, adres) == (301, "/zoeken/?q=groene+daken"), adres
        assert antwoord_op(client, "/index.php") == (301, "/")

    @pytest.mark.parametrize(
        "adres",
        ["/comments/feed/", "/wp-login.php", "/wp-admin", "/wp-admin/", "/wp-admin/index.php", "/xmlrpc.php",
         "/wp-json/", "/wp-json/wp/v2/users"],
    )  # fmt: skip
    def test_comments_and_the_doors_of_wordpress_are_gone(self, client, adres):
        assert antwoord_op(client, adres) == (410, None)


class TestCost:
    def test_the_front_page_asks_nothing_more(self, client, count_queries, over_ons):
        client.get("/")
        voor = count_queries(lambda: client.get("/"))
        onthoud("/over/", "/?p=12", pagina=over_ons.pk)
        assert count_queries(lambda: client.get("/")) == voor

    def test_what_is_asked_of_it_that_nobody_knows_takes_one_look(self, client, count_queries, over_ons):
        client.get("/?ref=brief")
        kaal = count_queries(lambda: client.get("/?utm_source=brief"))
        assert count_queries(lambda: client.get("/?ref=brief")) <= kaal + 1

    def test_what_is_not_there_takes_one_look_however_much_is_known(self, client, count_queries, over_ons):
        def looks():
            with CaptureQueriesContext(connection) as gevraagd:
                assert client.get("/a/b/c/d/bestaat-niet/feed/").status_code == 404
            return sum(vraag["sql"].startswith('SELECT "core_oudadres"') for vraag in gevraagd)

        assert looks() == 1
        onthoud(*(f"/oud/{nummer}/" for nummer in range(300)), pagina=over_ons.pk)
        assert looks() == 1

    @pytest.mark.parametrize("gevraagd", ["/over/", "/over", "/over.html"])
    def test_the_page_that_says_there_is_nothing_is_not_made_first(self, client, over_ons, gevraagd):
        onthoud("/over/", "/over.html", pagina=over_ons.pk)
        with CaptureQueriesContext(connection) as gevraagde:
            assert client.get(gevraagd).status_code == 301
        assert not [vraag for vraag in gevraagde if "zoeken_" in vraag["sql"].partition("core_oudadres")[0]]

    def test_a_redirect_costs_the_same_among_many(self, client, count_queries, over_ons):
        onthoud("/over/", pagina=over_ons.pk)
        client.get("/over/")
        voor = count_queries(lambda: client.get("/over/"))
        onthoud(*(f"/oud/{nummer}/" for nummer in range(300)), pagina=over_ons.pk)
        assert count_queries(lambda: client.get("/over/")) == voor

    def test_who_asks_is_counted_once_and_does_not_wait_for_who_writes(self, client, over_ons):
        onthoud("/over/", pagina=over_ons.pk)
        with CaptureQueriesContext(connection) as gevraagd:
            client.get("/over/")
        tellen = [vraag["sql"] for vraag in gevraagd if vraag["sql"].startswith("UPDATE")]
        assert len(tellen) == 1
        assert "SKIP LOCKED" in tellen[0]
        rij = OudAdres.objects.get()
        assert rij.treffers == 1
        assert rij.laatst_gevraagd

    def test_a_database_that_takes_nothing_in_still_answers(self, client, over_ons):
        onthoud("/over/", pagina=over_ons.pk)
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION READ ONLY")
            assert antwoord_op(client, "/over/") == (301, "/organisatie/")
            transaction.set_rollback(True)


def test_the_longest_key_fits_in_its_index():
    OudAdresFactory(sleutel="/" + "\U0001f600" * (LANGSTE_SLEUTEL - 1))
