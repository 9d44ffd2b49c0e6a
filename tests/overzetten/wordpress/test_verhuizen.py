"""A website moves in: its pages, messages and files, as often as somebody runs it, and never over anybody's work."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django_tasks.signals import task_enqueued
from wagtail.log_actions import log

from contacten.models import Contactpersoon
from nieuws.models import Nieuwsbericht
from regioprogramma.core.models import Afbeelding, Document, HomePagina, OudAdres, Pagina, TekstPagina, Trefwoord
from regioprogramma.overzetten.models import Overname, Overnamestand, Overnamewerk, Verhuisstatus, Verhuizing
from regioprogramma.overzetten.wordpress.bronnen.uploads import Uploads
from regioprogramma.overzetten.wordpress.indeling import propose
from regioprogramma.overzetten.wordpress.inventaris import take_stock
from regioprogramma.overzetten.wordpress.overnemen.teksten import too_much_lost
from regioprogramma.overzetten.wordpress.overnemen.termen import known_words
from regioprogramma.overzetten.wordpress.overnemen.terug import undo_verhuizing
from regioprogramma.overzetten.wordpress.proef import try_out
from tests.boom import child
from tests.factories import PDF, AfbeeldingFactory, TekstPaginaFactory, maak_png, thuis

from .exports import HOST, bijlage, item, write_export
from .verhuizen import legt_uploads, overname, pagina_van, schrijft, tel_rijen, verhuis, zie_alles

pytestmark = pytest.mark.django_db

SITE = [
    item(1, "Wie wij zijn", "<p>Wij zijn acht gemeenten.</p>"),
    item(2, "Bestuur", "<h2>Leden</h2><p>Noor Voorbeeld zit voor.</p>", post_parent=1, adres=f"{HOST}/wie/bestuur/"),
    item(
        3, "Nieuw dak", '<p>Lees over <a href="/wie/bestuur/">het bestuur</a>.</p>', soort="post",
        adres=f"{HOST}/nieuws/nieuw-dak/", termen=[("category", "energie", "Energie")],
        post_modified_gmt="2024-05-01 10:00:00",
    ),
    item(4, "Oud dak", "<p>Het oude dak.</p>", soort="post", termen=[("category", "energie", "Energie")]),
]  # fmt: skip


@pytest.fixture
def export(tmp_path):
    """Return a function that writes items as an export; always in the same file."""
    return lambda *items: write_export(tmp_path / "export.xml", *items)


def test_pages_keep_their_tree_text_and_date(export):
    verhuizing = verhuis(export(*SITE))
    assert verhuizing.status == Verhuisstatus.KLAAR
    bestuur, bericht = pagina_van(2), pagina_van(3)
    assert bestuur.get_parent().specific == pagina_van(1)
    assert [blok.block_type for blok in bestuur.inhoud] == ["kop", "tekst"]
    assert bestuur.live
    assert isinstance(bericht, Nieuwsbericht)
    assert bericht.publicatiedatum.isoformat() == "2024-03-12T08:30:00+00:00"
    assert bericht.last_published_at.isoformat() == "2024-05-01T10:00:00+00:00"
    assert not bericht.has_unpublished_changes


def test_a_link_within_the_old_site_leads_to_the_page_here(export):
    verhuis(export(*SITE))
    assert f'linktype="page" id="{pagina_van(2).pk}"' in str(pagina_van(3).inhoud.raw_data[0]["value"]).replace(
        f'id="{pagina_van(2).pk}" linktype="page"', f'linktype="page" id="{pagina_van(2).pk}"'
    )


def test_a_link_without_words_of_its_own_gets_those_of_the_page_it_leads_to(export):
    verhuis(
        export(
            item(1, "Wie &amp; <em>wat</em>", adres=f"{HOST}/wie/"),
            item(2, "Anders", f'[vc_single_image image="9" link="{HOST}/wie/"][vc_icon link="{HOST}/dood/"]'),
        )
    )
    (blok,) = pagina_van(2).inhoud.raw_data
    assert blok["value"] == f'<p><a id="{pagina_van(1).pk}" linktype="page">Wie &amp; wat</a></p>'


def test_terms_become_keywords_once(export):
    verhuis(export(*SITE))
    (woord,) = Trefwoord.objects.filter(naam="energie")
    assert [k.trefwoord for k in pagina_van(3).trefwoord_koppelingen.all()] == [woord]
    assert [k.trefwoord for k in pagina_van(4).trefwoord_koppelingen.all()] == [woord]


def test_a_second_run_writes_nothing(export, django_capture_on_commit_callbacks):
    pad = export(*SITE, bijlage(9, "2024/weg.png"))
    verhuis(pad)
    voor = tel_rijen()
    with (
        CaptureQueriesContext(
            connection,
        ) as vragen,
        django_capture_on_commit_callbacks(execute=True),
    ):
        verhuis(pad)
    assert schrijft(vragen) == set()
    assert tel_rijen() == voor


def test_what_changed_there_is_a_new_version_here(export):
    verhuis(export(*SITE))
    eerst = pagina_van(1).latest_revision_id
    verhuis(export(item(1, "Wie wij zijn", "<p>Wij zijn negen gemeenten.</p>"), *SITE[1:]))
    pagina = pagina_van(1)
    assert "negen" in str(pagina.inhoud.raw_data[0])
    assert pagina.latest_revision_id > eerst
    assert pagina.live


def test_what_changed_on_both_sides_is_never_written_over(export):
    verhuis(export(*SITE))
    pagina = pagina_van(1)
    pagina.title = "Over de regio"
    pagina.save_revision().publish()
    nu = Pagina.objects.get(pk=pagina.pk).specific.serializable_data()
    for _keer in range(2):
        verhuis(export(item(1, "Wie wij zijn", "<p>Wij zijn negen gemeenten.</p>"), *SITE[1:]))
        rij = overname(1)
        assert rij.stand == Overnamestand.GEWIJZIGD_HIER
        assert "negen" in str(rij.voorstel["blokken"])
        assert Pagina.objects.get(pk=pagina.pk).specific.serializable_data() == nu


def test_what_changed_only_here_stays(export):
    verhuis(export(*SITE))
    pagina = pagina_van(1)
    pagina.title = "Over de regio"
    pagina.save_revision().publish()
    verhuis(export(*SITE))
    assert pagina_van(1).title == "Over de regio"
    assert overname(1).stand == Overnamestand.OVERGENOMEN


def test_what_is_gone_there_stays_here_and_is_told(export):
    verhuis(export(*SITE))
    verhuis(export(*SITE[:3]))
    assert overname(4).stand == Overnamestand.VERDWENEN
    assert pagina_van(4).live
    verhuis(export(*SITE))
    assert overname(4).stand == Overnamestand.OVERGENOMEN


def test_what_was_deleted_here_stays_deleted(export):
    verhuis(export(*SITE))
    pagina_van(4).delete()
    verhuis(export(*SITE[:3], item(4, "Oud dak", "<p>Nog een regel.</p>", soort="post")))
    assert overname(4).pagina is None
    assert overname(4).stand == Overnamestand.VERWIJDERD
    assert not Nieuwsbericht.objects.filter(title="Oud dak").exists()


GEHEIM = [
    item(11, "Geheim concept", "geheim", status="draft"),
    item(12, "Geheim prive", "geheim", status="private"),
    item(13, "Geheim wachtwoord", "geheim", post_password="x"),
    item(14, "Geheim weg", "geheim", status="trash"),
    item(15, "Geheim bericht van een bezoeker", "geheim", soort="feedback"),
    item(16, "Geheim bestelling", "geheim", soort="shop_order", status="wc-completed"),
    item(17, "Geheim revisie", "geheim", soort="revision", status="inherit"),
]


def test_nothing_is_kept_of_what_visitors_never_saw(export):
    verhuis(export(*SITE, *GEHEIM))
    assert Overname.objects.filter(nummer__gt=10).count() == 0
    assert not Pagina.objects.filter(title__startswith="Geheim").exists()
    assert "geheim" not in str(list(Overname.objects.values())).lower()


def test_drafts_come_along_on_request_and_stay_drafts(export):
    verhuis(export(*SITE, *GEHEIM), ook=["draft", "private"])
    titels = set(Pagina.objects.filter(title__startswith="Geheim").values_list("title", "live"))
    assert titels == {("Geheim concept", False), ("Geheim prive", False), ("Geheim wachtwoord", False)}


def test_the_front_page_becomes_the_text_of_ours(export):
    verhuis(export(item(1, "Welkom", "<p>Wij werken samen.</p>", adres=f"{HOST}/")))
    home = HomePagina.objects.get()
    assert "samen" in str(home.inhoud.raw_data[0])
    assert home.title == "Welkom"


def test_a_front_page_that_somebody_made_here_keeps_its_words(export):
    home = HomePagina.objects.get()
    home.title, home.inhoud = "Onze regio", [("tekst", "<p>Van ons.</p>")]
    home.save_revision().publish()
    verhuis(export(item(1, "Welkom", "<p>Wij werken samen.</p>", adres=f"{HOST}/")))
    home.refresh_from_db()
    assert home.title == "Onze regio"
    assert "Van ons" in str(home.inhoud.raw_data[0])
    assert overname(1).stand == Overnamestand.GEWIJZIGD_HIER


def test_an_address_of_the_site_itself_is_not_taken(export):
    verhuis(export(item(1, "Zoeken", "<p>Oude woorden.</p>"), item(2, "Zoeken", "<p>Twee.</p>", post_parent=0)))
    assert {pagina_van(1).slug, pagina_van(2).slug} == {"zoeken-uitleg", "zoeken-uitleg-2"}


def test_a_page_that_every_new_site_begins_with_gets_the_old_text(export):
    stond = TekstPagina.objects.filter(latest_revision=None).earliest("path")
    verhuis(
        export(item(1, "Van ons", "<p>Onze eigen woorden.</p>", adres=f"{HOST}/{stond.slug}/", post_name=stond.slug))
    )
    stond.refresh_from_db()
    assert stond.title == "Van ons"
    assert overname(1).pagina_id == stond.pk


def test_items_of_an_own_kind_stand_below_a_page_of_that_kind(export):
    verhuis(export(item(1, "Fietsles", "<p>Les.</p>", soort="dienst", adres=f"{HOST}/diensten/fietsles/")))
    assert pagina_van(1).url_path.endswith("/diensten/fietsles/")
    assert pagina_van(1).get_parent().live


def test_a_kind_without_pages_of_its_own_is_left(export):
    losse = item(8, "Cookiemelding", "<p>Wij plaatsen.</p>", soort="melding", adres=f"{HOST}/?post_type=melding&p=8")
    verhuis(export(*SITE, losse))
    assert not Pagina.objects.filter(title="Cookiemelding").exists()


def test_files_become_pictures_and_documents_the_same_file_once(export, tmp_path):
    uploads = legt_uploads(
        tmp_path / "uploads",
        {
            "2024/dak.png": maak_png(),
            "2023/dak.png": maak_png(50),
            "2022/kopie.jpg": maak_png(),
            "2024/koers.pdf": PDF,
        },
    )
    items = [
        bijlage(1, "2024/dak.png", "Dak", "Een groen dak"),
        bijlage(2, "2023/dak.png", "Ander dak"),
        bijlage(3, "2022/kopie.jpg", "Kopie"),
        bijlage(4, "2024/koers.pdf", "Koers 2026"),
    ]
    verhuis(export(*items), uploads)
    assert overname(1).afbeelding == overname(3).afbeelding
    assert overname(1).afbeelding.description == "Een groen dak"
    assert Afbeelding.objects.count() == 2
    # Nobody said what it shows: nothing is made up, and the form asks for it.
    zonder = overname(2).afbeelding
    assert (zonder.description, zonder.default_alt_text, zonder.nog_beschrijven) == ("", "", True)
    document = Document.objects.get()
    assert document.title == "Koers 2026"
    assert document.file.name.endswith(".pdf")
    assert document.openbaar_vanaf.isoformat() == "2024-03-12"


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("logo.svg", b"<svg><script>alert(1)</script></svg>"),
        ("model.xlsm", b"PK\x03\x04 met macro"),
        ("kwaad.pdf", b"MZ\x90 een programma"),
        ("kapot.jpg", b"\xff\xd8\xff maar geen foto"),
        ("shell.txt", b"<?php system('ls');"),
    ],
)
def test_a_file_that_could_hurt_stays_behind_and_is_named(export, tmp_path, naam, inhoud):
    uploads = legt_uploads(tmp_path / "uploads", {f"2024/{naam}": inhoud})
    verhuis(export(bijlage(1, f"2024/{naam}")), uploads)
    rij = overname(1)
    assert rij.stand == Overnamestand.GEWEIGERD
    assert naam in rij.redenen[0]
    assert not Afbeelding.objects.exists()
    assert not Document.objects.exists()


def test_a_file_that_is_not_there_is_named_and_comes_when_it_is(export, tmp_path):
    pad = export(bijlage(1, "2024/dak.png"))
    verhuis(pad)
    assert overname(1).stand == Overnamestand.ONTBREEKT
    assert "2024/dak.png" in overname(1).redenen[0]
    verhuis(pad, legt_uploads(tmp_path / "uploads", {"2024/dak.png": maak_png()}))
    assert overname(1).afbeelding is not None


def test_a_name_that_leads_out_of_the_folder_finds_nothing(export, tmp_path):
    (tmp_path / "geheim.txt").write_text("geheim")
    uploads = legt_uploads(tmp_path / "uploads", {"2024/dak.png": maak_png()})
    (uploads / "link.txt").symlink_to(tmp_path / "geheim.txt")
    verhuis(export(bijlage(1, "../geheim.txt"), bijlage(2, "link.txt")), uploads)
    assert {overname(1).stand, overname(2).stand} == {Overnamestand.ONTBREEKT}


class _Gedood(BaseException):
    """What ends a process in the middle of it."""


def test_a_run_that_was_killed_goes_on_to_the_same_end(export):
    items = [item(nr, f"Pagina {nr}", f"<p>Tekst {nr} over iets.</p>") for nr in range(1, 61)]
    keren = iter(range(100))

    def doodt(wat, klaar, alle):
        if next(keren) == 3:
            raise _Gedood

    pad = export(*items)
    with pytest.raises(_Gedood):
        verhuis(pad, meld=doodt)
    assert Overname.objects.filter(stand=Overnamestand.OVERGENOMEN).count() not in {0, 60}
    verhuis(pad)
    onderbroken = zie_alles()
    undo_verhuizing(Verhuizing.objects.get())
    verhuis(pad)
    assert zie_alles() == onderbroken
    assert TekstPagina.objects.filter(title__startswith="Pagina ").count() == 60


def test_two_items_with_one_number_are_two_pages(export):
    verhuis(export(item(1, "Een", "<p>Eerste.</p>"), item(1, "Twee", "<p>Tweede.</p>")))
    assert Overname.objects.filter(nummer=1).count() == 2
    assert TekstPagina.objects.filter(title__in=["Een", "Twee"]).count() == 2


def test_pages_that_are_below_each_other_in_a_circle_come_in(export):
    verhuis(export(item(1, "Een", "<p>A.</p>", post_parent=2), item(2, "Twee", "<p>B.</p>", post_parent=1)))
    assert TekstPagina.objects.filter(title__in=["Een", "Twee"], live=True).count() == 2


def test_undo_takes_away_what_nobody_changed(export, tmp_path, django_capture_on_commit_callbacks):
    begin = tel_rijen()["core_pagina"]
    uploads = legt_uploads(tmp_path / "uploads", {"2024/dak.png": maak_png()})
    verhuizing = verhuis(export(*SITE, bijlage(9, "2024/dak.png", alt="Een dak")), uploads)
    pagina = pagina_van(4)
    pagina.title = "Van ons"
    pagina.save_revision().publish()
    with django_capture_on_commit_callbacks(execute=True):
        terug = undo_verhuizing(verhuizing)
    assert terug.blijft == ["Van ons: is hier gewijzigd"]
    assert tel_rijen()["core_pagina"] == begin + 1
    assert not Afbeelding.objects.exists()
    assert [rij.nummer for rij in Overname.objects.all()] == [4]


@pytest.mark.parametrize(
    ("kwijt", "woorden", "te_veel"), [(0, 0, False), (3, 8, False), (4, 8, True), (10, 1000, False), (11, 1000, True),
    (25, 9000, False), (26, 9000, True)],
)  # fmt: skip
def test_a_page_of_which_words_got_lost_waits_for_somebody(kwijt, woorden, te_veel):
    assert too_much_lost({"woord": kwijt}, woorden) is te_veel


def test_the_fields_of_a_project_become_ours_and_what_is_not_understood_is_work(export):
    meta = [
        ("totaal_budget", "€ 2,5 mln"), ("status", "gestopt per 2023"), ("startdatum", "20240301"),
        ("mijlpalen", "1"), ("mijlpalen_0_titel", "Opening"), ("mijlpalen_0_datum", "20250115"),
        ("partners", "ROC Nergens"), ("kleurcode", "blauw en groen"),
    ]  # fmt: skip
    verhuis(export(item(1, "Warmtenet", "<p>Warmte.</p>", soort="project", meta=meta)))
    project = pagina_van(1)
    assert (project.totaal_bedrag, project.status) == (2_500_000, "gestopt")
    assert project.startdatum.isoformat() == "2024-03-01"
    assert [mijlpaal.titel for mijlpaal in project.mijlpalen.all()] == ["Opening"]
    werk = " ".join(Overnamewerk.objects.values_list("wat", flat=True))
    assert "ROC Nergens" in werk
    assert "kleurcode" in werk


def test_a_person_gets_a_page_and_no_photo(export):
    meta = [("functie", "Manager"), ("e_mail", "noor@regio.example"), ("telefoon", "geen"), ("foto", "9")]
    verhuis(export(item(1, "Noor Voorbeeld", "<p>Noor.</p>", soort="team", adres=f"{HOST}/team/noor/", meta=meta)))
    persoon = overname(1).persoon
    assert (persoon.functie, persoon.email, persoon.telefoon, persoon.foto) == (
        "Manager",
        "noor@regio.example",
        "",
        None,
    )
    assert pagina_van(1).live


def test_a_text_that_stands_in_fields_comes_along(export):
    meta = [("kop", "Feiten"), ("_kop", "field_1a"), ("tekst", "Er werken drie mensen."), ("_tekst", "field_1b"),
            ("kleur", "#ff0000"), ("_kleur", "field_1c")]  # fmt: skip
    verhuis(export(item(1, "Feiten", "", meta=meta)))
    assert "drie mensen" in str(pagina_van(1).inhoud.raw_data[:])
    assert "ff0000" not in str(pagina_van(1).inhoud.raw_data[:])


def test_a_page_of_the_region_itself_is_not_taken_for_an_old_one(export):
    eigen = TekstPaginaFactory(title="Wie wij zijn", slug="wie-wij-zijn")
    eigen.save_revision().publish()
    verhuis(export(SITE[0]))
    assert pagina_van(1) != eigen
    assert pagina_van(1).slug == "wie-wij-zijn-uitleg"


def test_a_message_without_a_day_has_none_here(export):
    verhuis(export(item(1, "Ooit", "<p>Er was eens.</p>", soort="post", post_date="0000-00-00 00:00:00",
        post_date_gmt="0000-00-00 00:00:00")))  # fmt: skip
    assert pagina_van(1).publicatiedatum is None
    assert pagina_van(1).live
    assert "datum" in Overnamewerk.objects.values_list("soort", flat=True)


def test_a_link_to_a_list_leads_to_the_keyword_and_a_dead_one_is_kept_to_be_answered(export):
    dak = '<p><a href="/category/energie/">Energie</a> en <a href="/bestaat-niet/">iets dat er niet is</a>.</p>'
    verhuis(export(*SITE, item(5, "Nog een dak", dak, termen=[("category", "energie", "Energie")])))
    tekst = str(pagina_van(5).inhoud.raw_data[0]["value"])
    assert 'href="/trefwoorden/energie/"' in tekst
    assert "iets dat er niet is</" not in tekst
    assert OudAdres.objects.get(sleutel="/bestaat-niet").stand == "open"
    assert OudAdres.objects.get(sleutel="/category/energie").adres == "/trefwoorden/energie/"


def test_files_leave_one_task_behind_and_not_one_each(export, tmp_path, django_capture_on_commit_callbacks):
    bestanden = {f"2024/{nr}.png": maak_png(20 + nr) for nr in range(5)} | {"2024/koers.pdf": PDF}
    uploads = legt_uploads(tmp_path / "uploads", bestanden)
    items = [bijlage(nr, naam) for nr, naam in enumerate(bestanden, 1)]
    namen = []

    def note(sender, task_result, **kwargs):
        namen.append(task_result.task.name)

    task_enqueued.connect(note)
    with django_capture_on_commit_callbacks(execute=True):
        verhuis(export(*items), uploads)
    task_enqueued.disconnect(note)
    assert Afbeelding.objects.count() == 5
    assert namen.count("follow_verhuizing") == 1
    assert not {"make_weergaven", "insert_or_update_object_task", "read_document"} & set(namen)


def test_a_text_that_breaks_does_not_stop_the_others_and_is_tried_again(export, caplog):
    verhuis(export(*SITE))
    pad = export(
        item(1, "Wie wij zijn", "<p>Anders.</p>"), *SITE[1:3], item(4, "Oud dak", "<p>Ook.</p>", soort="post")
    )
    with connection.cursor() as cursor:
        # What the database refuses of one page, for whatever reason.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE core_tekstpagina ADD CONSTRAINT nooit CHECK (inhoud::text NOT LIKE '%Anders%')")
    verhuizing = verhuis(pad)
    assert "Ook" in str(pagina_van(4).inhoud.raw_data[0])
    assert "acht" in str(pagina_van(1).inhoud.raw_data[0])
    assert "fout" in overname(1).redenen[0]
    assert verhuizing.status == Verhuisstatus.KLAAR
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE core_tekstpagina DROP CONSTRAINT nooit")
    verhuis(pad)
    assert "Anders" in str(pagina_van(1).inhoud.raw_data[0])


def test_what_stood_there_can_be_read_in_the_history_and_is_put_back_by_undo(export):
    stond_er = child(thuis(), TekstPagina, "Organisatie", inhoud=[("tekst", "<p>Van hier.</p>")])
    kop = HomePagina.objects.get().title
    pad = export(item(1, "Organisatie", "<p>Van daar.</p>"), item(2, "Welkom daar", "<p>Hallo.</p>", adres=f"{HOST}/"))
    verhuizing = verhuis(pad)
    verhuis(export(item(1, "Organisatie", "<p>Later.</p>"), item(2, "Welkom daar", "<p>Hallo.</p>", adres=f"{HOST}/")))
    stond_er.refresh_from_db()
    assert "Later." in str(stond_er.inhoud.raw_data[0])
    assert HomePagina.objects.get().title == "Welkom daar"
    assert "Van hier." in str(stond_er.revisions.order_by("pk").first().content)
    terug = undo_verhuizing(verhuizing)
    stond_er.refresh_from_db()
    assert "Van hier." in str(stond_er.inhoud.raw_data[0])
    assert (HomePagina.objects.get().title, str(HomePagina.objects.get().inhoud)) == (kop, "")
    assert (terug.weg, terug.teruggezet, terug.blijft) == (0, 2, [])
    assert not OudAdres.objects.filter(pagina=stond_er).exists()


def test_what_stood_there_and_was_changed_after_the_move_is_left_by_undo(export):
    stond_er = child(thuis(), TekstPagina, "Organisatie")
    verhuizing = verhuis(export(item(1, "Organisatie", "<p>Van daar.</p>")))
    stond_er.refresh_from_db()
    stond_er.save_revision().publish()
    assert undo_verhuizing(verhuizing).blijft == ["Organisatie: is hier gewijzigd"]


def test_a_page_that_waited_is_published_once_somebody_agrees(export):
    lang = " ".join(f"woord{nummer}" for nummer in range(60))
    pad = export(
        item(1, "Formulier", f"<p>Vul in.</p>[onbekend a='{lang}' title='x']"), item(2, "Anders", "<p>X.</p>")
    )
    verhuis(pad)
    Overname.objects.filter(nummer=1).update(redenen=["Er gingen woorden verloren."])
    Pagina.objects.filter(pk=pagina_van(1).pk).update(live=False, first_published_at=None)
    verhuis(pad)
    assert not pagina_van(1).live
    verhuis(pad, akkoord=[1])
    assert pagina_van(1).live
    assert overname(1).redenen == []
    Pagina.objects.filter(pk=pagina_van(1).pk).update(live=False)
    verhuis(pad, akkoord=[1])
    assert not pagina_van(1).live


def test_a_dry_run_knows_a_picture_as_the_old_site_describes_it(export, tmp_path):
    ander = AfbeeldingFactory(description="Van ons", nog_beschrijven=False)
    uploads = legt_uploads(tmp_path / "up", {"2024/a.png": maak_png(), "2024/b.png": maak_png()})
    kaal, beschreven = ander.pk, ander.pk + 1
    tekst = f'<img class="wp-image-{kaal}" src=""><img class="wp-image-{beschreven}" src="">'
    pad = export(
        item(9001, "Foto’s", tekst), bijlage(kaal, "2024/a.png"), bijlage(beschreven, "2024/b.png", alt="Een dak")
    )
    inventaris = take_stock([pad])
    (proef,) = try_out(inventaris, propose(inventaris, known_words()), Uploads.of(uploads))
    assert [werk.soort for werk in proef.vulling.omzetting.werk if werk.blok] == ["beeld-beschrijven"]
    beelden = [blok["value"]["afbeelding"]["alt_text"] for blok in proef.vulling.omzetting.blokken]
    assert beelden == ["", "Een dak"]


def test_a_form_that_stays_behind_and_a_page_without_a_text_are_work(export):
    verhuis(
        export(
            item(1, "Aanmelden", '[contact-form-7 id="5"]'),
            item(2, "Bel ons", '<p>Bel.</p><form><label>Naam <input name="naam"></label></form>'),
            item(3, "Leeg"),
            item(4, "Vol", "<p>Tekst.</p>"),
        )
    )
    gevraagd = Overnamewerk.objects.filter(soort__in=["formulier", "leeg"]).order_by("overname__nummer")
    assert list(gevraagd.values_list("overname__nummer", "soort")) == [(1, "formulier"), (2, "formulier"), (3, "leeg")]
    assert pagina_van(3).live
    pagina = pagina_van(3)
    pagina.inhoud = [("tekst", "<p>Nu wel.</p>")]
    pagina.save_revision().publish()
    assert gevraagd.get(soort="leeg").gedaan_op is not None


def test_a_text_that_waits_on_a_page_that_stood_here_is_published_once_somebody_agrees(export):
    stond_er = child(thuis(), TekstPagina, "Organisatie", inhoud=[("tekst", "<p>Van hier.</p>")])
    pad = export(item(1, "Organisatie", "<p>Van daar.</p>"))
    verhuis(pad)
    Pagina.objects.filter(pk=stond_er.pk).update(has_unpublished_changes=True, first_published_at=timezone.now())
    Overname.objects.filter(nummer=1).update(redenen=["Er gingen woorden verloren."])
    verhuis(pad)
    stond_er.refresh_from_db()
    assert stond_er.has_unpublished_changes
    verhuis(pad, akkoord=[1])
    stond_er.refresh_from_db()
    assert not stond_er.has_unpublished_changes
    assert "Van daar." in str(stond_er.inhoud.raw_data[0])


def test_undo_leaves_a_person_of_before_and_a_picture_that_was_described_here(export, tmp_path):
    eerder = Contactpersoon.objects.create(naam="Noor Voorbeeld", functie="Wethouder")
    uploads = legt_uploads(tmp_path / "uploads", {"2024/dak.png": maak_png()})
    team = item(1, "Noor Voorbeeld", "<p>Noor.</p>", soort="team", meta=[("functie", "Manager")])
    verhuizing = verhuis(export(team, bijlage(9, "2024/dak.png")), uploads)
    log(overname(9).afbeelding, "wagtail.edit")
    undo_verhuizing(verhuizing)
    eerder.refresh_from_db()
    assert eerder.functie == "Wethouder"
    assert Afbeelding.objects.count() == 1
