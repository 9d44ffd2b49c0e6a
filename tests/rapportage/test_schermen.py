"""The screens of rounds: who sees what, and what they do without a script."""

import json
import re
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission
from django.urls import reverse

from regioprogramma.rapportage.models import Rapportageronde, Regelstaat
from regioprogramma.redactie.rollen.opgavegroepen import groepen_van
from regioprogramma.redactie.vandaag.overzicht import make_overzicht
from tests import factories
from tests.rapportage.fabrieken import CelFactory, RegelFactory, RondeFactory

pytestmark = pytest.mark.django_db
RIJK = "uitgegeven.rijk.geld"


@pytest.fixture
def deal():
    """A deal with two projects of its own, one that gets money of it, and one that is a draft."""
    deal = factories.RegioDealFactory(title="Deal Sterk")
    for titel in ("De brug", "Het plein"):
        factories.BijdrageFactory(pagina=factories.ProjectFactory(title=titel, regio_deal=deal), bron="rijk")
    factories.BijdrageFactory(pagina=factories.ProjectFactory(title="De school"), bron="rijk", uit_deal=deal)
    factories.ProjectFactory(title="Nog niets", regio_deal=deal, live=False)
    return deal


@pytest.fixture
def ronde(deal):
    """A round on that deal with its rows."""
    ronde = RondeFactory(deal=deal)
    for project in deal.projecten.filter(live=True):
        RegelFactory(ronde=ronde, project=project)
    return ronde


@pytest.fixture
def hoofd(als):
    """A client of whoever manages rounds."""
    return als("Hoofdredacteur")


def adres(ronde):
    return reverse("rapportage:ronde", args=[ronde.pk])


def cel_van(regel, sleutel=RIJK):
    return regel.cellen.filter(sleutel=sleutel).first()


def formulier(client, ronde):
    """Return what the form of a round sends when nothing is changed in it."""
    tekst = client.get(adres(ronde)).content.decode()
    velden = re.findall(r'<(?:input|textarea)[^>]*name="((?:basis|cel)-[^"]*)"(?:[^>]*value="([^"]*)")?', tekst)
    return {naam: waarde.replace("&quot;", '"') for naam, waarde in velden}


class TestOpening:
    """A round begins."""

    def open(self, client, van, **anders):
        velden = {"deal": van.pk, "peildatum": "30-06-2026", "klaar_op": "15-09-2199", "titel": "", "toelichting": ""}
        return client.post(reverse("rapportage:nieuw"), velden | anders)

    def test_it_gets_a_row_for_every_published_project_and_a_name(self, hoofd, deal):
        antwoord = self.open(hoofd, deal)
        ronde = Rapportageronde.objects.get()
        assert antwoord.url == adres(ronde)
        assert (ronde.titel, ronde.deal_titel) == ("Rapportage 2026-1", "Deal Sterk")
        assert [regel.titel for regel in ronde.regels.all()] == ["De brug", "De school", "Het plein"]

    def test_a_second_one_on_the_same_day_is_refused_with_a_sentence(self, hoofd, deal):
        self.open(hoofd, deal)
        antwoord = self.open(hoofd, deal)
        assert "Er is al een open ronde voor deze deal en deze peildatum." in antwoord.content.decode()
        assert Rapportageronde.objects.count() == 1

    @pytest.mark.parametrize(
        ("velden", "zin"),
        [
            ({"klaar_op": "01-01-2020"}, "Deze dag is al voorbij."),
            ({"peildatum": "31-02-2026"}, "is geen datum"),
            ({"deal": ""}, "verplicht"),
            ({"peildatum": "30-12-2199"}, "De ronde moet klaar zijn op of na de peildatum."),
        ],
    )
    def test_what_cannot_be_is_refused_with_a_sentence(self, hoofd, deal, velden, zin):
        assert zin in self.open(hoofd, deal, **velden).content.decode()
        assert not Rapportageronde.objects.exists()

    def test_a_deal_without_projects_is_refused(self, hoofd):
        tekst = self.open(hoofd, factories.RegioDealFactory()).content.decode()
        assert "Deze deal heeft nog geen gepubliceerde projecten." in tekst

    def test_projects_that_came_later_are_added(self, hoofd, ronde):
        factories.ProjectFactory(title="De dijk", regio_deal=ronde.deal)
        assert "Er zijn 2 projecten bij de deal gekomen" in hoofd.get(adres(ronde)).content.decode()
        hoofd.post(adres(ronde), {"doe": "projecten-0"})
        assert ronde.regels.filter(titel__in=["De dijk", "De school"]).count() == 2

    def test_what_is_said_of_it_can_be_changed_while_it_is_open(self, hoofd, ronde):
        wijzigen = reverse("rapportage:wijzigen", args=[ronde.pk])
        hoofd.post(wijzigen, {"titel": "Halfjaar", "klaar_op": "01-10-2026", "toelichting": "Tel uren mee."})
        ronde.refresh_from_db()
        assert (ronde.titel, ronde.klaar_op, ronde.toelichting) == ("Halfjaar", date(2026, 10, 1), "Tel uren mee.")
        Rapportageronde.objects.update(status="gesloten", gesloten_op=ronde.geopend_op)
        assert hoofd.get(wijzigen).status_code == 404


class TestForm:
    """The grid without a script."""

    def test_one_button_saves_all_of_it(self, hoofd, ronde):
        velden = formulier(hoofd, ronde)
        een, twee = ronde.regels.all()
        velden |= {f"cel-{een.pk}-{RIJK}": "1.250,50", f"cel-{twee.pk}-{RIJK}": "0"}
        assert hoofd.post(adres(ronde), velden).status_code == 302
        assert [cel_van(regel).waarde for regel in (een, twee)] == ["1.250,50", "0"]

    def test_what_was_not_touched_overwrites_nothing(self, hoofd, ronde):
        een, twee = ronde.regels.all()
        velden = formulier(hoofd, ronde)
        CelFactory(regel=een, waarde="12.000", gewijzigd_naam="Fatma")
        hoofd.post(adres(ronde), velden | {f"cel-{twee.pk}-{RIJK}": "0"})
        assert cel_van(een).waarde == "12.000"

    def test_what_somebody_changed_meanwhile_stays_and_both_are_shown_with_a_choice(self, hoofd, ronde):
        een = ronde.regels.first()
        velden = formulier(hoofd, ronde) | {f"cel-{een.pk}-{RIJK}": "15.000", "doe": f"klaar-{een.pk}"}
        CelFactory(regel=een, waarde="12.000", gewijzigd_naam="Fatma")
        tekst = hoofd.post(adres(ronde), velden).content.decode()
        een.refresh_from_db()
        assert een.staat != Regelstaat.KLAAR, "nobody is ready by what was not stored"
        assert "Intussen vulde Fatma ‘12.000’ in; u typte ‘15.000’." in tekst
        assert cel_van(een).waarde == "12.000"
        # The other box says: mine.
        keuze = f"neem-cel-{een.pk}-{RIJK}"
        assert f'name="{keuze}" value="15.000"' in tekst
        hoofd.post(adres(ronde), formulier(hoofd, ronde) | {keuze: "15.000"})
        assert (cel_van(een).waarde, cel_van(een).versie) == ("15.000", 2)

    def test_what_is_not_understood_is_kept_as_typed_and_marked(self, hoofd, ronde):
        een = ronde.regels.first()
        hoofd.post(adres(ronde), formulier(hoofd, ronde) | {f"cel-{een.pk}-{RIJK}": "veel"})
        assert cel_van(een).waarde == "veel"
        tekst = hoofd.get(adres(ronde)).content.decode()
        assert 'aria-invalid="true"' in tekst and "‘veel’ is niet te lezen als getal" in tekst
        tekst = hoofd.post(adres(ronde), {"doe": f"klaar-{een.pk}"}, follow=True).content.decode()
        assert "De brug is nog niet klaar." in tekst
        een.refresh_from_db()
        assert een.staat == Regelstaat.BEZIG

    def test_enter_in_a_field_saves_and_does_nothing_else(self, hoofd, ronde):
        vorm = BeautifulSoup(hoofd.get(adres(ronde)).content, "html.parser").select_one("form[data-rooster]")
        assert not vorm.select_one("button[type=submit]").has_attr("name"), "the first one is what Enter presses"

    def test_klaar_and_akkoord_and_back(self, hoofd, ronde):
        een = ronde.regels.first()
        velden = formulier(hoofd, ronde) | {f"cel-{een.pk}-{RIJK}": "0", "doe": f"klaar-{een.pk}"}
        for daad, staat in (("klaar", "klaar"), ("akkoord", "akkoord"), ("terug", "klaar"), ("bezig", "bezig")):
            hoofd.post(adres(ronde), velden | {"doe": f"{daad}-{een.pk}"})
            een.refresh_from_db()
            assert een.staat == staat

    def test_a_project_of_which_nothing_is_asked_has_nothing_to_be_ready_with(self, hoofd, ronde):
        regel = RegelFactory(ronde=ronde, project__title="De vraag")

        def look():
            soep = BeautifulSoup(hoofd.get(adres(ronde)).content, "html.parser")
            rij = soep.select_one(f"[data-rij='{regel.pk}']")
            te_zien = {k["value"].partition("-")[0] for k in rij.select("button") if not k.has_attr("hidden")}
            stand = " ".join(rij.select_one(".rapport-uitleg").text.split())
            return soep.select_one("[data-ronde]").text, stand, te_zien

        assert look() == ("0 van 2 klaar", "Niets in te vullen", set())
        CelFactory(regel=regel, sleutel="toelichting", waarde="Het gaat goed.")
        ronde.regels.filter(pk=regel.pk).update(staat="bezig")
        assert look() == ("0 van 3 klaar", "Bezig", {"klaar"}), "what is filled in is looked at"

    def test_the_list_says_how_far_each_is(self, hoofd, ronde):
        ronde.regels.filter(titel="De brug").update(staat="klaar")
        assert "1 van 2 klaar" in hoofd.get(reverse("rapportage:lijst")).content.decode()

    @pytest.mark.parametrize("basis", ["{", "[]", '{"a": 1}', "[" * 100_000, '{"uitgegeven.rijk.geld": ["x", 1]}'])
    def test_a_form_that_is_nonsense_writes_nothing_and_breaks_nothing(self, hoofd, ronde, basis):
        een = ronde.regels.first()
        CelFactory(regel=een, waarde="12.000")
        velden = {f"basis-{een.pk}": basis, f"cel-{een.pk}-{RIJK}": "1", "doe": "klaar-x"}
        assert hoofd.post(adres(ronde), velden).status_code == 200
        assert cel_van(een).waarde == "12.000"

    def test_questions_do_not_grow_with_projects(self, hoofd, ronde, count_queries):
        def vraag():
            assert hoofd.get(adres(ronde)).status_code == 200

        vraag()
        weinig = count_queries(vraag)
        for nummer in range(30):
            CelFactory(regel__ronde=ronde, regel__project__title=f"Project {nummer}", regel__gewijzigd_naam="Fatma")
        assert count_queries(vraag) <= weinig


class TestScript:
    """What the script of the grid sends."""

    def stuur(self, client, regel, waarde, versie="0", sleutel=RIJK):
        velden = {"sleutel": sleutel, "waarde": waarde, "versie": versie}
        return client.post(reverse("rapportage:cel", args=[regel.pk]), velden)

    def test_a_cell_is_kept_and_the_answer_says_how_it_was_read(self, hoofd, ronde):
        antwoord = json.loads(self.stuur(hoofd, ronde.regels.first(), "1,25 mln").content)
        assert antwoord["zin"].replace("\xa0", " ") == "Opgeslagen: € 1,25 miljoen."
        assert (antwoord["soort"], antwoord["versie"], antwoord["rij"]["stand"]) == ("bewaard", 1, "1 van 1 ingevuld")
        assert antwoord["rij"]["staatnaam"] == "Bezig"

    @pytest.mark.parametrize("versie", ["", "x", "-1", "1" * 20])
    def test_a_version_that_is_none_is_refused(self, hoofd, ronde, versie):
        assert self.stuur(hoofd, ronde.regels.first(), "1", versie).status_code == 400

    def test_a_closed_round_says_so(self, hoofd, ronde):
        Rapportageronde.objects.update(status="gesloten", gesloten_op=ronde.geopend_op)
        antwoord = self.stuur(hoofd, ronde.regels.first(), "1")
        assert antwoord.status_code == 409
        assert "De ronde is gesloten" in json.loads(antwoord.content)["zin"]


class TestRights:
    """Who may see and do what."""

    @pytest.fixture
    def redacteur(self, client, ronde):
        """A client of an editor of one of the two projects, and the rows (own, other)."""
        mijn, ander = ronde.regels.all()
        wie = factories.GebruikerFactory(groepen=["Redacteur"])
        wie.groups.add(*groepen_van(mijn.project.opgave))
        client.force_login(wie)
        return client, mijn, ander

    def test_an_editor_sees_and_fills_in_only_own_projects(self, redacteur, ronde):
        client, mijn, ander = redacteur
        tekst = client.get(adres(ronde)).content.decode()
        assert mijn.titel in tekst and ander.titel not in tekst
        for regel, status in ((mijn, 200), (ander, 404)):
            velden = {"sleutel": RIJK, "waarde": "5", "versie": "0"}
            assert client.post(reverse("rapportage:cel", args=[regel.pk]), velden).status_code == status
        basis = json.dumps({RIJK: [0, ""]})
        client.post(adres(ronde), {f"basis-{ander.pk}": basis, f"cel-{ander.pk}-{RIJK}": "666"})
        assert (cel_van(mijn).waarde, cel_van(ander)) == ("5", None)

    def test_an_editor_approves_nothing_and_changes_no_state_of_others(self, redacteur, ronde):
        client, mijn, ander = redacteur
        CelFactory(regel=ander, waarde="0")
        ronde.regels.update(staat="klaar")
        for wat in (f"akkoord-{mijn.pk}", f"akkoord-{ander.pk}", f"bezig-{ander.pk}", "projecten-0"):
            client.post(adres(ronde), {"doe": wat})
        assert set(ronde.regels.values_list("staat", flat=True)) == {"klaar"}
        ronde.regels.update(staat="akkoord")
        client.post(adres(ronde), {"doe": f"terug-{mijn.pk}"})
        assert set(ronde.regels.values_list("staat", flat=True)) == {"akkoord"}

    def test_the_screens_of_whoever_manages_stay_closed_for_others(self, redacteur, ronde):
        client, mijn, _ander = redacteur
        for naam, sleutels in (("nieuw", []), ("wijzigen", [ronde.pk]), ("links", [mijn.pk])):
            for doe in (client.get, client.post):
                assert doe(reverse(f"rapportage:{naam}", args=sleutels)).status_code in {302, 403}
        assert "Akkoord" not in client.get(adres(ronde)).content.decode()

    def test_whoever_has_no_project_in_it_sees_nothing_of_it(self, als, ronde):
        redacteur = als("Redacteur")
        assert redacteur.get(adres(ronde)).status_code == 404
        lijst = redacteur.get(reverse("rapportage:lijst")).content.decode()
        assert ronde.titel not in lijst
        assert reverse("rapportage:lijst") not in redacteur.get("/beheer/").content.decode()

    def test_a_beheerder_gives_the_right_to_another(self, als, ronde):
        redacteur = als("Redacteur")
        wie = factories.Gebruiker.objects.get(pk=redacteur.session["_auth_user_id"])
        wie.user_permissions.add(Permission.objects.get(codename="beheer_ronde"))
        assert redacteur.get(reverse("rapportage:nieuw")).status_code == 200

    def test_a_visitor_is_sent_to_the_door(self, client, ronde):
        assert client.get(adres(ronde)).status_code == 302


def test_the_dashboard_tells_of_an_open_round(ronde, als):
    wie = factories.GebruikerFactory(groepen=["Hoofdredacteur"])

    def regels(wie):
        delen = make_overzicht(wie, 5)
        gevonden = [bevinding for deel in delen for bevinding in deel.bevindingen]
        return [rij.uitleg for b in gevonden if b.regel.naam == "rapportagerondes" for rij in b.rijen]

    [zin] = regels(wie)
    assert "0 van 2 projecten zijn klaar" in zin and "15 september 2026" in zin
    assert regels(factories.GebruikerFactory(groepen=["Redacteur"])) == []
    mijn, redacteur = ronde.regels.first(), factories.GebruikerFactory(groepen=["Redacteur"])
    redacteur.groups.add(*groepen_van(mijn.project.opgave))
    assert len(regels(redacteur)) == 1
    ronde.regels.filter(pk=mijn.pk).update(staat="klaar")
    assert regels(redacteur) == [], "all of their own is ready"
    Rapportageronde.objects.update(status="gesloten", gesloten_op=ronde.geopend_op)
    assert regels(wie) == []


def test_whoever_says_klaar_too_early_sees_in_the_row_what_is_missing_with_a_link_to_it(hoofd, ronde):
    regel = ronde.regels.first()
    antwoord = hoofd.post(adres(ronde), formulier(hoofd, ronde) | {"doe": f"klaar-{regel.pk}"})
    assert antwoord.url == f"{adres(ronde)}?klaar={regel.pk}#rij-{regel.pk}"
    pagina = BeautifulSoup(hoofd.get(antwoord.url).content, "html.parser")
    vak = pagina.find(id=f"rij-{regel.pk}")
    assert vak["tabindex"] == "-1"
    [link] = vak.select(".rapport-hinder a")
    assert (pagina.find(id=link["href"][1:])["type"], link.get_text()) == ("text", "Uitgegeven van het Rijk")
    assert len(pagina.select(".rapport-hinder")) == 1


@pytest.mark.parametrize(("staat", "doe"), [("leeg", "neem"), ("klaar", "bezig"), ("klaar", "akkoord")])
def test_every_button_of_a_row_leads_back_to_that_row(hoofd, ronde, staat, doe):
    regel = ronde.regels.last()
    ronde.regels.update(staat=staat)
    antwoord = hoofd.post(adres(ronde), formulier(hoofd, ronde) | {"doe": f"{doe}-{regel.pk}"})
    assert antwoord.url == f"{adres(ronde)}#rij-{regel.pk}"
