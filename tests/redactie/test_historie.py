"""History of a page: every field of its form is compared in Dutch, and an earlier version can be taken back."""

import datetime
import re
from decimal import Decimal
from uuid import UUID

import pytest
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils import translation
from wagtail.fields import RichTextField, StreamField
from wagtail.models import PageLogEntry, get_page_models
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from contacten.models import RollenMixin, Roltoewijzing
from opgaven.models import Meting, Resultaat
from projecten.models import Bijdrage, Project
from regioprogramma.core.models import Afbeelding, HomePagina, Pagina, PaginaTrefwoord, TekstPagina
from regioprogramma.core.opmaak.leesbaar import text_of
from regioprogramma.redactie.historie.vergelijken import vergelijkingen
from tests import factories
from tests.redactie.formulier import fouten, lees_formulier

pytestmark = pytest.mark.django_db
PAGINATYPES = [paginatype for paginatype in get_page_models() if paginatype is not Pagina]
#: What stands in a field before and after, and what an editor reads of it; the first that fits counts.
WAARDEN = [
    (RichTextField, ("<p>Eerst <b>dit</b></p>", "<p>Later</p>", "Eerst dit", "Later")),
    (
        models.DateTimeField,
        (
            datetime.datetime(2026, 1, 5, 8, 30, tzinfo=datetime.UTC),
            datetime.datetime(2027, 7, 1, 8, 30, tzinfo=datetime.UTC),
            "05-01-2026 09:30",
            "01-07-2027 10:30",
        ),
    ),
    (models.DateField, (datetime.date(2026, 1, 5), datetime.date(2027, 12, 31), "05-01-2026", "31-12-2027")),
    (models.BooleanField, (False, True, "nee", "ja")),
    (models.DecimalField, (Decimal("1250000"), Decimal("7.50"), "1.250.000", "7,5")),
    (models.JSONField, ({"2026": "80"}, {"2026": "1250.5"}, "2026: 80", "2026: 1.250,5")),
    (ArrayField, (["2025-03"], ["2026"], "2025-03", "2026")),
    (models.IntegerField, (2024, 2031, "2024", "2031")),
    ((models.CharField, models.TextField), ("oud", "nieuw", "oud", "nieuw")),
]
SLEUTEL = UUID(int=7)
#: The fields that Wagtail named, in English, and translates; "slug" is the same word in both.
VAN_WAGTAIL = {"title", "seo_title", "search_description", "go_live_at", "expire_at"}


def inhoud(veld, woord):
    """Return a body with one block that holds this word."""
    naam = "tekst" if "tekst" in veld.stream_block.child_blocks else "video"
    waarde = f"<p>{woord}</p>" if naam == "tekst" else {"titel": woord, "adres": "", "ondertiteld": woord == "nieuw"}
    return [{"type": naam, "id": f"blok-{woord}", "value": waarde}]


def ding(model, woord):
    """Return something that a field can point at, and what it is called."""
    fabriek = factories.TekstPaginaFactory if model is Pagina else getattr(factories, f"{model.__name__}Factory")
    if model is Afbeelding:
        # A picture is shown; whoever cannot see it reads what it shows.
        return fabriek(description=f"Beeld {woord}")
    naam = next(naam for naam in ("titel", "title", "naam", "username", "indicator") if hasattr(model, naam))
    waarde = f"{model.__name__} {woord}"
    return model.objects.filter(**{naam: waarde}).first() or fabriek(**{naam: waarde})


def waarden(veld):
    """Return (old, new, what is read of the old, what is read of the new) for a field."""
    if isinstance(veld, StreamField):
        return inhoud(veld, "oud"), inhoud(veld, "nieuw"), "oud", "nieuw"
    if veld.is_relation:
        oud, nieuw = ding(veld.related_model, "oud"), ding(veld.related_model, "nieuw")
        return *(([oud], [nieuw]) if veld.many_to_many else (oud, nieuw)), "oud", "nieuw"
    if veld.flatchoices:
        (oud, leest_oud), (nieuw, leest_nieuw) = veld.flatchoices[:2]
        return oud, nieuw, str(leest_oud), str(leest_nieuw)
    oud, nieuw, leest_oud, leest_nieuw = next(paar for soort, paar in WAARDEN if isinstance(veld, soort))
    if "bedrag" in veld.name:
        return oud, nieuw, "€\N{NO-BREAK SPACE}1.250.000", "€\N{NO-BREAK SPACE}7,50"
    return oud, nieuw, leest_oud, leest_nieuw


def tekst(html):
    """Return what is read of a piece of a screen, with how pictures are described."""
    soep = WagtailTestUtils.get_soup(str(html))
    plaatjes = [plaatje.get("alt", "") for plaatje in soep.find_all("img")]
    return " ".join([soep.get_text(" "), *plaatjes])


def rij(vergelijking):
    """Return the text of one comparison, as the screen shows it."""
    if vergelijking.is_field:
        return tekst(vergelijking.htmldiff())
    rijen = [veld for rij in vergelijking.get_child_comparisons() for veld in rij.get_field_comparisons()]
    return " ".join(f"{veld.field_label()} {tekst(veld.htmldiff())}" for veld in rijen)


def is_nederlands(vergelijking):
    """Whether the name of a field is Dutch: ours always is, Wagtail's only when it was translated."""
    naam = str(vergelijking.field_label())
    with translation.override("en"):
        return vergelijking.field.name not in VAN_WAGTAIL or str(vergelijking.field_label()) != naam


def alleen(paginatype, naam, oud, nieuw):
    """Return the comparison of one field between two pages that differ in it."""
    alle = vergelijkingen(paginatype(), oud, nieuw)
    return next(een for een in alle if (een.field.name if een.is_field else een.field.related_name) == naam)


@pytest.mark.parametrize("paginatype", PAGINATYPES, ids=lambda soort: soort.__name__)
def test_every_field_of_the_form_is_compared_in_dutch(paginatype):
    leeg = paginatype()
    for vergelijking in vergelijkingen(leeg, leeg, leeg):
        assert is_nederlands(vergelijking), vergelijking.field_label()
        assert not vergelijking.has_changed()
        if vergelijking.is_field and not vergelijking.field.one_to_many:
            veld = vergelijking.field
            oud, nieuw, leest_oud, leest_nieuw = waarden(veld)
            een, ander = (paginatype(**({} if veld.many_to_many else {veld.name: waarde})) for waarde in (oud, nieuw))
            if veld.many_to_many:
                setattr(een, veld.name, oud), setattr(ander, veld.name, nieuw)
            gelezen = alleen(paginatype, veld.name, een, ander)
            assert gelezen.has_changed()
            assert leest_oud in rij(gelezen), veld.name
            assert leest_nieuw in rij(gelezen), veld.name
            # What was empty is not "None".
            assert "None" not in rij(alleen(paginatype, veld.name, leeg, ander)), veld.name


def test_what_was_measured_is_compared_below_the_name_of_its_result():
    een, ander = Project(), Project()
    for pagina, waarde in ((een, 12), (ander, 14)):
        pagina.resultaten = [Resultaat(pk=7, indicator="banen", sleutel=SLEUTEL)]
        pagina.metingen = [Meting(pk=8, sleutel=SLEUTEL, datum=datetime.date(2025, 12, 31), waarde=waarde)]
    gelezen = alleen(Project, "metingen", een, ander)
    assert gelezen.has_changed()
    assert " ".join(rij(gelezen).split()) == "banen 31-12-2025: 12 14"


@pytest.mark.parametrize("paginatype", PAGINATYPES, ids=lambda soort: soort.__name__)
def test_every_kind_of_rows_is_compared_in_dutch(paginatype):
    leeg = paginatype()
    soorten = [een for een in vergelijkingen(leeg, leeg, leeg) if een.is_child_relation]
    for soort in soorten:
        naam, model = soort.field.related_name, soort.field.related_model
        assert soort.field_label()[0].isupper()
        velden = [maker.args[0] for maker in soort.field_comparisons]
        for veld in velden:
            oud, nieuw, leest_oud, leest_nieuw = waarden(veld)
            een, ander = paginatype(), paginatype()
            for pagina, waarde in ((een, oud), (ander, nieuw)):
                setattr(pagina, naam, [model(pk=7, **{veld.name: waarde})])
            gelezen = alleen(paginatype, naam, een, ander)
            assert gelezen.has_changed()
            gezien = rij(gelezen)
            assert leest_oud in gezien, (naam, veld.name)
            assert leest_nieuw in gezien, (naam, veld.name)
            assert str(veld.verbose_name).lower() in gezien.lower()
            assert "None" not in gezien
            [nieuwe] = alleen(paginatype, naam, leeg, ander).get_child_comparisons()
            assert nieuwe.is_addition()
            [weg] = alleen(paginatype, naam, een, leeg).get_child_comparisons()
            assert weg.is_deletion()


def test_rows_that_did_not_change_are_left_out_and_a_change_of_order_is_told():
    rol, eerste, tweede = factories.RolFactory(), factories.ContactpersoonFactory(), factories.ContactpersoonFactory()
    rijen = [Roltoewijzing(pk=nummer, rol=rol, persoon=wie) for nummer, wie in enumerate((eerste, tweede), start=1)]
    oud, zelfde, anders = (factories.OpgaveFactory._meta.model() for _keer in range(3))
    for pagina, volgorde in ((oud, (0, 1)), (zelfde, (0, 1)), (anders, (1, 0))):
        rollen = [Roltoewijzing(pk=een.pk, rol=een.rol, persoon=een.persoon) for een in rijen]
        for een, plek in zip(rollen, volgorde, strict=True):
            een.sort_order = plek
        pagina.roltoewijzingen = rollen
    assert not alleen(type(oud), "roltoewijzingen", oud, zelfde).has_changed()
    verplaatst = alleen(type(oud), "roltoewijzingen", oud, anders)
    assert verplaatst.has_changed()
    assert {een.get_position_change() for een in verplaatst.get_child_comparisons()} == {1, -1}


def test_a_date_says_of_which_date_it_is_the_precision_and_what_is_gone_says_so():
    deal, weg = factories.RegioDealFactory._meta.model, factories.OrganisatieFactory()
    oud, nieuw = deal(regiokassier=weg), deal(startdatum_precisie="jaar")
    weg.delete()
    oud.regiokassier_id = 987654
    assert str(alleen(deal, "startdatum_precisie", oud, nieuw).field_label()) == "Precisie van ‘start’"
    assert "(verwijderd)" in rij(alleen(deal, "regiokassier", oud, nieuw))


@pytest.fixture
def paginas(beheerder):
    """One page of every type, each with two versions."""
    vast = [factories.plaats(soort) for soort in factories.VASTE_PAGINAS]
    alle = [*vast, *(fabriek() for fabriek in factories.PAGINAFACTORIES)]
    for pagina in alle:
        pagina.eerste = pagina.save_revision()
        pagina.samenvatting = "Vernieuwde tekst."
        pagina.herzien_voor = datetime.date(2027, 9, 1)
        if type(pagina) is not HomePagina:
            pagina.trefwoord_koppelingen = [PaginaTrefwoord(trefwoord=factories.TrefwoordFactory(naam="waterstof"))]
        if isinstance(pagina, RollenMixin):
            pagina.roltoewijzingen.add(
                Roltoewijzing(rol=factories.RolFactory(), persoon=factories.ContactpersoonFactory(naam="Bo Nieuw"))
            )
        pagina.tweede = pagina.save_revision()
    return alle


def test_the_screen_compares_every_type_of_page(beheerder, paginas):
    zonder = [soort.__name__ for soort in set(PAGINATYPES) - {type(pagina) for pagina in paginas}]
    assert zonder == [], "give these a factory in tests/factories.py"
    for pagina in paginas:
        versies = [pagina.pk, pagina.eerste.pk, pagina.tweede.pk]
        antwoord = beheerder.get(reverse("wagtailadmin_pages:revisions_compare", args=versies))
        assert antwoord.status_code == 200
        gezien = re.sub(r"\s+", " ", tekst(antwoord.text))
        anders = ["Samenvatting:", "Vernieuwde", "Controleren voor:", "01-09-2027"]
        anders += ["Trefwoorden:", "waterstof"] if type(pagina) is not HomePagina else []
        anders += ["Contact:", "Bo Nieuw"] if isinstance(pagina, RollenMixin) else []
        for stuk in anders:
            assert stuk in gezien, (type(pagina), stuk)
        assert not re.search(r"\b(None|True|False)\b", gezien)


def test_the_history_of_a_page_says_who_and_leads_to_the_comparison(als, client):
    redacteur = factories.GebruikerFactory(groepen=["Hoofdredacteur"], first_name="Sanne", last_name="Voorbeeld")
    client.force_login(redacteur)
    opgave = factories.OpgaveFactory()
    eerste = opgave.save_revision(user=redacteur, log_action=True)
    opgave.ambitie = "Nieuw"
    tweede = opgave.save_revision(user=redacteur, log_action=True)
    scherm = client.get(reverse("wagtailadmin_pages:history", args=[opgave.pk])).text
    assert "Sanne Voorbeeld" in scherm
    assert reverse("wagtailadmin_pages:revisions_compare", args=[opgave.pk, eerste.pk, tweede.pk]) in scherm


def test_an_earlier_version_comes_back_with_its_rows(beheerder):
    deal, rol = factories.RegioDealFactory(title="Deal"), factories.RolFactory()
    wie = factories.ContactpersoonFactory()
    deal.bijdragen.add(Bijdrage(bron="rijk", bedrag=1_250_000))
    deal.roltoewijzingen.add(Roltoewijzing(rol=rol, persoon=wie))
    deal.trefwoord_koppelingen.add(PaginaTrefwoord(trefwoord=factories.TrefwoordFactory(naam="energie")))
    deal.save()
    toen = deal.save_revision()
    toen.publish()
    deal = type(deal).objects.get(pk=deal.pk)
    deal.title, deal.bijdragen, deal.roltoewijzingen, deal.trefwoord_koppelingen = "Vergissing", [], [], []
    deal.save_revision().publish()
    assert not Bijdrage.objects.filter(pagina=deal.pk).exists()

    terug = reverse("wagtailadmin_pages:revisions_revert", args=[deal.pk, toen.pk])
    velden = lees_formulier(beheerder, terug, "page-edit-form")
    velden.update({"inhoud-count": "0", "action-publish": "1"})
    antwoord = beheerder.post(terug, dict(velden.lists()))
    assert antwoord.status_code == 302, fouten(antwoord)
    deal = type(deal).objects.get(pk=deal.pk)
    assert deal.title == "Deal"
    assert [bijdrage.bedrag for bijdrage in deal.bijdragen.all()] == [1_250_000]
    assert [rol.persoon for rol in deal.roltoewijzingen.all()] == [wie]
    assert [str(koppeling) for koppeling in deal.trefwoord_koppelingen.all()] == ["energie"]
    assert PageLogEntry.objects.filter(page=deal.pk, action="wagtail.revert").exists()


def test_a_tick_in_a_block_is_a_word():
    opgave = factories.OpgaveFactory._meta.model
    oud, nieuw = (
        opgave(inhoud=[{"type": "video", "id": "a", "value": {"titel": "T", "adres": "", "ondertiteld": waarde}}])
        for waarde in (False, True)
    )
    gezien = rij(alleen(opgave, "inhoud", oud, nieuw))
    assert "nee" in gezien
    assert "ja" in gezien
    assert not re.search("True|False", gezien)


def test_paragraphs_and_cells_stay_apart_when_versions_are_compared():
    oud, nieuw = TekstPagina(), TekstPagina()
    oud.inhoud = [{"type": "tekst", "value": "<p>Innovatiecluster</p><p>In het eerste jaar</p>", "id": "a"}]
    nieuw.inhoud = [{"type": "tekst", "value": "<p>Innovatiecluster</p><p>In het tweede jaar</p>", "id": "a"}]
    gelezen = tekst(alleen(TekstPagina, "inhoud", oud, nieuw).htmldiff())
    assert "Innovatiecluster\nIn het" in gelezen.replace(" \n", "\n")
    assert text_of("<table><tr><th>Jaar</th><th>Bedrag</th></tr><tr><td>2026</td><td>7</td></tr></table>") == (
        "Jaar | Bedrag\n2026 | 7"
    )
    assert text_of("<p>Een<br>twee</p><ul><li>drie</li><li>vier</li></ul>") == "Een\ntwee\ndrie\nvier"
