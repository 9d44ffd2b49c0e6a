"""What a search finds, in which order, and what it says when it finds little."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Site
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from contacten.models import ContactPagina
from projecten.models import ProjectStatus
from regioprogramma.core.models import PaginaTrefwoord, Regio
from regioprogramma.core.opmaak.tonen import SPATIE
from regioprogramma.zoeken import standaardwoorden
from regioprogramma.zoeken.antwoord import WEINIG_TREFFERS, answer
from regioprogramma.zoeken.bijhouden import read_own_changes, update_vindplaatsen
from regioprogramma.zoeken.inhoud import read_inhoud_of
from regioprogramma.zoeken.klank import afstand
from regioprogramma.zoeken.models import Aanbeveling, LegeZoekvraag, Synoniem, Vindplaats, Woord, Zoekbron, sleutel_van
from regioprogramma.zoeken.taken import fill_empty_index
from tests import factories
from tests.zoeken.raar import RAAR

pytestmark = pytest.mark.django_db


def project(title, samenvatting="Zonder meer.", **velden):
    # Its opgave would be "Opgave 60" when that many were made before, and be found by "60 fabrieken".
    velden = {"opgave__title": "Opgave", **velden} if "opgave" not in velden else velden
    return factories.ProjectFactory(title=title, samenvatting=samenvatting, **velden)


def found(vraag):
    """Return the ids of the pages that are found, the best first."""
    return [treffer.bron_id for treffer in answer(vraag).uitslag.treffers if treffer.bron == "pagina"]


def soup(client, vraag, **meer):
    return WagtailTestUtils.get_soup(client.get("/zoeken/", {"q": vraag, **meer}).text)


@pytest.mark.parametrize(
    ("titel", "vraag"),
    [
        ("Fietsen huren", "fiets"),
        ("Ons bedrijf", "bedrijven"),
        ("Een huis", "huizen"),
        ("Veel kinderen", "kind"),
        ("Het café", "cafes"),
        ("Energietransitie", "transitie energie"),
        ("De transitie van energie", "energietransitie"),
        ("Parkeervergunning en een parkeerplek, of een vergunning", "vergunningen"),
        ("Een e-bike", "ebike"),
        ("Hulp voor mkb’ers", "mkb'er"),
        ("Arnhem-Nijmegen", "Nijmegen"),
        ("Wij zwommen in de plas", "gezwommen"),
        ("Een project indienen", "hoe dien ik een project in"),
        ("Snelfietsroute Liemers", "wat kost de snelfietsroute"),
        ("Geluid van de weg", "geluidsweg"),
        ("Een Woo verzoek", "wob-verzoek"),
        ("Zestig fabrieken", "60 fabrieken"),
        ("Vervoer op afroep", "belbus"),
        ("De nachtbus", "nagtbus"),
    ],
)
def test_a_page_is_found_by_any_form_of_its_words(titel, vraag):
    pagina = project(titel)
    project("Iets anders")
    assert found(vraag) == [pagina.pk]


@pytest.mark.parametrize(("titel", "vraag"), [("Een woning", "wonen"), ("De gemeente", "gemeen"), ("Kantoor", "kant")])
def test_words_that_only_look_alike_are_not_the_same(titel, vraag):
    project(titel)
    assert found(vraag) == []


@pytest.mark.parametrize("vraag", ["regie", "kanon", "handel"])
def test_another_word_that_looks_like_one_of_the_site_is_not_a_typing_error(vraag):
    project("Kano en regio", "Handen")
    assert found(vraag) == []


def test_a_compound_that_nobody_writes_finds_its_parts_wherever_they_stand():
    pagina = project("Containers", inhoud=[("tekst", "<p>Een lange zin die gaat over van alles en dan vervoer.</p>")])
    factories.ProjectFactory(title="Vervoer")
    antwoord = answer("containervervoer")
    assert [treffer.bron_id for treffer in antwoord.uitslag.treffers] == [pagina.pk]
    assert antwoord.deels


def test_in_a_long_question_what_lacks_one_word_follows_what_has_all():
    heel, deels = project("Waterstof fabriek Arnhem"), project("Waterstof Arnhem")
    assert found("waterstof fabriek arnhem") == [heel.pk, deels.pk]


def test_a_rare_word_counts_more_than_a_common_one():
    for nummer in range(5):
        project(f"Deal {nummer}")
    zeldzaam = project("Waterstof")
    assert found("deal waterstof")[0] == zeldzaam.pk


def test_who_asks_who_finds_people_first():
    project("Fiets")
    persoon = factories.ContactpersoonFactory(functie="Adviseur fiets")
    factories.RoltoewijzingFactory(persoon=persoon, pagina=project("Iets anders"))
    eerste = answer("wie gaat over de fiets").uitslag.treffers[0]
    assert (eerste.bron, eerste.bron_id) == ("persoon", persoon.pk)


def test_a_name_is_not_found_by_the_verb_it_looks_like():
    persoon = factories.ContactpersoonFactory(naam="Carla Bedacht", email="carla.bedacht@regio.example")
    factories.RoltoewijzingFactory(persoon=persoon, pagina=project("Iets"))
    assert not answer("bedenken").uitslag.treffers
    assert answer("bedacht").uitslag.treffers[0].bron_id == persoon.pk


@pytest.mark.parametrize("vraag", ["28,5 miljoen", "28.500.000", "2031"])
def test_a_project_is_found_by_its_money_and_its_years(vraag):
    pagina = project("Iets", totaal_bedrag=28_500_000, einddatum=date(2031, 1, 1))
    project("Anders", totaal_bedrag=1_000_000)
    assert found(vraag)[0] == pagina.pk


def test_the_page_of_contact_is_found_by_what_the_settings_say():
    pagina = ContactPagina.objects.get()
    regio = Regio.for_site(pagina.get_site())
    regio.woo_contact = "<p>Een klacht stuurt u naar ons.</p>"
    regio.save()
    assert found("klachten") == [pagina.pk]


def test_a_page_of_contact_without_a_site_stops_nothing_from_being_found():
    """It stands in a tree that is being built, or of a site that was taken away."""
    pagina, gewoon = ContactPagina.objects.get(), project("Waterstof")
    Site.objects.all().delete()
    assert update_vindplaatsen(Zoekbron.PAGINA, [gewoon.pk, pagina.pk]) == 2
    assert Vindplaats.objects.filter(bron=Zoekbron.PAGINA, bron_id=pagina.pk).exists()


def test_title_before_keyword_before_summary_before_text():
    woord = factories.TrefwoordFactory(naam="waterstof")
    tekst = project("Vierde", inhoud=[("tekst", "<p>Over waterstof.</p>")])
    samenvatting = project("Derde", "Wij maken waterstof.")
    trefwoord = project("Tweede")
    PaginaTrefwoord.objects.create(pagina=trefwoord, trefwoord=woord)
    titel = project("Waterstof")
    assert found("waterstof") == [titel.pk, trefwoord.pk, samenvatting.pk, tekst.pk]


def test_the_word_as_typed_before_its_inflection_before_a_compound():
    deel, gebogen, exact = project("Fietsbrug"), project("Fietsen"), project("Fiets")
    project("Een brug")
    assert found("fiets") == [exact.pk, gebogen.pk, deel.pk]


def test_running_before_finished():
    klaar = project("Waterstof", status=ProjectStatus.AFGEROND)
    loopt = project("Waterstof", status=ProjectStatus.IN_UITVOERING)
    assert found("waterstof") == [loopt.pk, klaar.pk]


def test_words_between_quotes_stand_in_that_order():
    goed = project("School van oude deuren")
    project("Oude school met deuren")
    assert found('"school van oude deuren"') == [goed.pk]


def test_stop_words_count_when_they_are_all_there_is():
    over, _ander = project("Over ons"), project("Bij jullie")
    assert found("over ons") == [over.pk]


def test_words_that_editors_call_the_same_find_each_other():
    pagina = project("Steun voor het midden- en kleinbedrijf")
    assert found("kmo") == []
    Synoniem.objects.create(woorden=["kmo", "midden- en kleinbedrijf"])
    assert found("kmo") == [pagina.pk]


def test_a_keyword_is_found_by_its_synonyms_and_they_not_by_each_other():
    vervoer = factories.TrefwoordFactory(naam="openbaar vervoer", synoniemen=["bus", "trein"])
    pagina, trein = project("Reizen"), project("Treinen kijken")
    PaginaTrefwoord.objects.create(pagina=pagina, trefwoord=vervoer)
    assert found("bus") == [pagina.pk]
    assert set(found("trein")) == {pagina.pk, trein.pk}


def test_a_page_that_editors_recommend_stands_on_top(client):
    pagina = project("Geld krijgen")
    Aanbeveling.objects.create(woorden=["subsidies"], pagina=pagina)
    blok = soup(client, "subsidie").select_one(".aanbevolen")
    assert "Aanbevolen" in blok.h2.text and blok.a["href"] == pagina.url
    pagina.live = False
    pagina.save()
    assert soup(client, "subsidie").select_one(".aanbevolen") is None


def test_a_typing_error_is_mended_with_a_word_of_the_site(client):
    pagina = project("Productieve regio")
    soep = soup(client, "prodcutieve")
    assert "Er is niets gevonden voor ‘prodcutieve’. U ziet resultaten voor ‘productieve’" in " ".join(
        soep.header.find_next("h1").parent.text.split()
    )
    assert soep.select_one(".treffer a")["href"] == pagina.url


def test_a_word_that_only_hidden_pages_have_is_never_offered():
    project("Geheimenis", live=False)
    Woord.objects.get_or_create(vorm="geheimenis", stam="geheimenis", weglatingen=["geheimenis", "geheimeni"])
    assert answer("geheimeniss").bedoeld == ""


@pytest.mark.parametrize(
    ("links", "rechts", "ver"),
    [("ab", "ba", 1), ("kat", "kaat", 1), ("kat", "kot", 1), ("", "ab", 2), ("ab", "ab", 0)],
)
def test_the_distance_of_words_counts_letters(links, rechts, ver):
    assert afstand(links, rechts) == ver


def test_without_all_words_together_most_of_them_are_shown(client):
    project("Waterstof in Arnhem")
    soep = soup(client, "waterstof arnhem zeppelins")
    assert "Geen pagina heeft al deze woorden" in soep.text
    assert soep.select(".treffer")


def test_a_word_of_the_language_is_no_typing_error(client):
    project("Bomen bij de dijk")
    soep = soup(client, "bommen")
    assert "Geen resultaten" in soep.h1.text
    assert [link["href"] for link in soep.select("main a") if link.text == "‘bomen’"] == ["?q=bomen"]
    soep = soup(client, "bommen dijk")
    assert "U ziet resultaten voor ‘bomen dijk’" in soep.text, "the other words tell what was meant"


def test_a_part_of_a_compound_need_not_stand_on_the_site_by_itself():
    coach = project("De taalcoach")
    assert found("coach") == [coach.pk]
    wilgen = project("Een wilgentunnel")
    assert found("wilg") == [wilgen.pk]
    kunststof = project("Kunststof")
    assert found("kunst") == []
    assert found("kunststoffen") == [kunststof.pk]


def test_a_compound_with_an_error_is_mended_before_it_falls_apart(client):
    milieustraat = project("De milieustraat")
    project("Milieu"), project("In welke staat")
    soep = soup(client, "milieustaat")
    assert "U ziet resultaten voor ‘milieustraat’" in soep.text
    assert [link["href"] for link in soep.select(".treffer a")] == [milieustraat.url]


def test_a_short_word_is_mended_by_its_sound_beside_other_words(client):
    bus = project("De belbus van Luuk Verzonnen")
    assert [treffer.bron_id for treffer in answer("luc verzonnen").uitslag.treffers] == [bus.pk]
    assert "Geen resultaten" in soup(client, "luc").h1.text


def test_a_word_of_the_language_does_not_find_half_of_it(client):
    project("Een groene school")
    assert "Geen resultaten" in soup(client, "schoolslag").h1.text
    assert answer("schoolzwaluw").uitslag.treffers, "nobody says this, so half of it may be meant"


def test_an_error_is_mended_by_the_singular_of_a_word_as_well():
    stage = project("Voor stagiairs")
    assert [treffer.bron_id for treffer in answer("stagair").uitslag.treffers] == [stage.pk]


def test_a_word_that_holds_in_every_region_stands_once_and_beside_another():
    groepen = [
        {sleutel_van(woord) for woord in regel.split(" = ")}
        for regel in standaardwoorden.STANDAARDGROEPEN.strip().splitlines()
    ]
    assert [groep for groep in groepen if len(groep) < 2 or "" in groep] == []
    sleutels = [sleutel for groep in groepen for sleutel in groep]
    assert sorted(set(sleutels)) == sorted(sleutels)


def test_the_words_of_a_synonym_may_stand_apart():
    pagina = project(
        "Financiële hulp", inhoud=[("tekst", "<p>Een regeling om iemand die weinig heeft te steunen.</p>")]
    )
    assert found("financiële steun") == [pagina.pk]


def test_a_question_has_its_verb_before_the_particle():
    aanvraag = project("Een aanvraag doen"), project("Een vraag over plannen")
    assert answer("hoe vraag ik aan voor mijn plan").vraag.termen[0].vormen == ("aanvraag",)
    assert aanvraag


def test_three_loose_words_find_the_word_that_they_make():
    monitor = project("Werklocatiemonitor")
    assert found("werk locatie monitor") == [monitor.pk]


def test_few_results_are_followed_by_what_has_a_word_less_and_the_page_says_so(client):
    beide, een = project("Waterstof in Arnhem"), project("Waterstof")
    soep = soup(client, "waterstof arnhem")
    lijsten = [[link["href"] for link in lijst.select(".treffer a")] for lijst in soep.select(".romp > .rijen")]
    assert lijsten == [[beide.url], [een.url]]
    assert "Deze resultaten hebben niet al uw woorden:" in soep.text
    project("Arnhem en waterstof"), project("Arnhem voor waterstof")
    assert een.url not in str(soup(client, "waterstof arnhem"))


def test_who_counted_a_key_figure_can_be_searched():
    opgave = factories.OpgaveFactory(title="Werk")
    factories.KerncijferFactory(pagina=opgave, bron="Werkgelegenheidsenquête")
    opgave.save_revision().publish()
    assert found("enquête werkgelegenheid") == [opgave.pk]


def test_a_result_says_its_type_and_marks_the_words_and_nothing_else(client):
    project("Waterstof <b>&", "Alles over waterstoffen & <script>.")
    treffer = soup(client, "waterstof").select_one(".treffer")
    assert treffer.select_one(".rij-soort").text == "Project"
    assert [merk.text for merk in treffer.select("mark")] == ["Waterstof", "waterstoffen"]
    assert not treffer.select("script, b")


def test_types_can_be_chosen_with_their_numbers(client):
    project("Waterstof een"), project("Waterstof twee")
    bericht = factories.NieuwsberichtFactory(title="Waterstof")
    soep = soup(client, "waterstof")
    assert [" ".join(link.text.split()) for link in soep.select(".soorten a")] == [
        "Alles (3)",
        "Projecten (2)",
        "Nieuws (1)",
    ]
    soep = soup(client, "waterstof", soort="nieuws")
    assert [link["href"] for link in soep.select(".treffer a")] == [bericht.url]
    assert soep.select_one(".soorten a[aria-current]").text.strip().startswith("Nieuws")


def test_the_page_says_how_many_and_is_not_for_search_engines(client):
    project("Waterstof")
    soep = soup(client, "waterstof")
    assert soep.h1.text == "1 resultaat voor ‘waterstof’"
    assert soep.title.text.startswith("1 resultaat voor ‘waterstof’")
    assert soep.select_one('meta[name="robots"]')["content"] == "noindex"


def test_what_is_not_found_is_counted_without_who_asked(client):
    for vraag in ("zeppelin", "Zeppelin!", "jan@voorbeeld.nl", "06 12 34 56 78"):
        assert "Geen resultaten" in soup(client, vraag).h1.text
    assert list(LegeZoekvraag.objects.values_list("vraag", "aantal")) == [("zeppelin", 2)]


def test_nothing_found_offers_somewhere_to_go(client):
    opgave = factories.OpgaveFactory(title="Groene opgave")
    assert opgave.url in {link["href"] for link in soup(client, "zeppelin").select("main a")}


@pytest.mark.parametrize("vraag", RAAR)
def test_no_question_is_too_odd(client, vraag):
    project("Gewoon")
    for soort in ("", "nieuws", "onzin"):
        assert client.get("/zoeken/", {"q": vraag, "soort": soort}).status_code == 200


@pytest.mark.parametrize("vraag", RAAR)
def test_an_odd_question_asks_the_database_no_more_than_a_common_one(client, count_queries, vraag):
    project("Gewoon")
    client.get("/zoeken/?q=gewoon")
    most = count_queries(lambda: client.get("/zoeken/?q=gewone fietsen en kantoren in steden"))
    assert count_queries(lambda: client.get("/zoeken/", {"q": vraag})) <= 2 * most


def test_newer_news_before_older():
    vandaag = timezone.now()
    oud = factories.NieuwsberichtFactory(title="Waterstof hier", publicatiedatum=vandaag - timedelta(days=1500))
    nieuw = factories.NieuwsberichtFactory(title="Waterstof daar", publicatiedatum=vandaag)
    assert found("waterstof") == [nieuw.pk, oud.pk]


def test_an_index_that_is_missing_is_made_by_the_worker():
    een = project("Waterstof")
    read_own_changes()
    Vindplaats.objects.all().delete()
    assert found("waterstof") == []
    fill_empty_index()
    assert found("waterstof") == [een.pk]


def test_more_results_cost_no_more_queries(client, count_queries):
    def fill():
        for nummer in range(5):
            project(f"Waterstof {nummer}")
            factories.NieuwsberichtFactory(title=f"Waterstof {nummer}")

    fill()
    client.get("/zoeken/?q=waterstof")
    before = count_queries(lambda: client.get("/zoeken/?q=waterstof"))
    assert len(found("waterstof")) >= WEINIG_TREFFERS, "with less, more is asked"
    fill()
    client.get("/zoeken/?q=waterstof")
    assert count_queries(lambda: client.get("/zoeken/?q=waterstof")) == before


def test_what_is_in_kind_is_said_to_be_so_in_what_a_search_shows():
    wijk = project("Kievitwijk", totaal_bedrag=1_200_000)
    factories.BijdrageFactory(pagina=wijk, bron="rijk", bedrag=1_000_000, in_natura=True)
    factories.BijdrageFactory(pagina=wijk, bron="provincie", bedrag=200_000)
    [inhoud] = read_inhoud_of("pagina", [wijk.pk])
    assert "Rijk: € 1 miljoen (in natura)" in inhoud.tekst.replace(SPATIE, " ")
    assert inhoud.tekst.count("natura") == 1
