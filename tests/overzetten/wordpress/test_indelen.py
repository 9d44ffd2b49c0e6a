"""The screens where somebody says what becomes what: each choice changes what a move does, and nothing else."""

import pytest
from django.urls import reverse

from contacten.models import Contactpersoon
from nieuws.models import Nieuwsbericht
from opgaven.models import Agenda, Opgave, Speerpunt
from projecten.models import Project
from regioprogramma.core.models import TekstPagina, Trefwoord
from regioprogramma.overzetten.models import Overname, Overnamestand, Verhuistaak, Verhuizing
from tests.factories import AgendaFactory, TrefwoordFactory

from .exports import HOST, bijlage, item, write_export
from .verhuizen import lees_in, overname, pagina_van, zet_over

pytestmark = pytest.mark.django_db
SCHERMEN = ("verhuisinhoud", "verhuisindeling", "verhuistrefwoorden", "verhuispaginas")
TAG = [("post_tag", "zonne-energie", "Zonne-energie")]
TAGS = [*TAG, ("post_tag", "zon", "Zon")]
SITE = [
    item(1, "Welkom", "<p>Welkom hier.</p>", adres=f"{HOST}/"),
    item(2, "Opgaven", "<p>Dit zijn ze.</p>"),
    item(3, "Energie", "<p>Over energie.</p>", post_parent=2, adres=f"{HOST}/opgaven/energie/", termen=TAGS),
    item(4, "Zon op dak", "<p>Over zon.</p>", post_parent=3, adres=f"{HOST}/opgaven/energie/zon-op-dak/", termen=TAG),
    item(5, "Bericht", "<p>Nieuw dak.</p>", soort="post", adres=f"{HOST}/nieuws/bericht/", termen=TAGS),
    item(6, "Nog niet af", "<p>Concept.</p>", status="draft"),
    item(7, "Dak", "<p>Een dak.</p>", soort="project", adres=f"{HOST}/project/dak/", meta=[("kosten", "500000")]),
    item(8, "English", "<p>Hello.</p>", termen=[("language", "en", "English")]),
    item(9, "Nederlands", "<p>Hallo.</p>", termen=[("language", "nl", "Nederlands")]),
    item(15, "Vraag", soort="feedback"),
    bijlage(20, "2024/weg.png"),
]


@pytest.fixture
def indeler(als):
    return als("Hoofdredacteur")


@pytest.fixture
def gelezen(tmp_path):
    """A move of which the files were read."""
    return lees_in(write_export(tmp_path / "export.xml", *SITE))


def adres_van(naam, verhuizing):
    return reverse(f"overzetten:{naam}", args=[verhuizing.pk])


def ingevuld(client, naam, verhuizing, vraag=""):
    """Return what a browser would send of a screen that nobody changed anything on."""
    form = client.get(adres_van(naam, verhuizing) + vraag).context["form"]
    gegevens = {veld: form.fields[veld].initial for veld in form.fields}
    return gegevens | {f"initial-{veld}": waarde for veld, waarde in gegevens.items()}


def kies(client, naam, verhuizing, keuzes, vraag=""):
    """Change these on a screen and save; return the move as it was kept."""
    gegevens = ingevuld(client, naam, verhuizing, vraag) | keuzes
    antwoord = client.post(adres_van(naam, verhuizing) + vraag, gegevens)
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    verhuizing.refresh_from_db()
    return verhuizing


class TestKinds:
    def test_a_kind_becomes_what_was_chosen(self, indeler, gelezen):
        kies(indeler, "verhuisindeling", gelezen, {"soort-post": "tekst", "soort-project": "niet"})
        zet_over(gelezen)
        assert isinstance(pagina_van(5), TekstPagina)
        assert overname(7).stand == Overnamestand.GEWEIGERD
        assert not Nieuwsbericht.objects.filter(title="Bericht").exists()

    def test_a_field_becomes_the_column_that_was_chosen(self, indeler, gelezen):
        kies(indeler, "verhuisindeling", gelezen, {"veld-project kosten": "totaal_bedrag"})
        zet_over(gelezen)
        assert Project.objects.get(title="Dak").totaal_bedrag == 500_000

    def test_a_field_that_is_left_out_is_no_work_and_one_that_nobody_chose_is(self, indeler, gelezen):
        kies(indeler, "verhuisindeling", gelezen, {"veld-project kosten": "-"})
        zet_over(gelezen)
        assert not overname(7).werk.filter(wat__contains="kosten").exists()

    def test_a_field_that_nobody_chose_is_work(self, gelezen):
        zet_over(gelezen)
        assert overname(7).werk.filter(wat__contains="kosten").exists()

    def test_drafts_come_along_when_they_are_ticked(self, indeler, gelezen):
        kies(indeler, "verhuisindeling", gelezen, {"ook": ["draft"]})
        zet_over(gelezen)
        assert not pagina_van(6).live

    def test_a_language_that_is_not_ticked_stays_behind(self, indeler, gelezen):
        kies(indeler, "verhuisindeling", gelezen, {"talen": ["nl"]})
        zet_over(gelezen)
        assert overname(8).stand == Overnamestand.GEWEIGERD
        assert pagina_van(9).live

    def test_all_languages_is_no_choice_and_none_is_refused(self, indeler, gelezen):
        kies(indeler, "verhuisindeling", gelezen, {"talen": ["nl"]})
        assert kies(indeler, "verhuisindeling", gelezen, {"talen": ["nl", "en"]}).indeling["talen"] == []
        gegevens = ingevuld(indeler, "verhuisindeling", gelezen) | {"talen": []}
        assert "minstens één taal" in indeler.post(adres_van("verhuisindeling", gelezen), gegevens).text

    def test_where_files_may_come_from_and_redirects_may_lead_is_kept_beside_the_sources(self, indeler, gelezen):
        exports = gelezen.bronnen["exports"]
        hosts = {"ophalen_van": ["www.oude-regio.example"], "hosts": "www.provincie.example\nhttps://rijk.example/"}
        bronnen = kies(indeler, "verhuisindeling", gelezen, hosts).bronnen
        assert bronnen["ophalen_van"] == ["www.oude-regio.example"]
        assert bronnen["hosts"] == ["www.provincie.example", "rijk.example"]
        assert bronnen["exports"] == exports

    def test_what_was_never_for_visitors_is_counted_and_cannot_be_chosen(self, indeler, gelezen):
        tekst = indeler.get(adres_van("verhuisindeling", gelezen)).text
        assert "Ingezonden formulieren (feedback): 1, wordt nooit overgenomen" in tekst
        kies(indeler, "verhuisindeling", gelezen, {"soort-feedback": "tekst"})
        assert gelezen.indeling["soorten"]["feedback"] == "niet"

    def test_a_kind_that_becomes_projects_has_its_fields_guessed(self, indeler, tmp_path):
        werk = item(1, "Dak", soort="werk", adres=f"{HOST}/werk/dak/", meta=[("budget", "1000")])
        verhuizing = lees_in(write_export(tmp_path / "werk.xml", werk))
        kies(indeler, "verhuisindeling", verhuizing, {"soort-werk": "project"})
        assert verhuizing.indeling["meta"] == {"werk": {"budget": "totaal_bedrag"}}
        assert "veld-werk budget" in indeler.get(adres_van("verhuisindeling", verhuizing)).context["form"].fields

    def test_an_overview_that_is_not_there_is_asked_for(self, indeler, gelezen):
        Agenda.objects.all().delete()
        kies(indeler, "verhuisindeling", gelezen, {"soort-project": "opgave"})
        assert (
            "De website heeft nog niet een regionale agenda."
            in indeler.get(adres_van("verhuisindeling", gelezen)).text
        )

    def test_a_collision_is_shown_with_what_happens(self, indeler, tmp_path):
        verhuizing = lees_in(write_export(tmp_path / "zoek.xml", item(1, "Zoeken")))
        assert "/zoeken-uitleg/" in indeler.get(adres_van("verhuisindeling", verhuizing)).text
        kies(indeler, "verhuisindeling", verhuizing, {"soort-page": "niet"})
        assert "/zoeken-uitleg/" not in indeler.get(adres_van("verhuisindeling", verhuizing)).text


class TestTerms:
    def test_terms_with_one_keyword_become_that_keyword_once(self, indeler, gelezen):
        kies(
            indeler,
            "verhuistrefwoorden",
            gelezen,
            {"term-post_tag:zon": "zonnestroom", "term-post_tag:zonne-energie": "zonnestroom"},
        )
        zet_over(gelezen)
        assert [str(k.trefwoord) for k in pagina_van(5).trefwoord_koppelingen.all()] == ["zonnestroom"]

    def test_an_empty_field_leaves_a_term_out(self, indeler, gelezen):
        leeg = dict.fromkeys(("term-post_tag:zon", "term-post_tag:zonne-energie"), "")
        kies(indeler, "verhuistrefwoorden", gelezen, leeg)
        zet_over(gelezen)
        assert not Trefwoord.objects.filter(naam__icontains="zon").exists()

    def test_terms_that_become_one_stand_beside_each_other_by_name(self, indeler, gelezen):
        TrefwoordFactory(naam="zonnestroom", synoniemen=["zonnekracht"])
        kies(
            indeler,
            "verhuistrefwoorden",
            gelezen,
            {"term-post_tag:zon": "Zonnekracht", "term-post_tag:zonne-energie": "zonnestroom"},
        )
        antwoord = indeler.get(adres_van("verhuistrefwoorden", gelezen))
        assert [(rij["naam"], rij["samen"]) for rij in antwoord.context["rijen"]] == [
            ("Zonne-energie", ["Zon (tag)"]), ("Zon", ["Zonne-energie (tag)"]),
        ]  # fmt: skip
        assert "Dit is hier het trefwoord ‘zonnestroom’." in antwoord.text
        assert '<option value="zonnestroom">' in antwoord.text

    def test_a_list_is_paged_and_searched_and_saving_one_page_keeps_the_others(self, indeler, tmp_path):
        termen = [("post_tag", f"w{n:03}", f"Woord w{n:03}") for n in range(130)]
        stukken = [item(n, f"P {n}", termen=termen) for n in (1, 2)]
        verhuizing = lees_in(write_export(tmp_path / "veel.xml", *stukken))
        tweede = indeler.get(adres_van("verhuistrefwoorden", verhuizing) + "?p=2").context["rijen"]
        assert len(tweede) == 30
        naam = f"term-{tweede[0]['sleutel']}"
        voor = verhuizing.indeling["termen"]
        kies(indeler, "verhuistrefwoorden", verhuizing, {naam: "anders"}, "?p=2")
        assert verhuizing.indeling["termen"] == voor | {tweede[0]["sleutel"]: "anders"}
        gezocht = indeler.get(adres_van("verhuistrefwoorden", verhuizing) + "?zoek=W007").context["rijen"]
        assert [rij["naam"] for rij in gezocht] == ["Woord w007"]


class TestPages:
    def test_proposals_do_nothing_before_somebody_takes_them_over(self, indeler, gelezen):
        scherm = indeler.get(adres_van("verhuispaginas", gelezen))
        assert "Voorstel: Opgave." in scherm.text
        assert gelezen.indeling["paginas"] == {"1": "home"}
        kies(indeler, "verhuispaginas", gelezen, {"voorstellen": "ja"})
        assert gelezen.indeling["paginas"] == {"1": "home", "3": "opgave", "4": "speerpunt"}
        zet_over(gelezen)
        opgave, speerpunt = pagina_van(3), pagina_van(4)
        assert isinstance(opgave, Opgave)
        assert isinstance(speerpunt, Speerpunt)
        assert speerpunt.get_parent().specific == opgave
        assert opgave.live
        assert speerpunt.live
        assert "Over energie" in str(opgave.inhoud.raw_data[:])

    def test_a_proposal_does_not_change_what_somebody_chose(self, indeler, gelezen):
        kies(indeler, "verhuispaginas", gelezen, {"pagina-3": "tekst", "voorstellen": "ja"})
        assert gelezen.indeling["paginas"]["3"] == "tekst"

    @pytest.mark.parametrize(
        ("doel", "model"), [("nieuws", Nieuwsbericht), ("project", Project), ("tekst", TekstPagina)]
    )
    def test_a_page_becomes_what_was_chosen(self, indeler, gelezen, doel, model):
        kies(indeler, "verhuispaginas", gelezen, {"pagina-9": doel})
        zet_over(gelezen)
        assert isinstance(pagina_van(9), model)

    def test_a_page_becomes_a_person_and_one_of_a_kind_of_people_does_not(self, indeler, tmp_path):
        leden = [
            item(n, naam, soort="team", adres=f"{HOST}/team/{n}/")
            for n, naam in ((1, "Noor Voorbeeld"), (2, "Ons team"))
        ]
        verhuizing = lees_in(write_export(tmp_path / "team.xml", *leden, item(3, "Kim Voorbeeld")))
        kies(indeler, "verhuispaginas", verhuizing, {"pagina-2": "tekst", "pagina-3": "persoon"})
        zet_over(verhuizing)
        assert set(Contactpersoon.objects.values_list("naam", flat=True)) == {"Noor Voorbeeld", "Kim Voorbeeld"}

    def test_a_page_is_left_out_and_comes_back_as_its_kind(self, indeler, gelezen):
        assert kies(indeler, "verhuispaginas", gelezen, {"pagina-9": "niet"}).indeling["paginas"]["9"] == "niet"
        kies(indeler, "verhuispaginas", gelezen, {"pagina-9": ""})
        assert "9" not in gelezen.indeling["paginas"]
        zet_over(gelezen)
        assert pagina_van(9).live

    def test_the_front_page_is_named_and_alone_may_become_the_text_of_ours(self, indeler, gelezen):
        antwoord = indeler.get(adres_van("verhuispaginas", gelezen))
        assert "de homepagina van de oude website" in antwoord.text
        keuzes = {
            naam: [keuze for keuze, _label in veld.choices] for naam, veld in antwoord.context["form"].fields.items()
        }
        assert [naam for naam, deze in keuzes.items() if "home" in deze] == ["pagina-1"]
        assert "" not in keuzes["pagina-1"]

    def test_a_speerpunt_without_an_opgave_above_it_is_told(self, indeler, gelezen):
        kies(indeler, "verhuispaginas", gelezen, {"pagina-4": "speerpunt"})
        assert "Deel de pagina erboven in als opgave" in indeler.get(adres_van("verhuispaginas", gelezen)).text

    def test_a_speerpunt_finds_its_opgave_by_the_old_address(self, indeler, tmp_path):
        los = [item(1, "Energie", adres=f"{HOST}/thema/energie/"), item(2, "Zon", adres=f"{HOST}/thema/energie/zon/")]
        verhuizing = lees_in(write_export(tmp_path / "los.xml", *los))
        kies(indeler, "verhuispaginas", verhuizing, {"voorstellen": "ja"})
        zet_over(verhuizing)
        assert pagina_van(2).get_parent().specific == pagina_van(1)

    def test_an_opgave_comes_below_the_agenda_that_runs(self, indeler, gelezen):
        Agenda.objects.update(lopend=False)
        loopt = AgendaFactory(lopend=True)
        kies(indeler, "verhuispaginas", gelezen, {"pagina-3": "opgave"})
        zet_over(gelezen)
        assert pagina_van(3).get_parent().specific == loopt

    def test_a_text_below_a_speerpunt_comes_below_the_text_above(self, indeler, tmp_path):
        stukken = [*SITE[:4], item(30, "Meer", post_parent=4, adres=f"{HOST}/opgaven/energie/zon-op-dak/meer/")]
        verhuizing = lees_in(write_export(tmp_path / "diep.xml", *stukken))
        kies(indeler, "verhuispaginas", verhuizing, {"voorstellen": "ja"})
        zet_over(verhuizing)
        assert pagina_van(30).get_parent().specific == pagina_van(2)

    def test_it_is_searched_by_title_and_path(self, indeler, gelezen):
        adres = adres_van("verhuispaginas", gelezen)
        assert [rij["nummer"] for rij in indeler.get(f"{adres}?zoek=ENERGIE/zon").context["rijen"]] == [4]
        assert [rij["nummer"] for rij in indeler.get(f"{adres}?zoek=welkom").context["rijen"]] == [1]
        assert "niets gevonden" in indeler.get(f"{adres}?zoek=bestaatniet").text


class TestTogether:
    def test_the_last_one_saves_only_what_he_changed(self, indeler, gelezen):
        mijn = ingevuld(indeler, "verhuisindeling", gelezen)
        kies(indeler, "verhuisindeling", gelezen, {"soort-post": "tekst", "ook": ["draft"]})
        assert indeler.post(adres_van("verhuisindeling", gelezen), mijn | {"soort-project": "niet"}).status_code == 302
        gelezen.refresh_from_db()
        assert gelezen.indeling["soorten"]["post"] == "tekst"
        assert gelezen.indeling["soorten"]["project"] == "niet"
        assert gelezen.indeling["ook"] == ["draft"]

    @pytest.mark.parametrize(
        ("naam", "keuzes"),
        [
            ("verhuisindeling", {"soort-post": "tekst"}),
            ("verhuistrefwoorden", {"term-post_tag:zon": "x"}),
            ("verhuispaginas", {"pagina-9": "niet"}),
        ],
    )
    def test_nothing_is_saved_while_the_worker_is_busy_with_it(self, indeler, gelezen, naam, keuzes):
        gegevens = ingevuld(indeler, naam, gelezen) | keuzes
        Verhuizing.objects.update(taak=Verhuistaak.DOEN)
        antwoord = indeler.post(adres_van(naam, gelezen), gegevens)
        assert "Bewaren kan weer als dat klaar is." in antwoord.text
        assert Verhuizing.objects.get().indeling == gelezen.indeling
        assert ">Bewaar</button>" not in antwoord.text

    @pytest.mark.parametrize(
        ("naam", "keuzes", "zin"),
        [
            ("verhuisindeling", {"soort-post": "bestaatniet"}, "bestaatniet"),
            ("verhuisindeling", {"soort-post": ""}, "is geen keuze"),
            ("verhuisindeling", {"soort-post": "speerpunt\x00"}, "speerpunt"),
            ("verhuisindeling", {"veld-project kosten": "wachtwoord"}, "wachtwoord"),
            ("verhuisindeling", {"ook": ["trash"]}, "trash"),
            ("verhuisindeling", {"ophalen_van": ["intern.example"]}, "intern.example"),
            ("verhuisindeling", {"hosts": "geen/naam"}, "is geen naam van een website"),
            ("verhuisindeling", {"hosts": "niet goed"}, "‘niet’ is geen naam van een website"),
            ("verhuisindeling", {"hosts": "http://10.0.0.1"}, "‘http://10.0.0.1’ is geen naam van een website"),
            ("verhuisindeling", {"hosts": "https://wie:geheim@rijk.example"}, "is geen naam van een website"),
            ("verhuisindeling", {"hosts": "http://["}, "is geen naam van een website"),
            ("verhuisindeling", {"hosts": "localhost"}, "is geen naam van een website"),
            ("verhuistrefwoorden", {"term-post_tag:zon": "x" * 61}, "60"),
            ("verhuistrefwoorden", {"term-post_tag:zon": "a\x00b"}, "Null"),
            ("verhuispaginas", {"pagina-9": "home"}, "home"),
        ],
    )
    def test_what_cannot_be_is_said_and_nothing_is_saved(self, indeler, gelezen, naam, keuzes, zin):
        gegevens = ingevuld(indeler, naam, gelezen) | keuzes
        antwoord = indeler.post(adres_van(naam, gelezen), gegevens)
        assert antwoord.status_code == 200
        assert zin.lower() in antwoord.text.lower()
        assert Verhuizing.objects.get().indeling == gelezen.indeling

    def test_what_is_not_on_the_old_site_is_not_kept(self, indeler, gelezen):
        vreemd = {"pagina-999": "niet", "term-post_tag:x": "x", "soort-vreemd": "tekst", "veld-page kosten": "website"}
        for naam in SCHERMEN[1:]:
            assert indeler.post(adres_van(naam, gelezen), vreemd).status_code in {200, 302}
        assert Verhuizing.objects.get().indeling == gelezen.indeling

    def test_two_fields_are_not_the_same_column(self, indeler, tmp_path):
        dak = item(1, "Dak", soort="project", meta=[("kosten", "1"), ("raming", "2")], adres=f"{HOST}/project/dak/")
        verhuizing = lees_in(write_export(tmp_path / "twee.xml", dak))
        beide = dict.fromkeys(("veld-project kosten", "veld-project raming"), "totaal_bedrag")
        gegevens = ingevuld(indeler, "verhuisindeling", verhuizing) | beide
        assert "hetzelfde als bij ‘kosten’" in indeler.post(adres_van("verhuisindeling", verhuizing), gegevens).text


class TestScreens:
    @pytest.mark.parametrize("naam", SCHERMEN)
    def test_they_are_for_whoever_may_move_a_website_in(self, als, gelezen, naam):
        for rol, mag in (("Redacteur", False), ("Communicatie", False), ("Hoofdredacteur", True), ("Beheerder", True)):
            client = als(rol)
            assert (client.get(adres_van(naam, gelezen)).status_code == 200) is mag
            if not mag:
                assert client.post(adres_van(naam, gelezen), {"soort-post": "tekst"}).status_code == 302
        assert Verhuizing.objects.get().indeling == gelezen.indeling

    @pytest.mark.parametrize("naam", SCHERMEN)
    def test_before_the_files_are_read_they_come_first(self, indeler, gelezen, naam):
        Verhuizing.objects.update(gelezen_op=None)
        antwoord = indeler.get(adres_van(naam, gelezen))
        assert antwoord["Location"] == adres_van("verhuisbron", gelezen)

    @pytest.mark.parametrize("naam", SCHERMEN)
    def test_a_screen_asks_as_many_questions_however_much_there_is(
        self, indeler, gelezen, tmp_path, count_queries, naam
    ):
        indeler.get(adres_van(naam, gelezen))
        weinig = count_queries(lambda: indeler.get(adres_van(naam, gelezen)))
        veel = [
            item(
                n, f"P {n}", soort=f"soort{n % 20}", termen=[("post_tag", f"t{n}", f"Term {n}")], meta=[(f"k{n}", "1")]
            )
            for n in range(100, 400)
        ]
        lees_in(write_export(tmp_path / "export.xml", *SITE, *veel))
        assert count_queries(lambda: indeler.get(adres_van(naam, gelezen))) == weinig <= 60

    def test_what_is_in_it_is_summed_up_for_somebody_who_is_no_programmer(self, indeler, gelezen):
        tekst = indeler.get(adres_van("verhuisinhoud", gelezen)).text
        assert "Bezoekers konden 6 pagina’s, 1 bericht en 1 andere tekst lezen." in tekst
        assert "1 bestand staat niet bij wat u hebt gebracht." in tekst
        for woord in ("Pagina’s (page)", "Berichten (post)", "Concept", "Engels (en)", "2024/weg.png"):
            assert woord in tekst
        assert adres_van("verhuisindeling", gelezen) in tekst

    @pytest.mark.parametrize(
        ("openbaar", "zin"),
        [
            ({"page": 6, "post": 2, "attachment": 9}, "Bezoekers konden 6 pagina’s en 2 berichten lezen."),
            ({"page": 1}, "Bezoekers konden 1 pagina lezen."),
            ({"attachment": 1}, "Bezoekers konden hier niets van lezen."),
        ],
    )
    def test_what_visitors_could_read_is_one_sentence(self, indeler, gelezen, openbaar, zin):
        Verhuizing.objects.update(inspectie={**gelezen.inspectie, "openbaar": openbaar})
        assert zin in indeler.get(adres_van("verhuisinhoud", gelezen)).text

    def test_codes_of_plug_ins_are_folded_and_a_place_is_no_byte(self, indeler, gelezen):
        probleem = {"bestand": "e.xml", "plaats": 12, "zin": "Kapot."}
        extra = {"codes": [["tabel", 3], ["vc_row", 2]], "problemen": [probleem]}
        Verhuizing.objects.update(inspectie={**gelezen.inspectie, **extra})
        tekst = indeler.get(adres_van("verhuisinhoud", gelezen)).text
        assert "<summary>Code van een plug-in: 2</summary>" in tekst
        assert "positie 12" in tekst

    def test_no_screen_shows_what_visitors_never_saw(self, indeler, gelezen):
        for naam in SCHERMEN:
            assert "Nog niet af" not in indeler.get(adres_van(naam, gelezen)).text
        assert not Overname.objects.exists()
