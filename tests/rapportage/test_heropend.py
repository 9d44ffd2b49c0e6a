"""A round that is opened again and closed once more: the draft says what it says, and what somebody typed stays."""

from datetime import date

import pytest
from django.urls import reverse

from opgaven.models import Meting
from projecten.models import Besteding, Mijlpaal, Project
from regioprogramma.rapportage.afsluiten.overzicht import preview_concepten
from regioprogramma.rapportage.afsluiten.sluiten import close_ronde, reopen_ronde
from regioprogramma.rapportage.afsluiten.verzamelen import gather
from regioprogramma.rapportage.models import Conceptafloop, Rapportageronde
from regioprogramma.rapportage.verantwoording.opname import read_opname
from tests import factories
from tests.rapportage.fabrieken import CelFactory, RondeFactory
from tests.rapportage.test_sluiten import make_regel, newest

pytestmark = pytest.mark.django_db
RIJK = "uitgegeven.rijk.geld"


@pytest.fixture
def wie(db):
    return factories.GebruikerFactory(groepen=["Hoofdredacteur"], first_name="Fatma", last_name="de Wit")


@pytest.fixture
def ronde(db):
    return RondeFactory(deal__title="Regio Deal Oost", deal__tranche=6)


@pytest.fixture
def again(ronde, wie):
    """Return a function that opens the round again, changes cells, and closes it; gives what became of one page."""

    def close_again(regel, cellen):
        reopen_ronde(ronde.pk, wie)
        for sleutel, waarde in cellen.items():
            regel.cellen.update_or_create(sleutel=sleutel, defaults={"waarde": waarde})
        return close_ronde(ronde.pk, wie).concepten.get(pagina_id=regel.project_id)

    return close_again


def amounts(project):
    """Return what the newest version says was spent: {source: amount}."""
    return {rij.bron: rij.bedrag for rij in newest(project).bestedingen.all()}


def type_in_draft(project, **velden):
    """Change the row of the Rijk in the newest version, as an editor does; without fields it is deleted."""
    pagina = newest(project)
    [rij] = [rij for rij in pagina.bestedingen.all() if rij.bron == "rijk"]
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    pagina.bestedingen = [r for r in pagina.bestedingen.all() if r.bron != "rijk"] + ([rij] if velden else [])
    return pagina.save_revision(user=factories.GebruikerFactory(first_name="Jan", last_name="Bos"))


class TestWatDeRondeZegt:
    def test_a_figure_that_is_emptied_leaves_the_draft_that_the_first_closing_made(self, ronde, wie, again):
        regel = make_regel(ronde, {RIJK: "30", "uitgegeven.eu.geld": "5"})
        close_ronde(ronde.pk, wie)
        concept = again(regel, {RIJK: ""})
        assert amounts(regel.project) == {"eu": 5}
        assert concept.afloop == Conceptafloop.CONCEPT
        assert "Uitgegeven in 2026, Rijk: teruggezet op wat er stond" in " ".join(concept.wijzigingen)

    def test_a_row_that_was_there_is_as_it_was(self, ronde, wie, again):
        regel = make_regel(ronde, {RIJK: "30"})
        factories.BestedingFactory(pagina=regel.project, bedrag=20, datum=date(2026, 1, 1), peildatum=date(2026, 3, 1))
        close_ronde(ronde.pk, wie)
        assert amounts(regel.project) == {"rijk": 30}
        again(regel, {RIJK: ""})
        [rij] = newest(regel.project).bestedingen.all()
        assert (rij.bedrag, rij.peildatum) == (20, date(2026, 3, 1))

    def test_another_figure_takes_the_place_of_the_first_and_is_not_added_to_it(self, ronde, wie, again):
        regel = make_regel(ronde, {RIJK: "30"})
        for bedrag in (5, 4):
            factories.BestedingFactory(
                pagina=regel.project, bedrag=bedrag, datum=date(2026, 1, 1), peildatum=date(2026, 3, 1)
            )
        close_ronde(ronde.pk, wie)
        again(regel, {RIJK: "12"})
        assert [rij.bedrag for rij in newest(regel.project).bestedingen.all()] == [5, 4, 3]

    def test_results_and_milestones_are_taken_back_too(self, ronde, wie, again):
        regel = make_regel(ronde)
        resultaat = factories.ResultaatFactory(pagina=regel.project)
        stap = factories.MijlpaalFactory(pagina=regel.project, datum=date(2026, 4, 1))
        ingevuld = {f"resultaat.{resultaat.sleutel}": "140", f"mijlpaal.{stap.pk}.bereikt": "12 mei 2026"}
        for sleutel, waarde in ingevuld.items():
            CelFactory(regel=regel, sleutel=sleutel, waarde=waarde)
        close_ronde(ronde.pk, wie)
        again(regel, dict.fromkeys(ingevuld, "") | {f"mijlpaal.{stap.pk}.gepland": "maart 2027"})
        pagina = newest(regel.project)
        [mijlpaal] = pagina.mijlpalen.all()
        assert not pagina.metingen.exists()
        assert (mijlpaal.bereikt, mijlpaal.bereikt_op, mijlpaal.datum) == (False, None, date(2027, 3, 1))

    def test_what_was_published_in_between_is_taken_back_in_a_draft(self, ronde, wie, again):
        regel = make_regel(ronde, {RIJK: "30", "uitgegeven.eu.geld": "5"})
        close_ronde(ronde.pk, wie)
        Project.objects.get(pk=regel.project_id).latest_revision.publish()
        concept = again(regel, {RIJK: ""})
        assert amounts(regel.project) == {"eu": 5}
        assert set(Besteding.objects.values_list("bron", flat=True)) == {"rijk", "eu"}, "visitors read it until then"
        assert not concept.op_concept and len(concept.wijzigingen) == 1, "what is on the page already is no change"

    def test_closed_a_third_time_it_still_knows_what_stood_there_first(self, ronde, wie, again):
        regel = make_regel(ronde, {RIJK: "30"})
        close_ronde(ronde.pk, wie)
        again(regel, {RIJK: "31"})
        again(regel, {RIJK: "31"})
        again(regel, {RIJK: ""})
        assert amounts(regel.project) == {}

    def test_the_screen_before_the_closing_tells_the_same(self, ronde, wie):
        regel = make_regel(ronde, {RIJK: "30"})
        close_ronde(ronde.pk, wie)
        reopen_ronde(ronde.pk, wie)
        regel.cellen.update(waarde="")
        ronde = Rapportageronde.objects.get(pk=ronde.pk)
        [vooruit] = preview_concepten(ronde, read_opname(gather(ronde)))
        [zin] = vooruit.plan.wijzigingen
        assert zin.startswith("Uitgegeven in 2026, Rijk: teruggezet")


def test_a_milestone_of_which_the_day_is_not_known_is_reached_and_a_day_that_the_page_knows_stays(ronde, wie):
    regel = make_regel(ronde)
    stappen = [factories.MijlpaalFactory(pagina=regel.project, datum=date(2026, 4, dag)) for dag in (1, 2)]
    stappen[1].bereikt, stappen[1].bereikt_op = True, date(2026, 5, 1)
    stappen[1].save()
    for stap in stappen:
        CelFactory(regel=regel, sleutel=f"mijlpaal.{stap.pk}.bereikt", waarde="bereikt")
    opname = read_opname(close_ronde(ronde.pk, wie).gegevens)
    assert [(m.is_bereikt, m.bereikt) for m in opname.projecten[0].mijlpalen] == [(True, None)] * 2
    stappen = newest(regel.project).mijlpalen.all()
    assert [(s.bereikt, s.bereikt_op) for s in stappen] == [(True, None), (True, date(2026, 5, 1))]


def test_what_is_said_not_to_be_known_is_not_known_in_the_account(ronde, wie):
    regel = make_regel(ronde, {RIJK: "niet bekend"})
    factories.BijdrageFactory(pagina=regel.project, bron="rijk", bedrag=10)
    resultaat = factories.ResultaatFactory(pagina=regel.project)
    Meting.objects.create(pagina=regel.project, sleutel=resultaat.sleutel, datum=date(2026, 1, 1), waarde=3)
    CelFactory(regel=regel, sleutel=f"resultaat.{resultaat.sleutel}", waarde="niet bekend")
    [project] = read_opname(close_ronde(ronde.pk, wie).gegevens).projecten
    assert (project.geld[0].jaar.bedrag, project.resultaten[0].stand) == (None, None)
    assert newest(regel.project).pk and not Project.objects.get(pk=regel.project_id).has_unpublished_changes


class TestWatIemandTypte:
    @pytest.mark.parametrize(("nieuw", "zin"), [("31", "Niet overgenomen"), ("", None), ("30", "Niet overgenomen")])
    def test_a_figure_that_an_editor_changed_in_the_draft_stays(self, ronde, wie, again, nieuw, zin):
        regel = make_regel(ronde, {RIJK: "30"})
        close_ronde(ronde.pk, wie)
        type_in_draft(regel.project, bedrag=35)
        concept = again(regel, {RIJK: nieuw})
        assert amounts(regel.project) == {"rijk": 35}
        assert zin is None or zin in " ".join(concept.meldingen)
        again(regel, {RIJK: "40"})
        assert amounts(regel.project) == {"rijk": 35}, "however often the round is closed"

    def test_a_row_that_an_editor_threw_away_does_not_come_back(self, ronde, wie, again):
        regel = make_regel(ronde, {RIJK: "30"})
        close_ronde(ronde.pk, wie)
        type_in_draft(regel.project)
        again(regel, {})
        assert amounts(regel.project) == {}

    def test_a_figure_that_only_an_editor_filled_in_stays(self, ronde, wie, again):
        regel = make_regel(ronde, {"uitgegeven.eu.geld": "5"})
        factories.BestedingFactory(pagina=regel.project, bedrag=20, datum=date(2026, 1, 1), peildatum=date(2026, 3, 1))
        close_ronde(ronde.pk, wie)
        type_in_draft(regel.project, bedrag=21)
        for _keer in range(2):
            concept = again(regel, {RIJK: "30"})
            assert amounts(regel.project) == {"rijk": 21, "eu": 5}
            assert "Niet overgenomen" in concept.meldingen[0]

    def test_words_beside_a_figure_stay_when_it_is_taken_back(self, ronde, wie, again):
        regel = make_regel(ronde)
        stap = factories.MijlpaalFactory(pagina=regel.project, titel="Eerste paal", datum=date(2026, 4, 1))
        CelFactory(regel=regel, sleutel=f"mijlpaal.{stap.pk}.bereikt", waarde="12 mei 2026")
        close_ronde(ronde.pk, wie)
        pagina = newest(regel.project)
        [rij] = pagina.mijlpalen.all()
        rij.titel = "Eerste paal geslagen"
        pagina.mijlpalen = [rij]
        pagina.save_revision()
        again(regel, {f"mijlpaal.{stap.pk}.bereikt": ""})
        [rij] = newest(regel.project).mijlpalen.all()
        assert (rij.titel, rij.bereikt) == ("Eerste paal geslagen", False)

    def test_a_draft_that_is_only_saved_again_counts_as_not_changed(self, ronde, wie, again):
        regel = make_regel(ronde, {RIJK: "1.250,50"})
        close_ronde(ronde.pk, wie)
        newest(regel.project).save_revision()
        again(regel, {RIJK: ""})
        assert amounts(regel.project) == {}


class TestPubliceren:
    @pytest.fixture
    def screen(self, ronde, als):
        """Return a function that opens the screen of a snapshot, and one that publishes a draft from it."""
        client = als("Hoofdredacteur")

        def adres(nummer):
            return reverse("rapportage:opname", args=[ronde.pk, nummer])

        return (
            lambda nummer: client.get(adres(nummer)),
            lambda concept: client.post(adres(concept.opname.volgnummer), {"publiceer": [concept.pk]}, follow=True),
        )

    @pytest.mark.parametrize("nieuw", ["30", "31", ""])
    def test_a_draft_of_a_round_that_was_closed_twice_is_published_from_its_screen(
        self, ronde, wie, again, screen, nieuw
    ):
        regel = make_regel(ronde, {RIJK: "30", "uitgegeven.eu.geld": "5"})
        close_ronde(ronde.pk, wie)
        concept = again(regel, {RIJK: nieuw})
        open_screen, publish = screen
        assert concept.pk in open_screen(2).context["te_publiceren"]
        publish(concept)
        concept.refresh_from_db()
        assert concept.afloop == Conceptafloop.GEPUBLICEERD
        staat = {rij.bron: rij.bedrag for rij in Besteding.objects.all()}
        assert staat == {"eu": 5} | ({"rijk": int(nieuw)} if nieuw else {})

    def test_the_first_snapshot_leads_to_the_last_and_publishes_nothing(self, ronde, wie, again, screen):
        regel = make_regel(ronde, {RIJK: "30"})
        eerste = close_ronde(ronde.pk, wie).concepten.get()
        again(regel, {RIJK: "30"})
        open_screen, publish = screen
        assert "Publiceer de concepten bij momentopname 2" in open_screen(1).content.decode()
        publish(eerste)
        assert not Besteding.objects.exists()

    @pytest.mark.parametrize("nieuw", ["30", "31"])
    def test_a_draft_with_words_of_an_editor_in_it_is_left_to_that_editor(self, ronde, wie, again, screen, nieuw):
        regel = make_regel(ronde, {RIJK: "30"})
        close_ronde(ronde.pk, wie)
        pagina = newest(regel.project)
        pagina.samenvatting = "Een zin van Jan."
        pagina.save_revision(user=factories.GebruikerFactory(first_name="Jan", last_name="Bos"))
        concept = again(regel, {RIJK: nieuw})
        assert (newest(pagina).samenvatting, amounts(pagina)) == ("Een zin van Jan.", {"rijk": int(nieuw)})
        assert (concept.afloop, concept.op_concept) == (Conceptafloop.CONCEPT, True)
        assert "concept van Jan Bos" in concept.meldingen[-1]
        assert screen[0](2).context["te_publiceren"] == set()

    def test_what_was_published_from_the_page_itself_is_no_longer_offered(self, ronde, wie, screen):
        regel = make_regel(ronde, {RIJK: "30"})
        concept = close_ronde(ronde.pk, wie).concepten.get()
        assert screen[0](1).context["te_publiceren"] == {concept.pk}
        Project.objects.get(pk=regel.project_id).latest_revision.publish()
        assert screen[0](1).context["te_publiceren"] == set()


class TestHetzelfdeNogEenKeer:
    """Closed again with the same figures, after visitors read them: nothing is written, and the page is as it was."""

    @pytest.fixture
    def twice(self, ronde, wie, again):
        """Return a function that closes, publishes, and closes again; gives the page before and after, and the row."""

        def close_twice(regel, keren=1):
            close_ronde(ronde.pk, wie)
            for _keer in range(keren - 1):
                again(regel, {})
            if versie := Project.objects.get(pk=regel.project_id).latest_revision:
                versie.publish()
            voor = Project.objects.get(pk=regel.project_id).serializable_data()
            reopen_ronde(ronde.pk, wie)
            open_ronde = Rapportageronde.objects.get(pk=ronde.pk)
            assert preview_concepten(open_ronde, read_opname(gather(open_ronde))) == []
            concept = close_ronde(ronde.pk, wie).concepten.get(pagina_id=regel.project_id)
            assert (concept.afloop, concept.wijzigingen, concept.meldingen) == (Conceptafloop.GELIJK, [], [])
            project = Project.objects.get(pk=regel.project_id)
            assert not project.has_unpublished_changes
            assert project.serializable_data() == voor

        return close_twice

    @pytest.mark.parametrize("keren", [1, 2])
    def test_a_milestone_keeps_the_date_for_which_it_was_planned_before(self, ronde, again, twice, keren):
        regel = make_regel(ronde)
        stap = factories.MijlpaalFactory(pagina=regel.project, datum=date(2027, 1, 1), datum_precisie="maand")
        CelFactory(regel=regel, sleutel=f"mijlpaal.{stap.pk}.gepland", waarde="september 2027")
        twice(regel, keren)
        stap.refresh_from_db()
        assert (stap.datum, stap.eerder_gepland) == (date(2027, 9, 1), ["2027-01"])
        again(regel, {f"mijlpaal.{stap.pk}.gepland": "november 2027"})
        [rij] = newest(regel.project).mijlpalen.all()
        assert rij.eerder_gepland == ["2027-01", "2027-09"], "visitors read both"
        again(regel, {f"mijlpaal.{stap.pk}.gepland": "september 2027"})
        [rij] = newest(regel.project).mijlpalen.all()
        assert (rij.datum, rij.eerder_gepland) == (date(2027, 9, 1), ["2027-01"])

    @pytest.mark.parametrize(
        ("gepland", "waarde", "ook"),
        [
            (date(2026, 4, 1), "12 mei 2026", {}),
            (date(2026, 4, 1), "bereikt", {}),
            (date(2025, 4, 1), "bereikt", {}),
            (date(2025, 4, 1), "12 mei 2025", {}),
            (date(2026, 4, 1), "12 mei 2026", {"gepland": "september 2026"}),
        ],
    )
    def test_a_milestone_that_was_reached_stays_reached(self, ronde, twice, gepland, waarde, ook):
        regel = make_regel(ronde)
        stap = factories.MijlpaalFactory(pagina=regel.project, datum=gepland)
        for wat, tekst in {"bereikt": waarde, **ook}.items():
            CelFactory(regel=regel, sleutel=f"mijlpaal.{stap.pk}.{wat}", waarde=tekst)
        twice(regel)
        stap.refresh_from_db()
        assert stap.bereikt

    def test_a_milestone_that_the_published_version_added_is_known(self, ronde, wie, twice):
        regel = make_regel(ronde)
        project = Project.objects.get(pk=regel.project_id)
        project.mijlpalen.add(Mijlpaal(titel="Paal geslagen", datum=date(2026, 4, 1), datum_precisie="dag"))
        project.save_revision().publish()
        stap = Mijlpaal.objects.get(pagina=project.pk)
        CelFactory(regel=regel, sleutel=f"mijlpaal.{stap.pk}.bereikt", waarde="12 mei 2026")
        twice(regel)
        [rij] = newest(regel.project).mijlpalen.all()
        assert (rij.pk, rij.bereikt_op) == (stap.pk, date(2026, 5, 12))

    @pytest.mark.parametrize("stond", [(), (20,), (5, 4)])
    def test_what_was_spent_stays(self, ronde, twice, stond):
        regel = make_regel(ronde, {RIJK: "30", "uitgegeven.eu.geld": "1.250,50", "uitgegeven.eu.natura": "0"})
        factories.BijdrageFactory(pagina=regel.project, bron="rijk", bedrag=100, uit_deal=ronde.deal)
        for bedrag in stond:
            factories.BestedingFactory(
                pagina=regel.project, bedrag=bedrag, datum=date(2026, 1, 1), peildatum=date(2026, 3, 1)
            )
        twice(regel)

    @pytest.mark.parametrize("stond", [None, 100, 140])
    def test_how_far_a_result_was_stays(self, ronde, twice, stond):
        regel = make_regel(ronde)
        resultaat = factories.ResultaatFactory(pagina=regel.project)
        if stond:
            Meting.objects.create(pagina=regel.project, sleutel=resultaat.sleutel, datum=ronde.peildatum, waarde=stond)
        CelFactory(regel=regel, sleutel=f"resultaat.{resultaat.sleutel}", waarde="140")
        twice(regel)
