"""The copies of a picture are made by the worker, once; a page shows what is there and makes nobody wait."""

import re
from threading import Thread

import pytest
from django.core.files.storage import default_storage
from django.db import connection, connections

from regioprogramma.core.documenten import make_weergaven
from regioprogramma.core.documenten.weergaven import make_backlog
from regioprogramma.core.huisstijl import MATEN, MATENMERK, WEERGAVEN, find_weergaven
from regioprogramma.core.models import Afbeelding, Weergave
from tests.demo_site import ROOT
from tests.factories import AfbeeldingFactory, OpgaveFactory
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


def test_another_focus_makes_copies_and_another_title_none(settings):
    beeld = AfbeeldingFactory()
    voor = beeld.renditions.count()
    beeld.refresh_from_db()
    beeld.title = "Anders"
    beeld.save()
    assert beeld.renditions.count() == voor
    beeld.focal_point_x = beeld.focal_point_y = beeld.focal_point_width = beeld.focal_point_height = 10
    beeld.save()
    assert beeld.renditions.filter(filter_spec=WEERGAVEN[0]).count() == 2


def test_a_picture_that_cannot_be_copied_is_not_tried_each_minute(caplog):
    beeld = AfbeeldingFactory()
    beeld.renditions.all().delete()
    beeld.file.storage.delete(beeld.file.name)
    Afbeelding.objects.update(weergaven_van="")
    make_weergaven.call(beeld.pk)
    assert "cannot be made" in caplog.text
    caplog.clear()
    make_backlog()
    assert caplog.text == ""


def test_after_an_upgrade_with_other_sizes_all_pictures_get_them():
    beeld = AfbeeldingFactory()
    beeld.renditions.all().delete()
    Afbeelding.objects.update(weergaven_van="vroeger.hash")
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
