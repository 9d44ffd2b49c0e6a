"""What changed: every publication is compared with the one before, by its facts and not by its words."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from regioprogramma.core.models import Feitenstand, Feitwijziging
from regioprogramma.core.opmaak.tonen import SPATIE
from regioprogramma.core.wijzigingen import complete_feiten
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    project = factories.ProjectFactory(
        title="Wijk", status="goedgekeurd", einddatum=date(2027, 12, 1), einddatum_precisie="maand"
    )
    factories.BijdrageFactory(pagina=project, bron="rijk", bedrag=600_000)
    factories.MijlpaalFactory(pagina=project, titel="Eerste paal", datum=date(2026, 6, 1), datum_precisie="maand")
    resultaat = factories.ResultaatFactory(pagina=project, indicator="bomen", eenheid="bomen", beginstand=0, doel=100)
    factories.MetingFactory(pagina=project, sleutel=resultaat.sleutel, waarde=10, datum=date(2026, 1, 1))
    complete_feiten()
    return project


def publish(pagina, **velden):
    """Publish a page with other fields, as the CMS does: from its newest version."""
    concept = type(pagina).objects.get(pk=pagina.pk).get_latest_revision_as_object()
    for naam, waarde in velden.items():
        setattr(concept, naam, waarde)
    return publish_concept(concept)


def publish_concept(concept):
    concept.save_revision().publish()
    return type(concept).objects.get(pk=concept.pk)


def sentences(pagina):
    wijzigingen = Feitwijziging.objects.filter(pagina=pagina).exclude(soort="nieuw").order_by("pk")
    return [wijziging.zin.replace(SPATIE, " ") for wijziging in wijzigingen]


def test_a_fact_that_is_published_as_another_is_a_change(project):
    publish(project, status="in-uitvoering", einddatum=date(2028, 7, 1), totaal_bedrag=1_250_000)
    assert sentences(project) == [
        "Status: eerst goedgekeurd, nu in uitvoering.",
        "Einde: eerst december 2027, nu juli 2028.",
        "Nieuw, totaal: € 1,25 miljoen.",
    ]


def test_rows_are_followed_whatever_their_words(project):
    concept = project.get_latest_revision_as_object()
    mijlpaal, bijdrage, meting = concept.mijlpalen.first(), concept.bijdragen.first(), concept.metingen.first()
    mijlpaal.datum, mijlpaal.titel = date(2026, 9, 1), "De eerste paal"
    bijdrage.bedrag, bijdrage.nauwkeurigheid = 700_000, "ruim"
    meting.datum, meting.waarde = date(2026, 2, 1), 20
    concept.mijlpalen, concept.bijdragen, concept.metingen = [mijlpaal], [bijdrage], [meting]
    publish_concept(concept)
    assert sentences(project) == [
        "Bijdrage Rijk: eerst € 600.000, nu ruim € 700.000.",
        "Mijlpaal ‘De eerste paal’: eerst gepland voor juni 2026, nu gepland voor september 2026.",
        "Stand ‘bomen’: eerst 10 bomen (1 januari 2026), nu 20 bomen (1 februari 2026).",
    ]


def test_other_words_are_no_change(project):
    concept = project.get_latest_revision_as_object()
    concept.title, concept.samenvatting = "Een groene wijk", "Beter gezegd."
    mijlpaal, resultaat = concept.mijlpalen.first(), concept.resultaten.first()
    mijlpaal.titel, resultaat.indicator, resultaat.eenheid = "Eerste boom", "bomen en struiken", "stuks"
    concept.mijlpalen, concept.resultaten = [mijlpaal], [resultaat]
    project = publish_concept(concept)
    assert project.resultaten.get().eenheid == "stuks"
    assert sentences(project) == []


def test_a_row_that_is_typed_anew_is_the_same_fact(project):
    concept = project.get_latest_revision_as_object()
    oud = concept.mijlpalen.first()
    concept.mijlpalen = [type(oud)(titel=oud.titel, datum=date(2026, 7, 1), datum_precisie="maand")]
    publish_concept(concept)
    assert sentences(project) == ["Mijlpaal ‘Eerste paal’: eerst gepland voor juni 2026, nu gepland voor juli 2026."]


def test_what_is_gone_is_said(project):
    concept = project.get_latest_revision_as_object()
    concept.mijlpalen = []
    publish_concept(concept)
    assert sentences(project) == ["Vervallen, mijlpaal ‘Eerste paal’: gepland voor juni 2026."]


def test_the_reason_is_told_with_the_change_and_not_with_the_next(project, client):
    project = publish(project, status="in-uitvoering", wijziging_reden="De vergunning is er.")
    assert "De vergunning is er." in client.get(project.url).text
    publish(project, status="gestopt", wijziging_reden="")
    redenen = Feitwijziging.objects.filter(soort="status").order_by("pk").values_list("reden", flat=True)
    assert list(redenen) == ["De vergunning is er.", ""]


def test_a_reason_without_a_fact_says_that_the_text_changed(project):
    publish(project, wijziging_reden="Wij hebben het plan herschreven.")
    assert sentences(project) == ["De tekst is veranderd."]


def test_a_version_that_is_published_again_tells_its_reason_once(project):
    project = publish(project, status="in-uitvoering", wijziging_reden="De vergunning is er.")
    project.unpublish()
    project.get_latest_revision().publish()
    assert sentences(project) == ["Status: eerst goedgekeurd, nu in uitvoering."]


def test_a_mended_mistake_says_that_it_is_one(project):
    publish(project, einddatum=date(2027, 11, 1), wijziging_is_verbetering=True)
    assert sentences(project) == ["Verbeterd, einde: er stond december 2027, het is november 2027."]


def test_a_draft_or_a_plan_changes_nothing_yet(project):
    concept = project.get_latest_revision_as_object()
    concept.status, concept.go_live_at = "gestopt", timezone.now() + timedelta(days=1)
    concept.save_revision().publish()
    assert sentences(project) == []


def test_a_first_publication_is_new_and_no_change_of_the_page(project, client):
    nieuw = factories.ProjectFactory(title="Plein", live=False)
    nieuw.save_revision().publish()
    assert [wijziging.soort for wijziging in Feitwijziging.objects.filter(pagina=nieuw)] == ["nieuw"]
    assert 'id="wijzigingen"' not in client.get(nieuw.url).text


def test_what_was_published_before_facts_were_kept_is_read_from_the_history(project):
    publish(project, status="in-uitvoering")
    publish(project, status="afgerond", wijziging_reden="Alles staat.")
    Feitenstand.objects.all().delete()
    Feitwijziging.objects.all().delete()
    complete_feiten()
    assert sentences(project) == ["Status: eerst in uitvoering, nu afgerond."]
    assert Feitwijziging.objects.get(soort="status").reden == "Alles staat."
    complete_feiten()
    assert len(sentences(project)) == 1


def test_goals_of_an_opgave_and_the_status_of_a_speerpunt_are_facts():
    speerpunt = factories.SpeerpuntFactory(status="lopend", eindjaar=2026)
    factories.ResultaatFactory(pagina=speerpunt.opgave, indicator="banen", eenheid="banen", doel=1000)
    complete_feiten()
    publish(speerpunt, status="afgerond")
    concept = type(speerpunt.opgave).objects.get(pk=speerpunt.opgave.pk).get_latest_revision_as_object()
    doel = concept.resultaten.first()
    doel.doel, concept.resultaten = 1500, [doel]
    publish_concept(concept)
    assert sentences(speerpunt) == ["Status: eerst lopend, nu afgerond."]
    assert sentences(speerpunt.opgave) == ["Doel ‘banen’: eerst 1.000 banen, nu 1.500 banen."]


def test_a_page_says_when_and_what_changed_last(project, client):
    project = publish(project, status="in-uitvoering", einddatum=date(2028, 7, 1))
    kop = client.get(project.url).text.split("</header>")[1]
    assert 'href="#wijzigingen">status en looptijd</a>' in kop.replace("&amp;", "&")
