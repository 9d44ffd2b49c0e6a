"""Odd and hostile files: read as people see them, or refused with a sentence; nothing is half done."""

import io
import zipfile
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from projecten.models import Project
from regioprogramma.core.apart import Celsoort
from regioprogramma.core.apart.kantoor.pakket import COMPOUND
from regioprogramma.overzetten.models import Overzetting
from regioprogramma.overzetten.rekenblad.lezen import read_rekenblad
from tests import factories
from tests.core.bommen import lege_cellen, lege_woorden
from tests.core.kantoor import docx, zipped
from tests.overzetten.bestanden import boek, cellen, in_1904, ods, werkboek_van
from tests.overzetten.stappen import bekijk, cellen_van, kies

pytestmark = pytest.mark.django_db

KOP = ["Nr", "Projectnaam", "Start", "Rijksbijdrage"]


def gelezen(inhoud):
    """Return the texts of the cells of each row of the first sheet."""
    blad = read_rekenblad(ContentFile(inhoud)).bladen[0]
    return [[cel.tekst for cel in rij.cellen.values()] for rij in blad.rijen]


def met_deel(inhoud, naam, wat=b"x"):
    """Return an archive with one part more."""
    bestand = io.BytesIO(inhoud)
    with zipfile.ZipFile(bestand, "a") as archief:
        archief.writestr(naam, wat)
    return bestand.getvalue()


CSV = "Nr;Projectnaam;Start;Rijksbijdrage\n1;Café Één;maart 2024;€ 1.250.000,50\n"
GEWOON = boek(("Projecten", [KOP, [1, "De brug", date(2024, 3, 1), 100]]))


class TestRefused:
    @pytest.mark.parametrize(
        ("inhoud", "woorden"),
        [
            pytest.param(lambda: lege_cellen(), "uitgepakt te groot", id="zip bomb"),
            pytest.param(lambda: lege_woorden(), "Dit bestand", id="words that no cell uses"),
            pytest.param(lambda: werkboek_van(f"<row>{cellen('1')}</row>" * 25_000), "te veel gevulde", id="rows"),
            pytest.param(lambda: COMPOUND + b"\0" * 500, "oud soort Excel", id="xls"),
            pytest.param(lambda: COMPOUND + "EncryptedPackage".encode("utf-16-le"), "wachtwoord", id="password"),
            pytest.param(lambda: docx("<w:p/>"), "geen rekenblad", id="Word"),
            pytest.param(lambda: factories.PDF, "geen rekenblad", id="PDF"),
            pytest.param(lambda: factories.maak_png(), "geen rekenblad", id="picture"),
            pytest.param(lambda: b"<html><table><tr><td>Nr</td></tr></table>", "geen rekenblad", id="web page"),
            pytest.param(lambda: zipped({"a.txt": "x"}), "geen rekenblad", id="archive"),
            pytest.param(lambda: GEWOON[:-200], "beschadigd", id="half a file"),
            pytest.param(lambda: b"\n\n", "leeg", id="empty"),
            pytest.param(lambda: werkboek_van("<row><c>"), "beschadigd", id="broken XML"),
        ],
    )  # fmt: skip
    def test_what_cannot_be_read_ends_in_a_sentence_and_nothing_is_kept(self, als, inhoud, woorden):
        antwoord = kies(als("Hoofdredacteur"), inhoud())
        assert woorden in " ".join(antwoord.context["form"].errors["bestand"])
        assert not Overzetting.objects.exists()

    def test_a_million_rows_with_nothing_in_them_are_nothing(self):
        leeg = werkboek_van(f"<row>{cellen('Nr', 'Naam')}</row>" + '<row r="900"/>' + "<row/>" * 999_000)
        assert gelezen(leeg) == [["Nr", "Naam"]]

    def test_a_million_rows_of_libreoffice_take_one_line_of_a_file(self):
        rij = '<table:table-cell office:value-type="string"><text:p>Nr</text:p></table:table-cell>'
        leeg = '<table:table-cell table:number-columns-repeated="1024"/>'
        veel = f'<table:table-row table:number-rows-repeated="1048574">{leeg}</table:table-row>'
        assert gelezen(ods(rij, veel, rij)) == [["Nr"], ["Nr"]]


class TestReadAsPeopleSeeIt:
    def test_a_day_counted_from_1904_is_the_same_day(self):
        assert gelezen(in_1904(KOP, [1, "De brug", date(2024, 3, 1), 100]))[1][2] == "2024-03-01"

    def test_of_a_date_that_shows_its_month_only_that_is_known(self):
        def voor(werkboek):
            werkboek["Projecten"]["C2"].number_format = "mmm-yy"
            werkboek["Projecten"]["C3"].number_format = "yyyy"

        rijen = [[1, "De brug", date(2024, 3, 1)], [2, "Het plein", date(2024, 3, 1)]]
        inhoud = boek(("Projecten", [KOP, *rijen]), voor=voor)
        assert [rij[2] for rij in gelezen(inhoud)[1:]] == ["2024-03", "2024"]

    @pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
    @pytest.mark.parametrize("teken", [";", ",", "\t", "|"])
    def test_a_text_with_signs_between_is_read_in_the_letters_of_whoever_saved_it(self, codering, teken):
        tekst = CSV.replace(";", teken).replace("1.250.000,50", '"1.250.000,50"' if teken == "," else "1.250.000,50")
        tekst = tekst.replace('€ "', '"€ ')
        assert gelezen(tekst.encode(codering))[1] == ["1", "Café Één", "maart 2024", "€ 1.250.000,50"]

    def test_the_line_with_which_excel_says_the_sign_is_no_row(self):
        assert gelezen(b"sep=|\r\na;b|c\r\n") == [["a;b", "c"]]

    def test_macros_are_neither_read_nor_run_and_the_editor_is_told(self, als):
        redactie = als("Hoofdredacteur")
        antwoord = kies(redactie, met_deel(GEWOON, "xl/vbaProject.bin"), "projecten.xlsm")
        assert "macro’s" in redactie.get(antwoord.url).content.decode()
        assert Overzetting.objects.get().inhoud["macros"] is True

    def test_of_a_formula_the_outcome_counts_and_one_without_is_reported(self, als):
        met = "<row><c><f>1+1</f><v>250000</v></c></row>"
        soorten = read_rekenblad(ContentFile(werkboek_van(met))).bladen[0].rijen[0].cellen[1]
        assert soorten == (Celsoort.GETAL, "250000")
        overzetting = bekijk(als("Hoofdredacteur"), boek(("Projecten", [KOP, [1, "De brug", None, "=1+1"]])))
        assert "formule zonder uitkomst" in overzetting.regels.get().fouten[0]

    def test_an_error_in_a_cell_is_reported(self, als):
        overzetting = bekijk(als("Hoofdredacteur"), boek(("Projecten", [KOP, [1, "De brug", None, "#REF!"]])))
        assert "#REF!" in overzetting.regels.get().fouten[0]

    def test_a_formula_in_a_text_stays_a_text(self, als):
        tekst = b'naam;plaats\nDe brug;"=HYPERLINK(""http://x.example"")"\n'
        factories.ProjectFactory(title="De brug").save_revision()
        overzetting = bekijk(als("Hoofdredacteur"), tekst, "projecten.csv")
        assert cellen_van(overzetting.regels.get())["Naam van de plek"][1] == '=HYPERLINK("http://x.example")'

    def test_heads_over_more_columns_and_rows_are_read_together(self, als):
        def voor(werkboek):
            blad = werkboek["Projecten"]
            blad.merge_cells("C2:E2")
            blad.merge_cells("A2:A3")

        rijen = [
            ["Onze projecten"],
            ["Projectnaam", "Start", "Financiering", None, None],
            [None, None, "Rijk", "Provincie", "Gemeenten"],
            ["De brug", 2024, 100, 50, 50],
        ]
        overzetting = bekijk(als("Hoofdredacteur"), boek(("Projecten", rijen), voor=voor))
        gevonden = cellen_van(overzetting.regels.get())
        assert gevonden["Bijdrage: Rijk"] == ("", "€\xa0100")
        assert gevonden["Bijdrage: Gemeenten"] == ("", "€\xa050")
        assert gevonden["Start"] == ("", "2024")

    def test_a_name_that_stands_once_beside_its_rows_is_that_of_each(self, als):
        def voor(werkboek):
            werkboek["Bijdragen"].merge_cells("A2:A3")

        factories.ProjectFactory(title="De brug").save_revision()
        rijen = [
            ["Project", "Bron", "Bedrag"],
            ["De brug", "Rijk", 100],
            [None, "Provincie", 50],
            ["Totaal", None, 150],
        ]
        overzetting = bekijk(als("Hoofdredacteur"), boek(("Bijdragen", rijen), voor=voor))
        assert len([w for w in overzetting.regels.get().wijzigingen if "bedrag" in w[0]]) == 2
        assert overzetting.meldingen == []

    @pytest.mark.parametrize("mee", [False, True])
    def test_hidden_rows_and_sheets_are_read_only_when_somebody_says_so(self, als, mee):
        def voor(werkboek):
            werkboek["Projecten"].row_dimensions[3].hidden = True
            werkboek["Oud"].sheet_state = "hidden"

        rijen = [KOP, [1, "De brug"], [2, "Het plein"]]
        inhoud = boek(("Projecten", rijen), ("Oud", [KOP, [3, "De kade"]]), voor=voor)
        overzetting = bekijk(als("Hoofdredacteur"), inhoud, **({"met_verborgen": "on"} if mee else {}))
        namen = set(overzetting.regels.values_list("naam", flat=True))
        assert namen == ({"De brug", "Het plein", "De kade"} if mee else {"De brug"})

    def test_amounts_that_were_divided_are_told_and_multiplied(self, als):
        rijen = [["Projectnaam", "Rijk (x € 1.000)"], ["De brug", 1250]]
        overzetting = bekijk(als("Hoofdredacteur"), boek(("Projecten", rijen)))
        assert cellen_van(overzetting.regels.get())["Bijdrage: Rijk"] == ("", "€\xa01.250.000")
        assert "vermenigvuldigd met 1.000" in overzetting.meldingen[0]

    def test_libreoffice_with_its_dates_amounts_and_repeated_cells(self, als):
        def cel(soort, waarde, tekst):
            return (
                f'<table:table-cell office:value-type="{soort}" {waarde}><text:p>{tekst}</text:p></table:table-cell>'
            )

        kop = "".join(cel("string", "", naam) for naam in ["Projectnaam", "Start", "Einde", "Rijk"])
        rij = (
            cel("string", "", "De brug")
            + cel("date", 'office:date-value="2024-03-01"', "01-03-24")
            + cel("date", 'office:date-value="2026-09-01"', "september 2026")
            + cel("currency", 'office:value="1250000.5"', "€ 1.250.000,50")
        )
        overzetting = bekijk(als("Hoofdredacteur"), ods(kop, rij), "projecten.ods")
        gevonden = cellen_van(overzetting.regels.get())
        assert (gevonden["Start"][1], gevonden["Einde"][1]) == ("1 maart 2024", "september 2026")
        assert gevonden["Bijdrage: Rijk"][1] == "€\xa01.250.000,50"


def test_nothing_of_an_odd_file_reaches_a_page(als):
    project = factories.ProjectFactory(title="De brug")
    project.save_revision()
    redactie = als("Hoofdredacteur")
    for inhoud in (GEWOON[:-200], docx("<w:p/>"), lege_woorden()):
        kies(redactie, inhoud)
    assert Project.objects.get().revisions.count() == 1
    with pytest.raises(ValidationError):
        read_rekenblad(ContentFile(b"%PDF-1.4"))
