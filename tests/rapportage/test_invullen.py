"""What is asked of a project, what is read from a cell, and what counts as filled in."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils import timezone

from regioprogramma.rapportage.invullen.bewaren import Celinvoer, Invulweigering, Schrijfsoort, write_cellen
from regioprogramma.rapportage.invullen.gegevens import Gegevensoort
from regioprogramma.rapportage.invullen.lezen import read_cel
from regioprogramma.rapportage.invullen.rooster import read_rij, read_rooster
from regioprogramma.rapportage.invullen.staten import approve, say_bezig, say_klaar, take_back, take_over
from regioprogramma.rapportage.invullen.wie import Invuller
from regioprogramma.rapportage.models import Regelstaat
from tests import factories
from tests.rapportage.fabrieken import CelFactory, RegelFactory, RondeFactory

pytestmark = pytest.mark.django_db
FATMA = Invuller("Fatma")
RIJK = "uitgegeven.rijk.geld"


@pytest.fixture
def regel():
    """A row of a project with money of the Rijk, a milestone that was due, and a result."""
    regel = RegelFactory()
    factories.BijdrageFactory(pagina=regel.project, bron="rijk", bedrag=3_000_000)
    factories.MijlpaalFactory(pagina=regel.project, titel="Eerste les", datum=date(2026, 5, 1))
    factories.ResultaatFactory(pagina=regel.project, indicator="leerlingen")
    return regel


def sleutels(regel):
    """Return the keys of what must be known of a row, by what they are."""
    rij = read_rij(regel)
    return {cel.gegeven.soort: cel.gegeven.sleutel for cel in rij.cellen if cel.gegeven.moet}


def vul(regel, wie=FATMA, **waarden):
    """Fill cells in, by kind, on top of what is there; return what became of each."""
    rij, per_soort = read_rij(regel), sleutels(regel)
    invoer = {
        per_soort[Gegevensoort(soort)]: Celinvoer(waarde, rij.per_sleutel[per_soort[Gegevensoort(soort)]].versie)
        for soort, waarde in waarden.items()
    }
    uitslagen, _rij = write_cellen(regel.pk, invoer, wie)
    regel.refresh_from_db()
    return uitslagen


class TestReading:
    """What was typed, as the site reads it everywhere."""

    @pytest.mark.parametrize(
        ("soort", "getypt", "waarde"),
        [
            ("bedrag", "€ 1.250,50", Decimal("1250.50")),
            ("bedrag", "1,25 mln", Decimal(1_250_000)),
            ("bedrag", "0", Decimal(0)),
            ("bedrag", "n.t.b.", None),
            ("stand", "7,5", Decimal("7.5")),
        ],
    )
    def test_amounts_and_numbers(self, soort, getypt, waarde):
        lezing = read_cel(Gegevensoort(soort), getypt, RondeFactory.build())
        assert (lezing.bedrag, lezing.fout, lezing.is_ingevuld) == (waarde, "", waarde is not None)

    @pytest.mark.parametrize("getypt", ["niet gemeten", "n.v.t.", "Niet  gemeten"])
    def test_a_result_that_nobody_measured_is_filled_in(self, getypt):
        lezing = read_cel(Gegevensoort.STAND, getypt, RondeFactory.build())
        assert (lezing.niet_gemeten, lezing.is_ingevuld, lezing.toon) == (True, True, "niet gemeten")

    @pytest.mark.parametrize("getypt", ["niet bekend", "Onbekend", "Niet bekend."])
    @pytest.mark.parametrize("soort", ["bedrag", "stand", "gepland"])
    def test_what_nobody_will_know_is_an_answer_and_no_figure(self, soort, getypt):
        lezing = read_cel(Gegevensoort(soort), getypt, RondeFactory.build())
        assert (lezing.is_ingevuld, lezing.bedrag, lezing.datum, lezing.toon) == (True, None, None, "niet bekend")

    @pytest.mark.parametrize("getypt", ["bereikt", "Ja", "Bereikt, dag niet bekend"])
    def test_a_milestone_that_was_reached_on_a_day_that_nobody_knows_is_filled_in(self, getypt):
        lezing = read_cel(Gegevensoort.BEREIKT, getypt, RondeFactory.build())
        assert (lezing.is_bereikt, lezing.is_ingevuld, lezing.toon) == (True, True, "bereikt, dag niet bekend")

    @pytest.mark.parametrize(
        ("soort", "getypt", "woord"),
        [
            ("bedrag", "veel", "niet te lezen als getal"),
            ("bedrag", "-5", "niet lager zijn dan nul"),
            ("bedrag", "9" * 13, "te groot"),
            ("stand", "12 bedrijven", "niet te lezen als getal"),
            ("bereikt", "01-09-2026", "na de peildatum, 30 juni 2026"),
            ("bereikt", "01-09-2199", "moet nog komen"),
            ("gepland", "31-02-2027", "geen datum"),
            ("bereikt", "niet bekend", "Schrijf dan: bereikt."),
        ],
    )
    def test_what_is_not_understood_says_so(self, soort, getypt, woord, time_machine):
        time_machine.move_to("2026-10-01")
        lezing = read_cel(Gegevensoort(soort), getypt, RondeFactory.build())
        assert woord in lezing.fout and not lezing.is_ingevuld
        assert "n.t.b." not in lezing.fout, "that is no answer here"

    def test_dates_may_be_rough(self):
        lezing = read_cel(Gegevensoort.GEPLAND, "Q3 2027", RondeFactory.build())
        assert (lezing.datum, lezing.precisie, lezing.toon) == (date(2027, 9, 1), "maand", "september 2027")


class TestAsked:
    """Which figures a row has."""

    def test_money_that_was_agreed_a_milestone_that_was_due_and_every_result_must_be_known(self, regel):
        rij = read_rij(regel)
        assert rij.aantal == 3
        assert [cel.gegeven.naam for cel in rij.ontbreekt] == [
            "Uitgegeven van het Rijk",
            "Mijlpaal Eerste les: bereikt op",
            "Resultaat leerlingen: stand",
        ]

    def test_a_milestone_that_the_page_calls_reached_without_a_day_is_taken_over_as_that(self, regel):
        regel.project.mijlpalen.update(bereikt=True, bereikt_op=None)
        [cel] = [cel for cel in read_rij(regel).over_te_nemen if cel.gegeven.soort == Gegevensoort.BEREIKT]
        assert "op de site: bereikt, dag niet bekend" in cel.gegeven.uitleg
        take_over(regel.pk, FATMA)
        cel = read_rij(regel).per_sleutel[cel.gegeven.sleutel]
        assert (cel.waarde, cel.lezing.is_ingevuld) == ("bereikt", True)

    def test_a_new_day_for_a_milestone_is_enough_and_the_sentence_says_so(self, regel):
        [hinder] = [h for h in read_rij(regel).hinder if "Mijlpaal" in h.zin]
        assert "Is dat nog niet zo? Vul dan de nieuwe planning in." in hinder.zin
        vul(regel, gepland="maart 2027")
        assert not [h for h in read_rij(regel).hinder if "Mijlpaal" in h.zin]

    def test_a_milestone_to_come_may_be_left_empty(self, regel):
        regel.project.mijlpalen.all().delete()
        factories.MijlpaalFactory(pagina=regel.project, datum=date(2026, 12, 1))
        assert not [cel for cel in read_rij(regel).ontbreekt if "Mijlpaal" in cel.gegeven.naam]

    def test_a_milestone_that_moves_needs_no_day_on_which_it_was_reached(self, regel):
        mijlpaal = regel.project.mijlpalen.get()
        write_cellen(regel.pk, {f"mijlpaal.{mijlpaal.pk}.gepland": Celinvoer("maart 2027", 0)}, FATMA)
        assert not [cel for cel in read_rij(regel).ontbreekt if "Mijlpaal" in cel.gegeven.naam]

    def test_a_milestone_of_before_the_year_is_not_asked(self, regel):
        regel.project.mijlpalen.update(bereikt=True, bereikt_op=date(2025, 3, 1))
        assert not [cel for cel in read_rij(regel).cellen if cel.gegeven.soort == "bereikt"]

    def test_what_the_site_knows_of_the_year_is_offered_and_not_filled_in(self, regel):
        for jaar, bedrag in ((2024, 400_000), (2025, 800_000), (2026, 100_000)):
            factories.BestedingFactory(
                pagina=regel.project, bedrag=bedrag, datum=date(jaar, 1, 1), datum_precisie="jaar",
                peildatum=date(jaar, 3, 31), stadium="uitgegeven",
            )  # fmt: skip
        cel = read_rij(regel).per_sleutel[RIJK]
        assert cel.waarde == ""
        uitleg = cel.gegeven.uitleg.replace("\xa0", " ")
        assert uitleg == "afgesproken € 3 miljoen; t/m 2025 al € 1,2 miljoen; op de site: € 100.000"
        take_over(regel.pk, FATMA)
        cel = read_rij(regel).per_sleutel[RIJK]
        assert cel.lezing.bedrag == 100_000

    def test_taking_over_leaves_what_was_typed(self, regel):
        factories.BestedingFactory(
            pagina=regel.project, bedrag=5, datum=date(2026, 1, 1), peildatum=date(2026, 3, 31), stadium="uitgegeven"
        )
        vul(regel, bedrag="7")
        take_over(regel.pk, FATMA)
        assert read_rij(regel).per_sleutel[RIJK].waarde == "7"

    def test_the_columns_are_those_that_any_project_needs(self, regel):
        ander = RegelFactory(ronde=regel.ronde)
        factories.BijdrageFactory(pagina=ander.project, bron="provincie", in_natura=True)
        rooster = read_rooster(regel.ronde, [regel, ander])
        assert [kolom.kop for kolom in rooster.kolommen] == [
            "Uitgegeven van het Rijk",
            "Uitgegeven van de provincie, in natura",
            "Mijlpaal 1: bereikt op",
            "Mijlpaal 1: planning",
            "Resultaat 1",
            "Toelichting",
        ]

    def test_what_was_typed_for_a_milestone_that_is_gone_is_still_shown(self, regel):
        vul(regel, bereikt="01-05-2026")
        regel.project.mijlpalen.all().delete()
        assert [waarde for _sleutel, waarde in read_rij(regel).los] == ["01-05-2026"]

    def test_questions_do_not_grow_with_projects(self, regel, count_queries):
        def vraag():
            read_rooster(regel.ronde, regel.ronde.regels.select_related("ronde", "project"))

        for _keer in range(4):
            CelFactory(regel__ronde=regel.ronde)
        vijf = count_queries(vraag)
        for _keer in range(35):
            extra = CelFactory(regel__ronde=regel.ronde).regel
            factories.BijdrageFactory(pagina=extra.project)
            factories.MijlpaalFactory(pagina=extra.project)
            factories.MetingFactory(resultaat=factories.ResultaatFactory(pagina=extra.project))
        assert count_queries(vraag) <= vijf + 1, "the values of results, which nobody had before"


class TestStates:
    """Leeg, bezig, klaar, akkoord."""

    def test_the_first_cell_makes_it_bezig_and_the_last_one_that_goes_leeg(self, regel):
        vul(regel, bedrag="0")
        assert (regel.staat, regel.gewijzigd_naam) == (Regelstaat.BEZIG, "Fatma")
        vul(regel, bedrag="")
        assert regel.staat == Regelstaat.LEEG

    def test_klaar_says_what_is_missing(self, regel):
        vul(regel, bedrag="veel", bereikt="01-05-2026")
        hinder = [stuk.zin for stuk in say_klaar(regel.pk, FATMA)]
        assert "Uitgegeven van het Rijk: ‘veel’ is niet te lezen als getal" in hinder[0]
        assert hinder[1:] == [
            "Resultaat leerlingen: stand is nog niet ingevuld. Is het niet gemeten, of weet u het niet? "
            "Schrijf dan: niet gemeten of niet bekend.",
        ]
        regel.refresh_from_db()
        assert regel.staat == Regelstaat.BEZIG

    def test_a_change_after_klaar_makes_it_bezig_again(self, regel):
        self.klaar(regel)
        vul(regel, bedrag="1")
        assert regel.staat == Regelstaat.BEZIG

    def test_the_same_value_once_more_is_no_change(self, regel):
        self.klaar(regel)
        assert {uitslag.soort for uitslag in vul(regel, bedrag="0").values()} == {Schrijfsoort.GELIJK}
        assert regel.staat == Regelstaat.KLAAR

    def test_klaar_can_be_taken_back(self, regel):
        self.klaar(regel)
        say_bezig(regel.pk, FATMA)
        regel.refresh_from_db()
        assert regel.staat == Regelstaat.BEZIG

    def test_akkoord_locks_until_it_is_taken_back(self, regel):
        with pytest.raises(Invulweigering, match="als het project klaar is"):
            approve(regel.pk)
        self.klaar(regel)
        approve(regel.pk)
        with pytest.raises(Invulweigering, match="Dit project is akkoord"):
            vul(regel, bedrag="9")
        take_back(regel.pk)
        vul(regel, bedrag="9")
        assert read_rij(regel).per_sleutel[RIJK].waarde == "9"

    def test_nothing_is_written_in_a_closed_round(self, regel):
        type(regel.ronde).objects.update(status="gesloten", gesloten_op=timezone.now())
        for daad in (say_klaar, say_bezig):
            with pytest.raises(Invulweigering, match="gesloten"):
                daad(regel.pk, FATMA)
        for daad in (approve, take_back):
            with pytest.raises(Invulweigering, match="gesloten"):
                daad(regel.pk)
        with pytest.raises(Invulweigering, match="gesloten"):
            vul(regel, bedrag="1")

    def test_nothing_is_written_for_a_project_that_is_gone(self, regel):
        regel.project.delete()
        with pytest.raises(Invulweigering, match="verwijderd"):
            write_cellen(regel.pk, {RIJK: Celinvoer("1", 0)}, FATMA)

    def klaar(self, regel):
        vul(regel, bedrag="0", bereikt="01-05-2026", stand="niet gemeten")
        assert say_klaar(regel.pk, FATMA) == []
        regel.refresh_from_db()
        assert regel.staat == Regelstaat.KLAAR


class TestConcurrency:
    """What somebody did not see is not overwritten."""

    def test_another_version_writes_nothing_and_shows_both(self, regel):
        vul(regel, bedrag="12.000")
        uitslagen, _rij = write_cellen(regel.pk, {RIJK: Celinvoer("15.000", 0)}, Invuller("Sam"))
        assert uitslagen[RIJK].soort == Schrijfsoort.ANDERS
        assert uitslagen[RIJK].zin == "Intussen vulde Fatma ‘12.000’ in; u typte ‘15.000’."
        assert read_rij(regel).per_sleutel[RIJK].waarde == "12.000"

    def test_a_cell_that_was_emptied_meanwhile_says_so(self, regel):
        vul(regel, bedrag="12.000")
        vul(regel, bedrag="")
        uitslagen, _rij = write_cellen(regel.pk, {RIJK: Celinvoer("15.000", 1)}, Invuller("Sam"))
        assert uitslagen[RIJK].zin == "Intussen maakte Fatma dit leeg; u typte ‘15.000’."

    @pytest.mark.parametrize(
        ("sleutel", "waarde"),
        [
            ("onzin", "1"),
            ("mijlpaal.999999.bereikt", "1"),
            (RIJK, "1" * 101),
            ("toelichting", "x" * 2001),
            (RIJK, "\0"),
        ],
    )
    def test_what_is_not_asked_or_too_long_is_refused(self, regel, sleutel, waarde):
        uitslagen, rij = write_cellen(regel.pk, {sleutel: Celinvoer(waarde, 0)}, FATMA)
        assert uitslagen[sleutel].soort == Schrijfsoort.GEWEIGERD
        assert rij.is_leeg
