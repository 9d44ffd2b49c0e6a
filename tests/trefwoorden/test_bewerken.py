"""Merging, splitting, deleting and renaming: pages, their versions, addresses and lists agree; all can be undone."""

import pytest
from django.core import serializers
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex, Revision

from nieuws.models import Nieuwsbericht
from regioprogramma.core.models import Pagina, PaginaTrefwoord, Trefwoord, VervallenAdres
from regioprogramma.gerelateerd.bijhouden import process_wijzigingen
from regioprogramma.gerelateerd.lijsten import gerelateerd
from regioprogramma.gerelateerd.models import Stuk
from regioprogramma.trefwoorden import adressen, bewerken, taken, uitvoeren
from regioprogramma.trefwoorden.models import MAX_POGINGEN, Bewerking, Bewerkingstatus
from tests.factories import GebruikerFactory, NieuwsberichtFactory, TrefwoordFactory

pytestmark = pytest.mark.django_db


def woord(naam, **velden):
    return TrefwoordFactory(naam=naam, **velden)


def woorden_van(pagina):
    return sorted(PaginaTrefwoord.objects.filter(pagina=pagina).values_list("trefwoord__naam", flat=True))


def concept(pagina, *woorden):
    """Save a draft of the page with these keywords too, published as it is; return the version."""
    klad = Nieuwsbericht.objects.get(pk=pagina.pk)
    for nieuw in woorden:
        klad.trefwoord_koppelingen.add(PaginaTrefwoord(trefwoord=nieuw))
    return klad.save_revision()


def woorden_in(versie):
    versie = Revision.objects.get(pk=versie.pk)
    ids = [koppeling["trefwoord"] for koppeling in versie.content["trefwoord_koppelingen"]]
    return sorted(Trefwoord.objects.filter(pk__in=ids).values_list("naam", flat=True)), len(ids)


def momentopname():
    """Everything that an undo must bring back."""
    return (
        list(Trefwoord.objects.order_by("pk").values_list("pk", "naam", "slug", "synoniemen", "breder")),
        sorted(PaginaTrefwoord.objects.values_list("pk", "pagina", "trefwoord")),
        {versie.pk: versie.content["trefwoord_koppelingen"] for versie in Revision.page_revisions.all()},
    )


def is_hersteld(voor):
    """Whether all is as it was, and the new versions hold the keywords that the newest one of their page held then."""
    woorden_nu, rijen_nu, versies = momentopname()
    was, erna = voor[2], {pk: lijst for pk, lijst in versies.items() if pk not in voor[2]}
    toen = {lijst[0]["pagina"]: lijst for _pk, lijst in sorted(was.items())}
    for rij in voor[1]:
        toen.setdefault(rij[1], [{"trefwoord": r[2]} for r in voor[1] if r[1] == rij[1]])
    assert erna, "an open form must find out"
    for lijst in erna.values():
        assert {r["trefwoord"] for r in lijst} == {r["trefwoord"] for r in toen[lijst[0]["pagina"]]}
    return (woorden_nu, rijen_nu, {pk: versies[pk] for pk in was}) == voor


@pytest.fixture
def gebruiker():
    return GebruikerFactory(groepen=["Hoofdredacteur"])


def test_a_page_is_found_by_the_keyword_it_got_in_bulk(gebruiker, client):
    oud = woord("stroom")
    NieuwsberichtFactory(title="Bericht over de dijk", trefwoorden=[oud])
    bewerken.split(oud, ["windmolens", "zonnepanelen"], {}, gebruiker)
    assert "Bericht over de dijk" in client.get("/zoeken/", {"q": "windmolens"}).content.decode()


def test_a_fixture_brings_the_addresses_of_its_keywords_itself():
    adressen.expire_trefwoordadres("energie", "energie")
    velden = {"naam": "energie", "slug": "energie", "synoniemen": "[]"}
    for ding in serializers.deserialize("python", [{"model": "core.trefwoord", "pk": 1, "fields": velden}]):
        ding.save()
    assert Trefwoord.objects.get().naam == "energie"
    assert VervallenAdres.objects.exists(), "what is loaded changes nothing besides"


class TestMerge:
    def test_pages_carry_the_one_that_stays_once(self, gebruiker):
        een, ander, doel = woord("stroom", synoniemen=["elektra"]), woord("elektriciteit"), woord("energie")
        a, b = NieuwsberichtFactory(trefwoorden=[een, "wonen"]), NieuwsberichtFactory(trefwoorden=[een, ander, doel])
        bewerking = bewerken.merge([een, ander], doel, gebruiker)
        assert woorden_van(a) == ["energie", "wonen"]
        assert woorden_van(b) == ["energie"]
        assert not Trefwoord.objects.filter(naam__in=["stroom", "elektriciteit"]).exists()
        doel.refresh_from_db()
        assert doel.synoniemen == ["elektriciteit", "stroom", "elektra"]
        bewerking.refresh_from_db()
        assert (bewerking.status, bewerking.gedaan, bewerking.loopt) == (Bewerkingstatus.KLAAR, 2, False)

    def test_the_draft_of_a_page_follows_and_can_be_published(self, gebruiker):
        een, doel = woord("stroom"), woord("energie")
        pagina = NieuwsberichtFactory(trefwoorden=["wonen"])
        versie = concept(pagina, een)
        bewerken.merge([een], doel, gebruiker)
        assert woorden_in(versie) == (["energie", "wonen"], 2)
        Revision.objects.get(pk=versie.pk).publish()
        assert woorden_van(pagina) == ["energie", "wonen"]

    def test_who_is_saving_one_of_the_pages_or_versions_is_waited_for(self, gebruiker):
        een, doel = woord("stroom"), woord("energie")
        concept(NieuwsberichtFactory(trefwoorden=[een]))
        with CaptureQueriesContext(connection) as vragen:
            bewerken.merge([een], doel, gebruiker)
        wachtend = [vraag["sql"] for vraag in vragen if "FOR UPDATE" in vraag["sql"]]
        paginas = Pagina._meta.db_table
        assert any(f'FROM "{paginas}"' in sql for sql in wachtend)
        assert any('FROM "wagtailcore_revision"' in sql for sql in wachtend)

    def test_a_version_that_never_had_the_word_is_left_alone(self, gebruiker):
        een, doel = woord("stroom"), woord("energie")
        pagina = NieuwsberichtFactory(trefwoorden=["wonen"])
        zonder, met = concept(pagina), concept(pagina, een)
        bewerking = bewerken.merge([een], doel, gebruiker)
        versies = set(bewerking.regels.values_list("versie_id", flat=True))
        assert met.pk in versies and zonder.pk not in versies

    def test_the_form_of_a_page_with_such_a_draft_opens_without_an_empty_row(self, gebruiker, redactie):
        een = woord("stroom")
        pagina = NieuwsberichtFactory(trefwoorden=["wonen"])
        concept(pagina, een)
        bewerken.delete(een, None, gebruiker)
        formulier = redactie.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).context["form"]
        rijen = formulier.formsets["trefwoord_koppelingen"].initial_forms
        assert [rij.instance.trefwoord.naam for rij in rijen] == ["wonen"]

    def test_what_was_narrower_stays_under_something_and_never_in_a_circle(self, gebruiker):
        boven = woord("duurzaam")
        midden = woord("klimaat", breder=boven)
        doel = woord("energie", breder=midden)
        onder = woord("water", breder=boven)
        bewerken.merge([boven], doel, gebruiker)
        breder = dict(Trefwoord.objects.values_list("naam", "breder__naam"))
        assert breder == {"klimaat": None, "energie": "klimaat", "water": "energie"}
        assert onder.pk

    def test_the_related_lists_follow(self, gebruiker):
        een, doel = woord("stroom"), woord("energie")
        a, b = NieuwsberichtFactory(trefwoorden=[een]), NieuwsberichtFactory(trefwoorden=[doel])
        process_wijzigingen()
        assert gerelateerd(Nieuwsbericht.objects.get(pk=a.pk), "nieuws") == []
        bewerken.merge([een], doel, gebruiker)
        assert [item.pagina.pk for item in gerelateerd(Nieuwsbericht.objects.get(pk=a.pk), "nieuws")] == [b.pk]
        assert Stuk.objects.get(pk=a.pk).trefwoorden == [doel.pk]

    def test_what_is_used_where_follows(self, gebruiker):
        een, doel = woord("stroom"), woord("energie")
        NieuwsberichtFactory(trefwoorden=[een])
        bewerken.merge([een], doel, gebruiker)
        assert ReferenceIndex.get_references_to(doel).count() == 1

    def test_old_addresses_lead_to_the_one_that_stays(self, client, gebruiker):
        een, doel = woord("stroom"), woord("energie")
        een.slug = "elektra"
        een.save()
        bewerken.merge([een], doel, gebruiker)
        for slug in ("stroom", "elektra"):
            antwoord = client.get(f"/trefwoorden/{slug}/")
            assert (antwoord.status_code, antwoord.url) == (301, "/trefwoorden/energie/")

    def test_the_log_of_page_and_keyword_tells_and_links_the_way_back(self, redactie, gebruiker):
        een, doel = woord("stroom"), woord("energie")
        pagina = NieuwsberichtFactory(trefwoorden=[een])
        bewerking = bewerken.merge([een], doel, gebruiker)
        assert PageLogEntry.objects.filter(page=pagina.pk, action="trefwoorden.bewerkt", user=gebruiker).exists()
        assert ModelLogEntry.objects.filter(action="trefwoorden.bewerkt").count() == 2
        scherm = redactie.get(reverse("trefwoorden:history", args=[doel.pk])).content.decode()
        assert bewerking.get_absolute_url() in scherm


class TestSplit:
    def test_a_page_gets_what_was_chosen_and_others_all(self, gebruiker):
        oud = woord("energie", breder=woord("duurzaam"))
        a, b, c = (NieuwsberichtFactory(trefwoorden=[oud]) for _n in range(3))
        keuzes = {a.pk: ["zon"], b.pk: []}
        bewerken.split(oud, ["zon", "wind"], keuzes, gebruiker)
        assert [woorden_van(pagina) for pagina in (a, b, c)] == [["zon"], [], ["wind", "zon"]]
        assert not Trefwoord.objects.filter(pk=oud.pk).exists()
        assert Trefwoord.objects.get(naam="zon").breder.naam == "duurzaam"

    def test_the_old_word_may_stay(self, gebruiker):
        oud = woord("energie")
        a, b = (NieuwsberichtFactory(trefwoorden=[oud]) for _n in range(2))
        bewerken.split(oud, ["energie", "wind"], {a.pk: ["wind"]}, gebruiker)
        assert [woorden_van(pagina) for pagina in (a, b)] == [["wind"], ["energie", "wind"]]

    def test_undo_takes_the_new_words_away_again(self, gebruiker):
        oud = woord("energie")
        NieuwsberichtFactory(trefwoorden=[oud])
        voor = momentopname()
        bewerken.undo(bewerken.split(oud, ["energie", "wind"], {}, gebruiker), gebruiker)
        assert is_hersteld(voor)


class TestDelete:
    def test_without_replacement_the_address_says_what_was_there(self, client, gebruiker):
        oud = woord("energie")
        pagina = NieuwsberichtFactory(trefwoorden=[oud, "wonen"])
        bewerken.delete(oud, None, gebruiker)
        assert woorden_van(pagina) == ["wonen"]
        antwoord = client.get("/trefwoorden/energie/")
        assert antwoord.status_code == 410
        assert "energie" in antwoord.content.decode()

    def test_with_a_replacement_its_name_is_no_synonym(self, client, gebruiker):
        oud, nieuw = woord("energie"), woord("warmte")
        pagina = NieuwsberichtFactory(trefwoorden=[oud])
        bewerken.delete(oud, nieuw, gebruiker)
        nieuw.refresh_from_db()
        assert (woorden_van(pagina), nieuw.synoniemen) == (["warmte"], [])
        assert client.get("/trefwoorden/energie/").url == "/trefwoorden/warmte/"


class TestUndo:
    def samenvoegen(self, gebruiker):
        boven = woord("duurzaam")
        een, doel = woord("stroom", synoniemen=["elektra"], breder=boven), woord("energie", synoniemen=["kracht"])
        woord("net", breder=een)
        paginas = [NieuwsberichtFactory(trefwoorden=[een, "wonen"]), NieuwsberichtFactory(trefwoorden=[een, doel])]
        concept(paginas[0], doel)
        voor = momentopname()
        return een, doel, paginas, voor, bewerken.merge([een], doel, gebruiker)

    def test_it_restores_everything_exactly(self, client, gebruiker):
        een, _doel, _paginas, voor, bewerking = self.samenvoegen(gebruiker)
        assert momentopname() != voor
        bewerken.undo(bewerking, gebruiker)
        assert is_hersteld(voor)
        bewerking.refresh_from_db()
        assert (bewerking.status, bewerking.loopt) == (Bewerkingstatus.TERUGGEDRAAID, False)
        assert client.get(een.get_absolute_url()).status_code == 200

    def test_a_page_deleted_meanwhile_is_left_out(self, gebruiker):
        een, _doel, paginas, voor, bewerking = self.samenvoegen(gebruiker)
        Pagina.objects.get(pk=paginas[0].pk).delete()
        bewerken.undo(bewerking, gebruiker)
        assert woorden_van(paginas[1]) == ["energie", "stroom"]
        assert momentopname()[0] == voor[0]
        assert een.pk

    def test_what_an_editor_did_meanwhile_is_kept(self, gebruiker):
        _een, _doel, paginas, _voor, bewerking = self.samenvoegen(gebruiker)
        pagina = Nieuwsbericht.objects.get(pk=paginas[0].pk)
        pagina.trefwoord_koppelingen.add(PaginaTrefwoord(trefwoord=woord("zorg")))
        versie = pagina.save_revision()
        versie.publish()
        bewerken.undo(bewerking, gebruiker)
        assert woorden_van(pagina) == ["stroom", "wonen", "zorg"]
        assert woorden_in(versie) == (["stroom", "wonen", "zorg"], 3)

    def test_it_is_refused_when_the_name_was_given_away(self, gebruiker):
        *_rest, bewerking = self.samenvoegen(gebruiker)
        woord("Stroom", slug="nieuwe-stroom")
        with pytest.raises(bewerken.KanNiet, match="Hernoem of verwijder dat eerst"):
            bewerken.undo(bewerking, gebruiker)

    def test_a_rename_goes_back_with_its_address(self, client, redactie):
        oud = woord("energie")
        redactie.post(reverse("trefwoorden:edit", args=[oud.pk]), {"naam": "warmte", "slug": "energie"})
        oud.refresh_from_db()
        assert (oud.naam, oud.slug) == ("warmte", "warmte")
        assert client.get("/trefwoorden/energie/").url == "/trefwoorden/warmte/"
        bewerken.undo(Bewerking.objects.get(), None)
        oud.refresh_from_db()
        assert (oud.naam, oud.slug) == ("energie", "energie")
        assert client.get("/trefwoorden/energie/").status_code == 200
        assert client.get("/trefwoorden/warmte/").url == "/trefwoorden/energie/"


class TestInterruption:
    @pytest.fixture
    def onderbroken(self, gebruiker, monkeypatch):
        """A merge that stopped after the first of three batches."""
        monkeypatch.setattr(uitvoeren, "_STAPEL", 1)
        with monkeypatch.context() as even:
            even.setattr(uitvoeren, "run_bewerking", uitvoeren.stap)
            een, doel = woord("stroom"), woord("energie")
            paginas = [NieuwsberichtFactory(trefwoorden=[een]) for _n in range(3)]
            self.voor = momentopname()
            bewerking = bewerken.merge([een], doel, gebruiker)
        bewerking.refresh_from_db()
        assert (bewerking.gedaan, bewerking.aantal, bewerking.loopt) == (1, 3, True)
        return bewerking, paginas

    def test_the_worker_goes_on_where_it_stopped(self, onderbroken, monkeypatch):
        bewerking, paginas = onderbroken
        taken.resume()
        bewerking.refresh_from_db()
        assert bewerking.gedaan == 1, "one that may still be working is left alone"
        monkeypatch.setattr(taken, "STIL", taken.STIL * 0)
        taken.resume()
        bewerking.refresh_from_db()
        assert bewerking.status == Bewerkingstatus.KLAAR
        assert [woorden_van(pagina) for pagina in paginas] == [["energie"]] * 3

    def test_one_that_stays_stuck_can_be_rolled_back(self, onderbroken, gebruiker):
        bewerking, _paginas = onderbroken
        assert not bewerking.can_be_undone
        bewerking.pogingen = MAX_POGINGEN
        bewerking.save()
        assert bewerking.can_be_undone
        bewerken.undo(bewerking, gebruiker)
        assert is_hersteld(self.voor)

    def test_no_other_starts_meanwhile(self, onderbroken, gebruiker):
        with pytest.raises(bewerken.KanNiet, match="Er loopt al een bewerking"):
            bewerken.delete(woord("wonen"), None, gebruiker)

    def test_a_page_that_gets_the_word_meanwhile_follows(self, onderbroken):
        bewerking, _paginas = onderbroken
        laat = NieuwsberichtFactory(trefwoorden=["stroom"])
        uitvoeren.run_bewerking(bewerking.pk)
        assert woorden_van(laat) == ["energie"]
