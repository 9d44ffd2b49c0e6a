"""A right comes from what others approved, not from what somebody wrote; what others are writing stays theirs."""

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Site

from contacten.models import Contactpersoon
from regioprogramma.core.models import Document, Gebruiker, Pagina
from regioprogramma.redactie.rollen.beleid import Afbeeldingbeleid, Documentbeleid, Gegevensbeleid
from tests import factories
from tests.redactie.test_uploads import nieuw_document

pytestmark = pytest.mark.django_db
GEHEIM = "Zwartboek kwikzilver"


@pytest.fixture
def wonen():
    """The opgave of the group "Redactie Wonen"."""
    return factories.maak_opgave("Wonen")


@pytest.fixture
def redacteur(wonen):
    return factories.GebruikerFactory(groepen=["Redacteur", "Redactie Wonen"])


@pytest.fixture
def client_van(client):
    def log_in(gebruiker):
        client.force_login(gebruiker)
        return client

    return log_in


def mag_document(gebruiker, document):
    document = Document.objects.get(pk=document.pk)
    return Documentbeleid().user_has_permission_for_instance(gebruiker, "change", document)


def mag_afbeelding(gebruiker, beeld):
    return Afbeeldingbeleid().user_has_permission_for_instance(gebruiker, "change", beeld)


class TestDocuments:
    def test_an_own_draft_gives_no_right_to_its_documents(self, redacteur):
        document = factories.DocumentFactory(openbaar_vanaf=None)
        eigen = factories.ProjectFactory(live=False, owner=redacteur)
        factories.PaginaDocumentFactory(pagina=eigen, document=document)
        assert eigen.permissions_for_user(redacteur).can_edit()
        assert not mag_document(redacteur, document)

    def test_a_published_page_of_ones_own_does(self, redacteur, wonen):
        document = factories.DocumentFactory(openbaar_vanaf=None)
        factories.PaginaDocumentFactory(pagina=wonen, document=document)
        assert mag_document(redacteur, document)

    def test_a_link_in_the_text_of_that_page_does_too(self, redacteur, wonen):
        document = factories.DocumentFactory(openbaar_vanaf=None)
        wonen.inhoud = [("tekst", f'<p><a linktype="document" id="{document.pk}">Stuk</a></p>')]
        wonen.save()
        assert mag_document(redacteur, document)

    def test_a_draft_of_that_page_does_not(self, redacteur, wonen):
        document = factories.DocumentFactory(openbaar_vanaf=None)
        wonen.inhoud = [("tekst", f'<p><a linktype="document" id="{document.pk}">Stuk</a></p>')]
        wonen.save_revision()
        assert not mag_document(redacteur, document)

    def test_who_brought_it_in_may_change_it_until_it_is_public_elsewhere(self, redacteur):
        document = factories.DocumentFactory(openbaar_vanaf=None, uploaded_by_user=redacteur)
        assert mag_document(redacteur, document)
        factories.PaginaDocumentFactory(pagina=factories.ProjectFactory(), document=document)
        assert not mag_document(redacteur, document)

    def test_the_form_and_the_file_stay_closed(self, redacteur, client_van):
        document = factories.DocumentFactory(openbaar_vanaf=None)
        factories.PaginaDocumentFactory(
            pagina=factories.ProjectFactory(live=False, owner=redacteur), document=document
        )
        antwoord = client_van(redacteur).get(reverse("wagtaildocs:edit", args=[document.pk]))
        assert antwoord.status_code in {302, 403}


class TestApproved:
    """What was approved, or is being judged, is not changed by whoever brought it in."""

    @pytest.fixture(params=["document", "afbeelding"])
    def stuk(self, request, redacteur):
        if request.param == "document":
            return factories.DocumentFactory(openbaar_vanaf=None, uploaded_by_user=redacteur)
        return factories.AfbeeldingFactory(uploaded_by_user=redacteur)

    @pytest.fixture(params=[True, False], ids=["live", "new"])
    def bericht(self, request, redacteur, stuk):
        """A message with a newer version in which the document or picture stands."""
        bericht = factories.NieuwsberichtFactory(live=request.param, owner=redacteur)
        if isinstance(stuk, Document):
            bericht.inhoud = [("tekst", f'<p><a linktype="document" id="{stuk.pk}">Lees het stuk</a></p>')]
        else:
            bericht.afbeelding = stuk
        return bericht

    def mag(self, gebruiker, stuk):
        verse = Gebruiker.objects.get(pk=gebruiker.pk)
        return (mag_document if isinstance(stuk, Document) else mag_afbeelding)(verse, stuk)

    def test_not_while_it_waits_for_its_moment(self, redacteur, bericht, stuk):
        bericht.save_revision(user=redacteur)
        assert self.mag(redacteur, stuk)
        bericht.save_revision(approved_go_live_at=timezone.now() + timedelta(days=1))
        assert not self.mag(redacteur, stuk)
        assert self.mag(factories.GebruikerFactory(groepen=["Hoofdredacteur"]), stuk)

    def test_not_while_somebody_judges_it(self, redacteur, bericht, stuk):
        bericht.save_revision(user=redacteur)
        staat = bericht.get_workflow().start(bericht, redacteur)
        assert not self.mag(redacteur, stuk)
        staat.cancel(user=redacteur)
        assert self.mag(redacteur, stuk)

    def test_not_before_its_public_day(self, redacteur):
        morgen = timezone.localdate() + timedelta(days=1)
        document = factories.DocumentFactory(openbaar_vanaf=morgen, uploaded_by_user=redacteur)
        assert not mag_document(redacteur, document)


def mag_persoon(gebruiker, ding):
    return Gegevensbeleid(type(ding)).user_has_permission_for_instance(gebruiker, "change", ding)


class TestPictures:
    def test_who_brought_a_picture_in_changes_it_until_visitors_see_it(self, redacteur):
        beeld = factories.AfbeeldingFactory(uploaded_by_user=redacteur)
        concept = factories.NieuwsberichtFactory(live=False, afbeelding=beeld)
        assert mag_afbeelding(redacteur, beeld)
        concept.live = True
        concept.save()
        assert not mag_afbeelding(redacteur, beeld)

    def test_a_picture_in_a_text_is_seen_too(self, redacteur):
        beeld = factories.AfbeeldingFactory(uploaded_by_user=redacteur)
        bericht = factories.NieuwsberichtFactory()
        waarde = {"image": beeld.pk, "decorative": False, "alt_text": "Brug"}
        bericht.inhoud = [{"type": "afbeelding", "value": {"afbeelding": waarde, "bijschrift": ""}}]
        bericht.save()
        assert not mag_afbeelding(redacteur, beeld)

    def test_a_portrait_is_seen(self, redacteur):
        beeld = factories.AfbeeldingFactory(uploaded_by_user=redacteur)
        factories.ContactpersoonFactory(foto=beeld, foto_toestemming_op=timezone.localdate())
        assert not mag_afbeelding(redacteur, beeld)

    @pytest.mark.parametrize("rol", ["Communicatie", "Hoofdredacteur", "Beheerder"])
    def test_who_may_publish_changes_them_all(self, rol):
        beeld = factories.AfbeeldingFactory()
        factories.NieuwsberichtFactory(afbeelding=beeld)
        assert mag_afbeelding(factories.GebruikerFactory(groepen=[rol]), beeld)


class TestPeople:
    def test_a_redacteur_changes_who_stands_on_an_own_page_and_who_nobody_sees(self, redacteur, wonen):
        eigen, ander, nieuw = factories.ContactpersoonFactory.create_batch(3)
        factories.RoltoewijzingFactory(pagina=wonen, persoon=eigen)
        factories.RoltoewijzingFactory(pagina=factories.maak_opgave("Werken"), persoon=ander)
        assert [mag_persoon(redacteur, persoon) for persoon in (eigen, ander, nieuw)] == [True, False, True]

    def test_an_own_draft_gives_no_right_to_who_stands_elsewhere(self, redacteur):
        persoon = factories.RoltoewijzingFactory(pagina=factories.maak_opgave("Werken")).persoon
        factories.RoltoewijzingFactory(pagina=factories.ProjectFactory(live=False, owner=redacteur), persoon=persoon)
        assert not mag_persoon(redacteur, persoon)

    def test_a_press_contact_of_a_message_is_seen(self, redacteur):
        persoon = factories.ContactpersoonFactory()
        factories.NieuwsberichtFactory(perscontact=persoon)
        assert not mag_persoon(redacteur, persoon)

    def test_an_organisation_follows_the_same_rule(self, redacteur):
        partner, nieuw = factories.OrganisatieFactory.create_batch(2)
        factories.PartnerschapFactory(organisatie=partner)
        assert [mag_persoon(redacteur, organisatie) for organisatie in (partner, nieuw)] == [False, True]

    @pytest.mark.parametrize("rol", ["Communicatie", "Hoofdredacteur", "Beheerder"])
    def test_who_may_publish_changes_everybody(self, rol):
        persoon = factories.RoltoewijzingFactory(pagina=factories.maak_opgave("Werken")).persoon
        assert mag_persoon(factories.GebruikerFactory(groepen=[rol]), persoon)

    def test_no_public_number_changes_by_who_may_not(self, redacteur, client_van):
        persoon = factories.RoltoewijzingFactory(pagina=factories.maak_opgave("Werken")).persoon
        client = client_van(redacteur)
        url = reverse("personen:edit", args=[persoon.pk])
        assert client.get(url).status_code in {302, 403}
        client.post(url, {"naam": "Iemand", "telefoon": "06 00 00 00 99"})
        assert Contactpersoon.objects.get(pk=persoon.pk).telefoon == persoon.telefoon

    def test_nobody_is_taken_off_every_page_by_who_may_not_publish(self, redacteur, wonen, client_van):
        persoon = factories.RoltoewijzingFactory(pagina=wonen).persoon
        velden = {"naam": persoon.naam, "functie": "Adviseur", "vertrokken_op": "01-01-2026"}
        url = reverse("personen:edit", args=[persoon.pk])
        assert "Alleen wie mag publiceren" in client_van(redacteur).get(url).text
        client_van(redacteur).post(url, velden)
        persoon.refresh_from_db()
        assert (persoon.functie, persoon.vertrokken_op) == ("Adviseur", None)
        client_van(factories.GebruikerFactory(groepen=["Hoofdredacteur"])).post(url, velden)
        persoon.refresh_from_db()
        assert persoon.vertrokken_op == date(2026, 1, 1)

    def test_an_organisation_behind_somebody_that_visitors_see_is_seen(self, redacteur):
        organisatie = factories.OrganisatieFactory()
        persoon = factories.ContactpersoonFactory(organisatie=organisatie)
        assert mag_persoon(redacteur, organisatie)
        factories.RoltoewijzingFactory(pagina=factories.maak_opgave("Werken"), persoon=persoon)
        assert not mag_persoon(redacteur, organisatie)

    def test_the_list_leads_to_the_form_or_else_to_a_page_to_look_at(self, redacteur, wonen, client_van):
        eigen, ander = factories.ContactpersoonFactory.create_batch(2)
        factories.RoltoewijzingFactory(pagina=wonen, persoon=eigen)
        factories.RoltoewijzingFactory(pagina=factories.maak_opgave("Werken"), persoon=ander)
        scherm = client_van(redacteur).get(reverse("personen:index")).text
        assert reverse("personen:edit", args=[eigen.pk]) in scherm
        assert reverse("personen:edit", args=[ander.pk]) not in scherm
        assert reverse("personen:inspect", args=[ander.pk]) in scherm
        bekeken = client_van(redacteur).get(reverse("personen:inspect", args=[ander.pk])).text
        assert reverse("personen:edit", args=[ander.pk]) not in bekeken


@pytest.fixture
def geheim():
    """A message that somebody else is still writing, next to a published one."""
    factories.NieuwsberichtFactory(title="Zwartboek is open")
    bericht = factories.NieuwsberichtFactory(title=GEHEIM, live=False, first_published_at=None)
    versie = bericht.save_revision()
    PageLogEntry.objects.log_action(bericht, "wagtail.edit", revision=versie)
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)
    return bericht


def adressen(bericht):
    """Return every address of the CMS that could name the page."""
    return [*van_de_pagina(bericht), *van_de_boom(bericht), *van_lijsten()]


def van_de_pagina(bericht):
    namen = "edit history usage workflow_history copy delete unpublish move view_draft add_subpage"
    return [
        *(reverse(f"wagtailadmin_pages:{naam}", args=[bericht.pk]) for naam in namen.split()),
        reverse("wagtailadmin_explore", args=[bericht.pk]),
        reverse("wagtailadmin_choose_page_child", args=[bericht.pk]),
        reverse("wagtailadmin_pages:move_confirm", args=[bericht.pk, bericht.get_parent().pk]),
        reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[bericht.pk]),
        reverse("wagtailadmin_api:pages:detail", args=[bericht.pk]),
        reverse("redactie_gerelateerd:scherm", args=[bericht.pk]),
        reverse("voorbeeld_delen", args=[bericht.pk]),
    ]


def van_de_boom(bericht):
    boven = bericht.get_parent().pk
    kiezer = reverse("wagtailadmin_choose_page_child", args=[boven])
    bulk = reverse("wagtail_bulk_action", args=["core", "pagina", "publish"])
    lijst = reverse("wagtailadmin_api:pages:listing") + f"?child_of={boven}"
    return [
        reverse("wagtailadmin_explore", args=[boven]),
        reverse("wagtailadmin_explore_results", args=[boven]) + "?q=kwikzilver",
        kiezer + "?page_type=core.pagina",
        kiezer + "?page_type=nieuws.nieuwsbericht",
        lijst,
        f"{lijst}&for_explorer=1",
        f"{bulk}?id={bericht.pk}",
        f"{bulk}?id=all&childOf={boven}",
    ]


def van_lijsten():
    rapporten = "page_types_usage page_types_usage_results site_history aging_pages locked_pages"
    return [
        *(reverse(f"wagtailadmin_reports:{naam}") for naam in rapporten.split()),
        reverse("wagtailadmin_pages:search") + "?q=kwikzilver",
        reverse("wagtailadmin_pages:type_use", args=["nieuws", "nieuwsbericht"]),
        reverse("wagtailadmin_choose_page_search") + "?q=kwikzilver&page_type=core.pagina",
        reverse("wagtailadmin_home"),
        reverse("redactie_gerelateerd:rapport"),
        reverse("nieuws:index"),
        reverse("voorbeeld_deellinks"),
    ]


@pytest.mark.parametrize(("rol", "dag"), [("Redacteur", None), ("Communicatie", date(2026, 1, 1))])
def test_only_who_may_publish_gives_a_document_a_public_day_of_its_own(als, rol, dag):
    als(rol).post(reverse("wagtaildocs:add"), nieuw_document("a.pdf", factories.PDF, openbaar_vanaf="1-1-2026"))
    assert Document.objects.get().openbaar_vanaf == dag


class TestDrafts:
    def test_the_title_of_a_draft_is_nowhere_for_who_may_not_see_it(self, redacteur, geheim, client_van):
        client = client_van(redacteur)
        lek = {adres for adres in adressen(geheim) if GEHEIM in client.get(adres).text}
        assert lek == set()

    def test_the_new_title_of_a_published_page_is_nowhere_before_it_is_published(self, redacteur, client_van):
        bericht = factories.NieuwsberichtFactory(title="Brug dicht")
        bericht.title = GEHEIM
        bericht.save_revision()
        boven = bericht.get_parent().pk
        client = client_van(redacteur)
        for adres in (
            reverse("wagtailadmin_explore", args=[boven]),
            reverse("wagtailadmin_api:pages:listing") + f"?child_of={boven}&for_explorer=1",
            reverse("wagtailadmin_choose_page_child", args=[boven]),
        ):
            antwoord = client.get(adres).text
            assert "Brug dicht" in antwoord, adres
            assert GEHEIM not in antwoord, adres

    def test_a_published_page_is_in_the_tree_for_everybody(self, redacteur, geheim, client_van):
        boven = geheim.get_parent().pk
        assert "Zwartboek is open" in client_van(redacteur).get(reverse("wagtailadmin_explore", args=[boven])).text

    @pytest.mark.parametrize("rol", ["Communicatie", "Hoofdredacteur"])
    def test_who_may_change_it_finds_it(self, rol, geheim, als):
        client = als(rol)
        for adres in (
            reverse("wagtailadmin_explore", args=[geheim.get_parent().pk]),
            reverse("wagtailadmin_pages:search") + "?q=kwikzilver",
            reverse("wagtailadmin_api:pages:listing") + f"?child_of={geheim.get_parent().pk}&for_explorer=1",
        ):
            assert GEHEIM in client.get(adres).text, adres

    def test_the_maker_finds_it(self, redacteur, geheim, client_van):
        Pagina.objects.filter(pk=geheim.pk).update(owner=redacteur)
        client = client_van(redacteur)
        assert GEHEIM in client.get(reverse("wagtailadmin_explore", args=[geheim.get_parent().pk])).text

    def test_what_is_used_by_a_draft_of_another_is_said_without_its_title(self, geheim, als):
        persoon = factories.ContactpersoonFactory()
        Pagina.objects.filter(pk=geheim.pk).update(owner=factories.GebruikerFactory())
        type(geheim).objects.filter(pk=geheim.pk).update(perscontact=persoon)
        scherm = als("Redacteur").get(reverse("personen:opvolgen", args=[persoon.pk])).text
        assert GEHEIM not in scherm


class TestEmbargo:
    @pytest.fixture
    def bericht(self, wonen):
        """A message about the opgave of the redacteur, under embargo, made by somebody else."""
        bericht = factories.NieuwsberichtFactory(title=GEHEIM, live=False, opgaven=[wonen])
        bericht.embargo = True
        bericht.save_revision()
        return bericht

    def ziet(self, gebruiker, bericht):
        verse = type(gebruiker).objects.get(pk=gebruiker.pk)
        pagina = Pagina.objects.get(pk=bericht.pk)
        return pagina.permissions_for_user(verse).can_edit()

    def test_an_editor_of_the_same_opgave_does_not_see_it(self, redacteur, bericht, client_van):
        assert not self.ziet(redacteur, bericht)
        call_command("update_index", verbosity=0)
        client = client_van(redacteur)
        assert {adres for adres in adressen(bericht) if GEHEIM in client.get(adres).text} == set()

    def test_without_the_embargo_that_editor_does(self, redacteur, bericht):
        bericht.embargo = False
        bericht.save_revision()
        assert self.ziet(redacteur, bericht)

    def test_who_was_chosen_the_maker_and_who_may_publish_it_see_it(self, redacteur, bericht):
        bericht.embargo_voor = [redacteur]
        bericht.save_revision()
        maker = factories.GebruikerFactory(groepen=["Redacteur"])
        Pagina.objects.filter(pk=bericht.pk).update(owner=maker)
        for wie in (redacteur, maker, factories.GebruikerFactory(groepen=["Communicatie"])):
            assert self.ziet(wie, bericht)
        assert not self.ziet(factories.GebruikerFactory(groepen=["Redacteur", "Redactie Wonen"]), bericht)

    def test_it_ends_when_the_message_is_published(self, redacteur, bericht):
        bericht.get_latest_revision().publish()
        assert self.ziet(redacteur, bericht)

    def test_the_lists_say_so(self, bericht, als):
        assert "onder embargo" in als("Hoofdredacteur").get(reverse("nieuws:index")).text


@pytest.mark.parametrize("rol", ["Redacteur", "Communicatie", "Hoofdredacteur", "Beheerder"])
@pytest.mark.parametrize("soort", ["wagtaildocs", "wagtailimages"])
def test_who_looks_for_a_document_or_picture_by_a_word_finds_it(als, rol, soort):
    client = als(rol)
    wie = Gebruiker.objects.get(pk=client.session["_auth_user_id"])
    factories.DocumentFactory(title="Koersdocument", uploaded_by_user=wie, openbaar_vanaf=None)
    factories.AfbeeldingFactory(title="Koersdocument", uploaded_by_user=wie)
    for adres in (
        f"{soort}:index",
        f"{soort}:index_results",
        f"{soort}_chooser:choose",
        f"{soort}_chooser:choose_results",
    ):
        assert "Koersdocument" in client.get(reverse(adres), {"q": "koersdocument"}).text, adres


def test_after_the_worker_has_run_a_page_that_nothing_uses_can_be_deleted(als, django_capture_on_commit_callbacks):
    from regioprogramma.core.registers.periodiek import run_all
    from regioprogramma.redactie.links.oogst import oogst
    from regioprogramma.voorbeeld.models import Deellink

    with django_capture_on_commit_callbacks(execute=True):
        bericht = factories.NieuwsberichtFactory(
            inhoud=[("tekst", '<p><a href="https://elders.example/">Elders</a></p>')], trefwoorden=["energie", "mkb"]
        )
    oogst()
    run_all()
    Deellink.objects.make(bericht, factories.GebruikerFactory(), 7)
    assert hasattr(bericht, "linkstand")
    client = als("Hoofdredacteur")
    url = reverse("wagtailadmin_pages:delete", args=[bericht.pk])
    assert "nog in gebruik" not in client.get(url).text
    client.post(url)
    assert not Pagina.objects.filter(pk=bericht.pk).exists()


def test_only_what_an_editor_can_open_counts_as_use():
    """A record without a form of its own, or of the page that it is part of, is bookkeeping."""
    from modelcluster.fields import ParentalKey
    from wagtail.admin.admin_url_finder import AdminURLFinder

    from contacten.models import Gemeente, Organisatie, Rol
    from regioprogramma.core.models import Afbeelding
    from regioprogramma.vervangen.plekken import _counts

    def eigenaar(model):
        ouders = [veld.related_model for veld in model._meta.fields if isinstance(veld, ParentalKey)]
        return eigenaar(ouders[0]) if ouders else model

    zoek, zonder = AdminURLFinder().get_edit_url, set()
    for model in (Pagina, Document, Afbeelding, Contactpersoon, Gemeente, Organisatie, Rol):
        for relatie in model._meta.get_fields(include_hidden=True):
            if _counts(relatie):
                van = eigenaar(relatie.field.model)
                op_site = {"site": Site.objects.get()} if hasattr(van, "site") else {}
                zonder |= set() if zoek(van(pk=1, **op_site)) else {van._meta.label}
    assert zonder == set()


def test_a_link_to_a_draft_ends_with_the_account_of_its_maker(client):
    from regioprogramma.voorbeeld.models import Deellink

    maker = factories.GebruikerFactory(groepen=["Communicatie"])
    bericht = factories.NieuwsberichtFactory(live=False)
    bericht.save_revision()
    _link, token = Deellink.objects.make(bericht, maker, 7)
    assert client.get(reverse("concept", args=[token])).status_code == 200
    type(maker).objects.filter(pk=maker.pk).update(is_active=False)
    assert client.get(reverse("concept", args=[token])).status_code == 410


def test_all_links_that_work_stand_in_one_list(als):
    from regioprogramma.voorbeeld.models import Deellink

    maker = factories.GebruikerFactory(groepen=["Communicatie"], first_name="Noor", last_name="Voorbeeld")
    bericht = factories.NieuwsberichtFactory(title="Brug open", live=False)
    link, _token = Deellink.objects.make(bericht, maker, 7)
    client, lijst = als("Hoofdredacteur"), reverse("voorbeeld_deellinks")
    scherm = client.get(lijst).text
    assert "Brug open" in scherm
    assert "Noor Voorbeeld" in scherm
    antwoord = client.post(reverse("voorbeeld_intrekken", args=[link.pk]), {"next": lijst}, follow=True)
    assert antwoord.redirect_chain[-1][0] == lijst
    assert "Brug open" not in antwoord.text


def test_a_link_to_an_own_draft_gives_no_document_of_another(client):
    from regioprogramma.voorbeeld.models import Deellink

    baas, redacteur = (
        factories.GebruikerFactory(groepen=["Hoofdredacteur"]),
        factories.GebruikerFactory(groepen=["Redacteur"]),
    )
    geheim = factories.DocumentFactory(openbaar_vanaf=None, uploaded_by_user=baas)
    bericht = factories.NieuwsberichtFactory(live=False, owner=redacteur)
    bericht.inhoud = [("tekst", f'<p><a linktype="document" id="{geheim.pk}">Lees het stuk</a></p>')]
    bericht.save_revision(user=redacteur)

    def status(maker):
        token = Deellink.objects.make(bericht, maker, 7)[1]
        antwoord = client.get(reverse("concept_document", args=[token, geheim.pk]))
        assert antwoord.status_code == 404 or b"".join(antwoord.streaming_content).startswith(b"%PDF")
        return antwoord.status_code

    assert status(redacteur) == 404
    assert status(baas) == 200, "who may change it, may give it"
    bericht.save_revision(user=baas)
    assert status(redacteur) == 404, "to save a page is not to bring its documents there"
    tweede = factories.NieuwsberichtFactory(live=False, owner=redacteur)
    tweede.save_revision(user=redacteur)
    tweede.inhoud = bericht.inhoud
    tweede.save_revision(user=baas)
    bericht = tweede
    assert status(redacteur) == 200, "who put it in the CMS brought it to this page"


def test_a_link_to_an_own_draft_gives_no_document_that_nobody_is_known_to_have_brought_in(client):
    from regioprogramma.voorbeeld.models import Deellink

    redacteur = factories.GebruikerFactory(groepen=["Redacteur"])
    ingevoerd = factories.DocumentFactory(openbaar_vanaf=None, uploaded_by_user=None)
    bericht = factories.NieuwsberichtFactory(live=False, owner=redacteur)
    bericht.inhoud = [("tekst", f'<p><a linktype="document" id="{ingevoerd.pk}">Lees het stuk</a></p>')]
    bericht.save_revision()
    token = Deellink.objects.make(bericht, redacteur, 7)[1]
    assert client.get(reverse("concept_document", args=[token, ingevoerd.pk])).status_code == 404


def test_a_draft_behind_a_link_shows_its_documents(client):
    from regioprogramma.voorbeeld.models import Deellink

    maker = factories.GebruikerFactory(groepen=["Communicatie"])
    document = factories.DocumentFactory(openbaar_vanaf=None, uploaded_by_user=maker)
    bericht = factories.NieuwsberichtFactory(live=False)
    bericht.inhoud = [("tekst", f'<p><a linktype="document" id="{document.pk}">Lees het stuk</a></p>')]
    bericht.save_revision(user=maker)
    _link, token = Deellink.objects.make(bericht, maker, 7)
    pagina = client.get(reverse("concept", args=[token])).text
    adres = reverse("concept_document", args=[token, document.pk])
    assert f'href="{adres}"' in pagina
    antwoord = client.get(adres)
    assert b"".join(antwoord.streaming_content).startswith(b"%PDF")
    assert "no-store" in antwoord["Cache-Control"]
    ander = factories.DocumentFactory(openbaar_vanaf=None)
    assert client.get(reverse("concept_document", args=[token, ander.pk])).status_code == 404
    assert client.get(reverse("concept_document", args=["onzin", document.pk])).status_code == 410


class TestWhatIsOffered:
    def test_a_list_has_no_button_to_add_for_who_may_add_nowhere(self, redacteur, client_van):
        client = client_van(redacteur)
        toevoegen = {
            lijst: f'href="{reverse(f"{lijst}:choose_parent")}' in client.get(reverse(f"{lijst}:index")).text
            for lijst in ("opgaven", "speerpunten", "projecten", "regio-deals", "nieuws")
        }
        verwacht = {"opgaven": False, "speerpunten": True, "projecten": True, "regio-deals": False, "nieuws": True}
        assert toevoegen == verwacht

    def test_a_redacteur_files_a_project_under_an_own_opgave(self, redacteur, wonen, client_van):
        werken = factories.maak_opgave("Werken")
        url = reverse(
            "wagtailadmin_pages:add", args=["projecten", "project", factories.ProjectFactory().get_parent().pk]
        )
        keuzes = client_van(redacteur).get(url).context["form"].fields["opgave"].queryset
        assert wonen in keuzes
        assert werken not in keuzes

    def test_who_may_publish_files_it_under_any(self, wonen, als):
        werken = factories.maak_opgave("Werken")
        url = reverse(
            "wagtailadmin_pages:add", args=["projecten", "project", factories.ProjectFactory().get_parent().pk]
        )
        assert {wonen, werken} <= set(als("Hoofdredacteur").get(url).context["form"].fields["opgave"].queryset)
