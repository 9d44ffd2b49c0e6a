"""The report about related pages: what is wrong, for the pages that an editor may change."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from regioprogramma.gerelateerd.models import Sturing
from tests import factories

pytestmark = pytest.mark.django_db

VIER = ["energie", "mkb", "zorg", "water"]


def opgave(titel, *woorden, **velden):
    return factories.OpgaveFactory(title=titel, trefwoorden=woorden, **velden)


def zet_vast(van, naar, **velden):
    return Sturing.objects.create(pagina=van, naar=naar.pk, actie="vast", **velden)


def lees(client, *opmerkingen):
    """Return {title: remarks} of the report, filtered on these kinds of remarks."""
    antwoord = client.get(reverse("redactie_gerelateerd:rapport"), {"opmerking": opmerkingen})
    assert antwoord.status_code == 200
    rijen = WagtailTestUtils.get_soup(antwoord.content.decode()).select("tr:has(.ger-opmerkingen)")
    return {
        rij.select_one(".title a").get_text(strip=True): [
            punt.get_text() for punt in rij.select(".ger-opmerkingen li")
        ]
        for rij in rijen
    }


def test_a_page_without_relations_and_one_with_few_keywords_are_reported(beheerder):
    opgave("Goed", *VIER), opgave("Ook goed", *VIER)
    opgave("Eigen", "alleen", "hier", "deze", "woorden")
    opgave("Kaal")
    opgave("Mager", "energie", "mkb")
    assert lees(beheerder) == {
        "Eigen": ["Geen gerelateerde pagina’s"],
        "Kaal": ["Geen gerelateerde pagina’s", "0 van de 4 trefwoorden"],
        "Mager": ["2 van de 4 trefwoorden"],
    }
    assert list(lees(beheerder, "zonder")) == ["Eigen", "Kaal"]
    assert list(lees(beheerder, "weinig")) == ["Kaal", "Mager"]


def test_what_an_editor_pinned_is_a_relation_as_long_as_it_lasts(beheerder):
    kaal, ander = opgave("Kaal"), opgave("Ander", *VIER)
    sturing = zet_vast(kaal, ander)
    assert "Geen gerelateerde pagina’s" not in lees(beheerder)["Kaal"]
    Sturing.objects.filter(pk=sturing.pk).update(tot=timezone.localdate().replace(year=2020))
    assert "Geen gerelateerde pagina’s" in lees(beheerder)["Kaal"]


def test_what_an_editor_pinned_counts_on_its_last_day_too(beheerder):
    zet_vast(opgave("Kaal"), opgave("Ander", *VIER), tot=timezone.localdate())
    assert "Geen gerelateerde pagina’s" not in lees(beheerder)["Kaal"]


def test_pins_to_what_is_gone_and_pins_from_one_side_are_reported(beheerder):
    een, twee, drie, weg = (opgave(titel, *VIER) for titel in ("Een", "Twee", "Drie", "Weg"))
    zet_vast(een, twee), zet_vast(twee, een), zet_vast(drie, een), zet_vast(een, weg)
    bericht = factories.NieuwsberichtFactory()
    zet_vast(drie, bericht)
    weg.unpublish()
    assert lees(beheerder, "weg") == {"Een": ["Zet ‘Weg’ vast, maar die is niet gepubliceerd"]}
    assert lees(beheerder, "eenzijdig") == {"Drie": ["Zet ‘Een’ vast, maar andersom niet"]}, (
        "a message has no list of opgaven to pin one in"
    )
    assert list(lees(beheerder, "weg", "eenzijdig")) == ["Drie", "Een"]
    weg.delete()
    assert lees(beheerder, "weg") == {"Een": ["Zet ‘Verwijderde pagina’ vast, maar die bestaat niet meer"]}


def test_only_published_pages_that_this_editor_may_change(client):
    eigen = opgave("Eigen")
    opgave("Van een ander"), opgave("Concept", live=False)
    groep = Group.objects.create(name="Proef")
    groep.permissions.set(Group.objects.get(name="Beheerder").permissions.filter(codename="access_admin"))
    GroupPagePermission.objects.create(group=groep, page_id=eigen.pk, permission_type="change")
    client.force_login(factories.GebruikerFactory(groepen=["Proef"]))
    assert list(lees(client)) == ["Eigen"]
    assert reverse("redactie_gerelateerd:rapport") in client.get(reverse("wagtailadmin_home")).content.decode()


def test_who_may_change_no_page_gets_no_report(client):
    groep = Group.objects.create(name="Proef")
    groep.permissions.set(Group.objects.get(name="Beheerder").permissions.filter(codename="access_admin"))
    client.force_login(factories.GebruikerFactory(groepen=["Proef"]))
    url = reverse("redactie_gerelateerd:rapport")
    assert client.get(url).status_code == 302
    assert url not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_the_report_can_be_taken_along_as_csv(beheerder):
    opgave("Mager", "energie")
    antwoord = beheerder.get(reverse("redactie_gerelateerd:rapport"), {"export": "csv", "opmerking": "weinig"})
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="gerelateerd.csv"'
    regels = antwoord.getvalue().decode("utf-8-sig").splitlines()
    assert regels == [
        "Titel,Soort,Aantal trefwoorden,Opmerkingen",
        "Mager,Opgave,1,Geen gerelateerde pagina’s. 1 van de 4 trefwoorden.",
    ]


def test_an_unknown_remark_and_an_empty_report_are_no_error(beheerder):
    assert lees(beheerder) == {}
    assert lees(beheerder, "onzin") == {}
    assert "Er zijn geen pagina’s" in beheerder.get(reverse("redactie_gerelateerd:rapport")).content.decode()


def test_the_report_costs_the_same_however_much_there_is(beheerder, count_queries):
    def vul():
        for _nummer in range(2):
            een, ander = opgave("Een", "energie"), opgave("Ander")
            zet_vast(een, ander), zet_vast(ander, factories.ProjectFactory())
            Sturing.objects.create(pagina=een, naar=-factories.DocumentFactory().pk, actie="vast")
        lees(beheerder)

    vul()
    eerst = count_queries(lambda: lees(beheerder))
    vul()
    assert count_queries(lambda: lees(beheerder)) == eerst
