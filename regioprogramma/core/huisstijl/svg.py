"""A drawing from outside, made harmless: only shapes and colours stay, nothing that runs, loads or links.

What may stay is a list, so what is new in SVG is left out until somebody adds it. Source of the names: SVG 2, W3C.
"""

import re
from xml.etree.ElementTree import Element, register_namespace, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_VORMEN = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "use"}
_GROEPEN = {"svg", "g", "defs", "symbol", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "title"}
GEOMETRIE = {
    *("x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "dx", "dy", "points"),
    *("width", "height", "viewBox", "preserveAspectRatio", "transform", "pathLength"),
    *("gradientUnits", "gradientTransform", "spreadMethod", "offset", "clipPathUnits", "maskUnits"),
}
UITERLIJK = {
    *("fill", "fill-opacity", "fill-rule", "clip-path", "clip-rule", "mask", "opacity", "color", "stop-color"),
    *("stop-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"),
    *("stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "font-family", "font-size", "font-weight"),
    *("text-anchor", "letter-spacing", "display", "visibility"),
}
KENMERKEN = {"id", "class", "style", "href", *GEOMETRIE, *UITERLIJK}
#: Whatever fetches something, or could: only a part of the drawing itself may be named.
_ELDERS = re.compile(r"url\(\s*['\"]?(?!#)|@import|expression|\\\\|javascript:", re.IGNORECASE)


class SvgFout(ValueError):
    """The file is not a drawing, or is one without a size; the message says which in English."""


def clean_svg(bron: bytes) -> tuple[bytes, float]:
    """Return a drawing without anything but shapes and colours, and how many times as wide as high it is.

    Raises SvgFout when the source is no SVG or has no width and height.
    """
    try:
        wortel = fromstring(bron, forbid_dtd=False)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise SvgFout(f"no XML that is safe to read: {error}") from error
    if wortel.tag != f"{{{SVG}}}svg":
        raise SvgFout("the outer element is not svg")
    verhouding = _verhouding(wortel)
    register_namespace("", SVG)
    try:
        _prune(wortel)
        return tostring(wortel, encoding="utf-8"), verhouding
    except RecursionError as error:
        raise SvgFout("groups in groups, deeper than any drawing") from error


def _verhouding(wortel: Element) -> float:
    """Return width divided by height, from the view box or else from both attributes."""
    getallen = re.findall(r"-?[\d.]+(?:e-?\d+)?", wortel.get("viewBox", "")) or [
        0,
        0,
        *re.findall(r"^[\d.]+", wortel.get("width", "")),
        *re.findall(r"^[\d.]+", wortel.get("height", "")),
    ]
    try:
        breedte, hoogte = (float(getal) for getal in getallen[2:4])
        verhouding = breedte / hoogte
    except (ValueError, ZeroDivisionError) as error:
        raise SvgFout("no view box, and no width and height") from error
    if not 0.1 <= verhouding <= 20:
        raise SvgFout("far too high or far too wide")
    return verhouding


def _prune(element: Element) -> None:
    """Take everything from an element, and from all below it, that is not on the lists."""
    element.tail = None
    for naam, waarde in list(element.attrib.items()):
        kort = naam.removeprefix(f"{{{XLINK}}}")
        del element.attrib[naam]
        if kort in KENMERKEN and not _ELDERS.search(waarde) and (kort != "href" or waarde.startswith("#")):
            element.set(kort, waarde)
    for kind in list(element):
        naam = kind.tag.removeprefix(f"{{{SVG}}}") if isinstance(kind.tag, str) else ""
        if naam == "style" and not _ELDERS.search(kind.text or "") and not len(kind):
            kind.attrib.clear()
        elif naam in _VORMEN | _GROEPEN:
            _prune(kind)
        else:
            element.remove(kind)
