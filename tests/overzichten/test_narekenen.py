"""Every published sum, share, verdict and cell of a file equals an independent recount of random rows.

The pages are asked as a visitor does; what they must say is counted in `natellen` and judged in `oordelen`.
"""

import csv
import io
import json
from collections import Counter

import pytest
from bs4 import BeautifulSoup
from django.db import transaction

from regioprogramma.core.opmaak import machinedatum, show_bedrag, show_datum
from regioprogramma.core.opmaak.tonen import SPATIE

from . import natellen, oordelen
from .toeval import BRONNEN, STADIA, make_wereld

pytestmark = pytest.mark.django_db
STAND = "/stand-van-zaken/"


@pytest.fixture(scope="module", params=range(4))
def wereld(request, django_db_setup, django_db_blocker):
    """A region that all tests look at, and that is taken back before the next is made."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_wereld(request.param)
        transaction.set_rollback(True)


def soup(client, adres, selector="main"):
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return BeautifulSoup(antwoord.text.replace(SPATIE, " "), "html.parser").select_one(selector)


def words(element):
    return " ".join(element.get_text(" ").split()) if element else ""


def cells(rij):
    """Return what the cells of a row say, without the heading that a narrow screen shows."""
    for kop in rij.select(".alleen-smal"):
        kop.extract()
    return [words(cel) for cel in rij.select("th, td")]


def check_money(deel, telling, *, met_tabel=True):
    """Compare a section that tells an account with its recount; without money spent it has none."""
    if deel is None or not any(stap in STADIA for stap in telling.stappen):
        assert not any(stap in STADIA for stap in telling.stappen), "no account"
        return
    assert telling.sentences in words(deel)
    if met_tabel:
        tabel = deel.select_one("table.stapel")
        gezegd = {naam: cijfers for naam, *cijfers in map(cells, tabel.select("tbody tr"))}
        koppen, verwacht = telling.table
        assert [words(kop) for kop in tabel.select("thead th")][1:] == koppen
        assert gezegd == verwacht
        assert telling.years in words(deel)


def test_the_region_tells_the_money_that_counts_once(client, wereld):
    deel = soup(client, STAND, "#geld")
    check_money(deel, natellen.count_region(wereld))
    los, onduidelijk = natellen.split_loose(wereld)
    delen = {words(kop): words(kop.find_next_sibling("p")) for kop in deel.select(".stand-deel")}
    verwacht = {deal.title: natellen.count_deal(wereld, deal) for deal in wereld.open_deals}
    verwacht["Bij projecten, boven op dat geld"] = natellen.Telling(los, natellen.holes(los))
    assert delen == {naam: telling.sentences for naam, telling in verwacht.items() if telling.rijen}
    som = natellen.weakest([(r.bedrag, r.woord) for r in onduidelijk if r.stap == "afgesproken" and not r.natura])
    zin = f"Bij projecten staat {natellen.write(som)} waarvan niet bekend is of het uit een deal komt."
    assert (zin in words(deel)) == bool(som[0])
    assert ("Dat telt niet mee." in words(deel)) == bool(onduidelijk)


def test_deals_projects_opgaven_and_gemeenten_tell_their_money(client, wereld):
    for deal in wereld.open_deals:
        check_money(soup(client, deal.url, "#stand"), natellen.count_deal(wereld, deal))
    for project in wereld.open_projecten:
        check_money(soup(client, project.url, "#stand"), natellen.count_pages(wereld, project))
    for opgave in wereld.opgaven:
        eigen = [project for project in wereld.open_projecten if project.opgave == opgave]
        if eigen:
            telling = natellen.count_pages(wereld, *eigen)
            check_money(soup(client, opgave.url, "#stand"), telling, met_tabel=False)
    hier = [p for p in wereld.open_projecten if p.deelnames.filter(gemeente=wereld.gemeente).exists()]
    telling = natellen.count_pages(wereld, *hier)
    check_money(soup(client, wereld.gemeente.get_absolute_url(), "#stand"), telling, met_tabel=False)


def test_an_organisation_tells_what_it_gives_and_gets(client, wereld):
    geld = soup(client, wereld.partij.get_absolute_url(), "#geld")
    gezegd = (
        {words(blok.dt): words(blok.select_one(".waarde")) for blok in geld.select("dl.cijfers > div")} if geld else {}
    )
    verwacht = {}
    for rijen, waarheen, waaruit in (
        (wereld.rows(*wereld.deals), "aan Regio Deals", "uit Regio Deals"),
        (wereld.rows(*wereld.projecten), "aan projecten", "uit projecten"),
    ):
        for stap in ("afgesproken", *STADIA):
            for natura in (False, True):
                eigen = [r for r in rijen if r.partij and (r.stap, r.natura) == (stap, natura)]
                som = natellen.weakest([(r.bedrag, r.woord) for r in eigen])
                naam = waarheen if stap == "afgesproken" else f"{stap} {waaruit}"
                if som[0] or (eigen and stap != "afgesproken"):
                    verwacht[naam + (", in werk, grond of iets anders" if natura else "")] = natellen.write(som)
    assert gezegd == verwacht


def test_projects_side_by_side_tell_the_same_money(client, wereld):
    gekozen = wereld.open_projecten[:4]
    deel = soup(client, "/vergelijken/projecten/?" + "&".join(f"kies={p.pk}" for p in gekozen), "table.vergelijking")
    plek = {words(kop): nr for nr, kop in enumerate(deel.select("thead th"), 1)}
    gezegd = {rij.th.get_text(strip=True): cells(rij) for rij in deel.select("tbody tr")}
    for project in gekozen:
        telling = natellen.count_pages(wereld, project)
        for naam, sommen, stap in [
            *((stap.capitalize(), telling.samen, stap) for stap in natellen.STAPPEN),
            (natellen.NATURA, telling.natura, "afgesproken"),
        ]:
            verwacht = natellen.write(sommen.get(stap, (None, ""))) or "niet vermeld"
            assert gezegd.get(naam, ["niet vermeld"] * 9)[plek[project.title]] == verwacht, (project.title, naam)


def project_money(wereld, project):
    """Return the (sum, word) of a project in all, of the Rijk, and what is spent."""
    geld = [rij for rij in wereld.rows(project) if not rij.natura]
    afgesproken, rijk, besteed = (
        natellen.weakest([(rij.bedrag, rij.woord) for rij in geld if past(rij)])
        for past in (
            lambda rij: rij.stap == "afgesproken",
            lambda rij: rij.stap == "afgesproken" and rij.bron == "rijk",
            lambda rij: rij.stap == "uitgegeven",
        )
    )
    gaten = [(None, "exact") for gat in natellen.holes(wereld.rows(project)) if gat[0] == "uitgegeven"]
    besteed = natellen.weakest([besteed, *gaten]) if gaten else besteed
    if project.totaal_bedrag is not None:
        return (project.totaal_bedrag, project.totaal_nauwkeurigheid), rijk, besteed, afgesproken
    return afgesproken, rijk, besteed, afgesproken


def test_the_table_of_projects_and_its_file_tell_the_same_money(client, wereld):
    rijen = [cells(rij) for rij in soup(client, "/projecten/?vorm=tabel").select(".projecttabel tbody tr")]
    getoond = {rij[0]: rij[3:6] for rij in rijen}
    bestand = {rij["titel"]: rij for rij in read_csv(client, "/projecten/?")}
    assert len(bestand) == len(wereld.open_projecten) == len(rijen) - 1
    for project in wereld.open_projecten:
        totaal, rijk, besteed, som = project_money(wereld, project)
        eigen = next(cijfers for naam, cijfers in getoond.items() if naam.startswith(f"{project.title} "))
        assert eigen == [natellen.write(deel) or "niet bekend" for deel in (totaal, rijk, besteed)]
        gevonden = bestand[project.title]
        for kolom, deel in (("som_bijdragen", som), ("bijdrage_rijk", rijk), ("uitgegeven", besteed)):
            assert gevonden[f"{kolom}_in_euro"] == as_cell(deel[0])
            assert gevonden[f"{kolom}_nauwkeurigheid"] == deel[1]
        assert gevonden["totaal_in_euro"] == as_cell(project.totaal_bedrag)
    delen = [project_money(wereld, project) for project in wereld.open_projecten]
    geld = [r for r in wereld.rows(*wereld.projecten) if not r.natura]
    samen = [
        natellen.weakest([totaal or (None, "") for totaal, *_rest in delen]),
        natellen.weakest([(r.bedrag, r.woord) for r in geld if r.stap == "afgesproken" and r.bron == "rijk"]),
        natellen.weakest([besteed for _totaal, _rijk, besteed, _som in delen if besteed[1]]),
    ]
    assert getoond[rijen[-1][0]] == [natellen.write(deel) or "niet bekend" for deel in samen]


def as_cell(waarde):
    """Return an amount as a Dutch spreadsheet reads it."""
    if waarde is None:
        return ""
    return f"{waarde:.0f}" if waarde == int(waarde) else f"{waarde:.2f}".replace(".", ",")


def read_csv(client, adres):
    tekst = b"".join(client.get(f"{adres}&formaat=csv").streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst), delimiter=";"))


def read_json(client, adres, naam):
    return json.loads(b"".join(client.get(f"{adres}&formaat=json").streaming_content))[naam]


def as_text(waarde):
    """Return a value of JSON as the cell of a CSV has it."""
    if waarde is None:
        return ""
    return f"{waarde:.2f}".replace(".", ",") if isinstance(waarde, float) else str(waarde)


def in_cells(ding):
    """Return what JSON says of an amount as the cells of a CSV have it."""
    geld = ding["bedrag"]
    natura = "ja" if geld["inNatura"] else "nee"
    return str(ding["id"]), ding["pagina"]["titel"], as_text(geld["bedrag"]), ding["bron"]["code"], natura


def expected_row(wereld, rij):
    """Return what a file says of an amount."""
    vast = {
        "pagina": rij.pagina.title,
        "soort": str(rij.pagina.soort),
        "bron": BRONNEN[rij.bron],
        "bedrag_in_euro": as_cell(rij.bedrag),
        "nauwkeurigheid": rij.woord if rij.bedrag is not None else "",
        "in_natura": "ja" if rij.natura else "nee",
        "peildatum": str(rij.peildatum or ""),
        "uit_regio_deal": rij.uit_deal.title if rij.uit_deal in wereld.open_deals else "",
    }
    partij = rij.partij.naam if rij.partij else ""
    if rij.stap == "afgesproken":
        return {**vast, "organisatie": partij}
    wanneer = machinedatum(rij.datum, rij.precisie) if rij.datum else ""
    eigen = {
        "organisatie": "",
        "stadium": rij.stap.capitalize(),
        "wanneer": wanneer,
        "ontvanger": partij,
        "rapportage": "",
    }
    return {**vast, **eigen}


def expected_cells(wereld, rij):
    """Return the texts that a row on the screen holds."""
    bedrag = "niet bekend" if rij.bedrag is None else show_bedrag(rij.bedrag, rij.woord).replace(SPATIE, " ")
    delen = [rij.pagina.title, BRONNEN[rij.bron], bedrag, *(["in werk, grond of iets anders"] if rij.natura else [])]
    delen += [f"uit {rij.uit_deal.title}"] if rij.uit_deal in wereld.open_deals else []
    if rij.stap == "afgesproken":
        return [*delen, show_datum(rij.peildatum)]
    wanneer = f"{rij.stap.capitalize()}{f', {show_datum(rij.datum, rij.precisie)}' if rij.datum else ''}"
    return [*delen, wanneer, f"geteld tot en met {show_datum(rij.peildatum)}"]


def all_screens(client, adres):
    """Return the rows on all screens of a list."""
    gevonden, nummer = [], 1
    while True:
        deel = soup(client, f"{adres}&pagina={nummer}" if nummer > 1 else adres, "#resultaten")
        gevonden += [" | ".join(cells(rij)) for rij in deel.select("tbody tr")]
        if not deel.select_one(f'.paginering a[href*="pagina={nummer + 1}"]'):
            return gevonden
        nummer += 1


def telt(wereld, rij):
    """Return whether an amount counts in the sum of deals and projects: "ja", "nee" or "misschien"."""
    if rij in natellen.split_loose(wereld)[1]:
        return "misschien"
    zelf = {eigen.soort for eigen in wereld.rows(rij.uit_deal)} if rij.uit_deal in wereld.open_deals else set()
    return "nee" if rij.soort in zelf else "ja"


def selections(wereld):
    """Yield (what is asked, which rows that must give)."""
    yield "", lambda rij: True
    yield "bron=rijk", lambda rij: rij.bron == "rijk"
    yield "natura=ja", lambda rij: rij.natura
    for antwoord in ("ja", "nee", "misschien"):
        yield f"telt={antwoord}", lambda rij, antwoord=antwoord: telt(wereld, rij) == antwoord
    deal, opgave, project = wereld.deals[0], wereld.opgaven[0], wereld.projecten[0]
    yield f"deal={deal.pk}", lambda rij: rij.uit_deal == deal or (rij.pagina == deal and not rij.uit_deal)
    yield f"opgave={opgave.pk}", lambda rij: getattr(rij.pagina, "opgave", None) == opgave
    yield f"project={project.pk}", lambda rij: rij.pagina == project
    hier = set(wereld.gemeente.deelnames.values_list("pagina", flat=True))
    yield f"gemeente={wereld.gemeente.slug}", lambda rij: rij.pagina.pk in hier


@pytest.mark.parametrize("lijst", ["bijdragen", "bestedingen"])
def test_lists_and_files_hold_the_same_rows_with_every_cell(client, wereld, lijst):
    soorten = ["afgesproken"] if lijst == "bijdragen" else STADIA
    for vraag, past in selections(wereld):
        adres = f"{STAND}{lijst}/?{vraag}"
        verwacht = [rij for rij in wereld.rows() if rij.stap in soorten and past(rij)]
        in_csv = read_csv(client, adres)
        assert [in_cells(ding) for ding in read_json(client, adres, lijst)] == [
            (rij["id"], rij["pagina"], rij["bedrag_in_euro"], rij["bron_code"], rij["in_natura"]) for rij in in_csv
        ]
        paginas = {rij.pagina.title: rij.pagina for rij in verwacht}
        assert all(rij["url"].endswith(paginas[rij["pagina"]].url) for rij in in_csv), vraag
        rijen = [expected_row(wereld, rij) for rij in verwacht]
        gegeven = [{kolom: rij[kolom] for kolom in rijen[0]} for rij in in_csv] if rijen else in_csv
        assert multiset(gegeven) == multiset(rijen), vraag
        if verwacht:
            check_screens(all_screens(client, adres), [expected_cells(wereld, rij) for rij in verwacht])


def multiset(rijen):
    return Counter(tuple(sorted(rij.items())) for rij in rijen)


def check_screens(getoond, verwacht):
    """Check that every row on the screens is one that was expected, and the other way round."""
    assert len(getoond) == len(verwacht)
    for delen in verwacht:
        passend = [tekst for tekst in getoond if all(deel in tekst for deel in delen)]
        assert passend, delen
        getoond.remove(min(passend, key=len))


def test_every_verdict_on_a_result_and_every_measured_value(client, wereld):
    doelen = [doel for doel in wereld.doelen if doel.pagina.pk in wereld.zichtbaar]
    for pagina in [*wereld.opgaven, *wereld.open_deals, *wereld.open_projecten]:
        eigen = [doel for doel in doelen if doel.pagina == pagina]
        blokken = soup(client, pagina.url).select("li.resultaat")
        oordelen_op_pagina = {words(blok.h3): words(blok.select_one("p.meta strong")) for blok in blokken}
        assert oordelen_op_pagina == {d.indicator.capitalize(): oordelen.verdict(wereld, d) for d in eigen}
    in_csv = read_csv(client, f"{STAND}resultaten/?")
    verwacht = [
        (d.pagina.title, d.indicator, as_cell(d.begin), as_cell(d.doel),
         " | ".join(str(dag) for dag, _waarde in sorted(d.metingen)),
         " | ".join(as_cell(waarde) for _dag, waarde in sorted(d.metingen)))
        for d in doelen
    ]  # fmt: skip
    kolommen = ("pagina", "indicator", "beginstand", "doel", "metingen_wanneer", "metingen_stand")
    assert Counter(tuple(rij[naam] for naam in kolommen) for rij in in_csv) == Counter(verwacht)
    in_json = read_json(client, f"{STAND}resultaten/?", "resultaten")
    gemeten = [" | ".join(as_text(meting["waarde"]) for meting in ding["metingen"]) for ding in in_json]
    assert gemeten == [rij["metingen_stand"] for rij in in_csv]
    assert f"{len(doelen)} resulta" in words(soup(client, f"{STAND}resultaten/").select_one("h2"))


def names_below(deel, kop):
    """Return the names in the list below a heading of a section."""
    kopje = next((h3 for h3 in deel.select("h3") if words(h3) == kop), None) if deel else None
    return [words(naam).rstrip(".") for naam in kopje.find_next_sibling("ul").select("strong")] if kopje else []


def test_the_region_counts_what_was_reached_and_names_what_goes_other_than_planned(client, wereld):
    deel = soup(client, STAND, "#resultaten")
    doelen = [doel for doel in wereld.doelen if doel.pagina.pk in wereld.zichtbaar]
    assert oordelen.count_results(doelen) in words(deel)
    achter = oordelen.of_pace(wereld, doelen, "achter op schema", "niet op tijd gehaald")
    assert Counter(names_below(deel, "Loopt achter")) == Counter(achter + oordelen.late(wereld, wereld.open_projecten))
    assert Counter(names_below(deel, "Loopt voor")) == Counter(oordelen.of_pace(wereld, doelen, "voor op schema"))
    for deal in wereld.open_deals:
        eigen = [doel for doel in doelen if doel.pagina == deal or getattr(doel.pagina, "regio_deal", None) == deal]
        assert oordelen.count_results(eigen) in words(soup(client, deal.url, "#stand"))


def test_projects_are_counted_by_status_and_who_does_not_say_what_was_spent(client, wereld):
    deel = soup(client, STAND, "#projecten")
    assert [words(link) for link in deel.select("li")] == statuses(wereld.open_projecten)
    assert unsaid(wereld, wereld.open_projecten) in words(deel)
    for deal in wereld.open_deals:
        eigen = [project for project in wereld.open_projecten if project.regio_deal == deal]
        gezegd = words(soup(client, deal.url, "#stand"))
        if eigen and gezegd:
            begin = "Er is 1 project:" if len(eigen) == 1 else f"Er zijn {len(eigen)} projecten:"
            assert f"{begin} {', '.join(statuses(eigen))}." in gezegd


def statuses(projecten):
    geteld = Counter(project.status for project in projecten)
    namen = ["idee", "aangemeld", "goedgekeurd", "in-uitvoering", "afgerond", "gestopt"]
    return [f"{geteld[naam]} {naam.replace('-', ' ')}" for naam in namen if geteld[naam]]


def unsaid(wereld, projecten):
    horen = [project for project in projecten if project.status in {"in-uitvoering", "afgerond"}]
    zonder = [p for p in horen if not any(rij.stap == "uitgegeven" for rij in wereld.rows(p))]
    wie = f"Van {len(zonder)} van de {len(horen)} projecten die lopen of klaar zijn"
    return f"{wie}, staat hier niet wat er is uitgegeven." if zonder else ""


def test_a_milestone_tells_for_when_it_was_planned_before(client, wereld):
    for project in wereld.open_projecten:
        tekst = words(soup(client, project.url))
        for stap in wereld.stappen:
            if stap.pagina == project:
                zin = f"{show_datum(stap.datum)} {state(stap, project)} {stap.titel}"
                assert zin + (" Eerst gepland: maart 2024, daarna 2025." if stap.eerder else "") in tekst


def state(stap, project):
    if stap.bereikt:
        return "Klaar"
    if not oordelen.is_late(stap):
        return "Gepland"
    return "Niet gehaald" if oordelen.is_over(project) else "Nog niet klaar"
