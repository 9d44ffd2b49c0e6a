"""A drawing from outside keeps its shapes and loses everything that runs, loads or links."""

import pytest

from regioprogramma.core.huisstijl.svg import SvgFout, clean_svg

KOP = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 10"'


def clean(inhoud, kenmerken=""):
    return clean_svg(f"{KOP} {kenmerken}>{inhoud}</svg>".encode())[0].decode()


@pytest.mark.parametrize(
    ("inhoud", "weg"),
    [
        ("<script>alert(1)</script>", "alert"),
        ('<path d="M0 0" onclick="alert(1)"/>', "alert"),
        ('<image href="https://elders.example/a.png"/>', "elders"),
        ('<use href="https://elders.example/a.svg#a"/>', "elders"),
        ('<use xlink:href="data:image/svg+xml,x"/>', "data:"),
        ('<a href="https://elders.example"><path d="M0 0"/></a>', "elders"),
        ("<foreignObject><div>x</div></foreignObject>", "foreignObject"),
        ('<rect style="fill:url(https://elders.example/a)"/>', "elders"),
        ("<style>@import 'https://elders.example/a.css';</style>", "elders"),
        ("<style>.a{fill:url(//elders.example)}</style>", "elders"),
        ('<animate attributeName="href" to="javascript:alert(1)"/>', "alert"),
        ("<rect fill=\"url( 'https://elders.example')\"/>", "elders"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', "alert"),
    ],
)
def test_what_runs_loads_or_links_is_taken_out(inhoud, weg):
    assert weg not in clean(inhoud)


@pytest.mark.parametrize(
    "inhoud",
    [
        '<path d="M0 0h4v4z" fill="#123456" />',
        "<style>.a{fill:#123456}</style>",
        '<rect style="fill:url(#verloop)" />',
        '<use href="#teken" />',
        '<linearGradient id="v"><stop offset="0" stop-color="red" /></linearGradient>',
    ],
)
def test_shapes_and_colours_stay(inhoud):
    assert inhoud in clean(inhoud)


def test_a_link_within_the_drawing_is_kept_in_its_newer_form():
    assert 'href="#teken"' in clean('<use xlink:href="#teken"/>')


def test_the_proportion_comes_from_the_view_box_or_from_both_sizes():
    assert clean_svg(f"{KOP}/>".encode())[1] == 4
    assert clean_svg(b'<svg xmlns="http://www.w3.org/2000/svg" width="30px" height="10px"/>')[1] == 3


@pytest.mark.parametrize(
    "bron",
    [
        "geen xml",
        "<svg/>",
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 0"/>',
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9999 1"/>',
        f'<!DOCTYPE svg [<!ENTITY a "{"x" * 99}">]>{KOP}>&a;</svg>',
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{KOP}>&a;</svg>',
    ],
)
def test_what_is_no_drawing_with_a_size_is_refused(bron):
    with pytest.raises(SvgFout):
        clean_svg(bron.encode())


def test_groups_in_groups_without_end_are_no_drawing():
    diep = 20_000
    bron = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2">{"<g>" * diep}{"</g>" * diep}</svg>'
    with pytest.raises(SvgFout, match="deeper"):
        clean_svg(bron.encode())
