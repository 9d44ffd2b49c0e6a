"""What is typed wrong is reported in Dutch at the field, and everything else is kept."""

import pytest
from django.urls import reverse
from wagtail.blocks import StreamBlockValidationError

from contacten.models import Contactpersoon
from nieuws.models import Nieuwsbericht, NieuwsPagina
from projecten.models import Project, ProjectenPagina
from regioprogramma.core.inhoud.blokken import InhoudBlok
from regioprogramma.core.models import Trefwoord
from tests import factories
from tests.redactie.formulier import (
    fouten,
    gepubliceerd,
    inline_formset,
    meldingen,
    nieuwe_pagina,
    rich_text,
    streamfield,
)

pytestmark = pytest.mark.django_db
DATUM = "‘{}’ is geen datum. Schrijf dag, maand en jaar. Bijvoorbeeld: 12-03-2026 of 12 maart 2026."


class TestTwoPeopleWithOneName:
    @pytest.fixture
    def client(self, als):
        organisatie = factories.OrganisatieFactory(naam="Gemeente Lochem")
        factories.ContactpersoonFactory(naam="Jan de Vries", functie="wethouder", organisatie=organisatie)
        return als("Hoofdredacteur")

    def test_it_is_allowed_and_told(self, client):
        antwoord = client.post(reverse("personen:add"), {"naam": "Jan de Vries", "functie": "adviseur"}, follow=True)
        assert Contactpersoon.objects.filter(naam="Jan de Vries").count() == 2
        (melding,) = [zin for zin in meldingen(antwoord) if "Er is nog een persoon" in zin]
        assert "wethouder, Gemeente Lochem" in melding

    def test_another_name_is_not_told(self, client):
        antwoord = client.post(reverse("personen:add"), {"naam": "Jannie de Vries"}, follow=True)
        assert not any("Er is nog een persoon" in zin for zin in meldingen(antwoord))

    @pytest.mark.parametrize("deur", ["choose", "choose_results"])
    def test_the_chooser_tells_them_apart(self, client, deur):
        venster = client.get(reverse(f"persoon_kiezer:{deur}")).content.decode()
        assert "wethouder" in venster
        assert "Gemeente Lochem" in venster


class TestADateThatDoesNotExist:
    @pytest.mark.parametrize("typt", ["12-13-2026", "31-02-2026", "morgen"])
    def test_on_a_page_and_in_its_rows(self, als, typt):
        rij = {"rol": factories.RolFactory().pk, "persoon": factories.ContactpersoonFactory().pk, "van": typt}
        antwoord = nieuwe_pagina(
            als("Hoofdredacteur"),
            Project,
            factories.plaats(ProjectenPagina),
            title="De wijk",
            samenvatting="Een hele zin die blijft.",
            opgave=factories.maak_opgave().pk,
            startdatum=typt,
            roltoewijzingen=inline_formset([rij]),
        )
        assert antwoord.status_code == 200
        assert fouten(antwoord).count(DATUM.format(typt)) == 2, fouten(antwoord)
        scherm = antwoord.content.decode()
        for tekst in ("De wijk", "Een hele zin die blijft.", f'value="{typt}"'):
            assert tekst in scherm
        assert not Project.objects.exists()

    def test_of_a_person(self, als):
        velden = {"naam": "Jan", "telefoon": "0612345678", "vertrokken_op": "12-13-2026"}
        antwoord = als("Redacteur").post(reverse("personen:add"), velden)
        assert DATUM.format("12-13-2026") in fouten(antwoord)
        assert "0612345678" in antwoord.content.decode()

    def test_of_a_document(self, als):
        url = reverse("wagtaildocs:edit", args=[factories.DocumentFactory().pk])
        velden = {"title": "Een stuk", "datum": "12-13-2026", "omschrijving": "Wat erin staat."}
        antwoord = als("Hoofdredacteur").post(url, velden)
        assert DATUM.format("12-13-2026") in fouten(antwoord)
        assert "Wat erin staat." in antwoord.content.decode()


@pytest.mark.parametrize("typt", ["CAFÉ", "café", "cafe", " Cafè "])
def test_a_keyword_that_differs_by_capitals_or_accents_only_is_there_already(als, typt):
    factories.TrefwoordFactory(naam="Café", slug="cafe")
    antwoord = als("Hoofdredacteur").post(reverse("trefwoorden:add"), {"naam": typt, "omschrijving": "Horeca."})
    assert "Dit trefwoord bestaat al." in fouten(antwoord)
    assert "Horeca." in antwoord.content.decode()
    assert Trefwoord.objects.count() == 1


@pytest.mark.parametrize("leeg", ["", "<p> </p>", "<p>&nbsp;</p><p></p>"])
def test_a_text_in_which_nothing_was_typed_is_no_error_and_is_not_published(als, leeg):
    inhoud = streamfield([("tekst", rich_text(leeg)), ("tekst", rich_text("<p>Wel iets.</p>"))])
    antwoord = nieuwe_pagina(
        als("Communicatie"),
        Nieuwsbericht,
        factories.plaats(NieuwsPagina),
        title="De brug",
        samenvatting="De brug gaat open.",
        inhoud=inhoud,
    )
    assert fouten(antwoord) == []
    assert [blok.value.source.count("Wel iets.") for blok in gepubliceerd("De brug").inhoud] == [1]


def test_an_error_below_an_empty_text_stands_at_its_own_block():
    blok = InhoudBlok()
    inhoud = blok.to_python([{"type": "tekst", "value": ""}, {"type": "kop", "value": ""}])
    with pytest.raises(StreamBlockValidationError) as fout:
        blok.clean(inhoud)
    assert list(fout.value.block_errors) == [1]
