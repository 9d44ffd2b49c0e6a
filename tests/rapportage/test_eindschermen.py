"""The screens at the end of a round: for who manages rounds, nothing happens unseen, and every refusal says why."""

import io
import zipfile
from datetime import date

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from projecten.models import Project
from regioprogramma.rapportage.afsluiten.sluiten import close_ronde, reopen_ronde
from regioprogramma.rapportage.models import Conceptafloop, Momentopname, Rapportageconcept, Verantwoordingsindeling
from regioprogramma.rapportage.verantwoording.indeling import default_codes, default_kolommen, read_indeling
from tests import factories
from tests.rapportage.fabrieken import CelFactory, IndelingFactory, RondeFactory
from tests.rapportage.test_sluiten import make_regel

pytestmark = pytest.mark.django_db


@pytest.fixture
def ronde(db):
    return RondeFactory(deal__title="Regio Deal Oost", deal__tranche=6)


@pytest.fixture
def redactie(als):
    """A client logged in as whoever manages rounds."""
    return als("Hoofdredacteur")


def adres(naam, *args):
    return reverse(f"rapportage:{naam}", args=args)


def shown(antwoord):
    """Return the text of an answer, its messages included."""
    return " ".join(antwoord.content.decode().split())


def seal_of(client, ronde):
    """Look at what closing would do; return what stands for that."""
    antwoord = client.get(adres("sluiten", ronde.pk))
    return antwoord.context["gezien"]


def close(client, ronde):
    """Close a round as somebody does on the screen."""
    return client.post(adres("sluiten", ronde.pk), {"gezien": seal_of(client, ronde)}, follow=True)


class TestRechten:
    @pytest.mark.parametrize("groepen", [["Redacteur"], ["Communicatie"]])
    def test_who_does_not_manage_rounds_sees_and_does_nothing(self, als, ronde, groepen):
        opname = close_ronde(ronde.pk, factories.GebruikerFactory(groepen=["Beheerder"]))
        indeling = IndelingFactory()
        client = als(*groepen)
        adressen = [
            adres("sluiten", ronde.pk), adres("heropenen", ronde.pk), adres("opname", ronde.pk, opname.volgnummer),
            adres("bestand", ronde.pk, opname.volgnummer), adres("indelingen"), adres("indeling_nieuw"),
            adres("indeling", indeling.pk), adres("indeling_weg", indeling.pk),
        ]  # fmt: skip
        for plek in adressen:
            for vraag in (client.get, client.post):
                antwoord = vraag(plek, {"naam": "x", "publiceer": "1"})
                geweigerd = antwoord.status_code == 405 or antwoord.url == reverse("wagtailadmin_home")
                assert geweigerd, (plek, antwoord.status_code)
        ronde.refresh_from_db()
        assert not ronde.is_open and Verantwoordingsindeling.objects.get() == indeling

    def test_without_a_log_in_it_leads_to_the_door(self, client, ronde):
        antwoord = client.get(adres("sluiten", ronde.pk))
        assert antwoord.status_code == 302 and "inloggen" in antwoord.url


class TestSluiten:
    def test_it_is_shown_what_is_missing_and_what_becomes_of_the_pages(self, redactie, ronde):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        regel.staat = "bezig"
        regel.save()
        antwoord = redactie.get(adres("sluiten", ronde.pk))
        tekst = shown(antwoord)
        assert "1 project is niet akkoord." in tekst
        assert "Bij 1 project verandert iets" in tekst and "Uitgegeven in 2026, Rijk: €" in tekst
        assert not Momentopname.objects.exists(), "to look changes nothing"

    def test_a_project_of_which_nothing_is_asked_is_not_missing(self, redactie, ronde):
        regel = make_regel(ronde, title="Brug")
        regel.staat = "leeg"
        regel.save()
        tekst = shown(redactie.get(adres("sluiten", ronde.pk)))
        assert "Alle projecten zijn akkoord." in tekst and "niet akkoord" not in tekst
        CelFactory(regel=regel, sleutel="toelichting", waarde="Het gaat goed.")
        assert "1 project is niet akkoord." in shown(redactie.get(adres("sluiten", ronde.pk))), (
            "once it says something"
        )

    def test_a_yes_to_what_was_shown_closes_it_and_leads_to_the_snapshot(self, redactie, ronde):
        make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        antwoord = close(redactie, ronde)
        assert antwoord.request["PATH_INFO"] == adres("opname", ronde.pk, 1)
        assert "1 van 1 projecten gedaan" in shown(antwoord) and "Staat als concept klaar" in shown(antwoord)

    def test_without_having_looked_nothing_is_closed(self, redactie, ronde):
        for gezien in ({}, {"gezien": "verzonnen"}):
            redactie.post(adres("sluiten", ronde.pk), gezien)
        ronde.refresh_from_db()
        assert ronde.is_open

    def test_what_was_filled_in_after_the_look_is_shown_first(self, redactie, ronde):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"})
        gezien = seal_of(redactie, ronde)
        regel.cellen.update(waarde="31")
        antwoord = redactie.post(adres("sluiten", ronde.pk), {"gezien": gezien})
        assert "Er is intussen iets veranderd" in shown(antwoord)
        assert not Momentopname.objects.exists()
        redactie.post(adres("sluiten", ronde.pk), {"gezien": antwoord.context["gezien"]})
        assert Momentopname.objects.get().gegevens["projecten"][0]["geld"][0]["dit_jaar"] == "31"

    def test_who_comes_second_is_told_by_whom_and_when(self, redactie, ronde):
        gezien = seal_of(redactie, ronde)
        close_ronde(ronde.pk, factories.GebruikerFactory(groepen=["Beheerder"], first_name="Jan", last_name="Bos"))
        for antwoord in (
            redactie.post(adres("sluiten", ronde.pk), {"gezien": gezien}, follow=True),
            redactie.get(adres("sluiten", ronde.pk), follow=True),
        ):
            assert "Deze ronde is al gesloten door Jan Bos, op " in shown(antwoord)
        assert Momentopname.objects.count() == 1

    def test_a_round_is_opened_again_after_a_yes_and_the_snapshot_stays(self, redactie, ronde):
        close(redactie, ronde)
        assert "blijft zoals hij is" in shown(redactie.get(adres("heropenen", ronde.pk)))
        assert "is weer open" in shown(redactie.post(adres("heropenen", ronde.pk), follow=True))
        assert "Deze ronde is al open." in shown(redactie.post(adres("heropenen", ronde.pk), follow=True))
        tekst = shown(redactie.get(adres("ronde", ronde.pk)))
        assert "Bekijk en sluit de ronde" in tekst and "Momentopname 1" in tekst


class TestOpname:
    def test_the_last_snapshot_of_the_deal_is_compared_with(self, redactie, ronde):
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug", startdatum=date(2026, 1, 1))
        close(redactie, ronde)
        assert "eerste momentopname van deze deal" in shown(redactie.get(adres("opname", ronde.pk, 1)))
        redactie.post(adres("heropenen", ronde.pk))
        regel.cellen.update(waarde="20")
        tekst = shown(close(redactie, ronde)).replace("\N{NO-BREAK SPACE}", " ")
        assert "in alle jaren € 20 uitgegeven; vorige keer was dat € 30" in tekst
        assert "<td>€ 30</td> <td>€ 20</td> <td>€ -10</td>" in tekst

    def test_what_is_no_snapshot_is_not_found(self, redactie, ronde):
        assert redactie.get(adres("opname", ronde.pk, 1)).status_code == 404
        assert redactie.get(adres("bestand", ronde.pk, 1)).status_code == 404

    def test_the_files_are_a_workbook_a_zip_and_one_sheet(self, redactie, ronde):
        make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        close(redactie, ronde)
        plek = adres("bestand", ronde.pk, 1)
        boek = load_workbook(io.BytesIO(redactie.get(plek).content))
        assert boek.sheetnames[:2] == ["Projecten", "Bestedingen"] and "Vergelijking" not in boek.sheetnames
        pakket = zipfile.ZipFile(io.BytesIO(redactie.get(plek, {"vorm": "zip"}).content))
        een = redactie.get(plek, {"vorm": "bestedingen"})
        assert pakket.read("2-bestedingen.csv") == een.content
        assert een["Content-Disposition"] == (
            'attachment; filename="verantwoording-rapportage-2026-1-1-bestedingen.csv"'
        )
        assert redactie.get(plek, {"vorm": "../etc/passwd"}).status_code == 404

    def test_the_layout_is_that_of_the_round_else_the_standard_else_that_of_the_site(self, redactie, ronde):
        make_regel(ronde)
        close(redactie, ronde)
        plek = adres("bestand", ronde.pk, 1)

        def first_head(**vraag):
            boek = load_workbook(io.BytesIO(redactie.get(plek, vraag).content))
            return boek["Projecten"]["A1"].value

        def layout(kop, **velden):
            kolommen = [{"blad": "projecten", "veld": "project", "kop": kop, "aan": True}]
            return IndelingFactory(kolommen=kolommen, codes={}, **velden)

        assert first_head() == "Nummer"
        layout("Standaard", is_standaard=True)
        assert first_head() == "Standaard"
        ronde.refresh_from_db()
        ronde.indeling = layout("Van de ronde")
        ronde.save()
        andere = layout("Gekozen")
        assert (first_head(), first_head(indeling=andere.pk), first_head(indeling="site")) == (
            "Van de ronde", "Gekozen", "Nummer"
        )  # fmt: skip

    def test_a_layout_that_no_longer_fits_is_told_and_not_guessed(self, redactie, ronde):
        close(redactie, ronde)
        ronde.refresh_from_db()
        ronde.indeling = IndelingFactory(kolommen=[{"blad": "weg", "veld": "x"}])
        ronde.save()
        antwoord = redactie.get(adres("bestand", ronde.pk, 1), follow=True)
        assert "Het blad ‘weg’ bestaat niet." in shown(antwoord)

    def test_questions_do_not_grow_with_the_projects(self, redactie, count_queries):
        def closed(aantal):
            ronde = RondeFactory()
            for _nummer in range(aantal):
                regel = make_regel(ronde, {"uitgegeven.rijk.geld": "5"})
                Project.objects.get(pk=regel.project_id).save_revision()
                mijlpaal = factories.MijlpaalFactory(pagina=regel.project)
                regel.cellen.create(sleutel=f"mijlpaal.{mijlpaal.pk}.gepland", waarde="maart 2027")
            return ronde

        klein, groot = closed(5), closed(40)
        redactie.get(adres("sluiten", klein.pk))
        schermen = [
            lambda ronde: adres("sluiten", ronde.pk),
            lambda ronde: adres("opname", ronde.pk, 1),
            lambda ronde: adres("bestand", ronde.pk, 1),
        ]
        for nummer, scherm in enumerate(schermen):
            if nummer == 1:
                for ronde in (klein, groot):
                    close(redactie, ronde)
            weinig, veel = (
                count_queries(lambda ronde=ronde, scherm=scherm: redactie.get(scherm(ronde)))
                for ronde in (klein, groot)
            )
            assert veel <= weinig, scherm(groot)


class TestPubliceren:
    @pytest.fixture
    def gesloten(self, redactie, ronde):
        make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        close(redactie, ronde)
        return Rapportageconcept.objects.get()

    def publish(self, client, concept, *gekozen):
        plek = adres("opname", concept.opname.ronde_id, concept.opname.volgnummer)
        return client.post(plek, {"publiceer": gekozen or [concept.pk]}, follow=True)

    def test_what_was_chosen_is_published(self, redactie, gesloten):
        assert "1 concept wordt gepubliceerd." in shown(self.publish(redactie, gesloten))
        gesloten.refresh_from_db()
        pagina = Project.objects.get(title="Brug")
        assert gesloten.afloop == Conceptafloop.GEPUBLICEERD
        assert pagina.bestedingen.get().bedrag == 30 and not pagina.has_unpublished_changes

    def test_a_draft_of_a_project_that_was_not_approved_says_so_at_its_box(self, redactie, ronde):
        make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Brug")
        regel = make_regel(ronde, {"uitgegeven.rijk.geld": "30"}, title="Dijk")
        regel.staat = "klaar"
        regel.save()
        tekst = close(redactie, ronde).content.decode()
        concept = Momentopname.objects.get().concepten.get(pagina_id=regel.project_id)
        assert tekst.count("was niet akkoord toen de ronde werd gesloten") == 1
        assert f'Publiceer Dijk" aria-describedby="niet-akkoord-{concept.pk}"' in tekst
        assert f'id="niet-akkoord-{concept.pk}"' in tekst

    def test_nothing_chosen_is_said(self, redactie, gesloten):
        for gekozen in ("", "x", "99999999", "1" * 40):
            assert "Kies eerst" in shown(self.publish(redactie, gesloten, gekozen))

    def test_a_draft_that_was_changed_since_is_left_with_the_reason(self, redactie, gesloten):
        Project.objects.get(title="Brug").get_latest_revision_as_object().save_revision()
        self.publish(redactie, gesloten)
        gesloten.refresh_from_db()
        assert gesloten.afloop == Conceptafloop.CONCEPT and "intussen veranderd" in gesloten.meldingen[-1]
        assert not Project.objects.get(title="Brug").bestedingen.exists()

    def test_a_draft_that_somebody_had_already_is_not_published_from_here(self, redactie, gesloten):
        Rapportageconcept.objects.update(op_concept=True)
        assert "Kies eerst" in shown(self.publish(redactie, gesloten))

    def test_a_right_that_was_taken_between_the_yes_and_the_work_counts(self, gesloten):
        from regioprogramma.rapportage.taken import write_concepten

        wie = factories.GebruikerFactory(groepen=[])
        Rapportageconcept.objects.update(afloop=Conceptafloop.PUBLICEREN, publiceert=wie)
        write_concepten.enqueue(gesloten.opname_id)
        gesloten.refresh_from_db()
        assert gesloten.afloop == Conceptafloop.CONCEPT and "mag het niet" in gesloten.meldingen[-1]

    def test_who_manages_rounds_but_may_not_publish_is_not_offered_that(self, client, gesloten):
        from django.contrib.auth.models import Permission

        wie = factories.GebruikerFactory(groepen=["Redacteur"])
        wie.user_permissions.add(Permission.objects.get(codename="beheer_ronde"))
        client.force_login(wie)
        plek = adres("opname", gesloten.opname.ronde_id, 1)
        assert 'name="publiceer"' not in shown(client.get(plek))
        assert "Kies eerst" in shown(self.publish(client, gesloten))
        assert not Project.objects.get(title="Brug").bestedingen.exists()

    def test_the_history_of_the_page_says_where_the_figures_came_from(self, redactie, gesloten):
        pagina = Project.objects.get(title="Brug")
        antwoord = redactie.get(reverse("wagtailadmin_pages:history", args=[pagina.pk]))
        assert "Cijfers overgenomen uit ‘Rapportage 2026-1’" in shown(antwoord)


def fields_of(form, **anders):
    """Return what a browser would send of a form, but for `anders`."""
    uit = {}
    for naam in form.fields:
        waarde = form[naam].value()
        if waarde is True:
            uit[naam] = "on"
        elif waarde not in (False, None):
            uit[naam] = waarde
    uit |= anders
    return {naam: waarde for naam, waarde in uit.items() if waarde is not None}


class TestIndelingen:
    def test_what_is_saved_as_it_was_offered_is_the_layout_of_the_site(self, redactie):
        form = redactie.get(adres("indeling_nieuw")).context["form"]
        antwoord = redactie.post(adres("indeling_nieuw"), fields_of(form, naam="Rijk, zesde tranche"), follow=True)
        assert "‘Rijk, zesde tranche’ is bewaard." in shown(antwoord)
        indeling = Verantwoordingsindeling.objects.get()
        assert (indeling.kolommen, indeling.codes) == (default_kolommen(), default_codes())

    def test_columns_are_left_out_moved_and_named_and_stand_so_when_it_is_opened_again(self, redactie):
        form = redactie.get(adres("indeling_nieuw")).context["form"]
        anders = {
            "naam": "Rijk", "aan-projecten-nummer": None, "plek-projecten-status": "1", "plek-projecten-project": "2",
            "kop-projecten-status": "Fase in {jaar}", "code-status-idee": "01", "code-groep-eu": "privaat",
            "standaard": "on",
        }  # fmt: skip
        redactie.post(adres("indeling_nieuw"), fields_of(form, **anders))
        indeling = Verantwoordingsindeling.objects.get()
        gelezen = read_indeling(indeling.kolommen, indeling.codes)
        assert gelezen.heads("projecten", 2026)[:2] == ["Fase in 2026", "Project"]
        assert "nummer" not in [kolom.veld for kolom, _kop in gelezen.kolommen["projecten"]]
        assert (gelezen.word("status", "idee"), gelezen.word("groep", "eu")) == ("01", "privaat")
        weer = redactie.get(adres("indeling", indeling.pk)).context["form"]
        redactie.post(adres("indeling", indeling.pk), fields_of(weer))
        indeling.refresh_from_db()
        assert read_indeling(indeling.kolommen, indeling.codes) == gelezen and indeling.is_standaard

    def test_one_layout_is_the_standard(self, redactie):
        eerste, tweede = IndelingFactory(is_standaard=True), IndelingFactory()
        form = redactie.get(adres("indeling", tweede.pk)).context["form"]
        redactie.post(adres("indeling", tweede.pk), fields_of(form, standaard="on"))
        assert list(Verantwoordingsindeling.objects.filter(is_standaard=True)) == [tweede]
        assert not Verantwoordingsindeling.objects.get(pk=eerste.pk).is_standaard

    @pytest.mark.parametrize(
        ("anders", "zin"),
        [
            ({"code-groep-eu": "europa"}, "De code ‘europa’ is onbekend."),
            ({"naam": ""}, "verplicht veld"),
            ({"kop-projecten-project": "x" * 121}, "120"),
            ({"plek-projecten-project": "0"}, "1"),
            ({"plek-projecten-project": "veel"}, "veel"),
        ],
    )
    def test_what_cannot_be_is_refused_and_what_was_typed_stays(self, redactie, anders, zin):
        form = redactie.get(adres("indeling_nieuw")).context["form"]
        velden = fields_of(form, **{"naam": "Rijk", "kop-projecten-status": "Fase", **anders})
        antwoord = redactie.post(adres("indeling_nieuw"), velden)
        fouten = " ".join(f for lijst in antwoord.context["form"].errors.values() for f in lijst)
        assert zin in fouten and not Verantwoordingsindeling.objects.exists()
        assert 'value="Fase"' in shown(antwoord)

    def test_a_layout_without_any_column_is_refused(self, redactie):
        form = redactie.get(adres("indeling_nieuw")).context["form"]
        zonder = {naam: None for naam in form.fields if naam.startswith("aan-")}
        antwoord = redactie.post(adres("indeling_nieuw"), fields_of(form, naam="Leeg", **zonder))
        assert "Laat ten minste één kolom staan." in shown(antwoord)

    def test_a_name_that_is_taken_is_refused_with_a_sentence(self, redactie):
        IndelingFactory(naam="Rijk")
        form = redactie.get(adres("indeling_nieuw")).context["form"]
        antwoord = redactie.post(adres("indeling_nieuw"), fields_of(form, naam="Rijk"))
        assert antwoord.status_code == 200 and antwoord.context["form"].errors["naam"]

    def test_a_layout_is_deleted_after_a_yes_and_its_rounds_stay(self, redactie, ronde):
        ronde.indeling = IndelingFactory(naam="Rijk")
        ronde.save()
        assert "krijgen de standaard" in shown(redactie.get(adres("indeling_weg", ronde.indeling_id)))
        assert "‘Rijk’ is verwijderd." in shown(redactie.post(adres("indeling_weg", ronde.indeling_id), follow=True))
        ronde.refresh_from_db()
        assert ronde.indeling is None

    def test_a_layout_that_somebody_stored_otherwise_can_be_opened_and_mended(self, redactie):
        indeling = IndelingFactory(
            kolommen=[{"blad": "weg"}, {"blad": "projecten", "veld": "project"}], codes={"x": 1}
        )
        form = redactie.get(adres("indeling", indeling.pk)).context["form"]
        redactie.post(adres("indeling", indeling.pk), fields_of(form))
        indeling.refresh_from_db()
        assert read_indeling(indeling.kolommen, indeling.codes)


def test_a_round_that_was_opened_again_may_be_closed_by_another(redactie, ronde):
    close(redactie, ronde)
    reopen_ronde(ronde.pk, factories.GebruikerFactory(groepen=["Beheerder"]))
    assert "Momentopname 2" in shown(close(redactie, ronde))
