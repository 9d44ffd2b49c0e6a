"""Two editors have the same thing open: whoever saves second overwrites nothing unseen, and loses nothing."""

from functools import partial

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.admin.viewsets import viewsets
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.fields import StreamField
from wagtail.models import Site
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from contacten.models import Contactpersoon
from regioprogramma.core.models import Document, Regio
from regioprogramma.core.wijzigingen.zoals_geopend import VELD, ZoalsGeopend
from tests import factories
from tests.redactie.formulier import lees_formulier, meldingen, verstuur

pytestmark = pytest.mark.django_db
FORM = "w-editor-form"


def adres_van(ding):
    """Return the address of the form of something, and a field in it that is a text."""
    soorten = {
        "Contactpersoon": ("personen:edit", "functie"),
        "Organisatie": ("organisaties:edit", "website"),
        "Gemeente": ("gemeenten:edit", "website"),
        "Rol": ("rollen:edit", "naam"),
        "Trefwoord": ("trefwoorden:edit", "omschrijving"),
        "Document": ("wagtaildocs:edit", "title"),
        "Afbeelding": ("wagtailimages:edit", "title"),
    }
    naam, veld = soorten[type(ding).__name__]
    return reverse(naam, args=[ding.pk]), veld


@pytest.fixture
def persoon():
    return factories.ContactpersoonFactory(naam="Anna", functie="adviseur", telefoon="0612345678")


@pytest.fixture
def redacteuren():
    """Two editors, each in a browser of their own."""
    wie = [factories.GebruikerFactory(groepen=["Hoofdredacteur"]) for _nummer in range(2)]
    clients = [Client(), Client()]
    for client, gebruiker in zip(clients, wie, strict=True):
        client.force_login(gebruiker)
    return clients


def terug(antwoord):
    """Return the fields of the form that came back."""
    return dict(querydict_from_html(antwoord.content.decode(), form_id=FORM).lists())


def open_form(client, ding):
    return dict(lees_formulier(client, adres_van(ding)[0], FORM).lists())


def test_what_another_changed_meanwhile_is_not_overwritten_unseen(redacteuren, persoon):
    eerste, tweede = redacteuren
    adres, _veld = adres_van(persoon)
    open_bij_tweede = open_form(tweede, persoon)
    assert verstuur(eerste, adres, FORM, functie="directeur").status_code == 302

    antwoord = tweede.post(adres, {**open_bij_tweede, "functie": "wethouder", "email": "anna@regio.example"})
    assert antwoord.status_code == 200
    (zin,) = meldingen(antwoord)
    for deel in ("heeft dit gewijzigd terwijl u ermee bezig was", "Functie: ‘directeur’", "uw versie"):
        assert deel in zin
    assert "E-mail" not in zin, "only what differs"
    persoon.refresh_from_db()
    assert (persoon.functie, persoon.email) == ("directeur", "")

    # Everything that was typed is still there, and a second click goes on.
    nog_eens = terug(antwoord)
    assert (nog_eens["functie"], nog_eens["email"]) == (["wethouder"], ["anna@regio.example"])
    assert tweede.post(adres, nog_eens).status_code == 302
    persoon.refresh_from_db()
    assert (persoon.functie, persoon.email) == ("wethouder", "anna@regio.example")


def test_who_and_when_are_told(redacteuren, persoon, django_user_model):
    eerste, tweede = redacteuren
    oud = open_form(tweede, persoon)
    verstuur(eerste, adres_van(persoon)[0], FORM, functie="directeur")
    wie = django_user_model.objects.get(pk=eerste.session["_auth_user_id"])
    (zin,) = meldingen(tweede.post(adres_van(persoon)[0], oud))
    assert zin.startswith(wie.get_full_name() or wie.get_username())
    assert "Bekijk de geschiedenis" in zin


def test_the_form_does_not_forget_the_other_when_it_has_a_mistake_too(redacteuren, persoon):
    eerste, tweede = redacteuren
    adres, _veld = adres_van(persoon)
    oud = open_form(tweede, persoon)
    verstuur(eerste, adres, FORM, functie="directeur")
    antwoord = tweede.post(adres, {**oud, "naam": ""})
    assert any("‘directeur’" in zin for zin in meldingen(antwoord))
    persoon.refresh_from_db()
    assert persoon.functie == "directeur"


def test_a_third_change_is_told_again(redacteuren, persoon):
    eerste, tweede = redacteuren
    adres, _veld = adres_van(persoon)
    oud = open_form(tweede, persoon)
    verstuur(eerste, adres, FORM, functie="directeur")
    antwoord = tweede.post(adres, oud)
    verstuur(eerste, adres, FORM, functie="voorzitter")
    assert "‘voorzitter’" in meldingen(tweede.post(adres, terug(antwoord)))[0]


def test_what_both_filled_in_alike_is_no_reason_to_ask(redacteuren, persoon):
    eerste, tweede = redacteuren
    adres, _veld = adres_van(persoon)
    oud = open_form(tweede, persoon)
    verstuur(eerste, adres, FORM, functie="directeur")
    assert tweede.post(adres, {**oud, "functie": "directeur"}).status_code == 302


@pytest.mark.parametrize("waarde", ["geen json", "[1]", "[" * 100_000, None], ids=["tekst", "lijst", "diep", "niets"])
def test_a_form_without_a_good_hidden_field_is_just_saved(redacteuren, persoon, waarde):
    velden = open_form(redacteuren[0], persoon)
    velden.pop(VELD)
    extra = {} if waarde is None else {VELD: waarde}
    antwoord = redacteuren[0].post(adres_van(persoon)[0], {**velden, **extra, "functie": "directeur"})
    assert antwoord.status_code == 302


@pytest.mark.parametrize(
    "maak",
    [
        factories.OrganisatieFactory,
        partial(factories.GemeenteFactory, naam="Brummen", slug="brummen"),
        factories.RolFactory,
        factories.TrefwoordFactory,
        factories.DocumentFactory,
        factories.AfbeeldingFactory,
    ],
    ids=["organisatie", "gemeente", "rol", "trefwoord", "document", "afbeelding"],
)
def test_every_form_of_what_is_no_page_asks(beheerder, maak):
    ding = maak()
    adres, veld = adres_van(ding)
    oud = open_form(beheerder, ding)
    nieuw = "https://ander.example/" if veld == "website" else "Van de ander"
    assert verstuur(beheerder, adres, FORM, **{veld: nieuw}).status_code == 302
    antwoord = beheerder.post(adres, oud)
    assert any(f"‘{nieuw}’" in zin for zin in meldingen(antwoord))
    ding.refresh_from_db()
    assert getattr(ding, veld) == nieuw
    assert beheerder.post(adres, terug(antwoord)).status_code == 302


def test_a_file_that_another_replaced_is_not_replaced_unseen(beheerder):
    document = factories.DocumentFactory()
    adres, _veld = adres_van(document)
    oud = open_form(beheerder, document)

    def bestand(naam):
        return SimpleUploadedFile(naam, b"tekst", content_type="text/plain")

    assert beheerder.post(adres, {**oud, "file": bestand("ander.txt")}).status_code == 302
    # Whoever leaves the file alone keeps the newer one.
    assert beheerder.post(adres, {**oud, "title": "Andere titel"}).status_code == 302
    assert Document.objects.get(pk=document.pk).filename == "ander.txt"
    zin = meldingen(beheerder.post(adres, {**oud, "title": "Andere titel", "file": bestand("eigen.txt")}))[-1]
    assert "ander.txt" in zin, zin
    assert "Kies het bestand dan opnieuw" in zin
    assert Document.objects.get(pk=document.pk).filename == "ander.txt"


def test_settings_of_the_site_ask_too(beheerder):
    regio = Regio.for_site(Site.objects.get())
    adres = reverse("wagtailsettings:edit", args=["core", "regio", regio.site_id])
    lege = {veld.name: streamfield([]) for veld in Regio._meta.fields if isinstance(veld, StreamField)}
    oud = {**dict(lees_formulier(beheerder, adres, FORM).lists()), **nested_form_data(lege)}
    assert verstuur(beheerder, adres, FORM, **lege, naam="Van de ander").status_code == 302
    zinnen = meldingen(beheerder.post(adres, oud))
    assert any("‘Van de ander’" in zin for zin in zinnen), zinnen
    assert Regio.objects.get(pk=regio.pk).naam == "Van de ander"


def test_no_list_of_ours_has_a_form_that_overwrites_unseen():
    ons = [v for v in viewsets.viewsets if isinstance(v, ModelViewSet) and not v.__module__.startswith("wagtail")]
    assert len(ons) >= 6
    assert [v.name for v in ons if not issubclass(v.edit_view_class, ZoalsGeopend)] == []


def test_a_second_of_the_same_thing_is_not_asked_about(beheerder):
    """Adding something knows no earlier state."""
    velden = {"naam": "Nieuw", "functie": "", "telefoon": "", "email": ""}
    assert beheerder.post(reverse("personen:add"), velden).status_code == 302
    assert Contactpersoon.objects.filter(naam="Nieuw").exists()
