"""A last day of a button that is over already is told to whoever types it, and not to whoever finds it there."""

from datetime import date

import pytest

from regioprogramma.core.models import HomePagina, TekstPagina
from tests import factories
from tests.redactie.formulier import nieuwe_pagina, wijzig_pagina

pytestmark = pytest.mark.django_db
VOORBIJ, STRAKS = date(2026, 2, 26), date(2027, 2, 26)
ZIN = "De laatste dag voor ‘Dien in’, 26 februari 2026, is al voorbij."


@pytest.fixture(autouse=True)
def vandaag(time_machine):
    time_machine.move_to("2026-11-27T12:00:00+01:00")


@pytest.fixture
def pagina(db):
    """A page with a button until a day that is to come."""
    return factories.TekstPaginaFactory(oproep="Dien in", oproep_adres="https://x.example", oproep_tot=STRAKS)


def is_warned(antwoord):
    return ZIN in " ".join(str(bericht) for bericht in antwoord.context["messages"])


def save(client, pagina, **waarden):
    return client.get(wijzig_pagina(client, pagina, **waarden).url)


@pytest.mark.parametrize("actie", ["action-publish", "action-submit", ""])
def test_a_changed_day_that_is_over_is_told_in_words_and_kept(als, pagina, actie):
    client = als("Hoofdredacteur")
    assert is_warned(save(client, pagina, actie=actie, oproep_tot=VOORBIJ))
    pagina.refresh_from_db()
    assert pagina.get_latest_revision_as_object().oproep_tot == VOORBIJ


def test_a_new_page_with_such_a_day_is_told_too(als):
    client = als("Hoofdredacteur")
    velden = {
        "title": "Meedoen",
        "samenvatting": "Tekst.",
        "oproep": "Dien in",
        "oproep_adres": "https://x.example",
        "oproep_tot": VOORBIJ,
    }
    antwoord = nieuwe_pagina(client, TekstPagina, HomePagina.objects.get(), **velden)
    assert is_warned(client.get(antwoord.url))


def test_a_day_that_was_there_already_is_history(als, pagina):
    type(pagina).objects.update(oproep_tot=VOORBIJ)
    pagina.refresh_from_db()
    assert not is_warned(save(als("Hoofdredacteur"), pagina, title="Anders"))


def test_a_day_to_come_is_not_told(als, pagina):
    assert not is_warned(save(als("Hoofdredacteur"), pagina, oproep_tot=date(2026, 11, 27)))
