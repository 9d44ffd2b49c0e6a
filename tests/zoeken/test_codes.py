"""A code has one name, however it is written."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Site

from contacten.models import ContactPagina
from regioprogramma.core.models import Regio
from regioprogramma.zoeken.antwoord import answer
from regioprogramma.zoeken.codes import find_codes
from tests import factories


def namen(tekst):
    return [code.naam for code in find_codes(tekst)]


@pytest.mark.parametrize(
    ("naam", "schrijfwijzen"),
    [
        ("pc0000aa", ["0000AA", "0000 AA", "0000aa", "Postbus 1, 0000 AA Voorbeeldstad"]),
        ("tel600000011", ["06 - 00 00 00 11", "0600000011", "+31600000011", "06-00000011"]),
        ("tel600000011", ["0031 6 0000 0011", "+31 (0)6 00000011"]),
        ("tel260000010", ["026 000 0010", "(026) 000 00 10", "0260000010", "+31 26 000 0010"]),
        ("eur7500000", ["€ 7.500.000", "7500000 euro", "7.500.000 euro", "7,5 miljoen euro", "€7,5 mln"]),
        ("eur7500000", ["€ 7,5 miljoen", "EUR 7500000"]),
        ("eur45000", ["€ 45k", "45k euro"]),
        ("tel260000010", ["026/0000010", "026 / 000 00 10"]),
        ("dag20240620", ["20 juni 2024", "2024-06-20", "20 jun 2024", "20 jun. 2024", "20-6-24", "tot 20-06-2024."]),
        ("eur28500000", ["Looptijd: 2024–2027\n€ 28,5 miljoen", "in 2027 € 28,5 miljoen"]),
        ("eur45000", ["€ 45.000", "45 duizend euro", "45000 euro"]),
        ("eur12c5", ["€ 12,50"]),
        ("dag20260301", ["1 maart 2026", "01-03-2026", "1/3/2026", "01.03.2026", "Op 1 Maart 2026 begint het"]),
    ],
)  # fmt: skip
def test_every_way_to_write_it_is_the_same_code(naam, schrijfwijzen):
    assert {tekst: namen(tekst) for tekst in schrijfwijzen} == {tekst: [naam] for tekst in schrijfwijzen}


@pytest.mark.parametrize(
    "tekst",
    ["In 2026 waren er 12 projecten", "7,5 miljoen bezoekers", "2025 en 2026", "A12", "1234567", "99-99-2026",
     "route 0123", "ISBN 9789012345678", "2026 op de kaart", "12 maart 10 uur",
     "0,5-1-20", "versie 2.1.10", "40.000 ton", "2024-06-20-1"],
)  # fmt: skip
def test_what_is_no_code_stays_words(tekst):
    assert namen(tekst) == []


def test_codes_keep_their_order_and_do_not_overlap():
    tekst = "Bel 026 000 0010 voor 1 maart 2026 over € 45.000, 0000 AA"
    assert namen(tekst) == ["tel260000010", "dag20260301", "eur45000", "pc0000aa"]


@pytest.mark.django_db
class TestSearch:
    def gevonden(self, vraag):
        return [(treffer.bron, treffer.bron_id) for treffer in answer(vraag).uitslag.treffers]

    @pytest.mark.parametrize(
        "vraag", ["7500000 euro", "7.500.000 euro", "7,5 miljoen euro", "€ 7.500.000", "€7,5 mln"]
    )
    def test_a_deal_is_found_first_by_its_amount_however_that_is_written(self, vraag):
        deal = factories.RegioDealFactory(title="Cleantech", totaal_bedrag=7_500_000)
        for nummer in range(4):
            factories.ProjectFactory(title=f"Euro in de regio {nummer}", samenvatting="Wat de euro doet, en miljoen.")
        assert self.gevonden(vraag)[0] == ("pagina", deal.pk)

    @pytest.mark.parametrize("vraag", ["€ 28.500.000", "28,5 miljoen euro"])
    def test_a_project_that_runs_for_years_is_found_by_its_amount(self, vraag):
        jaren = {"startdatum": date(2024, 1, 1), "einddatum": date(2027, 1, 1)}
        project = factories.ProjectFactory(title="Snelfietsroute", totaal_bedrag=28_500_000, **jaren)
        factories.ProjectFactory(title="Een ander", totaal_bedrag=12_000_000, **jaren)
        assert self.gevonden(vraag)[0] == ("pagina", project.pk)

    @pytest.mark.parametrize("vraag", ["06 - 00 00 00 11", "0600000011", "+31600000011", "06 00000011"])
    def test_a_person_is_found_by_a_phone_number(self, vraag):
        persoon = factories.ContactpersoonFactory(telefoon="+31600000011")
        factories.RoltoewijzingFactory(persoon=persoon)
        assert ("persoon", persoon.pk) in self.gevonden(vraag)[:2]

    @pytest.mark.parametrize("vraag", ["0000AA", "0000 AA", "0000aa"])
    def test_the_page_of_contact_is_found_by_its_postcode(self, vraag):
        regio = Regio.for_site(Site.objects.get())
        regio.adres = "Voorbeeldstraat 1, 0000 AA Voorbeeldstad"
        regio.save()
        contact = ContactPagina.objects.get()
        assert self.gevonden(vraag)[0] == ("pagina", contact.pk)

    def test_a_code_that_is_nowhere_is_looked_for_by_its_words(self):
        project = factories.ProjectFactory(title="Plan van 45.000 bomen")
        assert ("pagina", project.pk) in self.gevonden("45.000 euro")

    def test_words_beside_a_code_count(self):
        goed = factories.ProjectFactory(title="Kade aan de haven", samenvatting="Klaar op 1 maart 2026.")
        factories.ProjectFactory(title="Brug", samenvatting="Klaar op 1 maart 2026.")
        assert self.gevonden("haven 01-03-2026")[0] == ("pagina", goed.pk)

    @pytest.mark.parametrize("vraag", ["01-03-2026", "1 maart 2026", "1 mrt 2026"])
    def test_a_message_and_a_document_are_found_by_their_day(self, vraag):
        # Just after midnight here it is the day before in London.
        moment = datetime(2026, 3, 1, 0, 15, tzinfo=timezone.get_current_timezone())
        bericht = factories.NieuwsberichtFactory(title="De brug is open", publicatiedatum=moment)
        document = factories.DocumentFactory(title="Besluit", datum=date(2026, 3, 1))
        factories.NieuwsberichtFactory(publicatiedatum=moment - timedelta(days=3))
        assert set(self.gevonden(vraag)) == {("pagina", bericht.pk), ("document", document.pk)}
