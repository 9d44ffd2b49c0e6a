"""What `manage.py demo_inhoud` puts on an empty site, and what it leaves alone.

Looked at in a copy of the demo that every test starts from: an empty site, filled when that demo was first started.
"""

import io
import re
import shutil
from collections import Counter
from datetime import date
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.core.signals import request_finished
from django.db import close_old_connections, connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from wagtail.models import get_page_models

from contacten.models import Contactpersoon, Gemeente, Organisatie, Roltoewijzing
from nieuws.models import Nieuwsbericht
from opgaven.models import Agenda, Opgave, Resultaat, Speerpunt
from projecten.aansluiting import find_all_verschillen, read_whole_ledger
from projecten.models import Besteding, Bijdrage, Mijlpaal, Project, ProjectStatus, RegioDeal
from projecten.samenloop import find_samenloop
from regioprogramma import postgres
from regioprogramma.core.lijsten import lijst
from regioprogramma.core.models import Afbeelding, Document, Pagina, TekstPagina, Trefwoord
from regioprogramma.core.pagina import Sectie
from regioprogramma.demo.lezen import read_inhoud
from regioprogramma.overzetten.models import Overzetting
from regioprogramma.overzetten.rekenblad.indeling import guess_indeling
from regioprogramma.overzetten.rekenblad.lezen import read_rekenblad
from regioprogramma.overzetten.rekenblad.naslag import Naslag
from regioprogramma.overzetten.rekenblad.proef import run_proef
from regioprogramma.overzetten.rekenblad.schrijven import write_projecten
from tests.browser.adressen import PAGINATYPEN
from tests.databases import another_database
from tests.demo_site import first_start

pytestmark = [pytest.mark.django_db, pytest.mark.demo]

MOST_QUERIES = 25
#: The words of a filler text, and of one that was never finished.
VULSEL = re.compile(r"\b(lorem|ipsum|dolor sit|todo|xxx|tekst volgt)\b", re.IGNORECASE)


def run_command():
    """Run the command; return the lines that it wrote."""
    uit = io.StringIO()
    call_command("demo_inhoud", stdout=uit)
    return uit.getvalue().splitlines()


@pytest.fixture(scope="module")
def geladen(demo_folder, tmp_path_factory, django_db_setup, django_db_blocker):
    """The database and files of a demo that was started and stopped once, in place of the tests' own."""
    kopie = shutil.copytree(demo_folder, tmp_path_factory.mktemp("inhoud") / "var")
    database = {**postgres.database(kopie / "postgres"), "OPTIONS": {}}
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=kopie / "media"),
        another_database(**database),
    ):
        yield kopie
    postgres.stop(kopie / "postgres")


@pytest.fixture(scope="module")
def bezocht(geladen):
    """Every page a visitor can reach from the home page by links: {path: (response, number of queries)}."""
    client, gezien, wachtrij = Client(), {}, ["/"]
    while wachtrij:
        pad = wachtrij.pop()
        if pad in gezien:
            continue
        # Django keeps 9,000 questions, and counts no more.
        reset_queries()
        with CaptureQueriesContext(connection) as queries:
            antwoord = client.get(pad)
        close(antwoord)
        gezien[pad] = (antwoord, len(queries))
        wachtrij += [verder for verder in read_links(antwoord, pad) if verder not in gezien]
    return gezien


def count_queries(pad):
    """Return how many queries one visit of a page takes."""
    with CaptureQueriesContext(connection) as queries:
        Client().get(pad)
    return len(queries)


def close(antwoord):
    """Close the file that a response holds, and not the connection with the transaction that holds the content."""
    request_finished.disconnect(close_old_connections)
    antwoord.close()
    request_finished.connect(close_old_connections)


def read_links(antwoord, pad):
    """Return the addresses on this site in a page, those with a filter or page number included."""
    if not antwoord.get("Content-Type", "").startswith("text/html") or antwoord.status_code != 200:
        return []
    doelen = [urldefrag(urljoin(pad, unescape(doel)))[0] for doel in re.findall(r'href="([^"#][^"]*)"', antwoord.text)]
    return [doel for doel in doelen if not urlsplit(doel).scheme]


def test_it_shows_its_progress(demo_folder):
    regels = first_start(demo_folder).read_text().splitlines()
    assert "Documenten schrijven" in regels
    assert any(regel.startswith("Klaar: ") for regel in regels)


@pytest.mark.parametrize(
    "model, minstens",
    [
        (Agenda, 2),
        (Opgave, 6),
        (Speerpunt, 20),
        (Project, 40),
        (RegioDeal, 3),
        (Nieuwsbericht, 60),
        (Contactpersoon, 25),
        (Gemeente, 18),
        (Trefwoord, 60),
        (Document, 15),
        (Afbeelding, 15),
        (TekstPagina, 6),
    ],
)
def test_there_is_enough_to_look_at(geladen, model, minstens):
    assert model.objects.count() >= minstens


def test_the_running_agenda_has_five_opgaven_with_eighteen_speerpunten(geladen):
    agenda = Agenda.objects.get(lopend=True)
    assert Opgave.objects.child_of(agenda).count() == 5
    assert Speerpunt.objects.descendant_of(agenda).filter(status="lopend").count() >= 18
    assert Speerpunt.objects.exclude(status="lopend").exists()


def test_there_are_twelve_organisations_that_are_no_gemeente(geladen):
    assert Organisatie.objects.exclude(soort="gemeente").count() >= 12


def test_projects_are_in_every_state_and_most_show_money_milestones_and_results(geladen):
    staten = Counter(Project.objects.values_list("status", flat=True))
    assert set(staten) == set(ProjectStatus.values)
    for model in (Besteding, Bijdrage, Mijlpaal, Resultaat):
        assert model.objects.filter(pagina__in=Project.objects.values("pk")).values("pagina").distinct().count() >= 20


def test_news_covers_four_years(geladen):
    jaren = Counter(
        moment.year for moment in Nieuwsbericht.objects.visible().values_list("publicatiedatum", flat=True)
    )
    assert set(jaren) == {2023, 2024, 2025, 2026}
    assert min(jaren.values()) >= 10


def test_people_can_be_vacant_gone_without_photo_and_without_phone(geladen):
    assert Roltoewijzing.objects.filter(vacant=True).exists()
    assert Contactpersoon.objects.filter(vertrokken_op__lt=date(2026, 11, 1)).count() >= 2
    assert Contactpersoon.objects.filter(foto=None).exists()
    assert Contactpersoon.objects.filter(telefoon="").exists()
    assert not Contactpersoon.objects.exclude(email="").exclude(email__endswith=".example").exists()


def test_the_example_deal_keeps_the_word_before_its_amount(geladen):
    deal = RegioDeal.objects.get(slug="cleantech-regio-deal-2019")
    assert (deal.totaal_bedrag, deal.totaal_nauwkeurigheid) == (100_000_000, "ruim")
    assert (deal.geselecteerd_op, deal.geselecteerd_op_precisie) == (date(2020, 2, 1), "maand")
    assert deal.bijdragen.get(bron="rijk").bedrag == 7_500_000
    assert deal.doelen.count() == 3
    assert RegioDeal.objects.filter(voorganger=deal).exists()


def test_of_all_money_on_projects_it_is_known_whether_it_comes_from_a_deal(geladen):
    deals = set(RegioDeal.objects.visible().values_list("pk", flat=True))
    samenloop = find_samenloop(deals, read_whole_ledger())
    assert samenloop.onduidelijk == []
    assert any(boeking.projectdeal in deals for boeking in samenloop.los)
    assert [int(verschil.bedrag) for verschil in find_all_verschillen()] == [275_000]


def test_documents_are_real_files_of_three_kinds(geladen):
    kinds = {"pdf": b"%PDF-", "odt": b"PK\x03\x04", "xlsx": b"PK\x03\x04"}
    gevonden = Counter(document.file_extension for document in Document.objects.all())
    assert set(gevonden) == set(kinds)
    for document in Document.objects.all():
        with document.file.open("rb") as bestand:
            assert bestand.read(5).startswith(kinds[document.file_extension])
    for document in Document.objects.filter(file__endswith=".pdf"):
        assert document.paginas >= 1
        assert "?" * 2 not in document.tekst
        assert len(document.tekst.split()) > 50


def test_every_page_carries_four_trefwoorden_and_a_summary(geladen):
    for pagina in Pagina.objects.visible().exclude(depth__lte=2):
        assert pagina.samenvatting, pagina
        assert pagina.trefwoord_koppelingen.count() >= 4, pagina


def test_a_picture_of_an_opgave_or_project_has_the_colour_of_its_page():
    inhoud = read_inhoud()
    kleur = {beeld.sleutel: beeld.accent for beeld in inhoud.afbeeldingen} | {"": None}
    van_opgave = {opgave.sleutel: opgave.accent for opgave in inhoud.opgaven}
    paginas = [(opgave, opgave.accent) for opgave in inhoud.opgaven]
    paginas += [(project, van_opgave[project.opgave]) for project in inhoud.projecten]
    assert [pagina.titel for pagina, accent in paginas if kleur[pagina.beeld] not in (None, accent)] == []


def test_a_second_time_changes_nothing(geladen):
    def state():
        return list(Pagina.objects.order_by("pk").values_list("pk", "title", "path", "last_published_at"))

    voor = state()
    regels = run_command()
    assert state() == voor
    assert regels == ["De voorbeeldinhoud staat er al. Er is niets veranderd."]


def test_it_makes_no_account(geladen):
    logins = {regel.split()[0] for regel in (geladen / "demo-logins.txt").read_text().splitlines()}
    assert {gebruiker.username for gebruiker in get_user_model().objects.all()} == logins


def test_the_browser_visits_a_page_of_every_type(geladen):
    paths = {page.url: page.specific_class for page in Pagina.objects.visible()}
    visited = {kind for form in PAGINATYPEN.values() for path, kind in paths.items() if re.fullmatch(form, path)}
    missing = [model.__name__ for model in get_page_models() if model not in {Pagina, *visited}]
    assert not missing, f"give {missing} an address in tests/browser/adressen.py, and a page in the demo"


def test_every_link_leads_to_a_page(bezocht):
    fout = {pad: antwoord.status_code for pad, (antwoord, _queries) in bezocht.items() if antwoord.status_code >= 400}
    assert fout == {}


def test_every_page_can_be_reached_by_links(bezocht):
    """Below a list with more than one leaf only the newest are linked; a page of every kind must be there."""
    bereikt = set(bezocht)
    soorten = {type(p) for p in Pagina.objects.visible().specific() if p.get_url() in bereikt}
    assert {type(p) for p in Pagina.objects.visible().specific()} == soorten


def test_who_follows_links_alone_comes_to_an_end(bezocht):
    kaart = Client().get("/sitemap.xml").text.count("<loc>")
    # Below these there are as many addresses as kinds of open data.
    assert len([pad for pad in bezocht if not pad.startswith(("/api/", "/data/"))]) <= 3 * kaart


def test_no_link_leads_to_filters_that_are_combined(bezocht):
    # Those of search, and of every list.
    velden = {"q", "soort"}.union(*(filterset.base_filters for filterset in lijst._lijsten.values()))
    assert {"opgave", "gemeente", "trefwoord", "jaar"} < velden
    for pad in bezocht:
        gevraagd = [naam for naam in parse_qs(urlsplit(pad).query) if naam in velden]
        assert len(gevraagd) <= 1, pad


def test_a_section_is_given_what_its_template_reads_and_nothing_else(bezocht):
    """Its content is the context of a template, which no type checker reads; a whole list goes on to parts."""
    lezen = {}
    for sjabloon in Path("templates/secties").glob("*.html"):
        tekst = sjabloon.read_text()
        # What it fills in belongs to the template that it extends.
        tekst += "".join(Path("templates", naam).read_text() for naam in re.findall(r'extends "(secties/.+?)"', tekst))
        if not re.search(r"=sectie\.inhoud\b(?!\.)", tekst):
            lezen[f"secties/{sjabloon.name}"] = set(re.findall(r"sectie\.inhoud\.(\w+)", tekst))
    secties = [
        sectie
        for antwoord, _queries in bezocht.values()
        if antwoord.context and "secties" in antwoord.context
        for sectie in [*antwoord.context["secties"], *antwoord.context.get("bovenaan", ())]
    ]
    secties += [deel for sectie in secties for deel in sectie.inhoud.get("delen", ()) if isinstance(deel, Sectie)]
    gezien = {sectie.template for sectie in secties}
    # Where a page of an earlier website stood: tests/core/test_botsing.py shows it, and the gallery does.
    assert lezen.keys() - gezien == {"secties/eerder.html"}, "the demo shows every other section"
    anders = {(s.template, *sorted(lezen[s.template] ^ set(s.inhoud))) for s in secties if s.template in lezen}
    assert {verschil for verschil in anders if len(verschil) > 1} == set()


def test_no_heading_skips_a_level(bezocht):
    fout = {}
    for pad, (antwoord, _queries) in bezocht.items():
        if antwoord.get("Content-Type", "").startswith("text/html"):
            niveaus = [int(niveau) for niveau in re.findall(r"<h([1-6])[ >]", antwoord.text)]
            if any(onder > boven + 1 for boven, onder in pairwise([0, *niveaus])):
                fout[pad] = niveaus
    assert fout == {}


def test_no_page_asks_more_queries_than_a_page_may(bezocht):
    """The first visitor of a page waits for its pictures to be made; the second one counts."""
    duur = {pad: queries for pad, (_antwoord, queries) in bezocht.items() if queries > MOST_QUERIES}
    opnieuw = {pad: count_queries(pad) for pad in duur}
    assert {pad: queries for pad, queries in opnieuw.items() if queries > MOST_QUERIES} == {}


def test_no_page_holds_filler(bezocht):
    for pad, (antwoord, _queries) in bezocht.items():
        if antwoord.get("Content-Type", "").startswith("text/html"):
            assert not VULSEL.search(antwoord.text), pad


def test_its_projects_come_in_again_from_a_spreadsheet_as_the_same(geladen):
    wie = get_user_model().objects.get(username="hoofdredacteur")
    gelezen = read_rekenblad(ContentFile(write_projecten(wie)))
    indeling = guess_indeling(gelezen, Naslag(wie))
    overzetting = Overzetting.objects.create(door=wie, inhoud=gelezen.as_json(), indeling=indeling.as_json())
    run_proef(overzetting, wie)
    overzetting.refresh_from_db()
    regels = [(regel.soort, regel.naam, regel.wijzigingen, regel.fouten) for regel in overzetting.regels.all()]
    assert (len(regels), overzetting.meldingen) == (Project.objects.count(), [])
    assert [regel for regel in regels if regel[0] != "gelijk"] == []
