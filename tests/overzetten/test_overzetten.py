"""A spreadsheet becomes versions of pages: shown cell by cell first, then exactly that, and nothing half done."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from projecten.models import Project
from regioprogramma.core.models import Feitwijziging
from regioprogramma.overzetten.models import Bladindeling, Overzetstatus, Overzetting, Projectnummer, Regelafloop
from regioprogramma.overzetten.rekenblad.uitvoeren import go_on_with
from regioprogramma.redactie.rollen.opgavegroepen import groepen_van
from tests import factories
from tests.overzetten.bestanden import boek
from tests.overzetten.stappen import bekijk, cellen_van, doe, kies, zet_over

pytestmark = pytest.mark.django_db

KOP = [
    "Nr",
    "Projectnaam",
    "Samenvatting",
    "Opgave",
    "Status",
    "Start",
    "Einde",
    "Rijk",
    "Provincie",
    "Gemeenten",
    "Totaal",
]


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


@pytest.fixture
def productief():
    return factories.OpgaveFactory(title="Productieve regio")


def nieuwste(project):
    return Project.objects.get(pk=project.pk).get_latest_revision_as_object()


def rij(nummer=1, naam="De brug", **anders):
    """Return a row below KOP."""
    waarden = {"Nr": nummer, "Projectnaam": naam, **anders}
    return [waarden.get(kop) for kop in KOP]


def breed(*rijen, blad="Projecten"):
    return boek((blad, [KOP, *rijen]))


class TestNew:
    def test_a_row_becomes_a_draft_with_its_contributions_after_the_yes_and_nothing_before(self, redactie, productief):
        bestand = breed(
            rij(
                Samenvatting="Een brug over de IJssel.", Opgave="productieve  Regio", Status="lopend",
                Start=date(2024, 3, 1), Einde="Q3 2026", Rijk=1250000.5, Provincie="€ 340.000", Gemeenten="n.t.b.",
                Totaal="ca. 2 mln",
            )
        )  # fmt: skip
        overzetting = bekijk(redactie, bestand)
        regel = overzetting.regels.get()
        assert (regel.soort, regel.fouten) == ("nieuw", [])
        assert not Project.objects.exists()
        assert cellen_van(regel)["Einde"] == ("", "september 2026")
        assert any("Q3 2026" in zin for zin in regel.let_op)
        doe(redactie, overzetting)
        project = Project.objects.get()
        assert (project.live, project.opgave, project.owner.groups.get().name) == (False, productief, "Hoofdredacteur")
        concept = nieuwste(project)
        assert (concept.startdatum, concept.einddatum, concept.einddatum_precisie) == (
            date(2024, 3, 1), date(2026, 9, 1), "maand",
        )  # fmt: skip
        assert (concept.totaal_bedrag, concept.totaal_nauwkeurigheid) == (Decimal(2000000), "circa")
        geld = {b.bron: (b.bedrag, b.nauwkeurigheid) for b in concept.bijdragen.all()}
        assert geld == {
            "rijk": (Decimal("1250000.50"), "exact"),
            "provincie": (Decimal(340000), "exact"),
            "gemeenten": (None, "exact"),
        }
        assert Projectnummer.objects.get().nummer == "1"

    def test_it_is_published_only_when_that_is_asked_and_all_that_it_needs_is_there(self, redactie, productief):
        heel = rij(1, Samenvatting="Een brug.", Opgave="Productieve regio")
        zonder = rij(2, "Het plein")
        overzetting = zet_over(redactie, breed(heel, zonder), publiceren="on")
        assert dict(overzetting.regels.values_list("naam", "afloop")) == {
            "De brug": Regelafloop.GEPUBLICEERD,
            "Het plein": Regelafloop.CONCEPT,
        }
        assert set(Project.objects.filter(live=True).values_list("title", flat=True)) == {"De brug"}
        assert "samenvatting" in overzetting.regels.get(naam="Het plein").let_op[0].lower()

    def test_brought_in_again_it_is_the_same_page_and_nothing_changes(self, redactie, productief):
        bestand = breed(rij(Samenvatting="Een brug.", Rijk=100, Start="maart 2024"))
        zet_over(redactie, bestand)
        overzetting = bekijk(redactie, bestand)
        assert [regel.soort for regel in overzetting.regels.all()] == ["gelijk"]
        andere_naam = bekijk(redactie, breed(rij(1, "De nieuwe brug", Rijk=100)))
        assert cellen_van(andere_naam.regels.get()) == {"Naam": ("De brug", "De nieuwe brug")}


class TestExisting:
    def test_only_cells_that_differ_are_written_as_one_version_and_the_log_says_who(self, redactie):
        project = factories.ProjectFactory(
            title="De brug", samenvatting="Oud.", locatie="Zutphen", website="https://a.example"
        )
        factories.BijdrageFactory(pagina=project, bron="rijk", bedrag=500)
        project.save_revision()
        versies = project.revisions.count()
        overzetting = zet_over(redactie, breed(rij(None, Samenvatting="Nieuw.", Rijk="1,25 mln")))
        assert cellen_van(overzetting.regels.get()) == {
            "Samenvatting": ("Oud.", "Nieuw."),
            "Bijdrage: Rijk": ("€\xa0500", "€\xa01.250.000"),
        }
        concept = nieuwste(project)
        assert project.revisions.count() == versies + 1
        assert (concept.samenvatting, concept.locatie, concept.website) == ("Nieuw.", "Zutphen", "https://a.example")
        assert concept.bijdragen.get().pk == project.bijdragen.get().pk
        assert concept.bijdragen.get().bedrag == Decimal(1250000)
        project.refresh_from_db()
        assert (project.samenvatting, project.has_unpublished_changes) == ("Oud.", True)
        geschiedenis = redactie.get(reverse("wagtailadmin_pages:history", args=[project.pk])).content.decode()
        assert "Overgezet uit het rekenblad ‘projecten.xlsx’" in geschiedenis

    def test_an_empty_cell_leaves_and_a_dash_empties(self, redactie):
        project = factories.ProjectFactory(title="De brug", startdatum=date(2024, 1, 1), totaal_bedrag=100)
        project.save_revision()
        overzetting = zet_over(redactie, breed(rij(None, Start="-", Totaal="")))
        assert cellen_van(overzetting.regels.get()) == {"Start": ("1 januari 2024", "")}
        assert (nieuwste(project).startdatum, nieuwste(project).totaal_bedrag) == (None, Decimal(100))

    def test_a_page_that_was_published_as_it_stood_is_published_again_and_a_draft_stays_a_draft(self, redactie):
        schoon, met_concept = factories.ProjectFactory(title="De brug"), factories.ProjectFactory(title="Het plein")
        for project in (schoon, met_concept):
            project.save_revision().publish()
        met_concept.refresh_from_db()
        met_concept.locatie = "Ergens"
        met_concept.save_revision()
        bestand = breed(rij(None, Samenvatting="Nieuw."), rij(None, "Het plein", Samenvatting="Nieuw."))
        overzetting = zet_over(redactie, bestand, publiceren="on")
        for project in (schoon, met_concept):
            project.refresh_from_db()
        assert (schoon.samenvatting, met_concept.samenvatting) == ("Nieuw.", "Wat de regio hier doet.")
        assert (nieuwste(met_concept).samenvatting, nieuwste(met_concept).locatie) == ("Nieuw.", "Ergens")
        assert "concept" in overzetting.regels.get(naam="Het plein").let_op[0]

    def test_why_an_earlier_version_changed_is_not_said_of_what_a_file_changes(self, redactie):
        project = factories.ProjectFactory(title="De brug", totaal_bedrag=100)
        project.save_revision().publish()
        concept = nieuwste(project)
        concept.totaal_bedrag, concept.wijziging_reden, concept.wijziging_is_verbetering = 200, "Een tikfout.", True
        concept.save_revision().publish()
        zet_over(redactie, breed(rij(None, Totaal=300)), publiceren="on")
        wijzigingen = Feitwijziging.objects.filter(pagina=project, soort="geld").order_by("pk")
        assert list(wijzigingen.values_list("reden", "is_verbetering")) == [("Een tikfout.", True), ("", False)]

    @pytest.mark.parametrize("hoe", ["version", "autosave"])
    def test_a_page_that_somebody_changed_after_it_was_shown_is_left_and_shown_again(self, redactie, hoe):
        project = factories.ProjectFactory(title="De brug")
        versie = project.save_revision()
        overzetting = bekijk(redactie, breed(rij(None, Samenvatting="Nieuw.")))
        project.refresh_from_db()
        project.locatie = "Van een ander"
        project.save_revision(overwrite_revision=versie if hoe == "autosave" else None)
        doe(redactie, overzetting)
        assert overzetting.regels.get().afloop == Regelafloop.VERANDERD
        assert (nieuwste(project).samenvatting, nieuwste(project).locatie) == (
            "Wat de regio hier doet.",
            "Van een ander",
        )
        scherm = redactie.get(reverse("overzetten:overzetting", args=[overzetting.pk])).content.decode()
        assert "de pagina is intussen veranderd" in scherm
        redactie.post(reverse("overzetten:overzetting", args=[overzetting.pk]), {"opnieuw": "ja"})
        overzetting.refresh_from_db()
        assert (overzetting.status, overzetting.regels.get().soort) == (Overzetstatus.BEKEKEN, "anders")
        doe(redactie, overzetting)
        assert (nieuwste(project).samenvatting, nieuwste(project).locatie) == ("Nieuw.", "Van een ander")

    def test_what_was_removed_from_the_site_meanwhile_is_not_left_out_in_silence(self, redactie, productief):
        project = factories.ProjectFactory(title="De brug")
        project.save_revision()
        overzetting = bekijk(redactie, breed(rij(None, Opgave="Productieve regio")))
        productief.delete()
        doe(redactie, overzetting)
        assert overzetting.regels.get().afloop == Regelafloop.GEWEIGERD
        assert nieuwste(project).opgave_id == project.opgave_id


class TestProblems:
    @pytest.mark.parametrize(
        ("cel", "zin"),
        [
            ({"Rijk": "veel"}, "rij 2, kolom ‘Rijk’: ‘veel’ is niet te lezen als getal"),
            ({"Start": "binnenkort"}, "rij 2, kolom ‘Start’: ‘binnenkort’ is geen datum"),
            ({"Status": "blauw"}, "rij 2, kolom ‘Status’: ‘blauw’ staat niet in de lijst"),
            ({"Opgave": "Bestaat niet"}, "rij 2, kolom ‘Opgave’: er is geen opgave ‘Bestaat niet’"),
            ({"Totaal": -5}, "lager zijn dan nul"),
            ({"Start": "2026", "Einde": "2025"}, "De einddatum ligt voor de startdatum."),
            ({"Samenvatting": "a" * 301}, "rij 2, kolom ‘Samenvatting’"),
            ({"Projectnaam": "-"}, "dit mag niet leeg worden gemaakt"),
        ],
    )
    def test_what_is_not_understood_is_said_with_its_place_and_the_project_is_left(self, redactie, cel, zin):
        factories.ProjectFactory(title="De brug").save_revision()
        overzetting = zet_over(redactie, breed(rij(None if "Projectnaam" not in cel else 1, **cel)))
        regel = overzetting.regels.get()
        assert regel.soort == "fout"
        assert zin in " ".join(regel.fouten)
        assert Project.objects.get().get_latest_revision_as_object().samenvatting == "Wat de regio hier doet."

    def test_a_total_is_compared_and_no_project(self, redactie):
        overzetting = bekijk(
            redactie, breed(rij(1, Rijk=100), rij(2, "Het plein", Rijk=50), rij(None, "Totaal", Rijk=175))
        )
        assert overzetting.regels.count() == 2
        assert any("€\xa0175" in zin and "€\xa0150" in zin for zin in overzetting.meldingen)
        goed = bekijk(redactie, breed(rij(1, Rijk=100), rij(2, "Het plein", Rijk=50), rij(None, None, Rijk=150)))
        assert (goed.regels.count(), goed.meldingen) == (2, [])

    def test_sums_and_the_share_of_the_rijk_are_told(self, redactie):
        overzetting = bekijk(redactie, breed(rij(1, Rijk=100, Provincie=50, Totaal=120)))
        assert len(overzetting.regels.get().let_op) >= 2

    def test_a_project_that_stands_there_twice_is_refused(self, redactie):
        overzetting = bekijk(redactie, breed(rij(1), rij(1, "Anders")))
        assert "twee keer" in overzetting.regels.get().fouten[0]


class TestRights:
    def test_without_the_right_nobody_brings_anything_in(self, als):
        redacteur = als("Redacteur")
        assert kies(redacteur, breed(rij())).status_code == 302
        assert not Overzetting.objects.exists()

    def test_with_the_right_a_redacteur_changes_only_what_is_theirs_and_publishes_nothing(self, client):
        wie = factories.GebruikerFactory(groepen=["Redacteur"])
        wie.user_permissions.add(Permission.objects.get(codename="add_overzetting"))
        mijn, ander = factories.ProjectFactory(title="De brug"), factories.ProjectFactory(title="Het plein")
        wie.groups.add(*groepen_van(mijn.opgave))
        for project in (mijn, ander):
            project.save_revision().publish()
        client.force_login(wie)
        bestand = breed(rij(None, Samenvatting="Nieuw."), rij(None, "Het plein", Samenvatting="Nieuw."))
        overzetting = bekijk(client, bestand)
        assert dict(overzetting.regels.values_list("naam", "soort")) == {"De brug": "anders", "Het plein": "fout"}
        doe(client, overzetting, publiceren="on")
        mijn.refresh_from_db()
        assert (mijn.samenvatting, nieuwste(mijn).samenvatting) == ("Wat de regio hier doet.", "Nieuw.")
        assert nieuwste(ander).samenvatting == "Wat de regio hier doet."

    def test_who_lost_the_right_meanwhile_changes_nothing(self, redactie):
        project = factories.ProjectFactory(title="De brug")
        project.save_revision()
        overzetting = bekijk(redactie, breed(rij(None, Samenvatting="Nieuw.")))
        overzetting.status = Overzetstatus.BEZIG
        overzetting.save()
        overzetting.door.groups.clear()
        go_on_with(overzetting.pk)
        assert overzetting.regels.get().afloop == Regelafloop.GEWEIGERD
        assert nieuwste(project).samenvatting == "Wat de regio hier doet."

    def test_a_file_of_another_is_not_to_be_seen(self, redactie, client):
        overzetting = bekijk(redactie, breed(rij()))
        client.force_login(factories.GebruikerFactory(groepen=["Hoofdredacteur"]))
        for naam in ("overzetting", "kolommen", "verslag"):
            assert client.get(reverse(f"overzetten:{naam}", args=[overzetting.pk])).status_code == 404


def test_the_columns_are_known_the_next_time_a_file_looks_the_same(redactie):
    zet_over(redactie, breed(rij()))
    assert Bladindeling.objects.count() == 1
    antwoord = kies(redactie, breed(rij(2, "Het plein")))
    assert "eerder bestand" in redactie.get(antwoord.url).content.decode()


def test_the_report_names_every_cell_and_runs_no_formula(redactie):
    factories.ProjectFactory(title="De brug", samenvatting="x").save_revision()
    overzetting = zet_over(redactie, b"naam;samenvatting\nDe brug;=cmd|' /C calc'!A0\n", "projecten.csv")
    verslag = redactie.get(reverse("overzetten:verslag", args=[overzetting.pk])).content.decode("utf-8-sig")
    assert "De brug;Samenvatting;x;'=cmd|' /C calc'!A0;Bewaard als concept" in verslag
