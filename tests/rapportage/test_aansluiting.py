"""Every difference in a snapshot is named, and nothing that is none; two snapshots are compared figure by figure."""

import random
from decimal import Decimal

import pytest

from regioprogramma.core.opmaak import SPATIE
from regioprogramma.rapportage.verantwoording.aansluiting import Verschilsoort, find_differences
from regioprogramma.rapportage.verantwoording.opname import read_opname
from regioprogramma.rapportage.verantwoording.vergelijken import compare_opnamen
from tests.rapportage.opnamen import geldstuk, opnamestuk, projectstuk, random_opname, resultaatstuk
from tests.rapportage.test_verantwoording import agreed, bladen_van, dec, spent

#: What was agreed, all of it out of the deal.
UIT_DEAL = {"uit_deal_nauwkeurigheid": "exact", "nauwkeurigheid": "exact", "dit_jaar": "0"}


def verschillen(gegevens, vorige=None):
    eerder = read_opname(vorige) if vorige else None
    return find_differences(read_opname(gegevens), eerder)


def zinnen(gegevens, vorige=None, soort=None):
    regels = verschillen(gegevens, vorige)
    return [r.zin.replace(SPATIE, " ") for r in regels if soort is None or r.soort == soort]


def test_a_project_of_which_everything_is_known_and_agrees_has_no_difference():
    geld = [geldstuk(afgesproken="100", uit_deal="100", eerdere_jaren="20", **{**UIT_DEAL, "dit_jaar": "30"})]
    deal = [geldstuk(afgesproken="100", nauwkeurigheid="exact", eerdere_jaren="20", dit_jaar="30")]
    assert zinnen(opnamestuk(projectstuk(geld=geld), geld=deal)) == []


def test_all_of_what_was_agreed_and_as_much_as_the_last_time_is_no_difference():
    opname = opnamestuk(projectstuk(geld=[geldstuk(afgesproken="10", nauwkeurigheid="exact", dit_jaar="10")]))
    assert zinnen(opname, opname) == []


@pytest.mark.parametrize("projecten", ["90", "130"])
def test_more_and_less_on_the_projects_than_the_deal_has_are_both_named(projecten):
    geld = [geldstuk(afgesproken=projecten, uit_deal=projecten, **UIT_DEAL)]
    deal = [geldstuk(afgesproken="100", nauwkeurigheid="exact")]
    [regel] = verschillen(opnamestuk(projectstuk(geld=geld), geld=deal))
    assert (regel.soort, regel.verwacht, regel.gevonden) == (Verschilsoort.DEAL, 100, Decimal(projecten))
    assert regel.verschil == Decimal(projecten) - 100
    assert regel.zin.replace(SPATIE, " ") == (
        f"Van het Rijk is op de projecten € {projecten} afgesproken, en volgens de deal € 100."
    )


def test_what_is_spent_in_earlier_years_and_in_this_one_is_compared_with_the_deal_apart():
    geld = [geldstuk(afgesproken="100", uit_deal="100", **{**UIT_DEAL, "eerdere_jaren": "10", "dit_jaar": "20"})]
    deal = [geldstuk(afgesproken="100", nauwkeurigheid="exact", eerdere_jaren="11", dit_jaar="22")]
    assert zinnen(opnamestuk(projectstuk(geld=geld), geld=deal)) == [
        "Van het Rijk is op de projecten € 10 uitgegeven in eerdere jaren, en volgens de deal € 11.",
        "Van het Rijk is op de projecten € 20 uitgegeven in dit jaar, en volgens de deal € 22.",
    ]


def test_an_explanation_of_exactly_the_difference_stands_beside_it():
    geld = [geldstuk(afgesproken="130", uit_deal="130", **UIT_DEAL)]
    deal = [geldstuk(afgesproken="100", nauwkeurigheid="exact")]
    stuk = {"verklaard_bedrag": "30", "verklaring": "Ook geld van de deal van 2019."}
    assert verschillen(opnamestuk(projectstuk(geld=geld), geld=deal, **stuk))[0].verklaring == stuk["verklaring"]
    stuk["verklaard_bedrag"] = "31"
    assert verschillen(opnamestuk(projectstuk(geld=geld), geld=deal, **stuk))[0].verklaring == ""


@pytest.mark.parametrize(
    ("geld", "zin"),
    [
        (geldstuk(afgesproken="10", nauwkeurigheid="exact", dit_jaar="11"),
         "Van het Rijk is € 11 uitgegeven, en € 10 afgesproken."),
        (geldstuk(in_natura=True, afgesproken="10", nauwkeurigheid="exact", dit_jaar="11"),
         "Van het Rijk (in natura) is € 11 uitgegeven, en € 10 afgesproken."),
        (geldstuk(dit_jaar="11"), "Van het Rijk is € 11 uitgegeven. Er is niets met deze bron afgesproken."),
        (geldstuk(nauwkeurigheid="exact", dit_jaar="0"), "Hoeveel er van het Rijk is afgesproken, is niet bekend."),
        (geldstuk(afgesproken="10", nauwkeurigheid="exact", dit_jaar="0", eerdere_jaren=None),
         "Wat er van het Rijk vóór 2026 is uitgegeven, is niet bekend."),
        (geldstuk(afgesproken="10", nauwkeurigheid="exact"),
         "Wat er van het Rijk in 2026 is uitgegeven, is niet ingevuld."),
        (geldstuk(afgesproken="10", nauwkeurigheid="exact", dit_jaar="0", zonder_jaar="3"),
         "Op de pagina staat € 3 uitgegeven van het Rijk zonder jaar. Dat is niet meegeteld."),
        (geldstuk(afgesproken="10", nauwkeurigheid="exact", dit_jaar="0", uit_deal="4",
                  uit_deal_nauwkeurigheid="exact"),
         "Van het Rijk is een deel uit de deal. Welk deel is uitgegeven, is niet bekend."),
        (geldstuk(afgesproken="10", nauwkeurigheid="exact", dit_jaar="0", uit_deal_nauwkeurigheid="exact"),
         "Hoeveel er van het Rijk uit de deal komt, is niet bekend."),
    ],
)  # fmt: skip
def test_what_is_too_much_or_not_known_is_named(geld, zin):
    assert zin in zinnen(opnamestuk(projectstuk(geld=[geld])))


def test_results_states_and_what_could_not_be_read_are_named():
    resultaten = [
        resultaatstuk("a", indicator="banen", niet_gemeten=True),
        resultaatstuk("b", indicator="huizen"),
        resultaatstuk("c", indicator="bomen", stand="1", stand_op="2025-12-31"),
        resultaatstuk("d", indicator="struiken", stand="1", stand_op="2026-06-30"),
    ]
    project = projectstuk(resultaten=resultaten, staat="klaar", niet_begrepen=[["Uitgegeven", "veel", "Geen getal."]])
    assert zinnen(opnamestuk(project)) == [
        "Uitgegeven: ‘veel’ is niet meegeteld. Geen getal.",
        "‘banen’ is niet gemeten.",
        "De stand van ‘huizen’ is niet bekend.",
        "‘bomen’ is niet op de peildatum gemeten, maar op 31 december 2025.",
        "De rapportage van dit project is niet akkoord, maar ‘klaar’.",
    ]


def test_less_than_the_last_time_and_projects_that_came_or_went_are_named():
    vorige = opnamestuk(
        projectstuk(1, geld=[geldstuk(dit_jaar="50"), geldstuk("eu", dit_jaar="5")]), projectstuk(2), projectstuk(4)
    )
    nu = opnamestuk(projectstuk(1, geld=[geldstuk(dit_jaar="49")]), projectstuk(3), projectstuk(4))
    assert zinnen(nu, vorige, Verschilsoort.MINDER) == [
        "Van het Rijk is in alle jaren € 49 uitgegeven; vorige keer was dat € 50.",
        "Van de Europese Unie was € 5 uitgegeven; nu is dat niet bekend.",
    ]
    erbij = [regel for regel in verschillen(nu, vorige) if regel.soort == Verschilsoort.PROJECT]
    assert [regel.naam for regel in erbij] == ["Project 3", "Project 2"]


def cumulatives(gegevens):
    """Return {(project, source, in kind): amount} of what was spent in all."""
    return {(p["id"], g["bron"], g["in_natura"]): spent(g)[0] for p in gegevens["projecten"] for g in p["geld"]}


def known_parts(gegevens):
    """Return {(project, source, in kind): (earlier, this year)}: whether these are known."""
    return {
        (p["id"], g["bron"], g["in_natura"]): (g["eerdere_jaren"] is not None, g["dit_jaar"] is not None)
        for p in gegevens["projecten"] for g in p["geld"]
    }  # fmt: skip


@pytest.mark.parametrize("zaad", range(40))
def test_the_differences_are_exactly_those_that_somebody_with_a_pencil_finds(zaad):
    toeval = random.Random(zaad)
    vorige, nu = random_opname(toeval), random_opname(toeval)
    regels = verschillen(nu, vorige)
    van = {soort: [regel for regel in regels if regel.soort == soort] for soort in Verschilsoort}
    toen, straks = cumulatives(vorige), cumulatives(nu)
    samen = {p["id"] for p in vorige["projecten"]} & {p["id"] for p in nu["projecten"]}
    wist, weet = known_parts(vorige), known_parts(nu)
    minder = [
        (bedrag, straks.get(sleutel) if wist[sleutel] == weet.get(sleutel) else None)
        for sleutel, bedrag in toen.items()
        if sleutel[0] in samen and bedrag and (straks.get(sleutel) is None or straks[sleutel] < bedrag)
    ]  # fmt: skip
    key = str
    assert sorted([(r.verwacht, r.gevonden) for r in van[Verschilsoort.MINDER]], key=key) == sorted(minder, key=key)
    geld = [stuk for project in nu["projecten"] for stuk in project["geld"]]
    meer = [
        (afspraak, besteed) for stuk in geld
        if (besteed := spent(stuk)[0]) is not None
        and (afspraak := (agreed(stuk) or (Decimal(0), ""))[0]) is not None
        and besteed > afspraak
    ]  # fmt: skip
    assert sorted([(r.verwacht, r.gevonden) for r in van[Verschilsoort.MEER]], key=key) == sorted(meer, key=key)
    staten = [project for project in nu["projecten"] if project["staat"] != "akkoord"]
    assert len(van[Verschilsoort.AKKOORD]) == len(staten)
    assert len(van[Verschilsoort.NIET_BEGREPEN]) == sum(len(p["niet_begrepen"]) for p in nu["projecten"])
    recount_with_deal(nu, van[Verschilsoort.DEAL])


def recount_with_deal(nu, regels):
    """Compare per source what the deal says was agreed with what the projects have out of it."""
    verwacht = []
    for eigen in nu["deal"]["geld"]:
        delen = [
            dec(stuk["uit_deal"]) for project in nu["projecten"] for stuk in project["geld"]
            if (stuk["bron"], stuk["in_natura"]) == (eigen["bron"], eigen["in_natura"])
            and (stuk["uit_deal"] is not None or stuk["uit_deal_nauwkeurigheid"])
        ]  # fmt: skip
        bekend = [deel for deel in delen if deel is not None]
        if eigen["afgesproken"] is not None and bekend and sum(bekend) != Decimal(eigen["afgesproken"]):
            verwacht.append((Decimal(eigen["afgesproken"]), sum(bekend)))
    gevonden = [(r.verwacht, r.gevonden) for r in regels if r.stap == "afgesproken" and r.verwacht is not None]
    assert sorted(gevonden) == sorted(verwacht)


@pytest.mark.parametrize("zaad", range(40))
def test_the_comparison_equals_an_independent_recount(zaad):
    toeval = random.Random(zaad)
    vorige, nu = random_opname(toeval), random_opname(toeval)
    toen, straks = cumulatives(vorige), cumulatives(nu)
    wist, weet = known_parts(vorige), known_parts(nu)
    gevonden = {
        (regel.project, regel.bron, regel.in_natura): regel
        for regel in compare_opnamen(read_opname(vorige), read_opname(nu))
        if regel.stap == "uitgegeven"
    }
    assert gevonden.keys() == toen.keys() | straks.keys()
    for sleutel, regel in gevonden.items():
        was, wordt = toen.get(sleutel), straks.get(sleutel)
        assert (regel.toen, regel.nu) == (was, wordt)
        niet = was is None or wordt is None or wist[sleutel] != weet[sleutel]
        assert regel.verschil == (None if niet else wordt - was)
    assert len(bladen_van(nu, vorige)["vergelijking"]) >= len(gevonden)
    assert "vergelijking" not in bladen_van(nu), "there is nothing to compare with"


def compared(vorige, nu):
    """Return what the line about what was spent says: then, now, the difference, and the note."""
    stukken = [read_opname(opnamestuk(projectstuk(geld=[geld]))) for geld in (vorige, nu)]
    regel = next(regel for regel in compare_opnamen(*stukken) if regel.stap == "uitgegeven")
    gezien = (regel.toen_tekst, regel.nu_tekst, regel.verschil, regel.let_op)
    return tuple(stuk.replace(SPATIE, " ") if isinstance(stuk, str) else stuk for stuk in gezien)


def test_what_is_not_known_is_compared_as_not_known_and_never_as_nought():
    niets, iets = geldstuk(), geldstuk(dit_jaar="20")
    assert compared(niets, iets) == ("niet bekend", "€ 20", None, "vorige keer: niet bekend")
    assert compared(iets, niets) == ("€ 20", "niet bekend", None, "nu: niet bekend")
    assert compared(niets, niets)[:3] == ("niet bekend", "niet bekend", None)
    nul = geldstuk(dit_jaar="0")
    assert compared(nul, iets) == ("€ 0", "€ 20", 20, "")


def test_a_sum_of_which_a_part_is_not_known_by_now_is_no_difference():
    toen, nu = geldstuk(eerdere_jaren="100", dit_jaar="20"), geldstuk(eerdere_jaren="100")
    was, wordt, verschil, let_op = compared(toen, nu)
    assert (was, wordt, verschil) == ("€ 120", "minimaal € 100", None)
    assert "van de ene keer is meer bekend dan van de andere" in let_op
    [regel] = [r for r in verschillen(*(opnamestuk(projectstuk(geld=[g])) for g in (nu, toen))) if r.soort == "minder"]
    assert (regel.verschil, "nu is niet alles bekend" in regel.zin) == (None, True)


def test_the_sheets_leave_empty_what_is_not_known_and_say_so():
    vorige = opnamestuk(projectstuk(geld=[geldstuk(dit_jaar="20"), geldstuk("eu", dit_jaar="0")]))
    bladen = bladen_van(opnamestuk(projectstuk(geld=[geldstuk(), geldstuk("eu", dit_jaar="0")])), vorige)
    regel = next(rij for rij in bladen["vergelijking"] if rij["toen"] == 20)
    assert (regel["nu"], regel["verschil"], regel["let_op"]) == (None, None, "nu: niet bekend")
    besteed = bladen["bestedingen"][0]
    assert (besteed["rijk_geld_totaal"], besteed["publiek_geld_totaal"]) == (None, 0)
    assert bladen["cofinanciering"][0]["besteed_totaal"] is None, "nought and not known is not known"


def test_a_share_of_sums_that_are_not_exact_is_said_to_be_a_guess():
    geld = [
        geldstuk(afgesproken="50", nauwkeurigheid="exact"),
        geldstuk("eu", afgesproken="50", nauwkeurigheid="circa"),
    ]
    rij = bladen_van(opnamestuk(projectstuk(geld=geld)))["cofinanciering"][0]
    assert rij["afgesproken_aandeel"] == Decimal("50.0")
    assert "aandeel cofinanciering afgesproken: bij benadering" in rij["let_op"]
