"""A section without content does not exist; with content it does."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import RequestFactory
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from contacten.models import Contactpersoon, Deelname, Gemeente, Organisatie, Partnerschap, Rol, Roltoewijzing
from nieuws.models import Nieuwsbericht
from opgaven.models import Agenda, Kerncijfer, Opgave, Resultaat, Speerpunt
from projecten.models import (
    Bijdrage,
    Doel,
    Mijlpaal,
    Project,
    ProjectStatus,
    RegioDeal,
    Voortgangsrapportage,
)
from regioprogramma.core.models import Document
from regioprogramma.core.pagina.opbouw import secties_van
from regioprogramma.overzichten.trefwoord import soortsectie
from tests import factories
from tests.boom import child

pytestmark = pytest.mark.django_db

VIDEO = {"titel": "Video", "adres": "https://youtu.be/abcdefghijk"}


@pytest.fixture
def person():
    return Contactpersoon.objects.create(naam="Noor Voorbeeld")


def sections(page):
    """Return {anchor: section} as a visitor gets them; the page is read again, as a request does."""
    fresh = type(page).objects.get(pk=page.pk)
    return {section.anker: section for section in secties_van(fresh, RequestFactory().get("/"))}


def test_the_smallest_pages_have_no_empty_sections(site, opgave):
    speerpunt = child(opgave, Speerpunt, "Bouwen")
    project = child(site["projecten"], Project, "Wijk", opgave=opgave)
    deal = child(site["deals"], RegioDeal, "Deal")
    bericht = child(site["nieuws"], Nieuwsbericht, "Bericht")
    assert list(sections(opgave)) == ["speerpunten", "projecten"]
    assert list(sections(speerpunt)) == ["projecten"], "says in a sentence that there are none"
    assert list(sections(project)) == ["feiten"]
    assert list(sections(deal)) == []
    assert list(sections(bericht)) == [], "the empty paragraph that an editor starts with is no content"


def test_a_full_opgave_has_its_sections_in_the_order_of_the_page(site, opgave, person):
    opgave.horizon, opgave.horizonjaar = "<p>Iedereen woont goed.</p>", 2030
    opgave.inhoud = [("kop", "Aanpak"), ("tekst", "<p>Zo doen we dat.</p>")]
    opgave.videos = [("video", VIDEO)]
    opgave.save()
    child(opgave, Speerpunt, "Bouwen")
    child(site["projecten"], Project, "Wijk", opgave=opgave)
    bericht = child(site["nieuws"], Nieuwsbericht, "Bericht")
    bericht.opgaven.add(opgave)
    bericht.save()
    Kerncijfer.objects.create(pagina=opgave, waarde=5, omschrijving="huizen", peildatum=date(2026, 1, 1))
    Roltoewijzing.objects.create(pagina=opgave, rol=Rol.objects.create(naam="Trekker"), persoon=person)
    Deelname.objects.create(
        pagina=opgave, gemeente=Gemeente.objects.create(naam="Oost", slug="oost", cbs_code="GM0001")
    )
    found = sections(opgave)
    expected = ["speerpunten", "horizon", "inhoud", "cijfers", "video", "projecten", "nieuws", "contact", "gemeenten"]
    assert list(found) == expected
    assert found["horizon"].kop == "In 2030"
    assert [tekst for _, tekst in found["inhoud"].verwijzingen] == ["Aanpak"]


@pytest.mark.parametrize(
    ("adres", "dienst", "speler"),
    [
        ("https://vimeo.com/123", "Vimeo", "https://player.vimeo.com/video/123?dnt=1&autoplay=1"),
        ("https://youtu.be/abcdefghijk", "YouTube", "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1"),
    ],
)
def test_a_video_plays_at_its_own_service_without_being_followed(opgave, adres, dienst, speler):
    opgave.videos = [("video", {**VIDEO, "adres": adres})]
    opgave.save()
    [video] = sections(opgave)["video"].inhoud["videos"]
    assert (video.value.dienst, video.value.speler) == (dienst, speler)


@pytest.mark.parametrize(("aantal", "kop"), [(1, "Eén speerpunt"), (5, "Vijf speerpunten"), (13, "13 speerpunten")])
def test_the_heading_counts_the_speerpunten(opgave, aantal, kop):
    for number in range(aantal):
        child(opgave, Speerpunt, f"Punt{number}")
    child(opgave, Speerpunt, "Oud", status="vervallen")
    section = sections(opgave)["speerpunten"]
    assert section.kop == kop
    assert [s.title for s in section.inhoud["eerdere"]] == ["Oud"]


def test_a_full_project_has_its_sections_in_the_order_of_the_page(site, opgave, person):
    project = child(site["projecten"], Project, "Wijk", opgave=opgave, videos=[("video", VIDEO)])
    child(site["projecten"], Project, "Buurt", opgave=opgave)
    project.inhoud = [("tekst", "<p>Zo doen we dat.</p>")]
    project.save()
    Mijlpaal.objects.create(pagina=project, titel="Klaar", datum=date(2026, 1, 1))
    Resultaat.objects.create(pagina=project, indicator="huizen")
    Bijdrage.objects.create(pagina=project, bron="rijk", bedrag=100)
    Roltoewijzing.objects.create(pagina=project, rol=Rol.objects.create(naam="Trekker"), persoon=person)
    expected = ["feiten", "inhoud", "mijlpalen", "resultaten", "geld", "video", "contact", "gerelateerde-projecten"]
    assert list(sections(project)) == expected


def test_the_facts_of_a_project_leave_out_what_is_not_known(site, opgave):
    project = child(site["projecten"], Project, "Wijk", opgave=opgave)
    namen = [feit["naam"] for feit in sections(project)["feiten"].inhoud["feiten"]]
    assert namen == ["Opgave", "Gemeenten"]
    Deelname.objects.create(pagina=project, gemeente=factories.GemeenteFactory(), tot=date(2020, 1, 1))
    namen = [feit["naam"] for feit in sections(project)["feiten"].inhoud["feiten"]]
    assert namen == ["Opgave"], "it is not of the whole region because its gemeente stopped"
    partner = Organisatie.objects.create(naam="School")
    Partnerschap.objects.create(pagina=project, organisatie=partner, trekker=True)
    assert "Trekker" in [feit["naam"] for feit in sections(project)["feiten"].inhoud["feiten"]]


def test_the_facts_name_gemeenten_in_the_order_of_their_names(site, opgave):
    project = child(site["projecten"], Project, "Wijk", opgave=opgave)
    for naam, code in (("Nijmegen", "GM0268"), ("'s-Gravenhage", "GM0518"), ("Druten", "GM0225")):
        gemeente = Gemeente.objects.create(naam=naam, slug=naam.lower().strip("'"), cbs_code=code)
        Deelname.objects.create(pagina=project, gemeente=gemeente)
    feiten = {f["naam"]: [w["tekst"] for w in f["waarden"]] for f in sections(project)["feiten"].inhoud["feiten"]}
    assert feiten["Gemeenten"] == ["Druten", "'s-Gravenhage", "Nijmegen"]


def test_a_full_deal_has_its_sections_in_the_order_of_the_page(site, opgave):
    deal = child(site["deals"], RegioDeal, "Deal", geselecteerd_op=date(2020, 2, 1), geselecteerd_op_precisie="maand")
    doel = Doel.objects.create(deal=deal, titel="Groen")
    Bijdrage.objects.create(pagina=deal, bron="rijk", bedrag=7_500_000)
    Voortgangsrapportage.objects.create(deal=deal, periode="2022", datum=date(2023, 3, 1))
    for title in ("Een", "Twee"):
        child(site["projecten"], Project, title, opgave=opgave, regio_deal=deal, doel=doel if title == "Een" else None)
    found = sections(deal)
    assert list(found) == ["kerngegevens", "doelen", "projecten", "geld", "voortgang", "tijdlijn"]
    assert [(g["doel"], g["aantal"]) for g in found["projecten"].inhoud["groepen"]] == [(doel, 1), (None, 1)]


def test_a_milestone_that_was_not_reached_is_not_said_to_be_past(site):
    deal = child(site["deals"], RegioDeal, "Deal", startdatum=date(2024, 7, 1))
    for titel, bereikt in (("Gehaald", True), ("Te laat", False)):
        Mijlpaal.objects.create(pagina=deal, titel=titel, datum=date(2025, 1, 1), bereikt=bereikt)
    momenten = {moment["tekst"]: moment["toestand"] for moment in sections(deal)["tijdlijn"].inhoud["momenten"]}
    # In the same words as on a project.
    assert momenten == {"Start van de uitvoering": "", "Gehaald": "Klaar", "Te laat": "Nog niet klaar"}


def test_a_milestone_says_nothing_that_its_page_denies(site, opgave):
    woorden = {}
    for status in (ProjectStatus.IN_UITVOERING, ProjectStatus.GESTOPT, ProjectStatus.AFGEROND):
        project = child(site["projecten"], Project, status.value, opgave=opgave, status=status)
        for titel, jaar in (("Voorbij", 2024), ("Komt nog", 2090)):
            Mijlpaal.objects.create(pagina=project, titel=titel, datum=date(jaar, 1, 1))
        stappen = sections(project)["mijlpalen"].inhoud["stappen"]
        woorden[status] = {stap["mijlpaal"].titel: stap["toestand"] for stap in stappen}
    # Nobody said of a step past its day that it runs, and in a project that ended it does not.
    assert woorden == {
        ProjectStatus.IN_UITVOERING: {"Voorbij": "Nog niet klaar", "Komt nog": "Gepland"},
        ProjectStatus.GESTOPT: {"Voorbij": "Niet gehaald", "Komt nog": "Gepland"},
        ProjectStatus.AFGEROND: {"Voorbij": "Niet gehaald", "Komt nog": "Gepland"},
    }


def test_a_month_in_the_timeline_comes_after_the_days_of_that_month(site):
    velden = {"getekend_op": date(2020, 7, 9), "startdatum": date(2020, 7, 1), "startdatum_precisie": "maand"}
    deal = child(site["deals"], RegioDeal, "Deal", **velden)
    teksten = [moment["tekst"] for moment in sections(deal)["tijdlijn"].inhoud["momenten"]]
    assert teksten == ["Deal ondertekend", "Start van de uitvoering"]


@pytest.mark.parametrize(
    ("nu", "precisie", "geweest", "toestand"),
    [
        ("2026-10-31", "maand", False, "Gepland"),
        # Nobody said on which day of the month it begins.
        ("2026-11-05", "maand", False, ""),
        ("2026-11-30", "maand", True, ""),
        ("2026-11-05", "jaar", False, ""),
        ("2026-12-31", "jaar", True, ""),
    ],
)
def test_what_begins_in_a_month_or_year_has_begun_when_that_is_over(site, nu, precisie, geweest, toestand):
    begin = date(2026, 11, 1) if precisie == "maand" else date(2026, 1, 1)
    deal = factories.RegioDealFactory(getekend_op=date(2020, 1, 1), startdatum=begin, startdatum_precisie=precisie)
    with time_machine.travel(f"{nu}T12:00:00+01:00", tick=False):
        moment = sections(deal)["tijdlijn"].inhoud["momenten"][-1]
    assert (moment["geweest"], moment["toestand"]) == (geweest, toestand)


@pytest.mark.parametrize(("dagen", "geweest"), [(-1, True), (0, True), (1, False)])
def test_a_day_of_the_timeline_has_been_from_that_day_on(site, dagen, geweest):
    dag = timezone.localdate() + timedelta(days=dagen)
    deal = child(site["deals"], RegioDeal, "Deal", getekend_op=date(2020, 1, 1), startdatum=dag)
    momenten = {moment["tekst"]: moment["geweest"] for moment in sections(deal)["tijdlijn"].inhoud["momenten"]}
    assert momenten == {"Deal ondertekend": True, "Start van de uitvoering": geweest}


@time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False)
@pytest.mark.parametrize(
    ("einde", "precisie", "geweest"),
    [
        (date(2026, 11, 24), "dag", True),
        (date(2026, 11, 25), "dag", False),
        (date(2026, 11, 1), "maand", False),
        (date(2026, 1, 1), "jaar", False),
        (date(2025, 1, 1), "jaar", True),
    ],
)
def test_a_deal_has_ended_when_its_last_day_month_or_year_is_over(site, einde, precisie, geweest):
    velden = {"startdatum": date(2020, 1, 1), "einddatum": einde, "einddatum_precisie": precisie}
    momenten = sections(child(site["deals"], RegioDeal, "Deal", **velden))["tijdlijn"].inhoud["momenten"]
    assert {moment["tekst"]: moment["geweest"] for moment in momenten}["Einde van de deal"] is geweest


def test_a_stated_total_survives_beside_the_sum_of_its_parts(site):
    deal = child(site["deals"], RegioDeal, "Deal", totaal_bedrag=100_000_000, totaal_nauwkeurigheid="ruim")
    Bijdrage.objects.create(pagina=deal, bron="rijk", bedrag=7_500_000)
    geld = sections(deal)["geld"].inhoud
    assert geld["zin"].replace("\xa0", " ") == (
        "In totaal gaat het om ruim € 100 miljoen. Daarvan betaalt het Rijk € 7,5 miljoen."
    )


def test_all_that_the_rijk_pays_is_added_up(site):
    deal = child(site["deals"], RegioDeal, "Deal")
    for bron, bedrag in [("rijk", 1_000_000), ("provincie", 2_000_000), ("rijk", 500_000), ("rijk", None)]:
        Bijdrage.objects.create(pagina=deal, bron=bron, bedrag=bedrag)
    assert sections(deal)["geld"].inhoud["zin"].replace("\xa0", " ") == (
        "In totaal gaat het om minimaal € 3,5 miljoen. Daarvan betaalt het Rijk minimaal € 1,5 miljoen."
    )


@pytest.mark.parametrize("change", [{"tot": timedelta(0)}, {"van": timedelta(1)}])
def test_a_role_outside_its_period_is_not_shown(opgave, person, change):
    vandaag = timezone.localdate()
    dates = {naam: vandaag + verschil for naam, verschil in change.items()}
    Roltoewijzing.objects.create(pagina=opgave, rol=Rol.objects.create(naam="Trekker"), persoon=person, **dates)
    assert "contact" not in sections(opgave)


def test_a_person_who_left_disappears_everywhere_at_once(site, opgave, person):
    rol = Rol.objects.create(naam="Trekker")
    project = child(site["projecten"], Project, "Wijk", opgave=opgave)
    for page in (opgave, project):
        Roltoewijzing.objects.create(pagina=page, rol=rol, persoon=person)
    assert "contact" in sections(opgave) and "contact" in sections(project)
    Contactpersoon.objects.update(vertrokken_op=timezone.localdate())
    assert "contact" not in sections(opgave) and "contact" not in sections(project)
    assert list(Roltoewijzing.objects.current()) == []


def test_a_vacancy_is_shown(opgave):
    Roltoewijzing.objects.create(pagina=opgave, rol=Rol.objects.create(naam="Trekker"), vacant=True)
    assert sections(opgave)["contact"].inhoud["toewijzingen"][0].vacant


def test_a_speerpunt_or_project_without_people_shows_those_of_its_opgave(site, opgave, person):
    speerpunt = child(opgave, Speerpunt, "Bouwen")
    project = child(site["projecten"], Project, "Plan", opgave=opgave)
    Roltoewijzing.objects.create(pagina=opgave, rol=Rol.objects.create(naam="Trekker"), persoon=person)
    for pagina in (speerpunt, project):
        assert sections(pagina)["contact"].inhoud["toewijzingen"][0].persoon == person
    opgave.unpublish()
    assert "contact" not in sections(project), "whose opgave no visitor can see"


def test_drafts_are_in_no_section(site, opgave):
    child(opgave, Speerpunt, "Concept", live=False)
    child(site["projecten"], Project, "Plan", opgave=opgave, live=False)
    bericht = child(site["nieuws"], Nieuwsbericht, "Bericht", live=False)
    bericht.opgaven.add(opgave)
    bericht.save()
    assert list(sections(opgave)) == []


def test_a_speerpunt_that_moves_belongs_to_its_new_opgave(site, opgave):
    other = child(site["agenda"], Opgave, "Werken", accent="oker")
    child(other, Speerpunt, "Banen")
    speerpunt = child(opgave, Speerpunt, "Bouwen")
    speerpunt.move(other, pos="last-child")
    speerpunt.refresh_from_db()
    assert (speerpunt.opgave, speerpunt.volgorde, speerpunt.accent) == (other, 2, "oker")


def test_the_colour_of_an_opgave_reaches_every_page_of_it(site, opgave):
    speerpunt = child(opgave, Speerpunt, "Bouwen")
    project = child(site["projecten"], Project, "Wijk", opgave=opgave)
    opgave.accent = "terracotta"
    opgave.save()
    nieuw = child(site["projecten"], Project, "Buurt", opgave=opgave)
    assert {type(p).objects.get(pk=p.pk).accent for p in (speerpunt, project, nieuw)} == {"terracotta"}


def test_the_agenda_tells_how_far_its_projects_are(site, opgave):
    for nummer, status in enumerate(["afgerond", "in-uitvoering", "in-uitvoering", "idee", "goedgekeurd", "gestopt"]):
        child(site["projecten"], Project, f"Plan{nummer}", opgave=opgave, status=status)
    child(site["projecten"], Project, "Concept", opgave=opgave, status="afgerond", live=False)
    voortgang = sections(site["agenda"])["voortgang"].inhoud
    assert voortgang["zin"] == (
        "Bij deze agenda horen 6 projecten: 1 afgerond, 2 in uitvoering, 2 in voorbereiding en 1 gestopt."
    )
    [rij] = voortgang["rijen"]
    assert (rij["afgerond"], rij["bezig"], rij["gepland"], rij["gestopt"]) == (1, 2, 2, 1)
    assert [(deel["stap"], deel["begin"], deel["lengte"]) for deel in rij["delen"]] == [
        ("afgerond", 0, 40),
        ("bezig", 40, 80),
        ("gepland", 120, 80),
    ]


def test_the_figures_of_an_opgave_add_up_to_the_number_that_stands_beside_it(site, opgave):
    for status in ("afgerond", "gestopt"):
        child(site["projecten"], Project, status, opgave=opgave, status=status)
    [boven] = sections(site["agenda"])["opgaven"].inhoud["opgaven"]
    [rij] = sections(site["agenda"])["voortgang"].inhoud["rijen"]
    assert boven["zin"] == "2 projecten, 1 afgerond"
    assert sum(rij[stap] for stap in ("afgerond", "bezig", "gepland", "gestopt")) == 2
    Project.objects.filter(status="afgerond").delete()
    [rij] = sections(site["agenda"])["voortgang"].inhoud["rijen"]
    assert (rij["gestopt"], rij["delen"]) == (1, [])


def test_the_agenda_says_how_many_projects_the_site_has_besides(site, opgave):
    child(site["projecten"], Project, "Hier", opgave=opgave)
    eerder = child(child(site["agenda"].get_parent(), Agenda, "Eerder"), Opgave, "Vroeger")
    child(site["projecten"], Project, "Elders", opgave=eerder)
    zin = sections(site["agenda"])["voortgang"].inhoud["zin"]
    assert zin.endswith("Op deze site staan er 2: ook die van andere agenda’s.")


@pytest.mark.parametrize(
    ("gezegd", "zin", "link"),
    [
        (None, "", "Het project van deze deal"),
        (1, "", "Het project van deze deal"),
        (9, "1 van de 9 projecten staat op deze site.", "Het project op deze site"),
    ],
)
def test_a_deal_says_when_not_every_project_has_a_page(site, opgave, gezegd, zin, link):
    deal = child(site["deals"], RegioDeal, "Deal", aantal_projecten=gezegd)
    child(site["projecten"], Project, "Wijk", opgave=opgave, regio_deal=deal)
    inhoud = sections(deal)["projecten"].inhoud
    assert (inhoud["zin"], inhoud["alles"].tekst) == (zin, link)


def test_other_projects_are_one_list_and_each_says_why(site, opgave):
    speerpunt = child(opgave, Speerpunt, "Bouwen")
    wijk, buurt = (child(site["projecten"], Project, naam, opgave=opgave) for naam in ("Wijk", "Buurt"))
    redenen = [rij["reden"] for rij in sections(wijk)["gerelateerde-projecten"].inhoud["rijen"]]
    assert redenen == ["Bij dezelfde opgave"]
    for project in (wijk, buurt):
        project.speerpunten.add(speerpunt)
        project.save()
    wijk = Project.objects.get(pk=wijk.pk)
    rijen = sections(wijk)["gerelateerde-projecten"].inhoud["rijen"]
    assert [(rij["pagina"].title, rij["reden"]) for rij in rijen] == [("Buurt", "Bij hetzelfde speerpunt")]


def test_numbers_of_speerpunten_that_add_up_to_more_than_there_are_projects_are_explained(site, opgave):
    een, twee = child(opgave, Speerpunt, "Bouwen"), child(opgave, Speerpunt, "Wonen")
    wijk, buurt = (child(site["projecten"], Project, naam, opgave=opgave) for naam in ("Wijk", "Buurt"))
    wijk.speerpunten.set([een])
    buurt.speerpunten.set([twee])
    for project in (wijk, buurt):
        project.save()
    assert sections(opgave)["speerpunten"].inhoud["zin"] == ""
    wijk.speerpunten.set([een, twee])
    wijk.save()
    assert sections(opgave)["speerpunten"].inhoud["zin"] == "Een project kan bij meer speerpunten horen."


def test_an_agenda_without_projects_has_no_progress(site, opgave):
    assert "voortgang" not in sections(site["agenda"])


def test_an_agenda_without_opgaven_has_no_list_of_them(site):
    assert "opgaven" not in sections(site["agenda"])
    child(site["agenda"], Opgave, "Concept", live=False)
    assert "opgaven" not in sections(site["agenda"])
    child(site["agenda"], Opgave, "Wonen")
    assert "opgaven" in sections(site["agenda"])


@time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False)
@pytest.mark.parametrize(
    ("datum", "precisie", "te_laat"),
    [
        (date(2026, 11, 24), "dag", True),
        (date(2026, 11, 25), "dag", False),
        (date(2026, 10, 1), "maand", True),
        (date(2026, 11, 1), "maand", False),
        (date(2025, 1, 1), "jaar", True),
        (date(2026, 1, 1), "jaar", False),
    ],
)
def test_a_milestone_is_late_when_its_day_month_or_year_is_over(datum, precisie, te_laat):
    mijlpaal = Mijlpaal(datum=datum, datum_precisie=precisie)
    assert mijlpaal.is_te_laat == te_laat
    mijlpaal.bereikt = True
    assert not mijlpaal.is_te_laat


def test_a_project_names_every_partner_and_who_leads(site, opgave):
    project = child(site["projecten"], Project, "Wijk", opgave=opgave)
    for naam, trekker in [("School", False), ("Stad", True), ("Fabriek", False), ("Dorp", True)]:
        Partnerschap.objects.create(pagina=project, organisatie=Organisatie.objects.create(naam=naam), trekker=trekker)
    feiten = {f["naam"]: [w["tekst"] for w in f["waarden"]] for f in sections(project)["feiten"].inhoud["feiten"]}
    assert (feiten["Trekker"], feiten["Partners"]) == (["Stad", "Dorp"], ["School", "Fabriek"])


def test_a_page_offers_every_document_that_anyone_may_read_in_the_order_of_the_editor(opgave):
    titels = ["Plan", "Geheim", "Kaart"]
    for nummer, titel in enumerate(titels):
        document = factories.DocumentFactory(title=titel)
        factories.PaginaDocumentFactory(pagina=opgave, document=document, sort_order=nummer)
    dicht = Collection.get_first_root_node().add_child(name="Dicht")
    CollectionViewRestriction.objects.create(collection=dicht, restriction_type="login")
    Document.objects.filter(title="Geheim").update(collection=dicht)
    documenten = sections(opgave)["documenten"].inhoud["documenten"]
    assert [document.title for document in documenten] == ["Plan", "Kaart"]


def test_the_newest_report_of_a_deal_comes_first(site):
    deal = child(site["deals"], RegioDeal, "Deal")
    for periode, jaar in (("2023", 2024), ("2025", 2026), ("2024", 2025)):
        Voortgangsrapportage.objects.create(deal=deal, periode=periode, datum=date(jaar, 3, 1))
    rijen = sections(deal)["voortgang"].inhoud["rapportages"]
    assert [rij["rapportage"].periode for rij in rijen] == ["2025", "2024", "2023"]


def test_the_home_page_shows_three_messages_and_the_one_that_was_pinned_first(site):
    for titel in ("Vast", "Twee", "Drie", "Vier"):
        child(site["nieuws"], Nieuwsbericht, titel)
    home = factories.thuis()
    assert [rij["bericht"].title for rij in sections(home)["nieuws"].inhoud["rijen"]] == ["Vier", "Drie", "Twee"]
    home.vast_nieuws = Nieuwsbericht.objects.get(title="Vast")
    home.save()
    assert [rij["bericht"].title for rij in sections(home)["nieuws"].inhoud["rijen"]] == ["Vast", "Vier", "Drie"]


@pytest.mark.parametrize(("aantal", "getoond", "alles"), [(2, 2, None), (3, 2, "alle projecten")])
def test_an_overview_that_is_cut_off_leads_to_the_rest(site, opgave, aantal, getoond, alles):
    for nummer in range(aantal):
        child(site["projecten"], Project, f"Plan{nummer}", opgave=opgave)
    section = soortsectie(Project.objects.visible(), "projecten", "Projecten", hoogstens=2, alles="alle projecten")
    assert (len(section.inhoud["paginas"]), section.inhoud["alles"]) == (getoond, alles)


def test_the_agenda_names_per_opgave_what_runs_and_how_much_is_finished(site, opgave):
    child(opgave, Speerpunt, "Bouwen"), child(opgave, Speerpunt, "Oud", status="vervallen")
    for nummer, status in enumerate(["afgerond", "idee", "in-uitvoering"]):
        child(site["projecten"], Project, f"Plan{nummer}", opgave=opgave, status=status)
    [rij] = sections(site["agenda"])["opgaven"].inhoud["opgaven"]
    assert ([s.title for s in rij["speerpunten"]], rij["zin"]) == (["Bouwen"], "3 projecten, 1 afgerond")
    Agenda.objects.update(lopend=False)
    [rij] = sections(site["agenda"])["opgaven"].inhoud["opgaven"]
    assert [s.title for s in rij["speerpunten"]] == ["Bouwen", "Oud"], "of an earlier agenda all that it had"


def test_many_deals_are_shown_in_pages(client, monkeypatch):
    monkeypatch.setattr("projecten.secties.deals._PER_BLADZIJDE", 2)
    for jaar in (2024, 2025, 2026):
        factories.RegioDealFactory(title=f"Deal {jaar}", startdatum=date(jaar, 1, 1))
    bladen = [BeautifulSoup(client.get(f"/regio-deals/{vraag}").text, "html.parser") for vraag in ("", "?pagina=2")]
    koppen = [[kop.get_text(strip=True) for kop in blad.select(".kaart-kop")] for blad in bladen]
    assert koppen == [["Deal 2026", "Deal 2025"], ["Deal 2024"]]
    assert bladen[1].select_one("link[rel=canonical]")["href"].endswith("/regio-deals/?pagina=2")
    assert client.get("/regio-deals/?pagina=3").status_code == 404
