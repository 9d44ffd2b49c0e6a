"""A page that changed here and on the old site: both side by side, and exactly what was chosen becomes a draft."""

import json
from functools import partial

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageLogEntry, Revision, Workflow

from regioprogramma.core.models import Gebruiker, HomePagina, Pagina
from regioprogramma.core.registers import Slot
from regioprogramma.overzetten.models import Overname, Overnamestand, Overnamewerk
from regioprogramma.overzetten.wordpress.vergelijken import mark_differences, pair_blocks, take_chosen

from .exports import HOST, item, write_export
from .verhuizen import overname, pagina_van, verhuis

pytestmark = pytest.mark.django_db
EERST = "<h2>Wie</h2><p>Wij zijn acht gemeenten aan de rivier.</p><h2>Slot</h2><p>Tot ziens.</p>"
LATER = (
    "<h2>Wie</h2><p>Wij zijn negen gemeenten aan de rivier.</p><h2>Erbij</h2><p>Nieuw op de oude website.</p>"
    "<h2>Slot</h2><p>Tot ziens.</p>"
)


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


@pytest.fixture
def export(tmp_path):
    return lambda *items: write_export(tmp_path / "export.xml", *items)


def schrijf(pagina, blokken=None, **velden):
    """Change a page as an editor does: a version, published."""
    for naam, waarde in velden.items():
        setattr(pagina, naam, waarde)
    if blokken is not None:
        pagina.inhoud = pagina._meta.get_field("inhoud").to_python(json.dumps(blokken))
    pagina.save_revision(clean=False).publish()


@pytest.fixture
def botsing(export):
    """A page whose text was added to here, and that changed on the old site since."""
    verhuis(export(item(1, "Over ons", EERST)))
    pagina = pagina_van(1)
    eigen = {
        "type": "tekst",
        "value": "<p>Dit schreef een redacteur.</p>",
        "id": "11111111-1111-4111-8111-111111111111",
    }
    schrijf(pagina, [*pagina.inhoud.raw_data, eigen], title="Over de regio")
    verhuis(export(item(1, "Over ons", LATER)))
    return overname(1)


def adres(rij):
    return reverse("overzetten:verschil", args=[rij.pk])


def open_scherm(client, rij):
    """Return {what stands in a tick's own part: its value}, and what the screen keeps hidden."""
    context = client.get(adres(rij)).context
    stukken = [stuk for _gelijk, groep in context["delen"] for stuk in groep]
    return {
        "velden": [stuk.waarde for stuk in context["velden"]],
        "anders": [stuk.waarde for stuk in stukken if stuk.soort == "anders"],
        "daar": [stuk.waarde for stuk in stukken if stuk.soort == "daar"],
        "hier": [stuk.waarde for stuk in stukken if stuk.soort == "hier"],
        "gelijk": [stuk.waarde for stuk in stukken if stuk.soort == "gelijk"],
    }


def stuur(client, rij, **velden):
    pagina = Pagina.objects.get(pk=rij.pagina_id)
    gegevens = {"versie": pagina.latest_revision_id, "afdruk": rij.bronafdruk, "doen": "neem", **velden}
    return client.post(adres(rij), gegevens, follow=True)


def tekst_van(versie):
    return [str(blok["value"]) for blok in json.loads(versie.content["inhoud"])]


class TestPairs:
    def blok(self, soort, waarde, nummer):
        return {"type": soort, "value": waarde, "id": f"0000000{nummer}-0000-4000-8000-000000000000"}

    def test_what_reads_the_same_is_the_same_however_it_is_stored(self):
        hier = [self.blok("tekst", '<p data-block-key="a1">Zie <a linktype="page" id="3">ons</a> &amp; hen</p>', 1)]
        daar = [self.blok("tekst", '<p>Zie <a id="3" linktype="page">ons</a> & hen</p>', 2)]
        assert pair_blocks(hier, daar)[0].is_gelijk
        daar[0]["value"] = daar[0]["value"].replace('"3"', '"4"')
        assert [(bool(paar.hier), bool(paar.daar), paar.is_gelijk) for paar in pair_blocks(hier, daar)] == [
            (True, True, False)
        ]

    def test_blocks_stand_beside_what_they_are_like_and_none_is_lost(self):
        hier, daar = (
            [self.blok("tekst", tekst, nummer) for nummer, tekst in enumerate(teksten)]
            for teksten in (
                ["appel peer noot", "een twee drie", "zon maan ster"],
                ["geheel nieuw stuk", "appel peer vijg", "zon maan wolk"],
            )
        )
        paren = pair_blocks(hier, daar)
        assert [paar.hier for paar in paren if paar.hier] == hier
        assert [paar.daar for paar in paren if paar.daar] == daar
        samen = [(paar.hier["value"], paar.daar["value"]) for paar in paren if paar.hier and paar.daar]
        assert samen == [("appel peer noot", "appel peer vijg"), ("zon maan ster", "zon maan wolk")]

    def test_words_that_the_other_side_lacks_are_marked(self):
        hier, daar = mark_differences("Wij zijn acht gemeenten", "Wij zijn negen gemeenten")
        assert [stuk.tekst for stuk in hier if stuk.is_anders] == ["acht "]
        assert [stuk.tekst for stuk in daar if stuk.is_anders] == ["negen "]
        assert "".join(stuk.tekst for stuk in daar) == "Wij zijn negen gemeenten"

    def test_links_to_headings_follow_the_headings_here_and_no_id_stands_twice(self):
        kop_hier, kop_daar = self.blok("kop", "Noten", 1), self.blok("kop", "Noten", 2)
        los = self.blok("tekst", '<p>Zie <a href="#noten-0000">noot</a></p>', 1)
        kop_daar["id"] = "abcd" + kop_daar["id"][4:]
        los["value"] = los["value"].replace("noten-0000", "noten-abcd")
        paren = pair_blocks([kop_hier], [kop_daar, los])
        blokken, _ids = take_chosen(paren, {2})
        assert 'href="#noten-0000"' in blokken[1]["value"]
        assert len({blok["id"] for blok in blokken}) == 2


class TestTakeOver:
    def test_exactly_what_was_chosen_is_in_one_draft(self, redactie, botsing):
        gezien = open_scherm(redactie, botsing)
        assert {naam: len(stukken) for naam, stukken in gezien.items()} == {
            "velden": 1 + (botsing.voorstel["samenvatting"] != pagina_van(1).samenvatting),
            "anders": 1, "daar": 2, "hier": 1, "gelijk": 3,
        }  # fmt: skip
        voor = Revision.objects.filter(object_id=str(botsing.pagina_id)).count()
        stuur(redactie, botsing, blok=[*gezien["anders"], gezien["daar"][1]], veld=["title"])
        pagina = pagina_van(1)
        versie = pagina.latest_revision
        assert tekst_van(versie) == [
            "Wie", "<p>Wij zijn negen gemeenten aan de rivier.</p>", "<p>Nieuw op de oude website.</p>", "Slot",
            "<p>Tot ziens.</p>", "<p>Dit schreef een redacteur.</p>",
        ]  # fmt: skip
        assert versie.content["title"] == "Over ons"
        assert Revision.objects.filter(object_id=str(pagina.pk)).count() == voor + 1
        assert versie.user == Gebruiker.objects.get(groups__name="Hoofdredacteur")
        assert (pagina.title, pagina.has_unpublished_changes) == ("Over de regio", True)
        assert "acht" in str(pagina.inhoud.raw_data[:])
        regel = PageLogEntry.objects.filter(action="overzetten.wordpress").latest("pk")
        assert regel.data["titel"] == "Overgenomen van de oude website: 3 stukken"

    def test_the_same_run_writes_nothing_after_it_and_a_later_change_is_shown_again(self, redactie, export, botsing):
        stuur(redactie, botsing, blok=open_scherm(redactie, botsing)["anders"])
        rij, versie = overname(1), pagina_van(1).latest_revision_id
        assert (rij.stand, rij.voorstel) == (Overnamestand.OVERGENOMEN, {})
        assert rij.versie != versie
        verhuis(export(item(1, "Over ons", LATER)))
        assert pagina_van(1).latest_revision_id == versie
        assert overname(1).stand == Overnamestand.OVERGENOMEN
        verhuis(export(item(1, "Over ons", f"{LATER}<p>En nog wat.</p>")))
        assert pagina_van(1).latest_revision_id == versie
        assert overname(1).stand == Overnamestand.GEWIJZIGD_HIER

    def test_what_is_here_may_stay_and_a_later_change_is_shown_again(self, redactie, export, botsing):
        versie = pagina_van(1).latest_revision_id
        antwoord = stuur(redactie, botsing, doen="houd")
        assert "blijft zoals zij hier is" in antwoord.text
        assert (overname(1).stand, pagina_van(1).latest_revision_id) == (Overnamestand.OVERGENOMEN, versie)
        verhuis(export(item(1, "Over ons", f"{LATER}<p>En nog wat.</p>")))
        assert overname(1).stand == Overnamestand.GEWIJZIGD_HIER
        assert pagina_van(1).latest_revision_id == versie

    def test_a_page_that_is_a_draft_shows_it_in_the_lists_too(self, redactie, botsing):
        pagina_van(1).unpublish()
        stuur(redactie, botsing, veld=["title"])
        pagina = pagina_van(1)
        assert (pagina.title, pagina.live) == ("Over ons", False)

    def test_work_comes_with_what_was_taken_over(self, redactie, export, botsing):
        dood = LATER.replace("Nieuw op", 'Nieuw <a href="/weg/">zonder doel</a> op')
        verhuis(export(item(1, "Over ons", dood)))
        rij = overname(1)
        stuur(redactie, rij, blok=open_scherm(redactie, rij)["anders"])
        assert not Overnamewerk.objects.filter(soort="dode-link").exists()
        verhuis(export(item(1, "Over ons", f"{dood}<p>Slot.</p>")))
        rij = overname(1)
        stuur(redactie, rij, blok=open_scherm(redactie, rij)["daar"])
        werk = Overnamewerk.objects.get(soort="dode-link")
        assert werk.blok in {blok["id"] for blok in json.loads(pagina_van(1).latest_revision.content["inhoud"])}

    def test_of_a_front_page_only_the_text_is_chosen(self, redactie, export):
        home = HomePagina.objects.get()
        schrijf(home, [{"type": "tekst", "value": "<p>Van ons.</p>", "id": "a1"}], title="Onze regio")
        verhuis(export(item(1, "Welkom", "<p>Wij werken samen.</p>", adres=f"{HOST}/")))
        gezien = open_scherm(redactie, overname(1))
        assert gezien["velden"] == []
        stuur(redactie, overname(1), blok=gezien["daar"])
        versie = Pagina.objects.get(pk=home.pk).latest_revision
        assert versie.content["title"] == "Onze regio"
        assert tekst_van(versie) == ["<p>Van ons.</p>", "<p>Wij werken samen.</p>"]


class TestRefused:
    @pytest.mark.parametrize("blok", ["9" * 5000, "²", "-1", "x", ""])
    def test_a_tick_that_is_no_number_is_no_tick(self, redactie, botsing, blok):
        antwoord = stuur(redactie, botsing, blok=[blok])
        assert antwoord.status_code == 200
        assert overname(1).stand == Overnamestand.GEWIJZIGD_HIER

    def test_nothing_ticked(self, redactie, botsing):
        assert "Vink aan wat u overneemt" in stuur(redactie, botsing).text
        assert overname(1).stand == Overnamestand.GEWIJZIGD_HIER

    def test_a_page_that_changed_since_it_was_shown(self, redactie, botsing):
        oud = pagina_van(1).latest_revision_id
        schrijf(pagina_van(1), title="Nog eens")
        nieuw = pagina_van(1).latest_revision_id
        for doen in ("neem", "houd"):
            antwoord = stuur(redactie, botsing, versie=oud, veld=["title"], doen=doen)
            assert "intussen gewijzigd" in antwoord.text
        assert pagina_van(1).latest_revision_id == nieuw
        assert overname(1).stand == Overnamestand.GEWIJZIGD_HIER

    def test_an_old_site_that_changed_since_it_was_shown(self, redactie, export, botsing):
        verhuis(export(item(1, "Over ons", f"{LATER}<p>En nog wat.</p>")))
        antwoord = stuur(redactie, botsing, veld=["title"])
        assert "De oude website is intussen gewijzigd" in antwoord.text

    @pytest.mark.parametrize("wat", ["slot", "goedkeuring", "planning"])
    def test_a_page_that_is_locked_waits_or_is_planned(self, redactie, botsing, wat):
        pagina = pagina_van(1)
        if wat == "slot":
            Pagina.objects.filter(pk=pagina.pk).update(locked=True)
        elif wat == "goedkeuring":
            Workflow.objects.get(name="Ter goedkeuring").start(pagina, Gebruiker.objects.first())
        else:
            Revision.objects.filter(pk=pagina.latest_revision_id).update(approved_go_live_at=timezone.now())
        zin = {"slot": "op slot", "goedkeuring": "wacht op goedkeuring", "planning": "ingepland"}[wat]
        assert zin in redactie.get(adres(botsing)).text
        assert zin in stuur(redactie, botsing, veld=["title"]).text
        assert pagina_van(1).latest_revision_id == pagina.latest_revision_id

    def test_while_the_site_moves(self, redactie, botsing):
        ander = connection.copy()
        with ander.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [Slot.VERHUIZING])
        antwoord = stuur(redactie, botsing, veld=["title"])
        ander.close()
        assert "wordt nu overgezet" in antwoord.text
        assert overname(1).stand == Overnamestand.GEWIJZIGD_HIER

    def test_what_was_chosen_is_not_chosen_again(self, redactie, botsing):
        stuur(redactie, botsing, doen="houd")
        assert "Hier is al voor gekozen." in redactie.get(adres(botsing), follow=True).text
        assert "Hier is al voor gekozen." in stuur(redactie, botsing, veld=["title"]).text


class TestScreens:
    def test_the_list_has_what_changed_on_both_sides(self, redactie, botsing):
        lijst = reverse("overzetten:verschillen", args=[botsing.verhuizing_id])
        assert adres(botsing) in redactie.get(lijst).text
        stuur(redactie, botsing, doen="houd")
        assert "Er is niets te kiezen." in redactie.get(lijst).text

    def test_both_sides_stand_there_with_words_for_who_does_not_see_the_marks(self, redactie, botsing):
        tekst = redactie.get(adres(botsing)).text
        assert '<del><span class="w-sr-only">[alleen hier: </span>acht <' in tekst
        assert '<ins><span class="w-sr-only">[alleen daar: </span>negen <' in tekst

    def test_it_is_for_who_may_move_a_site_and_change_the_page(self, als, botsing):
        lijst = reverse("overzetten:verschillen", args=[botsing.verhuizing_id])
        client = als("Redacteur")
        assert client.get(lijst).status_code == client.get(adres(botsing)).status_code == 302
        gebruiker = Gebruiker.objects.get(groups__name="Redacteur")
        gebruiker.user_permissions.add(Permission.objects.get(codename="add_verhuizing"))
        assert adres(botsing) not in client.get(lijst).text
        assert client.get(adres(botsing)).status_code == 302
        assert stuur(client, botsing, veld=["title"]).redirect_chain
        assert overname(1).stand == Overnamestand.GEWIJZIGD_HIER
        GroupPagePermission.objects.create(group=gebruiker.groups.get(), page=pagina_van(1), permission_type="change")
        assert adres(botsing) in client.get(lijst).text
        assert client.get(adres(botsing)).status_code == 200

    def test_they_ask_as_much_for_many_as_for_few(self, redactie, export, count_queries):
        def bots(aantal):
            items = [(nr, f"Pagina {nr}") for nr in range(1, aantal + 1)]
            verhuis(export(*(item(nr, titel, EERST) for nr, titel in items)))
            for rij in Overname.objects.filter(pagina__isnull=False):
                schrijf(rij.pagina.specific, samenvatting=f"Van ons {rij.pk}.")
            verhuis(export(*(item(nr, titel, LATER * aantal) for nr, titel in items)))

        bots(5)
        rij = overname(1)
        lijst = reverse("overzetten:verschillen", args=[rij.verhuizing_id])
        schermen = lijst, adres(rij)

        def count():
            # What changed is read anew once, of whatever length.
            for waar in schermen:
                redactie.get(waar)
            return [count_queries(partial(redactie.get, waar)) for waar in schermen]

        weinig = count()
        bots(50)
        assert count() == weinig
        assert max(weinig) <= 60
