"""The copies of a picture are made by the worker, once; a page shows what is there and makes nobody wait."""

import os
import re
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, connections
from django.db.models import F
from django.utils import timezone

from regioprogramma.core.documenten import make_weergaven
from regioprogramma.core.documenten.weergaven import compare_each_night, compare_weergaven, make_backlog
from regioprogramma.core.huisstijl import MATEN, MATENMERK, WEERGAVEN, find_weergaven
from regioprogramma.core.models import Afbeelding, Weergave
from regioprogramma.map import Map
from tests.demo_site import ROOT
from tests.factories import AfbeeldingFactory, OpgaveFactory, maak_png
from tests.inhoudversie.tellen import is_change

pytestmark = pytest.mark.django_db


def specs(afbeelding):
    """Return the sizes of a picture that are there."""
    return set(afbeelding.renditions.values_list("filter_spec", flat=True))


def test_a_new_picture_gets_every_copy_that_the_site_uses():
    assert specs(AfbeeldingFactory()) == set(WEERGAVEN)


def test_the_templates_name_no_other_size_and_make_no_copy_themselves():
    tekst = "\n".join(pad.read_text() for pad in (ROOT / "templates").rglob("*.html"))
    genoemd = {maat for tag in re.findall(r"{% foto \S+((?: \"\w+\")+)", tekst) for maat in re.findall(r"\w+", tag)}
    assert genoemd == MATEN.keys()
    assert not re.findall(r"{% (?:image|picture|srcset_image|image_url) ", tekst)


def test_a_visitor_makes_no_copy_and_sees_the_drawing_until_the_worker_has(client):
    beeld = AfbeeldingFactory()
    opgave = OpgaveFactory(afbeelding=beeld)
    beeld.renditions.all().delete()
    html = client.get(opgave.url).content.decode()
    assert f"/kunst/{opgave.accent}/{opgave.slug}.svg" in html
    assert "<picture>" not in html
    assert specs(beeld) == set()
    make_weergaven.call(beeld.pk)
    assert "<picture>" in client.get(opgave.url).content.decode()


def test_more_pictures_in_a_text_cost_no_query_more(client, count_queries):
    opgave = OpgaveFactory()
    aantallen = {}
    for beelden in (1, 4):
        kies = [("afbeelding", {"afbeelding": AfbeeldingFactory(), "bijschrift": ""}) for _ in range(beelden)]
        opgave.inhoud = kies
        opgave.save()
        assert client.get(opgave.url).text.count("<picture>") == beelden
        aantallen[beelden] = count_queries(lambda: client.get(opgave.url))
    assert aantallen[4] == aantallen[1]


def test_half_of_the_copies_is_none():
    beeld = AfbeeldingFactory()
    eerste, tweede, *_ = WEERGAVEN
    beeld.renditions.filter(filter_spec=tweede).delete()
    assert find_weergaven(beeld, eerste).keys() == {eerste}
    assert find_weergaven(beeld, eerste, tweede) is None


def test_all_copies_of_a_picture_are_one_change_for_visitors():
    beeld = AfbeeldingFactory()
    beeld.renditions.all().delete()
    assert is_change(lambda: make_weergaven.call(beeld.pk))
    assert not is_change(lambda: make_weergaven.call(beeld.pk))


def test_another_focus_makes_copies_and_another_title_none():
    beeld = AfbeeldingFactory()
    voor = beeld.renditions.count()
    beeld.title = "Anders"
    beeld.save()
    assert beeld.renditions.count() == voor
    beeld.focal_point_x = beeld.focal_point_y = beeld.focal_point_width = beeld.focal_point_height = 10
    beeld.save()
    assert beeld.renditions.filter(filter_spec=WEERGAVEN[0]).count() == 2


@pytest.mark.parametrize("veld", ["focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"])
def test_whatever_of_the_focus_changes_the_page_has_its_copies(veld):
    beeld = AfbeeldingFactory(focal_point_x=20, focal_point_y=20, focal_point_width=10, focal_point_height=10)
    setattr(beeld, veld, 12)
    beeld.save()
    assert find_weergaven(Afbeelding.objects.get(), *WEERGAVEN)


def test_another_file_has_no_copy_of_the_first():
    """A worker that was busy with the first may store its copies just before the second is stored."""
    beeld = AfbeeldingFactory()
    eerst = set(beeld.renditions.values_list("pk", flat=True))
    beeld.file = ContentFile(maak_png(50, 30), name="anders.png")
    beeld._set_image_file_metadata()
    beeld.save()
    assert specs(beeld) == set(WEERGAVEN)
    assert not eerst & set(beeld.renditions.values_list("pk", flat=True))


def test_copies_of_what_the_picture_is_no_longer_are_not_kept(monkeypatch):
    """Its file is replaced while they are made."""
    beeld = AfbeeldingFactory()
    beeld.renditions.all().delete()
    voor = set(default_storage.listdir("images")[1])
    make = Afbeelding.get_rendition

    def make_and_replace(zelf, spec):
        kopie = make(zelf, spec)
        Afbeelding.objects.update(file_hash="anders", weergaven_van="")
        return kopie

    monkeypatch.setattr(Afbeelding, "get_rendition", make_and_replace)
    make_weergaven.call(beeld.pk)
    assert specs(beeld) == set()
    assert set(default_storage.listdir("images")[1]) <= voor


class TestTriedAgain:
    """What lacks its copies, for whatever reason, is asked for again, ever less often."""

    @pytest.fixture
    def gevraagd(self, monkeypatch):
        """The pictures that the worker is asked for; it is killed by each."""
        gevraagd = []

        def ask(taak, *args):
            if taak.func is make_weergaven.func:
                gevraagd.append(*args)

        monkeypatch.setattr(type(make_weergaven), "enqueue", ask)
        return gevraagd

    def pass_time(self, minuten):
        gevraagd = F("weergaven_gevraagd") - timedelta(minutes=minuten)
        Afbeelding.objects.update(weergaven_gevraagd=gevraagd)

    def test_after_five_minutes_when_the_worker_was_killed(self, gevraagd):
        beeld = AfbeeldingFactory()
        make_backlog()
        assert gevraagd == [beeld.pk], "it is with the worker"
        self.pass_time(5)
        make_backlog()
        assert gevraagd == [beeld.pk] * 2
        self.pass_time(6)
        make_backlog()
        assert gevraagd == [beeld.pk] * 2
        self.pass_time(4)
        make_backlog()
        assert gevraagd == [beeld.pk] * 3

    def test_also_after_a_change_of_focus(self, gevraagd):
        beeld = AfbeeldingFactory()
        Afbeelding.objects.update(weergaven_van=beeld.weergavemerk, weergaven_pogingen=0)
        beeld.focal_point_x = beeld.focal_point_y = beeld.focal_point_width = beeld.focal_point_height = 10
        beeld.save()
        self.pass_time(5)
        make_backlog()
        assert gevraagd == [beeld.pk] * 3

    def test_eight_times_in_all(self, gevraagd):
        AfbeeldingFactory()
        for _ in range(20):
            self.pass_time(60 * 24)
            make_backlog()
        assert len(gevraagd) == 8

    def test_when_the_disk_was_full(self, caplog, monkeypatch):
        """And what it wrote until then is taken away."""
        beeld = AfbeeldingFactory()
        beeld.renditions.all().delete()
        Afbeelding.objects.update(weergaven_van="", weergaven_pogingen=0)
        voor = set(default_storage.listdir("images")[1])
        save = Map._save
        geschreven = []

        def write(zelf, naam, inhoud):
            geschreven.append(naam)
            if len(geschreven) > 5:
                raise OSError(28, "No space left on device")
            return save(zelf, naam, inhoud)

        with monkeypatch.context() as vol:
            vol.setattr(Map, "_save", write)
            make_backlog()
        assert "cannot be made" in caplog.text
        assert set(default_storage.listdir("images")[1]) == voor
        self.pass_time(5)
        make_backlog()
        assert specs(beeld) == set(WEERGAVEN)
        assert Afbeelding.objects.get().weergaven_pogingen == 0

    def test_a_picture_that_cannot_be_copied_not_each_minute(self, caplog):
        beeld = AfbeeldingFactory()
        beeld.renditions.all().delete()
        beeld.file.storage.delete(beeld.file.name)
        Afbeelding.objects.update(weergaven_van="", weergaven_pogingen=0)
        make_backlog()
        assert "cannot be made" in caplog.text
        caplog.clear()
        make_backlog()
        assert caplog.text == ""


class TestComparedWithTheDisk:
    """Each night."""

    def leave(self, naam, **oud):
        """Leave a file behind that nobody knows."""
        pad = Path(default_storage.path(default_storage.save(f"images/{naam}", ContentFile(b"x"))))
        moment = (timezone.now() - timedelta(**oud)).timestamp()
        os.utime(pad, (moment, moment))
        return pad

    def test_what_a_killed_worker_left_is_removed_and_what_it_is_writing_is_not(self):
        AfbeeldingFactory()
        oud, nieuw = self.leave("oud.jpg", hours=25), self.leave("nieuw.jpg", hours=1)
        bekend = {kopie.file.path for kopie in Weergave.objects.all()}
        compare_weergaven.call()
        assert (oud.exists(), nieuw.exists()) == (False, True)
        assert all(Path(pad).exists() for pad in bekend)
        nieuw.unlink()

    def test_a_copy_that_is_gone_is_made_again(self):
        beeld, ander = AfbeeldingFactory(), AfbeeldingFactory()
        voor = set(ander.renditions.values_list("pk", flat=True))
        weg = beeld.renditions.first()
        default_storage.delete(weg.file.name)
        compare_weergaven.call()
        make_backlog()
        assert specs(beeld) == set(WEERGAVEN)
        assert all(default_storage.exists(kopie.file.name) for kopie in beeld.renditions.all())
        assert set(ander.renditions.values_list("pk", flat=True)) == voor

    def test_a_folder_that_is_not_there_makes_nothing_be_forgotten(self, caplog, settings, tmp_path):
        AfbeeldingFactory()
        (tmp_path / "images").mkdir()
        aantal = Weergave.objects.count()
        settings.MEDIA_ROOT = tmp_path
        compare_weergaven.call()
        assert Weergave.objects.count() == aantal
        assert "is the right folder" in caplog.text

    def test_at_twenty_to_five(self, monkeypatch):
        gevraagd = []
        monkeypatch.setattr(type(compare_weergaven), "enqueue", lambda taak: gevraagd.append(taak))
        for moment in ("2026-03-02T03:39:50Z", "2026-03-02T03:40:20Z", "2026-03-02T03:41:10Z"):
            monkeypatch.setattr(timezone, "now", lambda moment=moment: datetime.fromisoformat(moment))
            compare_each_night()
        assert len(gevraagd) == 1


def test_after_an_upgrade_with_other_sizes_all_pictures_get_them():
    beeld = AfbeeldingFactory()
    beeld.renditions.all().delete()
    Afbeelding.objects.update(weergaven_van="vroeger.hash", weergaven_pogingen=0)
    make_backlog()
    assert specs(beeld) == set(WEERGAVEN)
    assert Afbeelding.objects.get().weergaven_van.startswith(MATENMERK)


def test_a_picture_that_is_gone_before_its_turn_is_no_error():
    make_weergaven.call(0)


def test_who_wants_the_same_copy_at_once_gets_the_same_file(own_database, monkeypatch):
    """The worker and an editor, say: one makes it, the other waits, and no second file is left."""
    monkeypatch.setitem(connections.settings["default"], "NAME", connection.settings_dict["NAME"])
    beeld = AfbeeldingFactory()
    gemaakt = []

    def make():
        gemaakt.append(Afbeelding.objects.get(pk=beeld.pk).get_rendition("width-21").file.name)
        connections["default"].close()

    voor = set(default_storage.listdir("images")[1])
    draden = [Thread(target=make) for _ in range(6)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert len(gemaakt) == 6
    assert len(set(gemaakt)) == 1
    assert len(set(default_storage.listdir("images")[1]) - voor) == 1
    assert Weergave.objects.filter(filter_spec="width-21").count() == 1
