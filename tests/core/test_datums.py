"""A date is read as it is meant, or refused with what would have been understood."""

import random
from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from projecten.models import Project
from regioprogramma.core.opmaak.datums import (
    Datumveld,
    Momentveld,
    read_date,
    read_moment,
    read_partial_date,
    read_rough_date,
)
from regioprogramma.core.opmaak.tonen import machinedatum, show_datum

MAART = date(2026, 3, 12)


@pytest.mark.parametrize(
    "tekst",
    [
        "12-03-2026", "12-3-2026", "12/3/2026", "12.03.2026", " 12 - 3 - 2026 ", "2026-03-12", "12 maart 2026",
        "12 mrt 2026", "12 mrt. 2026", "12 maa 2026", "12e maart 2026", "donderdag 12 maart 2026", "12 MAART 2026",
        "do 12 maart 2026", "12-mrt-2026", "12\u201103\u20112026", "12\u00a0maart\u00a02026",
    ],
)  # fmt: skip
def test_a_date_is_read_as_people_write_it(tekst):
    assert read_date(tekst) == MAART


@pytest.mark.parametrize("tekst", ["", "-", "n.t.b.", "nog niet bekend", "?"])
def test_what_is_not_known_yet_is_no_date(tekst):
    assert read_date(tekst) is None


@pytest.mark.parametrize(
    "tekst",
    [
        "12-3-26",
        "31-12-0202",
        "1-1-0001",
        "31-12-9999",
        "31-02-2026",
        "12 maart",
        "maart 2026",
        "2026",
        "13-13-2026",
        "0-1-2026",
        "12 foo 2026",
        "straks",
        "1/2",
    ],
)
def test_what_may_mean_two_things_or_no_day_at_all_is_refused_with_an_example(tekst):
    with pytest.raises(ValidationError) as fout:
        read_date(tekst)
    assert fout.value.messages == [
        f"‘{tekst}’ is geen datum. Schrijf dag, maand en jaar. Bijvoorbeeld: 12-03-2026 of 12 maart 2026."
    ]


def test_every_day_is_read_back_from_how_it_is_shown():
    kans = random.Random(20261127)
    for _keer in range(300):
        dag = date(1990, 1, 1) + timedelta(days=kans.randrange(25_000))
        assert read_date(show_datum(dag)) == read_date(dag.strftime("%d-%m-%Y")) == dag


def test_every_date_in_a_form_of_the_cms_is_read_so():
    formulier = Project.get_edit_handler().get_form_class()
    velden = {naam: veld for naam, veld in formulier.base_fields.items() if "datum" in naam and "precisie" not in naam}
    assert {"startdatum", "einddatum"} <= velden.keys()
    assert all(isinstance(velden[naam], Datumveld) for naam in ("startdatum", "einddatum"))
    assert isinstance(formulier.base_fields["go_live_at"], Momentveld)
    assert isinstance(formulier.base_fields["expire_at"], Momentveld)


@pytest.mark.parametrize(
    ("tekst", "uur", "minuut"),
    [
        ("12-03-2026 09:30", 9, 30), ("12-3-2026 9.30 uur", 9, 30), ("12 maart 2026, 9:30", 9, 30),
        ("do 12 maart 2026 om 9.30u", 9, 30), ("12-03-2026 9 uur", 9, 0), ("2026-03-12T09:30:00", 9, 30),
        ("2026-03-12 09:30", 9, 30), ("12/3/2026  23:59", 23, 59), ("12 mrt 2026", 0, 0), ("12-03-2026", 0, 0),
    ],
)  # fmt: skip
def test_a_moment_is_read_as_people_write_it(tekst, uur, minuut):
    assert read_moment(tekst) == datetime(2026, 3, 12, uur, minuut, tzinfo=timezone.get_current_timezone())


def test_a_moment_that_is_not_known_yet_is_none():
    assert read_moment("n.t.b.") is None


@pytest.mark.parametrize("tekst", ["12-03-2026 9", "12-03-2026 25:00", "12-03-2026 09:61", "9:30", "29-03-2026 02:30"])
def test_what_is_no_moment_is_refused(tekst):
    with pytest.raises(ValidationError):
        read_moment(tekst)


@pytest.mark.parametrize(
    ("tekst", "van", "tot"),
    [
        ("Q3 2024", "2024-07", "2024-09"),
        ("2024 Q1", "2024-01", "2024-03"),
        ("2024-Q1", "2024-01", "2024-03"),
        ("3e kwartaal 2024", "2024-07", "2024-09"),
        ("vierde kwartaal van 2024", "2024-10", "2024-12"),
        ("kwartaal 2 2024", "2024-04", "2024-06"),
        ("medio 2025", "2025", "2025"),
        ("najaar 2025", "2025", "2025"),
        ("eind maart 2025", "2025-03", "2025-03"),
        ("ca. 2026", "2026", "2026"),
    ],
)
def test_of_a_part_of_a_year_is_kept_what_is_known_and_said_that_it_is_not_all(tekst, van, tot):
    for is_einde, verwacht in ((False, van), (True, tot)):
        dag, precisie, is_heel = read_rough_date(tekst, tot=is_einde)
        assert (machinedatum(dag, precisie), is_heel) == (verwacht, False)


@pytest.mark.parametrize("tekst", ["12-03-2026", "maart 2024", "2024"])
def test_a_date_that_is_one_is_read_as_everywhere(tekst):
    assert read_rough_date(tekst) == (*read_partial_date(tekst), True)


@pytest.mark.parametrize("tekst", ["Q5 2024", "Q3", "Q3 24", "medio", "eind 31-12-2025", "Q1 0024", "binnenkort"])
def test_what_is_no_part_of_a_year_is_refused(tekst):
    with pytest.raises(ValidationError):
        read_rough_date(tekst)
