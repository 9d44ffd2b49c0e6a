"""The list of work after a move: what is on it, who sees it, and that what is done leaves it and stays away."""

import json
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission

from regioprogramma.core.models import Afbeelding, Gebruiker, PaginaTrefwoord, TekstPagina
from regioprogramma.core.registers import list_regels
from regioprogramma.core.registers.gebeurtenissen import trefwoorden_geschreven
from regioprogramma.overzetten.models import Overname, Overnamewerk, Verhuizing
from regioprogramma.overzetten.wordpress.overnemen.terug import undo_verhuizing
from tests.boom import child
from tests.factories import GebruikerFactory, OpgaveFactory, TrefwoordFactory, maak_png, thuis

from .exports import HOST, bijlage, item, write_export
from .verhuizen import legt_uploads, overname, pagina_van, verhuis

pytestmark = pytest.mark.django_db
LIJST = "/beheer/overzetten/werklijst/"
TABEL = "<h2>Geld</h2><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
VIDEO = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>'
DOOD = '<p>Lees <a href="/weg/">het hele verhaal</a> eens.</p>'
KOLOM = {"type": "tekst", "heading": "Jaar"}
FOTO = f'<p><img src="{HOST}/wp-content/uploads/2024/dak.png"></p>'


@pytest.fixture
def verhuisd(tmp_path):
    """Return a function that moves items in, with one picture that nobody described."""
    uploads = legt_uploads(tmp_path / "uploads", {"2024/dak.png": maak_png()})

    def move(*items, **meer):
        return verhuis(write_export(tmp_path / "e.xml", *items, bijlage(90, "2024/dak.png", "Dak")), uploads, **meer)

    return move


def open_soorten(nummer=None):
    """Return the kinds of open work, of one item or of all, in alphabetical order."""
    open_ = Overnamewerk.objects.filter(gedaan_op=None)
    return sorted((open_.filter(overname__nummer=nummer) if nummer else open_).values_list("soort", flat=True))


def taak(soort, **filters):
    return Overnamewerk.objects.get(soort=soort, **filters)


def bewaar(pagina, **velden):
    """Change a page as its form does: a new version, published."""
    for naam, waarde in velden.items():
        setattr(pagina, naam, waarde)
    pagina.save_revision(clean=False).publish()


def met_blok(pagina, soort, verander):
    """Return the text of a page in which the block of a kind is what `verander(block)` returns; None leaves it out."""
    blokken = [verander(blok) if blok["type"] == soort else blok for blok in pagina.inhoud.raw_data]
    return pagina._meta.get_field("inhoud").to_python(json.dumps([blok for blok in blokken if blok]))


def weg(blok):
    return None


def anders(**velden):
    return lambda blok: {**blok, "value": {**blok["value"], **velden}}


def met_tekst(tekst):
    return lambda blok: {**blok, "value": tekst}


def beschreven(blok):
    beeld = {**blok["value"]["afbeelding"], "alt_text": "Een dak"}
    return {**blok, "value": {**blok["value"], "afbeelding": beeld}}


class TestNoted:
    def test_all_that_the_old_site_did_not_say_is_written_down(self, verhuisd):
        verhuisd(item(1, "Over ons", f"{FOTO}{VIDEO}{DOOD}{TABEL}"))
        assert open_soorten(1) == [
            "beeld-beschrijven", "bijschrift", "dode-link", "samenvatting", "tabel-kop", "trefwoorden", "video-titel",
        ]  # fmt: skip
        assert taak("dode-link").wat == "het hele verhaal → /weg/"
        assert taak("beeld-beschrijven").afbeelding == overname(90).afbeelding
        assert taak("bijschrift").wat == "Geld"

    def test_a_project_without_opgave_is_work(self, verhuisd):
        verhuisd(item(1, "Net", "<p>Net.</p>", soort="project", meta=[("kleurcode", "blauw")]))
        assert open_soorten(1) == ["opgave", "samenvatting", "trefwoorden", "veld"]

    def test_a_page_that_lost_words_is_work_until_it_is_published(self, verhuisd, redactie):
        kwijt = f"<p>Een film.</p><video src='x.mp4'>{'weg ' * 9}</video>"
        verhuisd(item(1, "Film", kwijt))
        assert not pagina_van(1).live
        assert "concept" in open_soorten(1)
        assert "9 woorden: weg" in redactie.get(LIJST).text
        pagina_van(1).save(clean=False)
        assert "concept" in open_soorten(1)
        pagina_van(1).latest_revision.publish()
        assert "concept" not in open_soorten(1)

    def test_the_picture_above_a_page_is_work_too(self, verhuisd):
        verhuisd(item(1, "Over ons", "<p>Wij.</p>", meta=[("_thumbnail_id", "90")]))
        werk = taak("beeld-beschrijven")
        assert (werk.blok, werk.afbeelding) == ("", overname(90).afbeelding)

    def test_what_is_described_here_already_is_no_work(self, verhuisd):
        verhuisd(item(1, "Een", "<p>Een.</p>"))
        Afbeelding.objects.update(decoratief=True, nog_beschrijven=False)
        verhuisd(item(1, "Een", "<p>Een.</p>"), item(2, "Twee", FOTO))
        assert "beeld-beschrijven" not in open_soorten(2)

    def test_what_moved_out_again_leaves_no_work(self, verhuisd):
        verhuizing = verhuisd(item(1, "Een", DOOD))
        undo_verhuizing(verhuizing)
        verhuisd(item(1, "Een", DOOD))
        assert open_soorten(1) == ["dode-link", "samenvatting", "trefwoorden"]


class TestClosesByItself:
    @pytest.mark.parametrize(
        ("soort", "blok", "verander"),
        [
            ("video-titel", "video", anders(titel="De film")),
            ("video-titel", "video", weg),
            ("tabel-kop", "tabel", anders(tabel={"columns": [KOLOM, KOLOM], "rows": [], "caption": ""})),
            ("bijschrift", "tabel", anders(bijschrift="Geld per jaar")),
            ("beeld-beschrijven", "afbeelding", beschreven),
            ("beeld-beschrijven", "afbeelding", weg),
            ("dode-link", "tekst", met_tekst('<p>Lees <a href="https://elders.example/">het hele verhaal</a>.</p>')),
            ("dode-link", "tekst", met_tekst("<p>Lees eens.</p>")),
        ],
    )
    def test_what_was_done_at_a_block(self, verhuisd, soort, blok, verander):
        verhuisd(item(1, "Over ons", f"{FOTO}{VIDEO}{DOOD}{TABEL}"))
        pagina = pagina_van(1)
        bewaar(pagina, title="Nog niets gedaan")
        assert soort in open_soorten(1)
        bewaar(pagina_van(1), inhoud=met_blok(pagina_van(1), blok, verander))
        assert soort not in open_soorten(1)

    def test_what_was_done_in_a_field(self, verhuisd):
        leeg = {"post_date": "0000-00-00 00:00:00", "post_date_gmt": "0000-00-00 00:00:00"}
        verhuisd(item(1, "Net", "<p>Warm net.</p>", soort="project", **leeg))
        pagina_van(1).save(clean=False)
        assert open_soorten(1) == ["datum", "opgave", "samenvatting", "trefwoorden"]
        project = pagina_van(1)
        project.trefwoord_koppelingen = [PaginaTrefwoord(trefwoord=TrefwoordFactory())]
        bewaar(project, opgave=OpgaveFactory(), samenvatting="Zelf geschreven.", publicatiedatum=timezone.now())
        assert open_soorten(1) == []

    def test_one_description_closes_a_picture_on_all_pages(self, verhuisd):
        verhuisd(item(1, "Een", FOTO), item(2, "Twee", FOTO))
        beeld = overname(90).afbeelding
        beeld.save()
        assert Overnamewerk.objects.filter(soort="beeld-beschrijven", gedaan_op=None).count() == 2
        beeld.description = "Een groen dak"
        beeld.save()
        assert "beeld-beschrijven" not in open_soorten()

    def test_keywords_that_were_written_at_once_count(self, verhuisd):
        verhuisd(item(1, "Een", "<p>Een.</p>"), item(2, "Twee", "<p>Twee.</p>"))
        ids = [pagina_van(nummer).pk for nummer in (1, 2)]
        PaginaTrefwoord.objects.create(pagina_id=ids[0], trefwoord=TrefwoordFactory())
        trefwoorden_geschreven.send(PaginaTrefwoord, paginas=ids, trefwoorden=[])
        assert ("trefwoorden" in open_soorten(1), "trefwoorden" in open_soorten(2)) == (False, True)

    def test_a_page_without_work_costs_one_question_more(self):
        pagina = child(thuis(), TekstPagina, "Los")
        pagina.title += "x"
        with CaptureQueriesContext(connection) as vragen:
            pagina.save()
        gevraagd = [vraag for vraag in vragen.captured_queries if "overnamewerk" in vraag["sql"]]
        assert len(gevraagd) == 1


class TestSecondRun:
    def test_what_was_done_by_hand_stays_done_also_when_its_block_moved(self, verhuisd):
        verhuisd(item(1, "Een", f"{DOOD}{TABEL}{VIDEO}"))
        Overnamewerk.objects.filter(soort__in=["video-titel", "tabel-kop"]).update(gedaan_op=timezone.now())
        eigenaar = GebruikerFactory()
        Overnamewerk.objects.update(eigenaar=eigenaar)
        verhuisd(item(1, "Een", f"<h2>Nieuw</h2>{DOOD}{TABEL}{VIDEO}"))
        assert "video-titel" not in open_soorten(1)
        video = taak("video-titel")
        blokken = {blok["id"]: blok["type"] for blok in pagina_van(1).inhoud.raw_data}
        assert blokken[video.blok] == "video"
        dood = taak("dode-link")
        assert (dood.eigenaar, blokken[dood.blok]) == (eigenaar, "tekst")

    def test_what_is_no_longer_so_goes_and_what_was_asked_at_first_stays(self, verhuisd):
        meta = [("kleurcode", "blauw")]
        verhuisd(item(1, "Net", f"{DOOD}<p>Een.</p>", soort="project", meta=meta))
        verhuisd(item(1, "Net", "<p>Een.</p>", soort="project", meta=meta))
        assert open_soorten(1) == ["opgave", "samenvatting", "trefwoorden", "veld"]


@pytest.fixture
def twee(verhuisd):
    """Two pages that moved in, with work."""
    verhuisd(item(1, "Een", f"{FOTO}{DOOD}"), item(2, "Twee", FOTO))


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


def getoond(antwoord):
    return [
        (groep.pagina.title, [regel.taak.soort for regel in groep.regels]) for groep in antwoord.context["groepen"]
    ]


@pytest.mark.usefixtures("twee")
class TestScreen:
    def test_work_stands_by_page_with_where_it_is_done(self, redactie):
        antwoord = redactie.get(LIJST)
        assert getoond(antwoord) == [
            ("Een", ["beeld-beschrijven", "dode-link", "samenvatting", "trefwoorden"]),
            ("Twee", ["beeld-beschrijven", "samenvatting", "trefwoorden"]),
        ]
        blok = taak("dode-link").blok
        assert f"/edit/#:w:contentpath=inhoud.{blok}" in antwoord.text
        assert reverse("wagtailimages:edit", args=[overname(90).afbeelding_id]) in antwoord.text
        assert "‘het hele verhaal’ was een link die nergens meer heen leidt." in antwoord.text
        assert "Deze afbeelding staat op 2 pagina’s. Eén beschrijving is genoeg." in antwoord.text
        assert "0 van 7 gedaan" in antwoord.text

    @pytest.mark.parametrize(
        ("vraag", "aantal"),
        [
            ("soort=beeld-beschrijven", 2),
            ("eigenaar=mij", 1),
            ("eigenaar=niemand", 5),
            ("stand=gedaan", 1),
            ("stand=alles", 7),
            ("stand=onzin&p=x", 6),
            ("soort=onzin", 6),
            ("pagina=0", 6),
            ("pagina=999999", 0),
            ("pagina=99999999999999999999", 6),
        ],
    )
    def test_it_is_filtered(self, redactie, vraag, aantal):
        Overnamewerk.objects.filter(soort="dode-link").update(
            eigenaar=Gebruiker.objects.get(groups__name="Hoofdredacteur")
        )
        Overnamewerk.objects.filter(soort="trefwoorden", overname__nummer=1).update(gedaan_op=timezone.now())
        assert sum(len(soorten) for _titel, soorten in getoond(redactie.get(f"{LIJST}?{vraag}"))) == aantal

    def test_one_is_done_with_its_button_and_more_when_ticked(self, redactie):
        redactie.post(f"{LIJST}?stand=alles", {"klaar": taak("dode-link").pk})
        assert "dode-link" not in open_soorten()
        ids = list(Overnamewerk.objects.filter(soort="trefwoorden").values_list("pk", flat=True))
        antwoord = redactie.post(LIJST, {"taak": ids, "doen": "gedaan"}, follow=True)
        assert "2 dingen zijn gedaan." in antwoord.text
        redactie.post(f"{LIJST}?stand=alles", {"taak": ids, "doen": "open"})
        assert open_soorten().count("trefwoorden") == 2

    def test_all_that_the_filter_shows_goes_at_once(self, redactie):
        redactie.post(f"{LIJST}?soort=samenvatting", {"alles": "ja", "doen": "gedaan"})
        assert "samenvatting" not in open_soorten()
        assert "trefwoorden" in open_soorten()

    def test_a_button_without_anything_ticked_says_so(self, redactie):
        antwoord = redactie.post(LIJST, {"doen": "gedaan"})
        assert "Vink eerst aan waar het om gaat." in antwoord.text
        assert not Overnamewerk.objects.exclude(gedaan_op=None).exists()

    def test_what_was_done_in_another_tab_is_said_and_the_rest_goes_on(self, redactie):
        ander = GebruikerFactory(groepen=["Hoofdredacteur"], first_name="Sam")
        ids = list(Overnamewerk.objects.filter(overname__nummer=1).values_list("pk", flat=True))
        Overnamewerk.objects.filter(pk=ids[0]).update(gedaan_op=timezone.now())
        antwoord = redactie.post(LIJST, {"taak": ids, "doen": "geef", "eigenaar": ander.pk}, follow=True)
        assert "3 dingen zijn nu van Sam." in antwoord.text
        assert "1 daarvan was al gedaan." in antwoord.text
        assert Overnamewerk.objects.filter(eigenaar=ander).count() == 3
        antwoord = redactie.post(f"{LIJST}?stand=alles", {"taak": ids, "doen": "gedaan"}, follow=True)
        assert "3 dingen zijn gedaan." in antwoord.text
        assert "1 daarvan was al gedaan." in antwoord.text

    def test_the_button_of_what_is_done_already_says_so(self, redactie):
        werk = taak("dode-link")
        moment = timezone.now()
        Overnamewerk.objects.filter(pk=werk.pk).update(gedaan_op=moment)
        antwoord = redactie.post(LIJST, {"klaar": werk.pk}, follow=True)
        assert "Dit was al gedaan." in antwoord.text
        assert "0 dingen" not in antwoord.text
        werk.refresh_from_db()
        assert werk.gedaan_op == moment

    def test_what_left_the_list_meanwhile_is_said_and_stays_as_it_is(self, redactie):
        ander = GebruikerFactory(groepen=["Hoofdredacteur"], first_name="Sam")
        ids = list(Overnamewerk.objects.filter(overname__nummer=1).values_list("pk", flat=True))
        Overnamewerk.objects.filter(pk=ids[0]).update(eigenaar=ander)
        antwoord = redactie.post(f"{LIJST}?eigenaar=niemand", {"taak": [*ids, "x"], "doen": "gedaan"}, follow=True)
        assert "3 dingen zijn gedaan." in antwoord.text
        assert "1 daarvan staat niet meer in deze lijst." in antwoord.text
        assert Overnamewerk.objects.filter(pk=ids[0], gedaan_op=None).exists()

    def test_every_field_has_an_id_of_its_own(self, redactie):
        ids = re.findall(r' id="([^"]+)"', redactie.get(LIJST).text.partition('class="overzetten-filter"')[2])
        assert "daad_eigenaar" in ids
        assert len(ids) == len(set(ids))

    def test_the_enter_key_alone_does_nothing(self, redactie):
        begin = redactie.get(LIJST).text.partition('<form method="post"')[2]
        eerste = begin[begin.index("<button") : begin.index("</button>")]
        assert "name=" not in eerste
        antwoord = redactie.post(LIJST, {"taak": [taak("dode-link").pk]})
        assert "Kies een van de knoppen onder de lijst." in antwoord.text
        assert f'id="taak-{taak("dode-link").pk}" checked' in antwoord.text

    def test_it_is_given_to_who_may_change_the_page_and_to_nobody_else(self, redactie):
        ander = GebruikerFactory(groepen=["Hoofdredacteur"], first_name="Sam")
        redacteur = GebruikerFactory(groepen=["Redacteur"], first_name="Kim")
        groep = redacteur.groups.get()
        GroupPagePermission.objects.create(group=groep, page=pagina_van(2), permission_type="change")
        ids = list(Overnamewerk.objects.filter(overname__nummer=1).values_list("pk", flat=True))
        antwoord = redactie.post(LIJST, {"taak": ids, "doen": "geef", "eigenaar": ander.pk}, follow=True)
        assert "4 dingen zijn nu van Sam." in antwoord.text
        antwoord = redactie.post(LIJST, {"taak": ids, "doen": "geef", "eigenaar": redacteur.pk}, follow=True)
        gezegd = [(melding.level_tag, str(melding).strip()) for melding in antwoord.context["messages"]]
        assert gezegd == [("warning", "4 dingen zijn niet gegeven: Kim mag die pagina’s niet wijzigen.")]
        assert Overnamewerk.objects.filter(eigenaar=ander).count() == 4
        redactie.post(LIJST, {"taak": ids, "doen": "geef", "eigenaar": ""})
        assert not Overnamewerk.objects.filter(eigenaar=ander).exists()

    def test_only_who_may_change_one_of_the_pages_can_be_given_work(self, redactie):
        GebruikerFactory(first_name="Zonderrol")
        GebruikerFactory(groepen=["Redacteur"], first_name="Elders")
        GebruikerFactory(is_superuser=True, first_name="Baas")
        eigen = GebruikerFactory(groepen=["Redacteur"], first_name="Eigenpagina")
        GroupPagePermission.objects.create(group=eigen.groups.get(), page=thuis(), permission_type="add")
        pagina = pagina_van(1)
        pagina.owner = eigen
        pagina.save(clean=False)
        tekst = redactie.get(LIJST).text
        assert [naam in tekst for naam in ("Zonderrol", "Elders", "Baas", "Eigenpagina")] == [False, False, True, True]

    def test_an_editor_sees_and_does_only_what_is_on_pages_of_theirs(self, als):
        client = als("Redacteur")
        assert getoond(client.get(LIJST)) == []
        groep = Gebruiker.objects.get(groups__name="Redacteur").groups.get()
        GroupPagePermission.objects.create(group=groep, page=pagina_van(2), permission_type="change")
        assert [titel for titel, _soorten in getoond(client.get(LIJST))] == ["Twee"]
        van_een = taak("dode-link")
        client.post(LIJST, {"klaar": van_een.pk})
        client.post(LIJST, {"taak": [van_een.pk], "doen": "gedaan"})
        van_een.refresh_from_db()
        assert van_een.gedaan_op is None

    def test_the_way_there_stands_among_the_reports(self, redactie):
        assert LIJST in redactie.get("/beheer/").text


def test_it_asks_as_much_for_fifty_pages_as_for_five(redactie, verhuisd, count_queries):
    verhuisd(*(item(nr, f"Pagina {nr}", f"{FOTO}{DOOD}") for nr in range(1, 6)))
    redactie.get(LIJST)
    weinig = count_queries(lambda: redactie.get(LIJST))
    verhuisd(*(item(nr, f"Pagina {nr}", f"{FOTO}{DOOD}") for nr in range(1, 51)))
    antwoord = redactie.get(LIJST)
    assert antwoord.context["bladzijde"].paginator.num_pages > 1
    assert count_queries(lambda: redactie.get(LIJST)) == weinig <= 60
    assert 'href="?soort=samenvatting&amp;stand=alles&amp;p=1"' not in antwoord.text
    tweede = redactie.get(f"{LIJST}?stand=alles&p=2")
    assert 'href="?stand=alles&amp;p=1"' in tweede.text
    adres = f"{LIJST}?soort=samenvatting&eigenaar=niemand"
    assert count_queries(lambda: redactie.get(adres)) <= weinig


def vandaag(gebruiker):
    """Return what the rule of the dashboard finds: (title, explanation, address)."""
    regel = next(regel for regel in list_regels() if regel.naam == "werk-na-overzetten")
    rijen = regel.rijen(regel.objecten(gebruiker))
    assert regel.eerste(gebruiker, 1) == (rijen[:1], len(rijen))
    return [tuple(rij) for rij in rijen]


@pytest.mark.usefixtures("twee")
def test_the_dashboard_has_ones_own_pages_and_what_is_nobodys_for_who_divides_it(client):
    hoofd = GebruikerFactory(groepen=["Hoofdredacteur"])
    Overnamewerk.objects.filter(overname__nummer=1).update(eigenaar=hoofd)
    assert vandaag(hoofd) == [
        ("Werk zonder eigenaar", "3 dingen te doen", f"{LIJST}?eigenaar=niemand"),
        ("Een", "4 dingen te doen", f"{LIJST}?eigenaar=mij&pagina={pagina_van(1).pk}"),
    ]
    redacteur = GebruikerFactory(groepen=["Redacteur"])
    GroupPagePermission.objects.create(group=redacteur.groups.get(), page=pagina_van(2), permission_type="change")
    assert vandaag(redacteur) == []
    Overnamewerk.objects.filter(overname__nummer=1).update(gedaan_op=timezone.now())
    Overnamewerk.objects.filter(overname__nummer=2).update(eigenaar=hoofd)
    assert [rij[0] for rij in vandaag(hoofd)] == ["Twee"]
    client.force_login(hoofd)
    assert "Twee" in client.get("/beheer/vandaag/werk-na-overzetten/").text


def test_a_site_that_never_moved_has_an_empty_list(redactie):
    assert not Verhuizing.objects.exists() and not Overname.objects.exists()
    assert "Er is geen werk op pagina’s die u mag wijzigen." in redactie.get(LIJST).text
