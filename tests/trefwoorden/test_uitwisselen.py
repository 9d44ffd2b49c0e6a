"""The vocabulary in and out as CSV and SKOS: shown first, then all or nothing, and every fault has its sentence."""

import pytest
from defusedxml import ElementTree
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from regioprogramma.core.lijsten.uitvoer import cel
from regioprogramma.core.models import Trefwoord
from regioprogramma.trefwoorden.models import Bewerking
from regioprogramma.trefwoorden.uitwisselen import kaal, skos
from regioprogramma.trefwoorden.uitwisselen.invoeren import compare
from regioprogramma.trefwoorden.uitwisselen.vormen import OnleesbareInvoer
from tests.factories import TrefwoordFactory

pytestmark = pytest.mark.django_db

URL = "trefwoorden:importeren"


def stuur(client, inhoud, naam="trefwoorden.csv"):
    inhoud = inhoud.encode() if isinstance(inhoud, str) else inhoud
    return client.post(reverse(URL), {"bestand": SimpleUploadedFile(naam, inhoud)})


def bevestig(client, antwoord):
    return client.post(reverse(URL), {naam: antwoord.context[naam] for naam in ("invoer", "gezien")})


@pytest.fixture
def gevuld():
    boven = TrefwoordFactory(naam="duurzaamheid")
    return TrefwoordFactory(
        naam="energie", breder=boven, synoniemen=["stroom, gas", "kracht"], omschrijving="Opwek & opslag; „alles”"
    )


@pytest.mark.parametrize("vorm", ["csv", "skos"])
def test_what_goes_out_comes_in_as_the_same(redactie, gevuld, vorm):
    antwoord = redactie.get(reverse("trefwoorden:exporteren", args=[vorm]))
    assert "attachment" in antwoord["Content-Disposition"]
    lees = kaal.read_csv if vorm == "csv" else skos.read_skos
    vergelijking = compare(lees(antwoord.content))
    assert (vergelijking.gelijk, vergelijking.nieuw, vergelijking.anders, vergelijking.fouten) == (2, [], [], [])


@pytest.mark.parametrize("vorm", ["csv", "skos"])
def test_what_goes_out_of_one_site_comes_in_at_another(redactie, gevuld, vorm):
    inhoud = redactie.get(reverse("trefwoorden:exporteren", args=[vorm])).content
    Trefwoord.objects.all().delete()
    bevestig(redactie, stuur(redactie, inhoud))
    terug = Trefwoord.objects.get(naam="energie")
    assert (terug.breder.naam, terug.synoniemen) == ("duurzaamheid", gevuld.synoniemen)
    assert terug.omschrijving == gevuld.omschrijving


def test_skos_names_concepts_by_the_address_of_the_site_in_dutch(redactie, gevuld):
    wortel = ElementTree.fromstring(redactie.get(reverse("trefwoorden:exporteren", args=["skos"])).content)
    begrip = wortel.findall(f"{skos.SKOS}Concept")[1]
    assert begrip.get(f"{skos.RDF}about").endswith("/trefwoorden/energie/")
    assert begrip.find(f"{skos.SKOS}prefLabel").get(skos.TAAL) == "nl"
    assert begrip.find(f"{skos.SKOS}broader").get(f"{skos.RDF}resource").endswith("/trefwoorden/duurzaamheid/")
    assert wortel.find(f"{skos.SKOS}ConceptScheme") is not None


@pytest.mark.parametrize("teken", [",", ";", "\t"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_csv_as_spreadsheets_write_it(redactie, teken, bom):
    rijen = [["Naam", "Synoniemen", "breder"], ["wind", "bries|storm", "energie"], ["energie", "", ""]]
    antwoord = stuur(redactie, bom + "\r\n".join(teken.join(rij) for rij in rijen))
    assert not Trefwoord.objects.exists(), "nothing happens before the editor says yes"
    assert len(antwoord.context["vergelijking"].nieuw) == 2
    bevestig(redactie, antwoord)
    wind = Trefwoord.objects.get(naam="wind")
    assert (wind.slug, wind.synoniemen, wind.breder.naam) == ("wind", ["bries", "storm"], "energie")


def test_a_row_with_a_known_address_renames_and_can_be_undone(redactie, gevuld):
    bevestig(redactie, stuur(redactie, "naam,adres\nkracht,energie\n"))
    gevuld.refresh_from_db()
    assert (gevuld.naam, gevuld.slug) == ("kracht", "energie")
    assert Bewerking.objects.get().soort == "hernoemen"


@pytest.mark.parametrize(
    ("rijen", "zin"),
    [
        ("naam\na\n\nA\n", "Regel 4: ‘A’ staat er meer dan één keer in."),
        ("naam,breder\na,b\nb,a\n", "Regel 2: ‘b’ valt al onder ‘a’."),
        ("naam,breder\nduurzaamheid,energie\n", "Regel 2: ‘energie’ valt al onder ‘duurzaamheid’."),
        ("naam,breder\na,a\n", "Regel 2: ‘a’ valt al onder ‘a’."),
        ("naam,breder\na,weg\n", "Regel 2: Het bredere trefwoord ‘weg’ bestaat niet."),
        ("naam,adres\n,x\n", "Regel 2: De naam ontbreekt."),
        ("naam,adres\nnieuw,Met Spatie\n", "Regel 2: Het adres ‘Met Spatie’ kan niet"),
        ("naam,adres\na,x\nb,x\n", "Regel 2: Een ander trefwoord krijgt hetzelfde adres ‘x’."),
        (f"naam\n{'x' * 61}\n", "hoogstens 60 tekens"),
        ("naam\n!!\n", "De naam ontbreekt."),
    ],
)
def test_a_wrong_row_has_its_number_and_nothing_is_stored(redactie, gevuld, rijen, zin):
    antwoord = stuur(redactie, rijen)
    assert any(zin in fout for fout in antwoord.context["vergelijking"].fouten), antwoord.context["vergelijking"]
    bevestig(redactie, antwoord)
    assert Trefwoord.objects.count() == 2


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        ("title,slug\na,b\n", "De kolommen kloppen niet."),
        ("naam,naam\na,b\n", "De kolommen kloppen niet."),
        ("naam\n", "Er staan geen trefwoorden in dit bestand."),
        ("naam\ncaf\xe9\n".encode("latin-1"), "niet in UTF-8"),
        (b"naam\n\x00\n", "geen CSV-bestand"),
        (b"PK\x03\x04\xff", "niet in UTF-8"),
        ("<rdf", "geen goed RDF/XML-bestand"),
        ("<html></html>", "geen SKOS-begrippen"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "geen goed RDF/XML-bestand"),
        ("", "leeg"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_dutch(redactie, inhoud, zin):
    antwoord = stuur(redactie, inhoud)
    assert antwoord.status_code == 200
    (fout,) = antwoord.context["form"].errors["bestand"]
    assert zin in fout


def test_large_files_are_refused_before_anything_is_compared(redactie, count_queries):
    antwoorden = []
    # The first thing somebody does is kept in their session.
    stuur(redactie, "naam,naam\n")
    verkeerd, te_veel, te_groot = (
        count_queries(lambda inhoud=inhoud: antwoorden.append(stuur(redactie, inhoud)))
        for inhoud in (
            "naam,naam\n",
            "naam\n" + "\n".join(f"woord {nummer}" for nummer in range(50_000)),
            b"n" * (50 * 1024 * 1024),
        )
    )
    assert "50000 trefwoorden" in str(antwoorden[1].context["form"].errors)
    assert "te groot" in str(antwoorden[2].context["form"].errors)
    assert te_veel == te_groot == verkeerd


def test_the_largest_file_asks_the_database_no_more_than_a_small_one(count_queries):
    def keten(lengte):
        regels = "\n".join(f"w{n},w{n - 1}" for n in range(1, lengte))
        return kaal.read_csv(f"naam,breder\nw0,\n{regels}".encode())

    rijen = keten(1000)
    assert len(compare(rijen).nieuw) == 1000
    assert count_queries(lambda: compare(rijen)) == count_queries(lambda: compare(keten(10)))
    with pytest.raises(OnleesbareInvoer):
        compare(rijen * 6)


def test_what_changed_since_it_was_shown_is_shown_again(redactie):
    antwoord = stuur(redactie, "naam\nenergie\nwind\n")
    TrefwoordFactory(naam="wind")
    opnieuw = bevestig(redactie, antwoord)
    assert len(opnieuw.context["vergelijking"].nieuw) == 1
    assert Trefwoord.objects.count() == 1
    assert bevestig(redactie, opnieuw).status_code == 302
    assert Trefwoord.objects.count() == 2


def test_a_confirmation_of_nothing_is_no_error(redactie):
    antwoord = redactie.post(reverse(URL), {"invoer": "weg", "gezien": ""})
    assert antwoord.url == reverse(URL)


@pytest.mark.parametrize("voor", ["", " ", "\N{NO-BREAK SPACE}"])
@pytest.mark.parametrize("teken", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_cell_of_any_file_is_a_formula_in_a_spreadsheet(gevuld, teken, voor):
    tekst = f"{voor}{teken}1+1"
    assert cel(tekst) == f"'{tekst}", "in a list that visitors download"
    # As it would stand there without the cleaning that comes before.
    Trefwoord.objects.filter(pk=gevuld.pk).update(naam=tekst)
    inhoud = kaal.write_csv()
    assert f"'{tekst}" in inhoud.decode("utf-8-sig")
    assert compare(kaal.read_csv(inhoud)).gelijk == 2, "and it comes in as it was"
