"""What has no versions has a log that says which field was changed, from what to what."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from contacten.models import Contactpersoon
from regioprogramma.core.models import Document
from regioprogramma.core.opmaak.verschillen import velden_of
from regioprogramma.redactie.historie.logboek import GEVOLGD
from tests import factories

pytestmark = pytest.mark.django_db


def bewerk(client, scherm, ding, **velden):
    """Change fields in the form of a thing, and return what its history says."""
    formulier = {"naam": ding.naam, **velden}
    assert client.post(reverse(f"{scherm}:edit", args=[ding.pk]), formulier).status_code == 302
    return client.get(reverse(f"{scherm}:history", args=[ding.pk])).text


def test_the_history_of_a_person_says_what_was_changed(beheerder):
    wie = factories.ContactpersoonFactory(naam="Noor Voorbeeld", telefoon="+31612345678")
    lochem = factories.OrganisatieFactory(naam="Gemeente Lochem")
    gezien = bewerk(
        beheerder, "personen", wie, telefoon="06 87 65 43 21", organisatie=lochem.pk, vertrokken_op="01-09-2026"
    )
    assert "Telefoon: 06 - 12 34 56 78 → 06 - 87 65 43 21" in gezien
    assert "Organisatie: leeg → Gemeente Lochem" in gezien
    assert "Vertrokken op: leeg → 01-09-2026" in gezien
    assert "Telefoon: 06 - 12" in beheerder.get(reverse("wagtailadmin_reports:site_history")).text
    assert "Functie" not in ModelLogEntry.objects.latest("pk").message


@pytest.mark.parametrize(
    ("scherm", "fabriek", "velden", "zin"),
    [
        ("organisaties", factories.OrganisatieFactory, {"naam": "Nieuw", "soort": "rijk"}, "→ Nieuw"),
        (
            "rollen",
            factories.RolFactory,
            {"naam": "R", "volgorde": "7", "groep": "bestuur"},
            "Groep: Opgaven → Bestuur",
        ),
        ("trefwoorden", factories.TrefwoordFactory, {"synoniemen": "stroom, warmte"}, "leeg → stroom, warmte"),
    ],
)
def test_the_history_of_other_things_does_so_too(beheerder, scherm, fabriek, velden, zin):
    assert zin in bewerk(beheerder, scherm, fabriek(), **velden)


def test_the_history_of_a_gemeente_does_so_too(beheerder):
    gemeente = factories.GemeenteFactory()
    velden = {"slug": gemeente.slug, "cbs_code": gemeente.cbs_code, "provincie": "Gelderland"}
    assert "Provincie: leeg → Gelderland" in bewerk(beheerder, "gemeenten", gemeente, **velden)


def test_documents_and_pictures_have_a_history_that_their_screen_links_to(beheerder):
    document, beeld = factories.DocumentFactory(title="Oud stuk"), factories.AfbeeldingFactory(bron="Iemand")
    for ding, adres, soort, velden, zin in (
        (document, "wagtaildocs:edit", "document", {"soort": "besluit"}, "Soort: Overig → Besluit"),
        (beeld, "wagtailimages:edit", "afbeelding", {"bron": "Iemand anders"}, "Maker: Iemand → Iemand anders"),
    ):
        scherm, geschiedenis = (reverse(naam, args=[ding.pk]) for naam in (adres, f"geschiedenis_{soort}"))
        assert geschiedenis in beheerder.get(scherm).text
        formulier = {"title": ding.title, "description": "x", "collection": ding.collection_id, **velden}
        if soort == "document":
            formulier |= {"datum_precisie": "dag", "taal": "nl", "toegankelijk": "onbekend"}
        else:
            formulier |= {"licentie": "cc0"}
        antwoord = beheerder.post(scherm, formulier)
        assert antwoord.status_code == 302, antwoord.context["form"].errors
        assert zin in beheerder.get(geschiedenis).text


def test_the_history_of_a_document_is_for_who_may_change_it(als):
    document = factories.DocumentFactory()
    adres = reverse("geschiedenis_document", args=[document.pk])
    assert als("Beheerder").get(adres).status_code == 200
    assert als("Redacteur").get(adres).status_code in {302, 403}


def test_a_save_without_a_change_says_nothing_more(beheerder):
    rol = factories.RolFactory(volgorde=5)
    bewerk(beheerder, "rollen", rol, volgorde="5", groep=rol.groep)
    assert ModelLogEntry.objects.latest("pk").message == "Gewijzigd"


def test_a_long_text_is_cut_in_the_history_and_kept_in_the_log(beheerder):
    woord = factories.TrefwoordFactory()
    gezien = bewerk(beheerder, "trefwoorden", woord, omschrijving="lang " * 100)
    assert "lang " * 50 not in gezien
    assert ModelLogEntry.objects.latest("pk").data["wijzigingen"][0][2].startswith("lang " * 50)


def test_what_is_typed_can_do_no_harm_in_the_history(beheerder):
    gezien = bewerk(beheerder, "personen", factories.ContactpersoonFactory(), functie="<script>alert(1)</script>")
    assert "<script>alert(1)" not in gezien
    assert "&lt;script&gt;alert(1)" in gezien


def test_the_values_of_a_person_go_with_the_person(beheerder):
    wie = factories.ContactpersoonFactory(telefoon="+31612345678")
    bewerk(beheerder, "personen", wie, telefoon="06 87 65 43 21")
    ander = factories.ContactpersoonFactory()
    bewerk(beheerder, "personen", ander, functie="wethouder")
    Contactpersoon.objects.get(pk=wie.pk).delete()
    kept = [str(regel.data) for regel in ModelLogEntry.objects.all()]
    assert not any("06 - " in data for data in kept)
    assert any("wethouder" in data for data in kept)


@pytest.mark.parametrize("model", GEVOLGD, ids=lambda model: model.__name__)
def test_every_field_that_an_editor_fills_in_is_followed(model):
    namen = {veld.name for veld in velden_of(model)}
    eigen = {veld.name for veld in model._meta.concrete_fields if veld.editable and not veld.primary_key}
    assert eigen - namen <= {"uploaded_by_user", "file_size", "file_hash", "width", "height", "created_at"}
    assert "tekst" not in namen or model is not Document
