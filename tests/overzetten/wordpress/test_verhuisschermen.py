"""The screens of a move: files come in pieces, are read, tried and moved, and all of it can be stopped and undone."""

import stat
from pathlib import Path
from shutil import make_archive

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from regioprogramma.core.models import TekstPagina
from regioprogramma.core.registers import Slot
from regioprogramma.overzetten.models import Overname, Verhuisbestand, Verhuisstatus, Verhuizing
from regioprogramma.overzetten.wordpress import achtergrond
from regioprogramma.overzetten.wordpress.bronnen import bewaren
from regioprogramma.overzetten.wordpress.taken import carry_out_verhuizing
from tests.factories import GebruikerFactory, OudAdresFactory, VerhuizingFactory, maak_png

from .exports import HOST, bijlage, item, write_export
from .stappen import LIJST, begint, brengt, brengt_en_leest, leest, scherm, werkt
from .verhuizen import legt_uploads, overname, pagina_van, verhuis

pytestmark = pytest.mark.django_db
LANG = " ".join(f"woord{nummer}" for nummer in range(60))
SITE = [
    item(1, "Wie wij zijn", "<p>Wij zijn acht gemeenten.</p>"),
    item(2, "Formulier", f"<p>Vul in.</p>[onbekend a='{LANG}' title='x']<style>{LANG}</style>"),
    item(3, "Geheim", "<p>Dit zag niemand.</p>", status="draft"),
]


@pytest.fixture(autouse=True)
def wachtrij(settings):
    """Let the work wait in the database, as it does, for the test that lets it be done; return its names."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
    return lambda: [pad.rpartition(".")[2] for pad in DBTaskResult.objects.values_list("task_path", flat=True)]


@pytest.fixture
def korte_beurten(monkeypatch):
    """Let a turn be over after its first batch."""
    monkeypatch.setattr(achtergrond, "BEURT", -1.0)
    monkeypatch.setattr(achtergrond, "_KEER_LEZEN", 0)


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


@pytest.fixture
def inhoud(tmp_path):
    return write_export(tmp_path / "e.xml", *SITE).read_bytes()


@pytest.fixture
def gelezen(redactie, inhoud):
    return brengt_en_leest(redactie, inhoud)


class TestReading:
    def test_what_is_in_it_is_told_and_a_division_is_proposed(self, gelezen):
        assert gelezen.status == Verhuisstatus.GELEZEN
        assert gelezen.naam == "Oude regio"
        assert gelezen.indeling["soorten"] == {"page": "tekst"}
        assert gelezen.taak == ""

    def test_nothing_of_what_nobody_saw_is_kept(self, gelezen):
        assert "Geheim" not in str(gelezen.inspectie)
        assert "Dit zag niemand" not in str(gelezen.inspectie)

    def test_the_address_that_the_export_says_is_that_of_the_move(self, redactie, inhoud):
        verhuizing = begint(redactie, "https://verkeerd.example")
        brengt(redactie, verhuizing, inhoud)
        assert leest(redactie, verhuizing).host == "oude-regio.example"
        tekst = " ".join(redactie.get(scherm(verhuizing, "inhoud")).text.split())
        assert "U vulde ‘verkeerd.example’ in, maar deze export is van ‘oude-regio.example’." in tekst

    def test_an_export_of_another_site_is_refused(self, redactie, gelezen, inhoud):
        brengt(redactie, gelezen, inhoud.replace(b"oude-regio", b"andere"))
        leest(redactie, gelezen)
        assert "andere.example" in gelezen.fout
        assert gelezen.host == "oude-regio.example"

    @pytest.mark.parametrize(("inhoud_", "zin"), [(b"geen xml", "geen export"), (b"PK\x03\x04zip", "ingepakt")])
    def test_what_is_no_export_is_said_in_dutch(self, redactie, inhoud_, zin):
        verhuizing = begint(redactie)
        brengt(redactie, verhuizing, inhoud_)
        leest(redactie, verhuizing)
        assert zin in verhuizing.fout
        assert zin in redactie.get(scherm(verhuizing, "bron")).content.decode()

    def test_without_a_file_it_says_what_to_do(self, redactie):
        assert "nog geen export" in leest(redactie, begint(redactie)).fout

    @pytest.mark.parametrize(
        "stap", ["inhoud", "indeling", "trefwoorden", "paginas", "proef", "doen", "controle", "verslag"]
    )
    def test_before_they_were_read_every_step_leads_to_the_files(self, redactie, stap):
        verhuizing = begint(redactie)
        for vraag in (redactie.get, redactie.post):
            antwoord = vraag(scherm(verhuizing, stap), follow=True)
            assert antwoord.redirect_chain == [(scherm(verhuizing, "bron"), 302)]
            assert "Lees eerst wat er in de bestanden zit." in antwoord.text
        verhuizing.refresh_from_db()
        assert verhuizing.taak == ""

    def test_what_the_command_moved_can_be_seen_and_undone(self, redactie, tmp_path):
        verhuizing = verhuis(write_export(tmp_path / "c.xml", *SITE))
        assert verhuizing.gelezen_op is None
        assert scherm(verhuizing, "doen") in redactie.get(scherm(verhuizing, "bron")).text
        assert "Maak het overzetten ongedaan" in redactie.get(scherm(verhuizing, "doen")).text

    def test_two_moves_of_one_site_are_refused(self, redactie, gelezen):
        antwoord = redactie.post(LIJST, {"adres": "http://oude-regio.example/"})
        assert "al een verhuizing" in str(antwoord.context["form"].errors)

    @pytest.mark.parametrize(
        ("adres", "zin"),
        [
            ("ftp://oud.example", "Begin het adres met https://."),
            ("http://localhost", "geen website die iedereen kan openen"),
            ("https://localhost:8000/", "geen website die iedereen kan openen"),
            ("https://10.0.0.1", "geen website die iedereen kan openen"),
            ("https://[::1]/", "geen website die iedereen kan openen"),
            ("https://regio.local", "geen website die iedereen kan openen"),
            ("https://oud.example:99999", "geen website die iedereen kan openen"),
            ("https://wie:geheim@oud.example", "Laat de naam en het wachtwoord weg"),
            ("wie:geheim@oud.example", "geen adres van een website"),
            ("http://[", "geen adres van een website"),
            ("niet goed", "geen adres van een website"),
        ],
    )
    def test_what_is_no_website_for_everybody_is_refused_and_a_password_never_kept(self, redactie, adres, zin):
        antwoord = redactie.post(LIJST, {"adres": adres})
        assert zin in str(antwoord.context["form"].errors["adres"])
        assert not Verhuizing.objects.exists()

    @pytest.mark.parametrize("adres", ["www.oud.example", "http://oud.example:8080/blog", "https://éénregio.example"])
    def test_a_website_for_everybody_is_taken(self, redactie, adres):
        assert redactie.post(LIJST, {"adres": adres}).status_code == 302

    def test_a_file_that_came_later_is_said_to_be_new_and_a_failure_is_no_success(self, redactie, gelezen, inhoud):
        assert "De bestanden zijn gelezen op" in redactie.get(scherm(gelezen, "bron")).text
        brengt(redactie, gelezen, inhoud.replace(b"oude-regio", b"andere"))
        antwoord = redactie.get(scherm(gelezen, "bron")).text
        assert "Er is een nieuw bestand. Klik op ‘Lees opnieuw’." in antwoord
        assert "De bestanden zijn gelezen op" not in antwoord
        leest(redactie, gelezen)
        antwoord = redactie.get(scherm(gelezen, "bron")).text
        assert "andere.example" in antwoord
        assert "De bestanden zijn gelezen op" not in antwoord

    @pytest.mark.parametrize(
        "stap", ["bron", "inhoud", "indeling", "trefwoorden", "paginas", "proef", "doen", "controle"]
    )
    def test_every_step_says_which_website_it_is_about(self, redactie, gelezen, stap):
        assert "Website: oude-regio.example (Oude regio)" in redactie.get(scherm(gelezen, stap)).text

    def test_while_it_is_read_nothing_is_changed(self, redactie, gelezen):
        Verhuizing.objects.filter(pk=gelezen.pk).update(taak="lezen")
        bestand = gelezen.bestanden.get()
        redactie.post(scherm(gelezen, "bron"), {"verwijder": bestand.pk})
        antwoord = redactie.post(scherm(gelezen, "stuk"), {"rol": "export", "naam": "a", "grootte": 5})
        assert antwoord.status_code == 409
        assert gelezen.bestanden.get() == bestand


class TestTrying:
    @pytest.fixture
    def beproefd(self, redactie, gelezen):
        redactie.post(scherm(gelezen, "proef"))
        werkt(gelezen)
        return gelezen

    def test_it_writes_no_page_and_shows_the_worst_first(self, redactie, beproefd):
        assert not TekstPagina.objects.filter(title="Wie wij zijn").exists()
        assert not Overname.objects.exists()
        beproefd.proeven.filter(nummer=2).update(verlies=500, aantal_kwijt=2, is_heel=False)
        bladzijde = redactie.get(scherm(beproefd, "proef")).context["bladzijde"]
        assert [rij.titel for rij in bladzijde] == ["Formulier", "Wie wij zijn"]

    def test_old_and_new_stand_side_by_side_with_the_lost_words_marked(self, redactie, beproefd):
        rij = beproefd.proeven.get(nummer=1)
        rij.kwijt = {"acht": 1}
        rij.save()
        pagina = redactie.get(scherm(beproefd, "proefdetail", rij.pk)).content.decode()
        assert "Wij zijn <mark>acht</mark> gemeenten." in pagina
        assert "<p>Wij zijn acht gemeenten.</p>" in pagina

    def test_agreeing_lets_a_page_be_published_and_can_be_taken_back(self, redactie, beproefd):
        rij = beproefd.proeven.get(nummer=1)
        beproefd.proeven.filter(pk=rij.pk).update(is_heel=False)
        adres = scherm(beproefd, "proefdetail", rij.pk)
        for verwacht in ([1], [1]):
            redactie.post(adres, {"akkoord": "ja"})
            beproefd.refresh_from_db()
            assert beproefd.indeling["akkoord"] == verwacht
        redactie.post(adres)
        beproefd.refresh_from_db()
        assert beproefd.indeling["akkoord"] == []

    def test_a_new_dry_run_takes_the_place_of_the_one_before(self, redactie, beproefd):
        aantal = beproefd.proeven.count()
        redactie.post(scherm(beproefd, "proef"))
        werkt(beproefd)
        assert beproefd.proeven.count() == aantal > 0

    def status(self, antwoord):
        regels = BeautifulSoup(antwoord.content, "html.parser").select("[role=status]")
        return next(tekst for regel in regels if (tekst := " ".join(regel.text.split())).startswith("Proef van"))

    @pytest.mark.parametrize(
        ("formulier", "wie", "zin"),
        [
            ({}, {}, "2 teksten. Er gaan geen woorden verloren."),
            ({"is_heel": False, "aantal_kwijt": 60}, {}, "2 teksten. 1 ervan blijft een concept, omdat"),
            ({}, {"aantal_kwijt": 2}, "2 teksten. 1 ervan verliest een paar woorden."),
            ({"aantal_kwijt": 1}, {"aantal_kwijt": 2}, "2 teksten. 2 ervan verliezen een paar woorden."),
        ],
    )
    def test_it_says_what_gets_lost_as_it_is(self, redactie, beproefd, formulier, wie, zin):
        heel = {"is_heel": True, "aantal_kwijt": 0}
        beproefd.proeven.filter(nummer=2).update(**heel | formulier)
        beproefd.proeven.filter(nummer=1).update(**heel | wie)
        assert zin in self.status(redactie.get(scherm(beproefd, "proef")))

    def test_what_was_agreed_is_said_and_is_no_draft(self, redactie, beproefd):
        beproefd.proeven.filter(nummer=1).update(is_heel=False, aantal_kwijt=2)
        beproefd.proeven.filter(nummer=2).delete()
        redactie.post(scherm(beproefd, "proefdetail", beproefd.proeven.get().pk), {"akkoord": "ja"})
        antwoord = redactie.get(scherm(beproefd, "proef"))
        assert "1 tekst. 1 ervan verliest te veel woorden, maar dat is goedgekeurd." in self.status(antwoord)
        assert "zoals" not in self.status(antwoord)
        assert not redactie.get(f"{scherm(beproefd, 'proef')}?wat=concept").context["bladzijde"].object_list

    def test_without_a_text_it_says_where_to_look(self, redactie, beproefd):
        beproefd.proeven.all().delete()
        antwoord = redactie.get(scherm(beproefd, "proef"))
        assert "er zijn geen uitkomsten." in self.status(antwoord)
        assert "Er is niets gevonden." not in antwoord.text

    @pytest.mark.parametrize(
        ("kwijt", "zin"),
        [
            (0, "Er gaan geen woorden verloren. De pagina wordt overgenomen."),
            (1, "1 van 4 woorden gaat verloren. De pagina wordt overgenomen."),
            (2, "2 van 4 woorden gaan verloren. De pagina wordt overgenomen."),
        ],
    )
    def test_beside_each_other_it_says_how_many_words_get_lost(self, redactie, beproefd, kwijt, zin):
        beproefd.proeven.filter(nummer=1).update(aantal_kwijt=kwijt, woorden=4)
        assert zin in redactie.get(scherm(beproefd, "proefdetail", beproefd.proeven.get(nummer=1).pk)).text

    def test_an_outcome_of_the_dry_run_before_leads_to_the_list(self, redactie, beproefd):
        oud = scherm(beproefd, "proefdetail", beproefd.proeven.get(nummer=1).pk)
        redactie.post(scherm(beproefd, "proef"))
        werkt(beproefd)
        for vraag in (redactie.get, redactie.post):
            antwoord = vraag(oud, follow=True)
            assert antwoord.redirect_chain == [(scherm(beproefd, "proef"), 302)]
            assert "Deze uitkomst is er niet meer." in antwoord.text
        beproefd.refresh_from_db()
        assert beproefd.indeling.get("akkoord", []) == []

    @pytest.mark.parametrize(
        ("vraag", "aantal"), [("zoek=wie", 1), ("zoek=niets", 0), ("doel=nieuws", 0), ("wat=x&p=z", 2)]
    )
    def test_outcomes_are_searched_and_filtered(self, redactie, beproefd, vraag, aantal):
        assert len(redactie.get(f"{scherm(beproefd, 'proef')}?{vraag}").context["bladzijde"]) == aantal


class TestMoving:
    @pytest.mark.usefixtures("korte_beurten")
    def test_it_moves_in_turns_and_says_how_far_it_is(self, redactie, gelezen):
        redactie.post(scherm(gelezen, "doen"))
        gelezen.refresh_from_db()
        assert (gelezen.status, gelezen.taak) == (Verhuisstatus.BEZIG, "doen")
        assert werkt(gelezen) > 1
        assert (gelezen.status, gelezen.taak) == (Verhuisstatus.KLAAR, "")
        assert pagina_van(1).live

    @pytest.mark.usefixtures("korte_beurten")
    def test_search_and_lists_follow_once_after_the_last_turn(self, redactie, gelezen, wachtrij):
        redactie.post(scherm(gelezen, "doen"))
        assert werkt(gelezen) > 1
        assert wachtrij().count("follow_verhuizing") == 1
        assert not gelezen.te_volgen

    @pytest.mark.usefixtures("korte_beurten")
    def test_a_move_that_is_stopped_stays_as_it_is_and_goes_on_later(self, redactie, gelezen):
        redactie.post(scherm(gelezen, "doen"))
        achtergrond.work_on(gelezen.pk)
        redactie.post(scherm(gelezen, "doen"), {"stop": "ja"})
        werkt(gelezen)
        assert (gelezen.status, gelezen.taak) == (Verhuisstatus.GESTOPT, "")
        assert TekstPagina.objects.filter(title="Wie wij zijn", live=False).exists()
        redactie.post(scherm(gelezen, "doen"))
        werkt(gelezen)
        assert pagina_van(1).live

    @pytest.mark.parametrize("stap", ["bron", "proef", "doen", "controle"])
    def test_the_stop_button_of_each_step_is_not_refused(self, gelezen, stap):
        streng = Client(enforce_csrf_checks=True)
        streng.force_login(GebruikerFactory(groepen=["Hoofdredacteur"]))
        taak = {"bron": "lezen"}.get(stap, stap)
        Verhuizing.objects.filter(pk=gelezen.pk).update(taak=taak)
        formulier = BeautifulSoup(streng.get(scherm(gelezen, stap)).content, "html.parser").select_one(
            "form:has(button[name=stop])"
        )
        velden = {veld["name"]: veld["value"] for veld in formulier.select("[name]")}
        assert streng.post(scherm(gelezen, stap), velden).status_code == 302
        gelezen.refresh_from_db()
        assert gelezen.taak == ""

    @pytest.mark.usefixtures("korte_beurten")
    def test_who_lost_the_right_moves_nothing_more(self, redactie, gelezen):
        redactie.post(scherm(gelezen, "doen"))
        achtergrond.work_on(gelezen.pk)
        gelezen.refresh_from_db()
        gelezen.door.groups.clear()
        werkt(gelezen)
        assert gelezen.fout == "Wie dit begon, mag het niet meer."
        assert (gelezen.status, gelezen.taak) == (Verhuisstatus.GESTOPT, "")
        assert not TekstPagina.objects.filter(title="Wie wij zijn", live=True).exists()

    @pytest.mark.usefixtures("korte_beurten")
    def test_what_is_moved_is_in_the_name_of_who_began_that_and_not_of_who_began_the_move(self, gelezen, als):
        als("Beheerder").post(scherm(gelezen, "doen"))
        werkt(gelezen)
        assert [groep.name for groep in pagina_van(1).latest_revision.user.groups.all()] == ["Beheerder"]

    def test_undo_asks_first_and_takes_away_what_nobody_changed(self, redactie, gelezen):
        redactie.post(scherm(gelezen, "doen"))
        werkt(gelezen)
        redactie.post(scherm(gelezen, "doen"), {"ongedaan": "ja"})
        werkt(gelezen)
        assert TekstPagina.objects.filter(title="Wie wij zijn").exists()
        redactie.post(scherm(gelezen, "doen"), {"ongedaan": "ja", "zeker": "ja"})
        werkt(gelezen)
        assert not TekstPagina.objects.filter(title="Wie wij zijn").exists()
        assert gelezen.status == Verhuisstatus.GELEZEN
        assert gelezen.bestanden.exists()

    @pytest.mark.usefixtures("korte_beurten")
    def test_what_undo_came_to_is_said(self, redactie, gelezen):
        redactie.post(scherm(gelezen, "doen"))
        werkt(gelezen)
        pagina_van(2).save_revision()
        redactie.post(scherm(gelezen, "doen"), {"ongedaan": "ja", "zeker": "ja"})
        werkt(gelezen)
        tekst = " ".join(redactie.get(scherm(gelezen, "doen")).text.split())
        assert "Het overzetten is ongedaan gemaakt.</strong> 1 pagina of bestand is weg." in tekst
        assert "1 ding bleef staan." in tekst
        assert "Formulier: is hier gewijzigd" in tekst
        assert "Ga verder" not in tekst
        redactie.post(scherm(gelezen, "doen"))
        achtergrond.work_on(gelezen.pk)
        gelezen.refresh_from_db()
        assert "ongedaan" not in gelezen.verslag

    def test_the_report_is_a_file_as_the_command_makes_it(self, redactie, gelezen):
        redactie.post(scherm(gelezen, "doen"))
        werkt(gelezen)
        verslag = redactie.get(scherm(gelezen, "verslag")).json()
        assert [rij["titel"] for rij in verslag["items"]] == ["Wie wij zijn", "Formulier"]

    def test_a_file_that_nobody_had_read_is_not_moved(self, redactie, gelezen, inhoud):
        brengt(redactie, gelezen, inhoud.replace(b"acht", b"negen"))
        redactie.post(scherm(gelezen, "doen"))
        werkt(gelezen)
        assert "nieuw bestand" in gelezen.fout
        assert not Overname.objects.exists()
        leest(redactie, gelezen)
        redactie.post(scherm(gelezen, "doen"))
        werkt(gelezen)
        assert "negen" in str(pagina_van(1).inhoud.raw_data[0])

    def test_the_folder_of_files_may_come_after_they_were_read(self, redactie, gelezen, tmp_path):
        legt_uploads(tmp_path / "up", {"uploads/2024/dak.png": maak_png()})
        zip_ = make_archive(str(tmp_path / "up"), "zip", tmp_path / "up")
        export = write_export(tmp_path / "e2.xml", *SITE, bijlage(9, "2024/dak.png")).read_bytes()
        brengt(redactie, gelezen, export)
        brengt(redactie, gelezen, Path(zip_).read_bytes(), "uploads.zip", "uploads")
        leest(redactie, gelezen)
        redactie.post(scherm(gelezen, "doen"))
        werkt(gelezen)
        assert overname(9).afbeelding is not None

    def test_a_failure_that_nobody_foresaw_is_said_and_can_be_tried_again(self, redactie, gelezen):
        # What no version of ours wrote, so that it breaks.
        Verhuizing.objects.filter(pk=gelezen.pk).update(taak="controle", voortgang={"wat": "adressen"})
        with pytest.raises(KeyError):
            achtergrond.work_on(gelezen.pk)
        assert "door een fout" in redactie.get(scherm(gelezen, "controle")).content.decode()
        redactie.post(scherm(gelezen, "controle"), {"stop": "ja"})
        redactie.post(scherm(gelezen, "controle"))
        werkt(gelezen)
        assert (gelezen.taak, gelezen.fout) == ("", "")

    def test_files_that_are_gone_are_said_and_nothing_is_lost(self, redactie, gelezen):
        gelezen.bestanden.get().pad.unlink()
        redactie.post(scherm(gelezen, "doen"))
        werkt(gelezen)
        assert "niet te openen" in gelezen.fout
        assert (gelezen.status, gelezen.taak) == (Verhuisstatus.GESTOPT, "")


class TestChecking:
    @pytest.fixture
    def adressen(self):
        for nummer in range(3):
            OudAdresFactory(sleutel=f"/weg/{nummer}", adres="", titel="Weg")
        OudAdresFactory(sleutel="/open", adres="")

    @pytest.mark.usefixtures("adressen")
    def test_every_old_address_is_asked_in_turns_and_what_is_wrong_is_named(self, redactie, gelezen, monkeypatch):
        monkeypatch.setattr(achtergrond, "BEURT", -1.0)
        monkeypatch.setattr(achtergrond, "_ADRESSEN", 2)
        redactie.post(scherm(gelezen, "controle"))
        assert werkt(gelezen) == 2 + 1
        antwoord = redactie.get(scherm(gelezen, "controle"))
        assert antwoord.context["controle"]["klaar"] == 4
        assert [(adres, oordeel) for adres, oordeel, _einde in antwoord.context["mis"]] == [
            ("/open/", "Geen antwoord")
        ]
        assert ("Zegt dat het weg is", 3) in antwoord.context["standen"]

    @pytest.mark.usefixtures("adressen")
    def test_asking_can_be_stopped(self, redactie, gelezen, monkeypatch):
        monkeypatch.setattr(achtergrond, "BEURT", -1.0)
        monkeypatch.setattr(achtergrond, "_ADRESSEN", 2)
        redactie.post(scherm(gelezen, "controle"))
        assert achtergrond.work_on(gelezen.pk)
        redactie.post(scherm(gelezen, "controle"), {"stop": "ja"})
        assert werkt(gelezen) == 1
        assert "controle" not in gelezen.verslag


def test_what_one_does_waits_for_another_move_and_loses_nothing(redactie, gelezen):
    redactie.post(scherm(gelezen, "doen"))
    ander = connection.copy()
    try:
        with ander.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [Slot.VERHUIZING])
            carry_out_verhuizing.func(gelezen.pk)
            cursor.execute("SELECT pg_advisory_unlock(%s)", [Slot.VERHUIZING])
    finally:
        ander.close()
    later = DBTaskResult.objects.filter(task_path__endswith="carry_out_verhuizing", run_after__gt=timezone.now())
    assert later.exists()
    werkt(gelezen)
    assert gelezen.status == Verhuisstatus.KLAAR


@pytest.mark.parametrize("rol", ["Redacteur", "Beheerder van niets"])
def test_only_who_has_the_right_sees_the_screens(client, rol):
    verhuizing = VerhuizingFactory()
    client.force_login(GebruikerFactory(groepen=["Redacteur"] if rol == "Redacteur" else []))
    for adres in (LIJST, scherm(verhuizing, "bron"), scherm(verhuizing, "proef"), scherm(verhuizing, "doen")):
        assert client.get(adres).status_code == 302
        assert client.post(adres).status_code == 302
    assert client.post(scherm(verhuizing, "stuk"), {"rol": "export", "naam": "a", "grootte": 5}).status_code == 302
    assert not Verhuisbestand.objects.exists()


def test_the_password_for_the_live_site_is_gone_before_it_is_used(redactie):
    verhuizing = VerhuizingFactory(basis="https://127.0.0.1", gelezen_op=None)
    velden = {"lezen-website": "on", "lezen-naam": "redactie", "lezen-wachtwoord": "abcd efgh"}
    assert redactie.post(scherm(verhuizing, "bron"), {"lees": "ja", **velden}).status_code == 302
    pad = bewaren.path_of_login(verhuizing)
    assert pad.read_text() == "redactie:abcd efgh"
    assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    werkt(verhuizing, mag=lambda ip: False)
    assert not pad.exists()
    assert verhuizing.fout
    assert "abcd" not in str(Verhuizing.objects.values().get())
    assert HOST not in verhuizing.fout
