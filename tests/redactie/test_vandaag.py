"""The dashboard: every rule finds what is the matter and nothing else, for whoever may mend it."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Revision, Site, Workflow
from wagtail.test.utils.wagtail_tests import WagtailTestUtils

from regioprogramma.core.models import Gebruiker, Pagina, Regio
from regioprogramma.core.registers.aandacht import list_regels
from regioprogramma.redactie.links.oogst import collect_links, oogst
from regioprogramma.redactie.models import Linkplek
from regioprogramma.toegankelijkheid.models import Toegankelijkheidsverklaring
from regioprogramma.zoeken.models import LegeZoekvraag
from tests import factories

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 11, 25)
GISTEREN, MORGEN = VANDAAG - timedelta(days=1), VANDAAG + timedelta(days=1)
VIER = ["energie", "mkb", "zorg", "water"]


@pytest.fixture(autouse=True)
def op_deze_dag(time_machine_op):
    time_machine_op(VANDAAG)


@pytest.fixture
def time_machine_op():
    import time_machine

    reizen = []

    def op(dag):
        reis = time_machine.travel(f"{dag}T11:00:00Z", tick=True)
        reis.start()
        reizen.append(reis)

    yield op
    for reis in reversed(reizen):
        reis.stop()


@pytest.fixture
def beheer():
    """A user who may change everything, as the rules see one."""
    return factories.GebruikerFactory(groepen=["Beheerder"])


def vindt(naam, gebruiker):
    """Return [(title, explanation, what stands behind # in the address)] of one rule."""
    regel = next(regel for regel in list_regels() if regel.naam == naam)
    rijen = regel.rijen(regel.objecten(gebruiker))
    assert regel.eerste(gebruiker, 2) == (rijen[:2], len(rijen)), "the count and the list agree"
    return [(rij.titel, rij.uitleg, rij.url.partition("#")[2].removeprefix(":w:contentpath=")) for rij in rijen]


def dashboard(client):
    antwoord = client.get(reverse("wagtailadmin_home"))
    return WagtailTestUtils.get_soup(antwoord.content.decode()).select_one(".vandaag")


def koppen(soep):
    return [kop.get_text(" ", strip=True) for kop in soep.select("h2, h3")]


def test_past_its_review_date(beheer):
    factories.TekstPaginaFactory(title="Oud", herzien_voor=GISTEREN)
    factories.TekstPaginaFactory(title="Vandaag", herzien_voor=VANDAAG)
    factories.TekstPaginaFactory(title="Later", herzien_voor=MORGEN)
    factories.TekstPaginaFactory(title="Concept", herzien_voor=GISTEREN, live=False)
    assert [rij[0] for rij in vindt("controleren", beheer)] == ["Oud", "Vandaag"]
    assert vindt("controleren", beheer)[0][1:] == ("controleren voor 24 november 2026", "herzien_voor")


def test_a_list_of_pages_finds_what_the_dashboard_says_to_look_at(beheer, beheerder):
    for titel, dag in (("Oud", GISTEREN), ("Vandaag", VANDAAG), ("Later", MORGEN)):
        factories.OpgaveFactory(title=titel, herzien_voor=dag)
    lijst = beheerder.get(reverse("opgaven:index"), {"controleren": "te-laat"}).context["object_list"]
    assert {pagina.title for pagina in lijst} == {rij[0] for rij in vindt("controleren", beheer)} == {"Oud", "Vandaag"}


def test_a_role_that_ended_without_successor_and_a_vacancy(beheer):
    opgave, rol = factories.OpgaveFactory(title="Wonen"), factories.RolFactory(naam="Manager")
    oud = factories.RoltoewijzingFactory(pagina=opgave, rol=rol, tot=VANDAAG)
    vacant = factories.RoltoewijzingFactory(pagina=opgave, persoon=None, vacant=True)
    factories.RoltoewijzingFactory(pagina=opgave, tot=MORGEN)
    assert {rij[2] for rij in vindt("rollen", beheer)} == {f"roltoewijzingen.{rij.pk}" for rij in (oud, vacant)}
    assert f"Opgave: Manager: {oud.persoon} tot 25 november 2026" in [rij[1] for rij in vindt("rollen", beheer)]
    factories.RoltoewijzingFactory(pagina=opgave, rol=rol, van=VANDAAG)
    assert [rij[2] for rij in vindt("rollen", beheer)] == [f"roltoewijzingen.{vacant.pk}"]


def test_of_a_role_that_ended_twice_only_the_last_is_shown(beheer):
    opgave, rol = factories.OpgaveFactory(), factories.RolFactory()
    factories.RoltoewijzingFactory(pagina=opgave, rol=rol, tot=date(2020, 1, 1))
    laatste = factories.RoltoewijzingFactory(pagina=opgave, rol=rol, tot=date(2024, 1, 1))
    assert [rij[2] for rij in vindt("rollen", beheer)] == [f"roltoewijzingen.{laatste.pk}"]


def test_of_two_whose_role_ended_on_one_day_only_one_is_shown(beheer):
    opgave, rol = factories.OpgaveFactory(), factories.RolFactory()
    rijen = factories.RoltoewijzingFactory.create_batch(2, pagina=opgave, rol=rol, tot=GISTEREN)
    assert [rij[2] for rij in vindt("rollen", beheer)] == [f"roltoewijzingen.{rijen[-1].pk}"]


def test_who_left_and_still_has_a_role_or_is_press_contact(beheer):
    weg = factories.ContactpersoonFactory(naam="Wim Weg", vertrokken_op=VANDAAG)
    gaat = factories.ContactpersoonFactory(vertrokken_op=MORGEN)
    rol = factories.RoltoewijzingFactory(persoon=weg)
    factories.RoltoewijzingFactory(persoon=weg, tot=GISTEREN)
    factories.RoltoewijzingFactory(persoon=gaat)
    factories.NieuwsberichtFactory(title="Oud bericht", perscontact=weg)
    factories.NieuwsberichtFactory(perscontact=gaat)
    assert [rij[2] for rij in vindt("vertrokken", beheer)] == [f"roltoewijzingen.{rol.pk}"]
    pers = ("Oud bericht", "Nieuws: Wim Weg, vertrokken op 25 november 2026", "perscontact")
    assert vindt("perscontact", beheer) == [pers]


def test_a_deal_that_runs_without_a_report_of_this_year(beheer):
    def deal(titel, **velden):
        return factories.RegioDealFactory(title=titel, **{"status": "in-uitvoering", **velden})

    deal("Zonder"), deal("Pas begonnen", startdatum=date(2026, 3, 1)), deal("Klaar", status="afgerond")
    factories.VoortgangsrapportageFactory(deal=deal("Verschenen"), periode="2025", datum=date(2026, 3, 1))
    factories.VoortgangsrapportageFactory(deal=deal("Vroeg"), periode="2026", datum=date(2025, 12, 1))
    factories.VoortgangsrapportageFactory(deal=deal("Vorig jaar"), periode="2024", datum=date(2025, 3, 1))
    assert [rij[0] for rij in vindt("rapportage", beheer)] == ["Vorig jaar", "Zonder"]
    assert vindt("rapportage", beheer)[0][1:] == ("Regio Deal: geen rapportage in 2026", "rapportages")


@pytest.mark.parametrize(
    "einde, precisie, voorbij",
    [
        (GISTEREN, "dag", True),
        (VANDAAG, "dag", False),
        (date(2026, 10, 1), "maand", True),
        (date(2026, 11, 1), "maand", False),
        (date(2025, 1, 1), "jaar", True),
        (date(2026, 1, 1), "jaar", False),
    ],
)
def test_a_project_past_its_end_as_far_as_that_is_known(beheer, einde, precisie, voorbij):
    velden = {"opgave": factories.OpgaveFactory(), "einddatum": einde, "einddatum_precisie": precisie}
    factories.ProjectFactory(title="Loopt", status="in-uitvoering", **velden)
    factories.ProjectFactory(status="afgerond", **velden)
    assert [rij[0::2] for rij in vindt("afgelopen", beheer)] == ([("Loopt", "status")] if voorbij else [])


def test_keywords_summary_and_documents(beheer):
    factories.OpgaveFactory(title="Kaal", samenvatting=" ")
    factories.OpgaveFactory(title="Mager", trefwoorden=VIER[:3]), factories.OpgaveFactory(trefwoorden=VIER)
    assert [rij[:2] for rij in vindt("trefwoorden", beheer)] == [
        ("Kaal", "Opgave: geen trefwoorden"),
        ("Mager", "Opgave: 3 van de 4 trefwoorden"),
    ]
    assert [rij[0::2] for rij in vindt("samenvatting", beheer)] == [("Kaal", "samenvatting")]
    factories.DocumentFactory(title="Ja", toegankelijk="ja"), factories.DocumentFactory(title="Weet niet")
    factories.DocumentFactory(title="Nee", toegankelijk="nee")
    assert [rij[0::2] for rij in vindt("documenten", beheer)] == [
        ("Nee", "id_toegankelijk"),
        ("Weet niet", "id_toegankelijk"),
    ]


def test_searches_without_result_are_for_who_may_see_them(beheer):
    LegeZoekvraag.objects.create(dag=GISTEREN, vraag="zwembad", aantal=2)
    LegeZoekvraag.objects.create(dag=VANDAAG, vraag="zwembad", aantal=1)
    LegeZoekvraag.objects.create(dag=VANDAAG, vraag="lantaarn", aantal=1)
    hoofd = factories.GebruikerFactory(groepen=["Hoofdredacteur"])
    assert [rij[:2] for rij in vindt("zoeken", hoofd)] == [
        ("zwembad", "3 keer gezocht"),
        ("lantaarn", "1 keer gezocht"),
    ]
    assert vindt("zoeken", factories.GebruikerFactory(groepen=["Redacteur"])) == []


def test_links_to_what_is_gone_inside_the_site(beheer):
    goed, weg = factories.TekstPaginaFactory(title="Goed"), factories.TekstPaginaFactory(title="Weg")
    document, blok = factories.DocumentFactory(), factories.DocumentFactory()
    tekst = (
        f'<p><a linktype="page" id="{goed.pk}">goed</a> <a id="{weg.pk}" linktype="page">de <b>oude</b> pagina</a> '
        f'<a linktype="document" id="{document.pk}">het stuk</a></p>'
    )
    pagina = factories.TekstPaginaFactory(
        title="Van",
        inhoud=[{"type": "tekst", "value": tekst, "id": "a1"}, {"type": "document", "value": blok.pk, "id": "b2"}],
    )
    while oogst():
        pass
    assert vindt("links-binnen", beheer) == []
    weg.unpublish(), document.delete(), blok.delete()
    assert [rij[1:] for rij in vindt("links-binnen", beheer)] == [
        ("‘de oude pagina’ gaat naar een pagina die er niet (meer) is", "inhoud.a1"),
        ("‘het stuk’ gaat naar een document dat er niet meer is", "inhoud.a1"),
        ("er staat een document dat er niet meer is", "inhoud.b2"),
    ]
    pagina.inhoud = []
    pagina.save_revision().publish()
    oogst()
    assert vindt("links-binnen", beheer) == []
    assert not Linkplek.objects.filter(pagina=pagina.pk).exists()


def test_own_drafts_and_what_waits_for_whom(client):
    schrijver = factories.GebruikerFactory(groepen=["Hoofdredacteur"], first_name="Sam")
    keurder = factories.GebruikerFactory(groepen=["Beheerder"])
    eigen, gevraagd = (factories.TekstPaginaFactory(title=t, live=False) for t in ("Eigen", "Gevraagd"))
    eigen.save_revision(user=schrijver), gevraagd.save_revision(user=schrijver)
    gevraagd.refresh_from_db()
    Workflow.objects.get(name="Ter goedkeuring").start(gevraagd, schrijver)
    assert vindt("concepten", keurder) == []
    assert [rij[:2] for rij in vindt("concepten", schrijver)] == [
        ("Gevraagd", "wacht op goedkeuring, bewaard op 25 november 2026"),
        ("Eigen", "bewaard op 25 november 2026"),
    ]
    assert [rij[:2] for rij in vindt("wacht-op-mij", keurder)] == [
        ("Gevraagd", "gevraagd door Sam op 25 november 2026")
    ]
    assert vindt("wacht-op-mij", factories.GebruikerFactory(groepen=["Redacteur"])) == []


def test_what_is_planned_and_what_was_meant_to_be(beheer):
    nu = timezone.now()
    vast, los, laat = (factories.TekstPaginaFactory(title=t, live=False) for t in ("Vast", "Los", "Laat"))
    vast.go_live_at = los.go_live_at = nu + timedelta(days=1)
    vast.save_revision(user=beheer).publish()
    los.save_revision(user=beheer)
    laat.go_live_at = nu + timedelta(minutes=1)
    laat.save_revision().publish()
    laat.latest_revision.__class__.objects.filter(pk=laat.latest_revision_id).update(
        approved_go_live_at=nu - timedelta(hours=1)
    )
    factories.TekstPaginaFactory(title="Verloopt", expire_at=nu + timedelta(days=2))
    assert [rij[0] for rij in vindt("niet-ingepland", beheer)] == ["Los"]
    assert vindt("niet-ingepland", beheer)[0][1:] == ("de wens is donderdag 26 november om 12.00 uur", "go_live_at")
    online = vindt("gaat-online", beheer)
    assert [rij[0] for rij in online] == ["Laat", "Vast"]
    assert "had online moeten gaan" in online[0][1]
    assert online[1][1] == "gaat online op donderdag 26 november om 12.00 uur"
    assert [rij[0] for rij in vindt("gaat-offline", beheer)] == ["Verloopt"]
    assert [rij[0] for rij in vindt("concepten", beheer)] == ["Los"], "what is planned is no draft to finish"


@pytest.mark.parametrize(("minuten", "te_laat"), [(9, False), (11, True)])
def test_what_comes_online_is_late_after_ten_minutes(beheer, minuten, te_laat):
    pagina = factories.TekstPaginaFactory(live=False, go_live_at=timezone.now() + timedelta(minutes=1))
    pagina.save_revision().publish()
    Revision.objects.update(approved_go_live_at=timezone.now() - timedelta(minutes=minuten))
    assert ("had online moeten gaan" in vindt("gaat-online", beheer)[0][1]) == te_laat


def test_a_moment_from_before_the_last_publication_is_no_wish(beheer):
    pagina = factories.TekstPaginaFactory(last_published_at=timezone.now())
    pagina.go_live_at = timezone.now() - timedelta(days=3)
    pagina.save_revision()
    assert Pagina.objects.get(pk=pagina.pk).has_unpublished_changes
    assert vindt("niet-ingepland", beheer) == []


def test_an_editor_sees_only_what_that_editor_may_change(client):
    eigen, ander = (factories.OpgaveFactory(title=t, herzien_voor=GISTEREN) for t in ("Eigen", "Ander"))
    for opgave in (eigen, ander):
        factories.RoltoewijzingFactory(pagina=opgave, persoon=None, vacant=True)
        collect_links(opgave)
    Linkplek.objects.bulk_create(Linkplek(pagina=o, pad="inhoud", naar_pagina=0) for o in (eigen, ander))
    groep = Group.objects.create(name="Proef")
    groep.permissions.set(Group.objects.get(name="Beheerder").permissions.filter(codename="access_admin"))
    GroupPagePermission.objects.create(group=groep, page=eigen, permission_type="change")
    redacteur = factories.GebruikerFactory(groepen=["Proef"])
    for naam in ("controleren", "rollen", "trefwoorden", "links-binnen"):
        assert [rij[0] for rij in vindt(naam, redacteur)] == ["Eigen"], naam
    client.force_login(redacteur)
    lijst = client.get(reverse("redactie_vandaag:lijst", args=["controleren"])).content.decode()
    assert "Eigen" in lijst and "Ander" not in lijst


def test_nothing_empty_has_a_heading_and_all_is_well_in_one_sentence(beheerder):
    opgave = factories.OpgaveFactory(trefwoorden=VIER)
    project = factories.ProjectFactory(opgave=opgave, trefwoorden=VIER)
    Toegankelijkheidsverklaring.objects.update(status="D", vastgesteld_op=VANDAAG)
    soep = dashboard(beheerder)
    assert koppen(soep) == []
    assert soep.select_one(".vandaag-rust").get_text() == "U bent bij. Er wacht niets op u en alles is actueel."
    Pagina.objects.filter(pk=project.pk).update(herzien_voor=GISTEREN)
    soep = dashboard(beheerder)
    assert koppen(soep) == ["Niet meer actueel", "Controleren (1)"]
    assert not soep.select(".vandaag-rust")


def test_a_long_list_is_cut_off_with_a_link_to_the_rest(beheerder):
    for nummer in range(5):
        factories.DocumentFactory(title=f"Stuk {nummer:02}")
    factories.ProjectFactory(trefwoorden=VIER)
    soep = dashboard(beheerder)
    link = soep.select_one(f'a[href="{reverse("redactie_vandaag:lijst", args=["documenten"])}"]')
    assert link.get_text() == "Bekijk alle 5"
    assert "Stuk 02" in soep.get_text() and "Stuk 03" not in soep.get_text()
    assert "Stuk 04" in beheerder.get(link["href"]).content.decode()


def test_a_list_has_pages_and_forgives_a_wrong_number(beheerder):
    LegeZoekvraag.objects.bulk_create(LegeZoekvraag(dag=VANDAAG, vraag=f"vraag {n:03}") for n in range(60))
    hoofd = factories.GebruikerFactory(groepen=["Hoofdredacteur"])
    beheerder.force_login(hoofd)
    adres = reverse("redactie_vandaag:lijst", args=["zoeken"])
    assert "Pagina 1 van 2" in beheerder.get(adres).content.decode()
    assert "vraag 059" in beheerder.get(adres + "?p=2").content.decode()
    assert "Pagina 2 van 2" in beheerder.get(adres + "?p=99").content.decode()
    assert beheerder.get(adres + "?p=x").status_code == 200
    assert beheerder.get(reverse("redactie_vandaag:lijst", args=["onbekend"])).status_code == 404


def test_every_rule_has_a_screen_also_when_it_finds_nothing(beheerder):
    for regel in list_regels():
        antwoord = beheerder.get(reverse("redactie_vandaag:lijst", args=[regel.naam]))
        assert str(regel.titel) in antwoord.content.decode()
        assert str(regel.uitleg).endswith("."), regel.naam


def test_the_list_says_that_a_demo_checks_no_links(beheerder, settings):
    adres = reverse("redactie_vandaag:lijst", args=["links-buiten"])
    assert "controleert geen links naar andere sites" in beheerder.get(adres).content.decode()
    settings.LINKCONTROLE = True
    assert "controleert geen links naar andere sites" not in beheerder.get(adres).content.decode()


def vul(gebruiker):
    """Make one more of everything that the dashboard shows."""
    opgave = factories.OpgaveFactory(
        herzien_voor=GISTEREN, samenvatting=" ", expire_at=timezone.now() + timedelta(days=3)
    )
    factories.RoltoewijzingFactory(pagina=opgave, persoon=None, vacant=True)
    weg = factories.ContactpersoonFactory(vertrokken_op=GISTEREN)
    factories.RoltoewijzingFactory(pagina=opgave, persoon=weg)
    factories.NieuwsberichtFactory(perscontact=weg)
    factories.RegioDealFactory(status="in-uitvoering")
    project = factories.ProjectFactory(opgave=opgave, status="in-uitvoering", einddatum=GISTEREN)
    factories.DocumentFactory()
    Linkplek.objects.create(pagina=opgave, pad="inhoud", naar_pagina=0)
    LegeZoekvraag.objects.create(dag=VANDAAG, vraag=f"vraag {opgave.pk}")
    project.save_revision(user=gebruiker)
    gepland = factories.TekstPaginaFactory(live=False, go_live_at=timezone.now() + timedelta(days=1))
    gepland.save_revision(user=gebruiker)
    Workflow.objects.get(name="Ter goedkeuring").start(gepland, gebruiker)


def test_the_number_of_queries_does_not_grow(client, count_queries):
    hoofd = factories.GebruikerFactory(groepen=["Hoofdredacteur"])
    client.force_login(hoofd)
    adres = reverse("wagtailadmin_home")
    vul(hoofd)
    client.get(adres)
    eerst = count_queries(lambda: client.get(adres))
    for _keer in range(3):
        vul(hoofd)
    assert count_queries(lambda: client.get(adres)) == eerst <= 44
    lijst = reverse("redactie_vandaag:lijst", args=["rollen"])
    eerst = count_queries(lambda: client.get(lijst))
    vul(hoofd)
    assert count_queries(lambda: client.get(lijst)) == eerst


def test_an_empty_site_shows_its_steps_that_tick_themselves(client):
    client.force_login(Gebruiker.objects.create_superuser("baas"))

    def klaar():
        return ["vandaag-stap--klaar" in stap["class"] for stap in dashboard(client).select(".vandaag-stap")]

    soep = dashboard(client)
    assert koppen(soep) == ["In negen stappen naar een gevulde site"]
    for link in soep.select(".vandaag-stap a"):
        assert client.get(link["href"], follow=True).status_code == 200
    assert klaar() == [False] * 9
    Regio.objects.update(naam="Regio Proef")
    Site.objects.update(hostname="testserver")
    assert klaar() == [True, True, *[False] * 7]
    factories.GemeenteFactory(), factories.RolFactory()
    factories.ContactpersoonFactory(), factories.NieuwsberichtFactory(trefwoorden=VIER)
    assert klaar() == [True, True, True, True, False, False, True, False, True]
    factories.GebruikerFactory()
    assert klaar() == [True, True, True, True, True, False, True, False, True]
    opgave = factories.OpgaveFactory(trefwoorden=VIER)
    assert klaar() == [*[True] * 7, False, True]
    factories.ProjectFactory(opgave=opgave, trefwoorden=VIER)
    assert klaar() == []


def test_a_step_links_only_to_what_this_user_may_do(als):
    links = [link["href"] for link in dashboard(als("Communicatie")).select(".vandaag-stap a")]
    assert links and all("nieuwsbericht" in link or "personen" in link for link in links)
