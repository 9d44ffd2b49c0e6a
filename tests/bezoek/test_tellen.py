"""Visits are counted once, per day, and nothing of a visitor is kept."""

import gzip
import io
import sys
from datetime import date, timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.db import connection
from django.urls import reverse

from regioprogramma.bezoek import tellen
from regioprogramma.bezoek.models import Dagtelling, Logstand, Telsoort
from regioprogramma.bezoek.taken import forget_each_night

pytestmark = pytest.mark.django_db
VANDAAG, GISTEREN = date(2026, 11, 30), date(2026, 11, 29)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture(autouse=True)
def op_deze_dag(settings):
    settings.BEZOEK_DAGEN = 400
    with time_machine.travel("2026-11-30T03:00:00Z", tick=True):
        yield


def regel(adres="/nieuws/", wie="192.0.2.7", dag=GISTEREN, tijd="10:00:00", status=200, programma=FIREFOX):
    return f'{wie} - - [{dag:%d/%b/%Y}:{tijd} +0000] "GET {adres} HTTP/1.1" {status} 5 "-" "{programma}"\n'


@pytest.fixture
def log(tmp_path):
    """Return a function that writes a log with these lines; it returns its path."""

    def write(*regels, naam="access.log", erbij=False):
        pad = tmp_path / naam
        with pad.open("ab" if erbij else "wb") as bestand:
            bestand.write("".join(regels).encode())
        return pad

    return write


def tel(*paden):
    uit = io.StringIO()
    call_command("bezoek", *map(str, paden), stdout=uit)
    return uit.getvalue()


def geteld(soort=Telsoort.PAGINA):
    return {telling.wat: telling.aantal for telling in Dagtelling.objects.filter(soort=soort)}


def test_a_day_is_counted_when_it_is_over(log):
    pad = log(regel(), regel(tijd="11:00:00"), regel("/"), regel(dag=VANDAAG, tijd="01:00:00"))
    assert "3 lines read, 0 of them not understood; 3 counted." in tel(pad)
    assert geteld() == {"/nieuws/": 2, "/": 1}
    with time_machine.travel("2026-12-01T03:00:00Z"):
        tel(pad)
    assert sum(telling.aantal for telling in Dagtelling.objects.all()) == 4
    assert set(Dagtelling.objects.values_list("dag", flat=True)) == {GISTEREN, VANDAAG}


def test_a_line_of_a_day_that_is_still_to_come_ends_nothing(log):
    pad = log(regel(), regel(dag=VANDAAG + timedelta(days=300)), regel("/"))
    assert "3 lines read, 1 of them not understood; 2 counted." in tel(pad)
    assert geteld() == {"/nieuws/": 1, "/": 1}


class TestOnce:
    """The same line is never counted twice."""

    REGELS = tuple(regel(f"/nieuws/{n}/", tijd=f"10:00:{n:02}") for n in range(6))

    def test_a_second_run_counts_nothing(self, log):
        pad = log(*self.REGELS)
        tel(pad), tel(pad)
        assert sum(geteld().values()) == 6
        assert Logstand.objects.count() == 1

    def test_a_log_that_grew_is_read_on_from_where_it_was(self, log):
        pad = log(*self.REGELS[:4])
        tel(pad)
        log(*self.REGELS[4:], erbij=True)
        assert "2 counted" in tel(pad)
        assert set(geteld().values()) == {1} and len(geteld()) == 6
        assert Logstand.objects.count() == 1

    def test_a_log_that_was_moved_and_packed_is_the_same(self, log, tmp_path):
        pad = log(*self.REGELS[:4])
        tel(pad)
        log(*self.REGELS[4:], erbij=True)
        weg = tmp_path / "access.log.1.gz"
        weg.write_bytes(gzip.compress(pad.read_bytes()))
        nieuw = log(regel("/contact/", tijd="12:00:00"))
        tel(weg, nieuw)
        assert sum(geteld().values()) == 7

    def test_the_same_log_twice_in_one_run_is_counted_once(self, log):
        tel(log(*self.REGELS), log(*self.REGELS, naam="kopie.log"))
        assert sum(geteld().values()) == 6

    def test_two_logs_that_begin_the_same_are_two(self, log):
        een, ander = log(*self.REGELS), log(self.REGELS[0], regel("/contact/"), naam="ander.log")
        tel(een), tel(ander), tel(een, ander)
        assert sum(geteld().values()) == 8

    def test_lines_that_are_not_understood_change_nothing_of_that(self, log):
        pad = log(*self.REGELS, "wat is dit\n", "\x00\x01\n")
        tel(pad), tel(pad)
        assert sum(geteld().values()) == 6

    def test_a_line_that_is_being_written_waits(self, log):
        half = regel("/contact/")
        pad = log(*self.REGELS, half[:40])
        tel(pad)
        log(half[40:], erbij=True)
        tel(pad)
        assert geteld()["/contact/"] == 1 and sum(geteld().values()) == 7

    def test_a_pipe_too(self, monkeypatch):
        for _keer in range(2):
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("".join(self.REGELS).encode())))
            tel("-")
        assert sum(geteld().values()) == 6

    def test_of_a_run_that_fails_nothing_is_counted(self, log, tmp_path):
        kapot = tmp_path / "kapot.gz"
        kapot.write_bytes(gzip.compress("".join(self.REGELS).encode() * 100)[:60])
        for stuk in (kapot, tmp_path / "weg.log"):
            with pytest.raises(CommandError, match="nothing is counted"):
                tel(log(*self.REGELS), stuk)
        assert not Dagtelling.objects.exists() and not Logstand.objects.exists()


class TestNothingOfAVisitor:
    """What is kept says nothing of who asked."""

    def test_no_table_holds_an_address_a_program_or_a_question(self, log):
        tel(log(*(regel("/zoeken/?q=huizen&naam=noor", wie=f"192.0.2.{n}") for n in range(9))))
        with connection.cursor() as cursor:
            cursor.execute("SELECT string_agg(t::text, '') FROM bezoek_dagtelling t")
            alles = cursor.fetchone()[0]
            cursor.execute("SELECT string_agg(t::text, '') FROM bezoek_logstand t")
            alles += cursor.fetchone()[0]
        for woord in ("192.0.2", "Firefox", "noor"):
            assert woord not in alles

    @pytest.mark.parametrize(("zoekers", "bewaard"), [(4, {}), (5, {"warme huizen": 5})])
    def test_words_of_fewer_than_five_visitors_of_a_day_are_not_kept(self, log, zoekers, bewaard):
        tel(log(*(regel("/zoeken/?q=warme+huizen", wie=f"192.0.2.{n}") for n in range(zoekers))))
        assert geteld(Telsoort.ZOEKWOORD) == bewaard

    def test_one_visitor_who_repeats_a_word_is_one(self, log):
        tel(log(*(regel("/zoeken/?q=warme+huizen", tijd=f"10:00:{n:02}") for n in range(30))))
        assert geteld(Telsoort.ZOEKWOORD) == {}
        assert geteld() == {"/zoeken/": 30}

    def test_visitors_of_two_logs_of_one_run_are_put_together(self, log):
        regels = [regel("/zoeken/?q=bomen", wie=f"192.0.2.{n}", tijd=f"10:00:0{n}") for n in range(6)]
        tel(log(*regels[:3]), log(*regels[3:], naam="ander.log"))
        assert geteld(Telsoort.ZOEKWOORD) == {"bomen": 6}

    def test_of_a_robot_only_a_number_is_kept(self, log):
        tel(
            log(
                regel(programma="Googlebot/2.1"), regel("/zoeken/?q=x", programma="curl/8"), regel("/weg/", status=404)
            )
        )
        assert geteld() == {}
        assert geteld(Telsoort.ROBOT) == {"": 2}


def test_a_robot_that_makes_up_addresses_fills_no_table(log, monkeypatch):
    monkeypatch.setattr(tellen, "MEESTE_PER_SOORT", 3)
    tel(log(*(regel(f"/a{n}/") for n in range(9)), regel("/a0/")))
    assert geteld() == {"/a0/": 2, "/a1/": 1, "/a2/": 1}


def test_days_that_are_over_are_forgotten(log, settings):
    oud = GISTEREN - timedelta(days=500)
    Dagtelling.objects.create(dag=oud, soort="pagina", wat="/oud/", aantal=1)
    Logstand.objects.create(begin="a", eind="b", positie=1, gelezen_op=oud)
    tel(log(regel(), regel("/te-oud/", dag=oud)))
    assert geteld() == {"/nieuws/": 1}
    assert Logstand.objects.exclude(begin="a").count() == Logstand.objects.count() == 1
    Dagtelling.objects.update(dag=oud)
    forget_each_night()
    assert Dagtelling.objects.exists(), "not at this hour"
    with time_machine.travel("2026-11-30T02:55:00Z"):
        settings.BEZOEK_DAGEN = 0
        forget_each_night()
        assert Dagtelling.objects.exists(), "where nothing is counted nothing is decided"
        settings.BEZOEK_DAGEN = 400
        forget_each_night()
    assert not Dagtelling.objects.exists()


def test_it_is_off_until_somebody_turns_it_on(log, settings):
    settings.BEZOEK_DAGEN = 0
    with pytest.raises(CommandError, match="Set STATISTICS_DAYS"):
        tel(log(regel()))
    assert not Dagtelling.objects.exists()


class TestReport:
    """The report in the CMS."""

    @pytest.fixture
    def gevuld(self):
        for n in range(3):
            dag = GISTEREN - timedelta(days=n)
            Dagtelling.objects.create(dag=dag, soort="pagina", wat="/nieuws/", aantal=10)
            Dagtelling.objects.create(dag=dag, soort="robot", wat="", aantal=7)
        Dagtelling.objects.create(dag=GISTEREN, soort="zoekwoord", wat="bomen", aantal=6)

    @pytest.mark.usefixtures("gevuld")
    def test_it_adds_up_and_leaves_robots_out(self, als):
        antwoord = als("Communicatie").get(reverse("bezoekrapport"))
        rijen = [(rij["wat"], rij["keer"], rij["dagen"]) for rij in antwoord.context["object_list"]]
        assert rijen == [("/nieuws/", 30, 3), ("bomen", 6, 1)]
        assert "29-11-2026" in antwoord.text
        assert "<meter" in antwoord.text

    @pytest.mark.usefixtures("gevuld")
    def test_it_can_be_filtered_and_had_as_a_file(self, als):
        client = als("Communicatie")
        antwoord = client.get(reverse("bezoekrapport") + "?soort=zoekwoord")
        assert [rij["wat"] for rij in antwoord.context["object_list"]] == ["bomen"]
        antwoord = client.get(reverse("bezoekrapport") + "?dag_from=2026-11-29&dag_to=2026-11-29")
        assert [rij["keer"] for rij in antwoord.context["object_list"]] == [10, 6]
        bestand = client.get(reverse("bezoekrapport") + "?export=csv")
        regels = b"".join(bestand.streaming_content).decode().splitlines()
        assert regels[0] == "Wat,Soort,Aantal keer,Op hoeveel dagen"
        assert regels[1].startswith("/nieuws/,pagina,30,3")

    def test_without_statistics_it_says_how_to_turn_them_on(self, als, settings):
        settings.BEZOEK_DAGEN = 0
        tekst = als("Communicatie").get(reverse("bezoekrapport")).text
        assert "STATISTICS_DAYS" in tekst
        settings.BEZOEK_DAGEN = 400
        assert "STATISTICS_DAYS" not in als("Communicatie").get(reverse("bezoekrapport")).text

    @pytest.mark.usefixtures("gevuld")
    def test_its_queries_do_not_grow(self, als, count_queries):
        client, adres = als("Communicatie"), reverse("bezoekrapport")
        client.get(adres)
        eerst = count_queries(lambda: client.get(adres))
        for n in range(40):
            Dagtelling.objects.create(dag=GISTEREN, soort="pagina", wat=f"/p{n}/", aantal=n + 1)
        assert count_queries(lambda: client.get(adres)) == eerst
