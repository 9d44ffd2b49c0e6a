"""Every cell of the account equals an independent recount of the snapshot, and the CSV says what the workbook says."""

import csv
import io
import random
import zipfile
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

import pytest
from django.core.exceptions import ValidationError
from openpyxl import load_workbook

from projecten.models import Geldbron
from regioprogramma.core.opmaak import unguard_formula
from regioprogramma.rapportage.verantwoording.bladen import make_bladen
from regioprogramma.rapportage.verantwoording.indeling import default_codes, default_kolommen, read_indeling
from regioprogramma.rapportage.verantwoording.kolommen import RAPPORTBLADEN
from regioprogramma.rapportage.verantwoording.opname import read_opname
from regioprogramma.rapportage.verantwoording.schrijven import write_xlsx, write_zip
from tests.rapportage.opnamen import WOORDEN, geldstuk, mijlpaalstuk, opnamestuk, projectstuk, random_opname

#: Written here once more: what goes where unless a region says otherwise.
GROEP = {
    "rijk": "rijk", "provincie": "publiek", "gemeenten": "publiek", "onderwijs": "publiek", "eu": "publiek",
    "privaat": "privaat", "overig": "privaat",
}  # fmt: skip


def bladen_van(gegevens, vorige=None, **indeling):
    """Return {sheet: [row as {column: value}]} of a snapshot."""
    gekozen = read_indeling(**indeling)
    eerder = read_opname(vorige) if vorige else None
    tabellen = make_bladen(read_opname(gegevens), eerder, gekozen)
    kolommen = {naam: [kolom.veld for kolom, _kop in paren] for naam, paren in gekozen.kolommen.items()}
    return {t.naam: [dict(zip(kolommen[t.naam], rij, strict=True)) for rij in t.rijen] for t in tabellen}


def dec(tekst):
    return None if tekst is None else Decimal(tekst)


def pencil(paren):
    """Return (sum, word) of (amount, word) as somebody with a pencil would; None without any."""
    paren = list(paren)
    if not paren:
        return None
    bekend = [(bedrag, woord) for bedrag, woord in paren if bedrag is not None]
    if not bekend:
        return None, None
    woorden = [WOORDEN.index(woord or "exact") for _bedrag, woord in bekend]
    if len(bekend) < len(paren):
        if not sum(bedrag for bedrag, _woord in bekend):
            return None, None
        woorden.append(WOORDEN.index("minimaal"))
    return sum(bedrag for bedrag, _woord in bekend), WOORDEN[max(woorden)]


def figure(stuk, naam, woord=""):
    return dec(stuk[naam]), stuk.get(woord or f"{naam}_nauwkeurigheid") or "exact"


def spent(stuk):
    return pencil([figure(stuk, "eerdere_jaren"), figure(stuk, "dit_jaar")])


def sums(stukken, deel, groepen, in_natura):
    van = [s for s in stukken if s["in_natura"] == in_natura and GROEP[s["bron"]] in groepen]
    return pencil(paar for s in van if (paar := deel(s)) is not None)


def agreed(stuk):
    return figure(stuk, "afgesproken", "nauwkeurigheid") if stuk["nauwkeurigheid"] or stuk["afgesproken"] else None


def amount(som):
    return som and som[0]


def rows_with_total(gegevens):
    """Yield (name, money) of each project, and of all of them."""
    for project in gegevens["projecten"]:
        yield project["titel"], project["geld"]
    yield "Totaal", [stuk for project in gegevens["projecten"] for stuk in project["geld"]]


@pytest.mark.parametrize("zaad", range(40))
def test_every_cell_of_the_money_equals_an_independent_recount(zaad):
    gegevens = random_opname(random.Random(zaad))
    bladen = bladen_van(gegevens)
    for (naam, geld), rij, co in zip(
        rows_with_total(gegevens), bladen["bestedingen"], bladen["cofinanciering"], strict=True
    ):
        assert rij["project"] == co["project"] == naam
        inexact = 0
        for groep in ("rijk", "publiek", "privaat"):
            for vorm, natura in (("geld", False), ("natura", True)):
                jaar = sums(geld, lambda s: figure(s, "dit_jaar"), {groep}, natura)
                totaal = sums(geld, spent, {groep}, natura)
                assert rij[f"{groep}_{vorm}_jaar"] == amount(jaar)
                assert rij[f"{groep}_{vorm}_totaal"] == amount(totaal)
                inexact += sum(som is not None and som[1] != "exact" for som in (jaar, totaal))
        assert len([noot for noot in rij["let_op"].split("; ") if noot]) == inexact
        recount_cofinancing(co, geld)


def recount_cofinancing(rij, geld):
    for begin, deel in (("afgesproken", agreed), ("besteed", spent)):
        per_groep = {g: sums(geld, deel, {g}, False) for g in ("rijk", "publiek", "privaat")}
        for groep, som in per_groep.items():
            assert rij[f"{begin}_{groep}"] == amount(som)
        totaal = amount(sums(geld, deel, {"rijk", "publiek", "privaat"}, False))
        regio = sums(geld, deel, {"publiek", "privaat"}, False)
        assert rij[f"{begin}_totaal"] == totaal
        assert rij[f"{begin}_cofinanciering"] == amount(regio)
        assert rij[f"{begin}_natura"] == amount(sums(geld, deel, {"rijk", "publiek", "privaat"}, True))
        unknown = not totaal or (regio is not None and regio[0] is None)
        aandeel = None if unknown else ((regio[0] if regio else 0) * 100 / totaal)
        verwacht = None if unknown else Decimal(aandeel).quantize(Decimal("0.1"), ROUND_HALF_UP)
        assert rij[f"{begin}_aandeel"] == verwacht


@pytest.mark.parametrize("zaad", range(20))
def test_every_other_cell_equals_an_independent_recount(zaad):
    gegevens = random_opname(random.Random(zaad))
    bladen = bladen_van(gegevens)
    for project, rij in zip(gegevens["projecten"], bladen["projecten"], strict=True):
        assert (rij["nummer"], rij["project"]) == (project["nummer"], project["titel"])
        assert rij["trekkers"] == ", ".join(project["trekkers"])
        assert rij["staat"].lower() == project["staat"]
    paren = [(f"{gegevens['ronde']['deal_titel']} (de deal zelf)", r) for r in gegevens["deal"]["resultaten"]]
    paren += [(p["titel"], r) for p in gegevens["projecten"] for r in p["resultaten"]]
    for (naam, stuk), rij in zip(paren, bladen["resultaten"], strict=True):
        assert (rij["project"], rij["indicator"]) == (naam, stuk["indicator"])
        for veld in ("begin", "doel", "stand"):
            assert rij[veld] == dec(stuk[veld])
        assert rij["stand_op"] == (stuk["stand_op"] and date.fromisoformat(stuk["stand_op"]))
        if stuk["niet_gemeten"]:
            assert rij["let_op"] == "niet gemeten"
        elif stuk["stand"] is None:
            assert rij["let_op"] == "niet bekend"
        else:
            assert bool(rij["let_op"]) == (stuk["stand_op"] < gegevens["ronde"]["peildatum"])
    stukken = [m for p in gegevens["projecten"] for m in p["mijlpalen"]]
    assert [rij["mijlpaal"] for rij in bladen["mijlpalen"]] == [m["naam"] for m in stukken]
    for stuk, rij in zip(stukken, bladen["mijlpalen"], strict=True):
        assert rij["gepland"].endswith(stuk["gepland"][:4])
        assert (rij["toestand"] == "Bereikt") == bool(stuk["bereikt"])


def as_text(waarde):
    """Return what a spreadsheet cell says, as somebody would type it over."""
    if waarde is None:
        return ""
    if isinstance(waarde, datetime):
        return waarde.date().isoformat()
    return str(waarde)


def same_cell(xlsx, tekst):
    if isinstance(xlsx, int | float):
        return Decimal(str(xlsx)) == Decimal(tekst.replace(",", "."))
    return as_text(xlsx).replace("\r\n", "\n") == tekst


@pytest.mark.parametrize("zaad", range(20))
def test_the_workbook_and_the_csv_files_say_the_same(zaad):
    toeval = random.Random(zaad)
    opname, vorige = read_opname(random_opname(toeval)), read_opname(random_opname(toeval))
    tabellen = make_bladen(opname, vorige, read_indeling())
    boek = load_workbook(io.BytesIO(write_xlsx(tabellen)))
    pakket = zipfile.ZipFile(io.BytesIO(write_zip(tabellen)))
    assert boek.sheetnames == [str(RAPPORTBLADEN[tabel.naam].label) for tabel in tabellen]
    for tabel, bestand in zip(tabellen, pakket.namelist(), strict=True):
        rijen = list(csv.reader(io.StringIO(pakket.read(bestand).decode("utf-8-sig")), delimiter=";"))
        cellen = [[cel.value for cel in rij] for rij in boek[tabel.label].iter_rows()]
        assert len(rijen) == len(cellen) == len(tabel.rijen) + 1
        for csv_rij, xlsx_rij, bron in zip(rijen[1:], cellen[1:], tabel.rijen, strict=True):
            for tekst, xlsx, waarde in zip(csv_rij, xlsx_rij, bron, strict=True):
                assert same_cell(xlsx, tekst)
                if isinstance(waarde, Decimal):
                    assert Decimal(tekst.replace(",", ".")) == waarde
                elif isinstance(waarde, str):
                    assert unguard_formula(tekst) == waarde


def test_no_cell_is_a_formula_whatever_a_project_is_called():
    tabellen = make_bladen(
        read_opname(opnamestuk(projectstuk(titel='=HYPERLINK("x")', toelichting="@SUM(A1)"))), None, read_indeling()
    )
    boek = load_workbook(io.BytesIO(write_xlsx(tabellen)))
    teksten = [cel for blad in boek for rij in blad.iter_rows() for cel in rij if isinstance(cel.value, str)]
    assert teksten and all(cel.data_type == "s" and not cel.value.startswith(("=", "@", "+", "-")) for cel in teksten)


def test_nought_is_an_amount_and_what_is_not_filled_in_is_an_empty_cell():
    geld = [geldstuk(dit_jaar="0"), geldstuk("provincie", dit_jaar=None)]
    rij = bladen_van(opnamestuk(projectstuk(geld=geld)))["bestedingen"][0]
    assert (rij["rijk_geld_jaar"], rij["publiek_geld_jaar"], rij["privaat_geld_jaar"]) == (0, None, None)
    assert "Regionale publieke financiering, 2026: niet bekend" in rij["let_op"]
    assert "private" not in rij["let_op"], "a source without any money is not unknown"


def test_a_milestone_that_is_known_to_the_month_is_late_when_that_month_is_over():
    mijlpalen = [mijlpaalstuk(1, gepland="2026-06-01", precisie="maand"), mijlpaalstuk(2, gepland="2026-06-01")]
    rijen = bladen_van(opnamestuk(projectstuk(mijlpalen=mijlpalen)))["mijlpalen"]
    assert [rij["toestand"] for rij in rijen] == ["Gepland", "Te laat"]


def test_a_region_names_orders_and_leaves_out_columns_and_moves_a_source_to_another_group():
    kolommen = [
        {"blad": "bestedingen", "veld": "publiek_geld_jaar", "kop": "{publiek} in {jaar} {0.x}", "aan": True},
        {"blad": "bestedingen", "veld": "project", "kop": "Naam", "aan": True},
        {"blad": "bestedingen", "veld": "rijk_geld_jaar", "kop": "Rijk", "aan": False},
        {"blad": "mijlpalen", "veld": "mijlpaal", "kop": "", "aan": False},
    ]
    codes = {"groep": {"privaat": "publiek"}, "groepnaam": {"publiek": "Regio"}, "status": {"in-uitvoering": "03"}}
    indeling = read_indeling(kolommen, codes)
    opname = read_opname(opnamestuk(projectstuk(geld=[geldstuk("privaat", dit_jaar="5")])))
    tabellen = {tabel.naam: tabel for tabel in make_bladen(opname, None, indeling)}
    assert tabellen["bestedingen"].koppen == ("Regio in 2026 {0.x}", "Naam")
    assert tabellen["bestedingen"].rijen[0] == (Decimal(5), "Project 1")
    assert "mijlpalen" not in tabellen, "a sheet without columns is not there"
    assert tabellen["projecten"].rijen[0][2] == "03"
    over = {rij[0]: rij[1] for rij in tabellen["verantwoording"].rijen}
    assert (
        "Bedrijven" in over["Bij ‘Regio’ telt mee"]
        and over["Bij ‘Regionale private financiering’ telt mee"] == "Overig"
    )


@pytest.mark.parametrize(
    ("kolommen", "codes", "zin"),
    [
        ([{"blad": "geheim", "veld": "x"}], {}, "Het blad ‘geheim’ bestaat niet."),
        ([{"blad": "projecten", "veld": "x"}], {}, "De kolom ‘x’ bestaat niet op het blad ‘Projecten’."),
        ([{"blad": "projecten", "veld": "project"}] * 2, {}, "De kolom ‘project’ staat twee keer."),
        ("tekst", {}, "De kolommen zijn niet te lezen."),
        ([], [1], "De codes zijn niet te lezen."),
        ([], {"kleur": {}}, "De codelijst ‘kleur’ bestaat niet."),
        ([], {"bron": {"maan": "x"}}, "‘maan’ is onbekend in de lijst ‘Hoe heten de bronnen?’."),
        ([], {"groep": {"eu": "europa"}},
         "De code ‘europa’ bij ‘eu’ is onbekend. U kunt kiezen uit: rijk, publiek, privaat."),
        ([], {"bron": {"eu": {"a": 1}}}, "De code bij ‘eu’ is niet te lezen."),
        ([{"blad": "projecten", "veld": "project", "kop": "x" * 121}], {}, "Een kop is hooguit 120 tekens lang."),
    ],
)  # fmt: skip
def test_what_is_no_column_or_code_is_refused_with_a_sentence(kolommen, codes, zin):
    with pytest.raises(ValidationError) as fout:
        read_indeling(kolommen, codes)
    assert zin in fout.value.messages


def test_the_layout_of_the_site_itself_is_one_that_can_be_stored():
    gelezen = read_indeling(default_kolommen(), default_codes())
    assert gelezen == read_indeling()
    assert set(gelezen.codes["groep"]) == set(Geldbron.values), "every source counts in a group"


def test_the_same_snapshot_is_the_same_bytes_in_a_csv():
    tabellen = make_bladen(read_opname(random_opname(random.Random(1))), None, read_indeling())
    assert write_zip(tabellen) == write_zip(tabellen)
