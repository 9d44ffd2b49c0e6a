"""What a visitor may not see surfaces nowhere: not in lists, counts, files, feeds, overviews or the site map."""

import random
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from contacten.models import Contactpersoon
from regioprogramma.core.lijsten import open_lijsten
from regioprogramma.core.models import Document, Pagina
from tests.archief.conftest import make_archief
from tests.archief.lezer import read_warc
from tests.factories import (
    BijdrageFactory,
    ContactpersoonFactory,
    DeelnameFactory,
    DocumentFactory,
    GemeenteFactory,
    NieuwsberichtFactory,
    OpgaveFactory,
    OrganisatieFactory,
    PaginaDocumentFactory,
    ProjectFactory,
    RegioDealFactory,
    RoltoewijzingFactory,
    SpeerpuntFactory,
)
from tests.opendata.woo.fabriek import CONVENANT, name_region

pytestmark = pytest.mark.django_db


def erbij(naam):
    """Return what can be asked along with each thing of a kind of open data, as part of an address."""
    return [f"&insluiten={deel}" for deel in open_lijsten()[naam].soort().insluitingen]


ADRESSEN = [
    "/projecten/",
    "/projecten/?formaat=csv",
    "/projecten/?formaat=json",
    "/projecten/?trefwoord=energie&gemeente=ede",
    "/nieuws/",
    "/nieuws/?formaat=csv",
    "/nieuws/?formaat=json",
    "/documenten/",
    "/documenten/?formaat=csv",
    "/documenten/?formaat=json",
    "/gemeenten/ede/",
    "/trefwoorden/energie/",
    "/feeds/nieuws.xml",
    "/feeds/gemeente/ede.xml",
    "/feeds/trefwoord/energie.xml",
    "/sitemap.xml",
    *(f"/api/v1/{naam}?paginaGrootte=100{vraag}" for naam in open_lijsten() for vraag in ("", *erbij(naam))),
    "/api/v1/wijzigingen?paginaGrootte=100",
    "/data/api/",
    "/data/catalogus.ttl",
    "/data/oc4ids.json",
    *(f"/data/{naam}.{eind}" for naam in open_lijsten() for eind in ("csv", "ndjson")),
    "/documenten/?woo=011",
    "/open-overheid/",
    "/sitemapindex-diwoo.xml",
    "/diwoo-infocat011-1.xml",
]
STATEN = ("open", "concept", "besloten", "verlopen")


def hide(pagina, staat):
    """Bring a page into this state."""
    velden = {
        "open": {},
        "besloten": {},
        "concept": {"live": False},
        "verlopen": {"expire_at": timezone.now() - timedelta(minutes=1)},
    }
    if velden[staat]:
        Pagina.objects.filter(pk=pagina.pk).update(**velden[staat])
    if staat == "besloten":
        PageViewRestriction.objects.create(page=pagina, restriction_type="login")


def adres_in_kaart(ding):
    """Return how the site map ends the line of this page or document; a person has none."""
    if isinstance(ding, Contactpersoon):
        return ding.naam
    return f"{ding.get_absolute_url()}</loc>" if isinstance(ding, Document) else f"/{ding.slug}/</loc>"


def read(client, adres):
    antwoord = client.get(adres)
    assert antwoord.status_code == 200, adres
    return b"".join(antwoord).decode() if antwoord.streaming else antwoord.text


@pytest.fixture
def alles():
    """Three of everything that can be hidden, all about Ede and energie; the slug is a mark that nothing else has."""
    gemeente = GemeenteFactory(naam="Ede", slug="ede")
    stad = OrganisatieFactory(naam="Gemeente Ede", soort="gemeente")
    name_region()
    # There is a site map for as long as there is something to put in it.
    DocumentFactory(title="Altijd", woo_categorieen=[CONVENANT])
    dingen = []
    for n in range(3):
        opgave = OpgaveFactory(title=f"Merk-opgave{n}-", slug=f"adres-opgave{n}", trefwoorden=["energie"])
        speerpunt = SpeerpuntFactory(
            title=f"Merk-punt{n}-", slug=f"adres-punt{n}", opgave=opgave, trefwoorden=["energie"]
        )
        deal = RegioDealFactory(title=f"Merk-deal{n}-", slug=f"adres-deal{n}", trefwoorden=["energie"])
        project = ProjectFactory(
            title=f"Merk-project{n}-",
            slug=f"adres-project{n}",
            opgave=opgave,
            regio_deal=deal,
            speerpunten=[speerpunt],
            trefwoorden=["energie"],
        )
        bericht = NieuwsberichtFactory(
            title=f"Merk-bericht{n}- in Ede", slug=f"adres-bericht{n}", opgaven=[opgave], trefwoorden=["energie"]
        )
        document = DocumentFactory(title=f"Merk-stuk{n}-", woo_categorieen=[CONVENANT])
        PaginaDocumentFactory(pagina=project, document=document)
        persoon = ContactpersoonFactory(naam=f"Merk-mens{n}-", organisatie=stad)
        RoltoewijzingFactory(pagina=project, persoon=persoon)
        for pagina in (opgave, deal, project):
            DeelnameFactory(pagina=pagina, gemeente=gemeente)
        BijdrageFactory(pagina=project)
        dingen += [opgave, speerpunt, deal, project, bericht, document, persoon]
    return dingen


def hide_some(dingen, zaad):
    """Bring each thing into some state; return the marks of those that are hidden now, with those of their address."""
    kans = random.Random(zaad)
    gesloten = Collection.get_first_root_node().add_child(name="Gesloten")
    CollectionViewRestriction.objects.create(collection=gesloten, restriction_type="login")
    verborgen = []
    for ding in dingen:
        merk = (getattr(ding, "title", None) or ding.naam).split(" ")[0]
        staat = kans.choice(STATEN)
        if isinstance(ding, Pagina):
            hide(ding, staat)
        elif staat != "open" and isinstance(ding, Document):
            Document.objects.filter(pk=ding.pk).update(collection=gesloten)
        elif staat != "open":
            type(ding).objects.filter(pk=ding.pk).update(vertrokken_op=timezone.localdate())
        if staat != "open":
            verborgen.append((merk, adres_in_kaart(ding)))
    cache.clear()
    assert verborgen
    return verborgen


@pytest.mark.parametrize("zaad", range(4))
def test_nothing_hidden_surfaces_anywhere(alles, client, zaad, subtests):
    verborgen = hide_some(alles, zaad)
    for adres in ADRESSEN:
        with subtests.test(adres):
            tekst = read(client, adres)
            assert [teken for tekens in verborgen for teken in tekens if teken in tekst] == []


def read_archive(folder):
    """Return the text of everything that the archive of the site holds, by address."""
    gemaakt = make_archief(folder)
    assert gemaakt.einde == "", gemaakt.fout
    return {adres: lichaam.decode(errors="replace") for adres, (*_kop, lichaam) in read_warc(gemaakt.pad).items()}


def test_nothing_hidden_is_in_the_archive(alles, tmp_path):
    verborgen = hide_some(alles, 0)
    for adres, tekst in read_archive(tmp_path).items():
        gevonden = [teken for tekens in verborgen for teken in tekens if teken in tekst or teken in f"{adres}</loc>"]
        assert gevonden == [], adres


def test_what_may_be_seen_is_in_the_archive(alles, tmp_path):
    tekst = "".join(read_archive(tmp_path).values())
    merken = {(getattr(ding, "title", None) or ding.naam).split(" ")[0] for ding in alles}
    assert {merk for merk in merken if merk in tekst} == merken


def test_what_may_be_seen_does_surface(alles, client, subtests):
    """The proof above says something only when these marks are found when nothing is hidden."""
    verwacht = {
        "/projecten/": {"Merk-project0-", "Merk-opgave0-", "Merk-deal0-"},
        "/projecten/?formaat=csv": {"Merk-project0-", "Merk-opgave0-", "Merk-punt0-", "Merk-deal0-"},
        "/nieuws/?formaat=json": {"Merk-bericht0-", "Merk-opgave0-"},
        "/documenten/": {"Merk-stuk0-", "Merk-opgave0-"},
        "/gemeenten/ede/": {"Merk-project0-", "Merk-deal0-", "Merk-opgave0-", "Merk-bericht0-", "Merk-mens0-"},
        "/trefwoorden/energie/": {"Merk-project0-", "Merk-punt0-", "Merk-bericht0-", "Merk-stuk0-"},
        "/api/v1/projecten?paginaGrootte=100": {
            "Merk-project0-",
            "Merk-opgave0-",
            "Merk-punt0-",
            "Merk-deal0-",
            "Merk-stuk0-",
            "Merk-mens0-",
        },
        "/api/v1/bijdragen?paginaGrootte=100": {"Merk-project0-"},
        "/api/v1/wijzigingen?paginaGrootte=100": {"Merk-project0-", "Merk-opgave0-", "Merk-stuk0-"},
        "/diwoo-infocat011-1.xml": {"Merk-stuk0-", "Merk-stuk1-", "Merk-stuk2-", "Altijd"},
        "/documenten/?woo=011": {"Merk-stuk0-"},
        "/sitemap.xml": {adres_in_kaart(ding) for ding in alles[:6]},
    }
    for adres, merken in verwacht.items():
        with subtests.test(adres):
            tekst = read(client, adres)
            assert {merk for merk in merken if merk in tekst} == merken


ONZIN = [
    "?q=%00",
    "?q=" + "a" * 5000,
    "?q[]=1&opgave[]=2",
    "?opgave=1&opgave=x&opgave=%F0%9F%98%80",
    "?pagina=-1",
    "?pagina=%C2%B2",
    "?jaar=0000&jaar=99999&jaar=9999&jaar=-1",
    "?status=%27%20OR%201=1--",
    "?trefwoord=%25&gemeente=%5C",
    "?q=%5C%25_%27%22",
    "?formaat=xml",
    "?woo=011&woo=x&woo=%C2%B9&woo=018&woo=c_8fc2335c",
    "?formaat=csv&formaat=",
    "?sorteer=%FF%FE",
    "?speerpunt=" + "9" * 400,
    "?" + "&".join(f"trefwoord=t{n}" for n in range(300)),
    "?;;;&&&===",
]


@pytest.mark.parametrize(
    "adres",
    [
        "/projecten/",
        "/nieuws/",
        "/documenten/",
        "/trefwoorden/",
        "/sitemap.xml",
        "/api/v1/projecten",
        "/api/v1/wijzigingen",
    ],
)
def test_no_question_breaks_a_list(adres, client, subtests):
    for vraag in ONZIN:
        with subtests.test(vraag[:40]):
            assert client.get(adres + vraag, follow=True).status_code in {200, 400, 404}
