"""The rows of the form of a page: folded they keep what they hold, and one opens with exactly that."""

import json
from datetime import date

import pytest
from django.urls import reverse
from wagtail.admin.panels import InlinePanel
from wagtail.models import COMMENTS_RELATION_NAME, get_page_models
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from contacten.models import Deelname, Gemeente
from projecten.models import Bijdrage, Project, RegioDeal
from regioprogramma.core.models import PaginaTrefwoord
from regioprogramma.core.models.rij import Onderdeel
from regioprogramma.core.rijen import Rijenpaneel
from tests import factories
from tests.redactie.formulier import PAGINAFORMULIER, fouten, inline_formset, lees_formulier, wijzig_pagina
from tests.rijen.lichaam import send_bodies

pytestmark = pytest.mark.django_db


@pytest.fixture
def redactie(als):
    return als("Hoofdredacteur")


@pytest.fixture
def deal():
    """A deal with two of every kind of row."""
    deal = factories.RegioDealFactory(title="Deal")
    for _ in range(2):
        factories.BijdrageFactory(pagina=deal, bedrag=340_000, in_natura=True)
        factories.MijlpaalFactory(pagina=deal, datum=date(2026, 9, 1))
        factories.ResultaatFactory(pagina=deal)
        factories.DoelFactory(deal=deal, tekst="<p>Wij <b>helpen</b>.</p>")
        factories.VoortgangsrapportageFactory(deal=deal)
        factories.PaginaDocumentFactory(pagina=deal)
        factories.PartnerschapFactory(pagina=deal, trekker=True)
        factories.RoltoewijzingFactory(pagina=deal)
        factories.DeelnameFactory(pagina=deal, van=date(2026, 1, 1))
        PaginaTrefwoord.objects.create(pagina=deal, trefwoord=factories.TrefwoordFactory())
    return RegioDeal.objects.get(pk=deal.pk)


def scherm(client, pagina):
    """The form of a page as HTML to look in."""
    antwoord = client.get(reverse("wagtailadmin_pages:edit", args=[pagina.pk]))
    return WagtailTestUtils.get_soup(antwoord.content.decode())


def bewaar(client, pagina, actie="action-publish", **waarden):
    """Send the form of a page as it came, with these fields otherwise."""
    url = reverse("wagtailadmin_pages:edit", args=[pagina.pk])
    velden = dict(lees_formulier(client, url, PAGINAFORMULIER).lists())
    return client.post(url, {**velden, **send_bodies(pagina), actie: "1", **waarden})


def rij(client, relatie, model="projecten/regiodeal", **waarden):
    return client.post(f"/beheer/rijen/{model}/{relatie}/", waarden)


def alle_rijen(pagina):
    """What a page holds of every kind of row."""
    gegevens = type(pagina).objects.get(pk=pagina.pk).serializable_data()
    return {naam: rijen for naam, rijen in gegevens.items() if isinstance(rijen, list) and rijen}


def test_a_form_sent_as_it_came_changes_no_row(redactie, deal):
    assert bewaar(redactie, deal).status_code == 302
    voor = alle_rijen(deal)
    assert len(voor) == 10, "every kind of row"
    assert bewaar(redactie, deal).status_code == 302
    assert alle_rijen(deal) == voor


def test_a_folded_row_says_what_stands_in_it_and_nothing_that_is_as_always(redactie, deal):
    regels = scherm(redactie, deal).select("#id_bijdragen-FORMS > [data-rij]")
    bijdrage = Bijdrage.objects.filter(pagina=deal).first()
    zin = regels[0]["data-rij-zin"]
    assert bijdrage.get_bron_display() in zin and "€ 340.000" in zin and "in natura" in zin
    assert "precies" not in zin
    assert not scherm(redactie, deal).select("#id_bijdragen-FORMS select"), "the fields are not there yet"


def test_a_sum_of_nothing_is_said(redactie):
    deal = factories.RegioDealFactory()
    factories.BijdrageFactory(pagina=deal, bedrag=0)
    assert "€ 0" in scherm(redactie, deal).select_one("[data-rij=bijdragen-0]")["data-rij-zin"].replace("\xa0", " ")


@pytest.mark.parametrize("relatie", ["bijdragen", "doelen", "mijlpalen", "rapportages", "roltoewijzingen"])
def test_an_opened_row_has_what_the_folded_one_held(redactie, deal, relatie):
    gevouwen = scherm(redactie, deal).select_one(f"#id_{relatie}-FORMS > [data-rij]")
    begin = gevouwen["data-rij"]
    zelf = {veld["name"]: veld["value"] for veld in gevouwen.select("input:not([id])")}
    html = rij(redactie, relatie, plek="0", **zelf).content.decode()
    soep = WagtailTestUtils.get_soup(f"<form id='rij'>{html}</form>")
    open_velden = WagtailTestUtils.get_soup(str(soep)).select("#rij [name]")
    namen = {veld["name"] for veld in open_velden}
    assert zelf.keys() <= namen and all(naam.startswith(f"{begin}-") for naam in namen)
    for veld in open_velden:
        gekozen = [keuze["value"] for keuze in veld.select("option[selected]")]
        waarde = gekozen[0] if gekozen else veld.get("value", veld.text.strip() if veld.name == "textarea" else "")
        if veld.get("type") == "checkbox":
            assert veld.has_attr("checked") == (veld["name"] in zelf)
        elif "blocks" not in zelf[veld["name"]]:
            assert waarde == zelf[veld["name"]]
    assert not soep.select(".error-message"), "what was not judged yet is not wrong yet"


def test_a_new_row_comes_with_a_place_for_its_number(redactie):
    html = rij(redactie, "mijlpalen").content.decode()
    assert 'name="mijlpalen-__prefix__-titel"' in html
    for eigen in ("id", "ORDER", "DELETE"):
        assert f'id="id_mijlpalen-__prefix__-{eigen}"' in html
    assert "inline_child_mijlpalen-__prefix__" in html


@pytest.mark.parametrize(
    ("relatie", "model", "plek"),
    [
        ("geheim", "projecten/regiodeal", "0"),
        ("bijdragen", "projecten/geld", "0"),
        ("bijdragen", "core/pagina", "0"),
        ("bijdragen", "core/gebruiker", "0"),
        ("bijdragen", "projecten/regiodeal", "-1"),
        ("bijdragen", "projecten/regiodeal", "0-bron"),
        ("bijdragen", "projecten/regiodeal", "99999"),
    ],
)
def test_rows_that_do_not_exist_are_not_found(redactie, relatie, model, plek):
    assert rij(redactie, relatie, model, plek=plek).status_code == 404


def test_a_row_is_for_who_edits_pages(client, als):
    assert rij(client, "bijdragen").status_code == 302
    assert rij(als(), "bijdragen").status_code in (302, 403)
    assert client.get("/beheer/rijen/projecten/regiodeal/bijdragen/").status_code in (302, 405)


def test_a_row_tells_no_title_of_a_page_that_its_editor_does_not_know(als):
    geheim = factories.ProjectFactory(title="Geheim project", live=False)
    redacteur = als("Redacteur")
    velden = {"plek": "0", "onderwerpen-0-pagina": geheim.pk}
    antwoord = rij(redacteur, "onderwerpen", "nieuws/nieuwsbericht", **velden)
    assert antwoord.status_code == 404 and "Geheim" not in antwoord.content.decode()
    assert rij(als("Hoofdredacteur"), "onderwerpen", "nieuws/nieuwsbericht", **velden).status_code == 200


@pytest.mark.parametrize("schrijfwijze", [" {}", "{}\n", "+{}", "{}.0", "\uff11{}", "{}\xa0", "abc"])
def test_a_number_that_is_none_opens_no_row(als, schrijfwijze):
    geheim = factories.ProjectFactory(title="Geheim project", live=False)
    redacteur, pk = als("Redacteur"), schrijfwijze.format(geheim.pk)
    antwoord = rij(redacteur, "onderwerpen", "nieuws/nieuwsbericht", plek="0", **{"onderwerpen-0-pagina": pk})
    assert antwoord.status_code == 404 and "Geheim" not in antwoord.content.decode()
    assert rij(redacteur, "bijdragen", plek="0", **{"bijdragen-0-organisatie": pk}).status_code == 404


def test_a_text_in_a_row_tells_no_address_of_a_page_that_its_editor_does_not_know(als):
    geheim = factories.ProjectFactory(title="Geheim project", slug="geheim-project", live=False)
    blok = {"key": "a", "text": "hier", "type": "unstyled", "depth": 0, "inlineStyleRanges": []}
    blok["entityRanges"] = [{"key": 0, "offset": 0, "length": 4}]
    link = {"type": "LINK", "mutability": "MUTABLE", "data": {"id": geheim.pk}}
    tekst = json.dumps({"blocks": [blok], "entityMap": {"0": link}})
    assert rij(als("Redacteur"), "doelen", plek="0", **{"doelen-0-tekst": tekst}).status_code == 404
    assert "geheim" in rij(als("Hoofdredacteur"), "doelen", plek="0", **{"doelen-0-tekst": tekst}).content.decode()


def test_a_text_is_sent_as_its_editor_writes_it_so_that_opening_it_is_no_change(redactie, deal):
    tekst = scherm(redactie, deal).select_one("[data-rij=doelen-0] [name=doelen-0-tekst]")["value"]
    staat = json.loads(tekst)
    assert list(staat) == ["blocks", "entityMap"] and staat["blocks"][0]["data"] == {}
    assert list(staat["blocks"][0])[:4] == ["key", "text", "type", "depth"]
    assert json.dumps(staat, separators=(",", ":"), ensure_ascii=False) == tekst


def test_rows_that_were_moved_come_back_as_they_were_moved(redactie, deal):
    volgorde = {"mijlpalen-0-ORDER": "2", "mijlpalen-1-ORDER": "1", "mijlpalen-1-datum": "geen datum"}
    antwoord = bewaar(redactie, deal, **volgorde)
    soep = WagtailTestUtils.get_soup(antwoord.content.decode())
    rijen = soep.select("#id_mijlpalen-FORMS > div")
    assert [kind.select_one("[name$=-ORDER]")["value"] for kind in rijen] == ["1", "2"]


def test_what_was_typed_in_a_damaged_row_comes_back_in_its_fields(redactie):
    html = rij(redactie, "bijdragen", plek="0", **{"bijdragen-0-bedrag": "<b>ruim 3 ton</b>"}).content.decode()
    assert "&lt;b&gt;ruim 3 ton&lt;/b&gt;" in html and "<b>ruim" not in html


def test_a_row_with_a_fault_comes_back_open_and_the_others_as_they_were(redactie, deal):
    antwoord = bewaar(redactie, deal, **{"bijdragen-0-bedrag": "ruim 3 ton", "bijdragen-1-bedrag": "12"})
    assert antwoord.status_code == 200
    soep = WagtailTestUtils.get_soup(antwoord.content.decode())
    assert soep.select_one("#inline_child_bijdragen-0 [name=bijdragen-0-bedrag]")["value"] == "ruim 3 ton"
    assert soep.select_one("[data-rij=bijdragen-1] [name=bijdragen-1-bedrag]")["value"] == "12"


def test_a_rule_about_a_row_is_told_at_that_row(redactie, deal):
    antwoord = bewaar(redactie, deal, **{"bijdragen-1-bedrag": "-1"})
    soep = WagtailTestUtils.get_soup(antwoord.content.decode())
    assert soep.select("#inline_child_bijdragen-1 .error-message") and soep.select("[data-rij=bijdragen-0]")
    assert any("lager" in fout for fout in fouten(antwoord))


class TestTicks:
    def test_every_gemeente_stands_there_ticked_when_it_takes_part(self, redactie, deal):
        factories.GemeenteFactory(naam="Aaldorp")
        vinkjes = scherm(redactie, deal).select(".rijen-vinkjes li")
        namen = [vinkje.select_one("label").text for vinkje in vinkjes]
        assert namen[0] == "Aaldorp" and len(namen) == Gemeente.objects.count()
        aan = {vinkje.select_one("input")["value"] for vinkje in vinkjes if vinkje.select("input[checked]")}
        assert aan == {str(pk) for pk in deal.deelnames.values_list("gemeente", flat=True)}

    def test_a_tick_more_and_a_tick_less_are_stored_and_the_rest_stays(self, redactie, deal):
        nieuw = factories.GemeenteFactory(naam="Zuiddorp")
        weg, blijft = deal.deelnames.all()
        soep = scherm(redactie, deal)
        veld = {vinkje["value"]: vinkje["name"] for vinkje in soep.select(".rijen-vinkjes li > input[type=checkbox]")}
        url = reverse("wagtailadmin_pages:edit", args=[deal.pk])
        velden = dict(lees_formulier(redactie, url, PAGINAFORMULIER).lists())
        del velden[veld[str(weg.gemeente_id)]]
        velden[veld[str(nieuw.pk)]] = nieuw.pk
        antwoord = redactie.post(url, {**velden, **send_bodies(deal), "action-publish": "1"})
        assert antwoord.status_code == 302
        assert {(d.gemeente_id, d.van) for d in Deelname.objects.filter(pagina=deal)} == {
            (blijft.gemeente_id, date(2026, 1, 1)),
            (nieuw.pk, None),
        }
        assert Deelname.objects.get(pk=blijft.pk).gemeente_id == blijft.gemeente_id, "the row itself stayed"

    def test_a_draft_that_is_saved_over_and_over_keeps_its_ticks(self, redactie):
        gemeente = factories.GemeenteFactory(naam="Zuiddorp")
        project = factories.ProjectFactory()
        veld = scherm(redactie, project).select_one(f'.rijen-vinkjes input[value="{gemeente.pk}"]')["name"]
        assert bewaar(redactie, project, "action-save", **{veld: gemeente.pk}).status_code == 302
        for _ in range(2):
            assert bewaar(redactie, Project.objects.get(pk=project.pk), "action-save").status_code == 302
        concept = Project.objects.get(pk=project.pk).get_latest_revision_as_object()
        assert [deelname.gemeente_id for deelname in concept.deelnames.all()] == [gemeente.pk]
        assert not Deelname.objects.filter(pagina=project), "the page itself waits for its publication"
        assert bewaar(redactie, Project.objects.get(pk=project.pk)).status_code == 302
        assert Deelname.objects.get(pagina=project).gemeente_id == gemeente.pk

    def test_a_period_that_ends_before_it_begins_is_told_at_its_gemeente(self, redactie, deal):
        antwoord = bewaar(redactie, deal, **{"deelnames-0-tot": "01-01-2020"})
        soep = WagtailTestUtils.get_soup(antwoord.content.decode())
        fout = [li for li in soep.select(".rijen-vinkjes li") if li.select(".error-message")]
        assert len(fout) == 1 and fout[0].select("details[open]")
        assert fout[0].select_one("[name$=-tot]")["value"] == "01-01-2020"

    def test_a_period_stays_with_its_gemeente_when_the_form_comes_back(self, redactie, deal):
        factories.GemeenteFactory(naam="Aaldorp")
        weg, _blijft = deal.deelnames.all()
        veld = scherm(redactie, deal).select_one(f'.rijen-vinkjes input[value="{weg.gemeente_id}"]')["name"]
        url = reverse("wagtailadmin_pages:edit", args=[deal.pk])
        velden = dict(lees_formulier(redactie, url, PAGINAFORMULIER).lists())
        del velden[veld]
        antwoord = redactie.post(url, {**velden, **send_bodies(deal), "action-publish": "1", "title": ""})
        soep = WagtailTestUtils.get_soup(antwoord.content.decode())
        for vinkje in soep.select(".rijen-vinkjes li"):
            naam, van = vinkje.select_one("label").text, vinkje.select_one("[name$=-van]").get("value", "")
            nummer = vinkje.select_one("[name$=-id]").get("value", "")
            assert bool(van) == bool(nummer) == (naam != "Aaldorp")
            if naam == str(weg.gemeente):
                assert nummer == str(weg.pk) and not vinkje.select("input[checked]")

    def test_every_field_is_described_by_what_stands_beside_it(self, redactie, deal):
        soep = scherm(redactie, deal)
        for veld in soep.select(".rijen-vinkjes [aria-describedby]"):
            assert soep.find(id=veld["aria-describedby"]).text.startswith("Leeg:")

    def test_a_gemeente_that_is_no_more_but_takes_part_is_shown(self, redactie, deal):
        oud, ander = (deelname.gemeente for deelname in deal.deelnames.all())
        vroeger = factories.GemeenteFactory(naam="Vroegerdorp")
        for gemeente in (oud, vroeger):
            Gemeente.objects.filter(pk=gemeente.pk).update(opgeheven_op=date(2026, 1, 1), opgegaan_in=ander)
        namen = [label.text for label in scherm(redactie, deal).select(".rijen-vinkjes li > label")]
        assert str(Gemeente.objects.get(pk=oud.pk)) in namen and "Vroegerdorp" not in " ".join(namen)

    def test_without_gemeenten_it_says_where_they_come_from(self, redactie):
        project = factories.ProjectFactory()
        assert "Er zijn nog geen gemeenten." in scherm(redactie, project).text


def test_a_row_more_and_a_row_less_are_stored(redactie, deal):
    eerste, _tweede = deal.mijlpalen.all()
    rijen = [
        {
            "id": eerste.pk,
            "titel": "Anders",
            "datum": "02-02-2026",
            "datum_precisie": "dag",
            "bereikt_op_precisie": "dag",
            "DELETE": "",
        }
    ]
    nieuw = {"titel": "Nieuw", "datum": "03-03-2026", "datum_precisie": "dag", "bereikt_op_precisie": "dag"}
    antwoord = wijzig_pagina(
        redactie, deal, **{"mijlpalen": inline_formset([*rijen, {"id": _tweede.pk, "DELETE": "1"}, nieuw], initial=2)}
    )
    assert antwoord.status_code == 302
    assert [mijlpaal.titel for mijlpaal in deal.mijlpalen.order_by("sort_order")] == ["Anders", "Nieuw"]


def test_all_rows_of_all_page_types_are_folded_and_stored_only_when_they_changed():
    for model in get_page_models():
        for paneel in panelen(model):
            if paneel.relation_name != COMMENTS_RELATION_NAME:
                assert isinstance(paneel, Rijenpaneel), (model, paneel.relation_name)
                assert issubclass(paneel.db_field.related_model, Onderdeel), paneel.relation_name


def panelen(model):
    """Yield the panels with rows in the form of a page type."""
    wachtrij = [model.get_edit_handler()]
    while wachtrij:
        paneel = wachtrij.pop()
        if isinstance(paneel, InlinePanel):
            yield paneel
        else:
            wachtrij += getattr(paneel, "children", [])
