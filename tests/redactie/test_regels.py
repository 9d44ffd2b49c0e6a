"""The rules of the database, as an editor meets them: a Dutch sentence in the form, and nothing lost or broken."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from contacten.models import Gemeente
from opgaven.models import Agenda, Meting, Opgave, Speerpunt
from projecten.models import Project, ProjectenPagina, RegioDeal, RegioDealsPagina
from regioprogramma.core.models import Trefwoord
from tests import factories
from tests.redactie.formulier import fouten, inline_formset, meldingen, nieuwe_pagina, wijzig_pagina

pytestmark = pytest.mark.django_db


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


def geweigerd(antwoord, zin, *ingevuld):
    """The form came back with this sentence, and with what the editor typed."""
    assert antwoord.status_code == 200, "a form that was refused comes back"
    assert any(zin in fout for fout in fouten(antwoord)), fouten(antwoord)
    tekst = antwoord.content.decode()
    assert not [waarde for waarde in ingevuld if waarde not in tekst]
    return True


def project(client, **waarden):
    return nieuwe_pagina(
        client,
        Project,
        factories.plaats(ProjectenPagina),
        **{"title": "Wijk", "samenvatting": "Een wijk.", "opgave": factories.maak_opgave().pk, **waarden},
    )


def deal(client, **waarden):
    return nieuwe_pagina(
        client,
        RegioDeal,
        factories.plaats(RegioDealsPagina),
        **{"title": "Deal", "samenvatting": "Een deal.", **waarden},
    )


@pytest.mark.parametrize("maak", [project, deal])
def test_the_end_comes_after_the_start(redactie, maak):
    antwoord = maak(redactie, startdatum="01-03-2026", einddatum="28-02-2026")
    assert geweigerd(antwoord, "De einddatum ligt voor de startdatum.", "01-03-2026", "28-02-2026")


@pytest.mark.parametrize("maak", [project, deal])
def test_an_amount_is_not_negative(redactie, maak):
    assert geweigerd(maak(redactie, totaal_bedrag="-1"), "Een bedrag kan niet lager zijn dan nul.")
    antwoord = maak(redactie, bijdragen=inline_formset([{"bron": "rijk", "nauwkeurigheid": "exact", "bedrag": "-5"}]))
    assert geweigerd(antwoord, "Een bedrag kan niet lager zijn dan nul.", "-5")


@pytest.mark.parametrize("met_persoon", [True, False])
def test_a_role_has_a_person_or_is_vacant(redactie, met_persoon):
    rij = {"rol": factories.RolFactory().pk, "persoon": "", "van": "", "tot": ""}
    if met_persoon:
        rij |= {"persoon": factories.ContactpersoonFactory().pk, "vacant": "on"}
    antwoord = project(redactie, roltoewijzingen=inline_formset([rij]))
    assert geweigerd(antwoord, "Kies een persoon, of vink ‘vacature’ aan. Niet allebei.")


def test_a_role_ends_after_it_began(redactie):
    rij = {"rol": factories.RolFactory().pk, "persoon": factories.ContactpersoonFactory().pk}
    antwoord = project(redactie, roltoewijzingen=inline_formset([{**rij, "van": "02-01-2026", "tot": "01-01-2026"}]))
    assert geweigerd(antwoord, "De einddatum van de rol ligt voor de begindatum.")


def test_one_agenda_runs(redactie):
    antwoord = nieuwe_pagina(
        redactie, Agenda, factories.thuis(), title="Agenda 2030", samenvatting="Een agenda.", lopend="on"
    )
    assert geweigerd(antwoord, "Er loopt al een agenda. Zet die eerst op ‘niet lopend’.", "Agenda 2030")


def test_an_agenda_ends_after_it_began(redactie):
    antwoord = nieuwe_pagina(
        redactie,
        Agenda,
        factories.thuis(),
        title="Agenda",
        slug="agenda-2",
        samenvatting="Een agenda.",
        beginjaar="2029",
        eindjaar="2026",
    )
    assert geweigerd(antwoord, "Het laatste jaar ligt voor het eerste jaar.")


def test_a_number_belongs_to_one_speerpunt(redactie):
    opgave = factories.maak_opgave(speerpunten=2)
    waarden = {"title": "Bouwen", "samenvatting": "Wij bouwen."}
    antwoord = nieuwe_pagina(redactie, Speerpunt, opgave, volgorde="2", **waarden)
    assert geweigerd(antwoord, "Dit nummer is al van een ander lopend speerpunt van deze opgave.", "Bouwen")
    nieuwe_pagina(redactie, Speerpunt, opgave, **waarden)
    assert Speerpunt.objects.get(title="Bouwen").volgorde == 3


def test_a_gemeente_takes_part_once(redactie):
    gemeente = factories.GemeenteFactory().pk
    rij = {"gemeente": gemeente, "van": "", "tot": ""}
    antwoord = project(redactie, deelnames=inline_formset([rij, rij]))
    assert antwoord.status_code == 200
    assert fouten(antwoord)
    assert not Project.objects.filter(title="Wijk").exists()


def test_a_keyword_stands_once_on_a_page(redactie):
    rij = {"trefwoord": factories.TrefwoordFactory().pk}
    antwoord = project(redactie, trefwoord_koppelingen=inline_formset([rij, rij]))
    assert antwoord.status_code == 200
    assert fouten(antwoord)


@pytest.mark.parametrize(("getypt", "bewaard"), [("112", 112), ("-2,5", Decimal("-2.5")), ("1.250", 1250)])
def test_a_percentage_is_what_it_is(redactie, getypt, bewaard):
    rij = {"indicator": "bereik", "eenheid": "procent", "doel": "100", "metingen": f"01-01-2026: {getypt}"}
    project(redactie, resultaten=inline_formset([rij]))
    assert Meting.objects.get().waarde == bewaard


@pytest.mark.parametrize(
    ("getypt", "bewaard"),
    [("340.000", 340_000), ("7500000,50", Decimal("7500000.50")), ("€ 7,5 miljoen", 7_500_000), ("n.t.b.", None)],
)
def test_an_amount_is_stored_as_it_is_meant(redactie, getypt, bewaard):
    project(redactie, totaal_bedrag=getypt)
    assert Project.objects.get(title="Wijk").totaal_bedrag == bewaard


@pytest.mark.parametrize("getypt", ["7.5", "1,250,000", "ruim 3 ton"])
def test_an_amount_that_is_not_understood_comes_back_as_it_was_typed(redactie, getypt):
    assert geweigerd(project(redactie, totaal_bedrag=getypt), f"‘{getypt}’", getypt)


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("12", "Regel 1: Schrijf de datum, een dubbele punt en het getal."),
        ("31-12-2024: 7\n31-12-2025:", "Regel 2: Schrijf de datum, een dubbele punt en het getal."),
        ("31-12-2024: zeven", "Regel 1: ‘zeven’ is niet te lezen als getal."),
        ("eind 2024: 7", "Regel 1: ‘eind 2024’ is geen datum."),
        ("2024: 7; Bestaat niet", "Er is geen document dat ‘Bestaat niet’ heet."),
        ("2024: 7\n01-01-2024: 8", "Er staan twee standen van dezelfde dag."),
        ("2024: 9999999999999", "Dit getal is te groot."),
    ],
)
def test_a_figure_that_is_not_understood_comes_back_as_it_was_typed(redactie, getypt, zin):
    antwoord = project(redactie, resultaten=inline_formset([{"indicator": "banen", "metingen": getypt}]))
    assert geweigerd(antwoord, zin, getypt.splitlines()[-1])


def test_a_result_keeps_its_earlier_values(redactie):
    typen = "31-12-2024\t80\nmaart 2025 : 95,5\n2023: 40; Stuk"
    factories.DocumentFactory(title="Stuk")
    rij = {"indicator": "banen", "metingen": typen, "tussendoelen": "2027: 1.250\n2026: 99,5"}
    project(redactie, resultaten=inline_formset([rij]))
    pagina = Project.objects.get(title="Wijk")
    (reeks,) = pagina.meetreeksen()
    assert [(str(m.datum), m.datum_precisie, m.waarde) for m in reeks.metingen] == [
        ("2023-01-01", "jaar", 40), ("2024-12-31", "dag", 80), ("2025-03-01", "maand", Decimal("95.5")),
    ]  # fmt: skip
    assert reeks.metingen[0].rapportage.title == "Stuk"
    assert reeks.resultaat.plan == [(2026, Decimal("99.5")), (2027, 1250)]


def test_nothing_was_measured_on_a_day_that_has_yet_to_come(redactie):
    morgen = timezone.localdate() + timedelta(days=1)
    rij = {"indicator": "banen", "metingen": f"{morgen:%d-%m-%Y}: 12"}
    assert geweigerd(project(redactie, resultaten=inline_formset([rij])), "Deze dag moet nog komen.")
    project(redactie, resultaten=inline_formset([{**rij, "metingen": f"{timezone.localdate():%d-%m-%Y}: 12"}]))
    assert Meting.objects.get().waarde == 12


def test_a_goal_belongs_to_the_deal_of_the_project(redactie):
    doel = factories.DoelFactory()
    antwoord = project(redactie, regio_deal=factories.RegioDealFactory().pk, doel=doel.pk)
    assert geweigerd(antwoord, "Dit doel hoort bij een andere Regio Deal.")
    project(redactie, regio_deal=doel.deal.pk, doel=doel.pk)
    assert Project.objects.get(title="Wijk").doel == doel


@pytest.mark.parametrize(
    ("naam", "velden", "zin"),
    [
        ("gemeenten", {"naam": "Zutphen", "cbs_code": "301"}, "Een CBS-code is GM met vier cijfers."),
        ("organisaties", {"naam": "BESTAAND", "soort": "overig"}, "Er is al een organisatie met deze naam."),
        ("trefwoorden", {"naam": "Bestaand"}, "Dit trefwoord bestaat al."),
        ("trefwoorden", {"naam": "!!"}, "Gebruik letters of cijfers in de naam."),
        ("personen", {"naam": "Noor", "telefoon": "12"}, "telefoonnummer"),
        ("personen", {"naam": ""}, "verplicht"),
    ],
)
def test_what_is_no_page_has_rules_too(als, naam, velden, zin):
    factories.OrganisatieFactory(naam="Bestaand"), factories.TrefwoordFactory(naam="bestaand")
    antwoord = als("Beheerder").post(reverse(f"{naam}:add"), velden)
    assert antwoord.status_code == 200
    assert any(zin in fout for fout in fouten(antwoord)), fouten(antwoord)


def test_a_photo_needs_consent(als):
    velden = {"naam": "Noor", "foto": factories.AfbeeldingFactory().pk}
    antwoord = als("Redacteur").post(reverse("personen:add"), velden)
    assert "Vul in wanneer deze persoon toestemming gaf voor de foto." in antwoord.content.decode()


def test_the_address_of_a_keyword_follows_from_its_name(als):
    client = als("Hoofdredacteur")
    client.post(reverse("trefwoorden:add"), {"naam": "Vrije tijd", "synoniemen": "recreatie, uitjes"})
    trefwoord = Trefwoord.objects.get()
    assert (trefwoord.slug, trefwoord.synoniemen) == ("vrije-tijd", ["recreatie", "uitjes"])
    antwoord = client.post(reverse("trefwoorden:add"), {"naam": "Vrije-tijd"})
    assert "Adres" in " ".join(fouten(antwoord)) or fouten(antwoord), "two names may not give one address"
    als("Beheerder").post(reverse("gemeenten:add"), {"naam": "Bergen op Zoom", "cbs_code": "GM0748"})
    assert Gemeente.objects.get().slug == "bergen-op-zoom"


class TestProjectForm:
    def test_it_offers_the_running_speerpunten_under_their_opgave(self, redactie):
        wonen = factories.maak_opgave("Wonen", speerpunten=1)
        afgerond = factories.SpeerpuntFactory(opgave=wonen, title="Oud werk", status="afgerond")
        factories.SpeerpuntFactory(opgave=wonen, title="Kladwerk", live=False)
        gekozen = factories.SpeerpuntFactory(opgave=wonen, title="Ooit gekozen", status="vervallen")
        van = factories.ProjectFactory(opgave=wonen, speerpunten=[gekozen])
        scherm = redactie.get(reverse("wagtailadmin_pages:edit", args=[van.pk]))
        formulier = scherm.context["form"]
        groepen = {
            kop: [str(label) for _waarde, label in keuzes] for kop, keuzes in formulier.fields["speerpunten"].choices
        }
        assert groepen == {"Wonen": [Speerpunt.objects.get(volgorde=1).title, "Ooit gekozen"]}
        assert afgerond.title not in scherm.content.decode()
        assert 'type="checkbox" name="speerpunten"' in scherm.content.decode()

    def test_it_offers_opgaven_per_agenda_the_running_one_first(self, redactie):
        oud = factories.AgendaFactory(title="Agenda 2020")
        factories.OpgaveFactory(title="Oude opgave", ouder=oud)
        factories.maak_opgave("Wonen")
        url = reverse("wagtailadmin_pages:add", args=["projecten", "project", factories.plaats(ProjectenPagina).pk])
        keuzes = list(redactie.get(url).context["form"].fields["opgave"].choices)
        assert [kop for kop, _deel in keuzes] == ["", "Opgaven", "Agenda 2020"]

    def test_what_was_chosen_is_kept_through_the_screen(self, redactie):
        opgave = factories.maak_opgave(speerpunten=2)
        project(redactie, opgave=opgave.pk, speerpunten=tuple(Speerpunt.objects.all()))
        gemaakt = Project.objects.get(title="Wijk")
        assert gemaakt.live
        assert set(gemaakt.speerpunten.all()) == set(Speerpunt.objects.all())
        wijzig_pagina(redactie, gemaakt, title="Wijk 2", speerpunten=(Speerpunt.objects.first(),))
        assert Project.objects.get(title="Wijk 2").speerpunten.count() == 1


class TestNewsForm:
    def test_it_offers_only_the_opgaven_of_the_running_agenda(self, redactie):
        factories.OpgaveFactory(title="Oude opgave", ouder=factories.AgendaFactory())
        factories.OpgaveFactory(title="Klad", live=False)
        factories.maak_opgave("Wonen")
        bericht = factories.NieuwsberichtFactory(opgaven=[Opgave.objects.get(title="Oude opgave")])
        for pagina, verwacht in [(bericht, {"Wonen", "Oude opgave"}), (factories.NieuwsberichtFactory(), {"Wonen"})]:
            formulier = redactie.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk])).context["form"]
            assert {str(label) for _waarde, label in formulier.fields["opgaven"].choices} == verwacht


class TestShareOfTheRijk:
    def rijk(self, bedrag, **waarden):
        rij = {"bron": "rijk", "nauwkeurigheid": "exact", "bedrag": bedrag}
        regio = {"bron": "gemeenten", "nauwkeurigheid": "exact", "bedrag": "50"}
        return {"bijdragen": inline_formset([rij, regio]), **waarden}

    def test_more_than_half_is_told_and_published(self, redactie):
        antwoord = deal(redactie, **self.rijk("51"))
        antwoord = redactie.get(antwoord.url)
        assert any("meer dan de helft" in melding for melding in meldingen(antwoord))
        assert RegioDeal.objects.get(title="Deal").live

    @pytest.mark.parametrize("waarden", [{"bedrag": "50"}, {"bedrag": "60", "totaal_bedrag": "200"}])
    def test_half_or_less_is_not(self, redactie, waarden):
        antwoord = redactie.get(deal(redactie, **self.rijk(**waarden)).url)
        assert not any("meer dan de helft" in melding for melding in meldingen(antwoord))

    @pytest.mark.parametrize(
        ("totaal", "nauwkeurigheid", "verwacht"),
        [("99", "exact", True), ("100", "exact", False), ("99", "ruim", False), ("", "exact", False)],
    )
    def test_parts_that_are_more_than_an_exact_total_are_told(self, redactie, totaal, nauwkeurigheid, verwacht):
        velden = self.rijk("50", totaal_bedrag=totaal, totaal_nauwkeurigheid=nauwkeurigheid)
        antwoord = redactie.get(deal(redactie, **velden).url)
        assert any("samen meer dan het totaal" in melding for melding in meldingen(antwoord)) == verwacht
