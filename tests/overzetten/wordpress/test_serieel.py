"""What PHP wrote is read as values, never as objects; what is made to hurt is refused at once."""

import pytest

from regioprogramma.overzetten.wordpress.bronnen.serieel import SerieelFout, read_serieel


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [
        ("i:12;", 12),
        ("d:1.5;", 1.5),
        ("b:1;", True),
        ("N;", None),
        ('s:6:"één ";', "één "),
        ('a:2:{i:0;s:1:"a";s:1:"k";a:1:{i:5;i:-6;}}', {0: "a", "k": {5: -6}}),
    ],
)
def test_a_value_is_read(tekst, waarde):
    assert read_serieel(tekst) == waarde


@pytest.mark.parametrize(
    "tekst",
    [
        'O:8:"stdClass":0:{}',
        'a:1:{i:0;O:4:"Evil":0:{}}',
        "a:99999999:{a:99999999:{",
        'a:1:{i:0;' * 50 + "i:1;" + "}" * 50,
        's:5:"abc";',
        "i:1;i:2;",
        "a:1:{a:0:{}i:1;}",
        "i:;",
        "d:x;",
        "",
        "s:3:" + '"' + "a" * 2_000_000,
    ],
    ids=[
        "object", "object inside", "endless", "deep", "short", "two", "list as key", "no number", "no float",
        "nothing", "long",
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused(tekst):
    with pytest.raises(SerieelFout):
        read_serieel(tekst)
