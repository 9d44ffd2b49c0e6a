"""`manage.py woonplaatsen`: what the published lists say of the villages of the region."""

import json
import time
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from contacten.models import Gemeente, Plaats, Woonplaats
from tests import factories

pytestmark = pytest.mark.django_db

#: As CBS publishes it: padded columns, "Woonplaatscode_1" and the gemeente under "Naam_2" and "Code_3".
CBS = (
    '"ID";"Woonplaatsen";"Woonplaatscode_1";"Naam_2";"Code_3";"Naam_4";"Code_5"\n'
    '"0";"Eefde          ";"WP2096";"Lochem    ";"GM0262";"Gelderland";"PV25"\n'
    '"1";"Gorssel        ";"WP2097";"Lochem    ";"GM0262";"Gelderland";"PV25"\n'
    '"2";"\'s-Heerenberg ";"WP3001";"Montferland";"GM1955";"Gelderland";"PV25"\n'
    '"3";"Amsterdam      ";"WP3594";"Amsterdam";"GM0363";"Noord-Holland";"PV27"\n'
)
POSTCODES = "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025\n7211AB;1;02620101;026201;262\n1011AB;1;1;1;363\n"


@pytest.fixture(autouse=True)
def gemeenten():
    """Two gemeenten of the region."""
    return [
        factories.GemeenteFactory(naam="Lochem", slug="lochem", cbs_code="GM0262"),
        factories.GemeenteFactory(naam="Montferland", slug="montferland", cbs_code="GM1955"),
    ]


@pytest.fixture
def read(tmp_path):
    """Return a function that gives these texts to the command as files and returns what it says."""

    def run(*teksten, **opties):
        paden = []
        for nummer, tekst in enumerate(teksten):
            paden.append(tmp_path / f"lijst-{nummer}.csv")
            paden[-1].write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
        uit = StringIO()
        call_command("woonplaatsen", *map(str, paden), stdout=uit, **opties)
        return uit.getvalue()

    return run


def known():
    return {(dorp.naam, dorp.gemeente.naam, dorp.code) for dorp in Woonplaats.objects.select_related("gemeente")}


ALLE = {("Eefde", "Lochem", "WP2096"), ("Gorssel", "Lochem", "WP2097"), ("'s-Heerenberg", "Montferland", "WP3001")}

GEOJSON = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"identificatie": code, "woonplaats": naam, "bronhouder_identificatie": gemeente, "x": [1]},
            "geometry": {"type": "Polygon", "coordinates": [[[6.1, 52.1], [6.2, 52.1]]]},
        }
        for naam, code, gemeente in (
            ("Eefde", "2096", "0262"), ("Gorssel", "2097", "0262"), ("'s-Heerenberg", "3001", "1955"),
            ("Amsterdam", "3594", "0363"),
        )
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "tekst",
    [
        CBS,
        CBS.encode("utf-8-sig"),
        CBS.replace(";", ","),
        CBS.replace(";", "\t"),
        CBS.replace("Amsterdam ", "Ámsterdam ").encode("windows-1252"),
        CBS.replace("\n", "\r\n"),
        CBS.replace("Woonplaatscode_1", "Woonplaatscode").replace("Code_3", "Gemeentecode"),
        CBS.replace('"Code_3"', '"Overig"'),
        json.dumps(GEOJSON),
    ],
    ids=["cbs", "bom", "comma", "tab", "windows", "crlf", "plain-names", "gemeente-by-name", "geojson"],
)
def test_a_list_is_read_as_it_was_published(read, tekst):
    read(tekst)
    assert known() == ALLE


def test_the_second_time_nothing_is_written(read):
    assert "4 records written" in read(CBS, POSTCODES)
    assert "0 records written" in read(CBS, POSTCODES)


def test_a_dry_run_says_the_same_and_writes_nothing(read):
    proef = read(CBS, proef=True)
    assert known() == set()
    assert "3 records would be written" in proef
    assert proef.replace("would be written", "written") == read(CBS)


def test_a_village_that_was_renamed_or_moved_stays_the_same_village(read, gemeenten):
    dorp = factories.WoonplaatsFactory(naam="Eefden", code="WP2096", gemeente=gemeenten[1])
    gezegd = read(CBS)
    dorp.refresh_from_db()
    assert (dorp.naam, dorp.gemeente) == ("Eefde", gemeenten[0])
    assert "Changed: Eefde (Lochem): naam ‘Eefden’ becomes ‘Eefde’; gemeente ‘Montferland’ becomes ‘Lochem’" in gezegd


def test_a_village_that_was_typed_by_hand_gets_its_code(read, gemeenten):
    dorp = factories.WoonplaatsFactory(naam="Eefde", gemeente=gemeenten[0], postcodegebieden=["7214"])
    read(CBS)
    dorp.refresh_from_db()
    assert (dorp.code, dorp.postcodegebieden) == ("WP2096", ["7214"])


def test_what_is_no_longer_in_the_file_stays_and_is_told(read, gemeenten):
    weg = factories.WoonplaatsFactory(naam="Harfsen", gemeente=gemeenten[0])
    factories.PlaatsFactory(woonplaats=weg)
    gezegd = read(CBS)
    assert "No longer in the files: Harfsen (Lochem), used by 1 pages: kept." in gezegd
    assert Plaats.objects.get().woonplaats == weg


def test_a_village_of_a_gemeente_that_the_file_does_not_have_is_not_missed(read, gemeenten):
    factories.WoonplaatsFactory(naam="Didam", gemeente=gemeenten[1])
    alleen_lochem = "\n".join(regel for regel in CBS.splitlines() if "Montferland" not in regel)
    assert "No longer" not in read(alleen_lochem)


@pytest.mark.parametrize(
    "tekst",
    [
        "PC4;Woonplaatsnaam;Gemeentecode\n7211;Eefde;GM0262\n7213;Gorssel;GM0262\n7213;Eefde;GM0262\n",
        "postcode,woonplaats,gemeente\n7211 AB,Eefde,Lochem\n7213AC,Gorssel,Lochem\n7213AD,eefde,Lochem\n",
        "postcode;woonplaats_identificatie\n7211AB;2096\n7213AB;2097\n7213AB;2096\n",
    ],
)
def test_postcode_areas_come_with_each_village_they_lie_in(read, tekst):
    read(CBS, tekst)
    assert Woonplaats.objects.get(naam="Eefde").postcodegebieden == ["7211", "7213"]
    assert Woonplaats.objects.get(naam="Gorssel").postcodegebieden == ["7213"]


def test_a_postcode_area_without_a_village_stays_with_its_gemeente_until_it_has_one(read, gemeenten):
    read(CBS, POSTCODES)
    gemeenten[0].refresh_from_db()
    assert gemeenten[0].postcodegebieden == ["7211"]
    read("PC4;Woonplaatsnaam;Gemeentecode\n7211;Eefde;GM0262\n", POSTCODES)
    gemeenten[0].refresh_from_db()
    assert gemeenten[0].postcodegebieden == []


def test_the_only_village_of_a_gemeente_has_all_its_postcode_areas(read):
    read(CBS, POSTCODES.replace(";262\n", ";1955\n"))
    assert Woonplaats.objects.get(naam="'s-Heerenberg").postcodegebieden == ["7211"]


def test_a_file_from_before_a_herindeling_is_read_as_of_today(read, gemeenten):
    oud, nieuw = gemeenten
    oud.opgegaan_in, oud.opgeheven_op = nieuw, "2020-01-01"
    oud.save()
    read(CBS)
    assert ("Eefde", "Montferland", "WP2096") in known()


def test_a_point_is_read_in_degrees_and_metres_are_left_alone(read):
    read("woonplaatsnaam;gemeentecode;centroide_ll\nEefde;0262;POINT(6.20641 52.13830)\nGorssel;0262;POINT(2 4)\n")
    assert Woonplaats.objects.get(naam="Eefde").coordinaten == "52.1383, 6.20641"
    assert Woonplaats.objects.get(naam="Gorssel").coordinaten == ""


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        (b"", "is empty"),
        (b" \n ", "is empty"),
        (b"PK\x03\x04rest", "is no text"),
        (b"%PDF-1.7", "is no text"),
        (b"a;b\x00c\n", "is no text"),
        (CBS.encode("utf-16"), "is no text"),
        ("Naam;Telefoon\nJan;1\n", "has no columns for"),
        ("Woonplaats\nEefde\n", "has no columns for"),
        ("{" * 100_000, "none that can be read"),
        ('{"type": "Feature"}', "without a list of features"),
        ('{"features": [1, null, {"properties": 3}]}', "has no columns for"),
        (CBS + f'"4";"{"x" * 200_000}";"WP1";"Lochem";"GM0262";"";""\n', "is no CSV"),
        (CBS + f'"4";"{"x" * 300}";"WP2098";"Lochem";"GM0262";"";""\n', "cannot be stored, so nothing was"),
    ],
)
def test_an_odd_file_ends_in_one_sentence_and_nothing_half_done(read, tekst, zin):
    with pytest.raises(CommandError, match=zin) as fout:
        read(CBS, tekst)
    assert "\n" not in str(fout.value)
    assert known() == set()


def test_a_list_without_this_region_is_said_to_be_one(read):
    with pytest.raises(CommandError, match="None of the 4 rows is about a gemeente of this site"):
        read(CBS.replace("GM0262", "GM9999").replace("GM1955", "GM9998"))


def test_a_file_that_is_not_there_is_said_not_to_be():
    with pytest.raises(CommandError, match=r"nergens\.csv: cannot be opened"):
        call_command("woonplaatsen", "nergens.csv")


def test_a_site_without_gemeenten_is_told_to_choose_them_first(read):
    Gemeente.objects.all().delete()
    with pytest.raises(CommandError, match="has no gemeenten yet"):
        read(CBS)


def test_control_characters_are_no_part_of_a_name(read):
    read(CBS.replace("Eefde  ", "Ee\x07fde\x1b "))
    assert ("Eefde", "Lochem", "WP2096") in known()


def test_the_lists_of_the_whole_country_are_read_in_seconds(read):
    dorpen = [f'"{n}";"Dorp {n}";"WP{n:04}";"X";"GM{n % 342 + 2000:04}";"";""' for n in range(2500)]
    codes = [f"{n};Dorp {n % 2500};GM{n % 342 + 2000}" for n in range(1000, 5100)]
    begin = time.monotonic()
    read("\n".join([CBS, *dorpen]), "\n".join(["PC4;Woonplaats;Gemeentecode", *codes]))
    assert known() == ALLE
    assert time.monotonic() - begin < 30
