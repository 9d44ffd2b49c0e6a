"""What is used is not deleted before the editor knows where, and another can take its place everywhere."""

import json

import pytest
from django.urls import reverse
from wagtail.log_actions import registry as logboeken
from wagtail.models import ReferenceIndex

from contacten.models import Contactpersoon, Partnerschap, Rol, Roltoewijzing
from opgaven.models import Speerpunt
from projecten.models import Bijdrage, Project
from regioprogramma.core.models import Document, DocumentVersie, Pagina, PaginaDocument
from tests import factories
from tests.redactie.formulier import fouten

pytestmark = pytest.mark.django_db


def tekst_met(*blokken):
    return [{"type": soort, "value": waarde} for soort, waarde in blokken]


def met_versie(pagina, **anders):
    """Store a draft of a page; return the version."""
    pagina = Pagina.objects.get(pk=pagina.pk).specific
    for naam, waarde in anders.items():
        setattr(pagina, naam, waarde)
    versie = pagina.save_revision()
    ReferenceIndex.create_or_update_for_object(Pagina.objects.get(pk=pagina.pk).specific)
    return versie


def publiceer(pagina):
    """Publish the last version of a page; return the page as it is then."""
    Pagina.objects.get(pk=pagina.pk).specific.get_latest_revision().publish()
    return Pagina.objects.get(pk=pagina.pk).specific


def vervang(client, url, nieuw):
    return client.post(url, {"actie": "vervangen", "vervanging": nieuw.pk})


class TestPerson:
    def test_the_screen_names_every_page_and_place(self, als):
        client = als("Hoofdredacteur")
        persoon = factories.ContactpersoonFactory()
        opgave = factories.maak_opgave("Wonen in de wijk")
        factories.RoltoewijzingFactory(pagina=opgave, persoon=persoon)
        factories.NieuwsberichtFactory(title="Persbericht brug", perscontact=persoon)
        antwoord = client.get(reverse("personen:delete", args=[persoon.pk]))
        scherm = antwoord.content.decode()
        assert {str(plek.ding): plek.waar for plek in antwoord.context["plekken"]} == {
            "Persbericht brug": ("Contact voor de pers",),
            "Wonen in de wijk": ("Roltoewijzing",),
        }
        assert reverse("wagtailadmin_pages:edit", args=[opgave.pk]) in scherm
        assert "op 2 plekken" in scherm

    def test_a_draft_counts_too(self, als):
        persoon = factories.ContactpersoonFactory()
        bericht = factories.NieuwsberichtFactory()
        met_versie(bericht, perscontact=persoon)
        (plek,) = als("Hoofdredacteur").get(reverse("personen:delete", args=[persoon.pk])).context["plekken"]
        assert (plek.ding.pk, plek.alleen_concept) == (bericht.pk, True)

    def test_asking_is_not_deleting(self, als):
        toewijzing = factories.RoltoewijzingFactory()
        als("Hoofdredacteur").post(reverse("personen:delete", args=[toewijzing.persoon_id]))
        assert Roltoewijzing.objects.filter(persoon=toewijzing.persoon_id).exists()

    def test_another_takes_over_everywhere_also_in_drafts(self, als):
        client = als("Hoofdredacteur")
        oud, nieuw = factories.ContactpersoonFactory.create_batch(2)
        opgave = factories.RoltoewijzingFactory(persoon=oud).pagina
        concept = met_versie(opgave)
        bericht = factories.NieuwsberichtFactory()
        met_versie(bericht, perscontact=oud)
        antwoord = vervang(client, reverse("personen:delete", args=[oud.pk]), nieuw)
        assert antwoord.status_code == 302, fouten(antwoord)
        assert not Contactpersoon.objects.filter(pk=oud.pk).exists()
        assert Roltoewijzing.objects.get().persoon == nieuw
        concept.refresh_from_db()
        assert [rij["persoon"] for rij in concept.content["roltoewijzingen"]] == [nieuw.pk]
        publiceer(opgave)
        assert [rij.persoon for rij in Roltoewijzing.objects.all()] == [nieuw]
        assert publiceer(bericht).perscontact == nieuw
        regels = logboeken.get_logs_for_instance(opgave).filter(action="redactie.verwijzingen")
        assert "vervangen door" in regels.first().message

    def test_without_another_only_on_purpose(self, als):
        toewijzing = factories.RoltoewijzingFactory()
        url = reverse("personen:delete", args=[toewijzing.persoon_id])
        antwoord = als("Hoofdredacteur").post(url, {"actie": "vervangen", "vervanging": ""})
        assert "Kies waardoor u het wilt vervangen." in " ".join(fouten(antwoord))
        als("Hoofdredacteur").post(url, {"actie": "verwijderen"})
        assert not Contactpersoon.objects.exists()

    def test_who_may_not_change_a_page_takes_nothing_from_it(self, als, django_user_model):
        from django.contrib.auth.models import Permission

        toewijzing = factories.RoltoewijzingFactory()
        client = als("Redacteur")
        gebruiker = django_user_model.objects.get()
        gebruiker.user_permissions.add(Permission.objects.get(codename="delete_contactpersoon"))
        url = reverse("personen:delete", args=[toewijzing.persoon_id])
        assert "Vraag de hoofdredacteur" in client.get(url).content.decode()
        client.post(url, {"actie": "verwijderen"})
        assert Contactpersoon.objects.exists()


def test_nothing_takes_its_own_place(als):
    toewijzing = factories.RoltoewijzingFactory()
    url = reverse("personen:delete", args=[toewijzing.persoon_id])
    antwoord = vervang(als("Hoofdredacteur"), url, toewijzing.persoon)
    assert "Kies een andere dan die u verwijdert." in " ".join(fouten(antwoord))
    assert Roltoewijzing.objects.get() == toewijzing


def test_a_role_that_is_used_needs_another(als):
    client = als("Hoofdredacteur")
    toewijzing, nieuw = factories.RoltoewijzingFactory(), factories.RolFactory()
    url = reverse("rollen:delete", args=[toewijzing.rol_id])
    client.post(url, {"actie": "verwijderen"})
    assert Rol.objects.count() == 2
    vervang(client, url, nieuw)
    assert Roltoewijzing.objects.get().rol == nieuw
    assert Rol.objects.get() == nieuw


def test_an_organisation_goes_from_partners_money_and_people(als):
    client = als("Hoofdredacteur")
    oud, nieuw = factories.OrganisatieFactory.create_batch(2)
    project = factories.PartnerschapFactory(organisatie=oud).pagina
    factories.PartnerschapFactory(pagina=project, organisatie=nieuw)
    bijdrage = factories.BijdrageFactory(organisatie=oud)
    persoon = factories.ContactpersoonFactory(organisatie=oud)
    deal = factories.RegioDealFactory(regiokassier=oud)
    url = reverse("organisaties:delete", args=[oud.pk])
    assert len(client.get(url).context["plekken"]) == 4
    antwoord = vervang(client, url, nieuw)
    assert antwoord.status_code == 302, fouten(antwoord)
    assert [rij.organisatie for rij in Partnerschap.objects.filter(pagina=project)] == [nieuw], "once, not twice"
    for ding in (bijdrage, persoon, deal):
        ding.refresh_from_db()
    assert Bijdrage.objects.get().organisatie == persoon.organisatie == deal.regiokassier == nieuw


def test_a_document_goes_from_lists_blocks_and_links(als):
    client = als("Hoofdredacteur")
    oud, nieuw = factories.DocumentFactory.create_batch(2)
    link = f'<p><a linktype="document" id="{oud.pk}">Lees het plan</a></p>'
    pagina = factories.TekstPaginaFactory(
        inhoud=tekst_met(("document", oud.pk), ("tekst", link), ("uitklap", {"vraag": "?", "antwoord": link}))
    )
    concept = met_versie(pagina)
    factories.PaginaDocumentFactory(pagina=pagina, document=oud)
    url = reverse("wagtaildocs:delete", args=[oud.pk])
    (plek,) = client.get(url).context["plekken"]
    assert plek.waar == (
        "Inhoud: Document",
        "Inhoud: Tekst",
        "Inhoud: Vraag en antwoord",
        "Document van een pagina",
    )
    antwoord = vervang(client, url, nieuw)
    assert antwoord.status_code == 302, fouten(antwoord)
    pagina.refresh_from_db()
    assert pagina.inhoud[0].value == nieuw
    assert f'id="{nieuw.pk}"' in pagina.inhoud[1].value.source
    assert f'id="{nieuw.pk}"' in pagina.inhoud[2].value["antwoord"].source
    assert PaginaDocument.objects.get().document == nieuw
    concept.refresh_from_db()
    assert f'\\"{oud.pk}\\"' not in concept.content["inhoud"]
    assert list(Document.objects.all()) == [nieuw]


def test_a_picture_goes_from_every_place(als):
    client = als("Hoofdredacteur")
    oud, nieuw = factories.AfbeeldingFactory.create_batch(2)
    persoon = factories.ContactpersoonFactory(foto=oud, foto_toestemming_op="2026-01-01")
    pagina = factories.TekstPaginaFactory(afbeelding=oud)
    beeld = {"image": oud.pk, "decorative": False, "alt_text": "Twee mensen."}
    pagina.inhoud = json.dumps([{"type": "afbeelding", "value": {"afbeelding": beeld}}])
    pagina.save()
    antwoord = vervang(client, reverse("wagtailimages:delete", args=[oud.pk]), nieuw)
    assert antwoord.status_code == 302, fouten(antwoord)
    pagina.refresh_from_db(), persoon.refresh_from_db()
    assert persoon.foto == pagina.afbeelding == nieuw
    assert pagina.inhoud[0].value["afbeelding"].pk == nieuw.pk


class TestPage:
    def test_the_screen_names_who_links_to_it_and_below_it(self, als):
        opgave = factories.maak_opgave("Wonen", speerpunten=1)
        factories.ProjectFactory(title="De wijk", opgave=opgave, speerpunten=[Speerpunt.objects.get()])
        link = f'<p><a linktype="page" id="{opgave.pk}">Wonen</a></p>'
        factories.TekstPaginaFactory(title="Over ons", inhoud=tekst_met(("tekst", link))).save()
        antwoord = als("Hoofdredacteur").get(reverse("wagtailadmin_pages:delete", args=[opgave.pk]))
        assert {str(plek.ding) for plek in antwoord.context["plekken"]} == {"De wijk", "Over ons"}
        assert "ook 1 pagina eronder" in antwoord.content.decode()

    def test_links_and_address_lead_to_the_page_that_takes_over(self, als, client):
        oud, nieuw = factories.maak_opgave("Wonen"), factories.maak_opgave("Wonen en bouwen")
        project = factories.ProjectFactory(opgave=oud)
        adres = oud.url
        antwoord = vervang(als("Hoofdredacteur"), reverse("wagtailadmin_pages:delete", args=[oud.pk]), nieuw)
        assert antwoord.status_code == 302, fouten(antwoord)
        assert Project.objects.get(pk=project.pk).opgave == nieuw
        assert not Pagina.objects.filter(pk=oud.pk).exists()
        client.logout()
        assert client.get(adres).headers["Location"] == nieuw.url

    def test_a_page_nobody_uses_goes_as_always(self, als):
        bericht = factories.NieuwsberichtFactory()
        url = reverse("wagtailadmin_pages:delete", args=[bericht.pk])
        client = als("Hoofdredacteur")
        assert client.get(url).status_code == 200
        client.post(url)
        assert not Pagina.objects.filter(pk=bericht.pk).exists()


def test_the_sizes_of_a_picture_and_the_earlier_files_of_a_document_are_no_use_of_it(als):
    afbeelding, document = factories.AfbeeldingFactory(), factories.DocumentFactory()
    afbeelding.get_rendition("width-20")
    DocumentVersie.objects.create(document=document, file=factories.als_bestand(factories.PDF, "eerder.pdf"))
    client = als("Hoofdredacteur")
    for scherm, ding in (("wagtailimages:delete", afbeelding), ("wagtaildocs:delete", document)):
        client.post(reverse(scherm, args=[ding.pk]))
        assert not type(ding).objects.exists(), scherm


def test_only_the_places_where_a_thing_stands_are_told(als):
    opgave = factories.maak_opgave("Wonen")
    link = f'<p><a linktype="page" id="{opgave.pk}">Wonen</a></p>'
    factories.NieuwsberichtFactory(opgaven=[factories.maak_opgave("Werken")], inhoud=tekst_met(("tekst", link)))
    (plek,) = als("Hoofdredacteur").get(reverse("wagtailadmin_pages:delete", args=[opgave.pk])).context["plekken"]
    assert plek.waar == ("Tekst: Tekst",)


@pytest.mark.parametrize("soort", ["pagina", "document"])
def test_many_at_once_are_refused_when_one_is_used(als, soort):
    project = factories.ProjectFactory()
    ding = project.opgave if soort == "pagina" else factories.PaginaDocumentFactory(pagina=project).document
    naam = {"pagina": ["core", "pagina"], "document": ["core", "document"]}[soort]
    url = reverse("wagtail_bulk_action", args=[*naam, "delete"]) + f"?id={ding.pk}"
    antwoord = als("Hoofdredacteur").post(url, follow=True)
    assert "Verwijder deze één voor één" in antwoord.content.decode()
    assert type(ding).objects.filter(pk=ding.pk).exists()
