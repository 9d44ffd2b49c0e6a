"""What a description of open data reads is known: whichever row changes, all that is told otherwise is named."""

import re
from datetime import date

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Site

from projecten.models import Project
from regioprogramma.core.huisstijl import DEELBEELD
from regioprogramma.core.lijsten import adres_maker, open_lijsten
from regioprogramma.core.models import Feitwijziging, Pagina, PaginaTrefwoord
from regioprogramma.inhoudversie.inhoud import list_inhoud
from regioprogramma.opendata.wijzigingen import Gegevenswijziging, catch_up
from regioprogramma.opendata.wijzigingen.triggers import list_gevolgd
from tests.factories import (
    AfbeeldingFactory,
    BerichtonderwerpFactory,
    BestedingFactory,
    BijdrageFactory,
    ContactpersoonFactory,
    DeelnameFactory,
    DocumentFactory,
    DoelFactory,
    GemeenteFactory,
    MetingFactory,
    MijlpaalFactory,
    NieuwsberichtFactory,
    OpgaveFactory,
    OrganisatieFactory,
    PaginaDocumentFactory,
    PartnerschapFactory,
    PlaatsFactory,
    ProjectFactory,
    RegioDealFactory,
    ResultaatFactory,
    RolFactory,
    RoltoewijzingFactory,
    SpeerpuntFactory,
    TrefwoordFactory,
    VoortgangsrapportageFactory,
    WoonplaatsFactory,
)

pytestmark = pytest.mark.django_db
#: The names of types, and of the site: when that changes everything is told anew.
NIET_VERTELD = {"django_content_type", "wagtailcore_site"}
#: How many rows are changed of a table that nothing leans on.
WEINIG = 2


@pytest.fixture
def vol():
    """A site in which something leans on every row that it may lean on, each in one way only."""
    deal = RegioDealFactory(voorganger=RegioDealFactory(), regiokassier=OrganisatieFactory())
    doelstelling, punt = DoelFactory(deal=deal), SpeerpuntFactory()
    VoortgangsrapportageFactory(deal=deal, document=DocumentFactory())
    project = ProjectFactory(opgave=punt.opgave, regio_deal=deal, speerpunten=[punt], doel=doelstelling)
    bericht = NieuwsberichtFactory()
    bericht.opgaven.add(OpgaveFactory())
    bericht.gemeenten.add(GemeenteFactory())
    bericht.save()
    BerichtonderwerpFactory(bericht=bericht, pagina=ProjectFactory())
    PlaatsFactory(pagina=project, woonplaats=WoonplaatsFactory())
    Feitwijziging.objects.create(pagina=project, moment=timezone.now(), soort="status", wat="Status", werd="Klaar")
    for pagina in (punt.opgave, punt, deal, project, bericht):
        PaginaTrefwoord.objects.create(pagina=pagina, trefwoord=TrefwoordFactory(breder=TrefwoordFactory()))
        PaginaDocumentFactory(pagina=pagina, document=DocumentFactory())
        beeld = AfbeeldingFactory()
        beeld.get_rendition(DEELBEELD)
        Pagina.objects.filter(pk=pagina.pk).update(afbeelding=beeld)
    for pagina in (punt.opgave, punt, deal, project):
        mens = ContactpersoonFactory(organisatie=OrganisatieFactory())
        RoltoewijzingFactory(pagina=pagina, persoon=mens, rol=RolFactory())
    for pagina in (punt.opgave, deal, project):
        DeelnameFactory(pagina=pagina, gemeente=GemeenteFactory())
    for pagina in (deal, project):
        add_work(pagina, punt.opgave)
    assert not list(unused())


def add_work(pagina, opgave):
    """Let a deal or project have partners, money, milestones and results."""
    uit = RegioDealFactory() if isinstance(pagina, Project) else None
    partijen = [OrganisatieFactory() for _keer in range(4)]
    PartnerschapFactory(pagina=pagina, organisatie=partijen[0])
    BijdrageFactory(pagina=pagina, organisatie=partijen[1], uit_deal=uit)
    BestedingFactory(
        pagina=pagina, organisatie=partijen[2], uit_deal=uit, ontvanger=partijen[3], rapportage=DocumentFactory()
    )
    MijlpaalFactory(pagina=pagina, datum=date(2026, 6, 1))
    resultaat = ResultaatFactory(pagina=pagina, opgavedoel=ResultaatFactory(pagina=opgave))
    MetingFactory(resultaat=resultaat, datum=date(2026, 5, 1), rapportage=DocumentFactory())


def unused():
    """Yield what may be leaned on and nothing does."""
    for naam, lijst in open_lijsten().items():
        for steun in lijst.soort().steunen:
            ids = list(steun.model._base_manager.values_list(steun.kolom, flat=True))
            if not ids or not lijst.stukken().filter(steun.vind(ids)).exists():
                yield naam, steun.plek, steun.vind


def describe(lijst, dingen):
    """Return {id: what is told of it} of things of a kind."""
    adres_van = adres_maker(Site.objects.get(is_default_site=True), RequestFactory().get("/"))
    return {ding["id"]: ding for ding in lijst.soort().beschrijf(dingen, adres_van)}


def describe_all():
    """Return {(kind, id): what is told of it}."""
    return {
        (naam, pk): ding
        for naam, lijst in open_lijsten().items()
        for pk, ding in describe(lijst, list(lijst.stukken().order_by("pk"))).items()
    }


def changes_of(model):
    """Yield what can be written in a column of a row, as SQL: whatever is no key, in the way of its type."""
    for veld in model._meta.local_concrete_fields:
        kolom = connection.ops.quote_name(veld.column)
        if veld.primary_key or veld.is_relation or veld.choices or veld.column in {"path", "url_path", "depth"}:
            continue
        if isinstance(veld, models.CharField | models.TextField) and not isinstance(veld, models.URLField):
            yield f"{kolom} = left({kolom} || 'x', {veld.max_length or 1000})"
        elif isinstance(veld, models.BooleanField):
            yield f"{kolom} = NOT {kolom}"
        elif isinstance(veld, models.DateField) and not isinstance(veld, models.DateTimeField):
            yield f"{kolom} = {kolom} - 1"
        elif isinstance(veld, models.IntegerField | models.DecimalField):
            yield f"{kolom} = {kolom} + 1"


def update(tabel, pk_kolom, pk, wat):
    """Write in a row by SQL, as anything may; return whether the database takes it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f'UPDATE "{tabel}" SET {wat} WHERE "{pk_kolom}" = %s', [pk])
    except IntegrityError:
        return False
    return True


def test_whatever_row_changes_all_that_is_told_otherwise_is_named(vol, subtests):
    catch_up()
    voor = describe_all()
    per_tabel = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
    geraakt, gevolgd = set(), list_gevolgd()
    for tabel in list_inhoud():
        if tabel.tabel in NIET_VERTELD:
            continue
        model = per_tabel[tabel.tabel]
        # What nothing leans on can only decide who is seen: that is compared whatever the row.
        rijen = None if tabel.tabel in gevolgd else WEINIG
        for pk in model._base_manager.order_by("pk").values_list("pk", flat=True)[:rijen]:
            with subtests.test(f"{tabel.tabel} {pk}"), transaction.atomic():
                na = catch_up().laatste
                for wat in changes_of(model):
                    update(tabel.tabel, model._meta.pk.column, pk, wat)
                anders = describe_all()
                plekken = {plek for plek in voor.keys() | anders.keys() if voor.get(plek) != anders.get(plek)}
                catch_up()
                verteld = Gegevenswijziging.objects.filter(volgnummer__gt=na).values_list("soort", "ding")
                assert not plekken - set(verteld)
                geraakt |= {(tabel.tabel, soort) for soort, _pk in plekken}
                transaction.set_rollback(True)
    assert len(geraakt) > len(open_lijsten()), "the proof above says something only when much is told otherwise"


def test_of_every_table_that_a_description_reads_columns_of_is_said_that_it_leans_on_it(vol):
    """So a new field cannot be forgotten. What only decides who is seen needs no mention: that is compared."""
    for naam, lijst in open_lijsten().items():
        dingen = list(lijst.stukken())
        with CaptureQueriesContext(connection) as gelezen:
            describe(lijst, dingen)
        kolommen = [re.match(r"SELECT (.*?) FROM ", vraag["sql"], re.DOTALL)[1] for vraag in gelezen]
        tabellen = {tabel for deel in kolommen for tabel in re.findall(r'"(\w+)"\."', deel)}
        assert not tabellen - {steun.plek[0] for steun in lijst.soort().steunen} - NIET_VERTELD, naam
