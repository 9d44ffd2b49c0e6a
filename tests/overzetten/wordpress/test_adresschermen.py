"""The screen of old addresses: what has no answer first, choose what becomes of one, test a list."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from regioprogramma.core.models import OudAdres, TekstPagina
from tests.boom import child
from tests.factories import DocumentFactory, OudAdresFactory, thuis

pytestmark = pytest.mark.django_db
LIJST = "/beheer/overzetten/oude-adressen/"
TOETS = f"{LIJST}toetsen/"


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


@pytest.fixture
def pagina():
    return child(thuis(), TekstPagina, "Organisatie")


@pytest.fixture
def rijen(pagina):
    """Rows of every state."""
    OudAdresFactory(sleutel="/door", adres="", pagina=pagina, herkomst="link", treffers=99)
    OudAdresFactory(sleutel="/weg", adres="", titel="De weg", herkomst="omleiding")
    OudAdresFactory(sleutel="/weinig", adres="", herkomst="lijst", treffers=1)
    OudAdresFactory(sleutel="/vaak", adres="", herkomst="lijst", treffers=5)


def getoond(antwoord):
    return [rij.sleutel for rij in antwoord.context["bladzijde"]]


def kies(client, rij, **velden):
    """Choose what becomes of a row; return the answer."""
    leeg = {"pagina": "", "document": "", "afbeelding": "", "adres": "", "titel": ""}
    return client.post(reverse("overzetten:adres", args=[rij.pk]), {**leeg, **velden})


@pytest.mark.usefixtures("rijen")
class TestList:
    def test_what_has_no_answer_stands_first_the_most_asked_at_the_top(self, redactie):
        antwoord = redactie.get(LIJST)
        assert getoond(antwoord) == ["/vaak", "/weinig", "/weg", "/door"]
        assert [aantal for _stand, aantal in antwoord.context["standen"]] == [2, 1, 1]
        assert "Nog niet gevraagd" in antwoord.text

    @pytest.mark.parametrize(
        ("vraag", "verwacht"),
        [
            ("stand=open", ["/vaak", "/weinig"]),
            ("stand=weg", ["/weg"]),
            ("herkomst=link", ["/door"]),
            ("zoek=De+weg", ["/weg"]),
            ("zoek=organisatie", ["/door"]),
            ("zoek=https%3A%2F%2Fwww.regio.example%2FVaak%2F", ["/vaak"]),
            ("stand=onzin&p=x", ["/vaak", "/weinig", "/weg", "/door"]),
        ],
    )
    def test_it_is_searched_and_filtered(self, redactie, vraag, verwacht):
        assert getoond(redactie.get(f"{LIJST}?{vraag}")) == verwacht

    def test_it_has_pages_of_fifty_and_takes_as_many_questions_for_more(self, redactie, count_queries, pagina):
        redactie.get(LIJST)
        weinig = count_queries(lambda: redactie.get(LIJST))
        for nummer in range(60):
            OudAdresFactory(sleutel=f"/z{nummer:02}", adres="", pagina=pagina)
        assert count_queries(lambda: redactie.get(LIJST)) == weinig
        assert len(getoond(redactie.get(LIJST))) == 50
        tweede = redactie.get(f"{LIJST}?herkomst=hand&p=2")
        assert len(getoond(tweede)) == 10
        assert 'href="?herkomst=hand&amp;p=1"' in tweede.text

    def test_it_is_for_whoever_may_bring_something_in(self, als):
        rij = OudAdres.objects.first()
        client = als("Redacteur")
        for adres in (LIJST, TOETS, f"{LIJST}{rij.pk}/"):
            assert client.get(adres).status_code == 302
        assert client.post(f"{LIJST}{rij.pk}/", {"titel": "x"}).status_code == 302
        assert LIJST not in client.get("/beheer/").text


class TestChoose:
    @pytest.fixture
    def rij(self):
        return OudAdresFactory(sleutel="/vaak", adres="", herkomst="lijst", treffers=5)

    def test_a_page_a_document_an_address_or_gone(self, redactie, rij, pagina, client):
        document = DocumentFactory()
        for velden, naar in (
            ({"pagina": pagina.pk}, "/organisatie/"),
            ({"document": document.pk}, document.bestandsadres),
            ({"adres": "/zoeken/?q=energie"}, "/zoeken/?q=energie"),
            ({"adres": "https://www.elders.example/"}, "https://www.elders.example/"),
        ):
            assert kies(redactie, rij, **velden).status_code == 302
            assert client.get("/vaak/")["Location"] == naar
        kies(redactie, rij, titel="De weg")
        assert "De weg" in client.get("/vaak/").text
        rij.refresh_from_db()
        assert (rij.herkomst, rij.treffers) == ("hand", 10)

    def test_things_are_chosen_and_not_listed(self, redactie, rij, pagina):
        antwoord = redactie.get(reverse("overzetten:adres", args=[rij.pk]))
        assert "<select" not in antwoord.text.partition('<form method="post"')[2].partition("</form>")[0]
        assert antwoord.text.count("data-chooser-url") == 3

    def test_an_address_of_a_page_becomes_that_page(self, redactie, rij, pagina):
        kies(redactie, rij, adres="/Organisatie")
        rij.refresh_from_db()
        assert (rij.pagina_id, rij.adres) == (pagina.pk, "")

    @pytest.mark.parametrize(
        ("velden", "zin"),
        [
            ({}, "vul de titel in"),
            ({"pagina": "9" * 5000}, "vul de titel in"),
            ({"document": "²"}, "vul de titel in"),
            ({"afbeelding": "http://["}, "vul de titel in"),
            ({"adres": "nieuws"}, "schuine streep"),
            ({"adres": "//elders.example/"}, "schuine streep"),
            ({"adres": "javascript:alert(1)"}, "schuine streep"),
            ({"adres": "http://["}, "geen goed webadres"),
            ({"adres": "https://[::1/pad"}, "geen goed webadres"),
            ({"adres": "/bestaat-niet/"}, "Op dat adres staat niets"),
            ({"adres": "/VAAK/"}, "leidt weer hierheen"),
            ({"adres": "/nieuws/", "pagina": "thuis"}, "Kies één ding"),
        ],
    )
    def test_what_cannot_be_is_said_and_nothing_changes(self, redactie, rij, velden, zin):
        if velden.get("pagina") == "thuis":
            velden = {**velden, "pagina": thuis().pk}
        antwoord = kies(redactie, rij, **velden)
        assert antwoord.status_code == 200
        assert zin in antwoord.text
        nu = OudAdres.objects.get()
        assert (nu.stand, nu.herkomst) == ("open", "lijst")

    def test_a_rule_leads_to_another_address_alone(self, redactie):
        regel = OudAdresFactory(sleutel="/archief/*", adres="/nieuws/")
        formulier = redactie.get(reverse("overzetten:adres", args=[regel.pk])).context["form"]
        assert list(formulier.fields) == ["adres"]
        redactie.post(reverse("overzetten:adres", args=[regel.pk]), {"adres": "/projecten/"})
        assert OudAdres.objects.get().adres == "/projecten/"


class TestTry:
    def test_a_list_shows_what_each_answers_and_adds_what_has_no_answer(self, redactie, pagina):
        OudAdresFactory(sleutel="/over", adres="", pagina=pagina)
        antwoord = redactie.post(TOETS, {"adressen": "/over/\nhttps://oud.example/Nergens/\n/nergens\n/?p=77\n"})
        gevonden = {
            groep["oordeel"]: [uit.adres for uit in groep["uitkomsten"]] for groep in antwoord.context["groepen"]
        }
        assert gevonden == {"door": ["/over/"], "open": ["/nergens/"], "weg": ["/?p=77"]}
        assert "2 keer in de lijst" in antwoord.text
        erbij = redactie.post(TOETS, {"erbij": "\r\n".join(antwoord.context["erbij"])}, follow=True)
        assert getoond(erbij) == ["/nergens"]
        assert OudAdres.objects.get(sleutel="/nergens").herkomst == "lijst"

    def test_a_file_may_be_brought(self, redactie):
        log = SimpleUploadedFile("access.log", b'203.0.113.9 - - [x] "GET /nergens/ HTTP/1.1" 200 1\n')
        antwoord = redactie.post(TOETS, {"adressen": "", "bestand": log})
        assert antwoord.context["erbij"] == ["/nergens"]
        assert "203.0.113.9" not in antwoord.text

    @pytest.mark.parametrize("erbij", ["/a\x00b", "http://[", "/x" * 2000, "9" * 5000, ""])
    def test_an_address_that_cannot_be_kept_is_left_out(self, redactie, erbij):
        antwoord = redactie.post(TOETS, {"erbij": f"{erbij}\n/nergens"}, follow=True)
        assert antwoord.status_code == 200
        assert OudAdres.objects.filter(sleutel="/nergens").exists()

    @pytest.mark.parametrize("zoek", ["http://[", "?" * 200])
    def test_a_search_for_what_is_no_address_finds_nothing(self, redactie, zoek):
        assert redactie.get(LIJST, {"zoek": zoek}).status_code == 200

    @pytest.mark.parametrize("tekst", ["", "geen adres"])
    def test_a_list_without_addresses_is_refused(self, redactie, tekst):
        assert "geen adressen" in redactie.post(TOETS, {"adressen": tekst}).text

    def test_the_way_there_stands_in_the_menu_and_on_the_screen_of_spreadsheets(self, redactie):
        assert LIJST in redactie.get("/beheer/").text
        assert LIJST in redactie.get("/beheer/overzetten/rekenblad/").text
