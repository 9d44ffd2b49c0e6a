"""How data is written in Dutch."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.db.models import Field, Model

from regioprogramma.core.models import Document
from regioprogramma.core.opmaak import tonen as opmaak
from regioprogramma.core.opmaak.tonen import SPATIE
from regioprogramma.core.opmaak.waarden import laatste_dag
from regioprogramma.core.templatetags.regio import met_euroteken


def plain(tekst):
    return tekst.replace(SPATIE, " ")


@pytest.mark.parametrize(
    ("precisie", "tekst", "machine"),
    [("dag", "1 maart 2023", "2023-03-01"), ("maand", "maart 2023", "2023-03"), ("jaar", "2023", "2023")],
)
def test_a_date_is_written_no_more_precise_than_it_is_known(precisie, tekst, machine):
    assert opmaak.show_datum(date(2023, 3, 1), precisie) == tekst
    assert opmaak.machinedatum(date(2023, 3, 1), precisie) == machine


def test_a_moment_is_written_as_the_day_it_is_in_the_netherlands():
    laat = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert opmaak.show_datum(laat) == "1 juli 2026"
    assert opmaak.machinedatum(laat) == "2026-07-01"


@pytest.mark.parametrize(
    ("bedrag", "nauwkeurigheid", "tekst"),
    [
        (100_000_000, "ruim", "ruim € 100 miljoen"),
        (1_500_000_000, "exact", "€ 1,5 miljard"),
        (1_005_000_000, "exact", "€ 1,005 miljard"),
        (1_234_500_000, "exact", "€ 1.234,5 miljoen"),
        (7_500_000, "exact", "€ 7,5 miljoen"),
        (1_250_000, "circa", "circa € 1,25 miljoen"),
        (1_234_567, "exact", "€ 1.234.567"),
        (45_000, "minimaal", "minimaal € 45.000"),
        (Decimal("12.50"), "exact", "€ 12,50"),
        (0, "exact", "€ 0"),
        (None, "ruim", ""),
    ],
)
def test_an_amount_keeps_its_qualifier_and_loses_no_euro(bedrag, nauwkeurigheid, tekst):
    assert plain(opmaak.show_bedrag(bedrag, nauwkeurigheid)) == tekst


def test_an_amount_never_breaks_over_two_lines_but_its_qualifier_may_stand_on_the_one_before():
    assert opmaak.show_bedrag(100_000_000, "ruim") == "ruim €\N{NO-BREAK SPACE}100\N{NO-BREAK SPACE}miljoen"


@pytest.mark.parametrize(("aantal", "woord"), [(1, "één"), (5, "vijf"), (12, "twaalf"), (13, "13"), (1200, "1.200")])
def test_a_count_is_a_word_up_to_twelve(aantal, woord):
    assert opmaak.show_telwoord(aantal) == woord


@pytest.mark.parametrize(
    ("bytes_", "tekst"),
    [(2_400_000, "2,4 MB"), (12_300_000, "12 MB"), (39_800, "40 kB"), (120, "120 bytes"), (None, "")],
)
def test_a_file_size_is_written_as_people_read_it(bytes_, tekst):
    assert plain(opmaak.show_grootte(bytes_)) == tekst


@pytest.mark.parametrize(
    ("begin", "eind", "tekst"),
    [
        (date(2024, 1, 1), date(2028, 1, 1), "2024 – 2028"),
        (date(2024, 1, 1), date(2024, 1, 1), "2024"),
        (date(2024, 1, 1), None, "vanaf 2024"),
        (None, date(2028, 1, 1), "tot en met 2028"),
        (None, None, ""),
    ],
)
def test_a_period_says_only_what_is_known(begin, eind, tekst):
    assert opmaak.show_looptijd(begin, "jaar", eind, "jaar") == tekst


@pytest.mark.parametrize(
    ("begin_precisie", "eind_precisie", "tekst"),
    [
        ("maand", "dag", "november 2024 – december 2027"),
        ("dag", "maand", "november 2024 – december 2027"),
        ("maand", "maand", "november 2024 – december 2027"),
        ("jaar", "dag", "2024 – 2027"),
        ("dag", "dag", "1 november 2024 – 31 december 2027"),
    ],
)
def test_both_ends_of_a_period_are_as_precise_as_the_least_known(begin_precisie, eind_precisie, tekst):
    assert opmaak.show_looptijd(date(2024, 11, 1), begin_precisie, date(2027, 12, 31), eind_precisie) == tekst


@pytest.mark.parametrize(
    ("precisie", "dag"), [("dag", date(2024, 2, 5)), ("maand", date(2024, 2, 29)), ("jaar", date(2024, 12, 31))]
)
def test_the_last_day_of_a_date_is_as_far_as_it_is_known(precisie, dag):
    assert laatste_dag(date(2024, 2, 5), precisie) == dag


@pytest.mark.parametrize(
    ("delen", "zin"), [([], ""), (["energie"], "energie"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_words_are_joined_as_in_a_sentence(delen, zin):
    assert opmaak.opsomming(delen) == zin


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(Decimal("1250.00"), "1.250"), (Decimal("7.50"), "7,5"), (Decimal("100"), "100")]
)
def test_a_number_has_dutch_separators_and_no_idle_zeros(waarde, tekst):
    assert opmaak.show_getal(waarde) == tekst


@pytest.mark.parametrize(("tekst", "zin"), [("de NOVI begint", "De NOVI begint"), ("één plan", "Eén plan"), ("", "")])
def test_a_sentence_begins_with_a_capital_and_the_rest_stays(tekst, zin):
    assert opmaak.met_hoofdletter(tekst) == zin


@pytest.mark.parametrize(
    ("tekst", "zin"), [("Het zijn er nu 310 ", "Het zijn er nu 310."), ("Nu al?", "Nu al?"), ("", "")]
)
def test_a_sentence_that_others_follow_ends_with_a_mark(tekst, zin):
    assert opmaak.met_punt(tekst) == zin


@pytest.mark.parametrize(("getypt", "getoond"), [("6,10", "€ 6,10"), ("n.t.b.", "n.t.b."), ("ruim 5", "ruim 5")])
def test_an_amount_in_a_column_of_euros_has_its_sign_also_as_text(getypt, getoond):
    assert plain(met_euroteken(getypt)) == getoond


@pytest.mark.django_db
@pytest.mark.parametrize("waarde", ["convenant", "bestaat-niet", None])
def test_the_word_of_a_choice_is_what_django_says_of_it(waarde):
    document = Document(soort=waarde)
    assert document.get_soort_display() == Model._get_FIELD_display(document, Document._meta.get_field("soort"))


@pytest.mark.django_db
def test_the_words_of_a_choice_are_not_all_read_for_each_row(monkeypatch):
    assert Document(soort="convenant").get_soort_display() == "Convenant"
    monkeypatch.setattr(Field, "flatchoices", property(lambda veld: pytest.fail("read again")))
    assert Document(soort="besluit").get_soort_display() == "Besluit"
