"""The files of a move come in pieces, are read by nobody else, and go when they are not needed any more."""

import stat

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regioprogramma.overzetten.models import Verhuisbestand, Verhuizing
from regioprogramma.overzetten.taken import forget_old
from regioprogramma.overzetten.wordpress.bronnen import bewaren

from .exports import item, write_export
from .stappen import begint, brengt, brengt_en_leest, scherm

pytestmark = pytest.mark.django_db


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


@pytest.fixture
def inhoud(tmp_path):
    return write_export(tmp_path / "e.xml", item(1, "Wie wij zijn", "<p>Wij zijn acht gemeenten.</p>")).read_bytes()


@pytest.fixture
def gelezen(redactie, inhoud):
    return brengt_en_leest(redactie, inhoud)


def test_a_file_comes_in_pieces_and_is_the_same_file(redactie, inhoud):
    verhuizing = begint(redactie)
    rij = Verhuisbestand.objects.get(pk=brengt(redactie, verhuizing, inhoud, stuk=100))
    assert rij.pad.read_bytes() == inhoud
    assert rij.is_heel


def test_nobody_but_the_site_can_read_it_and_it_has_no_name_of_its_own(redactie, inhoud):
    verhuizing = begint(redactie)
    rij = Verhuisbestand.objects.get(pk=brengt(redactie, verhuizing, inhoud, naam="../../x.xml"))
    assert rij.pad.parent == verhuizing.map
    assert stat.S_IMODE(rij.pad.stat().st_mode) == 0o600
    assert stat.S_IMODE(verhuizing.map.stat().st_mode) == 0o700


def test_a_piece_that_comes_twice_or_out_of_order_changes_nothing(redactie):
    verhuizing = begint(redactie)
    rij = bewaren.begin_bestand(verhuizing, "export", "a.xml", 6, None)
    assert bewaren.add_piece(rij, 0, b"abc") == 3
    assert bewaren.add_piece(rij, 0, b"xyz") == 3
    assert bewaren.add_piece(rij, 5, b"xyz") == 3
    assert bewaren.add_piece(rij, 3, b"lang genoeg") == 3
    assert bewaren.add_piece(rij, 3, b"def") == 6
    assert rij.pad.read_bytes() == b"abcdef"


def test_a_broken_upload_goes_on_where_it_was(redactie):
    verhuizing = begint(redactie)
    rij = bewaren.begin_bestand(verhuizing, "export", "a.xml", 6, None)
    bewaren.add_piece(rij, 0, b"abc")
    velden = {"rol": "export", "naam": "a.xml", "grootte": 6}
    assert redactie.post(scherm(verhuizing, "stuk"), velden).json() == {"bestand": rij.pk, "ontvangen": 3}


def test_a_new_export_of_that_name_takes_the_place_of_the_old_one(redactie):
    verhuizing = begint(redactie)
    oud = Verhuisbestand.objects.get(pk=brengt(redactie, verhuizing, b"<rss>1"))
    nieuw = brengt(redactie, verhuizing, b"<rss>12")
    brengt(redactie, verhuizing, b"<rss>2", naam="deel2.xml")
    assert [rij.naam for rij in verhuizing.bestanden.all()] == ["export.xml", "deel2.xml"]
    assert verhuizing.bestanden.first().pk == nieuw != oud.pk


@pytest.mark.parametrize("grootte", ["0", "2147483649", "x", "-1"])
def test_an_empty_or_huge_file_is_refused(redactie, grootte):
    verhuizing = begint(redactie)
    velden = {"rol": "export", "naam": "a.xml", "grootte": grootte}
    assert redactie.post(scherm(verhuizing, "stuk"), velden).status_code == 400
    assert not verhuizing.bestanden.exists()


@pytest.mark.parametrize("velden", [{}, {"rol": "x", "naam": "a", "grootte": "1"}, {"bestand": "999999"}])
def test_a_piece_of_nothing_is_refused(redactie, velden):
    assert redactie.post(scherm(begint(redactie), "stuk"), velden).status_code in {400, 404}


def test_a_sign_that_cannot_be_kept_is_left_out_of_a_name(redactie):
    verhuizing = begint(redactie)
    velden = {"rol": "export", "naam": "a\x00.xml", "grootte": 6}
    assert redactie.post(scherm(verhuizing, "stuk"), velden).status_code == 200
    assert verhuizing.bestanden.get().naam == "a.xml"


def test_no_room_on_the_disk_is_said(redactie, monkeypatch):
    monkeypatch.setattr(bewaren, "_RUIMTE", 2**60)
    velden = {"rol": "export", "naam": "a.xml", "grootte": 10}
    antwoord = redactie.post(scherm(begint(redactie), "stuk"), velden)
    assert antwoord.status_code == 400
    assert "geen ruimte" in antwoord.json()["fout"]


def test_a_folder_that_cannot_be_written_is_said(redactie, settings, tmp_path):
    settings.VERHUISMAP = tmp_path / "bestand"
    settings.VERHUISMAP.write_text("geen map")
    verhuizing = begint(redactie)
    antwoord = redactie.post(scherm(verhuizing, "stuk"), {"rol": "export", "naam": "a.xml", "grootte": 10})
    assert "MOVE_DIR" in antwoord.json()["fout"]
    pagina = redactie.post(scherm(verhuizing, "bron"), {"lees": "ja", "lezen-website": "on"})
    assert "MOVE_DIR" in pagina.content.decode()


def test_without_a_script_a_file_comes_at_once(redactie, inhoud):
    verhuizing = begint(redactie)
    velden = {"export": SimpleUploadedFile("export.xml", inhoud)}
    assert redactie.post(scherm(verhuizing, "bron"), velden).status_code == 302
    assert verhuizing.bestanden.get().pad.read_bytes() == inhoud


def test_a_file_that_is_let_go_is_gone(redactie, inhoud, django_capture_on_commit_callbacks):
    verhuizing = begint(redactie)
    rij = Verhuisbestand.objects.get(pk=brengt(redactie, verhuizing, inhoud))
    with django_capture_on_commit_callbacks(execute=True):
        redactie.post(scherm(verhuizing, "bron"), {"verwijder": rij.pk})
    assert not rij.pad.exists()
    assert not verhuizing.bestanden.exists()


def test_files_are_kept_for_ninety_days_after_they_were_read(gelezen, django_capture_on_commit_callbacks):
    pad = gelezen.bestanden.get().pad
    forget_old()
    assert pad.exists()
    lang_geleden = gelezen.op - bewaren._BEWAARD * 2
    Verhuizing.objects.filter(pk=gelezen.pk).update(op=lang_geleden, gelezen_op=lang_geleden)
    with django_capture_on_commit_callbacks(execute=True):
        bewaren.forget_sources()
    assert not pad.exists()
    assert Verhuizing.objects.filter(pk=gelezen.pk).exists()
