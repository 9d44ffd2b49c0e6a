"""An open grid is told what others filled in: what is new, of the rows that may be seen, and never too little."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from regioprogramma.rapportage.invullen.anderen import changed_by_others
from regioprogramma.rapportage.invullen.bewaren import Celinvoer, write_cellen
from regioprogramma.rapportage.invullen.wie import Invuller
from regioprogramma.rapportage.models import Rapportagecel, Rapportagelink, Rapportageregel, Rapportageronde
from tests import factories
from tests.rapportage.fabrieken import CelFactory, RegelFactory

pytestmark = pytest.mark.django_db
RIJK = "uitgegeven.rijk.geld"
JSON = {"Accept": "application/json"}


@pytest.fixture
def regels():
    """Two rows of one round, of projects with money of the Rijk."""
    eerste = RegelFactory()
    tweede = RegelFactory(ronde=eerste.ronde)
    for regel in (eerste, tweede):
        factories.BijdrageFactory(pagina=regel.project, bron="rijk")
    return [eerste, tweede]


def vul(regel, waarde, naam="Noor"):
    versie = Rapportagecel.objects.filter(regel=regel, sleutel=RIJK).values_list("versie", flat=True).first() or 0
    write_cellen(regel.pk, {RIJK: Celinvoer(waarde, versie)}, Invuller(naam))


def long_ago():
    """Let all that was filled in so far be done long ago."""
    Rapportagecel.objects.update(gewijzigd_op=timezone.now() - timedelta(minutes=5))


def ask(client, ronde, sinds=None):
    velden = {"sinds": (sinds or timezone.now() - timedelta(minutes=1)).isoformat()}
    return client.get(reverse("rapportage:anderen", args=[ronde.pk]), velden, headers=JSON)


class TestRooster:
    def test_what_was_filled_in_since_is_told_with_by_whom_and_how_far_the_row_is(self, als, regels):
        vul(regels[0], "1")
        long_ago()
        vul(regels[1], "1,5 mln")
        antwoord = ask(als("Hoofdredacteur"), regels[0].ronde).json()
        [cel] = antwoord["cellen"]
        assert (cel["regel"], cel["sleutel"], cel["waarde"]) == (regels[1].pk, RIJK, "1,5 mln")
        assert (cel["versie"], cel["naam"], cel["fout"]) == (1, "Noor", "")
        assert antwoord["rijen"][str(regels[1].pk)]["staat"] == "bezig"
        assert antwoord["staten"] == {str(regel.pk): ["bezig", "Bezig"] for regel in regels}

    def test_what_was_emptied_is_told_as_empty(self, als, regels):
        vul(regels[0], "1")
        vul(regels[0], "")
        [cel] = ask(als("Hoofdredacteur"), regels[0].ronde).json()["cellen"]
        assert (cel["waarde"], cel["versie"]) == ("", 2)

    def test_an_approval_is_told_though_no_cell_changed(self, als, regels):
        long_ago()
        Rapportageregel.objects.filter(pk=regels[0].pk).update(staat="akkoord")
        antwoord = ask(als("Hoofdredacteur"), regels[0].ronde).json()
        assert antwoord["staten"][str(regels[0].pk)] == ["akkoord", "Akkoord"] and not antwoord["cellen"]

    def test_what_is_stored_a_moment_after_it_was_written_is_not_missed(self, regels):
        vul(regels[0], "1")
        sinds = timezone.now() + timedelta(seconds=5)
        assert changed_by_others(regels, sinds)["cellen"]

    def test_the_answer_to_a_save_carries_what_others_filled_in_elsewhere(self, als, regels):
        vul(regels[1], "7")
        velden = {"sleutel": RIJK, "waarde": "5", "versie": "0", "sinds": timezone.now().isoformat()}
        client, adres = als("Hoofdredacteur"), reverse("rapportage:cel", args=[regels[0].pk])
        anderen = client.post(adres, velden, headers=JSON).json()["anderen"]
        assert {(cel["regel"], cel["waarde"]) for cel in anderen["cellen"]} == {
            (regels[0].pk, "5"), (regels[1].pk, "7")
        }  # fmt: skip
        assert client.post(adres, velden | {"sinds": ""}, headers=JSON).json()["anderen"] is None

    def test_only_rows_that_one_may_change_are_told(self, als, regels):
        for regel in regels:
            vul(regel, "1")
        assert ask(als("Communicatie"), regels[0].ronde).status_code == 409
        assert Client().get(reverse("rapportage:anderen", args=[regels[0].ronde_id])).status_code == 302

    def test_a_round_that_is_closed_or_gone_says_so(self, als, regels):
        hoofd, ronde = als("Hoofdredacteur"), regels[0].ronde
        Rapportageronde.objects.update(status="gesloten", gesloten_op=timezone.now())
        antwoord = ask(hoofd, ronde)
        assert (antwoord.status_code, "gesloten" in antwoord.json()["zin"]) == (409, True)
        Rapportageronde.objects.all().delete()
        assert "is er niet meer" in ask(hoofd, ronde).json()["zin"]

    @pytest.mark.parametrize("sinds", ["", "x", "2026-13-45T00:00:00Z", "2026-01-01T00:00:00", "9" * 5000])
    def test_what_is_no_moment_is_refused(self, als, regels, sinds):
        adres = reverse("rapportage:anderen", args=[regels[0].ronde_id])
        assert als("Hoofdredacteur").get(adres, {"sinds": sinds}).status_code == 400

    def test_the_grid_says_since_when_it_knows(self, als, regels):
        pagina = BeautifulSoup(als("Hoofdredacteur").get(regels[0].ronde.get_absolute_url()).content, "html.parser")
        vorm = pagina.select_one("form[data-rooster]")
        vul(regels[0], "3")
        antwoord = als("Hoofdredacteur").get(vorm["data-anderen"], {"sinds": vorm["data-sinds"]})
        assert [cel["waarde"] for cel in antwoord.json()["cellen"]] == ["3"]

    def test_a_grid_that_asks_by_itself_keeps_nobody_logged_in(self, als, regels, time_machine):
        time_machine.move_to("2026-11-27T12:00:00+01:00")
        client = als("Hoofdredacteur")
        client.get(regels[0].ronde.get_absolute_url())
        for _keer in range(4):
            time_machine.shift(timedelta(minutes=10))
            antwoord = ask(client, regels[0].ronde)
        assert antwoord.status_code == 302 and "inloggen" in antwoord.url

    def test_questions_do_not_grow_with_the_rows(self, als, count_queries):
        def filled(aantal):
            regel = RegelFactory()
            for _nummer in range(aantal):
                CelFactory(regel=RegelFactory(ronde=regel.ronde))
            return regel.ronde

        hoofd, klein, groot = als("Hoofdredacteur"), filled(3), filled(20)
        ask(hoofd, klein)
        weinig, veel = (count_queries(lambda ronde=ronde: ask(hoofd, ronde)) for ronde in (klein, groot))
        assert veel <= weinig


class TestLink:
    @pytest.fixture
    def deur(self, regels):
        """The path of a link to the first row."""
        maker = factories.GebruikerFactory(groepen=["Hoofdredacteur"])
        straks = timezone.now() + timedelta(days=14)
        return reverse("rapportage_deur", args=[Rapportagelink.make(regels[0], "Fatma", "", straks, maker)[1]])

    def test_it_is_told_of_its_own_row_alone(self, deur, regels):
        for regel in regels:
            vul(regel, "8")
        antwoord = Client().get(deur, {"sinds": timezone.now().isoformat()}, headers=JSON)
        assert [cel["regel"] for cel in antwoord.json()["cellen"]] == [regels[0].pk]
        assert (antwoord["Cache-Control"], antwoord.cookies) == ("private, no-store", {})

    def test_a_link_that_is_over_says_why(self, deur):
        Rapportagelink.objects.get().withdraw()
        antwoord = Client().get(deur, {"sinds": timezone.now().isoformat()}, headers=JSON)
        assert (antwoord.status_code, "ingetrokken" in antwoord.json()["zin"]) == (410, True)
