"""The drawn pictures and portraits of the demo."""

import io
import time

import pytest
from PIL import Image

from regioprogramma.core.huisstijl.kleuren import ACCENTEN
from regioprogramma.demo.beelden import BEELDMOTIEVEN, make_beeld, make_portret
from regioprogramma.demo.portretten import KAPSELS


def open_picture(inhoud):
    beeld = Image.open(io.BytesIO(inhoud))
    beeld.load()
    return beeld


@pytest.mark.parametrize("motief", BEELDMOTIEVEN)
def test_landscape_is_a_photo_sized_jpeg(motief):
    beeld = open_picture(make_beeld("proef", "groen", motief=motief))
    assert (beeld.format, beeld.size, beeld.mode) == ("JPEG", (1600, 900), "RGB")


@pytest.mark.parametrize("maat", [(640, 360), (801, 333), (300, 900)])
def test_landscape_fills_any_size(maat):
    assert open_picture(make_beeld("proef", "oker", *maat)).size == maat


def test_landscape_is_the_same_for_the_same_seed():
    assert make_beeld("a", "blauw", 320, 180) == make_beeld("a", "blauw", 320, 180)
    assert make_beeld("a", "blauw", 320, 180) != make_beeld("b", "blauw", 320, 180)


@pytest.mark.parametrize("motief", BEELDMOTIEVEN)
def test_landscape_is_quick_and_light(motief):
    begin = time.process_time()
    inhoud = make_beeld("snel", "petrol", motief=motief)
    assert time.process_time() - begin < 1, "a demo with sixty pictures must not wait a minute"
    assert len(inhoud) < 250 * 1024


@pytest.mark.parametrize("accent", ACCENTEN)
def test_landscape_has_the_hue_of_its_accent(accent):
    inkt = Image.new("RGB", (1, 1), ACCENTEN[accent].licht).convert("HSV").getpixel((0, 0))[0]
    beeld = open_picture(make_beeld("kleur", accent, 320, 180, motief="kavels")).convert("HSV").resize((1, 1))
    verschil = abs(beeld.getpixel((0, 0))[0] - inkt)
    assert min(verschil, 255 - verschil) < 32


@pytest.mark.parametrize("kapsel", [None, *KAPSELS])
def test_portrait_is_a_square_jpeg(kapsel):
    beeld = open_picture(make_portret("j-jansen", "paars", kapsel=kapsel))
    assert (beeld.format, beeld.size, beeld.mode) == ("JPEG", (480, 480), "RGB")


def test_portraits_differ_by_person_only():
    gezichten = {make_portret(f"persoon-{nummer}", "groen", 96) for nummer in range(40)}
    assert len(gezichten) == 40
    assert make_portret("persoon-1", "groen", 96) in gezichten
