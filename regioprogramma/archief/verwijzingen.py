"""Where pages, styles and site maps refer to: found, and changed where that is asked."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from .tags import Tag, Tagblad

#: What stands in an element itself, and without which a page is not whole: {element: attributes}.
_INGEVOEGD = {
    "img": ("src",), "source": ("src",), "script": ("src",), "video": ("src", "poster"), "audio": ("src",),
    "track": ("src",), "embed": ("src",), "iframe": ("src",), "object": ("data",), "use": ("href", "xlink:href"),
    "image": ("href", "xlink:href"), "input": ("src",),
}  # fmt: skip
_SRCSET = {"img": "srcset", "source": "srcset", "link": "imagesrcset"}
#: What an element `link` may be that loads something, and that leads somewhere. Its own address is left as it is.
_LAADT, _LEIDT = {"stylesheet", "icon", "preload", "modulepreload", "manifest", "apple-touch-icon"}, {"alternate"}
_IN_STIJL = re.compile(r"""(url\(\s*["']?|@import\s+["'])([^"')\s]+)""")
_LOC = re.compile(r"<(?:\w+:)?loc>\s*([^<]+?)\s*</")
_STIJLBLAD = re.compile(r"""<\?xml-stylesheet[^>]*?href=["']([^"']+)""")
_ROBOTS = re.compile(r"^Sitemap:\s*(\S+)", re.IGNORECASE | re.MULTILINE)

#: What stands where the first argument refers to: the same, another reference, or None for none. The second says
#: whether the page needs it to be whole.
Vertaler = Callable[[str, bool], str | None]


def translate_page(tekst: str, vertaal: Vertaler) -> str:
    """Return a page in which every reference is what `vertaal` makes of it; a link to nowhere is no link any more."""
    blad = Tagblad(tekst)
    for nummer, tag in enumerate(blad.tags):
        if tag.sluit:
            continue
        for naam, nodig in _references(tag):
            oud = tag.attributen.get(naam, "")
            nieuw = vertaal(oud, nodig) if _is_address(oud) else oud
            if nieuw != oud:
                blad.set_attribute(nummer, naam, nieuw)
        if (naam := _SRCSET.get(tag.naam, "")) and (oud := tag.attributen.get(naam, "")):
            nieuw = _translate_srcset(oud, vertaal)
            if nieuw != oud:
                blad.set_attribute(nummer, naam, nieuw)
    return blad.result()


def _references(tag: Tag) -> Iterator[tuple[str, bool]]:
    """Yield (attribute, whether the page needs it) of what a tag refers to."""
    if tag.naam in {"a", "area"}:
        yield "href", False
    elif tag.naam == "link":
        soorten = set(tag.attributen.get("rel", "").lower().split())
        if soorten & (_LAADT | _LEIDT):
            yield "href", bool(soorten & _LAADT)
    yield from ((naam, True) for naam in _INGEVOEGD.get(tag.naam, ()))


def _is_address(waarde: str) -> bool:
    return bool(waarde.strip()) and not waarde.strip().startswith("#")


def _translate_srcset(waarde: str, vertaal: Vertaler) -> str:
    """Return a list of pictures for several widths, each as `vertaal` makes it."""
    delen = []
    for deel in waarde.split(","):
        adres, *rest = deel.split() or [""]
        delen.append(" ".join([vertaal(adres, True) or adres, *rest]) if adres else "")
    nieuw = ", ".join(delen)
    return waarde if nieuw.split() == waarde.split() else nieuw


def pictures_to_share(tekst: str) -> list[str]:
    """Return the pictures that a page names for other sites to show beside a link to it (og:image)."""
    metas = (tag.attributen for tag in Tagblad(tekst).tags if tag.naam == "meta")
    return [meta["content"] for meta in metas if meta.get("property") == "og:image" and meta.get("content")]


def translate_style(tekst: str, vertaal: Vertaler) -> str:
    """Return a style sheet in which every reference is what `vertaal` makes of it."""

    def change(gevonden: re.Match[str]) -> str:
        oud = gevonden[2]
        if oud.startswith(("#", "data:")):
            return gevonden[0]
        return f"{gevonden[1]}{vertaal(oud, True) or oud}"

    return _IN_STIJL.sub(change, tekst)


def find_in_xml(tekst: str) -> list[tuple[str, bool]]:
    """Return (address, whether it is needed) of what a site map lists, and of the style of a feed."""
    return [
        *((unescape(adres), True) for adres in _STIJLBLAD.findall(tekst[:1000])),
        *((unescape(adres), True) for adres in _LOC.findall(tekst)),
    ]


def find_in_robots(tekst: str) -> list[tuple[str, bool]]:
    """Return (address, whether it is needed) of the site maps that robots.txt names."""
    return [(adres, True) for adres in _ROBOTS.findall(tekst)]
