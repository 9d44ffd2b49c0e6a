"""One key for all ways in which an old address is written."""

import pytest

from regioprogramma.core.adressen import can_keep, key_of, keys_asked
from regioprogramma.core.models import LANGSTE_SLEUTEL


@pytest.mark.parametrize(
    "geschreven",
    [
        "/nieuws/groene-daken",
        "/nieuws/groene-daken/",
        "https://www.regio.example/nieuws/groene-daken/",
        "http://regio.example:8080/nieuws/groene-daken",
        "HTTPS://WWW.Regio.example/Nieuws/Groene-Daken/",
        "//nieuws///groene-daken//",
        "/nieuws/groene%2Ddaken/",
        "/nieuws/groene-daken/?utm_source=brief&fbclid=1",
        "/nieuws/groene-daken/#reacties",
        "/index.php/nieuws/groene-daken/",
    ],
)
def test_one_address_has_one_key_however_it_is_written(geschreven):
    assert key_of(geschreven) == "/nieuws/groene-daken"


@pytest.mark.parametrize("geschreven", ["/caf\u00e9/", "/cafe\u0301", "/caf%C3%A9/", "/CAF%C3%89/", "/caf%E9/"])
def test_an_accent_is_the_same_in_one_sign_in_two_and_encoded(geschreven):
    assert key_of(geschreven) == "/caf\u00e9"


@pytest.mark.parametrize(
    ("gevraagd", "sleutel"),
    [
        ("/?p=51", "?p=51"),
        ("/?page_id=51", "?p=51"),
        ("/?attachment_id=51", "?p=51"),
        ("/?post_type=feedback&p=51", "?p=51"),
        ("/?utm_source=brief&p=51&preview=1", "?p=51"),
        ("/?P=051", "?p=51"),
        ("/?p[]=51", "?p=51"),
        ("/index.php?p=51", "?p=51"),
        ("https://regio.example?p=51", "?p=51"),
        ("/regio/?p=51", "/regio?p=51"),
        ("/?cat=3", "?cat=3"),
        ("/?category_name=nieuws/Energie", "?category_name=energie"),
        ("/?tag=MKB", "?tag=mkb"),
        ("/?author=2", "?author=2"),
        ("/?m=202307", "?m=202307"),
        ("/?year=2023&monthnum=7&day=6", "?m=20230706"),
        ("/?taxonomy=thema&term=wonen", "?taxonomy=thema&term=wonen"),
        ("/?pagename=over-ons/bestuur", "/over-ons/bestuur"),
        ("/?utm_source=x&Team=Noor/", "?team=noor"),
        ("/?team=noor&taal=en", "/"),
        ("/?team=", "/"),
        ("/?replytocom=5", "/"),
        ("/?s=team", "/"),
        ("/over/?team=noor", "/over"),
        ("/oud.asp?b=2&a=1&utm_source=x", "/oud.asp?a=1&b=2"),
    ],
)
def test_of_a_question_only_what_asked_for_something_counts(gevraagd, sleutel):
    assert key_of(gevraagd) == sleutel


@pytest.mark.parametrize("geen", ["mailto:info@regio.example", "javascript:alert(1)", "/a%00b", "http://[kapot/"])
def test_what_nobody_can_ask_has_no_key(geen):
    assert not can_keep(key_of(geen))


def test_the_front_page_and_what_an_index_cannot_hold_are_not_kept():
    assert not can_keep(key_of("/"))
    assert can_keep("/" + "a" * (LANGSTE_SLEUTEL - 1))
    assert not can_keep(key_of("/" + "a" * LANGSTE_SLEUTEL))


@pytest.mark.parametrize(
    ("gevraagd", "ook"),
    [
        ("/wp-content/uploads/2023/05/foto-300x188.png", "/wp-content/uploads/2023/05/foto.png"),
        ("/wp-content/uploads/2023/05/foto-scaled-300x188.jpg", "/wp-content/uploads/2023/05/foto.jpg"),
        ("/wp-content/uploads/foto-e1612345678901-150x150.jpg", "/wp-content/uploads/foto.jpg"),
        ("/wp-content/uploads/foto-rotated.jpg", "/wp-content/uploads/foto.jpg"),
        ("/wp-content/uploads/foto-300x200@2x.jpg", "/wp-content/uploads/foto.jpg"),
        ("/wp-content/uploads/foto.jpg.webp", "/wp-content/uploads/foto.jpg"),
        ("/nieuws/energie/feed/", "/nieuws/energie"),
        ("/nieuws/energie/feed/atom/", "/nieuws/energie"),
        ("/nieuws/energie/amp/", "/nieuws/energie"),
        ("/nieuws/energie/comment-page-2/", "/nieuws/energie"),
        ("/nieuws/energie/2/", "/nieuws/energie"),
        ("/category/nieuws/page/12/", "/category/nieuws"),
        ("/category/nieuws/page/2/feed/", "/category/nieuws"),
        ("/page/2/", "/page"),
        ("/archief/2019/verslag/", "/archief/*"),
        ("/archief/", "/archief/*"),
    ],
)
def test_what_belongs_to_an_address_is_found_by_it_after_itself(gevraagd, ook):
    sleutels = keys_asked(gevraagd)
    assert sleutels[0] == key_of(gevraagd)
    assert ook in sleutels[1:]


def test_a_rule_for_what_is_nearest_goes_first_and_a_deep_address_asks_for_few():
    assert [sleutel for sleutel in keys_asked("/a/b/c/") if sleutel.endswith("*")] == ["/a/b/c/*", "/a/b/*", "/a/*"]
    assert len(keys_asked("/" + "a/" * 200)) < 40
