"""When money was spent is typed as far as it is known: a year, a month or a day; and stays so everywhere."""

import csv
import io
import json
from datetime import date

import pytest
from bs4 import BeautifulSoup

from projecten.models import Besteding
from tests import factories
from tests.redactie.formulier import fouten, inline_formset, wijzig_pagina

pytestmark = pytest.mark.django_db


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


@pytest.fixture
def project():
    project = factories.ProjectFactory()
    factories.BestedingFactory(pagina=project, datum=date(2024, 3, 1), datum_precisie="maand", bedrag=5)
    return project


def send(redactie, project, getypt, actie="action-publish"):
    rij = {
        "id": project.bestedingen.get().pk, "stadium": "uitgegeven", "nauwkeurigheid": "exact", "bedrag": "5",
        "bron": "rijk", "datum": getypt, "peildatum": "31-12-2025", "DELETE": "",
    }  # fmt: skip
    return wijzig_pagina(redactie, project, actie, bestedingen=inline_formset([rij], initial=1))


@pytest.mark.parametrize(
    ("getypt", "bewaard"),
    [
        ("2025", (date(2025, 1, 1), "jaar")),
        ("2024", (date(2024, 1, 1), "jaar")),
        ("juni 2025", (date(2025, 6, 1), "maand")),
        ("1-3-2024", (date(2024, 3, 1), "dag")),
        ("maart 2024", (date(2024, 3, 1), "maand")),
        ("", (None, "maand")),
    ],
)
def test_a_year_a_month_or_a_day_is_typed_and_stored_as_such(redactie, project, getypt, bewaard):
    assert send(redactie, project, getypt).status_code == 302
    assert Besteding.objects.values_list("datum", "datum_precisie").get() == bewaard


def test_a_draft_keeps_how_much_was_typed(redactie, project):
    assert send(redactie, project, "2025", actie="action-save").status_code == 302
    assert Besteding.objects.get().datum_precisie == "maand"
    project.refresh_from_db()
    [besteding] = project.get_latest_revision_as_object().bestedingen.all()
    assert (besteding.datum, besteding.datum_precisie) == (date(2025, 1, 1), "jaar")


def test_what_is_no_date_is_refused_as_it_was_typed(redactie, project):
    antwoord = send(redactie, project, "ooit")
    assert "‘ooit’ is geen datum" in str(fouten(antwoord))


@pytest.mark.parametrize(("precisie", "getoond"), [("maand", "maart 2024"), ("jaar", "2024"), ("dag", "01-03-2024")])
def test_the_form_shows_no_more_than_is_known(project, precisie, getoond):
    besteding = Besteding.objects.get()
    besteding.datum_precisie = precisie
    formulier = project.get_edit_handler().get_form_class().formsets["bestedingen"].form(instance=besteding)
    assert formulier["datum"].value() == getoond
    assert not formulier.fields["datum"].has_changed(besteding.datum, getoond)
    assert formulier.fields["datum"].has_changed(besteding.datum, "2023")


def test_lists_and_files_say_no_more_than_was_typed(client, redactie, project):
    send(redactie, project, "2025")
    client.logout()
    adres = "/stand-van-zaken/bestedingen/"
    assert "Uitgegeven, 2025" in " ".join(BeautifulSoup(client.get(adres).text, "html.parser").get_text().split())
    tekst = b"".join(client.get(f"{adres}?formaat=csv").streaming_content).decode("utf-8-sig")
    [rij] = csv.DictReader(io.StringIO(tekst), delimiter=";")
    [ding] = json.loads(b"".join(client.get(f"{adres}?formaat=json").streaming_content))["bestedingen"]
    assert rij["wanneer"] == ding["wanneer"]["waarde"] == "2025"
