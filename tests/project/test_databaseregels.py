"""The database itself keeps every rule that SQL can say, even when no form or model looks first."""

from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction

from opgaven.models import Speerpunt
from regioprogramma.core.models import PaginaDocument, PaginaTrefwoord, Trefwoord
from regioprogramma.toegankelijkheid.models import Toegankelijkheidsverklaring
from tests import factories
from tests.plan import TYPED
from tests.rapportage import fabrieken

pytestmark = pytest.mark.django_db

#: What nobody types: kept by the site itself, so that no editor can meet the message.
VAN_DE_SITE = {
    "document_in_tekst_uniek",
    "gegevenswijziging_een_per_ding",
    "opendata_een_bestand_per_versie",
    "vervallen_adres_uniek",
    "weergave_uniek",
}
VROEG, LAAT = date(2025, 1, 1), date(2026, 1, 1)
MIDDERNACHT = datetime(2025, 1, 1, tzinfo=UTC)


def update(factory, **velden):
    """Return a function that makes an object and then changes it behind the back of its model."""

    def overtreed():
        object_ = factory()
        type(object_)._base_manager.filter(pk=object_.pk).update(**velden)

    return overtreed


def twice(factory, veld, **velden):
    """Return a function that makes two objects with the same value; `veld` is what they share."""

    def overtreed():
        eerste = factory(**velden)
        tweede = factory()
        type(tweede)._base_manager.filter(pk=tweede.pk).update(
            **{naam: getattr(eerste, naam) for naam in veld.split()}
        )

    return overtreed


def two_running_agendas():
    update(factories.AgendaFactory, lopend=True)()


def trefwoord_below_itself():
    woord = factories.TrefwoordFactory()
    Trefwoord.objects.filter(pk=woord.pk).update(breder=woord)


def same_number_in_one_opgave():
    opgave = factories.maak_opgave(speerpunten=2)
    Speerpunt.objects.filter(opgave=opgave).update(volgorde=1)


def statement_looked_at_before_it_was_made():
    Toegankelijkheidsverklaring.objects.update(vastgesteld_op=LAAT, bekeken_op=VROEG)


def same_trefwoord_twice():
    pagina, woord = factories.OpgaveFactory(), factories.TrefwoordFactory()
    PaginaTrefwoord.objects.bulk_create([PaginaTrefwoord(pagina=pagina, trefwoord=woord) for _keer in range(2)])


def same_document_twice():
    pagina, document = factories.OpgaveFactory(), factories.DocumentFactory()
    PaginaDocument.objects.bulk_create([PaginaDocument(pagina=pagina, document=document) for _keer in range(2)])


def project_twice_in_a_round():
    regel = fabrieken.RegelFactory()
    fabrieken.RegelFactory(ronde=regel.ronde, project=regel.project)


def cell_twice_in_a_row():
    cel = fabrieken.CelFactory()
    fabrieken.CelFactory(regel=cel.regel)


def snapshot_with_a_number_that_is_there():
    fabrieken.OpnameFactory(ronde=fabrieken.OpnameFactory().ronde)


def photo_without_consent():
    update(factories.ContactpersoonFactory, foto=factories.AfbeeldingFactory())()


def old_address_with_two_targets():
    update(factories.OudAdresFactory, document=factories.DocumentFactory())()


#: Per rule, what breaks it.
OVERTREDINGEN = {
    "bijdrage_niet_negatief": update(factories.BijdrageFactory, bedrag=-1),
    "besteding_niet_negatief": update(factories.BestedingFactory, bedrag=-1),
    "besteding_geteld_na_datum": update(factories.BestedingFactory, datum=LAAT, peildatum=VROEG),
    "mijlpaal_bereikt_op_een_dag": update(factories.MijlpaalFactory, bereikt=False, bereikt_op=VROEG),
    "meting_een_per_dag": twice(factories.MetingFactory, "pagina_id sleutel datum"),
    "deal_tranche": update(factories.RegioDealFactory, tranche=0),
    "deal_einddatum_na_startdatum": update(factories.RegioDealFactory, startdatum=LAAT, einddatum=VROEG),
    "deal_totaal_niet_negatief": update(factories.RegioDealFactory, totaal_bedrag=-1),
    "project_einddatum_na_startdatum": update(factories.ProjectFactory, startdatum=LAAT, einddatum=VROEG),
    "project_totaal_niet_negatief": update(factories.ProjectFactory, totaal_bedrag=-1),
    "agenda_een_lopend": two_running_agendas,
    "agenda_eindjaar_na_beginjaar": update(factories.AgendaFactory, beginjaar=2026, eindjaar=2025),
    "speerpunt_volgorde_uniek": same_number_in_one_opgave,
    "speerpunt_eindjaar_na_beginjaar": update(factories.SpeerpuntFactory, beginjaar=2026, eindjaar=2025),
    "organisatie_naam_uniek": twice(factories.OrganisatieFactory, "naam"),
    "gemeente_cbs_code": update(factories.GemeenteFactory, cbs_code="GM1"),
    "gemeente_tegel_uniek": twice(factories.GemeenteFactory, "tegel_kolom tegel_rij", tegel_kolom=1, tegel_rij=1),
    "gemeente_postcodegebieden": update(factories.GemeenteFactory, postcodegebieden=["0123"]),
    "gemeente_opgegaan_in_een_andere": update(factories.GemeenteFactory, opgeheven_op=LAAT),
    "woonplaats_naam_uniek": twice(factories.WoonplaatsFactory, "naam gemeente_id"),
    "woonplaats_code_uniek": twice(factories.WoonplaatsFactory, "code", code="WP0001"),
    "woonplaats_code": update(factories.WoonplaatsFactory, code="2096"),
    "woonplaats_postcodegebieden": update(factories.WoonplaatsFactory, postcodegebieden=["7211", "721"]),
    "woonplaats_coordinaten": update(factories.WoonplaatsFactory, coordinaten="6.2064, 52.1383"),
    "plaats_postcodegebied": update(factories.PlaatsFactory, postcodegebied="7211 AB"),
    "plaats_coordinaten": update(factories.PlaatsFactory, coordinaten="hier"),
    "plaats_is_bekend": update(factories.PlaatsFactory, woonplaats=None),
    "berichtonderwerp_uniek": twice(factories.BerichtonderwerpFactory, "bericht_id pagina_id"),
    "deelname_uniek": twice(factories.DeelnameFactory, "pagina_id gemeente_id"),
    "deelname_tot_na_van": update(factories.DeelnameFactory, van=LAAT, tot=VROEG),
    "partnerschap_uniek": twice(factories.PartnerschapFactory, "pagina_id organisatie_id"),
    "persoon_foto_met_toestemming": photo_without_consent,
    "roltoewijzing_persoon_of_vacature": update(factories.RoltoewijzingFactory, vacant=True),
    "roltoewijzing_tot_na_van": update(factories.RoltoewijzingFactory, van=LAAT, tot=VROEG),
    "afbeelding_beschreven_of_decoratief": update(factories.AfbeeldingFactory, description="", decoratief=False),
    "document_bekende_categorieen": update(factories.DocumentFactory, woo_categorieen=["c_00000000"]),
    "oud_adres_uniek": twice(factories.OudAdresFactory, "sleutel"),
    "oud_adres_niet_de_voorkant": update(factories.OudAdresFactory, sleutel="/"),
    "oud_adres_een_doel": old_address_with_two_targets,
    "pagina_document_uniek": same_document_twice,
    "trefwoord_naam_uniek": twice(factories.TrefwoordFactory, "naam"),
    "trefwoord_niet_breder_dan_zichzelf": trefwoord_below_itself,
    "pagina_trefwoord_uniek": same_trefwoord_twice,
    "ronde_een_open_per_deal_en_dag": twice(fabrieken.RondeFactory, "deal_id peildatum"),
    "ronde_klaar_na_peildatum": update(fabrieken.RondeFactory, klaar_op=VROEG),
    "ronde_gesloten_op_een_moment": update(fabrieken.RondeFactory, status="gesloten"),
    "verklaring_bekeken_na_vaststellen": statement_looked_at_before_it_was_made,
    "regel_een_per_project": project_twice_in_a_round,
    "cel_een_per_sleutel": cell_twice_in_a_row,
    "cel_met_sleutel": update(fabrieken.CelFactory, sleutel=""),
    "rapportagelink_eindigt_later": update(fabrieken.LinkFactory, verloopt_op=MIDDERNACHT),
    "momentopname_volgnummer_uniek": snapshot_with_a_number_that_is_there,
    "concept_een_per_project": twice(fabrieken.ConceptFactory, "opname_id pagina_id", pagina_id=7),
    "indeling_een_standaard": twice(fabrieken.IndelingFactory, "is_standaard", is_standaard=True),
}


def constraints():
    """Return {name: constraint} of every model of ours."""
    return {
        regel.name: regel
        for model in apps.get_models()
        if model._meta.app_label in TYPED
        for regel in model._meta.constraints
    }


@pytest.mark.parametrize("naam", OVERTREDINGEN)
def test_the_database_refuses_what_breaks_the_rule(naam):
    with pytest.raises(IntegrityError, match=naam), transaction.atomic():
        OVERTREDINGEN[naam]()


def test_every_rule_is_proven():
    assert set(constraints()) - VAN_DE_SITE == set(OVERTREDINGEN)


def test_every_rule_an_editor_can_meet_has_a_sentence_of_its_own():
    zinnen = {naam: str(regel.violation_error_message) for naam, regel in constraints().items()}
    standaard = str(models.BaseConstraint.default_violation_error_message)
    zonder = [naam for naam, zin in zinnen.items() if naam not in VAN_DE_SITE and (zin == standaard or zin[-1] != ".")]
    assert zonder == []
