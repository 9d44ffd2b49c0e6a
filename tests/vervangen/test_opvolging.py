"""A person changes once: the record, and who takes over."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from contacten.models import Contactpersoon, Roltoewijzing
from tests import factories
from tests.redactie.formulier import fouten, meldingen
from tests.vervangen.test_vervangen import met_versie, publiceer

pytestmark = pytest.mark.django_db
DAG = date(2026, 9, 1)


@pytest.fixture
def oud():
    return factories.ContactpersoonFactory(naam="Anna Oud", telefoon="0612345678")


@pytest.fixture
def nieuw():
    return factories.ContactpersoonFactory(naam="Bo Nieuw")


def opvolgen(client, persoon, opvolger=None, datum="01-09-2026", **velden):
    """Look at the effect and say yes; return both answers."""
    url = reverse("personen:opvolgen", args=[persoon.pk])
    ingevuld = {"opvolger": opvolger.pk if opvolger else "", "datum": datum, "vertrekt": "on", **velden}
    bekeken = client.post(url, ingevuld)
    if "gezien" not in (bekeken.context or {}):
        return bekeken, None
    return bekeken, client.post(url, {**ingevuld, "gezien": bekeken.context["gezien"]})


def rollen(pagina):
    rijen = Roltoewijzing.objects.filter(pagina=pagina.pk).order_by("van", "pk")
    return [(rij.persoon and rij.persoon.naam, rij.van, rij.tot) for rij in rijen]


def test_a_phone_number_changes_everywhere_at_once(als, client, oud):
    opgave = factories.RoltoewijzingFactory(persoon=oud).pagina
    bericht = factories.NieuwsberichtFactory(soort="persbericht", perscontact=oud)
    redactie = als("Hoofdredacteur")
    velden = {"naam": oud.naam, "telefoon": "06 87 65 43 21"}
    assert redactie.post(reverse("personen:edit", args=[oud.pk]), velden).status_code == 302
    client.logout()
    for pagina in (opgave, bericht):
        assert "tel:+31687654321" in client.get(pagina.url).content.decode()


def test_the_screen_of_a_person_leads_to_it(als, oud):
    scherm = als("Hoofdredacteur").get(reverse("personen:edit", args=[oud.pk])).content.decode()
    assert reverse("personen:opvolgen", args=[oud.pk]) in scherm


def test_first_it_shows_every_role_and_page_and_changes_nothing(als, oud, nieuw):
    opgave = factories.maak_opgave("Wonen")
    factories.RoltoewijzingFactory(pagina=opgave, persoon=oud, rol__naam="Trekker")
    factories.NieuwsberichtFactory(title="Persbericht brug", perscontact=oud)
    url = reverse("personen:opvolgen", args=[oud.pk])
    antwoord = als("Hoofdredacteur").post(url, {"opvolger": nieuw.pk, "datum": "01-09-2026"})
    scherm = antwoord.content.decode()
    for tekst in ("Bo Nieuw neemt alles over van Anna Oud per 01-09-2026", "Wonen", "Trekker", "Persbericht brug"):
        assert tekst in scherm
    assert rollen(opgave) == [("Anna Oud", None, None)]


def test_a_role_that_ends_on_the_very_day_or_begins_on_it_is_not_cut_in_two(als, oud, nieuw):
    begin, eind = date(2024, 1, 1), date(2028, 1, 1)
    klaar = factories.RoltoewijzingFactory(persoon=oud, van=begin, tot=DAG).pagina
    straks = factories.RoltoewijzingFactory(persoon=oud, van=DAG, tot=eind).pagina
    bekeken, _gedaan = opvolgen(als("Hoofdredacteur"), oud, nieuw)
    assert [rol.pagina_id for rol in bekeken.context["rollen"]] == [straks.pk], "what has ended changes nothing"
    assert rollen(klaar) == [("Anna Oud", begin, DAG)]
    assert rollen(straks) == [("Bo Nieuw", DAG, eind)]


def test_the_old_role_ends_and_the_new_one_begins(als, oud, nieuw):
    begin, eind = date(2024, 1, 1), date(2028, 1, 1)
    opgave = factories.RoltoewijzingFactory(persoon=oud, van=begin, tot=eind).pagina
    bericht = factories.NieuwsberichtFactory(perscontact=oud)
    _bekeken, gedaan = opvolgen(als("Hoofdredacteur"), oud, nieuw)
    assert gedaan.status_code == 302, fouten(gedaan)
    assert rollen(opgave) == [("Anna Oud", begin, DAG), ("Bo Nieuw", DAG, eind)]
    bericht.refresh_from_db(), oud.refresh_from_db()
    assert (bericht.perscontact, oud.vertrokken_op) == (nieuw, DAG)


def test_what_is_past_stays_and_what_comes_goes_to_the_successor(als, oud, nieuw):
    voorbij = factories.RoltoewijzingFactory(persoon=oud, tot=date(2025, 1, 1)).pagina
    komt = factories.RoltoewijzingFactory(persoon=oud, van=date(2027, 1, 1)).pagina
    opvolgen(als("Hoofdredacteur"), oud, nieuw)
    assert rollen(voorbij) == [("Anna Oud", None, date(2025, 1, 1))]
    assert rollen(komt) == [("Bo Nieuw", date(2027, 1, 1), None)]


def test_without_a_successor_the_role_is_vacant(als, oud):
    opgave = factories.RoltoewijzingFactory(persoon=oud).pagina
    opvolgen(als("Hoofdredacteur"), oud)
    assert rollen(opgave) == [(None, DAG, None), ("Anna Oud", None, DAG)]
    assert Roltoewijzing.objects.get(persoon=None).vacant


@pytest.mark.parametrize("met_opvolger", [True, False])
def test_on_many_pages_it_happens_in_the_background(als, monkeypatch, oud, nieuw, met_opvolger):
    monkeypatch.setattr("regioprogramma.vervangen.opvolging.scherm.HOOGSTENS_METEEN", 0)
    opgave = factories.RoltoewijzingFactory(persoon=oud).pagina
    client = als("Hoofdredacteur")
    _bekeken, gedaan = opvolgen(client, oud, nieuw if met_opvolger else None)
    assert any("De wijziging loopt: 1 pagina’s volgen" in zin for zin in meldingen(client.get(gedaan.url)))
    wie = "Bo Nieuw" if met_opvolger else None
    assert sorted(rollen(opgave), key=str) == sorted([("Anna Oud", None, DAG), (wie, DAG, None)], key=str)
    oud.refresh_from_db()
    assert oud.vertrokken_op == DAG


def test_a_draft_does_not_bring_the_old_one_back(als, oud, nieuw):
    toewijzing = factories.RoltoewijzingFactory(persoon=oud)
    opgave = toewijzing.pagina
    met_versie(opgave, samenvatting="Nieuwe zin.")
    opvolgen(als("Hoofdredacteur"), oud, nieuw)
    voor = set(Roltoewijzing.objects.values_list("pk", flat=True))
    assert publiceer(opgave).samenvatting == "Nieuwe zin."
    assert rollen(opgave) == [("Bo Nieuw", DAG, None), ("Anna Oud", None, DAG)]
    assert set(Roltoewijzing.objects.values_list("pk", flat=True)) == voor, "the same rows, none doubled"


def test_a_role_that_stands_in_a_draft_only_follows(als, oud, nieuw):
    opgave = factories.maak_opgave()
    opgave.roltoewijzingen.add(Roltoewijzing(persoon=oud, rol=factories.RolFactory()))
    opgave.save_revision()
    opvolgen(als("Hoofdredacteur"), oud, nieuw)
    publiceer(opgave)
    assert rollen(opgave) == [("Bo Nieuw", DAG, None), ("Anna Oud", None, DAG)]


def test_visitors_see_the_successor_from_that_day(als, client, oud, nieuw):
    opgave = factories.RoltoewijzingFactory(persoon=oud).pagina
    opvolgen(als("Hoofdredacteur"), oud, nieuw, datum=(timezone.localdate() - timedelta(1)).strftime("%d-%m-%Y"))
    client.logout()
    pagina = client.get(opgave.url).content.decode()
    assert "Bo Nieuw" in pagina
    assert "Anna Oud" not in pagina


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"datum": "12-13-2026"}, "is geen datum"),
        ({"opvolger": "zelf"}, "Kies iemand anders"),
        ({"opvolger": "vertrokken"}, "Deze persoon is dan zelf al vertrokken"),
    ],
)
def test_a_mistake_is_told_at_the_field(als, oud, nieuw, velden, zin):
    factories.RoltoewijzingFactory(persoon=oud)
    if velden.get("opvolger") == "vertrokken":
        Contactpersoon.objects.filter(pk=nieuw.pk).update(vertrokken_op=date(2026, 1, 1))
    wie = {"zelf": oud, "vertrokken": nieuw}.get(velden.get("opvolger"), nieuw)
    bekeken, _gedaan = opvolgen(als("Hoofdredacteur"), oud, wie, datum=velden.get("datum", "01-09-2026"))
    assert zin in " ".join(fouten(bekeken))
    assert Roltoewijzing.objects.get().tot is None


def test_a_redacteur_takes_nobody_off_the_page_of_another(als, oud, nieuw):
    opgave = factories.RoltoewijzingFactory(persoon=oud).pagina
    bekeken, _gedaan = opvolgen(als("Redacteur"), oud, nieuw)
    assert bekeken.status_code in (302, 403)
    assert rollen(opgave) == [("Anna Oud", None, None)]


def test_what_visitors_see_changes_by_a_succession_of_who_may_publish_it(als, oud, nieuw):
    opgave = factories.maak_opgave("Wonen")
    factories.RoltoewijzingFactory(persoon=oud, pagina=opgave)
    bekeken, gedaan = opvolgen(als("Redacteur", "Redactie Wonen"), oud, nieuw)
    assert "Vraag de hoofdredacteur" in bekeken.content.decode()
    assert gedaan.status_code in (302, 403)
    assert rollen(opgave) == [("Anna Oud", None, None)]
