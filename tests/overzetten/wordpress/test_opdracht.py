"""The command takes every step of a move, says how it ended, and explains what it cannot do."""

import json

import pytest
from django.core.management import CommandError, call_command

from nieuws.models import Nieuwsbericht
from regioprogramma.core.models import TekstPagina
from regioprogramma.overzetten.models import Verhuizing

from .exports import HOST, bijlage, item, write_export

pytestmark = pytest.mark.django_db


@pytest.fixture
def export(tmp_path):
    """Return the path of an export with a page, a message and a kind of its own."""
    return write_export(
        tmp_path / "export.xml",
        item(1, "Wie wij zijn", "<p>Wij zijn acht gemeenten.</p>"),
        item(2, "Nieuw dak", "<p>Het dak is nieuw.</p>", soort="post"),
        item(3, "Fietsles", "<p>Les.</p>", soort="dienst", adres=f"{HOST}/dienst/fietsles/"),
    )


def doe(*wat):
    """Run the command; return with which code it ended."""
    try:
        call_command("overzetten", *map(str, wat))
    except SystemExit as einde:
        return einde.code
    return 0


def test_inspecting_writes_nothing_but_a_proposal(export, tmp_path, capsys):
    indeling, rapport = tmp_path / "indeling.json", tmp_path / "rapport.json"
    assert doe("inspecteer", "--bron", export, "--indeling", indeling, "--rapport", rapport) == 0
    assert json.loads(indeling.read_text())["soorten"] == {"page": "tekst", "post": "nieuws", "dienst": "tekst"}
    assert json.loads(rapport.read_text())["items"] == 3
    assert "post: 1 -> nieuws" in capsys.readouterr().out
    assert not Verhuizing.objects.exists()


def test_a_proposal_that_somebody_changed_stays(export, tmp_path):
    indeling = tmp_path / "indeling.json"
    indeling.write_text('{"soorten": {"dienst": "nieuws"}}')
    doe("inspecteer", "--bron", export, "--indeling", indeling)
    assert indeling.read_text() == '{"soorten": {"dienst": "nieuws"}}'
    assert doe("doe", "--bron", export, "--indeling", indeling) == 0
    assert Nieuwsbericht.objects.filter(title="Fietsles").exists()
    # The next run goes by what was kept.
    assert doe("doe", "--bron", export) == 0
    assert Nieuwsbericht.objects.filter(title="Fietsles").count() == 1


def test_trying_out_writes_nothing_and_says_what_each_becomes(export, tmp_path):
    rapport = tmp_path / "rapport.json"
    voor = TekstPagina.objects.count()
    assert doe("proef", "--bron", export, "--rapport", rapport) == 0
    assert {stuk["titel"]: stuk["wordt"] for stuk in json.loads(rapport.read_text())["items"]} == {
        "Wie wij zijn": "tekst", "Nieuw dak": "nieuws", "Fietsles": "tekst",
    }  # fmt: skip
    assert TekstPagina.objects.count() == voor
    assert not Verhuizing.objects.exists()


def test_what_is_left_to_look_at_is_said_by_the_code(export, tmp_path):
    met_bestand = write_export(tmp_path / "b.xml", bijlage(9, "2024/weg.png"))
    rapport = tmp_path / "rapport.json"
    assert doe("doe", "--bron", export, met_bestand, "--rapport", rapport) == 3
    (weg,) = [regel for regel in json.loads(rapport.read_text())["items"] if regel["nummer"] == 9]
    assert weg["stand"] == "ontbreekt"
    assert "2024/weg.png" in weg["redenen"][0]


def test_every_old_address_is_asked_and_a_move_is_taken_back(export, tmp_path):
    doe("doe", "--bron", export)
    rapport = tmp_path / "rapport.json"
    assert doe("controleer", "--rapport", rapport) == 0
    assert json.loads(rapport.read_text())["gevraagd"] > 3
    voor = TekstPagina.objects.count()
    assert doe("ongedaan", "--host", "oude-regio.example") == 0
    assert TekstPagina.objects.count() == voor - 3
    assert not Verhuizing.objects.exists()


@pytest.mark.parametrize(
    ("indeling", "zin"),
    [
        ("{", "is no JSON"),
        ('{"soorten": {"post": "krant"}}', "‘krant’ is geen keuze"),
        ('{"kleuren": {}}', "onbekend onderdeel: kleuren"),
        ('{"ook": ["trash"]}', "‘trash’ kan niet mee"),
        ('{"paginas": {"x": "tekst"}}', "geen getal"),
        ('{"meta": {"project": {"a": "hoogte"}}}', "Een project heeft dit niet: hoogte"),
        ("[]", "onbekend onderdeel"),
    ],
)
def test_a_division_that_cannot_be_is_explained(export, tmp_path, indeling, zin):
    pad = tmp_path / "indeling.json"
    pad.write_text(indeling)
    with pytest.raises(CommandError, match=zin):
        call_command("overzetten", "doe", "--bron", str(export), "--indeling", str(pad))
    assert not Verhuizing.objects.exists()


def test_a_source_that_cannot_be_read_is_explained(tmp_path):
    leeg = tmp_path / "leeg.xml"
    leeg.touch()
    with pytest.raises(CommandError, match="Het bestand is leeg"):
        call_command("overzetten", "doe", "--bron", str(leeg))
    with pytest.raises(CommandError, match="geen map en geen ZIP"):
        call_command("overzetten", "inspecteer", "--bron", str(leeg), "--bestanden", str(leeg))


def test_an_unknown_move_is_not_taken_back():
    with pytest.raises(CommandError, match=r"no move of anders\.example"):
        call_command("overzetten", "ongedaan", "--host", "anders.example")
