"""The form behind a link: one project, no log-in, and a clear sentence when the link gives nothing."""

import json
import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from regioprogramma.rapportage.invullen.rooster import read_rij
from regioprogramma.rapportage.links import address_of
from regioprogramma.rapportage.models import Rapportagelink, Rapportageregel, Rapportageronde
from tests import factories
from tests.rapportage.fabrieken import CelFactory, RegelFactory

pytestmark = pytest.mark.django_db
RIJK = "uitgegeven.rijk.geld"


@pytest.fixture
def maker():
    """Who makes links."""
    return factories.GebruikerFactory(groepen=["Hoofdredacteur"])


@pytest.fixture
def regel():
    """A row of a project with money of the Rijk, and another row beside it."""
    regel = RegelFactory(project__title="De brug")
    factories.BijdrageFactory(pagina=regel.project, bron="rijk", bedrag=3_000_000)
    RegelFactory(ronde=regel.ronde, project__title="Het plein")
    return regel


@pytest.fixture
def deur(regel, maker):
    """The path of a link to that row that works."""
    straks = timezone.now() + timedelta(days=14)
    _link, token = Rapportagelink.make(regel, "Fatma", "fatma@project.example", straks, maker)
    return reverse("rapportage_deur", args=[token])


def stuur(deur, waarde, versie="0", sleutel=RIJK):
    """Send one cell as the script does."""
    velden = {"sleutel": sleutel, "waarde": waarde, "versie": versie}
    return post(deur, velden, headers={"Accept": "application/json"})


def post(deur, velden, **meer):
    """Send a form as a browser without a log-in does."""
    from urllib.parse import urlencode

    return Client(enforce_csrf_checks=True).post(
        deur, urlencode(velden), content_type="application/x-www-form-urlencoded", **meer
    )


def formulier(deur):
    tekst = Client().get(deur).content.decode()
    velden = re.findall(r'<(?:input|textarea)[^>]*name="((?:basis|cel)-[^"]*)"(?:[^>]*value="([^"]*)")?', tekst)
    return {naam: waarde.replace("&quot;", '"') for naam, waarde in velden}


class TestForm:
    """A link that works."""

    def test_it_shows_only_that_project(self, deur):
        tekst = Client().get(deur).content.decode()
        assert "De brug" in tekst and "Het plein" not in tekst
        assert "Uitgegeven van het Rijk" in tekst
        assert "Dag Fatma." in tekst

    def test_it_is_not_to_be_kept_found_or_passed_on_and_sets_no_cookie(self, deur):
        for antwoord in (Client().get(deur), stuur(deur, "1"), post(deur, formulier(deur)), Client().get(deur + "x/")):
            assert antwoord.cookies == {}
            if antwoord.status_code == 404 and "X-Robots-Tag" not in antwoord:
                continue
            assert antwoord["X-Robots-Tag"] == "noindex, nofollow"
            assert antwoord["Cache-Control"] == "private, no-store"
            assert antwoord["Referrer-Policy"] == "no-referrer"

    def test_the_script_keeps_a_cell_by_the_name_of_who_has_the_link(self, deur, regel):
        antwoord = stuur(deur, "1.250,50")
        assert (antwoord.status_code, json.loads(antwoord.content)["soort"]) == (200, "bewaard")
        cel = regel.cellen.get()
        assert (cel.waarde, cel.gewijzigd_naam) == ("1.250,50", "Fatma")
        regel.refresh_from_db()
        assert (regel.gewijzigd_naam, regel.gewijzigd_door) == ("Fatma", None)
        assert Rapportagelink.objects.get().laatst_gebruikt_op is not None

    def test_without_a_script_the_form_saves_and_says_klaar(self, deur, regel):
        velden = formulier(deur) | {f"cel-{regel.pk}-{RIJK}": "0", "doe": "klaar"}
        assert "Dank u wel: u bent klaar." in post(deur, velden).content.decode()
        regel.refresh_from_db()
        assert (regel.staat, regel.cellen.get().waarde) == ("klaar", "0")

    def test_enter_in_a_field_saves_and_does_nothing_else(self, deur):
        vorm = BeautifulSoup(Client().get(deur).content, "html.parser").select_one("form[data-rooster]")
        assert not vorm.select_one("button[type=submit]").has_attr("name"), "the first one is what Enter presses"

    def test_what_is_missing_is_said(self, deur, regel):
        tekst = post(deur, formulier(deur) | {"doe": "klaar"}).content.decode()
        assert "Uitgegeven van het Rijk is nog niet ingevuld." in tekst
        regel.refresh_from_db()
        assert regel.staat == "leeg"

    def test_what_hinders_is_one_list_at_the_top_with_a_link_to_each_field_and_the_same_words_there(self, deur, regel):
        factories.ResultaatFactory(pagina=regel.project, indicator="leerlingen")
        pagina = BeautifulSoup(post(deur, formulier(deur) | {"doe": "klaar"}).content, "html.parser")
        [lijst] = pagina.select("[role=alert]")
        links = lijst.select("li a")
        assert len(links) == 2
        for link in links:
            veld = pagina.find(id=link["href"][1:])
            assert veld["aria-invalid"] == "true"
            assert pagina.find(id=f"{veld['id']}-zin").get_text(strip=True) == link.get_text(strip=True)
        assert lijst.find_parent(attrs={"autofocus": True})["tabindex"] == "-1"
        assert pagina.title.get_text().startswith("Fout:")

    def test_what_the_page_says_may_stay_empty_is_what_klaar_does_not_ask(self, deur, regel):
        factories.ResultaatFactory(pagina=regel.project)
        pagina = BeautifulSoup(Client().get(deur).content, "html.parser")
        leeg, moet = {}, {}
        for vak in pagina.select(".invulveld"):
            in_stilte = vak.find_parent("details") is not None
            mag = "mag leeg blijven" in vak.select_one(".invulveld-uitleg").get_text()
            (leeg if mag else moet)[vak["data-cel"]] = in_stilte
        assert set(moet) == {stuk.sleutel for stuk in read_rij(regel).hinder} and "toelichting" in leeg
        velden = formulier(deur) | {f"cel-{regel.pk}-{sleutel}": "niet bekend" for sleutel in moet}
        assert "Schrijf dan: niet bekend." in pagina.get_text()
        assert "Dank u wel: u bent klaar." in post(deur, velden | {"doe": "klaar"}).content.decode()

    def test_what_an_editor_filled_in_meanwhile_stays_and_both_are_shown(self, deur, regel):
        velden = formulier(deur) | {f"cel-{regel.pk}-{RIJK}": "15.000", "doe": "klaar"}
        CelFactory(regel=regel, waarde="12.000", gewijzigd_naam="Noor")
        tekst = post(deur, velden).content.decode()
        regel.refresh_from_db()
        assert "Niet alles is opgeslagen" in tekst
        assert regel.staat != "klaar", "nobody is ready by what was not stored"
        assert "Intussen vulde Noor ‘12.000’ in; u typte ‘15.000’." in tekst
        assert f'name="neem-cel-{regel.pk}-{RIJK}" value="15.000"' in tekst
        assert regel.cellen.get().waarde == "12.000"

    def test_what_was_typed_after_a_choice_arose_is_what_is_kept(self, deur, regel):
        CelFactory(regel=regel, waarde="12.000", gewijzigd_naam="Noor")
        keuze = {f"neem-cel-{regel.pk}-{RIJK}": "15.000"}
        post(deur, formulier(deur) | keuze | {f"cel-{regel.pk}-{RIJK}": "15.750"})
        assert regel.cellen.get().waarde == "15.750"
        post(deur, formulier(deur) | keuze)
        assert regel.cellen.get().waarde == "15.000"

    def test_another_row_cannot_be_written(self, deur, regel):
        ander = regel.ronde.regels.exclude(pk=regel.pk).get()
        basis = {f"basis-{ander.pk}": json.dumps({RIJK: [0, ""]}), f"cel-{ander.pk}-{RIJK}": "666"}
        post(deur, basis | {"doe": f"klaar-{ander.pk}"})
        assert not ander.cellen.exists()

    @pytest.mark.parametrize("doe", ["akkoord", "terug", "projecten-0", "x"])
    def test_a_link_gives_no_more_than_filling_in(self, deur, regel, doe):
        Rapportageregel.objects.update(staat="klaar")
        post(deur, formulier(deur) | {"doe": doe})
        regel.refresh_from_db()
        assert regel.staat == "klaar"

    def test_files_are_not_taken_in(self, deur):
        from django.core.files.uploadedfile import SimpleUploadedFile

        assert Client().post(deur, {"bestand": SimpleUploadedFile("a.txt", b"a")}).status_code == 415

    def test_what_somebody_typed_is_text_and_no_html(self, deur):
        stuur(deur, "<script>alert(1)</script>", sleutel="toelichting")
        assert "<script>alert" not in Client().get(deur).content.decode()


class TestNothing:
    """A link that gives nothing says why."""

    @pytest.mark.parametrize(
        ("wat", "status", "kop"),
        [
            ("verlopen", 410, "Deze link is verlopen"),
            ("ingetrokken", 410, "Deze link is ingetrokken"),
            ("gesloten", 410, "Deze rapportage is gesloten"),
            ("akkoord", 403, "Deze rapportage is akkoord"),
            ("weg", 410, "Dit project staat niet meer op de website"),
            ("maker weg", 410, "Deze link werkt niet meer"),
            ("maker zonder recht", 410, "Deze link werkt niet meer"),
        ],
    )
    def test_each_reason_has_its_sentence_and_writes_nothing(self, deur, regel, maker, wat, status, kop):
        nu = timezone.now()
        if wat == "verlopen":
            Rapportagelink.objects.update(gemaakt_op=nu - timedelta(days=9), verloopt_op=nu - timedelta(days=1))
        elif wat == "ingetrokken":
            Rapportagelink.objects.get().withdraw()
        elif wat == "gesloten":
            Rapportageronde.objects.update(status="gesloten", gesloten_op=nu)
        elif wat == "akkoord":
            Rapportageregel.objects.update(staat="akkoord")
        elif wat == "weg":
            regel.project.delete()
        elif wat == "maker weg":
            maker.is_active = False
            maker.save()
        else:
            maker.groups.clear()
        antwoord = Client().get(deur)
        assert (antwoord.status_code, kop in antwoord.content.decode()) == (status, True)
        geweigerd = stuur(deur, "1")
        assert (geweigerd.status_code, kop in json.loads(geweigerd.content)["zin"]) == (status, True)
        assert post(deur, {f"cel-{regel.pk}-{RIJK}": "1"}).status_code == status
        assert not regel.cellen.exists()

    def test_a_link_that_never_was_says_so_and_whoever_tries_many_waits(self, deur):
        vreemd = reverse("rapportage_deur", args=["nooit"])
        assert Client().get(vreemd).status_code == 404
        assert "Deze link kennen wij niet" in Client().get(vreemd).content.decode()
        for nummer in range(40):
            laatste = Client().get(reverse("rapportage_deur", args=[f"x{nummer}"]))
        assert (laatste.status_code, "Te vaak geprobeerd" in laatste.content.decode()) == (429, True)
        # Whoever has one is not held up by who tries.
        assert Client().get(deur).status_code == 200


class TestMaking:
    """Making and withdrawing one in the CMS."""

    def maak(self, client, regel, **anders):
        velden = {"naam": "Fatma", "email": "fatma@project.example", "termijn": "14"}
        return client.post(reverse("rapportage:links", args=[regel.pk]), velden | anders)

    def test_the_address_is_shown_once_and_mailed(self, als, regel, mailoutbox):
        hoofd = als("Hoofdredacteur")
        antwoord = self.maak(hoofd, regel)
        link = Rapportagelink.objects.get()
        adres = address_of(link.token_again())
        assert adres in antwoord.content.decode()
        assert "no-store" in antwoord["Cache-Control"]
        assert adres not in hoofd.get(reverse("rapportage:links", args=[regel.pk])).content.decode()
        [bericht] = mailoutbox
        assert (bericht.to, adres in bericht.body) == (["fatma@project.example"], True)
        assert "De brug" in bericht.subject
        assert timedelta(days=13.9) < link.verloopt_op - timezone.now() < timedelta(days=14.1)

    def test_a_site_without_e_mail_writes_no_link_to_its_log(self, als, regel, settings, caplog, mailoutbox):
        settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
        tekst = self.maak(als("Hoofdredacteur"), regel).content.decode()
        assert "Deze website verstuurt nog geen e-mail. Geef de link zelf door." in tekst
        assert Rapportagelink.objects.get().token_again() not in caplog.text

    def test_until_the_round_must_be_ready(self, als, regel):
        Rapportageronde.objects.update(klaar_op=timezone.localdate() + timedelta(days=40))
        self.maak(als("Hoofdredacteur"), regel, termijn="klaar")
        einde = timezone.localdate(Rapportagelink.objects.get().verloopt_op)
        assert einde == timezone.localdate() + timedelta(days=40)

    @pytest.mark.parametrize("velden", [{"naam": ""}, {"email": "geen"}, {"termijn": "9999"}, {"termijn": ""}])
    def test_what_is_wrong_makes_no_link(self, als, regel, velden):
        self.maak(als("Hoofdredacteur"), regel, **velden)
        assert not Rapportagelink.objects.exists()

    def test_a_name_of_more_lines_does_not_break_the_e_mail(self, als, regel, mailoutbox):
        Rapportageregel.objects.filter(pk=regel.pk).update(titel="De\nbrug\r\nBcc: x@y.example")
        self.maak(als("Hoofdredacteur"), regel)
        assert mailoutbox[0].subject.count("\n") == 0

    def test_it_is_withdrawn_in_the_cms_by_whoever_manages_and_by_nobody_else(self, client, als, regel, deur):
        link = Rapportagelink.objects.get()
        intrekken = reverse("rapportage:intrekken", args=[link.pk])
        redacteur = als("Redacteur")
        assert redacteur.post(intrekken).status_code in {302, 403}
        assert Client().get(deur).status_code == 200
        hoofd = als("Hoofdredacteur")
        assert hoofd.get(intrekken).status_code == 405
        hoofd.post(intrekken)
        assert Client().get(deur).status_code == 410

    def test_no_link_is_made_in_a_closed_round(self, als, regel):
        Rapportageronde.objects.update(status="gesloten", gesloten_op=timezone.now())
        self.maak(als("Hoofdredacteur"), regel)
        assert not Rapportagelink.objects.exists()


def test_the_rest_of_the_public_site_takes_nothing_in(regel):
    assert Client().post("/nieuws/", {"a": "b"}).status_code == 405
    assert Client().put("/rapportage/x/", {"a": "b"}).status_code == 405
