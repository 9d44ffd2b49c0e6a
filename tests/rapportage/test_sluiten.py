"""A round is closed once, and what it said then stays; what was filled in reaches the pages as drafts, once each."""

from datetime import date, timedelta
from decimal import Decimal
from threading import Barrier, Thread

import psycopg
import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from opgaven.models import Meting
from projecten.models import Besteding, Project
from regioprogramma.overzetten.models import Projectnummer
from regioprogramma.rapportage.afsluiten import uitvoeren
from regioprogramma.rapportage.afsluiten.sluiten import (
    Anders,
    Sluitfout,
    close_ronde,
    print_of_stuk,
    reopen_ronde,
)
from regioprogramma.rapportage.afsluiten.verzamelen import gather
from regioprogramma.rapportage.invullen.bewaren import Invulweigering, hold_regel
from regioprogramma.rapportage.models import (
    Conceptafloop,
    Momentopname,
    Rapportageconcept,
    Rapportageregel,
    Rapportageronde,
)
from regioprogramma.rapportage.openen import add_projecten
from regioprogramma.rapportage.taken import write_concepten
from regioprogramma.rapportage.verantwoording.momentopnamen import earlier_than
from regioprogramma.rapportage.verantwoording.opname import read_opname
from tests import factories
from tests.rapportage.fabrieken import CelFactory, RegelFactory, RondeFactory
from tests.wachten import until

pytestmark = pytest.mark.django_db


@pytest.fixture
def wie(db):
    return factories.GebruikerFactory(groepen=["Hoofdredacteur"], first_name="Fatma", last_name="de Wit")


@pytest.fixture
def ronde(db):
    return RondeFactory(deal__title="Regio Deal Oost", deal__tranche=6)


def make_regel(ronde, cellen=(), **velden):
    """Make a project in a round, with {key: value} of what was filled in."""
    project = factories.ProjectFactory(regio_deal=ronde.deal, **velden)
    regel = RegelFactory(ronde=ronde, project=project, staat="akkoord")
    for sleutel, waarde in dict(cellen).items():
        CelFactory(regel=regel, sleutel=sleutel, waarde=waarde)
    return regel


def newest(project):
    """Return the page as its newest version has it."""
    return Project.objects.get(pk=project.pk).get_latest_revision_as_object()


class TestVerzamelen:
    def test_what_was_filled_in_stands_beside_what_the_page_says(self, ronde):
        regel = make_regel(
            ronde, {"uitgegeven.rijk.geld": "€ 1.250,50", "uitgegeven.eu.natura": "0", "toelichting": "Het gaat goed."}
        )
        pagina = regel.project
        factories.BijdrageFactory(pagina=pagina, bron="rijk", bedrag=100, uit_deal=ronde.deal)
        factories.BijdrageFactory(pagina=pagina, bron="rijk", bedrag=50, nauwkeurigheid="ruim")
        for jaar, bedrag in ((2024, 10), (2025, 20), (2026, 99)):
            factories.BestedingFactory(
                pagina=pagina, bedrag=bedrag, datum=date(jaar, 1, 1), peildatum=date(2026, 6, 1), datum_precisie="jaar"
            )
        [project] = read_opname(gather(ronde)).projecten
        rijk, eu = project.geld
        assert (rijk.afgesproken.bedrag, rijk.afgesproken.nauwkeurigheid) == (150, "ruim")
        assert (rijk.uit_deal.bedrag, rijk.eerder.bedrag, rijk.jaar.bedrag) == (100, 30, Decimal("1250.50"))
        assert rijk.cumulatief.bedrag == Decimal("1280.50"), "what the page says of this year does not count twice"
        assert (eu.in_natura, eu.afgesproken, eu.jaar.bedrag) == (True, None, 0)
        assert project.toelichting == "Het gaat goed."

    def test_what_was_spent_before_is_nought_for_a_project_that_began_this_year_and_else_not_known(self, ronde):
        for start, verwacht in ((date(2026, 2, 1), 0), (date(2025, 2, 1), None), (None, None)):
            regel = make_regel(ronde, {"uitgegeven.rijk.geld": "5"}, startdatum=start)
            project = read_opname(gather(ronde)).per_id[regel.project_id]
            assert project.geld[0].eerder.bedrag == verwacht
            assert project.geld[0].cumulatief.nauwkeurigheid == ("exact" if verwacht == 0 else "minimaal")

    def test_an_amount_without_a_year_is_of_earlier_years_or_does_not_count(self, ronde):
        regel = make_regel(ronde)
        factories.BestedingFactory(pagina=regel.project, bedrag=7, datum=None, peildatum=date(2025, 12, 31))
        factories.BestedingFactory(pagina=regel.project, bedrag=9, datum=None, peildatum=date(2026, 3, 1))
        [geld] = read_opname(gather(ronde)).projecten[0].geld
        assert (geld.eerder.bedrag, geld.zonder_jaar, geld.jaar.bedrag) == (7, 9, None)

    def test_results_and_milestones_are_as_filled_in_else_as_the_page_has_them(self, ronde):
        regel = make_regel(ronde)
        een, ander = (factories.ResultaatFactory(pagina=regel.project) for _nummer in range(2))
        for resultaat in (een, ander):
            Meting.objects.create(pagina=regel.project, sleutel=resultaat.sleutel, datum=date(2025, 1, 1), waarde=3)
            Meting.objects.create(pagina=regel.project, sleutel=resultaat.sleutel, datum=date(2026, 7, 1), waarde=9)
        mijlpaal = factories.MijlpaalFactory(pagina=regel.project)
        CelFactory(regel=regel, sleutel=f"resultaat.{een.sleutel}", waarde="1.200")
        CelFactory(regel=regel, sleutel=f"mijlpaal.{mijlpaal.pk}.gepland", waarde="maart 2027")
        [project] = read_opname(gather(ronde)).projecten
        assert [(r.stand, r.stand_op, r.is_ingevuld) for r in project.resultaten] == [
            (1200, date(2026, 6, 30), True),
            (3, date(2025, 1, 1), False),
        ]
        [stap] = project.mijlpalen
        assert (stap.gepland, stap.precisie, stap.ingevuld) == (date(2027, 3, 1), "maand", ("gepland",))

    def test_not_measured_and_not_understood_are_kept_as_such(self, ronde):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "een boel"})
        resultaat = factories.ResultaatFactory(pagina=regel.project)
        CelFactory(regel=regel, sleutel=f"resultaat.{resultaat.sleutel}", waarde="niet gemeten")
        CelFactory(regel=regel, sleutel="mijlpaal.999999.bereikt", waarde="01-02-2026")
        [project] = read_opname(gather(ronde)).projecten
        assert project.resultaten[0].niet_gemeten and project.resultaten[0].stand is None
        assert [waarde for _wat, waarde, _waarom in project.niet_begrepen] == ["een boel", "01-02-2026"]

    def test_the_number_that_the_region_gave_a_project_stands_beside_it(self, ronde):
        regel = make_regel(ronde)
        Projectnummer.objects.create(nummer="RD-07", pagina_id=regel.project_id)
        assert read_opname(gather(ronde)).projecten[0].nummer == "RD-07"

    def test_a_page_that_is_gone_leaves_its_row_and_its_name(self, ronde):
        regel = make_regel(ronde, title="Weg")
        Project.objects.get(pk=regel.project_id).delete()
        [project] = read_opname(gather(ronde)).projecten
        assert (project.titel, project.geld) == ("Weg", ()) and project.id < 0

    def test_questions_do_not_grow_with_the_projects(self, ronde, count_queries):
        def add(aantal):
            for _nummer in range(aantal):
                regel = make_regel(ronde, {"uitgegeven.rijk.geld": "5"})
                factories.BijdrageFactory(pagina=regel.project)
                factories.BestedingFactory(pagina=regel.project)
                factories.MijlpaalFactory(pagina=regel.project)
                factories.ResultaatFactory(pagina=regel.project)

        add(5)
        gather(ronde)
        weinig = count_queries(lambda: gather(ronde))
        add(35)
        assert count_queries(lambda: gather(ronde)) == weinig


class TestSluiten:
    def test_closing_freezes_what_was_said_and_closes_the_round(self, ronde, wie):
        make_regel(ronde, {"uitgegeven.rijk.geld": "5"})
        gegevens = gather(ronde)
        opname = close_ronde(ronde.pk, wie)
        ronde.refresh_from_db()
        assert (opname.volgnummer, opname.gegevens, opname.gemaakt_naam) == (1, gegevens, "Fatma de Wit")
        assert (ronde.is_open, ronde.gesloten_door, ronde.gesloten_naam) == (False, wie, "Fatma de Wit")

    def test_the_second_is_told_by_whom_and_when_it_was_closed(self, ronde, wie):
        close_ronde(ronde.pk, wie)
        with pytest.raises(Sluitfout, match="al gesloten door Fatma de Wit, op "):
            close_ronde(ronde.pk, factories.GebruikerFactory(groepen=["Beheerder"]))
        assert Momentopname.objects.count() == 1

    def test_a_round_is_opened_again_and_closed_with_a_second_snapshot_beside_the_first(self, ronde, wie):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "5"})
        eerste = close_ronde(ronde.pk, wie)
        reopen_ronde(ronde.pk, wie)
        ronde.refresh_from_db()
        assert ronde.is_open and ronde.gesloten_op is None
        regel.cellen.update(waarde="6")
        tweede = close_ronde(ronde.pk, wie)
        eerste.refresh_from_db()
        assert [opname.volgnummer for opname in (eerste, tweede)] == [1, 2]
        assert eerste.gegevens["projecten"][0]["geld"][0]["dit_jaar"] == "5"
        assert tweede.gegevens["projecten"][0]["geld"][0]["dit_jaar"] == "6"
        assert (earlier_than(tweede), earlier_than(eerste)) == (eerste, None)

    def test_an_earlier_round_of_the_same_deal_is_what_is_compared_with_and_of_another_deal_not(self, ronde, wie):
        vorige = RondeFactory(deal=ronde.deal, peildatum=date(2025, 12, 31), klaar_op=date(2026, 2, 1))
        andere = RondeFactory()
        opnamen = [close_ronde(deze.pk, wie) for deze in (vorige, andere, ronde)]
        assert earlier_than(opnamen[2]) == opnamen[0]

    def test_a_round_is_not_opened_beside_another_that_is_open_on_the_same_day(self, ronde, wie):
        close_ronde(ronde.pk, wie)
        RondeFactory(deal=ronde.deal)
        with pytest.raises(Sluitfout, match="al een open ronde"):
            reopen_ronde(ronde.pk, wie)

    def test_a_round_is_not_closed_before_its_reference_date(self, wie):
        morgen = timezone.localdate() + timedelta(days=1)
        with pytest.raises(Sluitfout, match="moet nog komen"):
            close_ronde(RondeFactory(peildatum=morgen, klaar_op=morgen).pk, wie)

    def test_what_was_filled_in_after_it_was_shown_is_shown_first(self, ronde, wie):
        regel = make_regel(ronde)
        afdruk = print_of_stuk(gather(ronde))
        CelFactory(regel=regel)
        with pytest.raises(Anders):
            close_ronde(ronde.pk, wie, afdruk)
        assert close_ronde(ronde.pk, wie, print_of_stuk(gather(ronde))).volgnummer == 1

    @pytest.mark.parametrize("groepen", [[], ["Redacteur"], ["Communicatie"]])
    @pytest.mark.parametrize("doe", [close_ronde, reopen_ronde])
    def test_who_may_not_manage_rounds_closes_and_opens_none(self, ronde, doe, groepen):
        with pytest.raises(Sluitfout, match="mag"):
            doe(ronde.pk, factories.GebruikerFactory(groepen=groepen))
        ronde.refresh_from_db()
        assert ronde.is_open and not Momentopname.objects.exists()


def test_two_who_close_at_once_make_one_snapshot(own_database, monkeypatch):
    monkeypatch.setitem(connections.settings["default"], "NAME", connection.settings_dict["NAME"])
    ronde = RondeFactory()
    make_regel(ronde, {"uitgegeven.rijk.geld": "5"})
    wie = [factories.GebruikerFactory(groepen=["Hoofdredacteur"]) for _nummer in range(2)]
    samen, gezegd = Barrier(2), []

    def close(gebruiker):
        samen.wait(timeout=30)
        try:
            gezegd.append(close_ronde(ronde.pk, gebruiker))
        except Sluitfout as fout:
            gezegd.append(str(fout))
        finally:
            connections["default"].close()

    draden = [Thread(target=close, args=[gebruiker]) for gebruiker in wie]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join(timeout=60)
    assert sorted(type(uitkomst).__name__ for uitkomst in gezegd) == ["Momentopname", "str"]
    assert "al gesloten door" in next(uitkomst for uitkomst in gezegd if isinstance(uitkomst, str))
    assert Momentopname.objects.count() == 1


def test_what_is_being_filled_in_while_somebody_closes_is_in_the_snapshot(own_database, monkeypatch):
    """Who closes waits for who writes; and who writes later is told that it is closed."""
    monkeypatch.setitem(connections.settings["default"], "NAME", connection.settings_dict["NAME"])
    ronde = RondeFactory()
    regel = make_regel(ronde)
    wie, opnamen = factories.GebruikerFactory(groepen=["Hoofdredacteur"]), []

    def close():
        opnamen.append(close_ronde(ronde.pk, wie))
        connections["default"].close()

    draad = Thread(target=close)
    with transaction.atomic():
        hold_regel(regel.pk, ook_akkoord=True)
        draad.start()
        until(somebody_waits)
        CelFactory(regel=regel, waarde="77")
    draad.join(timeout=60)
    assert opnamen[0].gegevens["projecten"][0]["geld"][0]["dit_jaar"] == "77"
    with pytest.raises(Invulweigering, match="gesloten"), transaction.atomic():
        hold_regel(regel.pk, ook_akkoord=True)


def somebody_waits():
    """Whether somebody waits for a lock, asked outside the transaction that is open here."""
    instelling = connection.settings_dict
    with psycopg.connect(host=instelling["HOST"], dbname=instelling["NAME"], user="postgres") as ander:
        vraag = "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        return ander.execute(f"SELECT EXISTS ({vraag})").fetchone()[0]


def test_what_another_worker_is_at_is_left_to_that_one(own_database):
    wie = factories.GebruikerFactory(groepen=["Hoofdredacteur"])
    ronde = RondeFactory()
    make_regel(ronde, {"uitgegeven.rijk.geld": "30"})
    opname = close_ronde(ronde.pk, wie)
    opname.concepten.update(afloop=Conceptafloop.WACHT)
    instelling = connection.settings_dict
    with psycopg.connect(host=instelling["HOST"], dbname=instelling["NAME"], user="postgres") as ander:
        ander.execute("SELECT FROM rapportage_rapportageconcept FOR UPDATE")
        with connection.cursor() as cursor:
            # Whoever waits for the other fails, instead of waiting for ever.
            cursor.execute("SET lock_timeout = '2s'")
        uitvoeren.write_some(opname.pk)
        assert opname.concepten.get().afloop == Conceptafloop.WACHT
    uitvoeren.write_some(opname.pk)
    assert opname.concepten.get().afloop == Conceptafloop.GELIJK, "the draft of the first time says it"


class TestConcepten:
    def close(self, ronde, wie):
        """Close a round; in the tests the worker is done at once."""
        return {concept.titel: concept for concept in close_ronde(ronde.pk, wie).concepten.all()}

    def test_what_is_spent_is_a_new_row_in_a_draft_and_the_page_stays_as_it_is(self, ronde, wie):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "1.250,50"}, title="Brug")
        factories.BijdrageFactory(pagina=regel.project, bron="rijk", uit_deal=ronde.deal)
        concept = self.close(ronde, wie)["Brug"]
        assert concept.afloop == Conceptafloop.CONCEPT and not Besteding.objects.exists()
        pagina = newest(regel.project)
        [rij] = pagina.bestedingen.all()
        assert (rij.bedrag, rij.stadium, rij.datum, rij.datum_precisie) == (
            Decimal("1250.50"), "uitgegeven", date(2026, 1, 1), "jaar"
        )  # fmt: skip
        assert (rij.peildatum, rij.uit_deal, rij.in_natura) == (date(2026, 6, 30), ronde.deal, False)
        assert pagina.latest_revision.pk == concept.versie_id and pagina.latest_revision.user == wie
        pagina.full_clean()

    def test_one_row_of_the_year_and_source_is_brought_up_to_date(self, ronde, wie):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"})
        velden = {"pagina": regel.project, "datum": date(2026, 1, 1), "peildatum": date(2026, 3, 1)}
        factories.BestedingFactory(bedrag=20, **velden)
        factories.BestedingFactory(bedrag=5, bron="eu", **velden)
        self.close(ronde, wie)
        rijen = {rij.bron: (rij.bedrag, rij.peildatum) for rij in newest(regel.project).bestedingen.all()}
        assert rijen == {"rijk": (30, date(2026, 6, 30)), "eu": (5, date(2026, 3, 1))}

    def test_of_more_rows_the_difference_is_a_row_and_less_is_told(self, ronde, wie):
        meer = make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Meer")
        minder = make_regel(ronde, {"uitgegeven.rijk.geld": "8"}, title="Minder")
        for regel in (meer, minder):
            for bedrag in (5, 4):
                factories.BestedingFactory(
                    pagina=regel.project, bedrag=bedrag, datum=date(2026, 1, 1), peildatum=date(2026, 3, 1)
                )
        concepten = self.close(ronde, wie)
        assert [rij.bedrag for rij in newest(meer.project).bestedingen.all()] == [5, 4, 21]
        assert concepten["Minder"].afloop == Conceptafloop.GELIJK
        assert "Dat is meer" in concepten["Minder"].meldingen[0]

    @pytest.mark.parametrize(
        ("rij", "zin"),
        [
            ({"datum": date(2026, 1, 1), "peildatum": date(2026, 7, 1)}, "later geteld"),
            ({"datum": None, "peildatum": date(2026, 3, 1)}, "zonder jaar"),
        ],
    )
    def test_a_page_that_knows_more_than_the_round_is_left_and_told(self, ronde, wie, rij, zin):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        factories.BestedingFactory(pagina=regel.project, bedrag=20, **rij)
        concept = self.close(ronde, wie)["Brug"]
        assert (concept.afloop, concept.versie_id) == (Conceptafloop.GELIJK, None)
        assert zin in concept.meldingen[0]

    def test_a_result_and_a_milestone_are_written_and_the_date_that_visitors_read_is_kept(self, ronde, wie):
        regel = make_regel(ronde)
        resultaat = factories.ResultaatFactory(pagina=regel.project)
        gehaald = factories.MijlpaalFactory(pagina=regel.project, titel="Gehaald", datum=date(2026, 4, 1))
        later = factories.MijlpaalFactory(pagina=regel.project, titel="Later", datum=date(2026, 9, 1))
        for sleutel, waarde in (
            (f"resultaat.{resultaat.sleutel}", "140"),
            (f"mijlpaal.{gehaald.pk}.bereikt", "12 mei 2026"),
            (f"mijlpaal.{later.pk}.gepland", "maart 2027"),
        ):
            CelFactory(regel=regel, sleutel=sleutel, waarde=waarde)
        self.close(ronde, wie)
        pagina = newest(regel.project)
        [meting] = pagina.metingen.all()
        assert (meting.sleutel, meting.datum, meting.waarde) == (resultaat.sleutel, date(2026, 6, 30), 140)
        stappen = {stap.titel: stap for stap in pagina.mijlpalen.all()}
        assert (stappen["Gehaald"].bereikt, stappen["Gehaald"].bereikt_op) == (True, date(2026, 5, 12))
        assert (stappen["Later"].datum, stappen["Later"].datum_precisie) == (date(2027, 3, 1), "maand")
        assert stappen["Later"].eerder_gepland == ["2026-09-01"]
        pagina.full_clean()

    def test_what_was_not_filled_in_does_not_take_back_what_a_draft_changed(self, ronde, wie):
        regel = make_regel(ronde)
        stap = factories.MijlpaalFactory(pagina=regel.project, titel="Open", datum=date(2026, 4, 1))
        CelFactory(regel=regel, sleutel=f"mijlpaal.{stap.pk}.bereikt", waarde="12 mei 2026")
        pagina = Project.objects.get(pk=regel.project_id)
        [in_concept] = pagina.mijlpalen.all()
        in_concept.datum = date(2026, 5, 1)
        pagina.mijlpalen = [in_concept]
        pagina.save_revision()
        self.close(ronde, wie)
        [stap] = newest(pagina).mijlpalen.all()
        assert (stap.datum, stap.bereikt_op) == (date(2026, 5, 1), date(2026, 5, 12))

    def test_what_the_page_says_already_makes_no_version(self, ronde, wie):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"})
        factories.BestedingFactory(
            pagina=regel.project, bedrag=30, datum=date(2026, 1, 1), peildatum=date(2026, 6, 30)
        )
        [concept] = self.close(ronde, wie).values()
        assert concept.afloop == Conceptafloop.GELIJK
        assert Project.objects.get(pk=regel.project_id).revisions.count() == 0

    def test_a_draft_of_somebody_else_is_built_on_and_that_is_said(self, ronde, wie):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        ander = factories.GebruikerFactory(first_name="Jan", last_name="Bos")
        pagina = Project.objects.get(pk=regel.project_id)
        pagina.samenvatting = "Een zin van Jan."
        pagina.save_revision(user=ander)
        concept = self.close(ronde, wie)["Brug"]
        nieuw = newest(pagina)
        assert (nieuw.samenvatting, nieuw.bestedingen.count()) == ("Een zin van Jan.", 1)
        assert concept.op_concept and "concept van Jan Bos" in concept.meldingen[-1]

    def test_a_page_that_waits_for_approval_or_is_locked_is_left(self, ronde, wie):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        Project.objects.filter(pk=regel.project_id).update(locked=True)
        concept = self.close(ronde, wie)["Brug"]
        assert concept.afloop == Conceptafloop.GEWEIGERD and "op slot" in concept.meldingen[-1]

    def test_who_may_no_longer_manage_rounds_writes_nothing(self, ronde, wie):
        make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        opname = close_ronde(ronde.pk, wie)
        opname.concepten.update(afloop=Conceptafloop.WACHT)
        wie.groups.clear()
        Project.objects.get(title="Brug").revisions.all().delete()
        write_concepten.enqueue(opname.pk)
        concept = opname.concepten.get()
        assert concept.afloop == Conceptafloop.GEWEIGERD and concept.meldingen == [
            "Wie de ronde sloot, mag dit niet meer."
        ]

    def test_a_worker_that_dies_half_way_loses_and_doubles_nothing(self, ronde, wie, monkeypatch):
        for nummer in range(3):
            make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title=f"Project {nummer}")
        gewoon = uitvoeren.put_on_top

        def dies(project, *args):
            if project.title == "Project 1":
                raise SystemExit("killed")
            return gewoon(project, *args)

        monkeypatch.setattr(uitvoeren, "put_on_top", dies)
        opname = Momentopname.objects.create(ronde=ronde, volgnummer=1, gemaakt_door=wie, gegevens=gather(ronde))
        for project in opname.gegevens["projecten"]:
            Rapportageconcept.objects.create(opname=opname, pagina_id=project["id"], titel=project["titel"])
        with pytest.raises(SystemExit):
            uitvoeren.write_some(opname.pk)
        monkeypatch.undo()
        assert not uitvoeren.write_some(opname.pk)
        assert set(opname.concepten.values_list("afloop", flat=True)) == {Conceptafloop.CONCEPT}
        assert [project.revisions.count() for project in Project.objects.all()] == [1, 1, 1]
        assert not uitvoeren.write_some(opname.pk), "once more does nothing"
        assert [project.revisions.count() for project in Project.objects.all()] == [1, 1, 1]

    def test_after_its_turn_a_task_gives_way(self, ronde, wie, monkeypatch):
        for _nummer in range(2):
            make_regel(ronde, {"uitgegeven.rijk.geld": "30"})
        opname = close_ronde(ronde.pk, wie)
        opname.concepten.update(afloop=Conceptafloop.WACHT)
        monkeypatch.setattr(uitvoeren, "CONCEPTBEURT", -1)
        assert uitvoeren.write_some(opname.pk)
        assert opname.concepten.filter(afloop=Conceptafloop.WACHT).count() == 1

    def test_what_waits_when_the_round_is_opened_again_is_not_written(self, ronde, wie):
        make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        opname = close_ronde(ronde.pk, wie)
        opname.concepten.update(afloop=Conceptafloop.WACHT)
        reopen_ronde(ronde.pk, wie)
        write_concepten.enqueue(opname.pk)
        assert opname.concepten.get().afloop == Conceptafloop.VERVALLEN


def test_a_page_that_visitors_never_saw_gets_the_figures_too(ronde, wie):
    regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, live=False)
    close_ronde(ronde.pk, wie)
    assert newest(regel.project).bestedingen.get().bedrag == 30
    assert not Project.objects.get(pk=regel.project_id).live
    assert Rapportageregel.objects.count() == Rapportageronde.objects.count() == 1


def test_what_was_reached_after_the_reference_date_was_not_reached_by_then(ronde):
    project = make_regel(ronde).project
    for titel, dag in (("Eerder", ronde.peildatum), ("Later", ronde.peildatum + timedelta(days=1))):
        factories.MijlpaalFactory(pagina=project, titel=titel, datum=dag, bereikt=True)
    mijlpalen = {m["naam"]: m["is_bereikt"] for m in gather(ronde)["projecten"][0]["mijlpalen"]}
    assert mijlpalen == {"Eerder": True, "Later": False}


def test_no_project_is_added_to_a_round_that_was_closed_meanwhile(wie, ronde):
    make_regel(ronde)
    factories.ProjectFactory(regio_deal=ronde.deal)
    gezien = Rapportageronde.objects.get(pk=ronde.pk)
    close_ronde(ronde.pk, wie)
    assert add_projecten(gezien) == 0
    reopen_ronde(ronde.pk, wie)
    assert add_projecten(gezien) == 1
