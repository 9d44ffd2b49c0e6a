"""The statement about accessibility: what a status asks, where it stands, and what the dashboard asks of it."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from wagtail.models import Site

from regioprogramma.core.models import Pagina, Regio, TekstPagina
from regioprogramma.core.registers.aandacht import list_regels
from regioprogramma.toegankelijkheid.criteria import CRITERIA
from regioprogramma.toegankelijkheid.models import Toegankelijkheidsprobleem, Toegankelijkheidsverklaring
from regioprogramma.toegankelijkheid.regels import Toegankelijkheidsstatus, find_gebreken
from regioprogramma.toegankelijkheid.secties import UITLEG
from regioprogramma.toegankelijkheid.termijnen import add_months
from tests import factories
from tests.redactie.formulier import fouten, inline_formset, nieuwe_pagina, verstuur

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 11, 25)
FORM = "w-editor-form"
#: What each status needs beside the signing.
ONDERZOCHT = {"onderzoek_op": date(2026, 2, 20)}
GETEKEND = {"vastgesteld_op": date(2026, 3, 12), "ondertekenaar": "de secretaris"}


@pytest.fixture(autouse=True)
def op_deze_dag():
    with time_machine.travel(f"{VANDAAG}T11:00:00Z", tick=True):
        yield


def probleem(**velden):
    velden = {"maatregel": "Wij herstellen het.", "gepland_op": date(2027, 3, 1), **velden}
    return Toegankelijkheidsprobleem(criterium="1.4.3", oorzaak="De letters zijn te licht.", **velden)


def vul_in(*problemen, **velden):
    """Store these in the statement of the site; return it."""
    verklaring = Toegankelijkheidsverklaring.objects.get()
    for naam, waarde in velden.items():
        setattr(verklaring, naam, waarde)
    verklaring.problemen = list(problemen)
    verklaring.save()
    return verklaring


def gebreken(*problemen, **velden):
    return find_gebreken(Toegankelijkheidsverklaring(**velden), problemen)


class TestStatus:
    """What the legal model asks of each status."""

    def test_no_statement_asks_nothing(self):
        assert gebreken(status="E") == {}
        assert "status" in gebreken(status="E", **GETEKEND)

    @pytest.mark.parametrize("status", "ABCD")
    def test_every_other_status_is_signed(self, status):
        assert {"vastgesteld_op", "ondertekenaar"} <= gebreken(status=status).keys()

    def test_a_status_of_each_kind_that_is_complete_is_right(self):
        assert gebreken(status="A", **GETEKEND, **ONDERZOCHT) == {}
        assert gebreken(probleem(), status="B", **GETEKEND, **ONDERZOCHT) == {}
        assert gebreken(status="C", **GETEKEND, onderzoek_gepland_op=date(2026, 9, 12)) == {}
        assert gebreken(status="D", **GETEKEND) == {}

    def test_nothing_is_wrong_at_a(self):
        assert "Met status A is er niets mis." in gebreken(probleem(), status="A", **GETEKEND, **ONDERZOCHT)["status"]

    @pytest.mark.parametrize("status", "AB")
    def test_all_is_researched_at_a_and_b(self, status):
        assert "Vul de datum van het rapport in." in gebreken(status=status, **GETEKEND)["onderzoek_op"]

    @pytest.mark.parametrize(("onderzocht", "telt"), [(date(2023, 3, 12), True), (date(2023, 3, 11), False)])
    def test_a_research_counts_for_three_years(self, onderzocht, telt):
        gevonden = gebreken(probleem(), status="B", **GETEKEND, onderzoek_op=onderzocht)
        assert ("onderzoek_op" not in gevonden) is telt

    def test_at_b_it_is_known_what_is_wrong_and_what_is_done_when(self):
        velden = {"status": "B", **GETEKEND, **ONDERZOCHT}
        assert "Voeg de bekende problemen toe" in gebreken(**velden)["status"]
        for leeg in ({"maatregel": ""}, {"gepland_op": None}):
            assert "een maatregel en een dag" in gebreken(probleem(**leeg), **velden)["status"]

    @pytest.mark.parametrize("gepland", [None, date(2026, 9, 13)])
    def test_at_c_a_research_comes_within_six_months(self, gepland):
        assert "zes maanden" in gebreken(status="C", **GETEKEND, onderzoek_gepland_op=gepland)["onderzoek_gepland_op"]

    @pytest.mark.parametrize("veld", ["vastgesteld_op", "bekeken_op", "onderzoek_op"])
    def test_what_was_done_is_not_in_the_future(self, veld):
        velden = {**GETEKEND, **ONDERZOCHT, veld: date(2026, 11, 26)}
        assert "nog niet geweest" in gebreken(status="A", **velden)[veld]

    @pytest.mark.parametrize("veld", ["vastgesteld_op", "bekeken_op", "onderzoek_op"])
    def test_nothing_was_done_before_there_was_a_law(self, veld):
        velden = {**GETEKEND, **ONDERZOCHT, veld: date(1901, 1, 1)}
        assert "vanaf 1 juli 2018" in gebreken(status="D", **velden)[veld]

    def test_every_status_has_its_text(self):
        assert set(UITLEG) == set(Toegankelijkheidsstatus)

    def test_it_is_not_looked_at_before_it_was_made(self):
        verklaring = Toegankelijkheidsverklaring(**GETEKEND, bekeken_op=date(2026, 3, 11))
        with pytest.raises(ValidationError, match="bekeken voordat"):
            verklaring.validate_constraints()


@pytest.mark.parametrize(
    ("dag", "maanden", "later"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 1, 31), -12, date(2025, 1, 31)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
    ],
)
def test_months_are_counted_as_people_do(dag, maanden, later):
    assert add_months(dag, maanden) == later


def test_the_criteria_are_those_of_wcag_2_2():
    niveaus = [criterium.niveau for criterium in CRITERIA.values()]
    assert (niveaus.count("A"), niveaus.count("AA"), len(niveaus)) == (31, 24, 55)
    delen = [tuple(map(int, nummer.split("."))) for nummer in CRITERIA]
    assert delen == sorted(delen)
    assert "4.1.1" not in CRITERIA


class TestForm:
    """The form in the CMS."""

    @pytest.fixture
    def adres(self):
        return reverse(
            "wagtailsettings:edit",
            args=["toegankelijkheid", "toegankelijkheidsverklaring", Site.objects.get().pk],
        )

    def test_the_rows_count_when_the_status_is_judged(self, beheerder, adres):
        rij = {
            "criterium": "1.4.3", "oorzaak": "Te licht.", "gevolg": "", "alternatief": "", "maatregel": "Herstellen.",
            "gepland_op": "01-03-2027",
        }  # fmt: skip
        velden = {"vastgesteld_op": "12-03-2026", "ondertekenaar": "de secretaris", "onderzoek_op": "20-02-2026"}
        antwoord = verstuur(beheerder, adres, FORM, status="A", **velden, problemen=inline_formset([rij]))
        assert any("Met status A is er niets mis." in zin for zin in fouten(antwoord)), fouten(antwoord)
        assert Toegankelijkheidsverklaring.objects.get().status == "E"
        antwoord = verstuur(beheerder, adres, FORM, status="B", **velden, problemen=inline_formset([rij]))
        assert antwoord.status_code == 302, fouten(antwoord)
        verklaring = Toegankelijkheidsverklaring.objects.get()
        assert (verklaring.status, [str(p) for p in verklaring.problemen.all()]) == ("B", ["1.4.3 Contrast (minimum)"])
        weg = {**rij, "id": verklaring.problemen.get().pk, "DELETE": "1"}
        antwoord = verstuur(beheerder, adres, FORM, status="A", problemen=inline_formset([weg], initial=1))
        assert antwoord.status_code == 302, fouten(antwoord)
        assert Toegankelijkheidsprobleem.objects.count() == 0

    @pytest.mark.parametrize(
        ("rol", "mag"),
        [("Redacteur", False), ("Communicatie", False), ("Hoofdredacteur", True), ("Beheerder", True)],
    )
    def test_who_may_change_it(self, als, adres, rol, mag):
        assert (als(rol).get(adres).status_code == 200) is mag


class TestPublic:
    """What a visitor reads."""

    def test_it_stands_below_the_text_of_the_page(self, client):
        pagina = TekstPagina.objects.get(slug="toegankelijkheid")
        pagina.inhoud = [("tekst", "<p>Eigen tekst van de redactie.</p>")]
        pagina.save_revision().publish()
        vul_in(probleem(), status="B", register="https://register.example/7", **GETEKEND)
        html = client.get("/toegankelijkheid/").text
        for woord in ("B: voldoet gedeeltelijk", "https://register.example/7", "12 maart 2026", "De secretaris"):
            assert woord in html
        for woord in ("Eis 1.4.3 Contrast (minimum), niveau AA", "De letters zijn te licht.", "1 maart 2027"):
            assert woord in html
        assert html.index("Eigen tekst") < html.index('id="verklaring"') < html.index('id="getest"')
        assert 'id="verklaring"' not in client.get("/privacy/").text

    def test_without_a_page_it_stands_alone(self, client):
        TekstPagina.objects.get(slug="toegankelijkheid").delete()
        antwoord = client.get("/toegankelijkheid/")
        assert antwoord.status_code == 200
        assert "nog geen verklaring" in antwoord.text
        assert 'id="getest"' in antwoord.text

    def test_a_page_that_is_not_public_hides_no_statement(self, client):
        pagina = TekstPagina.objects.get(slug="toegankelijkheid")
        pagina.samenvatting = "Nog niet voor u."
        pagina.unpublish()
        antwoord = client.get("/toegankelijkheid/")
        assert 'id="verklaring"' in antwoord.text
        assert "Nog niet voor u." not in antwoord.text

    def test_its_usual_address_leads_to_the_page_that_was_chosen(self, client):
        TekstPagina.objects.get(slug="toegankelijkheid").delete()
        ander = factories.TekstPaginaFactory(title="Voor iedereen", slug="voor-iedereen")
        vul_in(pagina=ander)
        assert client.get("/toegankelijkheid/").url == "/voor-iedereen/"
        assert 'id="verklaring"' in client.get("/voor-iedereen/").text

    def test_an_editor_may_make_a_page_at_the_address(self, als):
        TekstPagina.objects.get(slug="toegankelijkheid").delete()
        velden = {"title": "Toegankelijkheid", "samenvatting": "Voor iedereen."}
        antwoord = nieuwe_pagina(als("Hoofdredacteur"), TekstPagina, factories.thuis(), **velden)
        assert antwoord.status_code == 302, fouten(antwoord)
        html = als("Hoofdredacteur").get("/toegankelijkheid/").text
        assert "Voor iedereen." in html and 'id="verklaring"' in html

    def test_reading_it_stores_nothing(self, client):
        Toegankelijkheidsverklaring.objects.all().delete()
        assert "nog geen verklaring" in client.get("/toegankelijkheid/").text
        assert not Toegankelijkheidsverklaring.objects.exists()

    def test_what_was_not_filled_in_is_not_named(self, client):
        html = client.get("/toegankelijkheid/").text
        for woord in ("in het register", "Ondertekend door", "Bekende problemen"):
            assert woord not in html

    def test_its_queries_do_not_grow_with_the_problems(self, client, count_queries):
        vul_in(probleem(), status="B", **GETEKEND)
        client.get("/toegankelijkheid/")
        eerst = count_queries(lambda: client.get("/toegankelijkheid/"))
        vul_in(*[probleem() for _nummer in range(9)])
        assert count_queries(lambda: client.get("/toegankelijkheid/")) == eerst <= 25


class TestDashboard:
    """What the dashboard asks."""

    def vragen(self, rol="Beheerder"):
        regel = next(regel for regel in list_regels() if regel.naam == "toegankelijkheidsverklaring")
        wie = factories.GebruikerFactory(groepen=[rol])
        rijen = regel.rijen(regel.objecten(wie))
        assert regel.eerste(wie, 2) == (rijen[:2], len(rijen))
        return [rij.uitleg for rij in rijen]

    @pytest.mark.parametrize(
        ("velden", "gevraagd"),
        [
            ({"status": "E", "vastgesteld_op": None}, ["er is nog geen verklaring"]),
            ({"vastgesteld_op": None}, ["er staat geen datum bij"]),
            ({"vastgesteld_op": date(2025, 11, 26)}, []),
            ({"vastgesteld_op": date(2025, 11, 25)}, ["voor het laatst bekeken op 25 november 2025"]),
            ({"vastgesteld_op": date(2020, 1, 1), "bekeken_op": date(2026, 1, 1)}, []),
        ],
    )
    def test_after_twelve_months_it_must_be_looked_at_again(self, velden, gevraagd):
        vul_in(**{"status": "D", **velden})
        assert self.vragen() == gevraagd
        assert self.vragen("Redacteur") == []

    @pytest.mark.parametrize(
        ("velden", "gevraagd"),
        [
            ({"status": "B", "onderzoek_op": None}, ["er staat geen onderzoek bij"]),
            ({"status": "A", "onderzoek_op": date(2023, 11, 26)}, []),
            ({"status": "A", "onderzoek_op": date(2023, 11, 25)}, ["het laatste onderzoek is van 25 november 2023"]),
            ({"status": "D", "onderzoek_op": date(2020, 1, 1)}, []),
            ({"status": "C", "onderzoek_gepland_op": VANDAAG}, []),
            (
                {"status": "C", "onderzoek_gepland_op": date(2026, 11, 24)},
                ["het onderzoek was gepland op 24 november 2026"],
            ),
        ],
    )
    def test_after_thirty_six_months_it_must_be_researched_again(self, velden, gevraagd):
        vul_in(**GETEKEND, **velden)
        assert self.vragen() == gevraagd

    def test_a_problem_that_would_be_solved_by_now_is_asked_about(self):
        vul_in(probleem(gepland_op=VANDAAG), probleem(gepland_op=None), status="D", **GETEKEND)
        assert self.vragen() == []
        vul_in(probleem(gepland_op=date(2026, 11, 24)), probleem(gepland_op=date(2026, 11, 23)))
        assert self.vragen() == ["een bekend probleem zou nu opgelost zijn"]

    def test_all_that_is_the_matter_stands_in_one_row(self):
        vul_in(probleem(gepland_op=date(2026, 1, 1)), status="B", vastgesteld_op=date(2025, 1, 1))
        assert self.vragen() == [
            "voor het laatst bekeken op 1 januari 2025; er staat geen onderzoek bij; "
            "een bekend probleem zou nu opgelost zijn"
        ]


@pytest.mark.usefixtures("own_database")
def test_the_columns_of_the_region_move_and_come_back():
    def kolommen():
        with connection.cursor() as cursor:
            cursor.execute("SELECT toegankelijkheidsstatus, toegankelijkheidsverklaring FROM core_regio")
            return cursor.fetchone()

    vul_in(status="B", register="https://register.example/7")
    call_command("migrate", "toegankelijkheid", "0001", verbosity=0)
    assert kolommen() == ("B", "https://register.example/7")
    call_command("migrate", "toegankelijkheid", verbosity=0)
    call_command("migrate", "core", verbosity=0)
    verklaring = Toegankelijkheidsverklaring.objects.get()
    assert (verklaring.status, verklaring.register) == ("B", "https://register.example/7")
    assert verklaring.pagina_id == Pagina.objects.get(slug="toegankelijkheid").pk
    # The version before goes on with the row, and we store a new one without naming its columns.
    Regio.objects.all().delete()
    Regio.objects.create(site=Site.objects.get())
    assert kolommen() == ("E", "")
