"""What the screens of a move show of its sources: counts of all, and examples of what visitors could see alone."""

import json

import pytest
from django.contrib.contenttypes.models import ContentType

from regioprogramma.core.models import TekstPagina
from regioprogramma.overzetten.wordpress.bronnen.uploads import Uploads
from regioprogramma.overzetten.wordpress.indeling import Indelingsfout, Verhuisindeling, propose
from regioprogramma.overzetten.wordpress.inventaris import Inventaris, take_stock
from regioprogramma.overzetten.wordpress.overzicht import describe_sources
from tests.boom import child
from tests.factories import TekstPaginaFactory, maak_png, thuis

from .exports import HOST, bijlage, item, write_export
from .verhuizen import legt_uploads, verhuis

pytestmark = pytest.mark.django_db
GEHEIM = "kornoelje"


@pytest.fixture
def bekijk(tmp_path):
    """Return a function that describes an export with these items."""

    def doe(*items, uploads=None):
        pad = write_export(tmp_path / "export.xml", *items)
        return describe_sources(take_stock([pad]), Uploads.of(uploads) if uploads else Uploads.none())

    return doe


VERBORGEN = [
    item(10, f"{GEHEIM} concept", f"[{GEHEIM} x=1]", status="draft"),
    item(11, f"{GEHEIM} privé", soort="post", status="private", meta=[(f"{GEHEIM}_veld", GEHEIM)]),
    item(12, f"{GEHEIM} slot", post_password="x", termen=[("category", GEHEIM, GEHEIM)]),
    item(13, f"{GEHEIM} weg", status="trash"),
    item(14, GEHEIM, soort="revision", status="inherit"),
    item(15, GEHEIM, soort="feedback", meta=[("_veld", GEHEIM), ("naam", GEHEIM)]),
    item(16, GEHEIM, soort="shop_order", status="wc-completed", meta=[("klant", GEHEIM)]),
    item(17, GEHEIM, soort="klacht", adres=f"{HOST}/?post_type=klacht&p=17", meta=[("klant", GEHEIM)]),
    item(18, GEHEIM, soort="project", status="pending", meta=[("budget", GEHEIM)]),
    bijlage(19, f"2024/{GEHEIM}.png", GEHEIM, post_parent=11),
    item(20, f"{GEHEIM} gepland", soort="post", status="future"),
]


def test_of_what_visitors_never_saw_only_counts_are_kept(bekijk):
    gezien = bekijk(item(1, "Welkom"), *VERBORGEN)
    assert GEHEIM not in json.dumps(gezien, ensure_ascii=False)
    assert dict(gezien["statussen"])["private"] == 1
    assert gezien["standen"] | {"publish": 0, "trash": 0} == {
        "publish": 0, "draft": 1, "private": 1, "pending": 1, "future": 1, "trash": 0,
    }  # fmt: skip
    assert (gezien["wachtwoord"], gezien["zonder_paginas"]) == (1, ["klacht"])
    assert dict(gezien["soorten"])["feedback"] == 1


def test_what_is_wrong_with_a_hidden_item_is_told_without_its_title(tmp_path):
    def stuk(nummer, titel, **velden):
        return item(nummer, titel, **velden).replace("<link>", "<b>&fout;</b><link>")

    zonder_stand = stuk(3, f"{GEHEIM} half").replace("<wp:status>publish</wp:status>", "")
    stukken = [stuk(1, f"{GEHEIM} & co", status="private"), stuk(2, "Openbaar"), zonder_stand]
    inventaris = take_stock([write_export(tmp_path / "export.xml", *stukken)])
    gezien = describe_sources(inventaris, Uploads.none())
    assert [deel["zin"].split()[0] for deel in gezien["problemen"]] == ["Een", "‘Openbaar’", "Een"]
    assert GEHEIM not in json.dumps(gezien, ensure_ascii=False)


def test_a_field_has_five_values_that_differ_and_no_address_of_a_person(bekijk):
    stukken = [
        item(n, f"Project {n}", soort="project", meta=[("budget", f"{n % 7} mln " + "x" * 90), ("_eigen", "y")])
        for n in range(1, 20)
    ]
    lid = item(50, "Lid", soort="team", meta=[("e_mail", "Bel of mail noor@regio.example"), ("leden_0_naam", "A")])
    velden = bekijk(*stukken, lid, item(99, "Pagina"))["velden"]
    assert list(velden["project"]) == ["budget"]
    assert len(velden["project"]["budget"]) == len(set(velden["project"]["budget"])) == 5
    assert max(map(len, velden["project"]["budget"])) == 80
    assert velden["team"] == {"e_mail": ["Bel of mail [e-mailadres]"], "leden_*_naam": ["A"]}


def test_a_rare_field_is_found_and_no_more_than_fifty_items_of_a_kind_are_read(tmp_path):
    class Telt(Inventaris):
        gelezen = 0

        def read(self, regel):
            self.gelezen += 1
            return super().read(regel)

    veel = [
        item(n, f"P{n}", soort="project", meta=[("budget", "1"), *([("zelden", "ja")] * (n == 45))])
        for n in range(1, 200)
    ]
    vast = take_stock([write_export(tmp_path / "export.xml", *veel)])
    inventaris = Telt(vast.lezers, vast.kop, vast.regels, vast.meldingen)
    assert describe_sources(inventaris, Uploads.none())["velden"]["project"]["zelden"] == ["ja"]
    assert inventaris.gelezen == 50


def test_the_pages_stand_in_their_tree_without_messages_and_files(bekijk):
    boom = bekijk(
        item(3, "Bestuur", post_parent=2, adres=f"{HOST}/over/bestuur/"),
        item(1, "Welkom", adres=f"{HOST}/"),
        item(2, "Over"),
        item(4, "Bericht", soort="post"),
        item(5, "Dienst", soort="dienst", adres=f"{HOST}/dienst/dienst/"),
        bijlage(6, "2024/x.png"),
    )["boom"]
    assert [(rij["nummer"], rij["diepte"], rij["voorpagina"]) for rij in boom] == [
        (1, 0, True), (2, 0, False), (3, 1, False), (5, 0, False),
    ]  # fmt: skip
    assert (boom[2]["titel"], boom[2]["pad"], boom[2]["ouder"]) == ("Bestuur", "/over/bestuur/", 2)


def test_kinds_have_three_titles_and_terms_how_often_they_are_used(bekijk):
    stukken = [
        item(n, f"<b>Titel</b> {n % 4} &amp; meer", termen=[("post_tag", "wonen", "Wonen &amp; zorg")])
        for n in range(8)
    ]
    gezien = bekijk(*stukken, item(9, "X", soort="post", termen=[("nav_menu", "hoofd", "Hoofdmenu")]))
    assert gezien["voorbeelden"]["page"] == ["Titel 0 & meer", "Titel 1 & meer", "Titel 2 & meer"]
    assert gezien["termen"] == {"post_tag:wonen": {"naam": "Wonen & zorg", "domein": "post_tag", "keren": 8}}


def test_an_address_that_is_in_use_here_is_told_with_what_happens(bekijk):
    TekstPaginaFactory(title="Nieuws van ons", slug="bezet", ouder=thuis()).save_revision()
    leeg = child(thuis(), TekstPagina, "Leeg")
    child(leeg, TekstPagina, "Diep")
    gezien = bekijk(
        item(1, "Zoeken"), item(2, "Bezet"), item(3, "Leeg"), item(4, "Vrij"), item(5, "Zoeken", post_parent=4),
        item(6, "Diep", post_parent=3, adres=f"{HOST}/leeg/diep/"), item(7, "Diep", post_parent=4),
        item(8, "Welkom", adres=f"{HOST}/"),
    )  # fmt: skip
    assert [(rij["nummer"], rij["waarmee"], rij["wordt"]) for rij in gezien["botsingen"]] == [
        (1, "website", "/zoeken-uitleg/"), (2, "pagina", "/bezet-uitleg/"), (3, "onbewerkt", "/leeg/"),
        (6, "onbewerkt", "/leeg/diep/"), (8, "home", "/"),
    ]  # fmt: skip


def test_what_moved_in_before_is_in_nobodys_way(bekijk, tmp_path):
    stuk = item(1, "Wie wij zijn", "<p>Wij.</p>")
    verhuis(write_export(tmp_path / "eerder.xml", stuk))
    assert bekijk(stuk)["botsingen"] == []


@pytest.mark.parametrize("map_", ["opgaven", "thema", "programmalijnen", "onze-opgaven"])
def test_pages_below_a_page_of_opgaven_are_proposed(bekijk, map_):
    gezien = bekijk(
        item(1, map_),
        item(2, "Energie", post_parent=1, adres=f"{HOST}/{map_}/energie/"),
        item(3, "Zon", post_parent=2, adres=f"{HOST}/{map_}/energie/zon/"),
        item(4, "Diep", post_parent=3, adres=f"{HOST}/{map_}/energie/zon/diep/"),
        item(5, "Concept", post_parent=1, adres=f"{HOST}/{map_}/concept/", status="draft"),
        item(6, "Bericht", soort="post", adres=f"{HOST}/{map_}/bericht/"),
        item(7, "Elders", adres=f"{HOST}/over/elders/"),
    )
    assert gezien["voorstel"] == {"2": "opgave", "3": "speerpunt"}


def test_files_are_counted_by_the_host_that_they_stand_on(bekijk, tmp_path):
    uploads = legt_uploads(tmp_path / "uploads", {"2024/hier.png": maak_png()})
    vreemd = bijlage(3, "2024/b.png").replace(f"{HOST}/wp-content", "https://_geen naam/wp-content")
    gezien = bekijk(bijlage(1, "2024/hier.png"), bijlage(2, "2024/weg.png"), vreemd, uploads=uploads)
    assert gezien["bestandshosts"] == [("www.oude-regio.example", 2, 1)]
    assert gezien["ontbreken"] == ["2024/weg.png", "2024/b.png"]


def test_a_field_that_counts_rows_is_no_field(bekijk):
    meta = [("mijlpalen", "1"), ("mijlpalen_0_titel", "Opening"), ("budget", "1")]
    gezien = bekijk(item(1, "Dak", soort="project", meta=meta), item(2, "Pagina"))
    assert gezien["meta"] == {"project": [("mijlpalen_*_titel", 1), ("budget", 1)]}


def test_a_proposal_goes_over_the_items_a_few_times_however_many_they_are(tmp_path):
    class Telt(list):
        keren = 0

        def __iter__(self):
            Telt.keren += 1
            return super().__iter__()

    stukken = [item(n, f"Dak {n}", soort="project", meta=[("budget", "1")]) for n in range(1, 200)]
    inventaris = take_stock([write_export(tmp_path / "export.xml", *stukken)])
    inventaris.regels = Telt(inventaris.regels)
    assert propose(inventaris).meta == {"project": {"budget": "totaal_bedrag"}}
    assert Telt.keren < 20


def test_messages_that_are_all_drafts_are_messages_still(tmp_path):
    pad = write_export(tmp_path / "export.xml", item(1, "Later", soort="post", status="draft"), item(2, "Pagina"))
    assert propose(take_stock([pad])).soorten["post"] == "nieuws"


def test_a_term_of_what_visitors_never_saw_is_not_proposed(tmp_path):
    termen = [("category", "geheim", "Geheim &amp; meer")]
    verborgen = [item(n, f"P {n}", post_password="x", termen=termen) for n in (1, 2)]
    te_zien = [item(n, f"P {n}", termen=[("category", "zorg", "Wonen &amp; zorg")]) for n in (3, 4)]
    pad = write_export(tmp_path / "export.xml", *verborgen, *te_zien)
    assert propose(take_stock([pad])).termen == {"category:zorg": "wonen & zorg"}


@pytest.mark.parametrize(
    "deel",
    [{"soorten": []}, {"soorten": {"page": 1}}, {"paginas": "x"}, {"meta": {"project": []}}, {"meta": {"p": {"a": 1}}},
     {"termen": {"a": None}}, {"ook": "draft"}, {"talen": [1]}, {"akkoord": ["x"]}],
)  # fmt: skip
def test_a_part_that_is_not_built_as_it_should_be_is_named(deel):
    with pytest.raises(Indelingsfout, match=f"‘{next(iter(deel))}’"):
        Verhuisindeling.from_json(deel)


def test_only_the_database_of_pages_is_asked_a_few_questions_however_much_there_is(bekijk, count_queries):
    ContentType.objects.get_for_model(TekstPagina)
    weinig = count_queries(lambda: bekijk(item(1, "Een"), item(2, "Zoeken")))
    veel = count_queries(lambda: bekijk(item(1, "Zoeken"), *(item(n, f"P {n}") for n in range(2, 60))))
    assert weinig == veel <= 6
